"""The counters that summaries are read from, kept as complaints change."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence

from ..register.complaint import Complaint
from ..register.events import ComplaintEvent, Referred
from ..register.fold import apply
from ..register.returns import movements
from ..register.summary import counted, measured

_TALLY = """
INSERT INTO tally VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET total = total + excluded.total
"""
_DURATION = """
INSERT INTO duration VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET total = total + excluded.total
"""
_LEDGER = """
INSERT INTO ledger VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET total = total + excluded.total
"""
_MANY = 50_000  # counters: more than this many are not kept in memory

type _Tally = tuple[str, str, str, str, int]
type _Duration = tuple[str, str, str, int]
type _Place = tuple[str, int, str, str]


class Figures:
    """Adds up what changes in some complaints, so that each counter is written once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Begin with nothing to write."""
        self._connection = connection
        self._tally: defaultdict[_Tally, int] = defaultdict(int)
        self._duration: defaultdict[_Duration, int] = defaultdict(int)
        self._ledger: defaultdict[_Place, int] = defaultdict(int)

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

    def count(self, before: Complaint | None, events: Sequence[ComplaintEvent]) -> None:
        """Take in what happened to a complaint: what it means for its case counts on the day of each event."""
        if (before is None or before.case is None) and not any(isinstance(event, Referred) for event in events):
            return  # no case
        for event in events:
            for day, tier, measure, key, change in movements(before, event):
                self._ledger[day.isoformat(), tier, measure, key] += change
            before = apply(before, event)

    def write(self) -> None:
        """Write what has changed."""
        self._connection.executemany(_TALLY, [(*key, change) for key, change in self._tally.items()])
        self._connection.executemany(_DURATION, [(*key, change) for key, change in self._duration.items()])
        self._connection.executemany(_LEDGER, [(*key, change) for key, change in self._ledger.items() if change])
        self._tally.clear()
        self._duration.clear()
        self._ledger.clear()
