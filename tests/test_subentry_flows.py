from typing import Any
from unittest.mock import AsyncMock

import pytest
from homeassistant.config_entries import SOURCE_USER, ConfigEntry, ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.forms import AFTER

from .forms import NAMES_REFUSED, check, figures, said, suggested
from .offices import add_office, bell, officer

BELL = {"name": "Entrance", "place": "At the gate", "purpose": "complaint", "entity_id": "event.bell"}
OFFICER: dict[str, Any] = {"post": "Deputy Director", "room": "Room 201", "role": "head", "after": 300}
BASES = {"bell": "config_subentries.bell", "officer": "config_subentries.officer"}


async def add(hass: HomeAssistant, office: ConfigEntry[Any], kind: str, given: dict[str, Any]) -> Any:
    """Go through the form of a new subentry; it must be readable."""
    manager = hass.config_entries.subentries
    shown = await manager.async_init((office.entry_id, kind), context={"source": SOURCE_USER})
    assert check(shown, BASES[kind]) == {}
    return await manager.async_configure(shown["flow_id"], given)


async def change(hass: HomeAssistant, office: MockConfigEntry, subentry: ConfigSubentry, given: dict[str, Any]) -> Any:
    """Go through the form of an existing subentry; it must show what there is."""
    shown = await office.start_subentry_reconfigure_flow(hass, subentry.subentry_id)
    assert check(shown, BASES[subentry.subentry_type]) == {}
    assert suggested(shown) == dict(subentry.data)
    return await hass.config_entries.subentries.async_configure(shown["flow_id"], given)


def only(office: ConfigEntry[Any], kind: str) -> ConfigSubentry:
    (found,) = office.get_subentries_of_type(kind)
    return found


def button(hass: HomeAssistant, entity_id: str = "event.bell", state: str = "unknown") -> None:
    hass.states.async_set(entity_id, state)


def phone(hass: HomeAssistant, name: str, user_id: str | None = None, domain: str = "mobile_app") -> str:
    """Register a companion app and return its device."""
    entry = MockConfigEntry(domain=domain, data={"user_id": user_id} if user_id else {})
    entry.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(config_entry_id=entry.entry_id, identifiers={(domain, name)})
    return device.id


# --- bells


@pytest.mark.parametrize("entity_id", ["event.bell", "binary_sensor.bell", "button.bell", "input_button.bell"])
@pytest.mark.parametrize("purpose", ["complaint", "assistance"])
async def test_a_bell_is_added(hass: HomeAssistant, entity_id: str, purpose: str) -> None:
    office = add_office(hass)
    heard = AsyncMock()
    office.add_update_listener(heard)
    button(hass, entity_id)
    given = BELL | {"entity_id": entity_id, "purpose": purpose}

    result = await add(hass, office, "bell", given)
    await hass.async_block_till_done()
    assert result["type"] is FlowResultType.CREATE_ENTRY
    added = only(office, "bell")
    assert added.data == given
    assert added.title == "Entrance"
    assert added.unique_id == entity_id
    heard.assert_awaited_once()


async def test_a_bell_may_be_unavailable_when_it_is_added(hass: HomeAssistant) -> None:
    office = add_office(hass)
    button(hass, state="unavailable")

    assert (await add(hass, office, "bell", BELL))["type"] is FlowResultType.CREATE_ENTRY


async def test_an_entity_may_be_named_by_its_registry_id(hass: HomeAssistant) -> None:
    office = add_office(hass)
    known = er.async_get(hass).async_get_or_create("event", "esphome", "1", object_id_base="bell")
    button(hass, known.entity_id)

    await add(hass, office, "bell", BELL | {"entity_id": known.id})
    assert only(office, "bell").data["entity_id"] == known.entity_id


async def test_an_unknown_registry_id_is_refused_at_the_field(hass: HomeAssistant) -> None:
    result = await add(hass, add_office(hass), "bell", BELL | {"entity_id": "f" * 32})

    assert check(result, BASES["bell"]).keys() == {"entity_id"}


