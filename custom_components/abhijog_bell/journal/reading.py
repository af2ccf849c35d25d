"""What can be read out of a register."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby, islice
from operator import itemgetter
from typing import Final, cast

from ..register.absence import Absence
from ..register.complaint import Complaint, Status
from ..register.corner import reference_key
from ..register.events import ComplaintEvent, Event
from ..register.fold import fold
from ..register.office_events import CharterUpdated, Configured, MemoryReset
from ..register.words import Purpose, Subject
from . import private
from .codec import decode, moment, text_of
from .projection import differing
from .verification import Verification, seal, verify_chain

_OPEN = """
SELECT complaint, data FROM journal
WHERE complaint IN (SELECT number FROM complaint WHERE open) ORDER BY complaint, seq
"""
_UNTOLD = """
SELECT complaint, data FROM journal
WHERE complaint IN (SELECT number FROM untold) ORDER BY complaint, seq
"""
_OFFERED = """
SELECT complaint, data FROM journal
WHERE complaint IN (SELECT number FROM offered) ORDER BY complaint, seq
"""
_OF_NUMBERS = """
SELECT complaint, data FROM journal WHERE complaint IN (SELECT value FROM json_each(?)) ORDER BY complaint, seq
"""
_NEWEST = """
SELECT number FROM complaint WHERE (?1 OR NOT open) AND (?2 IS NULL OR purpose = ?2)
ORDER BY seq DESC LIMIT ?3 OFFSET ?4
"""

# Looked for among the last entries alone: kinds have no index, and an office has few other entries in between.
_ENDED_LAST = """
SELECT complaint FROM (SELECT seq, complaint, data FROM journal ORDER BY seq DESC LIMIT 100)
WHERE data ->> 'kind' = 'closed' AND (SELECT NOT open FROM complaint AS known WHERE known.number = complaint)
GROUP BY complaint ORDER BY max(seq) DESC LIMIT ?
"""

_LAST_NUMBERS = """
WITH RECURSIVE last (number) AS (
  SELECT max(number) FROM complaint
  UNION ALL
  SELECT (SELECT max(number) FROM complaint WHERE number < substr(last.number, 1, length(last.number) - 6))
  FROM last WHERE last.number IS NOT NULL
) SELECT number FROM last
"""

_ABSENCES = """
SELECT bell, began, ended FROM absence WHERE ended > ?1 AND began < ?2
UNION ALL SELECT bell, began, ended FROM absence WHERE ended IS NULL AND began < ?2
"""

# What happened to no complaint is found by that: an office has little of it.
_CHARTER_UPDATES = """
SELECT data FROM journal WHERE complaint IS NULL AND data ->> 'kind' = 'charter_updated'
AND data ->> 'at' >= ? AND data ->> 'at' < ? ORDER BY seq
"""
_LAST_CHARTER_UPDATE = """
SELECT data FROM journal WHERE complaint IS NULL AND data ->> 'kind' = 'charter_updated' ORDER BY seq DESC LIMIT 1
"""

# Sources are `<mac>/<instance>`; each step of the query jumps over all presses of one. What follows `/` is `0`.
_LAST_PRESSES = """
WITH RECURSIVE known (source) AS (
  SELECT min(source) FROM press WHERE source > ?1 || '/' AND source < ?1 || '0'
  UNION ALL
  SELECT (SELECT min(source) FROM press WHERE source > known.source AND source < ?1 || '0')
  FROM known WHERE known.source IS NOT NULL
)
SELECT press.source, press.press, press.complaint FROM known JOIN press
ON press.source = known.source AND press.press = (SELECT max(press) FROM press WHERE source = known.source)
"""


_DAYS_OF_TOKENS: Final = 400


@dataclass(frozen=True, slots=True)
class Entry:
    """An event and its place in the journal."""

    seq: int
    event: Event


@dataclass(frozen=True, slots=True)
class LastPress:
    """The highest press of a source, and the complaint it belongs to."""

    press: int
    complaint: str


def complaints_of(connection: sqlite3.Connection, numbers: Sequence[str]) -> list[Complaint]:
    """Return the complaints of these numbers in their order, as far as there are such."""
    found = _folded(connection.execute(_OF_NUMBERS, (json.dumps(numbers),)))
    known = {complaint.number: complaint for complaint in found}
    return [known[number] for number in numbers if number in known]


def open_complaints(connection: sqlite3.Connection) -> list[Complaint]:
    """Return all complaints that have not ended."""
    return _folded(connection.execute(_OPEN))


def untold_complaints(connection: sqlite3.Connection) -> list[Complaint]:
    """Return all complaints that have ended and whose complainants are still to be told how."""
    return _folded(connection.execute(_UNTOLD))


def offered_complaints(connection: sqlite3.Connection) -> list[Complaint]:
    """Return all complaints whose appeal the head is still to take up or to decline."""
    return _folded(connection.execute(_OFFERED))


def newest_complaints(
    connection: sqlite3.Connection,
    status: str | None,
    limit: int,
    visible: Callable[[Complaint], bool] = lambda _: True,
    purpose: Purpose | None = None,
) -> list[Complaint]:
    """Return the visible complaints recorded last, the one rung last first; of one status or purpose if it is given."""
    if status in (None, Status.CLOSED):
        found = list(islice(filter(visible, _newest(connection, purpose, limit, ended=status is not None)), limit))
    else:
        found = [known for known in open_complaints(connection) if known.status == status and visible(known)]
    return sorted(found, key=lambda known: known.rung_at, reverse=True)[:limit]


def _newest(
    connection: sqlite3.Connection, purpose: Purpose | None, at_once: int, *, ended: bool
) -> Iterator[Complaint]:
    """Yield the complaints recorded last, so many read at once."""
    passed = 0
    while rows := connection.execute(_NEWEST, (not ended, purpose, at_once, passed)).fetchall():
        yield from complaints_of(connection, [number for (number,) in rows])
        passed += at_once


def ended_last(connection: sqlite3.Connection, limit: int) -> list[Complaint]:
    """Return up to `limit` complaints that ended lately and are not open again, the very last first."""
    numbers = connection.execute(_ENDED_LAST, (limit,))
    return complaints_of(connection, [number for (number,) in numbers])


def complaint(connection: sqlite3.Connection, number: str) -> Complaint | None:
    """Return one complaint, ended or not."""
    entries = story(connection, number)
    return fold(cast("ComplaintEvent", entry.event) for entry in entries) if entries else None


def story(connection: sqlite3.Connection, number: str) -> list[Entry]:
    """Return everything that happened to a complaint, the oldest first."""
    rows = connection.execute("SELECT seq, data FROM journal WHERE complaint = ? ORDER BY seq", (number,))
    return [Entry(seq, decode(data)) for seq, data in rows]


def last_numbers(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the highest count by series and year (`2026-`, `T-2026-`).

    Counts have six digits, so that numbers sort as texts: up to 999,999 a year. Each step of the query jumps over
    a whole year, so that a million complaints cost nothing.
    """
    rows = connection.execute(_LAST_NUMBERS)
    return {number[:-6]: int(number[-6:]) for (number,) in rows if number}


