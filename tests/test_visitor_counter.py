"""Visitors are counted by an entity of Home Assistant, whatever it does, and put on record."""

from datetime import date, timedelta

import pytest

from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.journal.visitors import visitors

from .factories import TODAY
from .office_fixtures import Khulna, usual

COUNTER = "counter.visitors"


@pytest.fixture
async def khulna(premises: Khulna) -> Khulna:
    """An office that has had three visitors before it was set up."""
    premises.hass.states.async_set(COUNTER, "3")
    await premises.open(*usual(premises.users), options={"visitor_counter": COUNTER})
    return premises


async def _show(khulna: Khulna, *states: str) -> None:
    for state in states:
        khulna.hass.states.async_set(COUNTER, state)
        await khulna.settle()


def _visitors(khulna: Khulna) -> dict[date, int]:
    with reading_from(khulna.path) as connection:
        return dict(visitors(connection, date.min, date.max))


async def test_what_it_rises_is_on_record_when_the_hour_is_over(khulna: Khulna) -> None:
    await _show(khulna, "4", "7")
    assert _visitors(khulna) == {}
    khulna.clock.tick(timedelta(minutes=59, seconds=59))
    await khulna.wait(2)
    assert _visitors(khulna) == {TODAY: 4}


@pytest.mark.parametrize(
    ("states", "number"),
    [
        (("10", "2", "5"), 7 + 2 + 3),  # it began anew at 0
        (("10", "unavailable", "12"), 9),
        (("10", "unknown", "many", "nan", "inf", "-4", "11"), 8),
        (("10", "1e300", "99999999999", "11"), 8),  # the register could not write that down, and nothing behind it
        (("3", "3", "3"), 0),
        (("3.5", "4.2", "5.0"), 2),
    ],
)
async def test_what_it_shows(khulna: Khulna, states: tuple[str, ...], number: int) -> None:
    await _show(khulna, *states)
    await khulna.unload()
    assert _visitors(khulna) == ({TODAY: number} if number else {})


async def test_each_day_has_its_own(khulna: Khulna) -> None:
    await _show(khulna, "5")
    khulna.clock.tick(timedelta(hours=15))  # one in the morning
    await _show(khulna, "6", "8")
    await khulna.unload()
    assert _visitors(khulna) == {TODAY: 2, TODAY + timedelta(days=1): 3}


async def test_who_came_while_nobody_looked_counts_on_the_same_day(khulna: Khulna) -> None:
    await _show(khulna, "5")
    await khulna.unload()
    await _show(khulna, "9")
    await khulna.setup()
    await _show(khulna, "10")
    await khulna.unload()
    assert _visitors(khulna) == {TODAY: 2 + 4 + 1}


async def test_who_came_on_an_unknown_day_counts_on_none(khulna: Khulna) -> None:
    await _show(khulna, "5")
    await khulna.unload()
    khulna.clock.tick(timedelta(days=1))
    await _show(khulna, "90")
    await khulna.setup()
    await _show(khulna, "91")
    await khulna.unload()
    assert _visitors(khulna) == {TODAY: 2, TODAY + timedelta(days=1): 1}


async def test_another_counter_begins_at_what_it_shows(khulna: Khulna) -> None:
    await _show(khulna, "5")
    khulna.hass.states.async_set("sensor.door", "1000")
    options = {**khulna.entry.options, "visitor_counter": "sensor.door"}
    khulna.hass.config_entries.async_update_entry(khulna.entry, options=options)
    await khulna.settle()
    khulna.hass.states.async_set("sensor.door", "1001")
    await khulna.unload()
    assert _visitors(khulna) == {TODAY: 3}


async def test_the_rate_of_complaints(khulna: Khulna) -> None:
    """Only days count on which somebody was counted."""
    await khulna.press()
    await _show(khulna, "43")
    await khulna.reload()
    data = await khulna.act("get_report", "head", report="rate", period="day", day=TODAY.isoformat())
    figures = {row["key"]: row["number"] for row in data["sheets"]["rate"]["rows"]}
    assert figures == {
        "figure_at_bells": 1,
        "figure_visitors": 40,
        "figure_days_counted": 1,
        "figure_complaints_counted": 1,
        "figure_rate": 2.5,
    }
