"""The actions: everything that can be done to a complaint, and what can be asked of the register."""

from datetime import date
from functools import partial

import voluptuous as vol
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.service import async_get_config_entry
from homeassistant.util import dt as dt_util

from . import repairs
from .calls import COMPLAINT, NOTE, OFFICE, WHAT, Actions, Handler, actor_of, as_response_of, command, invalid
from .case_actions import CASE_ACTIONS
from .charter_actions import CHARTER_ACTIONS
from .citizen_actions import CITIZEN_ACTIONS
from .const import DOMAIN
from .corner_actions import CORNER_ACTIONS
from .entity import bell_id_of_device
from .errors import readable, translated
from .foreseen import FORESEEN_ACTIONS
from .idea_actions import IDEA_ACTIONS
from .journal import reading
from .journal.errors import RegisterDamaged
from .phrases import LANGUAGES, async_phrases
from .receipts import RECEIPT_ACTIONS
from .register.commands import Acknowledge, Close, Command, Disclose, Hear, Note, Reopen
from .register.complaint import Complaint, Status
from .register.hidden import is_hidden, sees_only
from .register.rights import Actor, require
from .register.words import Outcome
from .report import as_response, as_text, checked_period, read_report
from .report_actions import REPORT_ACTIONS
from .runtime import OfficeConfigEntry
from .settings import Bell


async def _ring(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    office = entry.runtime_data.office
    bell = _bell(call, entry)
    actor = await actor_of(call, entry)
    return as_response_of(await office.async_ring(bell, actor, note=call.data.get("note")), entry)


async def _get_complaints(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    who = await actor_of(call, entry)
    require(who, "read")
    office = entry.runtime_data.office
    status, limit = call.data.get("status"), call.data["limit"]

    def visible(complaint: Complaint) -> bool:
        return not is_hidden(complaint, who)

    if status in (None, Status.CLOSED):
        found = await office.async_read(reading.newest_complaints, status, limit, visible, sees_only(who))
    else:
        known = filter(visible, reversed(office.open_complaints))
        found = [complaint for complaint in known if complaint.status == status][:limit]
    return {"complaints": [as_response_of(complaint, entry) for complaint in found]}


async def _get_summary(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    require(await actor_of(call, entry), "oversee")
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
    require(await actor_of(call, entry), "verify")
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


def _disclose(_call: ServiceCall, actor: Actor) -> Command:
    return Disclose(actor=actor)


def _note(call: ServiceCall, actor: Actor) -> Command:
    return Note(actor=actor, text=call.data["text"])


_ACTIONS: Actions = {
    "ring": (_ring, {**OFFICE, vol.Required("bell"): cv.string, **NOTE}, SupportsResponse.OPTIONAL),
    "acknowledge": (
        partial(command, _acknowledge),
        {**COMPLAINT, vol.Optional("officer"): cv.string},
        SupportsResponse.OPTIONAL,
    ),
    "heard": (
        partial(command, _hear),
        {**COMPLAINT, vol.Optional("officer"): cv.string, **NOTE},
        SupportsResponse.OPTIONAL,
    ),
    "close": (
        partial(command, _close),
        {**COMPLAINT, vol.Optional("outcome"): vol.In([outcome.value for outcome in Outcome]), **WHAT, **NOTE},
        SupportsResponse.OPTIONAL,
    ),
    "reopen": (partial(command, _reopen), {**COMPLAINT, **NOTE}, SupportsResponse.OPTIONAL),
    "disclose": (partial(command, _disclose), COMPLAINT, SupportsResponse.OPTIONAL),
    "note": (partial(command, _note), {**COMPLAINT, vol.Required("text"): cv.string}, SupportsResponse.OPTIONAL),
    "get_complaints": (
        _get_complaints,
        {
            **OFFICE,
            vol.Optional("status"): vol.In([status.value for status in Status]),
            vol.Optional("limit", default=50): vol.All(vol.Coerce(int), vol.Range(min=1, max=500)),
        },
        SupportsResponse.ONLY,
    ),
    "get_summary": (
        _get_summary,
        {
            **OFFICE,
            vol.Optional("start"): cv.date,
            vol.Optional("end"): cv.date,
            vol.Optional("language"): vol.In(LANGUAGES),
        },
        SupportsResponse.ONLY,
    ),
    "verify_register": (_verify_register, OFFICE, SupportsResponse.ONLY),
}


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register the actions."""
    for name, (handler, schema, response) in _all_actions().items():
        hass.services.async_register(DOMAIN, name, partial(_run, handler), vol.Schema(schema), response)


def _all_actions() -> Actions:
    of_complaints = _ACTIONS | CASE_ACTIONS | CHARTER_ACTIONS | CITIZEN_ACTIONS | RECEIPT_ACTIONS
    return of_complaints | CORNER_ACTIONS | FORESEEN_ACTIONS | IDEA_ACTIONS | REPORT_ACTIONS


async def _run(handler: Handler, call: ServiceCall) -> ServiceResponse:
    entry: OfficeConfigEntry = async_get_config_entry(call.hass, DOMAIN, call.data.get("office"))
    office = entry.runtime_data.office
    with translated(office.settings), readable(office):
        return await handler(call, entry)


def _bell(call: ServiceCall, entry: OfficeConfigEntry) -> Bell:
    """Return the bell of a device, or one given by its own name."""
    asked, bells = call.data["bell"], entry.runtime_data.office.settings.bells
    bell_id = bell_id_of_device(call.hass, asked)
    found = next((bell for bell in bells.values() if bell.id == bell_id or bell.name == asked), None)
    if found is None:
        raise invalid("unknown_bell", bell=asked)
    return found
