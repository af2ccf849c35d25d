"""How officers answered."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import Final

from ..journal import reading
from ..journal.answers import Answered, answered
from ..register.summary import NO_OFFICER
from ..register.words import Purpose
from .asked import Asked
from .sheet import Sheet, Value, Word, compared, duration, share

_MEASURES: Final[Mapping[str, Callable[[Answered], Value]]] = {
    "answers": lambda found: found.answers,
    "median": lambda found: duration(found.median),
    "p90": lambda found: duration(found.p90),
    "in_target": lambda found: share(found.in_target),
}


def sheets(connection: sqlite3.Connection, asked: Asked) -> tuple[Sheet, ...]:
    """Return the first answers of each officer: to complaints, and to requests for assistance."""
    posts = reading.names(connection, "post")

    def label(officer: str) -> Value:
        return Word("nobody") if officer == NO_OFFICER else posts.get(officer, officer)

    def sheet(key: str, purpose: Purpose) -> Sheet:
        now, before = (
            answered(connection, span.period.start, span.period.end, purpose) for span in (asked.now, asked.before)
        )
        return compared(key, _MEASURES, now, before, Answered(), label)

    return sheet("officer", Purpose.COMPLAINT), sheet("officer_assistance", Purpose.ASSISTANCE)
