"""The action that returns a report, and what screens ask of it."""

from typing import Any, Final

from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse

from .calls import OFFICE, Actions, actor_of
from .register.rights import AUTOMATION, Actor, require
from .report_links import async_links, async_links_to_send
from .reporting import FIELDS, async_paper, async_wording, wanted
from .reports.data import as_data
from .runtime import OfficeConfigEntry


async def _get_report(call: ServiceCall, entry: OfficeConfigEntry) -> ServiceResponse:
    actor = await actor_of(call, entry)
    require(actor, "oversee")
    asked = wanted(call.data, entry)
    paper, wording = await async_paper(asked, entry), await async_wording(call.hass, asked.language)
    # An automation may run because of what somebody did just now: the links are not theirs.
    links = async_links_to_send if actor == AUTOMATION else async_links
    data = as_data(paper, wording) | {"number": asked.number, **links(call.hass, asked, entry)}
    text = f"{data['text']}\n{data['page']}"
    pushes = entry.runtime_data.payloads.notifier.summary_pushes(
        entry.data[f"name_{asked.language}"], text, asked.report
    )
    return data | {"phones": pushes}


async def async_report_links(
    hass: HomeAssistant, entry: OfficeConfigEntry, _who: Actor, msg: dict[str, Any]
) -> dict[str, Any]:
    """Return the links to a report, for a screen."""
    return dict(async_links(hass, wanted(msg, entry), entry))


REPORT_ACTIONS: Final[Actions] = {"get_report": (_get_report, {**OFFICE, **FIELDS}, SupportsResponse.ONLY)}
