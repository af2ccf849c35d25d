"""The blueprint that rings the chime, driven in a real office."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_capture_events, async_fire_time_changed

from custom_components.abhijog_bell.announcer import async_announcer
from custom_components.abhijog_bell.const import DOMAIN

from .conftest import Act, Announce, Automate, Calls, Ring, called, payload, until

PLAYERS = ["media_player.room", "media_player.hall"]
DEVICES = ["switch.chime_ring", "siren.hall", "light.signal"]
EVERYTHING = {
    "players": PLAYERS,
    "volume": 70,
    "speech": "tts.voice",
    "speakers": ["media_player.room"],
    "speech_language": "bn",
    "speech_after": 0,
    "devices": DEVICES,
    "ring_actions": [{"action": "test.extra", "data": {"what": "{{ trigger.complaint }}"}}],
    "answered_actions": [{"action": "test.extra", "data": {"what": "answered"}}],
}


async def test_every_device_rings(automate: Automate, calls: Calls, ring: Ring, entrance: str) -> None:
    await automate("ring_chime", **EVERYTHING)
    number = await ring(entrance)

    (play,) = calls.of("media_player.play_media")
    assert play["entity_id"] == PLAYERS
    assert play["media"]["media_content_id"] == "media-source://abhijog_bell/complaint"
    assert play["announce"] is False
    assert [call["entity_id"] for call in calls.of("switch.turn_on")] == [["switch.chime_ring"]]
    assert [call["entity_id"] for call in calls.of("siren.turn_on")] == [["siren.hall"]]
    assert [call["entity_id"] for call in calls.of("light.turn_on")] == [["light.signal"]]
    assert calls.of("media_player.volume_set") == [{"entity_id": PLAYERS, "volume_level": 0.7}]
    (speech,) = calls.of("tts.speak")
    assert speech["entity_id"] == ["tts.voice"]
    assert speech["media_player_entity_id"] == ["media_player.room"]
    assert speech["language"] == "bn"
    assert speech["message"]
    assert calls.of("test.extra") == [{"what": number}]


async def test_the_sound_is_called_before_anything_else(
    automate: Automate, calls: Calls, ring: Ring, entrance: str
) -> None:
    await automate("ring_chime", **EVERYTHING)
    await ring(entrance)

    assert calls.made[0].service == "play_media"
    assert calls.made[0].data["entity_id"] == PLAYERS


async def test_what_is_not_chosen_is_not_called(automate: Automate, calls: Calls, ring: Ring, entrance: str) -> None:
    await automate("ring_chime", devices=["switch.chime_ring"])
    await ring(entrance)

    assert len(calls.of("switch.turn_on")) == 1
    assert not calls.of("media_player.play_media")
    assert not calls.of("media_player.volume_set")
    assert not calls.of("tts.speak")


async def test_a_house_without_any_player_hears_its_chime(
    hass: HomeAssistant, automate: Automate, ring: Ring, entrance: str
) -> None:
    calls = Calls(hass)
    calls.take("switch.turn_on")
    await automate("ring_chime", devices=["switch.chime_ring"])
    await ring(entrance)

    assert calls.of("switch.turn_on")


async def test_the_engine_keeps_its_own_language(automate: Automate, calls: Calls, ring: Ring, entrance: str) -> None:
    await automate("ring_chime", **(EVERYTHING | {"speech_language": ""}))
    await ring(entrance)

    assert "language" not in calls.of("tts.speak")[0]


async def test_it_rings_at_every_ring_until_somebody_answers(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, automate: Automate, calls: Calls, ring: Ring, entrance: str
) -> None:
    await automate("ring_chime", players=PLAYERS, devices=DEVICES)
    number = await ring(entrance)
    rings = 1
    for _ in range(3):
        freezer.tick(timedelta(seconds=16))
        async_fire_time_changed(hass)
        await hass.async_block_till_done()
        rings += 1
        assert len(calls.of("media_player.play_media")) == rings
        assert len(calls.of("switch.turn_on")) == rings
    assert not calls.of("media_player.media_stop")

    await hass.services.async_call(DOMAIN, "acknowledge", {"complaint": number}, blocking=True)
    await hass.async_block_till_done()
    assert [set(call["entity_id"]) for call in calls.of("media_player.media_stop")] == [set(PLAYERS)]
    for domain in ("switch", "siren", "light"):
        assert len(calls.of(f"{domain}.turn_off")) == 1

    freezer.tick(timedelta(seconds=16))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    assert len(calls.of("media_player.play_media")) == rings


async def test_closing_a_false_press_ends_the_ringing(
    automate: Automate, calls: Calls, ring: Ring, act: Act, entrance: str
) -> None:
    await automate("ring_chime", players=PLAYERS, devices=DEVICES)
    await act("close", await ring(entrance), outcome="false_press")

    assert calls.of("media_player.media_stop")
    assert calls.of("switch.turn_off")


async def test_it_rings_on_while_somebody_else_waits(
    automate: Automate, calls: Calls, ring: Ring, act: Act, entrance: str, corner: str
) -> None:
    await automate("ring_chime", **EVERYTHING)
    first, second = await ring(entrance), await ring(corner)

    await act("acknowledge", first)
    assert not calls.of("switch.turn_off")
    assert not calls.of("media_player.media_stop")
    assert {"what": "answered"} not in calls.of("test.extra")

    await act("acknowledge", second)
    assert calls.of("switch.turn_off")
    assert calls.of("media_player.media_stop")
    assert {"what": "answered"} in calls.of("test.extra")


async def test_the_room_falls_silent_when_the_office_closes(
    automate: Automate,
    calls: Calls,
    ring: Ring,
    announce: Announce,
    entrance: str,
    office: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await automate("ring_chime", **EVERYTHING)
    number = await ring(entrance)
    assert not calls.of("switch.turn_off")
    monkeypatch.setattr(office.runtime_data.office, "sounds", lambda _complaint: False)
    await announce(type="silenced", complaint=number)
    assert calls.of("switch.turn_off")
    assert calls.of("siren.turn_off")
    assert calls.of("media_player.media_stop")


async def test_who_waits_at_another_bell_does_not_keep_this_room_ringing(
    automate: Automate, calls: Calls, ring: Ring, act: Act, entrance: str, corner: str
) -> None:
    await automate("ring_chime", bells=[entrance], devices=DEVICES)
    await ring(corner)
    assert not calls.of("switch.turn_on")

    await act("acknowledge", await ring(entrance))
    assert len(calls.of("switch.turn_on")) == 1
    assert len(calls.of("switch.turn_off")) == 1


async def test_only_the_chosen_office_rings(
    office: MockConfigEntry, automate: Automate, calls: Calls, announce: Announce
) -> None:
    await automate("ring_chime", office=office.entry_id, devices=DEVICES)
    await announce(config_entry_id="another")
    assert not calls.of("switch.turn_on")

    await announce(config_entry_id=office.entry_id)
    assert calls.of("switch.turn_on")


async def test_closing_later_leaves_the_players_alone(
    freezer: FrozenDateTimeFactory, automate: Automate, calls: Calls, ring: Ring, act: Act, entrance: str
) -> None:
    await automate("ring_chime", players=PLAYERS, devices=DEVICES)
    number = await ring(entrance)
    await act("acknowledge", number)
    await act("heard", number)
    calls.clear()

    freezer.tick(timedelta(seconds=100))
    await act("close", number, outcome="settled")
    assert calls.of("switch.turn_off")
    assert not calls.of("media_player.media_stop")


async def test_an_announcement_ends_by_itself(
    automate: Automate, calls: Calls, ring: Ring, act: Act, entrance: str
) -> None:
    await automate("ring_chime", players=PLAYERS, announce=True)
    await act("acknowledge", await ring(entrance))

    assert calls.of("media_player.play_media")[0]["announce"] is True
    assert not calls.of("media_player.media_stop")


@pytest.mark.parametrize(
    "broken",
    ["media_player.play_media", "media_player.volume_set", "switch.turn_on", "tts.speak", "test.extra"],
)
async def test_a_device_that_fails_keeps_no_other_from_ringing(
    automate: Automate, calls: Calls, ring: Ring, entrance: str, broken: str
) -> None:
    calls.take(broken, fails=HomeAssistantError("out of order"))
    await automate("ring_chime", **EVERYTHING)
    await ring(entrance)

    for action in (
        "media_player.play_media",
        "media_player.volume_set",
        "switch.turn_on",
        "siren.turn_on",
        "light.turn_on",
        "tts.speak",
        "test.extra",
    ):
        assert calls.of(action), action


async def test_a_player_that_never_returns_holds_up_neither_the_others_nor_the_next_ring_nor_the_end(
    hass: HomeAssistant, automate: Automate, calls: Calls, entrance: str
) -> None:
    never = asyncio.Event()
    await automate("ring_chime", players=PLAYERS, devices=["switch.chime_ring"])
    calls.take("media_player.play_media", waits=never.wait)
    for times in (1, 2):
        await hass.services.async_call(DOMAIN, "ring", {"bell": entrance}, blocking=True)
        await until(partial(called, calls, "switch.turn_on", times))
        assert len(calls.of("media_player.play_media")) == times

    await hass.services.async_call(DOMAIN, "acknowledge", {"complaint": "2026-000001"}, blocking=True)
    await until(lambda: calls.of("switch.turn_off"))

    never.set()
    await hass.async_block_till_done()


async def after_the_pause(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """Let the pause between sound and speech end, long after."""
    freezer.tick(timedelta(seconds=60))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


async def test_it_speaks_after_the_sound(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, automate: Automate, calls: Calls
) -> None:
    await automate("ring_chime", **(EVERYTHING | {"speech_after": 3}))
    async_announcer(hass).announce(payload())
    await until(lambda: calls.of("test.extra"))
    assert calls.of("media_player.play_media")
    assert not calls.of("tts.speak")

    await after_the_pause(hass, freezer)
    assert [call["message"] for call in calls.of("tts.speak")] == ["Somebody rings at the gate."]


async def test_many_presses_are_spoken_of_once(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, automate: Automate, calls: Calls
) -> None:
    await automate("ring_chime", **(EVERYTHING | {"speech_after": 3}))
    for press in range(1, 4):
        freezer.tick(timedelta(seconds=0.5))
        async_announcer(hass).announce(payload(presses=press, message=f"Pressed {press} times"))
        await until(partial(called, calls, "test.extra", press))

    await after_the_pause(hass, freezer)
    assert [call["message"] for call in calls.of("tts.speak")] == ["Pressed 3 times"]


async def test_nothing_is_said_after_an_answer(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, automate: Automate, calls: Calls
) -> None:
    await automate("ring_chime", **(EVERYTHING | {"speech_after": 3}))
    async_announcer(hass).announce(payload())
    await until(lambda: calls.of("test.extra"))
    freezer.tick(timedelta(seconds=1))
    async_announcer(hass).announce(payload(type="acknowledged", status="acknowledged"))
    await until(lambda: {"what": "answered"} in calls.of("test.extra"))

    await after_the_pause(hass, freezer)
    assert not calls.of("tts.speak")


@pytest.mark.usefixtures("freezer")
async def test_speakers_alone_speak_at_once(hass: HomeAssistant, automate: Automate, calls: Calls) -> None:
    await automate("ring_chime", speech="tts.voice", speakers=["media_player.room"], speech_after=30)
    async_announcer(hass).announce(payload())

    await until(partial(calls.of, "tts.speak"))


async def test_an_automation_is_told_what_these_tests_tell_it(
    hass: HomeAssistant, automate: Automate, calls: Calls, ring: Ring, entrance: str
) -> None:
    told = async_capture_events(hass, "told")
    event = {"event": "told", "event_data": {"keys": "{{ trigger.keys() | list }}"}}
    await automate("ring_chime", ring_actions=[event])
    await ring(entrance)

    of_home_assistant = {"id", "idx", "alias", "platform", "description", "trigger"}
    assert set(told[0].data["keys"]) - of_home_assistant == payload().keys()
