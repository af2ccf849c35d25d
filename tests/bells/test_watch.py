"""Bells that are real entities of Home Assistant, with all that these do on restarts and reconnections."""

from datetime import datetime, timedelta

import pytest
from homeassistant.components.event import EventEntity
from homeassistant.core import CoreState, State
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import (
    MockEntityPlatform,
    mock_restore_cache_with_extra_data,
)

from tests.factories import START
from tests.office_fixtures import FIRST, SECOND, Khulna, usual
from tests.offices import bell, officer

DAY = timedelta(days=1)


class BellEntity(EventEntity):
    """A doorbell as an integration makes it."""

    _attr_should_poll = False
    _attr_unique_id = "doorbell"
    entity_id = "event.bell"

    def __init__(self) -> None:
        self._attr_event_types = ["ring"]

    def connected(self, *, yes: bool) -> None:
        self._attr_available = yes
        self.async_write_ha_state()

    def pressed(self) -> None:
        self._trigger_event("ring")
        self.async_write_ha_state()


async def add(khulna: Khulna) -> BellEntity:
    """Add the doorbell's entity, as its integration does when Home Assistant starts."""
    entity = BellEntity()
    await MockEntityPlatform(khulna.hass, domain="event", platform_name="doorbells").async_add_entities([entity])
    await khulna.settle()
    return entity


def restore(khulna: Khulna, moment: datetime) -> None:
    """Let Home Assistant remember a press from before its start."""
    khulna.hass.states.async_remove("event.bell")
    state = State("event.bell", moment.isoformat(timespec="milliseconds"), {"event_type": "ring"})
    mock_restore_cache_with_extra_data(khulna.hass, [(state, {"last_event_type": "ring", "last_event_attributes": {}})])


@pytest.fixture
async def doorbell(premises: Khulna) -> BellEntity:
    """An office whose bell is a doorbell that was pressed yesterday, and both have just been started."""
    restore(premises, START - DAY)
    await premises.open(*usual(premises.users))
    entity = await add(premises)
    assert premises.take() == []
    return entity


async def test_a_restored_press_does_not_ring(premises: Khulna, doorbell: BellEntity) -> None:
    state = premises.hass.states.get("event.bell")
    assert state
    assert state.state == "2026-11-21T04:00:00.000+00:00"
    assert premises.office.open_complaints == []


async def test_a_press_rings(premises: Khulna, doorbell: BellEntity) -> None:
    premises.clock.tick(1)
    doorbell.pressed()
    await premises.settle()
    assert premises.take() == ["rang: pressed"]
    assert premises.complaint().rung_at == START + timedelta(seconds=1)


async def test_a_reconnection_does_not_ring(premises: Khulna, doorbell: BellEntity) -> None:
    for yes in (False, True, False, True):
        doorbell.connected(yes=yes)
        await premises.settle()
    assert premises.take() == []


async def test_a_press_that_ends_an_absence_rings(premises: Khulna, doorbell: BellEntity) -> None:
    doorbell.connected(yes=False)
    premises.clock.tick(1)
    doorbell._attr_available = True
    doorbell.pressed()
    await premises.settle()
    assert premises.take() == ["rang: pressed"]


async def test_two_presses_in_one_millisecond_are_two(premises: Khulna, doorbell: BellEntity) -> None:
    premises.clock.tick(1)
    doorbell.pressed()
    doorbell.pressed()
    await premises.settle()
    assert premises.take() == ["rang: pressed", "rang_again"]
    assert premises.complaint().presses == 2


async def test_a_press_after_the_clock_was_set_back_a_day_rings_now(premises: Khulna, doorbell: BellEntity) -> None:
    premises.clock.tick(1)
    doorbell.pressed()
    await premises.act("acknowledge", complaint=FIRST)
    await premises.act("close", complaint=FIRST, outcome="settled")
    premises.take()
    premises.set_clock(-DAY)
    doorbell.pressed()
    await premises.settle()
    assert premises.take() == ["rang: pressed"]
    second = premises.complaint(SECOND)
    assert not second.late
    assert second.rung_at == START + timedelta(seconds=1) - DAY


async def test_every_press_of_many_counts(premises: Khulna, doorbell: BellEntity) -> None:
    for _ in range(20):
        premises.clock.tick(timedelta(milliseconds=1))
        doorbell.pressed()
    await premises.settle()
    assert premises.complaint().presses == 20


async def test_a_press_while_the_office_reloads_is_not_lost(khulna: Khulna) -> None:
    await khulna.unload()
    await khulna.press()
    assert khulna.take() == []
    khulna.clock.tick(30)
    await khulna.setup()
    # Once for the press, and once because nobody knows what was heard before a start.
    assert khulna.take()[0] == "rang: pressed"
    complaint = khulna.complaint()
    assert (complaint.presses, complaint.late) == (1, False)
    assert complaint.rung_at == START + timedelta(milliseconds=1)


async def test_a_press_long_before_the_office_is_back_is_told_as_late(khulna: Khulna) -> None:
    await khulna.unload()
    await khulna.press()
    khulna.clock.tick(3600)
    await khulna.setup()
    assert [officer["role"] for officer in khulna.told[0]["officers"]] == ["redress", "head"]
    assert khulna.take() == ["escalated"]
    complaint = khulna.complaint()
    assert complaint.late
    assert complaint.rung_at == START + timedelta(milliseconds=1)


