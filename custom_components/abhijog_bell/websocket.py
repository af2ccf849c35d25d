"""What screens ask for: offices, complaints as they happen, their history and story, the figures, the display."""

import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, Final, cast

import voluptuous as vol
from homeassistant.components import websocket_api
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import ERR_NOT_FOUND, WebSocketCommandHandler
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.components.websocket_api.messages import BASE_COMMAND_MESSAGE_SCHEMA
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.service import async_get_config_entry

from .case_actions import ENTERED, REFERRED, async_enter, async_refer
from .const import DOMAIN
from .errors import readable, translated
from .foreseen import MOMENT, async_foreseen
from .idea_actions import LISTED, async_list
from .journal import reading
from .journal.history import Place, Wanted, page
from .journal.private import complainant
from .known_days import KnownDays, read_known_days
from .live import item
from .office import Office
from .offices import offices
from .phrases import LANGUAGES, async_phrases
from .receipts import RECEIPT_FIELDS, async_receipt, receipt_link
from .register.complaint import Complaint
from .register.errors import UnknownComplaint
from .register.events import ComplaintEvent
from .register.fold import fold
from .register.hidden import is_hidden, require_visible, sees_only
from .register.rights import Actor, may, require
from .register.text import LINE_LIMIT
from .register.words import Outcome, Purpose
from .report import Report, as_response, as_text, checked_period, read_report
from .report_actions import async_report_links
from .reporting import FIELDS
from .runtime import OfficeConfigEntry
from .story import as_story
from .subscriptions import COMPLAINTS, DISPLAY, Message, Watching, actor

type Ask = Callable[[HomeAssistant, OfficeConfigEntry, Actor, Message], Coroutine[Any, Any, dict[str, Any]]]
type Fields = dict[vol.Marker, Any]

_MOST: Final = 100  # complaints of a page
_LARGEST: Final = 2**63 - 1  # what SQLite can count

_CODES: Final = {
    "service_config_entry_not_found": ERR_NOT_FOUND,
    "service_config_entry_wrong_domain": ERR_NOT_FOUND,
    "service_config_entry_not_loaded": "not_loaded",
}


@callback
def async_setup_websocket(hass: HomeAssistant) -> None:
    """Register the commands."""
    websocket_api.async_register_command(hass, _offices)
    for name, (right, ask, fields) in _QUESTIONS.items():
        _register(hass, name, fields, _question(right, ask))
    for name, (watching, fields) in _SUBSCRIPTIONS.items():
        _register(hass, name, fields, _subscription(watching))


def _register(hass: HomeAssistant, name: str, fields: Fields, handler: WebSocketCommandHandler) -> None:
    command = f"{DOMAIN}/{name}"
    schema = {vol.Required("type"): command, vol.Required("office"): cv.string, **fields}
    websocket_api.async_register_command(hass, command, handler, BASE_COMMAND_MESSAGE_SCHEMA.extend(schema))


@callback
@websocket_command({vol.Required("type"): f"{DOMAIN}/offices"})
def _offices(hass: HomeAssistant, connection: ActiveConnection, msg: Message) -> None:
    connection.send_result(msg["id"], {"offices": offices(hass, connection.user)})


def _question(right: str, ask: Ask) -> WebSocketCommandHandler:
    """Return the handler of what is asked and answered once."""

    @async_response
    async def answer(hass: HomeAssistant, connection: ActiveConnection, msg: Message) -> None:
        with _refusals(connection, msg):
            entry: OfficeConfigEntry = async_get_config_entry(hass, DOMAIN, msg["office"])
            office = entry.runtime_data.office
            with translated(office.settings), readable(office):
                require(who := actor(connection, entry), right)
                connection.send_result(msg["id"], await ask(hass, entry, who, msg))

    return answer


def _subscription(watching: Watching) -> WebSocketCommandHandler:
    """Return the handler of what goes on being answered."""

    @callback
    def subscribe(hass: HomeAssistant, connection: ActiveConnection, msg: Message) -> None:
        with _refusals(connection, msg):
            watching.subscribe(hass, connection, msg)

    return subscribe


@contextmanager
def _refusals(connection: ActiveConnection, msg: Message) -> Iterator[None]:
    """Answer with what went wrong. Left to Home Assistant, a refusal would stand in the log as a fault."""
    try:
        yield
    except HomeAssistantError as error:
        key = error.translation_key or ""
        connection.send_error(
            msg["id"],
            _CODES.get(key, "not_allowed" if key.startswith("not_allowed") else key),
            str(error),
            translation_domain=error.translation_domain,
            translation_key=key,
            translation_placeholders=error.translation_placeholders,
        )


async def _history(_hass: HomeAssistant, entry: OfficeConfigEntry, who: Actor, msg: Message) -> dict[str, Any]:
    office, only = entry.runtime_data.office, sees_only(who)
    status = msg.get("status")
    if only and msg.get("purpose", only) is not only:
        return {"complaints": [], "next": None}
    wanted = Wanted(
        **{name: msg[name] for name in _FILTERS if name in msg} | ({"purpose": only} if only else {}),
        number=msg.get("complaint"),
        open=None if status is None else status == "open",
    )
    found = await office.async_read(
        page, wanted, msg.get("before"), msg["limit"], lambda each: not is_hidden(each, who)
    )
    return {
        "complaints": [item(office, complaint, who) for complaint in found.complaints],
        "next": f"{found.next.day}/{found.next.seq}" if found.next else None,
    }


