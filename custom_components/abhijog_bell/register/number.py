"""The numbers of complaints: a series, a year and a count, as people say them."""

from collections.abc import Mapping

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


def following(numbers: Mapping[str, int], series: str, year: int) -> str:
    """Return the next number of a series and year, which is not given yet. `numbers` are the last counts by prefix."""
    prefix = f"{series}{year}-"
    return number(prefix, numbers.get(prefix, 0) + 1)


def give(numbers: dict[str, int], given: str) -> None:
    """Take note that a number is given."""
    prefix, count = split(given)
    numbers[prefix] = count


def split(number: str) -> tuple[str, int]:
    """Return the prefix and the count of a number of ours."""
    return number[:-_DIGITS], int(number[-_DIGITS:])
