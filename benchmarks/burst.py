"""Whether 600 presses a second for five seconds, with the recorder on, are all on record, and how soon it is quiet."""

import asyncio
from time import perf_counter
from typing import Final

from homeassistant.components.recorder.core import Recorder
from homeassistant.core import HomeAssistant
from homeassistant.helpers import recorder as recorder_helper
from homeassistant.setup import async_setup_component

from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.reading import verify
from custom_components.abhijog_bell.office import Office
from tests.offices import bell

from .home import home, moment, must, open_office

_BELLS: Final = tuple(f"event.bell_{number}" for number in range(100))
_PER_SECOND: Final = 600
_SECONDS: Final = 5


def measure() -> float:
    """Return the seconds from the last press until everything is in the register and in the recorder."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with home() as hass:
        recorder = await _recorder(hass)
        entry = await open_office(hass, *(bell(name=name, entity_id=name) for name in _BELLS))
        office: Office = entry.runtime_data.office
        await recorder.async_block_till_done()
        pressed = await _press(hass)
        ended = perf_counter()
        while office.unrecorded or recorder.backlog:  # noqa: ASYNC110 - the recorder tells nobody
            await asyncio.sleep(0.005)
        settled = perf_counter() - ended
        await hass.async_block_till_done()
        recorded = await hass.async_add_executor_job(_recorded, office)
        must(recorded == pressed, f"{pressed} presses, {recorded} on record")
    return settled


async def _recorder(hass: HomeAssistant) -> Recorder:
    recorder_helper.async_initialize_recorder(hass)
    address = f"sqlite:///{hass.config.path('recorder.db')}"
    must(await async_setup_component(hass, "recorder", {"recorder": {"db_url": address}}), "a component")
    instance = recorder_helper.get_instance(hass)
    await instance.async_recorder_ready.wait()
    return instance


async def _press(hass: HomeAssistant) -> int:
    """Press the bells in turn, as many as are due; return how often."""
    began, pressed = perf_counter(), 0
    while pressed < _PER_SECOND * _SECONDS:
        due = min(int((perf_counter() - began) * _PER_SECOND), _PER_SECOND * _SECONDS)
        for number in range(pressed, due):
            hass.states.async_set(_BELLS[number % len(_BELLS)], moment())
        pressed = max(pressed, due)
        await asyncio.sleep(0.001)
    return pressed


def _recorded(office: Office) -> int:
    with reading(office.path) as connection:
        must(verify(connection).ok, "the register is not sound")
        (presses,) = connection.execute("SELECT count(*) FROM press").fetchone()
    return int(presses)
