"""The office while it runs: Home Assistant, bells, chime, player and phones, each a program or client of its own."""

import asyncio
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp

from .accounts import User
from .client import Client, Json, Link, Socket
from .firmware import Node, Role, build, link
from .home_assistant import HomeAssistant
from .office_in_khulna import CHIME, OPERATOR, PLACES, TIMINGS, Device
from .phone import Phone
from .player import Player
from .processes import free_port
from .relay import Relay
from .report import Report, together
from .waiting import Inbox, until

COMPONENTS = Path(__file__).resolve().parents[2] / "custom_components"
EVENT = "abhijog_bell_event"
THERE_WITHIN = 60.0
# What a bell rings at the chime when it speaks with it directly.
MATTERS = {"complaint": 1, "assistance": 2}


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Something the office told, and when we were told."""

    type: str
    data: Json
    at: float


@dataclass(kw_only=True)
class Office:
    """The office, with everything in it running. Between each device and Home Assistant lies a cable."""

    folder: Path
    report: Report
    port: int = field(default_factory=free_port)
    timings: Json = field(default_factory=lambda: TIMINGS)
    entry_id: str = ""
    users: dict[str, User] = field(default_factory=dict)
    phones: dict[str, Phone] = field(default_factory=dict)
    bells: dict[str, Node] = field(default_factory=dict)
    cables: dict[str, Relay] = field(default_factory=dict)
    entities: dict[str, str] = field(default_factory=dict)
    happenings: Inbox[Happening] = field(default_factory=lambda: Inbox("the office told:"))
    home_assistant: HomeAssistant = field(init=False)
    owner: User = field(init=False)
    player: Player = field(init=False)
    chime: Node = field(init=False)
    _link: Link = field(init=False)
    _open: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def __aenter__(self) -> Self:
        """Start all programs."""
        try:
            await self._start()
        except BaseException:
            await self._open.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all programs."""
        await self._open.aclose()

    @property
    def client(self) -> Client:
        """Return Home Assistant as its owner reaches it."""
        return self.owner.client

    async def connected(self) -> None:
        """Wait until we and all phones that are switched on can be reached (again)."""
        await self._link.ready.wait()
        for phone in self.phones.values():
            await phone.connected()

    async def stored(self) -> None:
        """Wait until Home Assistant has written down what was set up."""
        await self.home_assistant.stored("core.config_entries", self.entry_id)
        await self.home_assistant.stored("core.entity_registry", *self.entities.values())

    async def carry(self, phone: Phone) -> None:
        """Have an officer carry a phone that is switched on."""
        await phone.connect()
        self._open.push_async_callback(phone.disconnect)

    async def entity(self, entry_id: str, domain: str, name: str | None) -> str:
        """Return the entity of an entry that its integration calls by a name, once it is there."""

        async def look() -> str:
            for entity in await self.client.command("config/entity_registry/list"):
                found: str = entity["entity_id"]
                ours = entity["config_entry_id"] == entry_id and found.startswith(f"{domain}.")
                if ours and entity["original_name"] == name:
                    return found
            return ""

        return await until(look, within=THERE_WITHIN, what=f"{domain} {name or entry_id}")

    async def entity_of_phone(self, phone: Phone) -> str:
        """Return the entity that plain messages to a phone are sent to."""
        device_id = await self.device("mobile_app", phone.device_id)
        for entity in await self.client.command("config/entity_registry/list"):
            if entity["device_id"] == device_id and entity["entity_id"].startswith("notify."):
                return str(entity["entity_id"])
        raise LookupError(f"no notify entity for {phone.name}")

    async def device(self, domain: str, identifier: str) -> str:
        """Return the id of a device."""

        async def look() -> str:
            for device in await self.client.command("config/device_registry/list"):
                if [domain, identifier] in device["identifiers"]:
                    return str(device["id"])
            return ""

        return await until(look, within=THERE_WITHIN, what=f"device {domain} {identifier}")

    async def device_of_mac(self, mac: str) -> str:
        """Return the id of the device with a MAC address."""

        async def look() -> str:
            for device in await self.client.command("config/device_registry/list"):
                if ["mac", mac] in device["connections"]:
                    return str(device["id"])
            return ""

        return await until(look, within=THERE_WITHIN, what=f"device {mac}")

    async def state(self, entity_id: str, wanted: str, within: float = THERE_WITHIN) -> None:
        """Wait until an entity has a state."""

        async def has() -> bool:
            state = await self.client.state(entity_id)
            return state is not None and state["state"] == wanted

        await until(has, within=within, what=f"{entity_id} {wanted}")

    async def _listen(self) -> None:
        """Take down what the office tells from now on, through restarts too."""

        def take(event: Any) -> None:
            data: Json = event["data"]
            self.happenings.add(Happening(type=data["type"], data=data, at=time.perf_counter()))

        async def begin(socket: Socket) -> None:
            await socket.subscribe(take, "subscribe_events", event_type=EVENT)

        self._link = Link(self.client, begin)
        self._open.push_async_callback(self._link.close)
        await self._link.open()

    async def _start(self) -> None:
        session = await self._open.enter_async_context(aiohttp.ClientSession())
        self.home_assistant = HomeAssistant(
            folder=self.folder / "config", port=self.port, components=COMPONENTS, session=session
        )
        self.player = Player(folder=self.folder / "player")
        await self._build_devices()
        step = self.report.step
        await together(
            step("Home Assistant runs, and its owner is logged in", self._start_home_assistant()),
            step("The player runs", self._start_player()),
            step("The bells run: the real firmware, built for this computer", self._start_bells()),
            step("The chime runs: real firmware as well", self._start_chime()),
        )
        await self._listen()

    async def _start_home_assistant(self) -> None:
        self.home_assistant.prepare()
        self._open.push_async_callback(self.home_assistant.stop)
        self.owner = await self.home_assistant.first_start(OPERATOR)

    async def _start_player(self) -> None:
        self._open.push_async_callback(self.player.stop)
        await self.player.start()

    async def _build_devices(self) -> None:
        """Build the firmware, and tell the devices of each other: they speak without Home Assistant too."""
        for place in PLACES:
            matter = {"ROOM_MATTER": str(MATTERS[place.purpose])}
            self.bells[place.purpose] = await self._node("bell", place.device, matter)
        self.chime = await self._node("chime", CHIME, {})
        link(self.chime, *self.bells.values())

    async def _start_bells(self) -> None:
        for bell in self.bells.values():
            await self._start_node(bell)

    async def _start_chime(self) -> None:
        await self._start_node(self.chime)

    async def _node(self, role: Role, device: Device, settings: dict[str, str]) -> Node:
        program = await self.report.step(f"The firmware of a {role} is built", asyncio.to_thread(build, role))
        return Node(
            program=program,
            folder=self.folder / device.name,
            name=device.name,
            friendly_name=device.friendly_name,
            settings=settings,
        )

    async def _start_node(self, node: Node) -> None:
        self.cables[node.name] = await self._open.enter_async_context(Relay(to=node.port))
        await self._open.enter_async_context(node)
