"""When what is due: computed from stored facts alone, so that it comes out the same after a restart."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from .case import reminders
from .complaint import Complaint, Status
from .events import AcknowledgementLapsed, ComplaintEvent, Escalated, Expired, PassedOver, Reminded, Unheard
from .reach import ChainLink, Turn, concerned, turns
from .redress import LAW, Redress
from .rights import OFFICE, Role
from .words import Matter, Missing, Purpose
from .working_time import ALWAYS_OPEN, WorkingTime


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """The office's settings that rules depend on, in seconds. `ring_repeat` 0 means: ring once.

    A press that took longer than `late_after` to reach the register is late: it is recorded and reported, but the room
    does not sound as if somebody were standing at the bell now. `alternates_always`: alternates may act before their
    turn has come. `after_hours` is the officer who is alerted at once
    where the office is closed; without one everybody is when it opens.
    """

    answer_target: int = 120
    lapse_after: int = 180
    ring_repeat: int = 15
    fold_window: int = 600
    late_after: int = 120
    chain: tuple[ChainLink, ...] = ()
    working_time: WorkingTime = ALWAYS_OPEN
    redress: Redress = LAW
    after_hours: str | None = None
    alternates_always: bool = False

    def officers_of(self, role: Role) -> tuple[str, ...]:
        """Return the officers of a role, in the order of the chain."""
        return tuple(link.officer for link in self.chain if link.role is role)


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is due at a moment.

    `officer` is set where somebody is to be alerted, `matter` where somebody is to be reminded of something, and `tier`
    where its time runs out.
    """

    due: datetime
    kind: type[AcknowledgementLapsed | Escalated | Unheard | Reminded | Expired]
    officer: str | None = None
    matter: Matter | None = None
    tier: int | None = None


def alerted_at_once(
    policy: Policy,
    away: Collection[str] = (),
    *,
    late: bool,
    closed: bool = False,
    about_redress: bool = False,
    purpose: Purpose = Purpose.COMPLAINT,
) -> tuple[str, ...]:
    """Return the officers to alert together with a press. A late one goes to the head as well.

    Where the office is `closed` it is the one chosen for that, and nobody else.
    """
    if closed:
        chosen, past = policy.after_hours, policy.officers_of(Role.REDRESS) if about_redress else ()
        return (chosen,) if chosen and chosen not in past else ()
    heads = policy.officers_of(Role.HEAD)
    ordered = turns(concerned(policy.chain, purpose), away, about_redress=about_redress)
    return tuple(officer for officer, after in ordered if after == 0 or (late and officer in heads))


def turns_of(complaint: Complaint, policy: Policy) -> tuple[Turn, ...]:
    """Return whose turn it is at a complaint, and when."""
    chain = concerned(policy.chain, complaint.purpose)
    return turns(chain, complaint.away, about_redress=complaint.about_redress)


def lapses_at(complaint: Complaint, policy: Policy) -> datetime | None:
    """Return when the promise lapses that somebody gave, if one stands."""
    if complaint.status is not Status.ACKNOWLEDGED or complaint.promised_for is None:
        return None
    return complaint.promised_for + timedelta(seconds=policy.lapse_after)


def steps(complaint: Complaint, policy: Policy) -> Iterator[Step]:
    """Yield every step that still lies before a complaint as it stands, in no order."""
    yield from _case_steps(complaint)
    if lapse := lapses_at(complaint, policy):
        yield Step(lapse, AcknowledgementLapsed)
    if complaint.status is not Status.WAITING:
        return
    for officer, after in turns_of(complaint, policy):
        if officer not in complaint.alerted:
            # Whose turn came while somebody had promised to come is due when that promise was not kept.
            due_at = max(complaint.chain_since + timedelta(seconds=after), complaint.waiting_since)
            yield Step(due_at, Escalated, officer)
    if not (complaint.unheard or complaint.after_hours) and complaint.answered_at is None:
        yield Step(complaint.chain_since + timedelta(seconds=complaint.target), Unheard)


