"""What can be wrong with a bell or chime, judged from its heartbeats alone. Moments are seconds of a steady clock."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Final

from .protocol import Heartbeat


class BellProblem(StrEnum):
    """What can be wrong, the gravest first."""

    LOST = "lost"
    FLASH_FAILING = "flash_failing"
    STUCK = "stuck"
    CHIME_LOST = "chime_lost"
    UNCONFIRMED = "unconfirmed"
    MEMORY_RESET = "memory_reset"
    WEAK_SIGNAL = "weak_signal"


class Kind(StrEnum):
    """What is supervised: any entity as a bell, a bell of ours, or a chime of ours."""

    ENTITY = "entity"
    BELL = "bell"
    CHIME = "chime"


# What can be told of each kind. That a chime is silent is its being lost: one thing has one name.
PROBLEMS: Final[Mapping[Kind, tuple[BellProblem, ...]]] = {
    Kind.ENTITY: (BellProblem.LOST,),
    Kind.BELL: tuple(BellProblem),
    Kind.CHIME: tuple(problem for problem in BellProblem if problem is not BellProblem.LOST),
}
SILENCE: Final[Mapping[Kind, BellProblem]] = {
    Kind.ENTITY: BellProblem.LOST,
    Kind.BELL: BellProblem.LOST,
    Kind.CHIME: BellProblem.CHIME_LOST,
}

LOST_AFTER: Final = 30
RESET_STANDS: Final = timedelta(hours=24)

_UNCONFIRMED_AFTER: Final = 30
_WEAK: Final = -80  # dBm
_GOOD: Final = -75
_WEAK_AFTER: Final = 120
_LOOKED_FOR: Final = 25  # a bell that has just started cannot have heard its chime yet


@dataclass(slots=True)
class Judge:
    """Judges one device, heartbeat by heartbeat."""

    _heard: float | None = None
    _pending: float | None = None
    _weak: float | None = None
    _since: dict[BellProblem, float] = field(default_factory=dict)

    def judge(self, heartbeat: Heartbeat, now: float, *, writes: bool) -> Mapping[BellProblem, float]:
        """Return what is wrong, and since when. `writes`: the register takes what the device sends."""
        if self._heard is None or now - self._heard > LOST_AFTER:
            self._pending = self._weak = None  # nobody knows how it was meanwhile
        self._heard = now
        self._pending = _began(self._pending, now, holds=heartbeat.pending > 0 and writes)
        self._weak = _began(self._weak, now, holds=self._is_weak(heartbeat.signal))
        found = set(self._found(heartbeat, now))
        self._since = {problem: self._since.get(problem, now) for problem in found}
        return self._since

    def _found(self, heartbeat: Heartbeat, now: float) -> Iterator[BellProblem]:
        if not heartbeat.flash:
            yield BellProblem.FLASH_FAILING
        if heartbeat.stuck:
            yield BellProblem.STUCK
        if heartbeat.peer is False and heartbeat.uptime >= _LOOKED_FOR:
            yield BellProblem.CHIME_LOST
        if self._pending is not None and now - self._pending > _UNCONFIRMED_AFTER:
            yield BellProblem.UNCONFIRMED
        if BellProblem.WEAK_SIGNAL in self._since:
            if heartbeat.signal is not None and heartbeat.signal <= _GOOD:
                yield BellProblem.WEAK_SIGNAL
        elif self._weak is not None and now - self._weak >= _WEAK_AFTER:
            yield BellProblem.WEAK_SIGNAL

    @staticmethod
    def _is_weak(signal: int | None) -> bool:
        return signal is not None and signal < _WEAK


def _began(since: float | None, now: float, *, holds: bool) -> float | None:
    """Return since when something holds that held since then, or did not hold."""
    if not holds:
        return None
    return now if since is None else since
