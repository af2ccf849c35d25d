"""The working time of an office as it is kept in its options, and back."""

from collections.abc import Container, Iterable, Mapping
from datetime import date
from typing import Any, Final

from homeassistant.util import dt as dt_util

from .register.working_time import ALL_DAY, DAY, DatedHours, Hours, Stretch, WorkingTime

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HOURS: Final = ("opens", "closes", "break_starts", "break_ends")

_HOUR: Final = 60  # minutes

# What an office has that is set up anew.
USUAL: Final[Mapping[str, Any]] = {
    "opens": "09:00",
    "closes": "17:00",
    "break_starts": "13:00",
    "break_ends": "14:00",
    "days_off": ["fri", "sat"],
    "dated_hours": [],
}


def usual(country: str | None, known: Container[str]) -> dict[str, Any]:
    """Return the working time of an office that is set up in a country, of which the holidays may be known."""
    return {**USUAL, "country": country} if country in known else {**USUAL}


def read_working_time(
    options: Mapping[str, Any], calendars: Mapping[str, Iterable[str]], holidays: Mapping[date, str]
) -> WorkingTime:
    """Return when an office works. `calendars` are the days that its calendars gave; what was typed goes before them.

    An office that was set up before there was such an option is always open, and its days are those of its time zone.
    """
    if "working_time" not in options and "working_days" not in options:
        return WorkingTime(zone=dt_util.get_default_time_zone())
    kept = options.get("working_time", {})
    removed, added = (_days(options.get("working_days", {}), kind) for kind in ("removed", "added"))
    return WorkingTime(
        zone=dt_util.get_default_time_zone(),
        hours=hours_of(kept) if kept else ALL_DAY,
        days_off=frozenset(WEEKDAYS.index(day) for day in kept.get("days_off", ())),
        holidays=holidays,
        added=added | (_days(calendars, "added") - removed),
        removed=removed | (_days(calendars, "removed") - added - _days(calendars, "added")),
        dated=tuple(_dated(each) for each in kept.get("dated_hours", ())),
    )


def hours_of(kept: Mapping[str, str]) -> Hours:
    """Return the hours of a day. Midnight at the end is that of the day that begins then."""
    opens, closes = minutes(kept["opens"]), minutes(kept["closes"]) or DAY
    if not kept.get("break_starts"):
        return (Stretch(opens, closes),)
    return Stretch(opens, minutes(kept["break_starts"])), Stretch(minutes(kept["break_ends"]), closes)


def minutes(text: str) -> int:
    """Return a time of day (`09:00` or `09:00:00`) in minutes since midnight."""
    hour, minute = text.split(":")[:2]
    return int(hour) * _HOUR + int(minute)


def plain(working_time: WorkingTime, country: str | None) -> dict[str, str | None]:
    """Return what the journal is to know of it. Public holidays follow from the country."""
    if working_time == WorkingTime(zone=working_time.zone):  # always open
        return {}
    dated = [f"{each.first}/{each.last} {_written(each.hours)}" for each in working_time.dated]
    return {
        "hours": _written(working_time.hours),
        "days_off": " ".join(WEEKDAYS[day] for day in sorted(working_time.days_off)),
        "dated_hours": "; ".join(dated),
        "country": country,
        "days_removed": " ".join(map(str, sorted(working_time.removed))),
        "days_added": " ".join(map(str, sorted(working_time.added))),
    }


def _written(hours: Hours) -> str:
    return " ".join(f"{_clock(start)}-{_clock(end)}" for start, end in hours)


def _clock(minute: int) -> str:
    return f"{minute // _HOUR:02}:{minute % _HOUR:02}"


def _days(kept: Mapping[str, Iterable[str]], kind: str) -> frozenset[date]:
    return frozenset(map(date.fromisoformat, kept.get(kind, ())))


def _dated(kept: Mapping[str, str]) -> DatedHours:
    first, last = date.fromisoformat(kept["first"]), date.fromisoformat(kept["last"])
    return DatedHours(first=first, last=last, hours=hours_of(kept))
