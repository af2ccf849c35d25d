"""A device of ours that is in no office is found, and added with one form."""

from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_IGNORE
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import area_registry as ar
from homeassistant.helpers import device_registry as dr

from custom_components.abhijog_bell.const import DOMAIN

from .forms import check, suggested
from .nodes import CHIME_MAC, MAC, FakeNode
from .office_fixtures import Khulna, usual
from .offices import add_office, device_bell, officer


def offered(hass: HomeAssistant) -> list[Any]:
    """Return the flows that a person sees under "discovered"."""
    return [flow for flow in hass.config_entries.flow.async_progress() if flow["handler"] == DOMAIN]


async def open_form(hass: HomeAssistant) -> Any:
    """Press Add on the one device that was found; the form must be readable."""
    (flow,) = offered(hass)
    shown = await hass.config_entries.flow.async_configure(flow["flow_id"])
    assert check(shown, "config") == {}
    return shown


@pytest.fixture
async def khulna(premises: Khulna) -> Khulna:
    """An office that knows none of the devices."""
    await premises.open(*usual(premises.users))
    return premises


async def test_a_bell_that_is_found_is_added_as_it_is_offered(khulna: Khulna) -> None:
    hass = khulna.hass
    node = FakeNode(hass, name="Gate")
    node.press(1)
    node.alive(1, pending=1)
    node.alive(1, pending=1)
    await khulna.settle()
    assert node.called == []
    shown = await open_form(hass)
    assert offered(hass)[0]["context"]["title_placeholders"] == {"name": "Gate"}
    assert suggested(shown) == {"name": "Gate", "place": "Gate"}
    result = await hass.config_entries.flow.async_configure(
        shown["flow_id"], suggested(shown) | {"purpose": "complaint"}
    )
    assert (result["type"], result["reason"]) == (FlowResultType.ABORT, "added")
    assert check(result, "config") == {}
    await khulna.settle()
    assert khulna.entry.get_subentries_of_type("bell")[-1].data["mac"] == MAC
    node.press(1, age=20)
    await khulna.settle()
    assert node.confirmed == [(1, 1)]
    node.alive(1)
    await khulna.settle()
    assert offered(hass) == []


async def test_the_area_of_the_device_is_its_place(khulna: Khulna) -> None:
    node = FakeNode(khulna.hass)
    area = ar.async_get(khulna.hass).async_create("Ground floor")
    dr.async_get(khulna.hass).async_update_device(node.device_id, area_id=area.id, name_by_user=" Gate\u202e ")
    node.alive()
    await khulna.settle()
    assert suggested(await open_form(khulna.hass)) == {"name": "Gate", "place": "Ground floor"}


async def test_a_chime_that_is_found_is_added(khulna: Khulna) -> None:
    hass = khulna.hass
    sounder = FakeNode(hass, CHIME_MAC, "chime", model="chime")
    sounder.answer(1)
    await khulna.settle()
    shown = await open_form(hass)
    head = khulna.subentry("Director").subentry_id
    result = await hass.config_entries.flow.async_configure(shown["flow_id"], {"name": "Room 301", "officer": head})
    assert result["reason"] == "added"
    await khulna.settle()
    (added,) = khulna.entry.get_subentries_of_type("chime")
    assert added.data == {"name": "Room 301", "officer": head, "mac": CHIME_MAC}


async def test_with_several_offices_one_is_chosen(khulna: Khulna) -> None:
    hass = khulna.hass
    redress = officer(post="Clerk")
    other = add_office(hass, redress, code="JSR", name="Jashore")
    FakeNode(hass).alive()
    await khulna.settle()
    shown = await open_form(hass)
    given = {"office": other.entry_id, "name": "Gate", "place": "Gate", "purpose": "assistance"}
    assert (await hass.config_entries.flow.async_configure(shown["flow_id"], given))["reason"] == "added"
    assert other.get_subentries_of_type("bell")[0].data["mac"] == MAC
    FakeNode(hass, CHIME_MAC, "chime", model="chime").alive()
    await khulna.settle()
    shown = await open_form(hass)
    given = {"name": "Room 1", "officer": redress.subentry_id}
    assert (await hass.config_entries.flow.async_configure(shown["flow_id"], given))["reason"] == "added"
    assert other.get_subentries_of_type("chime")[0].data["mac"] == CHIME_MAC
    await khulna.settle()


