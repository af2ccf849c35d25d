"""Takes the officers' answers from their phones, whichever automation told them: no automation needs to be running."""

import hmac
import logging
import sqlite3
from collections import deque
from contextlib import nullcontext
from typing import Any

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .errors import translation_key
from .journal.errors import WriteFailed
from .notification import Answer, ButtonPress, parse_action
from .register.commands import Acknowledge, Close, Command, Note
from .register.errors import Refused
from .register.events import Outcome
from .register.rights import Actor
from .register.text import shortened
from .runtime import OfficeConfigEntry, Runtime

_LOGGER = logging.getLogger(__name__)

_ACTION_EVENT = "mobile_app_notification_action"
_KEPT = 100  # answers: more come from no phone of an officer
_OUTCOMES = {
    Answer.SETTLED: Outcome.SETTLED,
    Answer.REFERRED: Outcome.REFERRED,
    Answer.FALSE_PRESS: Outcome.FALSE_PRESS,
}


class PhoneAnswers:
    """Listens for the buttons of our notifications, from before the first office is open until Home Assistant ends.

    A phone hears that its tap arrived as soon as Home Assistant has it: so none may be lost while an office opens.
    """

    def __init__(self, hass: HomeAssistant) -> None:
        """Listen from now on."""
        self._hass = hass
        self._early: deque[tuple[ButtonPress, Event[dict[str, Any]]]] = deque(maxlen=_KEPT)
        hass.bus.async_listen(_ACTION_EVENT, self._pressed)

    async def async_take_up(self, entry: OfficeConfigEntry) -> None:
        """Take the answers that came before the office was open."""
        for_us = [answer for answer in self._early if answer[0].code == entry.data["code"]]
        for answer in for_us:
            self._early.remove(answer)
            await _take(entry, *answer)

    async def _pressed(self, event: Event[dict[str, Any]]) -> None:
        pressed = parse_action(str(event.data.get("action", "")))
        if pressed is None:
            return
        entries: list[OfficeConfigEntry] = self._hass.config_entries.async_entries(DOMAIN, include_ignore=False)
        for entry in entries:
            if entry.data["code"] != pressed.code:
                continue
            if entry.state is ConfigEntryState.LOADED:
                await _take(entry, pressed, event)
            else:
                self._early.append((pressed, event))


_ANSWERS: HassKey[PhoneAnswers] = HassKey(f"{DOMAIN}_phone_answers")


@callback
def async_phone_answers(hass: HomeAssistant) -> PhoneAnswers:
    """Return the one listener, listening."""
    if _ANSWERS not in hass.data:
        hass.data[_ANSWERS] = PhoneAnswers(hass)
    return hass.data[_ANSWERS]


async def _take(entry: OfficeConfigEntry, pressed: ButtonPress, event: Event[dict[str, Any]]) -> None:
    """Take an answer.

    Whoever holds a phone's webhook can send anything: only our own nonce is believed, and no text is logged.
    """
    try:
        refusal = await _answer(entry.runtime_data, pressed, event)
    except Refused as error:
        refusal = translation_key(error)
    except sqlite3.Error:
        refusal = "register_unreadable"
    except WriteFailed:
        return  # it counts; the repair issue says what is wrong with the disk
    if refusal:
        _LOGGER.warning("An answer from a phone was refused: %s", refusal)


async def _answer(runtime: Runtime, pressed: ButtonPress, event: Event[dict[str, Any]]) -> str | None:
    """Carry an answer out, or return why it does not count."""
    office, user_id = runtime.office, event.context.user_id
    officer = office.settings.officer_of_user(user_id) if user_id else None
    if user_id is None or officer is None:
        return "not_an_officer"
    complaint = await office.async_find(pressed.number)
    wanted = runtime.payloads.notifier.nonce(complaint.number, complaint.turn, officer.id, pressed.answer)
    if not hmac.compare_digest(pressed.nonce.encode(errors="replace"), wanted.encode()):
        return "stale_or_foreign"
    if command := _command(pressed.answer, office.actor(user_id), event.data.get("reply_text")):
        ends = isinstance(command, Close)
        with runtime.payloads.notifier.ending(complaint.number, officer) if ends else nullcontext():
            await office.async_command(complaint.number, command)
    return None


def _command(answer: Answer, actor: Actor, reply: Any) -> Command | None:
    """Return what a button stands for: nothing where nothing was written into a note."""
    if answer is Answer.ACKNOWLEDGE:
        return Acknowledge(actor=actor)
    note = shortened(reply) if isinstance(reply, str) else None
    if answer is Answer.NOTE:
        return Note(actor=actor, text=note) if note else None
    return Close(actor=actor, outcome=_OUTCOMES[answer], note=note)
