"""What is derived from the journal: kept up to date with every entry, made anew on demand, and compared."""

import sqlite3
from datetime import UTC, timedelta
from itertools import groupby, zip_longest
from typing import cast

from ..register.complaint import Complaint
from ..register.corner import reference_key
from ..register.events import Acknowledged, ComplaintEvent, Event, Rated, Rung, RungAgain
from ..register.fold import fold
from ..register.idea import begun
from ..register.office_events import (
    BellFound,
    BellLost,
    Configured,
    MemoryReset,
    OfficeEvent,
    RatedAlone,
    Screened,
    Suggested,
    VisitorsCounted,
)
from .codec import decode, text_of
from .figures import Figures
from .schema import COUNTERS, PROJECTED, PROJECTIONS

_PRESS = "INSERT INTO press VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_INSERT = "INSERT INTO complaint VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_FILE = "UPDATE complaint SET open = ?, officer = ?, outcome = ?, service = ?, desk = ? WHERE number = ?"
_UNTOLD = "INSERT INTO untold VALUES (?)"
_TOLD = "DELETE FROM untold WHERE number = ?"
_OFFERED = "INSERT INTO offered VALUES (?)"
_ANSWERED = "DELETE FROM offered WHERE number = ?"
_ALONE = "INSERT INTO tally VALUES (?, ?, 'rated_alone', ?, 0, 1) ON CONFLICT DO UPDATE SET total = total + 1"
_SUGGESTED = "INSERT INTO idea VALUES (?, ?, ?, NULL)"
_SCREENED = "UPDATE idea SET screened = ? WHERE number = ?"
_GIVEN = "INSERT INTO token VALUES (?, ?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)"
_REFERENCE = "INSERT INTO reference VALUES (?, ?) ON CONFLICT DO UPDATE SET key = excluded.key"
_CONFIGURED = "INSERT INTO configured VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq"
_LOST = """
INSERT INTO absence SELECT ?1, ?2, ?3, NULL WHERE NOT EXISTS (SELECT 1 FROM absence WHERE ended IS NULL AND bell = ?2)
"""
# A clock that was set back ends nothing before it began.
_FOUND = "UPDATE absence SET ended = max(began, ?) WHERE ended IS NULL AND bell = ?"
_VISITORS = "INSERT INTO visitors VALUES (?, ?) ON CONFLICT DO UPDATE SET number = number + excluded.number"
_MEMORY = "INSERT INTO memory VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


def identity(event: Event) -> tuple[str, int] | None:
    """Return the identity of the press that an event tells of: of a bell, or of a button in an officer's room."""
    if not isinstance(event, Rung | RungAgain | Acknowledged | Rated | RatedAlone):
        return None
    return None if event.source is None or event.press is None else (event.source, event.press)


def project_press(connection: sqlite3.Connection, press: tuple[str, int], number: str) -> bool:
    """Take the identity of a press in; False where it was there."""
    return connection.execute(_PRESS, (*press, number)).rowcount == 1


def project_complaint(connection: sqlite3.Connection, seq: int, before: Complaint | None, after: Complaint) -> None:
    """Write where a complaint can be found. `seq` is the entry that changed it."""
    if before is None:
        day = after.local_rung_at.date().isoformat()
        row = (seq, after.number, after.purpose, after.test, day, after.open, after.bell, *_filed(after))
        connection.execute(_INSERT, row)
        if after.token is not None:
            connection.execute(_GIVEN, (day, after.token))
    elif after.open is not before.open or _filed(after) != _filed(before):
        connection.execute(_FILE, (after.open, *_filed(after), after.number))
    key = reference_key(after.reference)
    if key is not None and key != (before and reference_key(before.reference)):
        connection.execute(_REFERENCE, (after.number, key))
    if after.appeal_offered is not (before is not None and before.appeal_offered):
        connection.execute(_OFFERED if after.appeal_offered else _ANSWERED, (after.number,))
    untold = after.telling is not None
    if untold is not (before is not None and before.telling is not None):
        connection.execute(_UNTOLD if untold else _TOLD, (after.number,))


