"""Who may do what: every kind of actor against every command."""

from typing import Final

import pytest

from custom_components.abhijog_bell.register.errors import NotAllowed
from custom_components.abhijog_bell.register.rights import AUTOMATION, OFFICE, Actor, require
from tests.factories import ALTERNATE, BELL, HEAD, NOBODY, REDRESS

ANSWERING: Final = {
    "ring", "acknowledge", "hear", "close", "note", "classify", "read", "refer", "enter", "appeal", "tell",
}  # fmt: skip
COMMANDS: Final = (*sorted(ANSWERING), "know", "oversee", "verify", "reopen", "disclose", "what is no command")
ADMINISTRATOR: Final = Actor(name="user:installer", administrator=True)

MAY: Final = [
    (HEAD, set(COMMANDS)),
    (REDRESS, ANSWERING | {"know"}),
    (ALTERNATE, ANSWERING | {"know"}),
    (AUTOMATION, ANSWERING | {"oversee", "verify"}),
    (OFFICE, ANSWERING | {"oversee", "verify"}),
    (ADMINISTRATOR, {"ring", "read", "oversee", "verify"}),
    (BELL, {"ring"}),
    (NOBODY, {"ring"}),
]


@pytest.mark.parametrize(("actor", "allowed"), MAY, ids=[actor.name for actor, _ in MAY])
@pytest.mark.parametrize("command", COMMANDS)
def test_rights(actor: Actor, allowed: set[str], command: str) -> None:
    if command in allowed:
        require(actor, command)
        return
    with pytest.raises(NotAllowed) as refused:
        require(actor, command)
    assert refused.value.command == command
