"""Who of the officers is there, as far as Home Assistant knows: by calendars, persons, schedules and switches."""

from collections.abc import Iterable
from typing import Final

from homeassistant.const import STATE_HOME, STATE_ON, STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant, callback

from .settings import Officer

PRESENCE_DOMAINS: Final = ("person", "device_tracker", "schedule", "binary_sensor", "input_boolean", "switch")

_SAYS_NOTHING: Final = (STATE_UNKNOWN, STATE_UNAVAILABLE)
_THERE: Final = (STATE_ON, STATE_HOME)


@callback
def away(hass: HomeAssistant, officers: Iterable[Officer]) -> tuple[str, ...]:
    """Return the ids of the officers who are not there now. What cannot be known keeps nobody from being alerted."""
    return tuple(officer.id for officer in officers if _is_away(hass, officer))


def entities(officers: Iterable[Officer]) -> set[str]:
    """Return which entities say who is there."""
    return {entity for officer in officers for entity in (*officer.presence, officer.absence) if entity}


def _is_away(hass: HomeAssistant, officer: Officer) -> bool:
    """Say whether the calendar of absences has an entry now, or one of the others says that nobody is there."""
    if officer.absence and hass.states.is_state(officer.absence, STATE_ON):
        return True
    return any(_says_away(hass, entity) for entity in officer.presence)


def _says_away(hass: HomeAssistant, entity: str) -> bool:
    state = hass.states.get(entity)
    return state is not None and state.state not in (*_THERE, *_SAYS_NOTHING)
