"""When the office is open, and which days are working days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.errors import NoWorkingDays
from custom_components.abhijog_bell.register.working_time import (
    ALL_DAY,
    ALWAYS_OPEN,
    DAY,
    DatedHours,
    Hours,
    Stretch,
    WorkingTime,
)

DHAKA: Final = ZoneInfo("Asia/Dhaka")
MORNING_AND_AFTERNOON: Final = (Stretch(9 * 60, 13 * 60), Stretch(14 * 60, 17 * 60))
RAMADAN: Final = DatedHours(
    first=date(2027, 2, 8), last=date(2027, 3, 9), hours=(Stretch(9 * 60, 13 * 60 + 15), Stretch(13 * 60 + 30, 930))
)
OFFICE: Final = WorkingTime(
    zone=DHAKA,
    hours=MORNING_AND_AFTERNOON,
    days_off=frozenset({4, 5}),
    holidays={date(2026, 12, 16): "বিজয় দিবস", date(2026, 12, 25): "বড়দিন", date(2027, 2, 21): "শহীদ দিবস"},
    added=frozenset({date(2026, 12, 12)}),
    removed=frozenset({date(2026, 12, 13)}),
    dated=(RAMADAN,),
)
NEVER: Final = replace(OFFICE, days_off=frozenset(range(7)), added=frozenset())


def local(text: str) -> datetime:
    """Return a moment by the clock in Khulna."""
    return datetime.fromisoformat(text).replace(tzinfo=DHAKA)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 22), True),  # a Sunday
        (date(2026, 11, 26), True),
        (date(2026, 11, 27), False),  # a Friday
        (date(2026, 11, 28), False),
        (date(2026, 12, 16), False),  # a holiday
        (date(2026, 12, 12), True),  # a Saturday to work on
        (date(2026, 12, 13), False),  # a Sunday in its place
    ],
)
def test_working_days_are_known(day: date, works: bool) -> None:
    assert OFFICE.is_working_day(day) is works
    assert (OFFICE.opens_on(day) is not None) is works
    assert (OFFICE.hours_of(day) != ()) is works


def test_a_day_removed_stays_removed_although_it_is_added() -> None:
    day = date(2026, 12, 12)
    assert not replace(OFFICE, removed=frozenset({day})).is_working_day(day)


def test_a_holiday_can_be_worked_on() -> None:
    assert replace(OFFICE, added=frozenset({date(2026, 12, 16)})).is_working_day(date(2026, 12, 16))


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2026-11-22 08:59:59", "2026-11-22 09:00"),
        ("2026-11-22 09:00", "2026-11-22 09:00"),
        ("2026-11-22 12:59:59", "2026-11-22 12:59:59"),
        ("2026-11-22 13:00", "2026-11-22 14:00"),
        ("2026-11-22 17:00", "2026-11-23 09:00"),
        ("2026-11-26 17:00", "2026-11-29 09:00"),
        ("2026-12-10 20:00", "2026-12-12 09:00"),
        ("2026-12-12 17:00", "2026-12-14 09:00"),
        ("2026-12-31 17:00", "2027-01-03 09:00"),
        ("2027-02-08 13:20", "2027-02-08 13:30"),
        ("2027-03-09 15:30", "2027-03-10 09:00"),
        ("2027-03-10 15:30", "2027-03-10 15:30"),
    ],
)
def test_when_the_office_opens_next(moment: str, opens: str) -> None:
    assert OFFICE.next_opening(local(moment)) == local(opens)
    assert OFFICE.is_open(local(moment)) is (moment == opens)


@pytest.mark.parametrize(
    ("moment", "changes"),
    [
        ("2026-11-22 08:59:59", "2026-11-22 09:00"),
        ("2026-11-22 09:00", "2026-11-22 13:00"),
        ("2026-11-22 13:00", "2026-11-22 14:00"),
        ("2026-11-26 16:00", "2026-11-26 17:00"),
        ("2026-11-26 17:00", "2026-11-29 09:00"),
        ("2026-12-31 17:00", "2027-01-03 09:00"),
    ],
)
def test_when_the_office_opens_or_closes_next(moment: str, changes: str) -> None:
    assert OFFICE.next_change(local(moment)) == local(changes)


def test_what_never_closes_or_never_opens_does_not_change() -> None:
    now = local("2026-11-22 10:00")
    assert ALWAYS_OPEN.next_change(now) is None
    assert NEVER.next_change(now) is None


def test_an_office_that_works_through_the_night_closes_for_its_day_off() -> None:
    office = replace(OFFICE, hours=ALL_DAY)
    assert office.next_change(local("2026-11-24 10:00")) == local("2026-11-27 00:00")
    assert office.next_change(local("2026-12-31 10:00")) == local("2027-01-01 00:00")


def test_an_office_may_never_open() -> None:
    now = local("2026-11-22 10:00")
    assert not NEVER.is_open(now)
    assert NEVER.next_opening(now) is None
    assert NEVER.working_seconds(now, now + timedelta(days=800)) == 0
    assert NEVER.working_days(date(2026, 1, 1), date(2029, 1, 1)) == 0
    with pytest.raises(NoWorkingDays) as refused:
        NEVER.after_working_days(date(2026, 11, 22), 3)
    assert (refused.value.day, refused.value.number) == (date(2026, 11, 22), 3)


def test_tables_grow_in_both_directions() -> None:
    office = replace(OFFICE)
    for year in (2026, 2024, 2028, 2025):
        assert office.working_days(date(year, 1, 1), date(year, 1, 31)) == replace(office).working_days(
            date(year, 1, 1), date(year, 1, 31)
        )
        start, end = (datetime(year, month, 1, tzinfo=UTC) for month in (3, 5))
        assert office.working_seconds(start, end) == replace(office).working_seconds(start, end)


@pytest.mark.parametrize("year", [1, 1969, 2200, 9999])
def test_nobody_works_in_years_far_away(year: int) -> None:
    day = date(year, 6, 15)
    noon = datetime(year, 6, 15, 6, tzinfo=UTC)
    office = replace(OFFICE)
    assert not office.is_open(noon)
    assert office.working_days(day, day + timedelta(days=30)) == 0
    assert office.working_seconds(noon, noon + timedelta(days=30)) == 0
    assert (office.next_opening(noon) is None) is (year > 1969)


def test_what_is_asked_about_all_times_is_counted_where_it_can_be() -> None:
    office = WorkingTime(days_off=frozenset({4, 5}), hours=MORNING_AND_AFTERNOON)
    weeks = (date(2200, 1, 1) - date(1970, 1, 1)).days // 7
    assert abs(office.working_days(date(1, 1, 1), date(9999, 12, 31)) - weeks * 5) < 7


def test_nothing_is_looked_for_beyond_the_last_year() -> None:
    assert NEVER.next_opening(datetime(2195, 1, 1, tzinfo=UTC)) is None
    assert OFFICE.after_working_days(date(2199, 12, 22), 1) == date(2199, 12, 23)
    with pytest.raises(NoWorkingDays):
        OFFICE.after_working_days(date(2199, 12, 22), 30)


@pytest.mark.parametrize(
    ("start", "end", "seconds"),
    [
        ("2026-11-22 09:00", "2026-11-22 17:00", 7 * 3600),
        ("2026-11-22 12:59", "2026-11-22 14:01", 120),
        ("2026-11-22 13:00", "2026-11-22 14:00", 0),
        ("2026-11-22 16:59:59.400000", "2026-11-22 18:00", 0),
        ("2026-11-22 16:59:58.900000", "2026-11-23 09:00:01", 2),
        ("2026-11-26 16:00", "2026-11-29 10:00", 7200),
        ("2026-12-31 16:00", "2027-01-03 10:00", 7200),
        ("2026-11-22 10:00", "2026-11-22 09:30", 0),
    ],
)
def test_working_seconds(start: str, end: str, seconds: int) -> None:
    assert OFFICE.working_seconds(local(start), local(end)) == seconds


@pytest.mark.parametrize(
    ("first", "last", "number"),
    [
        (date(2026, 11, 22), date(2026, 11, 22), 0),
        (date(2026, 11, 22), date(2026, 11, 23), 1),
        (date(2026, 11, 22), date(2026, 11, 29), 5),
        (date(2026, 11, 26), date(2026, 11, 28), 0),
        (date(2026, 12, 10), date(2026, 12, 17), 4),
        (date(2026, 12, 17), date(2026, 12, 10), 0),
        (date(2026, 12, 30), date(2027, 1, 4), 3),
    ],
)
def test_working_days_between(first: date, last: date, number: int) -> None:
    assert OFFICE.working_days(first, last) == number


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        (date(2026, 11, 22), 0, date(2026, 11, 22)),
        (date(2026, 11, 27), 0, date(2026, 11, 27)),
        (date(2026, 11, 22), 1, date(2026, 11, 23)),
        (date(2026, 11, 26), 1, date(2026, 11, 29)),
        (date(2026, 11, 28), 1, date(2026, 11, 29)),
        (date(2026, 11, 22), 30, date(2027, 1, 4)),  # past a day taken away, one given, and a holiday on a Wednesday
        (date(2026, 12, 31), 1, date(2027, 1, 3)),
    ],
)
def test_a_number_of_working_days_later(day: date, number: int, expected: date) -> None:
    assert OFFICE.after_working_days(day, number) == expected


def test_the_day_is_that_of_the_office() -> None:
    assert OFFICE.day_of(datetime(2026, 11, 22, 18, 0, tzinfo=UTC)) == date(2026, 11, 23)
    assert OFFICE.day_of(datetime(2026, 11, 22, 17, 59, tzinfo=UTC)) == date(2026, 11, 22)


def test_of_two_dated_hours_the_first_hold() -> None:
    other = DatedHours(first=date(2027, 3, 1), last=date(2027, 3, 31), hours=ALL_DAY)
    office = replace(OFFICE, dated=(RAMADAN, other))
    assert office.hours_of(date(2027, 3, 9)) == RAMADAN.hours
    assert office.hours_of(date(2027, 3, 10)) == ALL_DAY


def test_without_anything_said_it_is_always_open() -> None:
    start, end = datetime(2026, 5, 1, tzinfo=UTC), datetime(2027, 2, 1, 0, 0, 5, tzinfo=UTC)
    assert ALWAYS_OPEN.is_open(start)
    assert ALWAYS_OPEN.next_opening(end) == end
    assert ALWAYS_OPEN.working_seconds(start, end) == (end - start).total_seconds()
    assert ALWAYS_OPEN.working_days(date(2026, 1, 1), date(2026, 12, 31)) == 364


@pytest.mark.parametrize(
    ("day", "hours", "seconds"),
    [
        (date(2026, 3, 29), ALL_DAY, 23 * 3600),
        (date(2026, 10, 25), ALL_DAY, 25 * 3600),
        (date(2026, 3, 29), (Stretch(0, 90), Stretch(120, 180)), 3600 + 1800 + 1800),
        (date(2026, 3, 29), (Stretch(70, 110),), 40 * 60),
        (date(2026, 3, 29), (Stretch(0, 115), Stretch(120, 150)), 3600 + 55 * 60),
    ],
)
def test_where_the_clocks_are_set(day: date, hours: Hours, seconds: int) -> None:
    """In London the hour from one to two is left out in spring, and comes twice in autumn."""
    office = WorkingTime(zone=ZoneInfo("Europe/London"), hours=hours)
    start = datetime.combine(day, time(), office.zone)
    assert office.working_seconds(start, start + timedelta(days=1)) == seconds


# --- against a version that looks at each day ----------------------------------------------------------------------

DAYS: Final = st.dates(date(2026, 11, 1), date(2027, 4, 30))
ZONES: Final = st.sampled_from(["Asia/Dhaka", "UTC", "Europe/London", "America/New_York", "Asia/Kathmandu"])
MOMENTS: Final = st.datetimes(datetime(2026, 11, 1), datetime(2027, 4, 30), timezones=st.just(UTC))


@st.composite
def _hours(draw: st.DrawFn) -> Hours:
    ends = sorted(draw(st.lists(st.integers(0, DAY // 15), min_size=2, max_size=6, unique=True)))
    pairs = zip(ends[::2], ends[1::2], strict=False)
    return tuple(Stretch(start * 15, end * 15) for start, end in pairs)


@st.composite
def _dated(draw: st.DrawFn) -> DatedHours:
    first, days = draw(DAYS), draw(st.integers(0, 40))
    return DatedHours(first=first, last=first + timedelta(days), hours=draw(_hours()))


OFFICES: Final = st.builds(
    WorkingTime,
    zone=ZONES.map(ZoneInfo),
    hours=_hours(),
    days_off=st.frozensets(st.integers(0, 6), max_size=6),
    holidays=st.dictionaries(DAYS, st.just("ছুটি"), max_size=30),
    added=st.frozensets(DAYS, max_size=10),
    removed=st.frozensets(DAYS, max_size=10),
    dated=st.lists(_dated(), max_size=3).map(tuple),
)


def _each_day(first: date, last: date) -> Iterator[date]:
    """Yield the days after the first, up to and including the last."""
    while first < last:
        first += timedelta(days=1)
        yield first


def _slow_is_working_day(office: WorkingTime, day: date) -> bool:
    if day in office.removed:
        return False
    if day in office.added:
        return True
    return day not in office.holidays and day.weekday() not in office.days_off


def _slow_stretches(office: WorkingTime, first: datetime, last: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield when the office is open, from the day before one moment to the day after another."""
    zone = office.zone
    for day in _each_day(first.astimezone(zone).date() - timedelta(2), last.astimezone(zone).date() + timedelta(1)):
        if not _slow_is_working_day(office, day):
            continue
        hours = [dated.hours for dated in office.dated if dated.first <= day <= dated.last]
        midnight = datetime.combine(day, time(), zone)
        reached = midnight.astimezone(UTC)
        for start, end in hours[0] if hours else office.hours:
            opens = max(reached, (midnight + timedelta(minutes=start)).astimezone(UTC))
            reached = max(opens, (midnight + timedelta(minutes=end)).astimezone(UTC))
            yield opens, reached


