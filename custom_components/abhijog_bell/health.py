"""Looks after an office: whether its bells would be heard, its officers reached, and its register is sound."""

import logging
import sqlite3
from datetime import datetime, timedelta

from homeassistant.components.automation import automations_with_entity
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.debounce import Debouncer
from homeassistant.helpers.event import async_call_later, async_track_time_interval

from . import repairs
from .announcer import async_announcer
from .const import DOMAIN
from .journal import reading
from .journal.errors import RegisterDamaged
from .journal.verification import Verification
from .register.rights import Role
from .runtime import OfficeConfigEntry
from .settings import Bell, Officer
from .stopping import stop_all

_LOGGER = logging.getLogger(__name__)

_AFTER_RELOAD = 5  # seconds: automations that are reloaded go and come back one after the other
_VERIFY_AFTER = 300  # seconds: a start has enough to do
_EACH = timedelta(seconds=30)


class HealthCheck:
    """Keeps the issues of an office true while it is loaded."""

    def __init__(self, hass: HomeAssistant, entry: OfficeConfigEntry) -> None:
        """Prepare."""
        self._hass = hass
        self._entry = entry
        self._office = entry.runtime_data.office
        self._debouncer = Debouncer(hass, _LOGGER, cooldown=_AFTER_RELOAD, immediate=False, function=self._check)

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Check now, and whenever it may have changed; return how to stop."""
        hass = self._hass
        stops = [
            async_announcer(hass).on_change(self._debouncer.async_schedule_call),
            self._debouncer.async_shutdown,
            async_call_later(hass, 0 if self._is_doubtful() else _VERIFY_AFTER, self._begin_to_verify),
            async_track_time_interval(hass, self._again, _EACH),
        ]
        self._check()
        return stop_all(stops)

    def _is_doubtful(self) -> bool:
        """Whether the register was found damaged: then only a verification can say that it is sound again."""
        return repairs.async_found_damaged(self._hass, self._entry)

    @callback
    def _check(self) -> None:
        self._check_hearing()
        self._check_officers()
        self._check_holidays()

    def _check_hearing(self) -> None:
        bells = self._office.settings.bells.values()
        silent = [bell.name for bell in bells if not self._is_heard(bell)]
        repairs.async_no_automation_rings(self._hass, self._entry, silent)

    def _is_heard(self, bell: Bell) -> bool:
        device = dr.async_get(self._hass).async_get_device_by_identifier((DOMAIN, bell.id), self._entry.entry_id)
        bell_device = device.id if device else None
        if async_announcer(self._hass).makes_heard(self._entry.entry_id, bell_device, bell.purpose):
            return True
        entity_id = er.async_get(self._hass).async_get_entity_id("event", DOMAIN, f"{bell.id}_bell")
        automations = automations_with_entity(self._hass, entity_id) if entity_id else []
        return any(self._hass.states.is_state(automation, "on") for automation in automations)

    def _check_officers(self) -> None:
        repairs.async_no_officer(self._hass, self._entry)
        repairs.async_no_head(self._hass, self._entry)
        officers = self._office.settings.officers.values()
        mute = [officer.id for officer in officers if not self._can_answer(officer)]
        repairs.async_officers_who_cannot_answer(self._hass, self._entry, mute)
        unreachable = [officer.id for officer in officers if not self._is_reached(officer)]
        repairs.async_officers_without_phone(self._hass, self._entry, unreachable)

    def _check_holidays(self) -> None:
        settings = self._office.settings
        unknown = None if settings.policy.working_time.holidays else settings.country
        repairs.async_holidays_unknown(self._hass, self._entry, unknown)

    def _can_answer(self, officer: Officer) -> bool:
        """Whether whoever is to answer can: as a user, or with a chime. The head need not."""
        chimes = self._office.settings.chimes.values()
        with_chime = any(chime.officer == officer.id for chime in chimes)
        return officer.role is Role.HEAD or officer.user_id is not None or with_chime

    def _is_reached(self, officer: Officer) -> bool:
        """Whether an officer's phone can be told. Who has none was set up so on purpose."""
        notifier = self._entry.runtime_data.payloads.notifier
        return officer.phone is None or notifier.notify_action(officer) is not None

    @callback
    def _again(self, _now: datetime) -> None:
        self._office.retry_writing()
        self._check()

    @callback
    def _begin_to_verify(self, _now: datetime) -> None:
        """A large register takes a while: neither the end of the office nor that of Home Assistant waits for it."""
        self._entry.async_create_background_task(self._hass, self._verify(), f"{DOMAIN} verification")

    async def _verify(self) -> None:
        """Verify the register in the background, each time Home Assistant was started.

        What follows from the journal and does not any more is made anew from it: somebody edited it, and an open
        complaint may have been hidden that way.
        """
        path = str(self._office.path)
        try:
            found = await self._office.async_read(reading.verify)
        except sqlite3.Error as error:
            found = Verification(entries=0, seal="", damage=str(error))
        if reason := found.damage or (f"entry {found.first_bad}" if found.first_bad else ""):
            repairs.async_register_refused(self._hass, self._entry, RegisterDamaged(path, reason))
            return
        repairs.async_register_sound(self._hass, self._entry)
        if found.differing:
            _LOGGER.error("%s did not follow from the journal and are made anew: %s", path, ", ".join(found.differing))
            repairs.async_figures_rebuilt(self._hass, self._entry, found.differing)
            await self._office.async_rebuild()
            self._hass.config_entries.async_schedule_reload(self._entry.entry_id)
