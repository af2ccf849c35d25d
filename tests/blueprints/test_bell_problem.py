"""The blueprint that tells the head about a bell's problem, driven in a real office."""

from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed

from custom_components.abhijog_bell.announcer import async_announcer

from .conftest import Automate, Calls

PUSH: dict[str, Any] = {
    "action": "notify.mobile_app_head",
    "message": "The button of Gate is stuck.",
    "title": "Problem: Gate",
    "data": {"tag": "ABHIJOG-KHL-gate-stuck"},
}
MAIL = {"entity_id": ["notify.head_mail"]}


async def announce(hass: HomeAssistant, **changes: Any) -> None:
    """Tell the automations of a problem, as an office would."""
    plain: dict[str, Any] = {
        "type": "bell_problem",
        "problem": "stuck",
        "office": "Divisional Office",
        "office_code": "KHL",
        "config_entry_id": "office",
        "bell": "Gate",
        "bell_id": "gate",
        "bell_device_id": "gate-device",
        "place": "Back gate",
        "purpose": "complaint",
        "since": "2026-11-22T04:00:00+00:00",
        "until": None,
        "seconds": 0,
        "message": "The button of Gate is stuck.",
        "phones": [PUSH],
    }
    assert changes.keys() <= plain.keys()
    async_announcer(hass).announce(plain | changes)
    await hass.async_block_till_done()


async def test_the_head_hears_of_it_on_the_phone(hass: HomeAssistant, automate: Automate, calls: Calls) -> None:
    await automate("bell_problem")
    await announce(hass)
    assert calls.of("notify.mobile_app_head") == [{key: PUSH[key] for key in ("message", "title", "data")}]
    assert not calls.of("notify.send_message")


async def test_the_head_hears_when_it_is_over(hass: HomeAssistant, automate: Automate, calls: Calls) -> None:
    extra = [{"action": "test.extra", "data": {"what": "{{ trigger.type }} {{ trigger.problem }}"}}]
    await automate("bell_problem", notify=MAIL, actions=extra)
    await announce(hass)
    await announce(hass, type="bell_problem_over", message="It is free again.")
    assert len(calls.of("notify.mobile_app_head")) == 2
    assert [mail["message"] for mail in calls.of("notify.send_message")] == [PUSH["message"], "It is free again."]
    assert calls.of("notify.send_message")[0] == MAIL | {"title": "Divisional Office", "message": PUSH["message"]}
    assert [extra["what"] for extra in calls.of("test.extra")] == ["bell_problem stuck", "bell_problem_over stuck"]


async def test_the_end_can_be_left_out(hass: HomeAssistant, automate: Automate, calls: Calls) -> None:
    await automate("bell_problem", over=False, notify=MAIL)
    await announce(hass, type="bell_problem_over")
    assert not calls.made
    await announce(hass)
    assert calls.made


async def test_the_phone_can_be_left_out(hass: HomeAssistant, automate: Automate, calls: Calls) -> None:
    await automate("bell_problem", phones=False, notify=MAIL)
    await announce(hass)
    assert not calls.of("notify.mobile_app_head")
    assert calls.of("notify.send_message")


@pytest.mark.parametrize("broken", ["notify.mobile_app_head", "notify.send_message", "test.extra"])
async def test_one_way_that_fails_leaves_the_others(
    hass: HomeAssistant, automate: Automate, calls: Calls, broken: str
) -> None:
    calls.take(broken, fails=HomeAssistantError("not connected"))
    await automate("bell_problem", notify=MAIL, actions=[{"action": "test.extra"}])
    await announce(hass)
    for action in ("notify.mobile_app_head", "notify.send_message", "test.extra"):
        assert calls.of(action), action


async def test_only_the_chosen_ones_count(
    hass: HomeAssistant, office: MockConfigEntry, automate: Automate, calls: Calls, entrance: str
) -> None:
    await automate("bell_problem", office=office.entry_id, bells=[entrance], problems=["stuck", "flash_failing"])
    ours = {"config_entry_id": office.entry_id, "bell_device_id": entrance}
    for other in ({"config_entry_id": "another"}, {"bell_device_id": "another"}, {"problem": "lost"}):
        await announce(hass, **(ours | other))
        await announce(hass, **(ours | other), type="bell_problem_over")
    assert not calls.made
    await announce(hass, **ours)
    assert calls.made


async def test_a_bell_that_is_unplugged_is_told(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, automate: Automate, calls: Calls
) -> None:
    hass.states.async_set("event.entrance", "unknown")
    hass.states.async_set("event.corner", "unknown")
    await automate("bell_problem", notify=MAIL)
    hass.states.async_set("event.entrance", "unavailable")
    await hass.async_block_till_done()
    freezer.tick(timedelta(seconds=31))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    (mail,) = calls.of("notify.send_message")
    assert mail["message"].startswith("Entrance has not been heard of since ")

    hass.states.async_set("event.entrance", "unknown")
    await hass.async_block_till_done()
    assert calls.of("notify.send_message")[1]["message"].startswith("Entrance is back. It was away from ")
