"""What may change every day in an office: its lists, its timings, and when it works."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import ConfigFlowResult
from homeassistant.helpers.selector import BooleanSelector, EntitySelector, EntitySelectorConfig
from homeassistant.util import dt as dt_util

from .charter_flow import CharterFlow
from .forms import LINES, Errors, choice, read_lines, read_timings, timing_fields
from .letterhead import LETTERHEAD, letterhead_fields, read_letterhead
from .phrases import LANGUAGES, Phrases, async_phrases
from .public_holidays import async_countries, public_holidays
from .redress_settings import read_redress_fields, redress_fields
from .retention import privacy_fields, read_privacy_fields
from .settings import ALTERNATES_ALWAYS, VISITOR_COUNTER
from .working_forms import (
    read_working_days_fields,
    read_working_time_fields,
    shown_days,
    working_days_fields,
    working_time_fields,
)
from .working_settings import USUAL

STEPS: Final = (*("general", "timings", "working_time", "working_days", "redress", "charter", "letterhead", "privacy"),)
DASHBOARD_FIELD: Final[dict[vol.Marker, Any]] = {vol.Required("dashboard", default=True): BooleanSelector()}
LANGUAGE_FIELD: Final[dict[vol.Marker, Any]] = {vol.Required("language", default="bn"): choice("language", LANGUAGES)}

_RIGHTS_FIELD: Final[dict[vol.Marker, Any]] = {vol.Required(ALTERNATES_ALWAYS, default=False): BooleanSelector()}
_LISTS: Final = ("desks",)
_LIST_FIELDS: Final[dict[vol.Marker, Any]] = {vol.Optional(name): LINES for name in _LISTS}
_COUNTER_FIELD: Final[dict[vol.Marker, Any]] = {
    vol.Optional(VISITOR_COUNTER): EntitySelector(
        EntitySelectorConfig(domain=["counter", "sensor", "number", "input_number"])
    )
}


def _listed(holidays: Mapping[date, str], since: date, phrases: Phrases) -> Iterator[str]:
    """Yield a line for each holiday from a day on. Days in a row of the same name are one: the form is long enough."""
    days = enumerate(day for day in holidays if day >= since)
    # Days in a row rise as their places do.
    for (name, _), found in groupby(days, key=lambda each: (holidays[each[1]], each[1].toordinal() - each[0])):
        run = [phrases.date(day) for _, day in found]
        yield f"- {' – '.join(dict.fromkeys((run[0], run[-1])))}: {name}"


class OfficeOptionsFlow(CharterFlow):
    """A menu of short forms, each of which keeps what the others hold."""

    async def async_step_init(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask what is to be changed."""
        return self.async_show_menu(step_id="init", menu_options=list(STEPS), description_placeholders=self._where())

    async def async_step_general(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the language, the dashboard, and the lists to choose from."""
        errors: Errors = {}
        if user_input is not None:
            given = {name: user_input[name] for name in ("language", "dashboard", ALTERNATES_ALWAYS)}
            given |= {name: read_lines(user_input, name, errors) for name in _LISTS}
            given[VISITOR_COUNTER] = user_input.get(VISITOR_COUNTER)
            if not errors:
                return self._keep(given)
        schema = vol.Schema({**LANGUAGE_FIELD, **DASHBOARD_FIELD, **_LIST_FIELDS, **_RIGHTS_FIELD, **_COUNTER_FIELD})
        return self._form("general", schema, user_input or self.config_entry.options, errors, self._where())

    async def async_step_timings(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask how patient the office is."""
        errors: Errors = {}
        if user_input is not None:
            timings = read_timings(user_input, errors)
            if not errors:
                return self._keep(timings)
        return self._form("timings", vol.Schema(timing_fields()), user_input or self.config_entry.options, errors)

    async def async_step_working_time(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the hours, the days off, and what happens outside them."""
        errors: Errors = {}
        if user_input is not None:
            kept = read_working_time_fields(user_input, errors)
            if not errors:
                return self._keep({"working_time": kept})
        officers = {each.subentry_id: each.title for each in self.config_entry.get_subentries_of_type("officer")}
        countries = await async_countries(self.hass)
        shown = user_input or self.config_entry.options.get("working_time", USUAL)
        # Whoever was chosen and removed since, or is not known any more, can be chosen no more.
        gone = {"country": countries, "after_hours": officers}
        shown = {field: value for field, value in shown.items() if field not in gone or value in gone[field]}
        return self._form("working_time", working_time_fields(countries, officers), shown, errors)

    async def async_step_working_days(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for single days, and show the public holidays."""
        errors: Errors = {}
        said = {"removed": "", "added": ""}
        if user_input is not None:
            kept = read_working_days_fields(user_input, errors, said)
            if not errors:
                return self._keep({"working_days": kept})
        shown = user_input or shown_days(self.config_entry.options.get("working_days", {}))
        said["holidays"] = await self._async_holidays()
        return self._form("working_days", working_days_fields(), shown, errors, said)

    async def async_step_redress(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask within how many working days a referred complaint is decided, and its complainant told."""
        errors: Errors = {}
        if user_input is not None:
            kept = read_redress_fields(user_input, errors)
            if not errors:
                return self._keep({"redress": kept})
        return self._form("redress", redress_fields(), user_input or self.config_entry.options.get("redress"), errors)

    async def async_step_privacy(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask how long it is kept who complained."""
        errors: Errors = {}
        if user_input is not None:
            kept = read_privacy_fields(user_input, errors)
            if not errors:
                return self._keep(kept)
        return self._form("privacy", privacy_fields(), user_input or self.config_entry.options, errors)

    async def async_step_letterhead(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask what stands at the head of the office's letters."""
        errors: Errors = {}
        if user_input is not None:
            kept = read_letterhead(user_input, errors)
            if not errors:
                return self._keep({LETTERHEAD: kept})
        shown = user_input or self.config_entry.options.get(LETTERHEAD)
        return self._form("letterhead", letterhead_fields(), shown, errors)

    async def _async_holidays(self) -> str:
        """Return the public holidays of what is left of this year and of the next, as they are known."""
        options = self.config_entry.options
        phrases = await async_phrases(self.hass, options["language"])
        country = options.get("working_time", {}).get("country")
        if country is None:
            return phrases.say("holidays_off")
        year = dt_util.now().year
        found = await self.hass.async_add_executor_job(public_holidays, country, options["language"], (year, year + 1))
        if not found:
            return phrases.say("holidays_unknown", country=country)
        return "\n".join(_listed(found, dt_util.now().date().replace(day=1), phrases))

    def _where(self) -> dict[str, str]:
        return {"path": self.hass.config.path(self.config_entry.data["register"])}

    def _keep(self, changed: dict[str, Any]) -> ConfigFlowResult:
        """Take what was changed into use.

        The office is called by its name in its language. Both change at once, so that it is loaded anew once.
        """
        entry = self.config_entry
        options = {name: value for name, value in {**entry.options, **changed}.items() if value is not None}
        title = entry.data[f"name_{options['language']}"]
        self.hass.config_entries.async_update_entry(entry, title=title, options=options)
        return self.async_create_entry(data=options)

    def _form(
        self,
        step: str,
        schema: vol.Schema,
        shown: Any,
        errors: Errors,
        said: dict[str, str] | None = None,
    ) -> ConfigFlowResult:
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(schema, shown),
            errors=errors,
            description_placeholders=said,
        )
