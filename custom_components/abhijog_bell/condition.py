"""Conditions for automations: somebody waits, complaints are open."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any, override

import voluptuous as vol
from homeassistant.const import CONF_OPTIONS
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.condition import Condition, ConditionConfig
from homeassistant.helpers.typing import ConfigType

from .const import DOMAIN
from .entity import bell_id_of_device
from .office import Office
from .register.complaint import Complaint
from .runtime import OfficeConfigEntry

CONF_OFFICE = "office"
CONF_BELL = "bell"
CONF_ABOVE = "above"


class OfficeCondition(Condition):
    """A condition about one office, or about all of them together."""

    _fields: vol.Schema

    @classmethod
    @override
    async def async_validate_config(cls, hass: HomeAssistant, config: ConfigType) -> ConfigType:
        """Check the options."""
        checked: ConfigType = vol.Schema({vol.Optional(CONF_OPTIONS, default={}): cls._fields})(config)
        return checked

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Take note of what is asked."""
        super().__init__(hass, config)
        self._hass = hass
        self._options = config.options or {}

    def _offices(self) -> Iterator[Office]:
        entries: list[OfficeConfigEntry] = self._hass.config_entries.async_loaded_entries(DOMAIN)
        asked = self._options.get(CONF_OFFICE) or None  # empty: any, as an empty input of a blueprint
        return (entry.runtime_data.office for entry in entries if asked in (None, entry.entry_id))

    @abstractmethod
    @override
    def _async_check(self, **kwargs: Any) -> bool:
        """Say whether it is so."""


class SomebodyWaiting(OfficeCondition):
    """Whether nobody has answered yet to somebody, at some bells or at all."""

    _fields = vol.Schema(
        {vol.Optional(CONF_OFFICE): cv.string, vol.Optional(CONF_BELL): vol.All(cv.ensure_list, [cv.string])}
    )

    @override
    def _async_check(self, **kwargs: Any) -> bool:
        sounding = (each for office in self._offices() for each in office.waiting() if office.sounds(each))
        return any(self._concerns(complaint) for complaint in sounding)

    def _concerns(self, complaint: Complaint) -> bool:
        asked = self._options.get(CONF_BELL, [])
        return not asked or complaint.bell in {bell_id_of_device(self._hass, device) for device in asked}


class HasOpenComplaints(OfficeCondition):
    """Whether more than so many complaints have not ended."""

    _fields = vol.Schema({vol.Optional(CONF_OFFICE): cv.string, vol.Optional(CONF_ABOVE, default=0): cv.positive_int})

    @override
    def _async_check(self, **kwargs: Any) -> bool:
        is_open = sum(not complaint.test for office in self._offices() for complaint in office.open_complaints)
        above: int = self._options.get(CONF_ABOVE, 0)
        return is_open > above


CONDITIONS: dict[str, type[Condition]] = {
    "somebody_waiting": SomebodyWaiting,
    "office_has_open_complaints": HasOpenComplaints,
}


async def async_get_conditions(hass: HomeAssistant) -> dict[str, type[Condition]]:
    """Return the conditions."""
    return CONDITIONS