def _place(cursor: str) -> Place:
    """Return the place that an answer of ours named as the next one."""
    day, _, seq = cursor.partition("/")
    return Place(cv.date(day).isoformat(), vol.All(vol.Coerce(int), vol.Range(0, _LARGEST))(seq))


async def _story(hass: HomeAssistant, entry: OfficeConfigEntry, who: Actor, msg: Message) -> dict[str, Any]:
    office = entry.runtime_data.office
    number: str = msg["complaint"]
    entries = await office.async_read(reading.story, number) if number.isascii() else []
    if not entries:
        raise UnknownComplaint(number)
    complaint = fold(cast("ComplaintEvent", each.event) for each in entries)
    require_visible(complaint, who)
    users = {user.id: user.name or "" for user in await hass.auth.async_get_users()}
    return {
        "complaint": item(office, complaint, who),
        "entries": as_story(entries, office.names, users),
        "complainant": await _complainant(office, complaint, who),
        "receipt": receipt_link(hass, entry, who, {"complaint": number}) if complaint.case else None,
    }


async def _complainant(office: Office, complaint: Complaint, who: Actor) -> dict[str, Any] | None:
    """Return who complains, for those who are to know, as long as it is kept."""
    if complaint.complainant is None or not may(who, "know"):
        return None
    kept = await office.async_read(complainant, complaint.number)
    return {"name": kept.name if kept else None, "phone": kept.phone if kept else None}


async def _summary(hass: HomeAssistant, entry: OfficeConfigEntry, _who: Actor, msg: Message) -> dict[str, Any]:
    office = entry.runtime_data.office
    start, end = checked_period(msg["start"], msg["end"])

    def read(connection: sqlite3.Connection) -> tuple[Report, KnownDays]:
        return read_report(connection, start, end), read_known_days(connection, start, end)

    report, known_days = await office.async_read(read)
    language = msg.get("language", entry.runtime_data.phrases.language)
    policy = office.settings.policy
    return {
        **as_response(report),
        **known_days.as_response(policy.working_time),
        "target": policy.answer_target,
        "text": as_text(report, entry.data[f"name_{language}"], await async_phrases(hass, language)),
    }


async def _ideas(_hass: HomeAssistant, entry: OfficeConfigEntry, _who: Actor, msg: Message) -> dict[str, Any]:
    return await async_list(entry.runtime_data.office, msg)


async def _enter(_hass: HomeAssistant, entry: OfficeConfigEntry, who: Actor, msg: Message) -> dict[str, Any]:
    return await async_enter(entry, who, msg)


async def _refer(_hass: HomeAssistant, entry: OfficeConfigEntry, who: Actor, msg: Message) -> dict[str, Any]:
    return await async_refer(entry, who, msg)


async def _who_would_hear(hass: HomeAssistant, entry: OfficeConfigEntry, _who: Actor, msg: Message) -> dict[str, Any]:
    return await async_foreseen(hass, entry, msg)


_FILTERS: Final = ("start", "end", "bell", "officer", "outcome", "service", "desk", "purpose", "tests")
_QUESTIONS: Final[dict[str, tuple[str, Ask, Fields]]] = {
    "history": (
        "read",
        _history,
        {
            vol.Optional("limit", default=50): vol.All(vol.Coerce(int), vol.Range(min=1, max=_MOST)),
            vol.Optional("before"): vol.All(cv.string, _place),
            vol.Optional("complaint"): vol.All(cv.string, vol.Length(max=LINE_LIMIT)),
            vol.Optional("start"): cv.date,
            vol.Optional("end"): cv.date,
            vol.Optional("bell"): cv.string,
            vol.Optional("officer"): cv.string,
            vol.Optional("outcome"): vol.Coerce(Outcome),
            vol.Optional("service"): cv.string,
            vol.Optional("desk"): cv.string,
            vol.Optional("purpose"): vol.Coerce(Purpose),
            vol.Optional("status"): vol.In(["open", "closed"]),
            vol.Optional("tests", default=True): cv.boolean,
        },
    ),
    # Who complains comes with these. Home Assistant tells everybody of each action, and its recorder keeps it.
    "enter_complaint": ("enter", _enter, ENTERED),
    "refer": ("refer", _refer, {vol.Required("complaint"): cv.string, **REFERRED}),
    "ideas": ("read", _ideas, LISTED),
    "story": ("read", _story, {vol.Required("complaint"): cv.string}),
    "summary": (
        "oversee",
        _summary,
        {
            vol.Required("start"): cv.date,
            vol.Required("end"): cv.date,
            vol.Optional("language"): vol.In(LANGUAGES),
        },
    ),
    "who_would_hear": ("read", _who_would_hear, MOMENT),
    "receipt": ("read", async_receipt, dict(RECEIPT_FIELDS)),
    "report_links": ("oversee", async_report_links, dict(FIELDS)),
}
_SUBSCRIPTIONS: Final[dict[str, tuple[Watching, Fields]]] = {
    "subscribe_complaints": (COMPLAINTS, {}),
    "subscribe_display": (DISPLAY, {vol.Optional("bell"): cv.string}),
}
