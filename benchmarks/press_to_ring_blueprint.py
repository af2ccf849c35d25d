"""From a press to the call that rings, through the automation of our own blueprint, against the plainest automation."""

import asyncio
from functools import partial

from .arms import medians, taken
from .home import BELL, Rings, automate, close_all, home, open_office
from .press_to_ring import BARE, PACE, ROUNDS, bare

_CHIME = {
    "id": "chime",
    "use_blueprint": {"path": "abhijog_bell/ring_chime.yaml", "input": {"players": ["media_player.room"]}},
}


def measure() -> float:
    """Return the median of the blueprint's automation against that of the plain one."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with home() as hass:
        entry = await open_office(hass)
        await automate(hass, BARE, _CHIME)
        rings = Rings(hass, "media_player.play_media")
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
