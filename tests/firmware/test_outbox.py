"""No press is lost and no number is given twice, whatever happens to the bell."""

import asyncio
import random
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest

from demo_office.firmware import Node
from demo_office.waiting import until

from .device import Device, Message, connected
from .presses import OFF, kept, push, ready, take, take_in

SLOTS = 32
AT_ONCE = 8
KILLS = 15
# Seconds after the contact closes: 50 ms of debouncing, and a turn or two of the main loop.
AROUND_A_PRESS = (0.05, 0.08)
RETRY = 5.0
UNTIL_TOLD_AGAIN = 8.0
NONE_AFTER = 1.2
YEARS_10 = 10 * 366 * 24 * 3600


# What no bell ever told; None for its own instance.
NOT_TOLD: Final[tuple[tuple[str | None, int, int], ...]] = (
    (None, 2, 1),
    (None, 1, 2),
    (None, 0, 1),
    (None, -1, 1),
    (None, 1, 0),
    (None, 1, -1),
    (None, 2**31 - 1, 2**31 - 1),
    (None, 1, 2**31 - 1),
    (None, -(2**31), -(2**31)),
    ("0000000000000000", 1, 1),
    ("", 1, 1),
    ("xyz", 1, 1),
    ("g" * 16, 1, 1),
    ("a" * 15, 1, 1),
    ("a" * 17, 1, 1),
    ("a" * 5000, 1, 1),
    ("\0" * 16, 1, 1),
    ("১২৩৪৫৬", 1, 1),
)


async def nothing_more(client: Device) -> None:
    """See that nothing open is left: it would be told again within half a second."""
    mark = client.messages.mark
    await client.call("resend")
    await asyncio.sleep(NONE_AFTER)
    assert not client.told_of("press", mark)


def numbers_of(records: list[Message]) -> list[int]:
    """The numbers that records stand for, in their order."""
    return [record.seq + further for record in records for further in range(int(record.data["count"]))]


@pytest.fixture
async def idle(bell: Node) -> Node:
    """A bell that nobody listens to."""
    await ready(bell)
    return bell


async def test_a_press_is_told_as_agreed(idle: Node) -> None:
    async with connected(idle) as client:
        await take(idle)
        message = await client.told("press")
        assert message.data.keys() == {"v", "instance", "boot", "seq", "count", "age", "kind"}
        told = {key: value for key, value in message.data.items() if key != "instance"}
        assert told == {"v": "1", "boot": "1", "seq": "1", "count": "1", "age": "0", "kind": "press"}
        assert len(message.data["instance"]) == 16
        assert int(message.data["instance"], 16) > 0


async def test_presses_while_nobody_listens_are_told_oldest_first_with_their_age(idle: Node) -> None:
    await take(idle, 3)
    await asyncio.sleep(1.1)
    async with connected(idle) as client:
        records = await take_in(client, 3)
        assert [record.seq for record in records] == [1, 2, 3]
        ages = [int(record.data["age"]) for record in records]
        assert all(1 <= age <= 10 for age in ages)
        assert ages == sorted(ages, reverse=True)
        await nothing_more(client)
        assert await client.says("Unconfirmed presses", 0) == 0


async def test_an_unconfirmed_press_is_told_again_and_again(idle: Node) -> None:
    async with connected(idle) as client:
        await take(idle)
        for _ in range(3):
            mark = client.messages.mark
            await client.told("press", since=mark, within=UNTIL_TOLD_AGAIN, seq="1", count="1")


async def test_a_confirmed_press_stays_confirmed_after_a_power_cut(idle: Node) -> None:
    async with connected(idle) as client:
        await take(idle)
        await client.confirm(await client.told("press"))
        # The answer may be lost: confirmed again it is still well.
        await client.confirm(await client.told("press"))
    await idle.kill()
    await idle.start()
    async with connected(idle) as client:
        assert await client.says("Last press number", 1) == 1
        assert await client.says("Unconfirmed presses", 0) == 0
        await nothing_more(client)


