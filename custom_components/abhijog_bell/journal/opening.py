"""How a register file is opened, and told from one that is none or is damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import RegisterDamaged, RegisterTooNew
from .schema import APPLICATION_ID, MIGRATIONS, version
from .verification import first_bad_of_last


def connect(path: Path) -> sqlite3.Connection:
    """Open a file for writing, made if it is not there."""
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False)


def configure(connection: sqlite3.Connection) -> None:
    """Every commit is on the disk when it returns; readers never wait for the writer."""
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "busy_timeout = 5000",
        "cache_size = -16384",
    ):
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a register for reading alone, for as long as the block runs."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA busy_timeout = 5000")
        yield connection
    finally:
        connection.close()


def check_sound(connection: sqlite3.Connection, path: Path) -> None:
    """Look at what a start depends on: the kind of file, its version, and the end of the chain.

    The whole chain and every page are verified in the background, never here. Raises RegisterDamaged or
    RegisterTooNew, or sqlite3.DatabaseError where SQLite itself cannot read on.
    """
    found = version(connection)
    if found == 0:
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise RegisterDamaged(str(path), "foreign tables")
        return
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise RegisterDamaged(str(path), "foreign application_id")
    if found > len(MIGRATIONS):
        raise RegisterTooNew(str(path), found)
    if (bad := first_bad_of_last(connection)) is not None:
        raise RegisterDamaged(str(path), f"entry {bad}")
