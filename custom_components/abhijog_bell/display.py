"""What the public display in the hall shows: how the last press fares, and nothing about any person."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

from homeassistant.util import dt as dt_util

from .office import Office
from .register.complaint import Complaint, Status
from .register.escalation import lapses_at
from .register.rights import Role
from .register.words import Purpose
from .settings import Officer


class Shown(StrEnum):
    """What the display says about the last press."""

    READY = "ready"
    RECEIVED = "received"
    RECORDED = "recorded"
    COMING = "coming"
    CLOSED = "closed"
    AWAY = "away"


def display(office: Office, bell: str | None) -> dict[str, Any]:
    """Return what the display of one bell, or of all bells of an office, shows now.

    Whoever is called in sees where to, until the promise lapses, whatever is pressed meanwhile. Where several are
    called, the one called last stands first and the others are `also` called.
    """
    there = _there(office, bell)
    calls = _calls(office, there)
    complaint = calls[0] if calls else max(there, key=lambda each: each.last_press_at, default=None)
    opens = None if complaint else _opens(office)
    shown = Shown.CLOSED if opens else _shown(office, complaint)
    since, until = (_kept_since(office, bell), opens) if opens else _times(office, complaint, shown)
    officer = office.officer(complaint.officer) if complaint and shown is Shown.COMING else _in_charge(office, bell)
    place_of = complaint.bell if complaint else bell
    return {
        "state": shown,
        "now": dt_util.utcnow().isoformat(),
        "since": _text(since),
        "until": _text(until),
        "officer": _post_and_room(officer),
        "bell": office.names.bell(place_of) if place_of else "",
        "place": office.names.place(place_of) if place_of else "",
        "also": [_call(office, each) for each in calls[1:]],
        "purpose": _purpose(office, bell),
        "pressed_for": complaint.purpose if complaint else None,
        "token": complaint.token if complaint else None,
        "service_corner": [
            each.place or each.name for each in office.settings.bells.values() if each.purpose is Purpose.ASSISTANCE
        ],
        "office": office.settings.name,
    }


def _purpose(office: Office, bell_id: str | None) -> Purpose:
    """Return what is pressed for here. Where all bells are meant, or one that was removed, it is a complaint."""
    bell = office.settings.bells.get(bell_id) if bell_id else None
    return bell.purpose if bell else Purpose.COMPLAINT


def _there(office: Office, bell: str | None) -> list[Complaint]:
    """Return the complaints whose complainants may still stand there."""
    return [
        complaint
        for complaint in office.open_complaints
        if complaint.present and not complaint.test and bell in (None, complaint.bell)
        if office.sounds(complaint) or complaint.status is Status.ACKNOWLEDGED
    ]


def _calls(office: Office, there: Iterable[Complaint]) -> list[Complaint]:
    """Return those who are called in and whose call still holds, the one called last first."""
    now = dt_util.utcnow()
    holding = [each for each in there if (until := lapses_at(each, office.settings.policy)) and now < until]
    return sorted(holding, key=lambda each: each.acknowledged_at or now, reverse=True)


def _call(office: Office, complaint: Complaint) -> dict[str, Any]:
    place = office.names.place(complaint.bell) or office.names.bell(complaint.bell)
    return {
        "place": place,
        "token": complaint.token,
        "officer": _post_and_room(office.officer(complaint.officer)),
        "until": _text(lapses_at(complaint, office.settings.policy)),
    }


def _opens(office: Office) -> datetime | None:
    """Return when the office opens, where it is closed now."""
    now = dt_util.utcnow()
    opens = office.settings.policy.working_time.next_opening(now)
    return None if opens == now else opens


def _kept_since(office: Office, bell: str | None) -> datetime | None:
    """Return when the bell was pressed last of those presses that are kept until the office opens."""
    now = dt_util.utcnow()
    kept = (
        complaint.last_press_at
        for complaint in office.open_complaints
        if complaint.waiting and (complaint.opens_at > now if complaint.opens_at else complaint.present)
        if not complaint.test and bell in (None, complaint.bell)
    )
    return max(kept, default=None)


def _shown(office: Office, complaint: Complaint | None) -> Shown:
    if complaint is None:
        return Shown.READY
    if complaint.status is Status.ACKNOWLEDGED:
        return Shown.COMING
    return Shown.RECORDED if office.writes and not office.unrecorded else Shown.RECEIVED


def _times(office: Office, complaint: Complaint | None, shown: Shown) -> tuple[datetime | None, datetime | None]:
    """Return since when it is so, and until when that may be said."""
    if complaint is None:
        return None, None
    if shown is not Shown.COMING:
        return complaint.last_press_at, None
    return complaint.acknowledged_at, lapses_at(complaint, office.settings.policy)


def _post_and_room(officer: Officer | None) -> dict[str, str] | None:
    return {"post": officer.post, "room": officer.room} if officer else None


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _in_charge(office: Office, bell: str | None) -> Officer | None:
    """Return who hears those who press here."""
    role = Role.HELPER if _purpose(office, bell) is Purpose.ASSISTANCE else Role.REDRESS
    return next((officer for officer in office.settings.officers.values() if officer.role is role), None)
