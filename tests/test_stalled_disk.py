"""A disk that does not answer: nothing waits for it for ever, and what it takes in the end is whole and in order."""

import asyncio
import logging
import threading
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntryState
from homeassistant.exceptions import HomeAssistantError
from pytest_homeassistant_custom_component.common import async_fire_time_changed_exact

from custom_components.abhijog_bell import office as office_module
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from

from .office_fixtures import FIRST, Khulna

AT_MOST = 60  # seconds of the test's clock


class Disk:
    """The disk. While it is not `answering`, what is written waits; then it takes it, unless it is `full`."""

    def __init__(self) -> None:
        self.answering = threading.Event()
        self.answering.set()
        self.reached = threading.Event()
        self.full = False


@pytest.fixture
async def disk(khulna: Khulna, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Disk]:
    """A disk that answers, until it is told not to. In the end it answers, so that nothing is left behind."""
    disk = Disk()
    append = Journal.append

    def write(journal: Journal, appends: Any) -> list[bool]:
        disk.reached.set()
        disk.answering.wait(120)
        if disk.full:
            raise WriteFailed(str(journal.path), "the disk is full")
        return append(journal, appends)

    monkeypatch.setattr(Journal, "append", write)
    yield disk
    disk.full = False
    disk.answering.set()
    if khulna.entry.state is ConfigEntryState.LOADED:
        await khulna.settle()


@pytest.fixture
async def stalled(khulna: Khulna, disk: Disk) -> Disk:
    """A disk that stopped with a press on its way."""
    disk.answering.clear()
    disk.reached.clear()
    await press(khulna)
    await asyncio.to_thread(disk.reached.wait, 30)
    return disk


async def steps(number: int = 20) -> None:
    """Let the event loop do what it can do: nothing that waits for the disk."""
    for _ in range(number):
        await asyncio.sleep(0)


async def press(khulna: Khulna, entity_id: str = "event.bell") -> None:
    khulna.clock.tick(timedelta(milliseconds=1))
    khulna.hass.states.async_set(entity_id, khulna.moment())
    await steps()


async def let_pass(khulna: Khulna, seconds: int) -> None:
    for _ in range(seconds):
        khulna.clock.tick(1)
        async_fire_time_changed_exact(khulna.hass, datetime.now(UTC) + timedelta(milliseconds=1))
        await steps()


async def done(khulna: Khulna, task: asyncio.Task[Any]) -> Any:
    """Let time pass until something is done."""
    for _ in range(AT_MOST):
        if task.done():
            break
        await let_pass(khulna, 1)
    assert task.done(), "the disk is waited for"
    return await task


def waiting_for_disk(khulna: Khulna) -> str | None:
    """Return how many entries the issue says are not on record."""
    issue = khulna.issues().get("not_recorded")
    return issue.translation_placeholders["count"] if issue and issue.translation_placeholders else None


def kinds(khulna: Khulna) -> list[str]:
    """Return what is on record, in order, without the settings."""
    with reading_from(khulna.path) as connection:
        assert reading.verify(connection).ok
        statement = "SELECT data ->> 'kind' FROM journal WHERE complaint IS NOT NULL ORDER BY seq"
        return [kind for (kind,) in connection.execute(statement)]


async def test_the_room_hears_it_and_people_are_told_that_it_is_not_on_record(khulna: Khulna, stalled: Disk) -> None:
    assert khulna.types == ["rang: pressed"]
    assert waiting_for_disk(khulna) is None
    await let_pass(khulna, 11)
    assert waiting_for_disk(khulna) == "1"
    await press(khulna, "event.corner")
    assert khulna.types == ["rang: pressed", "rang: pressed"]
    await let_pass(khulna, 31)
    assert int(waiting_for_disk(khulna) or 0) == khulna.office.unrecorded >= 2
    assert khulna.types.count("rang: repeated") >= 2
    assert kinds(khulna) == []


