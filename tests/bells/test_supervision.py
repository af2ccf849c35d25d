"""The supervision of the bells in a real office: what is wrong, since when, and where it is told."""

from datetime import timedelta
from types import MappingProxyType
from typing import Any

import pytest
from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import EVENT_HOMEASSISTANT_STOP
from homeassistant.core import CoreState
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.update_coordinator import UpdateFailed
from homeassistant.util import dt as dt_util

from custom_components.abhijog_bell.announcer import Interest, async_announcer
from custom_components.abhijog_bell.bells.problems import BellProblem
from custom_components.abhijog_bell.bells.supervision import Supervisor
from custom_components.abhijog_bell.happening import ProblemType
from custom_components.abhijog_bell.intake import Pressed
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.codec import decode
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.register.events import Event
from custom_components.abhijog_bell.register.office_events import BellFound, BellLost, MemoryReset
from tests.bells.test_problems import heartbeat
from tests.factories import at
from tests.office_fixtures import Khulna
from tests.offices import bell, officer

MAC, CHIME_MAC = "a1b2c3d4e5f6", "0a0b0c0d0e0f"


def subentry(kind: str, title: str, **data: Any) -> ConfigSubentry:
    return ConfigSubentry(
        data=MappingProxyType({"name": title, **data}), subentry_type=kind, title=title, unique_id=data["mac"]
    )


@pytest.fixture
def told(khulna: Khulna) -> list[dict[str, Any]]:
    """What automations are told of problems."""
    told: list[dict[str, Any]] = []
    async_announcer(khulna.hass).attach(Interest(types=frozenset(ProblemType)), told.append)
    return told


async def furnish(khulna: Khulna) -> None:
    """Add a bell and a chime of ours to the usual office."""
    gate = subentry("bell", "Gate", place="Back gate", purpose="complaint", mac=MAC)
    officer_id = khulna.subentry("Assistant Director").subentry_id
    for each in (gate, subentry("chime", "Desk chime", officer=officer_id, mac=CHIME_MAC)):
        khulna.hass.config_entries.async_add_subentry(khulna.entry, each)
        await khulna.settle()


@pytest.fixture
async def devices(khulna: Khulna, told: list[dict[str, Any]]) -> Khulna:
    """The usual office, with a bell and a chime of ours that were heard of just now."""
    await furnish(khulna)
    await says(khulna)
    await says(khulna, CHIME_MAC)
    return khulna


async def says(khulna: Khulna, mac: str = MAC, **changes: Any) -> None:
    """Let a device say how it is."""
    for listener in list(khulna.runtime.devices._alive):
        listener(mac, heartbeat(**changes))
    await khulna.settle()


async def next_says(khulna: Khulna, mac: str = MAC, **changes: Any) -> None:
    """Let a device say how it is a second later: it is judged at most once a second."""
    await khulna.wait(1)
    await says(khulna, mac, **changes)


def supervisor(khulna: Khulna) -> Supervisor:
    return khulna.runtime.supervisor


def problems(khulna: Khulna, name: str) -> list[str]:
    return [problem.value for problem in supervisor(khulna).problems(khulna.subentry(name).subentry_id)]


def recorded(khulna: Khulna) -> list[tuple[Any, ...]]:
    """Return what is on record of bells: the kind, the bell, and since when."""
    names = {subentry.subentry_id: subentry.title for subentry in khulna.entry.subentries.values()}
    with reading_from(khulna.path) as connection:
        rows = connection.execute("SELECT data FROM journal WHERE complaint IS NULL ORDER BY seq").fetchall()
    events: list[Event] = [decode(data) for (data,) in rows]
    return [
        (event.kind, names[event.bell], *([event.since] if isinstance(event, BellLost) else []))
        for event in events
        if isinstance(event, BellLost | BellFound | MemoryReset)
    ]


