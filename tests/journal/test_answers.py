"""Who answered, and how fast."""

from pathlib import Path

from custom_components.abhijog_bell.journal.answers import Answered, answered
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.register.words import Purpose
from tests.factories import TODAY, acknowledged, at, heard, lapsed, rung
from tests.journal.registers import append


def _answered(path: Path) -> dict[str, Answered]:
    with reading(path) as connection:
        return dict(answered(connection, TODAY, TODAY, Purpose.COMPLAINT))


def test_the_first_answer_counts_for_whoever_gave_it(journal: Journal, path: Path) -> None:
    """Whoever answered after it had lapsed, or heard the complainant, did not answer first."""
    later = (lapsed(210), acknowledged(300, "officer-head"), heard(310, "officer-alternate"))
    journal.append([append(rung(), acknowledged(30, "officer-redress"), *later)])
    expected = Answered(answers=1, median=30, p90=30, in_target=1.0)
    assert _answered(path) == {"officer-redress": expected}
    journal.rebuild()
    assert _answered(path) == {"officer-redress": expected}


def test_half_and_nine_of_ten_are_observed_values(journal: Journal, path: Path) -> None:
    for press in range(10):
        begun = rung(number=f"2026-{press + 1:06}", press=press, pressed_at=at(0), at=at(0))
        journal.append([append(begun, acknowledged(20 * (press + 1)))])
    assert _answered(path) == {"officer-redress": Answered(answers=10, median=100, p90=180, in_target=0.6)}


def test_who_answered_most_is_first_and_an_automation_is_nobody(journal: Journal, path: Path) -> None:
    for press, officer in enumerate((None, "officer-head", "officer-head")):
        begun = rung(number=f"2026-{press + 1:06}", press=press)
        journal.append([append(begun, acknowledged(30, officer))])
    assert list(_answered(path)) == ["officer-head", ""]


def test_after_hours_there_is_no_target(journal: Journal, path: Path) -> None:
    journal.append([append(rung(opens_at=at(50_000)), acknowledged(30))])
    assert _answered(path) == {"officer-redress": Answered(answers=1)}
