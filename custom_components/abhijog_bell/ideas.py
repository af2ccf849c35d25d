"""The ideas of an office: put down, kept in mind until somebody has decided on them, and told of."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from .clock import utc_offset
from .happening import IdeaType
from .journal.ideas import idea
from .names import Names
from .register.errors import UnknownIdea
from .register.idea import Idea, Screen, Screening, Suggest, begun, decided, screen, suggest
from .register.number import IDEAS, following, give
from .register.office_events import OfficeEvent
from .register.rights import Actor
from .register.words import Author, Medium

type Listener = Callable[[IdeaType, Idea], None]


class Register(Protocol):
    """Where ideas are put on record."""

    def record(self, event: OfficeEvent) -> asyncio.Future[bool]:
        """Put an event on record."""

    async def async_read[T](self, read: Callable[..., T], *args: object) -> T:
        """Read from it."""


class Ideas:
    """The ideas of one office. Those that nobody has decided on are kept at hand."""

    def __init__(self, register: Register, undecided: Iterable[Idea], numbers: dict[str, int]) -> None:
        """Begin with those on record; `numbers` are the last ones of all series."""
        self._register = register
        self._undecided = {known.number: known for known in undecided}
        self._numbers = numbers
        self._listeners: list[Listener] = []

    @property
    def screenings(self) -> dict[Screening, int]:
        """When how many ideas are to be screened, the earliest first."""
        days = sorted(known.screening for known in self._undecided.values())
        return {screening: days.count(screening) for screening in days}

    @callback
    def listen(self, listener: Listener) -> CALLBACK_TYPE:
        """Call a listener with each idea that was put down or decided on; return how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def async_suggest(self, text: str, author: Author, medium: Medium, actor: Actor) -> Idea:
        """Put an idea down, and return it once it is on record. Raises a subclass of Refused."""
        local = dt_util.now()
        command = Suggest(
            actor=actor,
            number=following(self._numbers, IDEAS, local.year),
            text=text,
            author=author,
            medium=medium,
            utc_offset=utc_offset(local),
        )
        event = suggest(command, dt_util.utcnow())
        give(self._numbers, event.number)
        known = self._undecided[event.number] = begun(event)
        await self._put_down(event, IdeaType.SUGGESTED, known)
        return known

    async def async_screen(self, idea_number: str, command: Screen) -> Idea:
        """Put down what is decided of an idea. Raises a subclass of Refused."""
        event = screen(command, idea_number, dt_util.utcnow())
        known = self._undecided.get(idea_number) or await self._async_find(idea_number)
        known = decided(known, event)
        self._undecided.pop(idea_number, None)
        await self._put_down(event, IdeaType.SCREENED, known)
        return known

    async def _async_find(self, idea_number: str) -> Idea:
        found = await self._register.async_read(idea, idea_number) if idea_number.isascii() else None
        if found is None:
            raise UnknownIdea(idea_number)
        return found

    async def _put_down(self, event: OfficeEvent, kind: IdeaType, known: Idea) -> None:
        recorded = self._register.record(event)
        for listener in list(self._listeners):
            listener(kind, known)
        await recorded


def as_plain(known: Idea, names: Names) -> dict[str, Any]:
    """Return an idea as an action answers with it, and as a screen shows it."""
    return {
        "idea": known.number,
        "day": known.day.isoformat(),
        "text": known.text,
        "author": known.author.value,
        "medium": known.medium.value,
        "officer": names.post(known.officer),
        "decision": known.decision.value if known.decision else None,
        "decided_at": known.decided_at.isoformat() if known.decided_at else None,
        "note": known.note,
        "screening_from": known.screening.first.isoformat(),
        "screening_until": known.screening.last.isoformat(),
    }
