"""Numbers as people say them."""

import pytest

from custom_components.abhijog_bell.register.events import Purpose
from custom_components.abhijog_bell.register.number import number, series


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
