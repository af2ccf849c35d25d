"""The days of an office as statistics of Home Assistant, in a real recorder."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from homeassistant.components.recorder.statistics import get_metadata, statistics_during_period
from homeassistant.helpers.recorder import get_instance
from pytest_homeassistant_custom_component.components.recorder.common import async_wait_recording_done

from custom_components.abhijog_bell import daily_statistics
from custom_components.abhijog_bell.daily_statistics import read_rows, statistic_ids
from custom_components.abhijog_bell.journal.opening import reading as reading_from

from .factories import START
from .office_fixtures import FIRST, SECOND, Khulna, usual
from .screens import As

IDS = {
    kept: f"abhijog_bell:khl_{kept}"
    for kept in ("complaints", "answer_median", "answer_p90", "hearing_median", "hearing_p90", "target")
}
TODAY = datetime(2026, 11, 21, 18, tzinfo=UTC)  # when the 22nd begins in Dhaka
LAST_WEEK = START - timedelta(days=7)

type Kept = dict[str, list[dict[str, Any]]]


@pytest.fixture
async def recorded(recorder_mock: Any, premises: Khulna) -> Khulna:
    """The usual office, where a recorder runs."""
    premises.may_trace.add("homeassistant.components.recorder.util")
    await premises.open(*usual(premises.users))
    return premises


async def kept(office: Khulna, period: Any = "hour", types: Any = frozenset({"state", "sum", "mean"})) -> Kept:
    """Return what is kept, by what it tells."""
    await office.settle()
    await async_wait_recording_done(office.hass)
    found = await get_instance(office.hass).async_add_executor_job(
        statistics_during_period,
        office.hass,
        START - timedelta(days=400),
        None,
        set(IDS.values()),
        period,
        None,
        set(types),
    )
    return {name: [dict(row) for row in found[of]] for name, of in IDS.items() if of in found}


async def complain(office: Khulna, number: str, answered_after: int, heard_after: int) -> None:
    await office.press()
    await office.wait(answered_after)
    await office.act("acknowledge", complaint=number)
    await office.wait(heard_after)
    await office.act("heard", complaint=number)


async def test_there_is_something_to_draw_on_the_first_day(recorded: Khulna) -> None:
    found = await kept(recorded)
    assert found.keys() == {"complaints", "target"}
    (complaints,), (target,) = found["complaints"], found["target"]
    assert (complaints["start"], complaints["state"], complaints["sum"]) == (TODAY.timestamp(), 0, 0)
    assert (target["start"], target["mean"]) == (TODAY.timestamp(), 120)


async def test_a_room_that_sounds_again_changes_no_figure(recorded: Khulna, monkeypatch: pytest.MonkeyPatch) -> None:
    await recorded.press()
    await recorded.wait(25)
    await kept(recorded)
    looked: list[date] = []
    monkeypatch.setattr(daily_statistics, "read_rows", lambda connection, since: looked.append(since) or {})
    rings = recorded.types.count("rang: repeated")
    await recorded.wait(16)
    await recorded.wait(25)
    assert recorded.types.count("rang: repeated") > rings
    await recorded.settle()
    assert looked == []


async def test_what_happens_is_kept_soon_but_not_at_once(recorded: Khulna) -> None:
    await complain(recorded, FIRST, 5, 4)
    assert "answer_median" not in await kept(recorded)
    await recorded.wait(25)
    await complain(recorded, SECOND, 10, 20)
    await recorded.wait(25)
    found = await kept(recorded)
    assert [row["state"] for row in found["complaints"]] == [2]
    assert [row["mean"] for row in found["answer_median"]] == [5]
    assert [row["mean"] for row in found["answer_p90"]] == [10]
    assert [row["mean"] for row in found["hearing_median"]] == [9 / 60]
    assert [row["mean"] for row in found["hearing_p90"]] == [30 / 60]
    day = await kept(recorded, "day", {"change"})
    assert [row["change"] for row in day["complaints"]] == [2]


async def test_tests_and_requests_for_assistance_are_no_complaints(recorded: Khulna) -> None:
    await recorded.press("event.corner")
    await recorded.push_button(recorded.entity_id("button", "test_ring", of="Entrance"))
    await recorded.wait(25)
    assert [row["sum"] for row in (await kept(recorded))["complaints"]] == [0]


async def a_week_ago(office: Khulna) -> None:
    """Have a complaint seven days ago, and one today."""
    office.clock.move_to(LAST_WEEK)
    await office.open(*usual(office.users))
    await complain(office, FIRST, 3, 2)
    await office.unload()
    office.clock.move_to(START)
    await office.setup()
    await office.press()


async def test_a_register_that_is_older_than_the_recorder(recorder_mock: Any, premises: Khulna) -> None:
    premises.may_trace.add("homeassistant.components.recorder.util")
    await a_week_ago(premises)
    get_instance(premises.hass).async_clear_statistics(list(IDS.values()))
    assert await kept(premises) == {}
    await premises.reload()
    found = await kept(premises)
    assert [(row["start"], row["state"], row["sum"]) for row in found["complaints"]] == [
        ((TODAY - timedelta(days=7)).timestamp(), 1, 1),
        (TODAY.timestamp(), 1, 2),
    ]
    assert [row["mean"] for row in found["answer_median"]] == [3]
    assert [row["mean"] for row in found["target"]] == [120, 120]


async def test_what_is_kept_of_another_register_goes(recorder_mock: Any, premises: Khulna) -> None:
    premises.may_trace.add("homeassistant.components.recorder.util")
    await a_week_ago(premises)
    await premises.wait(25)
    assert len((await kept(premises))["complaints"]) == 2
    await premises.unload()
    for file in premises.path.parent.glob(f"{premises.path.name}*"):
        file.unlink()
    data = {key: value for key, value in premises.entry.data.items() if key != "register_begun"}
    premises.hass.config_entries.async_update_entry(premises.entry, data=data)
    await premises.setup()
    found = await kept(premises)
    assert [row["sum"] for row in found["complaints"]] == [0]
    assert "answer_median" not in found


async def test_the_target_of_each_day_is_the_one_in_force_then(recorder_mock: Any, premises: Khulna) -> None:
    premises.may_trace.add("homeassistant.components.recorder.util")
    await a_week_ago(premises)
    premises.hass.config_entries.async_update_entry(
        premises.entry, options={**premises.entry.options, "answer_target": 60}
    )
    await premises.settle()
    assert [row["mean"] for row in (await kept(premises))["target"]] == [120, 60]


async def test_a_register_that_cannot_be_read_is_told_in_one_line(
    recorded: Khulna, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await recorded.press()
    await kept(recorded)

    def fail(_connection: sqlite3.Connection, _since: date) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(daily_statistics, "read_rows", fail)
    await recorded.wait(25)
    assert "The statistics of Divisional Office could not be made: disk I/O error" in caplog.text
    assert [row["sum"] for row in (await kept(recorded))["complaints"]] == [0]


async def test_they_have_names_and_units(recorded: Khulna) -> None:
    await kept(recorded)
    found = await get_instance(recorded.hass).async_add_executor_job(get_metadata, recorded.hass)
    assert {
        of: (meta["name"], meta["unit_of_measurement"]) for of, (_, meta) in found.items() if of in IDS.values()
    } == {
        IDS["complaints"]: ("Divisional Office: complaints", None),
        IDS["target"]: ("Divisional Office: answer target", "s"),
    }


async def test_a_screen_is_told_what_is_kept(recorder_mock: Any, khulna: Khulna, as_user: As) -> None:
    khulna.may_trace.add("homeassistant.components.recorder.util")
    (office,) = (await (await as_user("head")).ask("offices"))["offices"]
    assert office["statistics"] == IDS
    (office,) = (await (await as_user("visitor")).ask("offices"))["offices"]
    assert office["statistics"] == {}


async def test_nothing_is_kept_where_there_is_no_recorder(khulna: Khulna, as_user: As) -> None:
    await complain(khulna, FIRST, 3, 2)
    await khulna.wait(25)
    (office,) = (await (await as_user("head")).ask("offices"))["offices"]
    assert office["statistics"] == {}
    assert "recorder" not in khulna.hass.config.components


async def test_days_begin_at_full_hours_wherever_the_office_is(khulna: Khulna) -> None:
    await khulna.hass.config.async_set_time_zone("Asia/Kolkata")
    with reading_from(khulna.path) as connection:
        rows = read_rows(connection, START.date())
    assert [row["start"] for row in rows["complaints"]] == [datetime(2026, 11, 21, 19, tzinfo=UTC)]


def test_codes_make_ids_that_home_assistant_takes(hass: Any) -> None:
    hass.config.components.add("recorder")
    assert statistic_ids(hass, "DHK--2")["target"] == "abhijog_bell:dhk_2_target"
