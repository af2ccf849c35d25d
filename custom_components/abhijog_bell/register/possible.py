"""What somebody could do with a complaint as it stands: found by asking the rules themselves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from .commands import (
    Acknowledge,
    Appeal,
    Classify,
    Close,
    Command,
    DeclineAppeal,
    Disclose,
    Extend,
    FileRequest,
    Hear,
    Note,
    Rate,
    Refer,
    Reopen,
    TakeAppeal,
    TellResult,
)
from .complaint import Complaint
from .decide import decide
from .errors import OutcomeRequired, Refused
from .escalation import Policy
from .rights import Actor
from .words import Outcome, Rating, RequestKind

_ANY_TEXT: Final = "-"


@dataclass(frozen=True, slots=True)
class Possible:
    """What the rules would let somebody do now: the names of the actions, and the outcomes to close with."""

    actions: list[str]
    outcomes: list[Outcome]


def possible(complaint: Complaint, actor: Actor, now: datetime, policy: Policy) -> Possible:
    """Return what this actor could do."""
    trials: dict[str, Command] = {
        "acknowledge": Acknowledge(actor=actor),
        "heard": Hear(actor=actor),
        "reopen": Reopen(actor=actor),
        "disclose": Disclose(actor=actor),
        "refer": Refer(actor=actor),
        "extend": Extend(actor=actor, reason=_ANY_TEXT),
        "appeal": Appeal(actor=actor),
        "tell_result": TellResult(actor=actor),
        "note": Note(actor=actor, text=_ANY_TEXT),
        "classify": Classify(actor=actor, desk=_ANY_TEXT),
        "rate": Rate(actor=actor, rating=Rating.NEUTRAL),
        "take_appeal": TakeAppeal(actor=actor),
        "decline_appeal": DeclineAppeal(actor=actor),
        "record_request": FileRequest(actor=actor, request=RequestKind.OTHER),
    }

    def refusal(command: Command) -> Refused | None:
        return _refusal(complaint, command, now, policy)

    actions = [name for name, command in trials.items() if refusal(command) is None]
    # Where more than the outcome is missing, none needs to be tried: a page shows many that have ended.
    ends = isinstance(refusal(Close(actor=actor, outcome=None)), OutcomeRequired)
    outcomes = [outcome for outcome in Outcome if ends and refusal(Close(actor=actor, outcome=outcome)) is None]
    return Possible([*actions, "close"] if outcomes else actions, outcomes)


def _refusal(complaint: Complaint, command: Command, now: datetime, policy: Policy) -> Refused | None:
    """Return why a command is not allowed, or None where it is."""
    try:
        decide(complaint, command, now, policy)
    except Refused as refused:
        return refused
    return None
