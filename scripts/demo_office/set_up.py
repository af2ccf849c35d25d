"""Setting the office up: only through what a person finds on the pages, as its computer operator would."""

from . import flows
from .accounts import add_user
from .home_assistant import INTEGRATION
from .office import Office
from .office_in_khulna import OFFICE, PLACES, POSTS, TIME_ZONE, TIMINGS, Place, Post
from .phone import Phone
from .processes import LOOPBACK

# What the chime's switches are called, one for each melody.
RINGS = {"complaint": "Ring", "assistance": "Ring for assistance"}


async def set_up(office: Office) -> None:
    """Go through all of it."""
    step = office.report.step
    await step("Place, time zone and address are set", _place(office))
    for post in POSTS:
        await step(f"{post.login.name}: a user, and the companion app on the phone", _user(office, post))
    await step("Bells, chime and player are added", _devices(office))
    await step(f"The office is added: {OFFICE['name_en']}", _office(office))
    for place in PLACES:
        await step(f"{place.device.friendly_name} is added to the office", _bell(office, place))
    for post in POSTS:
        await step(f"{post.login.name} is added to the office", _officer(office, post))


async def _place(office: Office) -> None:
    await office.client.command(
        "config/core/update",
        country="BD",
        currency="BDT",
        internal_url=office.home_assistant.url,
        latitude=22.82,
        longitude=89.55,
        location_name=OFFICE["name_en"],
        time_zone=TIME_ZONE,
    )


async def _user(office: Office, post: Post) -> None:
    user = await add_user(office.client, post.login)
    phone = await Phone.register(user, post.phone)
    office.users[post.role] = user
    office.phones[post.role] = phone
    await office.carry(phone)


async def _devices(office: Office) -> None:
    for purpose, bell in office.bells.items():
        entry_id = await flows.add_entry(office.client, "esphome", host=LOOPBACK, port=bell.port)
        office.entities[f"press {purpose}"] = await office.entity(entry_id, "event", "Press")
    entry_id = await flows.add_entry(office.client, "esphome", host=LOOPBACK, port=office.chime.port)
    for purpose, name in RINGS.items():
        office.entities[f"ring {purpose}"] = await office.entity(entry_id, "switch", name)
    office.entities["rings"] = await office.entity(entry_id, "sensor", "Rings")
    office.entities["light"] = await office.entity(entry_id, "light", "Somebody waits")
    entry_id = await flows.add_entry(office.client, "mpd", host=LOOPBACK, port=office.player.port)
    office.entities["player"] = await office.entity(entry_id, "media_player", None)


async def _office(office: Office) -> None:
    office.entry_id = await flows.add_entry(office.client, INTEGRATION, **OFFICE, **TIMINGS)


async def _bell(office: Office, place: Place) -> None:
    await flows.add_subentry(
        office.client,
        office.entry_id,
        "bell",
        name=place.name,
        place=place.place,
        purpose=place.purpose,
        entity_id=office.entities[f"press {place.purpose}"],
    )


async def _officer(office: Office, post: Post) -> None:
    await flows.add_subentry(
        office.client,
        office.entry_id,
        "officer",
        post=post.post,
        room=post.room,
        role=post.role,
        after=post.after,
        user_id=office.users[post.role].id,
        phone=await office.device("mobile_app", office.phones[post.role].device_id),
    )
