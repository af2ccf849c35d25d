"""Events, commands and policies for tests: sensible as they are, each field open to change."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Final

from custom_components.abhijog_bell.register.commands import Press
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.escalation import Policy
from custom_components.abhijog_bell.register.events import (
    Acknowledged,
    AcknowledgementLapsed,
    AppealDeclined,
    Appealed,
    Asked,
    Closed,
    ComplaintEvent,
    Disclosed,
    Entered,
    Escalated,
    Expired,
    Extended,
    Heard,
    Noted,
    PassedOver,
    Rated,
    Referred,
    Reminded,
    Reopened,
    RequestFiled,
    ResultTold,
    Rung,
    RungAgain,
    Unheard,
)
from custom_components.abhijog_bell.register.fold import fold
from custom_components.abhijog_bell.register.office_events import (
    BellFound,
    BellLost,
    ComplainantsBlanked,
    Configured,
    MemoryReset,
    RatedAlone,
    RegisterRestored,
    Screened,
    Suggested,
    VisitorsCounted,
)
from custom_components.abhijog_bell.register.reach import ChainLink
from custom_components.abhijog_bell.register.rights import Actor, Role
from custom_components.abhijog_bell.register.words import (
    Author,
    Decision,
    Matter,
    Medium,
    Missing,
    Outcome,
    Purpose,
    Rating,
    RequestKind,
    Subject,
)
from custom_components.abhijog_bell.register.working_time import Stretch, WorkingTime

START: Final = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)  # ten in the morning in Khulna
KHULNA: Final = 360  # minutes ahead of UTC

REDRESS: Final = Actor(name="user:redress", officer="officer-redress", role=Role.REDRESS)
ALTERNATE: Final = Actor(name="user:alternate", officer="officer-alternate", role=Role.ALTERNATE)
HEAD: Final = Actor(name="user:head", officer="officer-head", role=Role.HEAD)
HELPER: Final = Actor(name="user:helper", officer="officer-helper", role=Role.HELPER)
NOBODY: Final = Actor(name="user:nobody")
BELL: Final = Actor(name="bell:entrance")

CHAIN: Final = (
    ChainLink(officer="officer-redress", role=Role.REDRESS, after=0),
    ChainLink(officer="officer-alternate", role=Role.ALTERNATE, after=60),
    ChainLink(officer="officer-head", role=Role.HEAD, after=150),
)
POLICY: Final = Policy(answer_target=120, lapse_after=180, ring_repeat=15, fold_window=600, chain=CHAIN)

# Sunday to Thursday, nine to five.
OFFICE_HOURS: Final = WorkingTime(
    zone=timezone(timedelta(minutes=KHULNA)),
    hours=(Stretch(9 * 60, 13 * 60), Stretch(14 * 60, 17 * 60)),
    days_off=frozenset({4, 5}),
)
OFFICE_POLICY: Final = replace(POLICY, working_time=OFFICE_HOURS)
TODAY: Final = date(2026, 11, 22)  # a Sunday
DUE: Final = date(2027, 1, 3)  # thirty working days later


def midnight(day: date) -> datetime:
    """Return when a day begins in Khulna."""
    return datetime(day.year, day.month, day.day, tzinfo=OFFICE_HOURS.zone)


def nine(day: date) -> datetime:
    """Return when the office opens on a day."""
    return midnight(day) + timedelta(hours=9)


def at(seconds: float) -> datetime:
    """Return a moment so many seconds after the tests' first ring."""
    return START + timedelta(seconds=seconds)


def press(**changes: Any) -> Press:
    """Return a press at the entrance, arrived the moment it was made."""
    pressed_at = changes.get("pressed_at", START)
    plain = Press(
        actor=BELL,
        number="2026-000001",
        bell="entrance",
        purpose=Purpose.COMPLAINT,
        source="device:entrance",
        press=1,
        pressed_at=pressed_at,
        arrived_at=pressed_at,
        utc_offset=KHULNA,
        policy=POLICY,
    )
    return replace(plain, **changes)


def rung(**changes: Any) -> Rung:
    """Return the first event of a complaint."""
    plain = Rung(
        at=changes.get("pressed_at", START),
        actor="bell:entrance",
        number="2026-000001",
        bell="entrance",
        purpose=Purpose.COMPLAINT,
        medium=Medium.BELL,
        source="device:entrance",
        press=1,
        pressed_at=START,
        target=120,
        utc_offset=KHULNA,
        alerted=("officer-redress",),
    )
    return replace(plain, **changes)


def rung_again(seconds: float = 5, **changes: Any) -> RungAgain:
    """Return a further press."""
    plain = RungAgain(
        at=at(seconds),
        actor="bell:entrance",
        medium=Medium.BELL,
        source="device:entrance",
        press=2,
        pressed_at=at(seconds),
    )
    return replace(plain, **changes)


def acknowledged(seconds: float = 30, officer: str | None = "officer-redress") -> Acknowledged:
    """Return an answer."""
    return Acknowledged(at=at(seconds), actor="user:redress", officer=officer)


