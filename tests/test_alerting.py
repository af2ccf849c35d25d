"""When the room sounds and who is alerted: by the clock and once each, whatever happens meanwhile."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

import pytest
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, callback

from custom_components.abhijog_bell import alerting
from custom_components.abhijog_bell.announcer import Interest, async_announcer
from custom_components.abhijog_bell.clock import ComplaintClock
from custom_components.abhijog_bell.happening import HappeningType
from custom_components.abhijog_bell.register.commands import Acknowledge, Close
from custom_components.abhijog_bell.register.rights import AUTOMATION
from custom_components.abhijog_bell.register.words import Outcome

from .factories import START, at, rung_again, waiting
from .office_fixtures import FIRST, Khulna, usual
from .offices import bell

HOUR = timedelta(hours=1)


async def story(khulna: Khulna, seconds: int) -> dict[int, list[str]]:
    """Let time pass and return what happened, by the second; repetitions of the ring left out."""
    told: dict[int, list[str]] = {}
    for second in range(1, seconds + 1):
        await khulna.wait(1)
        if happened := [kind for kind in khulna.take() if kind != "rang: repeated"]:
            told[second] = happened
    return told


async def rings(khulna: Khulna, seconds: int) -> list[int]:
    """Let time pass and return the seconds at which the room sounded."""
    heard = []
    for second in range(1, seconds + 1):
        await khulna.wait(1)
        heard += [second for kind in khulna.take() if kind.startswith("rang")]
    return heard


def posts(told: dict[str, Any]) -> list[str]:
    return [officer["post"] for officer in told["officers"]]


async def test_the_room_sounds_again_until_somebody_answers(khulna: Khulna) -> None:
    await khulna.press()
    assert khulna.take() == ["rang: pressed"]
    assert await rings(khulna, 59) == [15, 30, 45]
    await khulna.act("acknowledge", complaint=FIRST)
    assert await rings(khulna, 100) == []


async def test_one_officer_after_the_other_is_alerted(khulna: Khulna) -> None:
    await khulna.press()
    assert posts(khulna.told[0]) == ["Assistant Director"]
    await khulna.wait(60)
    assert khulna.told[-2]["type"] == "escalated" or khulna.told[-1]["type"] == "escalated"
    (told,) = [told for told in khulna.told if told["type"] == "escalated"]
    assert posts(told) == ["Office Superintendent"]
    assert (told["role"], told["step"], told["seconds_waiting"]) == ("alternate", 2, 60)
    khulna.take()
    assert await story(khulna, 140) == {60: ["unheard"], 90: ["escalated"]}
    complaint = khulna.complaint()
    assert [khulna.entry.subentries[officer].title for officer in complaint.alerted] == [
        "Assistant Director",
        "Office Superintendent",
        "Director",
    ]
    assert complaint.late_steps == 0


async def test_an_answer_ends_the_chain(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.wait(50)
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.act("heard", complaint=FIRST)
    khulna.take()
    assert await story(khulna, 400) == {}


async def test_a_promise_not_kept_lapses_and_the_room_sounds_again(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.wait(10)
    await khulna.act("acknowledge", complaint=FIRST)
    khulna.take()
    # Everybody whose time has come meanwhile is alerted together with it.
    assert await story(khulna, 181) == {180: ["lapsed", "rang: lapsed", "escalated", "escalated"]}
    complaint = khulna.complaint()
    assert complaint.waiting
    assert (complaint.lapses, complaint.turn, complaint.answer_seconds) == (1, 2, 10)
    khulna.take()
    assert await rings(khulna, 30) == [14, 29]


async def test_an_impatient_press_sounds_at_once_and_puts_the_repetition_off(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.wait(10)
    await khulna.press()
    assert khulna.take() == ["rang: pressed", "rang_again"]
    assert await rings(khulna, 30) == [15, 30]


async def test_without_repetition_the_room_sounds_once(premises: Khulna) -> None:
    await premises.open(*usual(premises.users), options={"ring_repeat": 0})
    await premises.press()
    premises.take()
    assert await rings(premises, 59) == []
    assert await story(premises, 100) == {1: ["escalated"], 61: ["unheard"], 91: ["escalated"]}


async def test_without_any_officer_the_room_sounds_and_nobody_heard_it(premises: Khulna) -> None:
    await premises.open(bell())
    assert "no_officer" in premises.issues()
    await premises.press()
    assert posts(premises.told[0]) == []
    premises.take()
    assert await story(premises, 200) == {120: ["unheard"]}
    assert premises.office.waiting()


async def test_what_was_overdue_runs_once_after_a_restart(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.unload()
    khulna.take()
    khulna.clock.tick(3600)
    await khulna.setup()
    assert khulna.take() == ["escalated", "unheard", "escalated", "rang: repeated"]
    assert khulna.complaint().late_steps == 3
    await khulna.reload()
    assert khulna.take() == ["rang: repeated"]
    assert khulna.story() == ["rung", "escalated", "unheard", "escalated"]


async def test_a_promise_that_lapsed_while_home_assistant_was_away(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.unload()
    khulna.take()
    khulna.clock.tick(3600)
    await khulna.setup()
    assert khulna.take() == ["lapsed", "rang: lapsed", "escalated", "escalated"]


async def test_a_promise_outlives_a_restart(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.wait(100)
    await khulna.reload()
    khulna.take()
    assert await story(khulna, 81) == {80: ["lapsed", "rang: lapsed", "escalated", "escalated"]}


async def test_deadlines_outlive_a_restart(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.wait(40)
    await khulna.reload()
    khulna.take()
    assert await story(khulna, 120) == {20: ["escalated"], 80: ["unheard"], 110: ["escalated"]}


async def test_a_clock_set_forward_is_believed_and_said_once(khulna: Khulna, caplog: pytest.LogCaptureFixture) -> None:
    await khulna.press()
    await khulna.wait(5)
    khulna.take()
    khulna.set_clock(HOUR)
    told = await story(khulna, 130)
    # Not later than the sweep, each once, and nothing after it.
    assert [*chain(*told.values())] == ["escalated", "unheard", "escalated"]
    assert max(told) <= 60
    warnings = [record.getMessage() for record in caplog.records if record.name == alerting.__name__]
    assert len(warnings) <= 1
    assert khulna.complaint().late_steps == 3


async def test_the_sweep_runs_what_the_timer_missed_and_says_so_once(
    premises: Khulna, caplog: pytest.LogCaptureFixture
) -> None:
    await premises.open(*usual(premises.users), options={"ring_repeat": 0})
    await premises.wait(10)  # so that the sweep comes before the timer, and not in the same moment
    await premises.press()
    premises.take()
    premises.set_clock(HOUR)
    assert await story(premises, 45) == {}
    told = await story(premises, 130)
    assert list(told.values()) == [["escalated", "unheard", "escalated"]]
    warnings = [record for record in caplog.records if record.name == alerting.__name__]
    assert [record.getMessage() for record in warnings] == ["3 steps had not run when they were due; they run now"]
    assert warnings[0].levelno == logging.WARNING


@pytest.mark.parametrize("back", [HOUR, timedelta(days=400)])
async def test_a_clock_set_back_puts_nothing_off(khulna: Khulna, back: timedelta) -> None:
    await khulna.press()
    await khulna.wait(20)
    khulna.take()
    khulna.set_clock(-back)
    assert await story(khulna, 140) == {40: ["escalated"], 100: ["unheard"], 130: ["escalated"]}
    await khulna.act("acknowledge", complaint=FIRST)
    khulna.take()
    assert (await story(khulna, 185))[180][:2] == ["lapsed", "rang: lapsed"]
    complaint = khulna.complaint()
    assert complaint.late_steps == 0
    assert complaint.answer_seconds == 160


async def test_the_room_sounds_on_while_the_clock_is_set_back(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.wait(10)
    khulna.take()
    khulna.set_clock(-HOUR)
    assert await rings(khulna, 30) == [5, 20]


async def test_there_is_one_timer(khulna: Khulna, monkeypatch: pytest.MonkeyPatch) -> None:
    running: set[object] = set()
    most = 0
    call_later = alerting.async_call_later

    def counted(hass: Any, delay: float, action: Callable[[datetime], None]) -> Callable[[], None]:
        nonlocal most
        key = object()
        running.add(key)
        most = max(most, len(running))

        @callback
        def run(now: datetime) -> None:
            running.discard(key)
            action(now)

        cancel = call_later(hass, delay, run)

        def cancelled() -> None:
            running.discard(key)
            cancel()

        return cancelled

    monkeypatch.setattr(alerting, "async_call_later", counted)
    await khulna.press()
    await khulna.press("event.corner")
    await khulna.wait(70)
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.wait(200)
    assert most == 1
    await khulna.unload()
    assert not running


async def test_nothing_is_alerted_before_home_assistant_has_started(premises: Khulna) -> None:
    premises.hass.set_state(CoreState.starting)
    await premises.open(*usual(premises.users))
    await premises.press()
    assert premises.take() == ["rang: pressed"]  # a press sounds at any time
    await premises.wait(70)
    assert premises.take() == []
    premises.hass.set_state(CoreState.running)
    premises.hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await premises.settle()
    assert premises.take() == ["escalated", "rang: repeated"]


async def test_a_reopened_complaint_alerts_the_whole_chain_anew(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.act("close", complaint=FIRST, outcome="no_complainant")
    await khulna.wait(300)
    khulna.take()
    await khulna.act("reopen", "head", complaint=FIRST)
    assert khulna.take() == ["reopened", "rang: reopened"]
    assert await story(khulna, 155) == {1: ["escalated"], 60: ["escalated"], 120: ["unheard"], 150: ["escalated"]}


async def test_a_late_press_never_sounds_but_goes_through_the_chain(khulna: Khulna) -> None:
    await khulna.unload()
    await khulna.press()
    khulna.clock.tick(600)
    await khulna.setup()
    khulna.take()
    assert await rings(khulna, 50) == []
    assert await story(khulna, 100) == {10: ["escalated"], 70: ["unheard"]}


async def test_a_late_press_that_joins_is_told_as_late(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.unload()
    khulna.clock.tick(10)
    await khulna.press()
    khulna.clock.tick(200)
    await khulna.setup()
    late = next(told for told in khulna.told if told["reason"] == "late")
    assert (late["type"], late["presses"], late["message"]) == (
        "escalated",
        2,
        "A press became known late: At the gate.",
    )
    assert khulna.complaint().presses == 2


async def test_an_answer_given_at_the_very_moment_of_a_lapse_counts(khulna: Khulna) -> None:
    """An automation that answers hears of the lapse, and answers, before the room is told to sound."""
    await khulna.press()
    await khulna.act("acknowledge", complaint=FIRST)

    def answer(_told: dict[str, Any]) -> None:
        khulna.hass.async_create_task(khulna.office.async_command(FIRST, Acknowledge(actor=AUTOMATION)))

    async_announcer(khulna.hass).attach(Interest(types=frozenset({HappeningType.LAPSED})), answer)
    khulna.take()
    assert await story(khulna, 185) == {180: ["lapsed", "acknowledged"]}
    assert khulna.story() == ["rung", "acknowledged", "acknowledgement_lapsed", "acknowledged"]


async def test_a_complaint_closed_at_the_very_moment_of_a_step_has_no_further_one(khulna: Khulna) -> None:
    await khulna.press()

    def close(_told: dict[str, Any]) -> None:
        command = Close(actor=AUTOMATION, outcome=Outcome.NO_COMPLAINANT)
        khulna.hass.async_create_task(khulna.office.async_command(FIRST, command))

    async_announcer(khulna.hass).attach(Interest(types=frozenset({HappeningType.ESCALATED})), close)
    khulna.take()
    khulna.clock.tick(400)  # several steps at once
    await khulna.wait(60)
    assert [kind for kind in khulna.take() if kind != "rang: repeated"] == ["escalated", "closed"]
    assert khulna.story() == ["rung", "escalated", "closed"]


async def test_a_removed_officer_is_alerted_no_more(khulna: Khulna) -> None:
    await khulna.press()
    khulna.hass.config_entries.async_remove_subentry(khulna.entry, khulna.subentry("Office Superintendent").subentry_id)
    await khulna.settle()
    khulna.take()
    assert await story(khulna, 155) == {120: ["unheard"], 150: ["escalated"]}


async def test_a_removed_bell_loses_no_complaint(khulna: Khulna) -> None:
    await khulna.press()
    khulna.hass.config_entries.async_remove_subentry(khulna.entry, khulna.subentry("Entrance").subentry_id)
    await khulna.settle()
    khulna.take()
    await khulna.wait(60)
    assert "escalated" in khulna.types
    told = khulna.told[-1]
    assert told["complaint"] == FIRST
    assert told["bell_device_id"] is None
    assert (told["bell"], told["place"]) == ("Entrance", "At the gate")
    assert "At the gate" in told["message"]
    response = await khulna.act("acknowledge", complaint=FIRST)
    assert response["status"] == "acknowledged"


class Steady:
    """A steady clock that is moved by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_the_time_of_a_complaint_is_the_wall_clocks_unless_that_runs_backwards(
    clock: Any,
) -> None:
    steady = Steady()
    complaint_clock = ComplaintClock(steady)
    complaint = waiting()
    assert complaint_clock.now(None) == START
    assert complaint_clock.now(complaint) == START  # not followed
    complaint_clock.follow(complaint)
    steady.seconds += 30
    clock.move_to(START - HOUR)
    assert complaint_clock.now(complaint) == at(30)
    assert complaint_clock.now(None) == START - HOUR
    clock.move_to(START + HOUR)
    assert complaint_clock.now(complaint) == START + HOUR
    complaint_clock.follow(waiting(pressed_at=START))
    steady.seconds += 5
    clock.move_to(START - HOUR)
    assert complaint_clock.now(complaint) == at(5)
    complaint_clock.forget(complaint)
    assert complaint_clock.now(complaint) == START - HOUR
    complaint_clock.forget(complaint)
    assert rung_again().at == at(5)
