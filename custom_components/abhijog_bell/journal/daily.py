"""How complaints went day by day, since there has been a register."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from ..register.summary import percentile
from ..register.words import Purpose
from .codec import moment

_RUNG = """
SELECT day, sum(total) FROM tally
WHERE measure = 'rung' AND purpose = ? AND day BETWEEN ? AND ? GROUP BY day HAVING sum(total) > 0
"""
_RUNG_BEFORE = "SELECT coalesce(sum(total), 0) FROM tally WHERE measure = 'rung' AND purpose = ? AND day < ?"
# Days have ten letters; the months among the periods have seven.
_DURATIONS = """
SELECT period, 'answer', seconds, total FROM answer
WHERE purpose = ?1 AND period >= ?2 AND length(period) = 10 AND seconds >= 0
UNION ALL SELECT period, measure, seconds, total FROM duration
WHERE purpose = ?1 AND period >= ?2 AND length(period) = 10
ORDER BY period, seconds
"""
_TARGETS = """
SELECT data ->> 'at', data ->> '$.settings.answer_target' FROM journal
WHERE complaint IS NULL AND data ->> 'kind' = 'configured' AND data ->> 'subject' = 'office'
AND data ->> '$.settings.answer_target' IS NOT NULL ORDER BY seq
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Times:
    """How long the complaints of a day took, in seconds: half of them no longer, and nine of ten."""

    median: int
    p90: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Daily:
    """The complaints of one day, and how many there had been before it."""

    day: date
    rung: int
    rung_before: int
    answer: Times | None
    hearing: Times | None


def begun(connection: sqlite3.Connection) -> datetime | None:
    """Return when the first entry was written."""
    row = connection.execute("SELECT data ->> 'at' FROM journal WHERE seq = 1").fetchone()
    return moment(row[0]) if row else None


def first_press(connection: sqlite3.Connection) -> date | None:
    """Return the first day at which a bell was pressed: it may have been before the register was begun."""
    (day,) = connection.execute("SELECT min(day) FROM tally").fetchone()
    return date.fromisoformat(day) if day else None


def rung(connection: sqlite3.Connection, start: date, end: date) -> dict[date, int]:
    """Return how many complaints there were on each day on which there were any."""
    rows = connection.execute(_RUNG, (Purpose.COMPLAINT, start.isoformat(), end.isoformat()))
    return {date.fromisoformat(day): number for day, number in rows}


def rung_before(connection: sqlite3.Connection, day: date) -> int:
    """Return how many complaints there were before a day, ever."""
    row = connection.execute(_RUNG_BEFORE, (Purpose.COMPLAINT, day.isoformat())).fetchone()
    return cast("int", row[0])


def daily(connection: sqlite3.Connection, start: date) -> Iterator[Daily]:
    """Yield the figures of each day from `start` on on which there were complaints, the oldest first."""
    before = rung_before(connection, start)
    times = _times(connection, start)
    for day, number in sorted(rung(connection, start, date.max).items()):
        yield Daily(
            day=day,
            rung=number,
            rung_before=before,
            answer=times.get((day, "answer")),
            hearing=times.get((day, "hearing")),
        )
        before += number


def targets(connection: sqlite3.Connection) -> list[tuple[datetime, int]]:
    """Return since when which answer target was in force, in seconds, the oldest first."""
    return [(moment(at), int(seconds)) for at, seconds in connection.execute(_TARGETS)]


def _times(connection: sqlite3.Connection, start: date) -> dict[tuple[date, str], Times]:
    measured: defaultdict[tuple[date, str], list[tuple[int, int]]] = defaultdict(list)
    for period, measure, seconds, total in connection.execute(_DURATIONS, (Purpose.COMPLAINT, start.isoformat())):
        measured[date.fromisoformat(period), measure].append((seconds, total))
    return {
        key: Times(median=percentile(observed, 0.5) or 0, p90=percentile(observed, 0.9) or 0)
        for key, observed in measured.items()
    }