def lapsed(seconds: float = 210, due: float | None = None) -> AcknowledgementLapsed:
    """Return an answer that was not kept."""
    return AcknowledgementLapsed(at=at(seconds), actor="office", due=at(seconds if due is None else due))


def escalated(seconds: float = 60, officer: str = "officer-alternate", due: float | None = None) -> Escalated:
    """Return the alert of a further officer."""
    return Escalated(at=at(seconds), actor="office", officer=officer, due=at(seconds if due is None else due))


def disclosed(seconds: float = 300) -> Disclosed:
    """Return that the head let the officer see it whom it is about."""
    return Disclosed(at=at(seconds), actor=HEAD.name, officer=HEAD.officer)


def passed_over(seconds: float, officer: str = "officer-alternate", why: Missing = Missing.AWAY) -> PassedOver:
    """Return that an officer's turn went to the next one."""
    return PassedOver(at=at(seconds), actor="office", officer=officer, why=why)


def unheard(seconds: float = 120, due: float | None = None) -> Unheard:
    """Return the passing of the answer target."""
    return Unheard(at=at(seconds), actor="office", due=at(seconds if due is None else due))


def heard(seconds: float = 90, officer: str | None = "officer-redress", note: str | None = None) -> Heard:
    """Return a hearing."""
    return Heard(at=at(seconds), actor="user:redress", officer=officer, note=note)


def noted(seconds: float = 95, text: str = "The pension book is missing.") -> Noted:
    """Return a note."""
    return Noted(at=at(seconds), actor="user:redress", text=text)


def closed(seconds: float = 300, outcome: Outcome = Outcome.SETTLED, **changes: Any) -> Closed:
    """Return an end."""
    return replace(Closed(at=at(seconds), actor="user:redress", outcome=outcome), **changes)


def reopened(seconds: float = 400, note: str | None = None) -> Reopened:
    """Return the taking back of an end."""
    return Reopened(at=at(seconds), actor="user:head", note=note)


def entered(seconds: float = 0, **changes: Any) -> Entered:
    """Return a letter of the same day."""
    plain = Entered(
        at=at(seconds),
        actor="user:redress",
        number="2026-000001",
        medium=Medium.LETTER,
        received=TODAY,
        utc_offset=KHULNA,
        officer="officer-redress",
    )
    return replace(plain, **changes)


def referred(seconds: float = 120, **changes: Any) -> Referred:
    """Return what makes a case of a complaint, for thirty working days."""
    plain = Referred(
        at=at(seconds),
        actor="user:redress",
        tier=1,
        since=TODAY,
        due=DUE,
        expires_at=midnight(DUE + timedelta(days=1)),
        reminders=(nine(date(2026, 12, 29)), nine(DUE)),
        officer="officer-redress",
    )
    return replace(plain, **changes)


def extended(seconds: float = 180, **changes: Any) -> Extended:
    """Return ten working days more."""
    due = date(2027, 1, 17)
    plain = Extended(
        at=at(seconds),
        actor="user:redress",
        tier=1,
        reason="An inspection on the spot.",
        due=due,
        expires_at=midnight(due + timedelta(days=1)),
        reminders=(nine(date(2027, 1, 12)), nine(due)),
        officer="officer-redress",
    )
    return replace(plain, **changes)


def reminded(due: datetime, matter: Matter = Matter.DECISION) -> Reminded:
    """Return a reminder, in time."""
    return Reminded(at=due, actor="office", matter=matter, due=due)


def expired(due: datetime | None = None, tier: int = 1) -> Expired:
    """Return the end of a tier's time."""
    due = due or midnight(DUE + timedelta(days=1))
    return Expired(at=due, actor="office", tier=tier, due=due)


def appealed(seconds: float = 400, **changes: Any) -> Appealed:
    """Return that the appeal officer is to decide, within twenty working days."""
    due = date(2026, 12, 20)
    plain = Appealed(
        at=at(seconds),
        actor="user:head",
        tier=2,
        since=TODAY,
        due=due,
        expires_at=midnight(due + timedelta(days=1)),
        reminders=(nine(date(2026, 12, 15)), nine(due)),
        officer="officer-head",
    )
    return replace(plain, **changes)


def rated(seconds: float = 320, **changes: Any) -> Rated:
    """Return the word of somebody who is not satisfied, and what follows from it."""
    plain = Rated(
        at=at(seconds),
        actor="user:redress",
        rating=Rating.UNSATISFIED,
        officer="officer-redress",
        offers_appeal=True,
    )
    return replace(plain, **changes)


def rated_alone(seconds: float = 320, **changes: Any) -> RatedAlone:
    """Return a word at a terminal where nobody was heard."""
    plain = RatedAlone(
        at=at(seconds),
        actor="bell:exit",
        rating=Rating.SATISFIED,
        bell="exit",
        purpose=Purpose.COMPLAINT,
        source="device:exit",
        press=1,
        pressed_at=at(seconds),
        utc_offset=KHULNA,
    )
    return replace(plain, **changes)


