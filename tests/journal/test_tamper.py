"""A register that somebody changed, or that decayed, shows it."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from shutil import copyfile
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.journal.codec import encode
from custom_components.abhijog_bell.journal.errors import RegisterDamaged
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.reading import open_complaints, verify
from custom_components.abhijog_bell.journal.verification import seal
from custom_components.abhijog_bell.register.complaint import Complaint
from tests.factories import noted
from tests.journal.registers import a_days_work, content, story, tamper, verified

ALL: Final = {"press", "complaint", "tally", "duration", "configured"}


@pytest.fixture
def closed_register(path: Path) -> Path:
    """A register at rest, with more entries than a start looks at."""
    journal = Journal.open(path, create=True)
    journal.append(a_days_work())
    journal.append([story(press, noted()) for press in range(5, 60)])
    journal.close()
    return path


@pytest.mark.parametrize(
    ("statement", "first_bad"),
    [
        ("UPDATE journal SET data = replace(data, 'officer-redress', 'officer-head') WHERE seq = 3", 3),
        ("UPDATE journal SET data = data || ' ' WHERE seq = 14", 14),
        ("UPDATE journal SET hash = zeroblob(32) WHERE seq = 20", 20),
        ("UPDATE journal SET hash = zeroblob(32) WHERE seq = 124", 124),
        ("UPDATE journal SET data = (SELECT data FROM journal WHERE seq = 8) WHERE seq = 9", 9),
        ("DELETE FROM journal WHERE seq = 1", 1),
        ("DELETE FROM journal WHERE seq = 50", 50),
        ("UPDATE journal SET seq = 1000 WHERE seq = 124", 124),
    ],
)
def test_a_changed_entry_is_the_first_bad_one(closed_register: Path, statement: str, first_bad: int) -> None:
    assert verified(closed_register).ok
    tamper(closed_register, statement)
    verification = verified(closed_register)
    assert not verification.ok
    assert verification.first_bad == first_bad


def test_swapped_entries(closed_register: Path) -> None:
    tamper(
        closed_register,
        "UPDATE journal SET seq = -1 WHERE seq = 30",
        "UPDATE journal SET seq = 30 WHERE seq = 31",
        "UPDATE journal SET seq = 31 WHERE seq = -1",
    )
    assert verified(closed_register).first_bad == 30


def test_a_tail_cut_off_shows_in_the_seal_and_in_what_was_derived(closed_register: Path) -> None:
    before = verified(closed_register)
    tamper(closed_register, "DELETE FROM journal WHERE seq > 114")
    after = verified(closed_register)
    assert after.first_bad is None
    assert after.seal != before.seal
    assert set(after.differing) == {"press", "complaint", "tally"}


def test_a_whole_history_written_anew_shows_in_the_seal(closed_register: Path) -> None:
    """Whoever can compute all hashes and derived tables again is found out by the seal that was sent away."""
    before = verified(closed_register)
    tamper(closed_register, "UPDATE journal SET data = replace(data, 'pension', 'other') WHERE data LIKE '%pension%'")
    _hash_anew(closed_register)
    after = verified(closed_register)
    assert (after.ok, after.entries) == (True, before.entries)
    assert after.seal != before.seal


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("DELETE FROM press WHERE press = 2", "press"),
        ("UPDATE press SET complaint = '2026-000001' WHERE press = 2", "press"),
        ("DELETE FROM complaint WHERE number = '2026-000004'", "complaint"),
        ("UPDATE complaint SET open = 0 WHERE number = '2026-000004'", "complaint"),
        ("UPDATE complaint SET day = '2025-01-01'", "complaint"),
        ("UPDATE tally SET total = total + 1 WHERE measure = 'answered_in_target'", "tally"),
        ("UPDATE tally SET hour = 11 WHERE measure = 'hour'", "tally"),
        ("DELETE FROM duration WHERE period = '2026-11'", "duration"),
        ("INSERT INTO duration VALUES ('2026-12', 'complaint', 'answer', 1, 1)", "duration"),
        ("DELETE FROM configured", "configured"),
    ],
)
def test_a_changed_derived_table_is_named(closed_register: Path, statement: str, table: str) -> None:
    tamper(closed_register, statement)
    verification = verified(closed_register)
    assert verification.first_bad is None
    assert verification.differing == (table,)
    assert not verification.ok


def test_the_derived_tables_can_be_left_out(closed_register: Path) -> None:
    tamper(closed_register, "DELETE FROM press")
    with reading(closed_register) as connection:
        assert verify(connection, derived=False).ok


@pytest.mark.parametrize(
    "data",
    [
        '{"complaint": null, "kind": "vanished"}',
        '{"complaint": null}',
        '{"complaint": "2026-000099", "kind": "noted"}',
        "[]",
        "1",
    ],
)
def test_an_entry_with_a_good_hash_that_is_none_of_ours(closed_register: Path, data: str) -> None:
    tamper(closed_register, f"INSERT INTO journal (seq, data, hash) VALUES (125, '{data}', zeroblob(32))")
    _hash_anew(closed_register)
    verification = verified(closed_register)
    assert verification.damage is not None
    assert not verification.ok


@pytest.mark.parametrize("seq", [61, 62, 124])
def test_a_start_refuses_a_bad_tail(closed_register: Path, seq: int) -> None:
    tamper(closed_register, f"UPDATE journal SET hash = zeroblob(32) WHERE seq = {seq}")
    with pytest.raises(RegisterDamaged) as refused:
        Journal.open(closed_register)
    # Of the oldest one it looks at, a start sees only that the next does not fit.
    assert refused.value.reason == f"entry {max(seq, 62)}"


def test_a_start_leaves_older_entries_to_the_background(closed_register: Path) -> None:
    tamper(closed_register, "UPDATE journal SET hash = zeroblob(32) WHERE seq = 60")
    Journal.open(closed_register).close()
    assert verified(closed_register).first_bad == 60


def test_a_short_register_is_checked_from_its_first_entry(path: Path) -> None:
    journal = Journal.open(path, create=True)
    journal.append(a_days_work())
    journal.close()
    tamper(path, "UPDATE journal SET data = data || ' ' WHERE seq = 1")
    with pytest.raises(RegisterDamaged) as refused:
        Journal.open(path)
    assert refused.value.reason == "entry 1"


def test_an_entry_that_is_no_text_any_more_is_damage(closed_register: Path) -> None:
    tamper(closed_register, "UPDATE journal SET data = replace(data, 'pension', CAST(x'ff' AS TEXT)) WHERE seq = 120")
    with pytest.raises(RegisterDamaged) as refused:
        Journal.open(closed_register)
    assert refused.value.reason == "entry 120"
    assert verified(closed_register).first_bad == 120


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register for bits to be flipped in copies of it."""
    path = tmp_path_factory.mktemp("sound") / "khl.sqlite"
    journal = Journal.open(path, create=True)
    journal.append(a_days_work())
    journal.append([story(press, noted()) for press in range(5, 40)])
    journal.close()
    return path


