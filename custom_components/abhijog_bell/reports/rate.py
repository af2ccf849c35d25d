"""The rate of complaints: how many there were for each hundred visitors."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..journal import daily
from ..journal.visitors import visitors
from ..register.period import Period, PeriodKind, period_of
from .asked import Asked
from .sheet import Column, Rate, Sheet, Value, figures

_HUNDRED: Final = 100
# What the parts are that stand below each other.
_PARTS: Final = {PeriodKind.QUARTER: PeriodKind.MONTH, PeriodKind.YEAR: PeriodKind.MONTH}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Days:
    """Complaints and visitors by the day. Where nobody was counted, complaints say nothing about a rate."""

    rung: Mapping[date, int]
    visitors: Mapping[date, int]

    def within(self, period: Period) -> _Days:
        return _Days(rung=_within(self.rung, period), visitors=_within(self.visitors, period))

    def values(self) -> dict[str, Value]:
        visitors = sum(self.visitors.values())
        counted = sum(number for day, number in self.rung.items() if day in self.visitors)
        return {
            "at_bells": sum(self.rung.values()),
            "visitors": visitors if self.visitors else None,
            "days_counted": len(self.visitors),
            "complaints_counted": counted,
            "rate": Rate(_HUNDRED * counted / visitors) if visitors else None,
        }


def sheets(connection: sqlite3.Connection, asked: Asked) -> tuple[Sheet, ...]:
    """Return the rate of both periods, and that of each day or month of the period."""
    now, before = (_read(connection, span.period) for span in (asked.now, asked.before))
    parts = _PARTS.get(asked.now.period.kind, PeriodKind.DAY)
    days = sorted({*now.rung, *now.visitors})
    periods = dict.fromkeys(period_of(parts, day) for day in days)
    rows = tuple((period, *now.within(period).values().values()) for period in periods)
    return (
        figures("rate", now.values(), before.values()),
        Sheet("rate_parts", tuple(map(Column, ("part", *now.values()))), rows),
    )


def _read(connection: sqlite3.Connection, period: Period) -> _Days:
    return _Days(
        rung=daily.rung(connection, period.start, period.end),
        visitors=visitors(connection, period.start, period.end),
    )


def _within(counts: Mapping[date, int], period: Period) -> dict[date, int]:
    return {day: number for day, number in counts.items() if period.start <= day <= period.end}
