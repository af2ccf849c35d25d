"""Devices of ours as Home Assistant's ESPHome integration shows them: registered, with actions, heard on the bus."""

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.abhijog_bell.bells.protocol import ALIVE, ANSWER, PRESS

MAC: Final = "02ab61090001"
CHIME_MAC: Final = "02ab610900c1"
INSTANCE: Final = "00ab61c0ffee0001"
OTHER_INSTANCE: Final = "00ab61c0ffee0002"

ACTIONS: Final = ("confirm", "set_feedback", "resend", "set_hours")


class FakeNode:
    """A bell or a chime that does as it is told and says what it was told to do."""

    def __init__(
        self,
        hass: HomeAssistant,
        mac: str = MAC,
        name: str = "abhijog-bell",
        *,
        model: str = "bell",
        manufacturer: str = "abhijog_bell",
        instance: str = INSTANCE,
    ) -> None:
        """Register it, and connect it."""
        self.hass = hass
        self.mac = mac
        self.node = name.replace("-", "_")
        self.model = model
        self.instance = instance
        self.called: list[tuple[Any, ...]] = []
        """What it was told, in order: the action, and the values of its fields."""
        self.refuses: Exception | None = None
        self.holds: asyncio.Event | None = None
        """Calls do not return before this is set."""
        self.entry = MockConfigEntry(domain="esphome", unique_id=dr.format_mac(mac), title=name)
        self.entry.add_to_hass(hass)
        self.entry.runtime_data = SimpleNamespace(device_info=SimpleNamespace(name=name))
        device = dr.async_get(hass).async_get_or_create(
            config_entry_id=self.entry.entry_id,
            connections={(dr.CONNECTION_NETWORK_MAC, dr.format_mac(mac))},
            manufacturer=manufacturer,
            model=model,
            name=name,
        )
        self.device_id = device.id
        self.connect()

    def connect(self) -> None:
        """Let Home Assistant have a connection to it."""
        self.entry.mock_state(self.hass, ConfigEntryState.LOADED)
        for action in ACTIONS:
            self.hass.services.async_register("esphome", f"{self.node}_{action}", self._handler(action))

    def disconnect(self) -> None:
        """Let Home Assistant have none."""
        self.entry.mock_state(self.hass, ConfigEntryState.NOT_LOADED)
        for action in ACTIONS:
            self.hass.services.async_remove("esphome", f"{self.node}_{action}")

    def _handler(self, action: str) -> Callable[[ServiceCall], Any]:
        async def handle(call: ServiceCall) -> None:
            self.called.append((action, *call.data.values()))
            if self.holds:
                await self.holds.wait()
            if self.refuses:
                raise self.refuses

        return handle

    def refuse(self) -> None:
        """Say no to every call from now on."""
        self.refuses = HomeAssistantError("not this one")

    def take(self) -> list[tuple[Any, ...]]:
        """Return what it was told since it was asked last."""
        called = list(self.called)
        self.called.clear()
        return called

    @property
    def confirmed(self) -> list[tuple[int, int]]:
        """Which presses it was confirmed: number and count."""
        return [(call[2], call[3]) for call in self.called if call[0] == "confirm"]

    @property
    def feedback(self) -> list[tuple[int, str]]:
        """What it was told to show: up to which press, and what."""
        return [(call[2], call[3]) for call in self.called if call[0] == "set_feedback"]

    def says(self, event_type: str, **values: Any) -> None:
        """Let it say something, as Home Assistant passes it on."""
        self.hass.bus.async_fire(event_type, {"device_id": self.device_id} | values)

    def press(self, seq: int, count: int = 1, age: int = 0, **changes: Any) -> None:
        """Let it tell of a press."""
        self.says(PRESS, **self._record(seq, count, age) | {"kind": "press"} | changes)

    def answer(self, seq: int, bell: str = "", bell_seq: int = 0, age: int = 0, **changes: Any) -> None:
        """Let the button on a chime be pressed."""
        named = {"bell": bell, "bell_instance": INSTANCE if bell else "", "bell_seq": str(bell_seq)}
        self.says(ANSWER, **self._record(seq, 1, age) | named | changes)

    def alive(self, last_seq: int = 0, pending: int = 0, shown: str = "ready", **changes: Any) -> None:
        """Let it be heard."""
        living = {
            "role": self.model,
            "last_seq": str(last_seq),
            "pending": str(pending),
            "stuck": "0",
            "flash": "1",
            "uptime": "100",
            "signal": "-60",
            "peer": "1",
            "shown": shown,
        }
        self.says(ALIVE, **self._stored() | living | changes)

    def _record(self, seq: int, count: int, age: int) -> dict[str, str]:
        return self._stored() | {"seq": str(seq), "count": str(count), "age": str(age)}

    def _stored(self) -> dict[str, str]:
        return {"v": "1", "instance": self.instance, "boot": "7"}
