"""Who complains: name and phone, kept apart from the journal so that they can be blanked.

The entry of a complaint holds a hash of them, so that nobody can put others in their place. Blanking leaves the entry
and the chain as they were: that there was somebody remains known, and not who.
"""

import json
import secrets
import sqlite3
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Final

from .schema import PRIVATE

_SALT: Final = 16  # bytes

_KEEP = "INSERT INTO private VALUES (?, ?, ?)"
_READ = "SELECT data FROM private WHERE complaint = ? AND data IS NOT NULL"
_DONE_WITH = """
data IS NOT NULL AND complaint IN (SELECT number FROM complaint WHERE NOT open AND day < ?)
AND complaint NOT IN (SELECT number FROM untold)
AND complaint NOT IN (SELECT number FROM offered)
"""
_COUNT = f"SELECT count(*) FROM private WHERE {_DONE_WITH}"  # noqa: S608 - a text of ours
_BLANK = f"UPDATE private SET data = NULL WHERE {_DONE_WITH}"  # noqa: S608 - a text of ours
# Where rows of a table move about, SQLite leaves copies of them in the free parts of its pages, also where it is to
# overwrite what is deleted. A page that is given up is overwritten as a whole, so the table is made anew.
_ANEW: Final = (
    "ALTER TABLE private RENAME TO private_before",
    PRIVATE[0],
    "INSERT INTO private SELECT * FROM private_before ORDER BY proof",
    "DROP TABLE private_before",
    *PRIVATE[1:],
)
_KEPT = "SELECT proof, data FROM private WHERE data IS NOT NULL"
_LOST = """
SELECT EXISTS (SELECT 1 FROM journal WHERE complaint IS NOT NULL AND data ->> 'complainant' IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM private WHERE proof = journal.data ->> 'complainant' AND complaint = journal.complaint))
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Complainant:
    """Who complains, as far as somebody said so."""

    name: str | None = field(default=None, repr=False)
    phone: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Private:
    """What is kept of a complainant, as it is stored."""

    data: str = field(repr=False)

    @property
    def proof(self) -> str:
        """What an entry holds of it."""
        return _proof(self.data)


def sealed(complainant: Complainant) -> Private:
    """Return what is kept of a complainant: with salt, else a short phone number could be found by trying."""
    entry = {"name": complainant.name, "phone": complainant.phone, "salt": secrets.token_hex(_SALT)}
    return Private(json.dumps(entry, ensure_ascii=False, sort_keys=True))


def keep(connection: sqlite3.Connection, private: Private, complaint: str) -> None:
    """Write it down."""
    connection.execute(_KEEP, (private.proof, complaint, private.data))


def complainant(connection: sqlite3.Connection, number: str) -> Complainant | None:
    """Return who complains, or None where nobody said so or it was blanked."""
    row = connection.execute(_READ, (number,)).fetchone()
    if row is None:
        return None
    entry = json.loads(row[0])
    return Complainant(name=entry["name"], phone=entry["phone"])


def to_blank(connection: sqlite3.Connection, before: date) -> int:
    """Return of how many complaints it is kept that have ended, were told of, and came before a day."""
    return int(connection.execute(_COUNT, (before.isoformat(),)).fetchone()[0])


def blank(connection: sqlite3.Connection, before: date) -> None:
    """Blank it for all complaints that have ended, were told of, and came before a day.

    What is overwritten is to be gone from the file as well.
    """
    connection.execute(_BLANK, (before.isoformat(),))
    for statement in _ANEW:
        connection.execute(statement)


def differs(connection: sqlite3.Connection) -> bool:
    """Say whether somebody changed what is kept, or took it away: blanking it is no change."""
    if any(_proof(data) != proof for proof, data in connection.execute(_KEPT)):
        return True
    return bool(connection.execute(_LOST).fetchone()[0])


def _proof(data: str) -> str:
    return sha256(data.encode()).hexdigest()
