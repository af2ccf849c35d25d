"""How a complaint follows from its events."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import singledispatch
from typing import Any, Final

from . import case
from .complaint import Complaint, Status
from .events import (
    Acknowledged,
    AcknowledgementLapsed,
    AppealDeclined,
    Appealed,
    Asked,
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
    Noted,
    PassedOver,
    Rated,
    Referred,
    Reminded,
    Reopened,
    RequestFiled,
    ResultTold,
    Rung,
    RungAgain,
    Unheard,
)
from .redress import APPEAL_OFFICER
from .rights import AUTOMATION
from .words import Matter, PressKind, Purpose

# What an event changes in a complaint, by the names of its fields.
type Changes = dict[str, Any]

# A step this much behind its time did not run when it was due: the office was down, or something held it up.
LATE_STEP: Final = timedelta(seconds=60)


def fold(events: Iterable[ComplaintEvent]) -> Complaint:
    """Return the complaint that these events make. Raises ValueError where they do not begin with a beginning."""
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
    if isinstance(event, Asked):
        return _asked(event)
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
        token=rung.token,
        about_redress=rung.press_kind is PressKind.LONG,
    )


def _entered(event: Entered) -> Complaint:
    """Its day is that on which it was received."""
    noon = datetime.combine(event.received, time(12), UTC) - timedelta(minutes=event.utc_offset)
    known: Changes = {"received": event.received, "complainant": event.complainant}
    return replace(_without_bell(event, min(event.at, noon)), status=Status.REFERRED, **known)


def _asked(event: Asked) -> Complaint:
    """Whoever puts it down hears it."""
    known: Changes = {"heard_at": event.at, "request": event.request, "reference": event.reference}
    return replace(_without_bell(event, event.at), purpose=Purpose.ASSISTANCE, status=Status.HEARD, **known)


def _without_bell(event: Entered | Asked, received_at: datetime) -> Complaint:
    """Nobody stands at a bell, and nothing is waited for."""
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
        presses=0,
        officer=event.officer,
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
        "promised_for": given_at if complaint.present else max(given_at, complaint.opens_at or given_at),
        "answered_at": complaint.answered_at or given_at,
        "answered_by": complaint.answered_by if complaint.answered_at else event.officer,
        "officer": event.officer,
        "by_automation": event.actor == AUTOMATION.name,
    }


@_after.register
def _(event: AcknowledgementLapsed, complaint: Complaint) -> Changes:
    return {
        "status": Status.WAITING,
        "present": True,
        "acknowledged_at": None,
        "promised_for": None,
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
    reopened: Changes = _not_ended() | {"turn": complaint.turn + 1, "appeal_offered": False}
    if complaint.case:
        return reopened | {"status": Status.REFERRED, "case": case.opened_again(complaint.case, event.at)}
    if complaint.heard_at:
        return reopened | {"status": Status.HEARD}
    return reopened | {
        "status": Status.WAITING,
        "present": True,
        "acknowledged_at": None,
        "promised_for": None,
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
        "appeal_offered": complaint.appeal_offered and event.tier < APPEAL_OFFICER,
        "complainant": event.complainant or complaint.complainant,
        **_about(event, complaint),
    }


@_after.register
def _(event: Appealed, complaint: Complaint) -> Changes:
    about = complaint.case.about if complaint.case else None
    appealed: Changes = {"status": Status.REFERRED, "case": case.begun(event, about), "appeal_offered": False}
    return _not_ended() | appealed | {"turn": complaint.turn + 1}


@_after.register
def _(event: Extended | Reminded | Expired, complaint: Complaint) -> Changes:
    if isinstance(event, Reminded) and event.matter is Matter.RESULT:
        return {"telling": complaint.telling and replace(complaint.telling, overdue=True)}
    return {"case": complaint.case and case.after(complaint.case, event)}


@_after.register
def _(event: ResultTold, _complaint: Complaint) -> Changes:
    return {"telling": None, "told_at": event.at}


@_after.register
def _(event: RequestFiled, complaint: Complaint) -> Changes:
    return {"request": event.request, "reference": event.reference or complaint.reference}


@_after.register
def _(event: Rated, complaint: Complaint) -> Changes:
    offered = complaint.appeal_offered or event.offers_appeal
    return {"rating": event.rating, "rated_at": event.at, "appeal_offered": offered}


@_after.register
def _(_event: AppealDeclined, _complaint: Complaint) -> Changes:
    return {"appeal_offered": False}


def _late(at: datetime, due: datetime) -> int:
    return int(at - due > LATE_STEP)
