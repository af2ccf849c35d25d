"""What could not be written is kept, and nothing takes it away: no reload, no other program, no long queue."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from homeassistant.exceptions import HomeAssistantError

from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from

from .forms import said
from .office_fixtures import FIRST, Khulna


class Disk:
    """The disk: while it is `full`, nothing can be written."""

    full = False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """A disk that can run full."""
    disk = Disk()
    append = Journal.append

    def write(journal: Journal, appends: Any) -> list[bool]:
        if disk.full:
            raise WriteFailed(str(journal.path), "the disk is full")
        return append(journal, appends)

    monkeypatch.setattr(Journal, "append", write)
    return disk


def reason(khulna: Khulna) -> str | None:
    """Return why something is not recorded, as a person reads it."""
    issue = khulna.issues().get("not_recorded")
    if issue is None:
        return None
    said("issues.not_recorded.description", issue.translation_placeholders)
    placeholders = issue.translation_placeholders or {}
    assert placeholders["count"] == str(khulna.office.unrecorded)
    return placeholders["reason"]


def write_foreign_note(path: Path) -> None:
    """Write a note on the first complaint as another program would that knows how entries are chained."""
    entry = {
        "actor": "user:other",
        "at": "2026-11-22T04:00:01.000000+00:00",
        "complaint": FIRST,
        "kind": "noted",
        "text": "x",
    }
    data = json.dumps(entry, separators=(",", ":"))
    with closing(sqlite3.connect(path)) as connection, connection:
        seq, last = connection.execute("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
        digest = sha256(last + data.encode()).digest()
        connection.execute("INSERT INTO journal (seq, data, hash) VALUES (?, ?, ?)", (seq + 1, data, digest))


async def test_an_entry_of_another_program_is_said_once_and_then_written_after(khulna: Khulna) -> None:
    await khulna.press()
    write_foreign_note(khulna.path)
    await khulna.press("event.corner")
    assert khulna.types == ["rang: pressed", "rang: pressed"]
    assert khulna.office.unrecorded == 1
    why = reason(khulna)
    assert why
    assert "only the next entry can be written" not in why  # it is said what happened, not which rule refused it
    await khulna.wait(31)
    assert khulna.office.unrecorded == 0
    assert reason(khulna) is None
    assert khulna.story() == ["rung", "noted"]
    assert khulna.complaint("A-2026-000001").waiting
    await khulna.press()
    assert khulna.story() == ["rung", "noted", "rung_again"]
    with reading_from(khulna.path) as connection:
        assert reading.verify(connection).ok


def replace(path: Path) -> None:
    copy = path.with_suffix(".copy")
    shutil.copy(path, copy)
    copy.rename(path)


class TestRegisterTakenAway:
    @pytest.mark.parametrize("take_away", [replace, Path.unlink], ids=["replaced", "deleted"])
    async def test_nothing_counts_as_recorded_any_more(self, khulna: Khulna, take_away: Callable[[Path], None]) -> None:
        await khulna.press()
        take_away(khulna.path)
        await khulna.press("event.corner")
        assert khulna.types[-1] == "rang: pressed"
        assert khulna.office.unrecorded == 1
        assert reason(khulna)
        with pytest.raises(HomeAssistantError) as raised:
            await khulna.act("acknowledge", complaint=FIRST)
        assert raised.value.translation_key == "not_recorded"
        assert khulna.told[-1]["type"] == "acknowledged"
        await khulna.wait(31)
        assert khulna.office.unrecorded >= 2
        assert reason(khulna)

    async def test_what_was_put_back_takes_it_all(self, khulna: Khulna) -> None:
        await khulna.press()
        away = khulna.path.with_suffix(".away")
        khulna.path.rename(away)
        await khulna.press("event.corner")
        assert khulna.office.unrecorded == 1
        away.rename(khulna.path)
        await khulna.wait(31)
        assert khulna.office.unrecorded == 0
        assert reason(khulna) is None
        assert khulna.complaint("A-2026-000001").waiting


class TestChangedWhileUnrecorded:
    async def test_the_office_goes_on_until_it_is_written_and_is_then_reloaded(
        self, khulna: Khulna, disk: Disk
    ) -> None:
        disk.full = True
        with pytest.raises(HomeAssistantError):  # nothing could tell again of somebody who walked in
            await khulna.act("ring", bell="Entrance")
        office = khulna.office
        options = {**khulna.entry.options, "ring_repeat": 20}
        khulna.hass.config_entries.async_update_entry(khulna.entry, options=options)
        await khulna.settle()
        assert khulna.office is office
        assert [complaint.number for complaint in office.waiting()] == [FIRST]
        khulna.take()
        await khulna.wait(16)
        assert khulna.take() == ["rang: repeated"]
        disk.full = False
        await khulna.wait(31)
        assert khulna.office is not office
        assert khulna.office.settings.policy.ring_repeat == 20
        assert khulna.office.unrecorded == 0
        assert [complaint.number for complaint in khulna.office.waiting()] == [FIRST]
        assert khulna.story() == ["rung"]
        assert reason(khulna) is None
        khulna.take()
        await khulna.wait(21)
        assert "rang: repeated" in khulna.take()

    async def test_what_can_be_written_at_once_puts_nothing_off(self, khulna: Khulna, disk: Disk) -> None:
        """The reload comes while the press is on its way to the disk."""
        office = khulna.office
        khulna.clock.tick(1)
        khulna.hass.states.async_set("event.bell", khulna.moment())
        options = {**khulna.entry.options, "ring_repeat": 20}
        khulna.hass.config_entries.async_update_entry(khulna.entry, options=options)
        await khulna.settle()
        await khulna.wait(1)
        assert khulna.office is not office
        assert [complaint.number for complaint in khulna.office.waiting()] == [FIRST]
        assert khulna.story() == ["rung"]


async def test_a_long_queue_that_was_written_is_no_issue_any_more(khulna: Khulna, disk: Disk) -> None:
    """More than one batch of it."""
    disk.full = True
    for _ in range(210):
        khulna.clock.tick(timedelta(milliseconds=1))
        khulna.hass.states.async_set("event.bell", khulna.moment())
    await khulna.settle()
    assert khulna.office.unrecorded == 210
    assert reason(khulna) == "the disk is full"
    disk.full = False
    await khulna.wait(31)
    assert khulna.office.unrecorded == 0
    assert reason(khulna) is None
    assert khulna.complaint().presses == 210
