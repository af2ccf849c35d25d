"""When an office works: how that is set, and what is wrong with what was filled in."""

from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.abhijog_bell.public_holidays import countries, public_holidays
from custom_components.abhijog_bell.register.working_time import ALL_DAY, Stretch, WorkingTime
from custom_components.abhijog_bell.settings import read_settings
from custom_components.abhijog_bell.working_settings import USUAL, usual

from .forms import check, said, suggested
from .office_fixtures import Khulna
from .offices import OPTIONS, add_office, officer

RAMADAN: Final = {"first": "2027-02-08", "last": "2027-03-09", "opens": "09:00:00", "closes": "15:30:00"}
AFTER_RAMADAN: Final = {**RAMADAN, "first": "2027-03-10", "last": "2027-03-10"}
FILLED: Final[dict[str, Any]] = {
    "opens": "09:30:00",
    "closes": "16:00:00",
    "break_starts": "13:00:00",
    "break_ends": "13:30:00",
    "days_off": ["sat", "fri"],
    "dated_hours": [RAMADAN],
    "country": "BD",
}


@pytest.fixture(autouse=True)
async def in_dhaka(hass: HomeAssistant) -> None:
    await hass.config.async_set_time_zone("Asia/Dhaka")


async def begin(hass: HomeAssistant, entry_id: str, step: str) -> Any:
    flow = await hass.config_entries.options.async_init(entry_id)
    form = await hass.config_entries.options.async_configure(flow["flow_id"], {"next_step_id": step})
    assert check(form, "options") == {}
    return form


async def fill_in(hass: HomeAssistant, entry_id: str, step: str, given: dict[str, Any]) -> Any:
    form = await begin(hass, entry_id, step)
    return await hass.config_entries.options.async_configure(form["flow_id"], given)


def working_time(hass: HomeAssistant, entry: Any, holidays: dict[date, str] | None = None) -> WorkingTime:
    return read_settings(hass, entry, holidays or {}).policy.working_time


