"""The firmware, built once, and bells and chimes that run it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from demo_office.firmware import COMPILE_WITHIN, Node, build

from .device import Device, connected

HERE = Path(__file__).parent
PROGRAMS = ("bell_program", "chime_program")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first test to need a program waits for its compiler."""
    for item in items:
        if item.path.is_relative_to(HERE) and set(PROGRAMS) & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.timeout(COMPILE_WITHIN + 60))


@pytest.fixture(scope="session")
def bell_program() -> Path:
    return build("bell")


@pytest.fixture(scope="session")
def chime_program() -> Path:
    return build("chime")


@pytest.fixture
async def bell(bell_program: Path, tmp_path: Path) -> AsyncIterator[Node]:
    node = Node(
        program=bell_program,
        folder=tmp_path / "bell",
        name="entrance-bell",
        friendly_name="প্রবেশপথের বেল",
        settings={"STUCK_AFTER_MS": "400"},
    )
    async with node:
        yield node


@pytest.fixture
async def chime(chime_program: Path, tmp_path: Path) -> AsyncIterator[Node]:
    async with Node(program=chime_program, folder=tmp_path / "chime", name="room-chime") as node:
        yield node


@pytest.fixture
async def bell_client(bell: Node) -> AsyncIterator[Device]:
    async with connected(bell) as device:
        yield device


@pytest.fixture
async def chime_client(chime: Node) -> AsyncIterator[Device]:
    async with connected(chime) as device:
        yield device
