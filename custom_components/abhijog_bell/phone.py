"""Takes the officers' answers from their phones, whichever automation told them: no automation needs to be running."""

import hmac
import logging
import sqlite3
from typing import Any

from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback

from .errors import translation_key
from .journal.errors import WriteFailed
from .notification import Answer, ButtonPress, Notifier, parse_action
from .office import Office
from .register.commands import Acknowledge, Close, Command
from .register.errors import Refused
from .register.events import Outcome
from .register.rights import Actor
from .register.text import shortened

_LOGGER = logging.getLogger(__name__)

_ACTION_EVENT = "mobile_app_notification_action"
_OUTCOMES = {
    Answer.SETTLED: Outcome.SETTLED,
    Answer.REFERRED: Outcome.REFERRED,
    Answer.FALSE_PRESS: Outcome.FALSE_PRESS,
}


class PhoneAnswers:
    """Listens for the buttons of our notifications."""

    def __init__(self, hass: HomeAssistant, office: Office, notifier: Notifier) -> None:
        """Prepare."""
        self._hass = hass
        self._office = office
        self._notifier = notifier

    @callback
    def listen(self) -> CALLBACK_TYPE:
        """Listen from now on; return how to stop."""
        return self._hass.bus.async_listen(_ACTION_EVENT, self._pressed)

    async def _pressed(self, event: Event[dict[str, Any]]) -> None:
        """Take an answer.

        Whoever holds a phone's webhook can send anything: only our own nonce is believed, and no text is logged.
        """
        pressed = parse_action(str(event.data.get("action", "")))
        if pressed is None or pressed.code != self._office.settings.code:
            return
        try:
            refusal = await self._answer(pressed, event)
        except Refused as error:
            refusal = translation_key(error)
        except sqlite3.Error:
            refusal = "register_unreadable"
        except WriteFailed:
            return  # it counts; the repair issue says what is wrong with the disk
        if refusal:
            _LOGGER.warning("An answer from a phone was refused: %s", refusal)

    async def _answer(self, pressed: ButtonPress, event: Event[dict[str, Any]]) -> str | None:
        """Carry an answer out, or return why it does not count."""
        user_id = event.context.user_id
        officer = self._office.settings.officer_of_user(user_id) if user_id else None
        if user_id is None or officer is None:
            return "not_an_officer"
        complaint = await self._office.async_find(pressed.number)
        wanted = self._notifier.nonce(complaint.number, complaint.turn, officer.id, pressed.answer)
        if not hmac.compare_digest(pressed.nonce.encode(errors="replace"), wanted.encode()):
            return "stale_or_foreign"
        command = _command(pressed.answer, self._office.actor(user_id), event.data.get("reply_text"))
        await self._office.async_command(complaint.number, command)
        return None


def _command(answer: Answer, actor: Actor, reply: Any) -> Command:
    if answer is Answer.ACKNOWLEDGE:
        return Acknowledge(actor=actor)
    note = shortened(reply) if isinstance(reply, str) else None
    return Close(actor=actor, outcome=_OUTCOMES[answer], note=note)
