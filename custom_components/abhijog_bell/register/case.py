"""A case: a complaint that is to be decided by a day, as its events tell it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from .events import Appealed, Closed, Expired, Extended, Referred, Reminded
from .words import Matter


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """Where a case stands: at which tier, and until when that decides.

    The time counts from the day `since`; `runs_since` is when the tier began with it, or when it was opened again.
    `reminders` are those that still come. `about` is the officer it is about.
    """

    tier: int
    since: date
    runs_since: datetime
    due: date
    expires_at: datetime
    reminders: tuple[datetime, ...]
    about: str | None = None
    extended: bool = False
    expired: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    """That the complainant is still to be told the result: by which day, when that ends, and whether it has passed."""

    by: date
    until: datetime
    overdue: bool = False


def begun(event: Referred | Appealed, about: str | None) -> Case:
    """Return the case as a tier takes it up."""
    return Case(
        tier=event.tier,
        since=event.since,
        runs_since=event.at,
        due=event.due,
        expires_at=event.expires_at,
        reminders=event.reminders,
        about=about,
    )


def after(case: Case, event: Extended | Reminded | Expired) -> Case:
    """Return the case with more time, without the reminders that have been, or after its time."""
    match event:
        case Extended():
            return replace(case, due=event.due, expires_at=event.expires_at, reminders=event.reminders, extended=True)
        case Reminded():
            return replace(case, reminders=_later(case.reminders, event.due))
    return replace(case, reminders=(), expired=True)


def opened_again(case: Case, at: datetime) -> Case:
    """Return the case as it goes on: its time never stood still. Reminders of meanwhile are of no use any more."""
    return replace(case, runs_since=at, reminders=_later(case.reminders, at))


def _later(moments: Iterable[datetime], than: datetime) -> tuple[datetime, ...]:
    return tuple(moment for moment in moments if moment > than)


def telling(event: Closed) -> Telling | None:
    """Return what the end of a case leaves to be done."""
    if event.tell_by is None or event.tell_until is None:
        return None
    return Telling(by=event.tell_by, until=event.tell_until)


def reminders(case: Case | None, told: Telling | None, *, running: bool) -> Iterator[tuple[datetime, Matter]]:
    """Yield when somebody is still to be reminded, and of what; `running`: the case is to be decided."""
    if case is not None and running:
        yield from ((moment, Matter.DECISION) for moment in case.reminders)
    if told is not None and not told.overdue:
        yield told.until, Matter.RESULT
