"""What can be done with a case: every command wherever a case may stand."""

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any, Final, cast

import pytest

from custom_components.abhijog_bell.register.casework import to_tell
from custom_components.abhijog_bell.register.commands import (
    Acknowledge,
    Appeal,
    Close,
    Command,
    Enter,
    Extend,
    Hear,
    Refer,
    TellResult,
)
from custom_components.abhijog_bell.register.complaint import Complaint, Status
from custom_components.abhijog_bell.register.decide import decide
from custom_components.abhijog_bell.register.errors import (
    AlreadyAcknowledged,
    AlreadyClosed,
    AlreadyExpired,
    AlreadyExtended,
    AlreadyHeard,
    AlreadyReferred,
    LastTier,
    NoExtension,
    NotAcknowledged,
    NotAComplaint,
    NotAllowed,
    NotExpired,
    NothingToTell,
    NotReferred,
    NoWorkingDays,
    ReasonRequired,
    ReceivedInFuture,
    ReceivedTooLongAgo,
    Refused,
)
from custom_components.abhijog_bell.register.events import (
    Closed,
    ComplaintEvent,
    Entered,
    Event,
    Extended,
    Heard,
    Referred,
)
from custom_components.abhijog_bell.register.rights import AUTOMATION, Actor
from custom_components.abhijog_bell.register.words import Matter, Medium, Outcome, PressKind, Purpose
from tests.factories import (
    ALTERNATE,
    DUE,
    HEAD,
    KHULNA,
    NOBODY,
    OFFICE_HOURS,
    OFFICE_POLICY,
    REDRESS,
    TODAY,
    acknowledged,
    answered,
    appealed,
    at,
    case,
    closed,
    complaint,
    decided,
    ended,
    entered,
    expired,
    extended,
    heard,
    heard_complaint,
    nine,
    referred,
    reminded,
    reopened,
    result_told,
    rung_again,
    waiting,
)

NOW: Final = at(500)
NUMBER: Final[dict[str, object]] = {"number": "2026-000001"}
REFERRED: Final = referred(500)
APPEALED: Final = appealed(500)
HEARD: Final = Heard(at=NOW, actor="user:redress", officer="officer-redress")
EXTENDED: Final = extended(500)
TOLD: Final = result_told(500)
DECIDED: Final = decided(500)

REFER: Final = Refer(actor=REDRESS)
EXTEND: Final = Extend(actor=REDRESS, reason=" An inspection on the spot. ")
APPEAL: Final = Appeal(actor=HEAD)
TELL: Final = TellResult(actor=REDRESS)
DECIDE: Final = Close(actor=REDRESS, outcome=Outcome.SETTLED)

type Result = tuple[Event, ...] | tuple[type[Refused], dict[str, object]]


