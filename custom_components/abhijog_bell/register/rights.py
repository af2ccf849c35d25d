"""Who may do what."""

from dataclasses import dataclass
from enum import StrEnum

from .errors import NotAllowed


class Role(StrEnum):
    """What an officer is in the chain of a complaint; the helper is alerted at the service corner alone."""

    REDRESS = "redress"
    ALTERNATE = "alternate"
    HEAD = "head"
    HELPER = "helper"


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """Who acts: a person, an officer, a bell, an automation, or the office itself.

    `name` goes into the journal: `user:<id>`, `bell:<id>`, `automation` or `office`.
    """

    name: str
    officer: str | None = None
    role: Role | None = None
    trusted: bool = False
    administrator: bool = False


AUTOMATION = Actor(name="automation", trusted=True)
OFFICE = Actor(name="office", trusted=True)

_ANSWERING = frozenset(
    {
        "acknowledge",
        "hear",
        "close",
        "note",
        "classify",
        "read",
        "refer",
        "enter",
        "appeal",
        "tell",
        "request",
        "rate",
        "suggest",
    }
)
_OFFICERS_ONLY = frozenset({"know"})
_LOOKING = frozenset({"read", "oversee", "verify"})


def require(actor: Actor, command: str) -> None:
    """Raise NotAllowed unless this actor may give this command.

    Anybody may ring: nothing hinders a complaint. Only the head reopens. An automation answers for a button in the
    officer's room; it is on record as what it is. The figures are the head's. Whoever administers the machine may look,
    not answer. Who complains only officers are to know.
    """
    if command == "ring" or actor.role is Role.HEAD:
        return
    if command in _ANSWERING and (actor.role is not None or actor.trusted):
        return
    if command in _OFFICERS_ONLY and actor.role is not None:
        return
    if command in {"oversee", "verify"} and actor.trusted:
        return
    if command in _LOOKING and actor.administrator:
        return
    raise NotAllowed(command)


def may(actor: Actor, command: str) -> bool:
    """Say whether this actor may give this command."""
    try:
        require(actor, command)
    except NotAllowed:
        return False
    return True
