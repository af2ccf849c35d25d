"""What fails around a bell, and what the office sees of it: the real firmware and a real Home Assistant."""

import asyncio

import pytest

from demo_office.firmware import Node
from demo_office.flows import subentries
from demo_office.home_assistant import INTEGRATION
from demo_office.office import Office
from demo_office.office_in_khulna import CHIME, ENTRANCE, HEAD, REDRESS
from demo_office.stage import SOON, Stage
from demo_office.waiting import until

from .conftest import World

FOUND_WITHIN = 60.0
"""Seconds: thirty of silence, and what a busy machine adds."""
BACK_WITHIN = 120.0
LEFT_THE_BUTTON = 0.2


@pytest.fixture
def bell(world: World) -> Node:
    return world.office.bells[ENTRANCE.purpose]


async def problem(office: Office, title: str, name: str) -> str:
    """Return the entity that tells of a problem of a bell or chime."""
    there = await subentries(office.client, office.entry_id)
    subentry = next(one["subentry_id"] for one in there if one["title"] == title)

    async def look() -> str:
        for entity in await office.client.command("config/entity_registry/list"):
            if entity["unique_id"] == f"{subentry}_{name}" and entity["platform"] == INTEGRATION:
                return str(entity["entity_id"])
        return ""

    return await until(look, within=SOON, what=f"{name} of {title}")


def keeps(bell: Node) -> int:
    return bell.log_text().count("Keeps press")


def rings(chime: Node) -> int:
    return chime.log_text().count("rings for")


async def pressed(bell: Node) -> None:
    """Press, and wait until the bell keeps it."""
    # A finger that is back sooner has not left the button.
    await asyncio.sleep(LEFT_THE_BUTTON)
    before = keeps(bell)
    await bell.press()

    async def kept() -> bool:
        return keeps(bell) > before

    await until(kept, within=SOON, what="the bell keeps it")


async def back(office: Office) -> None:
    await office.home_assistant.start()
    await office.home_assistant.running(office.client)
    await office.connected()


def test_home_assistant_is_away_and_the_room_goes_on_without_it(world: World, stage: Stage, bell: Node) -> None:
    office = world.office

    async def play() -> None:
        before = {one["complaint"] for one in await stage.complaints()}
        rung = rings(office.chime)
        await office.stored()
        await office.home_assistant.kill()
        await pressed(bell)

        async def chime_rings() -> bool:
            return rings(office.chime) > rung

        await until(chime_rings, within=SOON, what="the chime rings by itself")
        await pressed(bell)
        await office.chime.answer()
        await back(office)

        async def there() -> list[str]:
            return [one["complaint"] for one in await stage.complaints() if one["complaint"] not in before]

        (number,) = await until(there, within=BACK_WITHIN, what="the complaint")

        async def answered() -> bool:
            found = await stage.complaint(number)
            return found["presses"] == 2 and found["answer_seconds"] is not None

        await until(answered, within=BACK_WITHIN, what="both presses and the answer")
        found = await stage.complaint(number)
        assert found["officer"] == REDRESS.post
        assert found["answer_seconds"] < SOON
        assert rings(office.chime) - rung <= 2

    world.run(play())


def test_a_bell_whose_memory_was_wiped_is_told_and_loses_nothing(world: World, stage: Stage, bell: Node) -> None:
    office = world.office

    async def play() -> None:
        reset = await problem(office, ENTRANCE.name, "memory_reset")
        before = len(await stage.complaints())
        await bell.kill()
        bell.wipe()
        await bell.start()
        await office.state(reset, "on", within=BACK_WITHIN)
        await stage.press(ENTRANCE)
        assert len(await stage.complaints()) == before + 1
        await office.state(reset, "off", within=SOON)

    world.run(play())


def test_a_chime_without_power_is_told_and_found_again(world: World, stage: Stage) -> None:
    office = world.office

    async def play() -> None:
        silent = await problem(office, CHIME.friendly_name, "chime_lost")
        unheard = await problem(office, ENTRANCE.name, "chime_lost")
        await office.chime.kill()
        try:
            await asyncio.gather(*(office.state(one, "on", within=FOUND_WITHIN) for one in (silent, unheard)))
        finally:
            await office.chime.start()
        await asyncio.gather(*(office.state(one, "off", within=BACK_WITHIN) for one in (silent, unheard)))

    world.run(play())


def test_a_jammed_button_is_one_press_and_is_told(world: World, stage: Stage, bell: Node) -> None:
    office = world.office

    async def play() -> None:
        stuck = await problem(office, ENTRANCE.name, "stuck")
        await stage.watch()
        bell.push()
        try:
            rang = await stage.told("rang", reason="pressed")
            await office.state(stuck, "on", within=FOUND_WITHIN)
        finally:
            bell.release()
        await office.state(stuck, "off", within=SOON)
        found = await stage.complaint(rang.data["complaint"])
        # Held for seconds it is told once more, as a long press.
        assert (found["presses"], found["kind"]) == (2, "long")

    world.run(play())


def test_a_bell_that_cannot_store_still_rings_and_is_told(world: World, stage: Stage, bell: Node) -> None:
    office = world.office

    async def play() -> None:
        failing = await problem(office, ENTRANCE.name, "flash_failing")
        bell.fail_flash()
        try:
            await stage.press(ENTRANCE)
            await office.state(failing, "on", within=SOON)
        finally:
            bell.mend_flash()
        await stage.press_again(ENTRANCE, stage.numbers[-1])
        await office.state(failing, "off", within=SOON)

    world.run(play())


def test_a_cable_that_is_cut_loses_no_press_and_rings_none_twice(world: World, stage: Stage, bell: Node) -> None:
    office = world.office

    async def play() -> None:
        number = await stage.press(ENTRANCE)
        cable = office.cables[bell.name]
        for _ in range(3):
            await cable.cut()
            await pressed(bell)
            await cable.mend()

        async def all_there() -> bool:
            return bool((await stage.complaint(number))["presses"] == 4)

        await until(all_there, within=BACK_WITHIN, what="all presses")
        await stage.close_all(HEAD)
        assert (await stage.complaint(number))["presses"] == 4

    world.run(play())
