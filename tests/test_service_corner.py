"""The service corner: who is called there, by which token, and what is kept of it."""

import json
from datetime import timedelta
from typing import Any

import pytest
from homeassistant.auth.const import GROUP_ID_USER
from pytest_homeassistant_custom_component.common import MockUser

from .office_fixtures import FIRST, Khulna, usual
from .offices import bell, officer
from .screens import Connect, screen

CORNER = "A-2026-000001"
SECOND_FLOOR = bell(name="Second floor", place="Room 205", purpose="assistance", entity_id="event.floor")


@pytest.fixture
async def corner(premises: Khulna) -> Khulna:
    """The usual office, with a helper and two bells to call for help."""
    group = await premises.hass.auth.async_get_group(GROUP_ID_USER)
    assert group
    premises.users["helper"] = MockUser(name="helper", groups=[group]).add_to_hass(premises.hass)
    premises.hass.states.async_set("event.floor", "2026-11-21T04:00:00.000+00:00")
    helper = officer(post="Helper", room="Room 101", role="helper", user_id=premises.users["helper"].id)
    await premises.open(*usual(premises.users), SECOND_FLOOR, helper)
    return premises


def tokens(khulna: Khulna) -> list[int | None]:
    """Return the tokens of what is open, in the order in which they were given."""
    return [complaint.token for complaint in khulna.office.open_complaints]


def alerted(khulna: Khulna) -> list[str]:
    """Return who was alerted since it was asked last."""
    posts = [officer["post"] for told in khulna.told for officer in told["officers"]]
    khulna.take()
    return posts


async def test_two_bells_share_the_tokens_of_a_day(corner: Khulna) -> None:
    for entity in ("event.corner", "event.floor", "event.bell"):
        await corner.press(entity)
    assert tokens(corner) == [1, 2, None]
    assert [told["token"] for told in corner.told] == [1, 2, None]
    assert corner.told[0]["message"] == "Somebody wants assistance, with token 1: Counter 2."
    assert corner.complaint("A-2026-000002").token == 2


async def test_a_further_press_changes_no_token_and_takes_none(corner: Khulna) -> None:
    for entity in ("event.corner", "event.corner", "event.floor"):
        await corner.press(entity)
    assert tokens(corner) == [1, 2]


async def test_they_go_on_after_a_restart_and_begin_anew_with_the_day(corner: Khulna) -> None:
    await corner.press("event.corner")
    await corner.reload()
    await corner.press("event.floor")
    assert tokens(corner) == [1, 2]
    corner.clock.tick(timedelta(hours=14) - timedelta(seconds=1))  # until midnight in Khulna, or just before
    await corner.press("event.corner")
    corner.clock.tick(1)
    await corner.press("event.floor")
    assert [token for token in tokens(corner) if token] == [1, 2, 3, 1]


async def test_a_press_of_yesterday_takes_a_token_of_yesterday(corner: Khulna) -> None:
    await corner.press("event.corner")
    corner.clock.tick(timedelta(days=1))
    await corner.press("event.floor")
    yesterday = (corner.clock() - timedelta(hours=20)).isoformat(timespec="milliseconds")
    corner.hass.states.async_set("event.corner", "unavailable")
    await corner.settle()
    corner.hass.states.async_set("event.corner", f"{yesterday}+00:00")
    await corner.settle()
    assert tokens(corner) == [1, 1, 2]
    await corner.reload()
    await corner.press("event.corner")
    assert [(known.local_rung_at.day, known.token) for known in corner.office.open_complaints] == [
        (22, 1),
        (23, 1),
        (22, 2),
        (23, 2),
    ]


async def test_a_test_takes_none(corner: Khulna) -> None:
    await corner.push_button(corner.entity_id("button", "test_ring", of="Service corner"))
    await corner.press("event.floor")
    assert tokens(corner) == [None, 1]


async def test_the_helper_is_called_and_then_whoever_stands_in(corner: Khulna) -> None:
    await corner.press("event.corner")
    assert alerted(corner) == ["Helper"]
    await corner.wait(60)
    assert set(alerted(corner)) == {"Office Superintendent"}
    await corner.wait(90)
    assert "Assistant Director" not in alerted(corner)
    await corner.press("event.bell")
    assert alerted(corner) == ["Assistant Director"]


async def test_without_a_helper_it_is_as_at_any_bell(khulna: Khulna) -> None:
    await khulna.press("event.corner")
    assert alerted(khulna) == ["Assistant Director"]


async def test_the_helper_answers_there_and_sees_no_complaint(corner: Khulna, hass_ws_client: Connect) -> None:
    await corner.press("event.corner")
    await corner.press("event.bell")
    assert (await corner.refused("acknowledge", "helper", complaint=FIRST))[0] == "unknown_complaint"
    response = await corner.act("acknowledge", "helper", complaint=CORNER)
    assert (response["officer"], response["token"]) == ("Helper", 1)
    seen = await (await screen(corner, hass_ws_client, corner.users["helper"])).watch("subscribe_complaints")
    assert [(item["complaint"], item["token"]) for item in seen["complaints"]] == [(CORNER, 1)]


