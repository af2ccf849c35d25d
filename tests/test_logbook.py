"""The activity list: what happened reads as sentences."""

from typing import Any

import pytest
from homeassistant.core import Event, callback
from homeassistant.setup import async_setup_component

from custom_components.abhijog_bell.const import DOMAIN, EVENT

from .office_fixtures import FIRST, Khulna


@pytest.fixture
async def entries(recorder_mock: Any, khulna: Khulna) -> list[str]:
    """What the activity list says of each of our events."""
    khulna.may_trace.add("homeassistant.components.recorder.util")
    assert await async_setup_component(khulna.hass, "logbook", {})
    await khulna.settle()
    domain, describe = khulna.hass.data["logbook"].external_events[EVENT]
    assert domain == DOMAIN
    said: list[str] = []

    @callback
    def listen(event: Event[dict[str, Any]]) -> None:
        entry = describe(event)
        assert entry["icon"].startswith("mdi:")
        said.append(f"{entry['name']} {entry['message']}")

    khulna.hass.bus.async_listen(EVENT, listen)
    return said


async def test_the_story_of_a_complaint(entries: list[str], khulna: Khulna) -> None:
    await khulna.press()
    await khulna.press()
    await khulna.wait(16)
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.wait(180)
    await khulna.act("acknowledge", None, complaint=FIRST)
    await khulna.act("heard", None, complaint=FIRST, note="a word")
    await khulna.act("note", complaint=FIRST, text="a word")
    await khulna.act("close", complaint=FIRST, outcome="settled", note="a word")
    await khulna.act("reopen", "head", complaint=FIRST)
    office = "Divisional Office"
    assert entries == [
        f"{office} Somebody with a complaint is waiting: At the gate.",
        f"{office} Somebody is still waiting: At the gate.",
        f"{office} No. {FIRST} was answered: Assistant Director.",
        f"{office} No. {FIRST} was answered, but nobody was heard in time: At the gate.",
        f"{office} Somebody with a complaint is waiting: At the gate.",
        f"{office} No. {FIRST} goes to the next officer: At the gate.",
        f"{office} No. {FIRST} goes to the next officer: At the gate.",
        f"{office} No. {FIRST} was answered.",
        f"{office} No. {FIRST} was heard.",
        f"{office} A note was written to No. {FIRST}.",
        f"{office} No. {FIRST} is closed: settled.",
        f"{office} No. {FIRST} is open again.",
    ]


async def test_assistance_and_tests(entries: list[str], khulna: Khulna) -> None:
    await khulna.press("event.corner")
    await khulna.push_button(khulna.entity_id("button", "test_ring", of="Entrance"))
    assert entries == [
        "Divisional Office Somebody wants assistance, with token 1: Counter 2.",
        "Divisional Office This is a test; nobody is waiting: At the gate.",
    ]


async def test_a_late_press(entries: list[str], khulna: Khulna) -> None:
    await khulna.unload()
    await khulna.press()
    khulna.clock.tick(600)
    await khulna.setup()
    assert entries == ["Divisional Office A press became known late: At the gate."]
