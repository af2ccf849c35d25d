"""Keeps the files of a register such that copies of them fit together, while they are copied and written to.

A reader that stays in one transaction keeps SQLite from moving anything newer into the main file and from beginning the
file beside it anew: the one stands still, the other only grows at its end, and of an end that was copied in two SQLite
takes what is whole. So nobody has to wait for a backup, and no press lies in memory meanwhile.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final

PATIENCE: Final = 1000  # milliseconds: readers come and go, and what waits to be written waits with us
_USUAL: Final = 5000


class Hold:
    """Holds the files of one register until it is released, also after the register was closed or opened again."""

    def __init__(self, path: Path) -> None:
        """Hold from now on. Raises sqlite3.Error where the register cannot be read."""
        uri = f"{path.absolute().as_uri()}?mode=ro"
        self._connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        try:
            self._connection.execute("BEGIN")
            self._connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            self._connection.close()
            raise

    def release(self) -> None:
        """Let the files go."""
        self._connection.close()


def move_in(connection: sqlite3.Connection, patience: int = PATIENCE) -> bool:
    """Move everything into the main file, as far as readers let us; say whether nothing is left beside it.

    What cannot be moved, on a full disk for example, is as safe in the file beside it, and is moved another time.
    """
    busy = True
    with suppress(sqlite3.Error):
        connection.execute(f"PRAGMA busy_timeout = {patience}")
        busy = bool(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0])
        connection.execute(f"PRAGMA busy_timeout = {_USUAL}")
    return not busy
