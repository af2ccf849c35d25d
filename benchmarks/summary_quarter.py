"""How fast the figures of a quarter are read out of a million complaints, against DuckDB on a table of its own."""

import random
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import Any, Final

import duckdb

from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.summarise import summary
from custom_components.abhijog_bell.register.words import Purpose

from . import tables
from .arms import Run, interleaved, medians
from .registers import MILLION, register, rows

_ROUNDS = 25
_QUARTERS: Final = tuple(
    (date(year, month, 1), date(year, month + 2, last))
    for year in range(2022, 2026)
    for month, last in ((1, 31), (4, 30), (7, 30), (10, 31))
)

_IN_QUARTER: Final = """
FROM complaint WHERE day BETWEEN $start AND $end AND purpose = $purpose AND bell IS NOT NULL
"""
_SINGLE: Final = f"""
SELECT count(*) AS rung, count(answer) AS answered, count(hearing) AS heard,
  count(*) FILTER (answer <= target) / count(*) AS answered_in_target,
  quantile_disc(answer, 0.5) AS median_answer, quantile_disc(answer, 0.9) AS p90_answer,
  quantile_disc(hearing, 0.5) AS median_hearing, quantile_disc(hearing, 0.9) AS p90_hearing,
  count(*) FILTER (open) AS still_open, sum(presses - 1) AS rung_again, sum(lapses) AS lapsed,
  sum(escalations) AS escalated, count(*) FILTER (unheard) AS unheard, count(*) FILTER (late) AS late,
  sum(late_steps) AS late_steps {_IN_QUARTER}
"""
_GROUPED: Final = {
    "by_bell": "bell",
    "by_outcome": "outcome",
    "by_officer": "officer",
    "by_hour": "hour",
}


def measure() -> float:
    """Return how many times DuckDB's time the summary takes, both warm; both have to find the same figures."""
    chosen = random.Random(4)  # noqa: S311 - no secret
    table = duckdb.connect()
    tables.read(rows(MILLION), table)
    with reading(register(MILLION)) as connection:

        def ours(start: date, end: date) -> dict[str, Any]:
            return asdict(summary(connection, start, end, Purpose.COMPLAINT))

        def theirs(start: date, end: date) -> dict[str, Any]:
            return _by_duckdb(table, start, end, Purpose.COMPLAINT)

        for quarter in _QUARTERS:
            _compare(ours(*quarter), theirs(*quarter))

        def arm(figures: Callable[[date, date], object]) -> Run:
            quarter = chosen.choice(_QUARTERS)
            return lambda: figures(*quarter)

        result = medians(
            interleaved({"ours": lambda: arm(ours), "theirs": lambda: arm(theirs)}, rounds=_ROUNDS, warm_up=3)
        )
    return result["ours"] / result["theirs"]


def _by_duckdb(table: duckdb.DuckDBPyConnection, start: date, end: date, purpose: Purpose) -> dict[str, Any]:
    """Return the figures as DuckDB finds them."""
    asked = {"start": start, "end": end, "purpose": purpose.value}
    found = table.execute(_SINGLE, asked)
    names = [column[0] for column in found.description]
    figures = dict(zip(names, found.fetchone() or (), strict=True))
    for name, column in _GROUPED.items():
        query = f"SELECT {column}, count(*) {_IN_QUARTER} AND {column} IS NOT NULL GROUP BY 1 ORDER BY 1"
        figures[name] = dict(table.execute(query, asked).fetchall())
    return figures


def _compare(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    """Raise AssertionError where two found different figures."""
    for name, figure in theirs.items():
        if ours[name] != figure:
            raise AssertionError(name, ours[name], figure)
