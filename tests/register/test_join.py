"""Which complaint a press belongs to."""

from dataclasses import replace
from typing import Any

import pytest

from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.decide import to_join
from tests.factories import (
    POLICY,
    answered,
    at,
    complaint,
    ended,
    heard_complaint,
    lapsed,
    press,
    reopened,
    rung_again,
    waiting,
)


def _joins(known: Complaint, seconds: float, *, lag: float = 0, **changes: Any) -> bool:
    pressed = press(pressed_at=at(seconds), arrived_at=at(seconds + lag), **changes)
    return to_join([known], pressed) is known


@pytest.mark.parametrize(
    ("known", "joins"),
    [
        (waiting(), True),
        (answered(), True),
        (complaint(lapsed()), True),
        (heard_complaint(), False),
        (ended(), False),
    ],
)
def test_it_joins_who_was_not_heard_yet(known: Complaint, joins: bool) -> None:
    assert _joins(known, 5) is joins


@pytest.mark.parametrize(
    ("seconds", "joins"), [(0, True), (599, True), (600, True), (600.000001, False), (9_000, False)]
)
def test_the_fold_window(seconds: float, joins: bool) -> None:
    assert _joins(waiting(), seconds) is joins


def test_the_window_runs_from_the_last_press() -> None:
    assert _joins(complaint(rung_again(500)), 1_100)
    assert not _joins(complaint(rung_again(500)), 1_101)


@pytest.mark.parametrize(("seconds", "joins"), [(0, True), (1, False)])
def test_a_window_of_nothing(seconds: float, joins: bool) -> None:
    assert _joins(waiting(), seconds, policy=replace(POLICY, fold_window=0)) is joins


def test_another_bell_is_another_complaint() -> None:
    assert not _joins(waiting(), 5, bell="service")


@pytest.mark.parametrize(
    ("known", "pressed", "joins"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_tests_join_tests(known: bool, pressed: bool, joins: bool) -> None:
    assert _joins(waiting(test=known), 5, test=pressed) is joins


def test_the_clock_set_back_an_hour_begins_no_second_complaint() -> None:
    assert _joins(waiting(), -3_600)


@pytest.mark.parametrize(
    ("seconds", "joins"),
    [(-600, True), (-601, False), (-90_000, False)],
)
def test_a_late_press_joins_nothing_that_began_long_after_it(seconds: float, joins: bool) -> None:
    assert _joins(waiting(), seconds, lag=100_000) is joins


def test_a_late_press_joins_the_complaint_of_its_time() -> None:
    assert _joins(complaint(rung_again(500)), 200, lag=5_000)


def test_a_press_of_unknown_time_joins_only_its_like() -> None:
    unknown = waiting(late=True, time_known=False)
    assert not _joins(waiting(), 5, time_known=False)
    assert not _joins(waiting(late=True), 5, time_known=False)
    assert _joins(unknown, 5, time_known=False)
    assert not _joins(unknown, 601, time_known=False)


def test_who_presses_now_joins_a_press_of_unknown_time() -> None:
    unknown = waiting(late=True, time_known=False)
    assert _joins(unknown, 5)
    assert not _joins(unknown, 5, lag=1_000)


def test_a_reopened_complaint_takes_presses_again() -> None:
    assert _joins(complaint(reopened()), 500)


def test_the_one_pressed_last_is_joined() -> None:
    old, new = waiting(number="2026-000001"), waiting(number="2026-000002", pressed_at=at(60))
    assert to_join([old, new], press(pressed_at=at(70))) is new
    assert to_join([new, old], press(pressed_at=at(70))) is new


def test_nothing_open() -> None:
    assert to_join([], press()) is None
