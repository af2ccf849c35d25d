"""What the writing process does."""

import resource
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Final

from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.reading import last_press
from tests.factories import acknowledged, heard
from tests.journal.registers import append, ring, story


def _tell(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def hold(journal: Journal) -> None:
    """Hold the register until the test ends this process."""
    sys.stdin.read()


def ring_for_ever(journal: Journal) -> None:
    """Record presses, and tell each that is on record."""
    with reading(journal.path) as connection:
        first = (last_press(connection, "device:entrance") or 0) + 1
    for press in count(first):
        begun = ring(press)
        journal.append([begun])
        journal.append([append(acknowledged(), heard(note="ঘ" * 300), before=begun.after)])
        _tell(press)


def fill_the_disk(journal: Journal) -> None:
    """Write until no file may grow; tell how far it came; then get room, and write the same again."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
    for press in count(1):
        try:
            journal.append([story(press, acknowledged(), heard(note="ঘ" * 300)), ring(1_000_000 - press)])
        except WriteFailed as failed:
            _tell(press)
            _tell(failed.reason)
            break
    journal.close()
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    again = Journal.open(Path(journal.path))
    again.append([story(press, acknowledged(), heard(note="ঘ" * 300)), ring(1_000_000 - press)])
    again.append([ring(500_000)])
    again.close()


TASKS: Final[dict[str, Callable[[Journal], None]]] = {
    "hold": hold,
    "ring": ring_for_ever,
    "fill": fill_the_disk,
}
