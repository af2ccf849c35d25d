"""The figures of complaints and of the service corner."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import Final

from ..journal import reading
from ..journal.summarise import summary
from ..register.summary import NO_OFFICER, Summary
from ..register.words import Purpose
from .asked import Asked
from .sheet import Sheet, Value, Word, counted, duration, falling, figures, share, told

_NUMBERS: Final = ("rung", "rung_again", "answered", "by_automation", "heard")
_OF_REQUESTS: Final = ("recorded", "served")
_TIMES: Final = ("median_answer", "p90_answer", "median_hearing", "p90_hearing")
_REST: Final = (*("still_open", "lapsed", "escalated", "unheard", "late", "after_hours", "late_steps", "premature"),)

type Names = Mapping[str, str]


def sheets(connection: sqlite3.Connection, asked: Asked) -> tuple[Sheet, ...]:
    """Return them of both periods."""
    bells, posts = reading.names(connection, "name"), reading.names(connection, "post")

    def found(purpose: Purpose) -> tuple[Summary, Summary]:
        first, second = (
            summary(connection, span.period.start, span.period.end, purpose) for span in (asked.now, asked.before)
        )
        return first, second

    complaints, assistance = found(Purpose.COMPLAINT), found(Purpose.ASSISTANCE)
    corner = (figures("assistance", *map(_figures, assistance)), *_blocks("assistance_", assistance, bells, posts))
    return (
        figures("complaints", *map(_figures, complaints)),
        *_blocks("", complaints, bells, posts),
        *(corner if any(each.rung or each.recorded for each in assistance) else ()),
    )


def _figures(found: Summary) -> dict[str, Value]:
    return {
        **{name: getattr(found, name) for name in _NUMBERS},
        **{name: getattr(found, name) for name in _OF_REQUESTS if found.purpose is Purpose.ASSISTANCE},
        "answered_in_target": share(found.answered_in_target),
        **{name: duration(getattr(found, name)) for name in _TIMES},
        **{name: getattr(found, name) for name in _REST},
    }


def _blocks(prefix: str, found: tuple[Summary, Summary], bells: Names, posts: Names) -> tuple[Sheet, ...]:
    """Return the tables of counts that have something in them. A further one takes a line here and its texts."""
    blocks: dict[str, Callable[[str], Value]] = {
        "by_outcome": lambda outcome: Word(f"outcome_{outcome}"),
        "by_bell": lambda bell: bells.get(bell, bell),
        "by_service": str,
        "by_desk": str,
        "by_delay": str,
        "by_officer": lambda officer: Word("nobody") if officer == NO_OFFICER else posts.get(officer, officer),
        "by_rating": lambda rating: Word(f"rating_{rating}"),
        "rated_alone": lambda rating: Word(f"rating_{rating}"),
    }
    now, before = found
    if now.purpose is Purpose.ASSISTANCE:
        blocks["by_request"] = lambda request: Word(f"request_{request}")
    counts = (
        counted(f"{prefix}{name}", falling(getattr(now, name)), getattr(before, name), label)
        for name, label in blocks.items()
    )
    return told((*counts, _hours(f"{prefix}by_hour", now, before)))


def _hours(key: str, now: Summary, before: Summary) -> Sheet:
    hours = sorted({*now.by_hour, *before.by_hour})
    first, second = ({f"{hour:02}:00": found.by_hour.get(hour, 0) for hour in hours} for found in (now, before))
    return counted(key, first, second)
