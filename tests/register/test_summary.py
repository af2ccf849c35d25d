"""Figures, against slow and obvious versions of them."""

from collections import Counter
from datetime import date
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.summary import (
    Count,
    counted,
    heard_after,
    percentile,
    summarise,
)
from custom_components.abhijog_bell.register.words import Outcome, Purpose
from tests.factories import (
    acknowledged,
    at,
    closed,
    complaint,
    ended,
    escalated,
    heard,
    lapsed,
    reopened,
    rung_again,
    unheard,
    waiting,
)

RUNG = {Count("rung", "entrance"): 1, Count("hour", hour=10): 1}


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (ended(test=True), {}),
        (waiting(), RUNG),
        (waiting(bell="service", utc_offset=0), {Count("rung", "service"): 1, Count("hour", hour=4): 1}),
        (complaint(rung_again(), rung_again(6)), {**RUNG, Count("rung_again"): 2}),
        (waiting(late=True), {**RUNG, Count("late"): 1}),
        (
            complaint(acknowledged(120)),
            {**RUNG, Count("answered_in_target", "officer-redress"): 1},
        ),
        (complaint(acknowledged(121)), {**RUNG, Count("answered_late", "officer-redress"): 1}),
        (
            complaint(acknowledged(121), target=121),
            {**RUNG, Count("answered_in_target", "officer-redress"): 1},
        ),
        (complaint(acknowledged(500, None)), {**RUNG, Count("answered_late", ""): 1}),
        (
            complaint(escalated(900, due=60), unheard(900, due=120)),
            {**RUNG, Count("escalated"): 1, Count("unheard"): 1, Count("late_steps"): 2},
        ),
        (
            complaint(acknowledged(500), lapsed(700)),
            {**RUNG, Count("answered_late", "officer-redress"): 1, Count("lapsed"): 1},
        ),
        (
            complaint(acknowledged(500), heard(600), closed(outcome=Outcome.REFERRED)),
            {
                **RUNG,
                Count("answered_late", "officer-redress"): 1,
                Count("heard"): 1,
                Count("outcome", "referred"): 1,
            },
        ),
        (
            complaint(acknowledged(), heard(), time_known=False),
            {**RUNG, Count("answered_late", "officer-redress"): 1, Count("heard"): 1},
        ),
        (complaint(closed(outcome=Outcome.FALSE_PRESS)), {**RUNG, Count("outcome", "false_press"): 1}),
    ],
)
def test_what_a_complaint_counts(known: Complaint, expected: dict[Count, int]) -> None:
    assert counted(None, known) == expected
    assert counted(known, known) == {}


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (ended(test=True), None),
        (waiting(), None),
        (complaint(acknowledged(30.9)), None),
        (ended(), 90),
    ],
)
def test_how_long_somebody_waited_to_be_heard(known: Complaint, expected: int | None) -> None:
    assert heard_after(None, known) == expected
    assert heard_after(known, known) is None


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (waiting(), complaint(rung_again()), {Count("rung_again"): 1}),
        (waiting(), complaint(acknowledged()), {Count("answered_in_target", "officer-redress"): 1}),
        (complaint(acknowledged()), complaint(acknowledged(), heard()), {Count("heard"): 1}),
        (
            complaint(acknowledged()),
            complaint(acknowledged(), heard(officer="officer-head")),
            {
                Count("answered_in_target", "officer-redress"): -1,
                Count("answered_in_target", "officer-head"): 1,
                Count("heard"): 1,
            },
        ),
        (ended(), complaint(acknowledged(), heard(), closed(), reopened()), {Count("outcome", "settled"): -1}),
        (waiting(test=True), ended(test=True), {}),
    ],
)
def test_only_what_changes_is_counted(before: Complaint, after: Complaint, expected: dict[Count, int]) -> None:
    assert counted(before, after) == expected


@given(
    st.lists(st.integers(0, 100), min_size=1, max_size=200),
    st.sampled_from([(0.0, Fraction(0)), (0.5, Fraction(1, 2)), (0.9, Fraction(9, 10)), (1.0, Fraction(1))]),
)
def test_a_percentile_is_what_counting_off_the_sorted_list_gives(
    values: list[int], share: tuple[float, Fraction]
) -> None:
    inexact, exact = share
    position = max(1, ceil(exact * len(values)))
    assert percentile(sorted(Counter(values).items()), inexact) == sorted(values)[position - 1]


@pytest.mark.parametrize("number", [10, 30, 70, 110, 1_000, 999_990, 1_000_000])
def test_tenths_are_exact(number: int) -> None:
    assert percentile([(1, number * 9 // 10), (2, number // 10)], 0.9) == 1
    assert percentile([(1, number * 9 // 10 - 1), (2, number // 10 + 1)], 0.9) == 2


def test_nothing_has_no_percentile() -> None:
    assert percentile([], 0.5) is None


def test_a_summary_adds_up() -> None:
    totals = {
        Count("rung", "entrance"): 4,
        Count("rung", "service"): 4,
        Count("hour", hour=10): 7,
        Count("hour", hour=11): 1,
        Count("rung_again"): 5,
        Count("answered_in_target", "officer-redress"): 2,
        Count("answered_late", "officer-redress"): 3,
        Count("answered_late", "officer-head"): 1,
        Count("heard"): 5,
        Count("outcome", "settled"): 3,
        Count("outcome", "false_press"): 1,
        Count("service", "Land"): 2,
        Count("lapsed"): 6,
        Count("escalated"): 7,
        Count("unheard"): 8,
        Count("late"): 9,
        Count("late_steps"): 10,
    }
    summary = summarise(
        date(2026, 11, 1), date(2026, 11, 30), Purpose.COMPLAINT, totals, [(10, 3), (60, 3)], [(90, 1), (91, 3)], 4
    )
    assert (summary.start, summary.end, summary.purpose) == (date(2026, 11, 1), date(2026, 11, 30), Purpose.COMPLAINT)
    assert (summary.rung, summary.by_bell, summary.by_hour) == (8, {"entrance": 4, "service": 4}, {10: 7, 11: 1})
    assert (summary.answered, summary.by_officer) == (6, {"officer-head": 1, "officer-redress": 5})
    assert (summary.heard, summary.by_outcome) == (5, {"false_press": 1, "settled": 3})
    assert summary.by_service == {"Land": 2}
    assert summary.answered_in_target == 0.25
    assert (summary.median_answer, summary.p90_answer) == (10, 60)
    assert (summary.median_hearing, summary.p90_hearing) == (91, 91)
    assert (summary.still_open, summary.rung_again, summary.lapsed) == (4, 5, 6)
    assert (summary.escalated, summary.unheard, summary.late, summary.late_steps) == (7, 8, 9, 10)


def test_a_day_without_complaints_has_no_shares() -> None:
    summary = summarise(date(2026, 11, 1), date(2026, 11, 1), Purpose.COMPLAINT, {}, [], [], 0)
    assert (summary.rung, summary.answered_in_target, summary.median_answer, summary.p90_hearing) == (
        0,
        None,
        None,
        None,
    )
    assert (summary.by_bell, summary.by_hour) == ({}, {})


def test_the_hour_is_the_offices_own() -> None:
    assert Count("hour", hour=23) in counted(None, waiting(pressed_at=at(13 * 3_600)))
    assert Count("hour", hour=0) in counted(None, waiting(pressed_at=at(14 * 3_600)))
