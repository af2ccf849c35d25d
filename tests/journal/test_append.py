"""Writing to a register, and what it is worth afterwards."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import orjson
import pytest

from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.journal import Append, Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.reading import complaint, entries
from custom_components.abhijog_bell.register.words import Subject
from tests.factories import acknowledged, at, configured, heard, rung, rung_again, waiting
from tests.journal.registers import a_days_work, append, content, ring, set_up, story, verified


def test_what_was_appended_is_there_and_fits_its_hashes(journal: Journal, path: Path) -> None:
    assert journal.append(a_days_work()) == [True] * 5
    with reading(path) as connection:
        rows = connection.execute("SELECT seq, data, hash FROM journal ORDER BY seq").fetchall()
    previous = bytes(32)
    for count, (seq, data, stored) in enumerate(rows, 1):
        previous = sha256(previous + data.encode()).digest()
        assert (seq, stored) == (count, previous)
    verification = verified(path)
    assert verification.ok
    assert verification.entries == len(rows) == 14
    assert verification.seal.replace("-", "").lower() == previous.hex()[:16]
    assert len(verification.seal) == 19


def test_an_empty_register_is_sound(journal: Journal, path: Path) -> None:
    verification = verified(path)
    assert (verification.ok, verification.entries, verification.seal) == (True, 0, "0000-0000-0000-0000")


def test_it_is_durable_when_append_returns(journal: Journal) -> None:
    (level,) = journal._connection.execute("PRAGMA synchronous").fetchone()
    (mode,) = journal._connection.execute("PRAGMA journal_mode").fetchone()
    assert (level, mode) == (2, "wal")


def test_the_chain_goes_on_after_closing_and_opening(path: Path) -> None:
    for press in (1, 2, 3):
        journal = Journal.open(path, create=press == 1)
        journal.append([ring(press)])
        journal.close()
    assert verified(path).ok
    assert verified(path).entries == 3


def test_nothing_to_append(journal: Journal, path: Path) -> None:
    assert journal.append([]) == []
    assert verified(path).entries == 0


def test_a_press_that_comes_twice_is_stored_once(journal: Journal, path: Path) -> None:
    assert journal.append([ring(1)]) == [True]
    assert journal.append([ring(1)]) == [False]
    again = rung_again(press=1)
    assert journal.append([append(again, before=waiting())]) == [False]
    assert journal.append([ring(2), ring(2), ring(3)]) == [True, False, True]
    verification = verified(path)
    assert (verification.ok, verification.entries) == (True, 3)


def test_the_same_press_of_another_bell_is_another_press(journal: Journal, path: Path) -> None:
    other = append(rung(number="2026-000002", source="device:service"))
    assert journal.append([ring(1), other]) == [True, True]
    assert verified(path).entries == 2


def test_a_press_may_join(journal: Journal, path: Path) -> None:
    first = ring(1)
    journal.append([first])
    assert journal.append([append(rung_again(press=2), before=first.after)]) == [True]
    with reading(path) as connection:
        known = complaint(connection, "2026-000001")
    assert known is not None
    assert known.presses == 2
    assert verified(path).ok


def test_nothing_or_all_of_a_batch_is_written(journal: Journal, path: Path) -> None:
    """The second complaint takes a number that is taken: the database refuses it, and all that came with it."""
    journal.append([ring(1)])
    before = content(path)
    taken = append(rung(number="2026-000001", press=9))
    with pytest.raises(WriteFailed) as failed:
        journal.append([ring(2), taken, ring(3)])
    assert failed.value.path == str(path)
    assert "complaint.number" in failed.value.reason
    assert content(path) == before
    assert journal.append([ring(2), ring(3)]) == [True, True]
    assert verified(path).ok


def test_an_entry_that_cannot_be_encoded_leaves_no_gap(journal: Journal, path: Path) -> None:
    journal.append([set_up()])
    with pytest.raises(orjson.JSONEncodeError):
        journal.append([ring(1), set_up(settings={"name": "\ud800"})])
    assert journal.append([ring(1)]) == [True]
    verification = verified(path)
    assert (verification.ok, verification.entries) == (True, 2)


def test_a_journal_that_another_connection_holds_fails_and_can_be_tried_again(journal: Journal, path: Path) -> None:
    journal._connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WriteFailed, match="locked"):
            journal.append([ring(1)])
    assert journal.append([ring(1)]) == [True]
    assert verified(path).ok


def test_a_full_disk_in_the_middle(journal: Journal, path: Path) -> None:
    """The file may not grow: what does not fit is not written at all, and is written once there is room."""
    journal.append([ring(1)])
    (pages,) = journal._connection.execute("PRAGMA page_count").fetchone()
    journal._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    known, count = ring(1).after, 1
    while True:
        before = content(path)
        try:
            journal.append([append(heard(note="ঘ" * 500), before=known), ring(count + 1)])
        except WriteFailed as failed:
            reason = failed.reason
            break
        count += 1
    assert "full" in reason
    assert content(path) == before
    journal._connection.execute("PRAGMA max_page_count = 100000")
    assert journal.append([append(heard(note="ঘ" * 500), before=known), ring(count + 1)]) == [True, True]
    verification = verified(path)
    assert verification.first_bad is None
    assert verification.entries == 2 * count + 1


def test_closing_moves_everything_into_one_file(path: Path) -> None:
    journal = Journal.open(path, create=True)
    journal.append(a_days_work())
    expected = content(path)
    journal.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["khl.lock", "khl.sqlite"]
    assert content(path) == expected


def test_a_journal_that_cannot_be_moved_closes_all_the_same(path: Path) -> None:
    """Somebody reads for long: what is beside the file stays there, and is there at the next start."""
    journal = Journal.open(path, create=True)
    journal.append([ring(1)])
    journal._connection.execute("PRAGMA busy_timeout = 1")
    with reading(path) as connection:
        assert entries(connection) == 1
        journal.append([ring(2)])
        journal._connection.execute("BEGIN")
        journal._connection.execute("SELECT * FROM journal").fetchone()
        journal.close()
    again = Journal.open(path)
    assert again.append([ring(3)]) == [True]
    again.close()
    assert verified(path).entries == 3


def test_settings_are_entries_too(journal: Journal, path: Path) -> None:
    journal.append([set_up(), set_up(settings=None), set_up(subject=Subject.OFFICER, subject_id="o")])
    assert content(path, "configured")["configured"] == [("bell", "entrance", 2), ("officer", "o", 3)]
    assert verified(path).ok


def test_events_of_one_decision_are_written_together(journal: Journal, path: Path) -> None:
    journal.append([story(1, acknowledged(), heard())])
    journal.append([Append(events=(configured(at=at(1)),))])
    assert [row[0] for row in content(path, "journal")["journal"]] == [1, 2, 3, 4]


def test_people_can_read_the_entries_with_sqlite(journal: Journal, path: Path) -> None:
    journal.append([story(1, acknowledged())])
    with reading(path) as connection:
        rows = connection.execute("SELECT seq, at, complaint, kind, actor FROM entry").fetchall()
    assert rows == [
        (1, "2026-11-22T04:00:01.000000+00:00", "2026-000001", "rung", "bell:entrance"),
        (2, "2026-11-22T04:00:30.000000+00:00", "2026-000001", "acknowledged", "user:redress"),
    ]


def test_a_file_that_was_replaced_takes_no_more(journal: Journal, path: Path) -> None:
    """As by a backup put back by hand: what is written to the old file would be gone with it."""
    journal.append([ring(1)])
    kept = path.rename(path.with_name("aside.sqlite"))
    path.write_bytes(kept.read_bytes())
    with pytest.raises(WriteFailed, match="replaced"):
        journal.append([ring(2)])
    path.unlink()
    with pytest.raises(WriteFailed) as failed:
        journal.append([ring(2)])
    assert "No such file" in failed.value.reason
    kept.rename(path)
    assert journal.append([ring(2)]) == [True]
    assert verified(path).entries == 2


def test_another_program_that_writes_is_noticed_and_ours_goes_behind_it(journal: Journal, path: Path) -> None:
    journal.append([ring(1)])
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("INSERT INTO journal (seq, data, hash) VALUES (2, '{}', zeroblob(32))")
    with pytest.raises(WriteFailed, match="another program"):
        journal.append([ring(2)])
    assert journal.append([ring(2)]) == [True]
    verification = verified(path)
    assert (verification.first_bad, verification.entries) == (2, 2)
    with reading(path) as connection:
        assert entries(connection) == 3


def test_what_is_derived_can_be_made_anew_by_the_writer(journal: Journal, path: Path) -> None:
    journal.append(a_days_work())
    journal._connection.execute("DELETE FROM tally")
    assert verified(path).differing == ("tally",)
    journal.rebuild()
    assert verified(path).ok
    assert journal.append([ring(9)]) == [True]
