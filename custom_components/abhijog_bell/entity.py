"""What all entities of an office and of its bells have in common."""

from collections.abc import Callable, Iterator

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity, EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

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
