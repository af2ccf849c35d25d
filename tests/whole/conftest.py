"""The office of the demonstration, started once for all tests here: nothing in it is a stand-in."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_socket

from demo_office.office import Office
from demo_office.office_in_khulna import HEAD
from demo_office.report import Report, StepFailedError
from demo_office.set_up import set_up
from demo_office.stage import Stage

HERE = Path(__file__).parent
# Building firmware and starting Home Assistant may happen within the first test.
STARTED_WITHIN = 900
DONE_WITHIN = 240


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.whole)
            item.add_marker(pytest.mark.timeout(STARTED_WITHIN + DONE_WITHIN))


@pytest.hookimpl(trylast=True)
def pytest_runtest_setup() -> None:
    # The world goes on between two tests, when the test tools have closed all sockets again.
    pytest_socket.enable_socket()


class World:
    """The office, living in a thread of its own so that phones stay connected between tests."""

    office: Office

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="world", daemon=True)
        self._thread.start()

    def run[T](self, work: Coroutine[Any, Any, T], within: float = DONE_WITHIN) -> T:
        """Do something in the office and return what came of it."""
        future = asyncio.run_coroutine_threadsafe(asyncio.wait_for(work, within), self._loop)
        return future.result(within + 5)

    def end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()


@pytest.fixture(scope="module", autouse=True)
def fixtures_may_talk() -> None:
    """Open the sockets for the fixtures of a module: they come when the test tools have closed them once more."""
    pytest_socket.enable_socket()


@pytest.fixture(scope="session")
def empty_world() -> Iterator[World]:
    """A thread with an event loop, in which the programs of the tests can live."""
    world = World()
    yield world
    world.end()


@pytest.fixture(scope="session")
def world(empty_world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The office in Khulna, set up and open."""
    pytest_socket.enable_socket()
    office = Office(folder=tmp_path_factory.mktemp("office"), report=Report())
    empty_world.run(office.__aenter__(), STARTED_WITHIN)
    empty_world.office = office
    try:
        _set_up(empty_world)
        yield empty_world
    finally:
        empty_world.run(office.__aexit__(None, None, None))


def _set_up(world: World) -> None:
    try:
        world.run(set_up(world.office))
    except StepFailedError:
        pytest.fail(f"the office could not be set up: {world.office.report.failed}")


@pytest.fixture
def stage(world: World) -> Iterator[Stage]:
    """The office with nobody waiting in it, before and after."""
    stage = Stage(world.office)
    world.run(stage.close_all(HEAD))
    yield stage
    world.run(stage.close_all(HEAD))
    assert world.office.home_assistant.faults() == []