def last_tokens(connection: sqlite3.Connection) -> dict[date, int]:
    """Return the last token that was given on each day, as far back as a press may still arrive from."""
    rows = connection.execute("SELECT day, last FROM token ORDER BY day DESC LIMIT ?", (_DAYS_OF_TOKENS,))
    return {date.fromisoformat(day): last for day, last in rows}


def of_reference(connection: sqlite3.Connection, reference: str) -> list[str]:
    """Return the numbers of the requests of an applicant, however the reference is written."""
    rows = connection.execute("SELECT number FROM reference WHERE key = ? ORDER BY number", (reference_key(reference),))
    return [number for (number,) in rows]


def last_press(connection: sqlite3.Connection, source: str) -> int | None:
    """Return the highest press identity on record for a source."""
    row = connection.execute("SELECT max(press) FROM press WHERE source = ?", (source,)).fetchone()
    return cast("int | None", row[0])


def last_presses(connection: sqlite3.Connection, mac: str) -> dict[str, LastPress]:
    """Return the last press on record of each memory (`instance`) of a device."""
    rows = connection.execute(_LAST_PRESSES, (mac,))
    return {source.removeprefix(f"{mac}/"): LastPress(press, complaint) for source, press, complaint in rows}


def presses(connection: sqlite3.Connection, source: str, first: int, last: int) -> dict[int, str]:
    """Return which of the presses asked for are on record, each with its complaint."""
    rows = connection.execute(
        "SELECT press, complaint FROM press WHERE source = ? AND press BETWEEN ? AND ?", (source, first, last)
    )
    return dict(rows.fetchall())


