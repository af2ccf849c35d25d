"""The periods that offices report on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

_SUNDAY: Final = 6
_WEEK: Final = 7
_MONTHS: Final = 12
_QUARTER: Final = 3
_JULY: Final = 7
_ONE_DAY: Final = timedelta(days=1)


class PeriodKind(StrEnum):
    """How long a period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both counted.

    A week begins on Sunday, the first working day in Bangladesh. Quarters and years are those of the financial year,
    July to June.
    """

    kind: PeriodKind
    start: date
    end: date

    @property
    def before(self) -> Period:
        """The period of this kind that ended the day before."""
        return period_of(self.kind, self.start - _ONE_DAY)

    @property
    def financial_year(self) -> tuple[int, int]:
        """The two Gregorian years that the financial year of the first day lies in."""
        year = _start_of_year(self.start).year
        return year, year + 1

    @property
    def quarter(self) -> int:
        """Which quarter of the financial year the first day lies in: 1 is July to September."""
        return (self.start.month - _JULY) % _MONTHS // _QUARTER + 1


def period_of(kind: PeriodKind, day: date) -> Period:
    """Return the period of this kind that a day lies in. Raises ValueError or OverflowError at the calendar's end."""
    start = _START[kind](day)
    return Period(kind, start, _NEXT[kind](start) - _ONE_DAY)


def months_before(number: int, day: date) -> date:
    """Return the first day of the month that lies so many months before that of a day."""
    return _months_later(-number)(_start_of_month(day))


def _start_of_week(day: date) -> date:
    return day - timedelta(days=(day.weekday() - _SUNDAY) % _WEEK)


def _start_of_month(day: date) -> date:
    return day.replace(day=1)


def _start_of_quarter(day: date) -> date:
    return day.replace(month=(day.month - 1) // _QUARTER * _QUARTER + 1, day=1)


def _start_of_year(day: date) -> date:
    return date(day.year - (day.month < _JULY), _JULY, 1)


def _months_later(months: int) -> Callable[[date], date]:
    def later(first: date) -> date:
        months_passed = first.year * _MONTHS + first.month - 1 + months
        return date(months_passed // _MONTHS, months_passed % _MONTHS + 1, 1)

    return later


_START: Final[dict[PeriodKind, Callable[[date], date]]] = {
    PeriodKind.DAY: lambda day: day,
    PeriodKind.WEEK: _start_of_week,
    PeriodKind.MONTH: _start_of_month,
    PeriodKind.QUARTER: _start_of_quarter,
    PeriodKind.YEAR: _start_of_year,
}
_NEXT: Final[dict[PeriodKind, Callable[[date], date]]] = {
    PeriodKind.DAY: lambda first: first + _ONE_DAY,
    PeriodKind.WEEK: lambda first: first + timedelta(days=_WEEK),
    PeriodKind.MONTH: _months_later(1),
    PeriodKind.QUARTER: _months_later(_QUARTER),
    PeriodKind.YEAR: _months_later(_MONTHS),
}
