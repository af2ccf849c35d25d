"""Filing under a service and a desk, and complaints that a time limit was missed."""

from dataclasses import replace
from datetime import date

import pytest

from custom_components.abhijog_bell.register.charter import name_key
from custom_components.abhijog_bell.register.commands import Classify
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.decide import decide
from custom_components.abhijog_bell.register.errors import (
    AppliedLater,
    NotAllowed,
    NothingToFile,
    NoTimeLimit,
    NoWorkingDays,
    Refused,
    TextTooLong,
)
from custom_components.abhijog_bell.register.escalation import Policy, steps
from custom_components.abhijog_bell.register.events import Classified
from custom_components.abhijog_bell.register.fold import apply
from custom_components.abhijog_bell.register.rights import AUTOMATION, Actor
from custom_components.abhijog_bell.register.summary import Count, counted
from custom_components.abhijog_bell.register.time_limit import read_limit
from custom_components.abhijog_bell.register.words import Claim
from custom_components.abhijog_bell.register.working_time import WorkingTime
from tests.factories import HEAD, NOBODY, POLICY, REDRESS, acknowledged, at, closed, complaint, ended, referred, waiting

FRIDAY, SATURDAY = 4, 5
OFFICE = replace(POLICY, working_time=WorkingTime(days_off=frozenset({FRIDAY, SATURDAY})))
NOW = at(10_000)
LIMITS = {
    name_key(name): read_limit(limit)
    for name, limit in {
        "Grant": "5 working days",
        "Ticket": "At once",
        "Loan": "10 working days",
        "Repair": "As instructed",
        "Other": "soon",
    }.items()
}


def classify(known: Complaint, *, actor: Actor = REDRESS, policy: Policy = OFFICE, **said: object) -> Classified:
    (event,) = decide(known, Classify(actor=actor, limits=LIMITS, **said), NOW, policy)  # type: ignore[arg-type]
    assert isinstance(event, Classified)
    return event


@pytest.mark.parametrize(
    "known", [waiting(), complaint(acknowledged()), ended(), complaint(acknowledged(), referred())]
)
def test_at_any_time_and_no_clock_is_restarted(known: Complaint) -> None:
    event = classify(known, service=" Grant ", desk="Desk 3")
    assert (event.actor, event.officer, event.service, event.desk) == (
        "user:redress",
        "officer-redress",
        "Grant",
        "Desk 3",
    )
    after = apply(known, event)
    assert replace(after, service=None, desk=None, last_event_at=known.last_event_at) == known
    assert set(steps(after, OFFICE)) == set(steps(known, OFFICE))


def test_what_is_not_said_anew_stays() -> None:
    known = complaint(acknowledged(), closed(service="Grant", desk="Desk 3"))
    for said, about in (
        ({"service": "Loan"}, ("Loan", "Desk 3")),
        ({"desk": "Desk 4"}, ("Grant", "Desk 4")),
        ({"service": " ", "desk": "Desk 4"}, ("Grant", "Desk 4")),
    ):
        after = apply(known, classify(known, **said))
        assert (after.service, after.desk) == about


@pytest.mark.parametrize(
    ("rung_on", "service", "applied", "due", "claim"),
    [
        # The complaints are of Sunday, 22 November 2026.
        (0, "Grant", "2026-11-12", "2026-11-19", Claim.DELAY),
        (0, "grant", "2026-11-15", "2026-11-22", Claim.PREMATURE),
        (0, "Grant", "2026-11-22", "2026-11-29", Claim.PREMATURE),
        (0, "Ticket", "2026-11-22", "2026-11-22", Claim.DELAY),
        (0, "Ticket", "2026-11-20", "2026-11-22", Claim.DELAY),
        (-86_400, "Ticket", "2026-11-20", "2026-11-22", Claim.PREMATURE),
        (0, "Loan", "2025-01-01", "2025-01-15", Claim.DELAY),
    ],
)
def test_a_missed_time_limit_counts_once_it_has_run_out(
    rung_on: int, service: str, applied: str, due: str, claim: Claim
) -> None:
    known = waiting(pressed_at=at(rung_on))
    event = classify(known, service=service, applied_on=date.fromisoformat(applied))
    assert (event.applied_on, event.limit_due, event.claim) == (
        date.fromisoformat(applied),
        date.fromisoformat(due),
        claim,
    )
    assert event.limit == LIMITS[name_key(service)].text
    after = apply(known, event)
    assert (after.applied_on, after.limit_due, after.claim) == (event.applied_on, event.limit_due, claim)
    assert counted(known, after) == {Count("service", service): 1, Count(claim, service): 1}


