"""The figures of a period, against a slow recomputation from the complaints themselves."""

from collections import Counter
from datetime import date, timedelta
from math import ceil
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.summarise import periods, summary
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.summary import Summary
from custom_components.abhijog_bell.register.words import Claim, Purpose
from tests.factories import START, acknowledged, heard
from tests.journal.registers import a_days_work, append, story
from tests.journal.told import recorded
from tests.stories import REQUEST_WITHIN_ITS_LIMIT, Act, Office, acts

TODAY = START.date()
DAYS = st.integers(-40, 400).map(lambda days: TODAY + timedelta(days=days))
ANY_DAY = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def _share(values: list[int], tenths: int) -> int | None:
    return sorted(values)[max(1, ceil(len(values) * tenths / 10)) - 1] if values else None


def _slowly(complaints: list[Complaint], start: date, end: date, purpose: Purpose) -> Summary:
    counted = [
        known
        for known in complaints
        if not known.test and known.purpose is purpose and start <= known.local_rung_at.date() <= end
    ]
    told = counted
    counted = [known for known in counted if known.presses or known.purpose is Purpose.ASSISTANCE]
    chosen = [known for known in counted if known.presses]
    answers = [known.answer_seconds for known in chosen if known.answer_seconds is not None]
    hearings = [known.hearing_seconds for known in chosen if known.hearing_seconds is not None]
    # Where nobody knows when the bell was pressed, an answer is one, and no waiting was within the target.
    answered = [known for known in chosen if known.answered_at]
    in_target = [
        known for known in answered if known.answer_seconds is not None and known.answer_seconds <= known.target
    ]
    timed = [known for known in chosen if not known.after_hours]
    return Summary(
        start=start,
        end=end,
        purpose=purpose,
        rung=len(chosen),
        by_bell=Counter(known.bell for known in chosen),
        by_outcome=Counter(str(known.ending) for known in counted if known.ending),
        by_service=Counter(known.service for known in counted if known.service),
        by_desk=Counter(known.desk for known in counted if known.desk),
        by_delay=Counter(known.service for known in counted if known.claim is Claim.DELAY and known.service),
        by_officer=Counter(known.officer or "" for known in answered),
        by_hour=Counter(known.local_rung_at.hour for known in chosen),
        answered=len(answered),
        recorded=sum(not known.presses for known in counted),
        by_request=Counter(known.request for known in counted if known.request),
        served=sum(known.outcome == "settled" for known in counted) if purpose is Purpose.ASSISTANCE else 0,
        by_rating=Counter(known.rating for known in told if known.rating),
        rated_alone={},
        by_automation=sum(known.by_automation for known in chosen),
        heard=sum(known.heard_at is not None for known in counted),
        answered_in_target=len(in_target) / len(timed) if timed else None,
        median_answer=_share(answers, 5),
        p90_answer=_share(answers, 9),
        median_hearing=_share(hearings, 5),
        p90_hearing=_share(hearings, 9),
        still_open=sum(
            known.open and not known.test and known.purpose is purpose and known.local_rung_at.date() <= end
            for known in complaints
        ),
        rung_again=sum(known.presses - 1 for known in chosen),
        lapsed=sum(known.lapses for known in chosen),
        escalated=sum(known.escalations for known in chosen),
        unheard=sum(known.ever_unheard for known in chosen),
        late=sum(known.late for known in chosen),
        after_hours=sum(known.after_hours for known in chosen),
        late_steps=sum(known.late_steps for known in chosen),
        premature=sum(known.claim is Claim.PREMATURE for known in counted),
    )


@settings(max_examples=60)
@example(REQUEST_WITHIN_ITS_LIMIT, [(TODAY, TODAY)])
@given(acts, st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=4))
def test_figures_are_what_counting_by_hand_gives(acts: list[Act], spans: list[tuple[date, date]]) -> None:
    office = Office().play(acts)
    with recorded(office) as path, reading(path) as connection:
        for start, end in [*spans, (TODAY, TODAY), (date(2026, 11, 1), date(2026, 11, 30))]:
            for purpose in Purpose:
                expected = _slowly(list(office.complaints.values()), start, end, purpose)
                assert summary(connection, start, end, purpose) == expected


@given(ANY_DAY, ANY_DAY)
def test_periods_cover_each_day_once(start: date, end: date) -> None:
    covered: list[date] = []
    for period in periods(start, end):
        day = date.fromisoformat(f"{period}-01" if len(period) == 7 else period)
        covered.append(day)
        while len(period) == 7 and (day := day + timedelta(days=1)).isoformat()[:7] == period:
            covered.append(day)
    assert covered == [start + timedelta(days=days) for days in range((end - start).days + 1)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-11-22", "2026-11-22", ["2026-11-22"]),
        ("2026-10-01", "2026-12-31", ["2026-10", "2026-11", "2026-12"]),
        ("2026-10-31", "2026-12-01", ["2026-10-31", "2026-11", "2026-12-01"]),
        ("2028-02-01", "2028-02-29", ["2028-02"]),
        ("2027-02-01", "2027-02-28", ["2027-02"]),
        ("2028-02-27", "2028-03-01", ["2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01"]),
        ("9999-12-30", "9999-12-31", ["9999-12-30", "9999-12-31"]),
        ("9999-12-01", "9999-12-31", ["9999-12"]),
        ("2026-11-22", "2026-11-21", []),
    ],
)
def test_whole_months_have_one_key(start: str, end: str, expected: list[str]) -> None:
    assert list(periods(date.fromisoformat(start), date.fromisoformat(end))) == expected


def test_the_longest_period_there_is(journal: Journal, path: Path) -> None:
    journal.append(a_days_work())
    with reading(path) as connection:
        found = summary(connection, date.min, date.max, Purpose.COMPLAINT)
    assert (found.rung, found.answered, found.still_open, found.median_answer) == (4, 2, 2, 27)


def test_an_officer_who_no_longer_counts_is_not_listed(journal: Journal, path: Path) -> None:
    """One answered, another heard: the complaint counts for the second."""
    known = story(1, acknowledged())
    journal.append([known])
    journal.append([append(heard(officer="officer-head"), before=known.after)])
    with reading(path) as connection:
        assert summary(connection, TODAY, TODAY, Purpose.COMPLAINT).by_officer == {"officer-head": 1}


def test_a_period_the_wrong_way_round_is_empty(journal: Journal, path: Path) -> None:
    journal.append(a_days_work())
    with reading(path) as connection:
        found = summary(connection, TODAY, TODAY - timedelta(days=1), Purpose.COMPLAINT)
    assert (found.rung, found.still_open, found.median_answer) == (0, 0, None)
