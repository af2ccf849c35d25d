"""The blueprint that alerts the officers' phones, driven in a real office."""

import asyncio
from functools import partial
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.abhijog_bell.announcer import async_announcer
from custom_components.abhijog_bell.happening import HappeningType

from .conftest import Announce, Automate, Calls, called, payload, until

ALERT: dict[str, Any] = {
    "action": "notify.mobile_app_redress",
    "message": "1 press since 10:00. {{ this is no template }} 'quoted' \"twice\"",
    "title": "Bell at the gate",
    "data": {
        "tag": "ABHIJOG-KHL-2026-000001",
        "ttl": 0,
        "chronometer": True,
        "actions": [{"action": "ABHIJOG_KHL_ACKNOWLEDGE_2026-000001_00ff", "title": "আমি ডাকছি"}],
    },
}
CLEARING: dict[str, Any] = {
    "action": "notify.mobile_app_head",
    "message": "clear_notification",
    "data": {"tag": "ABHIJOG-KHL-2026-000001"},
}
# Of what no phone is told by this blueprint. Whatever comes new is told, or is put down here.
ELSEWHERE = (
    HappeningType.UNHEARD,  # the blueprint that tells the head
    HappeningType.SILENCED,
    HappeningType.PASSED_OVER,
    HappeningType.NOTED,
    HappeningType.CLASSIFIED,
    HappeningType.DISCLOSED,
    HappeningType.APPEAL_DECLINED,
    HappeningType.ASKED,
    HappeningType.REQUEST_FILED,
    HappeningType.EXTENDED,
    HappeningType.RESULT_TOLD,
)


def without_action(push: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in push.items() if key != "action"}


@pytest.mark.parametrize("kind", [kind for kind in HappeningType if kind not in ELSEWHERE])
async def test_every_push_reaches_its_phone_as_it_is(
    automate: Automate, calls: Calls, announce: Announce, kind: str
) -> None:
    await automate("alert_phones")
    await announce(type=kind, phones=[ALERT, CLEARING])

    assert calls.of("notify.mobile_app_redress") == [without_action(ALERT)]
    assert calls.of("notify.mobile_app_head") == [without_action(CLEARING)]


async def test_an_unheard_bell_is_for_another_blueprint(automate: Automate, calls: Calls, announce: Announce) -> None:
    await automate("alert_phones")
    await announce(type="unheard", phones=[ALERT])

    assert not calls.made


async def test_nothing_is_sent_where_no_phone_is_to_hear_of_it(
    automate: Automate, calls: Calls, announce: Announce
) -> None:
    await automate("alert_phones")
    await announce(phones=[])

    assert not calls.made


async def test_only_the_chosen_bells_and_office_reach_the_phones(
    office: MockConfigEntry, automate: Automate, calls: Calls, announce: Announce, entrance: str
) -> None:
    await automate("alert_phones", office=office.entry_id, bells=[entrance])
    ours = {"config_entry_id": office.entry_id, "bell_device_id": entrance}
    for other in ({"config_entry_id": "another"}, {"bell_device_id": "another"}):
        await announce(**(ours | other), phones=[ALERT])
    assert not calls.made

    await announce(**ours, phones=[ALERT])
    assert len(calls.made) == 1


async def test_a_phone_that_fails_keeps_no_other_from_its_message(
    automate: Automate, calls: Calls, announce: Announce
) -> None:
    calls.take("notify.mobile_app_redress", fails=HomeAssistantError("not connected"))
    await automate("alert_phones")
    await announce(phones=[ALERT, CLEARING])

    assert calls.of("notify.mobile_app_head")


async def test_a_phone_that_is_gone_keeps_no_other_from_its_message(
    automate: Automate, calls: Calls, announce: Announce
) -> None:
    await automate("alert_phones")
    await announce(phones=[ALERT | {"action": "notify.mobile_app_gone"}, CLEARING, ALERT])

    assert calls.of("notify.mobile_app_head")
    assert calls.of("notify.mobile_app_redress")


async def test_a_phone_that_hangs_holds_up_neither_the_others_nor_the_next_alert(
    hass: HomeAssistant, automate: Automate, calls: Calls
) -> None:
    answers = asyncio.Event()
    calls.take("notify.mobile_app_redress", waits=answers.wait)
    await automate("alert_phones")
    for times in (1, 2):
        async_announcer(hass).announce(payload(phones=[ALERT, CLEARING]))
        await until(partial(called, calls, "notify.mobile_app_head", times))
    assert len(calls.of("notify.mobile_app_redress")) == 2

    answers.set()
    await hass.async_block_till_done()


async def test_many_phones_all_get_theirs(automate: Automate, calls: Calls, announce: Announce) -> None:
    for number in range(20):
        calls.take(f"notify.mobile_app_{number}")
    await automate("alert_phones")
    await announce(phones=[ALERT | {"action": f"notify.mobile_app_{number}"} for number in range(20)])

    assert {call.service for call in calls.made} == {f"mobile_app_{number}" for number in range(20)}
    assert len(calls.made) == 20
