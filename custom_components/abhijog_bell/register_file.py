"""Where an office's register lies, and a look at it before an office is set up on it. Blocking: for the executor."""

import os
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .const import DOMAIN
from .journal.errors import RegisterNotWritable
from .journal.opening import check_sound, reading, refusal
from .journal.reading import configured, entries
from .register.words import Subject

FOLDER: Final = DOMAIN  # under the config folder: an update replaces the integration's own folder


@dataclass(frozen=True, kw_only=True)
class Existing:
    """A register that lies there already. `office_id` is the office that wrote it, where it says so."""

    entries: int
    office_id: str | None


def relative_path(code: str) -> str:
    """Return where the register of an office with this code lies, relative to the config folder."""
    return f"{FOLDER}/{code.lower()}.sqlite"


def examine(path: Path) -> Existing | None:
    """Make sure that a register can be kept at this path; return what lies there, or None where nothing does.

    Raises RegisterNotWritable, RegisterDamaged or RegisterTooNew.
    """
    try:
        _try_folder(path.parent)
        there = path.exists()
    except OSError as error:
        raise RegisterNotWritable(str(path), error.strerror or str(error)) from error
    return _read(path) if there else None


def _try_folder(folder: Path) -> None:
    """Make a file and remove it again: only that tells what a folder takes. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder) as trial:
        trial.write(b"\0")
        trial.flush()
        os.fsync(trial.fileno())


def _read(path: Path) -> Existing:
    try:
        with reading(path) as connection:
            check_sound(connection, path)
            return _summary(connection)
    except sqlite3.Error as error:
        raise refusal(path, error) from error


def _summary(connection: sqlite3.Connection) -> Existing:
    offices = [subject_id for subject, subject_id in configured(connection) if subject is Subject.OFFICE]
    return Existing(entries=entries(connection), office_id=offices[-1] if offices else None)
