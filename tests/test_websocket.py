"""What screens ask for and watch, and who may."""

from typing import Any

import pytest
from homeassistant.components.websocket_api.const import ERR_INVALID_FORMAT
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.abhijog_bell.const import DOMAIN

from .office_fixtures import FIRST, Khulna
from .offices import service
from .screens import As

CORNER = "A-2026-000001"
OFFICERS = ("redress", "alternate", "head")
TODAY = {"start": "2026-11-22", "end": "2026-11-22"}


def numbers(seen: dict[str, Any], which: str = "complaints") -> list[str]:
    return [item["complaint"] for item in seen[which]]


class TestOffices:
    async def test_an_officer_knows_the_office(self, khulna: Khulna, as_user: As) -> None:
        (office,) = (await (await as_user("redress")).ask("offices"))["offices"]
        assert (office["office"], office["code"], office["role"]) == (khulna.entry.entry_id, "KHL", "redress")
        assert office["views"] == ["officer", "register", "bells", "display"]
        assert office["entities"]["waiting"] == khulna.entity_id("sensor", "waiting")
        assert [bell["name"] for bell in office["bells"]] == ["Entrance", "Service corner"]
        assert office["bells"][0]["entities"]["today"] == khulna.entity_id("sensor", "today", of="Entrance")
        assert [officer["post"] for officer in office["officers"]] == [
            "Assistant Director",
            "Office Superintendent",
            "Director",
        ]

    @pytest.mark.usefixtures("administrator")
    async def test_who_may_enter_a_complaint(self, as_user: As) -> None:
        for who in (*OFFICERS, "administrator", "visitor"):
            (office,) = (await (await as_user(who)).ask("offices"))["offices"]
            assert office["enters"] is (who in OFFICERS)

    async def test_the_head_has_a_view_of_the_figures(self, as_user: As) -> None:
        (office,) = (await (await as_user("head")).ask("offices"))["offices"]
        assert office["views"] == ["officer", "head", "register", "bells", "display"]

    @pytest.mark.usefixtures("administrator")
    async def test_an_administrator_looks(self, as_user: As) -> None:
        (office,) = (await (await as_user("administrator")).ask("offices"))["offices"]
        assert (office["role"], office["administrator"]) == (None, True)
        assert office["views"] == ["officer", "head", "register", "bells", "display"]

    async def test_anybody_else_gets_no_more_than_the_sign_on_the_wall(self, as_user: As) -> None:
        (office,) = (await (await as_user("visitor")).ask("offices"))["offices"]
        assert (office["views"], office["entities"], office["role"]) == (["display"], {}, None)
        assert [bell["entities"] for bell in office["bells"]] == [{}, {}]
        assert [officer["post"] for officer in office["officers"]] == ["Assistant Director"]

    async def test_lists_of_services_and_desks(self, khulna: Khulna, as_user: As) -> None:
        options = {**khulna.entry.options, "desks": ["Desk 3"]}
        khulna.hass.config_entries.async_update_entry(khulna.entry, options=options)
        for name in ("Grant", "Pension"):
            khulna.hass.config_entries.async_add_subentry(khulna.entry, service(name=name))
        await khulna.settle()
        (office,) = (await (await as_user("redress")).ask("offices"))["offices"]
        assert (office["services"], office["desks"]) == (["Grant", "Pension"], ["Desk 3"])

    async def test_what_was_removed_keeps_its_name_for_who_reads_the_register(
        self, khulna: Khulna, as_user: As
    ) -> None:
        (office,) = (await (await as_user("redress")).ask("offices"))["offices"]
        assert office["former"] == {"bells": [], "officers": []}
        bell, officer = khulna.subentry("Entrance"), khulna.subentry("Office Superintendent")
        for gone in (bell, officer):
            khulna.hass.config_entries.async_remove_subentry(khulna.entry, gone.subentry_id)
            await khulna.settle()
        (office,) = (await (await as_user("redress")).ask("offices"))["offices"]
        assert office["former"] == {
            "bells": [{"id": bell.subentry_id, "name": "Entrance"}],
            "officers": [{"id": officer.subentry_id, "post": "Office Superintendent"}],
        }
        assert [each["name"] for each in office["bells"]] == ["Service corner"]
        (office,) = (await (await as_user("visitor")).ask("offices"))["offices"]
        assert office["former"] == {"bells": [], "officers": []}

    async def test_an_office_that_is_closed_is_named(self, khulna: Khulna, as_user: As) -> None:
        await khulna.unload()
        (office,) = (await (await as_user("head")).ask("offices"))["offices"]
        assert (office["name"], office["loaded"], office["views"]) == ("Divisional Office", False, ["display"])


