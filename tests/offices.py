"""Offices as they stand in Home Assistant's storage, for tests of what reads them."""

from types import MappingProxyType
from typing import Any, Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.abhijog_bell.const import DOMAIN

CODE: Final = "KHL"
OPTIONS: Final = {
    "language": "en",
    "dashboard": True,
    "desks": [],
    "alternates_always": False,
    "answer_target": 120,
    "lapse_after": 180,
    "ring_repeat": 15,
    "fold_window": 600,
    "late_after": 120,
}


def bell(**changes: Any) -> ConfigSubentry:
    """Return a bell."""
    data: dict[str, Any] = {
        "name": "Entrance",
        "place": "At the gate",
        "purpose": "complaint",
        "entity_id": "event.bell",
    } | changes
    return ConfigSubentry(
        data=MappingProxyType(data), subentry_type="bell", title=data["name"], unique_id=data["entity_id"]
    )


def device_bell(**changes: Any) -> ConfigSubentry:
    """Return a bell that is a device of ours."""
    data = {"name": "Entrance", "place": "At the gate", "purpose": "complaint", "mac": "02ab61090001"} | changes
    return ConfigSubentry(data=MappingProxyType(data), subentry_type="bell", title=data["name"], unique_id=data["mac"])


def chime(officer: ConfigSubentry, **changes: Any) -> ConfigSubentry:
    """Return a chime in the room of an officer."""
    data = {"name": "Room 203", "officer": officer.subentry_id, "mac": "02ab610900c1"} | changes
    return ConfigSubentry(data=MappingProxyType(data), subentry_type="chime", title=data["name"], unique_id=data["mac"])


def officer(**changes: Any) -> ConfigSubentry:
    """Return an officer."""
    data: dict[str, Any] = {"post": "Assistant Director", "room": "Room 203", "role": "redress", "after": 0} | changes
    return ConfigSubentry(
        data=MappingProxyType(data), subentry_type="officer", title=data["post"], unique_id=data.get("user_id")
    )


def service(**changes: Any) -> ConfigSubentry:
    """Return a service of the charter."""
    data = {"name": "Grant", "limit": "5 working days"} | changes
    data = {name: value for name, value in data.items() if value}
    return ConfigSubentry(data=MappingProxyType(data), subentry_type="service", title=data["name"], unique_id=None)


def add_office(
    hass: HomeAssistant, *subentries: ConfigSubentry, code: str = CODE, name: str = "Divisional Office"
) -> MockConfigEntry:
    """Add an office that is not set up."""
    entry = MockConfigEntry(
        domain=DOMAIN,
        title=name,
        unique_id=code.casefold(),
        data={
            "name_bn": "বিভাগীয় কার্যালয়",
            "name_en": name,
            "code": code,
            "office_id": "0" * 32,
            "secret": "1" * 64,
            "register": f"abhijog_bell/{code.lower()}.sqlite",
        },
        options=OPTIONS,
        minor_version=2,
        subentries_data=[subentry.as_dict() for subentry in subentries],
    )
    entry.add_to_hass(hass)
    return entry
