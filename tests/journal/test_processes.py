"""Real processes on real files: killed at any moment, two at once, no room on the disk."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

import pytest

from custom_components.abhijog_bell.journal.errors import RegisterInUse
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.reading import complaint
from tests.factories import acknowledged, heard
from tests.journal.registers import append, content, ring, verified

ROOT: Final = Path(__file__).parents[2]
ROUNDS: Final = 8


@contextmanager
def writing(path: Path, task: str) -> Iterator[subprocess.Popen[str]]:
    """Start a process that has the register open; it is killed in the end."""
    command = [sys.executable, "-m", "tests.journal.writer", str(path), task]
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            assert _line(process) == "open"
            yield process
        finally:
            process.kill()


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _complete_lines(stream: IO[str] | None) -> list[str]:
    assert stream is not None
    return [line.strip() for line in stream if line.endswith("\n")]


@pytest.fixture
def begun(path: Path) -> Path:
    """A register without entries, closed."""
    Journal.open(path, create=True).close()
    return path


def test_what_was_acknowledged_before_a_kill_is_stored(begun: Path) -> None:
    chosen = random.Random(2026)
    told = 0
    for _ in range(ROUNDS):
        with writing(begun, "ring") as process:
            for _ in range(chosen.randrange(60)):
                told = int(_line(process))
            process.kill()
            told = max([told, *map(int, _complete_lines(process.stdout))])
        verification = verified(begun)
        assert verification.ok
        assert verification.entries - 3 * told in {0, 1, 3}  # all that was told, and perhaps what was not told yet
        stored = {int(str(row[1])) for row in content(begun, "press")["press"]}
        assert stored >= set(range(1, told + 1))
        told = max(stored)
        _finish(begun, told)


def _finish(path: Path, press: int) -> None:
    """Write what the killed process did not come to: the chain goes on after its last entry."""
    number = f"2026-{press:06}"
    with reading(path) as connection:
        known = complaint(connection, number)
    assert known is not None
    if known.heard_at is None:
        journal = Journal.open(path)
        journal.append([append(acknowledged(), heard(note="ঘ" * 300), before=known)])
        journal.close()
    assert verified(path).entries == 3 * press


def test_a_second_process_is_refused_until_the_first_is_killed(begun: Path) -> None:
    with writing(begun, "hold") as process:
        with pytest.raises(RegisterInUse) as refused:
            Journal.open(begun)
        assert refused.value.path == str(begun)
        process.kill()
        process.wait()
        journal = Journal.open(begun)
    journal.append([ring(1)])
    journal.close()
    assert verified(begun).ok


def test_a_second_process_is_refused_while_we_write(journal: Journal, path: Path) -> None:
    command = [sys.executable, "-m", "tests.journal.writer", str(path), "hold"]
    refused = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False, input="")
    assert refused.returncode == 1
    assert "RegisterInUse" in refused.stderr
    journal.append([ring(1)])
    assert verified(path).ok


def test_no_room_on_the_disk(begun: Path) -> None:
    """No file may grow beyond a limit of the system: nothing half is written, and later all of it."""
    with writing(begun, "fill") as process:
        failed_at, reason = int(_line(process)), _line(process)
        assert process.wait(30) == 0
    assert reason
    assert failed_at > 1
    verification = verified(begun)
    assert verification.ok
    assert verification.entries == 4 * failed_at + 1
