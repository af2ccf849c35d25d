"""What can go wrong around an office: each is told clearly, and nothing is lost."""

import asyncio
import inspect
import logging
import sqlite3
import sys
from collections.abc import AsyncGenerator, Callable
from pathlib import Path
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE, EVENT_HOMEASSISTANT_STOP
from homeassistant.core import Event
from homeassistant.exceptions import HomeAssistantError

from custom_components.abhijog_bell import loading as loading_module
from custom_components.abhijog_bell import office as office_module
from custom_components.abhijog_bell import phone as phone_module
from custom_components.abhijog_bell import publisher as publisher_module
from custom_components.abhijog_bell import writer as writer_module
from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.phone_buttons import Answer, action_id

from .factories import START
from .forms import said
from .office_fixtures import FIRST, SECOND, Khulna, refusal, usual
from .offices import add_office

ROOM_FOR_ALL = 1_000_000  # pages


async def refused(khulna: Khulna, key: str, state: ConfigEntryState = ConfigEntryState.SETUP_ERROR) -> dict[str, str]:
    """Make sure that the office does not open, and that it is said why and where."""
    # Home Assistant says all it knows, also in our name.
    khulna.may_trace |= {"custom_components.abhijog_bell", "homeassistant.config_entries"}
    await khulna.hass.config_entries.async_reload(khulna.entry.entry_id)
    await khulna.hass.async_block_till_done()
    assert khulna.entry.state is state
    assert khulna.entry.error_reason_translation_key == key
    said(f"exceptions.{key}.message", khulna.entry.error_reason_translation_placeholders)
    issue = khulna.issues()[key]
    said(f"issues.{key}.description", issue.translation_placeholders)
    placeholders = dict(issue.translation_placeholders or {})
    assert placeholders["path"] == str(khulna.path)
    return placeholders


async def opens_again(khulna: Khulna) -> None:
    assert await khulna.hass.config_entries.async_reload(khulna.entry.entry_id)
    await khulna.settle()
    assert khulna.entry.state is ConfigEntryState.LOADED
    await khulna.wait(1)  # what was found damaged is verified before it counts as sound
    assert not khulna.issues().keys() & {
        "register_damaged",
        "register_missing",
        "register_too_new",
        "register_not_writable",
        "register_in_use",
    }


def verified(khulna: Khulna) -> bool:
    with reading_from(khulna.path) as connection:
        return reading.verify(connection).ok


