"""What the actions have in common: who acts, on which complaint, and what is answered."""

from collections.abc import Callable, Coroutine
from typing import Any, Final

import voluptuous as vol
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv

from .const import DOMAIN
from .register.commands import Command
from .register.complaint import Complaint
from .register.rights import AUTOMATION, Actor
from .runtime import OfficeConfigEntry

type Fields = dict[vol.Marker, Any]
type Handler = Callable[[ServiceCall, OfficeConfigEntry], Coroutine[Any, Any, ServiceResponse]]
type Actions = dict[str, tuple[Handler, Fields, SupportsResponse]]

OFFICE: Final[Fields] = {vol.Optional("office"): cv.string}
COMPLAINT: Final[Fields] = {**OFFICE, vol.Required("complaint"): cv.string}
OFFICER: Final[Fields] = {vol.Optional("officer"): cv.string}
NOTE: Final[Fields] = {vol.Optional("note"): cv.string}
WHAT: Final[Fields] = {vol.Optional("service"): cv.string, vol.Optional("desk"): cv.string}


async def command(
    make: Callable[[ServiceCall, Actor], Command], call: ServiceCall, entry: OfficeConfigEntry
) -> ServiceResponse:
    """Carry out a command and answer with the complaint."""
    actor = await actor_of(call, entry)
    complaint = await entry.runtime_data.office.async_command(call.data["complaint"], make(call, actor))
    return as_response_of(complaint, entry)


async def actor_of(call: ServiceCall, entry: OfficeConfigEntry) -> Actor:
    """Return who acts. An automation may say for whom: a button in the officer's room knows whose it is."""
    office, user_id = entry.runtime_data.office, call.context.user_id
    post = call.data.get("officer")
    if user_id:
        user = await call.hass.auth.async_get_user(user_id)
        actor = office.actor(user_id, administrator=bool(user and user.is_admin))
    else:
        actor = AUTOMATION
    if post is None:
        return actor
    if (officer := office.settings.officer_of_post(post)) is None:
        raise invalid("unknown_officer", officer=post)
    if actor is AUTOMATION:
        return Actor(name=actor.name, officer=officer.id, trusted=True)
    if actor.officer != officer.id:
        raise invalid("not_this_officer", officer=post)
    return actor


def invalid(key: str, **placeholders: str) -> ServiceValidationError:
    """Return the error of what was asked wrongly."""
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key, translation_placeholders=placeholders)


def as_response_of(complaint: Complaint, entry: OfficeConfigEntry) -> dict[str, Any]:
    """Return a complaint as an action answers with it."""
    names = entry.runtime_data.office.names
    moments = ("rung_at", "received", "answered_at", "heard_at", "closed_at", "due", "told_at")
    return {
        "complaint": complaint.number,
        "token": complaint.token,
        "bell": names.bell(complaint.bell),
        "place": names.place(complaint.bell),
        "purpose": complaint.purpose.value,
        "medium": complaint.medium.value,
        "status": complaint.status.value,
        "officer": names.post(complaint.officer),
        "outcome": complaint.outcome.value if complaint.outcome else None,
        "request": complaint.request.value if complaint.request else None,
        "reference": complaint.reference,
        "rating": complaint.rating.value if complaint.rating else None,
        "appeal_offered": complaint.appeal_offered,
        "service": complaint.service,
        "desk": complaint.desk,
        "claim": complaint.claim.value if complaint.claim else None,
        **{key: moment.isoformat() if (moment := getattr(complaint, key)) else None for key in moments},
        **{key: day.isoformat() if (day := getattr(complaint, key)) else None for key in ("applied_on", "limit_due")},
        "tier": complaint.case.tier if complaint.case else None,
        "answer_seconds": complaint.answer_seconds,
        "hearing_seconds": complaint.hearing_seconds,
        **{
            key: getattr(complaint, key)
            for key in ("kind", "presses", "lapses", "escalations", "late", "after_hours", "time_known", "test")
        },
    }
