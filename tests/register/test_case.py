"""A case as its events tell it, and what is due for it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import pytest

from custom_components.abhijog_bell.register.case import Case, Telling
from custom_components.abhijog_bell.register.complaint import Complaint, Status
from custom_components.abhijog_bell.register.escalation import Step, due, next_deadline, steps
from custom_components.abhijog_bell.register.events import ComplaintEvent, Expired, Reminded
from custom_components.abhijog_bell.register.fold import apply, fold
from custom_components.abhijog_bell.register.words import Matter, Medium, Outcome
from tests.factories import (
    DUE,
    KHULNA,
    OFFICE_POLICY,
    START,
    TODAY,
    appealed,
    at,
    case,
    decided,
    entered,
    expired,
    extended,
    heard_complaint,
    midnight,
    nine,
    referred,
    reminded,
    reopened,
    result_told,
)

BEFORE_DUE: Final = nine(date(2026, 12, 29))
ENDS: Final = midnight(date(2027, 1, 4))
TELL_UNTIL: Final = midnight(date(2026, 12, 2))
BEGUN: Final = Case(
    tier=1, since=TODAY, runs_since=at(120), due=DUE, expires_at=ENDS, reminders=(BEFORE_DUE, nine(DUE)), about=None
)
AT_APPEAL: Final = Case(
    tier=2,
    since=TODAY,
    runs_since=at(400),
    due=date(2026, 12, 20),
    expires_at=midnight(date(2026, 12, 21)),
    reminders=(nine(date(2026, 12, 15)), nine(date(2026, 12, 20))),
)
TELLING: Final = Telling(by=date(2026, 12, 1), until=TELL_UNTIL)
NOT_ENDED: Final = {"closed_at": None, "outcome": None, "telling": None, "told_at": None}


@pytest.mark.parametrize(
    ("before", "event", "changes"),
    [
        (heard_complaint(), referred(), {"status": Status.REFERRED, "case": BEGUN, "turn": 2}),
        (
            heard_complaint(),
            referred(service="Land", desk="2", about="officer-alternate"),
            {
                "status": Status.REFERRED,
                "case": replace(BEGUN, about="officer-alternate"),
                "turn": 2,
                "service": "Land",
                "desk": "2",
            },
        ),
        (case(), reminded(BEFORE_DUE), {"case": replace(BEGUN, reminders=(nine(DUE),))}),
        (case(), reminded(nine(DUE)), {"case": replace(BEGUN, reminders=())}),
        (case(), expired(), {"case": replace(BEGUN, reminders=(), expired=True)}),
        (
            case(),
            extended(),
            {
                "case": replace(
                    BEGUN,
                    due=date(2027, 1, 17),
                    expires_at=midnight(date(2027, 1, 18)),
                    reminders=(nine(date(2027, 1, 12)), nine(date(2027, 1, 17))),
                    extended=True,
                )
            },
        ),
        (
            case(),
            decided(),
            {"status": Status.CLOSED, "closed_at": at(300), "outcome": Outcome.SETTLED, "telling": TELLING},
        ),
        (case(decided()), reminded(TELL_UNTIL, Matter.RESULT), {"telling": replace(TELLING, overdue=True)}),
        (case(decided()), result_told(), {"telling": None, "told_at": at(500)}),
        (
            case(decided()),
            reopened(),
            NOT_ENDED | {"status": Status.REFERRED, "turn": 3, "case": replace(BEGUN, runs_since=at(400))},
        ),
        (
            case(decided(), result_told(350)),
            reopened(),
            NOT_ENDED | {"status": Status.REFERRED, "turn": 3, "case": replace(BEGUN, runs_since=at(400))},
        ),
        (case(decided()), appealed(), NOT_ENDED | {"status": Status.REFERRED, "turn": 3, "case": AT_APPEAL}),
        (case(expired()), appealed(), {"turn": 3, "case": AT_APPEAL}),
    ],
)
def test_each_event_changes_what_it_tells_and_nothing_else(
    before: Complaint, event: ComplaintEvent, changes: dict[str, Any]
) -> None:
    after = apply(before, event)
    told = {name: getattr(after, name) for name in Complaint.__slots__ if getattr(after, name) != getattr(before, name)}
    told.pop("last_event_at", None)
    assert told == {name: value for name, value in changes.items() if getattr(before, name) != value}


def test_about_whom_it_is_stays_known_at_the_appeal() -> None:
    known = fold([*_events(about="officer-head"), appealed()]).case
    assert known is not None
    assert known.about == "officer-head"


def _events(**changes: Any) -> list[ComplaintEvent]:
    return [entered(), referred(**changes)]


@pytest.mark.parametrize(
    ("received", "moment"),
    [(TODAY, START), (date(2026, 11, 20), datetime(2026, 11, 20, 6, tzinfo=UTC))],
)
def test_what_came_by_another_road(received: date, moment: datetime) -> None:
    known = fold([entered(received=received, complainant="f")])
    assert known.local_rung_at.date() == known.received == received
    assert known.rung_at == moment
    assert (known.bell, known.presses, known.medium, known.utc_offset) == ("", 0, Medium.LETTER, KHULNA)
    assert (known.status, known.officer, known.complainant) == (Status.REFERRED, "officer-redress", "f")
    assert (known.sounds, known.answer_seconds, known.hearing_seconds) == (False, None, None)


def test_reminders_of_meanwhile_are_left_out_where_it_is_opened_again() -> None:
    known = case(decided(), replace(reopened(), at=BEFORE_DUE)).case
    assert known is not None
    assert known.reminders == (nine(DUE),)


REMINDERS: Final = [Step(moment, Reminded, matter=Matter.DECISION) for moment in (BEFORE_DUE, nine(DUE))]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (heard_complaint(), []),
        (fold([entered()]), []),
        (case(), [*REMINDERS, Step(ENDS, Expired, tier=1)]),
        (case(reminded(BEFORE_DUE)), [REMINDERS[1], Step(ENDS, Expired, tier=1)]),
        (case(expired()), []),
        (case(decided()), [Step(TELL_UNTIL, Reminded, matter=Matter.RESULT)]),
        (case(decided(), reminded(TELL_UNTIL, Matter.RESULT)), []),
        (case(decided(), result_told()), []),
        (case(decided(), reopened()), [*REMINDERS, Step(ENDS, Expired, tier=1)]),
    ],
)
def test_what_lies_before_a_case(known: Complaint, expected: list[Step]) -> None:
    assert list(steps(known, OFFICE_POLICY)) == expected
    assert next_deadline(known, OFFICE_POLICY, START) == min((step.due for step in expected), default=None)


@pytest.mark.parametrize(
    ("known", "moment", "expected"),
    [
        (case(), BEFORE_DUE - timedelta(microseconds=1), ()),
        (case(), BEFORE_DUE, (reminded(BEFORE_DUE),)),
        (case(reminded(BEFORE_DUE), reminded(nine(DUE))), ENDS, (expired(),)),
        (case(decided()), TELL_UNTIL, (reminded(TELL_UNTIL, Matter.RESULT),)),
        (
            case(),
            ENDS,
            (
                replace(reminded(BEFORE_DUE), at=ENDS),
                replace(reminded(nine(DUE)), at=ENDS),
                expired(),
            ),
        ),
    ],
)
def test_what_is_due(known: Complaint, moment: datetime, expected: tuple[ComplaintEvent, ...]) -> None:
    assert due(known, OFFICE_POLICY, moment) == expected


@pytest.mark.parametrize(
    ("known", "pending"),
    [(case(), True), (case(decided()), True), (case(decided(), result_told()), False)],
)
def test_what_is_still_to_be_done(known: Complaint, pending: bool) -> None:
    assert known.pending is pending


@pytest.mark.parametrize(
    ("known", "ending"),
    [(heard_complaint(), None), (case(), Outcome.REFERRED), (case(decided()), Outcome.SETTLED)],
)
def test_how_it_ended_so_far(known: Complaint, ending: Outcome | None) -> None:
    assert known.ending is ending
