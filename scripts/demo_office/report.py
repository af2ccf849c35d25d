"""What is told while the story is played: each step, how long it took, and whether it was as told."""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import override

import aiohttp

from .client import RefusedError
from .flows import FlowError
from .processes import DiedError
from .waiting import TooLateError

# What can go wrong with a step without the story itself being wrong.
FAULTS = (
    AssertionError,
    DiedError,
    FlowError,
    LookupError,
    OSError,
    RefusedError,
    TimeoutError,
    TooLateError,
    aiohttp.ClientError,
)


class StepFailedError(Exception):
    """A step was not as told; what builds upon it cannot be played."""


class NotAsToldError(AssertionError):
    """Something is otherwise than the story tells it."""


def told(as_told: object, *, seen: object = None) -> None:
    """Raise unless something is as told."""
    if not as_told:
        raise NotAsToldError(f"not as told: {seen}")


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of the story, played."""

    says: str
    seconds: float
    fault: str | None

    @override
    def __str__(self) -> str:
        """Return the line that tells it."""
        line = f"  {self.seconds:7.2f} s  {self.says}"
        return line if self.fault is None else f"{line}\n             FAILED: {self.fault}"


@dataclass(kw_only=True)
class Report:
    """All steps so far."""

    steps: list[Step] = field(default_factory=list)

    @property
    def failed(self) -> list[Step]:
        """Return the steps that were not as told."""
        return [step for step in self.steps if step.fault is not None]

    async def step[T](self, says: str, work: Awaitable[T], *, since: float | None = None) -> T:
        """Do a step. Its time is measured from a moment before it, or from its own beginning."""
        begun = time.perf_counter() if since is None else since
        try:
            result = await work
        except FAULTS as fault:
            self._tell(says, begun, f"{type(fault).__name__} {fault}")
            raise StepFailedError(says) from fault
        self._tell(says, begun)
        return result

    async def chapter(self, title: str, play: Callable[[], Awaitable[None]]) -> bool:
        """Play a chapter as far as it goes, and return whether it went to its end."""
        say(f"\n{title}")
        try:
            await play()
        except StepFailedError:
            return False
        return True

    def note(self, says: str, fault: Exception) -> None:
        """Note a fault that came from outside any step."""
        self._tell(says, time.perf_counter(), f"{type(fault).__name__} {fault}")

    def summary(self) -> str:
        """Return the last line."""
        return f"{len(self.steps)} steps, {len(self.failed)} failed"

    def _tell(self, says: str, begun: float, fault: str | None = None) -> None:
        step = Step(says=says, seconds=time.perf_counter() - begun, fault=fault)
        self.steps.append(step)
        say(str(step))


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def together(*work: Awaitable[object]) -> None:
    """Do things at the same time; when all have ended, raise what the first of the failed ones raised."""
    for result in await asyncio.gather(*work, return_exceptions=True):
        if isinstance(result, BaseException):
            raise result
