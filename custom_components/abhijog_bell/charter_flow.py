"""The charter of an office, pasted as the table that it is, or reviewed and found right."""

from datetime import datetime
from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult, OptionsFlow
from homeassistant.helpers.selector import TextSelector, TextSelectorConfig
from homeassistant.util import dt as dt_util

from .charter_preview import escaped, preview
from .charter_settings import SERVICE, Revision, async_revise, compare
from .forms import Errors, choice
from .journal import reading
from .office import Office
from .phrases import Phrases, async_phrases
from .register.charter import MOST_SERVICES
from .register.charter_table import Row, read_table
from .register.office_events import CharterUpdated
from .register.rights import OFFICE

CHARTER_STEPS: Final = ("charter_paste", "charter_reviewed")
_TABLE: Final = TextSelector(TextSelectorConfig(multiline=True))
_REPLACE: Final = "replace"
_MODES: Final = ("update", _REPLACE)


class CharterFlow(OptionsFlow):
    """The steps that bring the charter up to date."""

    _rows: tuple[Row, ...]

    async def async_step_charter(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Say how the charter stands, and ask what is to be done."""
        if (office := self._office()) is None:
            return self.async_abort(reason="not_loaded")
        phrases = await self._async_phrases()
        last = await office.async_read(reading.last_charter_update)
        number = len(self.config_entry.get_subentries_of_type(SERVICE))
        return self.async_show_menu(
            step_id="charter",
            menu_options=list(CHARTER_STEPS),
            description_placeholders={"services": str(number), "updated": _said(last.at if last else None, phrases)},
        )

    async def async_step_charter_paste(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the table."""
        errors: Errors = {}
        said: dict[str, str] = {"most": str(MOST_SERVICES), "found": "", "row": "", "problem": ""}
        if user_input is not None:
            self._rows = await self.hass.async_add_executor_job(read_table, user_input["table"])
            await self._async_check(errors, said)
            if not errors:
                return await self.async_step_charter_preview()
        return self.async_show_form(
            step_id="charter_paste",
            data_schema=self.add_suggested_values_to_schema(
                vol.Schema({vol.Required("table"): _TABLE}), user_input or {}
            ),
            errors=errors,
            description_placeholders=said,
        )

    async def async_step_charter_preview(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Show what was understood, and ask whether it is so."""
        revision = compare(self.config_entry, self._rows)
        errors: Errors = {}
        said = {"most": str(MOST_SERVICES), "found": ""}
        if user_input is not None:
            remove = user_input["mode"] == _REPLACE
            number = revision.number(remove=remove)
            if number <= MOST_SERVICES:
                return self._revise(revision, remove=remove)
            errors["mode"] = "too_many_services"
            said["found"] = str(number)
        said["preview"] = preview(self._rows, revision, await self._async_phrases())
        return self.async_show_form(
            step_id="charter_preview",
            data_schema=self.add_suggested_values_to_schema(
                vol.Schema({vol.Required("mode", default=_MODES[0]): choice("charter_mode", _MODES)}), user_input or {}
            ),
            errors=errors,
            description_placeholders=said,
        )

    async def async_step_charter_reviewed(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask whether the charter was looked through and is right as it stands."""
        if user_input is not None:
            return self._revise(Revision(same=len(self.config_entry.get_subentries_of_type(SERVICE))), remove=False)
        return self.async_show_form(step_id="charter_reviewed", data_schema=vol.Schema({}))

    async def _async_check(self, errors: Errors, said: dict[str, str]) -> None:
        """Put down why this table cannot be taken."""
        taken = sum(1 for row in self._rows if row.service)
        if not self._rows:
            errors["table"] = "nothing_pasted"
        elif not taken:
            first = self._rows[0]
            phrases = await self._async_phrases()
            errors["table"] = "no_service_found"
            said |= {
                "found": str(len(self._rows)),
                "row": escaped(first.text) or "–",
                "problem": phrases.say(f"charter_problem_{first.problems[0]}"),
            }
        elif taken > MOST_SERVICES:
            errors["table"] = "too_many_services"
            said["found"] = str(taken)

    def _revise(self, revision: Revision, *, remove: bool) -> ConfigFlowResult:
        """Put on record that the charter was brought up to date, and change what is to be changed."""
        if (office := self._office()) is None:
            return self.async_abort(reason="not_loaded")
        office.record(
            CharterUpdated(
                at=dt_util.utcnow(),
                actor=OFFICE.name,
                services=revision.number(remove=remove),
                added=len(revision.added),
                changed=len(revision.changed),
                removed=len(revision.missing) if remove else 0,
            )
        )
        async_revise(self.hass, self.config_entry, revision, remove=remove)
        return self.async_create_entry(data=dict(self.config_entry.options))

    def _office(self) -> Office | None:
        """Return the office while it is open."""
        entry = self.config_entry
        return entry.runtime_data.office if entry.state is ConfigEntryState.LOADED else None

    async def _async_phrases(self) -> Phrases:
        return await async_phrases(self.hass, self.config_entry.options["language"])


def _said(last: datetime | None, phrases: Phrases) -> str:
    return phrases.date(dt_util.as_local(last).date()) if last else phrases.say("charter_never")
