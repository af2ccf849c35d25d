"""Days off and working days out of calendars of Home Assistant."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final, override

import pytest
from homeassistant.components.calendar import DATA_COMPONENT, CalendarEntity, CalendarEvent
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.setup import async_setup_component

from custom_components.abhijog_bell.working_settings import USUAL

from .office_fixtures import Khulna

HOLIDAYS: Final = "calendar.holidays"
EXTRA: Final = "calendar.extra"
CHOSEN: Final = {
    "working_time": USUAL,
    "working_days": {"removed": [], "added": [], "removed_calendar": HOLIDAYS, "added_calendar": EXTRA},
}


class FakeCalendar(CalendarEntity):
    """A calendar of Home Assistant, and what was asked of it."""

    def __init__(self, entity_id: str) -> None:
        self.entity_id = entity_id
        self.events: list[CalendarEvent] = []
        self.asked: list[tuple[datetime, datetime]] = []
        self.down = False

    @property
    @override
    def event(self) -> CalendarEvent | None:
        return None

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        self.asked.append((start_date, end_date))
        for _ in range(50):  # no calendar answers before the office that asks counts as open
            await asyncio.sleep(0)
        if self.down:
            raise HomeAssistantError
        return self.events


type Calendars = dict[str, FakeCalendar]


@pytest.fixture
async def calendars(premises: Khulna) -> Calendars:
    assert await async_setup_component(premises.hass, "calendar", {})
    made = {entity_id: FakeCalendar(entity_id) for entity_id in (HOLIDAYS, EXTRA)}
    await premises.hass.data[DATA_COMPONENT].async_add_entities(made.values())
    return made


def whole(first: str, end: str) -> CalendarEvent:
    return CalendarEvent(start=date.fromisoformat(first), end=date.fromisoformat(end), summary="ছুটি")


def works(khulna: Khulna, *days: str) -> list[bool]:
    found = khulna.entry.runtime_data.office.settings.policy.working_time
    return [found.is_working_day(date.fromisoformat(day)) for day in days]


async def test_whole_days_count_and_hours_do_not(premises: Khulna, calendars: Calendars) -> None:
    calendars[HOLIDAYS].events = [
        whole("2026-12-13", "2026-12-15"),
        CalendarEvent(
            start=datetime(2026, 12, 16, 3, 0, tzinfo=UTC),
            end=datetime(2026, 12, 16, 5, 0, tzinfo=UTC),
            summary="Meeting",
        ),
    ]
    calendars[EXTRA].events = [whole("2026-12-12", "2026-12-13")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    days = ("2026-12-11", "2026-12-12", "2026-12-13", "2026-12-14", "2026-12-15", "2026-12-16")
    assert works(premises, *days) == [False, True, False, False, True, True]
    assert premises.entry.data["calendar_days"] == {
        "removed": ["2026-12-13", "2026-12-14"],
        "added": ["2026-12-12"],
    }


async def test_it_is_asked_from_a_month_ago_to_the_end_of_the_next_year(premises: Khulna, calendars: Calendars) -> None:
    calendars[HOLIDAYS].events = [whole("2000-01-01", "2100-01-01")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    assert [str(moment) for moment in calendars[HOLIDAYS].asked[0]] == [
        "2026-10-22 00:00:00+06:00",
        "2028-01-01 00:00:00+06:00",
    ]
    days = premises.entry.data["calendar_days"]["removed"]
    assert (days[0], days[-1]) == ("2026-10-22", "2027-12-31")


async def test_a_change_of_the_calendar_is_seen(premises: Khulna, calendars: Calendars) -> None:
    await premises.open(options=CHOSEN)
    await premises.settle()
    assert works(premises, "2026-12-14") == [True]
    calendars[HOLIDAYS].events = [whole("2026-12-14", "2026-12-15")]
    premises.hass.states.async_set(HOLIDAYS, "on")
    await premises.settle()
    assert works(premises, "2026-12-14") == [False]
    calendars[HOLIDAYS].events = []
    await premises.wait(3600)
    await premises.settle()
    assert works(premises, "2026-12-14") == [True]


async def test_what_did_not_change_loads_nothing_anew(premises: Khulna, calendars: Calendars) -> None:
    calendars[HOLIDAYS].events = [whole("2026-12-14", "2026-12-15")]
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
    calendars[HOLIDAYS].events = [whole("2026-12-14", "2026-12-15")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    if wrong == "down":
        calendars[HOLIDAYS].down = True
    else:
        await calendars[HOLIDAYS].async_remove()
    for state in ("on", "off"):
        premises.hass.states.async_set(HOLIDAYS, state)
        await premises.settle()
    assert works(premises, "2026-12-14") == [False]
    said = [record for record in caplog.records if HOLIDAYS in record.getMessage() and "cannot be read" in record.msg]
    assert len(said) == 1


async def test_days_that_have_been_are_kept(premises: Khulna, calendars: Calendars) -> None:
    calendars[HOLIDAYS].events = [whole("2026-10-25", "2026-10-26"), whole("2026-11-10", "2026-11-11")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    calendars[HOLIDAYS].events = []
    premises.clock.tick(timedelta(days=10))
    premises.hass.states.async_set(HOLIDAYS, "on")
    await premises.settle()
    assert premises.entry.data["calendar_days"] == {"removed": ["2026-10-25"], "added": []}


async def test_a_calendar_that_is_no_longer_chosen_counts_no_longer(premises: Khulna, calendars: Calendars) -> None:
    calendars[HOLIDAYS].events = [whole("2026-12-14", "2026-12-15")]
    await premises.open(options=CHOSEN)
    await premises.settle()
    options: dict[str, Any] = {**premises.entry.options, "working_days": {"removed": [], "added": []}}
    premises.hass.config_entries.async_update_entry(premises.entry, options=options)
    await premises.settle()
    assert premises.entry.state is ConfigEntryState.LOADED
    assert works(premises, "2026-12-14") == [True]
    assert premises.entry.data["calendar_days"] == {}
