"""The periods that offices report on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.period import Period, PeriodKind, months_before, period_of

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1))
KINDS = st.sampled_from(PeriodKind)


@pytest.mark.parametrize(
    ("kind", "day", "start", "end"),
    [
        ("day", date(2026, 11, 22), date(2026, 11, 22), date(2026, 11, 22)),
        ("week", date(2026, 11, 22), date(2026, 11, 22), date(2026, 11, 28)),  # a Sunday
        ("week", date(2026, 11, 21), date(2026, 11, 15), date(2026, 11, 21)),
        ("month", date(2024, 2, 29), date(2024, 2, 1), date(2024, 2, 29)),
        ("month", date(2026, 12, 31), date(2026, 12, 1), date(2026, 12, 31)),
        ("quarter", date(2026, 11, 22), date(2026, 10, 1), date(2026, 12, 31)),
        ("quarter", date(2026, 7, 1), date(2026, 7, 1), date(2026, 9, 30)),
        ("year", date(2026, 6, 30), date(2025, 7, 1), date(2026, 6, 30)),
        ("year", date(2026, 7, 1), date(2026, 7, 1), date(2027, 6, 30)),
    ],
)
def test_the_period_of_a_day(kind: str, day: date, start: date, end: date) -> None:
    assert period_of(PeriodKind(kind), day) == Period(PeriodKind(kind), start, end)


@pytest.mark.parametrize(
    ("day", "quarter", "years"),
    [
        (date(2026, 7, 1), 1, (2026, 2027)),
        (date(2026, 9, 30), 1, (2026, 2027)),
        (date(2026, 10, 1), 2, (2026, 2027)),
        (date(2027, 1, 1), 3, (2026, 2027)),
        (date(2027, 6, 30), 4, (2026, 2027)),
    ],
)
def test_quarters_are_those_of_the_financial_year(day: date, quarter: int, years: tuple[int, int]) -> None:
    period = period_of(PeriodKind.QUARTER, day)
    assert (period.quarter, period.financial_year) == (quarter, years)


@given(KINDS, DAYS)
def test_periods_follow_one_another_without_a_gap(kind: PeriodKind, day: date) -> None:
    period = period_of(kind, day)
    assert period.start <= day <= period.end
    assert period_of(kind, period.start) == period_of(kind, period.end) == period
    assert period.before.end == period.start - timedelta(days=1)
    assert period_of(kind, period.end + timedelta(days=1)).before == period


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, date(2026, 3, 1)), (1, date(2026, 2, 1)), (3, date(2025, 12, 1)), (600, date(1976, 3, 1))],
)
def test_the_month_that_lies_so_many_before(number: int, expected: date) -> None:
    assert months_before(number, date(2026, 3, 31)) == expected
