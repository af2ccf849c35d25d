"""The chime's firmware, run as a program: ringing and silence."""

import asyncio
import time
from pathlib import Path

import pytest

from demo_office.firmware import Node

from .device import WITHIN, Device, Seen, connected
from .presses import ready, take_in

TONES_OF_A_COMPLAINT = 6
LONGER_THAN_A_GAP = 1.5


def sounds_again(seen: Seen) -> bool:
    name, value = seen
    return name == "Tones" and isinstance(value, float) and value > TONES_OF_A_COMPLAINT


async def quiet(client: Device, since: int = 0) -> None:
    """Wait for the end of the sound, and see that it does not begin again by itself."""
    await client.says("Sounding", False, since=since)
    tones = client.seen.mark
    await asyncio.sleep(LONGER_THAN_A_GAP)
    assert True not in client.values("Sounding", tones)


async def test_it_is_silent_until_told(chime_client: Device) -> None:
    assert await chime_client.says("Ring") is False
    assert await chime_client.says("Ring for assistance") is False
    assert await chime_client.says("Somebody waits") is False
    assert await chime_client.says("Rings") == 0


async def test_ring_repeats_the_melody_until_silenced(chime_client: Device) -> None:
    assert (await chime_client.call("ring", pattern="complaint")).success
    await chime_client.says("Ring", True)
    await chime_client.says("Somebody waits", True)
    await chime_client.says("Rings", 1)
    await chime_client.seen.first(sounds_again, within=WITHIN, what="the melody again")

    mark = chime_client.seen.mark
    assert (await chime_client.call("silence")).success
    await chime_client.says("Ring", False, since=mark)
    await chime_client.says("Somebody waits", False, since=mark)
    await quiet(chime_client)
    assert chime_client.values("Rings") == [0, 1]


@pytest.mark.parametrize(
    "pattern",
    ["", "Complaint", "fire", "complaint ", "x" * 5000, "অভিযোগ"],
    ids=["empty", "capital", "unknown", "space", "long", "bangla"],
)
async def test_an_unknown_pattern_is_refused_and_silent(chime_client: Device, pattern: str) -> None:
    answer = await chime_client.call("ring", pattern=pattern)
    assert not answer.success
    assert answer.error_message == "pattern must be complaint or assistance"

    # What follows shows that nothing had rung before.
    assert (await chime_client.call("ring", pattern="complaint")).success
    assert await chime_client.says("Rings", 1, 2) == 1


@pytest.mark.parametrize(("name", "other"), [("Ring", "Ring for assistance"), ("Ring for assistance", "Ring")])
async def test_each_switch_rings_and_silences(chime_client: Device, name: str, other: str) -> None:
    chime_client.switch(name, on=True)
    await chime_client.says(name, True)
    await chime_client.says("Sounding", True)
    await chime_client.says("Somebody waits", True)
    assert True not in chime_client.values(other)

    mark = chime_client.seen.mark
    chime_client.switch(name, on=False)
    await chime_client.says(name, False, since=mark)
    await chime_client.says("Somebody waits", False, since=mark)
    await quiet(chime_client)


async def test_another_pattern_takes_over(chime_client: Device) -> None:
    await chime_client.call("ring", pattern="complaint")
    await chime_client.says("Ring", True)
    mark = chime_client.seen.mark
    await chime_client.call("ring", pattern="assistance")
    await chime_client.says("Ring for assistance", True)
    await chime_client.says("Ring", False, since=mark)
    await chime_client.says("Sounding", True, since=mark)
    await chime_client.says("Rings", 2)


async def test_ringing_ends_by_itself_but_the_light_stays(chime_program: Path, tmp_path: Path) -> None:
    node = Node(program=chime_program, folder=tmp_path, name="chime", settings={"RING_LIMIT_MS": "400"})
    async with node, connected(node) as client:
        await client.call("ring", pattern="complaint")
        await client.says("Ring", True)
        mark = client.seen.mark
        await client.says("Ring", False, since=mark)
        await quiet(client)
        assert False not in client.values("Somebody waits", mark)

        # Home Assistant turns off what is off already: the light goes out.
        client.switch("Ring", on=False)
        await client.says("Somebody waits", False, since=mark)


async def test_rung_while_it_rings_it_just_goes_on(chime_client: Device) -> None:
    chime_client.switch("Ring", on=True)
    await chime_client.says("Rings", 1)
    chime_client.switch("Ring", on=True)
    assert (await chime_client.call("ring", pattern="complaint")).success
    # What follows shows that it was not rung anew.
    chime_client.switch("Ring for assistance", on=True)
    await chime_client.says("Ring for assistance", True)
    assert chime_client.values("Rings") == [0, 1, 2]
    mark = chime_client.seen.mark
    chime_client.switch("Ring for assistance", on=False)
    await chime_client.says("Ring for assistance", False, since=mark)
    await quiet(chime_client)


async def test_ringing_again_makes_it_last(chime_program: Path, tmp_path: Path) -> None:
    node = Node(program=chime_program, folder=tmp_path, name="chime", settings={"RING_LIMIT_MS": "1000"})
    async with node, connected(node) as client:
        client.switch("Ring", on=True)
        await client.says("Ring", True)
        begun = time.monotonic()
        await asyncio.sleep(0.7)
        mark = client.seen.mark
        client.switch("Ring", on=True)
        await client.says("Ring", False, since=mark)
        assert time.monotonic() - begun > 1.5


async def test_an_answer_is_kept_told_and_silences(chime: Node) -> None:
    await ready(chime)
    async with connected(chime) as client:
        await client.call("ring", pattern="complaint")
        await client.says("Somebody waits", True)
        mark = client.seen.mark
        await chime.answer()
        await client.says("Ring", False, since=mark)
        await client.says("Somebody waits", False, since=mark)
        message = await client.told("answer")
        told = {key: value for key, value in message.data.items() if key != "instance"}
        assert told == {
            "v": "1", "boot": "1", "seq": "1", "count": "1", "age": "0",
            "bell": "", "bell_instance": "", "bell_seq": "0",
        }  # fmt: skip
    await chime.kill()
    await chime.start()
    async with connected(chime) as client:
        (again,) = await take_in(client, 1, kind="answer")
        assert (again.data["instance"], again.seq) == (message.data["instance"], 1)
        assert await client.says("Unconfirmed presses", 0) == 0


async def test_its_heartbeat_says_that_it_is_a_chime(chime_client: Device) -> None:
    alive = await chime_client.told("alive")
    assert alive.data["role"] == "chime"
    assert (alive.data["shown"], alive.data["peer"], alive.data["signal"]) == ("ready", "", "")
