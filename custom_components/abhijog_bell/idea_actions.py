"""The actions about ideas: putting one down, deciding on it at the monthly screening, and listing them."""

from datetime import date, timedelta
from typing import Any, Final

import voluptuous as vol
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from .calls import NOTE, OFFICE, OFFICER, Actions, Fields, actor_of
from .case_actions import ROADS
from .ideas import as_plain
from .journal.ideas import ideas, undecided_of
from .office import Office
from .register.idea import Screen
from .register.rights import require
from .register.words import Author, Decision, Medium
from .report import checked_period
from .runtime import OfficeConfigEntry

_A_YEAR: Final = timedelta(days=365)

# Which ideas are listed: those of the last year, if nothing is said.
LISTED: Final[Fields] = {
    vol.Optional("start"): cv.date,
    vol.Optional("end"): cv.date,
    vol.Optional("undecided", default=False): cv.boolean,
    vol.Optional("limit", default=100): vol.All(vol.Coerce(int), vol.Range(min=1, max=500)),
}


async def _suggest(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    actor, given, office = await actor_of(call, entry), call.data, entry.runtime_data.office
    author, medium = Author(given["author"]), Medium(given.get("medium", Medium.WALK_IN))
    return as_plain(await office.ideas.async_suggest(given["text"], author, medium, actor), office.names)


async def _screen(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    office = entry.runtime_data.office
    command = Screen(
        actor=await actor_of(call, entry), decision=Decision(call.data["decision"]), note=call.data.get("note")
    )
    return as_plain(await office.ideas.async_screen(call.data["idea"], command), office.names)


async def _get_ideas(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    require(await actor_of(call, entry), "read")
    return await async_list(entry.runtime_data.office, call.data)


async def async_list(office: Office, asked: dict[str, Any]) -> dict[str, Any]:
    """Return the ideas that are asked for. Raises ServiceValidationError where the period ends before it begins."""
    today = dt_util.now().date()
    end: date = asked.get("end", today)
    start, end = checked_period(asked.get("start", _a_year_before(min(end, today))), end)
    if asked["undecided"] and "start" not in asked:
        start = date.min  # what was not decided stays to be decided
    read = undecided_of if asked["undecided"] else ideas
    found = await office.async_read(read, start, end, asked["limit"])
    return {"ideas": [as_plain(known, office.names) for known in found]}


def _a_year_before(day: date) -> date:
    return max(day, date.min + _A_YEAR) - _A_YEAR


IDEA_ACTIONS: Final[Actions] = {
    "suggest": (
        _suggest,
        {
            **OFFICE,
            **OFFICER,
            vol.Required("text"): cv.string,
            vol.Required("author"): vol.In([author.value for author in Author]),
            vol.Optional("medium"): vol.In(ROADS),
        },
        SupportsResponse.OPTIONAL,
    ),
    "screen": (
        _screen,
        {
            **OFFICE,
            vol.Required("idea"): cv.string,
            vol.Required("decision"): vol.In([decision.value for decision in Decision]),
            **NOTE,
        },
        SupportsResponse.OPTIONAL,
    ),
    "get_ideas": (_get_ideas, {**OFFICE, **LISTED}, SupportsResponse.ONLY),
}
