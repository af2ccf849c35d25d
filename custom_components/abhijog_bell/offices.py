"""The offices of this Home Assistant as a user's screens may know them."""

from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er

from .bells.watched import watched
from .const import DOMAIN
from .daily_statistics import statistic_ids
from .names import Names
from .register.rights import Role, may
from .runtime import OfficeConfigEntry
from .settings import Bell, Officer

# The views of the dashboard, and what right each takes.
_VIEWS: Final = {"officer": "read", "head": "oversee", "register": "read", "bells": "read", "display": None}


def offices(hass: HomeAssistant, user: User) -> list[dict[str, Any]]:
    """Return all offices."""
    entries: list[OfficeConfigEntry] = hass.config_entries.async_entries(DOMAIN, include_ignore=False)
    return [_office(hass, entry, user) for entry in entries]


def _office(hass: HomeAssistant, entry: OfficeConfigEntry, user: User) -> dict[str, Any]:
    told = {
        "office": entry.entry_id,
        "code": entry.data["code"],
        "name": entry.title,
        "name_bn": entry.data["name_bn"],
        "name_en": entry.data["name_en"],
        "language": entry.options["language"],
        "administrator": user.is_admin,
        "loaded": entry.state is ConfigEntryState.LOADED,
    }
    if not told["loaded"]:
        return {**_NOBODY, **told}
    office = entry.runtime_data.office
    actor = office.actor(user.id, administrator=user.is_admin)
    settings = office.settings
    told |= {
        "role": actor.role,
        "officer": actor.officer,
        "enters": may(actor, "enter"),
        "views": [view for view, right in _VIEWS.items() if right is None or may(actor, right)],
        "bells": [_bell(bell) for bell in settings.bells.values()],
        "officers": [_officer(officer) for officer in settings.officers.values() if officer.role is Role.REDRESS],
    }
    return {**_NOBODY, **told, **(_insight(hass, entry) if may(actor, "read") else {})}


_NOBODY: Final[dict[str, Any]] = {
    "role": None,
    "officer": None,
    "enters": False,
    "views": ["display"],
    "entities": {},
    "statistics": {},
    "bells": [],
    "chimes": [],
    "officers": [],
    "former": {"bells": [], "officers": []},
    "services": [],
    "desks": [],
}


def _insight(hass: HomeAssistant, entry: OfficeConfigEntry) -> dict[str, Any]:
    """Return what only those may know who read the register."""
    settings = entry.runtime_data.office.settings
    entities = _entities(hass, entry)
    return {
        "entities": entities.get(entry.entry_id, {}),
        "statistics": statistic_ids(hass, entry.data["code"]),
        "bells": [_bell(bell) | {"entities": entities.get(bell.id, {})} for bell in settings.bells.values()],
        "chimes": [
            {"id": chime.id, "name": chime.name, "entities": entities.get(chime.id, {})}
            for chime in settings.chimes.values()
        ],
        "officers": [_officer(officer) for officer in settings.officers.values()],
        "former": _former(entry.runtime_data.office.names),
        "services": list(settings.services),
        "desks": list(settings.desks),
    }


def _former(names: Names) -> dict[str, list[dict[str, str | None]]]:
    """Return what is on record and was removed since."""
    return {
        "bells": [{"id": bell, "name": names.bell(bell)} for bell in names.former.removed_bells],
        "officers": [{"id": officer, "post": names.post(officer)} for officer in names.former.removed_officers],
    }


def _bell(bell: Bell) -> dict[str, Any]:
    return {"id": bell.id, "name": bell.name, "place": bell.place, "purpose": bell.purpose, "entities": {}}


def _officer(officer: Officer) -> dict[str, Any]:
    return {"id": officer.id, "post": officer.post, "room": officer.room, "role": officer.role}


def _entities(hass: HomeAssistant, entry: OfficeConfigEntry) -> dict[str, dict[str, str]]:
    """Return our enabled entities by what they belong to and by their keys."""
    owners = [entry.entry_id, *(each.id for each in watched(entry.runtime_data.office.settings))]
    found: dict[str, dict[str, str]] = {owner: {} for owner in owners}
    for entity in er.async_entries_for_config_entry(er.async_get(hass), entry.entry_id):
        owner, _, key = entity.unique_id.partition("_")
        if owner in found and entity.disabled_by is None:
            found[owner][key] = entity.entity_id
    return found
