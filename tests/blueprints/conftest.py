"""A real office, automations made from the real blueprints, and devices that only take down what they are told."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from homeassistant.core import HomeAssistant, ServiceCall, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.abhijog_bell.announcer import async_announcer
from custom_components.abhijog_bell.const import DOMAIN
from tests.offices import add_office, bell, officer

type Act = Callable[..., Awaitable[None]]
type Announce = Callable[..., Awaitable[None]]
type Automate = Callable[..., Awaitable[str]]
type Ring = Callable[[str], Awaitable[str]]


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    return hass_tmp_config_dir


@pytest.fixture
async def office(hass: HomeAssistant) -> MockConfigEntry:
    """An office in Khulna: one bell for complaints, one for assistance."""
    assert await async_setup_component(hass, "homeassistant", {})
    for entity_id in ("event.entrance", "event.corner"):
        hass.states.async_set(entity_id, "unknown")  # there, and never pressed
    entry = add_office(
        hass,
        bell(name="Entrance", entity_id="event.entrance"),
        bell(name="Service corner", entity_id="event.corner", purpose="assistance"),
        officer(),
        officer(post="Director", role="head", after=300),
    )
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    return entry


def device_of(hass: HomeAssistant, entry: MockConfigEntry, name: str) -> str:
    """Return the device id of a bell."""
    subentry = next(s.subentry_id for s in entry.subentries.values() if s.title == name)
    device = dr.async_get(hass).async_get_device_by_identifier((DOMAIN, subentry), entry.entry_id)
    assert device
    return device.id


@pytest.fixture
def entrance(hass: HomeAssistant, office: MockConfigEntry) -> str:
    return device_of(hass, office, "Entrance")


@pytest.fixture
def corner(hass: HomeAssistant, office: MockConfigEntry) -> str:
    return device_of(hass, office, "Service corner")


@pytest.fixture
async def automate(hass: HomeAssistant, office: MockConfigEntry) -> AsyncIterator[Automate]:
    """Make an automation from a blueprint as it was installed into the config folder."""

    async def make(blueprint: str, **inputs: Any) -> str:
        config = {
            "id": blueprint,
            "alias": blueprint,
            "use_blueprint": {"path": f"{DOMAIN}/{blueprint}.yaml", "input": inputs},
        }
        # The component first, alone: the blueprints come to the config folder once it is there.
        assert await async_setup_component(hass, "automation", {})
        await hass.async_block_till_done()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("homeassistant.config.load_yaml_config_file", lambda *args: {"automation": [config]})
            await hass.services.async_call("automation", "reload", blocking=True)
        await hass.async_block_till_done()
        entity_id = er.async_get(hass).async_get_entity_id("automation", "automation", blueprint)
        assert entity_id
        state = hass.states.get(entity_id)
        assert state
        assert state.state == "on", "the automation was refused"
        return entity_id

    yield make
    # A time trigger left armed would outlive the test.
    await hass.services.async_call("automation", "turn_off", {"entity_id": "all"}, blocking=True)


@dataclass
class Calls:
    """What was called, in order."""

    hass: HomeAssistant
    made: list[ServiceCall] = field(default_factory=list)

    def take(
        self, action: str, *, fails: Exception | None = None, waits: Callable[[], Awaitable[object]] | None = None
    ) -> None:
        """Answer to an action; fail, or wait for something first, when asked."""

        async def handle(call: ServiceCall) -> None:
            self.made.append(call)
            if fails:
                raise fails
            if waits and call.data.get("entity_id") != []:  # for no entity at all there is nothing to wait for
                await waits()

        domain, _, service = action.partition(".")
        self.hass.services.async_register(domain, service, handle)

    def of(self, action: str) -> list[dict[str, Any]]:
        """Return the data of every call of an action, those for no entity at all left out."""
        return [
            dict(call.data)
            for call in self.made
            if f"{call.domain}.{call.service}" == action and call.data.get("entity_id") != []
        ]

    def clear(self) -> None:
        """Forget."""
        self.made.clear()


@pytest.fixture
def calls(hass: HomeAssistant, office: MockConfigEntry) -> Calls:
    """Every device there is, at its edge."""
    calls = Calls(hass)
    for action in (
        "light.turn_off",
        "light.turn_on",
        "media_player.media_stop",
        "media_player.play_media",
        "media_player.volume_set",
        "notify.mobile_app_head",
        "notify.mobile_app_redress",
        "notify.send_message",
        "persistent_notification.create",
        "siren.turn_off",
        "siren.turn_on",
        "switch.turn_off",
        "switch.turn_on",
        "test.extra",
        "tts.speak",
    ):
        calls.take(action)
    return calls


@pytest.fixture
def ring(hass: HomeAssistant, office: MockConfigEntry) -> Ring:
    """Ring a bell for somebody and return the number of the complaint."""

    async def ring(device_id: str) -> str:
        answer = await hass.services.async_call(
            DOMAIN, "ring", {"bell": device_id}, blocking=True, return_response=True
        )
        await hass.async_block_till_done()
        assert answer
        return str(answer["complaint"])

    return ring


@pytest.fixture
def act(hass: HomeAssistant, office: MockConfigEntry) -> Act:
    """Do something to a complaint."""

    async def act(action: str, complaint: str, **data: Any) -> None:
        await hass.services.async_call(DOMAIN, action, {"complaint": complaint, **data}, blocking=True)
        await hass.async_block_till_done()

    return act


@pytest.fixture
def announce(hass: HomeAssistant) -> Announce:
    """Tell the automations of something, as an office would."""

    async def announce(**changes: Any) -> None:
        async_announcer(hass).announce(payload(**changes))
        await hass.async_block_till_done()

    return announce


async def until(condition: Callable[[], object]) -> None:
    """Wait until something is so: an automation that is in a delay lets nobody wait for all to be done.

    The clock may be frozen, and timers with it, so this counts turns of the event loop.
    """
    for _ in range(20_000):
        if condition():
            return
        await asyncio.sleep(0)
    pytest.fail("it did not come about")


def called(calls: Calls, action: str, times: int) -> bool:
    """Whether an action was called so often."""
    return len(calls.of(action)) == times


@callback
def payload(**changes: Any) -> dict[str, Any]:
    """Return what an automation is told when somebody presses at the entrance; a test compares it with a real one."""
    plain: dict[str, Any] = {
        "type": "rang",
        "reason": "pressed",
        "office": "Divisional Office",
        "office_code": "KHL",
        "config_entry_id": "office",
        "complaint": "2026-000001",
        "token": None,
        "bell": "Entrance",
        "bell_id": "entrance",
        "bell_device_id": "entrance-device",
        "place": "At the gate",
        "purpose": "complaint",
        "status": "waiting",
        "test": False,
        "late": False,
        "after_hours": False,
        "opens_at": None,
        "kind": "press",
        "time_known": True,
        "presses": 1,
        "rung_at": "2026-11-22T04:00:00+00:00",
        "seconds_waiting": 0,
        "step": 1,
        "target_seconds": 120,
        "officer": None,
        "room": None,
        "outcome": None,
        "medium": "bell",
        "request": None,
        "rating": None,
        "appeal_offered": False,
        "tier": None,
        "due": None,
        "role": None,
        "message": "Somebody rings at the gate.",
        "officers": [],
        "phones": [],
    }
    assert changes.keys() <= plain.keys()
    return plain | changes
