"""The actions: what they take, what they return, and how they refuse."""

import asyncio
import sqlite3
from typing import Any

import pytest
import voluptuous as vol
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceNotFound, ServiceValidationError
from homeassistant.helpers.service import async_get_all_descriptions
from homeassistant.setup import async_setup_component

from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.register.text import LIMIT

from .forms import texts
from .office_fixtures import FIRST, SECOND, Khulna, refusal
from .offices import bell, officer

ACTIONS = {
    "acknowledge",
    "appeal",
    "classify",
    "close",
    "enter_complaint",
    "extend",
    "get_complaints",
    "get_receipt",
    "get_report",
    "get_return",
    "get_summary",
    "heard",
    "note",
    "refer",
    "disclose",
    "who_would_hear",
    "reopen",
    "ring",
    "tell_result",
    "verify_register",
    "decline_appeal",
    "find_request",
    "get_ideas",
    "rate",
    "record_request",
    "screen",
    "suggest",
    "take_appeal",
}


NUMBERS = [
    "2026-999999",
    "",
    "nonsense",
    "2026-000001 ",
    "২০২৬-০০০০০১",
    "'; DROP TABLE journal",
    "\x00",
    "\ud800",
    "9" * 9999,
]


@pytest.fixture
async def rung(khulna: Khulna) -> Khulna:
    """Somebody has pressed the bell at the entrance."""
    await khulna.press()
    return khulna


async def administrator(khulna: Khulna, user: Any) -> str:
    khulna.users["administrator"] = user
    return "administrator"


async def test_every_action_is_described_in_both_languages(khulna: Khulna) -> None:
    assert set(khulna.hass.services.async_services()[DOMAIN]) == ACTIONS
    descriptions = (await async_get_all_descriptions(khulna.hass))[DOMAIN]
    for language in ("en", "bn"):
        said = texts(language)["services"]
        for action in ACTIONS:
            fields = {name for name in descriptions[action]["fields"] if not name.startswith(".")}
            assert set(said[action].get("fields", {})) == fields
            schema = khulna.hass.services.async_services()[DOMAIN][action].schema
            assert schema is not None
            assert {str(key) for key in schema.schema} == fields


async def test_the_whole_story(rung: Khulna) -> None:
    rung.clock.tick(20)
    response = await rung.act("acknowledge", complaint=FIRST)
    assert response == {
        "complaint": FIRST,
        "bell": "Entrance",
        "place": "At the gate",
        "purpose": "complaint",
        "medium": "bell",
        "status": "acknowledged",
        "officer": "Assistant Director",
        "outcome": None,
        "service": None,
        "desk": None,
        "claim": None,
        "token": None,
        "request": None,
        "reference": None,
        "rating": None,
        "appeal_offered": False,
        "applied_on": None,
        "limit_due": None,
        "rung_at": "2026-11-22T04:00:00.001000+00:00",
        "received": None,
        "answered_at": "2026-11-22T04:00:20.001000+00:00",
        "heard_at": None,
        "closed_at": None,
        "due": None,
        "told_at": None,
        "tier": None,
        "answer_seconds": 20,
        "hearing_seconds": None,
        "presses": 1,
        "lapses": 0,
        "escalations": 0,
        "kind": "press",
        "late": False,
        "after_hours": False,
        "time_known": True,
        "test": False,
    }
    rung.clock.tick(40)
    response = await rung.act("heard", complaint=FIRST, note="পেনশন বই পাওয়া যায়নি")
    assert (response["status"], response["hearing_seconds"]) == ("heard", 60)
    await rung.act("note", complaint=FIRST, text="Called the desk.")
    response = await rung.act("close", complaint=FIRST, outcome="settled", note="Found it.")
    assert (response["status"], response["outcome"]) == ("closed", "settled")
    assert response["closed_at"]
    response = await rung.act("reopen", "head", complaint=FIRST, note="It was another one.")
    assert (response["status"], response["outcome"], response["closed_at"]) == ("heard", None, None)
    assert rung.story() == ["rung", "acknowledged", "heard", "noted", "closed", "reopened"]


