"""Reports as pages and files: links that are good for a while, and what they lead to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, override

import voluptuous as vol
from aiohttp.web import Response
from homeassistant.components.http.auth import async_sign_path
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.network import NoURLAvailableError, get_url
from yarl import URL

from .letterhead import letter
from .register.rights import Actor, require
from .reporting import FIELDS, Wanted, async_paper, async_wording, wanted
from .reports.files import as_csv, as_xlsx
from .reports.letter import Letter
from .reports.page import as_page
from .reports.paper import Paper
from .reports.wording import Wording
from .runtime import OfficeConfigEntry
from .signed import LIFE, SignedView, response

_URL: Final = "/api/abhijog_bell/report"
# What an automation sends is read when its reader gets to it: after a weekend, too.
_LIFE_WHERE_SENT: Final = timedelta(days=7)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Form:
    """A form that a report is given out in: a page to look at, or a file to keep."""

    content_type: str
    write: Callable[[Paper, Letter, Wording], str | bytes]
    file: bool = True


_FORMS: Final = {
    "page": _Form(content_type="text/html", write=as_page, file=False),
    "csv": _Form(content_type="text/csv", write=lambda paper, _, wording: as_csv(paper, wording)),
    "xlsx": _Form(
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        write=lambda paper, _, wording: as_xlsx(paper, wording),
    ),
}
_ASKED: Final = vol.Schema(
    {
        **FIELDS,
        vol.Required("office"): cv.string,
        vol.Required("form"): vol.In(list(_FORMS)),
    },
    extra=vol.REMOVE_EXTRA,
)


@callback
def async_links(hass: HomeAssistant, asked: Wanted, entry: OfficeConfigEntry) -> dict[str, str]:
    """Return the links to a report for whoever asks over this connection."""
    return {form: async_sign_path(hass, _path(asked, entry, form), LIFE) for form in _FORMS}


@callback
def async_links_to_send(hass: HomeAssistant, asked: Wanted, entry: OfficeConfigEntry) -> dict[str, str]:
    """Return the links to a report that an automation sends to somebody, in full where our address is known."""
    try:
        address = get_url(hass, prefer_external=True)
    except NoURLAvailableError:
        address = ""
    return {
        form: address + async_sign_path(hass, _path(asked, entry, form), _LIFE_WHERE_SENT, use_content_user=True)
        for form in _FORMS
    }


def _path(asked: Wanted, entry: OfficeConfigEntry, form: str) -> str:
    return str(URL(_URL).with_query({"office": entry.entry_id, "form": form, **asked.fields()}))


class ReportView(SignedView):
    """Gives reports out to those who may see the figures."""

    url = _URL
    name = "api:abhijog_bell:report"
    asked = _ASKED

    @override
    async def answer(
        self, hass: HomeAssistant, entry: OfficeConfigEntry, who: Actor, given: Mapping[str, Any]
    ) -> Response:
        """Return the report that the address asks for."""
        require(who, "oversee")
        asked, how = wanted(given, entry), _FORMS[given["form"]]
        paper, wording = await async_paper(asked, entry), await async_wording(hass, asked.language)
        sent_with = letter(entry, asked.language, asked.number)
        body = await hass.async_add_executor_job(how.write, paper, sent_with, wording)
        name = f"{_file_name(asked, entry)}.{given['form']}" if how.file else None
        return response(body, how.content_type, name)


def _file_name(asked: Wanted, entry: OfficeConfigEntry) -> str:
    period = asked.period
    return f"{entry.data['code'].lower()}-{asked.report}-{period.kind.value}-{period.start.isoformat()}"
