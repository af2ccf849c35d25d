"""The forms that take a device of ours as a bell or a chime."""

from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_USER, ConfigEntry, ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
from pytest_homeassistant_custom_component.common import MockConfigEntry

from .forms import check, suggested
from .nodes import CHIME_MAC, MAC, FakeNode
from .offices import add_office, bell, chime, device_bell, officer

BELL = {"name": "Entrance", "place": "At the gate", "purpose": "complaint"}
BASES = {"bell": "config_subentries.bell", "chime": "config_subentries.chime"}


async def add(hass: HomeAssistant, office: ConfigEntry[Any], kind: str, given: dict[str, Any]) -> Any:
    """Go through the form of a new subentry; it must be readable."""
    manager = hass.config_entries.subentries
    shown = await manager.async_init((office.entry_id, kind), context={"source": SOURCE_USER})
    assert check(shown, BASES[kind]) == {}
    return await manager.async_configure(shown["flow_id"], given)


async def change(
    hass: HomeAssistant, office: MockConfigEntry, subentry: ConfigSubentry, given: dict[str, Any]
) -> tuple[dict[str, Any], Any]:
    """Go through the form of an existing subentry; return what it showed, and how it ended."""
    shown = await office.start_subentry_reconfigure_flow(hass, subentry.subentry_id)
    assert check(shown, BASES[subentry.subentry_type]) == {}
    return suggested(shown), await hass.config_entries.subentries.async_configure(shown["flow_id"], given)


def only(office: ConfigEntry[Any], kind: str) -> ConfigSubentry:
    (found,) = office.get_subentries_of_type(kind)
    return found


async def test_a_device_becomes_a_bell(hass: HomeAssistant) -> None:
    office, node = add_office(hass), FakeNode(hass)
    result = await add(hass, office, "bell", BELL | {"device": node.device_id})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert only(office, "bell").data == BELL | {"mac": MAC}
    assert only(office, "bell").unique_id == MAC


async def test_a_device_becomes_a_chime(hass: HomeAssistant) -> None:
    redress = officer()
    office, node = add_office(hass, redress), FakeNode(hass, CHIME_MAC, model="chime")
    given = {"name": "Room 203", "officer": redress.subentry_id}
    result = await add(hass, office, "chime", given | {"device": node.device_id})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert only(office, "chime").data == given | {"mac": CHIME_MAC}
    assert only(office, "chime").unique_id == CHIME_MAC


async def test_a_bell_is_a_device_or_an_entity(hass: HomeAssistant) -> None:
    office, node = add_office(hass), FakeNode(hass)
    hass.states.async_set("event.bell", "unknown")
    result = await add(hass, office, "bell", BELL | {"device": node.device_id, "entity_id": "event.bell"})
    assert check(result, BASES["bell"]).keys() == {"entity_id"}
    result = await add(hass, office, "bell", BELL)
    assert check(result, BASES["bell"]).keys() == {"device"}
    assert not office.subentries


@pytest.mark.parametrize("kind", ["bell", "chime"])
async def test_a_device_that_esphome_does_not_know_is_refused(hass: HomeAssistant, kind: str) -> None:
    redress = officer()
    office = add_office(hass, redress)
    other = MockConfigEntry(domain="shelly", unique_id=dr.format_mac(MAC))
    other.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=other.entry_id, connections={(dr.CONNECTION_NETWORK_MAC, dr.format_mac(MAC))}
    )
    given = BELL if kind == "bell" else {"name": "Room 203", "officer": redress.subentry_id}
    for device_id in (device.id, "f" * 32):
        result = await add(hass, office, kind, given | {"device": device_id})
        assert check(result, BASES[kind]).keys() == {"device"}


async def test_a_device_whose_mac_is_not_that_of_its_entry_is_refused(hass: HomeAssistant) -> None:
    office, node = add_office(hass), FakeNode(hass)
    hass.config_entries.async_update_entry(node.entry, unique_id="02:ab:61:09:00:99")
    result = await add(hass, office, "bell", BELL | {"device": node.device_id})
    assert check(result, BASES["bell"]).keys() == {"device"}