def _filed(complaint: Complaint) -> tuple[str | None, ...]:
    """Return by what a complaint is found that has ended."""
    if complaint.open:
        return (None,) * 4
    return complaint.officer, complaint.outcome, complaint.service, complaint.desk


def project_office(connection: sqlite3.Connection, seq: int, event: OfficeEvent) -> None:
    """Take in what happened to the office, and to no complaint. `seq` is the entry that says it."""
    match event:
        case Configured():
            project_configured(connection, seq, event)
        case RatedAlone():
            day = (event.pressed_at.astimezone(UTC) + timedelta(minutes=event.utc_offset)).date()
            connection.execute(_ALONE, (day.isoformat(), event.purpose, event.rating))
        case Suggested():
            connection.execute(_SUGGESTED, (seq, event.number, begun(event).day.isoformat()))
        case Screened():
            connection.execute(_SCREENED, (seq, event.number))
        case BellLost():
            connection.execute(_LOST, (seq, event.bell, text_of(event.since)))
        case BellFound():
            connection.execute(_FOUND, (text_of(event.at), event.bell))
        case MemoryReset():
            connection.execute(_MEMORY, (event.bell, event.instance, seq))
        case VisitorsCounted():
            connection.execute(_VISITORS, (event.day.isoformat(), event.number))


def project_configured(connection: sqlite3.Connection, seq: int, event: Configured) -> None:
    """Remember which entry says how something is set up. What was removed is not away any more."""
    connection.execute(_CONFIGURED, (event.subject, event.subject_id, seq))
    if event.settings is None:
        connection.execute(_FOUND, (text_of(event.at), event.subject_id))


def rebuild(connection: sqlite3.Connection) -> None:
    """Make every derived table anew from the journal, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        derive(connection)


def derive(connection: sqlite3.Connection) -> None:
    """Make every derived table anew from the journal, in the transaction that goes on."""
    for table in PROJECTED:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a name of ours
    _replay(connection, connection)


def differing(connection: sqlite3.Connection) -> list[str]:
    """Return the derived tables that are not what the journal says, by making them anew beside it.

    The nameless database lives in memory and moves to a temporary file where it grows large.
    """
    fresh = sqlite3.connect("", isolation_level=None)
    try:
        fresh.executescript(f"BEGIN; {PROJECTIONS}")
        _replay(connection, fresh)
        return [table for table in PROJECTED if not _same(connection, fresh, table)]
    finally:
        fresh.close()


def _replay(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    figures = Figures(target)
    entries = source.execute(
        "SELECT complaint, seq, data FROM journal WHERE complaint IS NOT NULL ORDER BY complaint, seq"
    )
    for number, group in groupby(entries, key=lambda row: row[0]):
        _, seqs, texts = zip(*group, strict=True)
        events = [cast("ComplaintEvent", decode(text)) for text in texts]
        after = fold(events)
        project_complaint(target, seqs[0], None, after)
        figures.follow(None, after)
        figures.count(None, events)
        for event in events:
            if press := identity(event):
                project_press(target, press, number)
    figures.write()
    for seq, data in source.execute("SELECT seq, data FROM journal WHERE complaint IS NULL ORDER BY seq"):
        happened = cast("OfficeEvent", decode(data))
        if press := identity(happened):
            project_press(target, press, "")
        project_office(target, seq, happened)


def _same(one: sqlite3.Connection, other: sqlite3.Connection, table: str) -> bool:
    return all(mine == yours for mine, yours in zip_longest(_rows(one, table), _rows(other, table)))


def _rows(connection: sqlite3.Connection, table: str) -> sqlite3.Cursor:
    """All rows in the order of the primary key; counters that came back to zero count as not there."""
    where = " WHERE total <> 0" if table in COUNTERS else ""
    statement = f"SELECT * FROM {table}{where} ORDER BY {PROJECTED[table]}"  # noqa: S608 - names of ours
    return connection.execute(statement)
