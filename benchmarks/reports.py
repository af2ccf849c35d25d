"""How fast each report is read out of a million complaints, against DuckDB on the same rows in plain tables of its own.

A report tells of a period and of the one before. Warm, files stay open; cold, each opens its file anew, and nothing of
it is in memory.
"""

import os
import random
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle
from pathlib import Path
from typing import Final

import duckdb

from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.register.charter import Service
from custom_components.abhijog_bell.register.period import Period, PeriodKind, period_of
from custom_components.abhijog_bell.reports.asked import Asked, Span
from custom_components.abhijog_bell.reports.paper import REPORTS

from . import tables
from .arms import Run, interleaved, medians
from .by_duckdb import answers
from .lives import SERVICES
from .registers import MILLION, register, rows
from .same_figures import compare

type Read = Callable[[str, Asked], object]
type Roads = Mapping[str, Read]

_WARM_ROUNDS: Final = 25
_COLD_ROUNDS: Final = 9
_CHECKED: Final = 4  # periods
_FIRST: Final = date(2022, 1, 1)
_LAST: Final = date(2026, 9, 30)
_ONE_DAY: Final = timedelta(days=1)
_CHARTER: Final = {name.lower(): Service(name=name) for name in SERVICES}


def measure_report(kind: PeriodKind) -> float:
    """Return how many times DuckDB's time the slowest report of such a period takes, warm or cold."""
    source, file = register(MILLION), _database()
    asked = list(_asked(kind))
    random.Random(7).shuffle(asked)  # noqa: S311 - no secret
    with reading(source) as connection, closing(duckdb.connect(str(file), read_only=True)) as table:
        _check(connection, table, asked[:_CHECKED])
        warm = _ratios(asked, _warm(connection, table), _WARM_ROUNDS)
    cold = _ratios(asked, _cold(source, file), _COLD_ROUNDS, lambda: _forget(source, file))
    for report in REPORTS:
        print(f"{kind} {report}: {warm[report]:.2f} warm, {cold[report]:.2f} cold", file=sys.stderr, flush=True)
    return max(*warm.values(), *cold.values())


def _warm(connection: sqlite3.Connection, table: duckdb.DuckDBPyConnection) -> Roads:
    return {
        "ours": lambda report, asked: REPORTS[report](connection, asked),
        "theirs": lambda report, asked: answers(table, report, asked),
    }


def _cold(source: Path, file: Path) -> Roads:
    def ours(report: str, asked: Asked) -> None:
        with reading(source) as connection:
            REPORTS[report](connection, asked)

    def theirs(report: str, asked: Asked) -> None:
        with closing(duckdb.connect(str(file), read_only=True)) as table:
            answers(table, report, asked)

    return {"ours": ours, "theirs": theirs}


def _ratios(
    asked: list[Asked], roads: Roads, rounds: int, prepare: Callable[[], None] = lambda: None
) -> dict[str, float]:
    """Return for each report how many times their time ours takes. Both are asked of the same periods in turn."""

    def arm(report: str, read: Read) -> Callable[[], Run]:
        turns = cycle(asked)

        def prepared() -> Run:
            prepare()
            question = next(turns)
            return lambda: read(report, question)

        return prepared

    ratios = {}
    for report in REPORTS:
        arms = {name: arm(report, read) for name, read in roads.items()}
        found = medians(interleaved(arms, rounds=rounds, warm_up=2))
        ratios[report] = found["ours"] / found["theirs"]
    return ratios


def _check(connection: sqlite3.Connection, table: duckdb.DuckDBPyConnection, asked: list[Asked]) -> None:
    """Make sure that both find the same."""
    for question in asked:
        for report, read in REPORTS.items():
            compare(read(connection, question), answers(table, report, question))


def _database() -> Path:
    """Return the same rows as a database of DuckDB, made if it is not there."""
    file = register(MILLION).with_suffix(".duckdb")
    if not file.exists():
        with closing(duckdb.connect(str(file))) as table:
            tables.read(rows(MILLION), table)
    return file


def _forget(*files: Path) -> None:
    """Let the operating system forget what it holds of files."""
    for file in files:
        descriptor = os.open(file, os.O_RDONLY)
        try:
            os.fsync(descriptor)  # what is not on the disk yet would be kept
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


def _asked(kind: PeriodKind) -> Iterator[Asked]:
    """Yield all that can be asked of the periods for which there is one before."""
    period = period_of(kind, _FIRST)
    while period.end <= _LAST:
        if period.start >= _FIRST:
            yield Asked(
                now=_span(period), before=_span(period.before), today=date(2026, 11, 1), tiers=3, charter=_CHARTER
            )
        period = period_of(kind, period.end + _ONE_DAY)


def _span(period: Period) -> Span:
    begins, ends = (datetime.combine(day, time(), UTC) for day in (period.start, period.end + _ONE_DAY))
    return Span(period=period, begins=begins, ends=ends)
