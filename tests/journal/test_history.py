"""Paging through all complaints, against a slow search through the complaints themselves."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.abhijog_bell.journal.history import Place, Wanted, page
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.words import Outcome, Purpose
from tests.factories import START, acknowledged, closed, heard, rung
from tests.journal.registers import append, story
from tests.journal.told import recorded
from tests.stories import Act, Office, acts

TODAY = START.date()
DAYS = st.none() | st.integers(-3, 3).map(lambda days: TODAY + timedelta(days=days))

questions = st.builds(
    Wanted,
    start=DAYS,
    end=DAYS,
    bell=st.sampled_from([None, None, "entrance", "service", "nowhere"]),
    officer=st.sampled_from([None, None, "officer-redress", "officer-head"]),
    outcome=st.sampled_from([None, None, *Outcome]),
    service=st.sampled_from([None, None, "Land", "ভাতা"]),
    desk=st.sampled_from([None, None, None, "Desk 3"]),
    purpose=st.sampled_from([None, None, *Purpose]),
    open=st.sampled_from([None, None, True, False]),
    tests=st.booleans(),
)


def _is_wanted(known: Complaint, wanted: Wanted) -> bool:
    day = known.local_rung_at.date()
    return (
        (wanted.start is None or wanted.start <= day)
        and (wanted.end is None or day <= wanted.end)
        and wanted.bell in (None, known.bell)
        and wanted.officer in (None, known.officer)
        and wanted.outcome in (None, known.outcome)
        and wanted.service in (None, known.service)
        and wanted.desk in (None, known.desk)
        and wanted.purpose in (None, known.purpose)
        and wanted.open in (None, known.open)
        and (wanted.tests or not known.test)
    )


def _slowly(office: Office, wanted: Wanted) -> list[Complaint]:
    order = list(office.complaints)  # as they began
    found = [known for known in office.complaints.values() if _is_wanted(known, wanted)]
    return sorted(found, key=lambda known: (known.local_rung_at.date(), order.index(known.number)), reverse=True)


def _all_pages(path: Path, wanted: Wanted, limit: int) -> list[list[Complaint]]:
    pages: list[list[Complaint]] = []
    before: Place | None = None
    with reading(path) as connection:
        while True:
            found = page(connection, wanted, before, limit)
            pages.append(found.complaints)
            if found.next is None:
                return pages
            before = found.next


@settings(max_examples=40)
@given(acts, questions, st.integers(1, 3), st.sets(st.integers(0, 20)))
def test_what_is_not_visible_leaves_no_gap(acts: list[Act], wanted: Wanted, limit: int, hidden: set[int]) -> None:
    office = Office().play(acts)
    numbers = list(office.complaints)
    kept = {numbers[index] for index in hidden if index < len(numbers)}
    pages: list[list[Complaint]] = []
    before: Place | None = None
    with recorded(office) as path, reading(path) as connection:
        while True:
            found = page(connection, wanted, before, limit, lambda known: known.number not in kept)
            pages.append(found.complaints)
            if (before := found.next) is None:
                break
    assert [known for found in pages for known in found] == [
        known for known in _slowly(office, wanted) if known.number not in kept
    ]
    assert all(len(found) == limit for found in pages[:-1])
    assert pages[-1] or len(pages) == 1


@settings(max_examples=80)
@given(acts, questions, st.integers(1, 5))
def test_pages_hold_what_a_slow_search_finds(acts: list[Act], wanted: Wanted, limit: int) -> None:
    office = Office().play(acts)
    with recorded(office) as path:
        pages = _all_pages(path, wanted, limit)
    assert [known for found in pages for known in found] == _slowly(office, wanted)
    assert all(len(found) == limit for found in pages[:-1])
    assert len(pages) == 1 or pages[-1]


@pytest.fixture
def path_of_three(journal: Journal, path: Path) -> Path:
    ended = story(12, acknowledged(), heard(), closed(service="Land"))
    test = append(rung(number="T-2026-000007", press=13, test=True))
    journal.append([story(7), ended, test])
    return path


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("2026-000007", {"2026-000007"}),
        (" t-2026-000007 ", {"T-2026-000007"}),
        ("7", {"2026-000007", "T-2026-000007"}),
        ("000012", {"2026-000012"}),
        ("99999999999999999999", set()),
        ("১২", {"2026-000012"}),
        ("২০২৬-০০০০১২", {"2026-000012"}),
        ("2026-0000", set()),
        ("' OR 1", set()),
    ],
)
def test_a_complaint_is_found_by_its_number_or_its_count(path_of_three: Path, asked: str, expected: set[str]) -> None:
    with reading(path_of_three) as connection:
        found = page(connection, Wanted(number=asked), None, 50)
    assert {known.number for known in found.complaints} == expected
    assert found.next is None


def _searches(path: Path, wanted: Wanted, before: Place | None = None) -> list[str]:
    """Return what SQLite is asked for closed complaints."""
    asked: list[str] = []
    with reading(path) as connection:
        connection.set_trace_callback(asked.append)
        page(connection, wanted, before, 50)
        connection.set_trace_callback(None)
    return [text for text in asked if "ORDER BY day DESC" in text]


def _plans(path: Path, wanted: Wanted, before: Place | None = None) -> list[list[str]]:
    """Return how SQLite goes about each search for closed complaints."""
    searches = _searches(path, wanted, before)
    with reading(path) as connection:
        return [[row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {text}")] for text in searches]


@pytest.mark.parametrize("name", ["bell", "officer", "outcome", "service", "desk"])
def test_each_question_has_an_index_of_its_own(path_of_three: Path, name: str) -> None:
    ((plan,),) = _plans(path_of_three, replace(Wanted(open=False, purpose=Purpose.COMPLAINT), **{name: "settled"}))
    assert f"complaint_{name}" in plan


@pytest.mark.parametrize("start", [None, date(2026, 1, 1)])
def test_a_purpose_that_is_rare_is_found_without_looking_at_the_others(path_of_three: Path, start: date | None) -> None:
    ((plan,),) = _plans(path_of_three, Wanted(open=False, purpose=Purpose.ASSISTANCE, start=start))
    assert "complaint_closed (purpose=?" in plan


def test_days_alone_need_no_sorting(path_of_three: Path) -> None:
    plans = _plans(path_of_three, Wanted(open=False, start=date(2026, 1, 1)), Place("2027-01-01", 5))
    assert len(plans) == len(Purpose)
    for (plan,) in plans:
        assert "complaint_closed (purpose=? AND day>?" in plan


@pytest.mark.parametrize(
    ("end", "only"), [("2026-11-01", "day <= '2026-11-01'"), ("2026-12-01", "(day, seq) < ('2026-11-15', 5)")]
)
def test_a_page_begins_at_the_earlier_of_two_ends(path_of_three: Path, end: str, only: str) -> None:
    """Given both, SQLite walks from the later one to the earlier one."""
    wanted = Wanted(open=False, purpose=Purpose.COMPLAINT, end=date.fromisoformat(end))
    (search,) = _searches(path_of_three, wanted, Place("2026-11-15", 5))
    assert only in search
    assert search.count("<") == 1
