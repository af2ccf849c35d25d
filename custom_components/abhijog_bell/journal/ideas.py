"""The ideas that are on record."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import cast

from ..register.idea import Idea, begun, decided
from ..register.office_events import Screened, Suggested
from .codec import decode

_IDEAS = """
SELECT suggestion.data, screening.data FROM idea
JOIN journal AS suggestion ON suggestion.seq = idea.seq LEFT JOIN journal AS screening ON screening.seq = idea.screened
"""
_NEWEST = "ORDER BY day DESC, idea.seq DESC LIMIT ?"
_OF_DAYS = f"{_IDEAS} WHERE day BETWEEN ? AND ? {_NEWEST}"
_UNDECIDED_OF_DAYS = f"{_IDEAS} WHERE screened IS NULL AND day BETWEEN ? AND ? {_NEWEST}"
_OPEN = f"{_IDEAS} WHERE screened IS NULL ORDER BY idea.seq"
_ONE = f"{_IDEAS} WHERE number = ?"
_LAST_NUMBERS = "SELECT substr(number, 1, length(number) - 6), max(number) FROM idea GROUP BY 1"


def ideas(connection: sqlite3.Connection, start: date, end: date, limit: int) -> list[Idea]:
    """Return the ideas that were put down in a period, the newest first."""
    return _read(connection.execute(_OF_DAYS, (start.isoformat(), end.isoformat(), limit)))


def undecided_of(connection: sqlite3.Connection, start: date, end: date, limit: int) -> list[Idea]:
    """Return those of a period that nobody has decided on, the newest first."""
    return _read(connection.execute(_UNDECIDED_OF_DAYS, (start.isoformat(), end.isoformat(), limit)))


def undecided_ideas(connection: sqlite3.Connection) -> list[Idea]:
    """Return all ideas that nobody has decided on, the oldest first."""
    return _read(connection.execute(_OPEN))


def idea(connection: sqlite3.Connection, number: str) -> Idea | None:
    """Return one idea."""
    return next(iter(_read(connection.execute(_ONE, (number,)))), None)


def last_numbers(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the highest count by series and year (`I-2026-`)."""
    return {prefix: int(number[-6:]) for prefix, number in connection.execute(_LAST_NUMBERS)}


def _read(rows: Iterable[tuple[str, str | None]]) -> list[Idea]:
    found = []
    for suggestion, screening in rows:
        known = begun(cast("Suggested", decode(suggestion)))
        found.append(decided(known, cast("Screened", decode(screening))) if screening else known)
    return found
