"""Who may do what: every role at every action, on every road."""

from contextlib import nullcontext
from typing import Any, Final

import pytest
from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import intent
from homeassistant.setup import async_setup_component

from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.phone_buttons import Answer, action_id
from custom_components.abhijog_bell.websocket import _QUESTIONS

from .office_fixtures import FIRST, Khulna
from .screens import As

OFFICERS: Final = {"redress", "head"}
AUTOMATION: Final = "automation"
EVERYBODY: Final = ("redress", "alternate", "head", "administrator", "visitor", AUTOMATION)
LOOKING: Final = {"redress", "alternate", "head", "administrator", AUTOMATION}
OVERSEEING: Final = {"head", "administrator", AUTOMATION}
OF_FIRST: Final = {"complaint": FIRST}
TODAY: Final = {"start": "2026-11-22", "end": "2026-11-22"}

IDEA: Final = {"text": "x", "author": "staff"}

# Who may, and with what it is asked. An alternate's turn has not come: `TURN` lists what that opens.
ACTIONS: Final[dict[str, tuple[set[str], dict[str, Any]]]] = {
    "ring": (set(EVERYBODY), {"bell": "Entrance"}),
    "acknowledge": (OFFICERS | {AUTOMATION}, OF_FIRST),
    "heard": (OFFICERS | {AUTOMATION}, OF_FIRST),
    "close": (OFFICERS | {AUTOMATION}, OF_FIRST | {"outcome": "settled"}),
    "refer": (OFFICERS | {AUTOMATION}, OF_FIRST),
    "extend": (OFFICERS, OF_FIRST | {"reason": "x"}),
    "appeal": (OFFICERS | {AUTOMATION}, OF_FIRST),
    "tell_result": (OFFICERS | {AUTOMATION}, OF_FIRST),
    "note": (OFFICERS | {AUTOMATION}, OF_FIRST | {"text": "x"}),
    "classify": (OFFICERS | {AUTOMATION}, OF_FIRST | {"desk": "Desk 3"}),
    "enter_complaint": (OFFICERS | {"alternate", AUTOMATION}, {"medium": "letter"}),
    "reopen": ({"head"}, OF_FIRST),
    "disclose": ({"head"}, OF_FIRST),
    "take_appeal": ({"head"}, OF_FIRST),
    "decline_appeal": ({"head"}, OF_FIRST),
    "rate": (OFFICERS | {AUTOMATION}, OF_FIRST | {"rating": "satisfied"}),
    "record_request": (OFFICERS | {"alternate", AUTOMATION}, {"kind": "phone"}),
    "find_request": (LOOKING, {"reference": "12"}),
    "suggest": (OFFICERS | {"alternate", AUTOMATION}, IDEA),
    "screen": ({"head"}, {"idea": "I-2026-000001", "decision": "chosen"}),
    "get_ideas": (LOOKING, {}),
    "get_complaints": (LOOKING, {}),
    "who_would_hear": (LOOKING, {}),
    "get_summary": (OVERSEEING, {}),
    "get_return": (OVERSEEING, {}),
    "get_receipt": (LOOKING, OF_FIRST),
    "get_report": (OVERSEEING, {"report": "return"}),
    "verify_register": (OVERSEEING, {}),
}
# What screens do without an action, of which everybody would hear.
SILENT: Final = ("enter_complaint", "refer")
TURN: Final = ("acknowledge", "heard", "close", "refer", "note", "classify", "rate")
# What a screen may ask for, by the same table: nobody but people has a screen.
QUESTIONS: Final[dict[str, tuple[set[str], dict[str, Any]]]] = {
    "history": (LOOKING, {}),
    "ideas": (LOOKING, {}),
    "story": (LOOKING, OF_FIRST),
    "summary": (OVERSEEING, TODAY),
    "who_would_hear": (LOOKING, {}),
    "receipt": (LOOKING, OF_FIRST),
    "report_links": (OVERSEEING, {"report": "return"}),
}
# What the head does before, so that nothing but a right can be missing.
ANSWERED: Final = (("acknowledge", {}),)
REFERRED: Final = (*ANSWERED, ("refer", {}))
DECIDED: Final = (*REFERRED, ("close", {"outcome": "settled"}))
HEARD: Final = (*ANSWERED, ("heard", {}))
OFFERED: Final = (*ANSWERED, ("close", {"outcome": "settled"}), ("rate", {"rating": "unsatisfied"}))
BEFORE: Final[dict[str, tuple[tuple[str, dict[str, str]], ...]]] = {
    "heard": ANSWERED,
    "close": ANSWERED,
    "refer": ANSWERED,
    "extend": REFERRED,
    "get_receipt": REFERRED,
    "receipt": REFERRED,
    "appeal": DECIDED,
    "tell_result": DECIDED,
    "reopen": DECIDED,
    "rate": HEARD,
    "take_appeal": OFFERED,
    "decline_appeal": OFFERED,
    "screen": (("suggest", IDEA),),
    "disclose": (*ANSWERED, ("refer", {"about": "Director"})),
}


