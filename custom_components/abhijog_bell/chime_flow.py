"""Adding and changing a chime."""

from collections.abc import Iterable
from typing import Any, override

import voluptuous as vol
from homeassistant.config_entries import ConfigSubentry
from homeassistant.helpers.selector import SelectOptionDict, SelectSelector, SelectSelectorConfig, SelectSelectorMode

from .bells.protocol import DeviceRole
from .device_field import DEVICE, DeviceField, device_selector, kept_mac, with_device
from .forms import TEXT, Errors, Filled, OneFormFlow, read_text


class ChimeFlow(OneFormFlow):
    """A chime: its name, in whose room it sounds and is answered, and the device."""

    @override
    async def _async_schema(self) -> vol.Schema:
        return vol.Schema(
            {
                vol.Required("name"): TEXT,
                vol.Required("officer"): officer_choice(self._officers()),
                vol.Optional(DEVICE): device_selector(DeviceRole.CHIME),
            }
        )

    @override
    async def _async_read(self, given: dict[str, Any], errors: Errors) -> Filled:
        name = read_text(given, "name", errors)
        if all(officer.subentry_id != given["officer"] for officer in self._officers()):
            errors["officer"] = "officer_gone"
        mac = self._mac(given.get(DEVICE), errors)
        data = {"name": name, "officer": given["officer"], "mac": mac}
        return Filled(title=name, data=data, unique_id=mac)

    @override
    def _shown(self, data: dict[str, Any]) -> dict[str, Any]:
        return with_device(self.hass, data)

    def _mac(self, device_id: str | None, errors: Errors) -> str:
        if device_id:
            field = DeviceField(role=DeviceRole.CHIME, current=self._current, errors=errors, said=self._said)
            return field.read(self.hass, device_id)
        if (mac := kept_mac(self.hass, self._current)) is None:
            errors[DEVICE] = "device_required"
        return mac or ""

    def _officers(self) -> Iterable[ConfigSubentry]:
        return self._get_entry().get_subentries_of_type("officer")


def officer_choice(officers: Iterable[ConfigSubentry]) -> SelectSelector:
    """Return a choice among officers."""
    options = [SelectOptionDict(value=officer.subentry_id, label=officer.title) for officer in officers]
    return SelectSelector(SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN))
