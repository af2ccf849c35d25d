"""What the office publishes, and how it looks to an automation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .register.complaint import Complaint


class HappeningType(StrEnum):
    """What happened; also the event types of our event entities."""

    RANG = "rang"
    RANG_AGAIN = "rang_again"
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
