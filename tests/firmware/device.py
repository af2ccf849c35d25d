"""A client of one device, as Home Assistant is one: sees its states in order, calls its actions."""

import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aioesphomeapi.client import APIClient
from aioesphomeapi.model import (
    BinarySensorState,
    EntityInfo,
    EntityState,
    Event,
    EventInfo,
    ExecuteServiceResponse,
    LightState,
    SensorState,
    SwitchState,
    TextSensorState,
    UserService,
)

from demo_office.firmware import Node
from demo_office.processes import LOOPBACK
from demo_office.waiting import Inbox

WITHIN = 20.0

type Value = bool | float | str | None
"""A state as the tests speak of it; None for unknown."""


@dataclass(frozen=True, kw_only=True)
class Message:
    """What a device told Home Assistant."""

    type: str
    data: dict[str, str]

    @property
    def seq(self) -> int:
        return int(self.data["seq"])


type Seen = tuple[str, Value]
"""The name of an entity and what it said."""


def value_of(state: EntityState) -> Value:
    match state:
        case Event():
            return state.event_type
        case BinarySensorState(missing_state=True) | SensorState(missing_state=True):
            return None
        case TextSensorState(missing_state=True):
            return None
        case TextSensorState():
            return state.state
        case SensorState():
            return None if math.isnan(state.state) else state.state
        case BinarySensorState() | LightState() | SwitchState():
            return state.state
    raise TypeError(state)


@dataclass(kw_only=True)
class Device:
    """One device as its client sees it."""

    api: APIClient
    entities: dict[str, EntityInfo]
    actions: dict[str, UserService]
    seen: Inbox[Seen] = field(default_factory=lambda: Inbox("device"))
    messages: Inbox[Message] = field(default_factory=lambda: Inbox("message"))

    def values(self, name: str, since: int = 0) -> list[Value]:
        return [value for of, value in self.seen.since(since) if of == name]

    async def says(self, name: str, *wanted: Value, since: int = 0) -> Value:
        """Wait until an entity says one of the wanted values, any at all where none is named."""
        _, value = await self.seen.first(
            lambda seen: seen[0] == name and (seen[1] in wanted or not wanted),
            since=since,
            within=WITHIN,
            what=f"{name} {wanted}",
        )
        return value

    async def told(self, kind: str, since: int = 0, within: float = WITHIN, **data: str) -> Message:
        """Wait for a message with these values."""
        return await self.messages.first(
            lambda message: message.type == kind and data.items() <= message.data.items(),
            since=since,
            within=within,
            what=f"{kind} {data}",
        )

    def told_of(self, kind: str, since: int = 0) -> list[Message]:
        return [message for message in self.messages.since(since) if message.type == kind]

    async def confirm(self, message: Message) -> None:
        """Confirm a record as Home Assistant does once it is written down."""
        data = message.data
        answer = await self.call("confirm", instance=data["instance"], seq=int(data["seq"]), count=int(data["count"]))
        assert answer.success, answer.error_message

    async def call(self, action: str, **data: str | int) -> ExecuteServiceResponse:
        """Call an action of the device and wait for its answer."""
        answer = await self.api.execute_service(self.actions[action], dict(data), return_response=False)
        assert answer is not None
        return answer

    def switch(self, name: str, *, on: bool) -> None:
        self.api.switch_command(self.entities[name].key, state=on)

    async def follow(self) -> None:
        """Follow the states, and wait until every entity has said what it is now."""
        self.api.subscribe_service_calls(
            lambda call: self.messages.add(
                Message(type=call.service.removeprefix("esphome.abhijog_"), data=dict(call.data))
            )
        )
        names = {entity.key: name for name, entity in self.entities.items()}
        self.api.subscribe_states(lambda state: self.seen.add((names[state.key], value_of(state))))
        for name, entity in self.entities.items():
            if not isinstance(entity, EventInfo):
                await self.says(name)


@asynccontextmanager
async def connected(node: Node) -> AsyncIterator[Device]:
    """Connect to a device and follow its states."""
    api = APIClient(LOOPBACK, node.port, None)
    await api.connect()
    try:
        entities, actions = await api.list_entities_services()
        device = Device(
            api=api,
            entities={entity.name: entity for entity in entities},
            actions={action.name: action for action in actions},
        )
        await device.follow()
        yield device
    finally:
        await api.disconnect()
