"""Why a register cannot be opened or written."""

from dataclasses import dataclass


@dataclass(eq=False)
class JournalError(Exception):
    """Something is wrong with a register. `path` is its file."""

    path: str


@dataclass(eq=False)
class RegisterMissing(JournalError):
    """The file is not there, although the office had one."""


@dataclass(eq=False)
class RegisterDamaged(JournalError):
    """The file is no register, or not a sound one."""

    reason: str


@dataclass(eq=False)
class RegisterInUse(JournalError):
    """Another process writes to this register."""


@dataclass(eq=False)
class RegisterNotWritable(JournalError):
    """The file or its folder cannot be written."""

    reason: str


@dataclass(eq=False)
class RegisterTooNew(JournalError):
    """A later version of the software made this file."""

    version: int


@dataclass(eq=False)
class WriteFailed(JournalError):
    """Nothing of what was to be written is written: the disk is full, for example. It can be tried again."""

    reason: str
