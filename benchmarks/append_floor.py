"""What a durable append costs, chain and derived tables included, against writing and syncing the same bytes."""

import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from custom_components.abhijog_bell.journal.codec import encode
from custom_components.abhijog_bell.journal.journal import Append, Journal
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.fold import apply

from .arms import Arm, Run, interleaved, medians
from .lives import life
from .registers import CACHE

_ROUNDS = 1_500


def measure() -> float:
    """Return how many times the floor an append takes, each through a writer thread of its own."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=CACHE) as folder, ThreadPoolExecutor(1) as writer, ThreadPoolExecutor(1) as floor:
        journal = Journal.open(Path(folder) / "register.sqlite", create=True)
        with (Path(folder) / "floor").open("ab", buffering=0) as file:
            arms = {
                "append": appending(journal, writer, appends()),
                "floor": _syncing(file.fileno(), floor, appends()),
            }
            result = medians(interleaved(arms, rounds=_ROUNDS, warm_up=100))
        journal.close()
    return result["append"] / result["floor"]


def appends() -> Iterator[Append]:
    """Yield what an office writes one after the other: each event of a complaint's life on its own.

    Numbers and presses are counted from this moment, as runs before this one appended as well.
    """
    first = time.time_ns()
    chosen = random.Random(first)  # noqa: S311 - no secret
    now = datetime.now(UTC)
    for number in count(first):
        known: Complaint | None = None
        for event in life(number, now, chosen):
            after = apply(known, event)
            yield Append(events=(event,), before=known, after=after)
            known = after


def appending(journal: Journal, writer: ThreadPoolExecutor, waiting: Iterator[Append]) -> Arm:
    """Return the arm that appends to a journal."""

    def prepare() -> Run:
        batch = [next(waiting)]
        return lambda: writer.submit(journal.append, batch).result()

    return prepare


def _syncing(file: int, writer: ThreadPoolExecutor, waiting: Iterator[Append]) -> Arm:
    """Return the arm that writes the bytes of an entry, and a hash, to the end of a file."""

    def write(data: bytes) -> None:
        os.write(file, data)
        os.fsync(file)

    def prepare() -> Run:
        append = next(waiting)
        data = encode(append.events[0], append.after.number if append.after else None) + bytes(32)
        return lambda: writer.submit(write, data).result()

    return prepare