class TestRegisterRefused:
    async def test_a_folder_that_cannot_be_written(self, premises: Khulna) -> None:
        folder = Path(premises.hass.config.path(DOMAIN))
        folder.write_text("in the way")
        premises.entry = add_office(premises.hass, *usual(premises.users))
        placeholders = await refused(premises, "register_not_writable", ConfigEntryState.SETUP_RETRY)
        assert placeholders["reason"]
        folder.unlink()
        await opens_again(premises)
        await premises.press()
        assert premises.story() == ["rung"]

    async def test_a_file_that_is_missing_is_not_begun_anew(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.unload()
        away = khulna.path.with_suffix(".away")
        khulna.path.rename(away)
        await refused(khulna, "register_missing")
        assert not khulna.path.exists()
        away.rename(khulna.path)
        await opens_again(khulna)
        assert [complaint.number for complaint in khulna.office.waiting()] == [FIRST]

    @pytest.mark.parametrize(
        "damage",
        [
            lambda content: b"",
            lambda content: b"\0" * len(content),
            lambda content: b"not a register",
            lambda content: b"?" + content[1:],
            lambda content: content[:5000],
            lambda content: content.replace(b"rung", b"rang"),
        ],
        ids=["emptied", "zeros", "text", "header", "cut off", "an entry changed"],
    )
    async def test_a_damaged_file_is_left_as_it_is(self, khulna: Khulna, damage: Callable[[bytes], bytes]) -> None:
        await khulna.press()
        await khulna.unload()
        content = khulna.path.read_bytes()
        damaged = damage(content)
        assert damaged != content
        khulna.path.write_bytes(damaged)
        placeholders = await refused(khulna, "register_damaged")
        assert placeholders["reason"]
        assert khulna.path.read_bytes() == damaged
        khulna.path.write_bytes(content)
        await opens_again(khulna)
        assert [complaint.number for complaint in khulna.office.waiting()] == [FIRST]

    async def test_a_file_that_opens_and_is_not_sound_stays_told(self, khulna: Khulna) -> None:
        for number in range(70):  # more than a start looks at
            await khulna.press()
            assert khulna.complaint().presses == number + 1
        await khulna.unload()
        connection = sqlite3.connect(khulna.path)
        connection.executescript("DROP TRIGGER journal_no_update; UPDATE journal SET data = data || ' ' WHERE seq = 1")
        connection.close()
        await khulna.setup()
        assert "register_damaged" not in khulna.issues()
        await khulna.wait(301)
        assert "register_damaged" in khulna.issues()
        await khulna.reload()
        await khulna.wait(1)
        assert "register_damaged" in khulna.issues()

    async def test_a_file_without_its_tables_is_damaged(self, khulna: Khulna) -> None:
        await khulna.unload()
        content = khulna.path.read_bytes()
        connection = sqlite3.connect(khulna.path)
        connection.executescript("DROP TABLE complaint")
        connection.close()
        assert "complaint" in (await refused(khulna, "register_damaged"))["reason"]
        khulna.path.write_bytes(content)
        await opens_again(khulna)

    async def test_another_programs_file_is_not_touched(self, premises: Khulna) -> None:
        premises.entry = add_office(premises.hass, *usual(premises.users))
        premises.path.parent.mkdir()
        connection = sqlite3.connect(premises.path)
        connection.executescript("CREATE TABLE recipes (name)")
        connection.close()
        content = premises.path.read_bytes()
        await refused(premises, "register_damaged")
        assert premises.path.read_bytes() == content

    async def test_a_file_of_a_later_version(self, khulna: Khulna) -> None:
        await khulna.unload()
        content = khulna.path.read_bytes()
        connection = sqlite3.connect(khulna.path)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
        later = khulna.path.read_bytes()
        assert (await refused(khulna, "register_too_new"))["version"] == "99"
        assert khulna.path.read_bytes() == later
        khulna.path.write_bytes(content)
        await opens_again(khulna)

    async def test_a_second_home_assistant(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.unload()
        code = (
            "import sys; from pathlib import Path\n"
            "from custom_components.abhijog_bell.journal.journal import Journal\n"
            "journal = Journal.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
        )
        other = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            code,
            str(khulna.path),
            cwd=Path(__file__).parents[1],
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert other.stdin
        assert other.stdout
        try:
            assert await other.stdout.readline() == b"open\n"
            await refused(khulna, "register_in_use", ConfigEntryState.SETUP_RETRY)
        finally:
            other.stdin.close()
            await other.wait()
        await opens_again(khulna)
        assert khulna.story() == ["rung"]


class TestDiskFull:
    @pytest.fixture
    async def full(self, khulna: Khulna) -> AsyncGenerator[Khulna]:
        """An office whose disk has just run full, in the middle of presses."""

        def limit(pages: int | str) -> None:
            connection = khulna.office._writer._journal._connection
            connection.execute(f"PRAGMA max_page_count = {pages}")

        connection = khulna.office._writer._journal._connection
        limit(connection.execute("PRAGMA page_count").fetchone()[0])
        for _ in range(500):
            await khulna.press()
            if khulna.office.unrecorded:
                break
        self.make_room = lambda: limit(ROOM_FOR_ALL)
        yield khulna
        if khulna.entry.state is ConfigEntryState.LOADED:
            limit(ROOM_FOR_ALL)

    async def test_people_are_alerted_all_the_same(self, full: Khulna) -> None:
        assert full.told[-1]["type"] == "rang_again"
        presses = full.office.waiting()[0].presses
        full.take()
        await full.press("event.corner")
        assert full.take() == ["rang: pressed"]
        await full.press("event.bell")
        assert full.take() == ["rang_again"]
        assert full.office.waiting()[0].presses == presses + 1
        await full.wait(61)
        assert full.types.count("escalated") == 2

    async def test_it_is_told_how_much_and_why(self, full: Khulna) -> None:
        await full.press("event.corner")
        await full.wait(2)
        placeholders = full.issues()["not_recorded"].translation_placeholders
        assert placeholders
        assert placeholders["reason"] == "database or disk is full"
        assert placeholders["count"] == str(full.office.unrecorded) == full.state("sensor", "unrecorded") == "2"
        said("issues.not_recorded.description", placeholders)

    async def test_an_action_counts_and_says_that_it_is_not_on_record(self, full: Khulna) -> None:
        with pytest.raises(HomeAssistantError) as raised:
            await full.act("acknowledge", complaint=FIRST)
        key, placeholders = refusal(raised.value)
        assert key == "not_recorded"
        assert placeholders == {"path": str(full.path), "reason": "database or disk is full"}
        assert full.told[-1]["type"] == "acknowledged"
        assert not full.office.waiting()
        with pytest.raises(HomeAssistantError):
            await full.act("ring", bell="Entrance")
        assert full.told[-1]["type"] == "rang_again"
        with pytest.raises(HomeAssistantError):
            await full.push_button(full.entity_id("button", "test_ring", of="Entrance"))

    async def test_an_answer_from_a_phone_counts(self, full: Khulna, caplog: pytest.LogCaptureFixture) -> None:
        (officer,) = [each for each in full.office.settings.officers.values() if each.post == "Assistant Director"]
        complaint = full.office.waiting()[0]
        action = action_id(full.office.settings, complaint, officer, Answer.ACKNOWLEDGE)
        full.hass.bus.async_fire("mobile_app_notification_action", {"action": action}, context=full.by("redress"))
        await full.settle()
        assert full.told[-1]["type"] == "acknowledged"
        assert not [record for record in caplog.records if record.name == phone_module.__name__]
        self.make_room()
        await full.wait(31)
        assert full.complaint().officer == officer.id

    async def test_all_of_it_is_written_once_there_is_room(self, full: Khulna) -> None:
        presses = full.office.waiting()[0].presses
        await full.press()
        await full.press("event.corner")
        with pytest.raises(HomeAssistantError):
            await full.act("acknowledge", complaint=FIRST)
        with pytest.raises(HomeAssistantError):
            await full.act("close", complaint=FIRST, outcome="settled")
        assert full.office.unrecorded == 5
        self.make_room()
        await full.wait(31)
        assert full.office.unrecorded == 0
        await full.wait(2)
        assert full.state("sensor", "unrecorded") == "0"
        assert "not_recorded" not in full.issues()
        complaint = full.complaint()
        assert (complaint.presses, complaint.outcome) == (presses + 1, "settled")
        assert full.story()[-3:] == ["acknowledged", "heard", "closed"]
        assert full.complaint("A-2026-000001").waiting
        assert verified(full)
        await full.press()
        assert full.complaint(SECOND).waiting

    async def test_the_next_press_writes_what_was_left(self, full: Khulna) -> None:
        presses = full.office.waiting()[0].presses
        self.make_room()
        await full.press()
        assert full.office.unrecorded == 0
        assert full.complaint().presses == presses + 1
        assert "not_recorded" not in full.issues()

    async def test_closing_the_office_tries_once_more(self, full: Khulna) -> None:
        presses = full.office.waiting()[0].presses
        self.make_room()
        await full.unload()
        assert full.complaint().presses == presses

    async def test_what_is_lost_when_it_is_closed_is_said(self, full: Khulna, caplog: pytest.LogCaptureFixture) -> None:
        await full.unload()
        errors = [record.getMessage() for record in caplog.records if record.name == office_module.__name__]
        assert len(errors) == 1
        assert errors[0].startswith(f"1 events could not be written to {full.path} before it was closed")
        assert verified(full)

    async def test_changed_settings_wait_until_all_is_on_record(self, full: Khulna) -> None:
        """Nothing that waits in memory for the disk is lost to a reload that nobody needs at once."""
        presses = full.office.waiting()[0].presses
        office = full.office
        entry = full.entry
        full.hass.config_entries.async_update_entry(entry, options={**entry.options, "ring_repeat": 60})
        await full.wait(31)
        assert full.office is office
        assert full.office.unrecorded
        self.make_room()
        await full.wait(31)
        assert full.office is not office
        assert full.office.settings.policy.ring_repeat == 60
        assert full.complaint().presses == presses
        assert "not_recorded" not in full.issues()

    async def test_what_nobody_thought_of_is_told_as_well(
        self, khulna: Khulna, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        khulna.may_trace.add(writer_module.__name__)

        def fail(journal: Journal, appends: Any) -> list[bool]:
            raise RuntimeError("out of luck")

        with monkeypatch.context() as patch:
            patch.setattr(Journal, "append", fail)
            await khulna.press()
            assert khulna.types == ["rang: pressed"]
            placeholders = khulna.issues()["not_recorded"].translation_placeholders
            assert placeholders
            assert "out of luck" in placeholders["reason"]
            with pytest.raises(HomeAssistantError):
                await khulna.act("acknowledge", complaint=FIRST)
        await khulna.wait(31)
        assert khulna.story() == ["rung", "acknowledged"]
        assert "not_recorded" not in khulna.issues()


class TestLifeOfAnOffice:
    async def test_a_waiting_complaint_outlives_unloading_and_reloading(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.unload()
        assert khulna.state("sensor", "waiting") == "unavailable"
        await khulna.setup()
        assert khulna.state("sensor", "waiting") == "1"
        await khulna.reload()
        await khulna.act("acknowledge", complaint=FIRST)
        assert khulna.story() == ["rung", "acknowledged"]

    async def test_numbers_go_on_after_a_restart(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.act("close", complaint=FIRST, outcome="false_press")
        await khulna.reload()
        await khulna.press()
        assert khulna.told[-1]["complaint"] == SECOND

    async def test_numbers_begin_anew_each_year(self, khulna: Khulna) -> None:
        await khulna.press()
        khulna.clock.move_to("2026-12-31T18:00:00+00:00")  # midnight in Khulna
        await khulna.act("ring", bell="Service corner")
        await khulna.act("ring", bell="Entrance")
        assert khulna.told[-1]["complaint"] == "2027-000001"

    async def test_removing_an_office_keeps_its_register_and_adding_it_again_goes_on(self, khulna: Khulna) -> None:
        await khulna.press()
        path = khulna.path
        await khulna.hass.config_entries.async_remove(khulna.entry.entry_id)
        await khulna.hass.async_block_till_done()
        assert path.exists()
        assert khulna.issues().keys() == {"register_kept"}
        placeholders = khulna.issues()["register_kept"].translation_placeholders
        assert placeholders
        assert placeholders["path"] == str(path)
        await khulna.open(*usual(khulna.users))
        assert "register_kept" not in khulna.issues()
        assert [complaint.number for complaint in khulna.office.open_complaints] == [FIRST]
        await khulna.press()
        assert khulna.told[-1]["complaint"] in {FIRST, SECOND}

    async def test_changed_options_take_effect_at_once(self, khulna: Khulna) -> None:
        options = {**khulna.entry.options, "ring_repeat": 30, "answer_target": 40}
        khulna.hass.config_entries.async_update_entry(khulna.entry, options=options)
        await khulna.settle()
        await khulna.press()
        khulna.take()
        await khulna.wait(31)
        assert khulna.take() == ["rang: repeated"]
        await khulna.wait(10)
        assert khulna.take() == ["unheard"]

    async def test_what_was_set_up_is_on_record_without_secrets(self, khulna: Khulna) -> None:
        with reading_from(khulna.path) as connection:
            configured = reading.configured(connection)
        assert len(configured) == 6
        await khulna.reload()
        with reading_from(khulna.path) as connection:
            assert reading.entries(connection) == 6  # unchanged, and so not written again
        khulna.hass.config_entries.async_remove_subentry(khulna.entry, khulna.subentry("Director").subentry_id)
        await khulna.settle()
        with reading_from(khulna.path) as connection:
            assert reading.entries(connection) == 7
            texts = [row[0] for row in connection.execute("SELECT data FROM journal")]
        assert khulna.entry.data["secret"] not in "".join(texts)

    async def test_the_end_of_home_assistant_writes_and_closes(self, khulna: Khulna) -> None:
        """Between STOP and CLOSE nobody is alerted any more, but what happens is put on record."""
        await khulna.press()
        pressed: list[str] = []

        async def press(_event: Event) -> None:
            khulna.clock.tick(1)
            khulna.hass.states.async_set("event.corner", khulna.moment())
            pressed.append("corner")

        khulna.hass.bus.async_listen_once(EVENT_HOMEASSISTANT_FINAL_WRITE, press)
        alerting = khulna.office._alerting
        await khulna.hass.async_stop(force=True)
        assert pressed
        assert alerting._cancel_timer is None
        assert alerting._cancel_sweep is None
        assert not khulna.path.with_name(f"{khulna.path.name}-wal").exists()
        assert khulna.complaint("A-2026-000001").waiting
        journal = Journal.open(khulna.path)  # the lock was let go
        journal.close()

    async def test_a_press_at_the_very_end_is_on_record_and_starts_no_timer(self, khulna: Khulna) -> None:
        khulna.clock.tick(1)
        khulna.hass.states.async_set("event.bell", khulna.moment())
        khulna.hass.bus.async_fire(EVENT_HOMEASSISTANT_STOP)
        await khulna.settle()
        assert khulna.take() == ["rang: pressed"]
        assert khulna.story() == ["rung"]
        await khulna.wait(61)
        assert khulna.take() == []

    async def test_a_press_after_the_end_is_left_for_the_next_start(self, khulna: Khulna) -> None:
        await khulna.hass.async_stop(force=True)
        khulna.clock.tick(1)
        khulna.hass.states.async_set("event.bell", khulna.moment())
        assert khulna.office.open_complaints == []
        assert khulna.office.unrecorded == 0

    async def test_a_listener_that_fails_keeps_nothing_from_the_others(
        self, khulna: Khulna, caplog: pytest.LogCaptureFixture
    ) -> None:
        khulna.may_trace.add(publisher_module.__name__)

        def fail(_happening: object) -> None:
            raise RuntimeError

        khulna.office._publisher._listeners.insert(0, fail)
        await khulna.press()
        assert khulna.types == ["rang: pressed"]
        assert khulna.story() == ["rung"]
        told = [record.levelno for record in caplog.records if record.name == publisher_module.__name__]
        assert told == [logging.ERROR]

    async def test_a_press_that_was_on_record_before_is_stored_once(self, khulna: Khulna) -> None:
        bell = next(iter(khulna.office.settings.bells.values()))
        pressed = office_module.Pressed(source="event.bell", press=1, pressed_at=START, arrived_at=START)
        assert await khulna.office.press(bell, pressed)[1]
        assert not await khulna.office.press(bell, pressed)[1]
        assert khulna.story() == ["rung"]


async def test_the_register_is_never_used_on_the_event_loop(premises: Khulna, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home Assistant does not notice SQLite holding everything up, so we look ourselves."""
    used: list[str] = []

    def off_the_loop(owner: Any, name: str) -> None:
        original = inspect.getattr_static(owner, name)
        function = original.__func__ if isinstance(original, classmethod) else original

        def guarded(*args: Any, **kwargs: Any) -> Any:
            try:
                asyncio.get_running_loop()
            except RuntimeError:
                used.append(name)
            else:
                raise AssertionError(f"{name} on the event loop")
            return function(*args, **kwargs)

        monkeypatch.setattr(owner, name, classmethod(guarded) if isinstance(original, classmethod) else guarded)

    for name in ("open", "append", "close"):
        off_the_loop(Journal, name)
    off_the_loop(office_module, "reading_from")
    off_the_loop(loading_module, "reading_from")

    await premises.open(*usual(premises.users))
    await premises.press()
    await premises.wait(61)
    await premises.act("acknowledge", complaint=FIRST)
    await premises.act("close", complaint=FIRST, outcome="settled")
    await premises.act("reopen", "head", complaint=FIRST)
    await premises.act("get_complaints")
    await premises.act("get_summary", "head")
    await premises.act("verify_register", "head")
    await premises.push_button(premises.entity_id("button", "test_ring", of="Entrance"))
    await premises.refused("acknowledge", complaint="2026-000009")
    await premises.wait(301)
    await premises.reload()
    await premises.hass.async_stop(force=True)
    assert set(used) == {"open", "append", "close", "reading_from"}
