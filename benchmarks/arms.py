"""Measuring arms fairly: interleaved in one run, in a new order each round, so that what disturbs one disturbs all."""

import asyncio
import gc
import random
from collections.abc import Awaitable, Callable, Mapping
from statistics import median
from time import perf_counter

type Run = Callable[[], object]
type Arm = Callable[[], Run]

_order = random.Random(71)  # noqa: S311 - no secret


def interleaved(arms: Mapping[str, Arm], *, rounds: int, warm_up: int) -> dict[str, list[float]]:
    """Return the seconds that each arm took in each round. An arm prepares a run; only the run is measured."""
    seconds: dict[str, list[float]] = {name: [] for name in arms}
    gc.collect()
    gc.freeze()
    for number in range(warm_up + rounds):
        for name in _order.sample(list(arms), len(arms)):
            run = arms[name]()
            start = perf_counter()
            run()
            taken = perf_counter() - start
            if number >= warm_up:
                seconds[name].append(taken)
    gc.unfreeze()
    return seconds


def medians(seconds: Mapping[str, list[float]]) -> dict[str, float]:
    """Return the median of each arm."""
    return {name: median(taken) for name, taken in seconds.items()}


async def taken(
    arms: Mapping[str, Callable[[], Awaitable[float]]], *, rounds: int, warm_up: int, pace: float
) -> dict[str, list[float]]:
    """Return the seconds that each arm says it took in each round.

    There is a pause between any two: real presses are rare, and a machine that sleeps wakes slowly.
    """
    seconds: dict[str, list[float]] = {name: [] for name in arms}
    for number in range(warm_up + rounds):
        for name in _order.sample(list(arms), len(arms)):
            took = await arms[name]()
            if number >= warm_up:
                seconds[name].append(took)
            await asyncio.sleep(pace)
    return seconds
