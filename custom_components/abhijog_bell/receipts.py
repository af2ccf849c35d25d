"""Receipts of referred complaints: as data, and as a page to print behind a signed link."""

from collections.abc import Mapping
from typing import Any, Final, override

import voluptuous as vol
from aiohttp.web import Response
from homeassistant.components.http.auth import async_sign_path
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse, callback
from homeassistant.helpers import config_validation as cv
from yarl import URL

from .calls import COMPLAINT, Actions, actor_of
from .letterhead import letter
from .phrases import LANGUAGES
from .register.casework import deciding
from .register.errors import NotReferred
from .register.hidden import require_visible
from .register.rights import AUTOMATION, Actor, require
from .reporting import async_wording
from .reports.receipt import Receipt, as_receipt
from .runtime import OfficeConfigEntry
from .signed import LIFE, SignedView, response

_URL: Final = "/api/abhijog_bell/receipt"
RECEIPT_FIELDS: Final[Mapping[vol.Marker, Any]] = {
    vol.Required("complaint"): cv.string,
    vol.Optional("language"): vol.In(LANGUAGES),
}


async def _async_receipt(entry: OfficeConfigEntry, who: Actor, number: str) -> Receipt:
    """Return what a receipt says. Raises UnknownComplaint, NotReferred and NotAllowed."""
    require(who, "read")
    office = entry.runtime_data.office
    complaint = await office.async_find(number)
    require_visible(complaint, who)
    if complaint.case is None:
        raise NotReferred(number)
    policy = office.settings.policy
    officers = (office.officer(officer) for officer in deciding(complaint, complaint.case, policy))
    return Receipt(
        complaint=number,
        received=complaint.received or complaint.local_rung_at.date(),
        medium=complaint.medium.value,
        due=complaint.case.due,
        decides=tuple(f"{officer.post}, {officer.room}" for officer in officers if officer),
        told_within=policy.redress.tell_within,
    )


@callback
def receipt_link(hass: HomeAssistant, entry: OfficeConfigEntry, who: Actor, given: Mapping[str, Any]) -> str:
    """Return where the receipt can be printed; its address says the number, and nothing of anybody."""
    asked = {name: given[name] for name in ("complaint", "language") if name in given}
    path = str(URL(_URL).with_query({"office": entry.entry_id, **asked}))
    return async_sign_path(hass, path, LIFE, use_content_user=who == AUTOMATION)


async def _get_receipt(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    return await async_receipt(call.hass, entry, await actor_of(call, entry), call.data)


async def async_receipt(
    hass: HomeAssistant, entry: OfficeConfigEntry, who: Actor, given: Mapping[str, Any]
) -> dict[str, Any]:
    """Return a receipt as an action or a screen gets it."""
    receipt = await _async_receipt(entry, who, given["complaint"])
    return {
        "complaint": receipt.complaint,
        "received": receipt.received.isoformat(),
        "due": receipt.due.isoformat(),
        "page": receipt_link(hass, entry, who, given),
    }


class ReceiptView(SignedView):
    """Gives a receipt out to those who may look at the complaint."""

    url = _URL
    name = "api:abhijog_bell:receipt"
    asked = vol.Schema({**RECEIPT_FIELDS, vol.Required("office"): cv.string}, extra=vol.REMOVE_EXTRA)

    @override
    async def answer(
        self, hass: HomeAssistant, entry: OfficeConfigEntry, who: Actor, given: Mapping[str, Any]
    ) -> Response:
        """Return the page."""
        language = given.get("language", entry.runtime_data.phrases.language)
        receipt, wording = await _async_receipt(entry, who, given["complaint"]), await async_wording(hass, language)
        page = await hass.async_add_executor_job(as_receipt, receipt, letter(entry, language, None), wording)
        return response(page, "text/html")


RECEIPT_ACTIONS: Final[Actions] = {
    "get_receipt": (_get_receipt, {**COMPLAINT, **RECEIPT_FIELDS}, SupportsResponse.ONLY)
}
