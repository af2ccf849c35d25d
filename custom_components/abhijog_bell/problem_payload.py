"""What an automation gets to know of a problem of a bell, and what the phone of the head is to show."""

from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr

from .bells.problems import SILENCE, Kind
from .bells.watched import ProblemChange
from .const import DOMAIN
from .happening import ProblemType
from .names import Names
from .notification import Notifier
from .phrases import Phrases
from .register.rights import Role
from .settings import Settings


class ProblemPayloads:
    """Makes the payloads of one office."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry[Any], settings: Settings, phrases: Phrases) -> None:
        """Prepare what stays the same."""
        self._devices = dr.async_get(hass)
        self._entry_id = entry.entry_id
        self._settings = settings
        self._phrases = phrases
        self._notifier = Notifier(hass, Names(settings), phrases)

    @callback
    def build(self, change: ProblemChange) -> dict[str, Any]:
        """Return everything that can be known of it."""
        payload = self.build_public(change)
        return payload | {"phones": self._pushes(change, payload["message"])}

    @callback
    def build_public(self, change: ProblemChange) -> dict[str, Any]:
        """Return what may be on the event bus."""
        watched = change.watched
        device = self._devices.async_get_device_by_identifier((DOMAIN, watched.id), self._entry_id)
        return {
            "type": (ProblemType.OVER if change.over else ProblemType.SHOWED).value,
            "problem": change.problem.value,
            "office": self._settings.name,
            "office_code": self._settings.code,
            "config_entry_id": self._entry_id,
            "bell": watched.name,
            "bell_id": watched.id,
            "bell_device_id": device.id if device else None,
            "place": watched.place,
            "purpose": watched.purpose.value if watched.purpose else None,
            "since": change.since.isoformat(),
            "until": change.at.isoformat() if change.over else None,
            "seconds": max(0, int((change.at - change.since).total_seconds())),
            "message": self.message(change),
        }

    def message(self, change: ProblemChange) -> str:
        """Return a sentence about it."""
        watched, what = change.watched, change.problem.value
        if watched.kind is Kind.CHIME and change.problem is SILENCE[Kind.CHIME]:
            what = "silent_chime"
        since, until = (self._phrases.moment(moment, change.at) for moment in (change.since, change.at))
        key = f"says_over_{what}" if change.over else f"says_problem_{what}"
        return self._phrases.say(key, bell=watched.name, since=since, until=until)

    def _pushes(self, change: ProblemChange, message: str) -> list[dict[str, Any]]:
        """Return the push for the phone of each head: that it is over takes the place of what it was."""
        title = self._phrases.say("title_over" if change.over else "title_problem", bell=change.watched.name)
        data = {
            "tag": f"ABHIJOG-{self._settings.code}-{change.watched.id}-{change.problem}",
            "group": f"ABHIJOG-{self._settings.code}",
            "channel": self._phrases.say("channel_supervision"),
            "visibility": "public",
            "notification_icon": "mdi:bell-check" if change.over else "mdi:bell-alert",
            "when": int(change.at.timestamp()),
        }
        heads = [officer for officer in self._settings.officers.values() if officer.role is Role.HEAD]
        actions = [action for head in heads if (action := self._notifier.notify_action(head))]
        return [{"action": action, "title": title, "message": message, "data": data} for action in actions]
