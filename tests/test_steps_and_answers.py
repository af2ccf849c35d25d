"""Somebody answers in the very moment in which a step runs: who answered is neither rung for nor alerted of."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

import custom_components.abhijog_bell as integration
from custom_components.abhijog_bell import payload as payload_module
from custom_components.abhijog_bell import publisher as publisher_module
from custom_components.abhijog_bell.alerting import Alerting
from custom_components.abhijog_bell.announcer import Interest, async_announcer
from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.happening import HappeningType
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.notification import Notifier

from .office_fixtures import FIRST, SECOND, Khulna
from .offices import bell


async def automate(khulna: Khulna, trigger: str, action: str, **data: Any) -> None:
    """Have an automation answer what it is told of, at once."""
    automation = {
        "alias": "Answer",
        "mode": "parallel",
        "triggers": [{"trigger": f"{DOMAIN}.{trigger}"}],
        "actions": [{"action": f"{DOMAIN}.{action}", "data": {"complaint": "{{ trigger.complaint }}", **data}}],
    }
    assert await async_setup_component(khulna.hass, "automation", {"automation": automation})
    await khulna.settle()


async def late_press(khulna: Khulna, seconds: int, entity_id: str = "event.bell") -> None:
    """A bell comes back and tells of a press so many seconds ago."""
    khulna.hass.states.async_set(entity_id, "unavailable")
    await khulna.settle()
    pressed_at = dt_util.utcnow() - timedelta(seconds=seconds)
    khulna.hass.states.async_set(entity_id, pressed_at.isoformat(timespec="milliseconds"))
    await khulna.settle()


async def rings(khulna: Khulna, seconds: int) -> list[int]:
    """Let time pass and return the seconds at which the room sounded."""
    khulna.take()
    heard = []
    for second in range(1, seconds + 1):
        await khulna.wait(1)
        heard += [second for kind in khulna.take() if kind.startswith("rang")]
    return heard


async def restart(khulna: Khulna, seconds: int) -> None:
    """Home Assistant was away for so long; its automations are there before the office begins to alert."""
    await khulna.unload()
    khulna.take()
    khulna.clock.tick(seconds)
    khulna.hass.set_state(CoreState.starting)
    await khulna.setup()
    assert khulna.take() == []
    khulna.hass.set_state(CoreState.running)
    khulna.hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await khulna.settle()


async def until(condition: Callable[[], bool]) -> None:
    """Let the event loop turn until something is so."""
    for _ in range(1000):
        if condition():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never came")


def assert_in_agreement(khulna: Khulna) -> None:
    """What the office believes is what its register says."""
    known = khulna.office._complaints.get(FIRST)
    assert known is None or known == khulna.complaint()
    assert [complaint.number for complaint in khulna.office.open_complaints] == [FIRST] * khulna.complaint().open
    with reading_from(khulna.path) as connection:
        assert reading.verify(connection).ok


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """When the timer ran."""
    ran: list[datetime] = []
    run_due = Alerting._run_due

    @callback
    def counted(alerting: Alerting, now: datetime) -> None:
        ran.append(now)
        run_due(alerting, now)

    monkeypatch.setattr(Alerting, "_run_due", counted)
    return ran


def close_at_alerts(khulna: Khulna, *numbers: str) -> None:
    """Close these complaints as soon as an officer is alerted, for whichever complaint that is."""

    async def close(number: str) -> None:
        data = {"complaint": number, "outcome": "no_complainant"}
        with suppress(ServiceValidationError):  # closed before
            await khulna.hass.services.async_call(DOMAIN, "close", data, blocking=True)

    def alerted(_told: dict[str, Any]) -> None:
        for number in numbers:
            khulna.hass.async_create_task(close(number))

    async_announcer(khulna.hass).attach(Interest(types=frozenset({HappeningType.ESCALATED})), alerted)


class TestAnsweredByWhoeverIsTold:
    async def test_also_right_after_a_reload(self, khulna: Khulna) -> None:
        await automate(khulna, "complaint_escalated", "acknowledge")
        await khulna.press()
        await khulna.unload()
        khulna.take()
        khulna.clock.tick(130)
        await khulna.setup()
        assert khulna.take() == ["escalated", "acknowledged"]
        assert_in_agreement(khulna)

    async def test_nobody_is_told_before_the_office_can_take_an_answer(
        self, khulna: Khulna, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def slowly(*_arguments: Any) -> None:
            await asyncio.sleep(0)

        monkeypatch.setattr(integration, "async_bring_screens", slowly)
        told: list[ConfigEntryState] = []
        interest = Interest(types=frozenset({HappeningType.ESCALATED}))
        async_announcer(khulna.hass).attach(interest, lambda _told: told.append(khulna.entry.state))
        await khulna.press()
        await khulna.unload()
        khulna.clock.tick(130)
        await khulna.setup()
        assert told == [ConfigEntryState.LOADED]

    async def test_at_a_lapse_the_room_stays_quiet_and_nobody_else_is_alerted(
        self, khulna: Khulna, runs: list[datetime]
    ) -> None:
        await automate(khulna, "answer_lapsed", "acknowledge")
        await khulna.press()
        await khulna.wait(10)
        await khulna.act("acknowledge", complaint=FIRST)
        khulna.take()
        await khulna.wait(181)
        assert khulna.take() == ["lapsed", "acknowledged"]
        assert khulna.story() == ["rung", "acknowledged", "acknowledgement_lapsed", "acknowledged"]
        assert_in_agreement(khulna)
        runs.clear()
        await khulna.wait(20)
        assert runs == []
        assert khulna.take() == []
        await khulna.wait(161)  # its own promise lapses as anybody's
        assert khulna.take() == ["lapsed", "acknowledged"]
        assert_in_agreement(khulna)

    async def test_at_an_alert_it_ends_and_the_timer_rests(self, khulna: Khulna, runs: list[datetime]) -> None:
        await automate(khulna, "complaint_escalated", "close", outcome="no_complainant")
        await khulna.press()
        await khulna.wait(61)
        assert khulna.take()[-2:] == ["escalated", "closed"]
        assert khulna.story() == ["rung", "escalated", "closed"]
        assert_in_agreement(khulna)
        runs.clear()
        await khulna.wait(100)
        assert runs == []
        assert khulna.take() == []

    async def test_the_other_complaints_go_on(self, khulna: Khulna) -> None:
        await automate(khulna, "complaint_escalated", "close", outcome="no_complainant")
        await khulna.press()
        await khulna.wait(30)
        await khulna.press("event.corner")
        await khulna.wait(31)
        assert not khulna.complaint().open
        assert khulna.complaint("A-2026-000001").waiting
        assert await rings(khulna, 20) == [14]
        await khulna.wait(10)
        assert not khulna.complaint("A-2026-000001").open

    async def test_overdue_steps_run_one_at_a_time(self, khulna: Khulna) -> None:
        await automate(khulna, "complaint_escalated", "acknowledge")
        await khulna.press()
        await restart(khulna, 130)
        assert khulna.take() == ["escalated", "acknowledged"]
        assert khulna.story() == ["rung", "escalated", "acknowledged"]
        assert len(khulna.complaint().alerted) == 2
        assert_in_agreement(khulna)
        assert await rings(khulna, 40) == []

    async def test_also_where_the_sweep_runs_them(self, khulna: Khulna) -> None:
        await automate(khulna, "complaint_escalated", "acknowledge")
        await khulna.press()
        khulna.take()
        khulna.set_clock(timedelta(hours=1))
        await khulna.wait(61)
        assert [kind for kind in khulna.take() if kind != "rang: repeated"] == ["escalated", "acknowledged"]
        assert khulna.story() == ["rung", "escalated", "acknowledged"]
        assert_in_agreement(khulna)

    @pytest.mark.parametrize("overdue", [True, False])
    async def test_closed_by_what_another_complaint_brought_about(self, khulna: Khulna, overdue: bool) -> None:
        """Both are due at once, and the first one's alert ends them both."""
        numbers = (FIRST, "A-2026-000001")
        close_at_alerts(khulna, *numbers)
        await khulna.press()
        await khulna.press("event.corner")
        if overdue:
            await restart(khulna, 130)
        else:
            await khulna.wait(60)
        assert sorted(khulna.story(number) for number in numbers) == [
            ["rung", "closed"],
            ["rung", "escalated", "closed"],
        ]
        assert khulna.office.open_complaints == []
        khulna.take()
        await khulna.wait(100)
        assert khulna.take() == []


