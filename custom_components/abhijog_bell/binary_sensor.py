"""Binary sensors: somebody waits for an answer."""

from collections.abc import Iterator
from typing import override

from homeassistant.components.binary_sensor import BinarySensorEntity, BinarySensorEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .entity import OfficeEntity, add_entities
from .happening import Happening
from .runtime import OfficeConfigEntry
from .settings import Bell

PARALLEL_UPDATES = 0

SOMEBODY_WAITING = BinarySensorEntityDescription(key="somebody_waiting")


async def async_setup_entry(
    hass: HomeAssistant, entry: OfficeConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the binary sensors."""

    def make(bell: Bell | None) -> Iterator[SomebodyWaiting]:
        yield SomebodyWaiting(entry, bell, SOMEBODY_WAITING)

    add_entities(entry, async_add_entities, make)


class SomebodyWaiting(OfficeEntity, BinarySensorEntity):
    """On while nobody has answered to somebody."""

    @override
    async def async_added_to_hass(self) -> None:
        """Show how it is, and listen to the office."""
        await super().async_added_to_hass()
        self._attr_is_on = self._waiting()
        self.async_on_remove(self.office.listen(self._happened))

    def _waiting(self) -> bool:
        return bool(self.office.waiting(self.bell.id if self.bell else None))

    @callback
    def _happened(self, _happening: Happening) -> None:
        if (waiting := self._waiting()) is not self._attr_is_on:
            self._attr_is_on = waiting
            self.async_write_ha_state()
