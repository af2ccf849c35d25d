"""From the closing of the contact to the light that says "recorded", in milliseconds. 50 are the debouncing.

Home Assistant has the press on its disk by then: the bell shows it when it is confirmed, and no sooner.
"""

import asyncio
import re
import time
from statistics import median

from demo_office.firmware import Node
from demo_office.soak_site import Site
from demo_office.waiting import until

from .bell_to_chime import times
from .bells import WITHIN
from .sites import settled_site

PRESSES = 30
HELD = 0.1
PACE = 0.5
_RECORDED = re.compile(r"AT recorded (\d+) (\d+)")


def measure() -> float:
    """Return the median."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with settled_site() as site:
        return median([await _press(site, site.bells[0], number) for number in range(1, PRESSES + 1)])


async def _press(site: Site, bell: Node, number: int) -> float:
    """Press where nobody waits, so that each press begins a complaint and rings."""
    await site.close_all()
    await asyncio.sleep(PACE)
    # The clock that the bell writes down.
    start = time.clock_gettime(time.CLOCK_MONOTONIC) * 1000
    await bell.press(HELD)
    return await _lit(bell, number) - start


async def _lit(bell: Node, number: int) -> float:
    async def look() -> float:
        return times(_RECORDED, bell).get(number, 0.0)

    return await until(look, within=WITHIN, what=f"press {number} recorded")
