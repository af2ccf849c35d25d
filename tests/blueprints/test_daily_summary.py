"""The blueprint that sends the daily summary, driven in a real office."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed

from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.notification import Notifier
from tests.offices import add_office, bell

from .conftest import Act, Automate, Calls, Ring

MAIL = {"entity_id": ["notify.head_mail"]}
SUNDAY = "2026-11-22"
FRIDAY = "2026-11-27"

type Come = Callable[[str], Awaitable[None]]


@pytest.fixture(autouse=True)
async def khulna(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """It is Sunday noon in Khulna."""
    await hass.config.async_set_time_zone("Asia/Dhaka")
    freezer.move_to(at(f"{SUNDAY} 12:00:00"))


@pytest.fixture
def come(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Come:
    """Let it become a certain time of the office."""

    async def come(time: str) -> None:
        freezer.move_to(at(time))
        async_fire_time_changed(hass)
        await hass.async_block_till_done()

    return come


def at(time: str) -> datetime:
    return datetime.fromisoformat(f"{time}+06:00")


async def summary(hass: HomeAssistant, **data: Any) -> dict[str, Any]:
    answer = await hass.services.async_call(DOMAIN, "get_summary", data, blocking=True, return_response=True)
    assert answer
    return dict(answer)


async def test_the_head_gets_the_summary_with_its_seal_at_five_past_five(
    hass: HomeAssistant, automate: Automate, calls: Calls, ring: Ring, act: Act, come: Come, entrance: str
) -> None:
    await automate("daily_summary", notify=MAIL)
    number = await ring(entrance)
    await act("acknowledge", number)
    await act("heard", number)
    await act("close", number, outcome="settled")  # nothing is written any more once the summary is out
    await come(f"{SUNDAY} 17:04:00")
    assert not calls.made

    await come(f"{SUNDAY} 17:05:00")
    expected = await summary(hass, language="bn")
    assert expected["seal"] in expected["text"]
    (mail,) = calls.of("notify.send_message")
    assert mail == MAIL | {"title": "আজকের সারসংক্ষেপ", "message": expected["text"]}
    (shown,) = calls.of("persistent_notification.create")
    assert shown["message"] == expected["text"]


@pytest.mark.parametrize("chosen", [None, True, False])
async def test_it_goes_to_the_phone_of_the_head(
    hass: HomeAssistant,
    office: MockConfigEntry,
    automate: Automate,
    calls: Calls,
    come: Come,
    monkeypatch: pytest.MonkeyPatch,
    chosen: bool | None,
) -> None:
    phones = {"Director": "notify.phone_of_head", "Assistant Director": "notify.phone_of_redress"}
    monkeypatch.setattr(Notifier, "notify_action", lambda _notifier, officer: phones[officer.post])
    for action in phones.values():
        calls.take(action)
    await automate("daily_summary", **({} if chosen is None else {"phones": chosen}))
    await come(f"{SUNDAY} 17:05:00")

    (shown,) = calls.of("persistent_notification.create")
    expected = await summary(hass, language="bn")
    wanted = {"title": "আজকের সারসংক্ষেপ", "message": shown["message"], "data": expected["phones"][0]["data"]}
    assert calls.of("notify.phone_of_head") == ([] if chosen is False else [wanted])
    assert calls.of("notify.phone_of_redress") == []
    assert [phone["action"] for phone in expected["phones"]] == ["notify.phone_of_head"]
    assert expected["phones"][0]["message"] == expected["text"]


async def test_it_speaks_the_chosen_language(hass: HomeAssistant, automate: Automate, calls: Calls, come: Come) -> None:
    await automate("daily_summary", notify=MAIL, language="en", persistent=False)
    await come(f"{SUNDAY} 17:05:00")

    (mail,) = calls.of("notify.send_message")
    assert mail["title"] == "Summary of the day"
    assert mail["message"] == (await summary(hass, language="en"))["text"]
    assert not calls.of("persistent_notification.create")


async def test_it_comes_at_the_chosen_time(automate: Automate, calls: Calls, come: Come) -> None:
    await automate("daily_summary", at="16:00:00")
    await come(f"{SUNDAY} 16:00:00")

    assert len(calls.made) == 1


@pytest.mark.parametrize(
    ("days", "day", "sent"),
    [
        (None, "2026-11-22", True),
        (None, "2026-11-26", True),
        (None, FRIDAY, False),
        (None, "2026-11-28", False),
        (["fri"], FRIDAY, True),
        (["fri"], SUNDAY, False),
    ],
)
async def test_it_comes_on_working_days_only(
    automate: Automate,
    calls: Calls,
    come: Come,
    freezer: FrozenDateTimeFactory,
    days: list[str] | None,
    day: str,
    sent: bool,
) -> None:
    freezer.move_to(at(f"{day} 12:00:00"))
    await automate("daily_summary", **({"days": days} if days else {}))
    await come(f"{day} 17:05:00")

    assert bool(calls.made) is sent


async def test_with_two_offices_one_is_chosen(
    hass: HomeAssistant, office: MockConfigEntry, automate: Automate, calls: Calls, come: Come
) -> None:
    other = add_office(hass, bell(name="Door", entity_id="event.door"), code="DHK", name="Head Office")
    assert await hass.config_entries.async_setup(other.entry_id)
    await automate("daily_summary", office=other.entry_id, language="en")
    await come(f"{SUNDAY} 17:05:00")

    (shown,) = calls.of("persistent_notification.create")
    assert "Head Office" in shown["message"]
    assert shown["notification_id"].endswith(other.entry_id)


@pytest.mark.parametrize("broken", ["notify.send_message", "persistent_notification.create", "test.extra"])
async def test_one_way_that_fails_leaves_the_others(automate: Automate, calls: Calls, come: Come, broken: str) -> None:
    calls.take(broken, fails=HomeAssistantError("not connected"))
    extra = [{"action": "test.extra", "data": {"title": "{{ title }}", "text": "{{ text }}"}}]
    await automate("daily_summary", notify=MAIL, actions=extra)
    await come(f"{SUNDAY} 17:05:00")

    for action in ("notify.send_message", "persistent_notification.create", "test.extra"):
        assert calls.of(action), action
    assert calls.of("test.extra")[0]["text"] == calls.of("persistent_notification.create")[0]["message"]


@pytest.mark.parametrize(
    ("off_until", "already_sent", "sent"),
    [
        (f"{SUNDAY} 17:30:00", False, True),
        (f"{SUNDAY} 17:30:00", True, False),
        (f"{SUNDAY} 16:30:00", False, False),
        (f"{FRIDAY} 17:30:00", False, False),
    ],
)
async def test_after_a_power_cut_the_summary_still_owed_is_sent(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    automate: Automate,
    calls: Calls,
    come: Come,
    off_until: str,
    already_sent: bool,
    sent: bool,
) -> None:
    if already_sent:
        await automate("daily_summary")
        await come(f"{SUNDAY} 17:05:00")
        calls.clear()
    freezer.move_to(at(off_until))
    hass.set_state(CoreState.starting)
    await automate("daily_summary")
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()

    assert bool(calls.of("persistent_notification.create")) is sent
    assert dt_util.now() == at(off_until)