@pytest.mark.parametrize("outcome", ["settled", "sent_elsewhere"])
async def test_closing_with_a_hearing_records_the_hearing(rung: Khulna, outcome: str) -> None:
    await rung.act("acknowledge", complaint=FIRST)
    response = await rung.act("close", complaint=FIRST, outcome=outcome)
    assert (response["outcome"], response["heard_at"]) == (outcome, response["closed_at"])
    assert rung.story() == ["rung", "acknowledged", "heard", "closed"]


async def test_closing_as_referred_refers(rung: Khulna) -> None:
    await rung.act("acknowledge", complaint=FIRST)
    response = await rung.act("close", complaint=FIRST, outcome="referred", note="To the board.")
    assert (response["status"], response["outcome"], response["tier"]) == ("referred", None, 1)
    assert response["heard_at"]
    assert rung.story() == ["rung", "acknowledged", "heard", "referred"]


@pytest.mark.parametrize("outcome", ["no_complainant", "false_press"])
async def test_nobody_there_ends_it_at_once(rung: Khulna, outcome: str) -> None:
    response = await rung.act("close", complaint=FIRST, outcome=outcome)
    assert (response["outcome"], response["heard_at"]) == (outcome, None)


async def test_an_action_may_be_called_without_its_response(rung: Khulna) -> None:
    await rung.hass.services.async_call(
        DOMAIN, "acknowledge", {"complaint": FIRST}, blocking=True, context=rung.by("redress")
    )
    assert rung.complaint().officer == rung.subentry("Assistant Director").subentry_id


class TestRing:
    async def test_for_somebody_who_walked_in(self, khulna: Khulna) -> None:
        response = await khulna.act("ring", "visitor", bell=khulna.device("Entrance"), note="Cannot reach the bell.")
        assert (response["complaint"], response["medium"], response["status"]) == (FIRST, "walk_in", "waiting")
        assert khulna.take() == ["rang: walk_in"]

    async def test_by_the_name_of_the_bell(self, khulna: Khulna) -> None:
        response = await khulna.act("ring", None, bell="Service corner")
        assert response["complaint"] == "A-2026-000001"

    async def test_joins_who_waits(self, rung: Khulna) -> None:
        response = await rung.act("ring", bell="Entrance")
        assert (response["complaint"], response["presses"]) == (FIRST, 2)

    @pytest.mark.parametrize("unknown", ["nowhere", "", "0" * 32, "\u202e"])
    async def test_at_no_bell(self, khulna: Khulna, unknown: str) -> None:
        assert await khulna.refused("ring", bell=unknown) == ("unknown_bell", {"bell": unknown})

    async def test_at_the_office_itself(self, khulna: Khulna) -> None:
        device = khulna.runtime.payloads._devices.async_get_device_by_identifier(
            (DOMAIN, khulna.entry.entry_id), khulna.entry.entry_id
        )
        assert device
        assert await khulna.refused("ring", bell=device.id) == ("unknown_bell", {"bell": device.id})

    async def test_many_at_the_same_moment_all_count(self, khulna: Khulna) -> None:
        for _ in range(3):
            await khulna.act("ring", bell="Entrance")
        assert khulna.complaint().presses == 3

    async def test_right_after_a_restart_it_counts(self, khulna: Khulna) -> None:
        await khulna.act("ring", bell="Entrance")
        await khulna.reload()
        await khulna.act("ring", bell="Entrance")
        assert khulna.complaint().presses == 2

    async def test_a_note_too_long_is_refused_before_it_rings(self, khulna: Khulna) -> None:
        key, said = await khulna.refused("ring", bell="Entrance", note="x" * 100_000)
        assert (key, said) == ("text_too_long", {"length": "100000", "limit": str(LIMIT)})
        assert khulna.take() == []
        response = await khulna.act("ring", bell="Entrance")
        assert response["complaint"] == FIRST  # the refused one has taken no number


