"""The first answers of a period by officer."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..register.answers import NOT_MEASURED, Promptness
from ..register.summary import percentile
from ..register.words import Purpose
from .summarise import periods

_ANSWERS = """
SELECT officer, promptness, seconds, sum(total) FROM answer
WHERE purpose = ? AND period IN (SELECT value FROM json_each(?))
GROUP BY officer, promptness, seconds
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
    rows: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
    keys = json.dumps(list(periods(start, end)))
    for officer, promptness, seconds, total in connection.execute(_ANSWERS, (purpose, keys)):
        rows[officer].append((promptness, seconds, total))
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