@pytest.mark.parametrize("field", ["name", "place"])
@pytest.mark.parametrize(("text", "key"), NAMES_REFUSED.items(), ids=[repr(name)[:20] for name in NAMES_REFUSED])
async def test_a_bad_text_of_a_bell_is_refused_at_the_field(
    hass: HomeAssistant, field: str, text: str, key: str
) -> None:
    office = add_office(hass)
    button(hass)
    result = await add(hass, office, "bell", BELL | {field: text})

    assert check(result, BASES["bell"]) == {field: said(f"config_subentries.bell.error.{key}")}
    assert not office.subentries


async def test_an_entity_that_does_not_exist_is_refused(hass: HomeAssistant) -> None:
    office = add_office(hass)
    result = await add(hass, office, "bell", BELL)
    assert check(result, BASES["bell"]) == {"entity_id": "There is no entity event.bell at the moment."}

    button(hass)
    result = await hass.config_entries.subentries.async_configure(result["flow_id"], BELL)
    assert result["type"] is FlowResultType.CREATE_ENTRY


@pytest.mark.parametrize("entity_id", ["light.bell", "sensor.bell", "switch.bell"])
async def test_an_entity_that_is_no_bell_is_refused(hass: HomeAssistant, entity_id: str) -> None:
    button(hass, entity_id)
    result = await add(hass, add_office(hass), "bell", BELL | {"entity_id": entity_id})

    assert f"{entity_id} cannot be a bell" in check(result, BASES["bell"])["entity_id"]


async def test_an_entity_of_ours_is_refused(hass: HomeAssistant) -> None:
    known = er.async_get(hass).async_get_or_create("event", DOMAIN, "1", object_id_base="complaints")
    button(hass, known.entity_id)
    result = await add(hass, add_office(hass), "bell", BELL | {"entity_id": known.entity_id})

    assert "belongs to Abhijog Bell itself" in check(result, BASES["bell"])["entity_id"]


async def test_entities_of_ours_are_not_offered(hass: HomeAssistant) -> None:
    registry = er.async_get(hass)
    ours = registry.async_get_or_create("event", DOMAIN, "1", object_id_base="complaints")
    registry.async_get_or_create("event", "esphome", "1", object_id_base="bell")
    shown = await hass.config_entries.subentries.async_init(
        (add_office(hass).entry_id, "bell"), context={"source": SOURCE_USER}
    )

    assert shown["data_schema"]
    picker = shown["data_schema"].schema["entity_id"].serialize()["selector"]["entity"]
    assert picker["exclude_entities"] == [ours.entity_id]


async def test_two_bells_of_one_name_are_refused_in_one_office(hass: HomeAssistant) -> None:
    add_office(hass, bell(name="Corner", entity_id="event.other"), code="KHL-2")
    office = add_office(hass, bell(entity_id="event.gate"))
    button(hass)
    result = await add(hass, office, "bell", BELL)
    assert check(result, BASES["bell"]) == {"name": "Another bell has this name. Choose another."}

    result = await hass.config_entries.subentries.async_configure(result["flow_id"], BELL | {"name": "Corner"})
    assert result["type"] is FlowResultType.CREATE_ENTRY


async def test_a_bell_does_not_take_the_name_of_another(hass: HomeAssistant) -> None:
    renamed = bell(name="Corner", entity_id="event.other")
    office = add_office(hass, bell(), renamed)
    result = await change(hass, office, renamed, dict(renamed.data) | {"name": "Entrance"})
    assert check(result, BASES["bell"]).keys() == {"name"}


async def test_two_bells_on_one_entity_are_refused_in_one_office(hass: HomeAssistant) -> None:
    office = add_office(hass, bell(), officer())
    button(hass)
    result = await add(hass, office, "bell", BELL | {"name": "Corner"})

    message = check(result, BASES["bell"])["entity_id"]
    assert message == "event.bell already serves the bell Entrance of the office Divisional Office."


