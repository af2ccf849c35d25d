"""A register in a folder of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from custom_components.abhijog_bell.journal.journal import Journal

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's register lies, or is to lie."""
    return tmp_path / "abhijog_bell" / "khl.sqlite"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    """Begin a register; closed afterwards."""
    opened = Journal.open(path, create=True)
    yield opened
    opened.close()
