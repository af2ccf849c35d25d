"""What bells and chimes of ours are told while the office is closed."""

from datetime import UTC, datetime
from typing import Any, Final

import pytest
from homeassistant.config_entries import ConfigSubentry

from custom_components.abhijog_bell.bells.hours import closed
from custom_components.abhijog_bell.register.working_time import ALWAYS_OPEN, Stretch, WorkingTime
from custom_components.abhijog_bell.working_settings import USUAL

from ..nodes import CHIME_MAC, INSTANCE, FakeNode
from ..office_fixtures import FIRST, Khulna
from ..offices import chime, device_bell, officer

EVENING: Final = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # six in the evening in Khulna
CLOSING: Final = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
MORNING: Final = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
BREAK: Final = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
HOUR: Final = 3_600


@pytest.fixture
def node(premises: Khulna) -> FakeNode:
    """The bell at the entrance."""
    return FakeNode(premises.hass)


@pytest.fixture
def sounder(premises: Khulna) -> FakeNode:
    """The chime in the officer's room."""
    return FakeNode(premises.hass, CHIME_MAC, "chime", model="chime")


def people(premises: Khulna) -> tuple[ConfigSubentry, ...]:
    redress = officer(user_id=premises.users["redress"].id)
    return device_bell(), redress, chime(redress)


@pytest.fixture
async def evening(premises: Khulna, node: FakeNode, sounder: FakeNode) -> Khulna:
    """An office with a bell and a chime, which has closed an hour ago."""
    premises.clock.move_to(EVENING)
    await premises.open(*people(premises), options={"working_time": {**USUAL}})
    return premises


async def press(khulna: Khulna, node: FakeNode, seq: int = 1) -> None:
    khulna.clock.tick(2)
    node.press(seq)
    await khulna.settle()


async def alive(khulna: Khulna, node: FakeNode, **values: Any) -> list[tuple[Any, ...]]:
    """Return what a device is told when it is heard of again."""
    khulna.clock.tick(6)
    node.take()
    node.alive(**values)
    await khulna.settle()
    return node.take()


# --- the bell


async def test_a_bell_that_is_pressed_shows_when_the_office_opens_once_the_press_is_on_record(
    evening: Khulna, node: FakeNode
) -> None:
    await press(evening, node)
    assert node.called == [("confirm", INSTANCE, 1, 1), ("set_feedback", INSTANCE, 1, "closed 23/11 09:00")]
    assert evening.complaint().opens_at == MORNING
    await press(evening, node, 2)
    assert node.feedback[1:] == [(2, "closed 23/11 09:00")]


async def test_a_bell_that_did_not_hear_it_is_told_again_while_it_shows_the_press(
    evening: Khulna, node: FakeNode
) -> None:
    node.refuse()
    await press(evening, node)
    node.refuses = None
    told = [("set_feedback", INSTANCE, 1, "closed 23/11 09:00")]
    assert await alive(evening, node, last_seq=1, shown="recorded") == told
    assert await alive(evening, node, last_seq=1, shown="closed") == []
    assert await alive(evening, node, last_seq=1, boot="8") == []


async def test_who_still_waits_when_the_office_closes_is_shown_it(
    premises: Khulna, node: FakeNode, sounder: FakeNode
) -> None:
    premises.clock.move_to(CLOSING.replace(hour=10, minute=59, second=50))
    await premises.open(*people(premises), options={"working_time": {**USUAL}})
    await press(premises, node)
    assert node.feedback == []
    await premises.wait(10)
    assert node.feedback == [(1, "closed 23/11 09:00")]
    await premises.act("acknowledge", complaint=FIRST)
    assert node.feedback[1:] == [(1, "coming")]


async def test_whom_an_officer_hears_after_hours_is_shown_what_becomes_of_the_press(
    premises: Khulna, node: FakeNode, sounder: FakeNode
) -> None:
    premises.clock.move_to(EVENING)
    each = people(premises)
    await premises.open(*each, options={"working_time": {**USUAL, "after_hours": each[1].subentry_id}})
    await press(premises, node)
    assert node.feedback == []


# --- the chime


async def test_a_chime_is_told_a_week_ahead_when_the_office_is_closed(evening: Khulna, sounder: FakeNode) -> None:
    ((action, said),) = await alive(evening, sounder)
    assert action == "set_hours"
    stretches = [tuple(map(int, each.split("-"))) for each in said.split(" ")]
    assert len(stretches) == 14
    assert stretches[0] == (EVENING.timestamp() + 6, MORNING.timestamp())
    assert stretches[1] == (BREAK.timestamp(), BREAK.timestamp() + HOUR)
    assert stretches[-1][1] - EVENING.timestamp() > 6 * 24 * HOUR
    assert await alive(evening, sounder) == []


async def test_a_chime_is_told_again_after_a_start_and_when_the_office_opens(
    evening: Khulna, sounder: FakeNode
) -> None:
    await alive(evening, sounder)
    assert [call[0] for call in await alive(evening, sounder, boot="8")] == ["set_hours"]
    evening.clock.move_to(MORNING)
    ((_, said),) = await alive(evening, sounder, boot="8")
    assert said.startswith(f"{BREAK.timestamp():.0f}-")
    assert await alive(evening, sounder, boot="8") == []


async def test_a_chime_that_does_not_take_it_is_told_again(evening: Khulna, sounder: FakeNode) -> None:
    sounder.refuse()
    assert len(await alive(evening, sounder)) == 1
    sounder.refuses = None
    assert len(await alive(evening, sounder)) == 1
    assert await alive(evening, sounder) == []


async def test_the_chime_of_the_officer_for_after_hours_rings_at_any_hour(
    premises: Khulna, node: FakeNode, sounder: FakeNode
) -> None:
    each = people(premises)
    await premises.open(*each, options={"working_time": {**USUAL, "after_hours": each[1].subentry_id}})
    assert await alive(premises, sounder) == [("set_hours", "")]


async def test_a_chime_that_hears_no_bell_is_told_nothing(
    evening: Khulna, sounder: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    evening.hass.services.async_remove("esphome", "chime_set_hours")
    assert await alive(evening, sounder) == []
    assert "set_hours" not in caplog.text


def test_an_office_that_is_always_or_never_open_has_no_hours_to_tell() -> None:
    assert list(closed(ALWAYS_OPEN, EVENING)) == []
    assert list(closed(WorkingTime(days_off=frozenset(range(7))), EVENING)) == []


def test_the_hours_begin_now_where_the_office_is_closed() -> None:
    hours = closed(WorkingTime(hours=(Stretch(180, 660),)), EVENING)
    assert next(hours) == (EVENING, MORNING)
    assert next(hours) == (CLOSING.replace(day=23), MORNING.replace(day=24))
