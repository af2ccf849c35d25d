"""Backups: whole whatever happens while they are made, and never failed by us; and nobody waits for them."""

import asyncio
import random
import shutil
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from homeassistant.components.backup import async_get_manager
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from custom_components.abhijog_bell import backup
from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.holding import Hold
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.office import Office

from .office_fixtures import Khulna

LOGGER = backup.__name__


class Holds:
    """How many holds there were, and how many there are."""

    ever = 0
    now = 0


@pytest.fixture
def holds(monkeypatch: pytest.MonkeyPatch) -> Holds:
    """Count the holds."""
    holds = Holds()
    begin, release = Hold.__init__, Hold.release

    def counted_begin(hold: Hold, path: Path) -> None:
        begin(hold, path)
        holds.ever += 1
        holds.now += 1

    def counted_release(hold: Hold) -> None:
        release(hold)
        holds.now -= 1

    monkeypatch.setattr(Hold, "__init__", counted_begin)
    monkeypatch.setattr(Hold, "release", counted_release)
    return holds


def copied(khulna: Khulna, folder: Path) -> Path:
    """Copy the register's files one after the other."""
    folder.mkdir()
    for file in khulna.path.parent.glob(f"{khulna.path.name}*"):
        shutil.copy(file, folder)
    return folder / khulna.path.name


def entries_of(copy: Path) -> int:
    """Make sure that a copy is whole and can be written on; return how much it holds."""
    Journal.open(copy).close()
    with reading_from(copy) as connection:
        found = reading.verify(connection)
    assert found.ok
    return found.entries


def entries(khulna: Khulna) -> int:
    with reading_from(khulna.path) as connection:
        return reading.entries(connection)


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == LOGGER]


@contextmanager
def pressing(khulna: Khulna) -> Iterator[None]:
    """Press a bell all the time, as somebody does who waits."""

    async def press() -> None:
        while True:
            khulna.clock.tick(timedelta(milliseconds=1))
            khulna.hass.states.async_set("event.bell", khulna.moment())
            await asyncio.sleep(0)

    task = asyncio.create_task(press())
    try:
        yield
    finally:
        task.cancel()


async def test_home_assistants_own_backup_holds_a_whole_register_while_presses_go_on(
    khulna: Khulna, tmp_path: Path, holds: Holds, caplog: pytest.LogCaptureFixture
) -> None:
    hass = khulna.hass
    Path(hass.config.path("ballast")).write_bytes(random.Random(1).randbytes(8_000_000))  # something to be busy with
    assert await async_setup_component(hass, "backup", {})
    await hass.async_block_till_done(wait_background_tasks=True)
    manager = async_get_manager(hass)
    assert DOMAIN in manager.platforms
    await khulna.press()
    before = entries(khulna)
    with pressing(khulna):
        await manager.async_create_backup(
            agent_ids=["backup.local"],
            include_addons=None,
            include_all_addons=False,
            include_database=False,
            include_folders=None,
            include_homeassistant=True,
            name="night",
            password=None,
        )
        during = entries(khulna)
    await khulna.settle()
    assert holds.ever == 1
    assert holds.now == 0
    assert during > before, "nothing was put on record while the backup was made"
    assert entries_of(restored(hass, tmp_path)) >= before
    assert warnings(caplog) == []


def restored(hass: HomeAssistant, folder: Path) -> Path:
    """Unpack the newest backup and return the register in it."""
    (archive,) = Path(hass.config.path("backups")).glob("*.tar")
    with tarfile.open(archive) as outer:
        outer.extractall(folder / "outer", filter="data")
    with tarfile.open(next((folder / "outer").glob("homeassistant.tar*"))) as inner:
        inner.extractall(folder / "inner", filter="tar")
    return folder / "inner/data/abhijog_bell/khl.sqlite"


async def test_a_press_during_a_backup_is_on_record_at_once_and_rings(
    khulna: Khulna, tmp_path: Path, holds: Holds
) -> None:
    await backup.async_pre_backup(khulna.hass)
    main = khulna.path.read_bytes()
    await khulna.press()
    assert khulna.types == ["rang: pressed"]
    assert khulna.story() == ["rung"]
    assert khulna.path.read_bytes() == main
    assert entries_of(copied(khulna, tmp_path / "copy")) == entries(khulna)
    await backup.async_post_backup(khulna.hass)
    await khulna.settle()
    assert holds.now == 0
    await khulna.unload()
    assert khulna.path.read_bytes() != main
    assert not khulna.path.with_name(f"{khulna.path.name}-wal").exists()


@pytest.mark.parametrize("again", [False, True], ids=["unloaded", "reloaded"])
async def test_an_office_that_is_closed_during_a_backup_leaves_its_files_as_they_are(
    khulna: Khulna, tmp_path: Path, holds: Holds, *, again: bool
) -> None:
    await backup.async_pre_backup(khulna.hass)
    main = khulna.path.read_bytes()
    await khulna.press()
    await khulna.unload()
    if again:
        await khulna.setup()
        await khulna.press("event.corner")
    assert khulna.path.read_bytes() == main
    assert khulna.path.with_name(f"{khulna.path.name}-wal").exists(), "an archive that has begun with it would fail"
    assert entries_of(copied(khulna, tmp_path / "copy")) == entries(khulna)
    await backup.async_post_backup(khulna.hass)
    await khulna.settle()
    assert holds.ever == 1
    assert holds.now == 0


