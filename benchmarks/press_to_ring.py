"""From a press to the call that rings, against the plainest automation that does so."""

import asyncio
from functools import partial
from typing import Any

from homeassistant.core import HomeAssistant, callback

from custom_components.abhijog_bell.announcer import RINGING, Interest, async_announcer

from .arms import medians, taken
from .home import BELL, Rings, automate, close_all, home, open_office

ROUNDS = 300
PACE = 0.03
_BARE_BELL = "event.bare"
_BARE_ACTION = "test.ring_of_the_automation"
_ACTION = "ring_of_the_office"

BARE = {
    "id": "bare",
    "triggers": [{"trigger": "state", "entity_id": _BARE_BELL}],
    "actions": [{"action": _BARE_ACTION, "data": {"media": "bell.mp3"}}],
    "mode": "queued",
}


def measure() -> float:
    """Return the median of our way to whoever rings as a share of the automation's."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with home() as hass:
        entry = await open_office(hass)
        hass.states.async_set(_BARE_BELL, "unknown")
        await automate(hass, BARE)
        rings = Rings(hass, f"test.{_ACTION}")
        async_announcer(hass).attach(Interest(types=RINGING), partial(_ring, hass))
        office = entry.runtime_data.office
        result = medians(
            await taken(
                {"ours": lambda: rings.press(BELL, partial(close_all, office)), "bare": bare(hass)},
                rounds=ROUNDS,
                warm_up=20,
                pace=PACE,
            )
        )
    return result["ours"] / result["bare"]


def bare(hass: HomeAssistant) -> Any:
    """Return the arm of the plain automation."""
    return partial(Rings(hass, _BARE_ACTION).press, _BARE_BELL)


@callback
def _ring(hass: HomeAssistant, payload: dict[str, Any]) -> None:
    hass.async_create_task(hass.services.async_call("test", _ACTION, {"media": "bell.mp3"}), eager_start=True)
