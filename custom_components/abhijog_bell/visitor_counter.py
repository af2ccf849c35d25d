"""Counting visitors: an entity of Home Assistant is followed, and what it rises is put on record, hour by hour."""

from datetime import datetime
from typing import Final

from homeassistant.core import CALLBACK_TYPE, Event, EventStateChangedData, HomeAssistant, State, callback
from homeassistant.helpers.event import async_track_state_change_event, async_track_time_change
from homeassistant.util import dt as dt_util

from .office import Office
from .register.office_events import VisitorsCounted
from .register.rights import OFFICE
from .stopping import stop_all

# What shows more is no counter of people, and the register could not even write it down.
_MOST: Final = 1_000_000_000


class VisitorCounter:
    """Adds up by how much an entity rises. Where it falls, it began anew at 0."""

    def __init__(self, hass: HomeAssistant, office: Office, entity_id: str, last: VisitorsCounted | None) -> None:
        """Go on from what is on record of today: what came while nobody followed the entity counts as well."""
        self._hass = hass
        self._office = office
        self._entity_id = entity_id
        self._day = dt_util.now().date()
        self._number = 0.0
        known = last is not None and last.day == self._day and last.counter == entity_id
        self._reading = last.reading if last and known else None

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Begin; return how to stop, which puts the rest on record."""
        self._take(self._hass.states.get(self._entity_id))
        stop = stop_all(
            [
                async_track_state_change_event(self._hass, [self._entity_id], self._changed),
                async_track_time_change(self._hass, self._hour_over, minute=0, second=0),
            ]
        )
        return stop_all([stop, self._record])

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        self._take(event.data["new_state"])

    @callback
    def _hour_over(self, _now: datetime) -> None:
        self._record()

    def _take(self, state: State | None) -> None:
        if (reading := _reading(state)) is None:
            return
        if (today := dt_util.now().date()) != self._day:
            self._record()
            self._day = today
        if self._reading is not None:
            self._number += reading - self._reading if reading >= self._reading else reading
        self._reading = reading

    @callback
    def _record(self) -> None:
        if number := int(self._number):
            self._number -= number
            event = VisitorsCounted(
                at=dt_util.utcnow(),
                actor=OFFICE.name,
                day=self._day,
                number=number,
                counter=self._entity_id,
                reading=self._reading,
            )
            self._office.record(event)


def _reading(state: State | None) -> float | None:
    """Return what a counter shows, if it shows a number that can be one of visitors."""
    try:
        reading = float(state.state) if state else -1.0
    except ValueError:
        return None
    return reading if 0 <= reading <= _MOST else None
