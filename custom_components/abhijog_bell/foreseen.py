"""The action that says who would hear the bell, and what it says in words."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

import voluptuous as vol
from homeassistant.components.schedule.const import DOMAIN as SCHEDULE
from homeassistant.components.schedule.const import SERVICE_GET as GET_SCHEDULE
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from .calendars import async_events
from .calls import OFFICE, Actions, Fields, actor_of, invalid
from .office import Office
from .phrases import LANGUAGES, Phrases, async_phrases
from .register.foresight import Foresight, foresee
from .register.rights import require
from .runtime import OfficeConfigEntry
from .settings import Officer

_YEARS: Final = range(1970, 2200)  # that working time knows
_A_MOMENT: Final = timedelta(seconds=1)
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


async def async_away_at(hass: HomeAssistant, officers: Iterable[Officer], moment: datetime) -> tuple[str, ...]:
    """Return who will be away at a moment, as far as calendars and schedules say. Nothing else can be foreseen."""
    return tuple([officer.id for officer in officers if await _async_is_away(hass, officer, moment)])


async def _async_is_away(hass: HomeAssistant, officer: Officer, moment: datetime) -> bool:
    if officer.absence and await _async_has_entry(hass, officer.absence, moment):
        return True
    schedules = [entity for entity in officer.presence if entity.startswith(f"{SCHEDULE}.")]
    return any([not await _async_is_on(hass, schedule, moment) for schedule in schedules])


async def _async_has_entry(hass: HomeAssistant, calendar: str, moment: datetime) -> bool:
    """Say whether a calendar has an entry at a moment. One that cannot be read keeps nobody from being alerted."""
    try:
        return bool(await async_events(hass, calendar, moment, moment + _A_MOMENT))
    except HomeAssistantError:
        return False


async def _async_is_on(hass: HomeAssistant, schedule: str, moment: datetime) -> bool:
    if hass.states.get(schedule) is None:
        return True
    answer: Any = await hass.services.async_call(
        SCHEDULE, GET_SCHEDULE, {"entity_id": schedule}, blocking=True, return_response=True
    )
    local, found = dt_util.as_local(moment), answer.get(schedule, {})
    stretches = found.get(_DAYS[local.weekday()], [])
    return any(stretch["from"] <= local.time() < stretch["to"] for stretch in stretches)


async def _who_would_hear(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    require(await actor_of(call, entry), "read")
    return await async_foreseen(call.hass, entry, call.data)


async def async_foreseen(hass: HomeAssistant, entry: OfficeConfigEntry, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return who would hear the bell at the moment that is asked about, or now, and say it in words."""
    at: datetime | None = asked.get("at")
    if at and at.year not in _YEARS:
        raise invalid("no_such_moment", year=str(at.year))
    runtime = entry.runtime_data
    office, officers = runtime.office, runtime.office.settings.officers
    moment = dt_util.as_utc(at) if at else dt_util.utcnow()
    away = await async_away_at(hass, officers.values(), moment) if at else office.away()
    found = foresee(office.settings.policy, moment, away, about_redress=asked["about_redress"])
    phrases = await async_phrases(hass, asked.get("language", runtime.phrases.language))
    return {
        "at": moment.isoformat(),
        "open": not found.closed,
        "opens_at": found.opens_at.isoformat() if found.opens_at else None,
        "officers": [
            {"post": officers[turn.officer].post, "room": officers[turn.officer].room, "after": turn.after}
            for turn in found.turns
        ],
        "away": [officers[officer].post for officer in away],
        "nobody": found.nobody,
        "text": as_text(found, away, office, phrases),
    }


def as_text(found: Foresight, away: Iterable[str], office: Office, phrases: Phrases) -> str:
    """Return in words who would hear the bell."""
    officers = office.settings.officers
    lines = []
    if found.closed:
        key = "hears_closed" if found.opens_at else "hears_never_open"
        lines.append(phrases.say(key, at=phrases.moment(found.opens_at) if found.opens_at else ""))
    for turn in found.turns:
        officer = officers[turn.officer]
        key = "hears_after" if turn.after else "hears_at_once"
        lines.append(phrases.say(key, officer=officer.post, room=officer.room, after=phrases.duration(turn.after)))
    if missing := [officers[officer].post for officer in away]:
        lines.append(phrases.say("hears_away", officers=", ".join(missing)))
    if found.nobody:
        lines.append(phrases.say("hears_nobody"))
    return "\n".join(lines)


MOMENT: Final[Fields] = {
    vol.Optional("at"): cv.datetime,
    vol.Optional("about_redress", default=False): cv.boolean,
    vol.Optional("language"): vol.In(LANGUAGES),
}
FORESEEN_ACTIONS: Final[Actions] = {
    "who_would_hear": (_who_would_hear, {**OFFICE, **MOMENT}, SupportsResponse.ONLY),
}
