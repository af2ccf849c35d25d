"""Telling what happened in an office: to people at once, to everything else when it is on record."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from homeassistant.core import CALLBACK_TYPE, callback

from .happening import Happening, HappeningType

_LOGGER = logging.getLogger(__name__)

_AT_MOST_EVERY = timedelta(seconds=1)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)

type Listener = Callable[[Happening], None]


class Publisher:
    """Tells what happened in one office."""

    def __init__(self) -> None:
        """Begin with nobody who listens."""
        self._announce: Listener | None = None
        self._listeners: list[Listener] = []
        self._shown_again: dict[str, datetime] = {}

    @callback
    def announce_to(self, announce: Listener) -> None:
        """Call this the moment something happens."""
        self._announce = announce

    @callback
    def listen(self, listener: Listener) -> CALLBACK_TYPE:
        """Call a listener once something that happened is on record, or could not be; return how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @callback
    def publish(self, happening: Happening, recorded: asyncio.Future[bool] | None) -> None:
        """Make people hear of it at once, and let it be seen when it is on record."""
        if self._announce:
            _tell(self._announce, happening)
        if recorded is None or recorded.done():
            self._show(happening)
        else:
            recorded.add_done_callback(lambda _recorded: self._show(happening))

    def _show(self, happening: Happening) -> None:
        """Let it be seen; impatient presses at most once a second: a jammed button would choke the recorder."""
        if happening.type is HappeningType.RANG_AGAIN:
            bell = happening.complaint.bell
            if happening.at - self._shown_again.get(bell, _LONG_AGO) < _AT_MOST_EVERY:
                return
            self._shown_again[bell] = happening.at
        for listener in list(self._listeners):
            _tell(listener, happening)


def _tell(listener: Listener, happening: Happening) -> None:
    try:
        listener(happening)
    except Exception:  # whatever goes wrong with one of them, the others must hear of it
        _LOGGER.exception("A listener failed at %s", happening.type)
