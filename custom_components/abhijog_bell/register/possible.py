"""What somebody could do with a complaint as it stands: found by asking the rules themselves."""

from datetime import datetime
from typing import Final

from .commands import Acknowledge, Close, Command, Hear, Note, Reopen
from .complaint import Complaint
from .decide import decide
from .errors import Refused
from .events import Outcome
from .rights import Actor

_ANY_TEXT: Final = "-"


def possible(complaint: Complaint, actor: Actor, now: datetime) -> list[str]:
    """Return the actions that the rules would let this actor carry out now, by their names."""
    trials: dict[str, Command] = {
        "acknowledge": Acknowledge(actor=actor),
        "heard": Hear(actor=actor),
        "reopen": Reopen(actor=actor),
        "note": Note(actor=actor, text=_ANY_TEXT),
    }
    found = [name for name, command in trials.items() if _is_possible(complaint, command, now)]
    return [*found, "close"] if possible_outcomes(complaint, actor, now) else found


def possible_outcomes(complaint: Complaint, actor: Actor, now: datetime) -> list[Outcome]:
    """Return how this actor could close the complaint now."""
    return [outcome for outcome in Outcome if _is_possible(complaint, Close(actor=actor, outcome=outcome), now)]


def _is_possible(complaint: Complaint, command: Command, now: datetime) -> bool:
    try:
        decide(complaint, command, now)
    except Refused:
        return False
    return True
