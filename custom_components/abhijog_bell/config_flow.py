"""Setting up an office: what it is called, where its register lies, and how patient it is."""

import re
import secrets
import uuid
from pathlib import Path
from typing import Any, Final, override

import voluptuous as vol
from homeassistant.config_entries import (
    ConfigEntry,
    ConfigFlowResult,
    ConfigSubentryFlow,
    OptionsFlow,
)
from homeassistant.core import callback
from homeassistant.data_entry_flow import section

from .bell_flow import BellFlow
from .chime_flow import ChimeFlow
from .const import DOMAIN
from .forms import TEXT, Errors, read_text, read_timings, timing_fields
from .found_device_flow import FoundDeviceFlow
from .journal.errors import JournalError, RegisterNotWritable
from .officer_flow import OfficerFlow
from .options_flow import DASHBOARD_FIELD, LANGUAGE_FIELD, OfficeOptionsFlow
from .public_holidays import async_countries
from .register_file import Existing, examine, relative_path
from .repairs import REFUSALS, details
from .service_flow import ServiceFlow
from .working_settings import usual

NAMES: Final = ("name_bn", "name_en")
SECTION: Final = "timings"
_COUNTRY: Final = "BD"  # where Home Assistant does not know in which it is
# The code names the register's file: nothing in it needs quoting anywhere.
CODE: Final = re.compile(r"[A-Z0-9][A-Z0-9-]{0,10}[A-Z0-9]")

_NAME_FIELDS: Final[dict[vol.Marker, Any]] = {vol.Required(name): TEXT for name in NAMES}


def _office_schema(*, opened: bool) -> vol.Schema:
    timings = section(vol.Schema(timing_fields()), {"collapsed": not opened})
    office = {**_NAME_FIELDS, vol.Required("code"): TEXT, **LANGUAGE_FIELD, **DASHBOARD_FIELD}
    return vol.Schema({**office, vol.Required(SECTION): timings})


class AbhijogBellConfigFlow(FoundDeviceFlow, domain=DOMAIN):
    """An office is one config entry."""

    VERSION = 1
    MINOR_VERSION = 2

    _names: dict[str, str]
    _options: dict[str, Any]
    _code: str
    _existing: Existing | None
    _said: dict[str, str]

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry) -> OptionsFlow:
        """Return the form of what may change every day."""
        return OfficeOptionsFlow()

    @classmethod
    @callback
    @override
    def async_get_supported_subentry_types(cls, config_entry: ConfigEntry) -> dict[str, type[ConfigSubentryFlow]]:
        """Return what an office consists of."""
        return {"bell": BellFlow, "officer": OfficerFlow, "chime": ChimeFlow, "service": ServiceFlow}

    @override
    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for everything an office needs."""
        errors: Errors = {}
        self._said = {"folder": str(self._path("").parent)}
        if user_input is not None:
            self._read(user_input, errors)
            if not errors:
                await self._async_examine(errors)
            if not errors:
                self._options["working_time"] = await self._async_working_time()
                await self.async_set_unique_id(self._code.casefold(), raise_on_progress=False)
                if self._existing is None:
                    return self._create()
                self._said |= {"path": str(self._path(self._code)), "entries": str(self._existing.entries)}
                return await self.async_step_existing()
        schema = _office_schema(opened=SECTION in errors)
        return self.async_show_form(
            step_id="user",
            data_schema=self.add_suggested_values_to_schema(schema, user_input),
            errors=errors,
            description_placeholders=self._said,
        )

    async def async_step_existing(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Say that a register of this code is there and will be continued."""
        if user_input is not None:
            return self._create()
        return self.async_show_form(step_id="existing", data_schema=vol.Schema({}), description_placeholders=self._said)

    async def async_step_reconfigure(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Change the names. The code stays: it names the register."""
        entry = self._get_reconfigure_entry()
        errors: Errors = {}
        if user_input is not None:
            names = {name: read_text(user_input, name, errors) for name in NAMES}
            if not errors:
                title = names[f"name_{entry.options['language']}"]
                # Home Assistant has no text of its own for this in Bangla; with the reason given, ours is shown.
                return self.async_update_and_abort(
                    entry, title=title, data_updates=names, reason="reconfigure_successful"
                )
        return self.async_show_form(
            step_id="reconfigure",
            data_schema=self.add_suggested_values_to_schema(vol.Schema(_NAME_FIELDS), user_input or entry.data),
            errors=errors,
            description_placeholders={
                "code": entry.data["code"],
                "path": self.hass.config.path(entry.data["register"]),
            },
        )

    def _path(self, code: str) -> Path:
        return Path(self.hass.config.path(relative_path(code)))

    def _read(self, given: dict[str, Any], errors: Errors) -> None:
        self._names = {name: read_text(given, name, errors) for name in NAMES}
        chosen = {name: given[name] for name in ("language", "dashboard")}
        self._options = chosen | read_timings(given[SECTION], errors, at=SECTION)
        self._code = given["code"].strip().upper()
        if not CODE.fullmatch(self._code):
            errors["code"] = "bad_code"
        elif user := self.hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, self._code.casefold()):
            errors["code"] = "code_used"
            self._said["office"] = user.title

    async def _async_working_time(self) -> dict[str, Any]:
        """Return the usual, with the holidays of the country that Home Assistant is in."""
        return usual(self.hass.config.country or _COUNTRY, await async_countries(self.hass))

    async def _async_examine(self, errors: Errors) -> None:
        try:
            self._existing = await self.hass.async_add_executor_job(examine, self._path(self._code))
        except JournalError as error:
            # Another code means another file, but the same folder.
            field = "base" if isinstance(error, RegisterNotWritable) else "code"
            errors[field] = REFUSALS[type(error)]
            self._said |= details(error)

    def _create(self) -> ConfigFlowResult:
        self._abort_if_unique_id_configured()
        data = {
            **self._names,
            "code": self._code,
            "office_id": (self._existing and self._existing.office_id) or uuid.uuid4().hex,
            "secret": secrets.token_hex(32),
            "register": relative_path(self._code),
        }
        return self.async_create_entry(
            title=self._names[f"name_{self._options['language']}"],
            data=data,
            options=self._options,
            description_placeholders={"path": str(self._path(self._code))},
        )