class TestWrongState:
    @pytest.mark.parametrize("number", NUMBERS)
    @pytest.mark.parametrize("action", ["acknowledge", "close", "note"])
    async def test_an_unknown_complaint(self, rung: Khulna, action: str, number: str) -> None:
        more = {"close": {"outcome": "false_press"}, "note": {"text": "x"}}.get(action, {})
        assert await rung.refused(action, complaint=number, **more) == ("unknown_complaint", {"number": number})

    async def test_answered_twice(self, rung: Khulna) -> None:
        await rung.act("acknowledge", complaint=FIRST)
        assert await rung.refused("acknowledge", "alternate", complaint=FIRST) == (
            "already_acknowledged",
            {"number": FIRST, "officer": "Assistant Director"},
        )

    async def test_answered_twice_by_automations(self, rung: Khulna) -> None:
        await rung.act("acknowledge", None, complaint=FIRST)
        assert await rung.refused("acknowledge", None, complaint=FIRST) == (
            "already_acknowledged",
            {"number": FIRST, "officer": "–"},
        )

    @pytest.mark.parametrize(("action", "data"), [("heard", {}), ("close", {"outcome": "settled"})])
    async def test_heard_before_it_was_answered(self, rung: Khulna, action: str, data: dict[str, str]) -> None:
        assert await rung.refused(action, complaint=FIRST, **data) == ("not_acknowledged", {"number": FIRST})

    async def test_heard_twice(self, rung: Khulna) -> None:
        await rung.act("acknowledge", complaint=FIRST)
        await rung.act("heard", complaint=FIRST)
        assert await rung.refused("heard", complaint=FIRST) == ("already_heard", {"number": FIRST})

    async def test_closed_without_an_outcome(self, rung: Khulna) -> None:
        await rung.act("acknowledge", complaint=FIRST)
        assert await rung.refused("close", complaint=FIRST) == ("outcome_required", {"number": FIRST})
        assert rung.complaint().open

    @pytest.mark.parametrize(
        ("action", "data"), [("acknowledge", {}), ("heard", {}), ("close", {"outcome": "settled"})]
    )
    async def test_closed_before(self, rung: Khulna, action: str, data: dict[str, str]) -> None:
        await rung.act("close", complaint=FIRST, outcome="false_press")
        assert await rung.refused(action, complaint=FIRST, **data) == ("already_closed", {"number": FIRST})

    async def test_reopened_while_open(self, rung: Khulna) -> None:
        assert await rung.refused("reopen", "head", complaint=FIRST) == ("not_closed", {"number": FIRST})

    async def test_nothing_of_a_refused_action_is_on_record(self, rung: Khulna) -> None:
        await rung.refused("heard", complaint=FIRST, note="too early")
        await rung.refused("close", complaint=FIRST)
        assert rung.story() == ["rung"]


class TestText:
    async def test_a_note_of_100_kb(self, rung: Khulna) -> None:
        key, said = await rung.refused("note", complaint=FIRST, text="অ" * 100_000)
        assert (key, said) == ("text_too_long", {"length": "100000", "limit": str(LIMIT)})

    @pytest.mark.parametrize("text", ["", "  ", "\n\t", "\u202e", "\x00\x07"])
    async def test_a_note_of_nothing(self, rung: Khulna, text: str) -> None:
        assert await rung.refused("note", complaint=FIRST, text=text) == ("text_missing", {})

    async def test_characters_that_deceive_are_left_out(self, rung: Khulna) -> None:
        await rung.act("acknowledge", complaint=FIRST)
        await rung.act("note", complaint=FIRST, text="ক\u200dষ \u202egnorts\u202c\x00\x1b[31m\ud800\r\nend ")
        with reading_from(rung.path) as connection:
            noted: Any = reading.story(connection, FIRST)[-1].event
        assert noted.text == "ক\u200dষ gnorts[31m\nend"

    async def test_the_longest_note(self, rung: Khulna) -> None:
        await rung.act("note", complaint=FIRST, text="x" * LIMIT)
        assert rung.story() == ["rung", "noted"]

    async def test_notes_reach_neither_the_log_nor_the_bus(
        self, rung: Khulna, caplog: pytest.LogCaptureFixture
    ) -> None:
        await rung.act("acknowledge", complaint=FIRST)
        caplog.clear()
        await rung.act("close", complaint=FIRST, outcome="settled", note="a secret word")
        ours = [record for record in caplog.records if DOMAIN in record.name]
        assert not any("a secret word" in record.getMessage() for record in ours)
        assert "a secret word" not in repr(rung.happened)
        assert "a secret word" not in repr(rung.told)


