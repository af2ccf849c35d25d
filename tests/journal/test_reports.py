"""Every report against a second, slow road: the raw journal, entry by entry."""

import random
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from custom_components.abhijog_bell.journal.journal import Append, Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.register.charter import Service
from custom_components.abhijog_bell.register.office_events import (
    BellFound,
    BellLost,
    CharterUpdated,
    Configured,
    OfficeEvent,
    VisitorsCounted,
)
from custom_components.abhijog_bell.register.period import Period, PeriodKind, period_of
from custom_components.abhijog_bell.register.words import Medium, Outcome, Subject
from custom_components.abhijog_bell.reports.asked import Asked, Span
from custom_components.abhijog_bell.reports.paper import REPORTS, read_paper
from custom_components.abhijog_bell.reports.sheet import Rate, Seconds, Share, Sheet, Word
from tests.factories import KHULNA, START, TODAY, entered, referred
from tests.journal import slow_road
from tests.journal.registers import append, happened
from tests.journal.told import recorded
from tests.stories import ACTORS, COMMANDS, REQUEST_WITHIN_ITS_LIMIT, Act, Bring, Do, Office, Ring, Wait, acts

from .test_returned import _slow_cases, _slowly

CHARTER: Final = {"one": Service(name="ভাতা"), "two": Service(name="Passport")}
DAYS: Final = st.integers(-2, 40).map(lambda days: TODAY + timedelta(days=days))
PERIODS: Final = st.builds(period_of, st.sampled_from(PeriodKind), DAYS)
HOURS: Final = st.integers(-24, 24 * 40).map(lambda hours: START + timedelta(hours=hours))
BELLS: Final = st.sampled_from(["entrance", "service"])

office_events: Final[st.SearchStrategy[list[OfficeEvent]]] = st.lists(
    st.one_of(
        st.builds(
            Configured,
            at=HOURS,
            actor=st.just("office"),
            subject=st.just(Subject.BELL),
            subject_id=BELLS,
            settings=st.sampled_from([{"place": "At the gate"}, {"place": "At the gate"}, None]),
        ),
        st.builds(BellLost, at=HOURS, actor=st.just("office"), bell=BELLS, since=HOURS),
        st.builds(BellFound, at=HOURS, actor=st.just("office"), bell=BELLS),
        st.builds(VisitorsCounted, at=HOURS, actor=st.just("office"), day=DAYS, number=st.integers(0, 300)),
        st.builds(CharterUpdated, at=HOURS, actor=st.just("office"), services=st.integers(0, 9)),
    ),
    max_size=20,
)


def _span(period: Period) -> Span:
    begins, ends = (
        datetime.combine(day, time(), UTC) - timedelta(minutes=KHULNA)
        for day in (period.start, period.end + timedelta(days=1))
    )
    return Span(period=period, begins=begins, ends=ends)


def asked(period: Period) -> Asked:
    return Asked(now=_span(period), before=_span(period.before), today=date(2030, 1, 1), tiers=3, charter=CHARTER)


def _plain(value: Any) -> Any:
    match value:
        case Word(key):
            return key.removeprefix("figure_")
        case Seconds(number) | Share(number) | Rate(number):
            return number
    return value


def rows(sheet: Sheet) -> dict[Any, tuple[Any, ...]]:
    """Return the rows of a sheet by what they are about."""
    found = {_plain(row[0]): tuple(map(_plain, row[1:])) for row in sheet.rows}
    assert len(found) == len(sheet.rows)
    return found


def _beside(now: dict[Any, tuple[Any, ...]], before: dict[Any, tuple[Any, ...]], none: tuple[Any, ...]) -> Any:
    return {key: (*now.get(key, none), *before.get(key, none)) for key in {**now, **before}}


@settings(max_examples=60)
@example(REQUEST_WITHIN_ITS_LIMIT, [], [period_of(PeriodKind.DAY, TODAY)])
@given(acts, office_events, st.lists(PERIODS, min_size=1, max_size=3))
def test_reports_are_what_reading_every_entry_gives(
    acts: list[Act], events: list[OfficeEvent], periods: list[Period]
) -> None:
    office = Office().play(acts)
    # A story's own journal takes what happens to the office as well, at any place in it.
    middle = len(office.told) // 2
    office.told[middle:middle] = happened(*events)
    office.new[middle:middle] = [True] * len(events)
    _check(office, [*periods, period_of(PeriodKind.MONTH, TODAY), period_of(PeriodKind.DAY, TODAY)])


def _busy(chosen: random.Random) -> Office:
    """Play a year of an office in which most complaints come to an end, in all ways that there are."""
    office = Office()
    while office.now < START + timedelta(days=365):
        known = len(office.complaints)
        office.act(_act(chosen, known))
    return office