def configured(connection: sqlite3.Connection) -> dict[tuple[Subject, str], Configured]:
    """Return how everything was set up last, also what was removed since."""
    rows = connection.execute("SELECT data FROM journal JOIN configured USING (seq) ORDER BY seq")
    events = [cast("Configured", decode(data)) for (data,) in rows]
    return {(event.subject, event.subject_id): event for event in events}


def names(connection: sqlite3.Connection, key: str) -> dict[str, str]:
    """Return the last known value of a setting (a bell's name, an officer's post) by the id of its subject."""
    rows = connection.execute(
        "SELECT data ->> 'subject_id', data ->> ('$.settings.' || ?1) FROM journal"
        " WHERE complaint IS NULL AND data ->> 'kind' = 'configured'"
        " AND data ->> ('$.settings.' || ?1) IS NOT NULL ORDER BY seq",
        (key,),
    )
    return dict(rows.fetchall())


def charter_updates(connection: sqlite3.Connection, start: datetime, end: datetime) -> list[CharterUpdated]:
    """Return each time that the charter was brought up to date or found right, from `start` to before `end`."""
    rows = connection.execute(_CHARTER_UPDATES, (text_of(start), text_of(end)))
    return [cast("CharterUpdated", decode(data)) for (data,) in rows]


def last_charter_update(connection: sqlite3.Connection) -> CharterUpdated | None:
    """Return when the charter was brought up to date last, and how."""
    row = connection.execute(_LAST_CHARTER_UPDATE).fetchone()
    return cast("CharterUpdated", decode(row[0])) if row else None


def absences(connection: sqlite3.Connection, start: datetime, end: datetime) -> list[Absence]:
    """Return all absences that reach into the time from `start` to `end`, whole, the one that began first at first."""
    rows = connection.execute(_ABSENCES, (text_of(start), text_of(end)))
    found = [Absence(bell, moment(began), moment(ended) if ended else None) for bell, began, ended in rows]
    return sorted(found, key=itemgetter(1))


def away(connection: sqlite3.Connection) -> dict[str, datetime]:
    """Return which bells and chimes are not heard of, and since when."""
    rows = connection.execute("SELECT bell, began FROM absence WHERE ended IS NULL")
    return {bell: moment(began) for bell, began in rows}


def memory_resets(connection: sqlite3.Connection) -> list[MemoryReset]:
    """Return every new memory of a bell or chime that was noticed, the oldest first."""
    rows = connection.execute("SELECT data FROM journal JOIN memory USING (seq) ORDER BY seq")
    return [cast("MemoryReset", decode(data)) for (data,) in rows]


def last_complaint(connection: sqlite3.Connection) -> str | None:
    """Return the number of the complaint that rang last, tests left out."""
    row = connection.execute("SELECT number FROM complaint WHERE test = 0 ORDER BY seq DESC LIMIT 1").fetchone()
    return row[0] if row else None


def entries(connection: sqlite3.Connection) -> int:
    """Return the number of entries in the journal."""
    return cast("int", connection.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()[0])


def verify(connection: sqlite3.Connection, *, derived: bool = True) -> Verification:
    """Verify the pages and the chain, and what is derived from it. Takes seconds for each million entries."""
    try:
        damage = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if damage != "ok":
            return Verification(entries=entries(connection), seal=seal(connection), damage=damage)
        number, first_bad = verify_chain(connection)
        tables = _differing(connection) if derived and not first_bad else ()
        return Verification(entries=number, seal=seal(connection), first_bad=first_bad, differing=tables)
    except (sqlite3.DatabaseError, LookupError, TypeError, ValueError) as error:
        # The pages cannot be read, or an entry with a good hash is none of ours.
        return Verification(entries=0, seal="", damage=str(error))


def _differing(connection: sqlite3.Connection) -> tuple[str, ...]:
    changed = ("private",) if private.differs(connection) else ()
    return (*differing(connection), *changed)


def _folded(rows: Iterator[tuple[str, str]]) -> list[Complaint]:
    return [
        fold(cast("ComplaintEvent", decode(data)) for _, data in group)
        for _, group in groupby(rows, key=lambda row: row[0])
    ]
