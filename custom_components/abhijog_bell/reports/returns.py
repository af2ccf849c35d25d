"""The return of grievances, with the columns of the form that offices send up every month."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from ..journal.returned import returned
from ..register.period import Period
from ..register.redress import APPEAL_OFFICER, REDRESS_OFFICER
from ..register.returns import TierReturn
from ..register.words import Medium
from .asked import Asked
from .sheet import Column, Sheet, Value, share

_TIERS: Final = (
    (REDRESS_OFFICER, "complaints_return", "complaints_return_rest"),
    (APPEAL_OFFICER, "appeals_return", "appeals_return_rest"),
)
_MEDIA: Final = tuple(f"medium_{medium}" for medium in Medium)
_FORM: Final = ("received", "carried_over", "total", "sent_elsewhere", "settled", "expired", "running", "extended")
# Of which the form knows nothing, and without which it would not add up.
_REST: Final = ("reopened", "appealed")


def sheets(connection: sqlite3.Connection, asked: Asked) -> tuple[Sheet, ...]:
    """Return the form of complaints and that of appeals, each with what it has no column for."""
    now, before = (
        returned(connection, span.period.start, span.period.end, asked.tiers) for span in (asked.now, asked.before)
    )
    return tuple(
        sheet
        for tier, *keys in _TIERS
        if tier in now
        for sheet in _of_tier(keys, ((asked.now.period, now[tier]), (asked.before.period, before[tier])))
    )


def _of_tier(keys: Sequence[str], both: tuple[tuple[Period, TierReturn], ...]) -> tuple[Sheet, Sheet]:
    form, rest = keys
    figures = tuple((period, *_row(found)) for period, found in both)
    others = tuple((period, *(getattr(found, name) for name in _REST)) for period, found in both)
    return (
        Sheet(form, tuple(map(Column, ("period", *_MEDIA, *_FORM, "rate"))), figures),
        Sheet(rest, tuple(map(Column, ("period", *_REST))), others),
    )


def _row(found: TierReturn) -> tuple[Value, ...]:
    media = (found.by_medium.get(medium, 0) for medium in Medium)
    return (*media, *(getattr(found, name) for name in _FORM), share(found.rate))
