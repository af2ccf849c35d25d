"""How long it is kept who complained: blanked after so many months, on record, and the chain stays as it is."""

import logging
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import voluptuous as vol
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_change
from homeassistant.helpers.selector import NumberSelector, NumberSelectorConfig, NumberSelectorMode
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .forms import Errors, Span, read_number
from .journal.private import to_blank
from .register.office_events import ComplainantsBlanked
from .register.period import months_before
from .register.rights import OFFICE
from .runtime import OfficeConfigEntry
from .settings import KEPT_FOR

_LOGGER = logging.getLogger(__name__)

SPAN: Final = Span(default=0, low=1, high=600, off=True)
_HOUR: Final = 3  # at night
# The limits are checked below: the selector's own check would answer in English.
_MONTHS: Final = NumberSelector(
    NumberSelectorConfig(mode=NumberSelectorMode.BOX, step=1, unit_of_measurement="m", translation_key="months")
)


def privacy_fields() -> vol.Schema:
    """Return the form field."""
    return vol.Schema({vol.Required(KEPT_FOR, default=SPAN.default): _MONTHS})


def read_privacy_fields(given: Mapping[str, Any], errors: Errors) -> dict[str, int]:
    """Return what was filled in, or put down what is wrong with it."""
    return {KEPT_FOR: read_number(given, KEPT_FOR, SPAN, errors)}


class Retention:
    """Blanks who complained, when the office has kept it for as long as it wants to."""

    def __init__(self, hass: HomeAssistant, entry: OfficeConfigEntry) -> None:
        """Prepare."""
        self._hass = hass
        self._entry = entry
        self._office = entry.runtime_data.office

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Look now and each night; return how to stop."""
        if not self._office.settings.complainants_kept_for:
            return lambda: None

        async def each_night(_now: datetime) -> None:
            await self._async_look()

        # Not at this very moment: a start has enough to do.
        self._entry.async_create_background_task(
            self._hass, self._async_look(), f"{DOMAIN} retention", eager_start=False
        )
        return async_track_time_change(self._hass, each_night, _HOUR, 0, 0)

    async def _async_look(self) -> None:
        before = months_before(self._office.settings.complainants_kept_for, dt_util.now().date())
        try:
            complaints = await self._office.async_read(to_blank, before)
        except sqlite3.Error as error:
            _LOGGER.warning("It could not be read who complained, so nothing is blanked today: %s", error)
            return
        if complaints:
            now = dt_util.utcnow()
            self._office.record(ComplainantsBlanked(at=now, actor=OFFICE.name, before=before, complaints=complaints))
