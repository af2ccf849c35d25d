"""Bell and chime in one room, without Home Assistant: the press rings, once, and the answer comes back."""

import asyncio
import random
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import override

import pytest

from demo_office.firmware import Node, link
from demo_office.processes import LOOPBACK, free_udp_port
from demo_office.waiting import until

from .device import Device, connected
from .presses import ready, take

WITHIN = 10.0
# The bell repeats what it says every five seconds; what has not rung by then never does.
REPEATED = 6.0
LINK_LOST_WITHIN = 28.0


def rung(chime: Node) -> list[tuple[str, int]]:
    """What the chime says it rang for."""
    lines = chime.log_text().split("rings for ")[1:]
    return [(words[0], int(words[2].split("\x1b")[0])) for words in (line.split() for line in lines)]


async def rings(chime: Node, times: int) -> None:
    async def enough() -> bool:
        return len(rung(chime)) >= times

    await until(enough, within=WITHIN, what=f"{chime.name} rings {times} times")


async def linked(device: Device) -> None:
    """Wait until the device hears the other."""
    await device.told("alive", peer="1")


class Air:
    """What carries packets between two devices: may lose them, keep them, and send old ones again."""

    def __init__(self, to: int) -> None:
        self.to = to
        self.port = free_udp_port()
        self.kept: list[bytes] = []
        self.lost: Callable[[], bool] = lambda: False

    def send(self, packet: bytes) -> None:
        with socket.socket(type=socket.SOCK_DGRAM) as out:
            out.sendto(packet, (LOOPBACK, self.to))

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Air]:
        air = self

        class Carrier(asyncio.DatagramProtocol):
            @override
            def datagram_received(self, data: bytes, addr: object) -> None:
                if not air.lost():
                    air.kept.append(data)
                    air.send(data)

        transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(
            Carrier, local_addr=(LOOPBACK, self.port)
        )
        try:
            yield self
        finally:
            transport.close()


@pytest.fixture
def bell_node(bell_program: Path, tmp_path: Path) -> Node:
    return Node(program=bell_program, folder=tmp_path / "bell", name="entrance-bell")


@pytest.fixture
def chime_node(chime_program: Path, tmp_path: Path) -> Node:
    return Node(program=chime_program, folder=tmp_path / "chime", name="room-chime")


@pytest.fixture
async def room(bell_node: Node, chime_node: Node) -> AsyncIterator[tuple[Node, Node]]:
    """A bell and a chime that hear each other."""
    link(chime_node, bell_node)
    async with chime_node, bell_node:
        async with connected(bell_node) as bell, connected(chime_node) as chime:
            await linked(bell)
            await linked(chime)
        yield bell_node, chime_node


async def test_a_press_rings_without_home_assistant(room: tuple[Node, Node]) -> None:
    bell, chime = room
    await take(bell)
    await rings(chime, 1)
    async with connected(chime) as client:
        assert await client.says("Ring", True) is True
        assert await client.says("Somebody waits", True) is True
    assert rung(chime) == [(bell.mac.replace(":", ""), 1)]


async def test_a_press_rings_once_though_both_ring_for_it(room: tuple[Node, Node]) -> None:
    bell, chime = room
    async with connected(chime) as client:
        await take(bell)
        await client.says("Rings", 1)
        client.switch("Ring", on=True)
        assert (await client.call("ring", pattern="complaint")).success
        await asyncio.sleep(REPEATED)
        assert client.values("Rings") == [0, 1]
        await take(bell)
        await rings(chime, 2)
        # It sounds already, and goes on.
        assert client.values("Rings") == [0, 1]


async def test_the_answer_in_the_room_shows_at_the_bell_and_is_kept_for_home_assistant(room: tuple[Node, Node]) -> None:
    bell, chime = room
    await take(bell, 2)
    await rings(chime, 2)
    async with connected(bell) as at_bell, connected(chime) as at_chime:
        mark = at_chime.seen.mark
        await chime.answer()
        await at_bell.says("Feedback", "coming")
        await at_chime.says("Ring", False, since=mark)
        press = await at_bell.told("press", seq="2")
        answer = await at_chime.told("answer")
        assert answer.data["bell"] == bell.mac.replace(":", "")
        assert answer.data["bell_instance"] == press.data["instance"]
        assert answer.data["bell_seq"] == "2"

        # Nobody comes any more; the answer that the chime goes on repeating is no news.
        instance = press.data["instance"]
        mark = at_bell.seen.mark
        assert (await at_bell.call("set_feedback", instance=instance, seq=2, state="waiting")).success
        await at_bell.says("Feedback", "stored", since=mark)
        mark = at_bell.seen.mark
        await asyncio.sleep(REPEATED)
        assert at_bell.values("Feedback", mark) == []


