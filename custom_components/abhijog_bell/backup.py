"""Backups of Home Assistant: while one is made, the registers' files are held such that copies of them fit together.

Nobody waits for a backup: a press is on record at once, as always. And no backup fails for us: what goes wrong here is
logged, and the copy is then as good as one that is made without asking.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .journal.holding import Hold
from .office import Office

type CloseOffice = Callable[[], Coroutine[Any, Any, None]]

_LOGGER = logging.getLogger(__name__)

_PATIENCE: Final = 10  # seconds for the disk; then the backup begins without us
# Nobody may tell us of the end: a Supervisor that died. Until then the file beside the register only grows.
_LONGEST: Final = timedelta(hours=6)


async def async_pre_backup(hass: HomeAssistant) -> None:
    """Hold the registers of all offices. Raises nothing: it would be the end of the user's backup."""
    await _unharmed(_async_backups(hass).async_begin)


async def async_post_backup(hass: HomeAssistant) -> None:
    """Let them go."""
    await _unharmed(_async_backups(hass).async_end)


@callback
def async_hold_for_backups(hass: HomeAssistant, office: Office) -> CloseOffice:
    """Hold this office's register in every backup, also in one that is under way; return what closes the office.

    To be called before anything is written.
    """
    return _async_backups(hass).follow(office)


async def _unharmed(act: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        await act()
    except Exception:  # whatever it is: the user's backup goes on
        _LOGGER.exception("The registers could not be looked after during a backup")


class _Backups:
    """The backups under way, mostly none, and what is held for them."""

    def __init__(self, hass: HomeAssistant) -> None:
        self._hass = hass
        self._offices: set[Office] = set()
        self._under_way = 0
        self._held: dict[Path, asyncio.Future[Hold]] = {}
        self._cancel_longest: CALLBACK_TYPE | None = None

    @callback
    def follow(self, office: Office) -> CloseOffice:
        self._offices.add(office)
        if self._under_way:
            self._hold(office)

        async def close() -> None:
            # A backup may begin while it is being closed, which moves things from file to file.
            await office.async_close()
            self._offices.discard(office)

        return close

    async def async_begin(self) -> None:
        self._under_way += 1
        self._keep_time()
        for office in self._offices:
            self._hold(office)
        if self._held:
            await asyncio.wait(self._held.values(), timeout=_PATIENCE)
        for path, held in self._held.items():
            if not held.done() or held.cancelled() or held.exception():
                _LOGGER.warning("%s could not be held for the backup; a copy of it may have to be made again", path)

    async def async_end(self) -> None:
        self._under_way = max(0, self._under_way - 1)
        if not self._under_way:
            await asyncio.gather(*self._release())

    def _hold(self, office: Office) -> None:
        """Hold a register, unless it is held: what an earlier backup holds is held for a second one as well."""
        if office.path not in self._held:
            held = office.hold()
            held.add_done_callback(_seen)
            self._held[office.path] = held

    @callback
    def _too_long(self, _now: datetime) -> None:
        _LOGGER.warning("Nobody said that the backup has ended; the registers are held no longer")
        self._under_way = 0
        self._release()

    def _release(self) -> list[asyncio.Future[None]]:
        """Release what is held, and what was to be held and comes only later; return what is being done."""
        if self._cancel_longest:
            self._cancel_longest()
            self._cancel_longest = None
        releasing = [release for held in self._held.values() if (release := self._let_go(held))]
        self._held.clear()
        return releasing

    def _let_go(self, held: asyncio.Future[Hold]) -> asyncio.Future[None] | None:
        if not held.done():
            held.add_done_callback(self._let_go)
        elif not held.cancelled() and not held.exception():
            return self._hass.async_add_executor_job(held.result().release)
        return None

    def _keep_time(self) -> None:
        if self._cancel_longest:
            self._cancel_longest()
        self._cancel_longest = async_call_later(self._hass, _LONGEST, self._too_long)


_BACKUPS: Final[HassKey[_Backups]] = HassKey(f"{DOMAIN}_backups")


@callback
def _async_backups(hass: HomeAssistant) -> _Backups:
    return hass.data.setdefault(_BACKUPS, _Backups(hass))


def _seen(held: asyncio.Future[Hold]) -> None:
    """Look at a failure, so that it is no error of its own; it is told where the backup waits."""
    if not held.cancelled():
        held.exception()
