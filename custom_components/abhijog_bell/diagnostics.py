"""What may be sent along with a question about the integration: figures and settings, nothing of any person."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from homeassistant.config_entries import ConfigEntryState, ConfigSubentry
from homeassistant.core import HomeAssistant, split_entity_id
from homeassistant.helpers import issue_registry as ir

from .bells.node import node_name
from .const import DOMAIN
from .forms import TIMINGS
from .runtime import OfficeConfigEntry, Runtime
from .settings import ALTERNATES_ALWAYS, KEPT_FOR


async def async_get_config_entry_diagnostics(hass: HomeAssistant, entry: OfficeConfigEntry) -> dict[str, Any]:
    """Return the figures of an office.

    Everything is picked, nothing is copied and blackened afterwards: a field that is added later stays out by itself.
    """
    return {
        "state": entry.state.value,
        "options": _options(entry.options) | {"services": len(entry.get_subentries_of_type("service"))},
        "bells": [_bell(hass, bell) for bell in entry.get_subentries_of_type("bell")],
        "officers": [_officer(officer) for officer in entry.get_subentries_of_type("officer")],
        "register": await _register(hass, entry.runtime_data) if entry.state is ConfigEntryState.LOADED else None,
        "issues": dict(Counter(_issues(hass))),
    }


def _options(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings; of what people wrote into lists, how much that is."""
    named = ("language", "dashboard", ALTERNATES_ALWAYS, KEPT_FOR, *TIMINGS)
    picked = {name: options[name] for name in named if name in options}
    return picked | {"desks": len(options.get("desks", ()))}


async def _register(hass: HomeAssistant, runtime: Runtime) -> dict[str, Any]:
    size = await hass.async_add_executor_job(_size, runtime.office.path)
    return runtime.diagnostics() | {"register_bytes": size}


def _size(path: Path) -> int | None:
    """Return the size of a file, if it can be seen. Blocking."""
    try:
        return path.stat().st_size
    except OSError:
        return None


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
