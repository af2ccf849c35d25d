"""The buttons of the pushes to phones: what each says, and what proves that we made it."""

import hashlib
import hmac
from dataclasses import dataclass
from enum import StrEnum

from .register.complaint import Complaint
from .settings import Officer, Settings

PREFIX = "ABHIJOG"


class Answer(StrEnum):
    """The buttons of a notification."""

    ACKNOWLEDGE = "ACKNOWLEDGE"
    SETTLED = "SETTLED"
    REFERRED = "REFERRED"
    FALSE_PRESS = "FALSE-PRESS"
    NOTE = "NOTE"
    SATISFIED = "SATISFIED"
    UNSATISFIED = "UNSATISFIED"
    NEUTRAL = "NEUTRAL"
    TAKE_APPEAL = "TAKE-APPEAL"
    DECLINE_APPEAL = "DECLINE-APPEAL"


# What the head is asked where somebody is not satisfied, and by whose answer that is over.
OFFER = (Answer.TAKE_APPEAL, Answer.DECLINE_APPEAL)


@dataclass(frozen=True, slots=True)
class ButtonPress:
    """A button id taken apart."""

    code: str
    answer: Answer
    number: str
    nonce: str


def parse_action(action: str) -> ButtonPress | None:
    """Return what a button id says, or None where it is none of ours."""
    match action.split("_"):
        case [prefix, code, answer, number, nonce] if prefix == PREFIX and answer in Answer:
            return ButtonPress(code, Answer(answer), number, nonce)
    return None


def action_id(settings: Settings, complaint: Complaint, officer: Officer, answer: Answer) -> str:
    """Return the id of a button. Only its officer can use it, and only for this turn of this complaint."""
    nonce = _nonce(settings, complaint.number, complaint.turn, officer.id, answer)
    return f"{PREFIX}_{settings.code}_{answer}_{complaint.number}_{nonce}"


def turn_of(settings: Settings, complaint: Complaint, officer: Officer, answer: Answer, nonce: str) -> int | None:
    """Return in which turn of a complaint we gave an officer this button, or None where we never did."""
    for turn in range(complaint.turn, 0, -1):
        wanted = _nonce(settings, complaint.number, turn, officer.id, answer)
        if hmac.compare_digest(nonce.encode(errors="replace"), wanted.encode()):
            return turn
    return None


def _nonce(settings: Settings, number: str, turn: int, officer: str, answer: Answer) -> str:
    """Return what proves that we made a button: follows from facts on record, so that it outlives a restart."""
    text = f"{settings.office_id}|{number}|{turn}|{officer}|{answer}"
    return hmac.new(settings.secret, text.encode(), hashlib.sha256).hexdigest()[:16]
