"""The return of cases of a period, read from the ledger."""

import sqlite3
from collections.abc import Mapping
from datetime import date

from ..register.returns import Measure, TierReturn, Total, tier_return

_TOTALS = """
SELECT tier, measure, key, sum(total) FILTER (WHERE day < ?1), sum(total) FILTER (WHERE day >= ?1)
FROM ledger WHERE day <= ?2 GROUP BY 1, 2, 3
"""


def returned(connection: sqlite3.Connection, start: date, end: date, tiers: int) -> Mapping[int, TierReturn]:
    """Return the figures of each tier from `start` to `end`, both included: 1 are the complaints, 2 the appeals."""
    totals = [
        Total(tier, Measure(measure), key, before or 0, within or 0)
        for tier, measure, key, before, within in connection.execute(_TOTALS, (start.isoformat(), end.isoformat()))
    ]
    return {tier: tier_return(total for total in totals if total.tier == tier) for tier in range(1, tiers + 1)}