async def test_a_press_survives_a_power_cut_with_its_number_and_age(idle: Node) -> None:
    await take(idle)
    await idle.kill()
    await asyncio.sleep(1.1)
    await idle.start()
    await ready(idle)
    await take(idle)
    async with connected(idle) as client:
        old, new = await take_in(client, 2)
    assert (old.seq, new.seq) == (1, 2)
    assert (old.data["boot"], new.data["boot"]) == ("1", "2")
    assert old.data["instance"] == new.data["instance"]
    assert 1 <= int(old.data["age"]) <= 30


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"NO_CLOCK": "1"}, {"NO_CLOCK": "0"}),
        ({"NO_CLOCK": "0"}, {"NO_CLOCK": "1"}),
        ({"CLOCK_OFFSET": "0"}, {"CLOCK_OFFSET": str(-YEARS_10)}),
        ({"CLOCK_OFFSET": "0"}, {"CLOCK_OFFSET": "-3600"}),
        ({"CLOCK_OFFSET": "0"}, {"CLOCK_OFFSET": str(YEARS_10)}),
    ],
    ids=["no clock when pressed", "no clock when told", "back by years", "back by an hour", "forward by years"],
)
async def test_an_age_that_cannot_be_known_is_not_guessed(
    idle: Node, before: dict[str, str], after: dict[str, str]
) -> None:
    await idle.kill()
    idle.change_settings(**before)
    await idle.start()
    await ready(idle)
    await take(idle)
    await idle.kill()
    idle.change_settings(**after)
    await idle.start()
    async with connected(idle) as client:
        assert (await client.told("press")).data["age"] == "-1"


async def test_within_one_boot_the_age_needs_no_clock(idle: Node) -> None:
    await idle.kill()
    idle.change_settings(NO_CLOCK="1")
    await idle.start()
    await ready(idle)
    await take(idle)
    await asyncio.sleep(1.1)
    async with connected(idle) as client:
        assert 1 <= int((await client.told("press")).data["age"]) <= 10


async def test_a_full_box_still_counts_every_press(idle: Node) -> None:
    await take(idle, SLOTS + 8)
    await idle.kill()
    await idle.start()
    async with connected(idle) as client:
        records = await take_in(client, SLOTS + 8)
        assert len(records) == SLOTS
        assert numbers_of(records) == list(range(1, SLOTS + 9))
        assert await client.says("Last press number", SLOTS + 8) == SLOTS + 8
        await nothing_more(client)
        # There is room again, and the numbers go on.
        await take(idle)
        assert (await client.told("press", seq=str(SLOTS + 9))).data["count"] == "1"


async def test_who_fills_the_box_does_not_hide_the_next_press(idle: Node) -> None:
    """Somebody fills it while nobody hears the bell; those who come later stand for themselves, at their own time."""
    await take(idle, SLOTS)
    for _ in range(2):
        await asyncio.sleep(3.1)
        await take(idle)
    await idle.kill()
    await idle.start()
    async with connected(idle) as client:
        *filled, first, second = await take_in(client, SLOTS + 2)
    assert numbers_of([*filled, first, second]) == list(range(1, SLOTS + 3))
    assert [(last.seq, last.data["count"]) for last in (first, second)] == [(SLOTS + 1, "1"), (SLOTS + 2, "1")]
    ages = [int(last.data["age"]) for last in (filled[-1], first, second)]
    assert ages[0] - ages[1] >= 3
    assert ages[1] - ages[2] >= 3


