"""The supervision of devices by what they really say on the bus."""

from datetime import datetime

import pytest

from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.register.absence import Absence
from tests.factories import at

from ..nodes import CHIME_MAC, MAC, OTHER_INSTANCE, FakeNode
from ..office_fixtures import Khulna
from ..offices import chime, device_bell, officer


@pytest.fixture
def bell(premises: Khulna) -> FakeNode:
    return FakeNode(premises.hass)


@pytest.fixture
def chime_node(premises: Khulna) -> FakeNode:
    return FakeNode(premises.hass, CHIME_MAC, "abhijog-chime", model="chime")


@pytest.fixture
async def khulna(premises: Khulna, bell: FakeNode, chime_node: FakeNode) -> Khulna:
    """An office with one device bell and one chime, both heard of just now."""
    redress = officer(user_id=premises.users["redress"].id)
    await premises.open(device_bell(), redress, chime(redress))
    bell.alive()
    chime_node.alive(peer="")
    await premises.settle()
    return premises


def shown(khulna: Khulna, of: str = "Entrance") -> str:
    return khulna.state("sensor", "problem", of=of)


async def test_a_bell_that_is_unplugged_and_plugged_in_again(
    khulna: Khulna, bell: FakeNode, chime_node: FakeNode
) -> None:
    assert shown(khulna) == shown(khulna, "Room 203") == "none"
    for _ in range(3):
        await khulna.wait(10)
        chime_node.alive(peer="")
        await khulna.settle()
    assert (shown(khulna), shown(khulna, "Room 203")) == ("lost", "none")
    assert khulna.happened[-1]["message"].startswith("Entrance has not been heard of since 10:00.")
    await khulna.wait(5)
    bell.alive()
    await khulna.settle()
    assert shown(khulna) == "none"
    with reading_from(khulna.path) as connection:
        found = reading.absences(connection, at(-60), at(60))
    entrance = khulna.subentry("Entrance").subentry_id
    assert found == [Absence(bell=entrance, began=at(0), ended=at(35))]


def absences(khulna: Khulna) -> list[tuple[datetime, datetime | None]]:
    """Return when the bell was away."""
    entrance = khulna.subentry("Entrance").subentry_id
    with reading_from(khulna.path) as connection:
        found = reading.absences(connection, at(-60), at(600))
    return [(absence.began, absence.ended) for absence in found if absence.bell == entrance]


async def test_a_bell_that_was_unplugged_for_a_moment_was_away(khulna: Khulna, bell: FakeNode) -> None:
    """No half a minute of silence is needed: it says itself that it was started once more."""
    for boot in ("7", "8", "8"):
        await khulna.wait(20)
        bell.alive(boot=boot)
        await khulna.settle()
    assert absences(khulna) == [(at(20), at(40))]
    told = [happened["type"] for happened in khulna.happened if happened["bell"] == "Entrance"]
    assert told == ["bell_problem", "bell_problem_over"]
    assert shown(khulna) == "none"


async def test_a_bell_that_restarts_all_the_time_does_not_fill_the_register(khulna: Khulna, bell: FakeNode) -> None:
    for boot in range(8, 30):
        await khulna.wait(10)
        bell.alive(boot=str(boot))
        await khulna.settle()
    assert len(absences(khulna)) == 10


async def test_each_thing_that_a_bell_can_say_of_itself(khulna: Khulna, bell: FakeNode) -> None:
    for changes, problem in (
        ({"stuck": "1"}, "stuck"),
        ({"flash": "0"}, "flash_failing"),
        ({"peer": "0"}, "chime_lost"),
        ({"stuck": "1", "flash": "0"}, "flash_failing"),
        ({}, "none"),
    ):
        await khulna.wait(10)
        bell.alive(**changes)
        await khulna.settle()
        assert shown(khulna) == problem


async def test_what_is_no_message_is_no_sign_of_life(khulna: Khulna, bell: FakeNode) -> None:
    for _ in range(3):
        await khulna.wait(10)
        bell.alive(stuck="yes")
        await khulna.settle()
    assert shown(khulna) == "lost"


async def test_a_memory_that_was_reset_is_known_also_from_before_a_restart(khulna: Khulna, bell: FakeNode) -> None:
    khulna.clock.tick(3)
    bell.press(1)
    await khulna.settle()
    await khulna.reload()
    bell.instance = OTHER_INSTANCE
    bell.alive()
    await khulna.settle()
    assert shown(khulna) == "memory_reset"
    assert "bell_memory_reset" in khulna.issues()
    for _ in range(2):
        await khulna.reload()
        bell.alive()
        await khulna.settle()
    with reading_from(khulna.path) as connection:
        assert [reset.instance for reset in reading.memory_resets(connection)] == [OTHER_INSTANCE]
    assert shown(khulna) == "memory_reset"

    khulna.clock.tick(3)
    bell.press(1)
    await khulna.settle()
    assert shown(khulna) == "none"
    await khulna.reload()
    bell.alive()
    await khulna.settle()
    assert shown(khulna) == "none"
    with reading_from(khulna.path) as connection:
        assert len(reading.memory_resets(connection)) == 1


async def test_a_bell_that_comes_with_ever_new_memories_fills_neither_log_nor_memory(
    khulna: Khulna, bell: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(1, 1_101):
        khulna.clock.tick(0.05)
        bell.instance = f"{number:016x}"
        bell.alive()
    await khulna.settle()
    assert caplog.text.count("was reset") == 10
    assert len(khulna.runtime.devices._instances[MAC]) == 1_000
