import json
from typing import Any
from unittest.mock import Mock

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from custom_components.abhijog_bell import repairs
from custom_components.abhijog_bell.diagnostics import async_get_config_entry_diagnostics

from .offices import OPTIONS, add_office, bell, officer

FIGURES: dict[str, Any] = {
    "open": 2,
    "waiting": 1,
    "entries": 40,
    "unrecorded": 0,
    "register_bytes": 8192,
    "sqlite": "3",
}
SECRETS = ("USERID", "PHONEID", "POSTNAME", "ROOMNAME", "BELLNAME", "PLACENAME", "ENTITYNAME", "OFFICENAME", "1" * 64)


def an_office(hass: HomeAssistant) -> Any:
    hass.states.async_set("event.entityname_there", "unknown")
    hass.states.async_set("button.entityname_lost", "unavailable")
    return add_office(
        hass,
        bell(name="BELLNAME", place="PLACENAME", entity_id="event.entityname_there"),
        bell(purpose="assistance", entity_id="button.entityname_lost"),
        bell(entity_id="binary_sensor.entityname_gone"),
        officer(post="POSTNAME", room="ROOMNAME", user_id="USERID", phone="PHONEID"),
        officer(role="head", after=300),
        name="OFFICENAME",
    )


async def test_the_figures_of_an_office(hass: HomeAssistant) -> None:
    office = an_office(hass)
    office.runtime_data = Mock(diagnostics=Mock(return_value=FIGURES))
    office.mock_state(hass, ConfigEntryState.LOADED)
    repairs.async_not_recorded(hass, office, 1, "x")

    assert await async_get_config_entry_diagnostics(hass, office) == {
        "state": "loaded",
        "options": OPTIONS,
        "bells": [
            {"purpose": "complaint", "source": "event", "available": True},
            {"purpose": "assistance", "source": "button", "available": False},
            {"purpose": "complaint", "source": "binary_sensor", "available": False},
        ],
        "officers": [
            {"role": "redress", "after": 0, "has_user": True, "has_phone": True},
            {"role": "head", "after": 300, "has_user": False, "has_phone": False},
        ],
        "register": FIGURES,
        "issues": {"not_recorded": 1},
    }


async def test_an_office_that_is_not_set_up_says_so(hass: HomeAssistant) -> None:
    found = await async_get_config_entry_diagnostics(hass, an_office(hass))

    assert found["state"] == "not_loaded"
    assert found["register"] is None


async def test_nothing_names_a_person_a_place_or_a_secret(hass: HomeAssistant) -> None:
    office = an_office(hass)
    repairs.async_bells_without_entity(hass, office, [sub.subentry_id for sub in office.get_subentries_of_type("bell")])
    written = json.dumps(await async_get_config_entry_diagnostics(hass, office)).upper()

    assert [secret for secret in SECRETS if secret in written] == []