class TestLive:
    async def test_a_press_shows_at_once(self, khulna: Khulna, as_user: As) -> None:
        seen = await (officer := await as_user("redress")).watch("subscribe_complaints")
        assert (seen["state"], seen["complaints"], seen["closed"]) == ("open", [], [])
        await khulna.press()
        seen = await officer.latest()
        (item,) = seen["complaints"]
        assert (item["complaint"], item["bell"], item["place"]) == (FIRST, "Entrance", "At the gate")
        assert (item["status"], item["presses"], item["late"], item["test"]) == ("waiting", 1, False, False)
        assert item["alerted"] == [{"post": "Assistant Director", "role": "redress"}]
        assert item["next_alert"] == {
            "post": "Office Superintendent",
            "role": "alternate",
            "at": "2026-11-22T04:01:00.001000+00:00",
        }
        assert item["target_at"] == "2026-11-22T04:02:00.001000+00:00"
        assert set(item["may"]) == {"acknowledge", "note", "classify", "close"}
        assert item["outcomes"] == ["no_complainant", "false_press"]
        assert (seen["unrecorded"], seen["writes"]) == (0, True)

    async def test_a_complaint_goes_from_the_waiting_to_the_closed(self, khulna: Khulna, as_user: As) -> None:
        await khulna.press()
        await (officer := await as_user("redress")).watch("subscribe_complaints")
        await khulna.act("acknowledge", complaint=FIRST)
        (item,) = (await officer.latest())["complaints"]
        assert item["officer"] == {"post": "Assistant Director", "room": "Room 203"}
        assert item["lapses_at"] == "2026-11-22T04:03:00.001000+00:00"
        assert "heard" in item["may"]
        await khulna.act("close", complaint=FIRST, outcome="settled", service="Grant", desk="Desk 3", note="Done.")
        seen = await officer.latest()
        assert seen["complaints"] == []
        (item,) = seen["closed"]
        assert (item["outcome"], item["service"], item["desk"]) == ("settled", "Grant", "Desk 3")
        assert item["may"] == ["note", "classify", "rate"]
        await khulna.act("reopen", "head", complaint=FIRST)
        seen = await officer.latest()
        assert (numbers(seen), numbers(seen, "closed")) == ([FIRST], [])

    async def test_what_was_closed_before_a_restart_is_there(self, khulna: Khulna, as_user: As) -> None:
        await khulna.press()
        await khulna.act("close", complaint=FIRST, outcome="false_press")
        await khulna.reload()
        seen = await (await as_user("head")).watch("subscribe_complaints")
        assert numbers(seen, "closed") == [FIRST]
        assert "reopen" in seen["closed"][0]["may"]

    async def test_the_last_to_end_comes_first_and_five_stay(self, khulna: Khulna, as_user: As) -> None:
        for count in range(1, 8):
            await khulna.press()
            await khulna.act("close", complaint=f"2026-{count:06}", outcome="false_press")
        seen = await (await as_user("redress")).watch("subscribe_complaints")
        assert numbers(seen, "closed") == [f"2026-{count:06}" for count in (7, 6, 5, 4, 3)]

    async def test_the_last_to_end_comes_first_after_a_restart_as_well(self, khulna: Khulna, as_user: As) -> None:
        await khulna.press()
        await khulna.press("event.corner")
        for number in (CORNER, FIRST):
            await khulna.wait(1)
            await khulna.act("close", complaint=number, outcome="false_press")
        await khulna.reload()
        seen = await (await as_user("redress")).watch("subscribe_complaints")
        assert numbers(seen, "closed") == [FIRST, CORNER]

    async def test_it_goes_on_after_the_office_was_loaded_anew(self, khulna: Khulna, as_user: As) -> None:
        await (officer := await as_user("redress")).watch("subscribe_complaints")
        await khulna.unload()
        seen = await officer.latest()
        assert (seen["state"], seen["complaints"]) == ("closed", [])
        await khulna.setup()
        assert (await officer.latest())["state"] == "open"
        await khulna.press()
        assert numbers(await officer.latest()) == [FIRST]

    async def test_who_is_no_officer_any_more_sees_nothing_more(self, khulna: Khulna, as_user: As) -> None:
        await (officer := await as_user("alternate")).watch("subscribe_complaints")
        superintendent = khulna.subentry("Office Superintendent")
        khulna.hass.config_entries.async_remove_subentry(khulna.entry, superintendent.subentry_id)
        await khulna.settle()
        await khulna.press()
        seen = await officer.latest()
        assert (seen["state"], seen["complaints"]) == ("forbidden", [])

    async def test_many_presses_are_few_messages(self, khulna: Khulna, as_user: As) -> None:
        await (officer := await as_user("redress")).watch("subscribe_complaints")
        for _ in range(20):
            await khulna.press()
        await khulna.wait(1)
        (item,) = (await officer.seen())["complaints"]
        assert item["presses"] == 20

    async def test_nothing_is_sent_once_a_screen_is_gone(self, khulna: Khulna, as_user: As) -> None:
        officer = await as_user("redress")
        await officer.watch("subscribe_complaints")
        await officer._socket.send_json_auto_id({"type": "unsubscribe_events", "subscription": 1})
        assert (await officer._socket.receive_json())["success"]
        await khulna.press()
        await khulna.wait(1)
        await officer._socket.send_json_auto_id({"type": "ping"})
        assert (await officer._socket.receive_json())["type"] == "pong"


