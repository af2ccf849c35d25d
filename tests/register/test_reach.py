"""Whose turn it is when the bell rings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.reach import ChainLink, concerned, is_nobody_there, turns
from custom_components.abhijog_bell.register.rights import Role
from custom_components.abhijog_bell.register.words import Purpose

REDRESS = ChainLink(officer="redress", role=Role.REDRESS, after=0)
ALTERNATE = ChainLink(officer="alternate", role=Role.ALTERNATE, after=60)
HEAD = ChainLink(officer="head", role=Role.HEAD, after=120)
SECOND = ChainLink(officer="second", role=Role.REDRESS, after=0)
CHAIN = (HEAD, REDRESS, ALTERNATE)


@pytest.mark.parametrize(
    ("away", "expected"),
    [
        ([], [("redress", 0), ("alternate", 60), ("head", 120)]),
        (["redress"], [("alternate", 0), ("head", 60)]),
        (["alternate"], [("redress", 0), ("head", 60)]),
        (["redress", "alternate"], [("head", 0)]),
        (["head"], [("redress", 0), ("alternate", 60)]),
        # Nobody is there: it still goes to the head, at once.
        (["redress", "alternate", "head"], [("head", 0)]),
    ],
)
def test_who_is_away_is_not_waited_for(away: list[str], expected: list[tuple[str, int]]) -> None:
    assert list(turns(CHAIN, away)) == expected


def test_whoever_shares_a_turn_keeps_it() -> None:
    assert list(turns((*CHAIN, SECOND), ["redress"])) == [("second", 0), ("alternate", 60), ("head", 120)]
    assert list(turns((*CHAIN, SECOND), ["redress", "second"])) == [("alternate", 0), ("head", 60)]


@pytest.mark.parametrize(
    ("away", "expected"),
    [
        ([], [("head", 0), ("alternate", 60)]),
        (["head"], [("alternate", 0)]),
        (["head", "alternate"], [("head", 0)]),
    ],
)
def test_what_is_about_the_redress_officer_goes_past_that_officer(
    away: list[str], expected: list[tuple[str, int]]
) -> None:
    assert list(turns(CHAIN, away, about_redress=True)) == expected


def test_heads_who_come_first_take_nobodys_turn() -> None:
    at_once = (
        ChainLink(officer="alternate", role=Role.ALTERNATE, after=0),
        ChainLink(officer="head", role=Role.HEAD, after=0),
    )
    assert list(turns(at_once, [], about_redress=True)) == [("head", 0), ("alternate", 0)]


def test_an_office_without_a_head() -> None:
    chain = (REDRESS, ALTERNATE)
    assert list(turns(chain, ["redress", "alternate"])) == [("redress", 0), ("alternate", 0)]
    assert list(turns(chain, [], about_redress=True)) == [("alternate", 0)]


def test_an_office_without_officers() -> None:
    assert turns((), []) == ()
    assert turns((REDRESS,), [], about_redress=True) == ()
    assert is_nobody_there((), [])
    assert is_nobody_there((REDRESS,), [], about_redress=True)


HELPER = ChainLink(officer="helper", role=Role.HELPER, after=0)


def test_the_helper_is_alerted_at_the_service_corner_and_nowhere_else() -> None:
    chain = (HELPER, *CHAIN)
    assert concerned(chain, Purpose.COMPLAINT) == CHAIN
    corner = concerned(chain, Purpose.ASSISTANCE)
    assert list(turns(corner, [])) == [("helper", 0), ("alternate", 60), ("head", 120)]
    assert list(turns(corner, ["helper"])) == [("alternate", 0), ("head", 60)]
    # A bell that is held there is about no redress officer whom it would reach.
    assert list(turns(corner, [], about_redress=True)) == [("head", 0), ("helper", 60), ("alternate", 120)]


def test_without_a_helper_the_service_corner_is_as_any_bell() -> None:
    assert concerned(CHAIN, Purpose.ASSISTANCE) == CHAIN


OFFICERS = st.lists(
    st.builds(
        ChainLink,
        officer=st.text("abcdef", min_size=1, max_size=1),
        role=st.sampled_from(Role),
        after=st.integers(0, 3),
    ),
    unique_by=lambda link: link.officer,
    max_size=6,
)


@given(OFFICERS, st.sets(st.sampled_from("abcdef")), st.booleans())
def test_somebody_who_is_there_is_alerted_with_the_ring(
    chain: list[ChainLink], away: set[str], about_redress: bool
) -> None:
    """As soon as the first in the chain would have been, and each only once; nobody it is about."""
    found = turns(chain, away, about_redress=about_redress)
    officers = [turn.officer for turn in found]
    eligible = [link for link in chain if not (about_redress and link.role is Role.REDRESS)]
    nobody = is_nobody_there(chain, away, about_redress=about_redress)
    assert nobody == (not {link.officer for link in eligible} - away)
    assert len(set(officers)) == len(officers)
    assert set(officers) <= {link.officer for link in eligible}
    if eligible:
        assert found[0].after == min(link.after for link in chain)
    if not nobody:
        assert set(officers) == {link.officer for link in eligible} - away
    later = {link.officer: link.after for link in chain}
    if not about_redress:
        assert all(turn.after <= later[turn.officer] for turn in found)