async def test_a_long_press_stays_one_in_a_full_box(bell_program: Path, tmp_path: Path) -> None:
    node = Node(program=bell_program, folder=tmp_path, name="bell", settings={"LONG_AFTER_MS": "300"})
    async with node:
        await ready(node)
        for number in range(1, SLOTS // 2 + 2):
            await push(node)
            await until(partial(_is_kept, node, "long", 2 * number), within=UNTIL_TOLD_AGAIN, what="a long press")
            node.release()
            await asyncio.sleep(OFF)
        async with connected(node) as client:
            records = await take_in(client, SLOTS + 2)
    assert numbers_of(records) == list(range(1, SLOTS + 3))
    assert {record.data["kind"] for record in records if record.data["count"] != "1"} == {"long"}


async def test_a_record_that_grew_is_not_closed_by_the_confirmation_of_what_it_was(idle: Node) -> None:
    await take(idle, SLOTS)
    async with connected(idle) as client:
        await client.told("press", seq=str(SLOTS))
        mark = client.messages.mark
        await take(idle)
        grown = await client.told("press", since=mark, count="2")
        data = grown.data
        answer = await client.call("confirm", instance=data["instance"], seq=grown.seq, count=1)
        assert not answer.success
        # Nor can a number in the middle be closed, as if it stood alone.
        assert not (await client.call("confirm", instance=data["instance"], seq=grown.seq + 1, count=1)).success
        await client.confirm(grown)
        assert await client.says("Unconfirmed presses", SLOTS - 1) == SLOTS - 1


async def test_many_that_wait_come_in_without_waiting_for_each_other(idle: Node) -> None:
    await take(idle, 2 * AT_ONCE + 1)
    async with connected(idle) as client:
        async with asyncio.timeout(RETRY):
            records = await take_in(client, 2 * AT_ONCE + 1)
        assert [record.seq for record in records] == list(range(1, 2 * AT_ONCE + 2))


async def test_records_that_nobody_confirms_do_not_hold_up_the_others(idle: Node) -> None:
    await take(idle, AT_ONCE + 2)
    async with connected(idle) as client:
        await client.confirm(await client.told("press", seq=str(AT_ONCE + 2)))


async def test_a_wiped_memory_is_another_instance(idle: Node) -> None:
    await take(idle, 2)
    await idle.kill()
    first = idle.log_text()
    idle.wipe()
    await idle.start()
    await ready(idle)
    await take(idle)
    async with connected(idle) as client:
        message = await client.told("press")
        assert (message.seq, message.data["boot"]) == (1, "1")
        assert message.data["instance"] not in first
        alive = await client.told("alive")
        assert alive.data["instance"] == message.data["instance"]


@pytest.mark.parametrize("damage", [b"", b"\xff" * 100, b"\x00" * 4096], ids=["empty", "torn", "zeros"])
async def test_a_damaged_memory_never_gives_a_number_again(idle: Node, damage: bytes) -> None:
    await take(idle, 2)
    await idle.kill()
    (memory,) = idle.memory.glob("*.outbox")
    instance = idle.log_text().split("New instance ")[1][:16]
    memory.write_bytes(damage)
    await idle.start()
    await ready(idle)
    await take(idle)
    async with connected(idle) as client:
        message = await client.told("press", seq="1")
        assert message.data["instance"] != instance


async def test_a_write_cut_short_leaves_what_was_there(idle: Node) -> None:
    await take(idle, 2)
    await idle.kill()
    (memory,) = idle.memory.glob("*.outbox")
    memory.with_name(memory.name + ".new").write_bytes(memory.read_bytes()[:50])
    await idle.start()
    async with connected(idle) as client:
        assert [record.seq for record in await take_in(client, 2)] == [1, 2]


async def test_plain_preferences_keep_presses_too(bell_program: Path, tmp_path: Path) -> None:
    """What a board uses. On the host these lose everything when cut short; then no number may come again."""
    node = Node(program=bell_program, folder=tmp_path, name="bell", settings={"PLAIN_PREFERENCES": "1"})
    async with node:
        await ready(node)
        await take(node, 2)
        await node.kill()
        await node.start()
        await ready(node)
        await take(node)
        async with connected(node) as client:
            records = await take_in(client, 3)
            assert [record.seq for record in records] == [1, 2, 3]
            assert [record.data["boot"] for record in records] == ["1", "1", "2"]
            assert await client.says("Last press number", 3) == 3
        await node.kill()
        assert not list(node.memory.glob("*.outbox"))
        (memory,) = node.memory.glob("*.prefs")
        memory.write_bytes(b"")
        await node.start()
        await ready(node)
        await take(node)
        async with connected(node) as client:
            (fresh,) = await take_in(client, 1)
            assert fresh.seq == 1
            assert fresh.data["instance"] != records[0].data["instance"]


async def test_a_flash_that_cannot_be_written_is_told_and_loses_nothing(idle: Node) -> None:
    async with connected(idle) as client:
        await take(idle)
        first = await client.told("press")
        await client.confirm(first)
        idle.fail_flash()
        await take(idle)
        await client.told("alive", flash="0")
        await client.says("Memory failing", True)
        # It is told all the same, in an instance of its own: after a power cut the flash would give its number again.
        mark = client.messages.mark
        second = await client.told("press", since=mark, seq="1")
        assert second.data["instance"] != first.data["instance"]
        await client.confirm(second)

    await idle.kill()
    idle.mend_flash()
    await idle.start()
    await ready(idle)
    await take(idle)
    async with connected(idle) as client:
        third = await client.told("press")
        assert (third.data["instance"], third.seq) == (first.data["instance"], 2)


async def test_a_flash_that_recovers_keeps_what_was_pressed_meanwhile(idle: Node) -> None:
    idle.fail_flash()
    await take(idle, 2)
    idle.mend_flash()
    async with connected(idle) as client:
        # Tried again every few seconds.
        await client.told("alive", flash="1", pending="2")
        await client.says("Memory failing", False)
    await idle.kill()
    await idle.start()
    async with connected(idle) as client:
        assert [record.seq for record in await take_in(client, 2)] == [1, 2]


async def test_a_confirmation_of_nothing_we_told_is_refused(idle: Node) -> None:
    async with connected(idle) as client:
        await take(idle)
        message = await client.told("press")
        ours = message.data["instance"]
        for instance, seq, count in (*NOT_TOLD, (ours[::-1], 1, 1), (ours.upper() + " ", 1, 1)):
            answer = await client.call("confirm", instance=ours if instance is None else instance, seq=seq, count=count)
            assert (answer.success, answer.error_message) == (False, "no such record"), (instance, seq, count)
        await client.confirm(message)
        assert await client.says("Unconfirmed presses", 0) == 0


async def test_holding_the_button_is_a_second_record(bell_program: Path, tmp_path: Path) -> None:
    node = Node(program=bell_program, folder=tmp_path, name="bell", settings={"LONG_AFTER_MS": "300"})
    async with node, connected(node) as client:
        await client.says("Button", False)
        node.push()
        press = await client.told("press", seq="1")
        long = await client.told("press", seq="2")
        assert (press.data["kind"], long.data["kind"]) == ("press", "long")
        node.release()
        await client.says("Button", False, since=client.seen.mark)
        await take(node)
        assert (await client.told("press", seq="3")).data["kind"] == "press"
        assert client.values("Press") == ["press", "press"]


async def test_power_cuts_at_random_lose_nothing_and_give_no_number_twice(idle: Node) -> None:
    chance = random.Random(7)
    recorded: list[tuple[str, int]] = []
    promised: set[int] = set()
    for _ in range(KILLS):
        async with connected(idle) as client:
            recorded += await _all_open(client)
            assert promised <= {seq for _, seq in recorded}
            idle.push()
            before = len(kept(idle))
            await asyncio.sleep(chance.uniform(*AROUND_A_PRESS))
            await idle.kill()
            promised |= {seq for _, seq in kept(idle)[before:]}
        idle.release()
        await idle.start()
        await ready(idle)
    async with connected(idle) as client:
        recorded += await _all_open(client)
    assert len({instance for instance, _ in recorded}) == 1
    assert [seq for _, seq in recorded] == list(range(1, len(recorded) + 1))
    assert promised <= {seq for _, seq in recorded}


async def _is_kept(node: Node, kind: str, seq: int) -> bool:
    return kept(node)[-1] == (kind, seq)


async def _all_open(client: Device) -> list[tuple[str, int]]:
    pending: Any = await client.says("Unconfirmed presses")
    return [(record.data["instance"], record.seq) for record in await take_in(client, int(pending))]