@given(st.data())
def test_a_flipped_bit_is_found_or_changes_nothing(sound: Path, data: st.DataObject) -> None:
    """Wherever it is: in a header, an index, an entry. Only what no page uses may differ unnoticed."""
    length = sound.stat().st_size
    page = data.draw(st.integers(0, length // 4096 - 1), label="page")
    offset = data.draw(st.integers(0, 4095), label="offset")
    bit = data.draw(st.integers(0, 7), label="bit")
    sealed = verified(sound).seal
    flipped = sound.with_name("flipped.sqlite")
    copyfile(sound, flipped)
    with flipped.open("r+b") as file:
        file.seek(page * 4096 + offset)
        byte = file.read(1)[0]
        file.seek(-1, 1)
        file.write(bytes([byte ^ 1 << bit]))
    try:
        verification = verified(flipped)
        if not verification.ok or verification.seal != sealed:
            return
        assert content(flipped, "journal", *ALL) == content(sound, "journal", *ALL)
        assert _open(flipped) == _open(sound)
    except sqlite3.DatabaseError:
        return  # not even opened


def _open(path: Path) -> list[Complaint]:
    with reading(path) as connection:
        return open_complaints(connection)


@pytest.mark.parametrize("read", [None, 7, "no hash"])
def test_a_hash_that_a_damaged_page_turned_into_something_else_has_a_seal(read: object) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE journal (seq INTEGER PRIMARY KEY, hash)")
        connection.execute("INSERT INTO journal VALUES (1, ?)", (read,))
        assert seal(connection) == "0000-0000-0000-0000"


def test_pages_that_sqlite_cannot_follow_are_damage(closed_register: Path) -> None:
    with closing(sqlite3.connect(closed_register)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'tally'").fetchone()
    with closed_register.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(bytes(4096))
    verification = verified(closed_register)
    assert verification.damage is not None
    assert "tree" in verification.damage.lower()
    assert (verification.ok, verification.entries) == (False, 124)


def test_a_file_that_sqlite_cannot_read_at_all_is_damage(closed_register: Path) -> None:
    with closed_register.open("r+b") as file:
        file.truncate(3 * 4096)
    with reading(closed_register) as connection:
        verification = verify(connection)
    assert verification.damage is not None
    assert not verification.ok


def test_the_chain_of_hashes_is_over_the_canonical_bytes(closed_register: Path) -> None:
    with reading(closed_register) as connection:
        data, stored = connection.execute("SELECT data, hash FROM journal WHERE seq = 1").fetchone()
    (event,) = a_days_work()[0].events
    assert data.encode() == encode(event, None)
    assert stored == sha256(bytes(32) + encode(event, None)).digest()


def _hash_anew(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        previous = bytes(32)
        for seq, data in connection.execute("SELECT seq, data FROM journal ORDER BY seq").fetchall():
            previous = sha256(previous + data.encode()).digest()
            connection.execute("UPDATE journal SET hash = ? WHERE seq = ?", (previous, seq))
