"""What the office publishes, and how it looks to an automation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from .register.casework import to_tell
from .register.complaint import Complaint
from .register.escalation import Policy
from .register.events import ComplaintEvent, Escalated, PressTaken, Rung
from .register.rights import OFFICE
from .register.words import Medium


class HappeningType(StrEnum):
    """What happened; also the event types of our event entities."""

    RANG = "rang"
    RANG_AGAIN = "rang_again"
    SILENCED = "silenced"
    ACKNOWLEDGED = "acknowledged"
    LAPSED = "lapsed"
    ESCALATED = "escalated"
    PASSED_OVER = "passed_over"
    UNHEARD = "unheard"
    HEARD = "heard"
    NOTED = "noted"
    CLASSIFIED = "classified"
    CLOSED = "closed"
    REOPENED = "reopened"
    DISCLOSED = "disclosed"
    RATED = "rated"
    APPEAL_DECLINED = "appeal_declined"
    ASKED = "asked"
    REQUEST_FILED = "request_filed"
    REFERRED = "referred"
    EXTENDED = "extended"
    REMINDED = "reminded"
    EXPIRED = "expired"
    APPEALED = "appealed"
    RESULT_TOLD = "result_told"


class Reason(StrEnum):
    """Why the room sounds; or LATE, AFTER_HOURS: why it does not."""

    PRESSED = "pressed"
    PRESSED_AGAIN = "pressed_again"
    REPEATED = "repeated"
    LAPSED = "lapsed"
    REOPENED = "reopened"
    WALK_IN = "walk_in"
    LATE = "late"
    AFTER_HOURS = "after_hours"


class ProblemType(StrEnum):
    """What happened to a bell itself: a problem showed, or is over."""

    SHOWED = "bell_problem"
    OVER = "bell_problem_over"


class IdeaType(StrEnum):
    """What happened to an idea."""

    SUGGESTED = "idea_suggested"
    SCREENED = "idea_screened"


@dataclass(frozen=True, kw_only=True, slots=True)
class Happening:
    """Something that happened to a complaint, with the complaint as it was after it.

    `alert` are the ids of the officers to alert now.
    """

    type: HappeningType
    complaint: Complaint
    at: datetime
    actor: str
    reason: Reason | None = None
    alert: tuple[str, ...] = ()


type Payload = Mapping[str, object]


_TYPES: Final = {
    "acknowledged": HappeningType.ACKNOWLEDGED,
    "acknowledgement_lapsed": HappeningType.LAPSED,
    "escalated": HappeningType.ESCALATED,
    "passed_over": HappeningType.PASSED_OVER,
    "unheard": HappeningType.UNHEARD,
    "heard": HappeningType.HEARD,
    "noted": HappeningType.NOTED,
    "classified": HappeningType.CLASSIFIED,
    "closed": HappeningType.CLOSED,
    "reopened": HappeningType.REOPENED,
    "disclosed": HappeningType.DISCLOSED,
    "rated": HappeningType.RATED,
    "appeal_declined": HappeningType.APPEAL_DECLINED,
    "asked": HappeningType.ASKED,
    "request_filed": HappeningType.REQUEST_FILED,
    "referred": HappeningType.REFERRED,
    "extended": HappeningType.EXTENDED,
    "reminded": HappeningType.REMINDED,
    "expired": HappeningType.EXPIRED,
    "appealed": HappeningType.APPEALED,
    "result_told": HappeningType.RESULT_TOLD,
}


def of_press(
    event: PressTaken, complaint: Complaint, at: datetime, alerted: tuple[str, ...], *, sounds: bool
) -> Happening:
    """Return what a press is; `alerted` are those who hear of the complaint, `sounds`: the room does."""
    kind, reason, alert = _pressed(event, complaint, alerted, sounds=sounds)
    return Happening(type=kind, complaint=complaint, at=at, actor=event.actor, reason=reason, alert=alert)


def _pressed(
    event: PressTaken, complaint: Complaint, alerted: tuple[str, ...], *, sounds: bool
) -> tuple[HappeningType, Reason, tuple[str, ...]]:
    if event.late:
        return HappeningType.ESCALATED, Reason.LATE, alerted
    if event.opens_at and not sounds:
        return HappeningType.ESCALATED, Reason.AFTER_HOURS, ()
    alert = alerted if complaint.waiting else ()
    if isinstance(event, Rung):
        return HappeningType.RANG, Reason.WALK_IN if event.medium is Medium.WALK_IN else Reason.PRESSED, alert
    return HappeningType.RANG_AGAIN, Reason.PRESSED_AGAIN, alert


def of_ring(complaint: Complaint, at: datetime, reason: Reason, alert: tuple[str, ...]) -> Happening:
    """Return that the room sounds once more."""
    return Happening(type=HappeningType.RANG, complaint=complaint, at=at, actor=OFFICE.name, reason=reason, alert=alert)


def of_silence(complaint: Complaint, at: datetime) -> Happening:
    """Return that the room sounds no more, although somebody waits."""
    return Happening(type=HappeningType.SILENCED, complaint=complaint, at=at, actor=OFFICE.name)


def of_event(event: ComplaintEvent, complaint: Complaint, at: datetime, policy: Policy) -> Happening:
    """Return what an event is that is no press, with those who are told of it."""
    alert = (event.officer,) if isinstance(event, Escalated) else to_tell(event, complaint, policy)
    return Happening(type=_TYPES[event.kind], complaint=complaint, at=at, actor=event.actor, alert=alert)
