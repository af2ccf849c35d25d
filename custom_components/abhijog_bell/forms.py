"""What the forms of an office, its bells and its officers have in common."""

import math
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import ConfigSubentry, ConfigSubentryFlow, SubentryFlowResult
from homeassistant.helpers.selector import (
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
)

from .register.escalation import Policy
from .register.text import LINE_LIMIT, clean

TEXT: Final = TextSelector()
LINES: Final = SelectSelector(SelectSelectorConfig(options=[], multiple=True, custom_value=True))
# The limits are checked by `read_number`: the selector's own check would answer in English.
SECONDS: Final = NumberSelector(
    NumberSelectorConfig(mode=NumberSelectorMode.BOX, step=1, unit_of_measurement="s", translation_key="seconds")
)

type Errors = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Span:
    """Which whole numbers a field takes. `off`: 0 is allowed besides, and means never."""

    default: int
    low: int
    high: int
    off: bool = False

    def __contains__(self, number: int) -> bool:
        """Say whether the field takes this number."""
        return self.low <= number <= self.high or (self.off and number == 0)


_POLICY = Policy()
TIMINGS: Final[Mapping[str, Span]] = {
    "answer_target": Span(default=_POLICY.answer_target, low=5, high=3600),
    "lapse_after": Span(default=_POLICY.lapse_after, low=10, high=3600),
    "ring_repeat": Span(default=_POLICY.ring_repeat, low=5, high=600, off=True),
    "fold_window": Span(default=_POLICY.fold_window, low=0, high=86400),
    "late_after": Span(default=_POLICY.late_after, low=10, high=86400),
}
AFTER: Final = Span(default=0, low=0, high=86400)


def timing_fields() -> dict[vol.Marker, Any]:
    """Return the form fields of an office's timings."""
    return {vol.Required(field, default=span.default): SECONDS for field, span in TIMINGS.items()}


def read_lines(given: Mapping[str, Any], field: str, errors: Errors) -> list[str]:
    """Return a list of short texts, each of them once, or put down what is wrong with one of them."""
    return list(dict.fromkeys(read_text({field: text}, field, errors) for text in given.get(field, ())))


def choice(name: str, options: Iterable[str]) -> SelectSelector:
    """Return a choice whose options are translated under `selector.<name>`."""
    return SelectSelector(SelectSelectorConfig(options=[str(option) for option in options], translation_key=name))


def read_text(given: Mapping[str, Any], field: str, errors: Errors) -> str:
    """Return one line of text, or put down what is wrong with it."""
    text: str = given[field].strip()
    if len(text) > LINE_LIMIT:
        errors[field] = "too_long"
        return text
    cleaned = clean(text)
    # Not mended in silence: what turns the reading direction around was pasted from somewhere, and is to be seen.
    if "\n" in cleaned or cleaned != unicodedata.normalize("NFC", text):
        errors[field] = "bad_characters"
    elif not any(letter.isalnum() for letter in cleaned):
        errors[field] = "blank"
    return cleaned


def check_unused(field: str, value: str, others: Iterable[ConfigSubentry], errors: Errors) -> None:
    """Put down that another of the office is called so already: actions choose by it."""
    if any(other.data[field] == value for other in others):
        errors.setdefault(field, f"{field}_used")


def read_number(given: Mapping[str, Any], field: str, span: Span, errors: Errors, *, at: str | None = None) -> int:
    """Return a whole number, as of seconds, or put down that it is out of range.

    `at` is the section around the field, if any: the frontend shows no errors inside a section, only above it.
    """
    given_number: float = given[field]
    number = round(given_number) if math.isfinite(given_number) else -1
    if number not in span:
        errors[at or field] = f"{field}_range"
    return number


def read_timings(given: Mapping[str, Any], errors: Errors, *, at: str | None = None) -> dict[str, int]:
    """Return an office's timings, or put down what is wrong with them."""
    return {field: read_number(given, field, span, errors, at=at) for field, span in TIMINGS.items()}


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A form filled in: what becomes of it as a subentry."""

    title: str
    data: dict[str, Any]
    unique_id: str | None


class OneFormFlow(ConfigSubentryFlow, ABC):
    """A subentry that is added and changed with one and the same form."""

    _said: dict[str, str]
    """Placeholders for what the form says."""

    @abstractmethod
    async def _async_schema(self) -> vol.Schema:
        """Return the fields."""

    @abstractmethod
    async def _async_read(self, given: dict[str, Any], errors: Errors) -> Filled:
        """Return what was filled in, or put down what is wrong with it."""

    def _shown(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return what is kept as the form shows it."""
        return data

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Add."""
        return await self._async_form("user", user_input)

    async def async_step_reconfigure(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Change."""
        return await self._async_form("reconfigure", user_input)

    @property
    def _current(self) -> ConfigSubentry | None:
        """Return what is being changed, or None while adding."""
        return self._get_reconfigure_subentry() if self.source == "reconfigure" else None

    def _others(self) -> Iterable[ConfigSubentry]:
        """Return the office's other subentries of this type."""
        current = self._current
        return (
            subentry
            for subentry in self._get_entry().get_subentries_of_type(self._subentry_type)
            if current is None or subentry.subentry_id != current.subentry_id
        )

    async def _async_form(self, step: str, given: dict[str, Any] | None) -> SubentryFlowResult:
        errors: Errors = {}
        self._said = {"office": self._get_entry().title}
        current = self._current
        if given is not None:
            filled = await self._async_read(given, errors)
            if not errors:
                return self._finish(filled)
        shown = given if given is not None or current is None else self._shown(dict(current.data))
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(await self._async_schema(), shown),
            errors=errors,
            description_placeholders=self._said,
        )

    def _finish(self, filled: Filled) -> SubentryFlowResult:
        if (current := self._current) is None:
            return self.async_create_entry(title=filled.title, data=filled.data, unique_id=filled.unique_id)
        return self.async_update_and_abort(
            self._get_entry(),
            current,
            title=filled.title,
            data=filled.data,
            unique_id=filled.unique_id,
            reason="reconfigure_successful",
        )
