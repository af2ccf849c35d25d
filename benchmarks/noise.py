"""How many of 1,000 pulses of 30 ms on the cable ring. One that this machine stretched is no noise, and done again."""

import asyncio
import time

from .bells import folder, listening, node

PULSES = 1000
CLOSED = 0.03
OPEN = 0.07
STRETCHED = 0.04


def measure() -> float:
    """Return how many rang."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with folder() as where, node("bell", where) as bell, listening(bell) as listener:
        sent = stretched = 0
        while sent < PULSES:
            start = time.perf_counter()
            bell.push()
            await asyncio.sleep(CLOSED)
            bell.release()
            if time.perf_counter() - start < STRETCHED:
                sent += 1
            else:
                stretched += 1
            await asyncio.sleep(OPEN)
        await asyncio.sleep(1)
        return max(0, len(listener.pressed) - stretched)
