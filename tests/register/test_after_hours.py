"""A bell that is pressed while the office is closed."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.decide import decide
from custom_components.abhijog_bell.register.escalation import (
    Policy,
    due,
    lapses_at,
    next_deadline,
    next_ring,
    sounds,
    steps,
)
from custom_components.abhijog_bell.register.events import Acknowledged, Escalated, Heard, Rung, RungAgain, Unheard
from custom_components.abhijog_bell.register.fold import apply, fold
from custom_components.abhijog_bell.register.summary import Count, counted, heard_after, summarise
from custom_components.abhijog_bell.register.working_time import Stretch, WorkingTime
from tests.factories import CHAIN, KHULNA, POLICY, complaint, press, rung
from tests.stories import Act, Office, acts

# Ten to five, with a break from one to two; the tests' first ring comes when it opens.
HOURS: Final = WorkingTime(hours=(Stretch(240, 420), Stretch(480, 660)), days_off=frozenset({4, 5}))
OFFICE: Final = replace(POLICY, working_time=HOURS)
WATCHED: Final = replace(OFFICE, after_hours="officer-alternate")
NIGHT: Final = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
MORNING: Final = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


def pressed(moment: datetime, policy: Policy = OFFICE, *, arrived: float = 0, **changes: object) -> Rung:
    """Return what a press begins; it arrives so many seconds later."""
    arrives = moment + timedelta(seconds=arrived)
    (event,) = decide(None, press(pressed_at=moment, arrived_at=arrives, policy=policy, **changes), arrives)
    assert isinstance(event, Rung)
    return event


def night(policy: Policy = OFFICE) -> Complaint:
    return fold([pressed(NIGHT, policy)])


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        (MORNING, None),
        (MORNING - timedelta(microseconds=1), MORNING),
        (NIGHT, MORNING),
        (datetime(2026, 11, 22, 7, 30, tzinfo=UTC), datetime(2026, 11, 22, 8, 0, tzinfo=UTC)),
        (datetime(2026, 11, 27, 5, 0, tzinfo=UTC), datetime(2026, 11, 29, 4, 0, tzinfo=UTC)),
    ],
)
def test_the_press_knows_when_the_office_opens(moment: datetime, opens: datetime | None) -> None:
    assert pressed(moment).opens_at == opens


def test_a_test_is_made_at_any_hour() -> None:
    event = pressed(NIGHT, test=True)
    assert event.opens_at is None
    assert event.alerted == ("officer-redress",)
    assert fold([event]).sounds


def test_nobody_is_alerted_and_the_room_stays_quiet() -> None:
    event = pressed(NIGHT)
    assert event.alerted == ()
    known = fold([event])
    assert known.waiting
    assert not known.sounds
    assert next_ring(known, OFFICE, NIGHT) is None
    assert next_deadline(known, OFFICE, NIGHT) == MORNING
    assert due(known, OFFICE, MORNING - timedelta(microseconds=1)) == ()


def test_the_chain_begins_when_the_office_opens_and_nobody_counts_as_unheard() -> None:
    known = night()
    events = due(known, OFFICE, MORNING + timedelta(hours=1))
    assert all(isinstance(event, Escalated) for event in events)
    told = [(step.due, step.officer) for step in sorted(steps(known, OFFICE), key=lambda step: step.due)]
    assert told == [(MORNING + timedelta(seconds=link.after), link.officer) for link in CHAIN]
    for event in events:
        known = apply(known, event)
    assert not known.sounds
    assert list(steps(known, OFFICE)) == []


def test_the_officer_chosen_for_that_is_alerted_at_once_and_the_room_sounds() -> None:
    event = pressed(NIGHT, WATCHED)
    assert event.alerted == ("officer-alternate",)
    known = fold([event])
    assert known.sounds
    assert [step.officer for step in steps(known, WATCHED)] == ["officer-redress", "officer-head"]
    assert min(step.due for step in steps(known, WATCHED)) == MORNING
    assert not any(step.kind is Unheard for step in steps(known, WATCHED))


def test_a_press_that_is_known_late_is_told_when_the_office_opens_or_at_once_where_it_is_open() -> None:
    while_closed = pressed(NIGHT, arrived=3_600)
    assert (while_closed.late, while_closed.opens_at, while_closed.alerted) == (True, MORNING, ())
    while_open = pressed(NIGHT, arrived=15 * 3_600)
    assert (while_open.late, while_open.opens_at) == (True, MORNING)
    assert while_open.alerted == ("officer-redress", "officer-head")
    assert not fold([while_open]).sounds
    assert fold([while_open]).chain_since == while_open.at


def test_a_press_shortly_before_the_opening_that_arrives_after_it_sounds() -> None:
    event = pressed(MORNING - timedelta(seconds=30), arrived=60)
    assert event.opens_at == MORNING
    assert fold([event]).sounds


def again(moment: datetime, known: Complaint, policy: Policy = OFFICE) -> Complaint:
    (event,) = decide(known, press(press=2, pressed_at=moment, policy=policy), moment)
    assert isinstance(event, RungAgain)
    return apply(known, event)


def test_a_further_press_sounds_once_the_office_is_open() -> None:
    known = fold([pressed(MORNING - timedelta(minutes=5))])
    quiet = again(MORNING - timedelta(minutes=4), known)
    assert quiet.presses == 2
    assert not quiet.sounds
    assert again(MORNING + timedelta(minutes=1), quiet).sounds


def test_who_waits_when_the_office_closes_goes_on_to_be_heard() -> None:
    known = fold([pressed(datetime(2026, 11, 22, 10, 59, tzinfo=UTC))])
    assert again(datetime(2026, 11, 22, 11, 1, tzinfo=UTC), known).sounds
    assert not known.after_hours


CLOSING: Final = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(("policy", "test"), [(OFFICE, False), (WATCHED, False), (OFFICE, True)])
def test_the_room_falls_silent_when_the_office_closes_and_rings_on_when_it_opens(policy: Policy, *, test: bool) -> None:
    """Not for a test, and not where an officer is chosen for after hours."""
    known = fold([pressed(CLOSING - timedelta(seconds=10), policy, test=test)])
    before, repeat = CLOSING - timedelta(seconds=20), timedelta(seconds=policy.ring_repeat)
    assert sounds(known, policy, CLOSING - timedelta(microseconds=1))
    assert next_ring(known, policy, before) == before + repeat
    rings_on = policy.after_hours is not None or test
    assert sounds(known, policy, CLOSING) is rings_on
    assert next_ring(known, policy, CLOSING) == (CLOSING + repeat if rings_on else MORNING)
    assert sounds(known, policy, MORNING)


def test_an_answer_given_at_night_is_for_the_morning() -> None:
    answer = Acknowledged(at=NIGHT + timedelta(hours=1), actor="user:redress", officer="officer-redress")
    lapse = timedelta(seconds=OFFICE.lapse_after)
    assert lapses_at(apply(night(), answer), OFFICE) == MORNING + lapse
    assert lapses_at(apply(night(WATCHED), answer), WATCHED) == answer.at + lapse
    late_answer = replace(answer, at=MORNING + timedelta(hours=1))
    assert lapses_at(apply(night(), late_answer), OFFICE) == late_answer.at + lapse


def test_a_further_press_takes_nothing_of_the_time_that_a_promise_has() -> None:
    promised = apply(night(), Acknowledged(at=NIGHT, actor="user:redress", officer="officer-redress"))
    pressed_again = again(MORNING + timedelta(seconds=60), promised)
    assert lapses_at(pressed_again, OFFICE) == MORNING + timedelta(seconds=OFFICE.lapse_after)


def answered_and_heard(known: Complaint) -> Complaint:
    moment = MORNING + timedelta(seconds=40)
    known = apply(known, Acknowledged(at=moment, actor="user:redress", officer="officer-redress"))
    return apply(known, Heard(at=moment, actor="user:redress", officer="officer-redress"))


def test_its_times_are_not_measured_and_it_counts_apart() -> None:
    known = answered_and_heard(night())
    assert known.answer_seconds is None
    assert known.hearing_seconds is None
    assert heard_after(None, known) is None
    totals = counted(None, known)
    assert totals[Count("after_hours")] == 1
    assert totals[Count("answered_after_hours", "officer-redress")] == 1
    assert not any(count.measure in {"answered_in_target", "answered_late"} for count in totals)


def test_the_share_that_was_answered_in_time_leaves_it_out() -> None:
    at_day = answered_and_heard(fold([pressed(MORNING)]))
    totals = Counter(counted(None, at_day)) + Counter(counted(None, answered_and_heard(night())))
    day = MORNING.date()
    both = summarise(day, day, at_day.purpose, totals, [], [], 0)
    assert (both.rung, both.after_hours, both.answered, both.answered_in_target) == (2, 1, 2, 1.0)
    assert both.by_officer == {"officer-redress": 2}
    alone = summarise(day, day, at_day.purpose, counted(None, night()), [], [], 0)
    assert (alone.rung, alone.after_hours, alone.answered_in_target) == (1, 1, None)


def test_where_the_office_never_opens_nothing_hinders_a_complaint() -> None:
    never = replace(POLICY, working_time=WorkingTime(days_off=frozenset(range(7))))
    event = pressed(NIGHT, never)
    assert event.opens_at is None
    assert sounds(fold([event]), never, NIGHT)
    assert next_ring(fold([event]), never, NIGHT) == NIGHT + timedelta(seconds=never.ring_repeat)


def test_what_was_recorded_before_there_were_hours_is_as_it_was() -> None:
    assert complaint().opens_at is None
    assert not complaint().after_hours
    assert rung().utc_offset == KHULNA


@given(acts, st.sampled_from([OFFICE, WATCHED]))
def test_whatever_happens_nothing_sounds_for_who_came_to_a_closed_office(story: list[Act], policy: Policy) -> None:
    """Unless an officer was alerted for it, somebody pressed while it was open, or a promise was not kept."""
    office = Office(policy=policy, now=NIGHT).play(story)
    for number, known in office.complaints.items():
        events = office.events[number]
        assert fold(events) == known
        first = events[0]
        if not isinstance(first, Rung):
            assert not known.sounds
            continue
        assert known.opens_at == first.opens_at
        if known.after_hours:
            assert not known.ever_unheard
            assert known.answer_seconds is None
            calm = known.lapses == 0 and known.turn == 1 and known.presses == 1
            assert not (calm and known.sounds and first.at < first.opens_at and not policy.after_hours)
