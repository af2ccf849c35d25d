"""The heartbeat: what Home Assistant watches a device by."""

import time

from demo_office.firmware import Node

from .device import Device, connected
from .presses import ready, take

EVERY = 10.0


async def test_it_says_all_that_was_agreed(bell_client: Device) -> None:
    alive = await bell_client.told("alive")
    assert alive.data.keys() == {
        "v", "role", "instance", "boot", "last_seq", "pending", "stuck", "flash", "uptime", "signal", "peer", "shown",
    }  # fmt: skip
    assert {key: alive.data[key] for key in ("v", "role", "boot", "last_seq", "pending", "stuck", "flash")} == {
        "v": "1", "role": "bell", "boot": "1", "last_seq": "0", "pending": "0", "stuck": "0", "flash": "1",
    }  # fmt: skip
    assert (alive.data["signal"], alive.data["peer"], alive.data["shown"]) == ("", "", "ready")
    assert int(alive.data["uptime"]) < 60
    assert len(alive.data["instance"]) == 16


async def test_it_comes_at_once_on_a_change_and_every_ten_seconds(bell: Node) -> None:
    await ready(bell)
    async with connected(bell) as client:
        mark = client.messages.mark
        await take(bell)
        await client.told("alive", since=mark, last_seq="1", pending="1", within=1)
        message = await client.told("press")
        mark = client.messages.mark
        await client.confirm(message)
        await client.told("alive", since=mark, pending="0", within=1)

        await client.says("Feedback", "recorded")
        await client.told("alive", shown="recorded")
        began, mark = time.monotonic(), client.messages.mark
        await client.told("alive", since=mark, within=EVERY + 2)
        mark = client.messages.mark
        await client.told("alive", since=mark, within=EVERY + 2)
        assert time.monotonic() - began > EVERY - 1


async def test_a_jammed_button_is_told(bell: Node) -> None:
    await ready(bell)
    async with connected(bell) as client:
        bell.push()
        await client.told("alive", stuck="1")
        mark = client.messages.mark
        bell.release()
        await client.told("alive", since=mark, stuck="0")


async def test_a_frozen_bell_says_nothing_and_goes_on_when_thawed(bell: Node) -> None:
    await ready(bell)
    async with connected(bell) as client:
        await client.told("alive")
        bell.freeze()
        bell.push()
        bell.thaw()
        # Held down while it was frozen, and noticed when it woke.
        await client.told("press")
        bell.release()