async def test_an_office_that_is_opened_during_a_backup_is_held_from_its_first_entry_on(
    khulna: Khulna, tmp_path: Path, holds: Holds
) -> None:
    await khulna.unload()
    main = khulna.path.read_bytes()
    await backup.async_pre_backup(khulna.hass)
    assert holds.ever == 0
    await khulna.setup()
    await khulna.press()
    assert holds.now == 1
    assert khulna.path.read_bytes() == main
    assert entries_of(copied(khulna, tmp_path / "copy")) == entries(khulna)
    await backup.async_post_backup(khulna.hass)
    await khulna.settle()
    assert holds.now == 0


async def test_a_backup_waits_for_an_office_that_is_being_closed(khulna: Khulna, tmp_path: Path, holds: Holds) -> None:
    await khulna.press()
    unloading = asyncio.create_task(khulna.unload())
    for _ in range(1000):
        if khulna.office._writer._closing:
            break
        await asyncio.sleep(0)
    await backup.async_pre_backup(khulna.hass)
    copy = copied(khulna, tmp_path / "copy")
    await unloading
    await backup.async_post_backup(khulna.hass)
    await khulna.settle()
    assert entries_of(copy) == entries(khulna)
    assert holds.now == 0


async def test_two_backups_at_once_are_held_until_both_have_ended(khulna: Khulna, holds: Holds) -> None:
    await asyncio.gather(backup.async_pre_backup(khulna.hass), backup.async_pre_backup(khulna.hass))
    await backup.async_post_backup(khulna.hass)
    await khulna.settle()
    assert holds.ever == holds.now == 1
    await backup.async_post_backup(khulna.hass)
    await khulna.settle()
    assert holds.now == 0


async def test_an_end_without_a_beginning_is_nothing(khulna: Khulna, holds: Holds) -> None:
    await backup.async_post_backup(khulna.hass)
    await backup.async_pre_backup(khulna.hass)
    assert holds.now == 1
    await backup.async_post_backup(khulna.hass)
    await khulna.settle()
    assert holds.now == 0


async def test_without_an_office_there_is_nothing_to_hold(hass: HomeAssistant) -> None:
    await backup.async_pre_backup(hass)
    await backup.async_post_backup(hass)


async def test_what_nobody_ends_ends_by_itself(khulna: Khulna, holds: Holds, caplog: pytest.LogCaptureFixture) -> None:
    await backup.async_pre_backup(khulna.hass)
    khulna.clock.tick(timedelta(hours=5))
    await khulna.wait(1)
    assert holds.now == 1
    khulna.clock.tick(timedelta(hours=1))
    await khulna.wait(1)
    assert holds.now == 0
    assert len(warnings(caplog)) == 1
    await khulna.press()
    assert khulna.story()[0] == "rung"
    await backup.async_post_backup(khulna.hass)  # it comes after all


async def test_a_disk_that_does_not_answer_does_not_hold_the_backup_up(
    khulna: Khulna, holds: Holds, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    answers = threading.Event()
    hold = Journal.hold

    def slow_hold(journal: Journal) -> Hold:
        assert answers.wait(30)
        return hold(journal)

    monkeypatch.setattr(Journal, "hold", slow_hold)
    beginning = asyncio.create_task(backup.async_pre_backup(khulna.hass))
    await asyncio.sleep(0)
    assert not beginning.done()
    await tick_until(khulna, beginning)
    assert len(warnings(caplog)) == 1
    await backup.async_post_backup(khulna.hass)
    answers.set()
    await khulna.office.async_rebuild()  # the thread does one thing after the other
    await khulna.settle()
    assert holds.ever == 1
    assert holds.now == 0


async def tick_until(khulna: Khulna, task: asyncio.Task[Any]) -> None:
    """Let time pass until something is done, a minute at most."""
    for _ in range(60):
        if task.done():
            break
        khulna.clock.tick(1)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    await task


async def test_a_disk_that_refuses_fails_no_backup(
    khulna: Khulna, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(journal: Journal) -> Hold:
        raise WriteFailed(str(journal.path), "disk I/O error")

    monkeypatch.setattr(Journal, "hold", refuse)
    await backup.async_pre_backup(khulna.hass)
    await backup.async_post_backup(khulna.hass)
    await khulna.press()
    assert khulna.story() == ["rung"]
    assert len(warnings(caplog)) == 1


async def test_whatever_goes_wrong_fails_no_backup(
    khulna: Khulna, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    khulna.may_trace.add(LOGGER)

    def fail(_office: Office) -> None:
        raise RuntimeError

    monkeypatch.setattr(Office, "hold", fail)
    await backup.async_pre_backup(khulna.hass)
    await backup.async_post_backup(khulna.hass)
    assert len(warnings(caplog)) == 1


async def test_home_assistant_may_end_during_a_backup(khulna: Khulna, tmp_path: Path, holds: Holds) -> None:
    await backup.async_pre_backup(khulna.hass)
    await khulna.press()
    await khulna.hass.async_stop(force=True)
    assert khulna.office.unrecorded == 0
    assert entries_of(copied(khulna, tmp_path / "copy")) == entries(khulna)
    await backup.async_post_backup(khulna.hass)
    assert holds.now == 0
    Journal.open(khulna.path).close()
