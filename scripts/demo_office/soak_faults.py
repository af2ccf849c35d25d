"""What fails in a round, and comes back."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from .soak_site import Site

LASTS = (0.05, 3.0)


@dataclass(frozen=True, kw_only=True)
class Fault:
    """Something that fails. `weight`: how often, against the others; `stops_bells`: a push may be no press then."""

    name: str
    weight: int
    happen: Callable[[Site, random.Random], Awaitable[None]]
    stops_bells: bool = False


async def _nothing(_site: Site, _chance: random.Random) -> None:
    """Let all go well."""


async def _kill_bell(site: Site, chance: random.Random) -> None:
    bell = chance.choice(site.bells)
    await bell.kill()
    await _last(chance)
    await bell.start()


async def _freeze_bell(site: Site, chance: random.Random) -> None:
    bell = chance.choice(site.bells)
    bell.freeze()
    await _last(chance)
    bell.thaw()


async def _cut_bell(site: Site, chance: random.Random) -> None:
    relay = site.relays[chance.choice(site.bells).name]
    await relay.cut()
    await _last(chance)
    await relay.mend()


async def _kill_chime(site: Site, chance: random.Random) -> None:
    await site.chime.kill()
    await _last(chance)
    await site.chime.start()


async def _freeze_chime(site: Site, chance: random.Random) -> None:
    site.chime.freeze()
    await _last(chance)
    site.chime.thaw()


async def _cut_chime(site: Site, chance: random.Random) -> None:
    await site.relays[site.chime.name].cut()
    await _last(chance)
    await site.relays[site.chime.name].mend()


async def _answer(site: Site, _chance: random.Random) -> None:
    await site.chime.answer()


async def _kill_home_assistant(site: Site, chance: random.Random) -> None:
    await site.home_assistant.kill()
    await _last(chance)
    await site.home_assistant.start()


async def _freeze_home_assistant(site: Site, chance: random.Random) -> None:
    site.freeze_home_assistant()
    await _last(chance)
    site.thaw_home_assistant()


async def _cut_home_assistant(site: Site, chance: random.Random) -> None:
    """Cut off everything, as a router that fails does."""
    for relay in site.relays.values():
        await relay.cut()
    await _last(chance)
    for relay in site.relays.values():
        await relay.mend()


async def _last(chance: random.Random) -> None:
    await asyncio.sleep(chance.uniform(*LASTS))


FAULTS_OF_A_ROUND = (
    Fault(name="nothing", weight=5, happen=_nothing),
    Fault(name="answer at the chime", weight=5, happen=_answer),
    Fault(name="bell killed", weight=15, happen=_kill_bell, stops_bells=True),
    Fault(name="bell frozen", weight=10, happen=_freeze_bell, stops_bells=True),
    Fault(name="bell cut off", weight=10, happen=_cut_bell),
    Fault(name="chime killed", weight=10, happen=_kill_chime),
    Fault(name="chime frozen", weight=5, happen=_freeze_chime),
    Fault(name="chime cut off", weight=5, happen=_cut_chime),
    Fault(name="Home Assistant killed", weight=22, happen=_kill_home_assistant),
    Fault(name="Home Assistant frozen", weight=8, happen=_freeze_home_assistant),
    Fault(name="all cut off", weight=5, happen=_cut_home_assistant),
)
