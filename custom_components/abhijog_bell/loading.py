"""What an office needs to know of its register when it starts."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from .journal import ideas, reading
from .journal.journal import Journal
from .journal.opening import reading as reading_from
from .journal.visitors import last_visitors
from .names import FormerNames
from .register.complaint import Complaint
from .register.idea import Idea
from .register.office_events import Configured, MemoryReset, VisitorsCounted
from .register.words import Medium, Subject
from .settings import Settings

HEARD: Final = 50  # complaints that ended last: whoever was heard may still say how it was
RECENT: Final = 5  # complaints that ended last: enough to take back what was closed by mistake


@dataclass(frozen=True, kw_only=True, slots=True)
class Loaded:
    """What an office needs to know of its register when it starts."""

    complaints: Sequence[Complaint]
    closed: Sequence[Complaint]
    heard: Sequence[Complaint]
    numbers: dict[str, int]
    tokens: dict[date, int]
    ideas: Sequence[Idea]
    configured: dict[tuple[Subject, str], Configured]
    presses: dict[str, int]
    device_presses: dict[str, dict[str, reading.LastPress]]
    entries: int
    away: dict[str, datetime]
    memory_resets: list[MemoryReset]
    former: FormerNames
    visitors: VisitorsCounted | None


def load(journal: Journal, settings: Settings) -> Loaded:
    """Read what an office needs to start. Blocking; as quick with a million closed complaints as with none."""
    with reading_from(journal.path) as connection:
        sources = [*Medium, *(bell.entity_id for bell in settings.bells.values() if bell.entity_id)]
        presses = {source: reading.last_press(connection, source) for source in sources}
        configured = reading.configured(connection)
        return Loaded(
            complaints=[
                *reading.open_complaints(connection),
                *reading.untold_complaints(connection),
                *reading.offered_complaints(connection),
            ],
            closed=reading.ended_last(connection, RECENT),
            heard=reading.ended_last(connection, HEARD),
            numbers=reading.last_numbers(connection) | ideas.last_numbers(connection),
            ideas=ideas.undecided_ideas(connection),
            tokens=reading.last_tokens(connection),
            configured=configured,
            presses={source: press for source, press in presses.items() if press is not None},
            device_presses={mac: reading.last_presses(connection, mac) for mac in settings.macs()},
            entries=reading.entries(connection),
            away=reading.away(connection),
            memory_resets=reading.memory_resets(connection),
            former=_former_names(connection, configured, settings),
            visitors=last_visitors(connection),
        )


def _former_names(
    connection: sqlite3.Connection, configured: Iterable[tuple[Subject, str]], settings: Settings
) -> FormerNames:
    """Read what was removed is called, if anything was."""
    bells = [subject_id for subject, subject_id in configured if subject is Subject.BELL]
    officers = [subject_id for subject, subject_id in configured if subject is Subject.OFFICER]
    removed_bells = [bell for bell in bells if bell not in settings.bells]
    removed_officers = [officer for officer in officers if officer not in settings.officers]
    chimes = [subject_id for subject, subject_id in configured if subject is Subject.CHIME]
    if not removed_bells and not removed_officers and settings.chimes.keys() >= set(chimes):
        return FormerNames()
    return FormerNames(
        names=reading.names(connection, "name"),
        places=reading.names(connection, "place"),
        posts=reading.names(connection, "post"),
        removed_bells=removed_bells,
        removed_officers=removed_officers,
    )