def _act(chosen: random.Random, known: int) -> Act:
    newest = known - chosen.randrange(1, 12) if known else 0
    match chosen.choices(["ring", "bring", "do", "wait"], [15, 4, 60, 21])[0]:
        case "ring":
            bell, lag = chosen.choice(["entrance", "service"]), chosen.choice([0, 0, 30, 90_000])
            test, known_time = chosen.random() < 0.1, chosen.random() < 0.9
            return Ring(bell=bell, lag=lag, test=test, again=chosen.random() < 0.1, known=known_time)
        case "bring":
            medium = chosen.choice([Medium.LETTER, Medium.PHONE, Medium.BOX])
            return Bring(medium=medium, days=chosen.choice([0, 0, 2, 9]), actor=chosen.choice(ACTORS))
        case "do":
            command = chosen.choice(["acknowledge", "hear", "close", "close", "refer", "classify", *COMMANDS])
            outcome = chosen.choice([Outcome.SETTLED, Outcome.SETTLED, *Outcome])
            return Do(command=command, which=max(newest, 0), actor=chosen.choice(ACTORS), outcome=outcome)
    return Wait(chosen.choice([1, 17, 61, 200, 900, 4_000, 20_000, 90_000, 400_000]), chosen.random() < 0.95)


@pytest.mark.parametrize("seed", range(3))
def test_a_year_of_a_busy_office(seed: int) -> None:
    office = _busy(random.Random(seed))
    kinds = {event.kind for events in office.events.values() for event in events}
    assert {"extended", "expired", "appealed", "reopened", "entered", "classified", "acknowledgement_lapsed"} <= kinds
    days = [TODAY, TODAY + timedelta(days=40), TODAY + timedelta(days=100), TODAY + timedelta(days=250)]
    _check(office, [period_of(kind, day) for kind in PeriodKind for day in days])


def _check(office: Office, periods: list[Period]) -> None:
    """Compare each report of each period with what every entry says."""
    with recorded(office) as path, reading(path) as connection:
        told = slow_road.entries(connection)
        known = slow_road.complaints(told)
        for period in periods:
            question = asked(period)
            both = [(each.start, each.end) for each in (period, period.before)]
            _check_summary(REPORTS["summary"](connection, question), known, both)
            _check_return(REPORTS["return"](connection, question), _slow_cases(connection), both)
            _check_officers(REPORTS["officers"](connection, question), known, both)
            _check_services(REPORTS["services"](connection, question), known, both)
            _check_charter(REPORTS["charter"](connection, question), (told, known), question)
            _check_rate(REPORTS["rate"](connection, question), (told, known), period)
            _check_availability(REPORTS["availability"](connection, question), told, question)


def _check_summary(sheets: tuple[Sheet, ...], known: Any, both: list[tuple[date, date]]) -> None:
    found = {sheet.key: rows(sheet) for sheet in sheets}
    for prefix, name, purpose in (("", "complaints", "complaint"), ("assistance_", "assistance", "assistance")):
        now, before = (slow_road.summary(known, *days, purpose) for days in both)
        if purpose == "assistance" and not any(of["rung"] or of["recorded"] for of in (now, before)):
            assert not any(key.startswith("assistance") for key in found)
            continue
        assert found[name] == {key: (now[key], before[key]) for key in now}
        counts, counts_before = (slow_road.blocks(known, *days, purpose) for days in both)
        for block, counted in counts.items():
            expected = {key: (counted[key], counts_before[block][key]) for key in {**counted, **counts_before[block]}}
            assert found.get(f"{prefix}{block}", {}) == expected


def _check_return(sheets: tuple[Sheet, ...], cases: Any, both: list[tuple[date, date]]) -> None:
    found = {sheet.key: sheet for sheet in sheets}
    assert len(found) == 4
    for key, tier in (("complaints_return", 1), ("appeals_return", 2)):
        for row, rest, days in zip(found[key].rows, found[f"{key}_rest"].rows, both, strict=True):
            slow = _slowly([case for case in cases if case.tier == tier], *days)
            media = [
                slow.by_medium.get(medium, 0) for medium in ("bell", "walk_in", "phone", "box", "letter", "online")
            ]
            figures = (slow.received, slow.carried_over, slow.total, slow.sent_elsewhere, slow.settled)
            assert (row[0].start, row[0].end) == days  # type: ignore[union-attr]
            assert tuple(map(_plain, row[1:])) == (
                *media,
                *figures,
                slow.expired,
                slow.running,
                slow.extended,
                slow.rate,
            )
            assert rest[1:] == (slow.reopened, slow.appealed)


