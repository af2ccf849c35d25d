"""A bell that is any entity of Home Assistant: best effort, since nobody sends a press again that was not seen."""

from collections.abc import Callable

from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN, Platform
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
    split_entity_id,
)
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from ..settings import Bell
from .detector import Press, judge_contact, judge_timestamp


class EntityBell:
    """Watches an entity and tells its presses. `last` is the highest press identity on record."""

    def __init__(
        self, hass: HomeAssistant, bell: Bell, entity_id: str, last: int, on_press: Callable[[Bell, Press], None]
    ) -> None:
        """Prepare; nothing is watched before `start`."""
        self._hass = hass
        self._bell = bell
        self._entity_id = entity_id
        self._last = last
        self._on_press = on_press
        self._is_contact = split_entity_id(entity_id)[0] == Platform.BINARY_SENSOR
        self._known: str | None = None

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Watch from now on, and look at what is there already; return how to stop."""
        stop = async_track_state_change_event(self._hass, [self._entity_id], self._changed)
        self._judge(None, self._hass.states.get(self._entity_id))
        return stop

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        self._judge(event.data["old_state"], event.data["new_state"])

    def _judge(self, old: State | None, new: State | None) -> None:
        old_state, new_state = old.state if old else None, new.state if new else None
        judge = judge_timestamp
        if self._is_contact:
            judge, old_state = judge_contact, self._known
            if new_state not in (None, STATE_UNAVAILABLE, STATE_UNKNOWN):
                self._known = new_state
        if press := judge(old_state, new_state, self._last, dt_util.utcnow()):
            self._last = press.id
            self._on_press(self._bell, press)
