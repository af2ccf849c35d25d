"""What holds for every case, whatever is done with it and in whatever order."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.complaint import Complaint, Status
from custom_components.abhijog_bell.register.escalation import Policy, due, next_deadline, steps
from custom_components.abhijog_bell.register.events import (
    Appealed,
    Closed,
    ComplaintEvent,
    Entered,
    Expired,
    Extended,
    Referred,
    Reminded,
)
from custom_components.abhijog_bell.register.fold import fold
from tests.factories import START
from tests.stories import Office, acts, policies

stories = st.builds(lambda policy, story: Office(policy=policy).play(story), policies, acts)


def _changes(office: Office) -> Iterator[tuple[ComplaintEvent, Complaint, Complaint]]:
    """Yield every event but the first of each complaint, with what was before it and after it."""
    for events in office.events.values():
        states = [fold(events[: length + 1]) for length in range(len(events))]
        yield from ((event, *pair) for event, pair in zip(events[1:], pairwise(states), strict=True))


@given(stories)
def test_a_clock_begins_at_a_tier_and_nothing_but_an_extension_moves_it(office: Office) -> None:
    for event, before, after in _changes(office):
        if before.case is None or isinstance(event, Appealed):
            continue
        assert after.case is not None
        assert (after.case.tier, after.case.since, after.case.about) == (
            before.case.tier,
            before.case.since,
            before.case.about,
        )
        if isinstance(event, Extended):
            assert after.case.due > before.case.due
            assert after.case.expires_at > before.case.expires_at
        else:
            assert (after.case.due, after.case.expires_at) == (before.case.due, before.case.expires_at)


@given(stories)
def test_a_tier_is_extended_once_and_expires_once(office: Office) -> None:
    for events in office.events.values():
        tiers = [event.tier for event in events if isinstance(event, Referred | Appealed)]
        assert tiers == list(range(tiers[0], tiers[0] + len(tiers))) if tiers else True
        for kind in (Extended, Expired):
            counted = Counter(event.tier for event in events if isinstance(event, kind))
            assert set(counted.values()) <= {1}


@given(stories)
def test_the_status_agrees_with_the_case(office: Office) -> None:
    for event, before, after in _changes(office):
        if after.status is Status.REFERRED:
            assert after.case is not None
            assert after.telling is None
        if after.case is not None:
            assert after.status in {Status.REFERRED, Status.CLOSED}
            assert before.case is not None or isinstance(event, Referred)
        if isinstance(event, Closed):
            assert (after.telling is not None) == (before.case is not None)


@given(stories)
def test_its_reminders_come_while_it_runs_and_before_it_expires(office: Office) -> None:
    for _event, _before, after in _changes(office):
        if after.case is not None:
            assert sorted(after.case.reminders) == list(after.case.reminders)
            assert all(moment < after.case.expires_at for moment in after.case.reminders)
            assert not (after.case.expired and after.case.reminders)


@given(stories, st.integers(0, 3_000_000))
def test_whatever_was_set_up_later_and_however_often_it_was_restarted_the_same_is_due(
    office: Office, seconds: int
) -> None:
    """What is due follows from the entries alone: nothing is kept in a memory, and no setting is asked."""
    moment = office.now + timedelta(seconds=seconds)
    others = Policy()
    for number, known in office.complaints.items():
        if known.case is None:
            continue
        again = fold(office.events[number])
        assert due(again, office.policy, moment) == due(known, office.policy, moment) == due(known, others, moment)
        assert next_deadline(again, others, START) == next_deadline(known, office.policy, START)


@given(stories)
def test_a_case_that_runs_has_a_deadline_until_it_has_expired(office: Office) -> None:
    for known in office.complaints.values():
        if known.status is Status.REFERRED and known.case is not None and not known.case.expired:
            assert any(step.kind is Expired and step.due == known.case.expires_at for step in steps(known, Policy()))
        if known.telling is not None and not known.telling.overdue:
            assert [step.due for step in steps(known, Policy()) if step.kind is Reminded] == [known.telling.until]


@given(stories)
def test_what_is_known_of_the_beginning_stays(office: Office) -> None:
    for events in office.events.values():
        if isinstance(first := events[0], Entered):
            known = fold(events)
            assert (known.number, known.medium, known.received) == (first.number, first.medium, first.received)
            assert replace(known, last_event_at=START).bell == ""