def _check_officers(sheets: tuple[Sheet, ...], known: Any, both: list[tuple[date, date]]) -> None:
    for sheet, purpose in zip(sheets, ("complaint", "assistance"), strict=True):
        now, before = (slow_road.officers(known, *days, purpose) for days in both)
        assert rows(sheet) == _beside(now, before, (0, None, None, None))
        assert [row[1] for row in sheet.rows] == sorted((row[1] for row in sheet.rows), reverse=True)  # type: ignore[type-var]


def _check_services(sheets: tuple[Sheet, ...], known: Any, both: list[tuple[date, date]]) -> None:
    now, before = (slow_road.services(known, *days) for days in both)
    (sheet,) = sheets
    assert rows(sheet) == _beside(now, before, (0,) * 5)
    assert [row[1] for row in sheet.rows] == sorted((row[1] for row in sheet.rows), reverse=True)  # type: ignore[type-var]


def _check_charter(sheets: tuple[Sheet, ...], journal: Any, question: Asked) -> None:
    told, known = journal
    found = {sheet.key: sheet for sheet in sheets}
    spans = (question.now, question.before)
    now, before = (slow_road.services(known, span.period.start, span.period.end) for span in spans)
    updates, updates_before = (
        [
            entry
            for entry in told
            if entry["kind"] == "charter_updated" and span.begins <= slow_road.moment(entry["at"]) < span.ends
        ]
        for span in spans
    )
    shown = rows(found["charter_service"])
    assert shown == dict.fromkeys(("ভাতা", "Passport"), (0,) * 10) | _beside(now, before, (0,) * 5)
    assert list(shown)[:2] == ["ভাতা", "Passport"]
    assert [row[1] for row in found["updates"].rows] == [entry["services"] for entry in updates]
    figures = rows(found["charter"])
    assert figures["updates"] == (len(updates), len(updates_before))
    sums = [[sum(row[measure] for row in each.values()) for measure in range(5)] for each in (now, before)]
    assert list(figures.values())[1:] == list(zip(*sums, strict=True))


def _check_rate(sheets: tuple[Sheet, ...], journal: Any, period: Period) -> None:
    told, known = journal
    whole, parts = sheets
    both = []
    for each in (period, period.before):
        counted = slow_road.visitors(told, each.start, each.end)
        both.append(slow_road.rate(known, counted, each.start, each.end))
    assert list(rows(whole).values()) == list(zip(*both, strict=True))
    counted = slow_road.visitors(told, period.start, period.end)
    for part, *values in parts.rows:
        assert isinstance(part, Period)
        assert tuple(map(_plain, values)) == slow_road.rate(known, counted, part.start, part.end)
    assert sum(row[1] for row in parts.rows) == both[0][0]  # type: ignore[misc]


def _check_availability(sheets: tuple[Sheet, ...], told: Any, question: Asked) -> None:
    expected: dict[str, Any] = {}
    slow = {
        bell: [slow_road.availability(told, bell, span.begins, span.ends) for span in (question.now, question.before)]
        for bell in ("entrance", "service")
    }
    for bell, both in slow.items():
        if any(there for there, _, _ in both):
            expected[bell] = tuple(value for each in both for value in _availability(*each))
    (sheet,) = sheets
    found = rows(sheet)
    assert found.keys() == expected.keys()
    for bell, values in found.items():
        assert values == pytest.approx(expected[bell])


def _availability(there: int, absences: int, away: int) -> tuple[Any, ...]:
    if not there:
        return None, 0, 0
    return 1 - min(away, there) / there, absences, min(away, there) * 3600


def test_an_office_without_anything(journal: Journal, path: Path) -> None:
    with reading(path) as connection:
        for report in REPORTS:
            paper = read_paper(connection, report, asked(period_of(PeriodKind.YEAR, TODAY)), lambda _: None)
            assert paper.first_day is None
            assert paper.sheets


def test_five_thousand_services(journal: Journal, path: Path) -> None:
    """All of them are listed, the one with most complaints at first."""
    names = [f"Service {number}" for number in range(5_000)]
    journal.append([*_brought([*names, "Service 4999"])])
    with reading(path) as connection:
        (sheet,) = REPORTS["services"](connection, asked(period_of(PeriodKind.MONTH, TODAY)))
    assert [row[0] for row in sheet.rows[:2]] == ["Service 4999", "Service 0"]
    assert Counter(row[1] for row in sheet.rows) == {1: 4_999, 2: 1}


def _brought(services: list[str]) -> list[Append]:
    return [
        append(entered(number=f"2026-{count:06}"), referred(0, service=service))
        for count, service in enumerate(services, start=1)
    ]
