"""Figures about complaints: what each one contributes, and how contributions add up to a summary.

A complaint counts on the day its bell was pressed, by the office's clock, whenever it was answered or closed. Tests
count nowhere.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from .complaint import Complaint
from .events import Purpose

NO_OFFICER = ""


class Count(NamedTuple):
    """A counter: what is counted, of whom, and at which hour (0 where the hour is of no interest)."""

    measure: str
    key: str = ""
    hour: int = 0


class Duration(NamedTuple):
    """A counter of complaints that took so many whole seconds to be answered or heard."""

    measure: str
    seconds: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """The figures of a period. Times are in seconds and None where nothing was measured.

    Median and 90th percentile are the smallest observed value that at least half, or nine tenths, do not exceed.
    `answered_in_target` is the share, from 0 to 1, of all complaints of the period that were answered within the
    target in force when the bell rang; who was never answered is not within it.
    """

    start: date
    end: date
    purpose: Purpose
    rung: int
    by_bell: Mapping[str, int]
    by_outcome: Mapping[str, int]
    by_officer: Mapping[str, int]
    by_hour: Mapping[int, int]
    answered: int
    heard: int
    answered_in_target: float | None
    median_answer: int | None
    p90_answer: int | None
    median_hearing: int | None
    p90_hearing: int | None
    still_open: int
    rung_again: int
    lapsed: int
    escalated: int
    unheard: int
    late: int
    late_steps: int


# What a complaint may have none, one or several of.
_COUNTED: Final[tuple[tuple[Count, Callable[[Complaint], int]], ...]] = (
    (Count("rung_again"), lambda complaint: complaint.presses - 1),
    (Count("in_target"), lambda complaint: complaint.answered_in_target),
    (Count("heard"), lambda complaint: complaint.heard_at is not None),
    (Count("lapsed"), lambda complaint: complaint.lapses),
    (Count("escalated"), lambda complaint: complaint.escalations),
    (Count("unheard"), lambda complaint: complaint.ever_unheard),
    (Count("late"), lambda complaint: complaint.late),
    (Count("late_steps"), lambda complaint: complaint.late_steps),
)


def counts(complaint: Complaint | None) -> Counter[Count]:
    """Return what a complaint, as it stands, contributes to the counts of its day."""
    if complaint is None or complaint.test:
        return Counter()
    contribution = Counter({count: int(number) for count, of in _COUNTED if (number := of(complaint))})
    contribution[Count("rung", complaint.bell, complaint.local_rung_at.hour)] = 1
    if complaint.answered_at is not None:
        contribution[Count("answered", complaint.officer or NO_OFFICER)] = 1
    if complaint.outcome is not None:
        contribution[Count("outcome", complaint.outcome)] = 1
    return contribution


def durations(complaint: Complaint | None) -> Counter[Duration]:
    """Return what a complaint contributes to the distributions of waiting times."""
    if complaint is None or complaint.test:
        return Counter()
    measured = (("answer", complaint.answer_seconds), ("hearing", complaint.hearing_seconds))
    return Counter(Duration(measure, seconds) for measure, seconds in measured if seconds is not None)


def difference[T](before: Counter[T], after: Counter[T]) -> dict[T, int]:
    """Return by how much each counter changes."""
    changes = {key: after[key] - before[key] for key in before.keys() | after.keys()}
    return {key: change for key, change in changes.items() if change}


def percentile(distribution: Iterable[tuple[int, int]], share: float) -> int | None:
    """Return the smallest value that at least this share of all observations does not exceed.

    `distribution` holds pairs of a value and how often it was observed, in rising order of values.
    """
    pairs = list(distribution)
    wanted = share * sum(number for _, number in pairs)
    reached = 0
    for value, number in pairs:
        reached += number
        if reached >= wanted:
            return value
    return None


def summarise(
    start: date,
    end: date,
    purpose: Purpose,
    totals: Mapping[Count, int],
    answers: list[tuple[int, int]],
    hearings: list[tuple[int, int]],
    still_open: int,
) -> Summary:
    """Return the summary that follows from the added-up counts and distributions of a period."""
    rung = _sum(totals, "rung")
    return Summary(
        start=start,
        end=end,
        purpose=purpose,
        rung=rung,
        by_bell=_by_key(totals, "rung"),
        by_outcome=_by_key(totals, "outcome"),
        by_officer=_by_key(totals, "answered"),
        by_hour=_by_hour(totals),
        answered=_sum(totals, "answered"),
        heard=_sum(totals, "heard"),
        answered_in_target=_sum(totals, "in_target") / rung if rung else None,
        median_answer=percentile(answers, 0.5),
        p90_answer=percentile(answers, 0.9),
        median_hearing=percentile(hearings, 0.5),
        p90_hearing=percentile(hearings, 0.9),
        still_open=still_open,
        rung_again=_sum(totals, "rung_again"),
        lapsed=_sum(totals, "lapsed"),
        escalated=_sum(totals, "escalated"),
        unheard=_sum(totals, "unheard"),
        late=_sum(totals, "late"),
        late_steps=_sum(totals, "late_steps"),
    )


def _sum(totals: Mapping[Count, int], measure: str) -> int:
    return sum(number for count, number in totals.items() if count.measure == measure)


def _by_key(totals: Mapping[Count, int], measure: str) -> dict[str, int]:
    keyed: Counter[str] = Counter()
    for count, number in totals.items():
        if count.measure == measure:
            keyed[count.key] += number
    return dict(sorted(keyed.items()))


def _by_hour(totals: Mapping[Count, int]) -> dict[int, int]:
    hours: Counter[int] = Counter()
    for count, number in totals.items():
        if count.measure == "rung":
            hours[count.hour] += number
    return dict(sorted(hours.items()))
