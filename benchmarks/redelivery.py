"""What 32 presses made while Home Assistant was dead take once it is back, in seconds each.

They count from the moment its web server answers, long before it has loaded everything, until all of them are in the
register and the bell has heard so.
"""

import asyncio
import re
import time
from functools import partial

from demo_office.firmware import Node
from demo_office.soak_site import Site
from demo_office.waiting import until

from .bells import WITHIN
from .sites import settled_site

# As many as a bell keeps one by one: further ones would be counted in the last.
PRESSES = 32
HELD = 0.2
PACE = 0.2
DELIVERED_WITHIN = 300.0
_OPEN = re.compile(r", (\d+) open")


def measure() -> float:
    """Return the seconds of one press."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with settled_site() as site:
        bell = site.bells[0]
        await site.home_assistant.kill()
        for number in range(1, PRESSES + 1):
            await _press(bell, number)
        await site.home_assistant.start()
        start = time.perf_counter()
        await until(partial(_delivered, site, bell), within=DELIVERED_WITHIN, what="all presses")
        return (time.perf_counter() - start) / PRESSES


async def _press(bell: Node, number: int) -> None:
    """Press, and wait until the bell keeps it: a busy machine may be late to see the button."""

    async def kept() -> bool:
        return f"Keeps press {number}," in bell.log_text()

    await bell.press(HELD)
    await until(kept, within=WITHIN, what=f"press {number} kept")
    await asyncio.sleep(PACE)


async def _delivered(site: Site, bell: Node) -> bool:
    """Ask the bell first: the register is not to be read all the time while it is written."""
    return _unconfirmed(bell) == 0 and site.recorded(bell) == list(range(1, PRESSES + 1))


def _unconfirmed(bell: Node) -> int:
    """Return how many the bell itself last said are open."""
    return int(_OPEN.findall(bell.log_text())[-1])
