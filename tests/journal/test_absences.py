"""When a bell was away, and which memories it had: kept with each entry, made anew from the journal, quick to read."""

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.journal.watched import watched
from custom_components.abhijog_bell.register.absence import Absence, Watched, seconds_by_bell
from custom_components.abhijog_bell.register.office_events import OfficeEvent
from custom_components.abhijog_bell.register.words import Subject
from tests.factories import START, at, bell_found, bell_lost, configured, memory_reset
from tests.journal.registers import content, happened, verified


def absences(path: Path, start: float = -86_400, end: float = 86_400) -> list[Absence]:
    with reading_from(path) as connection:
        return reading.absences(connection, at(start), at(end))


def absence(began: float, ended: float | None, bell: str = "entrance") -> Absence:
    return Absence(bell=bell, began=at(began), ended=None if ended is None else at(ended))


def test_an_absence_has_a_beginning_and_an_end(journal: Journal, path: Path) -> None:
    journal.append(happened(bell_lost(30, since=0)))
    assert absences(path) == [absence(0, None)]
    with reading_from(path) as connection:
        assert reading.away(connection) == {"entrance": START}
    journal.append(happened(bell_found(100)))
    assert absences(path) == [absence(0, 100)]
    with reading_from(path) as connection:
        assert reading.away(connection) == {}


STORIES: list[tuple[list[OfficeEvent], list[Absence]]] = [
    ([bell_found(10)], []),
    ([bell_lost(30), bell_lost(90, since=60), bell_found(100), bell_found(110)], [absence(0, 100)]),
    ([bell_lost(30), bell_found(40), bell_lost(80, since=50)], [absence(0, 40), absence(50, None)]),
    (
        [bell_lost(30), bell_lost(40, since=10, bell="corner"), bell_found(50, bell="corner")],
        [absence(0, None), absence(10, 50, "corner")],
    ),
    ([bell_lost(30), bell_found(-3_600)], [absence(0, 0)]),
    ([bell_lost(30), configured(at=at(50), settings=None)], [absence(0, 50)]),
    ([bell_lost(30), configured(at=at(50))], [absence(0, None)]),
    ([bell_lost(30), configured(at=at(50), subject_id="corner", settings=None)], [absence(0, None)]),
]


@pytest.mark.parametrize(("events", "expected"), STORIES)
def test_how_absences_come_and_go(
    journal: Journal, path: Path, events: list[OfficeEvent], expected: list[Absence]
) -> None:
    journal.append(happened(*events))
    assert absences(path) == expected
    kept = content(path, "absence", "memory")
    journal.rebuild()
    assert content(path, "absence", "memory") == kept
    assert verified(path).ok


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (-100, 0, []),
        (-100, 1, [1]),
        (0, 10, [1]),
        (99, 100, [1]),
        (100, 200, []),
        (100, 201, [2]),
        (1_000, 2_000, [2]),
        (0, 2_000, [1, 2]),
    ],
)
def test_a_period_has_the_absences_that_reach_into_it(
    journal: Journal, path: Path, start: int, end: int, found: list[int]
) -> None:
    journal.append(happened(bell_lost(30), bell_found(100), bell_lost(230, since=200)))
    assert absences(path, start, end) == [{1: absence(0, 100), 2: absence(200, None)}[which] for which in found]


@pytest.mark.parametrize(
    ("began", "ended", "seconds"),
    [(-50, 150, 100), (-50, None, 100), (10, 20, 10), (10, None, 90), (-50, -10, 0), (110, 120, 0), (0.4, 1.9, 1)],
)
def test_only_what_lies_in_the_period_is_added_up(began: float, ended: float | None, seconds: int) -> None:
    assert absence(began, ended).seconds(at(0), at(100)) == seconds


def test_what_lies_in_two_absences_of_a_bell_counts_once() -> None:
    """They overlap after the clock was set back."""
    there = [absence(10, 40), absence(20, 30), absence(35, 50), absence(90, None), absence(95, None)]
    assert seconds_by_bell(there, at(0), at(100)) == {there[0].bell: 50}
    assert seconds_by_bell(there[::-1], at(45), at(95)) == {there[0].bell: 10}


ACTS = st.lists(
    st.tuples(st.sampled_from(["lost", "found", "removed"]), st.sampled_from(["a", "b"]), st.integers(-500, 5_000)),
    max_size=30,
)


@settings(max_examples=40)
@given(ACTS)
def test_kept_is_the_same_as_made_anew(acts: list[tuple[str, str, int]]) -> None:
    events: list[OfficeEvent] = [
        {
            "lost": bell_lost(seconds, since=seconds - 30, bell=bell),
            "found": bell_found(seconds, bell=bell),
            "removed": configured(at=at(seconds), subject_id=bell, settings=None),
        }[what]
        for what, bell, seconds in acts
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "khl.sqlite"
        with closing(Journal.open(path, create=True)) as journal:
            journal.append(happened(*events))
            kept = content(path, "absence")["absence"]
            journal.rebuild()
            assert content(path, "absence")["absence"] == kept
        open_ones = [row[1] for row in kept if row[3] is None]
        assert len(open_ones) == len(set(open_ones)), "a bell is away once at a time"
        assert all(row[3] is None or str(row[3]) >= str(row[2]) for row in kept)


def test_recent_absences_are_read_by_the_index(journal: Journal, path: Path) -> None:
    with reading_from(path) as connection:
        plan = str(connection.execute(f"EXPLAIN QUERY PLAN {reading._ABSENCES}", ("a", "b")).fetchall())
    assert "absence_ended" in plan
    assert "SCAN" not in plan


def test_a_memory_counts_from_when_it_was_noticed_first(journal: Journal, path: Path) -> None:
    other = memory_reset(90, instance="f" * 16)
    journal.append(happened(memory_reset(60), other, memory_reset(120)))
    with reading_from(path) as connection:
        assert reading.memory_resets(connection) == [memory_reset(60), other]


def test_since_when_and_until_when_a_bell_belonged_to_the_office(journal: Journal, path: Path) -> None:
    settings = {"name": "Entrance"}
    journal.append(
        happened(
            configured(at=at(0), subject=Subject.BELL, subject_id="gone", settings=settings),
            configured(at=at(10), subject=Subject.CHIME, subject_id="there", settings=settings),
            configured(at=at(20), subject=Subject.OFFICER, subject_id="officer", settings=settings),
            configured(at=at(30), subject=Subject.BELL, subject_id="gone", settings=None),
        )
    )
    with reading_from(path) as connection:
        assert watched(connection) == [
            Watched(bell="gone", began=at(0), ended=at(30)),
            Watched(bell="there", began=at(10), ended=None),
        ]
