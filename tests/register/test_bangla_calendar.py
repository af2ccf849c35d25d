"""Days in the Bangla calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.bangla_calendar import bangla_date


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2017, 2, 14), (1423, 11, 2)),  # on a letter of that day
        (date(2020, 2, 14), (1426, 11, 1)),  # after the reform
        (date(2026, 4, 14), (1433, 1, 1)),
        (date(2026, 4, 13), (1432, 12, 30)),
        (date(2016, 3, 13), (1422, 11, 30)),  # the old Falgun of a leap year has 31 days
        (date(2016, 3, 14), (1422, 11, 31)),
        (date(2016, 3, 15), (1422, 12, 1)),
        (date(2024, 3, 14), (1430, 11, 30)),  # today's has 30 then,
        (date(2023, 3, 14), (1429, 11, 29)),  # and 29 otherwise
        (date(2024, 3, 15), (1430, 12, 1)),
        (date(2018, 9, 16), (1425, 6, 1)),  # Ashwin had 30 days,
        (date(2019, 10, 16), (1426, 6, 31)),  # and has 31
    ],
)
def test_days(day: date, expected: tuple[int, int, int]) -> None:
    assert bangla_date(day) == expected


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)))
def test_the_next_day_is_one_later_or_begins_a_month(day: date) -> None:
    year, month, number = bangla_date(day)
    following = [(year, month, number + 1)]
    if number >= 29:
        following += [(year, month + 1, 1), (year + 1, 1, 1)]
    assert bangla_date(day + timedelta(days=1)) in following
    assert 1 <= month <= 12
    assert 1 <= number <= 31


@given(st.integers(1900, 2200))
def test_each_year_begins_on_the_fourteenth_of_april(year: int) -> None:
    assert bangla_date(date(year, 4, 14)) == (year - 593, 1, 1)
    assert bangla_date(date(year, 4, 13))[:2] == (year - 594, 12)
