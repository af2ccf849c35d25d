"""Complaints as a screen shows them, and those that have just ended."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from .happening import Happening, HappeningType
from .loading import RECENT
from .office import Office
from .register.case import Case
from .register.complaint import Complaint
from .register.escalation import Step, lapses_at, steps
from .register.events import Escalated
from .register.hidden import is_hidden
from .register.possible import possible
from .register.rights import Actor

_SAME: Final = (
    "kind",
    "late",
    "after_hours",
    "time_known",
    "test",
    "presses",
    "lapses",
    "escalations",
    "unheard",
    "target",
)
_ABOUT: Final = (
    "medium",
    "status",
    "outcome",
    "service",
    "desk",
    "claim",
    "request",
    "reference",
    "rating",
    "appeal_offered",
)
_MOMENTS: Final = ("opens_at", "rung_at", "last_press_at", "waiting_since", "answered_at", "heard_at", "closed_at")


class RecentlyClosed:
    """Which complaints of an office ended last, the very last first."""

    def __init__(self, office: Office, closed: Iterable[Complaint]) -> None:
        """Begin with those that had ended before."""
        self._office = office
        self._closed = {complaint.number: complaint for complaint in closed}

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Follow the office; return how to stop."""
        return self._office.listen(self._happened)

    def complaints(self) -> list[Complaint]:
        """Return them."""
        return list(self._closed.values())

    @callback
    def _happened(self, happening: Happening) -> None:
        complaint = happening.complaint
        if complaint.open:
            self._closed.pop(complaint.number, None)
        elif complaint.number in self._closed and happening.type is not HappeningType.CLOSED:
            self._closed[complaint.number] = complaint
        elif happening.type is HappeningType.CLOSED:
            newest = {complaint.number: complaint}
            self._closed = dict(list((newest | self._closed).items())[:RECENT])


def live(office: Office, closed: Iterable[Complaint], actor: Actor) -> dict[str, Any]:
    """Return everything that goes on in an office, as one who may read it sees it.

    Of those that have ended, also the older ones whose complainants are still to be told how, or are offered an appeal.
    """
    now = dt_util.utcnow()
    older = (*office.untold_complaints, *office.offered_complaints)
    ended = {complaint.number: complaint for complaint in (*closed, *older)}
    return {
        "now": now.isoformat(),
        "unrecorded": office.unrecorded,
        "writes": office.writes,
        "complaints": _items(office, office.open_complaints, actor),
        "closed": _items(office, ended.values(), actor),
    }


def _items(office: Office, complaints: Iterable[Complaint], actor: Actor) -> list[dict[str, Any]]:
    return [item(office, complaint, actor) for complaint in complaints if not is_hidden(complaint, actor)]


def item(office: Office, complaint: Complaint, actor: Actor) -> dict[str, Any]:
    """Return one complaint with names for its ids, what is due next, and what this actor may do with it."""
    now, names = dt_util.utcnow(), office.names
    target_at = complaint.rung_at + timedelta(seconds=complaint.target)
    can = possible(complaint, actor, now, office.settings.policy)
    policy = office.settings.policy
    alerts = [step for step in steps(complaint, policy) if step.kind is Escalated]
    next_alert = min(alerts, key=lambda step: step.due, default=None)
    return {
        "complaint": complaint.number,
        "token": complaint.token,
        "bell_id": complaint.bell,
        "bell": names.bell(complaint.bell),
        "place": names.place(complaint.bell),
        "purpose": complaint.purpose.value,
        **{name: getattr(complaint, name) for name in (*_SAME, *_ABOUT)},
        **{name: _text(getattr(complaint, name)) for name in _MOMENTS},
        "target_at": _text(target_at) if complaint.time_known and not complaint.after_hours else None,
        "lapses_at": _text(lapses_at(complaint, policy)),
        "officer": _officer(office, complaint.officer),
        "alerted": [{"post": names.post(officer), "role": _role(office, officer)} for officer in complaint.alerted],
        "next_alert": _alert(office, next_alert) if next_alert else None,
        "received": _text(complaint.received),
        "applied_on": _text(complaint.applied_on),
        "limit_due": _text(complaint.limit_due),
        "case": _case(office, complaint.case) if complaint.case else None,
        "tell_by": _text(complaint.telling.by) if complaint.telling else None,
        "tell_overdue": bool(complaint.telling and complaint.telling.overdue),
        "told_at": _text(complaint.told_at),
        "answer_seconds": complaint.answer_seconds,
        "hearing_seconds": complaint.hearing_seconds,
        "may": can.actions,
        "outcomes": can.outcomes,
    }


def _alert(office: Office, step: Step) -> dict[str, Any]:
    return {"post": office.names.post(step.officer), "role": _role(office, step.officer), "at": _text(step.due)}


def _case(office: Office, case: Case) -> dict[str, Any]:
    return {
        "tier": case.tier,
        "since": _text(case.since),
        "due": _text(case.due),
        "extended": case.extended,
        "expired": case.expired,
        "about": office.names.post(case.about),
    }


def _officer(office: Office, officer_id: str | None) -> dict[str, Any] | None:
    if officer_id is None:
        return None
    officer = office.officer(officer_id)
    return {"post": office.names.post(officer_id), "room": officer.room if officer else ""}


def _role(office: Office, officer_id: str | None) -> str | None:
    officer = office.officer(officer_id)
    return officer.role.value if officer else None


def _text(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None
