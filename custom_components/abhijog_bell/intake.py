"""What reaches an office: the press of a bell, and what came by another road."""

from dataclasses import dataclass, field
from datetime import date, datetime

from .register.words import Medium, PressKind, RequestKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Pressed:
    """A press as it reached the office: its identity, when and how the bell was pressed.

    `quiet`: it is one of many that arrive together. Where it joins a complaint, people are not told of it once more.
    """

    source: str
    press: int
    pressed_at: datetime
    arrived_at: datetime
    kind: PressKind = PressKind.PRESS
    time_known: bool = True
    quiet: bool = False
    medium: Medium = Medium.BELL
    test: bool = False
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Brought:
    """What came by another road than a bell: which one, and on which day (None: today)."""

    medium: Medium
    received: date | None = None
    note: str | None = field(default=None, repr=False)
    service: str | None = None
    desk: str | None = None
    about: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedFor:
    """A request for help that came without a bell; `served`: it has ended as well."""

    medium: Medium
    request: RequestKind
    reference: str | None = field(default=None, repr=False)
    note: str | None = field(default=None, repr=False)
    served: bool = True
