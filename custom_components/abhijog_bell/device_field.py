"""The field of a form that names a device of ours, and to which bell or chime a device belongs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.selector import DeviceFilterSelectorConfig, DeviceSelector, DeviceSelectorConfig

from .bells.node import ESPHOME, MANUFACTURER, device_of, mac_of
from .bells.protocol import DeviceRole
from .const import DOMAIN
from .forms import Errors

DEVICE: Final = "device"


def device_selector(role: DeviceRole) -> DeviceSelector:
    """Return a choice among the devices with our firmware. It only guides the eye, like every filter."""
    ours = DeviceFilterSelectorConfig(integration=ESPHOME, manufacturer=MANUFACTURER, model=role.value)
    return DeviceSelector(DeviceSelectorConfig(filter=[ours]))


@callback
def users_of(hass: HomeAssistant, mac: str) -> Iterator[tuple[ConfigEntry[Any], ConfigSubentry]]:
    """Yield which bell or chime of which office a device is. There is one at most."""
    for office in hass.config_entries.async_entries(DOMAIN, include_ignore=False):
        for subentry in office.subentries.values():
            if subentry.data.get("mac") == mac:
                yield office, subentry


@callback
def kept_mac(hass: HomeAssistant, current: ConfigSubentry | None) -> str | None:
    """Return the MAC of a device that is not there for the moment, which no form can show, and which stays."""
    mac: str | None = current.data.get("mac") if current else None
    return mac if mac and device_of(hass, mac) is None else None


@dataclass(frozen=True, kw_only=True)
class DeviceField:
    """What a form needs to judge a device: for what role, of which subentry, and where it says what is wrong."""

    role: DeviceRole
    current: ConfigSubentry | None
    errors: Errors
    said: dict[str, str]

    @callback
    def read(self, hass: HomeAssistant, device_id: str) -> str:
        """Return the MAC of the device that was chosen, or put down what is wrong with it."""
        device = dr.async_get(hass).async_get(device_id, include_child_devices=False)
        self.said["device"] = (device and (device.name_by_user or device.name)) or device_id
        mac = mac_of(hass, device_id)
        if device is None or mac is None:
            self.errors[DEVICE] = "device_unknown"
            return ""
        if user := next(self._other_users(hass, mac), None):
            self.errors[DEVICE] = "device_used"
            self.said.update(other_office=user[0].title, other=user[1].title)
        elif device.manufacturer == MANUFACTURER and device.model in set(DeviceRole) - {self.role}:
            self.errors[DEVICE] = f"device_is_{device.model}"
        return mac

    def _other_users(self, hass: HomeAssistant, mac: str) -> Iterator[tuple[ConfigEntry[Any], ConfigSubentry]]:
        own = self.current and self.current.subentry_id
        return (user for user in users_of(hass, mac) if user[1].subentry_id != own)


@callback
def with_device(hass: HomeAssistant, data: dict[str, Any]) -> dict[str, Any]:
    """Return the data of a subentry as its form shows it: with the device in place of its MAC."""
    shown = {field: value for field, value in data.items() if field != "mac"}
    if (mac := data.get("mac")) and (device := device_of(hass, mac)):
        shown[DEVICE] = device.id
    return shown
