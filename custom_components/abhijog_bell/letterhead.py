"""What stands at the head of an office's letters: option, form fields, and the letter around a report."""

from collections.abc import Mapping
from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import ConfigEntry
from homeassistant.util import dt as dt_util

from .forms import TEXT, Errors, read_text
from .register.rights import Role
from .reports.page import Letter

LETTERHEAD: Final = "letterhead"
_PREFIX: Final = "memo_prefix"
# In the order in which they stand on paper; the name of the office comes behind the second.
_ABOVE: Final = ("ministry", "board")
_BELOW: Final = ("address", "website")
_FIELDS: Final = (*_ABOVE, *_BELOW, _PREFIX)


def letterhead_fields() -> vol.Schema:
    """Return the fields of the form. All of them may stay empty."""
    return vol.Schema({vol.Optional(field): TEXT for field in _FIELDS})


def read_letterhead(given: Mapping[str, Any], errors: Errors) -> dict[str, str]:
    """Return what is kept of them, or put down what is wrong with one."""
    return {field: read_text(given, field, errors) for field in _FIELDS if given.get(field, "").strip()}


def letter(entry: ConfigEntry[Any], language: str, number: str | None) -> Letter:
    """Return the letter that a report goes out with today."""
    kept: Mapping[str, str] = entry.options.get(LETTERHEAD, {})
    heads = (officer for officer in entry.get_subentries_of_type("officer") if officer.data["role"] == Role.HEAD)
    return Letter(
        above=[kept[field] for field in _ABOVE if field in kept],
        office=entry.data[f"name_{language}"],
        below=[kept[field] for field in _BELOW if field in kept],
        number=f"{kept.get(_PREFIX, '')}{number}" if number else None,
        day=dt_util.now().date(),
        posts=[officer.data["post"] for officer in heads],
    )
