"""Another program removes the file beside the register, which holds its newest entries, while we write."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from custom_components.abhijog_bell.journal import journal as journal_module
from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.reading import entries
from tests.journal.registers import ring, verified

LOOK = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM entry').fetchall(); c.close()"


def back_up(path: Path) -> None:
    """Read the files as a backup does; SQLite's locks on them are gone then, as the system has it."""
    for file in (path, beside(path), path.with_name(f"{path.name}-shm")):
        file.read_bytes()


def beside(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def look_into(path: Path) -> None:
    """Open and close the register in another program."""
    subprocess.run([sys.executable, "-c", LOOK, path], check=True)


def found_by_others(path: Path) -> int:
    """Return how many entries another program sees: a connection of ours would share what we only believe."""
    ask = "import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM journal').fetchone())"
    return int(subprocess.run([sys.executable, "-c", ask, path], check=True, capture_output=True, text=True).stdout)


def test_what_is_written_after_that_can_be_found(journal: Journal, path: Path) -> None:
    journal.append([ring(1)])
    back_up(path)
    look_into(path)
    assert not beside(path).exists(), "the other program did no harm: this test shows nothing"
    assert journal.append([ring(2)]) == [True]
    assert found_by_others(path) == 2
    journal.append([ring(3)])
    journal.close()
    assert verified(path).ok
    assert verified(path).entries == 3


def test_what_was_written_in_that_moment_is_not_taken_for_written(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file goes between our look at it and the commit."""
    journal.append([ring(1)])
    back_up(path)
    check = Journal._check_place

    def then_removed(checked: Journal) -> None:
        check(checked)
        look_into(path)

    monkeypatch.setattr(Journal, "_check_place", then_removed)
    with pytest.raises(WriteFailed):
        journal.append([ring(2)])
    monkeypatch.undo()
    assert journal.append([ring(2)]) == [True]
    assert found_by_others(path) == 2
    assert verified(path).ok


def test_what_the_other_program_moved_in_is_not_written_twice(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file goes right after the commit: the other program has put it all into the main file."""
    begun = ring(1)
    journal.append([begun])
    back_up(path)
    check = Journal._check_written

    def after_removal(checked: Journal) -> None:
        look_into(path)
        check(checked)

    monkeypatch.setattr(Journal, "_check_written", after_removal)
    assert journal.append([ring(2)]) == [True]
    assert found_by_others(path) == 2


def test_while_a_reader_of_ours_stands_in_the_way_it_is_tried_again(journal: Journal, path: Path) -> None:
    journal.append([ring(1)])
    with reading(path) as connection:
        assert entries(connection) == 1
        back_up(path)
        look_into(path)
        for _ in range(2):
            with pytest.raises(WriteFailed):
                journal.append([ring(2)])
    assert journal.append([ring(2)]) == [True]
    assert found_by_others(path) == 2


def test_a_register_that_is_gone_as_well_is_tried_again(journal: Journal, path: Path, tmp_path: Path) -> None:
    journal.append([ring(1)])
    back_up(path)
    look_into(path)
    away = path.rename(tmp_path / "away")
    with pytest.raises(WriteFailed):
        journal.append([ring(2)])
    away.rename(path)
    assert journal.append([ring(2)]) == [True]
    assert verified(path).ok


def test_a_register_that_cannot_be_opened_again_is_tried_again(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.append([ring(1)])
    back_up(path)
    look_into(path)

    def refuse(path: Path, *, create: bool) -> sqlite3.Connection:
        raise sqlite3.OperationalError

    with monkeypatch.context() as patch:
        patch.setattr(journal_module, "_prepared", refuse)
        with pytest.raises(WriteFailed):
            journal.append([ring(2)])
    assert journal.append([ring(2)]) == [True]
    assert found_by_others(path) == 2
