"""The figures of a period, read from the derived tables."""

import json
import sqlite3
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from ..register.summary import Count, Summary, summarise
from ..register.words import Purpose

_COUNTS = """
SELECT measure, key, hour, sum(total) FROM tally WHERE day BETWEEN ? AND ? AND purpose = ?
GROUP BY 1, 2, 3 HAVING sum(total) > 0
"""
_STILL_OPEN = """
SELECT count(*) FROM complaint WHERE open AND test = 0 AND purpose = ? AND day <= ?
"""
# However long the period, it is one parameter. Where nobody knows how long somebody waited, less than nothing stands.
_ANSWERS = """
SELECT seconds, sum(total) FROM answer
WHERE purpose = ? AND period IN (SELECT value FROM json_each(?)) AND seconds >= 0
GROUP BY seconds ORDER BY seconds
"""
_HEARINGS = """
SELECT seconds, sum(total) FROM duration
WHERE purpose = ? AND period IN (SELECT value FROM json_each(?)) AND measure = 'hearing'
GROUP BY seconds ORDER BY seconds
"""


def summary(connection: sqlite3.Connection, start: date, end: date, purpose: Purpose) -> Summary:
    """Return the figures of all complaints whose bell was pressed from `start` to `end`, both included."""
    first, last = start.isoformat(), end.isoformat()
    totals = {
        Count(measure, key, hour): total
        for measure, key, hour, total in connection.execute(_COUNTS, (first, last, purpose))
    }
    (still_open,) = connection.execute(_STILL_OPEN, (purpose, last)).fetchone()
    asked = (purpose, json.dumps(list(periods(start, end))))
    answers, hearings = (connection.execute(question, asked).fetchall() for question in (_ANSWERS, _HEARINGS))
    return summarise(start, end, purpose, totals, answers, hearings, still_open)


def periods(start: date, end: date) -> Iterator[str]:
    """Yield the keys that cover the days from `start` to `end`: a whole month by its own, other days one by one."""
    day, last = start.toordinal(), end.toordinal()
    while day <= last:
        current = date.fromordinal(day)
        days = monthrange(current.year, current.month)[1]
        whole = current.day == 1 and day + days - 1 <= last
        yield current.isoformat()[:7] if whole else current.isoformat()
        day += days if whole else 1
