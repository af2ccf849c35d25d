"""Days off and working days out of calendars of Home Assistant."""

import asyncio
from datetime import date, timedelta
from typing import Any, Final

import pytest
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.exceptions import HomeAssistantError

from custom_components.abhijog_bell.working_settings import USUAL

from .office_fixtures import Khulna

HOLIDAYS: Final = "calendar.holidays"
EXTRA: Final = "calendar.extra"
CHOSEN: Final = {
    "working_time": USUAL,
    "working_days": {"removed": [], "added": [], "removed_calendar": HOLIDAYS, "added_calendar": EXTRA},
}


class Calendars:
    """The calendars of Home Assistant, and what was asked of them."""

    def __init__(self, hass: HomeAssistant) -> None:
        self.events: dict[str, list[dict[str, str]]] = {HOLIDAYS: [], EXTRA: []}
        self.asked: list[ServiceCall] = []
        self.down = False
        hass.services.async_register("calendar", "get_events", self._answer, supports_response=SupportsResponse.ONLY)

    async def _answer(self, call: ServiceCall) -> ServiceResponse:
        self.asked.append(call)
        for _ in range(50):  # no calendar answers before the office that asks counts as open
            await asyncio.sleep(0)
        if self.down:
            raise HomeAssistantError
        calendar = call.data["entity_id"]
        return {calendar: {"events": self.events[calendar]}} if calendar in self.events else {}


@pytest.fixture
def calendars(hass: HomeAssistant) -> Calendars:
    return Calendars(hass)


def whole(first: str, end: str) -> dict[str, str]:
    return {"start": first, "end": end, "summary": "ছুটি"}


def works(khulna: Khulna, *days: str) -> list[bool]:
    found = khulna.entry.runtime_data.office.settings.policy.working_time
    return [found.is_working_day(date.fromisoformat(day)) for day in days]


async def test_whole_days_count_and_hours_do_not(premises: Khulna, calendars: Calendars) -> None:
    calendars.events[HOLIDAYS] = [
        whole("2026-12-13", "2026-12-15"),
        {"start": "2026-12-16T09:00:00+06:00", "end": "2026-12-16T11:00:00+06:00", "summary": "Meeting"},
    ]
    calendars.events[EXTRA] = [whole("2026-12-12", "2026-12-13")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    days = ("2026-12-11", "2026-12-12", "2026-12-13", "2026-12-14", "2026-12-15", "2026-12-16")
    assert works(premises, *days) == [False, True, False, False, True, True]
    assert premises.entry.data["calendar_days"] == {
        "removed": ["2026-12-13", "2026-12-14"],
        "added": ["2026-12-12"],
    }


async def test_it_is_asked_from_a_month_ago_to_the_end_of_the_next_year(premises: Khulna, calendars: Calendars) -> None:
    calendars.events[HOLIDAYS] = [whole("2000-01-01", "2100-01-01")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    call = calendars.asked[0]
    assert (call.data["start_date_time"][:10], call.data["end_date_time"][:10]) == ("2026-10-22", "2028-01-01")
    days = premises.entry.data["calendar_days"]["removed"]
    assert (days[0], days[-1]) == ("2026-10-22", "2027-12-31")


async def test_a_change_of_the_calendar_is_seen(premises: Khulna, calendars: Calendars) -> None:
    await premises.open(options=CHOSEN)
    await premises.settle()
    assert works(premises, "2026-12-14") == [True]
    calendars.events[HOLIDAYS] = [whole("2026-12-14", "2026-12-15")]
    premises.hass.states.async_set(HOLIDAYS, "on")
    await premises.settle()
    assert works(premises, "2026-12-14") == [False]
    calendars.events[HOLIDAYS] = []
    await premises.wait(3600)
    await premises.settle()
    assert works(premises, "2026-12-14") == [True]


async def test_what_did_not_change_loads_nothing_anew(premises: Khulna, calendars: Calendars) -> None:
    calendars.events[HOLIDAYS] = [whole("2026-12-14", "2026-12-15")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    office = premises.entry.runtime_data.office
    premises.hass.states.async_set(HOLIDAYS, "on")
    await premises.settle()
    assert premises.entry.runtime_data.office is office


@pytest.mark.parametrize("wrong", ["down", "gone"])
async def test_a_calendar_that_cannot_be_read_changes_nothing_and_is_named_once(
    premises: Khulna, calendars: Calendars, caplog: pytest.LogCaptureFixture, wrong: str
) -> None:
    calendars.events[HOLIDAYS] = [whole("2026-12-14", "2026-12-15")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    if wrong == "down":
        calendars.down = True
    else:
        del calendars.events[HOLIDAYS]
    for state in ("on", "off"):
        premises.hass.states.async_set(HOLIDAYS, state)
        await premises.settle()
    assert works(premises, "2026-12-14") == [False]
    said = [record for record in caplog.records if HOLIDAYS in record.getMessage() and "cannot be read" in record.msg]
    assert len(said) == 1


async def test_days_that_have_been_are_kept(premises: Khulna, calendars: Calendars) -> None:
    calendars.events[HOLIDAYS] = [whole("2026-10-25", "2026-10-26"), whole("2026-11-10", "2026-11-11")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    calendars.events[HOLIDAYS] = []
    premises.clock.tick(timedelta(days=10))
    premises.hass.states.async_set(HOLIDAYS, "on")
    await premises.settle()
    assert premises.entry.data["calendar_days"] == {"removed": ["2026-10-25"], "added": []}


async def test_a_calendar_that_is_no_longer_chosen_counts_no_longer(premises: Khulna, calendars: Calendars) -> None:
    calendars.events[HOLIDAYS] = [whole("2026-12-14", "2026-12-15")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    options: dict[str, Any] = {**premises.entry.options, "working_days": {"removed": [], "added": []}}
    premises.hass.config_entries.async_update_entry(premises.entry, options=options)
    await premises.settle()
    assert premises.entry.state is ConfigEntryState.LOADED
    assert works(premises, "2026-12-14") == [True]
    assert premises.entry.data["calendar_days"] == {}