async def test_two_bells_on_one_entity_are_refused_in_two_offices(hass: HomeAssistant) -> None:
    add_office(hass, bell(), name="First Office")
    button(hass)
    result = await add(hass, add_office(hass, code="KHL-2"), "bell", BELL)

    message = check(result, BASES["bell"])["entity_id"]
    assert message == "event.bell already serves the bell Entrance of the office First Office."


async def test_a_bell_is_changed(hass: HomeAssistant) -> None:
    office = add_office(hass, bell())
    button(hass, "button.corner")
    given = {"name": "Corner", "place": "Service corner", "purpose": "assistance", "entity_id": "button.corner"}

    result = await change(hass, office, only(office, "bell"), given)
    assert result["reason"] == "reconfigure_successful"
    check(result, BASES["bell"])
    changed = only(office, "bell")
    assert changed.data == given
    assert changed.title == "Corner"
    assert changed.unique_id == "button.corner"


async def test_a_bell_keeps_an_entity_that_is_missing(hass: HomeAssistant) -> None:
    office = add_office(hass, bell())

    result = await change(hass, office, only(office, "bell"), BELL | {"place": "Under the stairs"})
    assert result["reason"] == "reconfigure_successful"
    assert only(office, "bell").data["place"] == "Under the stairs"


async def test_a_bell_is_not_moved_to_a_missing_entity(hass: HomeAssistant) -> None:
    office = add_office(hass, bell())
    result = await change(hass, office, only(office, "bell"), BELL | {"entity_id": "event.other"})

    assert check(result, BASES["bell"]).keys() == {"entity_id"}
    assert only(office, "bell").data == BELL


async def test_a_bell_is_not_moved_to_the_entity_of_another(hass: HomeAssistant) -> None:
    moved = bell(entity_id="event.other")
    office = add_office(hass, bell(), moved)
    button(hass)
    result = await change(
        hass, office, office.subentries[moved.subentry_id], dict(moved.data) | {"entity_id": "event.bell"}
    )

    assert "already serves the bell Entrance" in check(result, BASES["bell"])["entity_id"]


# --- officers


async def test_an_officer_is_added(hass: HomeAssistant) -> None:
    office = add_office(hass, bell())
    user = MockUser(name="Deputy").add_to_hass(hass)
    given = OFFICER | {"user_id": user.id, "phone": phone(hass, "pixel", user.id)}

    result = await add(hass, office, "officer", given)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    added = only(office, "officer")
    assert added.data == given
    assert type(added.data["after"]) is int
    assert added.title == "Deputy Director"
    assert added.unique_id == user.id


async def test_what_says_where_an_officer_is(hass: HomeAssistant) -> None:
    """What is left empty later is gone."""
    office = add_office(hass, bell())
    given = OFFICER | {"absence": "calendar.leave", "presence": ["person.deputy", "schedule.afternoons"]}
    await add(hass, office, "officer", given)
    assert only(office, "officer").data == given
    await change(hass, office, only(office, "officer"), OFFICER)
    assert only(office, "officer").data == OFFICER


async def test_an_officer_needs_no_user_and_no_phone(hass: HomeAssistant) -> None:
    office = add_office(hass, officer())
    await add(hass, office, "officer", OFFICER)
    await add(hass, office, "officer", OFFICER | {"post": "Director"})

    assert [found.unique_id for found in office.get_subentries_of_type("officer")] == [None] * 3
    assert office.get_subentries_of_type("officer")[1].data == OFFICER


@pytest.mark.parametrize("field", ["post", "room"])
@pytest.mark.parametrize(("text", "key"), NAMES_REFUSED.items(), ids=[repr(name)[:20] for name in NAMES_REFUSED])
async def test_a_bad_text_of_an_officer_is_refused_at_the_field(
    hass: HomeAssistant, field: str, text: str, key: str
) -> None:
    result = await add(hass, add_office(hass), "officer", OFFICER | {field: text})

    assert check(result, BASES["officer"]) == {field: said(f"config_subentries.officer.error.{key}")}


