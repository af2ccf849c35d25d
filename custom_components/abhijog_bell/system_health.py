"""The integration's lines on the page about the system's health."""

import sqlite3
from typing import Any

from homeassistant.components.system_health import SystemHealthRegistration
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback

from .const import DOMAIN
from .runtime import OfficeConfigEntry


@callback
def async_register(hass: HomeAssistant, register: SystemHealthRegistration) -> None:
    """Say where the lines come from."""
    register.async_register_info(async_info)


async def async_info(hass: HomeAssistant) -> dict[str, Any]:
    """Return the lines."""
    offices: list[OfficeConfigEntry] = hass.config_entries.async_entries(DOMAIN, include_ignore=False)
    figures = [office.runtime_data.diagnostics() for office in offices if office.state is ConfigEntryState.LOADED]
    return {
        "offices": len(offices),
        "registers_open": len(figures),
        "entries": sum(office["entries"] for office in figures),
        "waiting": sum(office["waiting"] for office in figures),
        "unrecorded": sum(office["unrecorded"] for office in figures),
        "sqlite": sqlite3.sqlite_version,
    }
