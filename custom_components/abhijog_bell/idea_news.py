"""Makes known what happens to ideas: to automations and in the activity list. Their texts are not told."""

from typing import Any

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from .announcer import async_announcer
from .const import EVENT
from .happening import IdeaType
from .register.idea import Idea
from .runtime import OfficeConfigEntry
from .subscriptions import async_changed


class IdeaNews:
    """Passes on what happens to the ideas of an office."""

    def __init__(self, hass: HomeAssistant, entry: OfficeConfigEntry) -> None:
        """Prepare."""
        self._hass = hass
        self._entry = entry

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Begin; return how to stop."""
        return self._entry.runtime_data.office.ideas.listen(self._happened)

    @callback
    def _happened(self, kind: IdeaType, known: Idea) -> None:
        payload = self._payload(kind, known)
        async_announcer(self._hass).announce(payload)
        self._hass.bus.async_fire(EVENT, payload)
        async_changed(self._hass, self._entry)

    def _payload(self, kind: IdeaType, known: Idea) -> dict[str, Any]:
        settings, phrases = self._entry.runtime_data.office.settings, self._entry.runtime_data.phrases
        decision = phrases.say(f"decision_{known.decision}") if known.decision else ""
        return {
            "type": kind.value,
            "office": settings.name,
            "office_code": settings.code,
            "config_entry_id": self._entry.entry_id,
            "bell_device_id": None,
            "purpose": None,
            "idea": known.number,
            "author": known.author.value,
            "decision": known.decision.value if known.decision else None,
            "screening_until": known.screening.last.isoformat(),
            "message": phrases.say(f"says_{kind}", number=known.number, decision=decision),
        }
