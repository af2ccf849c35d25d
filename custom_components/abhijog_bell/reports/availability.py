"""Which share of the time the bells and chimes were heard of."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ..journal import reading
from ..journal.watched import watched
from ..register.absence import Stretch, seconds_by_bell
from .asked import Asked, Span
from .sheet import Seconds, Sheet, Value, compared, share


@dataclass(frozen=True, kw_only=True, slots=True)
class _Heard:
    """For how long a bell belonged to the office in a period, how often it was away, and for how long in all."""

    watched: int = 0
    absences: int = 0
    away: int = 0


_MEASURES: Final[Mapping[str, Callable[[_Heard], Value]]] = {
    "heard_of": lambda found: share(1 - found.away / found.watched if found.watched else None),
    "absences": lambda found: found.absences,
    "away": lambda found: Seconds(found.away),
}


def sheets(connection: sqlite3.Connection, asked: Asked) -> tuple[Sheet, ...]:
    """Return it of all that belonged to the office in one of the two periods."""
    bells, times = reading.names(connection, "name"), watched(connection)
    absences = reading.absences(connection, asked.before.begins, asked.now.ends)
    now, before = (_heard(times, absences, span) for span in (asked.now, asked.before))
    return (compared("bell", _MEASURES, now, before, _Heard(), lambda bell: bells.get(bell, bell)),)


def _heard(times: Iterable[Stretch], absences: Iterable[Stretch], span: Span) -> dict[str, _Heard]:
    reaching = [each for each in absences if each.began < span.ends and (not each.ended or each.ended > span.begins)]
    there, away = (seconds_by_bell(each, span.begins, span.ends) for each in (times, reaching))
    number = Counter(absence.bell for absence in reaching)
    return {
        bell: _Heard(watched=seconds, absences=number[bell], away=min(away[bell], seconds))
        for bell, seconds in there.items()
        if seconds
    }
