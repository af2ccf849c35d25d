"""The supervision of an office's bells and chimes: what is wrong with which of them, and since when."""

import logging
import math
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final, Protocol

from homeassistant.const import EVENT_HOMEASSISTANT_STOP, STATE_UNAVAILABLE
from homeassistant.core import CALLBACK_TYPE, Event, EventStateChangedData, HomeAssistant, State, callback
from homeassistant.helpers.event import async_call_later, async_track_state_change_event
from homeassistant.util import dt as dt_util

from ..happening import Happening
from ..loading import Loaded
from ..office import Office
from ..register.office_events import BellFound, BellLost, MemoryReset
from ..register.rights import OFFICE
from .problems import LOST_AFTER, PROBLEMS, RESET_STANDS, SILENCE, BellProblem, Judge, Kind
from .protocol import Heartbeat
from .watched import ProblemChange, Watched, watched

_LOGGER = logging.getLogger(__name__)

# A device that says each time that it has forgotten everything, or that it was restarted, is not to fill the register.
_MOST: Final = 10
_WITHIN: Final = 3_600  # seconds
_AT_MOST_EVERY: Final = 1  # second


class Devices(Protocol):
    """Where heartbeats of the office's devices are told."""

    def listen_alive(self, listener: Callable[[str, Heartbeat], None], /) -> CALLBACK_TYPE:
        """Call a listener with the MAC and the heartbeat."""

    def listen_reset(self, listener: Callable[[str, str], None], /) -> CALLBACK_TYPE:
        """Call a listener with the bell and its new instance."""


type ProblemListener = Callable[[ProblemChange], None]


@dataclass(slots=True)
class _Case:
    """What is known of one of them. `last` is when it was heard of, or listening began; None before."""

    watched: Watched
    standing: dict[BellProblem, datetime] = field(default_factory=dict)
    judge: Judge = field(default_factory=Judge)
    last: datetime | None = None
    due: float | None = None
    timer: CALLBACK_TYPE | None = None
    instance: str | None = None
    boot: int | None = None
    judged: float = -math.inf
    said: Heartbeat | None = None
    later: CALLBACK_TYPE | None = None
    resets: deque[float] = field(default_factory=lambda: deque(maxlen=_MOST))
    restarts: deque[float] = field(default_factory=lambda: deque(maxlen=_MOST))
    followers: list[CALLBACK_TYPE] = field(default_factory=list)

    @property
    def silence(self) -> BellProblem:
        return SILENCE[self.watched.kind]

    @property
    def is_lost(self) -> bool:
        """A chime is lost when it is silent; a bell also has a chime that can be lost."""
        return self.silence in self.standing