class TestRights:
    @pytest.mark.parametrize(
        ("action", "data"),
        [
            ("acknowledge", {"complaint": FIRST}),
            ("heard", {"complaint": FIRST}),
            ("close", {"complaint": FIRST, "outcome": "false_press"}),
            ("reopen", {"complaint": FIRST}),
            ("note", {"complaint": FIRST, "text": "x"}),
            ("get_complaints", {}),
            ("get_summary", {}),
            ("verify_register", {}),
        ],
    )
    async def test_somebody_who_is_no_officer(self, rung: Khulna, action: str, data: dict[str, str]) -> None:
        key, said = await rung.refused(action, "visitor", **data)
        assert key == f"not_allowed_{said['command']}"

    async def test_an_administrator_may_look_and_not_answer(self, rung: Khulna, hass_admin_user: Any) -> None:
        who = await administrator(rung, hass_admin_user)
        assert len((await rung.act("get_complaints", who))["complaints"]) == 1
        assert (await rung.act("get_summary", who))["rung"] == 1
        assert (await rung.act("verify_register", who))["ok"]
        assert (await rung.refused("acknowledge", who, complaint=FIRST))[0] == "not_allowed_acknowledge"

    @pytest.mark.parametrize("who", ["redress", "alternate", None])
    async def test_only_the_head_reopens(self, rung: Khulna, who: str | None) -> None:
        await rung.act("close", complaint=FIRST, outcome="false_press")
        assert await rung.refused("reopen", who, complaint=FIRST) == ("not_allowed_reopen", {"command": "reopen"})

    @pytest.mark.parametrize("who", ["redress", "alternate"])
    async def test_officers_do_not_verify(self, rung: Khulna, who: str) -> None:
        assert await rung.refused("verify_register", who) == ("not_allowed_verify", {"command": "verify"})

    async def test_the_head_and_automations_verify(self, rung: Khulna) -> None:
        assert (await rung.act("verify_register", "head"))["ok"]
        assert (await rung.act("verify_register", None))["ok"]

    async def test_a_user_who_was_removed(self, rung: Khulna) -> None:
        rung.users["ghost"] = rung.users["visitor"]
        del rung.hass.auth._store._users[rung.users["ghost"].id]
        assert (await rung.refused("acknowledge", "ghost", complaint=FIRST))[0] == "not_allowed_acknowledge"

    async def test_an_alternate_waits_for_the_turn(self, rung: Khulna) -> None:
        assert await rung.refused("acknowledge", "alternate", complaint=FIRST) == ("not_your_turn", {"number": FIRST})
        assert len((await rung.act("get_complaints", "alternate"))["complaints"]) == 1
        await rung.wait(60)
        await rung.act("acknowledge", "alternate", complaint=FIRST)

    async def test_an_alternate_need_not_wait_where_the_office_says_so(self, rung: Khulna) -> None:
        await rung.let_alternates_act()
        await rung.act("acknowledge", "alternate", complaint=FIRST)

    async def test_an_officer_acts_as_themselves(self, rung: Khulna) -> None:
        response = await rung.act("acknowledge", complaint=FIRST, officer="Assistant Director")
        assert response["officer"] == "Assistant Director"
        rung.take()
        assert await rung.refused("heard", complaint=FIRST, officer="Director") == (
            "not_this_officer",
            {"officer": "Director"},
        )

    async def test_nobody_becomes_an_officer_by_saying_so(self, rung: Khulna) -> None:
        assert (await rung.refused("acknowledge", "visitor", complaint=FIRST, officer="Director"))[
            0
        ] == "not_this_officer"

    async def test_an_automation_answers_for_a_post(self, rung: Khulna) -> None:
        response = await rung.act("acknowledge", None, complaint=FIRST, officer="Office Superintendent")
        assert response["officer"] == "Office Superintendent"
        assert rung.told[-1]["room"] == "Room 105"
        with reading_from(rung.path) as connection:
            assert reading.story(connection, FIRST)[-1].event.actor == "automation"
        response = await rung.act("heard", None, complaint=FIRST, officer="Assistant Director")
        assert response["officer"] == "Assistant Director"

    async def test_an_automation_for_a_post_that_is_none(self, rung: Khulna) -> None:
        assert await rung.refused("acknowledge", None, complaint=FIRST, officer="Minister") == (
            "unknown_officer",
            {"officer": "Minister"},
        )

    async def test_who_acted_is_on_record_and_in_the_context(self, rung: Khulna) -> None:
        contexts = []
        rung.hass.bus.async_listen("abhijog_bell_event", lambda event: contexts.append(event.context.user_id))
        await rung.act("acknowledge", complaint=FIRST)
        assert contexts == [rung.users["redress"].id]
        with reading_from(rung.path) as connection:
            assert reading.story(connection, FIRST)[-1].event.actor == f"user:{rung.users['redress'].id}"


