"""What the office shows in Home Assistant: each entity, and how seldom it is written."""

import threading
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from homeassistant.const import ATTR_FRIENDLY_NAME, EntityCategory
from homeassistant.core import Event, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er

from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.happening import HappeningType
from custom_components.abhijog_bell.journal.journal import Journal

from .forms import texts
from .office_fixtures import FIRST, SECOND, Khulna, refusal
from .offices import bell

EVERYTHING = [kind.value for kind in HappeningType]


@pytest.fixture
async def written(khulna: Khulna) -> Counter[str]:
    """How often each of our entities was written, once the office has been opened."""
    await khulna.wait(2)
    counted: Counter[str] = Counter()

    def is_ours(data: Mapping[str, Any]) -> bool:
        entry = er.async_get(khulna.hass).async_get(data["entity_id"])
        return entry is not None and entry.platform == DOMAIN

    @callback
    def wrote(event: Event[Any]) -> None:
        if is_ours(event.data):
            counted[event.data["entity_id"]] += 1

    khulna.hass.bus.async_listen("state_changed", wrote)
    khulna.hass.bus.async_listen("state_reported", wrote, event_filter=callback(is_ours))  # written, and the same
    return counted


async def test_what_there_is(khulna: Khulna) -> None:
    registry = er.async_get(khulna.hass)
    found = {
        (entry.domain, str(entry.unique_id).removeprefix(f"{owner}_"), of)
        for of, owner in {
            "office": khulna.entry.entry_id,
            "bell": khulna.subentry("Entrance").subentry_id,
        }.items()
        for entry in registry.entities.values()
        if entry.platform == DOMAIN and str(entry.unique_id).startswith(f"{owner}_")
    }
    assert found == {
        ("calendar", "due_days", "office"),
        ("event", "complaints", "office"),
        ("todo", "to_do", "office"),
        ("binary_sensor", "nobody_there", "office"),
        ("binary_sensor", "somebody_waiting", "office"),
        ("button", "answer", "office"),
        ("sensor", "waiting", "office"),
        ("sensor", "open", "office"),
        ("sensor", "today", "office"),
        ("sensor", "median_answer_today", "office"),
        ("sensor", "requests_waiting", "office"),
        ("sensor", "requests_today", "office"),
        ("sensor", "requests_served_today", "office"),
        ("sensor", "last_complaint", "office"),
        ("sensor", "unrecorded", "office"),
        ("sensor", "late_steps_today", "office"),
        ("sensor", "seal", "office"),
        ("event", "bell", "bell"),
        ("binary_sensor", "somebody_waiting", "bell"),
        ("binary_sensor", "lost", "bell"),
        ("button", "answer", "bell"),
        ("button", "test_ring", "bell"),
        ("sensor", "waiting", "bell"),
        ("sensor", "today", "bell"),
    }


async def test_each_is_named_categorised_and_in_both_languages(khulna: Khulna) -> None:
    registry = er.async_get(khulna.hass)
    entries = [entry for entry in registry.entities.values() if entry.platform == DOMAIN]
    disabled = {entry.translation_key for entry in entries if entry.disabled}
    assert disabled == {"seal", "late_steps_today"}
    categories = {entry.translation_key: entry.entity_category for entry in entries if entry.entity_category}
    assert categories == {
        "unrecorded": EntityCategory.DIAGNOSTIC,
        "late_steps_today": EntityCategory.DIAGNOSTIC,
        "seal": EntityCategory.DIAGNOSTIC,
        "lost": EntityCategory.DIAGNOSTIC,
        "test_ring": EntityCategory.CONFIG,
    }
    for entry in entries:
        assert entry.has_entity_name
        for language in ("en", "bn"):
            assert texts(language)["entity"][entry.domain][str(entry.translation_key)]["name"]
    state = khulna.hass.states.get(khulna.entity_id("sensor", "median_answer_today"))
    assert state
    assert state.attributes == {
        "state_class": "measurement",
        "unit_of_measurement": "s",
        "device_class": "duration",
        ATTR_FRIENDLY_NAME: "Divisional Office Median answer time today",
    }


