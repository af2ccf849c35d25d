"""The return of cases: what each event contributes, and how contributions add up to the figures of a period.

A contribution counts on the day of its event, by the office's clock, and stays there: what was told of a month is
true of it ever after. So what is carried over is what came in before, less what went out, to the last case. Tests count
nowhere.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from .complaint import Complaint
from .events import Appealed, Closed, ComplaintEvent, Expired, Extended, Referred, Reopened
from .words import Outcome

# A case that went to the next tier undecided.
APPEALED: Final = "appealed"


class Measure(StrEnum):
    """What is counted of the cases of a tier. `OVERDUE` are those whose time has run out, and which are not decided."""

    RECEIVED = "received"
    REOPENED = "reopened"
    ENDED = "ended"
    EXTENDED = "extended"
    OVERDUE = "overdue"


class Movement(NamedTuple):
    """A contribution: on which day what changes at a tier, and by how much.

    `key` is the medium of what is received, and how it ended of what ended.
    """

    day: date
    tier: int
    measure: Measure
    key: str
    change: int


class Total(NamedTuple):
    """What has added up at a tier: before a period, and within it."""

    tier: int
    measure: Measure
    key: str
    before: int
    within: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TierReturn:
    """The figures of a tier in a period.

    `total` is what there was to decide: what was carried over, what came in, and what was opened again. It went
    elsewhere, was settled, went to the next tier undecided (`appealed`), or is there at the end: `expired` past its
    time, or `running` within it. `extended` counts extensions. `rate` is the share of settled ones in all that did not
    go elsewhere.
    """

    carried_over: int
    received: int
    by_medium: Mapping[str, int]
    reopened: int
    total: int
    sent_elsewhere: int
    settled: int
    by_outcome: Mapping[str, int]
    appealed: int
    expired: int
    running: int
    extended: int
    rate: float | None


def movements(before: Complaint | None, event: ComplaintEvent) -> Iterator[Movement]:
    """Yield what an event contributes that happens to a complaint as it was before it."""
    if before is None or before.test:
        return
    case, day = before.case, before.local(event.at).date()
    match event:
        case Referred():
            yield Movement(day, event.tier, Measure.RECEIVED, before.medium, 1)
        case Appealed():
            if before.open:
                yield from _left(before, day, APPEALED)
            yield Movement(day, event.tier, Measure.RECEIVED, before.medium, 1)
        case Closed():
            yield from _left(before, day, event.outcome)
        case Reopened() if case is not None:
            yield Movement(day, case.tier, Measure.REOPENED, "", 1)
            if case.expired:
                yield Movement(day, case.tier, Measure.OVERDUE, "", 1)
        case Extended():
            yield Movement(day, event.tier, Measure.EXTENDED, "", 1)
        case Expired() if case is not None:
            # By its last day, also where the office was down when that ended; but not before the case was there.
            began = before.local(case.runs_since).date()
            yield Movement(max(case.due, began), event.tier, Measure.OVERDUE, "", 1)


def _left(before: Complaint, day: date, how: str) -> Iterator[Movement]:
    """Yield that a case is at its tier no more, if it was one."""
    if before.case is None:
        return
    yield Movement(day, before.case.tier, Measure.ENDED, how, 1)
    if before.case.expired:
        yield Movement(day, before.case.tier, Measure.OVERDUE, "", -1)


def tier_return(totals: Iterable[Total]) -> TierReturn:
    """Return the figures of a tier that follow from what has added up there."""
    before: Counter[Measure] = Counter()
    within: Counter[Measure] = Counter()
    received: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    keyed = {Measure.RECEIVED: received, Measure.ENDED: ended}
    for each in totals:
        before[each.measure] += each.before
        within[each.measure] += each.within
        if each.measure in keyed and each.within:
            keyed[each.measure][each.key] += each.within
    carried_over = before[Measure.RECEIVED] + before[Measure.REOPENED] - before[Measure.ENDED]
    total = carried_over + within[Measure.RECEIVED] + within[Measure.REOPENED]
    sent_elsewhere, appealed = ended[Outcome.SENT_ELSEWHERE], ended[APPEALED]
    settled = within[Measure.ENDED] - sent_elsewhere - appealed
    expired = before[Measure.OVERDUE] + within[Measure.OVERDUE]
    to_decide = total - sent_elsewhere
    return TierReturn(
        carried_over=carried_over,
        received=within[Measure.RECEIVED],
        by_medium=dict(sorted(received.items())),
        reopened=within[Measure.REOPENED],
        total=total,
        sent_elsewhere=sent_elsewhere,
        settled=settled,
        by_outcome=dict(sorted(ended.items())),
        appealed=appealed,
        expired=expired,
        running=total - within[Measure.ENDED] - expired,
        extended=within[Measure.EXTENDED],
        rate=settled / to_decide if to_decide else None,
    )
