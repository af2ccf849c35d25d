"""The actions about the service corner: what was asked for there, and finding it again."""

from typing import Final

import voluptuous as vol
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.helpers import config_validation as cv

from .calls import NOTE, OFFICE, OFFICER, Actions, actor_of, as_response_of, invalid
from .case_actions import ROADS
from .intake import AskedFor
from .journal import reading
from .register.commands import FileRequest
from .register.hidden import is_hidden
from .register.rights import require
from .register.words import Medium, RequestKind
from .runtime import OfficeConfigEntry

# What is said of a request that came without a bell, and of no other.
_WITHOUT_BELL: Final = ("medium", "note", "served")


async def _record(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    actor, given, office = await actor_of(call, entry), call.data, entry.runtime_data.office
    kind, reference = RequestKind(given["kind"]), given.get("reference")
    if number := given.get("complaint"):
        if any(name in given for name in _WITHOUT_BELL):
            raise invalid("request_had_a_bell", number=number)
        command = FileRequest(actor=actor, request=kind, reference=reference)
        return as_response_of(await office.async_command(number, command), entry)
    asked = AskedFor(
        medium=Medium(given.get("medium", Medium.PHONE)),
        request=kind,
        reference=reference,
        note=given.get("note"),
        served=given.get("served", True),
    )
    return as_response_of(await office.async_ask(asked, actor), entry)


async def _find(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    who, office = await actor_of(call, entry), entry.runtime_data.office
    require(who, "read")
    numbers = await office.async_read(reading.of_reference, call.data["reference"])
    found = [await office.async_find(number) for number in numbers]
    return {"requests": [as_response_of(request, entry) for request in found if not is_hidden(request, who)]}


CORNER_ACTIONS: Final[Actions] = {
    "record_request": (
        _record,
        {
            **OFFICE,
            **OFFICER,
            vol.Required("kind"): vol.In([kind.value for kind in RequestKind]),
            vol.Optional("complaint"): cv.string,
            vol.Optional("reference"): cv.string,
            vol.Optional("medium"): vol.In(ROADS),
            vol.Optional("served"): cv.boolean,
            **NOTE,
        },
        SupportsResponse.OPTIONAL,
    ),
    "find_request": (
        _find,
        {**OFFICE, vol.Required("reference"): cv.string},
        SupportsResponse.ONLY,
    ),
}
