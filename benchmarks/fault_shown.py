"""From the unplugging of a bell until Home Assistant shows that it is lost, in seconds.

Home Assistant waits 30 s for the next heartbeat, of which up to ten had passed when the bell was unplugged.
"""

import asyncio
import random
import time
from statistics import median

from demo_office.firmware import Node
from demo_office.flows import subentries
from demo_office.home_assistant import INTEGRATION
from demo_office.office_in_khulna import PLACES
from demo_office.soak_site import Site
from demo_office.waiting import until

from .sites import settled_site

ROUNDS = 3
HEARTBEAT = 10.0
SHOWN_WITHIN = 90.0
BACK_WITHIN = 180.0


def measure() -> float:
    """Return the median."""
    return asyncio.run(_measure())


async def _measure() -> float:
    async with settled_site() as site:
        problems = [await _problem(site, place.name) for place in PLACES]
        taken: list[float] = []
        for _ in range(ROUNDS):
            unplugged = (_unplug(site, *both) for both in zip(site.bells, problems, strict=True))
            taken += await asyncio.gather(*unplugged)
        return median(taken)


async def _unplug(site: Site, bell: Node, problem: str) -> float:
    """Unplug a bell and return the seconds until that shows; plug it in again outside of them."""
    await _shows(site, problem, "off", BACK_WITHIN)
    # No heartbeat waits for us: any moment between two of them is as likely as another.
    await asyncio.sleep(random.uniform(0, HEARTBEAT))  # noqa: S311 - no secret
    start = time.perf_counter()
    await bell.kill()
    await _shows(site, problem, "on", SHOWN_WITHIN)
    taken = time.perf_counter() - start
    await bell.start()
    return taken


async def _shows(site: Site, problem: str, wanted: str, within: float) -> None:
    async def look() -> bool:
        state = await site.client.state(problem)
        return state is not None and state["state"] == wanted

    await until(look, within=within, what=f"{problem} {wanted}")


async def _problem(site: Site, bell: str) -> str:
    """Return the entity that tells that a bell is lost."""
    (entry,) = await site.client.command("config_entries/get", domain=INTEGRATION)
    there = await subentries(site.client, entry["entry_id"])
    (unique_id,) = (f"{one['subentry_id']}_lost" for one in there if one["title"] == bell)
    entities = await site.client.command("config/entity_registry/list")
    (entity_id,) = (
        one["entity_id"] for one in entities if one["platform"] == INTEGRATION and one["unique_id"] == unique_id
    )
    return str(entity_id)
