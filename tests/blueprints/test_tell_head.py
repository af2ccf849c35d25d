"""The blueprint that tells the head when nobody answers, driven in a real office."""

from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed

from .conftest import Announce, Automate, Calls, Ring

PUSH: dict[str, Any] = {
    "action": "notify.mobile_app_head",
    "message": "Nobody answers since 10:00.",
    "title": "Bell at the gate",
    "data": {"tag": "ABHIJOG-KHL-2026-000001"},
}
MAIL = {"entity_id": ["notify.head_mail"]}


async def test_the_head_hears_of_it_on_the_phone(automate: Automate, calls: Calls, announce: Announce) -> None:
    await automate("tell_head")
    await announce(type="unheard", phones=[PUSH])

    assert calls.of("notify.mobile_app_head") == [{key: PUSH[key] for key in ("message", "title", "data")}]
    assert not calls.of("notify.send_message")


async def test_nothing_else_is_told(automate: Automate, calls: Calls, announce: Announce) -> None:
    await automate("tell_head")
    for kind in ("rang", "escalated", "lapsed", "acknowledged", "closed"):
        await announce(type=kind, phones=[PUSH])

    assert not calls.made


async def test_the_head_is_told_elsewhere_too(automate: Automate, calls: Calls, announce: Announce) -> None:
    extra = [{"action": "test.extra", "data": {"what": "{{ trigger.complaint }}"}}]
    await automate("tell_head", notify=MAIL, actions=extra)
    await announce(type="unheard", message="Nobody answers.", phones=[PUSH])

    (mail,) = calls.of("notify.send_message")
    assert mail == MAIL | {"title": "Divisional Office", "message": "Nobody answers."}
    assert calls.of("notify.mobile_app_head")
    assert calls.of("test.extra") == [{"what": "2026-000001"}]


async def test_the_phone_can_be_left_out(automate: Automate, calls: Calls, announce: Announce) -> None:
    await automate("tell_head", phones=False, notify=MAIL)
    await announce(type="unheard", phones=[PUSH])

    assert not calls.of("notify.mobile_app_head")
    assert calls.of("notify.send_message")


@pytest.mark.parametrize("broken", ["notify.mobile_app_head", "notify.send_message", "test.extra"])
async def test_one_way_that_fails_leaves_the_others(
    automate: Automate, calls: Calls, announce: Announce, broken: str
) -> None:
    calls.take(broken, fails=HomeAssistantError("not connected"))
    await automate("tell_head", notify=MAIL, actions=[{"action": "test.extra"}])
    await announce(type="unheard", phones=[PUSH])

    for action in ("notify.mobile_app_head", "notify.send_message", "test.extra"):
        assert calls.of(action), action


async def test_only_the_chosen_bells_and_office_count(
    office: MockConfigEntry, automate: Automate, calls: Calls, announce: Announce, entrance: str
) -> None:
    await automate("tell_head", office=office.entry_id, bells=[entrance])
    ours = {"type": "unheard", "config_entry_id": office.entry_id, "bell_device_id": entrance}
    for other in ({"config_entry_id": "another"}, {"bell_device_id": "another"}):
        await announce(**(ours | other), phones=[PUSH])
    assert not calls.made

    await announce(**ours, phones=[PUSH])
    assert calls.made


async def test_a_bell_that_nobody_answers_in_time_is_told(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, automate: Automate, calls: Calls, ring: Ring, entrance: str
) -> None:
    await automate("tell_head", notify=MAIL)
    await ring(entrance)
    freezer.tick(timedelta(seconds=100))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    assert not calls.of("notify.send_message")

    freezer.tick(timedelta(seconds=30))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    assert len(calls.of("notify.send_message")) == 1
