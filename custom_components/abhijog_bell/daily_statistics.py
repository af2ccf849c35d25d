"""The days of an office as statistics of Home Assistant, made out of the register: they reach back to its first day."""

import asyncio
import logging
import sqlite3
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from itertools import batched
from typing import TYPE_CHECKING, Any, Final

from homeassistant.const import UnitOfTime
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.debounce import Debouncer
from homeassistant.helpers.recorder import get_instance
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .happening import Happening, Reason
from .journal import daily
from .journal.daily import Times
from .known_days import first_day
from .register.words import Purpose
from .stopping import stop_all

if TYPE_CHECKING:
    from .runtime import OfficeConfigEntry

_LOGGER = logging.getLogger(__name__)

RECORDER: Final = "recorder"
_AT_MOST_EVERY: Final = 20  # seconds
_AGAIN: Final = timedelta(days=7)  # written once more at a start: something may have changed just before the end
_AT_ONCE: Final = 200  # rows; others have their turn in between

# What is kept, the text it is named by, and the unit of time where it is one.
_KEPT: Final[dict[str, tuple[str, UnitOfTime | None]]] = {
    "complaints": ("statistic_complaints", None),
    "answer_median": ("statistic_answer_median", UnitOfTime.SECONDS),
    "answer_p90": ("statistic_answer_p90", UnitOfTime.SECONDS),
    "hearing_median": ("statistic_hearing_median", UnitOfTime.MINUTES),
    "hearing_p90": ("statistic_hearing_p90", UnitOfTime.MINUTES),
    "target": ("statistic_target", UnitOfTime.SECONDS),
}

type Rows = dict[str, list[dict[str, Any]]]


def statistic_ids(hass: HomeAssistant, code: str) -> dict[str, str]:
    """Return the statistics of an office by what they tell; none where nothing keeps them."""
    if RECORDER not in hass.config.components:
        return {}
    office = "_".join(part for part in code.lower().split("-") if part)
    return {kept: f"{DOMAIN}:{office}_{kept}" for kept in _KEPT}


