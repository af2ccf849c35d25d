"""Who would hear the bell at a moment."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from custom_components.abhijog_bell.register.foresight import Foresight, foresee
from custom_components.abhijog_bell.register.reach import Turn
from tests.factories import CHAIN, OFFICE_POLICY, TODAY, nine

OPEN: Final = nine(TODAY) + timedelta(hours=1)
EVENING: Final = nine(TODAY) + timedelta(hours=12)
TOMORROW: Final = nine(TODAY + timedelta(days=1))
WATCHED: Final = replace(OFFICE_POLICY, after_hours="officer-redress")
EVERYBODY: Final = tuple(link.officer for link in CHAIN)


def test_while_the_office_is_open() -> None:
    assert foresee(OFFICE_POLICY, OPEN, ("officer-redress",)) == Foresight(
        closed=False,
        opens_at=None,
        turns=(Turn("officer-alternate", 0), Turn("officer-head", 60)),
        nobody=False,
    )
    assert foresee(OFFICE_POLICY, OPEN, about_redress=True).turns[0] == Turn("officer-head", 0)


def test_where_nobody_is_there() -> None:
    assert foresee(OFFICE_POLICY, OPEN, EVERYBODY) == Foresight(
        closed=False, opens_at=None, turns=(Turn("officer-head", 0),), nobody=True
    )


@pytest.mark.parametrize(
    ("away", "about_redress", "reached", "nobody"),
    [((), False, ("officer-redress",), False), (EVERYBODY, False, ("officer-redress",), True), ((), True, (), True)],
)
def test_while_it_is_closed(away: tuple[str, ...], about_redress: bool, reached: tuple[str, ...], nobody: bool) -> None:
    found = foresee(WATCHED, EVENING, away, about_redress=about_redress)
    assert (found.closed, found.opens_at) == (True, TOMORROW)
    assert tuple(turn.officer for turn in found.turns) == reached
    assert found.nobody is nobody
    assert foresee(OFFICE_POLICY, EVENING).turns == ()
