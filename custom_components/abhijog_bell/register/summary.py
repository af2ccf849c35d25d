"""Figures about complaints: what each one contributes, and how contributions add up to a summary.

A complaint counts on the day its bell was pressed, by the office's clock, whenever it was answered or closed. Tests
count nowhere. Of a complaint that came by another road than a bell only the citizen's word counts here, the rest in the
return of cases (`returns.py`); a request for help counts on the day on which it was put down.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Final, NamedTuple

from .complaint import Complaint
from .words import Claim, Outcome, Purpose

NO_OFFICER = ""
_ANSWERED: Final = ("answered_in_target", "answered_late", "answered_after_hours")


class Count(NamedTuple):
    """A counter: what is counted, of whom, and at which hour (0 where the hour is of no interest)."""

    measure: str
    key: str = ""
    hour: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """The figures of a period. Times are in seconds and None where nothing was measured.

    Median and 90th percentile are the smallest observed value that at least half, or nine tenths, do not exceed.
    `answered_in_target` is the share, from 0 to 1, of all complaints of the period that were answered within the
    target in force when the bell rang; who was never answered is not within it, and who rang `after_hours` does not
    count for it. `by_automation` counts the answers that no person gave. `still_open` counts everything open up to the
    end of the period, whenever it rang.
    `by_delay` counts by service the complaints that a time limit was missed which had run out, `premature` those of one
    that had not.
    Of requests for help, `recorded` counts those that came without a bell, `by_request` what was asked for as far as
    somebody said so, and `served` those that ended as settled.
    `by_rating` counts what citizens said last of each complaint, `rated_alone` what was said of none.
    """

    start: date
    end: date
    purpose: Purpose
    rung: int
    by_bell: Mapping[str, int]
    by_outcome: Mapping[str, int]
    by_service: Mapping[str, int]
    by_desk: Mapping[str, int]
    by_delay: Mapping[str, int]
    by_officer: Mapping[str, int]
    by_hour: Mapping[int, int]
    answered: int
    by_automation: int
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
    after_hours: int
    late_steps: int
    premature: int
    recorded: int
    by_request: Mapping[str, int]
    served: int
    by_rating: Mapping[str, int]
    rated_alone: Mapping[str, int]


# What a complaint has none, one or several of, where it says so, and what it has of them before its first press.
_COUNTED: Final = tuple(
    Count(measure) for measure in ("rung_again", "lapsed", "escalated", "unheard", "late", "after_hours", "late_steps")
)
_numbers: Final = attrgetter("presses", "lapses", "escalations", "ever_unheard", "late", "after_hours", "late_steps")
_NOTHING: Final = (1, 0, 0, False, False, False, 0)
type _Results = tuple[Count | None, ...]
_HEARD: Final = Count("heard")
_BY_AUTOMATION: Final = Count("by_automation")
_result: Final = attrgetter(
    "answered_at", "officer", "by_automation", "heard_at", "ending", "service", "desk", "claim", "request", "rating"
)
_NO_RESULTS: Final = (None,) * 9


def counted(before: Complaint | None, after: Complaint) -> dict[Count, int]:
    """Return by how much the counts of its day change when a complaint does, or begins."""
    if after.test:
        return {}
    if not after.bell and after.purpose is Purpose.COMPLAINT:
        return _changed((_rating(before) if before else None,), (_rating(after),))
    now = _numbers(after) if after.bell else _NOTHING
    was = _numbers(before) if before and after.bell else _NOTHING
    changes: dict[Count, int] = {}
    if now != was:
        changes = {count: new - old for count, old, new in zip(_COUNTED, was, now, strict=True) if new != old}
    if before is None:
        # Two counters, not one for each bell and hour: the figures of a year are read out of a fifth of the rows.
        began = {Count("rung", after.bell): 1, Count("hour", hour=after.local_rung_at.hour): 1}
        changes |= began if after.bell else {Count("recorded"): 1}
    if before is None or _result(before) != _result(after):
        changes |= _changed(_results(before) if before else _NO_RESULTS, _results(after))
    return changes


def _changed(before: _Results, after: _Results) -> dict[Count, int]:
    """Return what goes and what comes, place by place."""
    differing = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    gone = {old: -1 for old, _ in differing if old}
    return gone | {new: 1 for _, new in differing if new}


def _rating(complaint: Complaint) -> Count | None:
    return Count("rating", complaint.rating) if complaint.rating else None


def heard_after(before: Complaint | None, after: Complaint) -> int | None:
    """Return after how many whole seconds somebody was heard, where they were now. What was measured once stays."""
    return None if after.test or (before and before.heard_at) else after.hearing_seconds


def _results(complaint: Complaint) -> _Results:
    """Return by whom it was answered, whether it was heard and how it ended, each in its place: as far as it was."""
    return (
        _answered(complaint) if complaint.answered_at else None,
        _BY_AUTOMATION if complaint.by_automation else None,
        _HEARD if complaint.heard_at else None,
        Count("outcome", complaint.ending) if complaint.ending else None,
        Count("service", complaint.service) if complaint.service is not None else None,
        Count("desk", complaint.desk) if complaint.desk is not None else None,
        Count(complaint.claim, complaint.service or "") if complaint.claim else None,
        Count("request", complaint.request) if complaint.request else None,
        _rating(complaint),
    )


def _answered(complaint: Complaint) -> Count:
    promptness = 2 if complaint.after_hours else not complaint.answered_in_target
    return Count(_ANSWERED[promptness], complaint.officer or NO_OFFICER)


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
    rung, after_hours = _sum(totals, "rung"), _sum(totals, "after_hours")
    timed = rung - after_hours
    return Summary(
        start=start,
        end=end,
        purpose=purpose,
        rung=rung,
        by_bell=_by_key(totals, "rung"),
        by_outcome=_by_key(totals, "outcome"),
        by_service=_by_key(totals, "service"),
        by_desk=_by_key(totals, "desk"),
        by_delay=_by_key(totals, Claim.DELAY),
        by_officer=_by_key(totals, *_ANSWERED),
        by_hour=_by_hour(totals),
        answered=_sum(totals, *_ANSWERED),
        by_automation=_sum(totals, "by_automation"),
        heard=_sum(totals, "heard"),
        answered_in_target=_sum(totals, "answered_in_target") / timed if timed else None,
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
        after_hours=after_hours,
        late_steps=_sum(totals, "late_steps"),
        premature=_sum(totals, Claim.PREMATURE),
        recorded=_sum(totals, "recorded"),
        by_request=_by_key(totals, "request"),
        by_rating=_by_key(totals, "rating"),
        rated_alone=_by_key(totals, "rated_alone"),
        served=_by_key(totals, "outcome").get(Outcome.SETTLED, 0) if purpose is Purpose.ASSISTANCE else 0,
    )


def _sum(totals: Mapping[Count, int], *measures: str) -> int:
    return sum(number for count, number in totals.items() if count.measure in measures)


def _by_key(totals: Mapping[Count, int], *measures: str) -> dict[str, int]:
    keyed: Counter[str] = Counter()
    for count, number in totals.items():
        if count.measure in measures:
            keyed[count.key] += number
    return dict(sorted(keyed.items()))


def _by_hour(totals: Mapping[Count, int]) -> dict[int, int]:
    hours: Counter[int] = Counter()
    for count, number in totals.items():
        if count.measure == "hour":
            hours[count.hour] += number
    return dict(sorted(hours.items()))
