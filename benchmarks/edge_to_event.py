"""From the closing of the contact to the message at Home Assistant's end, in milliseconds. 50 are the debouncing."""

import asyncio
import time
from statistics import median

from .bells import PRESS, WITHIN, Listener, folder, listening, node

PRESSES = 40
PACE = 0.15


def measure() -> float:
    """Return the median."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with folder() as where, node("bell", where) as bell, listening(bell) as listener:
        taken = []
        for number in range(1, PRESSES + 1):
            start = time.perf_counter()
            bell.push()
            taken.append(await _arrived(listener, number) - start)
            bell.release()
            await asyncio.sleep(PACE)
    return median(taken) * 1000


async def _arrived(listener: Listener, number: int) -> float:
    told = await listener.told.first(
        lambda told: told.type == PRESS and told.data["seq"] == str(number), within=WITHIN, what=f"press {number}"
    )
    return told.at