def short(told: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    found = [(each["type"].removeprefix("bell_"), each["bell"], each["problem"]) for each in told]
    told.clear()
    return found


def entity(khulna: Khulna, problem: str, of: str) -> str:
    return khulna.state("binary_sensor", problem, of=of)


async def until_lost(khulna: Khulna, of: str = "Entrance", problem: str = "lost", within: int = 31) -> int:
    """Wait until something is lost; return how many seconds that took."""
    for second in range(1, within + 1):
        await khulna.wait(1)
        if problem in problems(khulna, of):
            return second
    pytest.fail("it was not lost")


async def test_an_entity_that_is_unavailable_for_half_a_minute_is_lost(
    khulna: Khulna, told: list[dict[str, Any]]
) -> None:
    assert entity(khulna, "lost", "Entrance") == "off"
    since = khulna.clock()
    khulna.hass.states.async_set("event.bell", "unavailable")
    assert await until_lost(khulna) == 30
    assert entity(khulna, "lost", "Entrance") == "on"
    assert entity(khulna, "lost", "Service corner") == "off"
    assert recorded(khulna) == [("bell_lost", "Entrance", since.replace(tzinfo=at(0).tzinfo))]
    assert short(told) == [("problem", "Entrance", "lost")]
    assert khulna.issues().keys() & {"bell_lost"}

    await khulna.wait(60)
    assert short(told) == []
    khulna.hass.states.async_set("event.bell", "unknown")
    await khulna.settle()
    assert entity(khulna, "lost", "Entrance") == "off"
    assert recorded(khulna)[1:] == [("bell_found", "Entrance")]
    assert short(told) == [("problem_over", "Entrance", "lost")]
    assert "bell_lost" not in khulna.issues()


async def test_an_entity_that_comes_back_in_time_was_never_lost(khulna: Khulna, told: list[dict[str, Any]]) -> None:
    for _ in range(3):
        khulna.hass.states.async_set("event.bell", "unavailable")
        await khulna.wait(29)
        khulna.hass.states.async_set("event.bell", khulna.moment())
        await khulna.wait(2)
    assert recorded(khulna) == []
    assert told == []


async def test_an_entity_that_changes_while_it_is_away_is_not_counted_anew(khulna: Khulna) -> None:
    khulna.hass.states.async_set("event.bell", "unavailable")
    await khulna.wait(20)
    khulna.hass.states.async_remove("event.bell")
    assert await until_lost(khulna) == 10
    # That the entity is gone altogether is an issue already.
    assert khulna.issues().keys() & {"bell_entity_missing", "bell_lost"} == {"bell_entity_missing"}
    assert entity(khulna, "lost", "Entrance") == "on"


async def test_a_device_is_lost_half_a_minute_after_its_last_heartbeat(
    devices: Khulna, told: list[dict[str, Any]]
) -> None:
    for _ in range(4):
        await devices.wait(10)
        await says(devices)
        await says(devices, CHIME_MAC)
    assert recorded(devices) == []
    await devices.wait(5)
    await says(devices, CHIME_MAC)
    assert await until_lost(devices, "Gate") == 25
    assert entity(devices, "lost", "Gate") == "on"
    assert entity(devices, "stuck", "Gate") == "unknown"
    assert devices.state("sensor", "problem", of="Gate") == "lost"
    assert recorded(devices) == [("bell_lost", "Gate", at(40))]
    await says(devices, CHIME_MAC)
    await says(devices)
    assert entity(devices, "lost", "Gate") == "off"
    assert entity(devices, "stuck", "Gate") == "off"
    assert devices.state("sensor", "problem", of="Gate") == "none"
    assert recorded(devices)[1:] == [("bell_found", "Gate")]
    assert short(told) == [("problem", "Gate", "lost"), ("problem_over", "Gate", "lost")]


async def test_a_chime_that_is_silent_is_a_lost_chime(devices: Khulna, told: list[dict[str, Any]]) -> None:
    await devices.wait(15)
    await says(devices)
    assert await until_lost(devices, "Desk chime", "chime_lost") == 15
    assert problems(devices, "Desk chime") == ["chime_lost"]
    assert recorded(devices) == [("bell_lost", "Desk chime", at(0))]
    (change,) = told
    assert change["message"] == "Desk chime has not been heard of since 10:00. It may not ring."
    assert (change["place"], change["purpose"]) == ("Room 203", None)
    assert "bell_lost" in devices.issues()
    await says(devices, CHIME_MAC, peer=False)
    assert problems(devices, "Desk chime") == []


async def test_a_chime_has_a_device_of_its_own(devices: Khulna) -> None:
    device = dr.async_get(devices.hass).async_get(devices.device("Desk chime"))
    assert device
    assert (device.name, device.model_id) == ("Desk chime", "chime")


async def test_a_device_that_was_never_heard_of_is_lost_half_a_minute_after_the_start(khulna: Khulna) -> None:
    await khulna.wait(7)
    await furnish(khulna)
    assert entity(khulna, "stuck", "Gate") == "unknown"
    assert entity(khulna, "lost", "Gate") == "off"
    assert await until_lost(khulna, "Gate") == 30
    assert ("bell_lost", "Gate", at(7)) in recorded(khulna)


async def test_nothing_is_lost_before_home_assistant_runs(premises: Khulna) -> None:
    premises.hass.set_state(CoreState.starting)
    premises.hass.states.async_set("event.bell", "unavailable")
    await premises.open(bell(), officer())
    await premises.wait(100)
    assert problems(premises, "Entrance") == []
    premises.hass.set_state(CoreState.running)
    premises.hass.bus.async_fire("homeassistant_started")
    await premises.settle()
    assert await until_lost(premises) == 30
    assert recorded(premises) == [("bell_lost", "Entrance", at(100))]


async def test_what_ends_together_with_home_assistant_is_not_lost(khulna: Khulna) -> None:
    khulna.hass.bus.async_fire(EVENT_HOMEASSISTANT_STOP)
    khulna.hass.states.async_set("event.bell", "unavailable")
    await khulna.wait(60)
    assert recorded(khulna) == []


async def test_an_absence_goes_on_over_a_restart(khulna: Khulna, told: list[dict[str, Any]]) -> None:
    khulna.hass.states.async_set("event.bell", "unavailable")
    await khulna.wait(40)
    await khulna.reload()
    assert entity(khulna, "lost", "Entrance") == "on"
    assert "bell_lost" in khulna.issues()
    await khulna.wait(60)
    assert recorded(khulna) == [("bell_lost", "Entrance", at(0))]
    await khulna.unload()
    khulna.hass.states.async_set("event.bell", khulna.moment())
    await khulna.setup()
    assert recorded(khulna)[1:] == [("bell_found", "Entrance")]
    assert short(told) == [("problem", "Entrance", "lost"), ("problem_over", "Entrance", "lost")]
    assert entity(khulna, "lost", "Entrance") == "off"
    assert "bell_lost" not in khulna.issues()


async def test_a_device_that_was_away_before_a_restart_is_found_with_its_first_heartbeat(devices: Khulna) -> None:
    await devices.wait(31)
    await devices.reload()
    await devices.wait(60)
    assert problems(devices, "Gate") == ["lost"]
    await says(devices)
    assert [kind for kind, name, *_ in recorded(devices) if name == "Gate"] == ["bell_lost", "bell_found"]


async def test_a_bell_that_is_removed_is_not_away_any_more(khulna: Khulna) -> None:
    khulna.hass.states.async_set("event.bell", "unavailable")
    await khulna.wait(40)
    khulna.hass.config_entries.async_remove_subentry(khulna.entry, khulna.subentry("Entrance").subentry_id)
    await khulna.settle()
    with reading_from(khulna.path) as connection:
        assert reading.away(connection) == {}
    assert "bell_lost" not in khulna.issues()


ALL: list[tuple[str, dict[str, Any]]] = [
    ("flash_failing", {"flash": False}),
    ("stuck", {"stuck": True}),
    ("chime_lost", {"peer": False}),
]


@pytest.mark.parametrize(("problem", "changes"), ALL)
async def test_what_a_device_says_of_itself(
    devices: Khulna, told: list[dict[str, Any]], problem: str, changes: dict[str, Any]
) -> None:
    await next_says(devices, **changes)
    assert entity(devices, problem, "Gate") == "on"
    assert devices.state("sensor", "problem", of="Gate") == problem
    assert f"bell_{problem}" in devices.issues()
    await next_says(devices, **changes)
    await next_says(devices)
    assert entity(devices, problem, "Gate") == "off"
    assert f"bell_{problem}" not in devices.issues()
    assert short(told) == [("problem", "Gate", problem), ("problem_over", "Gate", problem)]
    assert recorded(devices) == []


async def test_what_takes_time_to_show(devices: Khulna, told: list[dict[str, Any]]) -> None:
    for _ in range(13):
        await devices.wait(10)
        await says(devices, pending=2, signal=-85)
        await says(devices, CHIME_MAC)
    assert problems(devices, "Gate") == ["unconfirmed", "weak_signal"]
    assert devices.state("sensor", "problem", of="Gate") == "unconfirmed"
    assert "bell_weak_signal" in devices.issues()
    assert not {key for key in devices.issues() if "unconfirmed" in key}  # nobody can help there
    assert short(told) == [("problem", "Gate", "unconfirmed"), ("problem", "Gate", "weak_signal")]
    await next_says(devices)
    assert problems(devices, "Gate") == []


async def test_presses_are_no_fault_of_the_bell_while_the_register_refuses(
    devices: Khulna, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(devices.office), "writes", False)
    for _ in range(6):
        await says(devices, pending=2)
        await devices.wait(10)
    assert problems(devices, "Gate") == []


async def resets(khulna: Khulna, instance: str, name: str = "Gate") -> None:
    for listener in list(khulna.runtime.devices._reset):
        listener(khulna.subentry(name).subentry_id, instance)
    await khulna.settle()


async def test_a_memory_that_was_reset_stands_until_the_next_press(devices: Khulna, told: list[dict[str, Any]]) -> None:
    await resets(devices, "f" * 16)
    await resets(devices, "f" * 16)
    assert entity(devices, "memory_reset", "Gate") == "on"
    assert "bell_memory_reset" in devices.issues()
    await says(devices, instance="f" * 16)
    await devices.reload()
    await resets(devices, "f" * 16)
    assert entity(devices, "memory_reset", "Gate") == "on"
    assert recorded(devices) == [("memory_reset", "Gate")]
    await devices.press()
    assert entity(devices, "memory_reset", "Gate") == "on"  # that was another bell
    assert short(told) == [("problem", "Gate", "memory_reset")]
    gate = devices.office.settings.bells[devices.subentry("Gate").subentry_id]
    now = dt_util.utcnow()
    devices.office.press(gate, Pressed(source=f"{MAC}/{'f' * 16}", press=1, pressed_at=now, arrived_at=now))
    await devices.settle()
    assert entity(devices, "memory_reset", "Gate") == "off"
    assert short(told) == [("problem_over", "Gate", "memory_reset")]
    await devices.reload()
    assert entity(devices, "memory_reset", "Gate") == "off"


async def test_a_memory_that_was_reset_stands_for_a_day(devices: Khulna, told: list[dict[str, Any]]) -> None:
    await resets(devices, "f" * 16)
    devices.set_clock(timedelta(hours=23))
    await next_says(devices, instance="f" * 16)
    assert problems(devices, "Gate") == ["memory_reset"]
    devices.set_clock(timedelta(hours=1))
    await next_says(devices, instance="f" * 16)
    assert problems(devices, "Gate") == []
    assert [kind for kind, *_ in short(told)] == ["problem", "problem_over"]
    assert "bell_memory_reset" not in devices.issues()


async def test_a_device_that_forgets_all_the_time_does_not_fill_the_register(devices: Khulna) -> None:
    for number in range(50):
        await resets(devices, f"{number:016x}")
    assert recorded(devices) == [("memory_reset", "Gate")] * 10
    devices.set_clock(timedelta(hours=1))
    await resets(devices, "f" * 16)
    assert len(recorded(devices)) == 11


async def test_a_chime_whose_memory_was_reset(devices: Khulna) -> None:
    await next_says(devices, CHIME_MAC, instance="e" * 16)
    assert recorded(devices) == [("memory_reset", "Desk chime")]
    assert problems(devices, "Desk chime") == ["memory_reset"]


async def test_a_device_that_says_something_else_each_moment_keeps_nobody_busy(
    devices: Khulna, told: list[dict[str, Any]]
) -> None:
    await devices.wait(10)
    for number in range(101):
        await says(devices, stuck=number % 2 == 0)
    assert len(told) == 1
    await says(devices)
    await devices.wait(1)
    assert short(told) == [("problem", "Gate", "stuck"), ("problem_over", "Gate", "stuck")]
    await devices.wait(5)
    assert told == []


async def test_a_clock_that_is_set_does_not_make_a_bell_lost(devices: Khulna) -> None:
    for ahead in (timedelta(days=3_650), timedelta(days=-7_300)):
        devices.set_clock(ahead)
        await says(devices)
        await says(devices, CHIME_MAC)
        await devices.wait(20)
    assert recorded(devices) == []


async def test_one_who_listens_and_fails_keeps_no_other_from_it(devices: Khulna, told: list[dict[str, Any]]) -> None:
    devices.may_trace.add("custom_components.abhijog_bell.bells.supervision")

    def fail(_change: Any) -> None:
        raise UpdateFailed

    supervisor(devices)._listeners.insert(0, fail)
    await next_says(devices, stuck=True)
    assert short(told) == [("problem", "Gate", "stuck")]
    assert entity(devices, "stuck", "Gate") == "on"


async def test_a_foreign_device_says_nothing(devices: Khulna, told: list[dict[str, Any]]) -> None:
    await says(devices, "f" * 12, stuck=True, flash=False)
    assert told == []
    assert BellProblem.STUCK.value not in problems(devices, "Gate")
