"""What may be sent along with a question about the integration: figures and settings, nothing of any person."""

from collections import Counter
from typing import Any

from homeassistant.config_entries import ConfigEntryState, ConfigSubentry
from homeassistant.core import HomeAssistant, split_entity_id
from homeassistant.helpers import issue_registry as ir

from .bells.node import node_name
from .const import DOMAIN
from .runtime import OfficeConfigEntry


async def async_get_config_entry_diagnostics(hass: HomeAssistant, entry: OfficeConfigEntry) -> dict[str, Any]:
    """Return the figures of an office.

    Everything is picked, nothing is copied and blackened afterwards: a field that is added later stays out by itself.
    """
    loaded = entry.state is ConfigEntryState.LOADED
    return {
        "state": entry.state.value,
        "options": dict(entry.options),
        "bells": [_bell(hass, bell) for bell in entry.get_subentries_of_type("bell")],
        "officers": [_officer(officer) for officer in entry.get_subentries_of_type("officer")],
        "register": entry.runtime_data.diagnostics() if loaded else None,
        "issues": dict(Counter(_issues(hass))),
    }


def _bell(hass: HomeAssistant, bell: ConfigSubentry) -> dict[str, Any]:
    if entity_id := bell.data.get("entity_id"):
        state = hass.states.get(entity_id)
        source = split_entity_id(entity_id)[0]
        available = state is not None and state.state != "unavailable"
    else:
        source, available = "device", node_name(hass, bell.data["mac"]) is not None
    return {"purpose": bell.data["purpose"], "source": source, "available": available}


def _officer(officer: ConfigSubentry) -> dict[str, Any]:
    return {
        "role": officer.data["role"],
        "after": officer.data["after"],
        "has_user": "user_id" in officer.data,
        "has_phone": "phone" in officer.data,
    }


def _issues(hass: HomeAssistant) -> list[str]:
    issues = ir.async_get(hass).issues.values()
    return sorted(
        issue.translation_key for issue in issues if issue.domain == DOMAIN and issue.active and issue.translation_key
    )
