"""What is to be done in an office until when, for its calendar and its to-do list. It says nothing of any person."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, override

from homeassistant.core import callback

from .entity import OfficeEntity
from .happening import Happening
from .office import Office
from .phrases import Phrases
from .register.complaint import Complaint
from .register.hidden import is_kept_back
from .register.words import Purpose


class ToDo(NamedTuple):
    """Something to be done for a complaint, in a few words, and until which day: without one at once.

    `first` is on which day it can begin, where that is another.
    """

    number: str
    what: str
    due: date | None
    first: date | None = None


class ToDoEntity(OfficeEntity):
    """An entity that shows something of what is to be done, and is written when that changes."""

    _shown: Sequence[ToDo] = ()

    @abstractmethod
    def _to_do(self) -> Sequence[ToDo]:
        """Return what is to be shown now."""

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the office."""
        await super().async_added_to_hass()
        self._shown = self._to_do()
        self.async_on_remove(self.office.listen(self._happened))
        self.async_on_remove(self.office.ideas.listen(lambda _kind, _idea: self._happened()))

    @callback
    def _happened(self, _happening: Happening | None = None) -> None:
        if (shown := self._to_do()) != self._shown:
            self._shown = shown
            self.async_write_ha_state()


def to_do(office: Office, complaints: Sequence[Complaint], phrases: Phrases) -> list[ToDo]:
    """Return what is to be done for complaints."""
    names = office.names
    return [
        ToDo(each.number, _what(each, names.place(each.bell) or names.bell(each.bell), phrases), each.due)
        for each in complaints
    ]


def to_screen(office: Office, phrases: Phrases) -> list[ToDo]:
    """Return on which days ideas are to be screened, as far as there are any that nobody has decided on."""
    return [
        ToDo(
            f"ideas-{screening.last:%Y-%m}",
            phrases.say("to_screen", number=number),
            screening.last,
            screening.first,
        )
        for screening, number in office.ideas.screenings.items()
    ]


def with_a_day(office: Office) -> list[Complaint]:
    """Return the complaints that are to be decided, or whose complainants are to be told, the earliest first."""
    known = _seen_by_all((*office.open_complaints, *office.untold_complaints))
    return sorted((each for each in known if each.due), key=lambda each: (each.due, each.number))


def without_a_day(office: Office) -> list[Complaint]:
    """Return the other complaints that have not ended, the oldest first, and those whose appeal is on offer.

    Who asks for help has no complaint.
    """
    known = _seen_by_all((*office.open_complaints, *office.offered_complaints))
    return [each for each in known if each.due is None and each.purpose is Purpose.COMPLAINT]


def _seen_by_all(complaints: Iterable[Complaint]) -> Iterator[Complaint]:
    """Yield what every user may see, as every user sees an entity: the head finds the rest on the cards."""
    return (each for each in complaints if not (each.test or is_kept_back(each)))


def _what(complaint: Complaint, place: str, phrases: Phrases) -> str:
    if complaint.appeal_offered and not complaint.open:
        return phrases.say("to_answer_appeal", number=complaint.number)
    if complaint.telling:
        return phrases.say("to_tell", number=complaint.number)
    if complaint.case:
        return phrases.say("to_decide", number=complaint.number)
    return phrases.say("to_settle", number=complaint.number, place=place)
