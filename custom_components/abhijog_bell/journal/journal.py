"""The writing end of a register: one connection, one process, used from one thread."""

import errno
import fcntl
import hashlib
import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self, cast

from ..register.complaint import Complaint
from ..register.events import ComplaintEvent
from ..register.office_events import ComplainantsBlanked, OfficeEvent
from . import private
from .codec import encode
from .errors import JournalError, RegisterDamaged, RegisterInUse, RegisterMissing, RegisterNotWritable, WriteFailed
from .figures import Figures
from .holding import PATIENCE, Hold, move_in
from .opening import check_sound, configure, connect, refusal
from .private import Private
from .projection import derive, identity, project_complaint, project_office, project_press, rebuild
from .schema import migrate

FIRST_HASH = bytes(32)

_REMOVED = "another program removed the newest entries' file"


@dataclass(frozen=True, kw_only=True, slots=True)
class Append:
    """What is written together: events of one complaint with what it was and what it became, or of the office itself.

    A press comes first: where it was on record before, nothing of the append is written. `private` is kept apart.
    """

    events: tuple[ComplaintEvent | OfficeEvent, ...]
    before: Complaint | None = None
    after: Complaint | None = None
    private: Private | None = None


class Journal:
    """The journal of an office, open for writing. Not safe for use from several threads at once."""

    def __init__(self, connection: sqlite3.Connection, path: Path, lock: IO[bytes]) -> None:
        """Take over an open and sound file."""
        self.path = path
        self._connection = connection
        self._lock = lock
        self._identity = _identity(path)
        self._wal = path.with_name(f"{path.name}-wal")
        self._seq, self._hash = _tail(connection)
        self._file_beside = self._beside()
        self._left_beside = False

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """Open a register, or with `create` begin it where none is.

        Raises RegisterMissing, RegisterDamaged, RegisterTooNew, RegisterInUse or RegisterNotWritable. A file that is
        there is never replaced.
        """
        if not create and not path.exists():
            raise RegisterMissing(str(path))
        lock = _lock(path)
        try:
            return cls(_prepared(path, create=create), path, lock)
        except BaseException:
            lock.close()
            raise

    def append(self, appends: Sequence[Append]) -> list[bool]:
        """Write all of it durably, or nothing of it; False stands for a press that was on record before.

        Raises WriteFailed where the file cannot be written; the same can then be tried again.
        """
        self._check_place()
        seq, last_hash = self._seq, self._hash
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            with self._connection:
                figures = Figures(self._connection)
                results = [self._append(append, figures) for append in appends]
                figures.write()
        except BaseException as error:
            self._seq, self._hash = seq, last_hash
            if isinstance(error, sqlite3.IntegrityError):
                self._go_on_behind(error)
            if isinstance(error, sqlite3.Error):
                raise WriteFailed(str(self.path), str(error)) from error
            raise
        self._check_written()
        self._leave_nothing(appends)
        return results

    def _leave_nothing(self, appends: Sequence[Append]) -> None:
        """See that what was blanked does not lie on in the file beside: it has the pages as they were.

        While somebody reads, as for a backup, it cannot be emptied. Then each further write tries, without waiting.
        """
        blanked = any(isinstance(event, ComplainantsBlanked) for append in appends for event in append.events)
        if blanked or self._left_beside:
            self._left_beside = not move_in(self._connection, PATIENCE if blanked else 0)

    def rebuild(self) -> None:
        """Make every derived table anew from the entries."""
        rebuild(self._connection)

    def _check_place(self) -> None:
        """Make sure that the file we write is still the one that lies there: what went into another is lost."""
        try:
            replaced = _identity(self.path) != self._identity
        except OSError as error:
            raise WriteFailed(str(self.path), str(error)) from error
        if replaced:
            raise WriteFailed(str(self.path), "the file was replaced while it was in use")
        if self._beside() != self._file_beside:
            self._connect_again()

    def _check_written(self) -> None:
        """Make sure that what was committed lies in a file that can be found again.

        A process that reads our files byte by byte loses all its locks on them: a backup made by Home Assistant itself
        does. A program that then opens and closes the register takes itself for the last one, and removes the file
        beside it. SQLite does not notice, and writes on into what has no name any more.
        """
        if self._beside() != self._file_beside:
            written = self._seq, self._hash
            self._connect_again()
            if (self._seq, self._hash) != written:
                raise WriteFailed(str(self.path), _REMOVED)

    def _beside(self) -> tuple[int, int] | None:
        try:
            return _identity(self._wal)
        except OSError:
            return None

    def _connect_again(self) -> None:
        """Go on with the files as they lie there now. Nothing of what the old connection knows may get into them."""
        try:
            with suppress(sqlite3.ProgrammingError):  # closed before, by a try that came to nothing
                self._connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)
            self._connection.close()
            self._connection = _prepared(self.path, create=False)
            self._seq, self._hash = _tail(self._connection)
        except (sqlite3.Error, JournalError) as error:
            raise WriteFailed(str(self.path), str(error)) from error
        if not self.path.with_name(f"{self.path.name}-shm").exists():
            # A reader of ours still shares its index of the removed file with us; it goes soon.
            raise WriteFailed(str(self.path), _REMOVED)
        self._file_beside = self._beside()

    def _go_on_behind(self, error: sqlite3.IntegrityError) -> None:
        """Take in that another program wrote: what we have is written behind that at the next try, and not lost."""
        tail = _tail(self._connection)
        if tail != (self._seq, self._hash):
            self._seq, self._hash = tail
            raise WriteFailed(str(self.path), "another program wrote to the register") from error

    def hold(self) -> Hold:
        """Keep the files such that they can be copied, until that is released."""
        move_in(self._connection)
        return Hold(self.path)

    def close(self) -> None:
        """Move everything into the main file, and let others write."""
        with suppress(WriteFailed):  # what another program did to the files is not made worse
            self._check_place()
        move_in(self._connection)
        self._connection.close()
        self._lock.close()

    def _append(self, append: Append, figures: Figures) -> bool:
        number = append.after.number if append.after else None
        first = self._seq + 1
        for event in append.events:
            if (press := identity(event)) and not project_press(self._connection, press, number or ""):
                return False
            self._write(event, number)
        if append.after:
            project_complaint(self._connection, first, append.before, append.after)
            figures.follow(append.before, append.after)
            figures.count(append.before, cast("tuple[ComplaintEvent, ...]", append.events))
            if append.private:
                private.keep(self._connection, append.private, append.after.number)
        return True

    def _write(self, event: ComplaintEvent | OfficeEvent, number: str | None) -> None:
        data = encode(event, number)
        self._seq += 1
        self._hash = hashlib.sha256(self._hash + data).digest()
        statement = "INSERT INTO journal (seq, data, hash) VALUES (?, ?, ?)"
        self._connection.execute(statement, (self._seq, data.decode(), self._hash))
        if number is None:
            project_office(self._connection, self._seq, cast("OfficeEvent", event))
        if isinstance(event, ComplainantsBlanked):
            private.blank(self._connection, event.before)


def _lock(path: Path) -> IO[bytes]:
    """Hold the file's lock: the operating system lets it go when the process ends, however it ends."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.with_suffix(".lock").open("ab")
    except OSError as error:
        raise RegisterNotWritable(str(path), error.strerror or str(error)) from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise RegisterInUse(str(path)) from error
    return lock


def _prepared(path: Path, *, create: bool) -> sqlite3.Connection:
    if path.exists() and not os.access(path, os.W_OK):
        raise RegisterNotWritable(str(path), os.strerror(errno.EACCES))
    try:
        connection = connect(path)
        try:
            check_sound(connection, path, may_be_empty=create)
            configure(connection)
            migrate(connection, derive)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise refusal(path, error) from error
    except (LookupError, TypeError, ValueError) as error:
        raise RegisterDamaged(str(path), repr(error)) from error  # an entry of an older register is none of ours
    return connection


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _tail(connection: sqlite3.Connection) -> tuple[int, bytes]:
    row: tuple[int, bytes] | None = connection.execute(
        "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return row or (0, FIRST_HASH)