async def test_an_answer_before_is_not_shown_to_whoever_presses_after(room: tuple[Node, Node]) -> None:
    bell, chime = room
    await take(bell)
    await rings(chime, 1)
    async with connected(bell) as client:
        await chime.answer()
        await client.says("Feedback", "coming")
        mark = client.seen.mark
        await take(bell)
        await client.says("Feedback", "stored", since=mark)
        mark = client.seen.mark
        await asyncio.sleep(REPEATED)
        assert client.values("Feedback", mark) == []


async def test_a_chime_that_restarts_does_not_ring_for_an_old_press(room: tuple[Node, Node]) -> None:
    bell, chime = room
    await take(bell)
    await rings(chime, 1)
    await chime.kill()
    await chime.start()
    async with connected(chime) as client:
        await linked(client)
        await asyncio.sleep(REPEATED)
        assert client.values("Rings") == [0]
    await take(bell)
    await rings(chime, 2)
    assert [seq for _, seq in rung(chime)] == [1, 2]


async def test_a_chime_that_was_away_for_a_moment_rings_late_but_not_for_hours_ago(
    bell_node: Node, chime_node: Node
) -> None:
    link(chime_node, bell_node)
    bell_node.change_settings(FRESH_MS="6000")
    async with bell_node:
        await ready(bell_node)
        await take(bell_node)
        async with chime_node:
            await rings(chime_node, 1)
        await take(bell_node)
        async with connected(bell_node) as client:
            await client.messages.first(
                lambda message: message.type == "press" and message.seq == 2 and int(message.data["age"]) > 6,
                within=WITHIN * 2,
            )
        async with chime_node, connected(chime_node) as client:
            await linked(client)
            await asyncio.sleep(REPEATED)
            assert client.values("Rings") == [0]


async def closed_until(chime: Node, seconds: int, *, since: int = -60) -> None:
    """Tell the chime that the office is closed now, and when it opens."""
    now = int(time.time())
    async with connected(chime) as client:
        assert (await client.call("set_hours", closed=f"{now + since}-{now + seconds}")).success


async def test_a_chime_is_quiet_while_the_office_is_closed(room: tuple[Node, Node]) -> None:
    """Also after a power cut, while Home Assistant is away. What Home Assistant rings sounds all the same."""
    bell, chime = room
    await closed_until(chime, 3600)
    await chime.kill()
    await chime.start()
    async with connected(chime) as client:
        await linked(client)
        await take(bell)
        await asyncio.sleep(REPEATED)
        assert client.values("Rings") == [0]
        assert (await client.call("ring", pattern="complaint")).success
        await client.says("Rings", 1)
        # It is not answered by whoever silences that.
        await chime.answer()
        assert (await client.told("answer")).data["bell"] == ""
    await closed_until(chime, -30)
    await take(bell)
    await rings(chime, 1)
    assert [seq for _, seq in rung(chime)] == [2]


async def test_who_still_waits_when_the_office_opens_is_rung_for(room: tuple[Node, Node]) -> None:
    bell, chime = room
    await closed_until(chime, 3600)
    await take(bell)
    await asyncio.sleep(REPEATED)
    assert rung(chime) == []
    await closed_until(chime, 0)
    await rings(chime, 1)


async def test_a_chime_that_does_not_know_the_time_rings(room: tuple[Node, Node]) -> None:
    bell, chime = room
    await closed_until(chime, 3600)
    await chime.kill()
    chime.change_settings(NO_CLOCK="1")
    await chime.start()
    async with connected(chime) as client:
        await linked(client)
    await take(bell)
    await rings(chime, 1)


@pytest.mark.parametrize(
    "hours",
    [
        "now",
        "1-",
        "-5",
        "2-1",
        "1-1",
        " 1-2",
        "1-2 ",
        "1-2  3-4",
        "1-2,3-4",
        "3-4 1-2",
        "1-3 2-4",
        "1-4294967296",
        "+1-2",
        " ".join(f"{at}-{at + 1}" for at in range(1, 36, 2)),
        "1-2 " * 1000,
    ],
)
async def test_hours_that_cannot_be_meant_are_refused(chime_client: Device, hours: str) -> None:
    answer = await chime_client.call("set_hours", closed=hours)
    assert (answer.success, answer.error_message) == (False, "no such hours")


