"""The button on a chime: whoever presses it answers the bell that the chime sounded for."""

import asyncio
import logging
import sqlite3
from datetime import datetime, timedelta
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..journal import reading
from ..journal.errors import WriteFailed
from ..office import Office
from ..register.commands import Acknowledge
from ..register.errors import AlreadyAcknowledged, AlreadyClosed, AlreadyHeard, UnknownComplaint
from ..register.hidden import is_hidden
from ..register.rights import Actor
from ..settings import Chime
from .hours import Hours
from .node import Node
from .protocol import AnswerMessage, Heartbeat

_LOGGER = logging.getLogger(__name__)

_QUEUED: Final = 128
_ROUNDED: Final = timedelta(seconds=2)  # ages are whole seconds, of the press as well as of the answer


class DeviceChime:
    """Takes the answers of one chime to the office, each once, and tells the chime what is on record.

    An answer has an identity like a press, and is found by it on record: it may come again after a restart.
    """

    def __init__(self, hass: HomeAssistant, chime: Chime, office: Office) -> None:
        """Prepare."""
        self._hass = hass
        self._chime = chime
        self._office = office
        self._node = Node(hass, chime.mac, chime.name)
        officer = office.officer(chime.officer)
        self._actor = Actor(
            name=f"chime:{chime.id}",
            officer=officer.id if officer else None,
            role=officer.role if officer else None,
            trusted=True,
        )
        policy = office.settings.policy
        hears_after_hours = officer is not None and officer.id == policy.after_hours
        self._hours = Hours(hass, self._node, None if hears_after_hours else policy.working_time)
        self._queue: dict[tuple[str, int], tuple[AnswerMessage, datetime]] = {}
        self._without_effect: dict[tuple[str, int], None] = {}
        self._working: asyncio.Task[None] | None = None
        self._said: set[str] = set()

    @callback
    def start(self) -> None:
        """Tell the chime when the office is closed."""
        self._hours.start()

    @callback
    def stop(self) -> None:
        """Send nothing any more. What is not confirmed comes again."""
        self._hours.stop()
        if self._working:
            self._working.cancel()

    @callback
    def alive(self, heartbeat: Heartbeat) -> None:
        """Look whether the chime knows when the office is closed."""
        self._hours.alive(heartbeat)

    @callback
    def answered(self, message: AnswerMessage) -> None:
        """Take in an answer."""
        key = (message.instance, message.seq)
        if len(self._queue) >= _QUEUED and key not in self._queue:
            self._say("full", "there are more of them than can be taken in at the moment")
            return
        self._queue[key] = (message, dt_util.utcnow())
        if self._working is None or self._working.done():
            self._working = self._hass.async_create_background_task(self._work(), f"abhijog_bell {self._chime.mac}")

    async def _work(self) -> None:
        while self._queue:
            message, arrived = self._queue.pop(next(iter(self._queue)))
            try:
                recorded = await self._async_record(message, arrived)
            except WriteFailed:
                continue  # it counts; the chime hears of it when it is on record
            except (sqlite3.Error, OSError) as error:
                self._say("unreadable", f"the register cannot be read: {error}")
                continue
            if recorded:
                await self._node.call(
                    "confirm", {"instance": message.instance, "seq": message.seq, "count": message.count}
                )

    async def _async_record(self, message: AnswerMessage, arrived: datetime) -> bool:
        """Put an answer on record if it is not, and if it is one; say whether the chime may forget it."""
        source = f"{self._chime.mac}/{message.instance}"
        last = message.seq + message.count - 1  # who presses again gives the same answer
        if (message.instance, last) in self._without_effect:
            return True
        if await self._office.async_read(reading.presses, source, last, last):
            return True
        if message.bell:
            number = await self._async_named(message)
            if number is None and self._may_come(message.bell):
                self._say("unknown press", "the press that was answered is not on record yet")
                return False
        else:
            number = self._waiting_longest(message, arrived)
        given_at = arrived - timedelta(seconds=message.age) if message.age else None
        command = Acknowledge(actor=self._actor, given_at=given_at, source=source, press=last)
        if number is None or not await self._async_acknowledge(number, command, time_known=message.age is not None):
            self._remember((message.instance, last))
        return True

    async def _async_acknowledge(self, number: str, command: Acknowledge, *, time_known: bool) -> bool:
        """Say whether the answer changed anything.

        Where nobody knows when it was given, it counts only while no answer before it has lapsed. What is kept from
        this officer is not answered.
        """
        if not time_known and (await self._office.async_find(number)).turn > 1:
            return False
        try:
            await self._office.async_command(number, command)
        except AlreadyAcknowledged, AlreadyHeard, AlreadyClosed, UnknownComplaint:
            return False
        return True

    async def _async_named(self, message: AnswerMessage) -> str | None:
        """Return the complaint of the press that the answer names."""
        source = f"{message.bell}/{message.bell_instance}"
        found = await self._office.async_read(reading.presses, source, message.bell_seq, message.bell_seq)
        return found.get(message.bell_seq)

    def _may_come(self, mac: str) -> bool:
        """Say whether a press of this bell may still come: a chime also rings for bells that are in no office.

        It would keep their answers for ever, until it has no room for any other.
        """
        return self._office.settings.bell_of_mac(mac) is not None

    def _waiting_longest(self, message: AnswerMessage, arrived: datetime) -> str | None:
        """Return the complaint of who had waited longest at that time, if anybody knows when it was."""
        if message.age is None:
            return None
        before = arrived - timedelta(seconds=message.age) + _ROUNDED
        answerable = (known for known in self._office.waiting() if not is_hidden(known, self._actor))
        waiting = [known for known in answerable if known.rung_at <= before]
        return min(waiting, key=lambda known: (known.test, known.rung_at)).number if waiting else None

    def _remember(self, key: tuple[str, int]) -> None:
        """Remember an answer that came too late to be one, as long as it may come again."""
        self._without_effect[key] = None
        if len(self._without_effect) > _QUEUED:
            del self._without_effect[next(iter(self._without_effect))]

    def _say(self, kind: str, reason: str) -> None:
        if kind not in self._said:
            self._said.add(kind)
            _LOGGER.warning("Answers of %s (%s): %s", self._chime.name, self._chime.mac, reason)
