"""When what is due."""

from dataclasses import replace
from datetime import datetime
from typing import Final

import pytest

from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.escalation import (
    Policy,
    alerted_at_once,
    due,
    next_deadline,
    next_ring,
    unreachable,
)
from custom_components.abhijog_bell.register.events import ComplaintEvent
from custom_components.abhijog_bell.register.fold import apply
from custom_components.abhijog_bell.register.reach import ChainLink
from custom_components.abhijog_bell.register.rights import Role
from custom_components.abhijog_bell.register.words import Missing, Outcome, PressKind
from tests.factories import (
    CHAIN,
    POLICY,
    acknowledged,
    answered,
    at,
    closed,
    complaint,
    ended,
    escalated,
    heard_complaint,
    lapsed,
    noted,
    passed_over,
    reopened,
    rung_again,
    unheard,
    waiting,
)

QUIET: Final = replace(POLICY, ring_repeat=0)
HEAD_ALERTED: Final = (escalated(60), unheard(120), escalated(150, "officer-head"))


def test_nothing_was_late_where_a_promise_held_others_back() -> None:
    broken = complaint(acknowledged(30), lapsed(210))
    assert complaint(acknowledged(30), lapsed(210), *due(broken, POLICY, at(210))).late_steps == 0


@pytest.mark.parametrize(
    ("known", "seconds", "expected"),
    [
        (waiting(), 0, ()),
        (waiting(), 59.999999, ()),
        (waiting(), 60, (escalated(60),)),
        (waiting(), 119, (escalated(119, due=60),)),
        (waiting(), 120, (escalated(120, due=60), unheard(120))),
        (
            waiting(),
            9_000,
            (escalated(9_000, due=60), unheard(9_000, due=120), escalated(9_000, "officer-head", due=150)),
        ),
        (complaint(escalated(60)), 120, (unheard(120),)),
        (complaint(escalated(60), unheard(120)), 149, ()),
        (complaint(*HEAD_ALERTED), 90_000, ()),
        (answered(), 209.999999, ()),
        (answered(), 210, (lapsed(210),)),
        (answered(), 9_000, (lapsed(9_000, due=210),)),
        (
            complaint(acknowledged(), lapsed()),
            210,
            (escalated(210, due=210), escalated(210, "officer-head", due=210)),
        ),
        (heard_complaint(), 90_000, ()),
        (ended(), 90_000, ()),
        (waiting(alerted=()), 0, (escalated(0, "officer-redress"),)),
        (
            complaint(*HEAD_ALERTED, closed(200, Outcome.FALSE_PRESS), reopened(400)),
            400,
            (escalated(400, "officer-redress"),),
        ),
        (waiting(), -3_600, ()),
        (waiting(target=10), 10, (unheard(10),)),
    ],
)
def test_due(known: Complaint, seconds: float, expected: tuple[ComplaintEvent, ...]) -> None:
    assert due(known, POLICY, at(seconds)) == expected


def test_without_any_officer_it_is_still_unheard() -> None:
    assert due(waiting(alerted=()), Policy(), at(500)) == (unheard(500, due=120),)


def test_an_officer_added_meanwhile_is_alerted() -> None:
    added = ChainLink(officer="officer-new", role=Role.ALTERNATE, after=30)
    policy = replace(POLICY, chain=(*CHAIN, added))
    assert due(waiting(), policy, at(40)) == (escalated(40, "officer-new", due=30),)


