"""The days of an office on which anything can be known: what is usual follows from no others."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from homeassistant.util import dt as dt_util

from .journal import daily
from .register.working_time import WorkingTime


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownDays:
    """How many complaints there were on the days of a period on which there were any, and when the office began."""

    start: date
    end: date
    first: date | None
    rung: Mapping[date, int]

    def as_response(self, working_time: WorkingTime) -> dict[str, Any]:
        """Return the complaints of each day since the first one, without those on which the office has a day off."""
        return {
            "first_day": self.first.isoformat() if self.first else None,
            "days": {
                day.isoformat(): self.rung.get(day, 0)
                for day in self._days()
                if day in self.rung or working_time.is_working_day(day)
            },
        }

    def _days(self) -> list[date]:
        if self.first is None:
            return []
        start, end = max(self.start, self.first), min(self.end, dt_util.now().date())
        return [start + timedelta(days=number) for number in range((end - start).days + 1)]


def read_known_days(connection: sqlite3.Connection, start: date, end: date) -> KnownDays:
    """Read them. Blocking."""
    return KnownDays(start=start, end=end, first=first_day(connection), rung=daily.rung(connection, start, end))


def first_day(connection: sqlite3.Connection) -> date | None:
    """Return the first day on record, by the office's clock."""
    begun = daily.begun(connection)
    known = [begun and dt_util.as_local(begun).date(), daily.first_press(connection)]
    return min((day for day in known if day), default=None)
