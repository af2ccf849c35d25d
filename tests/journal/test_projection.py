"""What is derived from the journal is always what the journal says."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings

from custom_components.abhijog_bell.journal import figures, projection
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.projection import differing, rebuild
from custom_components.abhijog_bell.journal.reading import (
    complaint,
    last_complaint,
    newest_complaints,
    open_complaints,
    untold_complaints,
)
from custom_components.abhijog_bell.journal.schema import COUNTERS, PROJECTED
from custom_components.abhijog_bell.register.words import Outcome, Purpose
from tests.factories import (
    acknowledged,
    at,
    bell_lost,
    closed,
    decided,
    heard,
    memory_reset,
    rated,
    rated_alone,
    referred,
    reopened,
    request_filed,
    rung,
    screened,
    suggested,
    visitors_counted,
)
from tests.journal.registers import a_days_work, append, content, happened, ring, set_up, story, tamper, verified
from tests.journal.told import recorded
from tests.stories import Act, Office, acts


def _rebuild(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        rebuild(connection)


def _without_zeros(path: Path) -> dict[str, list[tuple[object, ...]]]:
    rows = content(path, *PROJECTED)
    return rows | {table: [row for row in rows[table] if row[-1]] for table in COUNTERS}


@settings(max_examples=40)
@given(acts)
def test_kept_is_the_same_as_made_anew(acts: list[Act]) -> None:
    office = Office().play(acts)
    with recorded(office) as path:
        kept = _without_zeros(path)
        assert verified(path).ok
        _rebuild(path)
        assert content(path, *PROJECTED) == kept
        assert verified(path).ok


@settings(max_examples=40)
@given(acts)
def test_what_is_read_is_what_was_told(acts: list[Act]) -> None:
    office = Office().play(acts)
    with recorded(office) as path, reading(path) as connection:
        for number, known in office.complaints.items():
            assert complaint(connection, number) == known
        still_open = {known.number: known for known in office.complaints.values() if known.open}
        assert {known.number: known for known in open_complaints(connection)} == still_open
        untold = {known.number: known for known in office.complaints.values() if known.telling}
        assert {known.number: known for known in untold_complaints(connection)} == untold
        real = [known.number for known in office.complaints.values() if not known.test]
        assert last_complaint(connection) == (real[-1] if real else None)


def test_made_anew_keeps_the_order_in_which_complaints_were_recorded(journal: Journal, path: Path) -> None:
    """Numbers do not tell it: those of tests and of assistance sort differently."""
    numbers = ("2026-000001", "A-2026-000001", "2026-000003", "2025-000009")
    journal.append([append(rung(number=number, press=press)) for press, number in enumerate(numbers)])
    _rebuild(path)
    with reading(path) as connection:
        assert last_complaint(connection) == "2025-000009"
        assert [known.number for known in newest_complaints(connection, None, 2)] == ["2025-000009", "2026-000003"]


@pytest.mark.parametrize("many", [0, 1, 3])
def test_counters_may_be_written_in_parts(path: Path, monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    journal = Journal.open(path, create=True)
    journal.append(a_days_work())
    journal.close()
    before = _without_zeros(path)
    monkeypatch.setattr(figures, "_MANY", many)
    _rebuild(path)
    assert _without_zeros(path) == before


def test_a_damaged_projection_is_mended(path: Path) -> None:
    journal = Journal.open(path, create=True)
    asked = append(rung(number="A-2026-000001", press=9, purpose=Purpose.ASSISTANCE, token=1), request_filed())
    offered = story(6, acknowledged(), heard(), closed(), rated())
    journal.append([*a_days_work(), story(5, referred(), decided(service="Land")), asked, offered])
    journal.append(happened(bell_lost(), memory_reset(), rated_alone(), suggested(), screened(), visitors_counted()))
    journal.close()
    before = _without_zeros(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for table in PROJECTED:
            connection.execute(f"DELETE FROM {table}")
    assert set(verified(path).differing) == set(PROJECTED)
    _rebuild(path)
    assert _without_zeros(path) == before
    assert verified(path).ok


def test_making_anew_is_all_or_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal.open(path, create=True)
    journal.append(a_days_work())
    before = content(path)
    monkeypatch.setattr(projection, "project_configured", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        rebuild(journal._connection)
    assert content(path) == before
    assert journal.append([ring(9)]) == [True]
    journal.close()


def test_counters_that_came_back_to_zero_are_no_difference(journal: Journal, path: Path) -> None:
    """Another officer heard who one had answered: the first one's counter goes back to nothing."""
    journal.append([story(1, acknowledged())])
    known = story(1, acknowledged()).after
    journal.append([append(heard(officer="officer-head"), before=known)])
    rows = content(path, "tally")["tally"]
    assert ("2026-11-22", "complaint", "answered_in_target", "officer-redress", 0, 0) in rows
    assert verified(path).differing == ()


def test_one_register_may_have_rows_that_the_other_has_not(path: Path) -> None:
    journal = Journal.open(path, create=True)
    journal.append([ring(1)])
    journal.close()
    tamper(path, "INSERT INTO press VALUES ('z', 1, 'x')")
    with reading(path) as connection:
        assert differing(connection) == ["press"]


def test_the_row_of_a_complaint(journal: Journal, path: Path) -> None:
    journal.append([set_up(), story(1, acknowledged()), story(2, closed(outcome=Outcome.FALSE_PRESS))])
    assert content(path, "complaint")["complaint"] == [
        (2, "2026-000001", "complaint", 0, "2026-11-22", 1, "entrance", None, None, None, None),
        (4, "2026-000002", "complaint", 0, "2026-11-22", 0, "entrance", None, "false_press", None, None),
    ]


def test_a_reopened_complaint_is_open(journal: Journal, path: Path) -> None:
    begun = story(1, closed(outcome=Outcome.FALSE_PRESS))
    journal.append([begun, append(reopened(), before=begun.after)])
    assert [row[5:] for row in content(path, "complaint")["complaint"]] == [(1, "entrance", None, None, None, None)]


def test_the_day_is_the_offices_own(journal: Journal, path: Path) -> None:
    for press, seconds in enumerate((14 * 3_600 - 1, 14 * 3_600)):
        journal.append([append(rung(number=f"2026-{press:06}", press=press, pressed_at=at(seconds)))])
    assert [row[4] for row in content(path, "complaint")["complaint"]] == ["2026-11-22", "2026-11-23"]