async def test_what_is_ignored_is_not_offered_again(khulna: Khulna) -> None:
    """And what Home Assistant keeps of it is no office."""
    hass = khulna.hass
    node = FakeNode(hass)
    node.alive()
    await khulna.settle()
    (flow,) = offered(hass)
    await hass.config_entries.flow.async_init(
        DOMAIN,
        context={"source": SOURCE_IGNORE},
        data={"unique_id": flow["context"]["unique_id"], "title": "Abhijog Bell"},
    )
    await khulna.settle()
    node.alive()
    await khulna.settle()
    assert offered(hass) == []
    hass.bus.async_fire("mobile_app_notification_action", {"action": "ABHIJOG_KHL_ACKNOWLEDGE_2026-000001_x"})
    await khulna.settle()


async def test_a_device_of_an_office_that_is_closed_is_not_offered(khulna: Khulna) -> None:
    khulna.hass.config_entries.async_add_subentry(khulna.entry, device_bell())
    await khulna.settle()
    await khulna.unload()
    FakeNode(khulna.hass).alive()
    await khulna.settle()
    assert offered(khulna.hass) == []


async def test_a_device_that_was_added_meanwhile_is_not_added_twice(khulna: Khulna) -> None:
    hass = khulna.hass
    FakeNode(hass).alive()
    await khulna.settle()
    shown = await open_form(hass)
    hass.config_entries.async_add_subentry(khulna.entry, device_bell())
    given = {"name": "Gate", "place": "Gate", "purpose": "complaint"}
    result = await hass.config_entries.flow.async_configure(shown["flow_id"], given)
    assert check(result, "config") == {}
    assert result["reason"] == "device_added"
    await khulna.settle()


async def test_a_form_that_is_filled_in_wrongly_says_so(khulna: Khulna) -> None:
    hass = khulna.hass
    FakeNode(hass).alive()
    await khulna.settle()
    shown = await open_form(hass)
    result = await hass.config_entries.flow.async_configure(
        shown["flow_id"], {"name": " ", "place": "x" * 81, "purpose": "complaint"}
    )
    assert check(result, "config").keys() == {"name", "place"}


async def test_the_name_of_another_bell_of_the_office_is_refused(khulna: Khulna) -> None:
    FakeNode(khulna.hass).alive()
    await khulna.settle()
    shown = await open_form(khulna.hass)
    given = {"name": "Entrance", "place": "Gate", "purpose": "complaint"}
    result = await khulna.hass.config_entries.flow.async_configure(shown["flow_id"], given)
    assert check(result, "config") == {"name": "Another bell has this name. Choose another."}


async def test_a_chime_needs_an_officer(premises: Khulna) -> None:
    redress = officer()
    await premises.open(redress)
    FakeNode(premises.hass, CHIME_MAC, "chime", model="chime").alive()
    await premises.settle()
    shown = await open_form(premises.hass)
    premises.hass.config_entries.async_remove_subentry(premises.entry, redress.subentry_id)
    result = await premises.hass.config_entries.flow.async_configure(
        shown["flow_id"], {"name": "Room 203", "officer": redress.subentry_id}
    )
    assert check(result, "config").keys() == {"officer"}
    await premises.settle()


async def test_without_an_office_nothing_is_offered(khulna: Khulna) -> None:
    await khulna.hass.config_entries.async_remove(khulna.entry.entry_id)
    FakeNode(khulna.hass).alive()
    await khulna.hass.async_block_till_done()
    assert offered(khulna.hass) == []