async def test_a_device_is_one_bell_or_chime_of_all_offices(hass: HomeAssistant) -> None:
    redress = officer()
    add_office(hass, redress, device_bell(), chime(redress), code="ONE", name="One")
    other = officer()
    office = add_office(hass, other, code="TWO")
    node, sounder = FakeNode(hass), FakeNode(hass, CHIME_MAC, "chime", model="chime")
    result = await add(hass, office, "bell", BELL | {"device": node.device_id})
    assert "Entrance of the office One" in check(result, BASES["bell"])["device"]
    given = {"name": "Room 203", "officer": other.subentry_id, "device": sounder.device_id}
    result = await add(hass, office, "chime", given)
    assert "Room 203 of the office One" in check(result, BASES["chime"])["device"]


async def test_a_bell_is_no_chime_and_a_chime_no_bell(hass: HomeAssistant) -> None:
    redress = officer()
    office = add_office(hass, redress)
    node, sounder = FakeNode(hass), FakeNode(hass, CHIME_MAC, "chime", model="chime")
    result = await add(hass, office, "bell", BELL | {"device": sounder.device_id})
    assert "is a chime" in check(result, BASES["bell"])["device"]
    given = {"name": "Room 203", "officer": redress.subentry_id, "device": node.device_id}
    result = await add(hass, office, "chime", given)
    assert "is a bell" in check(result, BASES["chime"])["device"]


async def test_a_device_of_another_maker_may_be_a_bell(hass: HomeAssistant) -> None:
    office, node = add_office(hass), FakeNode(hass, manufacturer="somebody", model="chime")
    result = await add(hass, office, "bell", BELL | {"device": node.device_id})
    assert result["type"] is FlowResultType.CREATE_ENTRY


async def test_a_bell_is_changed_and_keeps_its_device(hass: HomeAssistant) -> None:
    office, node = add_office(hass, device_bell()), FakeNode(hass)
    given = BELL | {"place": "Under the stairs", "device": node.device_id}
    shown, result = await change(hass, office, only(office, "bell"), given)
    assert shown == BELL | {"device": node.device_id}
    assert result["reason"] == "reconfigure_successful"
    assert only(office, "bell").data == BELL | {"place": "Under the stairs", "mac": MAC}


async def test_a_device_that_is_not_there_for_the_moment_is_kept(hass: HomeAssistant) -> None:
    redress = officer()
    office = add_office(hass, redress, device_bell(), chime(redress))
    shown, result = await change(hass, office, only(office, "bell"), BELL | {"name": "Gate"})
    assert shown == BELL
    assert result["reason"] == "reconfigure_successful"
    assert only(office, "bell").data == BELL | {"name": "Gate", "mac": MAC}
    given = {"name": "Room 204", "officer": redress.subentry_id}
    _, result = await change(hass, office, only(office, "chime"), given)
    assert result["reason"] == "reconfigure_successful"
    assert only(office, "chime").data == given | {"mac": CHIME_MAC}


async def test_a_bell_moves_from_an_entity_to_a_device_and_back(hass: HomeAssistant) -> None:
    office, node = add_office(hass, bell()), FakeNode(hass)
    hass.states.async_set("event.bell", "unknown")
    await change(hass, office, only(office, "bell"), BELL | {"device": node.device_id})
    assert (only(office, "bell").data, only(office, "bell").unique_id) == (BELL | {"mac": MAC}, MAC)
    await change(hass, office, only(office, "bell"), BELL | {"entity_id": "event.bell"})
    assert only(office, "bell").data == BELL | {"entity_id": "event.bell"}


async def test_a_chime_needs_a_device_and_an_officer_who_is_there(hass: HomeAssistant) -> None:
    redress = officer()
    office = add_office(hass, redress)
    result = await add(hass, office, "chime", {"name": "Room 203", "officer": redress.subentry_id})
    assert check(result, BASES["chime"]).keys() == {"device"}
    node = FakeNode(hass, CHIME_MAC, model="chime")
    hass.config_entries.async_remove_subentry(office, redress.subentry_id)
    given = {"name": "Room 203", "officer": redress.subentry_id, "device": node.device_id}
    result = await hass.config_entries.subentries.async_configure(result["flow_id"], given)
    assert check(result, BASES["chime"]).keys() == {"officer"}
