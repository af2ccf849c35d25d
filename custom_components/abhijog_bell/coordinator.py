"""The office's figures for its entities: read at most once a second, and only passed on when they changed."""

import logging
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.debounce import Debouncer
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator, UpdateFailed
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .journal import reading, verification
from .journal.summarise import summary
from .office import Office
from .register.summary import Summary
from .register.words import Purpose

_LOGGER = logging.getLogger(__name__)

_AT_MOST_EVERY = 1  # second: a burst of presses written one by one chokes the recorder
_DAY_MAY_CHANGE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What the entities show. `by_bell` counts today's complaints, or requests for assistance, of each bell.

    `requests` are those of today, `requests_waiting` those that nobody has answered.
    """

    open: int
    waiting: int
    unrecorded: int
    today: Summary
    requests: Summary
    requests_waiting: int
    by_bell: Mapping[str, int]
    waiting_by_bell: Mapping[str, int]
    last_complaint: str | None
    entries: int
    seal: str


@dataclass(frozen=True, slots=True)
class _Read:
    today: Mapping[Purpose, Summary]
    last_complaint: str | None
    entries: int
    seal: str


def _read(connection: sqlite3.Connection, day: date) -> _Read:
    return _Read(
        {purpose: summary(connection, day, day, purpose) for purpose in Purpose},
        reading.last_complaint(connection),
        reading.entries(connection),
        verification.seal(connection),
    )


class FiguresCoordinator(DataUpdateCoordinator[Figures]):
    """Reads the figures after something was written, and each minute for the day to change."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry[Any], office: Office) -> None:
        """Follow an office."""
        super().__init__(
            hass,
            _LOGGER,
            config_entry=entry,
            name=f"{DOMAIN} {entry.data['code']}",
            update_interval=_DAY_MAY_CHANGE,
            always_update=False,
            request_refresh_debouncer=Debouncer(hass, _LOGGER, cooldown=_AT_MOST_EVERY, immediate=True),
        )
        self.office = office
        office.when_written(self._written)

    @callback
    def _written(self) -> None:
        """What happened is on record, or could not be: only now there is something new to read."""
        self._debounced_refresh.async_schedule_call()

    @override
    async def _async_update_data(self) -> Figures:
        try:
            read = await self.office.async_read(_read, dt_util.now().date())
        except sqlite3.Error as error:
            raise UpdateFailed(
                translation_domain=DOMAIN,
                translation_key="register_unreadable",
                translation_placeholders={"path": str(self.office.path), "reason": str(error)},
            ) from error
        there = [complaint for complaint in self.office.waiting() if not complaint.test]
        waiting = [complaint.bell for complaint in there]
        requests = sum(complaint.purpose is Purpose.ASSISTANCE for complaint in there)
        opened = (complaint for complaint in self.office.open_complaints if not complaint.test)
        return Figures(
            open=sum(complaint.purpose is Purpose.COMPLAINT for complaint in opened),
            waiting=len(there) - requests,
            requests=read.today[Purpose.ASSISTANCE],
            requests_waiting=requests,
            unrecorded=self.office.unrecorded,
            today=read.today[Purpose.COMPLAINT],
            by_bell={bell: number for purpose in Purpose for bell, number in read.today[purpose].by_bell.items()},
            waiting_by_bell={bell: waiting.count(bell) for bell in set(waiting)},
            last_complaint=read.last_complaint,
            entries=read.entries,
            seal=read.seal,
        )