async def test_an_office_of_before_is_always_open_and_is_offered_the_usual(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    assert working_time(hass, entry) == WorkingTime(zone=ZoneInfo("Asia/Dhaka"))
    assert suggested(await begin(hass, entry.entry_id, "working_time")) == USUAL


async def test_the_working_time_is_set(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    result = await fill_in(hass, entry.entry_id, "working_time", FILLED)

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert entry.options == OPTIONS | {"working_time": FILLED | {"days_off": ["fri", "sat"]}}
    found = working_time(hass, entry, {date(2026, 12, 16): "বিজয় দিবস"})
    assert found.hours == (Stretch(570, 780), Stretch(810, 960))
    assert found.zone == ZoneInfo("Asia/Dhaka")
    assert not found.is_working_day(date(2026, 11, 27))
    assert not found.is_working_day(date(2026, 12, 16))
    assert found.opens_on(date(2027, 3, 9)) == datetime(2027, 3, 9, 9, 0, tzinfo=found.zone)
    assert found.opens_on(date(2027, 3, 10)) == datetime(2027, 3, 10, 9, 30, tzinfo=found.zone)
    assert suggested(await begin(hass, entry.entry_id, "working_time")) == entry.options["working_time"]


async def test_an_office_may_be_open_day_and_night_without_a_day_off(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    given = {"opens": "00:00:00", "closes": "00:00:00", "days_off": [], "dated_hours": []}
    await fill_in(hass, entry.entry_id, "working_time", given)
    found = working_time(hass, entry)
    assert found.hours == ALL_DAY
    assert found.working_days(date(2026, 1, 1), date(2026, 1, 31)) == 30


@pytest.mark.parametrize(
    ("changes", "field", "error"),
    [
        ({"closes": "09:30:00"}, "closes", "closes_too_early"),
        ({"opens": "22:00:00", "closes": "06:00:00"}, "closes", "closes_too_early"),
        ({"break_starts": None}, "break_starts", "break_incomplete"),
        ({"break_ends": None}, "break_ends", "break_incomplete"),
        ({"break_starts": "09:30:00"}, "break_starts", "break_outside"),
        ({"break_ends": "16:00:00"}, "break_starts", "break_outside"),
        ({"break_ends": "12:00:00"}, "break_starts", "break_outside"),
        ({"days_off": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}, "days_off", "no_working_day"),
        ({"dated_hours": [RAMADAN | {"last": "2027-02-07"}]}, "dated_hours", "last_before_first"),
        ({"dated_hours": [AFTER_RAMADAN, RAMADAN | {"last": "2027-03-10"}]}, "dated_hours", "dates_overlap"),
        ({"dated_hours": [RAMADAN | {"closes": "08:00:00"}]}, "dated_hours", "closes_too_early"),
        ({"dated_hours": [RAMADAN | {"break_starts": "13:15:00"}]}, "dated_hours", "break_incomplete"),
        # What the form holds where nobody entered an hour.
        ({"dated_hours": [RAMADAN | {"opens": "00:00:00", "closes": "00:00:00"}]}, "dated_hours", "hours_missing"),
    ],
)
async def test_what_is_wrong_is_said_at_the_field(
    hass: HomeAssistant, changes: dict[str, Any], field: str, error: str
) -> None:
    entry = add_office(hass)
    given = {name: value for name, value in (FILLED | changes).items() if value is not None}
    result = await fill_in(hass, entry.entry_id, "working_time", given)
    assert check(result, "options") == {field: said(f"options.error.{error}")}
    assert suggested(result) == given
    assert entry.options == OPTIONS


async def test_hours_by_date_are_kept_in_their_order(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    await fill_in(hass, entry.entry_id, "working_time", FILLED | {"dated_hours": [AFTER_RAMADAN, RAMADAN]})
    assert entry.options["working_time"]["dated_hours"] == [RAMADAN, AFTER_RAMADAN]


async def test_whoever_is_gone_is_not_offered_any_more(hass: HomeAssistant) -> None:
    there = officer()
    entry = add_office(hass, there)
    await fill_in(hass, entry.entry_id, "working_time", FILLED | {"after_hours": there.subentry_id})
    assert entry.options["working_time"]["after_hours"] == there.subentry_id

    kept = entry.options["working_time"] | {"after_hours": "removed", "country": "ZZ"}
    hass.config_entries.async_update_entry(entry, options={**entry.options, "working_time": kept})
    shown = suggested(await begin(hass, entry.entry_id, "working_time"))
    assert "after_hours" not in shown
    assert "country" not in shown


# --- single days ----------------------------------------------------------------------------------------------------


async def test_days_are_removed_and_added(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    await fill_in(hass, entry.entry_id, "working_time", FILLED)
    given = {
        "removed": "13/12/2026, ১৪ ডিসেম্বর ২০২৬\n2026-12-20 – 2026-12-22",
        "added": "12 December 2026",
        "removed_calendar": "calendar.holidays",
        "added_calendar": "calendar.extra",
    }
    result = await fill_in(hass, entry.entry_id, "working_days", given)

    assert result["type"] is FlowResultType.CREATE_ENTRY
    kept = entry.options["working_days"]
    removed = ["2026-12-13", "2026-12-14", "2026-12-20", "2026-12-21", "2026-12-22"]
    assert kept == given | {"removed": removed, "added": ["2026-12-12"]}
    assert working_time(hass, entry).working_days(date(2026, 12, 10), date(2026, 12, 24)) == 6
    shown = suggested(await begin(hass, entry.entry_id, "working_days"))
    assert shown == kept | {"removed": "\n".join(removed), "added": "2026-12-12"}


async def test_single_days_can_be_taken_back(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    await fill_in(hass, entry.entry_id, "working_days", {"removed": "13/12/2026"})
    assert not working_time(hass, entry).is_working_day(date(2026, 12, 13))
    await fill_in(hass, entry.entry_id, "working_days", {})
    assert entry.options["working_days"] == {"removed": [], "added": []}
    assert working_time(hass, entry).is_working_day(date(2026, 12, 13))


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"removed": "13/12/2026\nEid"}, {"removed": ("removed_not_a_date", "Eid")}),
        ({"added": "৩১/০২/২০২৬"}, {"added": ("added_not_a_date", "৩১/০২/২০২৬")}),
        ({"removed": "x", "added": "y"}, {"removed": ("removed_not_a_date", "x"), "added": ("added_not_a_date", "y")}),
        ({"removed": "13/12/2026", "added": "2026-12-13"}, {"added": ("day_in_both", "2026-12-13")}),
    ],
)
async def test_a_day_that_is_not_understood_is_named(
    hass: HomeAssistant, given: dict[str, str], wrong: dict[str, tuple[str, str]]
) -> None:
    entry = add_office(hass)
    result = await fill_in(hass, entry.entry_id, "working_days", given)
    complaints = check(result, "options")
    assert complaints.keys() == wrong.keys()
    for field, (error, text) in wrong.items():
        assert complaints[field] == said(f"options.error.{error}", {field: text})
        assert text in complaints[field]
    assert suggested(result) == given
    assert entry.options == OPTIONS


async def test_what_a_calendar_gives_stands_behind_what_was_typed(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    await fill_in(hass, entry.entry_id, "working_time", FILLED)
    await fill_in(hass, entry.entry_id, "working_days", {"removed": "11/12/2026", "added": "13/12/2026"})
    days = {
        "removed": ["2026-12-13", "2026-12-14", "2026-12-19"],
        "added": ["2026-12-11", "2026-12-12", "2026-12-19"],
    }
    hass.config_entries.async_update_entry(entry, data={**entry.data, "calendar_days": days})
    found = working_time(hass, entry)
    works = {day: found.is_working_day(date(2026, 12, day)) for day in (11, 12, 13, 14, 19)}
    assert works == {11: False, 12: True, 13: True, 14: False, 19: True}


# --- public holidays ------------------------------------------------------------------------------------------------


async def _holidays(hass: HomeAssistant, **working_time: str) -> str:
    entry = add_office(hass)
    options = {**entry.options, "working_time": {**USUAL, **working_time}} if working_time else entry.options
    hass.config_entries.async_update_entry(entry, options=options)
    form = await begin(hass, entry.entry_id, "working_days")
    shown: str = form["description_placeholders"]["holidays"]
    return shown


async def test_the_form_shows_the_holidays_of_this_year_and_the_next(hass: HomeAssistant, freezer: Any) -> None:
    freezer.move_to("2026-11-22")
    shown = (await _holidays(hass, country="BD")).splitlines()
    assert "- 16-12-2026: Victory Day" in shown
    assert "- 16-12-2027: Victory Day" in shown
    assert any("Eid-ul-Fitr" in line and "estimated" in line for line in shown if "2027" in line)
    assert not any("2025" in line or "2028" in line for line in shown)


async def test_the_form_shows_no_month_that_is_over_and_days_in_a_row_as_one(hass: HomeAssistant, freezer: Any) -> None:
    freezer.move_to("2026-05-29")
    shown = (await _holidays(hass, country="BD")).splitlines()
    assert shown[0] == "- 01-05-2026: May Day"
    assert shown[1].startswith("- 28-05-2026 – 30-05-2026: ")


async def test_the_form_says_why_it_shows_no_holidays(hass: HomeAssistant) -> None:
    assert await _holidays(hass) == said("common.holidays_off")


async def test_the_form_says_that_the_holidays_of_a_country_are_not_known(hass: HomeAssistant) -> None:
    assert await _holidays(hass, country="ZZ") == said("common.holidays_unknown", {"country": "ZZ"})


def test_holidays_are_called_as_the_office_speaks() -> None:
    day = date(2026, 12, 16)
    assert public_holidays("BD", "bn", [2026])[day] == "বিজয় দিবস"
    assert public_holidays("BD", "en", [2026])[day] == "Victory Day"
    assert public_holidays("FR", "bn", [2026])[date(2026, 7, 14)] == "Fête nationale"
    assert public_holidays("ZZ", "bn", [2026]) == {}


def test_a_new_office_has_the_holidays_of_its_country_where_they_are_known() -> None:
    assert usual("BD", countries()) == USUAL | {"country": "BD"}
    assert usual("ZZ", countries()) == USUAL


async def test_a_country_whose_holidays_are_not_known_any_more_gives_none(
    hass: HomeAssistant, premises: Khulna
) -> None:
    await premises.open(options={"working_time": {**USUAL, "country": "ZZ"}})
    policy = premises.entry.runtime_data.office.settings.policy
    assert policy.working_time.holidays == {}


async def test_an_office_keeps_the_holidays_of_its_country(hass: HomeAssistant, premises: Khulna) -> None:
    await premises.open(options={"working_time": {**USUAL, "country": "BD"}})
    found = premises.entry.runtime_data.office.settings.policy.working_time
    assert found.holidays[date(2026, 12, 16)] == "Victory Day"
    assert found.holidays.keys() >= {date(2015, 12, 16), date(2036, 12, 16)}
