"""What is read out of a register."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from custom_components.abhijog_bell.journal.daily import targets
from custom_components.abhijog_bell.journal.journal import Append, Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.reading import (
    Entry,
    LastPress,
    charter_updates,
    complaint,
    configured,
    ended_last,
    entries,
    last_charter_update,
    last_complaint,
    last_numbers,
    last_press,
    last_presses,
    names,
    newest_complaints,
    open_complaints,
    presses,
    story,
    verify,
)
from custom_components.abhijog_bell.journal.rollback import restorations
from custom_components.abhijog_bell.journal.schema import PROJECTIONS
from custom_components.abhijog_bell.journal.visitors import last_visitors
from custom_components.abhijog_bell.journal.watched import watched
from custom_components.abhijog_bell.register.fold import fold
from custom_components.abhijog_bell.register.office_events import CharterUpdated
from custom_components.abhijog_bell.register.words import Subject
from tests.factories import acknowledged, at, closed, escalated, heard, noted, reopened, rung, unheard
from tests.factories import configured as settings_of
from tests.journal.registers import a_days_work, append, happened, ring, set_up, verified
from tests.journal.registers import story as told


@pytest.fixture
def filled(journal: Journal, path: Path) -> Path:
    """A register with some of everything; it stays open for writing."""
    journal.append(a_days_work())
    return path


def _numbered(*numbers: str) -> list[Append]:
    return [append(rung(number=number, press=press)) for press, number in enumerate(numbers)]


def test_the_story_of_a_complaint(filled: Path) -> None:
    with reading(filled) as connection:
        assert story(connection, "2026-000001") == [
            Entry(2, rung(at=at(1), pressed_at=at(1))),
            Entry(3, acknowledged()),
            Entry(4, heard()),
            Entry(5, noted()),
            Entry(6, closed()),
        ]
        assert story(connection, "2026-999999") == []


def test_a_complaint(filled: Path) -> None:
    with reading(filled) as connection:
        known = complaint(connection, "2026-000001")
        assert known == fold([rung(at=at(1), pressed_at=at(1)), acknowledged(), heard(), noted(), closed()])
        assert complaint(connection, "2026-999999") is None


def test_only_open_complaints_are_loaded(filled: Path) -> None:
    with reading(filled) as connection:
        assert [known.number for known in open_complaints(connection)] == ["2026-000003", "2026-000004"]


def test_open_complaints_are_found_without_looking_at_closed_ones(filled: Path) -> None:
    with reading(filled) as connection:
        plan = connection.execute("EXPLAIN QUERY PLAN SELECT number FROM complaint WHERE open").fetchall()
    assert "complaint_open" in plan[0][3]


@pytest.mark.parametrize(
    ("status", "limit", "expected"),
    [
        (None, 50, ["2026-000004", "2026-000003", "2026-000002", "2026-000001"]),
        (None, 2, ["2026-000004", "2026-000003"]),
        (None, 0, []),
        ("closed", 50, ["2026-000002", "2026-000001"]),
        ("closed", 1, ["2026-000002"]),
        ("waiting", 50, ["2026-000004", "2026-000003"]),
        ("waiting", 1, ["2026-000004"]),
        ("heard", 50, []),
    ],
)
def test_the_newest_complaints(filled: Path, status: str | None, limit: int, expected: list[str]) -> None:
    with reading(filled) as connection:
        assert [known.number for known in newest_complaints(connection, status, limit)] == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((), {}),
        (("2026-000001",), {"2026-": 1}),
        (("2026-000001", "2026-000012", "2026-000002"), {"2026-": 12}),
        (
            ("2025-000900", "2026-000003", "A-2026-000007", "T-2024-000001", "T-2026-000002", "A-2025-000001"),
            {"2025-": 900, "2026-": 3, "A-2026-": 7, "A-2025-": 1, "T-2024-": 1, "T-2026-": 2},
        ),
        (("2026-999999",), {"2026-": 999_999}),
    ],
)
def test_numbers_of_each_series_and_year(
    journal: Journal, path: Path, numbers: tuple[str, ...], expected: dict[str, int]
) -> None:
    journal.append(_numbered(*numbers))
    with reading(path) as connection:
        assert last_numbers(connection) == expected


def test_the_last_press_of_a_source(journal: Journal, path: Path) -> None:
    other = append(rung(number="2026-000099", source="device:service", press=7))
    journal.append([ring(1), ring(3), ring(2), other])
    with reading(path) as connection:
        assert last_press(connection, "device:entrance") == 3
        assert last_press(connection, "device:service") == 7
        assert last_press(connection, "device:nowhere") is None


def test_how_everything_is_set_up(journal: Journal, path: Path) -> None:
    office = {"subject": Subject.OFFICE, "subject_id": "khl", "settings": {"name": "Khulna"}}
    journal.append(
        [set_up(), set_up(**office), set_up(settings={"name": "New"}), set_up(subject_id="x", settings=None)]
    )
    with reading(path) as connection:
        assert configured(connection) == {
            (Subject.OFFICE, "khl"): settings_of(**office),
            (Subject.BELL, "entrance"): settings_of(settings={"name": "New"}),
            (Subject.BELL, "x"): settings_of(subject_id="x", settings=None),
        }


def test_names_outlive_what_they_named(journal: Journal, path: Path) -> None:
    journal.append(
        [
            set_up(),
            set_up(settings={"name": "New", "post": None}),
            set_up(settings=None),
            set_up(subject=Subject.OFFICER, subject_id="o", settings={"post": "Redress Officer"}),
            ring(1),
        ]
    )
    with reading(path) as connection:
        assert names(connection, "name") == {"entrance": "New"}
        assert names(connection, "post") == {"o": "Redress Officer"}
        assert names(connection, "nothing") == {}


def test_the_last_complaint_is_no_test(journal: Journal, path: Path) -> None:
    with reading(path) as connection:
        assert last_complaint(connection) is None
    journal.append([ring(1), append(rung(number="T-2026-000001", press=2, test=True))])
    with reading(path) as connection:
        assert last_complaint(connection) == "2026-000001"


def test_entries(filled: Path) -> None:
    with reading(filled) as connection:
        assert entries(connection) == 14


def test_verifying_while_somebody_writes(journal: Journal, path: Path) -> None:
    """After each statement of the verification a press is recorded: what it compares is of one moment all the same."""
    journal.append(a_days_work())
    presses = iter(range(100, 10_000))

    def write(statement: str) -> None:
        if "memory" not in statement:
            journal.append([told(next(presses), escalated(), unheard())])

    with reading(path) as connection:
        entries(connection)
        connection.set_trace_callback(write)
        verification = verify(connection)
        connection.set_trace_callback(None)
    assert next(presses) > 105
    assert (verification.ok, verification.entries) == (True, 14)
    assert verified(path).ok


def test_verifying_leaves_no_file_behind(filled: Path) -> None:
    before = sorted(filled.parent.iterdir())
    assert verified(filled).ok
    assert sorted(filled.parent.iterdir()) == before


def test_a_long_chain_lets_others_have_their_turn(journal: Journal, path: Path) -> None:
    journal.append([ring(press) for press in range(1, 1_100)])
    assert verified(path).entries == 1_099


def test_a_register_of_another_kind_cannot_be_verified(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")
    assert "no such table" in str(verified(path).damage)


def test_the_last_press_of_each_memory_of_a_device() -> None:
    rows = [
        ("02ab61090000/aa", 4_000_000_000, "2026-000001"),
        ("02ab61090000/aa", 7, "2026-000001"),
        ("02ab61090000/bb", 2, "2026-000002"),
        ("02ab61090000", 9, "2026-000002"),
        ("02ab610900000/cc", 9, "2026-000002"),
        ("02ab61090001/dd", 9, "2026-000002"),
    ]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(PROJECTIONS)
        connection.executemany("INSERT INTO press VALUES (?, ?, ?)", rows)
        assert last_presses(connection, "02ab61090000") == {
            "aa": LastPress(4_000_000_000, "2026-000001"),
            "bb": LastPress(2, "2026-000002"),
        }
        assert last_presses(connection, "ffffffffffff") == {}
        assert presses(connection, "02ab61090000/aa", 1, 7) == {7: "2026-000001"}
        assert presses(connection, "02ab61090000/aa", 8, 9) == {}


def test_who_ended_last_comes_first_and_who_is_open_again_does_not(journal: Journal, path: Path) -> None:
    begun = {press: told(press) for press in (1, 2, 3)}
    journal.append(list(begun.values()))
    ended = {press: append(closed(), before=begun[press].after) for press in (2, 3, 1)}
    journal.append(list(ended.values()))
    journal.append([append(reopened(), before=ended[3].after), append(noted(), before=ended[2].after)])
    with reading(path) as connection:
        assert [known.number for known in ended_last(connection, 5)] == ["2026-000001", "2026-000002"]
        assert [known.number for known in ended_last(connection, 1)] == ["2026-000001"]


def test_when_the_charter_was_brought_up_to_date(journal: Journal, path: Path) -> None:
    with reading(path) as connection:
        assert last_charter_update(connection) is None
    updates = [
        CharterUpdated(at=at(seconds), actor="office", services=40, added=seconds // 100) for seconds in (100, 200, 300)
    ]
    journal.append([*happened(updates[0]), ring(1), *happened(*updates[1:]), set_up()])
    with reading(path) as connection:
        assert last_charter_update(connection) == updates[2]
        assert charter_updates(connection, at(100), at(300)) == updates[:2]
        assert charter_updates(connection, at(101), at(301)) == updates[1:]


@pytest.mark.parametrize(
    "read",
    [
        lambda connection: names(connection, "name"),
        lambda connection: charter_updates(connection, at(0), at(9)),
        *(last_charter_update, watched, targets, restorations, last_visitors),
    ],
)
def test_what_happened_to_the_office_is_found_by_its_kind(
    journal: Journal, path: Path, read: Callable[[sqlite3.Connection], object]
) -> None:
    """How things are set up lies among a hundred times as many visitors, absences and words of citizens."""
    with reading(path) as connection:
        asked: list[str] = []
        connection.set_trace_callback(asked.append)
        read(connection)
        connection.set_trace_callback(None)
        plan = connection.execute(f"EXPLAIN QUERY PLAN {asked[0]}").fetchall()
    assert "journal_office" in str(plan)
