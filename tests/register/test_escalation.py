"""When what is due."""

from dataclasses import replace
from datetime import datetime
from typing import Final

import pytest

from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.escalation import (
    ChainLink,
    Policy,
    alerted_at_once,
    due,
    next_deadline,
    next_ring,
)
from custom_components.abhijog_bell.register.events import ComplaintEvent, Outcome
from custom_components.abhijog_bell.register.rights import Role
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
