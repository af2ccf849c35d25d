"""How much longer an office takes to start when its register holds a million closed complaints."""

import asyncio
from collections.abc import Awaitable, Callable
from time import perf_counter

from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry  # type: ignore[import-untyped]

from .arms import medians, taken
from .home import home, must, open_full, open_office
from .registers import MILLION, register

_ROUNDS = 25


def measure() -> float:
    """Return the difference in milliseconds: everything from reading the entry to the last entity."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with home() as hass:
        empty = await open_office(hass, code="EMPTY")
        full = await open_full(hass, register(MILLION))
        result = medians(
            await taken(
                {"empty": _starting(hass, empty), "full": _starting(hass, full)}, rounds=_ROUNDS, warm_up=3, pace=0.05
            )
        )
    return (result["full"] - result["empty"]) * 1_000


def _starting(hass: HomeAssistant, entry: MockConfigEntry) -> Callable[[], Awaitable[float]]:
    async def start() -> float:
        must(await hass.config_entries.async_unload(entry.entry_id), "the office")
        await hass.async_block_till_done()
        began = perf_counter()
        must(await hass.config_entries.async_setup(entry.entry_id), "the office")
        taken_now = perf_counter() - began
        await hass.async_block_till_done()
        return taken_now

    return start
