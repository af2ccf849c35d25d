"""Whether a register is older than it was: what is remembered of it elsewhere does not fit it any more."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..register.office_events import RegisterRestored
from .codec import decode
from .reading import entries
from .verification import seal

_PRESSES = "SELECT min(press), count(*) FROM press WHERE source = ? AND press BETWEEN ? AND ?"
_RESTORED = "SELECT data FROM journal WHERE complaint IS NULL AND data ->> 'kind' = 'register_restored' ORDER BY seq"


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What was known of a register: how many entries it had, its seal then, and the last number of each series."""

    entries: int
    seal: str
    numbers: Mapping[str, int] = field(default_factory=dict)


def is_older(connection: sqlite3.Connection, known: Known) -> bool:
    """Tell whether entries are gone that were there, or have become others.

    Entries are never changed, so that the seal after the same entry is the same for ever.
    """
    return known.entries > entries(connection) or (known.entries > 0 and seal(connection, known.entries) != known.seal)


def missing(last: int, pending: int, known: int, on_record: int, told: int = 0) -> int:
    """Return how many presses a device has had confirmed that are not on record.

    `last` is its last press, `pending` how many records it still holds, `on_record` how many of its presses after
    `known` are there; `told` is how many of them were missed before, and have been told.

    A device says how much it holds and not what, so that nothing follows before it holds nothing. Everything up to
    `last` was confirmed then, and was on record when it was.
    """
    return 0 if pending else max(0, last - known - on_record - told)


def missing_presses(connection: sqlite3.Connection, source: str, last: int, pending: int, known: int | None) -> int:
    """Return how many presses of a device are gone, of those after `known`.

    Where nothing is known, presses count from the first one on record: those before were confirmed elsewhere.
    """
    first, on_record = connection.execute(_PRESSES, (source, (known or 0) + 1, last)).fetchone()
    if known is not None:
        return missing(last, pending, known, on_record)
    told = sum(event.presses or 0 for event in restorations(connection) if event.source == source)
    return missing(last, pending, last if first is None else first - 1, on_record, told)


def restorations(connection: sqlite3.Connection) -> list[RegisterRestored]:
    """Return each time that it was noticed, the first one first."""
    events = [decode(data) for (data,) in connection.execute(_RESTORED)]
    return [event for event in events if isinstance(event, RegisterRestored)]
