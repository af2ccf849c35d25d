"""When the room sounds again and who is alerted next: one timer for the office, at the next moment that is due."""

import logging
from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later, async_track_time_interval

from .clock import ComplaintClock
from .opening_hours import OpeningHours
from .register.complaint import Complaint
from .register.escalation import Policy, due, next_deadline, next_ring, sounds
from .register.events import ComplaintEvent

_LOGGER = logging.getLogger(__name__)

_SWEEP = timedelta(minutes=1)
# The timer runs a step within milliseconds; a step this late was missed by it, and the sweep has found it.
_MISSED = timedelta(seconds=5)


class Alerting:
    """Runs what is due.

    `away` tells which officers are not there, `run_step` records and publishes an event, `ring` lets the room sound
    again, `silence` tells that it sounds no more because the office closes. Automations hear of a step at once and can
    answer in the middle of it. So no complaint is carried over a step: it is looked up again after each.
    """

    def __init__(
        self,
        hass: HomeAssistant,
        policy: Policy,
        clock: ComplaintClock,
        away: Callable[[], Collection[str]],
        run_step: Callable[[Complaint, ComplaintEvent], None],
        ring: Callable[[Complaint], None],
        silence: Callable[[Complaint], None],
    ) -> None:
        """Prepare; nothing runs before `start`."""
        self._hass = hass
        self._policy = policy
        self._clock = clock
        self._away = away
        self._run_step = run_step
        self._ring = ring
        self._silence = silence
        self._hours = OpeningHours(hass, policy.working_time, self._opens_or_closes)
        self._followed: dict[str, Complaint] = {}
        self._last_rings: dict[str, datetime] = {}
        self._changed: set[str] = set()
        self._deadlines: dict[str, float] = {}
        self._armed_for: float | None = None
        self._arming = False
        self._cancel_timer: CALLBACK_TYPE | None = None
        self._cancel_sweep: CALLBACK_TYPE | None = None
        self._cancel_hours: CALLBACK_TYPE | None = None

    @callback
    def start(self) -> None:
        """Run what is overdue, once, and keep to the deadlines from now on.

        Whoever waits is rung for at once: nobody can tell whether the room was heard before a restart.
        """
        self._cancel_sweep = async_track_time_interval(self._hass, self._sweep, _SWEEP)
        self._cancel_hours = self._hours.start()
        for number in list(self._followed):
            last_ring = self._last_rings.get(number)
            complaint = self._run(number)
            if complaint and self.sounds(complaint) and self._last_rings.get(number) == last_ring:
                self._ring_now(complaint)
        self._arm()

    @callback
    def stop(self) -> None:
        """Run nothing any more."""
        for cancel in (self._cancel_timer, self._cancel_sweep, self._cancel_hours):
            if cancel:
                cancel()
        self._cancel_timer = self._cancel_sweep = self._cancel_hours = self._armed_for = None

    @callback
    def sounds(self, complaint: Complaint) -> bool:
        """Say whether the room is to sound for a complaint now."""
        return sounds(complaint, self._policy, self._clock.now(complaint))

    @callback
    def follow(self, complaint: Complaint, *, rang: bool = False) -> None:
        """Keep to the deadlines of a complaint as it now is; `rang`: the room sounded for it just now."""
        number = complaint.number
        if not complaint.pending:
            for kept in (self._followed, self._last_rings, self._deadlines):
                kept.pop(number, None)
        else:
            self._followed[number] = complaint
            self._changed.add(number)
            if rang:
                self._last_rings[number] = self._clock.now(complaint)
        if self._cancel_sweep and not self._arming:
            # Not before the room has heard of it.
            self._arming = True
            self._hass.loop.call_soon(self._arm)

    def _set_deadline(self, complaint: Complaint) -> None:
        """Translate the deadline into the event loop's time, which no setting of the clock moves."""
        now = self._clock.now(complaint)
        last_ring = self._last_rings.get(complaint.number, now)
        deadline = next_deadline(complaint, self._policy, last_ring)
        if deadline is None:
            self._deadlines.pop(complaint.number, None)
        else:
            self._deadlines[complaint.number] = self._hass.loop.time() + (deadline - now).total_seconds()

    def _arm(self) -> None:
        self._arming = False
        if self._cancel_sweep is None:
            return
        for number in self._changed & self._followed.keys():
            self._set_deadline(self._followed[number])
        self._changed.clear()
        first = min(self._deadlines.values(), default=None)
        if first == self._armed_for:
            return
        if self._cancel_timer:
            self._cancel_timer()
            self._cancel_timer = None
        self._armed_for = first
        if first is not None:
            self._cancel_timer = async_call_later(self._hass, max(0, first - self._hass.loop.time()), self._run_due)

    @callback
    def _run_due(self, _now: datetime) -> None:
        self._cancel_timer = self._armed_for = None
        self._run_all(list(self._followed))
        self._arm()

    @callback
    def _opens_or_closes(self) -> None:
        """Let the room fall silent when the office closes.

        When it opens, what rang before rings on by itself. What never did in this run has waited for that.
        """
        for number in list(self._followed):
            if (complaint := self._followed.get(number)) is None or not complaint.sounds:
                continue
            if not self.sounds(complaint):
                self._silence(complaint)
            elif number not in self._last_rings:
                self._ring_now(complaint)

    @callback
    def _sweep(self, _now: datetime) -> None:
        """Check every step against the clock on the wall, which may have been set forward, and run what was missed."""
        missed = sum(self._missed(complaint) for complaint in self._followed.values())
        if missed:
            _LOGGER.warning("%s steps had not run when they were due; they run now", missed)
        self._run_all(list(self._followed))
        self._arm()

    def _missed(self, complaint: Complaint) -> int:
        return len(due(complaint, self._policy, self._clock.now(complaint) - _MISSED))

    def _run_all(self, numbers: Iterable[str]) -> None:
        for number in numbers:
            if (complaint := self._run(number)) is None:
                continue
            last_ring = self._last_rings.get(number)
            ring_at = next_ring(complaint, self._policy, last_ring) if last_ring else None
            if ring_at and ring_at <= self._clock.now(complaint):
                self._ring_now(complaint)
            else:
                self._set_deadline(complaint)

    def _run(self, number: str) -> Complaint | None:
        """Run due steps one by one until none is left; return the complaint, or None where nothing is left to do."""
        while complaint := self._followed.get(number):
            events = due(complaint, self._policy, self._clock.now(complaint), self._away())
            if not events:
                return complaint
            self._run_step(complaint, events[0])
        return None

    def _ring_now(self, complaint: Complaint) -> None:
        self.follow(complaint, rang=True)
        self._ring(complaint)
