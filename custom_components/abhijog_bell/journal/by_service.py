"""The complaints of a period by service."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from ..register.filed import Filed
from ..register.words import Purpose
from .summarise import periods

_COUNTS = """
SELECT service, measure, sum(total) FROM filed
WHERE purpose = ? AND period IN (SELECT value FROM json_each(?))
GROUP BY service, measure HAVING sum(total) > 0 ORDER BY service
"""

type Counts = Mapping[Filed, int]


def by_service(connection: sqlite3.Connection, start: date, end: date) -> Mapping[str, Counts]:
    """Return what there was of each service that somebody complained about, the one with most complaints at first."""
    counts: defaultdict[str, dict[Filed, int]] = defaultdict(dict)
    asked = (Purpose.COMPLAINT, json.dumps(list(periods(start, end))))
    for service, measure, total in connection.execute(_COUNTS, asked):
        counts[service][Filed(measure)] = total
    return dict(sorted(counts.items(), key=lambda each: -each[1][Filed.RECEIVED]))
