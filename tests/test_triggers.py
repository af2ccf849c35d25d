"""The triggers, in automations as a person writes them in the editor."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.icon import async_get_icons
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.abhijog_bell.announcer import Interest, async_announcer
from custom_components.abhijog_bell.condition import CONDITIONS
from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.happening import HappeningType
from custom_components.abhijog_bell.trigger import TRIGGERS

from .forms import texts
from .office_fixtures import FIRST, Khulna
from .offices import bell, officer

# What an automation can count on, and nothing else.
PAYLOAD = {
    "type",
    "reason",
    "office",
    "office_code",
    "config_entry_id",
    "complaint",
    "token",
    "request",
    "rating",
    "appeal_offered",
    "bell",
    "bell_id",
    "bell_device_id",
    "place",
    "purpose",
    "status",
    "test",
    "late",
    "after_hours",
    "opens_at",
    "kind",
    "time_known",
    "presses",
    "rung_at",
    "seconds_waiting",
    "step",
    "target_seconds",
    "officer",
    "room",
    "outcome",
    "medium",
    "tier",
    "due",
    "role",
    "message",
    "officers",
    "phones",
}

type Automate = Callable[..., Awaitable[list[ServiceCall]]]


@pytest.fixture
async def automate(khulna: Khulna) -> Automate:
    """Make an automation that calls `test.automation` with all it was told."""

    async def make(*keys: str, **options: Any) -> list[ServiceCall]:
        calls = async_mock_service(khulna.hass, "test", "automation")
        triggers = [{"trigger": f"{DOMAIN}.{key}", **({"options": options} if options else {})} for key in keys]
        action = {"action": "test.automation", "data_template": {"trigger": "{{ trigger }}"}}
        config = {"alias": "Everything", "mode": "queued", "max": 50, "triggers": triggers, "actions": [action]}
        assert await async_setup_component(khulna.hass, "automation", {"automation": config})
        await khulna.settle()
        (state,) = khulna.hass.states.async_all("automation")
        assert state.state == "on"
        return calls

    return make


def told(calls: list[ServiceCall]) -> list[dict[str, Any]]:
    """Return what the automations were told since the last look."""
    found = [call.data["trigger"] for call in calls]
    calls.clear()
    return found


def short(calls: list[ServiceCall]) -> list[tuple[str, str, str | None]]:
    return [(each["platform"], each["type"], each["reason"]) for each in told(calls)]


async def test_every_trigger(khulna: Khulna, automate: Automate) -> None:
    calls = await automate(*TRIGGERS)
    rang, name = "abhijog_bell.bell_rang", "abhijog_bell.complaint_"

    await khulna.press()
    assert short(calls) == [(rang, "rang", "pressed")]
    await khulna.press()
    assert short(calls) == [(rang, "rang_again", "pressed_again")]
    await khulna.wait(15)
    assert short(calls) == [(rang, "rang", "repeated")]
    await khulna.act("acknowledge", complaint=FIRST)
    assert short(calls) == [(f"{name}acknowledged", "acknowledged", None)]
    await khulna.wait(180)
    assert short(calls) == [
        ("abhijog_bell.answer_lapsed", "lapsed", None),
        (rang, "rang", "lapsed"),
        (f"{name}escalated", "escalated", None),
        (f"{name}escalated", "escalated", None),
    ]
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.act("heard", complaint=FIRST)
    await khulna.act("close", complaint=FIRST, outcome="settled")
    await khulna.act("reopen", "head", complaint=FIRST)
    assert short(calls) == [
        (f"{name}acknowledged", "acknowledged", None),
        (f"{name}heard", "heard", None),
        (f"{name}closed", "closed", None),
        (f"{name}reopened", "reopened", None),
    ]
    await khulna.act("refer", complaint=FIRST)
    await khulna.act("extend", complaint=FIRST, reason="An inspection.")
    await khulna.act("close", complaint=FIRST, outcome="not_proved")
    await khulna.act("appeal", "head", complaint=FIRST)
    assert short(calls) == [
        (f"{name}referred", "referred", None),
        (f"{name}closed", "closed", None),
        (f"{name}appealed", "appealed", None),
    ]
    await khulna.act("note", complaint=FIRST, text="x")
    assert short(calls) == []  # nobody needs to be told of a note
    await khulna.act("ring", bell="Service corner")
    assert short(calls) == [(rang, "rang", "walk_in")]
    await khulna.wait(121)
    assert ("abhijog_bell.bell_unheard", "unheard", None) in short(calls)


async def test_everything_an_automation_needs(khulna: Khulna, automate: Automate) -> None:
    calls = await automate(*TRIGGERS)
    await khulna.press()
    await khulna.wait(61)
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.wait(180)
    await khulna.act("acknowledge", "head", complaint=FIRST)
    await khulna.act("close", "head", complaint=FIRST, outcome="settled")
    everything = told(calls)
    ours = {"platform", "trigger", "id", "idx", "alias", "description"}
    for payload in everything:
        assert payload.keys() - ours == PAYLOAD
    first = everything[0]
    assert {key: first[key] for key in PAYLOAD} == {
        "type": "rang",
        "reason": "pressed",
        "office": "Divisional Office",
        "office_code": "KHL",
        "config_entry_id": khulna.entry.entry_id,
        "complaint": FIRST,
        "bell": "Entrance",
        "bell_id": khulna.subentry("Entrance").subentry_id,
        "bell_device_id": khulna.device("Entrance"),
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
        "rung_at": "2026-11-22T04:00:00.001000+00:00",
        "seconds_waiting": 0,
        "step": 1,
        "target_seconds": 120,
        "officer": None,
        "room": None,
        "outcome": None,
        "medium": "bell",
        "token": None,
        "request": None,
        "rating": None,
        "appeal_offered": False,
        "tier": None,
        "due": None,
        "role": None,
        "message": "Somebody with a complaint is waiting: At the gate.",
        "officers": [
            {
                "officer_id": khulna.subentry("Assistant Director").subentry_id,
                "post": "Assistant Director",
                "room": "Room 203",
                "role": "redress",
                "phone": None,
            }
        ],
        "phones": [],
    }
    assert first["description"] == first["message"]
    escalated = next(payload for payload in everything if payload["type"] == "escalated")
    assert (escalated["role"], escalated["step"], escalated["seconds_waiting"]) == ("alternate", 2, 60)
    assert escalated["message"] == "No. 2026-000001 goes to the next officer: At the gate."
    closed = everything[-1]
    assert (closed["officer"], closed["room"], closed["outcome"]) == ("Director", "Room 301", "settled")
    assert closed["message"] == "No. 2026-000001 is closed: settled."


OPTIONS: list[tuple[Callable[[Khulna], dict[str, Any]], list[str]]] = [
    (lambda khulna: {}, ["Entrance", "Service corner"]),
    (lambda khulna: {"office": khulna.entry.entry_id}, ["Entrance", "Service corner"]),
    (lambda khulna: {"office": "0" * 32}, []),
    (lambda khulna: {"bell": khulna.device("Entrance")}, ["Entrance"]),
    (lambda khulna: {"bell": [khulna.device("Service corner")]}, ["Service corner"]),
    (lambda khulna: {"bell": []}, ["Entrance", "Service corner"]),
    (lambda khulna: {"bell": ["0" * 32]}, []),
    (lambda khulna: {"purpose": "complaint"}, ["Entrance"]),
    (lambda khulna: {"purpose": "assistance"}, ["Service corner"]),
    (lambda khulna: {"purpose": "assistance", "bell": [khulna.device("Entrance")]}, []),
]


@pytest.mark.parametrize(("options", "heard"), OPTIONS)
async def test_only_what_was_asked_for(
    khulna: Khulna, automate: Automate, options: Callable[[Khulna], dict[str, Any]], heard: list[str]
) -> None:
    calls = await automate("bell_rang", **options(khulna))
    await khulna.press("event.bell")
    await khulna.press("event.corner")
    assert [payload["bell"] for payload in told(calls)] == heard


@pytest.mark.parametrize("options", [{"purpose": "tea"}, {"surprise": 1}, {"bell": {"a": 1}}, {"office": None}])
async def test_options_that_are_not_understood(khulna: Khulna, options: dict[str, Any]) -> None:
    khulna.may_trace.add("homeassistant.core")  # there is no configuration file to load automations from again
    config = {"alias": "x", "triggers": [{"trigger": f"{DOMAIN}.bell_rang", "options": options}], "actions": []}
    assert await async_setup_component(khulna.hass, "automation", {"automation": config})
    await khulna.settle()
    assert [state.state for state in khulna.hass.states.async_all("automation")] == ["unavailable"]


async def test_an_automation_may_be_there_before_the_office(premises: Khulna) -> None:
    calls = async_mock_service(premises.hass, "test", "automation")
    config = {
        "alias": "x",
        "triggers": [{"trigger": f"{DOMAIN}.bell_rang"}],
        "actions": [{"action": "test.automation"}],
    }
    assert await async_setup_component(premises.hass, DOMAIN, {})
    assert await async_setup_component(premises.hass, "automation", {"automation": config})
    await premises.hass.async_block_till_done()
    await premises.open(bell(), officer())
    await premises.press()
    assert len(calls) == 1
    await premises.reload()
    assert len(calls) == 2  # whoever waits is rung for again
    await premises.hass.services.async_call("automation", "turn_off", {"entity_id": "automation.x"}, blocking=True)
    await premises.press()
    assert len(calls) == 2


async def test_an_automation_that_fails_does_not_stop_the_next(khulna: Khulna) -> None:
    hass = khulna.hass
    calls = async_mock_service(hass, "test", "automation")

    async def fail(call: ServiceCall) -> None:
        raise RuntimeError("a broken speaker")

    hass.services.async_register("test", "fails", fail)
    khulna.may_trace |= {"homeassistant.components.automation.broken"}
    trigger = {"trigger": f"{DOMAIN}.bell_rang"}
    automations = [
        {"alias": "Broken", "triggers": [trigger], "actions": [{"action": "test.fails"}]},
        {"alias": "Template", "triggers": [trigger], "actions": [{"delay": "{{ trigger.nothing.at.all }}"}]},
        {"alias": "Missing", "triggers": [trigger], "actions": [{"action": "test.not_there"}]},
        {"alias": "Sound", "triggers": [trigger], "actions": [{"action": "test.automation"}]},
    ]
    assert await async_setup_component(hass, "automation", {"automation": automations})
    await khulna.settle()
    await khulna.press()
    assert len(calls) == 1
    assert khulna.story() == ["rung"]


async def test_whoever_fails_at_once_does_not_stop_the_next(khulna: Khulna, caplog: pytest.LogCaptureFixture) -> None:
    khulna.may_trace.add("custom_components.abhijog_bell.announcer")

    def fail(_payload: dict[str, Any]) -> None:
        raise RuntimeError

    announcer = async_announcer(khulna.hass)
    rings: list[Any] = []
    interest = Interest(types=frozenset({HappeningType.RANG}))
    announcer.attach(interest, fail)
    detach = announcer.attach(interest, rings.append)
    await khulna.press()
    assert len(rings) == 1
    assert "An automation failed at rang" in caplog.text
    detach()
    await khulna.press("event.corner")
    assert len(rings) == 1
    assert khulna.story("A-2026-000001") == ["rung"]


async def test_the_editor_offers_them_with_every_text(khulna: Khulna, hass: HomeAssistant, hass_ws_client: Any) -> None:
    khulna.may_trace |= {"aiohttp.access", "aiohttp.server"}
    refresh = await hass.auth.async_create_refresh_token(khulna.users["head"], "https://example.com/app")
    websocket = await hass_ws_client(hass, hass.auth.async_create_access_token(refresh))
    for kind, expected in (("trigger", set(TRIGGERS)), ("condition", set(CONDITIONS))):
        await websocket.send_json_auto_id({"type": f"{kind}_platforms/subscribe"})
        assert (await websocket.receive_json())["success"]
        offered = {
            key.removeprefix(f"{DOMAIN}."): description
            for key, description in (await websocket.receive_json())["event"].items()
            if key.startswith(f"{DOMAIN}.")
        }
        assert set(offered) == expected
        for language in ("en", "bn"):
            said = texts(language)[f"{kind}s"]
            for key, description in offered.items():
                assert said[key]["name"]
                assert said[key]["description"]
                assert said[key]["fields"].keys() == description["fields"].keys()
        icons = (await async_get_icons(hass, f"{kind}s", {DOMAIN}))[DOMAIN]
        assert set(icons) == expected
    await websocket.close()


async def test_our_entities_can_be_used_as_well(khulna: Khulna) -> None:
    """Whoever prefers an entity to our trigger finds the event entity of the bell."""
    calls = async_mock_service(khulna.hass, "test", "automation")
    entity_id = er.async_get(khulna.hass).async_get_entity_id(
        "event", DOMAIN, f"{khulna.subentry('Entrance').subentry_id}_bell"
    )
    config = {
        "alias": "x",
        "triggers": [
            {"trigger": "event.received", "target": {"entity_id": entity_id}, "options": {"event_type": ["rang"]}}
        ],
        "actions": [{"action": "test.automation"}],
    }
    assert await async_setup_component(khulna.hass, "automation", {"automation": config})
    await khulna.settle()
    await khulna.press()
    await khulna.press()
    assert len(calls) == 1