async def test_everything_is_written_in_its_order_and_once_when_it_answers(khulna: Khulna, stalled: Disk) -> None:
    await let_pass(khulna, 11)
    await press(khulna)
    await press(khulna)
    stalled.answering.set()
    await khulna.settle()
    assert kinds(khulna) == ["rung", "rung_again", "rung_again"]
    assert waiting_for_disk(khulna) is None
    assert khulna.office.unrecorded == 0
    await khulna.press()
    assert kinds(khulna)[-1] == "rung_again"


async def test_a_disk_that_refuses_after_all_takes_nothing_from_anybody(khulna: Khulna, stalled: Disk) -> None:
    await let_pass(khulna, 11)
    stalled.full = True
    stalled.answering.set()
    await khulna.settle()
    assert waiting_for_disk(khulna) == "1"
    stalled.full = False
    await khulna.wait(31)
    assert kinds(khulna) == ["rung"]
    assert waiting_for_disk(khulna) is None


async def test_an_action_says_that_it_counts_and_is_not_on_record(khulna: Khulna, stalled: Disk) -> None:
    for _ in range(2):  # one that waits when the disk stalls, and one that comes later
        acting = asyncio.create_task(khulna.act("ring", bell="Entrance"))
        with pytest.raises(HomeAssistantError) as raised:
            await done(khulna, acting)
        assert raised.value.translation_key == "not_recorded"
    stalled.answering.set()
    await khulna.settle()
    assert kinds(khulna) == ["rung", "rung_again", "rung_again"]


async def test_a_press_that_was_late_on_the_disk_is_not_taken_for_recorded_before(
    khulna: Khulna, stalled: Disk
) -> None:
    """Who waits for the word "recorded" is never told it by a disk that has not answered."""
    (pending,) = khulna.office._writer._queue
    assert not pending.recorded.done()
    await let_pass(khulna, 11)
    assert isinstance(pending.recorded.exception(), WriteFailed)


async def test_closing_an_office_does_not_wait_for_ever(
    khulna: Khulna, stalled: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    await press(khulna)
    await done(khulna, asyncio.create_task(khulna.hass.config_entries.async_unload(khulna.entry.entry_id)))
    assert khulna.entry.state is ConfigEntryState.NOT_LOADED
    (error,) = [record for record in caplog.records if record.name == office_module.__name__]
    assert error.levelno == logging.ERROR
    assert error.getMessage().startswith("2 events could not be written")

    # Until the disk has answered, nobody else may write; then all of it is there.
    khulna.may_trace |= {"homeassistant.config_entries"}
    assert not await khulna.hass.config_entries.async_setup(khulna.entry.entry_id)
    assert khulna.entry.state is ConfigEntryState.SETUP_RETRY
    stalled.answering.set()
    await until_free(khulna)
    await khulna.hass.config_entries.async_unload(khulna.entry.entry_id)
    await khulna.setup()
    assert kinds(khulna) == ["rung", "rung_again"]
    assert [complaint.number for complaint in khulna.office.waiting()] == [FIRST]


async def until_free(khulna: Khulna) -> None:
    """Wait until the register was closed by whoever had it."""
    for _ in range(1000):
        names = [thread.name for thread in threading.enumerate()]
        if f"register-{khulna.path.stem}" not in names:
            return
        await asyncio.to_thread(threading.Event().wait, 0.01)
    pytest.fail("the register was not closed")


async def test_home_assistant_ends(khulna: Khulna, stalled: Disk, caplog: pytest.LogCaptureFixture) -> None:
    await press(khulna)
    await done(khulna, asyncio.create_task(khulna.hass.async_stop(force=True)))
    errors = [record.getMessage() for record in caplog.records if record.name == office_module.__name__]
    assert len(errors) == 1
    assert errors[0].startswith("2 events could not be written")
    stalled.answering.set()
    await until_free(khulna)
    assert kinds(khulna) == ["rung", "rung_again"]


async def test_the_process_may_end_with_a_disk_that_never_answers(khulna: Khulna, stalled: Disk) -> None:
    """Python waits at its end for every thread but those that it is told not to wait for."""
    (thread,) = [thread for thread in threading.enumerate() if thread.name == f"register-{khulna.path.stem}"]
    assert thread.daemon
