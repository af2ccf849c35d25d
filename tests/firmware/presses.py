"""Pressing a device that nobody may be listening to: its own log tells when it has taken a press."""

import asyncio
import re

from demo_office.firmware import Node
from demo_office.waiting import until

from .device import Device, Message

WITHIN = 10.0
# A finger needs that long; the debouncing of the release half of it.
OFF = 0.12
_KEPT = re.compile(r"Keeps (\w+) (\d+),")


def kept(node: Node) -> list[tuple[str, int]]:
    """What a device says it has kept, in order, over all its starts."""
    return [(kind, int(seq)) for kind, seq in _KEPT.findall(node.log_text())]


async def take(node: Node, times: int = 1) -> None:
    """Press and let go; each press is one that the device has kept."""
    for _ in range(times):
        await push(node)
        node.release()
        await asyncio.sleep(OFF)


async def push(node: Node) -> None:
    """Press until the device has kept it, and hold."""
    before = len(kept(node))

    async def taken() -> bool:
        return len(kept(node)) > before

    node.push()
    await until(taken, within=WITHIN, what=f"{node.name} keeps a press")


async def ready(node: Node) -> None:
    """Wait until a device that was just started knows that its button is up."""
    # Without this, a press at once is one that was held while the power returned.
    await asyncio.sleep(2 * OFF)


async def take_in(client: Device, presses: int, *, kind: str = "press") -> list[Message]:
    """Confirm, as Home Assistant does, until so many presses have come in; return the records in order."""
    records: dict[tuple[str, int], Message] = {}
    mark = 0
    async with asyncio.timeout(WITHIN * 3):
        while sum(int(record.data["count"]) for record in records.values()) < presses:
            message = await client.told(kind, since=mark)
            mark = client.messages.items.index(message, mark) + 1
            records[message.data["instance"], message.seq] = message
            await client.confirm(message)
    return list(records.values())
