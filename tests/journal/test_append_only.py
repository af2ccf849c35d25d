"""The database itself refuses to change or to skip an entry."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from custom_components.abhijog_bell.journal.journal import Journal
from tests.journal.registers import a_days_work, content, verified

_ROW = "(seq, data, hash) VALUES ({seq}, '{{}}', zeroblob(32))"


@pytest.fixture
def other(journal: Journal, path: Path) -> Iterator[sqlite3.Connection]:
    """Another program's connection, which keeps no rules of ours."""
    journal.append(a_days_work())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET data = '{}'",
        "UPDATE journal SET hash = zeroblob(32) WHERE seq = 14",
        "UPDATE journal SET seq = seq + 100",
        "UPDATE OR REPLACE journal SET seq = 1 WHERE seq = 14",
        "DELETE FROM journal",
        "DELETE FROM journal WHERE seq = 14",
        f"INSERT INTO journal {_ROW.format(seq=14)}",
        f"INSERT INTO journal {_ROW.format(seq=16)}",
        f"INSERT INTO journal {_ROW.format(seq=0)}",
        f"INSERT INTO journal {_ROW.format(seq=-1)}",
        f"INSERT OR REPLACE INTO journal {_ROW.format(seq=14)}",
        f"INSERT OR REPLACE INTO journal {_ROW.format(seq=1)}",
        f"REPLACE INTO journal {_ROW.format(seq=7)}",
        f"INSERT OR IGNORE INTO journal {_ROW.format(seq=14)}",
        f"INSERT INTO journal {_ROW.format(seq=14)} ON CONFLICT DO UPDATE SET data = '{{}}'",
        "INSERT INTO journal (data, hash) VALUES ('{}', x'00')",
        "INSERT INTO journal (seq, data, hash) VALUES (15, '{}', 'text')",
        "INSERT INTO journal (seq, data, hash) VALUES (15, NULL, zeroblob(32))",
        "INSERT INTO journal (seq, data, hash) VALUES (15, 'no json', zeroblob(32))",
        "UPDATE journal SET complaint = '2026-000009'",
    ],
)
@pytest.mark.parametrize("recursive", [0, 1])
def test_refused(other: sqlite3.Connection, path: Path, statement: str, recursive: int) -> None:
    other.execute(f"PRAGMA recursive_triggers = {recursive}")
    before = content(path)
    with pytest.raises(sqlite3.Error):
        other.execute(statement)
    assert content(path) == before
    assert verified(path).ok


def test_an_entry_from_elsewhere_stops_the_writer_and_shows(
    journal: Journal, other: sqlite3.Connection, path: Path
) -> None:
    other.execute(f"INSERT INTO journal {_ROW.format(seq=15)}")
    assert verified(path).first_bad == 15