async def test_a_bell_that_restarts_rings_again(room: tuple[Node, Node]) -> None:
    bell, chime = room
    await take(bell)
    await rings(chime, 1)
    await bell.kill()
    await bell.start()
    async with connected(bell) as client:
        await linked(client)
    await take(bell)
    await rings(chime, 2)
    assert [seq for _, seq in rung(chime)] == [1, 2]


async def test_a_bell_with_an_empty_memory_rings_though_its_numbers_begin_again(room: tuple[Node, Node]) -> None:
    bell, chime = room
    await take(bell, 2)
    await rings(chime, 2)
    await bell.kill()
    (outbox,) = bell.memory.glob("*.outbox")
    outbox.unlink()
    await bell.start()
    await ready(bell)
    await take(bell)
    await rings(chime, 3)
    assert [seq for _, seq in rung(chime)] == [1, 2, 1]


async def test_two_bells_ring_one_chime(bell_program: Path, bell_node: Node, chime_node: Node, tmp_path: Path) -> None:
    other = Node(program=bell_program, folder=tmp_path / "other", name="service-corner", settings={"ROOM_MATTER": "2"})
    link(chime_node, bell_node, other)
    async with chime_node, bell_node, other, connected(chime_node) as client:
        await ready(other)
        await take(bell_node)
        await rings(chime_node, 1)
        await client.says("Ring", True)
        await take(other)
        await rings(chime_node, 2)
        await client.says("Ring for assistance", True)
        await chime_node.answer()
        assert (await client.told("answer")).data["bell"] == other.mac.replace(":", "")
        assert {mac for mac, _ in rung(chime_node)} == {node.mac.replace(":", "") for node in (bell_node, other)}


async def test_packets_that_are_lost_or_come_again_ring_once(bell_node: Node, chime_node: Node) -> None:
    async with Air(to=chime_node.udp_port).open() as air:
        bell_node.join(chime_node, ports=[air.port])
        chime_node.join(bell_node)
        async with chime_node, bell_node:
            async with connected(bell_node) as client:
                await linked(client)
            chance = random.Random(3)
            air.lost = lambda: chance.random() < 0.4
            for number in range(1, 4):
                await take(bell_node)
                await rings(chime_node, number)
            air.lost = lambda: False
            for packet in air.kept:
                air.send(packet)
            await asyncio.sleep(1)
            assert [seq for _, seq in rung(chime_node)] == [1, 2, 3]

            # The chime forgets the codes of the packets when it restarts, and what it rang for with its memory.
            air.lost = lambda: True
            await chime_node.kill()
            chime_node.wipe()
            await chime_node.start()
            async with connected(chime_node) as client:
                await ready(chime_node)
                for packet in air.kept:
                    air.send(packet)
                await asyncio.sleep(1)
                assert client.values("Rings") == [0]


async def test_a_stranger_in_the_network_rings_nothing(bell_node: Node, chime_node: Node) -> None:
    link(chime_node, bell_node)
    bell_node.change_settings(LINK_KEY="00" * 32)
    async with chime_node, bell_node, connected(chime_node) as client:
        await ready(bell_node)
        await take(bell_node)
        air = Air(to=chime_node.udp_port)
        for packet in (
            b"",
            b"\0",
            b"ES",
            b"ES\xffx",
            b"PH\x04abcd",
            b"\xff" * 2000,
            b"ES\x0dentrance-bell" + b"\xff" * 64,
        ):
            air.send(packet)
        await asyncio.sleep(REPEATED)
        assert client.values("Rings") == [0]
        assert chime_node.running
        assert (await client.told("alive")).data["peer"] == "0"


async def test_a_chime_that_dies_is_noticed_at_the_bell(room: tuple[Node, Node]) -> None:
    bell, chime = room
    async with connected(bell) as client:
        await linked(client)
        await chime.kill()
        mark = client.messages.mark
        await client.told("alive", since=mark, peer="0", within=LINK_LOST_WITHIN)
        await chime.start()
        await client.told("alive", since=client.messages.mark, peer="1")


async def test_a_chime_with_a_failing_flash_rings_and_answers(room: tuple[Node, Node]) -> None:
    bell, chime = room
    chime.fail_flash()
    await take(bell)
    await rings(chime, 1)
    async with connected(chime) as client:
        await chime.answer()
        await client.told("answer", seq="1")
        await client.told("alive", flash="0", shown="fault")
