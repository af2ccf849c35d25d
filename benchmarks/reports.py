"""How fast a report is read out of a million complaints, against DuckDB on a table of its own, warm and cold.

The report is the summary of a period and of the one before: complaints and service corner, with all its tables.
"""

import random
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import duckdb

from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.summarise import summary
from custom_components.abhijog_bell.register.period import Period, PeriodKind, period_of
from custom_components.abhijog_bell.register.words import Purpose
from custom_components.abhijog_bell.reports.asked import Asked, Span
from custom_components.abhijog_bell.reports.paper import REPORTS

from .arms import Run, interleaved, medians
from .registers import MILLION, register, rows
from .summary_quarter import by_duckdb, compare

_WARM_ROUNDS: Final = 25
_COLD_ROUNDS: Final = 7
_FIRST: Final = date(2023, 1, 1)
_LAST: Final = date(2026, 6, 30)


def measure_report(kind: PeriodKind) -> float:
    """Return how many times DuckDB's time a report of such a period takes: warm or cold, whichever is worse.

    Cold, each opens its file anew; what the operating system holds of the files stays, for both.
    """
    source, file = register(MILLION), _table()
    chosen = random.Random(7)  # noqa: S311 - no secret
    days = (_LAST - _FIRST).days
    periods = [period_of(kind, _FIRST + timedelta(days=chosen.randrange(days))) for _ in range(40)]
    _check(source, file, periods[:4])

    def ours_cold(period: Period) -> None:
        with reading(source) as connection:
            REPORTS["summary"](connection, _asked(period))

    def theirs_cold(period: Period) -> None:
        with closing(duckdb.connect(str(file), read_only=True)) as table:
            _theirs(table, period)

    cold = _ratio(periods, ours_cold, theirs_cold, _COLD_ROUNDS)
    with reading(source) as connection, closing(duckdb.connect(str(file), read_only=True)) as table:
        warm = _ratio(
            periods,
            lambda period: REPORTS["summary"](connection, _asked(period)),
            lambda period: _theirs(table, period),
            _WARM_ROUNDS,
        )
    return max(warm, cold)


def _ratio(
    periods: list[Period], ours: Callable[[Period], object], theirs: Callable[[Period], object], rounds: int
) -> float:
    chosen = random.Random(4)  # noqa: S311 - no secret

    def arm(figures: Callable[[Period], object]) -> Run:
        period = chosen.choice(periods)
        return lambda: figures(period)

    found = medians(interleaved({"ours": lambda: arm(ours), "theirs": lambda: arm(theirs)}, rounds=rounds, warm_up=2))
    return found["ours"] / found["theirs"]


def _table() -> Path:
    """Return the same complaints as a database of DuckDB, made if it is not there."""
    file = register(MILLION).with_suffix(".duckdb")
    if not file.exists():
        with closing(duckdb.connect(str(file))) as table:
            table.execute(
                "CREATE TABLE complaint AS SELECT * FROM read_csv($file, types = {'day': 'DATE'}, sample_size = -1)",
                {"file": str(rows(MILLION))},
            )
    return file


def _check(source: Path, file: Path, periods: list[Period]) -> None:
    """Make sure that both find the same."""
    with reading(source) as connection, closing(duckdb.connect(str(file), read_only=True)) as table:
        for period in periods:
            for each in (period, period.before):
                for purpose, theirs in zip(Purpose, _figures(table, each), strict=True):
                    ours = summary(connection, each.start, each.end, purpose)
                    if ours.rung or theirs["rung"]:  # of nothing, DuckDB's shares are no numbers
                        compare(asdict(ours), theirs)


def _theirs(table: duckdb.DuckDBPyConnection, period: Period) -> None:
    for each in (period, period.before):
        _figures(table, each)


def _figures(table: duckdb.DuckDBPyConnection, period: Period) -> list[dict[str, Any]]:
    return [by_duckdb(table, period.start, period.end, purpose) for purpose in Purpose]


def _asked(period: Period) -> Asked:
    return Asked(now=_span(period), before=_span(period.before), today=date(2026, 11, 1), tiers=3, charter={})


def _span(period: Period) -> Span:
    begins, ends = (datetime.combine(day, datetime.min.time(), UTC) for day in (period.start, period.end))
    return Span(period=period, begins=begins, ends=ends)
