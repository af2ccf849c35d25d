"""Single days off and single working days, read out of calendars of Home Assistant.

What was read last is kept with the office's entry: after a start it holds before any calendar is there.
"""

import logging
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.event import async_track_state_change_event, async_track_time_interval
from homeassistant.util import dt as dt_util

from .calendars import async_events
from .stopping import stop_all

_LOGGER = logging.getLogger(__name__)

KEPT: Final = "calendar_days"
_KINDS: Final = ("removed", "added")
_EVERY: Final = timedelta(hours=1)
# Who changes a calendar may put a day right that has just been; what is farther back is history.
_BACK: Final = timedelta(days=31)

type Days = dict[str, list[str]]


class DayCalendars:
    """Reads the calendars of one office. Where a day changed, the office is loaded anew, as after any change."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
        """Prepare."""
        self._hass = hass
        self._entry = entry
        chosen = entry.options.get("working_days", {})
        self._calendars: dict[str, str] = {
            kind: chosen[f"{kind}_calendar"] for kind in _KINDS if f"{kind}_calendar" in chosen
        }
        self._unread: set[str] = set()

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Read now, hourly, and when a calendar changes; return how to stop."""

        async def every(_now: datetime) -> None:
            await self._async_read()

        async def changed(_event: Event[EventStateChangedData]) -> None:
            await self._async_read()

        # Also without any: what one said that was chosen before holds no longer. Not at this very moment: a change
        # closes the office, which has to know by then what is to be stopped.
        self._entry.async_create_background_task(
            self._hass, self._async_read(), "abhijog_bell calendars", eager_start=False
        )
        if not self._calendars:
            return lambda: None
        return stop_all(
            (
                async_track_time_interval(self._hass, every, _EVERY),
                async_track_state_change_event(self._hass, list(self._calendars.values()), changed),
            )
        )

    async def _async_read(self) -> None:
        kept: Days = self._entry.data.get(KEPT, {})
        first = (dt_util.now() - _BACK).date()
        end = date(dt_util.now().year + 2, 1, 1)
        found = {kind: await self._async_days(kind, kept.get(kind, []), first, end) for kind in self._calendars}
        if found != kept:
            self._hass.config_entries.async_update_entry(self._entry, data={**self._entry.data, KEPT: found})

    async def _async_days(self, kind: str, kept: Iterable[str], first: date, end: date) -> list[str]:
        """Return the days of a calendar: as they were where it cannot be read."""
        calendar = self._calendars[kind]
        try:
            events = await async_events(self._hass, calendar, _midnight(first), _midnight(end))
        except HomeAssistantError as error:
            if calendar not in self._unread:
                _LOGGER.warning("The calendar %s cannot be read; its days stay as they were: %s", calendar, error)
            self._unread.add(calendar)
            return list(kept)
        self._unread.discard(calendar)
        former = {day for day in kept if day < first.isoformat()}
        return sorted(former | {day.isoformat() for event in events for day in _whole_days(event, first, end)})


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), dt_util.get_default_time_zone())


def _whole_days(event: dict[str, Any], first: date, end: date) -> Iterator[date]:
    """Yield the days of an all-day event that lie in between; it ends on the day after its last.

    An event with hours has none.
    """
    try:
        day, last = date.fromisoformat(event["start"]), date.fromisoformat(event["end"])
    except ValueError:
        return
    day = max(day, first)
    while day < min(last, end):
        yield day
        day += timedelta(days=1)