async def test_devices(khulna: Khulna) -> None:
    found = dr.async_entries_for_config_entry(dr.async_get(khulna.hass), khulna.entry.entry_id)
    devices = {device.name: device for device in found}
    office = devices["Divisional Office"]
    assert office.entry_type is dr.DeviceEntryType.SERVICE
    for name in ("Entrance", "Service corner"):
        assert devices[name].via_device_id == office.id
        assert devices[name].model_id == "bell"


async def test_a_bell_added_and_removed_comes_and_goes_with_its_device(khulna: Khulna) -> None:
    added = bell(name="Gate", entity_id="event.gate")
    khulna.hass.config_entries.async_add_subentry(khulna.entry, added)
    await khulna.settle()
    assert khulna.state("sensor", "waiting", of="Gate") == "0"
    gate = khulna.device("Gate")
    khulna.hass.config_entries.async_remove_subentry(khulna.entry, added.subentry_id)
    await khulna.settle()
    assert dr.async_get(khulna.hass).async_get(gate) is None
    assert not [
        entry for entry in er.async_get(khulna.hass).entities.values() if added.subentry_id in str(entry.unique_id)
    ]


async def test_figures(khulna: Khulna) -> None:
    def shown(*keys: str, of: str | None = None) -> list[str]:
        return [khulna.state("sensor", key, of=of) for key in keys]

    office = ("waiting", "open", "today", "median_answer_today", "last_complaint", "unrecorded")
    await khulna.wait(2)
    assert shown(*office) == ["0", "0", "0", "unknown", "unknown", "0"]
    await khulna.press()
    await khulna.wait(2)
    assert shown(*office) == ["1", "1", "1", "unknown", FIRST, "0"]
    assert shown("waiting", "today", of="Entrance") == ["1", "1"]
    assert shown("waiting", "today", of="Service corner") == ["0", "0"]
    await khulna.wait(18)
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.wait(2)
    assert shown(*office) == ["0", "1", "1", "20", FIRST, "0"]
    await khulna.act("close", complaint=FIRST, outcome="settled")
    await khulna.press("event.corner")
    await khulna.wait(2)
    # A request for assistance waits as well, and is no complaint.
    assert shown(*office) == ["0", "0", "1", "20", "A-2026-000001", "0"]
    assert shown("requests_waiting", "requests_today", "requests_served_today") == ["1", "1", "0"]
    assert shown("waiting", "today", of="Service corner") == ["1", "1"]
    assert shown("waiting", "today", of="Entrance") == ["0", "1"]
    for key in ("waiting", "today"):
        units = {}
        for name in ("Entrance", "Service corner"):
            state = khulna.hass.states.get(khulna.entity_id("sensor", key, of=name))
            assert state
            units[name] = state.attributes["unit_of_measurement"]
        assert units == {"Entrance": "complaints", "Service corner": "requests"}


