"""Notices that entries are gone which a register held before, as when an older one was put back, and says so."""

import logging
import sqlite3

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from . import repairs
from .bells.protocol import DeviceRole, Heartbeat
from .journal import rollback
from .journal.rollback import Known
from .register.office_events import RegisterRestored
from .register.rights import OFFICE
from .remembered import Remembered
from .runtime import OfficeConfigEntry
from .stopping import stop_all

_LOGGER = logging.getLogger(__name__)


def take_up_numbers(numbers: dict[str, int], known: Known | None) -> None:
    """Count on behind every number that was given, as far as that is known: also where the register forgot it."""
    for prefix, last in (known.numbers if known else {}).items():
        numbers[prefix] = max(last, numbers.get(prefix, 0))


class OlderRegister:
    """Compares the register with what is remembered of it, and with what its bells had confirmed."""

    def __init__(self, hass: HomeAssistant, entry: OfficeConfigEntry, remembered: Remembered) -> None:
        """Prepare; the office is open."""
        self._hass = hass
        self._entry = entry
        self._office = entry.runtime_data.office
        self._figures = entry.runtime_data.figures
        self._remembered = remembered
        self._checking: set[str] = set()

    @callback
    def start(self, found: int | None) -> CALLBACK_TYPE:
        """Tell of a register that was `found` older, with so many entries, and look further; return how to stop."""
        if found is not None and (known := self._remembered.known):
            self._record(found, known_entries=known.entries, known_seal=known.seal)
            repairs.async_register_restored(self._hass, self._entry, found, known.entries, known.seal)
        stops = [
            self._figures.async_add_listener(self._remember),
            self._entry.runtime_data.devices.listen_alive(self._alive),
        ]
        self._remember()
        return stop_all(stops)

    @callback
    def check_confirmed(self, mac: str, instance: str, last_seq: int, pending: int) -> None:
        """Compare what a bell of this office has had confirmed with what is on record, and tell what is missing.

        `last_seq` and `pending` are those of its heartbeat. Everything up to `last_seq` was confirmed to it, unless it
        holds it still; so nothing is judged while it holds anything. Costs nothing where the bell says nothing new.
        """
        source = f"{mac}/{instance}"
        bell = self._office.settings.bell_of_mac(mac)
        if bell is None or pending or source in self._checking:
            return
        if last_seq > self._remembered.confirmed.get(source, -1):
            self._checking.add(source)
            check = self._check(bell.id, source, last_seq)
            self._entry.async_create_background_task(self._hass, check, f"what {source} had confirmed")

    async def _check(self, bell: str, source: str, last: int) -> None:
        known = self._remembered.confirmed.get(source)
        try:
            gone = await self._office.async_read(rollback.missing_presses, source, last, 0, known)
        except sqlite3.Error as error:
            _LOGGER.debug("What %s had confirmed could not be looked up: %s", source, error)
            return
        finally:
            self._checking.discard(source)
        self._remembered.confirm(source, last)
        if gone:
            self._record(self._figures.data.entries, bell=bell, source=source, presses=gone)
            repairs.async_presses_missing(self._hass, self._entry, bell, gone)
            await self._remembered.async_save()
        else:
            self._remembered.save_soon()

    def _record(self, entries: int, **known: str | int) -> None:
        _LOGGER.error(
            "%s holds less than it did before: %s entries now, known is %s", self._office.path, entries, known
        )
        event = RegisterRestored(at=dt_util.utcnow(), actor=OFFICE.name, entries=entries, **known)  # type: ignore[arg-type]
        self._office.record(event)

    @callback
    def _remember(self) -> None:
        """Remember how the register is, once everything is in it: also that it was found to be older."""
        figures = self._figures.data
        if self._figures.last_update_success and not self._office.unrecorded:
            numbers = self._office.numbers
            self._remembered.remember(Known(entries=figures.entries, seal=figures.seal, numbers=numbers))

    @callback
    def _alive(self, mac: str, heartbeat: Heartbeat) -> None:
        if heartbeat.role is DeviceRole.BELL:
            self.check_confirmed(mac, heartbeat.instance, heartbeat.last_seq, heartbeat.pending)
