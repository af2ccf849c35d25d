"""Asks a device for presses that it says were made and that we do not know."""

import logging
from datetime import datetime
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later

from .book import Book
from .node import Node
from .protocol import Heartbeat

_LOGGER = logging.getLogger(__name__)

_AFTER: Final = 1  # second: a press and the heartbeat that tells of it leave the device together
_EVERY: Final = 5  # seconds


class Resend:
    """Compares each heartbeat with what is known, and asks at most every few seconds."""

    def __init__(self, hass: HomeAssistant, node: Node, book: Book, name: str) -> None:
        """Prepare."""
        self._hass = hass
        self._node = node
        self._book = book
        self._name = name
        self._cancel: CALLBACK_TYPE | None = None
        self._asked = hass.loop.time() - _EVERY
        self._missed: Heartbeat | None = None
        self._gone: tuple[str, int] | None = None

    @callback
    def stop(self) -> None:
        """Ask for nothing any more."""
        if self._cancel:
            self._cancel()
            self._cancel = None

    @callback
    def alive(self, heartbeat: Heartbeat) -> None:
        """Look whether there is a gap, and if so ask soon."""
        if not self._is_missing(heartbeat):
            return
        self._missed = heartbeat
        if self._cancel is None and self._hass.loop.time() - self._asked >= _EVERY:
            self._cancel = async_call_later(self._hass, _AFTER, self._ask)

    async def _ask(self, _now: datetime) -> None:
        self._cancel = None
        missed = self._missed
        if missed is None or not self._is_missing(missed):
            return
        self._asked = self._hass.loop.time()
        if not missed.pending:
            # Nothing waits on the device: it holds for recorded what we do not know, as after a restored backup.
            self._gone = (missed.instance, missed.last_seq)
            _LOGGER.warning(
                "%s counts %s presses and the register knows %s of them; it has none left that is not confirmed",
                self._name,
                missed.last_seq,
                self._book.highest(missed.instance),
            )
        await self._node.call("resend")

    def _is_missing(self, heartbeat: Heartbeat) -> bool:
        key = (heartbeat.instance, heartbeat.last_seq)
        return heartbeat.last_seq > self._book.highest(heartbeat.instance) and key != self._gone
