"""Our devices as Home Assistant's own ESPHome integration knows them: found by their MAC, and called by their actions.

A device registry id is no identity: it changes when a device is removed and found again. Names are none either: two
devices can have the same.
"""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr

_LOGGER = logging.getLogger(__name__)

ESPHOME: Final = "esphome"
MANUFACTURER: Final = "abhijog_bell"  # what our firmware says before the dot of its project name; after it the model

_PATIENCE: Final = 5  # seconds that a device has to answer; it is asked again later anyhow
_SAID_EACH: Final = 600  # seconds; what goes wrong again sooner is said already


@callback
def mac_of(hass: HomeAssistant, device_id: str) -> str | None:
    """Return the MAC of an ESPHome device, or None where it is none, or nobody can say which it is."""
    device = dr.async_get(hass).async_get(device_id, include_child_devices=False, include_composite_devices=False)
    entry = hass.config_entries.async_get_entry(device.config_entry_id) if device else None
    if device is None or entry is None or entry.domain != ESPHOME or not entry.unique_id:
        return None
    known = (dr.CONNECTION_NETWORK_MAC, dr.format_mac(entry.unique_id))
    return _plain(entry.unique_id) if known in device.connections else None


@callback
def device_of(hass: HomeAssistant, mac: str) -> dr.DeviceEntry | None:
    """Return the device with this MAC."""
    if (entry := _entry_of(hass, mac)) is None:
        return None
    connection = (dr.CONNECTION_NETWORK_MAC, dr.format_mac(mac))
    return dr.async_get(hass).async_get_device_by_connection(connection, entry.entry_id)


@callback
def node_name(hass: HomeAssistant, mac: str) -> str | None:
    """Return what the actions of a device begin with, or None where Home Assistant has no connection to it."""
    entry = _entry_of(hass, mac)
    if entry is None or entry.state is not ConfigEntryState.LOADED:
        return None
    info = getattr(entry.runtime_data, "device_info", None)
    return str(info.name).replace("-", "_") if info else None


class Node:
    """The actions of one device. Whatever becomes of a call, nothing here fails or waits for long."""

    def __init__(self, hass: HomeAssistant, mac: str, name: str) -> None:
        """Prepare. `name` is what people call the device."""
        self._hass = hass
        self._mac = mac
        self._name = name
        self._wrong: set[str] = set()
        self._said: dict[str, float] = {}

    @callback
    def can(self, action: str) -> bool:
        """Say whether the device is connected and has such an action."""
        node = node_name(self._hass, self._mac)
        return node is not None and self._hass.services.has_service(ESPHOME, f"{node}_{action}")

    async def call(self, action: str, data: Mapping[str, Any] | None = None) -> bool:
        """Call an action, and say whether the device said that it was done. Refusals are logged once for each kind."""
        if not self.can(action):
            self._say(action, "the device is not connected, or has no such action")
            return False
        node = node_name(self._hass, self._mac)
        calling = self._hass.async_create_background_task(
            self._hass.services.async_call(ESPHOME, f"{node}_{action}", dict(data or {}), blocking=True),
            f"abhijog_bell {node}_{action}",
        )
        try:
            # Not `timeout`: that would wait for a call that does not let itself be cancelled.
            done, _ = await asyncio.wait([calling], timeout=_PATIENCE)
        finally:
            calling.cancel()
        if not done:
            calling.add_done_callback(lambda task: task.cancelled() or task.exception())
            self._say(action, "no answer")
            return False
        if calling.cancelled():
            return False
        if (error := calling.exception()) is not None:
            self._say(action, str(error) if isinstance(error, HomeAssistantError) else repr(error))
            return False
        self._wrong.discard(action)
        return True

    def _say(self, action: str, reason: str) -> None:
        """Log once what is wrong, and again only after it went well in between, and not all the time."""
        now = self._hass.loop.time()
        if action not in self._wrong and now - self._said.get(action, now - _SAID_EACH) >= _SAID_EACH:
            self._said[action] = now
            _LOGGER.warning("%s (%s) did not do %s: %s", self._name, self._mac, action, reason)
        self._wrong.add(action)


def _entry_of(hass: HomeAssistant, mac: str) -> ConfigEntry[Any] | None:
    return hass.config_entries.async_entry_for_domain_unique_id(ESPHOME, dr.format_mac(mac))


def _plain(mac: str) -> str:
    return dr.format_mac(mac).replace(":", "")
