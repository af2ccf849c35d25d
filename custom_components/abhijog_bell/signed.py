"""Pages behind signed links: who asks for one, what every one of them says to the browser, and why there is none."""

from abc import abstractmethod
from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final

import voluptuous as vol
from aiohttp.web import Request, Response
from homeassistant.components.http.auth import STORAGE_KEY
from homeassistant.components.http.const import KEY_HASS_REFRESH_TOKEN_ID, KEY_HASS_USER
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.http import KEY_HASS, HomeAssistantView
from homeassistant.helpers.service import async_get_config_entry

from .const import DOMAIN
from .errors import readable, translated
from .register.rights import AUTOMATION, Actor
from .runtime import OfficeConfigEntry

LIFE: Final = timedelta(minutes=30)
"""How long a link is good for somebody who looks at once."""

_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class SignedView(HomeAssistantView):
    """Answers to a signed link. `asked` are the fields of its address, the office among them."""

    asked: vol.Schema

    @abstractmethod
    async def answer(
        self, hass: HomeAssistant, entry: OfficeConfigEntry, who: Actor, given: Mapping[str, Any]
    ) -> Response:
        """Return what the address asks for. Raises what an action raises that may not be done."""

    async def get(self, request: Request) -> Response:
        """Return the page that the address asks for, or why there is none."""
        hass = request.app[KEY_HASS]
        try:
            given: Mapping[str, Any] = self.asked(dict(request.query))
        except vol.Invalid:
            return Response(status=HTTPStatus.BAD_REQUEST)
        try:
            entry: OfficeConfigEntry = async_get_config_entry(hass, DOMAIN, given["office"])
            office = entry.runtime_data.office
            with translated(office.settings), readable(office):
                return await self.answer(hass, entry, _asking(request, entry), given)
        except HomeAssistantError as error:
            refused = (error.translation_key or "").startswith("not_allowed")
            status = HTTPStatus.FORBIDDEN if refused else HTTPStatus.BAD_REQUEST
            return Response(status=status, text=str(error), headers=_HEADERS)


def response(body: str | bytes, content_type: str, file: str | None = None) -> Response:
    """Return a page to look at, or a file to keep under a name."""
    kept = {"Content-Disposition": f'attachment; filename="{file}"'} if file else {}
    return Response(
        body=body.encode() if isinstance(body, str) else body,
        content_type=content_type,
        charset="utf-8" if content_type.startswith("text/") else None,
        headers=_HEADERS | kept,
    )


def _asking(request: Request, entry: OfficeConfigEntry) -> Actor:
    """Return who asks.

    Home Assistant signs for nobody in particular what an automation is to send. It does so for media players as well,
    where somebody makes them play an address, but never for an address that says as much behind a `?` as ours do.
    """
    # The Supervisor asks without any token.
    token = request.get(KEY_HASS_REFRESH_TOKEN_ID)
    if token is not None and token == request.app[KEY_HASS].data.get(STORAGE_KEY):
        return AUTOMATION
    user = request[KEY_HASS_USER]
    return entry.runtime_data.office.actor(user.id, administrator=user.is_admin)
