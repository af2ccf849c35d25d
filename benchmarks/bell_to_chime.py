"""From a press that the bell has kept to the ring in the room, without Home Assistant, in milliseconds."""

import asyncio
import re
from statistics import median

from demo_office.firmware import Node, link
from demo_office.waiting import until

from .bells import WITHIN, folder, listening, node

PRESSES = 30
HELD = 0.08
PACE = 0.1
LINKED_WITHIN = 20.0
_KEPT = re.compile(r"AT kept (\d+) (\d+)")
_RINGS = re.compile(r"AT rings (\d+) (\d+)")


def measure() -> float:
    """Return the median."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with folder() as where:
        bell, chime = node("bell", where), node("chime", where)
        link(chime, bell)
        async with chime, bell:
            await _linked(bell)
            for number in range(1, PRESSES + 1):
                await bell.press(HELD)
                await _rung(chime, number)
                await asyncio.sleep(PACE)
        kept, rung = times(_KEPT, bell), times(_RINGS, chime)
        return median(rung[number] - kept[number] for number in kept)


def times(pattern: re.Pattern[str], device: Node) -> dict[int, float]:
    """Return when something happened for each press, in milliseconds of one clock of this machine."""
    return {int(press): int(at) / 1000 for press, at in pattern.findall(device.log_text())}


async def _linked(bell: Node) -> None:
    async with listening(bell) as listener:
        await listener.told.first(
            lambda told: told.data.get("peer") == "1", within=LINKED_WITHIN, what="the chime is heard"
        )


async def _rung(chime: Node, number: int) -> None:
    async def look() -> bool:
        return number in times(_RINGS, chime)

    await until(look, within=WITHIN, what=f"ring {number}")
