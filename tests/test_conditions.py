"""The conditions, in automations as a person writes them in the editor."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.abhijog_bell.const import DOMAIN

from .office_fixtures import FIRST, Khulna
from .offices import bell, officer

type Check = Callable[[], Awaitable[bool]]


async def checker(khulna: Khulna, key: str, options: dict[str, Any] | None = None) -> Check:
    """Return what asks an automation whether a condition is met."""
    calls = async_mock_service(khulna.hass, "test", "automation")
    condition = {"condition": f"{DOMAIN}.{key}"} | ({"options": options} if options is not None else {})
    config = {
        "alias": "Check",
        "triggers": [{"trigger": "event", "event_type": "check"}],
        "conditions": [condition],
        "actions": [{"action": "test.automation"}],
    }
    assert await async_setup_component(khulna.hass, "automation", {"automation": config})
    await khulna.settle()
    assert [state.state for state in khulna.hass.states.async_all("automation")] == ["on"]

    async def check() -> bool:
        calls.clear()
        khulna.hass.bus.async_fire("check")
        await khulna.settle()
        return bool(calls)

    return check


async def test_somebody_is_waiting(khulna: Khulna) -> None:
    met = await checker(khulna, "somebody_waiting")
    assert not await met()
    await khulna.press()
    assert await met()
    await khulna.act("acknowledge", complaint=FIRST)
    assert not await met()
    await khulna.wait(180)
    assert await met()  # the answer lapsed
    await khulna.act("close", complaint=FIRST, outcome="no_complainant")
    assert not await met()


async def test_who_pressed_long_ago_is_waiting_no_more_until_the_room_sounds_for_them(khulna: Khulna) -> None:
    met = await checker(khulna, "somebody_waiting")
    await khulna.unload()
    await khulna.press()
    khulna.clock.tick(300)
    await khulna.setup()
    assert khulna.office.waiting()[0].late
    assert not await met()
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.wait(181)
    assert await met()


async def test_the_office_has_open_complaints(khulna: Khulna) -> None:
    met = await checker(khulna, "office_has_open_complaints")
    assert not await met()
    await khulna.press()
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.act("heard", complaint=FIRST)
    assert await met()
    await khulna.act("close", complaint=FIRST, outcome="settled")
    assert not await met()


async def test_more_open_complaints_than_given(khulna: Khulna) -> None:
    met = await checker(khulna, "office_has_open_complaints", {"above": 1})
    await khulna.press("event.bell")
    assert not await met()
    await khulna.press("event.corner")
    assert await met()


async def test_a_test_is_no_open_complaint(khulna: Khulna) -> None:
    met = await checker(khulna, "office_has_open_complaints", {})
    await khulna.push_button(khulna.entity_id("button", "test_ring", of="Entrance"))
    assert not await met()


@pytest.mark.parametrize("key", ["somebody_waiting", "office_has_open_complaints"])
async def test_of_one_office(khulna: Khulna, key: str) -> None:
    first = khulna.entry
    await khulna.open(bell(entity_id="event.other"), officer(), code="DHK", name="Head Office")
    met = await checker(khulna, key, {"office": first.entry_id})
    khulna.hass.states.async_set("event.other", "unknown")
    await khulna.press("event.other")
    assert khulna.office.waiting()
    assert not await met()
    await khulna.press("event.bell")
    assert await met()


async def test_a_closed_office_has_nobody_waiting(khulna: Khulna) -> None:
    met = await checker(khulna, "somebody_waiting", {"office": khulna.entry.entry_id})
    await khulna.press()
    await khulna.unload()
    assert not await met()
    await khulna.setup()
    assert await met()


@pytest.mark.parametrize(
    "condition",
    [
        {"condition": f"{DOMAIN}.somebody_waiting", "options": {"above": 1}},
        {"condition": f"{DOMAIN}.office_has_open_complaints", "options": {"above": -1}},
        {"condition": f"{DOMAIN}.office_has_open_complaints", "options": {"above": "many"}},
        {"condition": f"{DOMAIN}.nobody_waiting"},
    ],
)
async def test_what_is_not_understood(khulna: Khulna, condition: dict[str, Any]) -> None:
    khulna.may_trace.add("homeassistant.core")  # there is no configuration file to load automations from again
    config = {
        "alias": "x",
        "triggers": [{"trigger": "event", "event_type": "check"}],
        "conditions": [condition],
        "actions": [],
    }
    assert await async_setup_component(khulna.hass, "automation", {"automation": config})
    await khulna.settle()
    assert [state.state for state in khulna.hass.states.async_all("automation")] == ["unavailable"]
