"""Offers devices of ours that are in no office yet."""

from typing import Any, Final

from homeassistant.config_entries import SOURCE_INTEGRATION_DISCOVERY
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import discovery_flow

from .bells.devices import DEVICES, Devices
from .bells.protocol import AnswerMessage, DeviceRole, Heartbeat, Message
from .const import DOMAIN
from .device_field import users_of

DISCOVERED: Final = "device-"
"""What the unique ids of found devices begin with: no code of an office is that long."""


@callback
def async_devices(hass: HomeAssistant) -> Devices:
    """Return the one listener for devices, listening."""
    if DEVICES not in hass.data:

        @callback
        def found(device_id: str, mac: str, message: Message) -> None:
            _found(hass, device_id, mac, message)

        hass.data[DEVICES] = Devices(hass, found)
    return hass.data[DEVICES]


def _found(hass: HomeAssistant, device_id: str, mac: str, message: Message) -> None:
    """Offer a device once, unless its office is only not open at the moment."""
    offices = hass.config_entries.async_entries(DOMAIN, include_ignore=False)
    known = {"unique_id": f"{DISCOVERED}{mac}"}
    if (
        not offices
        or any(users_of(hass, mac))
        or hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, known["unique_id"])
        or hass.config_entries.flow.async_progress_by_handler(DOMAIN, include_uninitialized=True, match_context=known)
    ):
        return
    data: dict[str, Any] = {"mac": mac, "role": _role(message).value, "device_id": device_id}
    discovery_flow.async_create_flow(hass, DOMAIN, context={"source": SOURCE_INTEGRATION_DISCOVERY}, data=data)


def _role(message: Message) -> DeviceRole:
    if isinstance(message, Heartbeat):
        return message.role
    return DeviceRole.CHIME if isinstance(message, AnswerMessage) else DeviceRole.BELL
