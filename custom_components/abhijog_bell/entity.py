"""What all entities of an office and of its bells have in common."""

from collections.abc import Callable, Iterator
from typing import override

from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity, EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .bells.watched import Watched
from .const import DOMAIN
from .runtime import OfficeConfigEntry
from .settings import Bell


class OfficeEntity(Entity):
    """An entity of an office, or of one of its bells."""

    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(self, entry: OfficeConfigEntry, bell: Bell | None, description: EntityDescription) -> None:
        """Belong to the office's device, or to the bell's."""
        self.runtime = entry.runtime_data
        self.office = entry.runtime_data.office
        self.bell = bell
        self.entity_description = description
        owner = bell.id if bell else entry.entry_id
        self._attr_unique_id = f"{owner}_{description.key}"
        self._attr_translation_key = description.key
        self._attr_device_info = DeviceInfo(identifiers={(DOMAIN, owner)})


class SupervisedEntity(Entity):
    """An entity that tells of the supervision of a bell or chime."""

    _attr_has_entity_name = True
    _attr_should_poll = False
    _attr_entity_category = EntityCategory.DIAGNOSTIC

    def __init__(self, entry: OfficeConfigEntry, watched: Watched, description: EntityDescription) -> None:
        """Belong to the device of the bell or chime."""
        self.supervisor = entry.runtime_data.supervisor
        self.watched = watched
        self.entity_description = description
        self._attr_unique_id = f"{watched.id}_{description.key}"
        self._attr_translation_key = description.key
        self._attr_device_info = DeviceInfo(identifiers={(DOMAIN, watched.id)})

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the supervision."""
        await super().async_added_to_hass()
        self.async_on_remove(self.supervisor.follow(self.watched.id, self.async_write_ha_state))


def bell_id_of_device(hass: HomeAssistant, device_id: str) -> str | None:
    """Return the id of the bell that a device is, or None where it is none."""
    device = dr.async_get(hass).async_get(device_id)
    identifiers = device.identifiers if device else set()
    return next((identifier for domain, identifier in identifiers if domain == DOMAIN), None)


def add_entities(
    entry: OfficeConfigEntry,
    add: AddConfigEntryEntitiesCallback,
    make: Callable[[Bell | None], Iterator[Entity]],
) -> None:
    """Add what `make` makes for the office, and for each of its bells."""
    add(make(None))
    for bell in entry.runtime_data.office.settings.bells.values():
        add(make(bell), config_subentry_id=bell.id)


def add_supervised(
    entry: OfficeConfigEntry,
    add: AddConfigEntryEntitiesCallback,
    make: Callable[[Watched], Iterator[Entity]],
) -> None:
    """Add what `make` makes for each bell and chime that is supervised."""
    for watched in entry.runtime_data.supervisor.watched:
        add(make(watched), config_subentry_id=watched.id)
