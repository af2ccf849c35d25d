"""Ideas and suggestions: what somebody proposes, and what is decided of it at the monthly screening."""

from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Final

from .errors import TextMissing
from .office_events import Screened, Suggested
from .rights import Actor, require
from .text import checked
from .words import Author, Decision, Medium

# On these days of each month ideas are screened.
FIRST_DAY: Final = 15
LAST_DAY: Final = 25


@dataclass(frozen=True, order=True, kw_only=True, slots=True)
class Screening:
    """The days of a month on which its ideas are screened."""

    first: date
    last: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Idea:
    """An idea as it stands: `day` is when it was put down, `decision` the last one on it."""

    number: str
    day: date
    text: str = field(repr=False)
    author: Author
    medium: Medium
    officer: str | None
    decision: Decision | None = None
    decided_at: datetime | None = None
    note: str | None = field(default=None, repr=False)

    @property
    def screening(self) -> Screening:
        """When it is to be screened: in its own month, or in the next where that screening is over."""
        month = self.day.replace(day=1)
        if self.day.day > LAST_DAY:
            month += timedelta(days=monthrange(month.year, month.month)[1])
        return Screening(first=month.replace(day=FIRST_DAY), last=month.replace(day=LAST_DAY))


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggest:
    """Put down an idea."""

    actor: Actor
    number: str
    text: str = field(repr=False)
    author: Author
    medium: Medium
    utc_offset: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Screen:
    """Decide on an idea. A later decision takes the place of an earlier one, as when it was carried out."""

    actor: Actor
    decision: Decision
    note: str | None = field(default=None, repr=False)


def suggest(command: Suggest, now: datetime) -> Suggested:
    """Return what is put down. Raises a subclass of Refused."""
    require(command.actor, "suggest")
    if (text := checked(command.text)) is None:
        raise TextMissing
    return Suggested(
        at=now,
        actor=command.actor.name,
        number=command.number,
        text=text,
        author=command.author,
        medium=command.medium,
        utc_offset=command.utc_offset,
        officer=command.actor.officer,
    )


def screen(command: Screen, number: str, now: datetime) -> Screened:
    """Return what is decided. Raises a subclass of Refused."""
    require(command.actor, "screen")
    return Screened(
        at=now,
        actor=command.actor.name,
        number=number,
        decision=command.decision,
        note=checked(command.note),
        officer=command.actor.officer,
    )


def begun(event: Suggested) -> Idea:
    """Return the idea that was put down."""
    return Idea(
        number=event.number,
        day=(event.at + timedelta(minutes=event.utc_offset)).date(),
        text=event.text,
        author=event.author,
        medium=event.medium,
        officer=event.officer,
    )


def decided(idea: Idea, event: Screened) -> Idea:
    """Return the idea after a decision."""
    return replace(idea, decision=event.decision, decided_at=event.at, note=event.note)
