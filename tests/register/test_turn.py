"""Alternates act when it is their turn, or where the office lets them act always."""

from dataclasses import replace
from typing import Final

import pytest

from custom_components.abhijog_bell.register.commands import Acknowledge, Classify, Close, Hear, Note, Refer
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.decide import decide
from custom_components.abhijog_bell.register.errors import NotYourTurn
from custom_components.abhijog_bell.register.fold import fold
from custom_components.abhijog_bell.register.reach import ChainLink
from custom_components.abhijog_bell.register.rights import Role
from custom_components.abhijog_bell.register.words import Outcome, PressKind
from tests.factories import (
    ALTERNATE,
    CHAIN,
    HEAD,
    POLICY,
    REDRESS,
    acknowledged,
    at,
    case,
    complaint,
    decided,
    entered,
    escalated,
    heard,
    referred,
    waiting,
)

SECOND: Final = ChainLink(officer="officer-second", role=Role.REDRESS, after=30)
ANSWERED: Final = complaint(acknowledged())
COMMANDS: Final = [
    (Acknowledge(actor=ALTERNATE), waiting()),
    (Hear(actor=ALTERNATE), ANSWERED),
    (Close(actor=ALTERNATE, outcome=Outcome.SETTLED), ANSWERED),
    (Refer(actor=ALTERNATE), ANSWERED),
    (Note(actor=ALTERNATE, text="-"), ANSWERED),
    (Classify(actor=ALTERNATE, desk="-"), ANSWERED),
]


@pytest.mark.parametrize(("command", "known"), COMMANDS, ids=[type(command).__name__ for command, _ in COMMANDS])
def test_before_the_turn_an_alternate_only_looks(command: Acknowledge, known: Complaint) -> None:
    with pytest.raises(NotYourTurn) as refused:
        decide(known, command, at(100), POLICY)
    assert refused.value.number == known.number
    assert decide(known, command, at(100), replace(POLICY, alternates_always=True))
    for actor in (REDRESS, HEAD):
        assert decide(known, replace(command, actor=actor), at(100), POLICY)


@pytest.mark.parametrize(
    "known",
    [
        complaint(escalated()),
        complaint(escalated(), acknowledged()),
        complaint(alerted=("officer-alternate",), away=("officer-redress",)),
        complaint(acknowledged(officer="officer-alternate"), heard(officer="officer-alternate")),
        complaint(press_kind=PressKind.LONG),
    ],
)
def test_the_turn_has_come(known: Complaint) -> None:
    assert decide(known, Note(actor=ALTERNATE, text="-"), at(500), POLICY)


def test_nobody_comes_before() -> None:
    policy = replace(POLICY, chain=tuple(link for link in CHAIN if link.role is not Role.REDRESS))
    assert decide(waiting(), Acknowledge(actor=ALTERNATE), at(10), policy)


def test_a_case_about_the_only_redress_officer() -> None:
    known = fold((entered(), referred(about="officer-redress")))
    assert decide(known, Note(actor=ALTERNATE, text="-"), at(500), POLICY)
    with pytest.raises(NotYourTurn):
        decide(known, Note(actor=ALTERNATE, text="-"), at(500), replace(POLICY, chain=(*CHAIN, SECOND)))


def test_after_the_end() -> None:
    with pytest.raises(NotYourTurn):
        decide(case(decided()), Note(actor=ALTERNATE, text="-"), at(900), POLICY)
