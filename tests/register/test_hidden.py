"""What is about an officer is kept from that officer."""

from typing import Final

import pytest

from custom_components.abhijog_bell.register.commands import Acknowledge, Disclose, Note
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.decide import decide
from custom_components.abhijog_bell.register.errors import NotAllowed, NothingHidden, UnknownComplaint
from custom_components.abhijog_bell.register.hidden import is_hidden
from custom_components.abhijog_bell.register.rights import AUTOMATION, Actor
from custom_components.abhijog_bell.register.words import PressKind, Purpose
from tests.factories import (
    ALTERNATE,
    HEAD,
    HELPER,
    POLICY,
    REDRESS,
    acknowledged,
    at,
    complaint,
    disclosed,
    heard,
    referred,
    rung_again,
    waiting,
)

HELD: Final = waiting(press_kind=PressKind.LONG)
ABOUT_ALTERNATE: Final = complaint(acknowledged(), heard(), referred(about="officer-alternate"))
ADMINISTRATOR: Final = Actor(name="user:operator", administrator=True)


@pytest.mark.parametrize(
    ("known", "actor", "hidden"),
    [
        (waiting(), REDRESS, False),
        (HELD, REDRESS, True),
        (HELD, ALTERNATE, False),
        (HELD, HEAD, False),
        (HELD, AUTOMATION, False),
        (HELD, ADMINISTRATOR, False),
        (complaint(rung_again(10, press_kind=PressKind.LONG)), REDRESS, True),
        (ABOUT_ALTERNATE, ALTERNATE, True),
        (ABOUT_ALTERNATE, REDRESS, False),
        (complaint(rung_again(10, press_kind=PressKind.LONG), disclosed()), REDRESS, False),
        (waiting(), HELPER, True),
        (complaint(rung_again(10, press_kind=PressKind.LONG), disclosed()), HELPER, True),
        (waiting(purpose=Purpose.ASSISTANCE), HELPER, False),
    ],
)
def test_from_whom_it_is_kept(known: Complaint, actor: Actor, hidden: bool) -> None:
    assert is_hidden(known, actor) is hidden


@pytest.mark.parametrize("command", [Acknowledge(actor=REDRESS), Note(actor=REDRESS, text="-")])
def test_nothing_can_be_done_to_what_is_kept_from_somebody(command: Acknowledge | Note) -> None:
    """Not even that there is such a complaint is said."""
    with pytest.raises(UnknownComplaint):
        decide(HELD, command, at(10), POLICY)


def test_the_head_discloses_it_once() -> None:
    assert decide(HELD, Disclose(actor=HEAD), at(300), POLICY) == (disclosed(300),)
    for actor in (ALTERNATE, AUTOMATION, ADMINISTRATOR):
        with pytest.raises(NotAllowed):
            decide(HELD, Disclose(actor=actor), at(300), POLICY)
    shown = complaint(rung_again(10, press_kind=PressKind.LONG), disclosed())
    for known in (shown, waiting()):
        with pytest.raises(NothingHidden):
            decide(known, Disclose(actor=HEAD), at(400), POLICY)


def test_of_a_referral_about_somebody() -> None:
    assert decide(ABOUT_ALTERNATE, Disclose(actor=HEAD), at(900), POLICY) == (disclosed(900),)