async def test_a_press_on_record_is_not_taken_again(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.act("close", complaint=FIRST, outcome="settled")
    khulna.take()
    await khulna.reload()
    assert khulna.take() == []
    assert khulna.office.open_complaints == []


async def test_two_bells_ring_apart(khulna: Khulna) -> None:
    await khulna.press("event.bell")
    await khulna.press("event.corner")
    assert [(told["bell"], told["complaint"]) for told in khulna.told] == [
        ("Entrance", FIRST),
        ("Service corner", "A-2026-000001"),
    ]


@pytest.mark.parametrize(
    ("entity_id", "before", "after"),
    [
        ("button.bell", "unknown", None),
        ("input_button.bell", "2026-11-21T04:00:00+00:00", None),
        ("binary_sensor.bell", "off", "on"),
    ],
)
async def test_every_kind_of_entity_can_be_a_bell(
    premises: Khulna, entity_id: str, before: str, after: str | None
) -> None:
    premises.hass.states.async_set(entity_id, before)
    await premises.open(bell(entity_id=entity_id), officer())
    assert premises.take() == []
    premises.clock.tick(1)
    premises.hass.states.async_set(entity_id, after or premises.moment())
    await premises.settle()
    assert premises.take() == ["rang: pressed"]


async def test_a_real_helper_button_is_a_bell(premises: Khulna) -> None:
    assert await async_setup_component(premises.hass, "input_button", {"input_button": {"bell": {}}})
    await premises.open(bell(entity_id="input_button.bell"), officer())
    premises.clock.tick(1)
    await premises.hass.services.async_call("input_button", "press", {"entity_id": "input_button.bell"}, blocking=True)
    await premises.settle()
    assert premises.take() == ["rang: pressed"]


async def test_a_contact_across_an_absence(premises: Khulna) -> None:
    def show(state: str) -> None:
        premises.clock.tick(1)
        premises.hass.states.async_set("binary_sensor.bell", state)

    show("on")
    await premises.open(bell(entity_id="binary_sensor.bell"), officer())
    assert premises.take() == []  # may have been closed for long
    for state in ("unavailable", "on", "unknown", "on"):
        show(state)
        await premises.settle()
        assert premises.take() == []
    show("off")
    show("unavailable")
    show("on")
    await premises.settle()
    assert premises.take() == ["rang: pressed"]


@pytest.mark.parametrize("state", ["", "on", "2026-13-45T10:00:00+00:00", "2026-11-22T10:00:00", "x" * 255])
async def test_nonsense_is_no_press_and_hinders_none(
    khulna: Khulna, caplog: pytest.LogCaptureFixture, state: str
) -> None:
    khulna.hass.states.async_set("event.bell", state)
    await khulna.settle()
    assert khulna.take() == []
    assert not [record for record in caplog.records if record.exc_info and "turbojpeg" not in str(record.exc_info[1])]
    await khulna.press()
    assert khulna.take() == ["rang: pressed"]


async def test_an_entity_that_is_missing_is_told_until_it_appears(premises: Khulna) -> None:
    premises.hass.states.async_remove("event.bell")
    await premises.open(*usual(premises.users))
    issue = premises.issues()["bell_entity_missing"]
    assert issue.translation_placeholders == {
        "office": "Divisional Office",
        "bell": "Entrance",
        "entity_id": "event.bell",
    }
    entity = await add(premises)
    assert "bell_entity_missing" not in premises.issues()
    assert premises.take() == []
    premises.clock.tick(1)
    entity.pressed()
    await premises.settle()
    assert premises.take() == ["rang: pressed"]


async def test_an_entity_that_disappears_is_told(khulna: Khulna) -> None:
    khulna.hass.states.async_remove("event.bell")
    await khulna.settle()
    assert "bell_entity_missing" in khulna.issues()
    await khulna.press()
    assert "bell_entity_missing" not in khulna.issues()
    assert khulna.take() == ["rang: pressed"]


async def test_no_entity_is_missed_before_home_assistant_runs(premises: Khulna) -> None:
    premises.hass.states.async_remove("event.bell")
    premises.hass.set_state(CoreState.starting)
    await premises.open(*usual(premises.users))
    premises.hass.states.async_remove("event.corner")
    await premises.settle()
    assert "bell_entity_missing" not in premises.issues()


async def test_a_renamed_entity_stays_the_bell(premises: Khulna, doorbell: BellEntity) -> None:
    registry = er.async_get(premises.hass)
    registry.async_update_entity("event.bell", new_entity_id="event.front_door")
    await premises.settle()
    subentry = premises.subentry("Entrance")
    assert subentry.data["entity_id"] == "event.front_door"
    assert subentry.unique_id == "event.front_door"
    assert premises.take() == []
    assert "bell_entity_missing" not in premises.issues()
    premises.clock.tick(1)
    doorbell.pressed()
    await premises.settle()
    assert premises.take() == ["rang: pressed"]


async def test_other_changes_of_an_entity_change_nothing(premises: Khulna, doorbell: BellEntity) -> None:
    office = premises.office
    er.async_get(premises.hass).async_update_entity("event.bell", name="Front door")
    await premises.settle()
    assert premises.office is office  # not reloaded


async def test_a_new_entity_for_a_bell_begins_with_the_moment_of_the_change(premises: Khulna, khulna: Khulna) -> None:
    """What the new entity showed before was nobody at this bell."""
    await khulna.press()
    hass, entry = khulna.hass, khulna.entry
    khulna.clock.tick(60)
    hass.states.async_set("event.other", khulna.moment())
    khulna.clock.tick(60)
    subentry = khulna.subentry("Entrance")
    hass.config_entries.async_update_subentry(entry, subentry, data={**subentry.data, "entity_id": "event.other"})
    await khulna.settle()
    assert khulna.complaint().presses == 1
    await khulna.press("event.other")
    assert khulna.complaint().presses == 2
