"""The counters that summaries are read from, kept as complaints change."""

import sqlite3
from collections import defaultdict

from ..register.complaint import Complaint
from ..register.summary import counted, measured

_TALLY = """
INSERT INTO tally VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET total = total + excluded.total
"""
_DURATION = """
INSERT INTO duration VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET total = total + excluded.total
"""
_MANY = 50_000  # counters: more than this many are not kept in memory

type _Tally = tuple[str, str, str, str, int]
type _Duration = tuple[str, str, str, int]


class Figures:
    """Adds up what changes in some complaints, so that each counter is written once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Begin with nothing to write."""
        self._connection = connection
        self._tally: defaultdict[_Tally, int] = defaultdict(int)
        self._duration: defaultdict[_Duration, int] = defaultdict(int)

    def follow(self, before: Complaint | None, after: Complaint) -> None:
        """Take in what a complaint was and what it became."""
        day, purpose = after.local_rung_at.date().isoformat(), after.purpose
        for count, change in counted(before, after).items():
            self._tally[day, purpose, *count] += change
        for duration, change in measured(before, after).items():
            for period in (day, day[:7]):
                self._duration[period, purpose, *duration] += change
        if len(self._tally) + len(self._duration) > _MANY:
            self.write()

    def write(self) -> None:
        """Write what has changed."""
        self._connection.executemany(_TALLY, [(*key, change) for key, change in self._tally.items()])
        self._connection.executemany(_DURATION, [(*key, change) for key, change in self._duration.items()])
        self._tally.clear()
        self._duration.clear()
