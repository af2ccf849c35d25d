"""The return of cases of a period, read from the ledger."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from ..register.returns import Measure, TierReturn, Total, tier_return
from .summarise import periods

# The first month: it has no day, so that it sorts before all days of its own.
_FIRST = "SELECT min(period) FROM ledger"
_TOTALS = """
WITH asked (period, within) AS (
  SELECT value, 0 FROM json_each(?) UNION ALL SELECT value, 1 FROM json_each(?)
)
SELECT tier, measure, key, sum(total) FILTER (WHERE NOT within), sum(total) FILTER (WHERE within)
FROM asked CROSS JOIN ledger USING (period) GROUP BY 1, 2, 3
"""
_ONE_DAY = timedelta(days=1)


def returned(connection: sqlite3.Connection, start: date, end: date, tiers: int) -> Mapping[int, TierReturn]:
    """Return the figures of each tier from `start` to `end`, both included: 1 are the complaints, 2 the appeals."""
    asked = (json.dumps(list(keys)) for keys in (_before(connection, start), periods(start, end)))
    totals = [
        Total(tier, Measure(measure), key, before or 0, within or 0)
        for tier, measure, key, before, within in connection.execute(_TOTALS, tuple(asked))
    ]
    return {tier: tier_return(total for total in totals if total.tier == tier) for tier in range(1, tiers + 1)}


def _before(connection: sqlite3.Connection, start: date) -> Iterator[str]:
    """Yield the keys that cover everything before a day."""
    (month,) = connection.execute(_FIRST).fetchone()
    first = date.fromisoformat(f"{month}-01") if month else start
    return periods(first, start - _ONE_DAY) if first < start else iter(())
