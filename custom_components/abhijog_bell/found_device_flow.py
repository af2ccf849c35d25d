"""A device of ours was found that is in no office: one form makes it a bell or a chime."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, override

import voluptuous as vol
from homeassistant.config_entries import ConfigEntry, ConfigFlow, ConfigFlowResult, ConfigSubentry
from homeassistant.helpers import area_registry as ar
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.selector import SelectOptionDict, SelectSelector, SelectSelectorConfig, SelectSelectorMode

from .bells.protocol import DeviceRole
from .const import DOMAIN
from .device_field import users_of
from .discovery import DISCOVERED
from .forms import TEXT, Errors, check_unused, choice, read_text
from .register.text import LINE_LIMIT, clean
from .register.words import Purpose


class FoundDeviceFlow(ConfigFlow):
    """The steps for a device that was found. It becomes part of an office, and no entry of its own."""

    _mac: str
    _device: str
    _area: str

    @override
    async def async_step_integration_discovery(self, discovery_info: dict[str, Any]) -> ConfigFlowResult:
        """Begin: once for each device."""
        self._mac = discovery_info["mac"]
        await self.async_set_unique_id(f"{DISCOVERED}{self._mac}")
        self._abort_if_unique_id_configured()
        device = dr.async_get(self.hass).async_get(discovery_info["device_id"], include_child_devices=False)
        area = ar.async_get(self.hass).async_get_area(device.area_id) if device and device.area_id else None
        self._device = _fit((device and (device.name_by_user or device.name)) or self._mac)
        self._area = _fit(area.name) if area else self._device
        self.context["title_placeholders"] = {"name": self._device}
        if discovery_info["role"] == DeviceRole.CHIME:
            return await self.async_step_chime()
        return await self.async_step_bell()

    async def async_step_bell(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask where the bell stands."""
        offices = self._offices()
        fields: dict[vol.Marker, Any] = {}
        if len(offices) > 1:
            fields[vol.Required("office")] = _choice({office: entry.title for office, entry in offices.items()})
        fields |= {
            vol.Required("name"): TEXT,
            vol.Required("place"): TEXT,
            vol.Required("purpose", default=Purpose.COMPLAINT.value): choice("purpose", Purpose),
        }
        errors: Errors = {}
        if user_input is not None:
            office = offices.get(user_input["office"]) if len(offices) > 1 else next(iter(offices.values()), None)
            data = {name: read_text(user_input, name, errors) for name in ("name", "place")}
            if office is None:
                errors["base"] = "office_gone"
                return self._show("bell", fields, user_input, {}, errors)
            check_unused("name", data["name"], office.get_subentries_of_type("bell"), errors)
            if not errors:
                return self._add(office, "bell", data | {"purpose": user_input["purpose"]})
        return self._show("bell", fields, user_input, {"name": self._device, "place": self._area}, errors)

    async def async_step_chime(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask in whose room the chime is."""
        officers = self._officers()
        fields: dict[vol.Marker, Any] = {
            vol.Required("name"): TEXT,
            vol.Required("officer"): _choice({officer: label for officer, (_, label) in officers.items()}),
        }
        errors: Errors = {}
        if user_input is not None:
            name = read_text(user_input, "name", errors)
            officer = user_input["officer"]
            if officer not in officers:
                errors["officer"] = "officer_gone"
            elif not errors:
                return self._add(officers[officer][0], "chime", {"name": name, "officer": officer})
        first = {"officer": next(iter(officers))} if officers else {}
        return self._show("chime", fields, user_input, {"name": self._device} | first, errors)

    def _show(
        self,
        step: str,
        fields: dict[vol.Marker, Any],
        given: dict[str, Any] | None,
        prefilled: dict[str, str],
        errors: Errors,
    ) -> ConfigFlowResult:
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(vol.Schema(fields), given or prefilled),
            errors=errors,
            description_placeholders={"device": self._device},
        )

    def _add(self, office: ConfigEntry[Any], kind: str, data: dict[str, Any]) -> ConfigFlowResult:
        if any(users_of(self.hass, self._mac)):
            return self.async_abort(reason="device_added")  # in the meantime, with the form of the office
        subentry = ConfigSubentry(
            data=MappingProxyType(data | {"mac": self._mac}),
            subentry_type=kind,
            title=data["name"],
            unique_id=self._mac,
        )
        self.hass.config_entries.async_add_subentry(office, subentry)
        return self.async_abort(reason="added", description_placeholders={"office": office.title})

    def _offices(self) -> Mapping[str, ConfigEntry[Any]]:
        entries = self.hass.config_entries.async_entries(DOMAIN, include_ignore=False)
        return {entry.entry_id: entry for entry in entries}

    def _officers(self) -> Mapping[str, tuple[ConfigEntry[Any], str]]:
        offices = self._offices().values()
        return {
            officer.subentry_id: (office, f"{officer.title}, {office.title}" if len(offices) > 1 else officer.title)
            for office in offices
            for officer in office.get_subentries_of_type("officer")
        }


def _choice(options: Mapping[str, str]) -> SelectSelector:
    """Return a choice among things that have names of their own."""
    listed = [SelectOptionDict(value=value, label=label) for value, label in options.items()]
    return SelectSelector(SelectSelectorConfig(options=listed, mode=SelectSelectorMode.DROPDOWN))


def _fit(name: str) -> str:
    """Return a name that fits the fields: devices can be called anything."""
    return " ".join(clean(name).split())[:LINE_LIMIT].strip()
