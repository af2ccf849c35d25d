"""What people and automations get to know of a bell's problem: sentences, triggers, phones, the activity list."""

from datetime import timedelta
from typing import Any

import pytest
from homeassistant.core import Event, HomeAssistant, ServiceCall, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.abhijog_bell import repairs
from custom_components.abhijog_bell.announcer import Announcer, Interest
from custom_components.abhijog_bell.bells.problems import PROBLEMS, BellProblem, Kind
from custom_components.abhijog_bell.bells.watched import ProblemChange, Watched
from custom_components.abhijog_bell.const import DOMAIN, EVENT
from custom_components.abhijog_bell.happening import ProblemType
from custom_components.abhijog_bell.notification import Notifier
from custom_components.abhijog_bell.phrases import async_phrases
from custom_components.abhijog_bell.problem_news import _REPAIRABLE
from custom_components.abhijog_bell.problem_payload import ProblemPayloads
from custom_components.abhijog_bell.register.words import Purpose
from tests.factories import at

from .forms import said
from .office_fixtures import Khulna
from .offices import add_office

GATE = Watched(id="gate", name="Gate", place="Back gate", kind=Kind.BELL, purpose=Purpose.COMPLAINT, mac="a" * 12)
CHIME = Watched(id="chime", name="Desk chime", place="Room 203", kind=Kind.CHIME, mac="b" * 12)


def change(problem: BellProblem, watched: Watched = GATE, *, over: bool = False, **changes: Any) -> ProblemChange:
    return ProblemChange(
        **{"watched": watched, "problem": problem, "since": at(120), "at": at(2_700), "over": over} | changes
    )


async def payloads(khulna: Khulna, language: str = "en") -> ProblemPayloads:
    phrases = await async_phrases(khulna.hass, language)
    return ProblemPayloads(khulna.hass, khulna.entry, khulna.office.settings, phrases)


SAID = {
    "lost": (
        "Gate has not been heard of since 10:02. Presses there may arrive late, or not at all.",
        "Gate is back. It was away from 10:02 to 10:45.",
    ),
    "flash_failing": (
        "Gate has not been able to store presses since 10:02. A press during a fault would be lost.",
        "Gate can store presses again.",
    ),
    "stuck": (
        "The button of Gate has been held down since 10:02. Nobody can ring there.",
        "The button of Gate is free again. It was held down from 10:02 to 10:45.",
    ),
    "chime_lost": (
        "Gate has not reached its chime since 10:02. The room may hear a press late, or not at all.",
        "Gate reaches its chime again. It did not from 10:02 to 10:45.",
    ),
    "unconfirmed": (
        "Presses of Gate have not been confirmed since 10:02. They are kept in the bell.",
        "Presses of Gate are confirmed again.",
    ),
    "memory_reset": (
        "Gate began with an empty memory at 10:02. Presses that it had not delivered before are lost.",
        "Gate works with its new memory.",
    ),
    "weak_signal": (
        "The radio signal of Gate has been weak since 10:02. Presses may arrive late.",
        "The radio signal of Gate is good again.",
    ),
}


@pytest.mark.parametrize("problem", BellProblem)
async def test_each_problem_is_a_sentence(khulna: Khulna, problem: BellProblem) -> None:
    english = await payloads(khulna)
    assert (english.message(change(problem)), english.message(change(problem, over=True))) == SAID[problem]
    bangla = await payloads(khulna, "bn")
    for over in (False, True):
        message = bangla.message(change(problem, over=over))
        assert message.startswith("Gate: ")
        assert ("১০:০২" in message) is ("10:02" in SAID[problem][over])
        assert "{" not in message


async def test_a_silent_chime_has_a_sentence_of_its_own(khulna: Khulna) -> None:
    english = await payloads(khulna)
    silent = change(BellProblem.CHIME_LOST, CHIME)
    assert english.message(silent) == "Desk chime has not been heard of since 10:02. It may not ring."
    over = change(BellProblem.CHIME_LOST, CHIME, over=True)
    assert english.message(over) == "Desk chime is back and can ring again. It was away from 10:02 to 10:45."


