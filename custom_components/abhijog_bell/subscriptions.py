"""What screens keep watching: an office's live complaints, and what its public display shows."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.config_entries import SIGNAL_CONFIG_ENTRY_CHANGED, ConfigEntry, ConfigEntryChange, ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.debounce import Debouncer
from homeassistant.helpers.dispatcher import async_dispatcher_connect, async_dispatcher_send
from homeassistant.helpers.service import async_get_config_entry
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .display import Shown, display
from .errors import translated
from .live import live
from .register.rights import Actor, may, require
from .runtime import OfficeConfigEntry
from .stopping import stop_all

_LOGGER = logging.getLogger(__name__)

_AT_MOST_EVERY: Final = 0.1  # seconds between two snapshots on one subscription

type Message = dict[str, Any]
type Snapshot = dict[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Watching:
    """What can be watched: what right that takes, what is seen of it, and what while the office is closed."""

    right: str | None
    see: Callable[[OfficeConfigEntry, Actor, Message], Snapshot]
    closed: Mapping[str, Any]

    @callback
    def subscribe(self, hass: HomeAssistant, connection: ActiveConnection, msg: Message) -> None:
        """Send a snapshot now and whenever it may have changed, also after the office was loaded anew.

        Raises HomeAssistantError where there is no such office, or it is none of this user's business.
        """
        entry = _entry(hass, msg)
        if self.right and entry.state is ConfigEntryState.LOADED:
            with translated(entry.runtime_data.office.settings):
                require(actor(connection, entry), self.right)

        @callback
        def send() -> None:
            connection.send_event(msg["id"], self._seen(hass, connection, msg))

        debouncer = Debouncer(hass, _LOGGER, cooldown=_AT_MOST_EVERY, immediate=True, function=send)

        @callback
        def entry_changed(_change: ConfigEntryChange, changed: ConfigEntry[Any]) -> None:
            if changed.entry_id == msg["office"]:
                debouncer.async_schedule_call()

        connection.subscriptions[msg["id"]] = stop_all(
            (
                async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, entry_changed),
                async_dispatcher_connect(hass, _signal(msg["office"]), debouncer.async_schedule_call),
                debouncer.async_shutdown,
            )
        )
        connection.send_result(msg["id"])
        debouncer.async_schedule_call()

    def _seen(self, hass: HomeAssistant, connection: ActiveConnection, msg: Message) -> Snapshot:
        """Return what this user may see now: offices and rights change while a screen is open."""
        now = dt_util.utcnow().isoformat()
        entry: OfficeConfigEntry | None = hass.config_entries.async_get_entry(msg["office"])
        if entry is None or entry.state is not ConfigEntryState.LOADED:
            return {**self.closed, "now": now}
        who = actor(connection, entry)
        if self.right and not may(who, self.right):
            return {**self.closed, "state": "forbidden", "now": now}
        return self.see(entry, who, msg)


def actor(connection: ActiveConnection, entry: OfficeConfigEntry) -> Actor:
    """Return who asks."""
    user = connection.user
    return entry.runtime_data.office.actor(user.id, administrator=user.is_admin)


@callback
def async_changed(hass: HomeAssistant, entry: OfficeConfigEntry) -> None:
    """Let everything that is watched of an office be looked at again."""
    async_dispatcher_send(hass, _signal(entry.entry_id))


def _signal(entry_id: str) -> str:
    return f"{DOMAIN}_changed_{entry_id}"


def _entry(hass: HomeAssistant, msg: Message) -> OfficeConfigEntry:
    """Return the office's entry, whether or not it is loaded."""
    entry = hass.config_entries.async_get_entry(msg["office"])
    if entry is None or entry.domain != DOMAIN:
        return async_get_config_entry(hass, DOMAIN, msg["office"])  # which knows how to say it
    return entry


def _complaints(entry: OfficeConfigEntry, who: Actor, _msg: Message) -> Snapshot:
    runtime = entry.runtime_data
    return {"state": "open", **live(runtime.office, runtime.closed.complaints(), who)}


def _display(entry: OfficeConfigEntry, _who: Actor, msg: Message) -> Snapshot:
    return display(entry.runtime_data.office, msg.get("bell"))


COMPLAINTS: Final = Watching(right="read", see=_complaints, closed={"state": "closed", "complaints": [], "closed": []})
DISPLAY: Final = Watching(right=None, see=_display, closed={"state": Shown.AWAY})