def appeal_declined(seconds: float = 350, note: str | None = None) -> AppealDeclined:
    """Return that the head leaves it at how it ended."""
    return AppealDeclined(at=at(seconds), actor=HEAD.name, note=note, officer=HEAD.officer)


def suggested(seconds: float = 0, **changes: Any) -> Suggested:
    """Return an idea of a citizen."""
    plain = Suggested(
        at=at(seconds),
        actor="user:redress",
        number="I-2026-000001",
        text="চেয়ার দরকার",
        author=Author.CITIZEN,
        medium=Medium.BOX,
        utc_offset=KHULNA,
        officer="officer-redress",
    )
    return replace(plain, **changes)


def screened(seconds: float = 60, **changes: Any) -> Screened:
    """Return what the head decided on it."""
    plain = Screened(
        at=at(seconds),
        actor="user:head",
        number="I-2026-000001",
        decision=Decision.CHOSEN,
        officer="officer-head",
    )
    return replace(plain, **changes)


def asked(seconds: float = 0, **changes: Any) -> Asked:
    """Return a request for help by phone."""
    plain = Asked(
        at=at(seconds),
        actor="user:helper",
        number="A-2026-000001",
        medium=Medium.PHONE,
        utc_offset=KHULNA,
        request=RequestKind.PHONE,
        reference="WB/২০২৬/০১৭",
        officer="officer-helper",
    )
    return replace(plain, **changes)


def request_filed(seconds: float = 60, **changes: Any) -> RequestFiled:
    """Return what somebody asked for."""
    plain = RequestFiled(
        at=at(seconds),
        actor="user:helper",
        request=RequestKind.TRACKING,
        reference="WB/2026/018",
        officer="officer-helper",
    )
    return replace(plain, **changes)


def result_told(seconds: float = 500, note: str | None = None) -> ResultTold:
    """Return that the complainant knows."""
    return ResultTold(at=at(seconds), actor="user:redress", note=note, officer="officer-redress")


def decided(seconds: float = 300, **changes: Any) -> Closed:
    """Return the end of a case, of which the complainant is to be told within seven working days."""
    tell_by = date(2026, 12, 1)
    told = {"tell_by": tell_by, "tell_until": midnight(tell_by + timedelta(days=1))}
    return closed(seconds, **({"officer": "officer-redress"} | told | changes))


def configured(**changes: Any) -> Configured:
    """Return the set-up of the bell at the entrance."""
    plain = Configured(
        at=START,
        actor="user:installer",
        subject=Subject.BELL,
        subject_id="entrance",
        settings={"name": "প্রবেশপথ", "place": "Ground floor", "after": 0, "phone": None},
    )
    return replace(plain, **changes)


def visitors_counted(**changes: Any) -> VisitorsCounted:
    """Return that ten visitors came."""
    return replace(VisitorsCounted(at=START, actor="office", day=TODAY, number=10), **changes)


def bell_lost(seconds: float = 30, since: float = 0, bell: str = "entrance") -> BellLost:
    """Return the silence of a bell."""
    return BellLost(at=at(seconds), actor="office", bell=bell, since=at(since))


def bell_found(seconds: float = 60, bell: str = "entrance") -> BellFound:
    """Return the end of it."""
    return BellFound(at=at(seconds), actor="office", bell=bell)


def memory_reset(seconds: float = 60, bell: str = "entrance", instance: str = "0123456789abcdef") -> MemoryReset:
    """Return a bell that has forgotten everything."""
    return MemoryReset(at=at(seconds), actor="office", bell=bell, instance=instance)


def complainants_blanked(seconds: float = 60, **changes: Any) -> ComplainantsBlanked:
    """Return that who complained was blanked."""
    plain = ComplainantsBlanked(at=at(seconds), actor="office", before=TODAY, complaints=1)
    return replace(plain, **changes)


def register_restored(seconds: float = 60, **changes: Any) -> RegisterRestored:
    """Return that the register was found to hold less than before."""
    plain = RegisterRestored(at=at(seconds), actor="office", entries=2, known_entries=5, known_seal="0" * 16)
    return replace(plain, **changes)


def complaint(*events: ComplaintEvent, **changes: Any) -> Complaint:
    """Return the complaint that a ring, changed as told, and these events make."""
    return fold((rung(**changes), *events))


def waiting(**changes: Any) -> Complaint:
    """Return a complaint that nobody has answered."""
    return complaint(**changes)


def answered(**changes: Any) -> Complaint:
    """Return a complaint that somebody has answered."""
    return complaint(acknowledged(), **changes)


def heard_complaint(**changes: Any) -> Complaint:
    """Return a complaint whose complainant was heard."""
    return complaint(acknowledged(), heard(), **changes)


def case(*events: ComplaintEvent, **changes: Any) -> Complaint:
    """Return a complaint that was referred, and what these events made of it."""
    return complaint(acknowledged(), heard(), referred(), *events, **changes)


def ended(outcome: Outcome = Outcome.SETTLED, **changes: Any) -> Complaint:
    """Return a complaint that was heard and closed."""
    return complaint(acknowledged(), heard(), closed(outcome=outcome), **changes)