def test_the_day_of_the_complaint_is_the_offices_own_and_not_that_of_filing() -> None:
    """Pressed at 23:59 and at midnight in Khulna."""
    for seconds, claim in ((14 * 3_600 - 1, Claim.PREMATURE), (14 * 3_600, Claim.DELAY)):
        known = waiting(pressed_at=at(seconds))
        assert classify(known, service="Grant", applied_on=date(2026, 11, 15)).claim is claim


def test_the_service_may_have_been_named_before() -> None:
    known = complaint(acknowledged(), closed(service="Grant"))
    assert classify(known, applied_on=date(2026, 11, 1)).claim is Claim.DELAY
    assert classify(known, desk="Desk 3").claim is None


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({}, NothingToFile()),
        ({"service": " ", "desk": "\u202e"}, NothingToFile()),
        ({"applied_on": date(2026, 11, 1)}, NoTimeLimit("–")),
        ({"applied_on": date(2026, 11, 1), "service": "Something else"}, NoTimeLimit("Something else")),
        ({"applied_on": date(2026, 11, 1), "service": "Repair"}, NoTimeLimit("Repair")),
        ({"applied_on": date(2026, 11, 1), "service": "Other"}, NoTimeLimit("Other")),
        ({"applied_on": date(2026, 11, 23), "service": "Grant"}, AppliedLater(date(2026, 11, 23), date(2026, 11, 22))),
        ({"service": "x" * 201}, TextTooLong(201, 200)),
        ({"desk": "x" * 81}, TextTooLong(81, 80)),
    ],
)
def test_what_cannot_be_filed(said: dict[str, object], refused: Refused) -> None:
    with pytest.raises(type(refused)) as raised:
        classify(waiting(), **said)
    assert vars(raised.value) == vars(refused)


def test_an_office_without_working_days_misses_no_limit() -> None:
    never = replace(POLICY, working_time=WorkingTime(days_off=frozenset(range(7))))
    with pytest.raises(NoWorkingDays):
        classify(waiting(), service="Grant", applied_on=date(2026, 11, 1), policy=never)


def test_officers_and_what_acts_for_them_file_and_nobody_else() -> None:
    for actor in (REDRESS, HEAD, AUTOMATION):
        assert classify(waiting(), actor=actor, desk="Desk 3").actor == actor.name
    with pytest.raises(NotAllowed):
        classify(waiting(), actor=NOBODY, desk="Desk 3")


def test_that_a_limit_was_missed_was_said_of_one_service() -> None:
    """Under another service it is found out anew where the charter says enough, and else not said any more."""
    known = waiting()
    known = apply(known, classify(known, service="Grant", applied_on=date(2026, 11, 12)))
    for said, claim, due in (
        ({"desk": "Desk 3"}, Claim.DELAY, date(2026, 11, 19)),
        ({"service": "Grant"}, Claim.DELAY, date(2026, 11, 19)),
        ({"service": "Loan"}, Claim.PREMATURE, date(2026, 11, 26)),
        ({"service": "Repair"}, None, None),
    ):
        after = apply(known, classify(known, **said))
        assert (after.claim, after.limit_due) == (claim, due)
    assert apply(known, closed(service="Grant")).claim is Claim.DELAY
    assert apply(known, closed()).claim is Claim.DELAY
    after = apply(known, closed(service="Loan"))
    assert (after.claim, after.applied_on, after.limit_due) == (None, None, None)


def test_figures_follow_when_it_is_filed_anew() -> None:
    known = complaint(acknowledged(), closed(service="Grant", desk="Desk 3"))
    delayed = apply(known, classify(known, applied_on=date(2026, 11, 1)))
    assert counted(known, delayed) == {Count("delay", "Grant"): 1}
    moved = apply(delayed, classify(delayed, service="Repair", desk="Desk 4"))
    assert counted(delayed, moved) == {
        Count("service", "Grant"): -1,
        Count("service", "Repair"): 1,
        Count("desk", "Desk 3"): -1,
        Count("desk", "Desk 4"): 1,
        Count("delay", "Grant"): -1,
    }