def _slow_seconds(office: WorkingTime, start: datetime, end: datetime) -> timedelta:
    overlaps = (min(end, closes) - max(start, opens) for opens, closes in _slow_stretches(office, start, end))
    return sum((overlap for overlap in overlaps if overlap > timedelta()), timedelta())


@given(OFFICES, DAYS)
def test_a_working_day_is_one_that_is_not_off(office: WorkingTime, day: date) -> None:
    assert office.is_working_day(day) is _slow_is_working_day(office, day)


@given(OFFICES, DAYS, DAYS)
def test_working_days_are_counted_day_by_day(office: WorkingTime, first: date, last: date) -> None:
    assert office.working_days(first, last) == sum(_slow_is_working_day(office, day) for day in _each_day(first, last))


@given(OFFICES, DAYS, st.integers(0, 150))
def test_the_day_ahead_is_found_day_by_day(office: WorkingTime, day: date, number: int) -> None:
    left, reached = number, day
    while left:
        reached += timedelta(days=1)
        left -= _slow_is_working_day(office, reached)
    found = office.after_working_days(day, number)
    assert found == reached
    assert office.working_days(day, found) == number


@given(OFFICES, MOMENTS, MOMENTS)
def test_working_seconds_are_added_up_day_by_day(office: WorkingTime, start: datetime, end: datetime) -> None:
    assert office.working_seconds(start, end) == _slow_seconds(office, start, end) // timedelta(seconds=1)


