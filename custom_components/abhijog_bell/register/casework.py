"""What can be done with a case, and what that brings about."""

from datetime import date, datetime, timedelta
from typing import Final

from .case import Case
from .commands import Appeal, Close, Enter, Extend, Refer, TellResult
from .complaint import Complaint, Status
from .errors import (
    AlreadyExpired,
    AlreadyExtended,
    AlreadyReferred,
    LastTier,
    NoExtension,
    NotAllowed,
    NotExpired,
    NothingToTell,
    NotReferred,
    ReasonRequired,
    ReceivedInFuture,
    ReceivedTooLongAgo,
)
from .escalation import Policy
from .events import Appealed, Closed, ComplaintEvent, Entered, Expired, Extended, Rated, Referred, Reminded, ResultTold
from .redress import APPEAL_OFFICER, REDRESS_OFFICER, Term, decides, end_of, term
from .rights import Actor, Role, require
from .text import SERVICE_LIMIT, checked, checked_line
from .words import Outcome

# How a case can end.
DECISIONS: Final = frozenset({Outcome.SETTLED, Outcome.NOT_PROVED, Outcome.SENT_ELSEWHERE})

# What was received longer ago is a slip of the pen. Paper that had waited for the office to begin is not.
_LONGEST_AGO: Final = timedelta(days=3_660)


def enter(command: Enter, now: datetime, policy: Policy) -> tuple[Entered, Referred]:
    """Put down what came by another road. Its time counts from the day on which it was received."""
    require(command.actor, "enter")
    _check_received(command.received, policy.working_time.day_of(now))
    entered = Entered(
        at=now,
        actor=command.actor.name,
        number=command.number,
        medium=command.medium,
        received=command.received,
        utc_offset=command.utc_offset,
        note=checked(command.note),
        complainant=command.complainant,
        officer=command.actor.officer,
    )
    return entered, _referred(command, command.received, now, policy)


def _check_received(received: date, today: date) -> None:
    if received > today:
        raise ReceivedInFuture(received, today)
    if received < (first := today - _LONGEST_AGO):
        raise ReceivedTooLongAgo(received, first)


def refer(command: Refer, complaint: Complaint, now: datetime, policy: Policy) -> Referred:
    """Make a case of a complaint that was heard, and could not be settled on the spot."""
    if complaint.case is not None:
        raise AlreadyReferred(complaint.number)
    since = policy.working_time.day_of(now)
    return _referred(command, since, now, policy, about_redress=complaint.about_redress)


def refer_to_head(actor: Actor, note: str | None, now: datetime, policy: Policy) -> Referred:
    """Make a case for the head of what was settled on the spot, and not to the complainant's satisfaction."""
    since = policy.working_time.day_of(now)
    return _referred(Refer(actor=actor, note=note), since, now, policy, about_redress=True)


def _referred(
    command: Enter | Refer, since: date, now: datetime, policy: Policy, *, about_redress: bool = False
) -> Referred:
    """Begin a case. What is about the redress officer goes past that officer."""
    past = about_redress or command.about in policy.officers_of(Role.REDRESS)
    tier = APPEAL_OFFICER if past else REDRESS_OFFICER
    days = _term(tier, since, now, policy)
    return Referred(
        at=now,
        actor=command.actor.name,
        tier=tier,
        since=since,
        due=days.due,
        expires_at=days.expires_at,
        reminders=days.reminders,
        note=checked(command.note) if isinstance(command, Refer) else None,
        complainant=command.complainant if isinstance(command, Refer) else None,
        service=checked_line(command.service, SERVICE_LIMIT),
        desk=checked_line(command.desk),
        about=command.about,
        officer=command.actor.officer,
    )


def _term(tier: int, since: date, now: datetime, policy: Policy) -> Term:
    days = policy.redress.tiers[tier - 1].days
    return term(policy.working_time, since, days, policy.redress.remind_before, now)


