"""How fast the chain is verified, against hashing alone: both go on steadily, so that a part of a million tells."""

import sqlite3
from hashlib import sha256

from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.verification import verify_chain

from .arms import interleaved, medians
from .registers import register

_ROUNDS = 9
_SIZE = 100_000


def measure() -> float:
    """Return the speed of verifying as a share of the speed of hashing as much in memory, chained as the journal is."""
    with reading(register(_SIZE)) as connection:
        lengths = _lengths(connection)
        result = medians(
            interleaved(
                {"verify": lambda: lambda: verify_chain(connection), "floor": lambda: lambda: _hash(lengths)},
                rounds=_ROUNDS,
                warm_up=1,
            )
        )
    return result["floor"] / result["verify"]


def _lengths(connection: sqlite3.Connection) -> list[int]:
    return [length for (length,) in connection.execute("SELECT octet_length(data) FROM journal ORDER BY seq")]


def _hash(lengths: list[int]) -> bytes:
    previous = bytes(32)
    entries = {length: bytes(length) for length in set(lengths)}
    for length in lengths:
        previous = sha256(previous + entries[length]).digest()
    return previous
