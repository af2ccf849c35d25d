import json
import os
import threading
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.abhijog_bell import repairs
from custom_components.abhijog_bell.diagnostics import async_get_config_entry_diagnostics

from .offices import OPTIONS, add_office, bell, officer, service

FIGURES: dict[str, Any] = {
    "open": 2,
    "waiting": 1,
    "entries": 40,
    "unrecorded": 0,
    "sqlite": "3",
}
SECRETS = ("USERID", "PHONEID", "POSTNAME", "ROOMNAME", "BELLNAME", "PLACENAME", "ENTITYNAME", "OFFICENAME")
SECRETS += ("SERVICENAME", "DESKNAME", "1" * 64)


def an_office(hass: HomeAssistant) -> MockConfigEntry:
    hass.states.async_set("event.entityname_there", "unknown")
    hass.states.async_set("button.entityname_lost", "unavailable")
    office = add_office(
        hass,
        bell(name="BELLNAME", place="PLACENAME", entity_id="event.entityname_there"),
        bell(purpose="assistance", entity_id="button.entityname_lost"),
        bell(entity_id="binary_sensor.entityname_gone"),
        officer(post="POSTNAME", room="ROOMNAME", user_id="USERID", phone="PHONEID"),
        officer(role="head", after=300),
        service(name="SERVICENAME"),
        name="OFFICENAME",
    )
    desks = ["DESKNAME", "OTHERDESK"]
    hass.config_entries.async_update_entry(office, options={**office.options, "desks": desks})
    return office


async def test_the_figures_of_an_office(hass: HomeAssistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = an_office(hass)
    register = tmp_path / "register.db"
    register.write_bytes(b"\0" * 8192)
    looked: list[threading.Thread] = []
    stat = Path.stat

    def look(path: Path, **how: bool) -> os.stat_result:
        if path == register:
            looked.append(threading.current_thread())
        return stat(path, **how)

    monkeypatch.setattr(Path, "stat", look)
    office.runtime_data = Mock(diagnostics=Mock(return_value=FIGURES), office=Mock(path=register))
    office.mock_state(hass, ConfigEntryState.LOADED)
    repairs.async_not_recorded(hass, office, 1, "x")

    assert await async_get_config_entry_diagnostics(hass, office) == {
        "state": "loaded",
        "options": OPTIONS | {"services": 1, "desks": 2},
        "bells": [
            {"purpose": "complaint", "source": "event", "available": True},
            {"purpose": "assistance", "source": "button", "available": False},
            {"purpose": "complaint", "source": "binary_sensor", "available": False},
        ],
        "officers": [
            {"role": "redress", "after": 0, "has_user": True, "has_phone": True},
            {"role": "head", "after": 300, "has_user": False, "has_phone": False},
        ],
        "register": FIGURES | {"register_bytes": 8192},
        "issues": {"not_recorded": 1},
    }
    assert looked
    assert threading.main_thread() not in looked  # a disk that hangs keeps nobody waiting
    register.unlink()
    assert (await async_get_config_entry_diagnostics(hass, office))["register"]["register_bytes"] is None


async def test_an_office_that_is_not_set_up_says_so(hass: HomeAssistant) -> None:
    found = await async_get_config_entry_diagnostics(hass, an_office(hass))

    assert found["state"] == "not_loaded"
    assert found["register"] is None


async def test_nothing_names_a_person_a_place_or_a_secret(hass: HomeAssistant) -> None:
    office = an_office(hass)
    repairs.async_bells_without_entity(hass, office, [sub.subentry_id for sub in office.get_subentries_of_type("bell")])
    written = json.dumps(await async_get_config_entry_diagnostics(hass, office)).upper()

    assert [secret for secret in SECRETS if secret in written] == []