class TestSchema:
    @pytest.mark.parametrize(
        ("action", "data"),
        [
            ("ring", {}),
            ("acknowledge", {}),
            ("heard", {"complaint": None}),
            ("close", {"complaint": FIRST, "outcome": "vanished"}),
            ("reopen", {"note": "x"}),
            ("note", {"complaint": FIRST}),
            ("note", {"complaint": FIRST, "text": {"not": "a text"}}),
            ("get_complaints", {"limit": 0}),
            ("get_complaints", {"limit": 501}),
            ("get_complaints", {"status": "lost"}),
            ("get_summary", {"start": "yesterday"}),
            ("get_summary", {"language": "fr"}),
            ("verify_register", {"surprise": True}),
        ],
    )
    async def test_what_is_not_understood(self, rung: Khulna, action: str, data: dict[str, Any]) -> None:
        with pytest.raises(vol.Invalid):
            await rung.act(action, **data)

    async def test_a_question_needs_its_answer(self, rung: Khulna) -> None:
        with pytest.raises(ServiceValidationError):
            await rung.hass.services.async_call(DOMAIN, "get_complaints", {}, blocking=True)

    async def test_no_such_action(self, rung: Khulna) -> None:
        with pytest.raises(ServiceNotFound):
            await rung.act("delete")


class TestOffices:
    async def test_one_office_needs_no_name(self, rung: Khulna) -> None:
        response = await rung.act("get_complaints", office=rung.entry.entry_id)
        assert response == await rung.act("get_complaints")

    async def test_two_offices_need_one(self, rung: Khulna) -> None:
        first = rung.entry
        await rung.open(bell(entity_id="event.other"), officer(), code="DHK", name="Head Office")
        with pytest.raises(ServiceValidationError):
            await rung.act("get_complaints")
        assert (await rung.act("get_complaints", office=first.entry_id))["complaints"]
        assert await rung.refused("get_complaints", office=rung.entry.entry_id) == (
            "not_allowed_read",
            {"command": "read"},
        )
        assert (await rung.act("get_complaints", None, office=rung.entry.entry_id))["complaints"] == []

    @pytest.mark.parametrize("office", ["nothing", ""])
    async def test_an_office_that_is_none(self, rung: Khulna, office: str) -> None:
        with pytest.raises(ServiceValidationError) as raised:
            await rung.act("get_complaints", office=office)
        assert raised.value.translation_key

    async def test_an_office_that_is_closed(self, rung: Khulna) -> None:
        await rung.unload()
        with pytest.raises(ServiceValidationError) as raised:
            await rung.act("get_complaints")
        assert raised.value.translation_key

    async def test_no_office_at_all(self, hass: HomeAssistant) -> None:
        assert await async_setup_component(hass, DOMAIN, {})
        with pytest.raises(ServiceValidationError):
            await hass.services.async_call(DOMAIN, "get_complaints", {}, blocking=True, return_response=True)


