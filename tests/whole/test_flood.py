"""A device gone mad says a thousand presses a second to a real Home Assistant, and nobody else is harmed."""

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from demo_office import flows
from demo_office.client import Json
from demo_office.firmware import Node, build
from demo_office.flows import subentries
from demo_office.home_assistant import INTEGRATION
from demo_office.office import Office
from demo_office.office_in_khulna import ENTRANCE, REDRESS
from demo_office.on_record import presses_of
from demo_office.processes import LOOPBACK
from demo_office.stage import SOON, Stage
from demo_office.waiting import Inbox, until

from .conftest import DONE_WITHIN, HERE, STARTED_WITHIN, World

PRESS = "esphome.abhijog_press"
TOO_MUCH = "it says too much"
# So many messages have come before the good bell is pressed, and so many more before the flood ends.
BEFORE, AFTER = 1_000, 4_000
# What a device may say: at once, and each second.
AT_ONCE, EACH_SECOND = 100, 20
# Lines that a flood may add to the log: each kind of mischief is told once, and ten times an hour that it forgot all.
FEW_LINES = 20
MAD = "Bell gone mad"


@dataclass(kw_only=True)
class Mad:
    """A device gone mad, as Home Assistant knows it."""

    node: Node
    device_id: str
    switch: str

    @property
    def mac(self) -> str:
        return self.node.mac.replace(":", "")


@pytest.fixture(scope="module")
def mad(world: World) -> Iterator[Mad]:
    office, open_until_end = world.office, AsyncExitStack()
    program = build("flood", HERE / "flood.yaml")
    node = Node(program=program, folder=office.folder / "flood", name="flood", friendly_name=MAD)

    async def begin() -> Mad:
        await open_until_end.enter_async_context(node)
        entry_id = await flows.add_entry(office.client, "esphome", host=LOOPBACK, port=node.port)
        open_until_end.push_async_callback(office.client.request, "DELETE", f"config/config_entries/entry/{entry_id}")
        return Mad(
            node=node,
            device_id=await office.device_of_mac(node.mac),
            switch=await office.entity(entry_id, "switch", "Flood"),
        )

    try:
        yield world.run(begin(), STARTED_WITHIN)
    finally:
        world.run(open_until_end.aclose(), DONE_WITHIN)


@asynccontextmanager
async def flooding(office: Office, mad: Mad) -> AsyncIterator[Inbox[Json]]:
    """Have it flood, and take down its messages as they come over Home Assistant's bus."""
    heard = Inbox[Json]("the bus")
    socket = await office.client.open()

    def take(event: Any) -> None:
        if event["data"]["device_id"] == mad.device_id:
            heard.add(event["data"])

    try:
        await socket.subscribe(take, "subscribe_events", event_type=PRESS)
        await office.client.action("switch.turn_on", entity_id=mad.switch)
        yield heard
    finally:
        await office.client.action("switch.turn_off", entity_id=mad.switch)
        await socket.close()


async def many(heard: Inbox[Json], wanted: int) -> None:
    async def come() -> bool:
        return heard.mark >= wanted

    await until(come, within=4 * SOON, what=f"{wanted} messages of the flood")


async def press_in_the_flood(stage: Stage, mad: Mad) -> None:
    """Press the good bell while the other one floods: everything is as on any other day."""
    office, bell = stage.office, stage.office.bells[ENTRANCE.purpose]
    known = presses_of(office.home_assistant, bell)
    async with flooding(office, mad) as heard:
        await many(heard, BEFORE)
        number = await stage.press(ENTRANCE)
        await stage.room_sounds()
        await stage.alerted(REDRESS, number)
        await stage.bell_shows(ENTRANCE, "recorded")
        assert len(presses_of(office.home_assistant, bell)) == len(known) + 1
        await many(heard, heard.mark + AFTER)
    assert (await stage.complaint(number))["presses"] == 1
    assert (await office.client.ask(f"{INTEGRATION}.verify_register"))["ok"]


def assert_told_briefly(office: Office, mark: int) -> None:
    """See that the log since a mark tells of the flood, and of each thing once."""
    log = office.home_assistant.log_text()[mark:]
    assert "Traceback" not in log
    assert len(log.splitlines()) <= FEW_LINES


def test_a_flood_from_a_device_of_no_bell_harms_nobody(world: World, stage: Stage, mad: Mad) -> None:
    office = world.office
    mark = len(office.home_assistant.log_text())

    world.run(press_in_the_flood(stage, mad))

    assert presses_of(office.home_assistant, mad.node) == []
    assert world.run(offered(office, mad)) == 1
    assert_told_briefly(office, mark)


def test_a_flood_from_a_bell_harms_nobody_and_is_bounded(world: World, stage: Stage, mad: Mad) -> None:
    office = world.office

    async def play() -> None:
        async with bell_of(office, mad):
            begun = time.monotonic()
            await press_in_the_flood(stage, mad)
            seconds = time.monotonic() - begun
            assert 0 < len(presses_of(office.home_assistant, mad.node)) <= AT_ONCE + EACH_SECOND * seconds
            assert [one["purpose"] for one in await stage.complaints() if one["place"] == MAD] == ["assistance"]

    mark = len(office.home_assistant.log_text())
    world.run(play())
    assert_told_briefly(office, mark)
    said = [line for line in office.home_assistant.log_text().splitlines() if mad.mac in line and TOO_MUCH in line]
    assert len(said) == 1


async def offered(office: Office, mad: Mad) -> int:
    """Return how often the device is offered for the office."""
    flows_begun: list[Json] = await office.client.command("config_entries/flow/progress")
    return sum(one["handler"] == INTEGRATION and mad.mac in one["context"]["unique_id"] for one in flows_begun)


@asynccontextmanager
async def bell_of(office: Office, mad: Mad) -> AsyncIterator[None]:
    """Add a device to the office as a bell, and take it away again with what waits there."""
    await flows.add_subentry(
        office.client, office.entry_id, "bell", name=MAD, place=MAD, purpose="assistance", device=mad.device_id
    )
    added = next(one["subentry_id"] for one in await subentries(office.client, office.entry_id) if one["title"] == MAD)
    try:
        yield
    finally:
        await office.client.command("config_entries/subentries/delete", entry_id=office.entry_id, subentry_id=added)

        async def open_again() -> bool:
            entries = await office.client.command("config_entries/get", domain=INTEGRATION)
            return [one["state"] for one in entries if one["entry_id"] == office.entry_id] == ["loaded"]

        await until(open_again, within=SOON, what="the office without it")