class DailyStatistics:
    """Keeps the statistics of an office as the register has them."""

    def __init__(self, hass: HomeAssistant, entry: OfficeConfigEntry) -> None:
        """Prepare."""
        self._hass = hass
        self._entry = entry
        self._office = entry.runtime_data.office
        self._ids = statistic_ids(hass, entry.data["code"])
        self._changed_since: date | None = None
        self._debouncer = Debouncer(
            hass, _LOGGER, cooldown=_AT_MOST_EVERY, immediate=False, function=self._async_changed, background=True
        )

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Write what is missing, and then each day that changes; return how to stop."""
        if not self._ids:
            return lambda: None
        # Not at this very moment: a start has enough to do.
        self._entry.async_create_background_task(
            self._hass, self._async_begin(), f"{DOMAIN} statistics", eager_start=False
        )
        return stop_all((self._office.listen(self._happened), self._debouncer.async_shutdown))

    @callback
    def _happened(self, happening: Happening) -> None:
        complaint = happening.complaint
        if complaint.test or complaint.purpose is not Purpose.COMPLAINT or happening.reason is Reason.REPEATED:
            return
        day = complaint.local_rung_at.date()
        self._changed_since = min(self._changed_since or day, day)
        self._debouncer.async_schedule_call()

    async def _async_begin(self) -> None:
        recorder = get_instance(self._hass)
        await recorder.async_recorder_ready.wait()
        last = await recorder.async_add_executor_job(self._last)
        with self._readable():
            since, anew = await self._office.async_read(_missing_since, last)
            if anew:
                recorder.async_clear_statistics(list(self._ids.values()))
            if since:
                await self._async_write(since)

    async def _async_changed(self) -> None:
        since, self._changed_since = self._changed_since, None
        if since:
            with self._readable():
                await self._async_write(since)

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """Say where the register cannot be read that the statistics lack something; the next start writes it."""
        try:
            yield
        except sqlite3.Error as error:
            _LOGGER.warning("The statistics of %s could not be made: %s", self._office.settings.name, error)

    def _last(self) -> tuple[date, int] | None:
        """Return the last day that is kept, and how many complaints there had been by its end. Blocking."""
        from homeassistant.components.recorder.statistics import (  # noqa: PLC0415 - loaded only where it is set up
            get_last_statistics,
        )

        of = self._ids["complaints"]
        for row in get_last_statistics(self._hass, 1, of, convert_units=False, types={"sum"}).get(of, []):
            return dt_util.as_local(dt_util.utc_from_timestamp(row["start"])).date(), round(row["sum"] or 0)
        return None

    async def _async_write(self, since: date) -> None:
        from homeassistant.components.recorder.statistics import (  # noqa: PLC0415 - as above
            async_add_external_statistics,
        )

        rows = await self._office.async_read(read_rows, since)
        for kept, all_rows in rows.items():
            for some in batched(all_rows, _AT_ONCE, strict=False):
                async_add_external_statistics(self._hass, self._metadata(kept), some)  # type: ignore[arg-type]
                await asyncio.sleep(0)

    def _metadata(self, kept: str) -> Any:
        from homeassistant.components.recorder.models import StatisticMeanType  # noqa: PLC0415 - as above

        text, unit = _KEPT[kept]
        counted = unit is None
        return {
            "source": DOMAIN,
            "statistic_id": self._ids[kept],
            "name": self._entry.runtime_data.phrases.say(text, office=self._office.settings.name),
            "has_sum": counted,
            "mean_type": StatisticMeanType.NONE if counted else StatisticMeanType.ARITHMETIC,
            "unit_class": None if counted else "duration",
            "unit_of_measurement": unit,
        }


def _missing_since(connection: sqlite3.Connection, last: tuple[date, int] | None) -> tuple[date | None, bool]:
    """Return from which day on something is missing, and whether what is kept is of another register than this."""
    first = first_day(connection)
    if first is None or last is None:
        return first, last is not None
    day, total = last
    if daily.rung_before(connection, day + timedelta(days=1)) != total:
        return first, True
    return max(first, day - _AGAIN), False


def read_rows(connection: sqlite3.Connection, since: date) -> Rows:
    """Return what is kept of each day from `since` to today. Blocking."""
    rows: Rows = defaultdict(list)
    targets = daily.targets(connection)
    today = dt_util.now().date()
    for each in daily.daily(connection, since):
        start = _begins(each.day)
        rows["complaints"].append({"start": start, "state": each.rung, "sum": each.rung_before + each.rung})
        _add_times(rows, "answer", start, each.answer, 1)
        _add_times(rows, "hearing", start, each.hearing, 60)
        _add_target(rows, each.day, targets)
    if not rows["complaints"] or rows["complaints"][-1]["start"] < _begins(today):
        # So that there is something to draw on the first day as well.
        total = daily.rung_before(connection, today)
        rows["complaints"].append({"start": _begins(today), "state": 0, "sum": total})
        _add_target(rows, today, targets)
    return rows


def _add_times(rows: Rows, kind: str, start: datetime, times: Times | None, unit: int) -> None:
    if times is None:
        return
    for name, seconds in (("median", times.median), ("p90", times.p90)):
        value = seconds / unit
        rows[f"{kind}_{name}"].append({"start": start, "mean": value, "min": value, "max": value})


def _add_target(rows: Rows, day: date, targets: list[tuple[datetime, int]]) -> None:
    """Add the answer target that was in force at the end of a day; before the first that is known, that one."""
    if not targets:
        return
    ends = dt_util.start_of_local_day(day + timedelta(days=1))
    _, target = targets[max(0, bisect_right(targets, ends, key=lambda known: known[0]) - 1)]
    rows["target"].append({"start": _begins(day), "mean": target, "min": target, "max": target})


def _begins(day: date) -> datetime:
    """Return the first full hour of a day, which statistics are kept by: not everywhere a day begins with one."""
    begins = dt_util.as_utc(dt_util.start_of_local_day(day))
    return begins + timedelta(minutes=-begins.minute % 60)