async def test_the_day_is_told_where_it_is_another(khulna: Khulna) -> None:
    away = change(BellProblem.LOST, over=True, since=at(120) - timedelta(days=2))
    assert (await payloads(khulna)).message(away) == "Gate is back. It was away from 20-11-2026 10:02 to 10:45."
    assert "২০-১১-২০২৬ ১০:০২ থেকে ১০:৪৫ পর্যন্ত" in (await payloads(khulna, "bn")).message(away)


async def test_everything_an_automation_needs(khulna: Khulna) -> None:
    entrance = khulna.subentry("Entrance").subentry_id
    watched = Watched(
        id=entrance, name="Entrance", place="At the gate", kind=Kind.ENTITY, purpose=Purpose.COMPLAINT, entity_id="x.y"
    )
    plain = {
        "type": "bell_problem",
        "problem": "lost",
        "office": "Divisional Office",
        "office_code": "KHL",
        "config_entry_id": khulna.entry.entry_id,
        "bell": "Entrance",
        "bell_id": entrance,
        "bell_device_id": khulna.device("Entrance"),
        "place": "At the gate",
        "purpose": "complaint",
        "since": "2026-11-22T04:02:00+00:00",
        "until": None,
        "seconds": 2_580,
        "message": "Entrance has not been heard of since 10:02. Presses there may arrive late, or not at all.",
        "phones": [],
    }
    build = await payloads(khulna)
    assert build.build(change(BellProblem.LOST, watched)) == plain
    assert build.build_public(change(BellProblem.LOST, watched)) == {
        key: value for key, value in plain.items() if key != "phones"
    }
    over = build.build(change(BellProblem.LOST, watched, over=True))
    assert (over["type"], over["until"]) == ("bell_problem_over", "2026-11-22T04:45:00+00:00")
    back = build.build(change(BellProblem.LOST, watched, since=at(9_000)))
    assert back["seconds"] == 0  # a clock that was set


async def test_the_phones_of_the_heads_alone_are_told(khulna: Khulna, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Notifier, "notify_action", lambda _self, officer: f"notify.{officer.role}")
    build = await payloads(khulna)
    (showed,) = build.build(change(BellProblem.STUCK))["phones"]
    (over,) = build.build(change(BellProblem.STUCK, over=True))["phones"]
    assert showed["action"] == over["action"] == "notify.head"
    assert showed["title"] == "Problem: Gate"
    assert over["title"] == "Problem over: Gate"
    assert showed["message"] == SAID["stuck"][0]
    assert showed["data"]["tag"] == over["data"]["tag"] == "ABHIJOG-KHL-gate-stuck"
    monkeypatch.setattr(Notifier, "notify_action", lambda _self, officer: None)
    assert build.build(change(BellProblem.STUCK))["phones"] == []


async def automate(khulna: Khulna, **options: Any) -> list[ServiceCall]:
    """Make an automation that waits for problems with these options, and for all that are over."""
    calls = async_mock_service(khulna.hass, "test", "automation")
    triggers = [
        {"trigger": f"{DOMAIN}.bell_problem", "options": options},
        {"trigger": f"{DOMAIN}.bell_problem_over", "options": options},
    ]
    action = {"action": "test.automation", "data_template": {"trigger": "{{ trigger }}"}}
    config = {"alias": "x", "mode": "queued", "triggers": triggers, "actions": [action]}
    assert await async_setup_component(khulna.hass, "automation", {"automation": config})
    await khulna.settle()
    (state,) = khulna.hass.states.async_all("automation")
    assert state.state == "on"
    return calls


async def lose_and_find(khulna: Khulna, *entities: str) -> None:
    for entity_id in entities:
        khulna.hass.states.async_set(entity_id, "unavailable")
    await khulna.wait(30)
    for entity_id in entities:
        khulna.hass.states.async_set(entity_id, "unknown")
        await khulna.settle()


BOTH = ["Entrance", "Service corner"]
OPTIONS: list[tuple[dict[str, Any], list[str]]] = [
    ({}, BOTH),
    ({"problem": []}, BOTH),
    ({"problem": "lost"}, BOTH),
    ({"problem": ["stuck", "lost"]}, BOTH),
    ({"problem": ["stuck"]}, []),
    ({"office": "0" * 32}, []),
    ({"bell": ["0" * 32]}, []),
    ({"bell": ["Entrance"]}, ["Entrance"]),
    ({"bell": ["Service corner"], "problem": ["lost"]}, ["Service corner"]),
]


