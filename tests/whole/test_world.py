"""The world that the other tests trust: it must notice what is not as told."""

import asyncio
import math
import time
import wave
from array import array
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from demo_office.home_assistant import HomeAssistant
from demo_office.phone import Notification
from demo_office.player import Player
from demo_office.processes import LOOPBACK, DiedError, Program, free_port
from demo_office.report import Report, told
from demo_office.waiting import Inbox, TooLateError, until

CLEAN = "2026-11-22 09:00:00.000 WARNING (MainThread) [custom_components.abhijog_bell] A stale answer was refused\n"
ERROR = "2026-11-22 09:00:01.000 ERROR (MainThread) [custom_components.abhijog_bell.office] Not written\n"
FOREIGN = "2026-11-22 09:00:02.000 ERROR (MainThread) [haffmpeg.core] FFmpeg fails\nTraceback (most recent):\n"
CAUGHT = (
    "2026-11-22 09:00:04.000 WARNING (MainThread) [custom_components.abhijog_bell.phone] Could not read it\n"
    "Traceback (most recent call last):\n"
    "ValueError\n"
)
TRACEBACK = (
    "2026-11-22 09:00:03.000 ERROR (MainThread) [homeassistant] Error doing job\n"
    "Traceback (most recent call last):\n"
    '  File "/config/custom_components/abhijog_bell/office.py", line 1, in x\n'
)


async def _fails() -> None:
    told(False, seen="the opposite")


async def _works() -> None:
    told(True)


async def test_a_step_that_is_not_as_told_is_counted_and_ends_its_chapter(capsys: pytest.CaptureFixture[str]) -> None:
    report = Report()

    async def play() -> None:
        await report.step("works", _works())
        await report.step("fails", _fails())
        await report.step("never played", _works())

    assert not await report.chapter("A chapter", play)
    assert await report.chapter("The next", lambda: report.step("goes on", _works()))
    assert report.summary() == "3 steps, 1 failed"
    assert [step.says for step in report.failed] == ["fails"]
    assert "FAILED: NotAsToldError" in capsys.readouterr().out


async def test_what_does_not_come_is_too_late() -> None:
    inbox = Inbox[int]("numbers:")
    inbox.add(1)
    with pytest.raises(TooLateError):
        await inbox.first(lambda number: number == 2, within=0.05)


async def test_what_arrived_before_the_mark_does_not_count() -> None:
    inbox = Inbox[int]("numbers:")
    inbox.add(1)
    with pytest.raises(TooLateError):
        await inbox.first(lambda _: True, since=inbox.mark, within=0.05)


async def test_what_arrives_while_somebody_waits_is_found() -> None:
    inbox = Inbox[int]("numbers:")
    waiting = asyncio.create_task(inbox.first(lambda number: number > 1, within=5))
    await asyncio.sleep(0)
    inbox.add(1)
    inbox.add(2)
    assert await waiting == 2


async def test_looking_ends() -> None:
    async def never() -> bool:
        return False

    begun = time.monotonic()
    with pytest.raises(TooLateError):
        await until(never, within=0.1, what="nothing")
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("log", "faults"),
    [(CLEAN, 0), (FOREIGN, 0), (CLEAN + ERROR, 1), (CLEAN + CAUGHT, 1), (ERROR + FOREIGN + TRACEBACK, 2)],
    ids=("warning", "foreign", "error", "caught", "traceback"),
)
def test_the_log_is_read_for_errors_of_ours(tmp_path: Path, log: str, faults: int) -> None:
    home_assistant = HomeAssistant(
        folder=tmp_path / "config",
        port=1,
        components=tmp_path,
        session=None,  # type: ignore[arg-type]
    )
    home_assistant.program.log.write_text(log)

    assert len(home_assistant.faults()) == faults


async def test_a_program_that_ended_is_told_with_its_last_words(tmp_path: Path) -> None:
    program = Program(name="sh", arguments=("sh", "-c", "echo last words; exit 3"), log=tmp_path / "log")
    await program.start()
    assert await program.ended(10) == 3

    with pytest.raises(DiedError, match="last words"):
        program.check()


def test_android_shows_three_buttons() -> None:
    actions = [{"action": f"A_{number}", "title": str(number)} for number in range(4)]
    push = Notification.from_push({"message": "m", "data": {"actions": actions}})

    assert push.button("A_2")["title"] == "2"
    with pytest.raises(LookupError):
        push.button("A_3")


def _push(*actions: dict[str, str]) -> Notification:
    return Notification.from_push({"message": "m", "data": {"actions": list(actions)}})


def test_android_sends_no_text_with_a_plain_button() -> None:
    push = _push({"action": "A_1", "title": "Done"})

    assert push.answer("Done") == {"action": "A_1"}
    with pytest.raises(LookupError):
        push.answer("Done", "a word")


def test_android_sends_no_text_button_without_a_text() -> None:
    push = _push({"action": "A_1", "title": "Write", "behavior": "textInput"})

    assert push.answer("Write", "a word") == {"action": "A_1", "reply_text": "a word"}
    for nothing in (None, ""):
        with pytest.raises(LookupError):
            push.answer("Write", nothing)


def test_android_takes_several_text_buttons_for_the_last() -> None:
    text = {"behavior": "textInput"}
    push = _push(
        {"action": "A_1", "title": "1"} | text, {"action": "A_2", "title": "2"} | text, {"action": "A_3", "title": "3"}
    )

    assert push.answer("1", "a word") == {"action": "A_2", "reply_text": "a word"}
    assert push.answer("3") == {"action": "A_3"}


async def test_the_player_is_heard_only_when_it_plays(tmp_path: Path, socket_enabled: None) -> None:
    _write_wave(tmp_path / "tone.wav", [int(9000 * math.sin(n / 9)) for n in range(22050)])
    _write_wave(tmp_path / "quiet.wav", [0] * 22050)
    player = Player(folder=tmp_path / "player")
    async with _served(tmp_path) as address:
        try:
            await player.start()
            await _play(player, f"{address}/quiet.wav")
            assert player.mark > 0
            assert player.seconds_heard() == 0
            mark = player.mark
            await _play(player, f"{address}/tone.wav")
            assert await player.heard(since=mark, seconds=0.9, within=20) >= 0.9
        finally:
            await player.stop()
    assert not player.program.running


@asynccontextmanager
async def _served(folder: Path) -> AsyncIterator[str]:
    """Serve a folder: the player takes files from strangers by HTTP alone."""
    site = web.Application()
    site.router.add_static("/", folder)
    runner, port = web.AppRunner(site), free_port()
    await runner.setup()
    await web.TCPSite(runner, LOOPBACK, port).start()
    yield f"http://{LOOPBACK}:{port}"
    await runner.cleanup()


async def _play(player: Player, address: str) -> None:
    """Have the player play to the end."""
    reader, writer = await asyncio.open_connection(LOOPBACK, player.port)
    await reader.readline()
    for command in ("clear", f'add "{address}"', "play"):
        writer.write(f"{command}\n".encode())
        assert await reader.readline() == b"OK\n"

    async def ended() -> bool:
        writer.write(b"status\n")
        return b"state: stop" in await reader.readuntil(b"OK\n")

    await until(ended, within=20, what="the end of the sound")
    writer.close()


def _write_wave(path: Path, samples: list[int]) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(22050)
        sound.writeframes(array("h", samples).tobytes())
