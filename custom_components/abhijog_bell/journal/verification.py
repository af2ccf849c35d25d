"""Whether the journal is what it was when it was written."""

import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

_TAIL = 64  # entries that a start looks at
_AT_ONCE = 1024  # entries


@dataclass(frozen=True, kw_only=True, slots=True)
class Verification:
    """What verifying found.

    `first_bad` is the first entry that does not fit its hash, `differing` the derived tables that are not what the
    journal says, `damage` what SQLite says about its pages.
    """

    entries: int
    seal: str
    first_bad: int | None = None
    differing: tuple[str, ...] = ()
    damage: str | None = None

    @property
    def ok(self) -> bool:
        """Whether everything is as it was written."""
        return self.first_bad is None and not self.differing and self.damage is None


def verify_chain(connection: sqlite3.Connection) -> tuple[int, int | None]:
    """Return the number of entries and the first one that does not fit, by hashing the stored bytes again."""
    connection.text_factory = bytes  # as it is stored: neither decoded nor encoded
    try:
        return _first_misfit(connection.execute("SELECT seq, data, hash FROM journal ORDER BY seq"))
    finally:
        connection.text_factory = str


def _first_misfit(cursor: sqlite3.Cursor) -> tuple[int, int | None]:
    entries, previous = 0, bytes(32)
    while rows := cursor.fetchmany(_AT_ONCE):
        for entries, (seq, data, stored) in enumerate(rows, entries + 1):  # noqa: B020 - counted on from there
            previous = sha256(previous + data).digest()
            if previous != stored or seq != entries:
                return entries, entries
        time.sleep(0)  # let the event loop's thread have its turn
    return entries, None


def first_bad_of_last(connection: sqlite3.Connection) -> int | None:
    """Return the first of the last few entries that does not fit the one before it."""
    statement = "SELECT seq, CAST(data AS BLOB), hash FROM journal ORDER BY seq DESC LIMIT ?"
    newest = connection.execute(statement, (_TAIL,)).fetchall()
    return _first_bad(reversed(newest), from_start=len(newest) < _TAIL)


def _first_bad(rows: Iterable[tuple[int, bytes, bytes]], *, from_start: bool) -> int | None:
    previous = bytes(32) if from_start else None
    for seq, data, stored in rows:
        if previous is not None and sha256(previous + data).digest() != stored:
            return seq
        previous = stored
    return None


def seal(connection: sqlite3.Connection, at: int | None = None) -> str:
    """Return the hash at the end of the journal, short enough to print: four groups of four digits.

    With `at`, what it was after this entry.
    """
    statement = "SELECT hash FROM journal WHERE ?1 IS NULL OR seq = ?1 ORDER BY seq DESC LIMIT 1"
    row = connection.execute(statement, (at,)).fetchone()
    # On a damaged page a hash can read as anything; that is for `verify` to tell.
    end = row[0] if row and isinstance(row[0], bytes) else bytes(32)
    digits = end.hex()[:16].upper()
    return "-".join(digits[start : start + 4] for start in range(0, 16, 4))
