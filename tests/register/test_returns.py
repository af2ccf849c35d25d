"""What each event contributes to the return of cases, and the figures that follow."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.events import ComplaintEvent
from custom_components.abhijog_bell.register.fold import fold
from custom_components.abhijog_bell.register.returns import Measure, Movement, TierReturn, Total, movements, tier_return
from custom_components.abhijog_bell.register.words import Medium, Outcome
from tests.factories import (
    DUE,
    START,
    TODAY,
    acknowledged,
    answered,
    appealed,
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
    noted,
    referred,
    reopened,
    result_told,
    rung,
)

LATER = date(2027, 2, 1)


def _move(measure: Measure, key: str = "", *, tier: int = 1, change: int = 1, day: date = TODAY) -> Movement:
    return Movement(day, tier, measure, key, change)


def _on[E: ComplaintEvent](event: E, day: date) -> E:
    return replace(event, at=START + (day - TODAY))


@pytest.mark.parametrize(
    ("before", "event", "expected"),
    [
        (None, rung(), []),
        (None, entered(), []),
        (answered(), heard(), []),
        (heard_complaint(), closed(), []),
        (ended(), reopened(), []),
        (heard_complaint(), expired(), []),
        (case(), noted(), []),
        (case(decided()), result_told(), []),
        (heard_complaint(), referred(), [_move(Measure.RECEIVED, "bell")]),
        (heard_complaint(), referred(tier=2), [_move(Measure.RECEIVED, "bell", tier=2)]),
        (fold([entered(medium=Medium.PHONE)]), referred(), [_move(Measure.RECEIVED, "phone")]),
        (heard_complaint(test=True), referred(), []),
        (case(), extended(), [_move(Measure.EXTENDED)]),
        (case(), decided(), [_move(Measure.ENDED, "settled")]),
        (case(), decided(outcome=Outcome.SENT_ELSEWHERE), [_move(Measure.ENDED, "sent_elsewhere")]),
        (case(), _on(decided(), LATER), [_move(Measure.ENDED, "settled", day=LATER)]),
        (
            case(expired()),
            _on(decided(), LATER),
            [_move(Measure.ENDED, "settled", day=LATER), _move(Measure.OVERDUE, change=-1, day=LATER)],
        ),
        (case(decided()), _on(reopened(), LATER), [_move(Measure.REOPENED, day=LATER)]),
        (
            case(expired(), _on(decided(), LATER)),
            _on(reopened(), LATER),
            [_move(Measure.REOPENED, day=LATER), _move(Measure.OVERDUE, day=LATER)],
        ),
        (case(decided()), appealed(), [_move(Measure.RECEIVED, "bell", tier=2)]),
        (
            case(expired()),
            _on(appealed(), LATER),
            [
                _move(Measure.ENDED, "appealed", day=LATER),
                _move(Measure.OVERDUE, change=-1, day=LATER),
                _move(Measure.RECEIVED, "bell", tier=2, day=LATER),
            ],
        ),
        (case(), expired(), [_move(Measure.OVERDUE, day=DUE)]),
        (case(), _on(expired(), LATER), [_move(Measure.OVERDUE, day=DUE)]),
        (case(decided(), _on(reopened(), LATER)), _on(expired(), LATER), [_move(Measure.OVERDUE, day=LATER)]),
    ],
)
def test_what_an_event_contributes(before: Complaint | None, event: ComplaintEvent, expected: list[Movement]) -> None:
    assert list(movements(before, event)) == expected


def test_the_day_is_by_the_offices_clock() -> None:
    """Six in the evening in UTC is midnight in Khulna."""
    evening = START.replace(hour=18)
    (movement,) = movements(heard_complaint(), replace(referred(), at=evening))
    assert movement.day == TODAY + timedelta(days=1)
    (movement,) = movements(heard_complaint(), replace(referred(), at=evening - timedelta(microseconds=1)))
    assert movement.day == TODAY


NOTHING = TierReturn(
    carried_over=0,
    received=0,
    by_medium={},
    reopened=0,
    total=0,
    sent_elsewhere=0,
    settled=0,
    by_outcome={},
    appealed=0,
    expired=0,
    running=0,
    extended=0,
    rate=None,
)


def test_without_any_case() -> None:
    assert tier_return([]) == NOTHING


def test_the_figures_add_up() -> None:
    totals = [
        Total(1, Measure.RECEIVED, "bell", 20, 6),
        Total(1, Measure.RECEIVED, "letter", 4, 3),
        Total(1, Measure.RECEIVED, "box", 1, 0),
        Total(1, Measure.REOPENED, "", 2, 1),
        Total(1, Measure.ENDED, "settled", 10, 4),
        Total(1, Measure.ENDED, "not_proved", 2, 1),
        Total(1, Measure.ENDED, "sent_elsewhere", 3, 2),
        Total(1, Measure.ENDED, "appealed", 1, 1),
        Total(1, Measure.EXTENDED, "", 7, 2),
        Total(1, Measure.OVERDUE, "", 4, -1),
    ]
    found = tier_return(totals)
    assert found == TierReturn(
        carried_over=11,
        received=9,
        by_medium={"bell": 6, "letter": 3},
        reopened=1,
        total=21,
        sent_elsewhere=2,
        settled=5,
        by_outcome={"appealed": 1, "not_proved": 1, "sent_elsewhere": 2, "settled": 4},
        appealed=1,
        expired=3,
        running=10,
        extended=2,
        rate=5 / 19,
    )
    there = found.sent_elsewhere + found.settled + found.appealed + found.expired + found.running
    assert there == found.total == found.carried_over + found.received + found.reopened


def test_all_went_elsewhere() -> None:
    totals = [Total(1, Measure.RECEIVED, "bell", 0, 1), Total(1, Measure.ENDED, "sent_elsewhere", 0, 1)]
    assert tier_return(totals).rate is None


def test_a_test_counts_nowhere() -> None:
    known = complaint(acknowledged(), heard(), referred(), test=True)
    assert list(movements(known, decided())) == []
