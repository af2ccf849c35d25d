"""The action that files a complaint under a service of the charter and a desk."""

from typing import Any

import voluptuous as vol
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.helpers import config_validation as cv

from .calls import COMPLAINT, WHAT, Actions, actor_of, as_response_of
from .phrases import Phrases
from .register.charter import name_key
from .register.commands import Classify
from .register.complaint import Complaint
from .runtime import OfficeConfigEntry


async def _classify(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    """File a complaint, and say in words whether a time limit was missed, if that is what it is about."""
    office, phrases = entry.runtime_data.office, entry.runtime_data.phrases
    command = Classify(
        actor=await actor_of(call, entry),
        **{name: call.data.get(name) for name in ("service", "desk", "applied_on")},
        limits=office.settings.limits,
    )
    complaint = await office.async_command(call.data["complaint"], command)
    limit = office.settings.limits.get(name_key(complaint.service or ""))
    text = _said(complaint, limit.text if limit else "–", phrases)
    return as_response_of(complaint, entry) | {"text": text}


def _said(complaint: Complaint, limit: str, phrases: Phrases) -> str | None:
    if complaint.claim is None or complaint.applied_on is None or complaint.limit_due is None:
        return None
    days: dict[str, Any] = {"applied": phrases.date(complaint.applied_on), "due": phrases.date(complaint.limit_due)}
    return phrases.say(f"classified_{complaint.claim}", limit=limit, **days)


CHARTER_ACTIONS: Actions = {
    "classify": (
        _classify,
        {**COMPLAINT, **WHAT, vol.Optional("applied_on"): cv.date},
        SupportsResponse.OPTIONAL,
    ),
}
