import sqlite3
from typing import Any
from unittest.mock import Mock

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import get_system_health_info

from custom_components.abhijog_bell.const import DOMAIN

from .forms import said
from .offices import add_office


async def health(hass: HomeAssistant) -> dict[str, Any]:
    hass.config.components.add(DOMAIN)
    assert await async_setup_component(hass, "system_health", {})
    await hass.async_block_till_done()
    found: dict[str, Any] = await get_system_health_info(hass, DOMAIN)
    return found


async def test_the_offices_are_added_up(hass: HomeAssistant) -> None:
    for number in (1, 2):
        office = add_office(hass, code=f"KHL-{number}")
        figures = {"entries": 10 * number, "waiting": number, "unrecorded": 3 * number}
        office.runtime_data = Mock(diagnostics=Mock(return_value=figures))
        office.mock_state(hass, ConfigEntryState.LOADED)
    closed = add_office(hass, code="KHL-3")
    closed.runtime_data = Mock(diagnostics=Mock(return_value={"entries": 1000, "waiting": 1000, "unrecorded": 1000}))

    found = await health(hass)
    assert found == {
        "offices": 3,
        "registers_open": 2,
        "entries": 30,
        "waiting": 3,
        "unrecorded": 9,
        "sqlite": sqlite3.sqlite_version,
    }
    for line in found:
        said(f"system_health.info.{line}")


async def test_no_office_at_all(hass: HomeAssistant) -> None:
    assert (await health(hass))["offices"] == 0
