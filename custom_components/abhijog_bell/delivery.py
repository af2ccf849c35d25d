"""Whether a phone took a message: nobody waits for an officer whose phone does not.

Only the companion app for Android says that a message has arrived, if it is asked to. A phone that has never said so is
not expected to.
"""

from datetime import datetime
from typing import Any, Final

from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later

from .happening import Happening
from .notification import Notifier
from .office import Office
from .remembered import Remembered

_RECEIVED: Final = "mobile_app_notification_received"
_WITHIN: Final = 10  # seconds, as long as Home Assistant itself waits for a phone in the same network


class Delivery:
    """Follows the messages of one office to the phones."""

    def __init__(self, hass: HomeAssistant, office: Office, notifier: Notifier, remembered: Remembered) -> None:
        """Prepare. `remembered` keeps which phones say that a message has arrived."""
        self._hass = hass
        self._office = office
        self._notifier = notifier
        self._remembered = remembered
        self._awaited: dict[tuple[str, str], CALLBACK_TYPE] = {}

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Listen to the phones; return how to stop."""
        stop_listening = self._hass.bus.async_listen(_RECEIVED, self._received)

        @callback
        def stop() -> None:
            stop_listening()
            for cancel in self._awaited.values():
                cancel()
            self._awaited.clear()

        return stop

    @callback
    def announced(self, happening: Happening) -> None:
        """Wait for the phones of those who are alerted."""
        for officer_id in happening.alert:
            officer = self._office.officer(officer_id)
            key = (happening.complaint.number, officer_id)
            if officer and officer.phone in self._remembered.phones and key not in self._awaited:
                self._awaited[key] = async_call_later(self._hass, _WITHIN, self._missed(key))

    def _missed(self, key: tuple[str, str]) -> Any:
        @callback
        def missed(_now: datetime) -> None:
            del self._awaited[key]
            self._office.pass_over(*key)

        return missed

    @callback
    def _received(self, event: Event[dict[str, Any]]) -> None:
        user_id = event.context.user_id
        officer = self._office.settings.officer_of_user(user_id) if user_id else None
        number = self._notifier.number_of(str(event.data.get("tag", "")))
        if officer is None or officer.phone is None or number is None:
            return
        self._remembered.takes_messages(officer.phone)
        if cancel := self._awaited.pop((number, officer.id), None):
            cancel()
