"""What every test shares. Values and builders for tests are in factories.py."""

from pathlib import Path
from typing import Final

import pytest

# Here, before any test: the test tools bring a `custom_components` of their own, and the first one imported wins.
import custom_components.abhijog_bell  # noqa: F401

HERE: Final = Path(__file__).parent

# Programs of their own talk over loopback there; the test tools close all sockets unless asked.
REAL_PROGRAMS: Final = (HERE / "firmware", HERE / "whole")


@pytest.fixture(autouse=True)
def our_integration_may_load(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant load us, in the tests that use one; the others stay free of it.

    The recorder's address is fixed before Home Assistant exists, else `recorder_mock` refuses to come later.
    """
    if "hass" in request.fixturenames:
        request.getfixturevalue("recorder_db_url")
        request.getfixturevalue("enable_custom_integrations")


@pytest.fixture(autouse=True)
def real_programs_may_talk(request: pytest.FixtureRequest) -> None:
    """Open the sockets for the tests that start real programs."""
    if any(request.path.is_relative_to(folder) for folder in REAL_PROGRAMS):
        request.getfixturevalue("socket_enabled")
