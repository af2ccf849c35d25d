"""The time of a complaint: the clock on the wall, except that it never runs backwards while a complaint is open.

A clock set back an hour would otherwise put the next officer's alert off by an hour. Between two events of a complaint
at least as much time passes as the computer's steady clock says; a clock set forward, as by the network after a start,
is believed.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from homeassistant.util import dt as dt_util

from .register.complaint import Complaint


def utc_offset(local: datetime) -> int:
    """Return the distance of a local time from UTC, in minutes."""
    offset = local.utcoffset()
    return int(offset.total_seconds() // 60) if offset else 0


class ComplaintClock:
    """Tells the time for each open complaint. `steady` counts seconds and is never set."""

    def __init__(self, steady: Callable[[], float] | None = None) -> None:
        """Start to count."""
        self._steady = steady or time.monotonic
        self._events: dict[str, tuple[datetime, float]] = {}

    def now(self, complaint: Complaint | None) -> datetime:
        """Return the time for a complaint, or for one that is about to begin."""
        wall = dt_util.utcnow()
        if complaint is None or complaint.number not in self._events:
            return wall
        last_event_at, counted = self._events[complaint.number]
        return max(wall, last_event_at + timedelta(seconds=self._steady() - counted))

    def follow(self, complaint: Complaint) -> None:
        """Take note that something happened to a complaint."""
        self._events[complaint.number] = (complaint.last_event_at, self._steady())

    def forget(self, complaint: Complaint) -> None:
        """Follow a complaint no longer."""
        self._events.pop(complaint.number, None)
