"""Filing a complaint under a service and a desk, and whether it is a complaint that a time limit was missed."""

from dataclasses import replace
from datetime import date, datetime

from .charter import name_key
from .commands import Classify
from .complaint import Complaint
from .errors import AppliedLater, NothingToFile, NoTimeLimit
from .events import Classified
from .rights import require
from .text import SERVICE_LIMIT, checked_line
from .time_limit import TimeLimit, is_missed, last_day
from .words import Claim
from .working_time import WorkingTime


def classify(command: Classify, complaint: Complaint, now: datetime, working_time: WorkingTime) -> Classified:
    """File a complaint. Where it is that a time limit was missed, the charter says whether that had run out.

    Where this was said before, and another service is named now, it is found out anew, if the charter says enough.
    """
    require(command.actor, "classify")
    filed = Classified(
        at=now,
        actor=command.actor.name,
        service=checked_line(command.service, SERVICE_LIMIT),
        desk=checked_line(command.desk),
        officer=command.actor.officer,
    )
    if not (filed.service or filed.desk or command.applied_on):
        raise NothingToFile
    service = filed.service or complaint.service or ""
    limit = command.limits.get(name_key(service))
    applied_on = command.applied_on or (complaint.applied_on if filed.service else None)
    if applied_on is None:
        return filed
    if limit is None or limit.days is None:
        if command.applied_on is None:
            return filed
        raise NoTimeLimit(service or "–")
    return _claimed(filed, applied_on, limit, limit.days, complaint, working_time)


def _claimed(
    filed: Classified, applied_on: date, limit: TimeLimit, days: int, complaint: Complaint, working_time: WorkingTime
) -> Classified:
    """Say whether the limit had run out on the day of the complaint."""
    day = complaint.local_rung_at.date()
    if applied_on > day:
        raise AppliedLater(applied_on, day)
    due = last_day(days, applied_on, working_time)
    claim = Claim.DELAY if is_missed(days, due, day) else Claim.PREMATURE
    return replace(filed, applied_on=applied_on, limit=limit.text, limit_due=due, claim=claim)