class TestComplaints:
    @pytest.fixture
    async def several(self, khulna: Khulna) -> Khulna:
        """One of each status, the oldest first: closed, heard, acknowledged, waiting."""
        for number in range(1, 5):
            await khulna.act("ring", None, bell="Entrance")
            name = f"2026-00000{number}"
            khulna.clock.tick(1)
            if number == 1:
                await khulna.act("close", complaint=name, outcome="false_press")
            if number in (2, 3):
                await khulna.act("acknowledge", complaint=name)
            if number == 2:
                await khulna.act("heard", complaint=name)
            khulna.clock.tick(700)  # beyond the fold window: the next one begins a complaint of its own
            if number == 3:
                await khulna.settle()
        return khulna

    @pytest.mark.parametrize(
        ("asked", "numbers"),
        [
            ({}, [4, 3, 2, 1]),
            ({"limit": 2}, [4, 3]),
            ({"status": "closed"}, [1]),
            ({"status": "heard"}, [2]),
            ({"status": "waiting", "limit": 1}, [4]),
        ],
    )
    async def test_the_newest_first(self, several: Khulna, asked: dict[str, Any], numbers: list[int]) -> None:
        found = (await several.act("get_complaints", **asked))["complaints"]
        assert [complaint["complaint"] for complaint in found] == [f"2026-00000{number}" for number in numbers]

    async def test_none_yet(self, khulna: Khulna) -> None:
        assert await khulna.act("get_complaints") == {"complaints": []}

    async def test_of_a_bell_and_an_officer_that_were_removed(self, rung: Khulna) -> None:
        await rung.act("acknowledge", complaint=FIRST)
        officer_id = rung.subentry("Assistant Director").subentry_id
        bell_id = rung.subentry("Entrance").subentry_id
        for subentry in (officer_id, bell_id):
            rung.hass.config_entries.async_remove_subentry(rung.entry, subentry)
            await rung.settle()
        (found,) = (await rung.act("get_complaints", "head"))["complaints"]
        assert (found["officer"], found["bell"], found["place"]) == ("Assistant Director", "Entrance", "At the gate")
        await rung.reload()  # now their removal is what was configured last
        (found,) = (await rung.act("get_complaints", "head"))["complaints"]
        assert (found["officer"], found["bell"], found["place"]) == ("Assistant Director", "Entrance", "At the gate")


