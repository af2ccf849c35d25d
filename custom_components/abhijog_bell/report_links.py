"""Reports as pages and files: links that are good for a while, and what they lead to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final

import voluptuous as vol
from aiohttp.web import Request, Response
from homeassistant.components.http.auth import STORAGE_KEY, async_sign_path
from homeassistant.components.http.const import KEY_HASS_REFRESH_TOKEN_ID, KEY_HASS_USER
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.http import KEY_HASS, HomeAssistantView
from homeassistant.helpers.network import NoURLAvailableError, get_url
from homeassistant.helpers.service import async_get_config_entry
from yarl import URL

from .const import DOMAIN
from .errors import readable, translated
from .letterhead import letter
from .register.rights import AUTOMATION, Actor, require
from .reporting import FIELDS, Wanted, async_paper, async_wording, wanted
from .reports.files import as_csv, as_xlsx
from .reports.page import Letter, as_page
from .reports.paper import Paper
from .reports.wording import Wording
from .runtime import OfficeConfigEntry

_URL: Final = "/api/abhijog_bell/report"
# Whoever asks looks at once. What an automation sends is read when its reader gets to it: after a weekend, too.
_LIFE: Final = timedelta(minutes=30)
_LIFE_WHERE_SENT: Final = timedelta(days=7)

_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


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
    return {form: async_sign_path(hass, _path(asked, entry, form), _LIFE) for form in _FORMS}


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


class ReportView(HomeAssistantView):
    """Gives reports out to those who may see the figures."""

    url = _URL
    name = "api:abhijog_bell:report"

    async def get(self, request: Request) -> Response:
        """Return the report that the address asks for, or why there is none."""
        hass = request.app[KEY_HASS]
        try:
            given: Mapping[str, Any] = _ASKED(dict(request.query))
        except vol.Invalid:
            return Response(status=HTTPStatus.BAD_REQUEST)
        try:
            entry: OfficeConfigEntry = async_get_config_entry(hass, DOMAIN, given["office"])
            office = entry.runtime_data.office
            with translated(office.settings), readable(office):
                require(_actor(request, entry), "oversee")
                return await _answer(hass, wanted(given, entry), entry, given["form"])
        except HomeAssistantError as error:
            refused = (error.translation_key or "").startswith("not_allowed")
            status = HTTPStatus.FORBIDDEN if refused else HTTPStatus.BAD_REQUEST
            return Response(status=status, text=str(error), headers=_HEADERS)


def _actor(request: Request, entry: OfficeConfigEntry) -> Actor:
    """Return who asks.

    Home Assistant signs for nobody in particular what an automation is to send. It does so for media players as well,
    where somebody makes them play an address, but never for an address that says as much behind a `?` as ours do.
    """
    if request[KEY_HASS_REFRESH_TOKEN_ID] == request.app[KEY_HASS].data.get(STORAGE_KEY):
        return AUTOMATION
    user = request[KEY_HASS_USER]
    return entry.runtime_data.office.actor(user.id, administrator=user.is_admin)


async def _answer(hass: HomeAssistant, asked: Wanted, entry: OfficeConfigEntry, form: str) -> Response:
    paper, wording = await async_paper(asked, entry), await async_wording(hass, asked.language)
    how = _FORMS[form]
    body = await hass.async_add_executor_job(how.write, paper, letter(entry, asked.language, asked.number), wording)
    headers = dict(_HEADERS)
    if how.file:
        headers["Content-Disposition"] = f'attachment; filename="{_file_name(asked, entry)}.{form}"'
    return Response(
        body=body.encode() if isinstance(body, str) else body,
        content_type=how.content_type,
        charset="utf-8" if how.content_type.startswith("text/") else None,
        headers=headers,
    )


def _file_name(asked: Wanted, entry: OfficeConfigEntry) -> str:
    period = asked.period
    return f"{entry.data['code'].lower()}-{asked.report}-{period.kind.value}-{period.start.isoformat()}"