class Supervisor:
    """Knows what is wrong with the bells and chimes of one office, and puts on record when they are away."""

    def __init__(self, hass: HomeAssistant, office: Office, loaded: Loaded, devices: Devices) -> None:
        """Prepare. An absence that stands in the journal goes on."""
        self._hass = hass
        self._office = office
        self._devices = devices
        self._cases = {each.id: _Case(each) for each in watched(office.settings)}
        self._by_mac = {case.watched.mac: case for case in self._cases.values() if case.watched.mac}
        self._by_entity = {case.watched.entity_id: case for case in self._cases.values() if case.watched.entity_id}
        self._listeners: list[ProblemListener] = []
        self._stops: list[CALLBACK_TYPE] = []
        self._counting = False
        self._known = {(reset.bell, reset.instance) for reset in loaded.memory_resets}
        for bell, since in loaded.away.items():
            if case := self._cases.get(bell):
                case.standing[case.silence] = since
        self._take_up_resets(loaded)

    @property
    def watched(self) -> list[Watched]:
        """Everything that is supervised."""
        return [case.watched for case in self._cases.values()]

    def problems(self, watched_id: str) -> Mapping[BellProblem, datetime]:
        """Return what is wrong with a bell or chime, and since when: the gravest first."""
        standing = self._cases[watched_id].standing
        return {problem: standing[problem] for problem in BellProblem if problem in standing}

    def shows(self, watched_id: str, problem: BellProblem) -> bool | None:
        """Return whether something has this problem; None where nobody can say, since it was not heard of."""
        case = self._cases[watched_id]
        if problem in (case.silence, BellProblem.MEMORY_RESET) or (case.instance and not case.is_lost):
            return problem in case.standing
        return None

    @callback
    def follow(self, watched_id: str, listener: CALLBACK_TYPE) -> CALLBACK_TYPE:
        """Call a listener when more can be said of one of them, or something else; return how to stop that."""
        followers = self._cases[watched_id].followers
        followers.append(listener)
        return lambda: followers.remove(listener)

    @callback
    def listen(self, listener: ProblemListener) -> CALLBACK_TYPE:
        """Call a listener when a problem shows or is over; return how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Listen from now on; return how to stop. Nothing is judged before `begin`."""
        self._stops = [
            self._devices.listen_alive(self._alive),
            self._devices.listen_reset(self._reset),
            self._office.listen(self._happened),
            async_track_state_change_event(self._hass, list(self._by_entity), self._state_changed),
            self._hass.bus.async_listen(EVENT_HOMEASSISTANT_STOP, self._end),
        ]
        return self._stop

    @callback
    def begin(self) -> None:
        """Judge from now on, since Home Assistant runs: whoever was not heard of yet has half a minute."""
        self._counting = True
        for case in self._cases.values():
            if case.watched.entity_id:
                self._look(case, self._hass.states.get(case.watched.entity_id))
            else:
                self._await_heartbeat(case)

    @callback
    def _end(self, _event: Event[Any] | None = None) -> None:
        """Judge nothing any more: what ends together with Home Assistant is not lost."""
        self._counting = False
        for case in self._cases.values():
            self._disarm(case)

    @callback
    def _stop(self) -> None:
        self._end()
        while self._stops:
            self._stops.pop()()

    @callback
    def _state_changed(self, event: Event[EventStateChangedData]) -> None:
        self._look(self._by_entity[event.data["entity_id"]], event.data["new_state"])

    def _look(self, case: _Case, state: State | None) -> None:
        """Judge a bell that is an entity: it is there, or it is awaited."""
        if not self._counting:
            return
        if state is None or state.state == STATE_UNAVAILABLE:
            if case.timer is None and not case.is_lost:
                case.last = dt_util.utcnow()
                self._arm(case, LOST_AFTER)
        else:
            self._disarm(case)
            self._found(case)

    @callback
    def _alive(self, mac: str, heartbeat: Heartbeat) -> None:
        if not self._counting or (case := self._by_mac.get(mac)) is None:
            return
        if self._was_restarted(case, heartbeat.boot):
            self._lost(case)
        self._found(case)
        self._await_heartbeat(case)
        case.said = heartbeat
        rest = case.judged + _AT_MOST_EVERY - self._hass.loop.time()
        if rest <= 0:
            self._judge(case, heartbeat)
        elif case.later is None:
            case.later = async_call_later(self._hass, rest, partial(self._judge_later, case))

    def _was_restarted(self, case: _Case, boot: int) -> bool:
        """Say whether a device was off since it was heard of last, however short: it counts its starts.

        Who unplugs a bell for less than half a minute, again and again, has no bell either.
        """
        before, case.boot = case.boot, boot
        return before not in (None, boot) and _is_seldom(case.restarts, self._hass.loop.time())

    @callback
    def _judge_later(self, case: _Case, _now: datetime) -> None:
        """Judge what a device said last: one that says something else each moment is to keep nobody busy."""
        case.later = None
        if case.said:
            self._judge(case, case.said)

    def _judge(self, case: _Case, heartbeat: Heartbeat) -> None:
        now, wall = self._hass.loop.time(), dt_util.utcnow()
        case.judged = now
        found = case.judge.judge(heartbeat, now, writes=self._office.writes)
        for problem in PROBLEMS[case.watched.kind]:
            if problem in (case.silence, BellProblem.MEMORY_RESET):
                continue  # judged elsewhere
            if problem in found:
                self._shows(case, problem, wall - timedelta(seconds=now - found[problem]))
            else:
                self._is_over(case, problem)
        self._judge_memory(case, heartbeat.instance)

    def _judge_memory(self, case: _Case, instance: str) -> None:
        """A chime's memory is known while we run; that of a bell is known from its presses as well."""
        if case.watched.kind is Kind.CHIME and case.instance not in (None, instance):
            self._reset(case.watched.id, instance)
        first, case.instance = case.instance is None, instance
        if first:
            self._changed(case)
        since = case.standing.get(BellProblem.MEMORY_RESET)
        if since and dt_util.utcnow() - since >= RESET_STANDS:
            self._is_over(case, BellProblem.MEMORY_RESET)

    @callback
    def _reset(self, bell: str, instance: str) -> None:
        """Put a new memory on record, once."""
        if (case := self._cases.get(bell)) is None or (bell, instance) in self._known:
            return
        now = dt_util.utcnow()
        if not _is_seldom(case.resets, now.timestamp()):
            return
        self._known.add((bell, instance))
        _LOGGER.warning("The memory of %s was reset: it is %s now", case.watched.name, instance)
        self._office.record(MemoryReset(at=now, actor=OFFICE.name, bell=bell, instance=instance))
        self._shows(case, BellProblem.MEMORY_RESET, now)

    def _take_up_resets(self, loaded: Loaded) -> None:
        """Let what was noticed before a restart stand, unless a press came with the new memory since."""
        now = dt_util.utcnow()
        for reset in loaded.memory_resets:
            case = self._cases.get(reset.bell)
            delivered = loaded.device_presses.get(case.watched.mac or "", {}) if case else {}
            if case and reset.instance not in delivered and now - reset.at < RESET_STANDS:
                case.standing[BellProblem.MEMORY_RESET] = reset.at

    @callback
    def _happened(self, happening: Happening) -> None:
        """A press that is on record shows that the new memory works."""
        case = self._cases.get(happening.actor.removeprefix("bell:"))
        if case and happening.actor.startswith("bell:") and not self._office.unrecorded:
            self._is_over(case, BellProblem.MEMORY_RESET)

    def _await_heartbeat(self, case: _Case) -> None:
        """Give a device half a minute for the next heartbeat. The timer is set anew when it ends, not each time."""
        case.last = dt_util.utcnow()
        case.due = self._hass.loop.time() + LOST_AFTER
        if case.timer is None:
            self._arm(case, LOST_AFTER)

    def _arm(self, case: _Case, delay: float) -> None:
        @callback
        def run_out(_now: datetime) -> None:
            case.timer = None
            rest = (case.due or 0) - self._hass.loop.time()
            if rest > 0:
                self._arm(case, rest)
            else:
                self._lost(case)

        case.timer = async_call_later(self._hass, delay, run_out)

    def _disarm(self, case: _Case) -> None:
        for cancel in (case.timer, case.later):
            if cancel:
                cancel()
        case.timer = case.later = None

    def _lost(self, case: _Case) -> None:
        if case.is_lost:
            return
        now = dt_util.utcnow()
        since = min(case.last or now, now)
        self._office.record(BellLost(at=now, actor=OFFICE.name, bell=case.watched.id, since=since))
        self._shows(case, case.silence, since)

    def _found(self, case: _Case) -> None:
        if case.is_lost:
            self._office.record(BellFound(at=dt_util.utcnow(), actor=OFFICE.name, bell=case.watched.id))
            self._is_over(case, case.silence)

    def _shows(self, case: _Case, problem: BellProblem, since: datetime) -> None:
        if problem not in case.standing:
            case.standing[problem] = since
            self._publish(case, problem, since, over=False)

    def _is_over(self, case: _Case, problem: BellProblem) -> None:
        if (since := case.standing.pop(problem, None)) is not None:
            self._publish(case, problem, since, over=True)

    def _publish(self, case: _Case, problem: BellProblem, since: datetime, *, over: bool) -> None:
        change = ProblemChange(watched=case.watched, problem=problem, since=since, at=dt_util.utcnow(), over=over)
        for listener in list(self._listeners):
            self._tell(listener, change)
        self._changed(case)

    def _changed(self, case: _Case) -> None:
        for follower in list(case.followers):
            self._tell(follower)

    @staticmethod
    def _tell[**P](listener: Callable[P, None], *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            listener(*args, **kwargs)
        except Exception:  # whatever goes wrong with one of them, the others must hear of it
            _LOGGER.exception("A listener failed")


def _is_seldom(times: deque[float], now: float) -> bool:
    """Say whether there is room for one more among the last ones, all in seconds, and count it if so."""
    if len(times) == times.maxlen and now - times[0] < _WITHIN:
        return False
    times.append(now)
    return True
