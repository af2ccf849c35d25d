"""Registers with something in them, and ways to look into them and at them behind the journal's back."""

import sqlite3
from contextlib import closing
from functools import reduce
from pathlib import Path
from typing import Final

from custom_components.abhijog_bell.journal.journal import Append
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.reading import verify
from custom_components.abhijog_bell.journal.verification import Verification
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.events import ComplaintEvent
from custom_components.abhijog_bell.register.fold import apply
from custom_components.abhijog_bell.register.office_events import OfficeEvent
from custom_components.abhijog_bell.register.words import Outcome
from tests.factories import (
    acknowledged,
    at,
    closed,
    configured,
    escalated,
    heard,
    lapsed,
    noted,
    rung,
    unheard,
)

TRIGGERS: Final = ("journal_append_only", "journal_no_update", "journal_no_delete")


def append(*events: ComplaintEvent, before: Complaint | None = None) -> Append:
    """Return what is written when these events happen to a complaint."""
    return Append(events=events, before=before, after=reduce(apply, events, before))


def set_up(**changes: object) -> Append:
    """Return what is written when something is set up."""
    return Append(events=(configured(**changes),))


def happened(*events: OfficeEvent) -> list[Append]:
    """Return what is written when these things happen to the office, one by one."""
    return [Append(events=(event,)) for event in events]


def ring(press: int) -> Append:
    """Return what is written at the press with this identity; it begins the complaint with this count."""
    return story(press)


def story(press: int, *later: ComplaintEvent) -> Append:
    """Return a complaint's ring and what followed, written at once."""
    begun = rung(number=f"2026-{press:06}", press=press, pressed_at=at(press), at=at(press))
    return append(begun, *later)


def a_days_work() -> list[Append]:
    """Return some of everything."""
    return [
        set_up(),
        story(1, acknowledged(), heard(), noted(), closed()),
        story(2, escalated(), unheard(), closed(outcome=Outcome.FALSE_PRESS)),
        story(3, acknowledged(), lapsed()),
        story(4),
    ]


def verified(path: Path) -> Verification:
    """Verify a register."""
    with reading(path) as connection:
        return verify(connection)


def content(path: Path, *tables: str) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of the tables, all of them if none is named."""
    with reading(path) as connection:
        if not tables:
            names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            tables = tuple(name for (name,) in names)
        return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}


def tamper(path: Path, *statements: str) -> None:
    """Change a register as somebody would who can write to the file and knows SQLite."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for trigger in TRIGGERS:
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.execute(statement)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
