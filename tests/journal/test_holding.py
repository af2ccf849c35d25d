"""Copies that are made while somebody writes: of held files they are always whole."""

import random
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Final

import pytest

from custom_components.abhijog_bell.journal.holding import Hold
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.reading import entries
from tests.factories import acknowledged, heard
from tests.journal.registers import append, ring, verified

COPIES: Final = 6
PIECE: Final = 8192  # bytes: whoever copies a file reads it piece by piece


class Writing:
    """Presses that go on in a thread of their own."""

    def __init__(self, journal: Journal) -> None:
        self.pressed = 0
        self.more = threading.Condition()
        self._journal = journal
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)

    @contextmanager
    def going_on(self) -> Iterator[None]:
        self._thread.start()
        try:
            yield
        finally:
            self._ended.set()
            self._thread.join()

    def wait_for_more(self) -> None:
        """Wait until something is on record that was not when this was asked."""
        with self.more:
            before = self.pressed
            assert self.more.wait_for(lambda: self.pressed > before + 1, 30)

    def _run(self) -> None:
        for press in count(1):
            begun = ring(press)
            self._journal.append([begun])
            self._journal.append([append(acknowledged(), heard(note="ঘ" * 900), before=begun.after)])
            with self.more:
                self.pressed = press
                self.more.notify_all()
            if self._ended.is_set():
                break


@pytest.fixture
def writing(journal: Journal) -> Writing:
    """A writer that moves what it wrote into the main file all the time, as a long queue does."""
    journal._connection.execute("PRAGMA wal_autocheckpoint = 8")
    return Writing(journal)


def copy(path: Path, folder: Path, writing: Writing, chosen: random.Random) -> Path:
    """Copy a register as a backup does: one file after the other in any order, and everything else goes on."""
    folder.mkdir()
    files = [path.with_name(path.name + beside) for beside in ("", "-wal", "-shm")]
    for file in chosen.sample(files, 3):
        with file.open("rb") as source, (folder / file.name).open("wb") as target:
            while piece := source.read(PIECE):
                target.write(piece)
                if chosen.random() < 0.05:
                    writing.wait_for_more()
        writing.wait_for_more()
    return folder / path.name


def broken(path: Path) -> bool:
    """Tell whether a copy is damaged, or does not even open."""
    try:
        return not verified(path).ok
    except sqlite3.Error:
        return True


def test_a_copy_of_held_files_is_whole_whoever_writes(
    journal: Journal, path: Path, tmp_path: Path, writing: Writing
) -> None:
    chosen = random.Random(2026)
    with writing.going_on():
        for round_ in range(COPIES):
            writing.wait_for_more()
            hold = Hold(path)  # not from the writer's thread: the test must not meet it in the midst of an entry
            with reading(path) as connection:
                at_least = entries(connection)
            copied = copy(path, tmp_path / str(round_), writing, chosen)
            hold.release()
            found = verified(copied)
            assert found.ok
            assert found.entries >= at_least
            Journal.open(copied).close()  # and it can be written on


def test_a_copy_of_files_that_nobody_holds_can_be_damaged(path: Path, tmp_path: Path, writing: Writing) -> None:
    """What the hold is for: without it, the same copying goes wrong."""
    chosen = random.Random(2026)
    with writing.going_on():
        for round_ in range(100):
            writing.wait_for_more()
            if broken(copy(path, tmp_path / str(round_), writing, chosen)):
                return
    pytest.fail("a hundred copies were whole: the test of the hold shows nothing")


def test_the_main_file_alone_holds_everything_up_to_the_hold(journal: Journal, path: Path, tmp_path: Path) -> None:
    journal.append([ring(1)])
    hold = journal.hold()
    journal.append([ring(2)])
    alone = tmp_path / "alone.sqlite"
    alone.write_bytes(path.read_bytes())
    hold.release()
    found = verified(alone)
    assert found.ok
    assert found.entries == 1
    assert verified(path).entries == 2


def test_a_hold_outlives_the_journal_and_keeps_the_next_one_from_nothing(path: Path, tmp_path: Path) -> None:
    journal = Journal.open(path, create=True)
    journal.append([ring(1)])
    hold = journal.hold()
    main = path.read_bytes()
    journal.append([ring(2)])
    journal.close()
    assert path.read_bytes() == main
    journal = Journal.open(path)
    journal.append([ring(3)])
    assert path.read_bytes() == main
    hold.release()
    journal.close()
    assert not path.with_name(f"{path.name}-wal").exists()
    found = verified(path)
    assert found.ok
    assert found.entries == 3


def test_a_journal_that_was_closed_is_held_all_the_same(path: Path) -> None:
    journal = Journal.open(path, create=True)
    journal.close()
    journal.hold().release()


def test_two_holds_are_no_less_than_one(journal: Journal, path: Path) -> None:
    journal.append([ring(1)])
    first = journal.hold()
    journal.append([ring(2)])
    second = journal.hold()
    first.release()
    journal._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    main = path.read_bytes()
    journal.append([ring(3)])
    journal._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    assert path.read_bytes() == main
    second.release()
    assert verified(path).ok


def test_nothing_is_held_where_nothing_lies(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.Error):
        Hold(tmp_path / "none.sqlite")


def test_what_is_no_register_cannot_be_held(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    path.write_bytes(b"no database " * 100)
    with pytest.raises(sqlite3.DatabaseError):
        Hold(path)
