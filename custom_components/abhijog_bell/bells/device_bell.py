"""A bell that is a device of ours: it keeps each press until we say that it is on record, and sends it again."""

import asyncio
import logging
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import batched
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..intake import Pressed
from ..journal import reading
from ..journal.reading import LastPress
from ..office import Office
from ..settings import Bell
from .book import Book, Recorded, written
from .feedback import Feedback
from .node import Node
from .protocol import Heartbeat, PressMessage
from .resend import Resend

_LOGGER = logging.getLogger(__name__)

_QUEUED: Final = 128  # records: twice what the largest memory of a device holds
_CHUNK: Final = 50  # presses between which others have their turn
_TOGETHER: Final = 1  # second; people are told once of presses that come so close together
_LONGEST: Final = 366 * 86_400  # seconds; a device that says it waited longer has no clock


@dataclass(kw_only=True, slots=True)
class _Delivery:
    """A record of the device as it arrived. `told`: people were told of one of its presses."""

    message: PressMessage
    arrived: datetime
    told: bool = False

    @property
    def time_known(self) -> bool:
        """Whether the device can tell when it was."""
        return self.message.age is not None and self.message.age <= _LONGEST

    @property
    def pressed_at(self) -> datetime:
        """When the bell was pressed, or where nobody knows, when that arrived."""
        return self.arrived - timedelta(seconds=(self.message.age or 0) if self.time_known else 0)


class DeviceBell:
    """Takes the presses of one device to the office, each once, and tells the device what is on record."""

    def __init__(
        self, hass: HomeAssistant, bell: Bell, mac: str, office: Office, on_record: Mapping[str, LastPress]
    ) -> None:
        """Prepare."""
        self._hass = hass
        self._bell = bell
        self._mac = mac
        self._office = office
        self._book = Book(on_record)
        self._node = Node(hass, mac, bell.name)
        self._resend = Resend(hass, self._node, self._book, bell.name)
        self.feedback = Feedback(hass, self._node, self._book, office)
        self._queue: dict[tuple[str, int], _Delivery] = {}
        self._working: asyncio.Task[None] | None = None
        self._told: dict[bool, float] = {}
        self._said: set[str] = set()

    @callback
    def stop(self) -> None:
        """Send nothing any more. What is not confirmed comes again."""
        self._resend.stop()
        self.feedback.stop()
        if self._working:
            self._working.cancel()

    @callback
    def alive(self, heartbeat: Heartbeat) -> None:
        """Look whether the device knows of presses that we do not, and shows what it should."""
        self._resend.alive(heartbeat)
        self.feedback.alive(heartbeat)

    @callback
    def pressed(self, message: PressMessage) -> None:
        """Take in what the device says was pressed. What is new rings before anything else is looked at."""
        key = (message.instance, message.seq)
        if not self._book.may_take(message.instance) or (len(self._queue) >= _QUEUED and key not in self._queue):
            self._say("full", "there are more of them than can be taken in at the moment")
            return
        self.feedback.seen(message.instance)
        delivery = _Delivery(message=message, arrived=dt_util.utcnow())
        if not delivery.time_known and message.age is not None:
            self._say("age", "it says that they are older than a year; nobody knows when they were made")
        if message.seq > self._book.highest(message.instance):
            self._take(delivery, message.seq)
        self._queue[key] = delivery
        if self._working is None or self._working.done():
            self._working = self._hass.async_create_background_task(self._work(), f"abhijog_bell {self._mac}")

    async def _work(self) -> None:
        while self._queue:
            delivery = self._queue.pop(next(iter(self._queue)))
            message = delivery.message
            try:
                recorded = await self._async_record(delivery)
            except (sqlite3.Error, OSError) as error:
                self._say("unreadable", f"the register cannot be read: {error}")
                continue
            if recorded and await self._node.call(
                "confirm", {"instance": message.instance, "seq": message.seq, "count": message.count}
            ):
                self.feedback.confirmed()

    async def _async_record(self, delivery: _Delivery) -> bool:
        """Put on record what is not yet; say whether all of it is."""
        message = delivery.message
        on_record = await self._async_on_record(message)
        for chunk in batched(range(message.seq, message.seq + message.count), _CHUNK, strict=False):
            waiting = set()
            for number in chunk:
                key = (message.instance, number)
                if number in on_record:
                    self._book.is_written(key)
                else:
                    waiting.add(self._book.taken(key) or self._take(delivery, number))
            # Not awaited one by one: whoever gives up waiting for such a future would take it from the others.
            await (asyncio.wait(waiting) if waiting else asyncio.sleep(0))
            if not all(written(recorded) for recorded in waiting):
                return False
        return True

    async def _async_on_record(self, message: PressMessage) -> Mapping[int, str]:
        """Return which presses of a message were on record, as far as that is not known from this run."""
        last = min(message.seq + message.count - 1, self._book.highest(message.instance))
        known = range(message.seq, last + 1)
        if len(known) <= _CHUNK and all(self._is_under_way((message.instance, number)) for number in known):
            return {}
        return await self._office.async_read(reading.presses, f"{self._mac}/{message.instance}", message.seq, last)

    def _is_under_way(self, key: tuple[str, int]) -> bool:
        """Say whether a press was taken in during this run, and not refused by the disk."""
        recorded = self._book.taken(key)
        return recorded is not None and (not recorded.done() or written(recorded))

    def _take(self, delivery: _Delivery, number: int) -> Recorded:
        message = delivery.message
        pressed = Pressed(
            source=f"{self._mac}/{message.instance}",
            press=number,
            pressed_at=delivery.pressed_at,
            arrived_at=delivery.arrived,
            kind=message.kind,
            time_known=delivery.time_known,
            quiet=self._is_quiet(delivery),
        )
        complaint, recorded = self._office.press(self._bell, pressed)
        self._book.take((message.instance, number), complaint, recorded)
        return recorded

    def _is_quiet(self, delivery: _Delivery) -> bool:
        """Say whether people were told just now: of another press of this record, or of one that was as late."""
        allowed = timedelta(seconds=self._office.settings.policy.late_after)
        late = not delivery.time_known or delivery.arrived - delivery.pressed_at > allowed
        now = self._hass.loop.time()
        if delivery.told or now - self._told.get(late, now - _TOGETHER) < _TOGETHER:
            return True
        delivery.told = True
        self._told[late] = now
        return False

    def _say(self, kind: str, reason: str) -> None:
        if kind not in self._said:
            self._said.add(kind)
            _LOGGER.warning("Presses of %s (%s): %s", self._bell.name, self._mac, reason)
