"""The visitors of a period, day by day."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import cast

from ..register.office_events import VisitorsCounted
from .codec import decode

_VISITORS = "SELECT day, number FROM visitors WHERE day BETWEEN ? AND ? ORDER BY day"
_LAST = """
SELECT data FROM journal WHERE complaint IS NULL AND data ->> 'kind' = 'visitors_counted' ORDER BY seq DESC LIMIT 1
"""


def visitors(connection: sqlite3.Connection, start: date, end: date) -> Mapping[date, int]:
    """Return how many visitors there were on each day on which they were counted."""
    rows = connection.execute(_VISITORS, (start.isoformat(), end.isoformat()))
    return {date.fromisoformat(day): number for day, number in rows}


def last_visitors(connection: sqlite3.Connection) -> VisitorsCounted | None:
    """Return what was put on record last of the visitors, and when."""
    row = connection.execute(_LAST).fetchone()
    return cast("VisitorsCounted", decode(row[0])) if row else None
