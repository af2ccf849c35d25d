"""What a chime is told of the office's hours: it hears bells by itself, and is to stay quiet where nobody is there.

It is told some days ahead, so that it also knows them while Home Assistant is away.
"""

import asyncio
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..register.working_time import WorkingTime
from .node import Node
from .protocol import Heartbeat

_ACTION: Final = "set_hours"
_AHEAD: Final = 14  # times that the office is closed: with a break, a week
_EVERY: Final = 5  # seconds between two tries


class Hours:
    """Tells one chime when the office is closed, and again whenever it opens or closes."""

    def __init__(self, hass: HomeAssistant, node: Node, working_time: WorkingTime | None) -> None:
        """Prepare. Without a working time the chime is to ring at any hour."""
        self._hass = hass
        self._node = node
        self._working_time = working_time
        self._memory: tuple[str, int] | None = None
        self._until: datetime | None = None
        self._tried = hass.loop.time() - _EVERY
        self._telling: asyncio.Task[None] | None = None

    @callback
    def stop(self) -> None:
        """Tell nothing any more."""
        if self._telling:
            self._telling.cancel()

    @callback
    def alive(self, heartbeat: Heartbeat) -> None:
        """Tell it where it may not know: it was started, or the office has opened or closed since it was told."""
        memory = (heartbeat.instance, heartbeat.boot)
        now = self._hass.loop.time()
        known = memory == self._memory and (self._until is None or dt_util.utcnow() < self._until)
        # A chime that hears no bell has no such action.
        if known or now - self._tried < _EVERY or not self._node.can(_ACTION):
            return
        self._tried = now
        if self._telling is None or self._telling.done():
            self._telling = self._hass.async_create_background_task(self._tell(memory), "abhijog_bell hours")

    async def _tell(self, memory: tuple[str, int]) -> None:
        now = dt_util.utcnow()
        found = islice(closed(self._working_time, now), _AHEAD) if self._working_time else ()
        said = " ".join(f"{start.timestamp():.0f}-{end.timestamp():.0f}" for start, end in found)
        if await self._node.call(_ACTION, {"closed": said}):
            self._memory = memory
            self._until = self._working_time.next_change(now) if self._working_time else None


def closed(working_time: WorkingTime, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield from when until when the office is closed, from a moment on."""
    at: datetime | None = moment
    while at and (opens := working_time.next_opening(at)):
        if opens > at:
            yield at, opens
        at = working_time.next_change(opens)
