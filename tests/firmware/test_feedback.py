"""What the person at the bell is shown: never more than is true."""

import struct
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from demo_office.firmware import Node

from .device import Device, Message, connected
from .presses import ready, take

FRESH_MS = 1500
SLOTS = 32
MOST_MERGED = 65_535


@pytest.fixture
async def client(bell: Node) -> AsyncIterator[Device]:
    await ready(bell)
    async with connected(bell) as device:
        await device.says("Feedback", "ready")
        yield device


async def pressed(bell: Node, client: Device) -> Message:
    """Press once and return what the bell told of it."""
    mark = client.messages.mark
    await take(bell)
    return await client.told("press", since=mark)


async def told(client: Device, message: Message, state: str) -> bool:
    """Tell the bell what Home Assistant knows; return whether it took it."""
    answer = await client.call("set_feedback", instance=message.data["instance"], seq=message.seq, state=state)
    return answer.success


async def test_a_press_goes_from_received_to_recorded_to_coming_to_ready(bell: Node, client: Device) -> None:
    message = await pressed(bell, client)
    await client.says("Feedback", "stored")
    await client.confirm(message)
    await client.says("Feedback", "recorded")
    assert await told(client, message, "coming")
    await client.says("Feedback", "coming")
    # The heartbeat says it at once as well.
    await client.told("alive", shown="coming", within=1)
    mark = client.seen.mark
    assert await told(client, message, "waiting")
    await client.says("Feedback", "recorded", since=mark)
    mark = client.seen.mark
    assert await told(client, message, "ended")
    await client.says("Feedback", "ready", since=mark)
    shown = client.values("Feedback")
    assert shown == ["ready", "received", "stored", "recorded", "coming", "recorded", "ready"]


async def test_a_press_while_the_office_is_closed_is_recorded_and_shows_when_it_opens(
    bell: Node, client: Device
) -> None:
    message = await pressed(bell, client)
    assert await told(client, message, "closed 29/11 09:00")
    # Not before it is on record.
    assert "closed" not in client.values("Feedback")
    await client.confirm(message)
    await client.says("Feedback", "closed")
    await client.says("Opens", "29/11 09:00")
    await client.told("alive", shown="closed", within=1)
    assert await told(client, message, "coming")
    await client.says("Feedback", "coming")
    mark = client.seen.mark
    assert await told(client, message, "closed")
    await client.says("Feedback", "closed", since=mark)
    assert client.values("Opens") == ["", "29/11 09:00", ""]
    mark = client.seen.mark
    await take(bell)
    await client.says("Feedback", "stored", since=mark)


async def test_the_confirmation_of_another_press_is_not_shown_as_this_one(bell: Node, client: Device) -> None:
    first = await pressed(bell, client)
    await take(bell)
    second = await client.told("press", seq="2")
    await client.confirm(first)
    await client.says("Unconfirmed presses", 1)
    await client.says("Feedback", "stored")
    assert "recorded" not in client.values("Feedback")
    await client.confirm(second)
    await client.says("Feedback", "recorded")


async def test_a_press_that_finds_no_room_is_never_shown_as_recorded(bell: Node) -> None:
    """The box is full, and what could be counted in it is as well."""
    await ready(bell)
    await bell.kill()
    fill(bell)
    await bell.start()
    await ready(bell)
    async with connected(bell) as client:
        await take(bell)
        last = await client.told("press", seq=str((SLOTS - 1) * MOST_MERGED + 1), count=str(MOST_MERGED))
        mark = client.seen.mark
        await bell.press()
        await client.says("Feedback", "received", since=mark)
        await client.confirm(last)
        await client.says("Unconfirmed presses", SLOTS - 1)
        assert "recorded" not in client.values("Feedback", mark)


def fill(bell: Node) -> None:
    """Put into the memory of a bell what leaves room for one press."""
    (memory,) = bell.memory.glob("*.outbox")
    instance = memory.read_bytes()[:8]
    cells = [summed(instance + struct.pack("<III", 1, SLOTS * MOST_MERGED - 1, SLOTS))]
    for order in range(1, SLOTS + 1):
        count = MOST_MERGED - (order == SLOTS)
        record = struct.pack("<24xIIIIIHBB", (order - 1) * MOST_MERGED + 1, order, 0, 0, 1, count, 0, 1)
        cells.append(summed(instance + record))
    memory.write_bytes(b"".join(cell.ljust(64, b"\0") for cell in (*cells, b"")))


