"""The figures of a period, read from the derived tables."""

import sqlite3
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from ..register.events import Purpose
from ..register.summary import Count, Summary, summarise

_COUNTS = """
SELECT measure, key, hour, sum(total) FROM tally WHERE day BETWEEN ? AND ? AND purpose = ? GROUP BY 1, 2, 3
"""
_STILL_OPEN = """
SELECT count(*) FROM complaint WHERE status <> 'closed' AND test = 0 AND purpose = ? AND day BETWEEN ? AND ?
"""


def summary(connection: sqlite3.Connection, start: date, end: date, purpose: Purpose) -> Summary:
    """Return the figures of all complaints whose bell was pressed from `start` to `end`, both included."""
    first, last = start.isoformat(), end.isoformat()
    totals = {
        Count(measure, key, hour): total
        for measure, key, hour, total in connection.execute(_COUNTS, (first, last, purpose))
    }
    (still_open,) = connection.execute(_STILL_OPEN, (purpose, first, last)).fetchone()
    answers, hearings = (_durations(connection, start, end, purpose, measure) for measure in ("answer", "hearing"))
    return summarise(start, end, purpose, totals, answers, hearings, still_open)


def periods(start: date, end: date) -> Iterator[tuple[str, str]]:
    """Yield ranges of keys that cover the days from `start` to `end`: a whole month by its own key, the rest by days."""
    while start <= end:
        month_end = start.replace(day=monthrange(start.year, start.month)[1])
        if start.day == 1 and month_end <= end:
            yield (start.isoformat()[:7],) * 2
        else:
            yield start.isoformat(), min(month_end, end).isoformat()
        start = month_end + timedelta(days=1)


def _durations(
    connection: sqlite3.Connection, start: date, end: date, purpose: Purpose, measure: str
) -> list[tuple[int, int]]:
    ranges = list(periods(start, end))
    within = " OR ".join(["period BETWEEN ? AND ?"] * len(ranges)) or "0"
    return connection.execute(
        f"SELECT seconds, sum(total) FROM duration WHERE purpose = ? AND measure = ? AND ({within})"
        " GROUP BY seconds HAVING sum(total) > 0 ORDER BY seconds",
        (purpose, measure, *(key for pair in ranges for key in pair)),
    ).fetchall()
