"""A report as it was read: the tables, and what stands above and below them."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..journal import verification
from . import availability, charter, officers, rate, returns, services, summary
from .asked import Asked
from .sheet import Sheet

type Read = Callable[[sqlite3.Connection, Asked], tuple[Sheet, ...]]

REPORTS: Final[Mapping[str, Read]] = {
    "summary": summary.sheets,
    "return": returns.sheets,
    "charter": charter.sheets,
    "rate": rate.sheets,
    "availability": availability.sheets,
    "officers": officers.sheets,
    "services": services.sheets,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """A report. `first_day` is the first day on record, where there is one; `seal` that of the register."""

    report: str
    asked: Asked
    sheets: tuple[Sheet, ...]
    first_day: date | None
    seal: str


def read_paper(
    connection: sqlite3.Connection, report: str, asked: Asked, first_day: Callable[[sqlite3.Connection], date | None]
) -> Paper:
    """Read a report. Blocking."""
    return Paper(
        report=report,
        asked=asked,
        sheets=REPORTS[report](connection, asked),
        first_day=first_day(connection),
        seal=verification.seal(connection),
    )