async def test_a_new_day_begins_at_midnight_in_the_office(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.wait(2)
    khulna.clock.move_to("2026-11-22T17:59:30+00:00")
    await khulna.wait(1)
    assert khulna.state("sensor", "today") == "1"
    await khulna.wait(91)
    assert khulna.state("sensor", "today") == "0"
    assert khulna.state("sensor", "today", of="Entrance") == "0"
    assert khulna.state("sensor", "open") == "1"


async def test_a_restart_shows_the_same(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.reload()
    assert khulna.state("sensor", "waiting") == "1"
    assert khulna.state("sensor", "last_complaint") == FIRST
    assert khulna.state("binary_sensor", "somebody_waiting") == "on"
    assert khulna.state("binary_sensor", "somebody_waiting", of="Service corner") == "off"


async def test_the_figures_are_those_on_record_however_slow_the_disk(
    khulna: Khulna, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is shown is on record, entities as much as figures; who must hear of it hears of it before."""
    may_write = threading.Event()
    append = Journal.append

    def slow(journal: Journal, appends: Any) -> list[bool]:
        assert may_write.wait(30)
        return append(journal, appends)

    monkeypatch.setattr(Journal, "append", slow)
    khulna.clock.tick(1)
    khulna.hass.states.async_set("event.bell", khulna.moment())
    await khulna.hass.async_block_till_done()
    assert [(told["type"], told["reason"]) for told in khulna.told] == [("rang", "pressed")]
    assert khulna.state("sensor", "today") == "0"
    assert khulna.state("binary_sensor", "somebody_waiting") == "off"
    may_write.set()
    await khulna.settle()
    await khulna.wait(2)
    assert khulna.state("sensor", "today") == "1"
    assert khulna.state("binary_sensor", "somebody_waiting") == "on"


async def test_only_what_changed_is_written(khulna: Khulna, written: Counter[str]) -> None:
    await khulna.press()
    await khulna.wait(2)
    at_the_bell = {
        khulna.entity_id("event", "bell", of="Entrance"),
        khulna.entity_id("binary_sensor", "somebody_waiting", of="Entrance"),
        khulna.entity_id("sensor", "waiting", of="Entrance"),
        khulna.entity_id("sensor", "today", of="Entrance"),
    }
    in_the_office = {
        khulna.entity_id("event", "complaints"),
        khulna.entity_id("binary_sensor", "somebody_waiting"),
        khulna.entity_id("sensor", "waiting"),
        khulna.entity_id("sensor", "open"),
        khulna.entity_id("sensor", "today"),
        khulna.entity_id("sensor", "last_complaint"),
        khulna.entity_id("todo", "to_do"),
    }
    assert written.keys() == at_the_bell | in_the_office
    assert set(written.values()) == {1}
    written.clear()
    await khulna.press()
    await khulna.wait(2)
    assert written == {khulna.entity_id("event", "bell", of="Entrance"): 1}
    written.clear()
    await khulna.act("note", complaint=FIRST, text="x")
    await khulna.wait(2)
    assert written.keys() == {khulna.entity_id("event", "bell", of="Entrance"), khulna.entity_id("event", "complaints")}


async def test_nothing_is_written_while_nothing_happens(khulna: Khulna, written: Counter[str]) -> None:
    await khulna.wait(130)
    assert written == {}


async def test_repetitions_are_written_nowhere(khulna: Khulna, written: Counter[str]) -> None:
    """A bell that nobody answers rings on all night."""
    await khulna.press()
    await khulna.wait(2)
    written.clear()
    await khulna.wait(46)
    assert khulna.types.count("rang: repeated") == 3
    assert written == {}


async def test_a_burst_is_read_and_written_once_a_second(
    khulna: Khulna, written: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = 0
    read = khulna.office.async_read

    async def counted(*args: Any) -> Any:
        nonlocal reads
        reads += 1
        return await read(*args)

    monkeypatch.setattr(khulna.office, "async_read", counted)
    for _ in range(100):
        khulna.clock.tick(timedelta(milliseconds=5))
        khulna.hass.states.async_set("event.bell", khulna.moment())
    await khulna.settle()
    await khulna.wait(3)
    assert khulna.complaint().presses == 100
    assert khulna.state("sensor", "today", of="Entrance") == "1"
    assert reads <= 3
    assert written[khulna.entity_id("sensor", "today")] == 1
    assert written[khulna.entity_id("sensor", "waiting")] == 1


async def test_events_say_what_happened(khulna: Khulna) -> None:
    def attributes(key: str, of: str | None = None) -> dict[str, Any]:
        state = khulna.hass.states.get(khulna.entity_id("event", key, of=of))
        assert state
        kept = ("event_type", "complaint", "reason", "presses", "officer", "outcome", "test")
        return {name: state.attributes.get(name) for name in kept}

    state = khulna.hass.states.get(khulna.entity_id("event", "bell", of="Entrance"))
    assert state
    assert state.attributes["event_types"] == EVERYTHING
    state = khulna.hass.states.get(khulna.entity_id("event", "complaints"))
    assert state
    assert state.attributes["event_types"] == [kind for kind in EVERYTHING if kind != "rang_again"]

    await khulna.press()
    rang = {
        "event_type": "rang",
        "complaint": FIRST,
        "reason": "pressed",
        "presses": 1,
        "officer": None,
        "outcome": None,
        "test": False,
    }
    assert attributes("bell", of="Entrance") == attributes("complaints") == rang
    assert attributes("bell", of="Service corner")["event_type"] is None
    await khulna.press()
    assert attributes("bell", of="Entrance") == rang | {
        "event_type": "rang_again",
        "reason": "pressed_again",
        "presses": 2,
    }
    assert attributes("complaints") == rang  # repetitions only swell the history
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.act("close", complaint=FIRST, outcome="settled")
    closed = {"event_type": "closed", "reason": None, "presses": 2, "officer": "Assistant Director"}
    assert attributes("complaints") == rang | closed | {"outcome": "settled"}


async def test_unavailable_while_the_register_cannot_be_read_and_back(
    khulna: Khulna, caplog: pytest.LogCaptureFixture
) -> None:
    khulna.path.rename(khulna.path.with_suffix(".away"))
    await khulna.wait(130)
    assert khulna.state("sensor", "today") == "unavailable"
    assert khulna.state("sensor", "today", of="Entrance") == "unavailable"
    # Who waits is known all the same.
    assert khulna.state("binary_sensor", "somebody_waiting") == "off"
    khulna.path.with_suffix(".away").rename(khulna.path)
    await khulna.wait(62)
    assert khulna.state("sensor", "today") == "0"
    said = [record for record in caplog.records if record.name.endswith("abhijog_bell.coordinator")]
    assert [record.levelname for record in said if record.levelname != "DEBUG"] == ["ERROR", "INFO"]


class TestAnswerButton:
    async def test_answers_whoever_waits_longest(self, khulna: Khulna) -> None:
        await khulna.let_alternates_act()
        await khulna.press("event.corner")
        await khulna.wait(1)
        await khulna.press("event.bell")
        await khulna.push_button(khulna.entity_id("button", "answer"))
        assert khulna.complaint("A-2026-000001").officer == khulna.subentry("Assistant Director").subentry_id
        assert khulna.complaint(FIRST).waiting
        await khulna.push_button(khulna.entity_id("button", "answer"), "alternate")
        assert khulna.complaint(FIRST).officer == khulna.subentry("Office Superintendent").subentry_id

    async def test_of_a_bell_answers_there(self, khulna: Khulna) -> None:
        await khulna.press("event.corner")
        await khulna.press("event.bell")
        await khulna.push_button(khulna.entity_id("button", "answer", of="Entrance"))
        assert not khulna.complaint(FIRST).waiting
        assert khulna.complaint("A-2026-000001").waiting

    @pytest.mark.parametrize("of", [None, "Entrance"])
    async def test_answers_a_complaint_before_a_test(self, khulna: Khulna, of: str | None) -> None:
        await khulna.push_button(khulna.entity_id("button", "test_ring", of="Entrance"))
        await khulna.wait(1)
        await khulna.press()
        await khulna.push_button(khulna.entity_id("button", "answer", of=of))
        assert not khulna.complaint(FIRST).waiting
        assert khulna.complaint("T-2026-000001").waiting
        await khulna.push_button(khulna.entity_id("button", "answer", of=of))
        assert not khulna.complaint("T-2026-000001").waiting

    async def test_answers_whom_the_room_sounds_for_before_whoever_pressed_long_ago(self, khulna: Khulna) -> None:
        await khulna.unload()
        await khulna.press("event.corner")
        khulna.clock.tick(300)
        await khulna.setup()
        await khulna.press("event.bell")
        await khulna.push_button(khulna.entity_id("button", "answer"))
        assert not khulna.complaint(FIRST).waiting
        assert khulna.complaint("A-2026-000001").waiting
        await khulna.push_button(khulna.entity_id("button", "answer"))
        assert not khulna.complaint("A-2026-000001").waiting

    @pytest.mark.parametrize("of", [None, "Entrance"])
    async def test_with_nobody_waiting(self, khulna: Khulna, of: str | None) -> None:
        await khulna.press("event.corner")
        await khulna.push_button(khulna.entity_id("button", "answer"))
        with pytest.raises(ServiceValidationError) as raised:
            await khulna.push_button(khulna.entity_id("button", "answer", of=of))
        assert refusal(raised.value) == ("nobody_waiting", {})

    async def test_of_somebody_who_may_not(self, khulna: Khulna) -> None:
        await khulna.press()
        with pytest.raises(ServiceValidationError) as raised:
            await khulna.push_button(khulna.entity_id("button", "answer"), "visitor")
        assert refusal(raised.value) == ("not_allowed_acknowledge", {"command": "acknowledge"})
        assert khulna.complaint().waiting

    async def test_of_an_automation(self, khulna: Khulna) -> None:
        """A button in the officer's room."""
        await khulna.press()
        await khulna.push_button(khulna.entity_id("button", "answer"), "redress")
        await khulna.wait(181)
        await khulna.push_button(khulna.entity_id("button", "answer"), None)
        complaint = khulna.complaint()
        # It is nobody's answer, not that of whoever pushed the button before.
        assert (complaint.status, complaint.officer) == ("acknowledged", None)


class TestTestRing:
    async def test_goes_through_everything_and_is_no_figure(self, khulna: Khulna) -> None:
        await khulna.push_button(khulna.entity_id("button", "test_ring", of="Entrance"), "visitor")
        assert khulna.told[0]["test"]
        assert khulna.told[0]["message"] == "This is a test; nobody is waiting: At the gate."
        assert khulna.take() == ["rang: pressed"]
        await khulna.wait(61)
        assert khulna.take()[-1] in {"escalated", "rang: repeated"}
        await khulna.act("acknowledge", complaint="T-2026-000001")
        await khulna.act("close", complaint="T-2026-000001", outcome="settled")
        await khulna.wait(2)
        assert khulna.complaint("T-2026-000001").test
        for key in ("waiting", "open", "today", "unrecorded"):
            assert khulna.state("sensor", key) == "0"
        assert khulna.state("sensor", "last_complaint") == "unknown"
        assert khulna.state("sensor", "today", of="Entrance") == "0"
        found = await khulna.act("get_summary", "head")
        assert (found["rung"], found["answered"], found["by_bell"]) == (0, 0, {})

    async def test_stands_beside_a_complaint_and_joins_none(self, khulna: Khulna) -> None:
        await khulna.press()
        button = khulna.entity_id("button", "test_ring", of="Entrance")
        await khulna.push_button(button)
        await khulna.push_button(button)
        assert khulna.complaint(FIRST).presses == 1
        assert khulna.complaint("T-2026-000001").presses == 2

    async def test_takes_no_number_from_complaints(self, khulna: Khulna) -> None:
        await khulna.push_button(khulna.entity_id("button", "test_ring", of="Entrance"))
        await khulna.press()
        await khulna.act("close", complaint=FIRST, outcome="false_press")
        await khulna.press()
        assert khulna.complaint(SECOND).waiting


async def test_impatient_presses_are_written_once_a_second(khulna: Khulna, written: Counter[str]) -> None:
    """Each of them is heard and counted all the same."""
    await khulna.press()
    await khulna.wait(2)
    written.clear()
    khulna.told.clear()
    for _ in range(5):
        khulna.clock.tick(0.1)
        khulna.hass.states.async_set("event.bell", khulna.moment())
        await khulna.settle()
    assert [told["type"] for told in khulna.told] == ["rang_again"] * 5
    assert written[khulna.entity_id("event", "bell", of="Entrance")] == 1
    assert khulna.complaint(FIRST).presses == 6
