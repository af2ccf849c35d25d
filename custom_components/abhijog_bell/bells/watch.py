"""All bells of an office that are entities: watches their entities, also while these come, go and are renamed."""

from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.core import CALLBACK_TYPE, CoreState, Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.event import async_track_entity_registry_updated_event, async_track_state_change_event
from homeassistant.helpers.start import async_at_started
from homeassistant.util import dt as dt_util

from .. import repairs
from ..intake import Pressed
from ..loading import Loaded
from ..office import Office
from ..register.words import Subject
from ..settings import Bell
from ..stopping import stop_all
from .detector import Press, press_id
from .entity_bell import EntityBell


class BellWatch:
    """Watches the entities of an office's bells and passes their presses to the office."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry, office: Office, loaded: Loaded) -> None:
        """Prepare."""
        self._hass = hass
        self._entry = entry
        self._office = office
        self._bells = {bell.entity_id: bell for bell in office.settings.bells.values() if bell.entity_id}
        self._watched = [
            EntityBell(hass, bell, entity_id, _last(bell, entity_id, loaded), self._pressed)
            for entity_id, bell in self._bells.items()
        ]

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Watch from now on; return how to stop."""
        entities = list(self._bells)
        stops = [bell.start() for bell in self._watched]
        stops.append(async_track_entity_registry_updated_event(self._hass, entities, self._registry_changed))
        stops.append(async_track_state_change_event(self._hass, entities, self._came_or_went))
        stops.append(async_at_started(self._hass, self._check))
        return stop_all(stops)

    @callback
    def _pressed(self, bell: Bell, press: Press) -> None:
        pressed = Pressed(
            source=bell.entity_id or "", press=press.id, pressed_at=press.pressed_at, arrived_at=dt_util.utcnow()
        )
        self._office.press(bell, pressed)

    @callback
    def _came_or_went(self, event: Event[EventStateChangedData]) -> None:
        if event.data["old_state"] is None or event.data["new_state"] is None:
            self._check(self._hass)

    @callback
    def _registry_changed(self, event: Event[er.EventEntityRegistryUpdatedData]) -> None:
        """Follow an entity that was renamed: it is the same bell."""
        data = event.data
        if data["action"] == "update" and "entity_id" in data["changes"]:
            bell = self._bells[data["old_entity_id"]]
            subentry: ConfigSubentry = self._entry.subentries[bell.id]
            self._hass.config_entries.async_update_subentry(
                self._entry,
                subentry,
                data={**subentry.data, "entity_id": data["entity_id"]},
                unique_id=data["entity_id"],
            )

    @callback
    def _check(self, hass: HomeAssistant) -> None:
        """Tell of bells whose entity is not there, once Home Assistant has had the time to bring it."""
        if hass.state is not CoreState.running:
            return
        missing = [bell.id for entity_id, bell in self._bells.items() if hass.states.get(entity_id) is None]
        repairs.async_bells_without_entity(hass, self._entry, missing)


def _last(bell: Bell, entity_id: str, loaded: Loaded) -> int:
    """Return the highest press identity that is no press any more.

    A bell begins with the moment it was set up with this entity: what the entity showed before was no complaint.
    """
    known = loaded.configured.get((Subject.BELL, bell.id))
    last = loaded.presses.get(entity_id, 0)
    if known is None or not known.settings or known.settings.get("entity_id") != entity_id:
        return max(last, press_id(dt_util.utcnow()))
    return last or press_id(known.at)