@given(OFFICES, MOMENTS)
def test_open_is_within_a_stretch(office: WorkingTime, moment: datetime) -> None:
    stretches = _slow_stretches(office, moment, moment)
    assert office.is_open(moment) is any(opens <= moment < closes for opens, closes in stretches)


@given(OFFICES, MOMENTS)
def test_the_next_opening_is_the_first_moment_that_is_open(office: WorkingTime, moment: datetime) -> None:
    opens = office.next_opening(moment)
    assert opens is not None
    assert opens >= moment
    assert office.is_open(opens)
    assert _slow_seconds(office, moment, opens) == timedelta()


@given(OFFICES, MOMENTS)
def test_between_now_and_the_next_change_nothing_changes(office: WorkingTime, moment: datetime) -> None:
    change = office.next_change(moment)
    if change is None:
        return
    assert change > moment
    assert office.is_open(change) is not office.is_open(moment)
    open_for = (change - moment) // timedelta(seconds=1) if office.is_open(moment) else 0
    assert office.working_seconds(moment, change) == open_for


@given(OFFICES, DAYS)
def test_a_day_opens_with_its_first_stretch(office: WorkingTime, day: date) -> None:
    office = replace(office, zone=DHAKA)
    opens = office.opens_on(day)
    assert (opens is None) is not _slow_is_working_day(office, day)
    if opens:
        assert office.day_of(opens) == day
        assert office.next_opening(datetime.combine(day, time(), office.zone)) == opens


@given(OFFICES, MOMENTS)
def test_what_is_looked_up_twice_is_the_same(office: WorkingTime, moment: datetime) -> None:
    assert office.next_opening(moment) == replace(office).next_opening(moment)
    assert office == replace(office)