def extend(command: Extend, complaint: Complaint, now: datetime, policy: Policy) -> Extended:
    """Take more time, once at each tier that allows it, and not when the time has run out."""
    case = running(complaint)
    require_decision(command.actor, complaint)
    if case.expired:
        raise AlreadyExpired(complaint.number)
    if case.extended:
        raise AlreadyExtended(complaint.number)
    if not (extension := policy.redress.tiers[case.tier - 1].extension):
        raise NoExtension(complaint.number)
    if (reason := checked(command.reason)) is None:
        raise ReasonRequired(complaint.number)
    days = term(policy.working_time, case.due, extension, policy.redress.remind_before, now)
    return Extended(
        at=now,
        actor=command.actor.name,
        tier=case.tier,
        reason=reason,
        due=days.due,
        expires_at=days.expires_at,
        reminders=days.reminders,
        officer=command.actor.officer,
    )


def appeal(command: Appeal, complaint: Complaint, now: datetime, policy: Policy) -> Appealed:
    """Take a case to the next tier: once it was decided, or was not in time."""
    require(command.actor, "appeal")
    if (case := complaint.case) is None:
        raise NotReferred(complaint.number)
    if complaint.open and not case.expired:
        raise NotExpired(complaint.number, case.due)
    if case.tier >= len(policy.redress.tiers):
        raise LastTier(complaint.number)
    since = policy.working_time.day_of(now)
    days = _term(case.tier + 1, since, now, policy)
    return Appealed(
        at=now,
        actor=command.actor.name,
        tier=case.tier + 1,
        since=since,
        due=days.due,
        expires_at=days.expires_at,
        reminders=days.reminders,
        note=checked(command.note),
        officer=command.actor.officer,
    )


def close(command: Close, outcome: Outcome, complaint: Complaint, now: datetime, policy: Policy) -> Closed:
    """Decide a case. Its complainant is to be told."""
    running(complaint)
    require_decision(command.actor, complaint)
    if outcome not in DECISIONS:
        raise AlreadyReferred(complaint.number)
    working_time = policy.working_time
    tell_by = working_time.after_working_days(working_time.day_of(now), policy.redress.tell_within)
    return Closed(
        at=now,
        actor=command.actor.name,
        outcome=outcome,
        note=checked(command.note),
        service=checked_line(command.service, SERVICE_LIMIT),
        desk=checked_line(command.desk),
        officer=command.actor.officer,
        tell_by=tell_by,
        tell_until=end_of(working_time, tell_by),
    )


def tell_result(command: TellResult, complaint: Complaint, now: datetime) -> ResultTold:
    """Say that the complainant was told."""
    require(command.actor, "tell")
    if complaint.telling is None:
        raise NothingToTell(complaint.number)
    actor = command.actor
    return ResultTold(at=now, actor=actor.name, note=checked(command.note), officer=actor.officer)


def to_tell(event: ComplaintEvent, complaint: Complaint, policy: Policy) -> tuple[str, ...]:
    """Return which officers are told of what happened to a case: who decides it; of what expired, the head as well.

    Of an appeal on offer the heads are.
    """
    if isinstance(event, Rated):
        return policy.officers_of(Role.HEAD) if event.offers_appeal else ()
    if not isinstance(event, Referred | Appealed | Reminded | Expired) or complaint.case is None:
        return ()
    told = deciding(complaint, complaint.case, policy)
    if isinstance(event, Expired):
        return tuple(dict.fromkeys((*told, *policy.officers_of(Role.HEAD))))
    return tuple(officer for officer in told if officer != getattr(event, "officer", None))


def deciding(complaint: Complaint, case: Case, policy: Policy) -> tuple[str, ...]:
    """Return who is to decide a case: the redress officers, or where none of them may, who comes behind them."""
    for role in (Role.REDRESS, Role.ALTERNATE, Role.HEAD):
        actors = (Actor(name="", officer=officer, role=role) for officer in policy.officers_of(role))
        found = [actor.officer for actor in actors if _decides(actor, case, complaint)]
        if found and (case.tier == REDRESS_OFFICER or role is Role.HEAD):
            return tuple(officer for officer in found if officer)
    return ()


def running(complaint: Complaint) -> Case:
    """Return the case that is to be decided. Raises NotReferred."""
    if complaint.status is not Status.REFERRED or complaint.case is None:
        raise NotReferred(complaint.number)
    return complaint.case


def require_decision(actor: Actor, complaint: Complaint) -> None:
    """Raise NotAllowed unless this actor decides the case."""
    if not _decides(actor, running(complaint), complaint):
        raise NotAllowed("decide")


def _decides(actor: Actor, case: Case, complaint: Complaint) -> bool:
    return decides(actor, case.tier, case.about, about_redress=complaint.about_redress)
