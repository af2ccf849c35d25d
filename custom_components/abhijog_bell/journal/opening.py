"""How a register file is opened, and told from one that is none or is damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import JournalError, RegisterDamaged, RegisterNotWritable, RegisterTooNew
from .schema import APPLICATION_ID, MIGRATIONS, version
from .verification import first_bad_of_last

# What SQLite reports when the file may be sound but cannot be reached, written or locked.
_OUT_OF_REACH = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
    }
)


def connect(path: Path) -> sqlite3.Connection:
    """Open a file for writing, made if it is not there.

    Until it is found sound, closing it moves nothing into it: a refused file keeps its bytes.
    """
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)
    return connection


def refusal(path: Path, error: sqlite3.Error) -> JournalError:
    """Return what it means for a register that SQLite could not open it."""
    primary_code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    kind = RegisterNotWritable if primary_code in _OUT_OF_REACH else RegisterDamaged
    return kind(str(path), str(error))


def configure(connection: sqlite3.Connection) -> None:
    """Each commit is on the disk when it returns; readers never wait for the writer; what is deleted is overwritten."""
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        "busy_timeout = 5000",
        "cache_size = -16384",
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, False)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a register for reading alone, for as long as the block runs: all of it sees the same moment."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA busy_timeout = 5000")
        connection.execute("BEGIN")
        yield connection
    finally:
        connection.close()


def check_sound(connection: sqlite3.Connection, path: Path, *, may_be_empty: bool = False) -> None:
    """Look at what a start depends on: the kind of file, its version, and the end of the chain.

    The whole chain and every page are verified in the background, never here. Raises RegisterDamaged or
    RegisterTooNew, or sqlite3.Error where SQLite itself cannot read on. `may_be_empty` is for a register that is to
    begin here.
    """
    _check_length(path, may_be_empty=may_be_empty)
    found = version(connection)
    if found == 0:
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise RegisterDamaged(str(path), "foreign tables")
        if not may_be_empty:
            raise RegisterDamaged(str(path), "empty")
        return
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise RegisterDamaged(str(path), "foreign application_id")
    if found > len(MIGRATIONS):
        raise RegisterTooNew(str(path), found)
    if (bad := first_bad_of_last(connection)) is not None:
        raise RegisterDamaged(str(path), f"entry {bad}")


def _check_length(path: Path, *, may_be_empty: bool) -> None:
    """Refuse an emptied file before SQLite looks at it: that would remove what is still in the file beside it."""
    beside = path.with_name(f"{path.name}-wal")
    begun = beside.exists() and beside.stat().st_size > 0
    if path.exists() and path.stat().st_size == 0 and (begun or not may_be_empty):
        raise RegisterDamaged(str(path), "empty")
