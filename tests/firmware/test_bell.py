"""The bell's firmware, run as a program: what a press does."""

from pathlib import Path

from demo_office.firmware import Node
from demo_office.processes import LOOPBACK
from demo_office.waiting import TooLateError

from .device import Device, connected

DEBOUNCE_MS = 50.0
NOISE_SECONDS = 0.03
NOISE_PULSES = 20
PULSE_ATTEMPTS = 200
PULSE_WITHIN = 1.0


async def press_until_told(bell: Node, client: Device) -> None:
    """Press until the event is there, let go, and wait until the bell has noticed that too."""
    # Known only after the first debouncing: what is pressed by then was held while the power returned.
    await client.says("Button", False)
    mark = client.seen.mark
    bell.push()
    await client.says("Press", since=mark)
    mark = client.seen.mark
    bell.release()
    await client.says("Button", False, since=mark)


async def noise(bell: Node, client: Device) -> float | None:
    """Close the contact for a moment; return for how many milliseconds the bell saw it closed, if it did."""
    mark = client.seen.mark
    await bell.press(NOISE_SECONDS)
    try:
        _, closed = await client.seen.first(
            lambda seen: seen[0] == "Contact", since=mark, within=PULSE_WITHIN, what="contact"
        )
    except TooLateError:
        return None
    assert isinstance(closed, float)
    return closed


async def test_one_press_is_one_event(bell: Node, bell_client: Device) -> None:
    await press_until_told(bell, bell_client)
    assert bell_client.values("Press") == ["press"]
    await press_until_told(bell, bell_client)
    assert bell_client.values("Press") == ["press", "press"]


async def test_light_and_click_come_before_the_event_leaves(bell: Node, bell_client: Device) -> None:
    for _ in range(3):
        mark = bell_client.seen.mark
        await press_until_told(bell, bell_client)
        [light], [click], [event] = (
            bell_client.values(f"Edge to {what}", mark) for what in ("light", "click", "event")
        )
        assert isinstance(light, float)
        assert isinstance(click, float)
        assert isinstance(event, float)
        # Each is -1 where it had not happened when the event left.
        assert DEBOUNCE_MS <= light <= event
        assert DEBOUNCE_MS <= click <= event


async def test_noise_on_the_cable_does_not_ring(bell: Node, bell_client: Device) -> None:
    await bell_client.says("Button", False)
    short = stretched = 0
    # A busy machine may keep the contact closed for longer than it was told: that one is no noise.
    while short < NOISE_PULSES and short + stretched < PULSE_ATTEMPTS:
        closed = await noise(bell, bell_client)
        if closed is not None and closed < DEBOUNCE_MS:
            short += 1
        else:
            stretched += 1
    assert short == NOISE_PULSES
    assert len(bell_client.values("Press")) <= stretched

    # Noise that was stretched may have left the button down for a moment.
    mark = bell_client.seen.mark
    if bell_client.values("Button")[-1]:
        await bell_client.says("Button", False, since=mark)
    mark = bell_client.seen.mark
    await press_until_told(bell, bell_client)
    assert bell_client.values("Press", mark) == ["press"]


async def test_a_button_held_while_the_power_returns_does_not_ring(bell_program: Path, tmp_path: Path) -> None:
    node = Node(program=bell_program, folder=tmp_path, name="bell")
    node.push()
    async with node, connected(node) as client:
        await client.says("Button", True)
        node.release()
        await client.says("Button", False)
        # Never told, not even before anybody listened.
        assert client.values("Edge to event") == [None]

        await press_until_told(node, client)
        assert client.values("Press") == ["press"]


async def test_a_jammed_button_is_one_press_and_a_problem(bell: Node, bell_client: Device) -> None:
    assert await bell_client.says("Button stuck", True, False) is False
    await bell_client.says("Button", False)
    bell.push()
    await bell_client.says("Button stuck", True)
    mark = bell_client.seen.mark
    bell.release()
    await bell_client.says("Button stuck", False, since=mark)
    assert bell_client.values("Press") == ["press"]


async def test_a_bell_rings_again_after_a_power_cut(bell: Node) -> None:
    before = bell.pid
    await bell.kill()
    assert not bell.running
    await bell.start()
    assert bell.pid != before
    async with connected(bell) as client:
        await press_until_told(bell, client)
        assert client.values("Press") == ["press"]


async def test_one_program_serves_bells_that_differ(bell: Node, bell_program: Path, tmp_path: Path) -> None:
    other = Node(program=bell_program, folder=tmp_path / "other", name="counter-bell", mac="02:00:00:00:00:07")
    async with other, connected(bell) as first, connected(other) as second:
        one, two = await first.api.device_info(), await second.api.device_info()
        assert (one.name, one.friendly_name) == ("entrance-bell", "প্রবেশপথের বেল")
        assert one.mac_address == bell.mac.upper()
        assert (two.name, two.mac_address) == ("counter-bell", "02:00:00:00:00:07")

        await press_until_told(bell, first)
        await press_until_told(other, second)
        assert first.values("Press") == second.values("Press") == ["press"]


async def test_nobody_outside_this_machine_can_reach_it(bell: Node) -> None:
    listening = {
        line.split()[1] for line in Path("/proc/net/tcp").read_text("ascii").splitlines()[1:] if line.split()[3] == "0A"
    }
    address = bytes(map(int, LOOPBACK.split(".")))[::-1].hex().upper()
    assert f"{address}:{bell.port:04X}" in listening
    assert f"00000000:{bell.port:04X}" not in listening


async def test_presses_without_a_listener_do_not_stop_it(bell: Node) -> None:
    for _ in range(3):
        await bell.press()
    async with connected(bell) as client:
        await press_until_told(bell, client)
        assert client.values("Press") == ["press"]
