"""Each part of the office in Khulna, as its computer operator adds it on the pages of Home Assistant."""

from . import flows
from .client import Client, Json
from .home_assistant import INTEGRATION
from .office_in_khulna import OFFICE, TIME_ZONE, Place, Post


async def place(client: Client) -> None:
    """Say where Home Assistant is."""
    await client.command(
        "config/core/update",
        country="BD",
        currency="BDT",
        internal_url=client.url,
        latitude=22.82,
        longitude=89.55,
        location_name=OFFICE["name_en"],
        time_zone=TIME_ZONE,
    )


async def office(client: Client, timings: Json) -> str:
    """Add the office, and return the id of its entry."""
    entry_id = await flows.add_entry(client, INTEGRATION, **OFFICE, **timings)
    await flows.open_always(client, entry_id)
    return entry_id


async def bell(client: Client, entry_id: str, hangs: Place, **source: str) -> None:
    """Add a bell; `source` is the device or the entity that tells of its presses."""
    await flows.add_subentry(
        client, entry_id, "bell", name=hangs.name, place=hangs.place, purpose=hangs.purpose, **source
    )


async def officer(client: Client, entry_id: str, post: Post, **reached: str) -> None:
    """Add an officer; `reached` is the user and, if there is one, the phone."""
    await flows.add_subentry(
        client, entry_id, "officer", post=post.post, room=post.room, role=post.role, after=post.after, **reached
    )