class TestSummary:
    @pytest.fixture
    async def day(self, rung: Khulna) -> Khulna:
        """One complaint, rung at 04:00 UTC, answered after 70 seconds, heard after 130, settled; one request."""
        rung.clock.tick(5)
        await rung.press()
        await rung.wait(65)
        await rung.act("acknowledge", "alternate", complaint=FIRST)
        rung.clock.tick(60)
        await rung.act("heard", "alternate", complaint=FIRST)
        await rung.act("close", "alternate", complaint=FIRST, outcome="settled")
        await rung.press("event.corner")
        return rung

    async def test_figures(self, day: Khulna) -> None:
        found = await day.act("get_summary", "head")
        assert found["rung"] == 1
        assert found["rung_again"] == 1
        assert found["answered"] == 1
        assert found["median_answer"] == 70
        assert found["median_hearing"] == 130
        assert found["by_bell"] == {"Entrance": 1}
        assert found["by_officer"] == {"Office Superintendent": 1}
        assert found["by_outcome"] == {"settled": 1}
        assert found["by_hour"] == {"10": 1}
        assert found["still_open"] == 0
        assert (found["start"], found["end"], found["purpose"]) == ("2026-11-22", "2026-11-22", "complaint")
        assert found["assistance"]["by_bell"] == {"Service corner": 1}
        assert found["assistance"]["still_open"] == 1
        assert found["seal"] == (await day.act("verify_register", "head"))["seal"]

    async def test_in_english(self, day: Khulna) -> None:
        found = await day.act("get_summary", "head")
        assert found["text"].splitlines() == [
            "Divisional Office: summary of 22-11-2026",
            "Complaints: 1, further presses: 1",
            "Answered: 1; within the target: 100 %",
            "Time to an answer: half within 1 min 10 s, nine of ten within 1 min 10 s",
            "Heard: 1 of 1",
            "Time to be heard: half within 2 min 10 s",
            "Outcomes: settled 1",
            "By bell: Entrance 1",
            "Answered by: Office Superintendent 1",
            "Requests for assistance: 1",
            f"Seal: {found['seal']}",
        ]

    async def test_in_bangla(self, day: Khulna) -> None:
        text = (await day.act("get_summary", "head", language="bn"))["text"]
        assert text.startswith("বিভাগীয় কার্যালয়")
        assert "২২-১১-২০২৬" in text
        assert "2026" not in text
        assert "১ মিনিট ১০ সেকেন্ড" in text
        assert "সাড়া পেতে সময়: অর্ধেক ক্ষেত্রে সর্বোচ্চ ১ মিনিট ১০ সেকেন্ড, দশটির নয়টিতে সর্বোচ্চ ১ মিনিট ১০ সেকেন্ড" in text
        assert "কথা শোনা হয়েছে: ১টির মধ্যে ১টি" in text
        assert len(text.splitlines()) == 11

    async def test_of_a_period(self, day: Khulna) -> None:
        found = await day.act("get_summary", "head", start="2026-10-01", end="2026-12-31")
        assert found["rung"] == 1
        assert found["text"].startswith("Divisional Office: summary from 01-10-2026 to 31-12-2026")

    async def test_of_a_day_to_come(self, day: Khulna) -> None:
        found = await day.act("get_summary", "head", start="2026-12-01")
        assert (found["rung"], found["start"], found["end"]) == (0, "2026-12-01", "2026-12-01")
        assert found["text"].splitlines()[1:-1] == ["Complaints: 0, further presses: 0"]

    async def test_of_days_in_the_wrong_order(self, day: Khulna) -> None:
        assert await day.refused("get_summary", "head", start="2026-11-22", end="2026-11-21") == (
            "period_reversed",
            {"start": "2026-11-22", "end": "2026-11-21"},
        )

    async def test_what_went_wrong_is_in_it(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.wait(121)
        await khulna.act("acknowledge", None, complaint=FIRST)
        await khulna.wait(181)
        text = (await khulna.act("get_summary", "head"))["text"]
        assert "Lapsed answers: 1" in text
        assert "Still open: 1" in text
        assert "Not answered within the target: 1" in text
        assert "Answered by: – 1" in text

    async def test_answers_of_automations_are_counted_apart(self, rung: Khulna) -> None:
        await rung.let_alternates_act()
        await rung.act("acknowledge", "alternate", complaint=FIRST)
        found = await rung.act("get_summary", "head")
        assert found["by_automation"] == 0
        assert "utomation" not in found["text"]
        await rung.act("close", "alternate", complaint=FIRST, outcome="no_complainant")
        await rung.press()
        await rung.act("acknowledge", None, complaint=SECOND, officer="Assistant Director")
        for _ in range(2):  # the second time as a new start reads it
            found = await rung.act("get_summary", "head")
            assert found["by_automation"] == 1
            (line,) = [line for line in found["text"].splitlines() if "utomation" in line]
            assert line.endswith("1")
            await rung.reload()

    async def test_in_both_languages_automations_are_told_of(self, rung: Khulna) -> None:
        before = (await rung.act("get_summary", "head", language="bn"))["text"].splitlines()
        await rung.act("acknowledge", None, complaint=FIRST)
        after = (await rung.act("get_summary", "head", language="bn"))["text"].splitlines()
        assert any("স্বয়ংক্রিয়" in line or "অটোমেশন" in line for line in after if line not in before)

    async def test_what_is_still_open_may_have_rung_before(self, rung: Khulna) -> None:
        rung.clock.tick(86_400)
        await rung.press("event.corner")
        found = await rung.act("get_summary", "head")
        assert (found["start"], found["rung"], found["still_open"]) == ("2026-11-23", 0, 1)
        assert found["assistance"]["still_open"] == 1
        assert "Still open: 1" in found["text"]
        before = await rung.act("get_summary", "head", start="2026-11-21", end="2026-11-21")
        assert before["still_open"] == 0
        first_day = await rung.act("get_summary", "head", start="2026-11-22", end="2026-11-22")
        assert (first_day["still_open"], first_day["assistance"]["still_open"]) == (1, 0)

    async def test_an_office_without_names_in_its_register(self, khulna: Khulna) -> None:
        text = (await khulna.act("get_summary", None))["text"]
        assert text.splitlines()[0] == "Divisional Office: summary of 22-11-2026"


class TestVerify:
    async def test_a_sound_register(self, rung: Khulna) -> None:
        found = await rung.act("verify_register", "head")
        assert (found["ok"], found["first_bad"], found["differing"], found["damage"]) == (True, None, [], None)
        assert found["entries"] == 7  # the office, two bells, three officers, a press
        assert "register_damaged" not in rung.issues()

    @pytest.mark.parametrize(
        ("tampering", "first_bad", "differing"),
        [
            (
                "DROP TRIGGER journal_no_update; UPDATE journal SET data = replace(data, '2026', '2025') WHERE seq = 7",
                7,
                [],
            ),
            ("UPDATE complaint SET day = '2020-01-01'", None, ["complaint"]),
            ("DELETE FROM press", None, ["press"]),
        ],
    )
    async def test_after_tampering(
        self, rung: Khulna, tampering: str, first_bad: int | None, differing: list[str]
    ) -> None:
        connection = sqlite3.connect(rung.path)
        connection.executescript(tampering)
        connection.close()
        found = await rung.act("verify_register", "head")
        assert not found["ok"]
        assert (found["first_bad"], found["differing"]) == (first_bad, differing)
        placeholders = rung.issues()["register_damaged"].translation_placeholders
        assert placeholders
        assert placeholders["path"] == str(rung.path)


async def test_a_register_that_cannot_be_read_is_named(rung: Khulna) -> None:
    rung.path.rename(rung.path.with_suffix(".away"))
    with pytest.raises(HomeAssistantError) as raised:
        await rung.act("get_summary", "head")
    key, said = refusal(raised.value)
    assert key == "register_unreadable"
    assert said["path"] == str(rung.path)
    rung.path.with_suffix(".away").rename(rung.path)
    assert (await rung.act("get_summary", "head"))["rung"] == 1


async def test_two_officers_at_once_and_one_is_first(rung: Khulna) -> None:
    await rung.let_alternates_act()
    answers = await asyncio.gather(
        rung.act("acknowledge", "redress", complaint=FIRST),
        rung.act("acknowledge", "alternate", complaint=FIRST),
        return_exceptions=True,
    )
    refusals = [answer for answer in answers if isinstance(answer, BaseException)]
    assert [refusal(answer)[0] for answer in refusals] == ["already_acknowledged"]
    assert rung.story() == ["rung", "acknowledged"]


async def test_the_second_complaint_has_the_second_number(rung: Khulna) -> None:
    await rung.act("close", complaint=FIRST, outcome="false_press")
    assert (await rung.act("ring", bell="Entrance"))["complaint"] == SECOND
