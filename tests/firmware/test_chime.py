"""The chime's firmware, run as a program: ringing and silence."""

import asyncio
from pathlib import Path

import pytest

from demo_office.firmware import Node

from .device import WITHIN, Device, Seen, connected

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


async def test_ringing_again_is_counted_and_goes_on(chime_client: Device) -> None:
    chime_client.switch("Ring", on=True)
    await chime_client.says("Rings", 1)
    chime_client.switch("Ring", on=True)
    await chime_client.says("Rings", 2)
    assert chime_client.values("Ring")[-1] is True
    mark = chime_client.seen.mark
    chime_client.switch("Ring", on=False)
    await chime_client.says("Ring", False, since=mark)
    await quiet(chime_client)
