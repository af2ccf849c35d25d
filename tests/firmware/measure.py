"""Measure a press on the firmware built for this computer.

`PYTHONPATH=scripts .venv/home-assistant/bin/python -m tests.firmware.measure [PRESSES]`

Prints, in milliseconds from the closing of the contact, when the light is lit, when the click sounds, when the event
leaves, and when a client has it.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from demo_office.firmware import Node, build

from .device import Device, Value, connected

PRESSES = 50
HELD = 0.15
FIGURES = ("Edge to light", "Edge to click", "Edge to event", "Edge to client")


async def press(bell: Node, client: Device) -> dict[str, float]:
    """Press once and return every figure of it."""
    mark = client.seen.mark
    pressing = asyncio.create_task(bell.press(HELD))
    begun = time.time()
    await client.says("Press", since=mark)
    arrived = (time.time() - begun) * 1000
    await pressing
    await client.says("Button", False, since=mark)
    told = dict(client.seen.since(mark))
    return {name: number(told[name]) for name in FIGURES[:-1]} | {FIGURES[-1]: arrived}


def number(value: Value) -> float:
    """Return a state that must be a number."""
    if not isinstance(value, float):
        raise TypeError(value)
    return value


async def measure(presses: int) -> list[dict[str, float]]:
    """Press a bell again and again."""
    with tempfile.TemporaryDirectory() as folder:
        async with Node(program=build("bell"), folder=Path(folder), name="bell") as bell, connected(bell) as client:
            await client.says("Button", False)
            return [await press(bell, client) for _ in range(presses)]


def main() -> None:
    """Measure and print."""
    presses = int(sys.argv[1]) if len(sys.argv) > 1 else PRESSES
    rows = asyncio.run(measure(presses))
    print(f"{presses} presses, load of the machine {os.getloadavg()[0]:.1f}")  # noqa: T201
    for name in FIGURES:
        values = sorted(row[name] for row in rows)
        print(f"{name:15} median {statistics.median(values):6.1f}  max {values[-1]:6.1f} ms")  # noqa: T201


if __name__ == "__main__":
    main()
