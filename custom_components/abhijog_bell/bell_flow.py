"""Adding and changing a bell."""

from collections.abc import Iterator
from typing import Any, Final, override

import voluptuous as vol
from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.core import split_entity_id
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.selector import EntitySelector, EntitySelectorConfig, EntityWithDeviceFilterSelectorConfig

from .bells.protocol import DeviceRole
from .const import DOMAIN
from .device_field import DEVICE, DeviceField, device_selector, kept_mac, with_device
from .forms import TEXT, Errors, Filled, OneFormFlow, check_unused, choice, read_text
from .register.words import Purpose

SOURCES: Final = ("event", "binary_sensor", "button", "input_button")


class _SourceSelector(EntitySelector):
    """Only guides the eye: what is chosen all the same is refused below, in the person's own language."""

    @override
    def __call__(self, data: Any) -> str:
        return cv.entity_id_or_uuid(data)


class BellFlow(OneFormFlow):
    """A bell: where it stands, what it is for, and the device or the entity that tells of its presses."""

    @override
    async def _async_schema(self) -> vol.Schema:
        return vol.Schema(
            {
                vol.Required("name"): TEXT,
                vol.Required("place"): TEXT,
                vol.Required("purpose", default=Purpose.COMPLAINT.value): choice("purpose", Purpose),
                vol.Optional(DEVICE): device_selector(DeviceRole.BELL),
                vol.Optional("entity_id"): self._source_selector(),
            }
        )

    @override
    async def _async_read(self, given: dict[str, Any], errors: Errors) -> Filled:
        name = read_text(given, "name", errors)
        check_unused("name", name, self._others(), errors)
        data = {"name": name, "place": read_text(given, "place", errors), "purpose": given["purpose"]}
        source = self._source(given.get(DEVICE), given.get("entity_id"), errors)
        return Filled(title=name, data=data | source, unique_id=next(iter(source.values()), None))

    @override
    def _shown(self, data: dict[str, Any]) -> dict[str, Any]:
        return with_device(self.hass, data)

    def _source_selector(self) -> EntitySelector:
        """Return the choice among all entities that can be a bell, our own left out."""
        known = er.async_get(self.hass).entities.values()
        return _SourceSelector(
            EntitySelectorConfig(
                filter=[EntityWithDeviceFilterSelectorConfig(domain=list(SOURCES))],
                exclude_entities=[entity.entity_id for entity in known if entity.platform == DOMAIN],
            )
        )

    def _source(self, device_id: str | None, entity_id: str | None, errors: Errors) -> dict[str, str]:
        """Return what tells of the presses: a device or an entity, never both."""
        if device_id and entity_id:
            errors["entity_id"] = "two_sources"
        elif device_id:
            field = DeviceField(role=DeviceRole.BELL, current=self._current, errors=errors, said=self._said)
            return {"mac": field.read(self.hass, device_id)}
        elif entity_id:
            return {"entity_id": self._entity(entity_id, errors)}
        elif mac := kept_mac(self.hass, self._current):
            return {"mac": mac}
        else:
            errors[DEVICE] = "no_source"
        return {}

    def _entity(self, given: str, errors: Errors) -> str:
        registry = er.async_get(self.hass)
        entity_id = er.async_resolve_entity_id(registry, given) or given
        self._said["entity_id"] = entity_id
        known = registry.async_get(entity_id)
        if known is not None and known.platform == DOMAIN:
            errors["entity_id"] = "entity_is_ours"
        elif user := next(self._bells_on(entity_id), None):
            errors["entity_id"] = "entity_used"
            office, bell = user
            self._said |= {"other_office": office.title, "other_bell": bell.title}
        elif not self._is_kept(entity_id):
            self._check_new(entity_id, errors)
        return entity_id

    def _is_kept(self, entity_id: str) -> bool:
        """Say whether the bell keeps its entity, which then may be missing for the moment."""
        return self._current is not None and self._current.data.get("entity_id") == entity_id

    def _check_new(self, entity_id: str, errors: Errors) -> None:
        if self.hass.states.get(entity_id) is None:
            errors["entity_id"] = "entity_missing"
        elif split_entity_id(entity_id)[0] not in SOURCES:
            errors["entity_id"] = "entity_wrong_kind"

    def _bells_on(self, entity_id: str) -> Iterator[tuple[ConfigEntry, ConfigSubentry]]:
        """Yield the other bells of all offices that this entity serves."""
        current = self._current
        for office in self.hass.config_entries.async_entries(DOMAIN, include_ignore=False):
            for bell in office.get_subentries_of_type("bell"):
                changed = current is not None and bell.subentry_id == current.subentry_id
                if bell.data.get("entity_id") == entity_id and not changed:
                    yield office, bell
