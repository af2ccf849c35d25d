"""A Home Assistant in this process with an office of ours in it, and presses of its bells."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

from homeassistant import loader
from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant, ServiceCall, callback
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import (  # type: ignore[import-untyped]
    MockConfigEntry,
    async_test_home_assistant,
)

from custom_components.abhijog_bell.office import Office
from custom_components.abhijog_bell.register.commands import Close
from custom_components.abhijog_bell.register.rights import AUTOMATION
from custom_components.abhijog_bell.register.words import Outcome
from tests.offices import add_office, bell, officer

from .registers import CACHE

BELL: Final = "event.bell"


@asynccontextmanager
async def home() -> AsyncIterator[HomeAssistant]:
    """Run a Home Assistant that can load us, in a folder of its own on the disk that is measured."""
    logging.getLogger().setLevel(logging.ERROR)
    CACHE.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=CACHE) as folder:
        async with async_test_home_assistant(config_dir=folder) as hass:
            hass.data.pop(loader.DATA_CUSTOM_COMPONENTS, None)
            try:
                must(await async_setup_component(hass, "homeassistant", {}), "a component")
                yield hass
            finally:
                await hass.async_stop(force=True)


async def open_office(hass: HomeAssistant, *bells: ConfigSubentry, **changes: str) -> MockConfigEntry:
    """Set an office up, with one bell if none is given."""
    chosen = bells or (bell(entity_id=BELL),)
    for each in chosen:
        hass.states.async_set(each.data["entity_id"], moment())
    entry = add_office(hass, *chosen, officer(), officer(post="Director", role="head", after=300), **changes)
    must(await hass.config_entries.async_setup(entry.entry_id), "the office")
    await hass.async_block_till_done()
    return entry


async def open_full(hass: HomeAssistant, path: Path) -> MockConfigEntry:
    """Open an office on a register that lies where no office would put it."""
    entry = await open_office(hass, code="FULL")
    must(await hass.config_entries.async_unload(entry.entry_id), "the office")
    hass.config_entries.async_update_entry(entry, data={**entry.data, "register": str(path)})
    must(await hass.config_entries.async_setup(entry.entry_id), "the office")
    await hass.async_block_till_done()
    return entry


async def automate(hass: HomeAssistant, *automations: dict[str, Any]) -> None:
    """Set automations up as from YAML, after the office: its blueprints come once automations are there."""
    must(await async_setup_component(hass, "automation", {}), "a component")
    await hass.async_block_till_done()
    file = Path(hass.config.path("configuration.yaml"))
    await hass.async_add_executor_job(file.write_text, f"automation: {list(automations)!r}".replace("True", "true"))
    await hass.services.async_call("automation", "reload", blocking=True)
    await hass.async_block_till_done()
    must(len(hass.states.async_entity_ids("automation")) == len(automations), "the automations")


def must(fact: bool, what: str) -> None:
    """Stop where the scene is not what it is meant to be: there is nothing to measure then."""
    if not fact:
        raise RuntimeError(what)


def moment() -> str:
    """Return what an event entity shows that was pressed now."""
    return dt_util.utcnow().isoformat(timespec="milliseconds")


class Rings:
    """Takes the time from a press to the call of an action."""

    def __init__(self, hass: HomeAssistant, action: str) -> None:
        """Answer to an action."""
        self._hass = hass
        self._called: asyncio.Future[float] = hass.loop.create_future()
        domain, _, service = action.partition(".")
        hass.services.async_register(domain, service, self._ring)

    @callback
    def _ring(self, call: ServiceCall) -> None:
        if call.data.get("entity_id") != [] and not self._called.done():
            self._called.set_result(perf_counter())

    async def press(self, entity_id: str, after: Callable[[], Any] | None = None) -> float:
        """Press a bell and return the seconds until the action was called; tidy up outside of them."""
        self._called = self._hass.loop.create_future()
        state, began = moment(), perf_counter()
        self._hass.states.async_set(entity_id, state)
        async with asyncio.timeout(5):
            called = await self._called
        await self._hass.async_block_till_done()
        if after:
            await after()
        return called - began


async def close_all(office: Office) -> None:
    """Let no complaint wait, so that each press begins one."""
    for known in office.open_complaints:
        await office.async_command(known.number, Close(actor=AUTOMATION, outcome=Outcome.FALSE_PRESS))
