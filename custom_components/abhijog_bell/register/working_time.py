"""When the office is open, and which days are working days.

Whatever is asked is looked up in two tables, which grow by whole years when a year is asked about that they lack. One
counts the working days up to each day, the other the microseconds that the office was open before each stretch.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import accumulate
from typing import Final, NamedTuple

from .errors import NoWorkingDays

DAY: Final = 24 * 60  # minutes

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_SECOND: Final = 1_000_000
_DAY_SECONDS: Final = DAY * 60
# Nobody works before or after these years: whatever is asked, the tables stay small.
_YEARS: Final = range(1970, 2200)
# The day of a moment is another in another time zone.
_MARGIN: Final = 2
# How many years ahead an opening is looked for, or a working day, before there is none: each time farther.
_OPENING_WITHIN: Final = (0, 1, 10)
_DAY_WITHIN: Final = (0, 1, 10, 100)


class Stretch(NamedTuple):
    """From when until when an office is open without a break, in minutes since midnight."""

    start: int
    end: int


# The stretches of one day in their order; between two of them is a break.
type Hours = tuple[Stretch, ...]

ALL_DAY: Final[Hours] = (Stretch(0, DAY),)


@dataclass(frozen=True, kw_only=True, slots=True)
class DatedHours:
    """Other hours from one day to another, both included: as in Ramadan."""

    first: date
    last: date
    hours: Hours


class _Days(NamedTuple):
    """The working days of some years: `counts[n]` is how many the first n days have, the first being after `eve`."""

    years: range
    eve: int
    counts: list[int]

    def until(self, day: date) -> int:
        """Return the number of working days up to a day, this day included."""
        return self.counts[min(max(day.toordinal() - self.eve, 0), len(self.counts) - 1)]


class _Stretches(NamedTuple):
    """The stretches of some years, in microseconds since the epoch, and how long the office was open before each."""

    years: range
    starts: list[int]
    ends: list[int]
    before: list[int]

    def open_until(self, moment: int) -> int:
        """Return how long the office was open up to a moment."""
        index = bisect_right(self.starts, moment) - 1
        if index < 0:
            return 0
        return self.before[index] + min(moment, self.ends[index]) - self.starts[index]


_NO_DAYS: Final = _Days(range(0), 0, [])
_NO_STRETCHES: Final = _Stretches(range(0), [], [], [])


@dataclass(slots=True)
class _Tables:
    """What is counted already. A table that is to grow is made anew, so that nobody finds one half made."""

    days: _Days = _NO_DAYS
    stretches: _Stretches = _NO_STRETCHES


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkingTime:
    """An office's hours and days, in its own time zone. As it is made without anything said, it is always open.

    `days_off` are the weekdays without work, Monday being 0. `holidays` are days off by their names. Days `added` are
    working days whatever else they are, except for days `removed`, which never are. Of several `dated` hours for a day
    the first hold.
    """

    zone: tzinfo = UTC
    hours: Hours = ALL_DAY
    days_off: frozenset[int] = frozenset()
    holidays: Mapping[date, str] = field(default_factory=dict, hash=False)
    added: frozenset[date] = frozenset()
    removed: frozenset[date] = frozenset()
    dated: tuple[DatedHours, ...] = ()
    _tables: _Tables = field(default_factory=_Tables, init=False, repr=False, compare=False)

    def is_working_day(self, day: date) -> bool:
        """Say whether the office works on a day."""
        if day in self.added:
            return day not in self.removed
        return not (day in self.removed or day.weekday() in self.days_off or day in self.holidays)

    def hours_of(self, day: date) -> Hours:
        """Return the hours of a day; none where the office does not work."""
        if not self.is_working_day(day):
            return ()
        return next((dated.hours for dated in self.dated if dated.first <= day <= dated.last), self.hours)

    def day_of(self, moment: datetime) -> date:
        """Return the day of a moment, by the office's clock."""
        return moment.astimezone(self.zone).date()

    def is_open(self, moment: datetime) -> bool:
        """Say whether the office is open."""
        at, stretches = _count(moment), self._opened(moment.year, moment.year)
        index = bisect_right(stretches.starts, at) - 1
        return index >= 0 and at < stretches.ends[index]

    def next_opening(self, moment: datetime) -> datetime | None:
        """Return when the office opens next: the moment itself where it is open, None where it never does."""
        if self.is_open(moment):
            return moment
        at = _count(moment)
        for years in _OPENING_WITHIN:
            starts = self._opened(moment.year, moment.year + years).starts
            if (index := bisect_left(starts, at)) < len(starts):
                return _moment(starts[index])
        return None

    def next_change(self, moment: datetime) -> datetime | None:
        """Return when the office opens or closes next, after this moment; None where it never does."""
        at = _count(moment)
        for years in _OPENING_WITHIN:
            _, starts, ends, _ = self._opened(moment.year, moment.year + years)
            index = bisect_right(starts, at)
            if index < len(starts):
                return _moment(ends[index - 1] if index and at < ends[index - 1] else starts[index])
        return None

    def opens_on(self, day: date) -> datetime | None:
        """Return when the office opens on a day, if it does."""
        return next((_moment(start) for start, _ in self._instants(day)), None)

    def working_seconds(self, start: datetime, end: datetime) -> int:
        """Return for how many whole seconds the office was open between two moments; never less than 0."""
        if end <= start:
            return 0
        stretches = self._opened(start.year, end.year)
        return (stretches.open_until(_count(end)) - stretches.open_until(_count(start))) // _SECOND

    def working_days(self, first: date, last: date) -> int:
        """Return the number of working days after the first day, up to and including the last; never less than 0."""
        if last <= first:
            return 0
        days = self._counted(first.year, last.year)
        return days.until(last) - days.until(first)

    def after_working_days(self, day: date, number: int) -> date:
        """Return the working day that is so many after a day; for none, the day itself. Raises NoWorkingDays."""
        if number <= 0:
            return day
        for years in _DAY_WITHIN:
            days = self._counted(day.year, day.year + years)
            wanted = days.until(day) + number
            if wanted <= days.counts[-1]:
                return date.fromordinal(days.eve + bisect_left(days.counts, wanted))
        raise NoWorkingDays(day, number)

    def _counted(self, first: int, last: int) -> _Days:
        """Return the table of days with these years in it."""
        days = self._tables.days
        if (first not in days.years or last not in days.years) and (years := _more(days.years, first, last)):
            begin, end = date(years[0], 1, 1).toordinal(), date(years[-1], 12, 31).toordinal()
            works = (int(self.is_working_day(date.fromordinal(day))) for day in range(begin, end + 1))
            days = self._tables.days = _Days(years, begin - 1, list(accumulate(works, initial=0)))
        return days

    def _opened(self, first: int, last: int) -> _Stretches:
        """Return the table of stretches with these years in it."""
        stretches = self._tables.stretches
        if (first not in stretches.years or last not in stretches.years) and (
            years := _more(stretches.years, first, last)
        ):
            begin, end = date(years[0], 1, 1).toordinal() - _MARGIN, date(years[-1], 12, 31).toordinal() + _MARGIN
            days = map(date.fromordinal, range(begin, end + 1))
            instants = _joined(instant for day in days for instant in self._instants(day))
            before = list(accumulate((end - start for start, end in instants), initial=0))
            starts, ends = [start for start, _ in instants], [end for _, end in instants]
            stretches = self._tables.stretches = _Stretches(years, starts, ends, before)
        return stretches

    def _instants(self, day: date) -> Iterator[tuple[int, int]]:
        """Yield a day's stretches as moments.

        A stretch may begin or end in an hour that the clocks leave out: none begins before the one before it ends.
        """
        midnight = datetime.combine(day, time(), self.zone)
        reached = _count(midnight)
        for stretch in self.hours_of(day):
            start, end = (_count(midnight + timedelta(minutes=minutes)) for minutes in stretch)
            if (start := max(start, reached)) < end:
                yield start, end
                reached = end


ALWAYS_OPEN: Final = WorkingTime()


def _count(moment: datetime) -> int:
    since = moment - _EPOCH
    return (since.days * _DAY_SECONDS + since.seconds) * _SECOND + since.microseconds


def _moment(count: int) -> datetime:
    return _EPOCH + count * _MICROSECOND


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches as one where the next begins when one ends, as at midnight in an office that does not close."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _more(years: range, first: int, last: int) -> range | None:
    """Return the years of a table with further ones and those between, or None where it has all that can be had."""
    lowest, highest = (min(max(year, _YEARS.start), _YEARS.stop - 1) for year in (first, last))
    if lowest in years and highest in years:
        return None
    return range(min(years.start, lowest), max(years.stop, highest + 1)) if years else range(lowest, highest + 1)
