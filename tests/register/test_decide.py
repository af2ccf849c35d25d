"""What every command brings about in every status."""

from collections.abc import Callable
from dataclasses import asdict, replace
from types import SimpleNamespace
from typing import Any, Final, cast

import pytest

from custom_components.abhijog_bell.register.commands import Acknowledge, Close, Command, Hear, Note, Reopen
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.decide import decide
from custom_components.abhijog_bell.register.errors import (
    AlreadyAcknowledged,
    AlreadyClosed,
    AlreadyHeard,
    NotAcknowledged,
    NotAllowed,
    NotClosed,
    OutcomeRequired,
    Refused,
    TextMissing,
    TextTooLong,
)
from custom_components.abhijog_bell.register.escalation import Policy
from custom_components.abhijog_bell.register.events import (
    Acknowledged,
    Closed,
    Event,
    Heard,
    Noted,
    Reopened,
    Rung,
    RungAgain,
)
from custom_components.abhijog_bell.register.rights import AUTOMATION
from custom_components.abhijog_bell.register.text import LIMIT
from custom_components.abhijog_bell.register.words import Medium, Outcome, PressKind
from tests.factories import (
    ALTERNATE,
    HEAD,
    KHULNA,
    NOBODY,
    POLICY,
    REDRESS,
    START,
    acknowledged,
    answered,
    at,
    complaint,
    ended,
    heard_complaint,
    lapsed,
    press,
    waiting,
)

NOW: Final = at(500)
STATUSES: Final = (waiting, answered, heard_complaint, ended)

ACKNOWLEDGE: Final = Acknowledge(actor=REDRESS)
HEAR: Final = Hear(actor=REDRESS, note=" she waited an hour ")
REOPEN: Final = Reopen(actor=HEAD, note=" ")
NOTE: Final = Note(actor=ALTERNATE, text="\u202eheard\x00")


def close(outcome: Outcome | None) -> Close:
    return Close(actor=REDRESS, outcome=outcome, note="done")


def _heard(note: str | None = None) -> Heard:
    return Heard(at=NOW, actor="user:redress", officer="officer-redress", note=note)


def _closed(outcome: Outcome) -> Closed:
    return Closed(at=NOW, actor="user:redress", outcome=outcome, note="done", officer="officer-redress")


ACKNOWLEDGED: Final = Acknowledged(at=NOW, actor="user:redress", officer="officer-redress")
NOTED: Final = Noted(at=NOW, actor="user:alternate", text="heard", officer="officer-alternate")
NUMBER: Final[dict[str, object]] = {"number": "2026-000001"}

type Result = tuple[Event, ...] | tuple[type[Refused], dict[str, object]]

TABLE: Final[list[tuple[str, Command, tuple[Result, Result, Result, Result]]]] = [
    (
        "acknowledge",
        ACKNOWLEDGE,
        (
            (ACKNOWLEDGED,),
            (AlreadyAcknowledged, NUMBER | {"officer": "officer-redress"}),
            (AlreadyAcknowledged, NUMBER | {"officer": "officer-redress"}),
            (AlreadyClosed, NUMBER),
        ),
    ),
    (
        "hear",
        HEAR,
        (
            (NotAcknowledged, NUMBER),
            (_heard("she waited an hour"),),
            (AlreadyHeard, NUMBER),
            (AlreadyClosed, NUMBER),
        ),
    ),
    *(
        (
            f"close: {outcome}",
            close(outcome),
            (
                (NotAcknowledged, NUMBER),
                (_heard(), _closed(outcome)),
                (_closed(outcome),),
                (AlreadyClosed, NUMBER),
            ),
        )
        for outcome in (Outcome.SETTLED, Outcome.SENT_ELSEWHERE)
    ),
    *(
        (
            f"close: {outcome}",
            close(outcome),
            ((_closed(outcome),), (_closed(outcome),), (_closed(outcome),), (AlreadyClosed, NUMBER)),
        )
        for outcome in (Outcome.NO_COMPLAINANT, Outcome.FALSE_PRESS)
    ),
    (
        "close without outcome",
        close(None),
        (
            (OutcomeRequired, NUMBER),
            (OutcomeRequired, NUMBER),
            (OutcomeRequired, NUMBER),
            (AlreadyClosed, NUMBER),
        ),
    ),
    (
        "reopen",
        REOPEN,
        (
            (NotClosed, NUMBER),
            (NotClosed, NUMBER),
            (NotClosed, NUMBER),
            (Reopened(at=NOW, actor="user:head", note=None, officer="officer-head"),),
        ),
    ),
    ("note", NOTE, ((NOTED,), (NOTED,), (NOTED,), (NOTED,))),
]
CASES: Final = [
    pytest.param(status, command, result, id=f"{name} / {status().status}")
    for name, command, results in TABLE
    for status, result in zip(STATUSES, results, strict=True)
]


