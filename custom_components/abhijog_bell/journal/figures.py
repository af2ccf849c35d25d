"""The counters that summaries are read from, kept as complaints change."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from ..register.answers import answer
from ..register.complaint import Complaint
from ..register.events import ComplaintEvent, Referred
from ..register.filed import filed
from ..register.fold import apply
from ..register.returns import movements
from ..register.summary import counted, heard_after

# Of each table of counters, how many columns say what is counted.
_KEYS: Final = {"tally": 5, "duration": 4, "ledger": 4, "answer": 5, "filed": 4}
_ADD: Final = {
    table: f"""
INSERT INTO {table} VALUES ({"?, " * keys}?) ON CONFLICT DO UPDATE SET total = total + excluded.total
"""  # noqa: S608 - names of ours
    for table, keys in _KEYS.items()
}
_MANY = 50_000  # counters: more than this many are not kept in memory

type _Changes = defaultdict[tuple[str | int, ...], int]


class Figures:
    """Adds up what changes in some complaints, so that each counter is written once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Begin with nothing to write."""
        self._connection = connection
        self._changes: dict[str, _Changes] = {table: defaultdict(int) for table in _KEYS}

    def follow(self, before: Complaint | None, after: Complaint) -> None:
        """Take in what a complaint was and what it became."""
        day, purpose = after.local_rung_at.date().isoformat(), after.purpose
        for count, change in counted(before, after).items():
            self._changes["tally"][day, purpose, *count] += change
        first, seconds, services = answer(before, after), heard_after(before, after), filed(before, after)
        for period in (day, day[:7]):
            if seconds is not None:
                self._changes["duration"][period, purpose, "hearing", seconds] += 1
            if first:
                self._changes["answer"][period, purpose, *first] += 1
            for service, change in services.items():
                self._changes["filed"][period, purpose, *service] += change
        if sum(map(len, self._changes.values())) > _MANY:
            self.write()

    def count(self, before: Complaint | None, events: Sequence[ComplaintEvent]) -> None:
        """Take in what happened to a complaint: what it means for its case counts on the day of each event."""
        if (before is None or before.case is None) and not any(isinstance(event, Referred) for event in events):
            return  # no case
        for event in events:
            for day, tier, measure, key, change in movements(before, event):
                text = day.isoformat()
                for period in (text, text[:7]):
                    self._changes["ledger"][period, tier, measure, key] += change
            before = apply(before, event)

    def write(self) -> None:
        """Write what has changed."""
        for table, changes in self._changes.items():
            rows = [(*key, change) for key, change in changes.items() if change]
            if rows:
                self._connection.executemany(_ADD[table], rows)
            changes.clear()
