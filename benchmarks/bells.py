"""Real firmware for the checks that time it: a bell and a client that sees what it tells."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aioesphomeapi.client import APIClient

from demo_office.firmware import Node, Role, build
from demo_office.processes import LOOPBACK
from demo_office.waiting import Inbox

PRESS = "esphome.abhijog_press"
WITHIN = 10.0
SETTLED = 0.3


@dataclass(frozen=True, kw_only=True)
class Told:
    """A message of a device, and when it arrived."""

    type: str
    data: dict[str, str]
    at: float


@dataclass(kw_only=True)
class Listener:
    """A client that confirms every press, as Home Assistant does."""

    api: APIClient
    told: Inbox[Told] = field(default_factory=lambda: Inbox("told"))
    pressed: set[int] = field(default_factory=set)
    _confirming: set[asyncio.Task[None]] = field(default_factory=set)

    async def listen(self) -> None:
        """Take in everything from now on."""
        _, actions = await self.api.list_entities_services()
        (confirm,) = (action for action in actions if action.name == "confirm")

        async def answer(data: dict[str, str]) -> None:
            values: dict[str, Any] = {
                "instance": data["instance"],
                "seq": int(data["seq"]),
                "count": int(data["count"]),
            }
            await self.api.execute_service(confirm, values, return_response=False)

        def take(type_: str, data: dict[str, str]) -> None:
            self.told.add(Told(type=type_, data=data, at=time.perf_counter()))
            if type_ == PRESS and int(data["seq"]) not in self.pressed:
                self.pressed.add(int(data["seq"]))
                task = asyncio.create_task(answer(data))
                self._confirming.add(task)
                task.add_done_callback(self._confirming.discard)

        self.api.subscribe_service_calls(lambda call: take(call.service, dict(call.data)))
        self.api.subscribe_states(lambda _: None)


@asynccontextmanager
async def folder() -> AsyncIterator[Path]:
    """Give devices a place, away again at the end."""
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


def node(role: Role, where: Path) -> Node:
    """Return a device that does not run yet."""
    return Node(program=build(role), folder=where / role, name=f"bench-{role}")


@asynccontextmanager
async def listening(device: Node) -> AsyncIterator[Listener]:
    """Listen to a device that runs, once its button is known to be up."""
    api = APIClient(LOOPBACK, device.port, None)
    await api.connect()
    try:
        listener = Listener(api=api)
        await listener.listen()
        await asyncio.sleep(SETTLED)
        yield listener
    finally:
        await api.disconnect()
