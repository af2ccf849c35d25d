"""Numbers as people say them."""

import pytest

from custom_components.abhijog_bell.register.number import IDEAS, following, give, number, series, split
from custom_components.abhijog_bell.register.words import Purpose


@pytest.mark.parametrize(
    ("purpose", "test", "expected"),
    [
        (Purpose.COMPLAINT, False, "2026-000012"),
        (Purpose.ASSISTANCE, False, "A-2026-000012"),
        (Purpose.COMPLAINT, True, "T-2026-000012"),
        (Purpose.ASSISTANCE, True, "T-2026-000012"),
    ],
)
def test_number(purpose: Purpose, test: bool, expected: str) -> None:
    assert number(f"{series(purpose, test=test)}2026-", 12) == expected


def test_taken_apart() -> None:
    assert split("A-2026-000012") == ("A-2026-", 12)
    assert split(number(f"{IDEAS}2026-", 3)) == ("I-2026-", 3)


def test_each_series_and_year_counts_for_itself() -> None:
    numbers = {"2026-": 41, "A-2026-": 7}
    assert following(numbers, "", 2026) == "2026-000042"
    assert following(numbers, "", 2026) == "2026-000042"  # until it is given
    give(numbers, "2026-000042")
    assert following(numbers, "", 2026) == "2026-000043"
    assert following(numbers, "A-", 2026) == "A-2026-000008"
    assert following(numbers, "", 2027) == "2027-000001"
