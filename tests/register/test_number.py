"""Numbers as people say them."""

import pytest

from custom_components.abhijog_bell.register.number import IDEAS, number, series, split
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
