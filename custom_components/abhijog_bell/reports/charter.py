"""The charter of a quarter: what was updated and when, its services, and what people complained about."""

import sqlite3
from collections.abc import Mapping
from typing import Final

from ..journal import reading
from ..journal.by_service import Counts
from ..register.charter import name_key
from ..register.filed import Filed
from ..register.office_events import CharterUpdated
from .asked import Asked, Span
from .services import MEASURES, counts
from .sheet import Column, Sheet, Value, compared, figures

_CHANGES: Final = ("services", "added", "changed", "removed")


def sheets(connection: sqlite3.Connection, asked: Asked) -> tuple[Sheet, ...]:
    """Return the figures of both periods, the updates of the period, and the services as the charter has them now."""
    now, before = counts(connection, asked)
    updates, updates_before = (_updates(connection, span) for span in (asked.now, asked.before))
    columns = tuple(map(Column, ("updated", *_CHANGES)))
    rows = tuple((update.at, *(getattr(update, name) for name in _CHANGES)) for update in updates)
    limits = {service.name: service.limit.text if service.limit else None for service in asked.charter.values()}
    return (
        figures("charter", _figures(updates, now), _figures(updates_before, before)),
        Sheet("updates", columns, rows),
        Sheet("limits", (Column("service"), Column("limit")), tuple(limits.items())),
        compared("charter_service", MEASURES, _all(limits, now), before, {}),
    )


def _updates(connection: sqlite3.Connection, span: Span) -> list[CharterUpdated]:
    return reading.charter_updates(connection, span.begins, span.ends)


def _figures(updates: list[CharterUpdated], found: Mapping[str, Counts]) -> dict[str, Value]:
    totals = {measure: sum(each.get(measure, 0) for each in found.values()) for measure in Filed}
    return {"updates": len(updates), **{f"filed_{measure}": total for measure, total in totals.items()}}


def _all(charter: Mapping[str, object], found: Mapping[str, Counts]) -> dict[str, Counts]:
    """Return what was found by service: first those of the charter in its order, then others that people named."""
    known = {name_key(name): name for name in found}
    of_charter = [known.get(name_key(name), name) for name in charter]
    return {name: found.get(name, {}) for name in dict.fromkeys((*of_charter, *found))}
