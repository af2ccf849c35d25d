"""Ideas, and the monthly screening."""

from datetime import date

import pytest

from custom_components.abhijog_bell.register.errors import NotAllowed, TextMissing
from custom_components.abhijog_bell.register.idea import Screen, Screening, Suggest, begun, decided, screen, suggest
from custom_components.abhijog_bell.register.rights import AUTOMATION, Actor
from custom_components.abhijog_bell.register.words import Author, Decision, Medium
from tests.factories import HEAD, KHULNA, NOBODY, REDRESS, at, midnight, screened, suggested


def _suggest(actor: Actor = REDRESS, text: str = " চেয়ার দরকার ") -> Suggest:
    return Suggest(
        actor=actor,
        number="I-2026-000001",
        text=text,
        author=Author.CITIZEN,
        medium=Medium.BOX,
        utc_offset=KHULNA,
    )


def test_it_is_put_down() -> None:
    event = suggest(_suggest(), at(0))
    assert event == suggested()
    assert begun(event).day == date(2026, 11, 22)
    assert suggest(_suggest(AUTOMATION), at(0)).officer is None
    with pytest.raises(TextMissing):
        suggest(_suggest(text=" "), at(0))
    with pytest.raises(NotAllowed):
        suggest(_suggest(NOBODY), at(0))


def test_the_head_decides_and_the_last_decision_counts() -> None:
    event = screen(Screen(actor=HEAD, decision=Decision.CHOSEN), "I-2026-000001", at(60))
    assert event == screened()
    known = decided(begun(suggested()), event)
    assert (known.decision, known.decided_at, known.note) == (Decision.CHOSEN, at(60), None)
    later = screen(Screen(actor=HEAD, decision=Decision.CARRIED_OUT, note=" Done. "), "I-2026-000001", at(90))
    known = decided(known, later)
    assert (known.decision, known.note) == (Decision.CARRIED_OUT, "Done.")
    for actor in (REDRESS, NOBODY, AUTOMATION):
        with pytest.raises(NotAllowed):
            screen(Screen(actor=actor, decision=Decision.CHOSEN), "I-2026-000001", at(60))


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 11, 1), date(2026, 11, 15), date(2026, 11, 25)),
        (date(2026, 11, 25), date(2026, 11, 15), date(2026, 11, 25)),
        (date(2026, 11, 26), date(2026, 12, 15), date(2026, 12, 25)),
        (date(2026, 12, 31), date(2027, 1, 15), date(2027, 1, 25)),
        (date(2027, 1, 31), date(2027, 2, 15), date(2027, 2, 25)),
    ],
)
def test_it_is_screened_in_its_month_or_in_the_next(day: date, first: date, last: date) -> None:
    known = begun(suggested(at=midnight(day)))
    assert known.day == day
    assert known.screening == Screening(first=first, last=last)
