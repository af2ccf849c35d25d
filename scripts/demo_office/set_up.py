"""Setting the office up: only through what a person finds on the pages, as its computer operator would."""

from dataclasses import dataclass, field

from . import flows, khulna
from .accounts import add_user
from .client import Json
from .firmware import Node
from .home_assistant import INTEGRATION
from .office import Office
from .office_in_khulna import CHIME, HEAD, OFFICE, PLACES, POSTS, REDRESS, Place, Post
from .phone import Phone
from .processes import LOOPBACK
from .report import told

BLUEPRINTS = ("alert_phones", "bell_problem", "daily_summary", "ring_chime", "tell_head")
# What the chime's switches are called, one for each melody.
RINGS = {"complaint": "Ring", "assistance": "Ring for assistance"}


@dataclass(frozen=True, kw_only=True)
class Automation:
    """An automation made from one of our blueprints."""

    name: str
    blueprint: str
    inputs: Json = field(default_factory=dict)


async def set_up(office: Office) -> None:
    """Go through all of it."""
    step = office.report.step
    await step("Place, time zone and address are set", khulna.place(office.client))
    for post in POSTS:
        await step(f"{post.login.name}: a user, and the companion app on the phone", _user(office, post))
    await step("Bells, chime and player are added", _devices(office))
    await step(f"The office is added: {OFFICE['name_en']}", _office(office))
    for place in PLACES:
        await step(f"{place.device.friendly_name} is added to the office", _bell(office, place))
    for post in POSTS:
        await step(f"{post.login.name} is added to the office", _officer(office, post))
    await step(f"{CHIME.friendly_name} is added to the office", _chime(office))
    await step("The blueprints are there", _blueprints(office))
    for automation in await _automations(office):
        await step(f"Automation from a blueprint: {automation.name}", _automation(office, automation))


async def _automations(office: Office) -> tuple[Automation, ...]:
    """Return what the office wants to happen."""
    head = office.phones[HEAD.role]
    rings = [
        Automation(
            name=f"Ring for {place.purpose}",
            blueprint="ring_chime",
            inputs={
                "bells": [await _bell_device(office, place)],
                "players": [office.entities["player"]],
                "devices": [office.entities[f"ring {place.purpose}"]],
                "sound": {
                    "media_content_id": f"media-source://{INTEGRATION}/{place.purpose}",
                    "media_content_type": "audio/wav",
                },
            },
        )
        for place in PLACES
    ]
    return (
        *rings,
        Automation(name="Alert the phones", blueprint="alert_phones"),
        Automation(name="Tell the head", blueprint="tell_head"),
        Automation(name="Tell of problems with bells", blueprint="bell_problem"),
        Automation(
            name="Daily summary",
            blueprint="daily_summary",
            inputs={"notify": {"entity_id": await office.entity_of_phone(head)}},
        ),
    )


async def _user(office: Office, post: Post) -> None:
    user = await add_user(office.client, post.login)
    phone = await Phone.register(user, post.phone)
    office.users[post.role] = user
    office.phones[post.role] = phone
    await office.carry(phone)


async def _devices(office: Office) -> None:
    for purpose, bell in office.bells.items():
        entry_id = await _esphome(office, bell)
        office.entities[f"press {purpose}"] = await office.entity(entry_id, "event", "Press")
        office.entities[f"button {purpose}"] = await office.entity(entry_id, "binary_sensor", "Button")
        office.entities[f"feedback {purpose}"] = await office.entity(entry_id, "sensor", "Feedback")
    entry_id = await _esphome(office, office.chime)
    for purpose, name in RINGS.items():
        office.entities[f"ring {purpose}"] = await office.entity(entry_id, "switch", name)
    office.entities["rings"] = await office.entity(entry_id, "sensor", "Rings")
    office.entities["light"] = await office.entity(entry_id, "light", "Somebody waits")
    entry_id = await flows.add_entry(office.client, "mpd", host=LOOPBACK, port=office.player.port)
    office.entities["player"] = await office.entity(entry_id, "media_player", None)


async def _esphome(office: Office, node: Node) -> str:
    """Add a device at the other end of its cable."""
    return await flows.add_entry(office.client, "esphome", host=LOOPBACK, port=office.cables[node.name].port)


async def _office(office: Office) -> None:
    office.entry_id = await khulna.office(office.client, office.timings)


async def _bell(office: Office, place: Place) -> None:
    device = await office.device_of_mac(office.bells[place.purpose].mac)
    await khulna.bell(office.client, office.entry_id, place, device=device)


async def _chime(office: Office) -> None:
    """The chime in the redress officer's room: its button is this officer's answer."""
    subentries = await flows.subentries(office.client, office.entry_id)
    officer = next(one for one in subentries if one["title"] == REDRESS.post)
    await flows.add_subentry(
        office.client,
        office.entry_id,
        "chime",
        name=CHIME.friendly_name,
        officer=officer["subentry_id"],
        device=await office.device_of_mac(office.chime.mac),
    )


async def _officer(office: Office, post: Post) -> None:
    phone = await office.device("mobile_app", office.phones[post.role].device_id)
    await khulna.officer(office.client, office.entry_id, post, user_id=office.users[post.role].id, phone=phone)


async def _bell_device(office: Office, place: Place) -> str:
    """Return the id of the device that a bell of the office became."""
    subentries = await flows.subentries(office.client, office.entry_id)
    bell = next(one for one in subentries if one["title"] == place.name)
    return await office.device(INTEGRATION, bell["subentry_id"])


async def _blueprints(office: Office) -> None:
    there = await office.client.command("blueprint/list", domain="automation")
    missing = [name for name in BLUEPRINTS if "metadata" not in there.get(_path(name), {})]
    told(not missing, seen=missing)


async def _automation(office: Office, automation: Automation) -> None:
    key = automation.name.lower().replace(" ", "_")
    await flows.add_automation(office.client, key, automation.name, _path(automation.blueprint), automation.inputs)
    await office.state(f"automation.{key}", "on")
    office.entities[automation.name] = f"automation.{key}"


def _path(blueprint: str) -> str:
    return f"{INTEGRATION}/{blueprint}.yaml"
