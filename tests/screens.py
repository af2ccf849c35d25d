"""A screen: what somebody's browser asks Home Assistant over its websocket."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from homeassistant.auth.const import GROUP_ID_ADMIN
from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.abhijog_bell.const import DOMAIN

from .office_fixtures import Khulna

type Connect = Callable[[HomeAssistant, str], Coroutine[Any, Any, MockHAClientWebSocket]]


class Screen:
    """The browser of one user."""

    def __init__(self, khulna: Khulna, socket: MockHAClientWebSocket) -> None:
        self._khulna = khulna
        self._socket = socket

    async def send(self, command: str, **asked: Any) -> dict[str, Any]:
        """Send a command of ours and return the whole answer."""
        office = {} if command == "offices" else {"office": self._khulna.entry.entry_id}
        await self._socket.send_json_auto_id({"type": f"abhijog_bell/{command}", **office, **asked})
        answer: dict[str, Any] = await self._socket.receive_json()
        return answer

    async def call(self, action: str, **data: Any) -> dict[str, Any]:
        """Call an action of ours as a card does, and return the whole answer."""
        called = {"domain": DOMAIN, "service": action, "service_data": data, "return_response": True}
        await self._socket.send_json_auto_id({"type": "call_service", **called})
        answer: dict[str, Any] = await self._socket.receive_json()
        return answer

    async def ask(self, command: str, **asked: Any) -> dict[str, Any]:
        """Ask and return what is answered."""
        answer = await self.send(command, **asked)
        assert answer["success"], answer
        result: dict[str, Any] = answer["result"]
        return result

    async def refused(self, command: str, **asked: Any) -> tuple[str, str]:
        """Ask what is refused; return the code of the error and the key of its text."""
        answer = await self.send(command, **asked)
        assert not answer["success"]
        return answer["error"]["code"], answer["error"].get("translation_key", "")

    async def watch(self, command: str, **asked: Any) -> dict[str, Any]:
        """Subscribe and return what is seen first."""
        assert (await self.send(command, **asked))["success"]
        return await self.seen()

    async def seen(self) -> dict[str, Any]:
        """Return what is seen next."""
        message = await self._socket.receive_json()
        assert message["type"] == "event", message
        event: dict[str, Any] = message["event"]
        return event

    async def latest(self) -> dict[str, Any]:
        """Return what is seen in the end: everything that came so far, and what comes once a moment has passed."""
        await self._khulna.wait(1)
        seen = await self.seen()
        await self._socket.send_json_auto_id({"type": "ping"})
        while (message := await self._socket.receive_json())["type"] != "pong":
            seen = message["event"]
        return seen


async def screen(khulna: Khulna, connect: Connect, user: User) -> Screen:
    """Return the browser of a user, logged in."""
    token = await khulna.hass.auth.async_create_refresh_token(user, "https://example.test/")
    return Screen(khulna, await connect(khulna.hass, khulna.hass.auth.async_create_access_token(token)))


type As = Callable[[str], Coroutine[Any, Any, Screen]]


@pytest.fixture
def as_user(khulna: Khulna, hass_ws_client: Connect) -> As:
    """Open the screen of somebody."""

    async def open_screen(who: str) -> Screen:
        return await screen(khulna, hass_ws_client, khulna.users[who])

    return open_screen


@pytest.fixture
async def administrator(khulna: Khulna) -> User:
    """Somebody who administers Home Assistant, and is no officer."""
    group = await khulna.hass.auth.async_get_group(GROUP_ID_ADMIN)
    assert group
    user: User = MockUser(name="administrator", groups=[group]).add_to_hass(khulna.hass)
    khulna.users["administrator"] = user
    return user
