"""The actions: everything that can be done to a complaint, and what can be asked of the register."""

from collections.abc import Callable, Coroutine
from datetime import date
from functools import partial
from typing import Any

import voluptuous as vol
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.service import async_get_config_entry
from homeassistant.util import dt as dt_util

from . import repairs
from .charter_actions import CHARTER_ACTIONS
from .const import DOMAIN
from .entity import bell_id_of_device
from .errors import readable, translated
from .journal import reading
from .journal.errors import RegisterDamaged
from .phrases import async_phrases
from .register.commands import Acknowledge, Close, Command, Hear, Note, Reopen
from .register.complaint import Complaint, Status
from .register.events import Outcome
from .register.rights import AUTOMATION, Actor, require
from .report import as_response, as_text, checked_period, read_report
from .runtime import OfficeConfigEntry
from .settings import Bell

type Fields = dict[vol.Marker, Any]

_OFFICE: Fields = {vol.Optional("office"): cv.string}
_COMPLAINT: Fields = {**_OFFICE, vol.Required("complaint"): cv.string}

type Handler = Callable[[ServiceCall, OfficeConfigEntry], Coroutine[Any, Any, ServiceResponse]]


async def _ring(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    office = entry.runtime_data.office
    bell = _bell(call, entry)
    actor = await _actor(call, entry)
    return _as_response(await office.async_ring(bell, actor, note=call.data.get("note")), entry)


async def _command(
    make: Callable[[ServiceCall, Actor], Command], call: ServiceCall, entry: OfficeConfigEntry
) -> ServiceResponse:
    actor = await _actor(call, entry)
    complaint = await entry.runtime_data.office.async_command(call.data["complaint"], make(call, actor))
    return _as_response(complaint, entry)


async def _get_complaints(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    require(await _actor(call, entry), "read")
    office = entry.runtime_data.office
    status, limit = call.data.get("status"), call.data["limit"]
    if status in (None, Status.CLOSED):
        found = await office.async_read(reading.newest_complaints, status, limit)
    else:
        found = [complaint for complaint in reversed(office.open_complaints) if complaint.status == status][:limit]
    return {"complaints": [_as_response(complaint, entry) for complaint in found]}


async def _get_summary(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    require(await _actor(call, entry), "oversee")
    today = dt_util.now().date()
    first: date = call.data.get("start", today)
    start, end = checked_period(first, call.data.get("end", max(first, today)))
    runtime = entry.runtime_data
    language = call.data.get("language", runtime.phrases.language)
    report = await runtime.office.async_read(read_report, start, end)
    phrases = await async_phrases(call.hass, language)
    text = as_text(report, entry.data[f"name_{language}"], phrases)
    phones = runtime.payloads.notifier.summary_pushes(entry.data[f"name_{language}"], text)
    return as_response(report) | {"text": text, "phones": phones}


async def _verify_register(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    require(await _actor(call, entry), "verify")
    office = entry.runtime_data.office
    found = await office.async_read(reading.verify)
    if not found.ok:
        reason = found.damage or ", ".join(found.differing) or f"entry {found.first_bad}"
        repairs.async_register_refused(call.hass, entry, RegisterDamaged(str(office.path), reason))
    else:
        repairs.async_register_sound(call.hass, entry)
    return {
        "ok": found.ok,
        "entries": found.entries,
        "seal": found.seal,
        "first_bad": found.first_bad,
        "differing": list(found.differing),
        "damage": found.damage,
    }


def _acknowledge(call: ServiceCall, actor: Actor) -> Command:
    return Acknowledge(actor=actor)


def _hear(call: ServiceCall, actor: Actor) -> Command:
    return Hear(actor=actor, note=call.data.get("note"))


def _close(call: ServiceCall, actor: Actor) -> Command:
    outcome = call.data.get("outcome")
    return Close(
        actor=actor,
        outcome=Outcome(outcome) if outcome else None,
        **{name: call.data.get(name) for name in ("note", "service", "desk")},
    )


def _reopen(call: ServiceCall, actor: Actor) -> Command:
    return Reopen(actor=actor, note=call.data.get("note"))


def _note(call: ServiceCall, actor: Actor) -> Command:
    return Note(actor=actor, text=call.data["text"])


_NOTE: Fields = {vol.Optional("note"): cv.string}
_ABOUT: Fields = {vol.Optional("service"): cv.string, vol.Optional("desk"): cv.string}
_ACTIONS: dict[str, tuple[Handler, Fields, SupportsResponse]] = {
    "ring": (_ring, {**_OFFICE, vol.Required("bell"): cv.string, **_NOTE}, SupportsResponse.OPTIONAL),
    "acknowledge": (
        partial(_command, _acknowledge),
        {**_COMPLAINT, vol.Optional("officer"): cv.string},
        SupportsResponse.OPTIONAL,
    ),
    "heard": (
        partial(_command, _hear),
        {**_COMPLAINT, vol.Optional("officer"): cv.string, **_NOTE},
        SupportsResponse.OPTIONAL,
    ),
    "close": (
        partial(_command, _close),
        {**_COMPLAINT, vol.Optional("outcome"): vol.In([outcome.value for outcome in Outcome]), **_ABOUT, **_NOTE},
        SupportsResponse.OPTIONAL,
    ),
    "reopen": (partial(_command, _reopen), {**_COMPLAINT, **_NOTE}, SupportsResponse.OPTIONAL),
    "note": (partial(_command, _note), {**_COMPLAINT, vol.Required("text"): cv.string}, SupportsResponse.OPTIONAL),
    "get_complaints": (
        _get_complaints,
        {
            **_OFFICE,
            vol.Optional("status"): vol.In([status.value for status in Status]),
            vol.Optional("limit", default=50): vol.All(vol.Coerce(int), vol.Range(min=1, max=500)),
        },
        SupportsResponse.ONLY,
    ),
    "get_summary": (
        _get_summary,
        {
            **_OFFICE,
            vol.Optional("start"): cv.date,
            vol.Optional("end"): cv.date,
            vol.Optional("language"): vol.In(["bn", "en"]),
        },
        SupportsResponse.ONLY,
    ),
    "verify_register": (_verify_register, _OFFICE, SupportsResponse.ONLY),
}


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register the actions."""
    for name, (handler, schema, response) in (_ACTIONS | CHARTER_ACTIONS).items():
        hass.services.async_register(DOMAIN, name, partial(_run, handler), vol.Schema(schema), response)


async def _run(handler: Handler, call: ServiceCall) -> ServiceResponse:
    entry: OfficeConfigEntry = async_get_config_entry(call.hass, DOMAIN, call.data.get("office"))
    office = entry.runtime_data.office
    with translated(office.settings), readable(office):
        return await handler(call, entry)


async def _actor(call: ServiceCall, entry: OfficeConfigEntry) -> Actor:
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
        raise _invalid("unknown_officer", officer=post)
    if actor is AUTOMATION:
        return Actor(name=actor.name, officer=officer.id, trusted=True)
    if actor.officer != officer.id:
        raise _invalid("not_this_officer", officer=post)
    return actor


def _bell(call: ServiceCall, entry: OfficeConfigEntry) -> Bell:
    """Return the bell of a device, or one given by its own name."""
    asked, bells = call.data["bell"], entry.runtime_data.office.settings.bells
    bell_id = bell_id_of_device(call.hass, asked)
    found = next((bell for bell in bells.values() if bell.id == bell_id or bell.name == asked), None)
    if found is None:
        raise _invalid("unknown_bell", bell=asked)
    return found


def _invalid(key: str, **placeholders: str) -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key, translation_placeholders=placeholders)


def _as_response(complaint: Complaint, entry: OfficeConfigEntry) -> dict[str, Any]:
    names = entry.runtime_data.office.names
    moments = ("rung_at", "answered_at", "heard_at", "closed_at")
    return {
        "complaint": complaint.number,
        "bell": names.bell(complaint.bell),
        "place": names.place(complaint.bell),
        "purpose": complaint.purpose.value,
        "medium": complaint.medium.value,
        "status": complaint.status.value,
        "officer": names.post(complaint.officer),
        "outcome": complaint.outcome.value if complaint.outcome else None,
        "service": complaint.service,
        "desk": complaint.desk,
        **{key: moment.isoformat() if (moment := getattr(complaint, key)) else None for key in moments},
        "answer_seconds": complaint.answer_seconds,
        "hearing_seconds": complaint.hearing_seconds,
        **{
            key: getattr(complaint, key)
            for key in ("kind", "presses", "lapses", "escalations", "late", "time_known", "test")
        },
    }
