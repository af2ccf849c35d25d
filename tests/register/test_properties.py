"""What holds whatever happens, and in whatever order."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import cast

from hypothesis import assume, given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.commands import (
    Acknowledge,
    Appeal,
    Classify,
    Close,
    Command,
    DeclineAppeal,
    Extend,
    FileRequest,
    Hear,
    Note,
    Rate,
    Refer,
    Reopen,
    TellResult,
)
from custom_components.abhijog_bell.register.complaint import Complaint, Status
from custom_components.abhijog_bell.register.decide import decide
from custom_components.abhijog_bell.register.errors import Refused
from custom_components.abhijog_bell.register.escalation import due, next_deadline, next_ring, steps
from custom_components.abhijog_bell.register.events import (
    AcknowledgementLapsed,
    Asked,
    ComplaintEvent,
    Entered,
    Escalated,
    Expired,
    Reminded,
    Reopened,
    Rung,
    RungAgain,
    Unheard,
)
from custom_components.abhijog_bell.register.fold import apply, fold
from custom_components.abhijog_bell.register.summary import counted, heard_after
from custom_components.abhijog_bell.register.words import Outcome, Purpose, Rating, RequestKind
from tests.factories import REDRESS, START, rung
from tests.stories import ACTORS, Act, Do, Office, Wait, acts, policies

type Changes = Callable[[Complaint | None, Complaint], dict[object, int]]

stories = st.builds(lambda policy, story: Office(policy=policy).play(story), policies, acts)


def _prefixes(events: list[ComplaintEvent]) -> list[Complaint]:
    return [fold(events[: length + 1]) for length in range(len(events))]


@given(stories)
def test_a_complaint_is_the_fold_of_its_events(office: Office) -> None:
    for number, known in office.complaints.items():
        assert fold(office.events[number]) == known


@given(stories)
def test_every_press_is_counted(office: Office) -> None:
    for number, known in office.complaints.items():
        presses = [event for event in office.events[number] if isinstance(event, Rung | RungAgain)]
        assert known.presses == len(presses)
        first = office.events[number][0]
        assert isinstance(first, Rung if presses else Entered | Asked)
        assert presses[:1] in ([], [first])
    assert sum(known.presses for known in office.complaints.values()) == len(office.identities)


@given(stories)
def test_the_status_agrees_with_the_times(office: Office) -> None:
    for events in office.events.values():
        for known in _prefixes(events):
            assert (known.status is Status.CLOSED) == (known.closed_at is not None) == (known.outcome is not None)
            if known.status is Status.WAITING:
                assert known.acknowledged_at is None
                assert known.heard_at is None
            if known.status is Status.ACKNOWLEDGED:
                assert known.acknowledged_at is not None
                assert known.heard_at is None
            if known.status is Status.HEARD:
                assert known.heard_at is not None
            if known.acknowledged_at or (known.heard_at and known.bell):
                assert known.answered_at is not None
            if known.outcome in {Outcome.SETTLED, Outcome.REFERRED} and known.received is None:
                assert known.heard_at is not None
            assert known.pending or known.status is Status.CLOSED
            assert known.telling is None or known.told_at is None


@given(stories)
def test_only_a_reopening_starts_the_chain_anew(office: Office) -> None:
    for events in office.events.values():
        for event, (before, after) in zip(events[1:], pairwise(_prefixes(events)), strict=True):
            assert after.rung_at == before.rung_at
            assert after.target == before.target
            assert after.answered_at == before.answered_at or before.answered_at is None
            assert after.heard_at == before.heard_at or before.heard_at is None
            assert after.last_event_at >= before.last_event_at
            if not isinstance(event, Reopened):
                assert after.chain_since == before.chain_since
                assert after.alerted[: len(before.alerted)] == before.alerted


@given(stories)
def test_nobody_is_alerted_twice_in_a_chain(office: Office) -> None:
    for events in office.events.values():
        for known in _prefixes(events):
            assert len(set(known.alerted)) == len(known.alerted)


@given(stories, st.integers(-10_000, 100_000))
def test_what_is_due_comes_to_an_end_and_is_not_due_again(office: Office, seconds: int) -> None:
    office.now += timedelta(seconds=seconds)
    office.run_due()
    rounds = len(office.told)
    office.run_due()
    assert len(office.told) == rounds
    for known in office.complaints.values():
        assert all(step.due > office.now for step in steps(known, office.policy))


@given(stories, st.integers(0, 100_000))
def test_only_a_lapse_makes_more_due(office: Office, seconds: int) -> None:
    office.now += timedelta(seconds=seconds)
    for known in office.complaints.values():
        first = due(known, office.policy, office.now)
        after = known
        for event in first:
            after = apply(after, event)
        if due(after, office.policy, office.now):
            assert [type(event) for event in first] == [AcknowledgementLapsed]


def _effect(known: Complaint) -> tuple[object, ...]:
    steps_run = (known.unheard, known.ever_unheard, known.lapses, known.escalations)
    return (known.status, set(known.alerted), *steps_run, known.case, known.telling)


@given(stories, st.lists(st.integers(0, 5_000), max_size=6), st.integers(0, 5_000))
def test_it_makes_no_difference_when_the_office_was_down(office: Office, looks: list[int], end: int) -> None:
    """Looking at many moments and looking once at the end have the same effect."""
    began = office.now
    looking, sleeping = (
        Office(policy=office.policy, now=began, complaints=dict(office.complaints), events={}) for _ in range(2)
    )
    for look in sorted(looks):
        looking.now = began + timedelta(seconds=min(look, end))
        looking.run_due()
    looking.now = sleeping.now = began + timedelta(seconds=end)
    looking.run_due()
    sleeping.run_due()
    for number in office.complaints:
        assert _effect(looking.complaints[number]) == _effect(sleeping.complaints[number])


@given(stories, st.integers(0, 10_000))
def test_the_next_deadline_is_the_earliest(office: Office, since: int) -> None:
    last_ring = START + timedelta(seconds=since)
    for known in office.complaints.values():
        deadline = next_deadline(known, office.policy, last_ring)
        moments = [step.due for step in steps(known, office.policy)]
        moments += [ring] if (ring := next_ring(known, office.policy, last_ring)) else []
        assert deadline == (min(moments) if moments else None)
        if deadline and deadline != ring:
            assert due(known, office.policy, deadline)
            assert not due(known, office.policy, deadline - timedelta(microseconds=1))


@given(stories)
def test_steps_come_in_the_order_in_which_they_were_due(office: Office) -> None:
    for append in office.told:
        moments = [
            event.due
            for event in append.events
            if isinstance(event, AcknowledgementLapsed | Escalated | Unheard | Reminded | Expired)
        ]
        assert moments == sorted(moments)


@given(stories)
def test_contributions_add_up(office: Office) -> None:
    for events in office.events.values():
        states = [None, *_prefixes(events)]
        total: Counter[object] = Counter()
        for before, after in pairwise(states):
            total.update(counted(before, cast("Complaint", after)))
            assert all(number >= 0 for number in total.values())
        assert +total == Counter(counted(None, cast("Complaint", states[-1])))
        waited = [heard_after(before, cast("Complaint", after)) for before, after in pairwise(states)]
        assert len([seconds for seconds in waited if seconds is not None]) <= 1


COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(Acknowledge, actor=st.sampled_from(ACTORS)),
    st.builds(Hear, actor=st.sampled_from(ACTORS)),
    st.builds(Close, actor=st.sampled_from(ACTORS), outcome=st.sampled_from([*Outcome, None])),
    st.builds(Reopen, actor=st.sampled_from(ACTORS)),
    st.builds(Note, actor=st.sampled_from(ACTORS), text=st.text(max_size=5)),
    st.builds(Classify, actor=st.sampled_from(ACTORS), desk=st.none() | st.just("Desk 3")),
    st.builds(Refer, actor=st.sampled_from(ACTORS)),
    st.builds(Extend, actor=st.sampled_from(ACTORS), reason=st.none() | st.text(max_size=5)),
    st.builds(Appeal, actor=st.sampled_from(ACTORS)),
    st.builds(TellResult, actor=st.sampled_from(ACTORS)),
    st.builds(Rate, actor=st.sampled_from(ACTORS), rating=st.sampled_from(Rating)),
    st.builds(DeclineAppeal, actor=st.sampled_from(ACTORS)),
    st.builds(FileRequest, actor=st.sampled_from(ACTORS), request=st.sampled_from(RequestKind)),
)


@given(stories, COMMANDS)
def test_a_command_is_refused_or_changes_the_status_as_it_says(office: Office, command: Command) -> None:
    expected = {
        Acknowledge: Status.ACKNOWLEDGED,
        Hear: Status.HEARD,
        Close: Status.CLOSED,
        Refer: Status.REFERRED,
        Appeal: Status.REFERRED,
    }
    for known in office.complaints.values():
        try:
            events = decide(known, command, office.now, office.policy)
        except Refused:
            continue
        after = known
        for event in events:
            assert event.at == office.now
            after = apply(after, event)
        if isinstance(command, Reopen):
            assert after.open
        elif isinstance(command, Close) and command.outcome is Outcome.REFERRED:
            assert after.status is (Status.REFERRED if known.purpose is Purpose.COMPLAINT else Status.CLOSED)
        else:
            assert after.status is expected.get(type(command), known.status)


@given(acts)
def test_the_same_story_gives_the_same_events(story: list[Act]) -> None:
    assert Office().play(story).events == Office().play(story).events


@given(acts)
def test_notes_and_presses_put_no_deadline_off(story: list[Act]) -> None:
    office = Office().play(story)
    assume(office.complaints)
    known = next(iter(office.complaints.values()))
    before = {(step.due, step.kind, step.officer) for step in steps(known, office.policy)}
    office.act(Do(command="note", which=0, actor=REDRESS, outcome=None))
    again = RungAgain(
        at=office.now, actor="bell:entrance", medium=rung().medium, source="other", press=1, pressed_at=office.now
    )
    after = apply(office.complaints[known.number], again)
    assert {(step.due, step.kind, step.officer) for step in steps(after, office.policy)} == before


@given(st.integers(0, 3_600))
def test_a_clock_set_back_makes_nothing_due_and_loses_nothing(seconds: int) -> None:
    known = fold([rung()])
    office = Office(complaints={known.number: known}, events={known.number: [rung()]})
    office.act(Wait(-seconds, running=True))
    office.act(Wait(seconds, running=True))
    assert office.complaints[known.number] == known
