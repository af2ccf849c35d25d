"""The officers' phones: what they show, what their buttons do, and whom they do not let in."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from aiohttp.test_utils import TestClient
from homeassistant.components.mobile_app.const import DATA_PUSH_CHANNEL
from homeassistant.components.mobile_app.const import DOMAIN as MOBILE_APP
from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import ServiceCall
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import CLIENT_ID

import custom_components.abhijog_bell as integration
from custom_components.abhijog_bell import phone as phone_module
from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.phone_buttons import Answer, parse_action
from custom_components.abhijog_bell.register.text import LIMIT

from .office_fixtures import FIRST, Khulna
from .offices import bell, officer
from .test_hidden import hold

TAG = f"ABHIJOG-KHL-{FIRST}"
ACTION_EVENT = "mobile_app_notification_action"
BANGLA_TEN = "১০:০০"
ENDINGS = ["Heard: settled", "Heard: referred", "False press"]
RATED = ["Citizen satisfied", "Citizen unsatisfied", "Citizen: neither"]
REOPENED = f"No. {FIRST}, pressed at 10:00. Reopened by the head. Please call the complainant or record the outcome."
STALE = "This notice is out of date. Use the newest one."
REFUSED = "An answer from a phone was refused: "


@dataclass
class Phone:
    """A phone with the companion app, registered over HTTP as a real one, connected over a real websocket."""

    khulna: Khulna
    http: TestClient[Any, Any]
    websocket: Any
    webhook: str
    device: str
    action: str
    shown: dict[str, dict[str, Any]] = field(default_factory=dict)
    received: list[dict[str, Any]] = field(default_factory=list)

    async def connect(self) -> None:
        """Open the channel on which pushes come."""
        await self.websocket.send_json_auto_id(
            {"type": "mobile_app/push_notification_channel", "webhook_id": self.webhook, "support_confirm": True}
        )
        assert (await self.websocket.receive_json())["success"]

    async def receive(self) -> None:
        """Take every push that has been sent, and confirm it."""
        channel = self.khulna.hass.data[MOBILE_APP][DATA_PUSH_CHANNEL].get(self.webhook)
        while channel and channel.pending_confirms:
            message: dict[str, Any] = await self.websocket.receive_json()
            if message["type"] != "event":
                assert message["success"]
                continue
            push = message["event"]
            confirmation = {"webhook_id": self.webhook, "confirm_id": push.pop("hass_confirm_id")}
            await self.websocket.send_json_auto_id({"type": "mobile_app/push_notification_confirm"} | confirmation)
            self.show(push)
            await self.khulna.settle()

    def show(self, push: dict[str, Any]) -> None:
        """Show a push, replacing by tag, or clear what it says."""
        self.received.append(push)
        # Android gives all text-reply buttons of one notification the meaning of the last of them.
        assert len(text_buttons(push)) <= 1
        tag = push["data"]["tag"]
        if push["message"] == "clear_notification":
            self.shown.pop(tag, None)
        else:
            self.shown[tag] = push

    def buttons(self, tag: str = TAG) -> dict[str, str]:
        """Return the buttons that are shown, id by title."""
        return {button["title"]: button["action"] for button in self.shown[tag]["data"]["actions"]}

    async def push_button(self, action: object, **data: object) -> None:
        """Send what the app sends when a button is pushed."""
        event = {"event_type": ACTION_EVENT, "event_data": {"action": action, **data}}
        response = await self.http.post(f"/api/webhook/{self.webhook}", json={"type": "fire_event", "data": event})
        assert response.status == 200
        await self.khulna.settle()
        await self.receive()


type Register = Callable[[str], Awaitable[Phone]]


def text_buttons(push: dict[str, Any]) -> list[str]:
    """Return the titles of the buttons that ask for a text."""
    actions = push["data"].get("actions", [])
    return [action["title"] for action in actions if action.get("behavior") == "textInput"]


def entry_of(khulna: Khulna, webhook: str) -> ConfigEntry:
    entries = khulna.hass.config_entries.async_entries(MOBILE_APP)
    return next(entry for entry in entries if entry.data["webhook_id"] == webhook)


@pytest.fixture
async def register(premises: Khulna, hass_client: Any, hass_ws_client: Any) -> Register:
    """Register the phone of a user."""
    hass = premises.hass
    premises.may_trace |= {"aiohttp.access", "aiohttp.server"}  # they cannot tell the time when it stands still
    # Ours first: once a client is there, no page can be added.
    assert await async_setup_component(hass, DOMAIN, {})
    assert await async_setup_component(hass, MOBILE_APP, {})
    await hass.async_block_till_done()

    async def make(who: str) -> Phone:
        refresh = await hass.auth.async_create_refresh_token(premises.users[who], CLIENT_ID)
        token = hass.auth.async_create_access_token(refresh)
        http = await hass_client(token)
        response = await http.post(
            "/api/mobile_app/registrations",
            json={
                "device_id": f"device-{who}",
                "app_id": "io.homeassistant.companion.android",
                "app_name": "Home Assistant",
                "app_version": "2026.10.1-full",
                "device_name": f"Phone {who}",
                "manufacturer": "Example",
                "model": "Phone",
                "os_name": "Android",
                "os_version": "16",
                "supports_encryption": False,
                "app_data": {"push_websocket_channel": True},
            },
        )
        assert response.status == 201
        webhook = (await response.json())["webhook_id"]
        await hass.async_block_till_done()
        websocket = await hass_ws_client(hass, token)
        entry_id = entry_of(premises, webhook).entry_id
        (device,) = dr.async_entries_for_config_entry(dr.async_get(hass), entry_id)
        return Phone(premises, http, websocket, webhook, device.id, f"notify.mobile_app_phone_{who}")

    return make


@pytest.fixture
async def phones(premises: Khulna, register: Register) -> AsyncGenerator[dict[str, Phone]]:
    """An office whose three officers carry connected phones."""
    phones = {who: await register(who) for who in ("redress", "alternate", "head")}

    def carrier(who: str) -> dict[str, str]:
        return {"user_id": premises.users[who].id, "phone": phones[who].device}

    await premises.open(
        bell(),
        bell(name="Service corner", place="Counter 2", purpose="assistance", entity_id="event.corner"),
        officer(**carrier("redress")),
        officer(post="Office Superintendent", room="Room 105", role="alternate", after=60, **carrier("alternate")),
        officer(post="Director", room="Room 301", role="head", after=150, **carrier("head")),
    )
    for phone in phones.values():
        await phone.connect()
    yield phones
    for phone in phones.values():
        await phone.websocket.close()


async def deliver(khulna: Khulna, phones: dict[str, Phone], *, connected: bool = True) -> list[str]:
    """Send all pushes as the blueprint's automation does and return who got one.

    `connected` False hands them over: no connection outlives minutes that pass in a moment.
    """
    by_action = {phone.action: (who, phone) for who, phone in phones.items()}
    reached = []
    for push in [push for told in khulna.told for push in told["phones"]]:
        data = {key: value for key, value in push.items() if key != "action"}
        who, phone = by_action[push["action"]]
        if connected:
            await khulna.hass.services.async_call(*push["action"].split("."), data, blocking=True)
            await phone.receive()
        else:
            phone.show(data)
        reached.append(who)
    khulna.take()
    return reached


def refusals(caplog: pytest.LogCaptureFixture) -> list[str]:
    said = [record.getMessage() for record in caplog.records if record.name == phone_module.__name__]
    return [message.removeprefix(REFUSED) for message in said if message.startswith(REFUSED)]


def last_event(khulna: Khulna) -> Any:
    with reading_from(khulna.path) as connection:
        return reading.story(connection, FIRST)[-1].event


async def test_no_phone_is_a_problem_for_whoever_has_one(premises: Khulna, phones: dict[str, Phone]) -> None:
    assert "officer_without_phone" not in premises.issues()


async def test_what_an_alert_shows(premises: Khulna, phones: dict[str, Phone]) -> None:
    await premises.press()
    (told,) = premises.told
    assert [officer["phone"] for officer in told["officers"]] == ["notify.mobile_app_phone_redress"]
    assert await deliver(premises, phones) == ["redress"]
    push = phones["redress"].shown[TAG]
    (button,) = push["data"].pop("actions")
    assert button["title"] == "I am calling them in"
    pressed = parse_action(button["action"])
    assert pressed
    assert (pressed.code, pressed.answer, pressed.number) == ("KHL", Answer.ACKNOWLEDGE, FIRST)
    assert {key: push[key] for key in ("title", "message", "data")} == {
        "title": "Complaint: At the gate",
        "message": "No. 2026-000001, pressed at 10:00. Somebody is waiting at the bell.",
        "data": {
            "tag": TAG,
            "group": "ABHIJOG-KHL",
            "channel": "Complaint bell",
            "importance": "high",
            "priority": "high",
            "ttl": 0,
            "sticky": "true",
            "visibility": "public",
            "notification_icon": "mdi:bell-ring",
            "chronometer": True,
            "confirmation": True,
            "when": 1795320000,
            "push": {"interruption-level": "time-sensitive"},
        },
    }


async def test_the_office_speaks_its_language(premises: Khulna, phones: dict[str, Phone]) -> None:
    entry = premises.entry
    premises.hass.config_entries.async_update_entry(entry, options={**entry.options, "language": "bn"})
    await premises.settle()
    await premises.press()
    await deliver(premises, phones)
    push = phones["redress"].shown[TAG]
    assert push["title"] == "অভিযোগ: At the gate"
    assert FIRST in push["message"]
    assert BANGLA_TEN in push["message"]


@pytest.mark.parametrize(
    ("prepare", "title", "message"),
    [
        ("assistance", "Assistance wanted: Counter 2", "pressed at 10:00"),
        ("again", "Complaint: At the gate", "pressed 2 times"),
        ("test", "Test: At the gate", "This is a test; nobody is waiting."),
    ],
)
async def test_what_other_alerts_say(
    premises: Khulna, phones: dict[str, Phone], prepare: str, title: str, message: str
) -> None:
    if prepare == "test":
        await premises.push_button(premises.entity_id("button", "test_ring", of="Entrance"), "visitor")
    else:
        await premises.press("event.corner" if prepare == "assistance" else "event.bell")
    if prepare == "again":
        await premises.press()
    await deliver(premises, phones)
    push = phones["redress"].received[-1]
    assert push["title"] == title
    assert message in push["message"]


async def test_a_late_press_says_so_to_the_redress_officer_and_the_head(
    premises: Khulna, phones: dict[str, Phone]
) -> None:
    await premises.unload()
    await premises.press()
    premises.clock.tick(600)
    await premises.setup()
    assert await deliver(premises, phones) == ["redress", "head"]
    assert phones["head"].shown[TAG]["title"] == "Late press: At the gate"
    assert "known only now" in phones["redress"].shown[TAG]["message"]


async def test_a_live_press_that_joins_a_late_one_is_told_as_any_other(
    premises: Khulna, phones: dict[str, Phone]
) -> None:
    await premises.unload()
    await premises.press()
    premises.clock.tick(300)
    await premises.setup()
    premises.take()
    await premises.press()
    assert await deliver(premises, phones) == ["redress", "head"]
    for who in ("redress", "head"):
        push = phones[who].shown[TAG]
        assert push["title"] == "Complaint: At the gate"
        assert "pressed 2 times" in push["message"]
        assert "known only now" not in push["message"]


async def test_a_late_press_that_joins_says_so(premises: Khulna, phones: dict[str, Phone]) -> None:
    await premises.press()
    await premises.wait(131)
    premises.take()
    premises.hass.states.async_set("event.bell", "unavailable")
    premises.hass.states.async_set("event.bell", (dt_util.utcnow() - timedelta(seconds=125)).isoformat())
    await premises.settle()
    assert premises.complaint().presses == 2
    assert await deliver(premises, phones, connected=False) == ["redress", "alternate"]
    for who in ("redress", "alternate"):
        assert "known only now" in phones[who].shown[TAG]["message"]


async def test_the_next_officer_and_then_the_head(premises: Khulna, phones: dict[str, Phone]) -> None:
    await premises.press()
    await deliver(premises, phones)
    await premises.wait(60)
    assert await deliver(premises, phones) == ["alternate"]
    await premises.wait(60)
    assert await deliver(premises, phones, connected=False) == ["head"]  # unheard: before their turn, so that they know
    assert "Nobody has answered" in phones["head"].shown[TAG]["message"]
    await premises.wait(30)
    assert await deliver(premises, phones, connected=False) == ["head"]
    assert list(phones["head"].shown) == [TAG]  # replaced, not added


async def test_repetitions_of_the_ring_leave_the_phones_alone(premises: Khulna, phones: dict[str, Phone]) -> None:
    await premises.press()
    await deliver(premises, phones)
    await premises.wait(16)
    assert premises.types == ["rang: repeated"]
    assert await deliver(premises, phones) == []


async def test_the_answer_from_the_phone(premises: Khulna, phones: dict[str, Phone]) -> None:
    await premises.press()
    await premises.wait(61)
    await deliver(premises, phones)
    await phones["redress"].push_button(phones["redress"].buttons()["I am calling them in"])
    complaint = premises.complaint()
    assert complaint.status == "acknowledged"
    assert complaint.officer == premises.subentry("Assistant Director").subentry_id
    assert last_event(premises).actor == f"user:{premises.users['redress'].id}"
    (told,) = premises.told
    assert (told["officer"], told["room"]) == ("Assistant Director", "Room 203")
    assert sorted(await deliver(premises, phones)) == ["alternate", "head", "redress"]
    assert phones["alternate"].shown == phones["head"].shown == {}
    push = phones["redress"].shown[TAG]
    assert push["title"] == "You answered: At the gate"
    assert push["data"]["alert_once"] is True
    assert [button["title"] for button in push["data"]["actions"]] == ENDINGS
    assert text_buttons(push) == []


async def test_a_phone_hears_nothing_of_what_is_kept_from_its_officer(
    premises: Khulna, phones: dict[str, Phone]
) -> None:
    """Not even that there is nothing to show any more: that would tell the number."""
    await hold(premises)
    await deliver(premises, phones)
    await premises.act("acknowledge", "head", complaint=FIRST)
    await premises.act("close", "head", complaint=FIRST, outcome="settled")
    await deliver(premises, phones)
    assert phones["redress"].received == []
    assert phones["alternate"].received


@pytest.fixture
async def answered(premises: Khulna, phones: dict[str, Phone]) -> dict[str, Phone]:
    """The redress officer has answered from the phone."""
    await premises.press()
    await deliver(premises, phones)
    await phones["redress"].push_button(phones["redress"].buttons()["I am calling them in"])
    await deliver(premises, phones)
    return phones


@pytest.mark.parametrize(
    ("button", "outcome", "said", "events"),
    [
        ("Heard: settled", "settled", "Ended: settled.", ["heard", "closed"]),
        ("Heard: referred", "referred", "Referred, to be decided by {due}.", ["heard", "referred"]),
        ("False press", "false_press", "Ended: false press.", ["closed"]),
    ],
)
async def test_how_it_ended_from_the_phone(
    premises: Khulna, answered: dict[str, Phone], button: str, outcome: str, said: str, events: list[str]
) -> None:
    redress = answered["redress"]
    await redress.push_button(redress.buttons()[button], reply_text="  পেনশন বই\u202e\x00 পাওয়া গেছে ")
    assert premises.complaint().ending == outcome
    assert premises.story()[2:] == events
    assert last_event(premises).note == "পেনশন বই পাওয়া গেছে"
    assert sorted(await deliver(premises, answered)) == ["alternate", "head", "redress"]
    assert answered["alternate"].shown == answered["head"].shown == {}
    push = redress.shown[TAG]
    due = premises.complaint().due
    said = said.format(due=due and f"{due:%d-%m-%Y}")
    assert (push["title"], push["message"]) == ("Bell: At the gate", f"{said} No. {FIRST}.")
    assert push["data"]["timeout"] == 300
    assert push["data"]["alert_once"] is True
    assert "sticky" not in push["data"]
    assert text_buttons(push) == ["Write a note"]
    assert list(redress.buttons()) == ["Write a note", *(RATED if events == ["heard", "closed"] else [])]


async def test_who_is_not_satisfied_goes_to_the_head(premises: Khulna, ended: dict[str, Phone]) -> None:
    redress, head = ended["redress"], ended["head"]
    await redress.push_button(redress.buttons()["Citizen unsatisfied"])
    assert premises.complaint().rating == "unsatisfied"
    assert await deliver(premises, ended) == ["head"]
    push = head.shown[TAG]
    assert push["title"] == "Not satisfied: At the gate"
    assert push["message"] == f"No. {FIRST}: the complainant is not satisfied. Does it go on as an appeal?"
    assert list(head.buttons()) == ["Reopen as an appeal", "Leave it at that"]
    await head.push_button(head.buttons()["Reopen as an appeal"])
    assert premises.story()[-3:] == ["rated", "reopened", "referred"]


async def test_the_head_leaves_it_at_that(
    premises: Khulna, ended: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    redress, head = ended["redress"], ended["head"]
    await redress.push_button(redress.buttons()["Citizen unsatisfied"])
    await deliver(premises, ended)
    button = head.buttons()["Leave it at that"]
    await head.push_button(button)
    assert premises.story()[-2:] == ["rated", "appeal_declined"]
    await deliver(premises, ended)
    assert head.shown == {}
    await head.push_button(button)
    assert refusals(caplog) == ["nothing_offered"]
    assert head.shown[TAG]["message"] == "This notice is out of date. Use the newest one."


@pytest.mark.parametrize(("button", "rating"), [("Citizen satisfied", "satisfied"), ("Citizen: neither", "neutral")])
async def test_who_is_satisfied_or_neither_bothers_nobody(
    premises: Khulna, ended: dict[str, Phone], button: str, rating: str
) -> None:
    redress = ended["redress"]
    await redress.push_button(redress.buttons()[button])
    assert premises.complaint().rating == rating
    assert await deliver(premises, ended) == []


@pytest.mark.parametrize("reply", [None, "", "   ", 7, ["a"], {"a": 1}])
async def test_a_reply_is_not_needed(premises: Khulna, answered: dict[str, Phone], reply: object) -> None:
    redress = answered["redress"]
    await redress.push_button(redress.buttons()["Heard: settled"], reply_text=reply)
    closed = last_event(premises)
    assert (closed.kind, closed.note) == ("closed", None)


async def test_a_reply_of_100_kb_is_cut_and_not_refused(premises: Khulna, answered: dict[str, Phone]) -> None:
    redress = answered["redress"]
    await redress.push_button(redress.buttons()["Heard: settled"], reply_text="ক" * 100_000)
    assert last_event(premises).note == "ক" * LIMIT


@pytest.fixture
async def ended(premises: Khulna, answered: dict[str, Phone]) -> dict[str, Phone]:
    """The redress officer has said on the phone that it is settled."""
    await answered["redress"].push_button(answered["redress"].buttons()["Heard: settled"])
    await deliver(premises, answered)
    return answered


async def test_a_note_after_the_end(premises: Khulna, ended: dict[str, Phone]) -> None:
    redress = ended["redress"]
    await redress.push_button(redress.buttons()["Write a note"], reply_text="  পেনশন বই\u202e\x00 পাওয়া গেছে ")
    noted = last_event(premises)
    assert (noted.kind, noted.text) == ("noted", "পেনশন বই পাওয়া গেছে")
    assert noted.actor == f"user:{premises.users['redress'].id}"
    assert premises.complaint().outcome == "settled"
    assert await deliver(premises, ended) == []


@pytest.mark.parametrize("reply", [None, "", " \n\t ", "\u202e\x00", 7, ["a"], {"a": 1}])
async def test_a_note_of_nothing_is_none(
    premises: Khulna, ended: dict[str, Phone], caplog: pytest.LogCaptureFixture, reply: object
) -> None:
    redress = ended["redress"]
    await redress.push_button(redress.buttons()["Write a note"], reply_text=reply)
    assert premises.story() == ["rung", "acknowledged", "heard", "closed"]
    assert refusals(caplog) == []


async def test_a_note_of_100_kb_is_cut_and_not_refused(premises: Khulna, ended: dict[str, Phone]) -> None:
    redress = ended["redress"]
    await redress.push_button(redress.buttons()["Write a note"], reply_text="ক" * 100_000)
    assert last_event(premises).text == "ক" * LIMIT


async def test_nobody_else_writes_a_note_with_that_button(
    premises: Khulna, ended: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    action = ended["redress"].buttons()["Write a note"]
    await ended["head"].push_button(action, reply_text="a word")
    await ended["redress"].push_button(action[:-1] + ("0" if action[-1] != "0" else "1"), reply_text="a word")
    assert premises.story() == ["rung", "acknowledged", "heard", "closed"]
    assert refusals(caplog) == ["stale_or_foreign"] * 2


async def test_a_note_of_before_a_reopening_is_stale(
    premises: Khulna, ended: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    action = ended["redress"].buttons()["Write a note"]
    await premises.act("reopen", "head", complaint=FIRST)
    await ended["redress"].push_button(action, reply_text="a word")
    assert premises.story()[-1] == "reopened"
    assert refusals(caplog) == ["stale_or_foreign"]


async def test_an_end_told_elsewhere_asks_for_no_note(premises: Khulna, answered: dict[str, Phone]) -> None:
    await premises.act("close", complaint=FIRST, outcome="settled")
    await deliver(premises, answered)
    assert [phone.shown for phone in answered.values()] == [{}, {}, {}]


async def test_a_refused_end_leaves_no_trace(premises: Khulna, answered: dict[str, Phone]) -> None:
    """The phone that ended it first is not asked for a note by another end later on."""
    redress = answered["redress"]
    action = redress.buttons()["Heard: settled"]
    await premises.act("close", complaint=FIRST, outcome="settled")
    await redress.push_button(action)
    await premises.act("reopen", "head", complaint=FIRST)
    premises.take()
    await premises.act("close", complaint=FIRST, outcome="settled")
    await deliver(premises, answered)
    assert redress.shown == {}


async def test_marked_as_heard_elsewhere_the_phone_still_asks_how_it_ended(
    premises: Khulna, answered: dict[str, Phone]
) -> None:
    await premises.act("heard", complaint=FIRST)
    assert sorted(await deliver(premises, answered)) == ["alternate", "head", "redress"]
    assert "Heard. How did it end?" in answered["redress"].shown[TAG]["message"]
    await answered["redress"].push_button(answered["redress"].buttons()["Heard: settled"])
    assert premises.complaint().outcome == "settled"


async def test_a_reopened_complaint_asks_whoever_heard_it(premises: Khulna, answered: dict[str, Phone]) -> None:
    redress = answered["redress"]
    await redress.push_button(redress.buttons()["Heard: settled"])
    await deliver(premises, answered)
    await premises.act("reopen", "head", complaint=FIRST)
    assert await deliver(premises, answered) == ["redress"]
    assert redress.shown[TAG]["message"] == REOPENED
    assert list(redress.buttons()) == ENDINGS


async def test_a_reopened_complaint_says_so_to_everybody_it_is_put_to(
    premises: Khulna, phones: dict[str, Phone]
) -> None:
    await premises.press()
    await premises.act("close", complaint=FIRST, outcome="no_complainant")
    premises.take()
    await premises.act("reopen", "head", complaint=FIRST)
    await premises.wait(1)
    assert await deliver(premises, phones) == ["redress"]
    await premises.wait(60)
    assert await deliver(premises, phones) == ["alternate"]
    for who in ("redress", "alternate"):
        assert phones[who].shown[TAG]["message"] == REOPENED
    await premises.press()
    assert await deliver(premises, phones, connected=False) == ["redress", "alternate"]
    assert "pressed 2 times" in phones["alternate"].shown[TAG]["message"]
    await premises.act("acknowledge", complaint=FIRST)
    await premises.wait(180)
    await deliver(premises, phones, connected=False)
    assert "nobody was heard in time" in phones["redress"].shown[TAG]["message"]


async def test_a_test_looks_like_one_to_its_end(premises: Khulna, phones: dict[str, Phone]) -> None:
    await premises.push_button(premises.entity_id("button", "test_ring", of="Entrance"), "visitor")
    await premises.push_button(premises.entity_id("button", "test_ring", of="Entrance"), "visitor")
    assert {told["message"] for told in premises.told} == {"This is a test; nobody is waiting: At the gate."}
    await deliver(premises, phones)
    redress, tag = phones["redress"], TAG.replace(FIRST, f"T-{FIRST}")
    await redress.push_button(redress.buttons(tag)["I am calling them in"])
    await deliver(premises, phones)
    await redress.push_button(redress.buttons(tag)["False press"])
    await deliver(premises, phones)
    assert {push["title"] for push in redress.received} == {"Test: At the gate"}
    assert {push["message"] for push in redress.received} == {
        "This is a test; nobody is waiting.",
        f"Ended: false press. No. T-{FIRST}.",
    }


async def test_a_button_from_before_a_reopening_is_stale_and_the_new_one_works(
    premises: Khulna, answered: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    redress = answered["redress"]
    old = redress.buttons()
    await redress.push_button(old["Heard: settled"])
    await deliver(premises, answered)
    await premises.act("reopen", "head", complaint=FIRST)
    await deliver(premises, answered)
    await redress.push_button(old["Heard: settled"])
    await redress.push_button(old["False press"])
    assert premises.complaint().open
    assert refusals(caplog) == ["stale_or_foreign"] * 2
    await redress.push_button(redress.buttons()["Heard: referred"])
    assert premises.complaint().ending == "referred"


async def close(khulna: Khulna) -> Callable[[], None]:
    """Close the office; return what has to be done before it can be opened."""
    await khulna.unload()
    return lambda: None


async def lose(khulna: Khulna) -> Callable[[], None]:
    """Close the office and take its register away, so that it does not open."""
    await khulna.unload()
    away = khulna.path.with_suffix(".away")
    khulna.path.rename(away)
    khulna.may_trace.add(f"custom_components.{DOMAIN}")
    assert not await khulna.hass.config_entries.async_setup(khulna.entry.entry_id)

    def come_back() -> None:
        away.rename(khulna.path)

    return come_back


class TestWhileTheOfficeIsClosed:
    @pytest.mark.parametrize("leave", [close, lose], ids=["closed", "does not open"])
    async def test_an_answer_counts_once_it_is_open(
        self,
        premises: Khulna,
        phones: dict[str, Phone],
        leave: Callable[[Khulna], Awaitable[Callable[[], None]]],
    ) -> None:
        await premises.press()
        await deliver(premises, phones)
        come_back = await leave(premises)
        await phones["redress"].push_button(phones["redress"].buttons()["I am calling them in"])
        come_back()
        assert premises.story() == ["rung"]
        if premises.entry.state is ConfigEntryState.SETUP_ERROR:
            await premises.reload()
        else:
            await premises.setup()
        complaint = premises.complaint()
        assert complaint.status == "acknowledged"
        assert complaint.officer == premises.subentry("Assistant Director").subentry_id
        assert last_event(premises).actor == f"user:{premises.users['redress'].id}"
        await premises.reload()
        assert premises.story() == ["rung", "acknowledged"]  # once

    @pytest.mark.parametrize(
        ("module", "step"), [(phone_module, "_take"), (integration, "async_bring_screens")], ids=["answers", "screens"]
    )
    async def test_an_answer_counts_that_comes_when_it_is_nearly_open(
        self, premises: Khulna, phones: dict[str, Phone], monkeypatch: pytest.MonkeyPatch, module: Any, step: str
    ) -> None:
        await premises.press()
        await deliver(premises, phones)
        redress = phones["redress"]
        buttons = [redress.buttons()["I am calling them in"]]
        await premises.unload()
        await redress.push_button(f"ABHIJOG_KHL_NOTE_{FIRST}_0123456789abcdef")
        carry_out = getattr(module, step)

        async def slowly(*arguments: Any) -> None:
            while buttons:
                premises.hass.bus.async_fire(ACTION_EVENT, {"action": buttons.pop()}, context=premises.by("redress"))
            await carry_out(*arguments)

        monkeypatch.setattr(module, step, slowly)
        await premises.setup()
        assert premises.complaint().status == "acknowledged"

    @pytest.mark.parametrize(("further", "status"), [(99, "acknowledged"), (100, "waiting")])
    async def test_of_too_many_the_newest_are_kept(
        self, premises: Khulna, phones: dict[str, Phone], further: int, status: str
    ) -> None:
        await premises.press()
        await deliver(premises, phones)
        redress = phones["redress"]
        await premises.unload()
        await redress.push_button(redress.buttons()["I am calling them in"])
        context = premises.by("redress")
        for _ in range(further):
            action = f"ABHIJOG_KHL_ACKNOWLEDGE_{FIRST}_0123456789abcdef"
            premises.hass.bus.async_fire(ACTION_EVENT, {"action": action}, context=context)
        await premises.settle()
        await premises.setup()
        assert premises.complaint().status == status

    async def test_what_is_not_ours_takes_no_ones_place(self, premises: Khulna, phones: dict[str, Phone]) -> None:
        await premises.press()
        await deliver(premises, phones)
        redress = phones["redress"]
        await premises.unload()
        await redress.push_button(redress.buttons()["I am calling them in"])
        for _ in range(101):
            premises.hass.bus.async_fire(ACTION_EVENT, {"action": "ANSWER_DOOR"}, context=premises.by("redress"))
        await premises.settle()
        await premises.setup()
        assert premises.complaint().status == "acknowledged"


async def test_an_answer_after_a_restart_counts(premises: Khulna, phones: dict[str, Phone]) -> None:
    await premises.press()
    await deliver(premises, phones)
    await premises.reload()
    await phones["redress"].push_button(phones["redress"].buttons()["I am calling them in"])
    assert premises.complaint().status == "acknowledged"


async def test_an_end_told_after_a_restart_counts(premises: Khulna, answered: dict[str, Phone]) -> None:
    buttons = answered["redress"].buttons()
    await premises.reload()
    await answered["redress"].push_button(buttons["Heard: referred"])
    assert premises.complaint().ending == "referred"


async def test_somebody_elses_button_does_not_work(
    premises: Khulna, phones: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    await premises.press()
    await deliver(premises, phones)
    caplog.clear()
    await phones["alternate"].push_button(phones["redress"].buttons()["I am calling them in"], reply_text="a word")
    assert premises.complaint().waiting
    assert refusals(caplog) == ["stale_or_foreign"]


async def test_whoever_is_no_officer_cannot_answer(
    premises: Khulna, phones: dict[str, Phone], register: Register, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = await register("visitor")
    await premises.press()
    await deliver(premises, phones)
    await visitor.push_button(phones["redress"].buttons()["I am calling them in"], reply_text="a word")
    assert premises.complaint().waiting
    assert refusals(caplog) == ["not_an_officer"]
    await visitor.websocket.close()


async def test_an_event_of_nobody_is_refused(
    premises: Khulna, phones: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    await premises.press()
    await deliver(premises, phones)
    action = phones["redress"].buttons()["I am calling them in"]
    premises.hass.bus.async_fire(ACTION_EVENT, {"action": action})
    await premises.settle()
    assert premises.complaint().waiting
    assert refusals(caplog) == ["not_an_officer"]


async def test_one_button_cannot_be_made_from_another(
    premises: Khulna, phones: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    await premises.press()
    await deliver(premises, phones)
    action = phones["redress"].buttons()["I am calling them in"]
    before = action.rpartition("_")[0]
    for forged in (
        action.replace("ACKNOWLEDGE", "FALSE-PRESS"),
        action[:-1] + ("0" if action[-1] != "0" else "1"),
        f"{before}_",
        f"{before}_ক",
    ):
        await phones["redress"].push_button(forged)
    premises.hass.bus.async_fire(ACTION_EVENT, {"action": f"{before}_\ud800"}, context=premises.by("redress"))
    await premises.settle()
    assert premises.complaint().waiting
    assert refusals(caplog) == ["stale_or_foreign"] * 5


async def test_a_button_from_before_a_lapse_is_stale_and_the_new_one_works(
    premises: Khulna, answered: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    redress = answered["redress"]
    old = redress.buttons()
    await premises.wait(181)
    assert "redress" in await deliver(premises, answered, connected=False)
    assert "It was answered, but nobody was heard in time" in redress.received[-1]["message"]
    await redress.push_button(old["Heard: settled"])
    assert premises.complaint().waiting
    assert refusals(caplog) == ["stale_or_foreign"]
    await redress.push_button(redress.buttons()["I am calling them in"])
    assert premises.complaint().status == "acknowledged"


@dataclass
class Direct:
    """What the office sends to phones by itself."""

    calls: list[ServiceCall] = field(default_factory=list)
    fault: Exception | None = None

    async def take(self, call: ServiceCall) -> None:
        self.calls.append(call)
        if self.fault:
            raise self.fault

    def sent(self) -> list[tuple[str, str, object, list[str]]]:
        """Return to whom, what, for how long, and with which buttons; each with the tag of the complaint."""
        assert {call.data["data"]["tag"] for call in self.calls} <= {TAG}
        return [
            (
                call.service.removeprefix("mobile_app_phone_"),
                call.data["message"],
                call.data["data"].get("timeout"),
                [button["title"] for button in call.data["data"]["actions"]],
            )
            for call in self.calls
        ]


class TestWhyItDidNotCount:
    @pytest.fixture
    def direct(self, premises: Khulna, phones: dict[str, Phone]) -> Direct:
        """Take what would go to the phones."""
        direct = Direct()
        for phone in phones.values():
            premises.hass.services.async_register("notify", phone.action.removeprefix("notify."), direct.take)
        return direct

    @pytest.fixture
    async def alerted(self, premises: Khulna, phones: dict[str, Phone]) -> dict[str, Phone]:
        """Two officers have the same complaint on their phones."""
        await premises.press()
        await premises.wait(61)
        await deliver(premises, phones, connected=False)
        return phones

    async def test_who_is_too_late_is_told_who_was_faster(
        self, premises: Khulna, alerted: dict[str, Phone], direct: Direct
    ) -> None:
        mine, theirs = alerted["redress"].buttons(), alerted["alternate"].buttons()
        await alerted["alternate"].push_button(theirs["I am calling them in"])
        assert direct.sent() == []
        await alerted["redress"].push_button(mine["I am calling them in"])
        said = "Already answered: Office Superintendent, Room 105."
        assert direct.sent() == [("redress", said, 60, [])]
        assert direct.calls[0].data["title"] == "Bell: At the gate"
        await premises.act("close", "alternate", complaint=FIRST, outcome="settled")
        await alerted["redress"].push_button(mine["I am calling them in"])
        assert direct.sent()[1:] == [("redress", said, 60, [])]

    async def test_an_automation_was_faster(self, premises: Khulna, alerted: dict[str, Phone], direct: Direct) -> None:
        await premises.act("acknowledge", None, complaint=FIRST)
        await alerted["redress"].push_button(alerted["redress"].buttons()["I am calling them in"])
        assert direct.sent() == [("redress", "Already answered.", 60, [])]

    async def test_nobody_answered_and_it_was_closed(
        self, premises: Khulna, alerted: dict[str, Phone], direct: Direct
    ) -> None:
        await premises.act("close", complaint=FIRST, outcome="no_complainant")
        await alerted["redress"].push_button(alerted["redress"].buttons()["I am calling them in"])
        assert direct.sent() == [("redress", STALE, 60, [])]

    async def test_a_second_tap_takes_away_nothing(
        self, premises: Khulna, alerted: dict[str, Phone], direct: Direct
    ) -> None:
        redress = alerted["redress"]
        for _ in range(2):
            await redress.push_button(redress.buttons()["I am calling them in"])
        assert direct.sent() == []
        await deliver(premises, alerted, connected=False)
        for _ in range(2):
            await redress.push_button(redress.buttons()["Heard: settled"])
        assert direct.sent() == [("redress", f"Ended: settled. No. {FIRST}.", 300, ["Write a note", *RATED])]

    async def test_a_stale_tap_gets_what_is_to_be_answered_now(
        self, premises: Khulna, alerted: dict[str, Phone], direct: Direct
    ) -> None:
        redress = alerted["redress"]
        old = redress.buttons()
        await redress.push_button(old["I am calling them in"])
        await deliver(premises, alerted, connected=False)
        ending = redress.buttons()["Heard: settled"]
        await premises.wait(180)
        await redress.push_button(ending)
        (who, message, timeout, buttons) = direct.sent()[-1]
        assert (who, timeout, buttons) == ("redress", None, ["I am calling them in"])
        assert (
            message
            == f"{STALE} No. {FIRST}, since 10:00. It was answered, but nobody was heard in time. Please call them in."
        )
        redress.show(dict(direct.calls[-1].data))
        await redress.push_button(redress.buttons()["I am calling them in"])
        await redress.push_button(old["I am calling them in"])
        (who, message, timeout, buttons) = direct.sent()[-1]
        assert (who, timeout, buttons) == ("redress", None, ENDINGS)
        assert message.startswith(STALE)
        assert premises.complaint().status == "acknowledged"

    async def test_a_stale_tap_of_whom_nothing_is_asked_any_more(
        self, premises: Khulna, alerted: dict[str, Phone], direct: Direct
    ) -> None:
        old = alerted["alternate"].buttons()["I am calling them in"]
        await premises.act("close", complaint=FIRST, outcome="no_complainant")
        await premises.act("reopen", "head", complaint=FIRST)
        await premises.act("acknowledge", complaint=FIRST)
        await alerted["alternate"].push_button(old)
        assert direct.sent() == [("alternate", STALE, 60, [])]

    async def test_what_is_forged_or_foreign_gets_no_answer(
        self, premises: Khulna, alerted: dict[str, Phone], register: Register, direct: Direct
    ) -> None:
        visitor = await register("visitor")
        await premises.act("acknowledge", complaint=FIRST)
        action = alerted["redress"].buttons()["I am calling them in"]
        await alerted["alternate"].push_button(action)
        await visitor.push_button(action)
        await alerted["redress"].push_button(action.replace(FIRST, "2026-000009"))
        await alerted["redress"].push_button(action[:-1] + ("0" if action[-1] != "0" else "1"))
        assert direct.calls == []
        await visitor.websocket.close()

    async def test_a_phone_that_cannot_be_told_breaks_nothing(
        self,
        premises: Khulna,
        alerted: dict[str, Phone],
        direct: Direct,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        direct.fault = HomeAssistantError("a word")
        await premises.act("acknowledge", None, complaint=FIRST)
        await alerted["redress"].push_button(alerted["redress"].buttons()["I am calling them in"], reply_text="a word")
        assert len(direct.calls) == 1
        assert refusals(caplog) == ["already_acknowledged"]
        said = [record for record in caplog.records if record.name == phone_module.__name__]
        assert (said[-1].levelname, said[-1].exc_info) == ("INFO", None)
        assert "a word" not in said[-1].getMessage()

    async def test_nobody_waits_for_a_phone(self, premises: Khulna, alerted: dict[str, Phone]) -> None:
        """A phone that takes for ever holds up no other tap, and not the end of the office."""
        begun = asyncio.Event()

        async def never(_call: ServiceCall) -> None:
            begun.set()
            await asyncio.Event().wait()

        premises.hass.services.async_register("notify", "mobile_app_phone_redress", never)
        await premises.act("acknowledge", None, complaint=FIRST)
        action = alerted["redress"].buttons()["I am calling them in"]
        premises.hass.bus.async_fire(ACTION_EVENT, {"action": action}, context=premises.by("redress"))
        for _ in range(10_000):
            if begun.is_set():
                break
            await asyncio.sleep(0)
        assert begun.is_set()
        await premises.hass.async_block_till_done()
        assert await premises.hass.config_entries.async_unload(premises.entry.entry_id)


async def test_somebody_else_was_faster(
    premises: Khulna, phones: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    await premises.press()
    await premises.wait(61)
    await deliver(premises, phones)
    mine, theirs = phones["redress"].buttons(), phones["alternate"].buttons()
    await phones["alternate"].push_button(theirs["I am calling them in"])
    await phones["redress"].push_button(mine["I am calling them in"])
    assert premises.complaint().officer == premises.subentry("Office Superintendent").subentry_id
    assert refusals(caplog) == ["already_acknowledged"]


async def test_the_same_button_twice(
    premises: Khulna, answered: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    redress = answered["redress"]
    button = redress.buttons()["Heard: settled"]
    await redress.push_button(button)
    await redress.push_button(button)
    assert premises.story() == ["rung", "acknowledged", "heard", "closed"]
    assert refusals(caplog) == ["already_closed"]


async def test_the_log_never_holds_what_was_written(
    premises: Khulna, answered: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    redress = answered["redress"]
    button = redress.buttons()["Heard: settled"]
    await redress.push_button(button, reply_text="a word")
    await redress.push_button(button, reply_text="a word")
    await redress.push_button(f"{button}0", reply_text="a word")
    ours = [record.getMessage() for record in caplog.records if DOMAIN in record.name]
    assert ours
    assert not any("a word" in message for message in ours)


NOT_OURS = [
    "",
    "ANSWER_DOOR",
    "ABHIJOG",
    "ABHIJOG_KHL_ACKNOWLEDGE_2026-000001",
    "ABHIJOG_KHL_ACKNOWLEDGE_2026-000001_0_1",
    "ABHIJOG_KHL_VANISH_2026-000001_0123456789abcdef",
    "ABHIJOG_DHK_ACKNOWLEDGE_2026-000001_0123456789abcdef",
    "abhijog_KHL_ACKNOWLEDGE_2026-000001_0123456789abcdef",
    "_" * 100_000,
    None,
    7,
    ["ABHIJOG"],
    {"ABHIJOG": 1},
]


async def test_what_is_not_ours_is_left_to_others(
    premises: Khulna, phones: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    await premises.press()
    for action in NOT_OURS:
        await phones["redress"].push_button(action)
    premises.hass.bus.async_fire(ACTION_EVENT)
    await premises.settle()
    assert premises.complaint().waiting
    assert refusals(caplog) == []


async def test_a_complaint_that_is_none(
    premises: Khulna, phones: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    for number in ("2026-000009", "", "x" * 100_000, "২০২৬", "\x00"):
        await phones["redress"].push_button(f"ABHIJOG_KHL_ACKNOWLEDGE_{number}_0123456789abcdef")
    action = "ABHIJOG_KHL_ACKNOWLEDGE_\ud800_0123456789abcdef"
    premises.hass.bus.async_fire(ACTION_EVENT, {"action": action}, context=premises.by("redress"))
    await premises.settle()
    assert refusals(caplog) == ["unknown_complaint"] * 6


async def test_an_answer_while_the_register_cannot_be_read(
    premises: Khulna, answered: dict[str, Phone], caplog: pytest.LogCaptureFixture
) -> None:
    redress = answered["redress"]
    buttons = redress.buttons()
    await redress.push_button(buttons["Heard: settled"])  # no longer in memory
    premises.path.rename(premises.path.with_suffix(".away"))
    await redress.push_button(buttons["Heard: referred"])
    premises.path.with_suffix(".away").rename(premises.path)
    assert refusals(caplog) == ["register_unreadable"]


async def test_a_phone_that_is_not_connected_breaks_nothing(premises: Khulna, phones: dict[str, Phone]) -> None:
    await phones["redress"].websocket.close()
    await premises.settle()
    await premises.press()
    (push,) = premises.told[0]["phones"]
    with pytest.raises(HomeAssistantError):
        await premises.hass.services.async_call(*push["action"].split("."), {"message": "x"}, blocking=True)
    premises.take()
    await premises.wait(60)
    assert await deliver(premises, phones) == ["alternate"]
    await phones["alternate"].push_button(phones["alternate"].buttons()["I am calling them in"])
    assert premises.complaint().status == "acknowledged"


async def test_an_officer_without_a_phone_is_left_out(premises: Khulna, phones: dict[str, Phone]) -> None:
    subentry = premises.subentry("Assistant Director")
    data = {key: value for key, value in subentry.data.items() if key != "phone"}
    premises.hass.config_entries.async_update_subentry(premises.entry, subentry, data=data)
    await premises.settle()
    assert "officer_without_phone" not in premises.issues()  # set up so on purpose
    await premises.press()
    assert premises.told[0]["officers"][0]["phone"] is None
    assert premises.told[0]["phones"] == []


async def test_a_phone_that_was_removed(premises: Khulna, phones: dict[str, Phone]) -> None:
    entry = entry_of(premises, phones["redress"].webhook)
    await premises.hass.config_entries.async_remove(entry.entry_id)
    await premises.settle()
    await premises.wait(31)
    issue = premises.issues()["officer_without_phone"]
    assert issue.translation_placeholders == {"office": "Divisional Office", "officer": "Assistant Director"}
    await premises.press()
    assert premises.told[-1]["phones"] == []


async def test_a_device_that_is_no_phone(premises: Khulna) -> None:
    await premises.open(bell(), officer(phone="0" * 32))
    assert "officer_without_phone" in premises.issues()
    await premises.press()
    assert premises.told[0]["phones"] == []


async def test_a_phone_is_found_once_home_assistant_knows_it(
    premises: Khulna, phones: dict[str, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While Home Assistant starts, the phones' integration can be there without its actions."""
    with monkeypatch.context() as patch:
        patch.delitem(premises.hass.data[MOBILE_APP], "notify")
        await premises.press()
        assert premises.told[-1]["officers"][0]["phone"] is None
    await premises.press()
    assert premises.told[-1]["officers"][0]["phone"] == "notify.mobile_app_phone_redress"


async def test_the_bus_carries_no_way_to_answer(premises: Khulna, phones: dict[str, Phone]) -> None:
    await premises.press()
    (happened,) = premises.happened
    assert "phones" not in happened
    assert "officers" not in happened
    action = premises.told[0]["phones"][0]["data"]["actions"][0]["action"]
    assert action.rpartition("_")[2] not in repr(happened)
