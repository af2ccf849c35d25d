"""The office of a soak: Home Assistant, two bells and a chime, each behind a cable that can be cut."""

import asyncio
import json
import os
import re
import signal
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

import aiohttp

from . import flows
from .client import Client, Json
from .firmware import Node, Role, build, link
from .home_assistant import INTEGRATION, HomeAssistant
from .office import COMPONENTS, MATTERS
from .office_in_khulna import CHIME, OFFICE, OPERATOR, PLACES, REDRESS, TIME_ZONE, Device
from .on_record import presses_of
from .processes import LOOPBACK, free_port
from .relay import Relay
from .soak_count import BellSeen, Seen
from .waiting import until

REST_WITHIN = 300.0
# What the chime writes down when it rings because it heard a bell itself.
RANG = re.compile(r"rings for ([0-9a-f]{12}) press (\d+)")


@dataclass
class Site:
    """All programs of a soak. What lies in the folder goes on."""

    folder: Path
    bells: list[Node] = field(default_factory=list)
    relays: dict[str, Relay] = field(default_factory=dict)
    chime: Node = field(init=False)
    home_assistant: HomeAssistant = field(init=False)
    client: Client = field(init=False)
    _ports: Json = field(default_factory=dict)
    _log_seen: int = 0
    _open: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def __aenter__(self) -> Self:
        """Start everything."""
        try:
            await self._start()
        except BaseException:
            await self._open.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End everything."""
        await self._open.aclose()

    def freeze_home_assistant(self) -> None:
        """Stop Home Assistant in its tracks."""
        os.kill(self.home_assistant.program.pid, signal.SIGSTOP)

    def thaw_home_assistant(self) -> None:
        """Let Home Assistant go on."""
        os.kill(self.home_assistant.program.pid, signal.SIGCONT)

    async def settle(self) -> None:
        """Wait until everything runs and no bell keeps anything back."""
        await self.home_assistant.running(self.client)
        for device in (*self.bells, self.chime):
            await until(partial(self._is_settled, device), within=REST_WITHIN, what=f"{device.name} at rest")

    async def look(self) -> Seen:
        """Return what the bells, the chime and the register say."""
        rung = RANG.findall(self.chime.log_text())
        bells = {
            bell.name: BellSeen(
                taken=await self._number(bell, "Last press number"),
                unconfirmed=await self._number(bell, "Unconfirmed presses"),
                recorded=self.recorded(bell),
                rung=[int(press) for mac, press in rung if mac == bell.mac.replace(":", "")],
            )
            for bell in self.bells
        }
        verified = await self.client.ask(f"{INTEGRATION}.verify_register")
        faults = self.home_assistant.faults()
        new, self._log_seen = faults[self._log_seen :], len(faults)
        return Seen(bells=bells, register=None if verified["ok"] else json.dumps(verified), log=new)

    def recorded(self, bell: Node) -> list[int]:
        """Return the numbers of a bell's presses that are in the register."""
        return sorted(press for _, press in presses_of(self.home_assistant, bell))

    async def close_all(self) -> None:
        """End every complaint."""
        there = await self.client.ask(f"{INTEGRATION}.get_complaints")
        for complaint in there["complaints"]:
            if complaint["status"] != "closed":
                await self.client.action(
                    f"{INTEGRATION}.close", complaint=complaint["complaint"], outcome="false_press"
                )

    async def _is_settled(self, device: Node) -> bool:
        return await self._number(device, "Unconfirmed presses") == 0

    async def _number(self, device: Node, name: str) -> int:
        """Return what a sensor of a device says, -1 where it says nothing."""
        entity = f"sensor.{device.friendly_name} {name}".lower().replace(" ", "_")
        state = await self.client.state(entity)
        try:
            return int(float(state["state"])) if state else -1
        except ValueError:
            return -1

    async def _start(self) -> None:
        self._ports = self._known_ports()
        session = await self._open.enter_async_context(aiohttp.ClientSession())
        self.home_assistant = HomeAssistant(
            folder=self.folder / "config", port=self._port("home assistant"), components=COMPONENTS, session=session
        )
        await self._start_devices()
        self._open.push_async_callback(self.home_assistant.stop)
        if (self.folder / "ready").exists():
            await self.home_assistant.start()
            self.client = (await self.home_assistant.log_in(OPERATOR)).client
            await self.home_assistant.running(self.client)
        else:
            await self._set_up()
        (self.folder / "ports.json").write_text(json.dumps(self._ports))
        (self.folder / "ready").touch()

    def _known_ports(self) -> Json:
        self.folder.mkdir(parents=True, exist_ok=True)
        known = self.folder / "ports.json"
        return dict(json.loads(known.read_text())) if known.exists() else {}

    def _port(self, name: str) -> int:
        """Return a port that stays the same when the soak goes on: Home Assistant remembers it."""
        port: int = self._ports.setdefault(name, free_port())
        return port

    async def _node(self, role: Role, device: Device, matter: int = 0) -> Node:
        program = await asyncio.to_thread(build, role)
        return Node(
            program=program,
            folder=self.folder / device.name,
            name=device.name,
            friendly_name=device.friendly_name,
            port=self._port(device.name),
            udp_port=self._port(f"room of {device.name}"),
            settings={"ROOM_MATTER": str(matter)},
        )

    async def _start_devices(self) -> None:
        self.bells = [await self._node("bell", place.device, MATTERS[place.purpose]) for place in PLACES]
        self.chime = await self._node("chime", CHIME)
        link(self.chime, *self.bells)
        for node in (*self.bells, self.chime):
            relay = Relay(to=node.port, port=self._port(f"cable of {node.name}"))
            self.relays[node.name] = await self._open.enter_async_context(relay)
            await self._open.enter_async_context(node)

    async def _set_up(self) -> None:
        self.home_assistant.prepare()
        owner = await self.home_assistant.first_start(OPERATOR)
        self.client = owner.client
        await self.client.command("config/core/update", country="BD", time_zone=TIME_ZONE)
        timings = {"answer_target": 60, "lapse_after": 90, "ring_repeat": 15, "fold_window": 60}
        entry_id = await flows.add_entry(self.client, INTEGRATION, **OFFICE, **timings)
        await flows.open_always(self.client, entry_id)
        post = {"post": REDRESS.post, "room": REDRESS.room, "role": REDRESS.role, "after": 0}
        await flows.add_subentry(self.client, entry_id, "officer", **post, user_id=owner.id)
        (officer,) = await flows.subentries(self.client, entry_id)
        for place, bell in zip(PLACES, self.bells, strict=True):
            answers = {"name": place.name, "place": place.place, "purpose": place.purpose}
            await flows.add_subentry(self.client, entry_id, "bell", **answers, device=await self._device(bell))
        await flows.add_subentry(
            self.client,
            entry_id,
            "chime",
            name=CHIME.friendly_name,
            officer=officer["subentry_id"],
            device=await self._device(self.chime),
        )
        await self.home_assistant.stored("core.config_entries", *(bell.mac.replace(":", "") for bell in self.bells))
        await self.home_assistant.stored("core.device_registry", *(bell.mac for bell in self.bells))

    async def _device(self, node: Node) -> str:
        """Add a device of ours to Home Assistant, and return the id it has there."""
        port = self.relays[node.name].port
        await flows.add_entry(self.client, "esphome", host=LOOPBACK, port=port)

        async def look() -> str:
            for device in await self.client.command("config/device_registry/list"):
                if ["mac", node.mac] in device["connections"]:
                    return str(device["id"])
            return ""

        return await until(look, within=60, what=f"device of {node.name}")