@pytest.mark.parametrize(("status", "command", "result"), CASES)
def test_every_command_in_every_status(status: Callable[[], Complaint], command: Command, result: Result) -> None:
    if isinstance(result[0], Event):
        assert decide(status(), command, NOW) == result
        return
    error, data = result
    with pytest.raises(error) as refused:
        decide(status(), command, NOW)
    assert asdict(cast("Any", refused.value)) == data


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize(
    ("command", "name"),
    [
        (Acknowledge(actor=NOBODY), "acknowledge"),
        (Hear(actor=NOBODY), "hear"),
        (Close(actor=NOBODY, outcome=Outcome.SETTLED), "close"),
        (Reopen(actor=REDRESS), "reopen"),
        (Reopen(actor=AUTOMATION), "reopen"),
        (Note(actor=NOBODY, text="x"), "note"),
    ],
)
def test_the_right_is_asked_for_first(status: Callable[[], Complaint], command: Command, name: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        decide(status(), command, NOW)
    assert refused.value.command == name


@pytest.mark.parametrize(
    ("status", "command"),
    [
        (answered, Hear(actor=REDRESS, note="x" * 100_000)),
        (answered, Close(actor=REDRESS, outcome=Outcome.SETTLED, note="x" * 100_000)),
        (ended, Reopen(actor=HEAD, note="x" * 100_000)),
        (waiting, Note(actor=REDRESS, text="x" * 100_000)),
        (waiting, press(note="x" * 100_000)),
    ],
)
def test_100_kb_are_refused(status: Callable[[], Complaint], command: Command) -> None:
    with pytest.raises(TextTooLong) as refused:
        decide(status(), command, NOW)
    assert (refused.value.length, refused.value.limit) == (100_000, LIMIT)


@pytest.mark.parametrize("text", ["", "  \n ", "\x00\u202e"])
def test_a_note_without_text_is_refused(text: str) -> None:
    with pytest.raises(TextMissing):
        decide(waiting(), Note(actor=REDRESS, text=text), NOW)


def test_the_text_of_a_note_is_in_no_traceback() -> None:
    assert "secret" not in repr(Note(actor=REDRESS, text="secret"))


def test_a_command_needs_a_complaint() -> None:
    with pytest.raises(ValueError, match="Acknowledge"):
        decide(None, ACKNOWLEDGE, NOW)


def test_what_is_no_command_is_refused() -> None:
    with pytest.raises(TypeError):
        decide(waiting(), cast("Command", SimpleNamespace(actor=REDRESS)), NOW)


def test_an_automation_answers_for_no_officer() -> None:
    (event,) = decide(waiting(), Acknowledge(actor=AUTOMATION), NOW)
    assert event == Acknowledged(at=NOW, actor="automation", officer=None)


def test_a_press_begins_a_complaint() -> None:
    (event,) = decide(None, press(note=" walked in\x00", medium=Medium.WALK_IN), NOW)
    assert event == Rung(
        at=NOW,
        actor="bell:entrance",
        number="2026-000001",
        bell="entrance",
        purpose=press().purpose,
        medium=Medium.WALK_IN,
        source="device:entrance",
        press=1,
        pressed_at=START,
        target=120,
        utc_offset=KHULNA,
        alerted=("officer-redress",),
        note="walked in",
    )


def test_a_press_joins_a_complaint() -> None:
    (event,) = decide(waiting(), press(press=2, pressed_at=at(5), arrived_at=at(6)), NOW)
    assert event == RungAgain(
        at=NOW, actor="bell:entrance", medium=Medium.BELL, source="device:entrance", press=2, pressed_at=at(5)
    )


@pytest.mark.parametrize(("lag", "late"), [(0, False), (120, False), (120.000001, True), (90_000, True), (-60, False)])
@pytest.mark.parametrize("joined", [None, waiting()])
def test_a_press_that_was_long_on_its_way_is_late(lag: float, late: bool, joined: Complaint | None) -> None:
    (event,) = decide(joined, press(pressed_at=START, arrived_at=at(lag)), NOW)
    assert isinstance(event, Rung | RungAgain)
    assert event.late is late
    assert event.pressed_at == START


@pytest.mark.parametrize(("late_after", "late"), [(59, True), (60, False), (86_400, False)])
def test_the_office_says_what_is_late(late_after: int, late: bool) -> None:
    (event,) = decide(None, press(arrived_at=at(60), policy=replace(POLICY, late_after=late_after)), NOW)
    assert isinstance(event, Rung)
    assert event.late is late


@pytest.mark.parametrize("joined", [None, waiting()])
def test_a_press_of_unknown_time_is_late(joined: Complaint | None) -> None:
    (event,) = decide(joined, press(time_known=False, kind=PressKind.LONG), NOW)
    assert isinstance(event, Rung | RungAgain)
    assert (event.late, event.time_known, event.press_kind) == (True, False, PressKind.LONG)


@pytest.mark.parametrize(("given", "counts"), [(30, 30), (-5, 0), (500, 500), (501, 500), (9_000, 500)])
def test_an_answer_counts_from_when_it_was_given(given: float, counts: float) -> None:
    """Not from before the press, and not from a time to come."""
    command = Acknowledge(actor=REDRESS, given_at=at(given), source="chime", press=7)
    assert decide(waiting(), command, NOW) == (replace(ACKNOWLEDGED, given_at=at(counts), source="chime", press=7),)


@pytest.mark.parametrize(("given", "counts"), [(209, False), (210, True), (None, True)])
def test_an_answer_from_before_a_lapse_renews_nothing(given: float | None, counts: bool) -> None:
    command = Acknowledge(actor=REDRESS, given_at=None if given is None else at(given))
    known = complaint(acknowledged(), lapsed(210))
    if counts:
        assert decide(known, command, NOW)
    else:
        with pytest.raises(AlreadyAcknowledged):
            decide(known, command, NOW)


def test_a_late_press_alerts_the_head_at_once() -> None:
    (event,) = decide(None, press(arrived_at=at(500)), NOW)
    assert isinstance(event, Rung)
    assert event.alerted == ("officer-redress", "officer-head")


def test_a_press_without_any_officer_is_taken() -> None:
    (event,) = decide(None, press(policy=Policy()), NOW)
    assert isinstance(event, Rung)
    assert event.alerted == ()


def test_a_test_is_marked() -> None:
    (event,) = decide(None, press(test=True), NOW)
    assert isinstance(event, Rung)
    assert event.test
