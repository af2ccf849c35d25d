"""A complaint as its events tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import singledispatch
from typing import Any

from . import case
from .case import Case, Telling
from .events import (
    Acknowledged,
    AcknowledgementLapsed,
    Appealed,
    Claim,
    Classified,
    Closed,
    ComplaintEvent,
    Disclosed,
    Entered,
    Escalated,
    Event,
    Expired,
    Extended,
    Heard,
    Matter,
    Medium,
    Noted,
    Outcome,
    PassedOver,
    PressKind,
    Purpose,
    Referred,
    Reminded,
    Reopened,
    ResultTold,
    Rung,
    RungAgain,
    Unheard,
)
from .rights import AUTOMATION

# What an event changes in a complaint, by the names of its fields.
type Changes = dict[str, Any]


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

    What came by another road than a bell has no bell; `received` is the day on which it came. `about_redress`: the bell
    was held for seconds, which means that it is about the redress officer. `case` is what was made of it when it was
    referred, `telling` what its end leaves to be done.
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
    status: Status = Status.WAITING
    presses: int = 1
    turn: int = 1
    lapses: int = 0
    escalations: int = 0
    late_steps: int = 0
    unheard: bool = False
    ever_unheard: bool = False
    acknowledged_at: datetime | None = None
    answered_at: datetime | None = None
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

    @property
    def open(self) -> bool:
        """Whether it has not ended."""
        return self.status is not Status.CLOSED

    @property
    def pending(self) -> bool:
        """Whether something is still to be done: it has not ended, or the complainant is to be told how it did."""
        return self.open or self.telling is not None

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


def fold(events: Iterable[ComplaintEvent]) -> Complaint:
    """Return the complaint that these events make. Raises ValueError where they begin with neither Rung nor Entered."""
    complaint: Complaint | None = None
    for event in events:
        if isinstance(event, Rung) or complaint is None:
            complaint = apply(complaint, event)
            continue
        # Nobody has seen it yet. Made anew with each event, it would take half of the time of a page.
        for name, value in _changes(event, complaint).items():
            object.__setattr__(complaint, name, value)
    if complaint is None:
        raise ValueError("no events")
    return complaint


def apply(complaint: Complaint | None, event: ComplaintEvent) -> Complaint:
    """Return the complaint after one more event."""
    if isinstance(event, Rung):
        return _begun(event)
    if isinstance(event, Entered):
        return _entered(event)
    if complaint is None:
        raise ValueError(event.kind)
    return replace(complaint, **_changes(event, complaint))


def _changes(event: ComplaintEvent, complaint: Complaint) -> Changes:
    return _after(event, complaint) | {"last_event_at": max(event.at, complaint.last_event_at)}


def _begun(rung: Rung) -> Complaint:
    return Complaint(
        number=rung.number,
        bell=rung.bell,
        purpose=rung.purpose,
        medium=rung.medium,
        test=rung.test,
        late=rung.late,
        present=not rung.late and (rung.opens_at is None or bool(rung.alerted)),
        target=rung.target,
        utc_offset=rung.utc_offset,
        rung_at=rung.pressed_at,
        time_known=rung.time_known,
        kind=rung.press_kind,
        last_press_at=rung.pressed_at,
        waiting_since=rung.pressed_at,
        chain_since=max(rung.at, rung.opens_at or rung.at),
        last_event_at=rung.at,
        alerted=rung.alerted,
        opens_at=rung.opens_at,
        away=rung.away,
        about_redress=rung.press_kind is PressKind.LONG,
    )


def _entered(event: Entered) -> Complaint:
    """Nobody stands at a bell, and nothing is waited for. Its day is that on which it was received."""
    noon = datetime.combine(event.received, time(12), UTC) - timedelta(minutes=event.utc_offset)
    received_at = min(event.at, noon)
    return Complaint(
        number=event.number,
        bell="",
        purpose=Purpose.COMPLAINT,
        medium=event.medium,
        test=False,
        late=False,
        present=False,
        target=0,
        utc_offset=event.utc_offset,
        rung_at=received_at,
        time_known=False,
        kind=PressKind.PRESS,
        last_press_at=received_at,
        waiting_since=received_at,
        chain_since=event.at,
        last_event_at=event.at,
        alerted=(),
        status=Status.REFERRED,
        presses=0,
        officer=event.officer,
        received=event.received,
        complainant=event.complainant,
    )


@singledispatch
def _after(event: Event, complaint: Complaint) -> Changes:
    raise TypeError(event.kind)


@_after.register
def _(event: RungAgain, complaint: Complaint) -> Changes:
    return {
        "presses": complaint.presses + 1,
        "kind": event.press_kind,
        "present": complaint.present or not (event.late or event.opens_at),
        "last_press_at": max(event.pressed_at, complaint.last_press_at),
        "about_redress": complaint.about_redress or event.press_kind is PressKind.LONG,
    }


@_after.register
def _(event: Acknowledged, complaint: Complaint) -> Changes:
    given_at = event.given_at or event.at
    return {
        "status": Status.ACKNOWLEDGED,
        "acknowledged_at": given_at,
        "answered_at": complaint.answered_at or given_at,
        "officer": event.officer,
        "by_automation": event.actor == AUTOMATION.name,
    }


@_after.register
def _(event: AcknowledgementLapsed, complaint: Complaint) -> Changes:
    return {
        "status": Status.WAITING,
        "present": True,
        "acknowledged_at": None,
        "waiting_since": event.at,
        "lapses": complaint.lapses + 1,
        "turn": complaint.turn + 1,
        "late_steps": complaint.late_steps + _late(event.at, event.due),
    }


@_after.register
def _(event: Escalated, complaint: Complaint) -> Changes:
    return {
        "alerted": (*complaint.alerted, event.officer),
        "escalations": complaint.escalations + 1,
        "late_steps": complaint.late_steps + _late(event.at, event.due),
    }


@_after.register
def _(event: PassedOver, complaint: Complaint) -> Changes:
    return {"away": (*complaint.away, event.officer)}


@_after.register
def _(event: Unheard, complaint: Complaint) -> Changes:
    return {
        "unheard": True,
        "ever_unheard": True,
        "late_steps": complaint.late_steps + _late(event.at, event.due),
    }


@_after.register
def _(event: Heard, complaint: Complaint) -> Changes:
    return {
        "status": Status.HEARD,
        "heard_at": complaint.heard_at or event.at,
        "officer": event.officer or complaint.officer,
    }


@_after.register
def _(_event: Noted, complaint: Complaint) -> Changes:
    return {}


@_after.register
def _(_event: Disclosed, _complaint: Complaint) -> Changes:
    return {"disclosed": True}


@_after.register
def _(event: Classified, complaint: Complaint) -> Changes:
    claimed = {"applied_on": event.applied_on, "limit_due": event.limit_due, "claim": event.claim}
    return _about(event, complaint) | (claimed if event.claim else {})


def _about(event: Classified | Closed | Referred, complaint: Complaint) -> Changes:
    """Return what it is about, as far as it is said anew. That a time limit was missed was said of one service."""
    about: Changes = {"service": event.service or complaint.service, "desk": event.desk or complaint.desk}
    same = about["service"] == complaint.service
    return about | ({} if same else {"applied_on": None, "limit_due": None, "claim": None})


@_after.register
def _(event: Closed, complaint: Complaint) -> Changes:
    """What it was about stays known where it is closed a second time without saying it again."""
    return {
        "status": Status.CLOSED,
        "closed_at": event.at,
        "outcome": event.outcome,
        **_about(event, complaint),
        "telling": case.telling(event),
    }


@_after.register
def _(event: Reopened, complaint: Complaint) -> Changes:
    """A case goes on. Who was heard stays heard; who never was waits again, and the whole chain is alerted anew."""
    reopened: Changes = _not_ended() | {"turn": complaint.turn + 1}
    if complaint.case:
        return reopened | {"status": Status.REFERRED, "case": case.opened_again(complaint.case, event.at)}
    if complaint.heard_at:
        return reopened | {"status": Status.HEARD}
    return reopened | {
        "status": Status.WAITING,
        "present": True,
        "acknowledged_at": None,
        "waiting_since": event.at,
        "chain_since": event.at,
        "alerted": (),
        "away": (),
        "unheard": False,
    }


def _not_ended() -> Changes:
    return {"closed_at": None, "outcome": None, "telling": None, "told_at": None}


@_after.register
def _(event: Referred, complaint: Complaint) -> Changes:
    return {
        "status": Status.REFERRED,
        "case": case.begun(event, event.about),
        "turn": complaint.turn + 1,
        **_about(event, complaint),
    }


@_after.register
def _(event: Appealed, complaint: Complaint) -> Changes:
    about = complaint.case.about if complaint.case else None
    return _not_ended() | {"status": Status.REFERRED, "case": case.begun(event, about), "turn": complaint.turn + 1}


@_after.register
def _(event: Extended | Reminded | Expired, complaint: Complaint) -> Changes:
    if isinstance(event, Reminded) and event.matter is Matter.RESULT:
        return {"telling": complaint.telling and replace(complaint.telling, overdue=True)}
    return {"case": complaint.case and case.after(complaint.case, event)}


@_after.register
def _(event: ResultTold, _complaint: Complaint) -> Changes:
    return {"telling": None, "told_at": event.at}


# A step this much behind its time did not run when it was due: the office was down, or something held it up.
LATE_STEP = timedelta(seconds=60)


def _late(at: datetime, due: datetime) -> int:
    return int(at - due > LATE_STEP)
