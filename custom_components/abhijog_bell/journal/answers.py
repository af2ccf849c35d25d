"""The first answers of a period by officer."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..register.answers import NOT_MEASURED, Promptness
from ..register.summary import percentile
from ..register.words import Purpose
from .summarise import periods

# In the order of the primary key, so that nothing is sorted, and in few rows: a year has tens of thousands of counters.
_ANSWERS = """
SELECT officer, promptness, json_group_object(seconds, total) FROM answer
WHERE purpose = ? AND period IN (SELECT value FROM json_each(?))
GROUP BY period, officer, promptness
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answered:
    """How one officer answered: how often, how fast, and which share of it within the target, where there was one."""

    answers: int = 0
    median: int | None = None
    p90: int | None = None
    in_target: float | None = None


def answered(connection: sqlite3.Connection, start: date, end: date, purpose: Purpose) -> Mapping[str, Answered]:
    """Return who answered how, the one who answered most at first."""
    counted: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    keys = json.dumps(list(periods(start, end)))
    for officer, promptness, totals in connection.execute(_ANSWERS, (purpose, keys)):
        counted[officer, promptness].update(json.loads(totals))
    rows: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for (officer, promptness), totals in counted.items():
        rows[officer] += [(promptness, int(seconds), total) for seconds, total in totals.items()]
    found = {officer: _answered(counts) for officer, counts in sorted(rows.items())}
    return dict(sorted(found.items(), key=lambda each: -each[1].answers))


def _answered(counts: list[tuple[str, int, int]]) -> Answered:
    """Return it of what was counted: how prompt, after how many seconds, how often."""
    answers = sum(total for _, _, total in counts)
    timed = sum(total for promptness, _, total in counts if promptness != Promptness.AFTER_HOURS)
    in_target = sum(total for promptness, _, total in counts if promptness == Promptness.IN_TARGET)
    # One duration is within the target and late, where that was another one meanwhile.
    measured = sorted((seconds, total) for _, seconds, total in counts if seconds != NOT_MEASURED)
    return Answered(
        answers=answers,
        median=percentile(measured, 0.5),
        p90=percentile(measured, 0.9),
        in_target=in_target / timed if timed else None,
    )