class TestWhoIsNotThere:
    @pytest.mark.parametrize(
        ("away", "expected"),
        [
            ((), ("officer-redress",)),
            (("officer-redress",), ("officer-alternate",)),
            (("officer-redress", "officer-alternate"), ("officer-head",)),
            (("officer-redress", "officer-alternate", "officer-head"), ("officer-head",)),
        ],
    )
    def test_the_next_one_hears_the_ring(self, away: tuple[str, ...], expected: tuple[str, ...]) -> None:
        assert alerted_at_once(POLICY, away, late=False) == expected
        assert waiting(alerted=expected, away=away).away == away

    def test_what_is_about_the_redress_officer(self) -> None:
        assert alerted_at_once(POLICY, late=False, about_redress=True) == ("officer-head",)
        assert alerted_at_once(POLICY, ("officer-head",), late=True, about_redress=True) == ("officer-alternate",)

    @pytest.mark.parametrize(("chosen", "alerted"), [("officer-redress", ()), ("officer-head", ("officer-head",))])
    def test_what_is_about_the_redress_officer_while_the_office_is_closed(
        self, chosen: str, alerted: tuple[str, ...]
    ) -> None:
        policy = replace(POLICY, after_hours=chosen)
        assert alerted_at_once(policy, late=False, closed=True, about_redress=True) == alerted
        assert alerted_at_once(policy, late=False, closed=True) == (chosen,)

    def test_a_bell_that_is_held_while_somebody_waits_goes_to_the_head_at_once(self) -> None:
        known = complaint(rung_again(10, press_kind=PressKind.LONG))
        assert due(known, POLICY, at(10)) == (escalated(10, "officer-head", due=0),)

    def test_who_left_meanwhile_is_passed_over_when_the_turn_comes(self) -> None:
        away = ("officer-alternate",)
        assert due(waiting(), POLICY, at(59), away) == ()
        assert due(waiting(), POLICY, at(60), away) == (passed_over(60),)
        known = complaint(passed_over(60))
        assert due(known, POLICY, at(60), away) == (escalated(60, "officer-head", due=60),)
        # Nobody waits for who came back after that.
        assert due(known, POLICY, at(60)) == (escalated(60, "officer-head", due=60),)

    def test_whose_phone_does_not_answer_is_not_waited_for(self) -> None:
        known = complaint(passed_over(10, "officer-redress", Missing.UNREACHABLE))
        assert due(known, POLICY, at(10)) == (escalated(10, due=0),)
        assert next_deadline(known, replace(POLICY, ring_repeat=0), at(0)) == at(0)

    def test_whom_no_message_reached(self) -> None:
        event = passed_over(10, "officer-redress", Missing.UNREACHABLE)
        assert unreachable(waiting(), "officer-redress", at(10)) == (event,)
        for known in (answered(), complaint(event), waiting(alerted=())):
            assert unreachable(known, "officer-redress", at(20)) == ()

    def test_where_all_are_gone_the_head_is_told_none_the_less(self) -> None:
        everybody = tuple(link.officer for link in CHAIN)
        known = waiting(alerted=("officer-redress",))
        first = due(known, POLICY, at(60), everybody)[0]
        assert first == passed_over(60)
        assert due(apply(known, first), POLICY, at(60), everybody) == (escalated(60, "officer-head", due=60),)

    def test_after_a_reopening_everybody_counts_again(self) -> None:
        ended = (passed_over(60), closed(200, Outcome.FALSE_PRESS), reopened(400))
        known = complaint(*ended)
        assert known.away == ()
        assert due(known, POLICY, at(400), ("officer-redress",)) == (passed_over(400, "officer-redress"),)


@pytest.mark.parametrize(
    ("known", "seconds"),
    [
        (waiting(), 60),
        (complaint(escalated(60)), 120),
        (complaint(escalated(60), unheard(120)), 150),
        (complaint(*HEAD_ALERTED), None),
        (answered(), 210),
        (heard_complaint(), None),
        (ended(), None),
        (complaint(noted(55), rung_again(58)), 60),
        (waiting(late=True), 60),
    ],
)
def test_the_next_deadline(known: Complaint, seconds: float | None) -> None:
    assert next_deadline(known, QUIET, at(0)) == (None if seconds is None else at(seconds))


@pytest.mark.parametrize(
    ("known", "last_ring", "expected"),
    [
        (waiting(), 0, at(15)),
        (waiting(), 50, at(60)),
        (complaint(*HEAD_ALERTED), 9_000, at(9_015)),
        (complaint(*HEAD_ALERTED, late=True), 9_000, None),
        (answered(), 0, at(210)),
    ],
)
def test_a_ring_can_be_the_next_deadline(known: Complaint, last_ring: float, expected: datetime | None) -> None:
    assert next_deadline(known, POLICY, at(last_ring)) == expected


@pytest.mark.parametrize(
    ("known", "policy", "expected"),
    [
        (waiting(), POLICY, at(25)),
        (waiting(), QUIET, None),
        (answered(), POLICY, None),
        (waiting(late=True), POLICY, None),
        (complaint(acknowledged(), lapsed(), late=True), POLICY, at(25)),
        (ended(), POLICY, None),
    ],
)
def test_when_the_room_sounds_again(known: Complaint, policy: Policy, expected: datetime | None) -> None:
    assert next_ring(known, policy, at(10)) == expected


@pytest.mark.parametrize(
    ("late", "chain", "expected"),
    [
        (False, CHAIN, ("officer-redress",)),
        (True, CHAIN, ("officer-redress", "officer-head")),
        (False, tuple(reversed(CHAIN)), ("officer-redress",)),
        (True, tuple(reversed(CHAIN)), ("officer-redress", "officer-head")),
        (False, tuple(replace(link, after=0) for link in CHAIN), tuple(link.officer for link in CHAIN)),
        (True, tuple(replace(link, after=0) for link in CHAIN), tuple(link.officer for link in CHAIN)),
        (False, (), ()),
    ],
)
def test_whom_a_press_alerts(late: bool, chain: tuple[ChainLink, ...], expected: tuple[str, ...]) -> None:
    assert alerted_at_once(Policy(chain=chain), late=late) == expected
