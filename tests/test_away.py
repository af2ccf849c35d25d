"""When bells were away, as the summary tells it."""

from datetime import date, timedelta
from typing import Any

import pytest

from custom_components.abhijog_bell.register.office_events import BellFound, BellLost
from tests.factories import at

from .office_fixtures import Khulna

TODAY = "2026-11-22"  # 04:00 UTC is ten in the morning


async def away(khulna: Khulna, since: float, until: float | None, name: str = "Entrance") -> None:
    """Put an absence on record."""
    bell = khulna.subentry(name).subentry_id
    khulna.office.record(BellLost(at=at(since + 30), actor="office", bell=bell, since=at(since)))
    if until is not None:
        khulna.office.record(BellFound(at=at(until), actor="office", bell=bell))
    await khulna.settle()


async def summary(khulna: Khulna, **asked: Any) -> dict[str, Any]:
    return await khulna.act("get_summary", "head", **asked)


def told(answer: dict[str, Any]) -> list[str]:
    """Return the lines of the text that are about absences."""
    lines: list[str] = answer["text"].splitlines()
    return [line for line in lines if "away" in line or "সংযোগ" in line]


async def test_an_absence_is_told_with_its_times(khulna: Khulna) -> None:
    await khulna.wait(1)
    khulna.clock.tick(5_000)
    await away(khulna, 120, 2_700)
    answer = await summary(khulna)
    assert answer["absences"] == [
        {
            "bell": "Entrance",
            "began": "2026-11-22T04:02:00+00:00",
            "ended": "2026-11-22T04:45:00+00:00",
            "seconds": 2_580,
        }
    ]
    assert answer["away_seconds"] == {"Entrance": 2_580}
    assert told(answer) == ["Entrance was away from 10:02 to 10:45"]
    assert told(await summary(khulna, language="bn")) == ["Entrance: ১০:০২ থেকে ১০:৪৫ পর্যন্ত সংযোগ ছিল না"]
    assert answer["text"].splitlines()[-1].startswith("Seal: ")


async def test_nothing_is_told_where_nothing_was_away(khulna: Khulna) -> None:
    answer = await summary(khulna)
    assert (answer["absences"], answer["away_seconds"], told(answer)) == ([], {}, [])


async def test_an_absence_that_goes_on(khulna: Khulna) -> None:
    khulna.clock.tick(1_000)
    await away(khulna, 100, None)
    answer = await summary(khulna)
    assert answer["absences"][0]["ended"] is None
    assert answer["away_seconds"] == {"Entrance": 900}
    assert told(answer) == ["Entrance has been away since 10:01"]
    assert told(await summary(khulna, language="bn")) == ["Entrance: ১০:০১ থেকে সংযোগ নেই"]


async def test_over_midnight_it_is_told_whole_and_counted_by_day(khulna: Khulna) -> None:
    """From eight in the evening of the day before, to eight in the morning."""
    khulna.clock.tick(3_600)
    await away(khulna, -14 * 3_600, -2 * 3_600)
    whole = ["Entrance was away from 21-11-2026 20:00 to 08:00"]
    answer = await summary(khulna)
    assert (told(answer), answer["away_seconds"]) == (whole, {"Entrance": 8 * 3_600})
    before = await summary(khulna, start="2026-11-21", end="2026-11-21")
    assert told(before) == ["Entrance was away from 20:00 to 22-11-2026 08:00"]
    assert before["away_seconds"] == {"Entrance": 4 * 3_600}
    month = await summary(khulna, start="2026-11-01", end="2026-11-30")
    assert told(month) == ["Entrance was away from 21-11-2026 20:00 to 22-11-2026 08:00"]
    assert month["away_seconds"] == {"Entrance": 12 * 3_600}
    assert told(await summary(khulna, start="2026-11-20", end="2026-11-20")) == []


async def test_several_absences_are_added_up(khulna: Khulna) -> None:
    khulna.clock.tick(20_000)
    for since, until in ((0, 60), (3_600, 9_060)):
        await away(khulna, since, until)
    await away(khulna, 100, 200, "Service corner")
    answer = await summary(khulna)
    assert answer["away_seconds"] == {"Entrance": 5_520, "Service corner": 100}
    assert told(answer) == [
        "Entrance was away from 10:00 to 10:01",
        "Entrance was away from 11:00 to 12:31",
        "Entrance was away 2 times, for 1 h 32 min in all",
        "Service corner was away from 10:01 to 10:03",
    ]
    assert told(await summary(khulna, language="bn"))[2] == "Entrance: ২ বার সংযোগ ছিল না, মোট ১ ঘণ্টা ৩২ মিনিট"


async def test_many_absences_are_only_added_up(khulna: Khulna) -> None:
    khulna.clock.tick(20_000)
    for number in range(4):
        await away(khulna, number * 1_000, number * 1_000 + 100)
    answer = await summary(khulna)
    assert len(answer["absences"]) == 4
    assert told(answer) == ["Entrance was away 4 times, for 6 min 40 s in all"]


async def test_a_bell_that_was_removed_keeps_its_name(khulna: Khulna) -> None:
    khulna.clock.tick(5_000)
    await away(khulna, 120, 2_700)
    khulna.hass.config_entries.async_remove_subentry(khulna.entry, khulna.subentry("Entrance").subentry_id)
    await khulna.settle()
    assert told(await summary(khulna)) == ["Entrance was away from 10:02 to 10:45"]


@pytest.mark.parametrize(
    ("start", "end"), [(date.min, date.max), (date.min, date.min), (date.max, date.max), (date(2026, 11, 21), date.max)]
)
@pytest.mark.parametrize("zone", ["Asia/Dhaka", "America/Los_Angeles", "UTC"])
async def test_the_longest_and_the_farthest_periods(khulna: Khulna, start: date, end: date, zone: str) -> None:
    await khulna.hass.config.async_set_time_zone(zone)
    khulna.clock.tick(timedelta(days=1))
    await away(khulna, 120, 2_700)
    answer = await summary(khulna, start=start.isoformat(), end=end.isoformat())
    reaches = start <= date.fromisoformat(TODAY) <= end
    assert answer["away_seconds"] == ({"Entrance": 2_580} if reaches else {})