class TestDisplay:
    async def test_the_life_of_a_press(self, khulna: Khulna, as_user: As) -> None:
        await khulna.let_alternates_act()
        seen = await (hall := await as_user("visitor")).watch("subscribe_display")
        assert (seen["state"], seen["service_corner"]) == ("ready", ["Counter 2"])
        assert seen["officer"] == {"post": "Assistant Director", "room": "Room 203"}
        await khulna.press()
        seen = await hall.latest()
        assert (seen["state"], seen["place"], seen["until"]) == ("recorded", "At the gate", None)
        await khulna.act("acknowledge", "alternate", complaint=FIRST)
        seen = await hall.latest()
        assert (seen["state"], seen["officer"]) == (
            "coming",
            {"post": "Office Superintendent", "room": "Room 105"},
        )
        assert seen["until"] == "2026-11-22T04:03:01.001000+00:00"
        await khulna.act("heard", complaint=FIRST)
        assert (await hall.latest())["state"] == "ready"

    @pytest.mark.parametrize(("bell", "purpose"), [("Entrance", "complaint"), ("Service corner", "assistance")])
    async def test_what_a_bell_is_pressed_for(self, khulna: Khulna, as_user: As, bell: str, purpose: str) -> None:
        hall = await as_user("visitor")
        seen = await hall.watch("subscribe_display", bell=khulna.subentry(bell).subentry_id)
        assert seen["purpose"] == purpose

    async def test_all_bells_and_bells_that_are_gone_are_for_complaints(self, khulna: Khulna, as_user: As) -> None:
        await khulna.press("event.corner")
        assert (await (await as_user("visitor")).watch("subscribe_display"))["purpose"] == "complaint"
        assert (await (await as_user("visitor")).watch("subscribe_display", bell="gone"))["purpose"] == "complaint"

    async def test_a_promise_that_lapsed_is_not_shown(self, khulna: Khulna, as_user: As) -> None:
        await khulna.press()
        await khulna.act("acknowledge", complaint=FIRST)
        assert (await (await as_user("visitor")).watch("subscribe_display"))["state"] == "coming"
        await khulna.wait(181)
        assert (await (await as_user("visitor")).watch("subscribe_display"))["state"] == "recorded"

    async def test_a_call_outlives_a_later_press_at_another_bell(self, khulna: Khulna, as_user: As) -> None:
        await (hall := await as_user("visitor")).watch("subscribe_display")
        await khulna.press()
        await khulna.act("acknowledge", complaint=FIRST)
        await khulna.press("event.corner")
        seen = await hall.latest()
        assert (seen["state"], seen["place"], seen["officer"]["room"]) == ("coming", "At the gate", "Room 203")
        await khulna.act("heard", complaint=FIRST)
        seen = await hall.latest()
        assert (seen["state"], seen["place"]) == ("recorded", "Counter 2")

    async def test_whoever_was_called_first_is_called_beside_the_next_one(self, khulna: Khulna, as_user: As) -> None:
        await khulna.let_alternates_act()
        await khulna.press()
        await khulna.act("acknowledge", complaint=FIRST)
        await khulna.wait(2)
        await khulna.press("event.corner")
        await khulna.act("acknowledge", "alternate", complaint=CORNER)
        hall = await as_user("visitor")
        seen = await hall.watch("subscribe_display")
        assert (seen["place"], seen["officer"]["room"]) == ("Counter 2", "Room 105")
        (other,) = seen["also"]
        assert other == {
            "place": "At the gate",
            "token": None,
            "officer": {"post": "Assistant Director", "room": "Room 203"},
            "until": "2026-11-22T04:03:00.001000+00:00",
        }

    async def test_a_call_that_lapsed_gives_way_to_a_later_press(self, khulna: Khulna, as_user: As) -> None:
        await khulna.press()
        await khulna.act("acknowledge", complaint=FIRST)
        await khulna.wait(5)
        await khulna.press("event.corner")
        khulna.office.stop()
        await khulna.wait(180)
        seen = await (await as_user("visitor")).watch("subscribe_display")
        assert (seen["state"], seen["place"]) == ("recorded", "Counter 2")

    async def test_one_bell_has_a_display_of_its_own(self, khulna: Khulna, as_user: As) -> None:
        corner = khulna.subentry("Service corner").subentry_id
        hall = await as_user("visitor")
        seen = await hall.watch("subscribe_display", bell=corner)
        assert (seen["place"], seen["purpose"]) == ("Counter 2", "assistance")
        await khulna.press()
        assert (await hall.latest())["state"] == "ready"
        await khulna.press("event.corner")
        assert (await hall.latest())["state"] == "recorded"

    async def test_nothing_about_anybody(self, khulna: Khulna, as_user: As) -> None:
        await khulna.press()
        await khulna.act("acknowledge", complaint=FIRST)
        await khulna.act("note", complaint=FIRST, text="Mr. X of Street 5")
        seen = await (await as_user("visitor")).watch("subscribe_display")
        assert "Street" not in str(seen)
        assert FIRST not in str(seen)

    async def test_an_office_that_is_closed_is_away(self, khulna: Khulna, as_user: As) -> None:
        await (hall := await as_user("visitor")).watch("subscribe_display")
        await khulna.unload()
        assert (await hall.latest()).keys() == {"state", "now"}

    async def test_a_test_of_the_bell_alarms_nobody_in_the_hall(self, khulna: Khulna, as_user: As) -> None:
        await (hall := await as_user("visitor")).watch("subscribe_display")
        await khulna.push_button(khulna.entity_id("button", "test_ring", of="Entrance"))
        assert (await hall.latest())["state"] == "ready"


