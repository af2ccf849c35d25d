"""What a person types into a form, and reads there: each text must exist in both languages and fill in."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import voluptuous as vol
from homeassistant.data_entry_flow import FlowResultType, section

import custom_components.abhijog_bell as integration

LANGUAGES: Final = ("bn", "en")

# What is typed into a field for a line of text, and what is wrong with it.
NAMES_REFUSED: Final = {
    "": "blank",
    "  ": "blank",
    "-–—": "blank",
    "\u200d\u200c": "blank",
    "x" * 81: "too_long",
    "ক" * 100_000: "too_long",
    "Khulna\x00": "bad_characters",
    "Khulna\tOffice": "bad_characters",
    "Khulna\nOffice": "bad_characters",
    "Khulna\u2028Office": "bad_characters",
    "Khulna\u202eeciffO": "bad_characters",
    "\u200fKhulna": "bad_characters",
    "\u2066Khulna\u2069": "bad_characters",
}
# What is typed into the fields of the timings.
OUT_OF_RANGE: Final = [
    ("answer_target", 0),
    ("answer_target", 4),
    ("answer_target", 3601),
    ("lapse_after", 0),
    ("lapse_after", 9),
    ("lapse_after", 3601),
    ("ring_repeat", -1),
    ("ring_repeat", 4),
    ("ring_repeat", 601),
    ("fold_window", -1),
    ("fold_window", 86401),
    ("fold_window", "inf"),
    ("fold_window", "nan"),
    ("late_after", 9),
    ("late_after", 86401),
]
IN_RANGE: Final = [
    ("answer_target", 5),
    ("answer_target", 3600),
    ("lapse_after", 10),
    ("lapse_after", 3600),
    ("ring_repeat", 0),
    ("ring_repeat", 5),
    ("ring_repeat", 600),
    ("fold_window", 0),
    ("fold_window", 86400),
    ("late_after", 10),
    ("late_after", 86400),
]


@cache
def texts(language: str) -> dict[str, Any]:
    """Return everything the integration says in a language."""
    path = Path(integration.__file__).parent / "translations" / f"{language}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def said(path: str, placeholders: Mapping[str, str] | None = None) -> str:
    """Return the English text, after making sure that both languages say it with these placeholders."""
    english = ""
    for language in LANGUAGES:
        found: Any = texts(language)
        for part in path.split("."):
            assert isinstance(found, dict), f"{language}: {path}"
            assert part in found, f"{language}: {path}"
            found = found[part]
        assert isinstance(found, str), f"{language}: {path}"
        english = found.format(**(placeholders or {}))
    return english


def check(result: Mapping[str, Any], base: str) -> dict[str, str]:
    """Make sure that a step of a flow can be read, and return what it complains of, by field."""
    placeholders = result.get("description_placeholders")
    if result["type"] is FlowResultType.ABORT:
        assert result.get("translation_domain") is None
        said(f"{base}.abort.{result['reason']}", placeholders)
        return {}
    if result["type"] is FlowResultType.CREATE_ENTRY:
        if base == "config":
            said("config.create_entry.default", placeholders)
        return {}
    step = f"{base}.step.{result['step_id']}"
    said(f"{step}.title", placeholders)
    said(f"{step}.description", placeholders)
    if result["type"] is FlowResultType.MENU:
        for option in result["menu_options"]:
            said(f"{step}.menu_options.{option}", placeholders)
        return {}
    for path in _fields(result["data_schema"].schema, step):
        said(path, placeholders)
    return {field: said(f"{base}.error.{key}", placeholders) for field, key in (result["errors"] or {}).items()}


def _fields(schema: Mapping[vol.Marker, Any], step: str) -> Iterable[str]:
    for marker, field in schema.items():
        if isinstance(field, section):
            inner = f"{step}.sections.{marker}"
            yield from (f"{inner}.name", f"{inner}.description", *_fields(field.schema.schema, inner))
            continue
        yield f"{step}.data.{marker}"
        yield f"{step}.data_description.{marker}"
        if name := getattr(field, "config", {}).get("translation_key"):
            if inner := field.config.get("fields"):
                yield from (
                    f"selector.{name}.fields.{each}.{text}" for each in inner for text in ("name", "description")
                )
                continue
            options = field.config.get("options")
            yield from (f"selector.{name}.options.{option}" for option in options or ())
            if options is None:
                yield f"selector.{name}.unit_of_measurement.{field.config['unit_of_measurement']}"


def suggested(result: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a form shows as filled in."""
    return {
        str(marker): marker.description["suggested_value"]
        for marker in result["data_schema"].schema
        if marker.description
    }


def figures(text: str) -> set[int]:
    """Return the numbers that a text names."""
    return {int(number) for number in re.findall(r"\d+", text)}
