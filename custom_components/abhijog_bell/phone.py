"""Takes the officers' answers from their phones, whichever automation told them: no automation needs to be running."""

import asyncio
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
from .phone_buttons import OFFER, Answer, ButtonPress, parse_action, turn_of
from .register.commands import Acknowledge, Close, Command, DeclineAppeal, Note, Rate, TakeAppeal
from .register.errors import Refused
from .register.rights import Actor
from .register.text import shortened
from .register.words import Outcome, Rating
from .runtime import OfficeConfigEntry, Runtime
from .settings import Officer

_LOGGER = logging.getLogger(__name__)

_ACTION_EVENT = "mobile_app_notification_action"
_REFUSED = "An answer from a phone was refused: %s"
_PATIENCE = 30  # seconds
_KEPT = 100  # answers: more come from no phone of an officer
_RATINGS = {
    Answer.SATISFIED: Rating.SATISFIED,
    Answer.UNSATISFIED: Rating.UNSATISFIED,
    Answer.NEUTRAL: Rating.NEUTRAL,
}
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
        """Take the answers that came before the office was open, and those that come while these are taken."""
        code = entry.data["code"]
        while answer := next((early for early in self._early if early[0].code == code), None):
            self._early.remove(answer)
            await _take(self._hass, entry, *answer)

    async def _pressed(self, event: Event[dict[str, Any]]) -> None:
        pressed = parse_action(str(event.data.get("action", "")))
        if pressed is None:
            return
        entries: list[OfficeConfigEntry] = self._hass.config_entries.async_entries(DOMAIN, include_ignore=False)
        for entry in entries:
            if entry.data["code"] != pressed.code:
                continue
            if entry.state is ConfigEntryState.LOADED:
                await _take(self._hass, entry, pressed, event)
            else:
                self._early.append((pressed, event))


_ANSWERS: HassKey[PhoneAnswers] = HassKey(f"{DOMAIN}_phone_answers")


@callback
def async_phone_answers(hass: HomeAssistant) -> PhoneAnswers:
    """Return the one listener, listening."""
    if _ANSWERS not in hass.data:
        hass.data[_ANSWERS] = PhoneAnswers(hass)
    return hass.data[_ANSWERS]


async def _take(
    hass: HomeAssistant, entry: OfficeConfigEntry, pressed: ButtonPress, event: Event[dict[str, Any]]
) -> None:
    """Take an answer.

    Whoever holds a phone's webhook can send anything: only our own nonce is believed, and no text is logged.
    """
    runtime, user_id = entry.runtime_data, event.context.user_id
    officer = runtime.office.settings.officer_of_user(user_id) if user_id else None
    if officer is None:
        _LOGGER.warning(_REFUSED, "not_an_officer")
        return
    try:
        refusal = await _answer(runtime, officer, pressed, event)
    except Refused as error:
        refusal = translation_key(error)
    except sqlite3.Error:
        refusal = "register_unreadable"
    except WriteFailed:
        return  # it counts; the repair issue says what is wrong with the disk
    if refusal:
        _LOGGER.warning(_REFUSED, refusal)
        # Nothing waits for a phone.
        entry.async_create_background_task(hass, _explain(hass, runtime, officer, pressed), f"{DOMAIN} answer")


async def _answer(runtime: Runtime, officer: Officer, pressed: ButtonPress, event: Event[dict[str, Any]]) -> str | None:
    """Carry an answer out, or return why it does not count."""
    office, notifier = runtime.office, runtime.payloads.notifier
    complaint = await office.async_find(pressed.number)
    if turn_of(office.settings, complaint, officer, pressed.answer, pressed.nonce) != complaint.turn:
        return "stale_or_foreign"
    if command := _command(pressed.answer, office.actor(event.context.user_id), event.data.get("reply_text")):
        ends = isinstance(command, Close)
        with notifier.ending(complaint.number, officer) if ends else nullcontext():
            await office.async_command(complaint.number, command)
    return None


async def _explain(hass: HomeAssistant, runtime: Runtime, officer: Officer, pressed: ButtonPress) -> None:
    """Tell the officer's own phone why a button of ours did not count. What is forged gets no answer."""
    notifier = runtime.payloads.notifier
    try:
        complaint = await runtime.office.async_find(pressed.number)
    except Refused, sqlite3.Error:
        return
    turn = turn_of(runtime.office.settings, complaint, officer, pressed.answer, pressed.nonce)
    if turn is None:
        return
    too_late = turn == complaint.turn and pressed.answer not in OFFER
    push = (notifier.too_late if too_late else notifier.out_of_date)(complaint, officer)
    action = notifier.notify_action(officer)
    if push is None or action is None:
        return
    domain, _, service = action.partition(".")
    try:
        async with asyncio.timeout(_PATIENCE):
            await hass.services.async_call(domain, service, push, blocking=True)
    except Exception as error:  # noqa: BLE001 - whatever a phone's way of being told does, the answer was dealt with
        _LOGGER.info("A phone could not be told why its answer was refused: %s", type(error).__name__)


def _command(answer: Answer, actor: Actor, reply: Any) -> Command | None:
    """Return what a button stands for: nothing where nothing was written into a note."""
    if answer is Answer.ACKNOWLEDGE:
        return Acknowledge(actor=actor)
    if answer in _RATINGS:
        return Rate(actor=actor, rating=_RATINGS[answer])
    if answer in OFFER:
        return TakeAppeal(actor=actor) if answer is Answer.TAKE_APPEAL else DeclineAppeal(actor=actor)
    note = shortened(reply) if isinstance(reply, str) else None
    if answer is Answer.NOTE:
        return Note(actor=actor, text=note) if note else None
    return Close(actor=actor, outcome=_OUTCOMES[answer], note=note)