class TestHistory:
    @pytest.fixture(autouse=True)
    async def two_complaints(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.act("acknowledge", complaint=FIRST)
        said = {"service": "Grant", "desk": "Desk 3", "note": "<script>alert(1)</script>"}
        await khulna.act("close", complaint=FIRST, outcome="settled", **said)
        await khulna.press("event.corner")

    async def test_pages(self, as_user: As) -> None:
        officer = await as_user("redress")
        page = await officer.ask("history", limit=1)
        assert numbers(page) == [CORNER]
        page = await officer.ask("history", limit=1, before=page["next"])
        assert (numbers(page), page["next"]) == ([FIRST], None)

    @pytest.mark.parametrize(
        ("asked", "expected"),
        [
            ({}, [CORNER, FIRST]),
            ({"complaint": "1"}, [CORNER, FIRST]),
            ({"complaint": CORNER}, [CORNER]),
            ({"status": "open"}, [CORNER]),
            ({"status": "closed"}, [FIRST]),
            ({"outcome": "settled"}, [FIRST]),
            ({"outcome": "referred"}, []),
            ({"service": "Grant"}, [FIRST]),
            ({"desk": "Desk 3"}, [FIRST]),
            ({"desk": "Desk 4"}, []),
            ({"purpose": "assistance"}, [CORNER]),
            ({"start": "2026-11-23"}, []),
            ({"end": "2026-11-22"}, [CORNER, FIRST]),
        ],
    )
    async def test_filters(self, as_user: As, asked: dict[str, str], expected: list[str]) -> None:
        assert numbers(await (await as_user("head")).ask("history", **asked)) == expected

    async def test_by_bell_and_officer(self, khulna: Khulna, as_user: As) -> None:
        officer = await as_user("redress")
        bell = khulna.subentry("Entrance").subentry_id
        assert numbers(await officer.ask("history", bell=bell)) == [FIRST]
        director = khulna.subentry("Director").subentry_id
        assert numbers(await officer.ask("history", officer=director)) == []

    @pytest.mark.parametrize(
        "asked",
        [
            {"limit": 0},
            {"limit": 101},
            {"limit": "many"},
            {"before": "x"},
            {"before": "2026-11-22"},
            {"before": "2026-13-22/5"},
            {"before": "2026-11-22/; DROP TABLE journal"},
            {"start": "yesterday"},
            {"outcome": "lost"},
            {"purpose": "x"},
            {"status": "x"},
            {"more": 1},
            {"before": f"2026-11-22/{2**63}"},
            {"complaint": "1" * 5_000},
        ],
    )
    async def test_bad_questions(self, as_user: As, asked: dict[str, Any]) -> None:
        assert (await (await as_user("redress")).refused("history", **asked))[0] == ERR_INVALID_FORMAT

    async def test_the_story_of_a_complaint(self, as_user: As) -> None:
        story = await (await as_user("redress")).ask("story", complaint=FIRST)
        assert story["complaint"]["outcome"] == "settled"
        assert [entry["kind"] for entry in story["entries"]] == ["rung", "acknowledged", "heard", "closed"]
        rung, acknowledged, _, closed = story["entries"]
        assert rung["actor"] == {"type": "bell", "name": "Entrance"}
        assert (rung["alerted"], rung["press_kind"], rung["late"]) == (["Assistant Director"], "press", False)
        assert acknowledged["actor"] == {"type": "officer", "name": "Assistant Director"}
        assert (closed["service"], closed["note"]) == ("Grant", "<script>alert(1)</script>")
        assert not {"source", "press", "target"} & rung.keys()

    async def test_who_did_it_has_a_name(self, khulna: Khulna, as_user: As) -> None:
        await khulna.wait(61)
        await khulna.act("acknowledge", None, complaint=CORNER, officer="Director")
        await khulna.act("note", "head", complaint=CORNER, text="Asked twice.")
        entries = (await (await as_user("head")).ask("story", complaint=CORNER))["entries"]
        assert [entry["actor"] for entry in entries][1:] == [
            {"type": "office", "name": None},
            {"type": "automation", "name": None},
            {"type": "officer", "name": "Director"},
        ]
        assert [entry.get("officer") for entry in entries][1:3] == ["Office Superintendent", "Director"]

    async def test_an_officer_who_left_keeps_the_name_of_the_post(self, khulna: Khulna, as_user: As) -> None:
        await khulna.act("note", complaint=FIRST, text="It came late.")
        khulna.hass.config_entries.async_remove_subentry(
            khulna.entry, khulna.subentry("Assistant Director").subentry_id
        )
        await khulna.settle()
        entries = (await (await as_user("head")).ask("story", complaint=FIRST))["entries"]
        assert [entry["kind"] for entry in entries][-2:] == ["closed", "noted"]
        assert [entry["actor"] for entry in entries[1:]] == [{"type": "officer", "name": "Assistant Director"}] * 4
        assert "officer" not in entries[-1]

    @pytest.mark.parametrize("number", ["2026-000099", "", "২"])
    async def test_a_story_that_is_not_there(self, as_user: As, number: str) -> None:
        officer = await as_user("redress")
        assert await officer.refused("story", complaint=number) == ("unknown_complaint", "unknown_complaint")

    async def test_the_figures(self, as_user: As) -> None:
        figures = await (await as_user("head")).ask("summary", **TODAY)
        assert (figures["rung"], figures["by_service"], figures["target"]) == (1, {"Grant": 1}, 120)
        assert (figures["assistance"]["rung"], figures["by_outcome"]) == (1, {"settled": 1})
        assert figures["seal"]

    async def test_the_written_summary_in_the_language_of_whoever_reads(self, khulna: Khulna, as_user: As) -> None:
        head = await as_user("head")
        sent = await khulna.act("get_summary", "head", language="bn")
        assert (await head.ask("summary", **TODAY, language="bn"))["text"] == sent["text"]
        assert (await head.ask("summary", **TODAY))["text"].startswith("Divisional Office: summary of 22-11-2026")

    async def test_only_days_on_which_anything_can_be_known(self, khulna: Khulna, as_user: As) -> None:
        asked = {"start": "2026-10-25", "end": "2026-12-31"}
        figures = await (await as_user("head")).ask("summary", **asked)
        assert (figures["first_day"], figures["days"]) == ("2026-11-22", {"2026-11-22": 1})

    async def test_days_off_are_no_days_without_complaints(self, khulna: Khulna, as_user: As) -> None:
        hours = {"opens": "09:00", "closes": "17:00", "days_off": ["fri", "sat"]}
        options = {**khulna.entry.options, "working_time": hours}
        khulna.hass.config_entries.async_update_entry(khulna.entry, options=options)
        await khulna.settle()
        khulna.clock.move_to("2026-11-29T04:00:00+00:00")
        figures = await (await as_user("head")).ask("summary", start="2026-11-22", end="2026-11-29")
        assert list(figures["days"]) == [f"2026-11-{day}" for day in (22, 23, 24, 25, 26, 29)]

    async def test_a_period_that_ends_before_it_begins(self, as_user: As) -> None:
        asked = {"start": "2026-11-22", "end": "2026-11-21"}
        refused = await (await as_user("head")).refused("summary", **asked)
        assert refused == ("period_reversed", "period_reversed")


class TestRights:
    @pytest.mark.parametrize(
        ("command", "asked"),
        [("subscribe_complaints", {}), ("history", {}), ("story", {"complaint": FIRST})],
    )
    async def test_who_reads(self, khulna: Khulna, as_user: As, command: str, asked: dict[str, str]) -> None:
        await khulna.press()
        for who in OFFICERS:
            assert (await (await as_user(who)).send(command, **asked))["success"]
        visitor = await as_user("visitor")
        assert await visitor.refused(command, **asked) == ("not_allowed", "not_allowed_read")

    async def test_who_oversees(self, as_user: As) -> None:
        for who in ("redress", "alternate", "visitor"):
            refused = await (await as_user(who)).refused("summary", **TODAY)
            assert refused == ("not_allowed", "not_allowed_oversee")
        assert (await (await as_user("head")).send("summary", **TODAY))["success"]

    @pytest.mark.usefixtures("administrator")
    async def test_an_administrator_sees_all_of_it(self, khulna: Khulna, as_user: As) -> None:
        await khulna.press()
        admin = await as_user("administrator")
        for command, asked in (("history", {}), ("story", {"complaint": FIRST}), ("summary", TODAY)):
            assert (await admin.send(command, **asked))["success"]
        assert (await admin.watch("subscribe_complaints"))["complaints"][0]["may"] == []

    @pytest.mark.parametrize("command", ["subscribe_complaints", "subscribe_display", "history", "story", "summary"])
    async def test_an_office_that_is_not_there(self, as_user: As, command: str) -> None:
        asked = {"story": {"complaint": FIRST}, "summary": TODAY}.get(command, {})
        code, _ = await (await as_user("head")).refused(command, office="nowhere", **asked)
        assert code == "not_found"

    @pytest.mark.parametrize("command", ["history", "summary"])
    async def test_an_office_that_is_closed(self, khulna: Khulna, as_user: As, command: str) -> None:
        await khulna.unload()
        asked = TODAY if command == "summary" else {}
        assert (await (await as_user("head")).refused(command, **asked))[0] == "not_loaded"

    async def test_the_entry_of_another_integration(self, hass: HomeAssistant, khulna: Khulna, as_user: As) -> None:
        other = MockConfigEntry(domain="sun")
        other.add_to_hass(hass)
        code, _ = await (await as_user("head")).refused("subscribe_complaints", office=other.entry_id)
        assert code == "not_found"
        assert khulna.entry.domain == DOMAIN

    async def test_a_register_that_cannot_be_read(self, khulna: Khulna, as_user: As) -> None:
        head = await as_user("head")
        khulna.path.rename(khulna.path.with_suffix(".gone"))
        try:
            assert await head.refused("history") == ("register_unreadable", "register_unreadable")
        finally:
            khulna.path.with_suffix(".gone").rename(khulna.path)


class TestWhoWouldHear:
    async def test_in_words(self, khulna: Khulna, as_user: As) -> None:
        """As the action says it: now, at another time, and of a bell that is held."""
        screen = await as_user("redress")
        found = await screen.ask("who_would_hear", language="en")
        assert found == await khulna.act("who_would_hear", language="en")
        assert found["text"].splitlines()[0] == "At once: Assistant Director, Room 203."
        held = await screen.ask("who_would_hear", language="en", about_redress=True)
        assert held["text"].splitlines()[0] == "At once: Director, Room 301."
        later = await screen.ask("who_would_hear", at="2026-11-24T10:00")
        assert later["at"] == "2026-11-24T04:00:00+00:00"

    @pytest.mark.usefixtures("administrator")
    async def test_who_may_ask(self, as_user: As) -> None:
        await (await as_user("administrator")).ask("who_would_hear")
        assert await (await as_user("visitor")).refused("who_would_hear") == ("not_allowed", "not_allowed_read")

    async def test_what_is_no_moment(self, as_user: As) -> None:
        screen = await as_user("redress")
        assert (await screen.refused("who_would_hear", at="soon"))[0] == ERR_INVALID_FORMAT
        assert (await screen.refused("who_would_hear", at="9999-12-31T23:59"))[1] == "no_such_moment"
