"""The Bangla calendar as offices in Bangladesh write it beside the Gregorian date.

Lengths of months: the Bangla Academy's calendar, as it was until the year 1425 and as it is since 1426 (2019).
"""

from calendar import isleap
from datetime import date
from typing import Final, NamedTuple

_YEARS_APART: Final = 593  # between a Gregorian year and the Bangla year that begins in it
_NEW_YEAR: Final = (4, 14)
_REFORMED: Final = 1426
_MONTHS: Final = 12
_LONG: Final = 31
_SHORT: Final = 30
_FALGUN: Final = 11


class BanglaDate(NamedTuple):
    """A day of the Bangla calendar; the first month is Boishakh."""

    year: int
    month: int
    day: int


def bangla_date(day: date) -> BanglaDate:
    """Return a day in the Bangla calendar."""
    year = day.year - _YEARS_APART - ((day.month, day.day) < _NEW_YEAR)
    rest = (day - date(year + _YEARS_APART, *_NEW_YEAR)).days
    month = 1
    while rest >= (length := _length(year, month)):
        rest -= length
        month += 1
    return BanglaDate(year, month, rest + 1)


def _length(year: int, month: int) -> int:
    """Return how many days a month has. Falgun lies in the Gregorian year after the one that its year began in."""
    leap = isleap(year + _YEARS_APART + 1)
    if year >= _REFORMED:
        if month == _FALGUN:
            return _SHORT - 1 + leap
        return _LONG if month <= _MONTHS // 2 else _SHORT
    return _LONG if month < _MONTHS // 2 or (month == _FALGUN and leap) else _SHORT
