"""What a bell shows to who pressed it: that somebody comes, that nobody does any more, that it is over or not begun."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..office import Office
from ..register.complaint import Complaint, Status
from .book import Book
from .node import Node
from .protocol import Heartbeat, Shown

_EVERY: Final = 5  # seconds between two tries to set a bell right
_AWAY: Final = 25  # seconds without a heartbeat: it may have shown anything meanwhile


class State(StrEnum):
    """What a bell is told to show."""

    COMING = "coming"
    WAITING = "waiting"
    ENDED = "ended"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    instance: str
    seq: int
    state: State
    opens: str = ""

    @property
    def text(self) -> str:
        """What the bell is told; where the office is closed, with the time of its opening."""
        return f"{self.state} {self.opens}".rstrip()


# What a bell shows that was told otherwise. Anything else is about a press that is not recorded yet, or about a fault.
_WRONG: Final = {
    State.COMING: {Shown.READY, Shown.RECORDED},
    State.WAITING: {Shown.COMING},
    State.ENDED: {Shown.COMING, Shown.RECORDED},
    State.CLOSED: {Shown.COMING, Shown.RECORDED},
}


class Feedback:
    """Keeps one bell at what it should show for its last press."""

    def __init__(self, hass: HomeAssistant, node: Node, book: Book, office: Office) -> None:
        """Prepare."""
        self._hass = hass
        self._node = node
        self._book = book
        self._office = office
        self._instance: str | None = None
        self._boot: int | None = None
        self._heard = self._tried = hass.loop.time() - _AWAY
        self._told: _Told | None = None
        self._telling: asyncio.Task[None] | None = None

    @callback
    def stop(self) -> None:
        """Tell nothing any more."""
        if self._telling:
            self._telling.cancel()

    @callback
    def seen(self, instance: str) -> None:
        """Take note of the memory that the bell has now: its last press is what it shows."""
        self._instance = instance

    @callback
    def changed(self) -> None:
        """Tell what is new, after something happened to a complaint of this bell."""
        if self._wanted() not in (None, self._told):
            self._tell()

    @callback
    def confirmed(self) -> None:
        """Say again that somebody comes, or that the office is closed.

        Who presses meanwhile was shown that it is recorded, and no more.
        """
        wanted = self._wanted()
        if wanted and wanted.state in (State.COMING, State.CLOSED):
            self._tell()

    @callback
    def alive(self, heartbeat: Heartbeat) -> None:
        """Look whether the bell shows what it should; tell it all of it when it was away."""
        now = self._hass.loop.time()
        if (heartbeat.instance, heartbeat.boot) != (self._instance, self._boot) or now - self._heard > _AWAY:
            self._told = None
        self._instance, self._boot, self._heard = heartbeat.instance, heartbeat.boot, now
        wanted = self._wanted()
        if wanted is None:
            return
        # That the office is closed is for who pressed just now: a bell that shows nothing of a press need not be told.
        news = wanted != self._told and wanted.state is not State.CLOSED
        if now - self._tried >= _EVERY and (news or heartbeat.shown in _WRONG[wanted.state]):
            self._tell()

    def _wanted(self) -> _Told | None:
        """Return what the bell is to be told, or None where it knows better.

        While a complaint waits for its first answer there is nothing to tell: a bell that shows that somebody comes
        has it from the chime, whose answer is on its way to us.
        """
        last = self._book.last(self._instance)
        if last is None or self._instance is None:
            return None
        complaint = self._office.open_complaint(last.complaint)
        state, opens = State.ENDED, ""
        if complaint and complaint.status is Status.ACKNOWLEDGED:
            state = State.COMING
        elif complaint and complaint.waiting and (closed_until := self._closed_until(complaint)):
            state, opens = State.CLOSED, f"{dt_util.as_local(closed_until):%d/%m %H:%M}"
        elif complaint and complaint.waiting:
            if complaint.turn == 1:
                return None
            state = State.WAITING
        return _Told(instance=self._instance, seq=last.press, state=state, opens=opens)

    def _closed_until(self, complaint: Complaint) -> datetime | None:
        """Return when the office opens, where it is closed and nobody hears of the complaint before."""
        now = dt_util.utcnow()
        opens = self._office.settings.policy.working_time.next_opening(now)
        return None if opens == now or self._office.sounds(complaint) else opens

    def _tell(self) -> None:
        self._tried = self._hass.loop.time()
        self._told = None
        if self._telling is None or self._telling.done():
            self._telling = self._hass.async_create_background_task(self._work(), "abhijog_bell feedback")

    async def _work(self) -> None:
        """Tell what is wanted, and what has become of it while it was told."""
        while (wanted := self._wanted()) and wanted != self._told:
            data = {"instance": wanted.instance, "seq": wanted.seq, "state": wanted.text}
            if not await self._node.call("set_feedback", data):
                return  # it is tried again when the bell is heard of
            self._told = wanted
