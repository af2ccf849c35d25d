"""The state that follows from events."""

from dataclasses import replace
from typing import Any, Final, cast

import pytest

from custom_components.abhijog_bell.register.complaint import Complaint, Status
from custom_components.abhijog_bell.register.events import ComplaintEvent
from custom_components.abhijog_bell.register.fold import apply, fold
from custom_components.abhijog_bell.register.words import Medium, Outcome, PressKind, Purpose
from tests.factories import (
    KHULNA,
    START,
    acknowledged,
    answered,
    at,
    closed,
    complaint,
    configured,
    disclosed,
    ended,
    escalated,
    heard,
    lapsed,
    noted,
    passed_over,
    reopened,
    rung,
    rung_again,
    unheard,
    waiting,
)

BEGUN: Final = Complaint(
    number="2026-000001",
    bell="entrance",
    purpose=Purpose.COMPLAINT,
    medium=Medium.BELL,
    test=False,
    late=False,
    present=True,
    target=120,
    utc_offset=KHULNA,
    rung_at=START,
    time_known=True,
    kind=PressKind.PRESS,
    last_press_at=START,
    waiting_since=START,
    chain_since=START,
    last_event_at=START,
    alerted=("officer-redress",),
)


def _changes(before: Complaint, after: Complaint) -> dict[str, Any]:
    return {name: getattr(after, name) for name in Complaint.__slots__ if getattr(after, name) != getattr(before, name)}


def test_a_ring_begins_it() -> None:
    assert fold([rung()]) == BEGUN


@pytest.mark.parametrize(
    ("before", "event", "changes"),
    [
        ((), rung_again(5), {"presses": 2, "last_press_at": at(5), "last_event_at": at(5)}),
        ((), rung_again(5, pressed_at=at(-90)), {"presses": 2, "last_event_at": at(5)}),
        (
            (),
            rung_again(5, press_kind=PressKind.LONG),
            {
                "presses": 2,
                "kind": PressKind.LONG,
                "about_redress": True,
                "last_press_at": at(5),
                "last_event_at": at(5),
            },
        ),
        (
            (),
            replace(acknowledged(300), given_at=at(30)),
            {
                "status": Status.ACKNOWLEDGED,
                "acknowledged_at": at(30),
                "promised_for": at(30),
                "answered_at": at(30),
                "answered_by": "officer-redress",
                "officer": "officer-redress",
                "last_event_at": at(300),
            },
        ),
        (
            (),
            acknowledged(30),
            {
                "status": Status.ACKNOWLEDGED,
                "acknowledged_at": at(30),
                "promised_for": at(30),
                "answered_at": at(30),
                "answered_by": "officer-redress",
                "officer": "officer-redress",
                "last_event_at": at(30),
            },
        ),
        (
            (acknowledged(30),),
            lapsed(210),
            {
                "status": Status.WAITING,
                "acknowledged_at": None,
                "promised_for": None,
                "waiting_since": at(210),
                "lapses": 1,
                "turn": 2,
                "last_event_at": at(210),
            },
        ),
        (
            (acknowledged(30), lapsed(210)),
            acknowledged(240, "officer-alternate"),
            {
                "status": Status.ACKNOWLEDGED,
                "acknowledged_at": at(240),
                "promised_for": at(240),
                "officer": "officer-alternate",
                "last_event_at": at(240),
            },
        ),
        (
            (),
            escalated(60),
            {"alerted": ("officer-redress", "officer-alternate"), "escalations": 1, "last_event_at": at(60)},
        ),
        ((), disclosed(300), {"disclosed": True, "last_event_at": at(300)}),
        ((), passed_over(60), {"away": ("officer-alternate",), "last_event_at": at(60)}),
        ((), unheard(120), {"unheard": True, "ever_unheard": True, "last_event_at": at(120)}),
        ((acknowledged(30),), heard(90), {"status": Status.HEARD, "heard_at": at(90), "last_event_at": at(90)}),
        (
            (acknowledged(30),),
            heard(90, "officer-head"),
            {"status": Status.HEARD, "heard_at": at(90), "officer": "officer-head", "last_event_at": at(90)},
        ),
        (
            (acknowledged(30),),
            heard(90, None),
            {"status": Status.HEARD, "heard_at": at(90), "last_event_at": at(90)},
        ),
        ((), noted(95), {"last_event_at": at(95)}),
        (
            (acknowledged(30), heard(90)),
            closed(300),
            {
                "status": Status.CLOSED,
                "closed_at": at(300),
                "outcome": Outcome.SETTLED,
                "last_event_at": at(300),
            },
        ),
        (
            (acknowledged(30), heard(90), closed(300)),
            reopened(400),
            {"status": Status.HEARD, "closed_at": None, "outcome": None, "turn": 2, "last_event_at": at(400)},
        ),
        (
            (unheard(120), closed(300, Outcome.FALSE_PRESS)),
            reopened(400),
            {
                "status": Status.WAITING,
                "closed_at": None,
                "outcome": None,
                "waiting_since": at(400),
                "chain_since": at(400),
                "alerted": (),
                "unheard": False,
                "turn": 2,
                "last_event_at": at(400),
            },
        ),
        (
            (acknowledged(30), closed(40, Outcome.NO_COMPLAINANT)),
            reopened(400),
            {
                "status": Status.WAITING,
                "acknowledged_at": None,
                "promised_for": None,
                "closed_at": None,
                "outcome": None,
                "waiting_since": at(400),
                "chain_since": at(400),
                "alerted": (),
                "turn": 2,
                "last_event_at": at(400),
            },
        ),
        ((noted(95),), noted(50), {}),
    ],
)
def test_each_event_changes_what_it_tells_and_nothing_else(
    before: tuple[ComplaintEvent, ...], event: ComplaintEvent, changes: dict[str, Any]
) -> None:
    known = complaint(*before)
    assert _changes(known, apply(known, event)) == changes