@pytest.mark.parametrize(("options", "bells"), OPTIONS)
async def test_only_what_was_asked_for(khulna: Khulna, options: dict[str, Any], bells: list[str]) -> None:
    if asked := options.get("bell"):
        options = options | {"bell": [khulna.device(name) if name in BOTH else name for name in asked]}
    calls = await automate(khulna, **options)
    await lose_and_find(khulna, "event.bell", "event.corner")
    found = [(call.data["trigger"]["type"], call.data["trigger"]["bell"]) for call in calls]
    # Which of two bells that were lost at the same moment is told first, nobody can say.
    assert sorted(found) == [(kind, name) for kind in ("bell_problem", "bell_problem_over") for name in sorted(bells)]


@pytest.mark.parametrize("options", [{"problem": "tea"}, {"purpose": "complaint"}])
async def test_options_that_are_not_understood(khulna: Khulna, options: dict[str, Any]) -> None:
    khulna.may_trace.add("homeassistant.core")  # there is no configuration file to load automations from again
    config = {"alias": "x", "triggers": [{"trigger": f"{DOMAIN}.bell_problem", "options": options}], "actions": []}
    assert await async_setup_component(khulna.hass, "automation", {"automation": config})
    await khulna.settle()
    assert [state.state for state in khulna.hass.states.async_all("automation")] == ["unavailable"]


def test_who_waits_for_problems_makes_no_bell_heard() -> None:
    announcer = Announcer()
    announcer.attach(Interest(types=frozenset(ProblemType)), lambda _payload: None)
    assert not announcer.makes_heard("office", "bell", "complaint")


async def test_the_activity_list_says_it_in_a_sentence(recorder_mock: Any, khulna: Khulna) -> None:
    khulna.may_trace.add("homeassistant.components.recorder.util")
    assert await async_setup_component(khulna.hass, "logbook", {})
    await khulna.settle()
    _, describe = khulna.hass.data["logbook"].external_events[EVENT]
    entries: list[dict[str, str]] = []

    @callback
    def listen(event: Event[dict[str, Any]]) -> None:
        assert "phones" not in event.data
        entries.append(describe(event))

    khulna.hass.bus.async_listen(EVENT, listen)
    await lose_and_find(khulna, "event.bell")
    assert [f"{entry['name']} {entry['message']}" for entry in entries] == [
        "Divisional Office Entrance has not been heard of since 10:00. Presses there may arrive late, or not at all.",
        "Divisional Office Entrance is back. It was away from 10:00 to 10:00.",
    ]
    assert {entry["icon"] for entry in entries} == {"mdi:bell-alert", "mdi:bell-check"}


@pytest.mark.parametrize("problem", _REPAIRABLE)
def test_each_that_a_person_can_help_with_has_an_issue(hass: HomeAssistant, problem: BellProblem) -> None:
    office = add_office(hass)
    about = {"gate": {"bell": "Gate", "since": "22-11-2026 10:02"}, "corner": {"bell": "Corner", "since": "x"}}
    repairs.async_bell_problem(hass, office, problem, about)
    issues = {key[1]: issue for key, issue in ir.async_get(hass).issues.items() if key[0] == DOMAIN}
    assert issues.keys() == {f"bell_{problem}.khl.gate", f"bell_{problem}.khl.corner"}
    for issue in issues.values():
        said(f"issues.{issue.translation_key}.title", issue.translation_placeholders)
        text = said(f"issues.{issue.translation_key}.description", issue.translation_placeholders)
        assert "goes away by itself" in text
        assert "\n1. " in text
        assert not issue.is_fixable
    repairs.async_bell_problem(hass, office, problem, {})
    assert not [key for key in ir.async_get(hass).issues if key[0] == DOMAIN]


def test_nobody_can_help_with_what_is_unconfirmed() -> None:
    assert set(PROBLEMS[Kind.BELL]) - set(_REPAIRABLE) == {BellProblem.UNCONFIRMED}
