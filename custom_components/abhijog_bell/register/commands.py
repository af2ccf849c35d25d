"""What can be asked of the register."""

from dataclasses import dataclass, field
from datetime import datetime

from .escalation import Policy
from .events import Medium, Outcome, Purpose
from .rights import Actor


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """A bell was pressed, or somebody rang for a complainant who walked in.

    `number` is used if the press begins a complaint. `pressed_at` and `arrived_at` are by the same clock: how far they
    lie apart says whether the press is late. `policy` is what is in force at this moment.
    """

    actor: Actor
    number: str
    bell: str
    purpose: Purpose
    source: str
    press: int
    pressed_at: datetime
    arrived_at: datetime
    utc_offset: int
    policy: Policy
    medium: Medium = Medium.BELL
    test: bool = False
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Acknowledge:
    """Promise to call the complainant in."""

    actor: Actor


@dataclass(frozen=True, kw_only=True, slots=True)
class Hear:
    """Say that the complainant was heard."""

    actor: Actor
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Close:
    """Say how it ended."""

    actor: Actor
    outcome: Outcome | None
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Reopen:
    """Take the end back."""

    actor: Actor
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """Write something down."""

    actor: Actor
    text: str = field(repr=False)


type Command = Press | Acknowledge | Hear | Close | Reopen | Note