def summed(content: bytes) -> bytes:
    """Return a cell with the sum that tells a whole one from a torn one."""
    total = 2166136261
    for byte in content:
        total = (total ^ byte) * 16777619 % 2**32
    return content + total.to_bytes(4, "little")


async def test_a_press_of_an_earlier_boot_is_never_shown_as_recorded(bell: Node) -> None:
    await ready(bell)
    await take(bell)
    await bell.kill()
    await bell.start()
    async with connected(bell) as client:
        await client.confirm(await client.told("press"))
        await client.says("Unconfirmed presses", 0)
        assert client.values("Feedback") == ["ready"]


async def test_a_confirmation_that_comes_late_is_not_shown(bell_program: Path, tmp_path: Path) -> None:
    node = Node(program=bell_program, folder=tmp_path, name="bell", settings={"FRESH_MS": str(FRESH_MS)})
    async with node:
        await ready(node)
        async with connected(node) as client:
            message = await pressed(node, client)
            await client.says("Feedback", "stored")
            await client.told("press", since=client.messages.mark, age="2")
            mark = client.seen.mark
            await client.confirm(message)
            await client.says("Feedback", "ready", since=mark)
            assert "recorded" not in client.values("Feedback")
            # And one that was in time is not shown for ever.
            mark = client.seen.mark
            await client.confirm(await pressed(node, client))
            await client.says("Feedback", "recorded", since=mark)
            await client.says("Feedback", "ready", since=mark)


async def test_coming_ends_by_itself(bell_program: Path, tmp_path: Path) -> None:
    node = Node(program=bell_program, folder=tmp_path, name="bell", settings={"COMING_MS": "500"})
    async with node:
        await ready(node)
        async with connected(node) as client:
            message = await pressed(node, client)
            await client.confirm(message)
            await told(client, message, "coming")
            mark = client.seen.mark
            await client.says("Feedback", "coming")
            await client.says("Feedback", "ready", since=mark)


async def test_news_of_an_older_press_is_not_shown_to_whoever_pressed_since(bell: Node, client: Device) -> None:
    first = await pressed(bell, client)
    await client.confirm(first)
    await take(bell)
    second = await client.told("press", seq="2")
    await client.confirm(second)
    assert await told(client, first, "coming")
    assert await told(client, first, "ended")
    assert await told(client, second, "coming")
    await client.says("Feedback", "coming")
    assert client.values("Feedback").count("coming") == 1


async def test_coming_is_shown_again_after_a_power_cut(bell: Node) -> None:
    await ready(bell)
    async with connected(bell) as client:
        message = await pressed(bell, client)
        await client.confirm(message)
    await bell.kill()
    await bell.start()
    async with connected(bell) as client:
        assert await told(client, message, "coming")
        await client.says("Feedback", "coming")


async def test_what_cannot_be_meant_is_refused(bell: Node, client: Device) -> None:
    message = await pressed(bell, client)
    await client.says("Feedback", "stored")
    ours = message.data["instance"]
    for instance, seq, state in (
        (ours, 1, ""),
        (ours, 1, "COMING"),
        (ours, 1, "recorded"),
        (ours, 1, "coming" * 1000),
        (ours, 1, "closed "),
        (ours, 1, "closed tomorrow"),
        (ours, 1, "closed 29/11 09:00 "),
        (ours, 1, "closed " * 1000),
        (ours, 2, "coming"),
        (ours, 0, "coming"),
        (ours, -1, "coming"),
        (ours, 2**31 - 1, "coming"),
        (ours[::-1], 1, "coming"),
        ("", 1, "coming"),
        ("z" * 16, 1, "coming"),
        (ours * 300, 1, "coming"),
    ):
        answer = await client.call("set_feedback", instance=instance, seq=seq, state=state)
        assert (answer.success, answer.error_message) == (False, "no such press or state"), (instance[:40], seq)
    assert client.values("Feedback") == ["ready", "received", "stored"]


async def test_a_failing_flash_is_shown_but_a_recorded_press_all_the_same(bell: Node, client: Device) -> None:
    bell.fail_flash()
    message = await pressed(bell, client)
    await client.says("Feedback", "fault")
    await client.told("alive", shown="fault", flash="0")
    await client.confirm(message)
    await client.says("Feedback", "recorded")
    mark = client.seen.mark
    bell.mend_flash()
    await told(client, message, "ended")
    await client.says("Feedback", "ready", since=mark)