class TestSlowDisk:
    @pytest.fixture
    def may_write(self, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
        """Nothing is written while this is not set."""
        event = threading.Event()
        event.set()
        append = Journal.append

        def slow(journal: Journal, appends: Any) -> list[bool]:
            assert event.wait(30)
            return append(journal, appends)

        monkeypatch.setattr(Journal, "append", slow)
        return event

    async def test_a_reopened_complaint_rings_at_once_and_not_after_an_answer(
        self, khulna: Khulna, may_write: threading.Event
    ) -> None:
        await khulna.press()
        await khulna.act("close", complaint=FIRST, outcome="no_complainant")
        khulna.told.clear()
        may_write.clear()
        reopening = asyncio.create_task(khulna.act("reopen", "head", complaint=FIRST))
        await until(lambda: "rang" in [told["type"] for told in khulna.told])
        answering = asyncio.create_task(khulna.act("acknowledge", complaint=FIRST))
        await until(lambda: not khulna.office.waiting())
        may_write.set()
        await asyncio.gather(reopening, answering)
        await khulna.settle()
        assert [told["type"] for told in khulna.told] == ["reopened", "rang", "acknowledged"]
        assert_in_agreement(khulna)
        assert await rings(khulna, 60) == []
        assert khulna.complaint().alerted == ()

    async def test_a_lapsed_answer_that_was_given_anew_meanwhile_leaves_the_room_quiet(
        self, khulna: Khulna, may_write: threading.Event
    ) -> None:
        await khulna.press()
        await khulna.act("acknowledge", complaint=FIRST)
        await khulna.wait(179)
        khulna.take()
        may_write.clear()
        lapsing = asyncio.create_task(khulna.wait(1))
        await until(lambda: bool(khulna.office.waiting()))
        answering = asyncio.create_task(khulna.act("acknowledge", complaint=FIRST))
        await until(lambda: not khulna.office.waiting())
        may_write.set()
        await asyncio.gather(lapsing, answering)
        await khulna.settle()
        happened = khulna.take()
        assert "lapsed" in happened
        assert "rang: lapsed" not in happened[happened.index("acknowledged") :]
        assert_in_agreement(khulna)
        assert await rings(khulna, 60) == []


class TestLatePresses:
    @pytest.fixture
    async def known(self, khulna: Khulna) -> Khulna:
        """The office after ten quiet minutes: what was pressed since is no older than the office."""
        khulna.clock.tick(600)
        await khulna.wait(1)
        return khulna

    async def test_a_live_press_that_joins_a_late_one_rings_and_goes_on_ringing(self, known: Khulna) -> None:
        await late_press(known, 300)
        assert known.office.waiting()[0].late
        assert await rings(known, 20) == []
        await known.press()
        assert known.complaint().presses == 2
        (told,) = known.told
        assert told["type"] in {"rang", "rang_again"}
        assert [officer["post"] for officer in told["officers"]] == ["Assistant Director", "Director"]
        assert await rings(known, 31) == [15, 30]

    async def test_it_goes_on_ringing_after_a_restart(self, known: Khulna) -> None:
        await late_press(known, 300)
        await known.press()
        await known.reload()
        assert "rang: repeated" in known.take()
        assert await rings(known, 16) == [15]

    async def test_a_late_press_that_joins_alerts_officers_and_does_not_ring(self, known: Khulna) -> None:
        await known.press()
        await known.wait(131)
        known.take()
        await late_press(known, 125)
        assert known.complaint().presses == 2
        (told,) = known.told
        assert (told["type"], told["reason"]) == ("escalated", "late")
        assert told["message"] == "A press became known late: At the gate."
        assert [officer["post"] for officer in told["officers"]] == ["Assistant Director", "Office Superintendent"]
        assert known.story().count("rung_again") == 1

    async def test_a_late_press_that_begins_says_that_it_is_late(self, known: Khulna) -> None:
        await late_press(known, 300)
        (told,) = known.told
        assert (told["type"], told["reason"], told["late"]) == ("escalated", "late", True)

    async def test_a_late_press_at_a_bell_where_one_stays_quiet_stays_quiet(self, known: Khulna) -> None:
        await late_press(known, 300)
        await late_press(known, 200)
        assert known.complaint().presses == 2
        assert known.types == ["escalated", "escalated"]
        assert await rings(known, 31) == []


async def test_a_bell_that_was_removed_pressed_and_added_again_does_not_ring(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.act("close", complaint=FIRST, outcome="false_press")
    khulna.hass.config_entries.async_remove_subentry(khulna.entry, khulna.subentry("Entrance").subentry_id)
    await khulna.settle()
    await khulna.wait(5)
    await khulna.press()
    await khulna.wait(60)
    khulna.take()
    khulna.hass.config_entries.async_add_subentry(khulna.entry, bell())
    await khulna.settle()
    assert khulna.take() == []
    assert khulna.office.open_complaints == []
    await khulna.wait(1)
    await khulna.press()
    assert khulna.take() == ["rang: pressed"]
    assert khulna.complaint(SECOND).waiting


async def test_the_bell_rings_though_no_phone_can_be_told(khulna: Khulna, monkeypatch: pytest.MonkeyPatch) -> None:
    khulna.may_trace |= {payload_module.__name__, publisher_module.__name__}

    def fail(*_args: object) -> list[dict[str, Any]]:
        raise RuntimeError

    monkeypatch.setattr(Notifier, "pushes", fail)
    await khulna.press()
    assert khulna.types == ["rang: pressed"]
    assert khulna.told[0]["phones"] == []
    assert [event["type"] for event in khulna.happened] == ["rang"]
    assert await rings(khulna, 16) == [15]


async def test_what_was_answered_in_time_is_not_told_as_unheard_when_it_lapses(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.wait(10)
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.wait(300)
    assert "lapsed" in khulna.types
    assert "unheard" not in khulna.types
    assert "unheard" not in khulna.story()
    assert (await khulna.act("get_summary", "head"))["unheard"] == 0
