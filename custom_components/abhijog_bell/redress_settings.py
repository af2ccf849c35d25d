"""The figures of the redress system as they are kept in an office's options, their form, and back."""

import math
from collections.abc import Mapping
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers.selector import NumberSelector, NumberSelectorConfig, NumberSelectorMode

from .forms import Errors, Span
from .register.redress import LAW, Redress, Tier

# The names of the tiers in the form. Each has two fields: its days, and by how many more they can be extended.
_TIERS: Final = ("complaint", "appeal", "cell")
_YEAR: Final = 365
_MONTH: Final = 30
# The limits are checked below: the selector's own check would answer in English.
_DAYS: Final = NumberSelector(
    NumberSelectorConfig(mode=NumberSelectorMode.BOX, step=1, unit_of_measurement="d", translation_key="working_days")
)


def _spans() -> dict[str, Span]:
    spans: dict[str, Span] = {}
    for name, tier in zip(_TIERS, LAW.tiers, strict=True):
        spans[f"{name}_days"] = Span(default=tier.days, low=1, high=_YEAR)
        spans[f"{name}_extension"] = Span(default=tier.extension, low=0, high=_YEAR)
    spans["tell_within"] = Span(default=LAW.tell_within, low=1, high=_YEAR)
    spans["remind_before"] = Span(default=LAW.remind_before, low=0, high=_MONTH)
    return spans


SPANS: Final[Mapping[str, Span]] = _spans()

# What is said of a number that is out of range, by its range.
_ERRORS: Final = {(1, _YEAR): "days_range", (0, _YEAR): "extension_range", (0, _MONTH): "remind_range"}


def redress_fields() -> vol.Schema:
    """Return the form fields."""
    return vol.Schema({vol.Required(field, default=span.default): _DAYS for field, span in SPANS.items()})


def read_redress_fields(given: Mapping[str, Any], errors: Errors) -> dict[str, int]:
    """Return what was filled in, or put down what is wrong with it."""
    return {field: _read_days(given, field, span, errors) for field, span in SPANS.items()}


def _read_days(given: Mapping[str, Any], field: str, span: Span, errors: Errors) -> int:
    number: float = given[field]
    days = int(number) if math.isfinite(number) and number == int(number) else -1
    if days not in span:
        errors[field] = _ERRORS[span.low, span.high]
    return days


def read_redress(options: Mapping[str, Any]) -> Redress:
    """Return the figures of an office; those of the law where it has none of its own."""
    kept = options.get("redress", {})
    days = {field: int(kept.get(field, span.default)) for field, span in SPANS.items()}
    return Redress(
        tiers=tuple(Tier(days=days[f"{name}_days"], extension=days[f"{name}_extension"]) for name in _TIERS),
        tell_within=days["tell_within"],
        remind_before=days["remind_before"],
    )


def plain(redress: Redress) -> dict[str, int]:
    """Return what the journal is to know of it: nothing where it is as the law has it."""
    if redress == LAW:
        return {}
    named: dict[str, int] = {}
    for name, tier in zip(_TIERS, redress.tiers, strict=True):
        named |= {f"{name}_days": tier.days, f"{name}_extension": tier.extension}
    return named | {"tell_within": redress.tell_within, "remind_before": redress.remind_before}
