"""What every test shares. Values and builders for tests are in factories.py."""

import shutil
from pathlib import Path
from typing import Final

import pytest

# Here, before any test: the test tools bring a `custom_components` of their own, and the first one imported wins.
import custom_components.abhijog_bell  # noqa: F401

pytest_plugins = ("tests.office_fixtures", "tests.screens")

HERE: Final = Path(__file__).parent

# Where real programs are started, and what the machine has to have for them. They talk over loopback; the test tools
# close all sockets unless asked.
REAL_PROGRAMS: Final = {
    HERE / "firmware": ("g++",),
    HERE / "whole": ("g++", "mpd"),
}


@pytest.hookimpl(tryfirst=True)  # before the tests are given to the processes
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what this machine cannot run; scripts/setup has named it. The real programs share one process of several."""
    for item in items:
        for folder, programs in REAL_PROGRAMS.items():
            if not item.path.is_relative_to(folder):
                continue
            item.add_marker(pytest.mark.xdist_group("programs"))
            if missing := [program for program in programs if shutil.which(program) is None]:
                item.add_marker(pytest.mark.skip(reason=f"without {', '.join(missing)}"))


@pytest.fixture(autouse=True)
def our_integration_may_load(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant load us, in the tests that use one; the others stay free of it.

    The recorder's address is fixed before Home Assistant exists, else `recorder_mock` refuses to come later.
    """
    if "hass" in request.fixturenames:
        request.getfixturevalue("recorder_db_url")
        request.getfixturevalue("enable_custom_integrations")


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    """Give each Home Assistant a folder of its own: the next test is not to find a register there."""
    return hass_tmp_config_dir


@pytest.fixture(autouse=True)
def real_programs_may_talk(request: pytest.FixtureRequest) -> None:
    """Open the sockets for the tests that start real programs."""
    if any(request.path.is_relative_to(folder) for folder in REAL_PROGRAMS):
        request.getfixturevalue("socket_enabled")
