"""What somebody could do now is what the rules would let them do."""

import pytest

from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.possible import possible
from custom_components.abhijog_bell.register.rights import Actor
from custom_components.abhijog_bell.register.words import Outcome, Purpose
from tests.factories import (
    ALTERNATE,
    HEAD,
    NOBODY,
    OFFICE_POLICY,
    REDRESS,
    answered,
    appealed,
    at,
    case,
    complaint,
    decided,
    ended,
    escalated,
    expired,
    heard_complaint,
    waiting,
)

NOW = at(600)
NOBODY_THERE = [Outcome.NO_COMPLAINANT, Outcome.FALSE_PRESS]
ON_THE_SPOT = [outcome for outcome in Outcome if outcome is not Outcome.NOT_PROVED]
DECISIONS = [Outcome.SETTLED, Outcome.NOT_PROVED, Outcome.SENT_ELSEWHERE]


@pytest.mark.parametrize(
    ("known", "actor", "expected"),
    [
        (waiting(), REDRESS, {"acknowledge", "close", "classify", "note"}),
        (waiting(), ALTERNATE, set()),
        (complaint(escalated()), ALTERNATE, {"acknowledge", "close", "classify", "note"}),
        (answered(), REDRESS, {"heard", "refer", "close", "classify", "note"}),
        (answered(purpose=Purpose.ASSISTANCE), REDRESS, {"heard", "close", "classify", "note", "record_request"}),
        (heard_complaint(), HEAD, {"rate", "refer", "close", "classify", "note"}),
        (case(), REDRESS, {"rate", "extend", "close", "classify", "note"}),
        (case(expired()), HEAD, {"rate", "appeal", "close", "classify", "note"}),
        (case(appealed()), REDRESS, {"rate", "classify", "note"}),
        (case(appealed()), HEAD, {"rate", "close", "classify", "note"}),
        (case(decided()), REDRESS, {"rate", "appeal", "tell_result", "classify", "note"}),
        (ended(), REDRESS, {"rate", "classify", "note"}),
        (ended(), HEAD, {"rate", "reopen", "classify", "note"}),
        (waiting(), NOBODY, set()),
        (ended(), Actor(name="user:admin", administrator=True), set()),
    ],
)
def test_actions(known: Complaint, actor: Actor, expected: set[str]) -> None:
    assert set(possible(known, actor, NOW, OFFICE_POLICY).actions) == expected


@pytest.mark.parametrize(
    ("known", "actor", "expected"),
    [
        (waiting(), REDRESS, NOBODY_THERE),
        (answered(), REDRESS, ON_THE_SPOT),
        (heard_complaint(), REDRESS, ON_THE_SPOT),
        (case(), REDRESS, DECISIONS),
        (case(appealed()), REDRESS, []),
        (ended(), HEAD, []),
        (answered(), NOBODY, []),
    ],
)
def test_outcomes(known: Complaint, actor: Actor, expected: list[Outcome]) -> None:
    assert possible(known, actor, NOW, OFFICE_POLICY).outcomes == expected
