"""The steps of the grievance redress system, and the days that follow from them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from .rights import Actor, Role
from .working_time import WorkingTime

# Who decides: the redress officer, the appeal officer (in an office, its head), or a cell outside of the office.
REDRESS_OFFICER: Final = 1
APPEAL_OFFICER: Final = 2
CELL: Final = 3

_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tier:
    """Within how many working days a tier decides, and by how many more that can be extended once (0: not at all)."""

    days: int
    extension: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Redress:
    """The figures of the redress system, in working days.

    The result is to be told within `tell_within`. Somebody is reminded `remind_before` the last day, and on it.
    """

    tiers: tuple[Tier, ...] = (Tier(days=30, extension=10), Tier(days=20), Tier(days=60))
    tell_within: int = 7
    remind_before: int = 3


LAW: Final = Redress()


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """Until when something is to be done: by the end of a day, and when somebody is reminded of it."""

    due: date
    expires_at: datetime
    reminders: tuple[datetime, ...]


def term(working_time: WorkingTime, since: date, days: int, remind_before: int, now: datetime) -> Term:
    """Return the term of so many working days after a day. Reminders that would have been before now are left out.

    Raises NoWorkingDays.
    """
    due = working_time.after_working_days(since, days)
    moments = (_start(working_time, day) for day in _reminded_on(working_time, since, due, remind_before))
    reminders = tuple(moment for moment in moments if moment > now)
    return Term(due=due, expires_at=end_of(working_time, due), reminders=reminders)


def end_of(working_time: WorkingTime, day: date) -> datetime:
    """Return the moment at which a day has passed, by the office's clock."""
    return _midnight(working_time, day + _ONE_DAY)


def decides(actor: Actor, tier: int, about: str | None, *, about_redress: bool) -> bool:
    """Say whether somebody decides a case: an officer, at the appeal the head, and never who is complained about."""
    if actor.role is None or (about is not None and actor.officer == about):
        return False
    if actor.role is Role.REDRESS and about_redress:
        return False
    return tier != APPEAL_OFFICER or actor.role is Role.HEAD


def _reminded_on(working_time: WorkingTime, since: date, due: date, remind_before: int) -> Iterator[date]:
    """Yield the days on which somebody is reminded: some working days before the last one, and on that."""
    day, left = due, remind_before
    while left and (day := day - _ONE_DAY) > since:
        left -= working_time.is_working_day(day)
    if day != due and not left:
        yield day
    yield due


def _start(working_time: WorkingTime, day: date) -> datetime:
    """Return when people are there on a day; where they are not, when it begins."""
    return working_time.opens_on(day) or _midnight(working_time, day)


def _midnight(working_time: WorkingTime, day: date) -> datetime:
    return datetime.combine(day, time(), working_time.zone).astimezone(UTC)
