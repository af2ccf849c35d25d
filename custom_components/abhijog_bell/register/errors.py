"""Why a command was refused. The errors carry data; whoever shows them finds the words.

They are not frozen: Python itself writes the traceback into them.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(eq=False)
class Refused(Exception):
    """A command that the rules do not allow."""


@dataclass(eq=False)
class UnknownComplaint(Refused):
    """No open or closed complaint has this number."""

    number: str


@dataclass(eq=False)
class AlreadyAcknowledged(Refused):
    """Somebody else was faster."""

    number: str
    officer: str | None


@dataclass(eq=False)
class NotAcknowledged(Refused):
    """Nobody has promised to call the complainant in yet."""

    number: str


@dataclass(eq=False)
class AlreadyHeard(Refused):
    """The complainant was heard before."""

    number: str


@dataclass(eq=False)
class AlreadyClosed(Refused):
    """The complaint has ended."""

    number: str


@dataclass(eq=False)
class NotClosed(Refused):
    """Only what is closed can be reopened."""

    number: str


@dataclass(eq=False)
class OutcomeRequired(Refused):
    """A complaint cannot end without saying how."""

    number: str


@dataclass(eq=False)
class NotAllowed(Refused):
    """Who asked may not do that."""

    command: str


@dataclass(eq=False)
class TextTooLong(Refused):
    """The text has more characters than the register takes."""

    length: int
    limit: int


@dataclass(eq=False)
class TextMissing(Refused):
    """A note without text."""


@dataclass(eq=False)
class NoWorkingDays(Refused):
    """So many working days after this day there is none: the office hardly works, or not at all."""

    day: date
    number: int
