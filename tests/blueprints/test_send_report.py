"""The blueprint that sends a report on the right day, driven in a real office."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from .conftest import Automate, Calls

MAIL = {"entity_id": ["notify.head_mail"]}

type Come = Callable[[str], Awaitable[None]]


@pytest.fixture(autouse=True)
async def khulna(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """It is Sunday noon in Khulna."""
    await hass.config.async_set_time_zone("Asia/Dhaka")
    freezer.move_to(at("2026-11-22 12:00:00"))


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


def _mails(calls: Calls) -> list[dict[str, Any]]:
    return calls.of("notify.send_message")


@pytest.mark.parametrize(
    ("period", "before", "day", "start"),
    [
        ("day", "2026-11-22", "2026-11-23", "২২-১১-২০২৬"),
        ("week", "2026-11-26", "2026-11-29", "২২-১১-২০২৬ থেকে ২৮-১১-২০২৬"),
        ("month", "2026-11-30", "2026-12-01", "নভেম্বর ২০২৬ মাস"),
        ("quarter", "2026-12-31", "2027-01-03", "২০২৬–২৭ অর্থবছরের ২য় ত্রৈমাসিক (অক্টোবর–ডিসেম্বর)"),
        ("year", "2027-06-30", "2027-07-01", "২০২৬–২৭ অর্থবছর"),
    ],
)
async def test_it_is_sent_once_when_the_period_is_over(
    automate: Automate, calls: Calls, come: Come, period: str, before: str, day: str, start: str
) -> None:
    """Where the first day is one of rest, on the next working day: the 1st of January 2027 is a Friday."""
    await come(f"{before} 10:00:00")
    await automate("send_report", period=period, notify=MAIL, phones=False)
    for rest in ("2027-01-01", "2027-01-02") if period == "quarter" else ():
        await come(f"{rest} 09:15:00")
    await come(f"{day} 09:14:00")
    assert _mails(calls) == []
    await come(f"{day} 09:15:00")
    (mail,) = _mails(calls)
    assert mail["title"] == "অভিযোগ প্রতিকার ব্যবস্থার (জিআরএস) বিবরণী"
    assert mail["message"].splitlines()[0] == f"{mail['title']}: {start}"
    for form in ("page", "csv", "xlsx"):
        assert "/api/abhijog_bell/report?office=" in mail["message"]
        assert f"form={form}" in mail["message"]
    await come(f"{day} 23:59:00")
    assert len(_mails(calls)) == 1


async def test_it_is_sent_every_time(automate: Automate, calls: Calls, come: Come) -> None:
    await automate("send_report", report="summary", period="month", language="en", notify=MAIL, phones=False)
    for day in ("2026-12-01", "2026-12-02", "2026-12-31", "2027-01-03", "2027-01-04", "2027-02-01"):
        await come(f"{day} 09:15:00")
    assert [mail["message"].splitlines()[0].partition(": ")[2] for mail in _mails(calls)] == [
        "November 2026",
        "December 2026",
        "January 2027",
    ]


async def test_one_that_was_owed_goes_out_at_the_next_start(
    hass: HomeAssistant, automate: Automate, calls: Calls, come: Come, freezer: FrozenDateTimeFactory
) -> None:
    await automate("send_report", notify=MAIL, phones=False)
    await come("2026-12-01 09:15:00")
    freezer.move_to(at("2027-01-10 11:00:00"))  # off since before the first
    hass.set_state(CoreState.starting)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_start()
    await hass.async_block_till_done()
    assert dt_util.now().month == 1
    assert len(_mails(calls)) == 2


async def test_one_set_up_in_the_middle_waits(automate: Automate, calls: Calls, come: Come) -> None:
    await automate("send_report", notify=MAIL, phones=False)
    await come("2026-11-23 09:15:00")
    assert _mails(calls) == []
