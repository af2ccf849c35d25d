"""Paging through all complaints ever recorded, the ones of the latest day first."""

import sqlite3
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import merge
from itertools import islice
from typing import Final

from ..register.complaint import Complaint
from ..register.words import Outcome, Purpose
from .reading import complaints_of, last_numbers, of_reference, open_complaints

# Which of several filters is likely to leave the fewest complaints: the index of that one is used. The `+` before a
# name keeps SQLite, which knows nothing of how often a value stands there, from choosing another one.
_BY_RARITY: Final = ("service", "desk", "outcome", "officer", "bell")


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Which complaints are looked for; None leaves a question open.

    `number` is a whole number of a complaint, or just its count in any year and series, or an applicant's reference.
    """

    number: str | None = None
    start: date | None = None
    end: date | None = None
    bell: str | None = None
    officer: str | None = None
    outcome: Outcome | None = None
    service: str | None = None
    desk: str | None = None
    purpose: Purpose | None = None
    open: bool | None = None
    tests: bool = True

    def fits(self, complaint: Complaint) -> bool:
        """Say whether an open complaint is among them."""
        day = complaint.local_rung_at.date()
        asked = (
            (self.bell, complaint.bell),
            (self.officer, complaint.officer),
            (self.outcome, complaint.outcome),
            (self.service, complaint.service),
            (self.desk, complaint.desk),
            (self.purpose, complaint.purpose),
        )
        within = (self.start is None or day >= self.start) and (self.end is None or day <= self.end)
        return within and (self.tests or not complaint.test) and all(value in (None, has) for value, has in asked)


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where a complaint stands in the history: the day of its first press, and its first entry."""

    day: str
    seq: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some complaints, and the place behind which the next ones stand, if there are any."""

    complaints: list[Complaint]
    next: Place | None


type Visible = Callable[[Complaint], bool]


def page(
    connection: sqlite3.Connection, wanted: Wanted, before: Place | None, limit: int, visible: Visible = lambda _: True
) -> Page:
    """Return up to `limit` of the complaints that are looked for, those that stand before a place, the latest first.

    What is not `visible` is passed over, such that nothing shows that it is there: no gap, and no place behind it.
    """
    if wanted.number is not None:
        numbers = list({*_numbers(connection, wanted.number), *of_reference(connection, wanted.number)})
        named = filter(visible, complaints_of(connection, numbers))
        return Page(sorted(named, key=lambda each: each.rung_at, reverse=True), None)
    found: list[tuple[Place, Complaint]] = []
    more = True
    while more and len(found) <= limit:
        placed = _placed(connection, wanted, before, limit + 1)
        known = complaints_of(connection, [number for _, number in placed])
        found += [(place, each) for (place, _), each in zip(placed, known, strict=True) if visible(each)]
        if more := len(placed) > limit:
            before = placed[-1][0]
    last = found[limit - 1][0] if len(found) > limit else None
    return Page([each for _, each in found[:limit]], last)


type _Placed = tuple[Place, str]


def _placed(connection: sqlite3.Connection, wanted: Wanted, before: Place | None, limit: int) -> list[_Placed]:
    places = merge(_open(connection, wanted, before), _closed(connection, wanted, before, limit), reverse=True)
    return list(islice(places, limit))


def _numbers(connection: sqlite3.Connection, asked: str) -> list[str]:
    """Return the numbers that somebody may mean who writes this, in the digits of whatever language."""
    asked = "".join(str(unicodedata.decimal(letter, letter)) for letter in asked.strip().upper())
    if asked.isascii() and asked.isdigit():
        return [f"{prefix}{int(asked):06}" for prefix in last_numbers(connection)]
    return [asked] if asked.isascii() else []


def _open(connection: sqlite3.Connection, wanted: Wanted, before: Place | None) -> list[_Placed]:
    """Return the open ones: what they became so far stands in their entries alone, and there are few of them."""
    if wanted.open is False:
        return []
    fitting = {complaint.number for complaint in open_complaints(connection) if wanted.fits(complaint)}
    rows = connection.execute("SELECT day, seq, number FROM complaint WHERE open ORDER BY day DESC, seq DESC")
    placed = ((Place(day, seq), number) for day, seq, number in rows)
    return [(place, number) for place, number in placed if number in fitting and (before is None or place < before)]


def _closed(connection: sqlite3.Connection, wanted: Wanted, before: Place | None, limit: int) -> Iterable[_Placed]:
    """Return the closed ones, as many as are needed. Where nothing else has an index, they lie by purpose and day."""
    if wanted.open:
        return []
    asked = [name for name in _BY_RARITY if getattr(wanted, name) is not None]
    if asked or wanted.purpose is not None:
        return _found(connection, _conditions(wanted, asked, before), limit)
    of_each = (replace(wanted, purpose=purpose) for purpose in Purpose)
    return merge(*(_found(connection, _conditions(each, asked, before), limit) for each in of_each), reverse=True)


type _Condition = tuple[str, tuple[object, ...]]


def _found(connection: sqlite3.Connection, asked: Iterable[_Condition], limit: int) -> list[_Placed]:
    conditions, values = zip(*asked, strict=True)
    rows = connection.execute(
        f"SELECT day, seq, number FROM complaint WHERE {' AND '.join(conditions)}"  # noqa: S608 - texts of ours
        " ORDER BY day DESC, seq DESC LIMIT ?",
        (*(value for several in values for value in several), limit),
    )
    return [(Place(day, seq), number) for day, seq, number in rows]


def _conditions(wanted: Wanted, asked: Sequence[str], before: Place | None) -> Iterator[_Condition]:
    yield "NOT open", ()
    for name in asked:
        yield f"{'' if name == asked[0] else '+'}{name} = ?", (getattr(wanted, name),)
    if wanted.start is not None:
        yield "day >= ?", (wanted.start.isoformat(),)
    # One of them says it all, and SQLite begins at the right place only if it is given no other.
    end = wanted.end.isoformat() if wanted.end else None
    if end is not None and (before is None or end < before.day):
        yield "day <= ?", (end,)
    elif before is not None:
        yield "(day, seq) < (?, ?)", (before.day, before.seq)
    if wanted.purpose is not None:
        yield f"{'+' if asked else ''}purpose = ?", (wanted.purpose,)
    if not wanted.tests:
        yield "+test = 0", ()
