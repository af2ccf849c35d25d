"""Whose hearing was lately: somebody may still say at a terminal how it was."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from .register.complaint import Complaint
from .register.rating import RATINGS, to_rate
from .register.words import PressKind
from .settings import Bell, Settings

# A terminal that was cut off delivers later. What it cannot be matched with any more is kept without a complaint.
_KEPT: Final = timedelta(days=1)


def is_rating(kind: PressKind) -> bool:
    """Say whether a press says how it was: it calls nobody."""
    return kind in RATINGS


class HeardLately:
    """The complaints of an office that were heard within a day, as they are now."""

    def __init__(self, settings: Settings, complaints: Iterable[Complaint]) -> None:
        """Begin with those that are known."""
        self._settings = settings
        self._heard: dict[str, Complaint] = {}
        for complaint in complaints:
            self.follow(complaint)

    def follow(self, complaint: Complaint) -> None:
        """Take note of a complaint as it is now, and forget those that are long past."""
        if complaint.heard_at is None:
            return
        self._heard[complaint.number] = complaint
        first = complaint.last_event_at - _KEPT
        self._heard = {number: each for number, each in self._heard.items() if each.last_event_at >= first}

    def rated_at(self, terminal: Bell, pressed_at: datetime) -> Complaint | None:
        """Return what a press of a terminal is about: somebody heard at the bell in its place, or by who sits there."""
        bells = {bell.id for bell in self._settings.bells.values() if bell.place == terminal.place}
        rooms = {officer.id for officer in self._settings.officers.values() if officer.room == terminal.place}
        return to_rate(self._heard.values(), pressed_at, terminal.purpose, bells, rooms)
