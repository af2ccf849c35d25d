"""Dates as people write them: in several orders, with numbers or names of months, with Bangla or other digits.

Nothing is guessed: where day and month could be meant either way, the day comes first, as offices here write it, and
what makes no date then is none.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

LONGEST: Final = 92  # days from the first of a row to the last: more is a slip of the pen

_ENGLISH: Final = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_BANGLA: Final = (
    ("জানুয়ারি", "জানুয়ারী", "জানু"),
    ("ফেব্রুয়ারি", "ফেব্রুয়ারী", "ফেব্রু"),
    ("মার্চ",),
    ("এপ্রিল",),
    ("মে",),
    ("জুন",),
    ("জুলাই",),
    ("আগস্ট", "আগষ্ট", "অগাস্ট"),
    ("সেপ্টেম্বর", "সেপ্টে"),
    ("অক্টোবর", "অক্টো"),
    ("নভেম্বর", "নভে"),
    ("ডিসেম্বর", "ডিসে"),
)
_MONTHS: Final = {
    unicodedata.normalize("NFC", name): number
    for months in (_ENGLISH, _BANGLA)
    for number, names in enumerate(months, 1)
    for name in names
}
_DIGITS: Final = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")
_BETWEEN: Final = re.compile(r"[\s,./\-]+")
_NUMBER: Final = re.compile(r"[0-9]{1,4}")
_DAY: Final = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|ই|শে|লা|রা|ঠা)\Z")
_ERA: Final = re.compile(r"\s*(?:খ্রি\.?|খ্রিঃ|খ্রিস্টাব্দ|ইং|তারিখ)\Z")
_ENTRIES: Final = re.compile(r"[\n;]+")
_FROM_TO: Final = re.compile(r"\s*[–—]\s*|\s+(?:-|to|থেকে|হতে)\s+")
_YEARS: Final = range(1971, 2200)
_CENTURY: Final = 100
_FULL: Final = 4  # digits of a year


@dataclass(eq=False)
class NotADate(ValueError):
    """What somebody wrote, and no date can be read from."""

    text: str


def read_days(text: str) -> frozenset[date]:
    """Return all days that a text names: one a line or between commas, or the first and the last of several.

    Raises NotADate with the first that is none.
    """
    return frozenset(day for entry in _ENTRIES.split(text) for day in _entry(entry.strip()))


def read_date(text: str) -> date:
    """Return the day that a text names. Raises NotADate."""
    plain = unicodedata.normalize("NFC", text).translate(_DIGITS).strip().lower()
    parts = [part for part in _BETWEEN.split(_ERA.sub("", plain)) if part]
    found = _in_order([_DAY.sub(r"\1", part) for part in parts])
    if found is None:
        raise NotADate(text)
    year, month, day = found
    try:
        read = date(year + 2000 if year < _CENTURY else year, month, day)
    except ValueError as error:
        raise NotADate(text) from error
    if read.year not in _YEARS:
        raise NotADate(text)
    return read


def _entry(entry: str) -> Iterator[date]:
    """Yield the days of one entry: a comma may part several, and may stand within one."""
    if not entry:
        return
    try:
        yield from _row(entry)
    except NotADate:
        several = [part.strip() for part in entry.split(",") if part.strip()]
        if len(several) == 1:
            raise
        for part in several:
            yield from _row(part)


def _row(text: str) -> list[date]:
    """Return one day, or all from a first to a last."""
    parts = _FROM_TO.split(text.removesuffix("পর্যন্ত").strip())
    if len(parts) == 1:
        return [read_date(text)]
    try:
        first, last = map(read_date, parts)
    except ValueError as error:
        raise NotADate(text) from error
    length = (last - first).days
    if not 0 <= length <= LONGEST:
        raise NotADate(text)
    return [first + timedelta(days=days) for days in range(length + 1)]


def _in_order(parts: list[str]) -> tuple[int, int, int] | None:
    """Return year, month and day, whatever order they stand in."""
    if len(parts) != len(("year", "month", "day")):
        return None
    months = [str(_MONTHS[part]) for part in parts if part in _MONTHS]
    numbers = [part for part in parts if _NUMBER.fullmatch(part)]
    match months, numbers:
        case ([], [first, month, last]) | ([month], [first, last]):
            year, day = (first, last) if len(first) == _FULL else (last, first)
            return (int(year), int(month), int(day)) if len(year) > 1 else None
    return None
