"""The days of the redress system, and who decides."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.redress import LAW, Redress, Term, Tier, decides, end_of, term
from custom_components.abhijog_bell.register.rights import AUTOMATION, Actor
from custom_components.abhijog_bell.register.working_time import WorkingTime
from tests.factories import ALTERNATE, DUE, HEAD, OFFICE_HOURS, REDRESS, START, TODAY, midnight, nine

LONG_BEFORE = datetime(2020, 1, 1, tzinfo=UTC)


def test_the_figures_of_the_law() -> None:
    assert (
        Redress(
            tiers=(Tier(days=30, extension=10), Tier(days=20, extension=0), Tier(days=60, extension=0)), tell_within=7
        )
        == LAW
    )


def test_thirty_working_days() -> None:
    assert term(OFFICE_HOURS, TODAY, 30, 3, START) == Term(
        due=DUE,
        expires_at=midnight(date(2027, 1, 4)),
        reminders=(nine(date(2026, 12, 29)), nine(DUE)),
    )


@pytest.mark.parametrize(
    ("days", "before", "reminded"),
    [
        (1, 0, [date(2026, 11, 23)]),
        (1, 1, [date(2026, 11, 23)]),
        (2, 1, [date(2026, 11, 23), date(2026, 11, 24)]),
        (2, 2, [date(2026, 11, 24)]),
        (5, 1, [date(2026, 11, 26), date(2026, 11, 29)]),
        (5, 4, [date(2026, 11, 23), date(2026, 11, 29)]),
        (5, 5, [date(2026, 11, 29)]),
    ],
)
def test_reminders_are_on_working_days_and_not_before_it_began(days: int, before: int, reminded: list[date]) -> None:
    found = term(OFFICE_HOURS, TODAY, days, before, START)
    assert found.reminders == tuple(nine(day) for day in reminded)


def test_what_should_have_been_reminded_of_before_is_not() -> None:
    found = term(OFFICE_HOURS, date(2026, 11, 1), 15, 3, START)
    assert (found.due, found.reminders) == (TODAY, ())


def test_nobody_is_there_on_the_day_itself() -> None:
    """As where the hours of a day are none: then it is reminded of as the day begins."""
    nobody = replace(OFFICE_HOURS, hours=())
    assert term(nobody, TODAY, 1, 0, START).reminders == (midnight(date(2026, 11, 23)),)


def test_a_day_ends_by_the_offices_clock() -> None:
    assert end_of(OFFICE_HOURS, TODAY) == datetime(2026, 11, 22, 18, tzinfo=UTC)


TIMES = st.builds(
    lambda days_off, removed: replace(OFFICE_HOURS, days_off=frozenset(days_off), removed=frozenset(removed)),
    st.sets(st.integers(0, 6), max_size=6),
    st.sets(st.dates(date(2026, 11, 20), date(2027, 1, 20)), max_size=20),
)


@given(TIMES, st.dates(date(2026, 11, 1), date(2026, 12, 31)), st.integers(1, 70), st.integers(0, 40))
def test_a_term_is_of_as_many_working_days_as_were_asked_for(
    working_time: WorkingTime, since: date, days: int, before: int
) -> None:
    found = term(working_time, since, days, before, LONG_BEFORE)
    counted = [
        day
        for day in (since + timedelta(days=each) for each in range(1, (found.due - since).days + 1))
        if working_time.is_working_day(day)
    ]
    assert len(counted) == days
    assert counted[-1] == found.due
    reminded = [working_time.day_of(moment) for moment in found.reminders]
    early = counted[-1 - before :][:1] if 0 < before < days else []
    assert reminded == [*early, found.due]
    assert all(moment < found.expires_at for moment in found.reminders)


@pytest.mark.parametrize(
    ("actor", "tier", "about", "about_redress", "expected"),
    [
        (REDRESS, 1, None, False, True),
        (ALTERNATE, 1, None, False, True),
        (HEAD, 1, None, False, True),
        (REDRESS, 2, None, False, False),
        (ALTERNATE, 2, None, False, False),
        (HEAD, 2, None, False, True),
        (REDRESS, 3, None, False, True),
        (REDRESS, 1, "officer-redress", False, False),
        (REDRESS, 1, "officer-alternate", False, True),
        (HEAD, 2, "officer-head", False, False),
        (REDRESS, 1, None, True, False),
        (ALTERNATE, 1, None, True, True),
        (REDRESS, 3, None, True, False),
        (AUTOMATION, 1, None, False, False),
        (Actor(name="user:admin", administrator=True), 1, None, False, False),
    ],
)
def test_who_decides(actor: Actor, tier: int, about: str | None, about_redress: bool, expected: bool) -> None:
    assert decides(actor, tier, about, about_redress=about_redress) is expected
