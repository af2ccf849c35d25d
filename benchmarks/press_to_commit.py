"""From a press to its being on the disk, against a listener that appends as many bytes to a file and syncs it."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers.event import async_track_state_change_event

from custom_components.abhijog_bell.office import Office

from .arms import medians, taken
from .home import BELL, close_all, home, moment, open_office
from .press_to_ring import PACE, ROUNDS

_FLOOR_BELL = "event.floor"
_BYTES = b"x" * 450  # a press with its hash


def measure() -> float:
    """Return the median until a press is on record against that of the file."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with home() as hass:
        entry = await open_office(hass)
        result = medians(
            await taken(
                {"ours": _ours(hass, entry.runtime_data.office), "floor": _floor(hass)},
                rounds=ROUNDS,
                warm_up=20,
                pace=PACE,
            )
        )
    return result["ours"] / result["floor"]


def _ours(hass: HomeAssistant, office: Office) -> Callable[[], Awaitable[float]]:
    written: list[asyncio.Future[float]] = []

    @callback
    def on_written() -> None:
        if written and not written[-1].done():
            written[-1].set_result(perf_counter())

    office.when_written(on_written)

    async def press() -> float:
        written.append(hass.loop.create_future())
        state, began = moment(), perf_counter()
        hass.states.async_set(BELL, state)
        ended = await written[-1]
        await hass.async_block_till_done()
        await close_all(office)
        return ended - began

    return press


def _floor(hass: HomeAssistant) -> Callable[[], Awaitable[float]]:
    hass.states.async_set(_FLOOR_BELL, "unknown")
    file = os.open(Path(hass.config.config_dir) / "floor", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    thread = ThreadPoolExecutor(1)
    synced: list[asyncio.Future[float]] = []

    def write() -> None:
        os.write(file, _BYTES)
        os.fsync(file)

    async def on_press(event: Event[EventStateChangedData]) -> None:
        await hass.loop.run_in_executor(thread, write)
        synced[-1].set_result(perf_counter())

    async_track_state_change_event(hass, [_FLOOR_BELL], on_press)

    async def press() -> float:
        synced.append(hass.loop.create_future())
        state, began = moment(), perf_counter()
        hass.states.async_set(_FLOOR_BELL, state)
        ended = await synced[-1]
        await hass.async_block_till_done()
        return ended - began

    return press