async def test_two_officers_of_one_post_are_refused(hass: HomeAssistant) -> None:
    other = officer(post="Director")
    office = add_office(hass, officer(), other)
    result = await add(hass, office, "officer", OFFICER | {"post": "Director"})
    assert check(result, BASES["officer"]) == {"post": "Another officer has this post. Choose another."}

    result = await change(hass, office, other, dict(other.data) | {"post": "Assistant Director"})
    assert check(result, BASES["officer"]).keys() == {"post"}
    result = await change(hass, office, other, dict(other.data) | {"room": "Room 1"})
    assert result["reason"] == "reconfigure_successful"


@pytest.mark.parametrize("after", [-1, 86401])
async def test_a_wait_out_of_range_is_refused_at_the_field(hass: HomeAssistant, after: int) -> None:
    result = await add(hass, add_office(hass), "officer", OFFICER | {"after": after})

    message = check(result, BASES["officer"])["after"]
    assert figures(message) == {AFTER.low, AFTER.high}
    assert suggested(result)["after"] == after


@pytest.mark.parametrize("after", [0, 86400])
async def test_a_wait_in_range_is_taken(hass: HomeAssistant, after: int) -> None:
    office = add_office(hass)
    await add(hass, office, "officer", OFFICER | {"after": after})

    assert only(office, "officer").data["after"] == after


async def test_only_active_people_can_be_chosen(hass: HomeAssistant) -> None:
    person = MockUser(name="Person").add_to_hass(hass)
    nameless = MockUser(name=None).add_to_hass(hass)
    MockUser(name="Left", is_active=False).add_to_hass(hass)
    MockUser(name="Supervisor", system_generated=True).add_to_hass(hass)
    shown = await hass.config_entries.subentries.async_init(
        (add_office(hass).entry_id, "officer"), context={"source": SOURCE_USER}
    )

    assert shown["data_schema"]
    options = shown["data_schema"].schema["user_id"].config["options"]
    assert {(option["value"], option["label"]) for option in options} == {
        (person.id, "Person"),
        (nameless.id, nameless.id),
    }


async def test_a_user_who_left_while_the_form_was_open_is_refused(hass: HomeAssistant) -> None:
    office = add_office(hass)
    user = MockUser().add_to_hass(hass)
    manager = hass.config_entries.subentries
    shown = await manager.async_init((office.entry_id, "officer"), context={"source": SOURCE_USER})
    user.is_active = False
    result = await manager.async_configure(shown["flow_id"], OFFICER | {"user_id": user.id})

    assert check(result, BASES["officer"]) == {"user_id": said("config_subentries.officer.error.user_gone")}


async def test_one_user_is_one_officer_of_an_office(hass: HomeAssistant) -> None:
    user = MockUser().add_to_hass(hass)
    office = add_office(hass, officer(user_id=user.id))
    result = await add(hass, office, "officer", OFFICER | {"user_id": user.id})

    message = check(result, BASES["officer"])["user_id"]
    assert message == "This user is already the officer Assistant Director of this office."


async def test_one_user_may_be_an_officer_of_two_offices(hass: HomeAssistant) -> None:
    user = MockUser().add_to_hass(hass)
    device = phone(hass, "pixel", user.id)
    add_office(hass, officer(user_id=user.id, phone=device))
    other = add_office(hass, code="KHL-2")

    result = await add(hass, other, "officer", OFFICER | {"user_id": user.id, "phone": device})
    assert result["type"] is FlowResultType.CREATE_ENTRY


async def test_one_phone_belongs_to_one_officer(hass: HomeAssistant) -> None:
    device = phone(hass, "pixel")
    office = add_office(hass, officer(phone=device))
    result = await add(hass, office, "officer", OFFICER | {"phone": device})

    message = check(result, BASES["officer"])["phone"]
    assert message == "This phone already belongs to the officer Assistant Director of this office."


