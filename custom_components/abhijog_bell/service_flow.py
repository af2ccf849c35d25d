"""Adding and changing a service of the charter."""

import unicodedata
from collections.abc import Mapping
from typing import Any, Final, override

import voluptuous as vol
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
)

from .charter_settings import FIELDS, read_service, service_data
from .forms import TEXT, Errors, Filled, OneFormFlow
from .register.charter import LENGTHS, MOST_SERVICES, OTHER_LENGTH, is_own_alternate, name_key
from .register.columns import CONTACTS
from .register.text import clean

_LINES: Final = TextSelector(TextSelectorConfig(multiline=True))
_AS_TEXT: Final = "limit_as_text"
_OF_SEVERAL_LINES: Final = ("how", "papers", "price")


class ServiceFlow(OneFormFlow):
    """A service: what it is called, how it is given, what it takes, within what time, and who is responsible."""

    @override
    async def _async_schema(self) -> vol.Schema:
        fields: dict[vol.Marker, Any] = {vol.Required("name"): TEXT, vol.Optional("limit"): TEXT}
        fields[vol.Required(_AS_TEXT, default=False)] = BooleanSelector()
        fields |= {vol.Optional(name): _LINES for name in _OF_SEVERAL_LINES}
        posts = self._posts()
        for name in CONTACTS:
            fields[vol.Optional(name.value)] = posts
            fields |= {vol.Optional(f"{name}_{part}"): TEXT for part in ("phone", "email")}
        return vol.Schema(fields)

    @override
    async def _async_read(self, given: dict[str, Any], errors: Errors) -> Filled:
        service = read_service({field: _read(given, field, errors) for field in FIELDS})
        others = {name_key(other.data["name"]) for other in self._others()}
        if "name" not in errors and not any(letter.isalnum() for letter in service.name):
            errors["name"] = "blank"
        elif name_key(service.name) in others:
            errors.setdefault("name", "name_used")
        if service.limit and not service.limit.understood and not given[_AS_TEXT]:
            errors.setdefault("limit", "limit_not_understood")
        if is_own_alternate(service):
            errors.setdefault("alternate", "own_alternate")
        if len(others) >= MOST_SERVICES:
            self._said["most"] = str(MOST_SERVICES)
            errors["base"] = "too_many_services"
        return Filled(title=service.name, data=service_data(service), unique_id=None)

    @override
    def _shown(self, data: dict[str, Any]) -> dict[str, Any]:
        """A time limit that was pasted and not understood stays one that is kept as a text."""
        limit = read_service(data).limit
        return data | {_AS_TEXT: limit is not None and not limit.understood}

    def _posts(self) -> SelectSelector:
        """Return the choice among the office's posts, or whatever else is written."""
        posts = [officer.title for officer in self._get_entry().get_subentries_of_type("officer")]
        return SelectSelector(
            SelectSelectorConfig(options=posts, custom_value=True, mode=SelectSelectorMode.DROPDOWN, sort=True)
        )


def _read(given: Mapping[str, Any], field: str, errors: Errors) -> str:
    """Return a text, or put down what is wrong with it."""
    text: str = given.get(field, "").replace("\r\n", "\n").strip()
    cleaned = clean(text)
    if len(text) > LENGTHS.get(field, OTHER_LENGTH):
        errors[field] = "text_too_long"
    elif cleaned != unicodedata.normalize("NFC", text) or ("\n" in cleaned and field not in _OF_SEVERAL_LINES):
        errors[field] = "bad_characters"
    return cleaned