def _case_steps(complaint: Complaint) -> Iterator[Step]:
    """Yield what somebody is reminded of, and when the time runs out: what is on record says when, and nothing else."""
    case, running = complaint.case, complaint.status is Status.REFERRED
    for moment, matter in reminders(case, complaint.telling, running=running):
        yield Step(moment, Reminded, matter=matter)
    if case is not None and running and not case.expired:
        yield Step(case.expires_at, Expired, tier=case.tier)


def due(complaint: Complaint, policy: Policy, now: datetime, away: Collection[str] = ()) -> tuple[ComplaintEvent, ...]:
    """Return the events of all steps that are due, the earliest first. `away` are the officers who are not there.

    Whoever is away is passed over: the turn of the next one follows from that, and is due at once.
    """
    found = sorted((step for step in steps(complaint, policy) if step.due <= now), key=lambda step: step.due)
    alerting = any(step.officer for step in found)
    passed_over = _passed_over(complaint, policy, away) if alerting else set()
    return tuple(
        PassedOver(at=now, actor=OFFICE.name, officer=step.officer, why=Missing.AWAY)
        if step.officer in passed_over and step.officer is not None
        else _event(step, now)
        for step in found
    )


def unreachable(complaint: Complaint, officer: str, now: datetime) -> tuple[ComplaintEvent, ...]:
    """Return what follows where an officer was alerted and the message did not arrive."""
    if not complaint.waiting or officer not in complaint.alerted or officer in complaint.away:
        return ()
    return (PassedOver(at=now, actor=OFFICE.name, officer=officer, why=Missing.UNREACHABLE),)


def _passed_over(complaint: Complaint, policy: Policy, away: Collection[str]) -> set[str]:
    """Return for whom nobody waits. The head is told wherever the head is, where nobody else is left to be told."""
    left = {officer for officer, _ in turns_of(complaint, policy)}.difference(complaint.alerted, away)
    heads = policy.officers_of(Role.HEAD)
    return set(away).difference(complaint.away, () if left else heads)


def next_ring(complaint: Complaint, policy: Policy, last_ring: datetime) -> datetime | None:
    """Return when the room is to sound again, or None where it is to stay quiet."""
    if not (complaint.sounds and policy.ring_repeat):
        return None
    return _when_heard(complaint, policy, last_ring + timedelta(seconds=policy.ring_repeat))


def sounds(complaint: Complaint, policy: Policy, now: datetime) -> bool:
    """Say whether the room is to sound now. It falls silent when the office closes, and goes on when it opens."""
    return complaint.sounds and _when_heard(complaint, policy, now) == now


def _when_heard(complaint: Complaint, policy: Policy, moment: datetime) -> datetime:
    """Return from when on somebody hears the room: tests are heard at any hour, the others where somebody is chosen."""
    if complaint.test or policy.after_hours:
        return moment
    return policy.working_time.next_opening(moment) or moment


def next_deadline(complaint: Complaint, policy: Policy, last_ring: datetime) -> datetime | None:
    """Return the next moment at which something is due for this complaint."""
    moments = [step.due for step in steps(complaint, policy)]
    if ring := next_ring(complaint, policy, last_ring):
        moments.append(ring)
    return min(moments, default=None)


def _event(step: Step, now: datetime) -> ComplaintEvent:
    if step.kind is AcknowledgementLapsed:
        return AcknowledgementLapsed(at=now, actor=OFFICE.name, due=step.due)
    if step.officer is not None:
        return Escalated(at=now, actor=OFFICE.name, officer=step.officer, due=step.due)
    if step.matter is not None:
        return Reminded(at=now, actor=OFFICE.name, matter=step.matter, due=step.due)
    if step.tier is not None:
        return Expired(at=now, actor=OFFICE.name, tier=step.tier, due=step.due)
    return Unheard(at=now, actor=OFFICE.name, due=step.due)
