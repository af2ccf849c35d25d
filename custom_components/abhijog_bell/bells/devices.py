"""Hears what all devices of ours say, finds out which device it was, and passes it to the office that has it.

Anybody can send anything in the name of a device, and a device can go mad. What is not as agreed is passed over, with
one line in the log for each device and kind; it is not confirmed, so that a device that meant it sends it again.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any, Final

import voluptuous as vol
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from .allowance import Allowance
from .node import mac_of
from .protocol import ALIVE, ANSWER, PRESS, Message, parse

_LOGGER = logging.getLogger(__name__)

_MOST_FIELDS: Final = 32
_MOST_SAID: Final = 1_000

type Receiver = Callable[[Message], None]
type Stranger = Callable[[str, str, Message], None]


class Devices:
    """The one listener for all offices. `on_stranger` hears of messages of devices that no loaded office has."""

    def __init__(self, hass: HomeAssistant, on_stranger: Stranger) -> None:
        """Listen from now on."""
        self._hass = hass
        self._on_stranger = on_stranger
        self._receivers: dict[str, Receiver] = {}
        self._allowances: dict[str, Allowance] = {}
        self._said: set[tuple[str, str]] = set()
        for event_type in (PRESS, ANSWER, ALIVE):
            hass.bus.async_listen(event_type, self._heard)

    @callback
    def attach(self, mac: str, receiver: Receiver) -> CALLBACK_TYPE:
        """Pass the messages of a device to a receiver; return how to stop that."""
        self._receivers[mac] = receiver

        @callback
        def detach() -> None:
            if self._receivers.get(mac) is receiver:
                del self._receivers[mac]

        return detach

    @callback
    def _heard(self, event: Event[Mapping[str, Any]]) -> None:
        kind, device_id = str(event.event_type), event.data.get("device_id")
        mac = mac_of(self._hass, device_id) if isinstance(device_id, str) else None
        if mac is None or not isinstance(device_id, str):
            self._say("", kind, "it comes from no device that Home Assistant knows through ESPHome")
            return
        if mac not in self._allowances:
            self._allowances[mac] = Allowance(self._hass.loop.time)
        if not self._allowances[mac].take():
            self._say(mac, "too much", "it says too much; what it means it has to say again")
        elif message := self._parsed(mac, kind, event.data):
            self._pass(device_id, mac, message)

    def _parsed(self, mac: str, kind: str, data: Mapping[str, Any]) -> Message | None:
        if len(data) > _MOST_FIELDS:
            self._say(mac, kind, "too many fields")
            return None
        try:
            return parse(kind, data)
        except vol.Invalid as error:
            wrong = error.errors[0] if isinstance(error, vol.MultipleInvalid) else error
            # Where it is wrong, and never what it says: that can be anything.
            self._say(mac, kind, f"not as agreed: {'.'.join(map(str, wrong.path))}")
            return None

    def _pass(self, device_id: str, mac: str, message: Message) -> None:
        if receiver := self._receivers.get(mac):
            receiver(message)
        else:
            self._on_stranger(device_id, mac, message)

    def _say(self, mac: str, kind: str, reason: str) -> None:
        if (mac, kind) not in self._said and len(self._said) < _MOST_SAID:
            self._said.add((mac, kind))
            _LOGGER.warning("A message of the device %s was passed over (%s): %s", mac or "?", kind, reason)


DEVICES: HassKey[Devices] = HassKey(f"{DOMAIN}_devices")