async def test_a_device_that_is_no_phone_is_refused(hass: HomeAssistant) -> None:
    device = phone(hass, "lamp", domain="hue")
    result = await add(hass, add_office(hass), "officer", OFFICER | {"phone": device})

    assert check(result, BASES["officer"]) == {"phone": said("config_subentries.officer.error.phone_missing")}


async def test_a_phone_that_does_not_exist_is_refused(hass: HomeAssistant) -> None:
    result = await add(hass, add_office(hass), "officer", OFFICER | {"phone": "f" * 32})

    assert check(result, BASES["officer"]).keys() == {"phone"}


@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize("name", ["Somebody", None])
async def test_a_phone_of_somebody_else_is_refused(hass: HomeAssistant, chosen: bool, name: str | None) -> None:
    user = MockUser().add_to_hass(hass)
    owner = MockUser(name=name).add_to_hass(hass)
    given = OFFICER | {"phone": phone(hass, "pixel", owner.id)} | ({"user_id": user.id} if chosen else {})
    result = await add(hass, add_office(hass), "officer", given)

    message = check(result, BASES["officer"])["phone"]
    assert f"signed in as the user {name or owner.id}," in message


async def test_a_phone_of_a_user_who_is_gone_is_refused(hass: HomeAssistant) -> None:
    result = await add(hass, add_office(hass), "officer", OFFICER | {"phone": phone(hass, "pixel", "f" * 32)})

    assert "f" * 32 in check(result, BASES["officer"])["phone"]


async def test_a_phone_that_names_no_user_is_taken(hass: HomeAssistant) -> None:
    office = add_office(hass)
    given = OFFICER | {"user_id": MockUser().add_to_hass(hass).id, "phone": phone(hass, "pixel")}
    await add(hass, office, "officer", given)

    assert only(office, "officer").data == given


async def test_an_officer_is_changed_and_what_was_emptied_is_gone(hass: HomeAssistant) -> None:
    user = MockUser().add_to_hass(hass)
    office = add_office(hass, officer(user_id=user.id, phone=phone(hass, "pixel", user.id)))

    result = await change(hass, office, only(office, "officer"), OFFICER)
    assert result["reason"] == "reconfigure_successful"
    check(result, BASES["officer"])
    changed = only(office, "officer")
    assert changed.data == OFFICER
    assert changed.title == "Deputy Director"
    assert changed.unique_id is None


async def test_an_officer_keeps_user_and_phone(hass: HomeAssistant) -> None:
    user = MockUser().add_to_hass(hass)
    kept = officer(user_id=user.id, phone=phone(hass, "pixel", user.id))
    office = add_office(hass, kept)

    await change(hass, office, only(office, "officer"), dict(kept.data) | {"room": "Room 7"})
    assert only(office, "officer").data == {**kept.data, "room": "Room 7"}
    assert only(office, "officer").unique_id == user.id


async def test_an_officer_keeps_a_user_and_a_phone_that_are_gone(hass: HomeAssistant) -> None:
    kept = officer(user_id="a" * 32, phone="b" * 32)
    office = add_office(hass, kept)

    result = await change(hass, office, only(office, "officer"), dict(kept.data) | {"room": "Room 7"})
    assert result["reason"] == "reconfigure_successful"
    assert only(office, "officer").data == {**kept.data, "room": "Room 7"}


async def test_an_officer_is_not_given_the_user_and_phone_of_another(hass: HomeAssistant) -> None:
    user = MockUser().add_to_hass(hass)
    device = phone(hass, "pixel", user.id)
    moved = officer(post="Director")
    office = add_office(hass, officer(user_id=user.id, phone=device), moved)
    given = dict(moved.data) | {"user_id": user.id, "phone": device}
    result = await change(hass, office, office.subentries[moved.subentry_id], given)

    assert check(result, BASES["officer"]).keys() == {"user_id", "phone"}
    assert office.subentries[moved.subentry_id].data == moved.data
