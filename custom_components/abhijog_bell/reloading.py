"""Taking changed settings into use, several changes at once."""

import asyncio
from datetime import datetime
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.event import async_call_later
from homeassistant.util.hass_dict import HassKey

from .runtime import OfficeConfigEntry

_RELOAD_AGAIN: Final = 30  # seconds
_COMING: Final[HassKey[set[str]]] = HassKey("abhijog_bell_reloads")


async def async_reload(hass: HomeAssistant, entry: OfficeConfigEntry) -> None:
    """Load an office anew: not before everything is on record, or it would be lost.

    What changes in the same step is taken into use together: a charter of 300 services is one change.
    """
    coming = hass.data.setdefault(_COMING, set())
    if entry.entry_id in coming:
        return
    coming.add(entry.entry_id)
    await asyncio.sleep(0)
    coming.discard(entry.entry_id)
    if not await entry.runtime_data.office.async_write():
        await hass.config_entries.async_reload(entry.entry_id)
        return

    async def again(_now: datetime) -> None:
        await async_reload(hass, entry)

    entry.async_on_unload(async_call_later(hass, _RELOAD_AGAIN, again))
