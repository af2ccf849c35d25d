"""Event entities: what happens at a bell, and to the complaints of an office."""

from collections.abc import Iterator
from typing import override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .entity import OfficeEntity, add_entities
from .happening import Happening, HappeningType, Reason
from .runtime import OfficeConfigEntry
from .settings import Bell

PARALLEL_UPDATES = 0

_EVERYTHING = [happening.value for happening in HappeningType]
BELL = EventEntityDescription(key="bell", event_types=_EVERYTHING)
COMPLAINTS = EventEntityDescription(
    key="complaints", event_types=[kind for kind in _EVERYTHING if kind != HappeningType.RANG_AGAIN]
)


async def async_setup_entry(
    hass: HomeAssistant, entry: OfficeConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the event entities."""

    def make(bell: Bell | None) -> Iterator[ComplaintEvent]:
        yield ComplaintEvent(entry, bell, BELL if bell else COMPLAINTS)

    add_entities(entry, async_add_entities, make)


class ComplaintEvent(OfficeEntity, EventEntity):
    """Shows what happened last.

    A bell that nobody answers rings on all night: its repetitions go to automations, not into the history.
    """

    @override
    async def async_added_to_hass(self) -> None:
        """Listen to the office."""
        await super().async_added_to_hass()
        self.async_on_remove(self.office.listen(self._happened))

    @callback
    def _happened(self, happening: Happening) -> None:
        if happening.reason is not Reason.REPEATED and self._concerns(happening):
            self._trigger_event(happening.type, self._attributes(happening))
            self.async_write_ha_state()

    def _concerns(self, happening: Happening) -> bool:
        """Impatient presses stay with their bell: written for the whole office they would only swell the history."""
        if self.bell:
            return happening.complaint.bell == self.bell.id
        return happening.type is not HappeningType.RANG_AGAIN

    def _attributes(self, happening: Happening) -> dict[str, str | int | bool | None]:
        complaint = happening.complaint
        officer = self.office.officer(complaint.officer)
        return {
            "complaint": complaint.number,
            "reason": happening.reason,
            "presses": complaint.presses,
            "officer": officer.post if officer else None,
            "outcome": complaint.outcome,
            "test": complaint.test,
        }