async def test_the_display_calls_the_token(corner: Khulna, hass_ws_client: Connect) -> None:
    shown = await screen(corner, hass_ws_client, corner.users["visitor"])
    bell_id = corner.subentry("Service corner").subentry_id
    seen = await shown.watch("subscribe_display", bell=bell_id)
    assert (seen["token"], seen["officer"]) == (None, {"post": "Helper", "room": "Room 101"})
    await corner.press("event.corner")
    await corner.act("acknowledge", "helper", complaint=CORNER)
    seen = await shown.latest()
    assert (seen["state"], seen["token"], seen["officer"]["post"]) == ("coming", 1, "Helper")


async def test_the_phone_is_told_the_token(corner: Khulna) -> None:
    notifier = corner.runtime.payloads.notifier
    await corner.press("event.corner")
    message: Any = notifier._message("pressed_message", corner.office.open_complaints[0])
    assert message == "Token 1. No. A-2026-000001, pressed at 10:00. Somebody is waiting at the bell."


async def test_what_was_asked_for_is_found_again(corner: Khulna, caplog: pytest.LogCaptureFixture) -> None:
    await corner.press("event.corner")
    await corner.act("acknowledge", "helper", complaint=CORNER)
    await corner.act("close", "helper", complaint=CORNER, outcome="settled")
    corner.take()
    filed = {"kind": "tracking", "reference": "WB/২০২৬/০১৭"}
    response = await corner.act("record_request", "helper", complaint=CORNER, **filed)
    assert (response["request"], response["reference"], response["status"]) == ("tracking", "WB/২০২৬/০১৭", "closed")
    assert corner.happened[0]["request"] == "tracking"
    assert corner.take() == ["request_filed"]
    for written in ("wb / 2026/017", "WB/২০২৬/০১৭"):
        found = await corner.act("find_request", "helper", reference=written)
        assert [each["complaint"] for each in found["requests"]] == [CORNER]
    assert (await corner.act("find_request", "helper", reference="WB/2026/01"))["requests"] == []
    told = json.dumps(corner.happened + corner.told) + caplog.text
    assert "০১৭" not in told


async def test_a_call_is_put_down_without_a_bell(corner: Khulna) -> None:
    response = await corner.act("record_request", "helper", kind="phone", reference="12", note="Asked for the form.")
    assert (response["complaint"], response["status"], response["outcome"]) == (CORNER, "closed", "settled")
    assert (response["medium"], response["token"], response["officer"]) == ("phone", None, "Helper")
    assert corner.take() == ["asked", "closed"]
    assert corner.story(CORNER) == ["asked", "closed"]
    later = await corner.act("record_request", "helper", kind="other", served=False, medium="walk_in")
    assert (later["complaint"], later["status"]) == ("A-2026-000002", "heard")
    await corner.press("event.corner")
    assert corner.complaint("A-2026-000003").token == 1


async def test_the_figures_stand_apart(corner: Khulna) -> None:
    await corner.press("event.bell")
    await corner.press("event.corner")
    await corner.act("record_request", "helper", kind="correction")
    await corner.act("record_request", "helper", kind="tracking", complaint=CORNER)
    await corner.wait(30)
    await corner.act("acknowledge", "helper", complaint=CORNER)
    await corner.wait(1)
    figures = await corner.act("get_summary", "head")
    asked = figures["assistance"]
    assert (figures["rung"], figures["recorded"], figures["by_request"], figures["served"]) == (1, 0, {}, 0)
    assert (asked["rung"], asked["recorded"], asked["served"]) == (1, 1, 1)
    assert (asked["by_request"], asked["median_answer"]) == ({"correction": 1, "tracking": 1}, 30)
    assert "Asked for: correction of an application 1, tracking an application 1" in figures["text"]
    shown = [corner.state("sensor", key) for key in ("requests_waiting", "requests_today", "requests_served_today")]
    assert (shown, corner.state("sensor", "waiting"), corner.state("sensor", "open")) == (["0", "2", "1"], "1", "1")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ({"complaint": FIRST}, "not_a_request"),
        ({"complaint": CORNER, "served": True}, "request_had_a_bell"),
        ({"complaint": "A-2026-000009"}, "unknown_complaint"),
        ({"reference": "x" * 81}, "text_too_long"),
    ],
)
async def test_what_cannot_be_recorded(corner: Khulna, data: dict[str, Any], key: str) -> None:
    await corner.press("event.bell")
    await corner.press("event.corner")
    assert (await corner.refused("record_request", "head", kind="other", **data))[0] == key
    assert (await corner.refused("record_request", "visitor", kind="other"))[0] == "not_allowed_request"
    assert corner.story(CORNER) == ["rung"]


async def test_the_search_of_the_register_finds_a_reference(corner: Khulna, hass_ws_client: Connect) -> None:
    await corner.act("record_request", "helper", kind="phone", reference="ভাতা ১২")
    helper = await screen(corner, hass_ws_client, corner.users["helper"])
    (found,) = (await helper.ask("history", complaint="ভাতা১২"))["complaints"]
    assert (found["complaint"], found["reference"], found["request"]) == (CORNER, "ভাতা ১২", "phone")
    story = await helper.ask("story", complaint=CORNER)
    first = story["entries"][0]
    assert (first["kind"], first["reference"]) == ("asked", "ভাতা ১২")