@pytest.mark.parametrize(("behind", "late_steps"), [(0, 0), (59, 0), (60, 0), (61, 1), (4_000, 1), (-3_600, 0)])
def test_a_step_a_minute_behind_is_counted(behind: int, late_steps: int) -> None:
    assert complaint(escalated(60 + behind, due=60)).late_steps == late_steps
    assert complaint(unheard(120 + behind, due=120)).late_steps == late_steps
    assert complaint(acknowledged(), lapsed(210 + behind, due=210)).late_steps == late_steps


def test_late_steps_add_up() -> None:
    assert (
        complaint(escalated(900, due=60), escalated(900, "officer-head", due=150), unheard(900, due=120)).late_steps
        == 3
    )


def test_the_first_hearing_counts_after_a_reopening() -> None:
    assert complaint(acknowledged(), heard(90), closed(), reopened(), heard(900)).heard_at == at(90)


@pytest.mark.parametrize(
    ("known", "open_", "is_waiting"),
    [(waiting(), True, True), (answered(), True, False), (complaint(acknowledged(), heard()), True, False)],
)
def test_open_and_waiting(known: Complaint, open_: bool, is_waiting: bool) -> None:
    assert (known.open, known.waiting) == (open_, is_waiting)


def test_an_ended_complaint_is_not_open() -> None:
    assert (ended().open, ended().waiting) == (False, False)


@pytest.mark.parametrize(
    ("known", "sounds"),
    [
        (waiting(), True),
        (answered(), False),
        (ended(), False),
        (waiting(late=True), False),
        (complaint(rung_again(late=True), late=True), False),
        (complaint(rung_again(), late=True), True),
        (complaint(rung_again(late=True)), True),
        (complaint(acknowledged(), late=True), False),
        (complaint(acknowledged(), lapsed(), late=True), True),
        (complaint(closed(outcome=Outcome.FALSE_PRESS), reopened(), late=True), True),
    ],
)
def test_the_room_sounds_for_who_is_there_or_was_promised_an_answer(known: Complaint, sounds: bool) -> None:
    assert known.sounds is sounds


@pytest.mark.parametrize(
    ("seconds", "whole"), [(0, 0), (0.999999, 0), (1, 1), (59.5, 59), (90_000, 90_000), (-1, 0), (-3_600, 0)]
)
def test_times_are_whole_seconds_and_never_negative(seconds: float, whole: int) -> None:
    known = complaint(acknowledged(seconds), heard(seconds))
    assert (known.answer_seconds, known.hearing_seconds) == (whole, whole)


def test_no_answer_has_no_time() -> None:
    assert (waiting().answer_seconds, waiting().hearing_seconds) == (None, None)


@pytest.mark.parametrize(
    ("offset", "local"), [(KHULNA, "2026-11-22T10:00:00"), (0, "2026-11-22T04:00:00"), (-300, "2026-11-21T23:00:00")]
)
def test_local_time(offset: int, local: str) -> None:
    assert waiting(utc_offset=offset).local_rung_at.isoformat() == local


def test_no_events_are_no_complaint() -> None:
    with pytest.raises(ValueError, match="no events"):
        fold([])


def test_a_complaint_begins_with_a_ring() -> None:
    with pytest.raises(ValueError, match="acknowledged"):
        fold([acknowledged(), rung()])


def test_settings_are_no_part_of_a_complaint() -> None:
    with pytest.raises(TypeError, match="configured"):
        fold([rung(), cast("ComplaintEvent", configured())])


def test_no_waiting_is_measured_where_nobody_knows_when_it_began() -> None:
    known = complaint(acknowledged(30), heard(90), time_known=False, late=True)
    assert (known.answer_seconds, known.hearing_seconds, known.answered_in_target) == (None, None, False)