@pytest.fixture
async def rung(khulna: Khulna, administrator: object) -> Khulna:
    """Somebody waits, and it is the redress officer's turn."""
    await khulna.press()
    return khulna


async def prepare(khulna: Khulna, action: str) -> None:
    """Bring the complaint to where nothing but a right is missing."""
    for done, more in BEFORE.get(action, ()):
        await khulna.act(done, "head", **(more if done == "suggest" else OF_FIRST | more))


def is_refused(key: str | None) -> bool:
    """Say whether it was a right that was missing, and nothing else."""
    return (key or "").startswith(("not_allowed", "not_your_turn"))


async def may(khulna: Khulna, who: str, action: str) -> bool:
    """Try, and say whether it could be done."""
    try:
        await khulna.act(action, None if who == AUTOMATION else who, **ACTIONS[action][1])
    except ServiceValidationError as error:
        if not is_refused(error.translation_key):
            raise
        return False
    return True


async def test_every_action_is_in_the_table(rung: Khulna) -> None:
    assert set(rung.hass.services.async_services()[DOMAIN]) == set(ACTIONS)


def test_every_question_is_in_the_table() -> None:
    assert set(_QUESTIONS) == {*QUESTIONS, *SILENT}


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("who", EVERYBODY)
async def test_by_action(rung: Khulna, action: str, who: str) -> None:
    await prepare(rung, action)
    story = rung.story()
    allowed = await may(rung, who, action)
    assert allowed is (who in ACTIONS[action][0])
    assert allowed or rung.story() == story


@pytest.mark.parametrize("action", TURN)
async def test_an_alternate_whose_turn_has_come(rung: Khulna, action: str) -> None:
    await rung.wait(60)
    await prepare(rung, action)
    assert await may(rung, "alternate", action)


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("who", ["redress", "alternate", "visitor"])
async def test_by_card(rung: Khulna, as_user: As, action: str, who: str) -> None:
    """Cards call the actions in the name of whoever looks at them."""
    await prepare(rung, action)
    allowed, asked = ACTIONS[action]
    answer = await (await as_user(who)).call(action, **asked)
    assert answer["success"] is (who in allowed)
    assert answer["success"] or is_refused(answer["error"]["translation_key"])


@pytest.mark.parametrize("question", QUESTIONS)
async def test_by_websocket(rung: Khulna, as_user: As, question: str) -> None:
    await prepare(rung, question)
    allowed, asked = QUESTIONS[question]
    for who in sorted({*EVERYBODY} - {AUTOMATION}):
        answer = await (await as_user(who)).send(question, **asked)
        assert answer["success"] is (who in allowed), who
        assert who in allowed or answer["error"]["code"] == "not_allowed"


@pytest.mark.parametrize("action", SILENT)
@pytest.mark.parametrize("who", sorted({*EVERYBODY} - {AUTOMATION}))
async def test_by_websocket_what_changes_something(rung: Khulna, as_user: As, action: str, who: str) -> None:
    await prepare(rung, action)
    allowed, asked = ACTIONS[action]
    answer = await (await as_user(who)).send(action, **asked)
    assert answer["success"] is (who in allowed)
    assert answer["success"] or is_refused(answer["error"]["translation_key"])


@pytest.mark.parametrize(("who", "answered"), [("visitor", False), ("alternate", False), ("redress", True)])
async def test_by_phone(rung: Khulna, who: str, *, answered: bool) -> None:
    """The button of the redress officer's notification, pushed on somebody's phone."""
    officer = rung.office.settings.officer_of_post("Assistant Director")
    assert officer
    action = action_id(rung.office.settings, rung.complaint(), officer, Answer.ACKNOWLEDGE)
    rung.hass.bus.async_fire("mobile_app_notification_action", {"action": action}, context=rung.by(who))
    await rung.settle()
    assert (rung.story()[-1] == "acknowledged") is answered


@pytest.mark.parametrize(("who", "answered"), [("visitor", False), ("alternate", False), ("head", True)])
async def test_by_voice(rung: Khulna, who: str, *, answered: bool) -> None:
    """What an assistant that understood "press …" does for whoever is logged in where it listens."""
    assert await async_setup_component(rung.hass, "intent", {})
    button = rung.entity_id("button", "answer")
    async_expose_entity(rung.hass, "conversation", button, should_expose=True)
    state = rung.hass.states.get(button)
    assert state
    rung.may_trace.add("homeassistant.helpers.intent")
    spoken = intent.async_handle(
        rung.hass, "test", intent.INTENT_TURN_ON, {"name": {"value": state.name}}, context=rung.by(who)
    )
    with nullcontext() if answered else pytest.raises(intent.IntentHandleError):
        await spoken
    await rung.settle()
    assert (rung.story()[-1] == "acknowledged") is answered
