"""A complaint as its events tell it."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from .case import Case, Telling
from .words import Claim, Medium, Outcome, PressKind, Purpose, Rating, RequestKind


class Status(StrEnum):
    """Where a complaint stands."""

    WAITING = "waiting"
    ACKNOWLEDGED = "acknowledged"
    HEARD = "heard"
    REFERRED = "referred"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Complaint:
    """The state that follows from the events of one complaint.

    `rung_at` is when the bell was pressed, `chain_since` when the alerting chain that now runs began: at the arrival of
    the press or at a reopening, never at an answer or an edit. `turn` counts how often an answer was asked for.
    `present`: as far as is known somebody is at the bell, not one who pressed it long before that became known, or
    when the office was closed and nobody was to come. `opens_at` is when it was to open then; no waiting is measured.
    `kind` is how the bell was pressed last. Where nobody knows when it was pressed first (`time_known` is false),
    `rung_at` is when that became known, and no waiting is measured. `waiting_since` is when the turn began.
    `answered_by` is the officer who answered first. `promised_for` is when the time of a promise begins: with the
    answer, or with the opening where that was given before it and nobody was at the bell.

    What came by another road than a bell has no bell; `received` is the day on which it came. `about_redress`: the bell
    was held for seconds, which means that it is about the redress officer. `case` is what was made of it when it was
    referred, `telling` what its end leaves to be done.

    Who asks for help is called by the `token` of the day; `request` is what was asked for, `reference` what the
    applicant's own papers are called. `rating` is how it was, as the citizen said last; `appeal_offered`: the head is
    still to say whether it goes on as an appeal.
    """

    number: str
    bell: str
    purpose: Purpose
    medium: Medium
    test: bool
    late: bool
    present: bool
    target: int
    utc_offset: int
    rung_at: datetime
    time_known: bool
    kind: PressKind
    last_press_at: datetime
    waiting_since: datetime
    chain_since: datetime
    last_event_at: datetime
    alerted: tuple[str, ...]
    away: tuple[str, ...] = ()
    opens_at: datetime | None = None
    token: int | None = None
    status: Status = Status.WAITING
    presses: int = 1
    turn: int = 1
    lapses: int = 0
    escalations: int = 0
    late_steps: int = 0
    unheard: bool = False
    ever_unheard: bool = False
    acknowledged_at: datetime | None = None
    promised_for: datetime | None = None
    answered_at: datetime | None = None
    answered_by: str | None = None
    officer: str | None = None
    by_automation: bool = False
    heard_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: Outcome | None = None
    service: str | None = None
    desk: str | None = None
    applied_on: date | None = None
    limit_due: date | None = None
    claim: Claim | None = None
    received: date | None = None
    complainant: str | None = None
    about_redress: bool = False
    disclosed: bool = False
    case: Case | None = None
    telling: Telling | None = None
    told_at: datetime | None = None
    request: RequestKind | None = None
    reference: str | None = field(default=None, repr=False)
    rating: Rating | None = None
    rated_at: datetime | None = None
    appeal_offered: bool = False

    @property
    def open(self) -> bool:
        """Whether it has not ended."""
        return self.status is not Status.CLOSED

    @property
    def pending(self) -> bool:
        """Whether something is still to be done: it has not ended, or the complainant is to be told how it did.

        Or the head is to say whether it goes on.
        """
        return self.open or self.telling is not None or self.appeal_offered

    @property
    def due(self) -> date | None:
        """Until which day something is to be done: to decide a case, or to tell its complainant the result."""
        if self.telling:
            return self.telling.by
        return self.case.due if self.case and self.open else None

    @property
    def ending(self) -> Outcome | None:
        """How it ended, or that it was referred and goes on."""
        return Outcome.REFERRED if self.status is Status.REFERRED else self.outcome

    @property
    def after_hours(self) -> bool:
        """Whether the office was closed when the bell was pressed."""
        return self.opens_at is not None

    @property
    def waiting(self) -> bool:
        """Whether somebody waits for an answer."""
        return self.status is Status.WAITING

    @property
    def sounds(self) -> bool:
        """Whether the room is to sound."""
        return self.waiting and self.present

    @property
    def local_rung_at(self) -> datetime:
        """When the bell was pressed, as the clock in the office showed it (without a time zone)."""
        return self.local(self.rung_at)

    def local(self, moment: datetime) -> datetime:
        """Return a moment as the clock in the office shows it (without a time zone)."""
        return moment.replace(tzinfo=None) + timedelta(minutes=self.utc_offset)

    @property
    def answer_seconds(self) -> int | None:
        """Whole seconds from the press to the first answer."""
        return self._seconds_until(self.answered_at)

    @property
    def answered_in_target(self) -> bool:
        """Whether the first answer came within the target that was in force at the ring."""
        return self.answer_seconds is not None and self.answer_seconds <= self.target

    @property
    def hearing_seconds(self) -> int | None:
        """Whole seconds from the press until the complainant was heard."""
        return self._seconds_until(self.heard_at)

    def _seconds_until(self, end: datetime | None) -> int | None:
        """Whole seconds, never negative: a clock set back in between makes no negative waiting."""
        if end is None or not self.time_known or self.after_hours:
            return None
        return max(0, int((end - self.rung_at).total_seconds()))
