"""What can happen to the office itself, and to no complaint, as frozen facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from .events import Event
from .words import Author, Decision, Medium, Purpose, Rating, Subject


@dataclass(frozen=True, kw_only=True, slots=True)
class Configured(Event):
    """The office, a bell, an officer, a chime or a service was set up, changed, or removed (`settings` is None)."""

    kind: ClassVar[str] = "configured"
    subject: Subject
    subject_id: str
    settings: Mapping[str, str | int | None] | None


@dataclass(frozen=True, kw_only=True, slots=True)
class RatedAlone(Event):
    """Somebody said at the terminal `bell` how it was, and nobody was heard there shortly before."""

    kind: ClassVar[str] = "rated_alone"
    rating: Rating
    bell: str
    purpose: Purpose
    source: str
    press: int
    pressed_at: datetime
    utc_offset: int
    time_known: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggested(Event):
    """An idea was put down; `utc_offset` is the office's distance from UTC in minutes."""

    kind: ClassVar[str] = "suggested"
    number: str
    text: str
    author: Author
    medium: Medium
    utc_offset: int
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Screened(Event):
    """It was decided of an idea; the last decision counts."""

    kind: ClassVar[str] = "screened"
    number: str
    decision: Decision
    note: str | None = None
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CharterUpdated(Event):
    """The charter was brought up to date: so many services were added, changed and removed, and so many there are.

    It may have been looked through and found right: then nothing was.
    """

    kind: ClassVar[str] = "charter_updated"
    services: int
    added: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ComplainantsBlanked(Event):
    """Who complained was blanked, of so many complaints that had ended and came before a day."""

    kind: ClassVar[str] = "complainants_blanked"
    before: date
    complaints: int


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitorsCounted(Event):
    """So many visitors came on a day, besides those of it that are on record.

    `reading` is what the entity `counter` showed then.
    """

    kind: ClassVar[str] = "visitors_counted"
    day: date
    number: int
    counter: str | None = None
    reading: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class BellLost(Event):
    """A bell or chime was not heard of any more; `since` is when it was heard of last, or when listening began."""

    kind: ClassVar[str] = "bell_lost"
    bell: str
    since: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class BellFound(Event):
    """A bell or chime that was lost was heard of again."""

    kind: ClassVar[str] = "bell_found"
    bell: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MemoryReset(Event):
    """A bell or chime began with an empty memory, `instance`: what it had not delivered before is lost."""

    kind: ClassVar[str] = "memory_reset"
    bell: str
    instance: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterRestored(Event):
    """It was noticed that entries are gone which the register held before, as when an older copy is put back.

    `entries` is how many it held then. `known_entries` and `known_seal` are from before, where Home Assistant remembers
    them. Where a bell shows it, `presses` of this `source` had been confirmed to the bell and are not there.
    """

    kind: ClassVar[str] = "register_restored"
    entries: int
    known_entries: int | None = None
    known_seal: str | None = None
    bell: str | None = None
    source: str | None = None
    presses: int | None = None


type OfficeEvent = (
    Configured
    | RatedAlone
    | Suggested
    | Screened
    | CharterUpdated
    | ComplainantsBlanked
    | VisitorsCounted
    | BellLost
    | BellFound
    | MemoryReset
    | RegisterRestored
)
