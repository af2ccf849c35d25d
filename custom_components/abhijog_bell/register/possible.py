"""What somebody could do with a complaint as it stands: found by asking the rules themselves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from .commands import Acknowledge, Close, Command, Hear, Note, Reopen
from .complaint import Complaint
from .decide import decide
from .errors import Refused
from .events import Outcome
from .rights import Actor

_ANY_TEXT: Final = "-"


@dataclass(frozen=True, slots=True)
class Possible:
    """What the rules would let somebody do now: the names of the actions, and the outcomes to close with."""

    actions: list[str]
    outcomes: list[Outcome]


def possible(complaint: Complaint, actor: Actor, now: datetime) -> Possible:
    """Return what this actor could do."""
    trials: dict[str, Command] = {
        "acknowledge": Acknowledge(actor=actor),
        "heard": Hear(actor=actor),
        "reopen": Reopen(actor=actor),
        "note": Note(actor=actor, text=_ANY_TEXT),
    }
    actions = [name for name, command in trials.items() if _is_possible(complaint, command, now)]
    outcomes = [outcome for outcome in Outcome if _is_possible(complaint, Close(actor=actor, outcome=outcome), now)]
    return Possible([*actions, "close"] if outcomes else actions, outcomes)


def _is_possible(complaint: Complaint, command: Command, now: datetime) -> bool:
    try:
        decide(complaint, command, now)
    except Refused:
        return False
    return True
