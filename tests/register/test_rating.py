"""The citizen's word, and the appeal that follows where it is not good."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from custom_components.abhijog_bell.register.casework import to_tell
from custom_components.abhijog_bell.register.commands import (
    Command,
    DeclineAppeal,
    Note,
    Rate,
    Refer,
    Reopen,
    TakeAppeal,
)
from custom_components.abhijog_bell.register.complaint import Complaint, Status
from custom_components.abhijog_bell.register.decide import decide
from custom_components.abhijog_bell.register.errors import NotAllowed, NotHeard, NothingOffered
from custom_components.abhijog_bell.register.events import Appealed, Referred, Reopened
from custom_components.abhijog_bell.register.fold import apply, fold
from custom_components.abhijog_bell.register.rating import WINDOW, to_rate
from custom_components.abhijog_bell.register.redress import APPEAL_OFFICER
from custom_components.abhijog_bell.register.summary import Count, counted
from custom_components.abhijog_bell.register.words import Outcome, Purpose, Rating
from tests.factories import (
    ALTERNATE,
    HEAD,
    NOBODY,
    OFFICE_POLICY,
    REDRESS,
    acknowledged,
    answered,
    appeal_declined,
    appealed,
    at,
    case,
    closed,
    complaint,
    decided,
    ended,
    entered,
    expired,
    heard,
    heard_complaint,
    noted,
    rated,
    referred,
    reopened,
    waiting,
)

OFFERED: Final = complaint(acknowledged(), heard(), closed(), rated())
UNHAPPY: Final = Rate(actor=REDRESS, rating=Rating.UNSATISFIED)


def done(known: Complaint, command: Command, seconds: float = 400) -> Complaint:
    """Return what a complaint becomes."""
    for event in decide(known, command, at(seconds), OFFICE_POLICY):
        known = apply(known, event)
    return known


class TestTerminal:
    HEARD = heard_complaint(number="2026-000001")

    @pytest.mark.parametrize(
        ("seconds", "bells", "officers", "found"),
        [
            (90, {"entrance"}, set(), True),
            (90 + 1_800, {"entrance"}, set(), True),
            (90 + 1_801, {"entrance"}, set(), False),
            (89, {"entrance"}, set(), False),
            (100, {"exit"}, set(), False),
            (100, {"exit"}, {"officer-redress"}, True),
        ],
    )
    def test_it_counts_for_whom_was_heard_there(
        self, seconds: float, bells: set[str], officers: set[str], *, found: bool
    ) -> None:
        assert timedelta(seconds=1_800) == WINDOW
        known = to_rate([self.HEARD], at(seconds), Purpose.COMPLAINT, bells, officers)
        assert (known is self.HEARD) is found

    def test_the_last_one_counts(self) -> None:
        later = complaint(acknowledged(), heard(200), number="2026-000002")
        for known in ([self.HEARD, later], [later, self.HEARD]):
            assert to_rate(known, at(300), Purpose.COMPLAINT, {"entrance"}, set()) is later
            assert to_rate(known, at(199), Purpose.COMPLAINT, {"entrance"}, set()) is self.HEARD

    @pytest.mark.parametrize(
        "known", [waiting(), heard_complaint(test=True), heard_complaint(purpose=Purpose.ASSISTANCE)]
    )
    def test_what_it_does_not_count_for(self, known: Complaint) -> None:
        assert to_rate([known], at(100), Purpose.COMPLAINT, {"entrance"}, set()) is None


@pytest.mark.parametrize(
    ("known", "offered"),
    [
        (heard_complaint(), True),
        (ended(), True),
        (ended(test=True), False),
        (ended(purpose=Purpose.ASSISTANCE), False),
        (case(), False),
        (case(expired()), True),
        (case(decided()), True),
        (case(appealed(), decided(450)), True),
        (case(appealed(), appealed(tier=3), decided(500)), False),
        (fold([entered(), referred(), decided()]), True),
    ],
)
def test_who_is_not_satisfied_is_offered_an_appeal(known: Complaint, offered: bool) -> None:
    (event,) = decide(known, replace(UNHAPPY, note=" Nobody listened. "), at(600), OFFICE_POLICY)
    assert event == rated(600, note="Nobody listened.", offers_appeal=offered)
    after = apply(known, event)
    assert (after.rating, after.appeal_offered, after.status) == (Rating.UNSATISFIED, offered, known.status)
    assert after.pending is (offered or known.pending)
    assert to_tell(event, after, OFFICE_POLICY) == (("officer-head",) if offered else ())
    for rating in (Rating.SATISFIED, Rating.NEUTRAL):
        (event,) = decide(known, replace(UNHAPPY, rating=rating), at(600), OFFICE_POLICY)
        assert event == rated(600, rating=rating, offers_appeal=False)


def test_the_last_word_counts_and_takes_no_offer_back() -> None:
    again = done(OFFERED, replace(UNHAPPY, rating=Rating.SATISFIED))
    assert (again.rating, again.appeal_offered) == (Rating.SATISFIED, True)


@pytest.mark.parametrize("known", [waiting(), answered(), complaint(closed(outcome=Outcome.FALSE_PRESS))])
def test_nobody_was_heard(known: Complaint) -> None:
    with pytest.raises(NotHeard):
        decide(known, UNHAPPY, at(400), OFFICE_POLICY)


def test_what_was_settled_on_the_spot_goes_to_the_head() -> None:
    events = decide(OFFERED, TakeAppeal(actor=HEAD, note="To be heard again."), at(400), OFFICE_POLICY)
    assert [type(event) for event in events] == [Reopened, Referred]
    after = done(OFFERED, TakeAppeal(actor=HEAD, note="To be heard again."))
    assert after.case
    assert (after.status, after.case.tier, after.appeal_offered) == (Status.REFERRED, APPEAL_OFFICER, False)
    assert (after.outcome, after.rating) == (None, Rating.UNSATISFIED)
    still_open = complaint(acknowledged(), heard(), rated())
    events = decide(still_open, TakeAppeal(actor=HEAD), at(400), OFFICE_POLICY)
    assert [type(event) for event in events] == [Referred]
    assert not done(still_open, TakeAppeal(actor=HEAD)).appeal_offered


def test_a_case_goes_to_its_next_step() -> None:
    known = case(decided(), rated())
    (event,) = decide(known, TakeAppeal(actor=HEAD), at(400), OFFICE_POLICY)
    assert isinstance(event, Appealed)
    assert not apply(known, event).appeal_offered


def test_the_head_leaves_it_at_that() -> None:
    events = decide(OFFERED, DeclineAppeal(actor=HEAD, note=" Heard twice. "), at(350), OFFICE_POLICY)
    assert events == (appeal_declined(350, "Heard twice."),)
    after = apply(OFFERED, events[0])
    assert (after.status, after.appeal_offered, after.rating) == (Status.CLOSED, False, Rating.UNSATISFIED)
    assert not after.pending


@pytest.mark.parametrize("command", [TakeAppeal, DeclineAppeal])
def test_only_the_head_and_only_once(command: type[TakeAppeal | DeclineAppeal]) -> None:
    for actor in (REDRESS, ALTERNATE, NOBODY):
        with pytest.raises(NotAllowed):
            decide(OFFERED, command(actor=actor), at(400), OFFICE_POLICY)
    for known in (ended(), done(OFFERED, command(actor=HEAD))):
        with pytest.raises(NothingOffered):
            decide(known, command(actor=HEAD), at(500), OFFICE_POLICY)
    with pytest.raises(NotAllowed):
        decide(OFFERED, replace(UNHAPPY, actor=NOBODY), at(400), OFFICE_POLICY)


def test_what_takes_an_offer_away_and_what_does_not() -> None:
    assert not done(OFFERED, Reopen(actor=HEAD)).appeal_offered
    assert done(OFFERED, Note(actor=REDRESS, text="-")).appeal_offered
    still_open = complaint(acknowledged(), heard(), rated())
    assert done(still_open, Refer(actor=REDRESS)).appeal_offered
    assert not apply(OFFERED, reopened()).appeal_offered


def test_it_counts_once_for_each_complaint() -> None:
    assert counted(ended(), OFFERED) == {Count("rating", "unsatisfied"): 1}
    assert counted(OFFERED, complaint(acknowledged(), heard(), closed(), rated(), rated(rating=Rating.NEUTRAL))) == {
        Count("rating", "unsatisfied"): -1,
        Count("rating", "neutral"): 1,
    }
    letter = fold([entered(), referred(), decided()])
    assert counted(letter, apply(letter, rated())) == {Count("rating", "unsatisfied"): 1}
    assert counted(None, letter) == {}
    assert counted(ended(test=True), complaint(acknowledged(), heard(), closed(), rated(), noted(), test=True)) == {}