CASES: Final[list[tuple[str, Command, Callable[[], Complaint], Result]]] = [
    ("refer", REFER, waiting, (NotAcknowledged, NUMBER)),
    ("refer", REFER, answered, (HEARD, REFERRED)),
    ("refer", REFER, heard_complaint, (REFERRED,)),
    ("refer", REFER, case, (AlreadyReferred, NUMBER)),
    ("refer", REFER, ended, (AlreadyClosed, NUMBER)),
    ("refer", REFER, lambda: answered(purpose=Purpose.ASSISTANCE), (NotAComplaint, NUMBER)),
    ("refer by closing", replace(DECIDE, outcome=Outcome.REFERRED), answered, (HEARD, REFERRED)),
    ("refer by closing", replace(DECIDE, outcome=Outcome.REFERRED), case, (AlreadyReferred, NUMBER)),
    ("acknowledge", Acknowledge(actor=REDRESS), case, (AlreadyAcknowledged, NUMBER | {"officer": "officer-redress"})),
    ("hear", Hear(actor=REDRESS), case, (AlreadyHeard, NUMBER)),
    ("extend", EXTEND, heard_complaint, (NotReferred, NUMBER)),
    ("extend", EXTEND, case, (EXTENDED,)),
    ("extend", EXTEND, lambda: case(extended()), (AlreadyExtended, NUMBER)),
    ("extend", EXTEND, lambda: case(expired()), (AlreadyExpired, NUMBER)),
    ("extend", EXTEND, lambda: case(decided()), (NotReferred, NUMBER)),
    ("extend", replace(EXTEND, actor=HEAD), lambda: case(appealed()), (NoExtension, NUMBER)),
    ("extend without a reason", replace(EXTEND, reason=" "), case, (ReasonRequired, NUMBER)),
    ("decide", DECIDE, case, (DECIDED,)),
    ("decide", DECIDE, lambda: case(expired()), (DECIDED,)),
    ("decide", DECIDE, lambda: case(decided()), (AlreadyClosed, NUMBER)),
    ("decide", DECIDE, lambda: case(decided(), reopened()), (DECIDED,)),
    ("decide", DECIDE, lambda: case(appealed()), (NotAllowed, {"command": "decide"})),
    ("decide", replace(DECIDE, actor=ALTERNATE), lambda: case(appealed()), (NotAllowed, {"command": "decide"})),
    ("not proved", replace(DECIDE, outcome=Outcome.NOT_PROVED), heard_complaint, (NotReferred, NUMBER)),
    ("false press", replace(DECIDE, outcome=Outcome.FALSE_PRESS), case, (AlreadyReferred, NUMBER)),
    ("nobody there", replace(DECIDE, outcome=Outcome.NO_COMPLAINANT), case, (AlreadyReferred, NUMBER)),
    ("appeal", APPEAL, heard_complaint, (NotReferred, NUMBER)),
    ("appeal", APPEAL, ended, (NotReferred, NUMBER)),
    ("appeal", APPEAL, case, (NotExpired, NUMBER | {"due": DUE})),
    ("appeal", APPEAL, lambda: case(expired()), (APPEALED,)),
    ("appeal", APPEAL, lambda: case(decided()), (APPEALED,)),
    ("appeal", APPEAL, lambda: case(decided(), reopened()), (NotExpired, NUMBER | {"due": DUE})),
    ("appeal", APPEAL, lambda: case(decided(), appealed(), decided(), appealed(tier=3), decided()), (LastTier, NUMBER)),
    ("tell", TELL, case, (NothingToTell, NUMBER)),
    ("tell", TELL, ended, (NothingToTell, NUMBER)),
    ("tell", TELL, lambda: case(decided()), (TOLD,)),
    ("tell", TELL, lambda: case(decided(), result_told()), (NothingToTell, NUMBER)),
    ("tell", TELL, lambda: case(decided(), reopened()), (NothingToTell, NUMBER)),
]


