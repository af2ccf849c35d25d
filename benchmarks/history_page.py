"""How long the register's slowest page takes at the server, out of a million complaints, in milliseconds."""

import asyncio
import json
import logging
import random
import sqlite3
from collections.abc import Mapping
from statistics import median
from time import perf_counter
from typing import Any, Final

from homeassistant.auth.const import GROUP_ID_ADMIN
from homeassistant.components import websocket_api
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.journal.opening import reading

from .home import home, must, open_full
from .lives import RARE_BELL, RARE_OFFICER, RARE_OUTCOME, RARE_SERVICE
from .registers import MILLION, register

_ROUNDS: Final = 25
_WARM_UP: Final = 3
_IN_THE_MIDDLE: Final = "SELECT day || '/' || seq FROM complaint ORDER BY day DESC, seq DESC LIMIT 1 OFFSET ?"
_YEARS: Final = {"start": "2022-03-01", "end": "2024-08-31"}


def measure() -> float:
    """Return the worst of the medians of all that can be asked for: from the command until its answer can be sent."""
    return asyncio.run(_measure())


async def _measure() -> float:
    path = register(MILLION)
    with reading(path) as connection:
        middle = _in_the_middle(connection)
    async with home() as hass:
        must(await async_setup_component(hass, "websocket_api", {}), "a component")
        entry = await open_full(hass, path)
        screen = await _Screen.open(hass, entry.entry_id)
        asked = _asked(middle)
        seconds: dict[str, list[float]] = {name: [] for name in asked}
        for number in range(_WARM_UP + _ROUNDS):
            for name in random.sample(list(asked), len(asked)):
                took = await screen.ask(asked[name])
                if number >= _WARM_UP:
                    seconds[name].append(took)
    return max(median(taken) for taken in seconds.values()) * 1_000


def _asked(middle: str) -> Mapping[str, Mapping[str, Any]]:
    """Return what an officer may ask for, everything that can be filled in on its own."""
    return {
        "newest": {},
        "deep": {"before": middle},
        "days": _YEARS,
        "deep in days": {"before": middle, **_YEARS},
        "number": {"complaint": "2024-500000"},
        "count": {"complaint": "500000"},
        "bell": {"bell": "bell-07"},
        "bell, deep": {"bell": "bell-07", "before": middle},
        "bell, rare": {"bell": RARE_BELL},
        "bell, unknown": {"bell": "bell-nowhere"},
        "officer": {"officer": "officer-head"},
        "officer, deep": {"officer": "officer-head", "before": middle},
        "officer, rare": {"officer": RARE_OFFICER},
        "outcome": {"outcome": "settled"},
        "outcome, deep": {"outcome": "settled", "before": middle},
        "outcome, rare": {"outcome": RARE_OUTCOME.value},
        "service": {"service": "Pension"},
        "service, deep": {"service": "Pension", "before": middle},
        "service, rare": {"service": RARE_SERVICE},
        "service, unknown": {"service": "Land"},
        "purpose": {"purpose": "complaint"},
        "purpose, deep": {"purpose": "complaint", "before": middle},
        "purpose, long ago": {"purpose": "assistance"},
        "open": {"status": "open"},
        "closed": {"status": "closed"},
        "without tests": {"tests": False},
    }


def _in_the_middle(connection: sqlite3.Connection) -> str:
    cursor: str = connection.execute(_IN_THE_MIDDLE, (MILLION // 2,)).fetchone()[0]
    return cursor


class _Screen:
    """A connection of the head's screen, as far as the server knows of it: what it is sent goes nowhere."""

    def __init__(self, connection: ActiveConnection, office: str) -> None:
        self._connection = connection
        self._connection.send_message = self._take
        self._office = office
        self._answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._id = 0

    @classmethod
    async def open(cls, hass: HomeAssistant, office: str) -> _Screen:
        """Connect an administrator."""
        user = await hass.auth.async_create_user("administrator", group_ids=[GROUP_ID_ADMIN])
        logger = websocket_api.http.WebSocketAdapter(logging.getLogger(__name__), {"connid": 1})
        return cls(ActiveConnection(logger, hass, print, user, None, None), office)

    async def ask(self, question: Mapping[str, Any]) -> float:
        """Ask for a page, and return the seconds until the bytes of the answer were there."""
        self._id += 1
        self._answer = asyncio.get_running_loop().create_future()
        message = {"id": self._id, "type": f"{DOMAIN}/history", "office": self._office, **question}
        began = perf_counter()
        self._connection.async_handle(message)
        answer = await self._answer
        took = perf_counter() - began
        must(json.loads(answer)["success"], f"an answer to {question}")
        return took

    def _take(self, message: Any) -> None:
        self._answer.set_result(message if isinstance(message, bytes) else json.dumps(message).encode())
