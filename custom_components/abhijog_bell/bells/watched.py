"""What is supervised in an office, and what is told of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ..register.words import Purpose
from ..settings import Settings
from .problems import BellProblem, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Watched:
    """A bell or chime that is supervised."""

    id: str
    name: str
    place: str
    kind: Kind
    purpose: Purpose | None = None
    entity_id: str | None = None
    mac: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ProblemChange:
    """A problem showed, or is over."""

    watched: Watched
    problem: BellProblem
    since: datetime
    at: datetime
    over: bool


def watched(settings: Settings) -> Iterator[Watched]:
    """Yield everything in an office that is supervised."""
    for bell in settings.bells.values():
        yield Watched(
            id=bell.id,
            name=bell.name,
            place=bell.place,
            kind=Kind.BELL if bell.mac else Kind.ENTITY,
            purpose=bell.purpose,
            entity_id=bell.entity_id,
            mac=bell.mac,
        )
    for chime in settings.chimes.values():
        officer = settings.officers.get(chime.officer)
        yield Watched(
            id=chime.id, name=chime.name, place=officer.room if officer else "", kind=Kind.CHIME, mac=chime.mac
        )