@pytest.mark.parametrize(
    ("command", "known", "result"),
    [pytest.param(*each[1:], id=f"{each[0]}-{index}") for index, each in enumerate(CASES)],
)
def test_every_command_wherever_a_case_stands(command: Command, known: Callable[[], Complaint], result: Result) -> None:
    if isinstance(result[0], Event):
        assert decide(known(), command, NOW, OFFICE_POLICY) == result
        return
    error, data = result
    with pytest.raises(error) as refused:
        decide(known(), command, NOW, OFFICE_POLICY)
    assert asdict(cast("Any", refused.value)) == data


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (Refer(actor=NOBODY), "refer"),
        (Appeal(actor=NOBODY), "appeal"),
        (TellResult(actor=NOBODY), "tell"),
        (Extend(actor=NOBODY, reason="x"), "decide"),
        (Extend(actor=AUTOMATION, reason="x"), "decide"),
        (Close(actor=NOBODY, outcome=Outcome.SETTLED), "close"),
        (Close(actor=AUTOMATION, outcome=Outcome.SETTLED), "decide"),
    ],
)
def test_the_right_is_asked_for_first(command: Command, name: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        decide(case(), command, NOW, OFFICE_POLICY)
    assert refused.value.command == name


@pytest.mark.parametrize("outcome", [Outcome.SETTLED, Outcome.NOT_PROVED, Outcome.SENT_ELSEWHERE])
def test_a_case_ends_in_these_ways(outcome: Outcome) -> None:
    (event,) = decide(case(), replace(DECIDE, outcome=outcome, note=" x "), NOW, OFFICE_POLICY)
    assert event == replace(DECIDED, outcome=outcome, note="x")


def test_what_is_said_when_closing_goes_with_the_referral() -> None:
    command = Close(actor=REDRESS, outcome=Outcome.REFERRED, note=" x ", service=" Land ", desk="2")
    assert decide(heard_complaint(), command, NOW, OFFICE_POLICY) == (
        replace(REFERRED, note="x", service="Land", desk="2"),
    )


def test_a_request_for_assistance_is_passed_on_and_ends() -> None:
    command = Close(actor=REDRESS, outcome=Outcome.REFERRED)
    (event,) = decide(heard_complaint(purpose=Purpose.ASSISTANCE), command, NOW, OFFICE_POLICY)
    assert isinstance(event, Closed)
    assert event.tell_by is None


@pytest.mark.parametrize(
    "known",
    [
        heard_complaint(press_kind=PressKind.LONG),
        complaint(rung_again(press_kind=PressKind.LONG), acknowledged(), heard()),
    ],
)
def test_what_is_about_the_redress_officer_goes_past_that_officer(known: Complaint) -> None:
    (event,) = decide(known, replace(REFER, actor=ALTERNATE), NOW, OFFICE_POLICY)
    assert isinstance(event, Referred)
    assert (event.tier, event.due) == (2, APPEALED.due)


@pytest.mark.parametrize(
    ("about", "tier"), [("officer-redress", 2), ("officer-alternate", 1), ("officer-head", 1), (None, 1)]
)
def test_about_whom_it_is(about: str | None, tier: int) -> None:
    (event,) = decide(heard_complaint(), replace(REFER, about=about), NOW, OFFICE_POLICY)
    assert isinstance(event, Referred)
    assert (event.tier, event.about) == (tier, about)


def test_who_is_complained_about_decides_at_no_tier() -> None:
    known = complaint(acknowledged(), heard(), referred(about="officer-head"), expired(), appealed())
    with pytest.raises(NotAllowed):
        decide(known, replace(DECIDE, actor=HEAD), NOW, OFFICE_POLICY)


ENTER: Final = Enter(
    actor=REDRESS, number="2026-000001", medium=Medium.LETTER, received=TODAY, utc_offset=KHULNA, note=" No pension. "
)


def test_what_came_by_another_road_is_a_case_at_once() -> None:
    command = replace(ENTER, service=" Pension ", desk="3", complainant="f" * 64)
    assert decide(None, command, NOW, OFFICE_POLICY) == (
        entered(500, note="No pension.", complainant="f" * 64),
        replace(REFERRED, service="Pension", desk="3"),
    )


def test_its_time_counts_from_the_day_it_was_received() -> None:
    first, second = decide(None, replace(ENTER, received=TODAY - timedelta(days=7)), NOW, OFFICE_POLICY)
    assert isinstance(first, Entered)
    assert isinstance(second, Referred)
    assert (second.since, second.due) == (TODAY - timedelta(days=7), DUE - timedelta(days=7))


def test_a_letter_about_the_redress_officer() -> None:
    _, event = decide(None, replace(ENTER, about="officer-redress"), NOW, OFFICE_POLICY)
    assert isinstance(event, Referred)
    assert (event.tier, event.about) == (2, "officer-redress")


@pytest.mark.parametrize(
    ("days", "error"), [(1, ReceivedInFuture), (0, None), (-3_660, None), (-3_661, ReceivedTooLongAgo)]
)
def test_when_something_may_have_been_received(days: int, error: type[Refused] | None) -> None:
    command = replace(ENTER, received=TODAY + timedelta(days=days))
    if error is None:
        assert decide(None, command, NOW, OFFICE_POLICY)
        return
    with pytest.raises(error):
        decide(None, command, NOW, OFFICE_POLICY)


def test_the_day_is_that_of_the_office() -> None:
    """Half past eleven at night in UTC is the next morning in Khulna."""
    late = NOW.replace(hour=23)
    assert decide(None, replace(ENTER, received=TODAY + timedelta(days=1)), late, OFFICE_POLICY)


@pytest.mark.parametrize("actor", [NOBODY, Actor(name="user:admin", administrator=True)])
def test_not_everybody_enters(actor: Actor) -> None:
    with pytest.raises(NotAllowed) as refused:
        decide(None, replace(ENTER, actor=actor), NOW, OFFICE_POLICY)
    assert refused.value.command == "enter"


def test_an_office_that_never_works_says_so() -> None:
    policy = replace(OFFICE_POLICY, working_time=replace(OFFICE_HOURS, days_off=frozenset(range(7))))
    with pytest.raises(NoWorkingDays):
        decide(heard_complaint(), REFER, NOW, policy)


def test_later_settings_change_no_case() -> None:
    """What was set up when a case began counts: it stands in the entry, and is looked up nowhere else."""
    known = case()
    assert known.case is not None
    assert (known.case.due, known.case.since) == (DUE, TODAY)
    (event,) = decide(known, EXTEND, NOW, OFFICE_POLICY)
    assert isinstance(event, Extended)
    assert event.due == date(2027, 1, 17)
    after = complaint(acknowledged(), heard(), referred(), event).case
    assert after is not None
    assert (after.since, after.due) == (TODAY, event.due)


def test_an_old_ending_stays_what_it_was() -> None:
    """Before there were cases, a complaint that was referred had ended."""
    known = ended(Outcome.REFERRED)
    assert (known.open, known.pending, known.case, known.ending) == (False, False, None, Outcome.REFERRED)
    reopened_again = complaint(acknowledged(), heard(), closed(outcome=Outcome.REFERRED), reopened())
    assert reopened_again.status is Status.HEARD


EXPIRED: Final = expired()
REMINDED: Final = reminded(nine(DUE))


@pytest.mark.parametrize(
    ("event", "known", "told"),
    [
        (heard(), case(), ()),
        (REFERRED, case(), ()),  # who refers need not be told
        (replace(REFERRED, officer="officer-alternate"), case(), ("officer-redress",)),
        (APPEALED, case(decided(), appealed()), ()),  # by the head
        (replace(APPEALED, officer="officer-redress"), case(decided(), appealed()), ("officer-head",)),
        (REMINDED, case(), ("officer-redress",)),
        (REMINDED, case(appealed()), ("officer-head",)),
        (REMINDED, heard_complaint(), ()),
        (reminded(nine(DUE), Matter.RESULT), case(decided()), ("officer-redress",)),
        (EXPIRED, case(expired()), ("officer-redress", "officer-head")),
        (EXPIRED, case(appealed()), ("officer-head",)),
        (REMINDED, complaint(acknowledged(), heard(), referred(about="officer-redress")), ("officer-alternate",)),
        (REMINDED, case(appealed(tier=3)), ("officer-head",)),
        (REMINDED, complaint(heard(), referred(tier=2, about="officer-head")), ()),
    ],
)
def test_who_is_told(event: ComplaintEvent, known: Complaint, told: tuple[str, ...]) -> None:
    assert to_tell(event, known, OFFICE_POLICY) == told


@pytest.mark.parametrize(
    ("known", "due"),
    [
        (heard_complaint(), None),
        (ended(), None),
        (case(), DUE),
        (case(expired()), DUE),
        (case(decided()), date(2026, 12, 1)),
        (case(decided(), result_told()), None),
    ],
)
def test_until_which_day_something_is_to_be_done(known: Complaint, due: date | None) -> None:
    assert known.due == due
