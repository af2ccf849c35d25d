"""The numbers of complaints: a series, a year and a count, as people say them."""

from .words import Purpose

_DIGITS = 6


def series(purpose: Purpose, *, test: bool) -> str:
    """Return what a number begins with: complaints have plain numbers, assistance and tests their own."""
    if test:
        return "T-"
    return "A-" if purpose is Purpose.ASSISTANCE else ""


# Ideas are no complaints, and have a series of their own.
IDEAS = "I-"


def number(prefix: str, count: int) -> str:
    """Return the number of the `count`-th complaint with this prefix (series and year)."""
    return f"{prefix}{count:0{_DIGITS}}"


def split(number: str) -> tuple[str, int]:
    """Return the prefix and the count of a number of ours."""
    return number[:-_DIGITS], int(number[-_DIGITS:])
