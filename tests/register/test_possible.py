"""What somebody could do now is what the rules would let them do."""

import pytest

from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.events import Outcome
from custom_components.abhijog_bell.register.possible import possible
from custom_components.abhijog_bell.register.rights import Actor
from tests.factories import ALTERNATE, HEAD, NOBODY, REDRESS, answered, at, ended, heard_complaint, waiting

NOW = at(600)
NOBODY_THERE = [Outcome.NO_COMPLAINANT, Outcome.FALSE_PRESS]


@pytest.mark.parametrize(
    ("known", "actor", "expected"),
    [
        (waiting(), REDRESS, {"acknowledge", "close", "note"}),
        (waiting(), ALTERNATE, {"acknowledge", "close", "note"}),
        (answered(), REDRESS, {"heard", "close", "note"}),
        (heard_complaint(), HEAD, {"close", "note"}),
        (ended(), REDRESS, {"note"}),
        (ended(), HEAD, {"reopen", "note"}),
        (waiting(), NOBODY, set()),
        (ended(), Actor(name="user:admin", administrator=True), set()),
    ],
)
def test_actions(known: Complaint, actor: Actor, expected: set[str]) -> None:
    assert set(possible(known, actor, NOW).actions) == expected


@pytest.mark.parametrize(
    ("known", "actor", "expected"),
    [
        (waiting(), REDRESS, NOBODY_THERE),
        (answered(), REDRESS, list(Outcome)),
        (heard_complaint(), REDRESS, list(Outcome)),
        (ended(), HEAD, []),
        (answered(), NOBODY, []),
    ],
)
def test_outcomes(known: Complaint, actor: Actor, expected: list[Outcome]) -> None:
    assert possible(known, actor, NOW).outcomes == expected
