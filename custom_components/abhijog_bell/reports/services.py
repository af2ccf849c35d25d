"""The services with most complaints."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import Final

from ..journal.by_service import Counts, by_service
from ..register.filed import Filed
from .asked import Asked
from .sheet import Sheet, Value, compared


def _count(measure: Filed) -> Callable[[Counts], Value]:
    return lambda counts: counts.get(measure, 0)


MEASURES: Final[Mapping[str, Callable[[Counts], Value]]] = {measure.value: _count(measure) for measure in Filed}


def sheets(connection: sqlite3.Connection, asked: Asked) -> tuple[Sheet, ...]:
    """Return all services that somebody complained about, the one with most complaints at first."""
    now, before = counts(connection, asked)
    return (compared("service", MEASURES, now, before, {}),)


def counts(connection: sqlite3.Connection, asked: Asked) -> tuple[Mapping[str, Counts], Mapping[str, Counts]]:
    """Return what there was of each service in both periods."""
    now, before = asked.now.period, asked.before.period
    return by_service(connection, now.start, now.end), by_service(connection, before.start, before.end)
