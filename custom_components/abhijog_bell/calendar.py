"""A calendar with every day until which something is to be done for a referred complaint."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final, override

from homeassistant.components.calendar import CalendarEntity, CalendarEntityDescription, CalendarEvent
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .due_days import ToDo, ToDoEntity, to_do, to_screen, with_a_day
from .runtime import OfficeConfigEntry

PARALLEL_UPDATES = 0

DUE_DAYS: Final = CalendarEntityDescription(key="due_days")

_ONE_DAY: Final = timedelta(days=1)


async def async_setup_entry(
    hass: HomeAssistant, entry: OfficeConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the calendar of the office."""
    async_add_entities([DueDays(entry, None, DUE_DAYS)])


class DueDays(ToDoEntity, CalendarEntity):
    """Shows until when complaints are to be decided, and complainants to be told, and when ideas are screened."""

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """The next one that is due, today's included."""
        today = dt_util.now().date()
        return next((event for event in self._events() if event.end > today), None)

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return all that are due within a time."""
        return [
            event
            for event in self._events()
            if event.start_datetime_local < end_date and event.end_datetime_local > start_date
        ]

    @override
    def _to_do(self) -> Sequence[ToDo]:
        phrases = self.runtime.phrases
        found = [*to_do(self.office, with_a_day(self.office), phrases), *to_screen(self.office, phrases)]
        return sorted(found, key=lambda each: (each.due or date.max, each.number))

    def _events(self) -> list[CalendarEvent]:
        return [
            CalendarEvent(start=each.first or each.due, end=each.due + _ONE_DAY, summary=each.what, uid=each.number)
            for each in self._to_do()
            if each.due
        ]
