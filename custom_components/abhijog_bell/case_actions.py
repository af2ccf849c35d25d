"""The actions about cases: what came by another road, referrals, extensions, appeals, results, and the return."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from functools import partial
from typing import Any, Final

import voluptuous as vol
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from .calls import (
    COMPLAINT,
    NOTE,
    OFFICE,
    OFFICER,
    WHAT,
    Actions,
    Fields,
    actor_of,
    as_response_of,
    command,
    invalid,
)
from .intake import Brought
from .journal.private import Complainant, sealed
from .journal.returned import returned
from .register.commands import Appeal, Command, Extend, Refer, TellResult
from .register.redress import APPEAL_OFFICER, CELL, REDRESS_OFFICER
from .register.returns import TierReturn
from .register.rights import Actor, require
from .register.text import checked_line
from .register.words import Medium
from .report import checked_period
from .runtime import OfficeConfigEntry

ROADS: Final = [medium.value for medium in Medium if medium is not Medium.BELL]

# What is answered of each tier.
_TIERS: Final = {REDRESS_OFFICER: "complaints", APPEAL_OFFICER: "appeals", CELL: "cell"}


async def _enter(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    return await async_enter(entry, await actor_of(call, entry), call.data)


async def async_enter(entry: OfficeConfigEntry, actor: Actor, given: Mapping[str, Any]) -> dict[str, Any]:
    """Put down what came by another road than a bell, and answer with it."""
    brought = Brought(
        medium=Medium(given["medium"]),
        received=given.get("received"),
        about=_about(given, entry),
        **{name: given.get(name) for name in ("note", "service", "desk")},
    )
    office = entry.runtime_data.office
    return as_response_of(await office.async_enter(brought, actor, _complainant(given)), entry)


def _complainant(given: Mapping[str, Any]) -> Complainant | None:
    """Return who complains, where somebody said so. Raises TextTooLong."""
    name, phone = (checked_line(given.get(key)) for key in ("complainant_name", "complainant_phone"))
    return Complainant(name=name, phone=phone) if name or phone else None


def _about(given: Mapping[str, Any], entry: OfficeConfigEntry) -> str | None:
    """Return the id of the officer whom it is about, given by the post."""
    if (post := given.get("about")) is None:
        return None
    if (officer := entry.runtime_data.office.settings.officer_of_post(post)) is None:
        raise invalid("unknown_officer", officer=post)
    return officer.id


async def _refer(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    return await async_refer(entry, await actor_of(call, entry), call.data)


async def async_refer(entry: OfficeConfigEntry, actor: Actor, given: Mapping[str, Any]) -> dict[str, Any]:
    """Make a case of a complaint, and answer with it."""
    said = {name: given.get(name) for name in ("note", "service", "desk")}
    who = _complainant(given)
    private = sealed(who) if who else None
    refer = Refer(
        actor=actor,
        about=_about(given, entry),
        complainant=private.proof if private else None,
        **said,
    )
    complaint = await entry.runtime_data.office.async_command(given["complaint"], refer, private)
    return as_response_of(complaint, entry)


def _extend(call: ServiceCall, actor: Actor) -> Command:
    return Extend(actor=actor, reason=call.data["reason"])


def _appeal(call: ServiceCall, actor: Actor) -> Command:
    return Appeal(actor=actor, note=call.data.get("note"))


def _tell_result(call: ServiceCall, actor: Actor) -> Command:
    return TellResult(actor=actor, note=call.data.get("note"))


async def _get_return(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    require(await actor_of(call, entry), "oversee")
    today = dt_util.now().date()
    first: date = call.data.get("start", today.replace(day=1))
    start, end = checked_period(first, call.data.get("end", max(first, today)))
    office = entry.runtime_data.office
    tiers = len(office.settings.policy.redress.tiers)
    found = await office.async_read(returned, start, end, tiers)
    return {
        "start": start.isoformat(),
        "end": end.isoformat(),
        **{_TIERS[tier]: _figures(figures) for tier, figures in found.items()},
    }


def _figures(figures: TierReturn) -> dict[str, Any]:
    return asdict(figures)


_ABOUT: Final[Fields] = {vol.Optional("about"): cv.string}
_COMPLAINANT: Final[Fields] = {vol.Optional(f"complainant_{what}"): cv.string for what in ("name", "phone")}

REFERRED: Final[Fields] = {**WHAT, **_ABOUT, **NOTE, **_COMPLAINANT}
ENTERED: Final[Fields] = {vol.Required("medium"): vol.In(ROADS), vol.Optional("received"): cv.date, **REFERRED}
CASE_ACTIONS: Final[Actions] = {
    "enter_complaint": (_enter, {**OFFICE, **OFFICER, **ENTERED}, SupportsResponse.OPTIONAL),
    "refer": (_refer, {**COMPLAINT, **OFFICER, **REFERRED}, SupportsResponse.OPTIONAL),
    "extend": (partial(command, _extend), {**COMPLAINT, vol.Required("reason"): cv.string}, SupportsResponse.OPTIONAL),
    "appeal": (partial(command, _appeal), {**COMPLAINT, **NOTE}, SupportsResponse.OPTIONAL),
    "tell_result": (partial(command, _tell_result), {**COMPLAINT, **NOTE}, SupportsResponse.OPTIONAL),
    "get_return": (
        _get_return,
        {**OFFICE, vol.Optional("start"): cv.date, vol.Optional("end"): cv.date},
        SupportsResponse.ONLY,
    ),
}
