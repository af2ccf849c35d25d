"""An older register is put in the place of the office's own: it is noticed, told and put on record."""

import shutil
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest
from homeassistant.components.repairs import DOMAIN as REPAIRS
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component

from custom_components.abhijog_bell import older_register
from custom_components.abhijog_bell.bells.protocol import DeviceRole, Heartbeat, Shown
from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.intake import Pressed
from custom_components.abhijog_bell.journal import reading, rollback
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.register.office_events import RegisterRestored

from .forms import said
from .office_fixtures import FIRST, SECOND, Khulna, usual
from .offices import device_bell

MAC = "a0b1c2d3e4f5"
INSTANCE = "0123456789abcdef"


def restorations(khulna: Khulna) -> list[RegisterRestored]:
    """Return what is on record about older registers."""
    with reading_from(khulna.path) as connection:
        assert reading.verify(connection).ok
        return rollback.restorations(connection)


def told(khulna: Khulna, key: str) -> str | None:
    """Return what the issue says, after making sure that both languages can say it."""
    issue = khulna.issues().get(key)
    if issue is None:
        return None
    assert issue.severity is ir.IssueSeverity.CRITICAL
    assert issue.is_persistent
    assert issue.is_fixable
    return said(f"issues.{key}.fix_flow.step.confirm.description", issue.translation_placeholders)


async def remembered(khulna: Khulna) -> None:
    """Let the minute pass after which Home Assistant remembers how the register is."""
    await khulna.wait(62)


class Backup:
    """A copy of the register as it was at some moment, and the hands of whoever puts it back."""

    def __init__(self, khulna: Khulna, folder: Path) -> None:
        self._khulna = khulna
        self._kept = folder / "kept"

    async def make(self) -> None:
        await self._khulna.unload()
        shutil.copy(self._khulna.path, self._kept)
        await self._khulna.setup()

    async def put_back(self) -> None:
        await self._khulna.unload()
        shutil.copy(self._kept, self._khulna.path)
        await self._khulna.setup()


@pytest.fixture
def kept(khulna: Khulna, tmp_path: Path) -> Backup:
    """Where the register is kept."""
    return Backup(khulna, tmp_path)


@pytest.fixture
def fault_is_logged(khulna: Khulna, caplog: pytest.LogCaptureFixture) -> Any:
    """What the log says of it."""
    return lambda: [record.getMessage() for record in caplog.records if record.name == older_register.__name__]


async def test_an_older_register_is_told_and_put_on_record(khulna: Khulna, kept: Backup, fault_is_logged: Any) -> None:
    await kept.make()
    await khulna.press()
    await khulna.act("close", complaint=FIRST, outcome="false_press")
    await khulna.wait(2)  # figures are read at most once a second
    with reading_from(khulna.path) as connection:
        then = reading.entries(connection)
    seal = (await khulna.act("get_summary", "head"))["seal"]

    await kept.put_back()

    (event,) = restorations(khulna)
    assert (event.known_entries, event.known_seal) == (then, seal)
    assert event.entries == then - 2
    text = told(khulna, "register_restored")
    assert text
    assert seal in text
    assert len(fault_is_logged()) == 1


async def test_it_is_told_once_and_stays_until_somebody_has_read_it(khulna: Khulna, kept: Backup) -> None:
    assert await async_setup_component(khulna.hass, REPAIRS, {})
    await kept.make()
    await khulna.press()
    await kept.put_back()
    await khulna.reload()
    await khulna.press()
    await khulna.reload()
    assert len(restorations(khulna)) == 1
    assert told(khulna, "register_restored")

    issue = khulna.issues()["register_restored"]
    flows = khulna.hass.data[REPAIRS]["flow_manager"]
    form = await flows.async_init(DOMAIN, data={"issue_id": issue.issue_id})
    assert form["type"] is FlowResultType.FORM
    assert form["step_id"] == "confirm"
    said("issues.register_restored.fix_flow.step.confirm.description", form["description_placeholders"])
    done = await flows.async_configure(form["flow_id"], {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert told(khulna, "register_restored") is None


async def test_numbers_that_were_given_are_not_given_again(khulna: Khulna, kept: Backup) -> None:
    await kept.make()
    await khulna.press()
    await khulna.act("close", complaint=FIRST, outcome="false_press")
    await kept.put_back()
    await khulna.press()
    assert khulna.told[-1]["complaint"] == SECOND
    await khulna.reload()
    await khulna.act("close", complaint=SECOND, outcome="false_press")
    await khulna.press()
    assert khulna.told[-1]["complaint"] == "2026-000003"


async def test_one_that_went_on_by_another_way_is_noticed_as_well(
    khulna: Khulna, kept: Backup, hass_storage: dict[str, Any]
) -> None:
    """It was put back and used for a while on another computer: it is not shorter, and yet another one."""
    await kept.make()
    await khulna.press()
    await khulna.unload()
    memory = dict(hass_storage[f"{DOMAIN}.{khulna.entry.entry_id}"])
    await khulna.setup()
    await kept.put_back()
    for _ in range(3):
        await khulna.press("event.corner")
    await khulna.unload()
    hass_storage[f"{DOMAIN}.{khulna.entry.entry_id}"] = memory
    await khulna.setup()
    assert len(restorations(khulna)) == 2


async def test_a_crash_is_no_older_register(khulna: Khulna, hass_storage: dict[str, Any]) -> None:
    """What is remembered lags behind: that is as it should be."""
    await khulna.press()
    await remembered(khulna)
    memory = dict(hass_storage[f"{DOMAIN}.{khulna.entry.entry_id}"])
    await khulna.press()
    await khulna.unload()
    hass_storage[f"{DOMAIN}.{khulna.entry.entry_id}"] = memory
    await khulna.setup()
    assert restorations(khulna) == []
    assert told(khulna, "register_restored") is None


async def test_it_is_remembered_once_a_minute_however_much_happens(
    khulna: Khulna, hass_storage: dict[str, Any]
) -> None:
    key = f"{DOMAIN}.{khulna.entry.entry_id}"
    await remembered(khulna)
    first = hass_storage[key]["data"]
    for _ in range(3):
        await khulna.press()
        await khulna.wait(15)
    assert hass_storage[key]["data"] == first
    await khulna.wait(20)
    assert hass_storage[key]["data"]["entries"] > first["entries"]
    assert hass_storage[key]["data"]["numbers"]["2026-"] == 1


@pytest.mark.parametrize("data", [{}, {"entries": 5}, {"entries": "5", "seal": 1, "numbers": None, "confirmed": []}])
async def test_a_memory_that_makes_no_sense_keeps_no_office_closed(
    khulna: Khulna, hass_storage: dict[str, Any], data: dict[str, Any]
) -> None:
    await khulna.press()
    await khulna.unload()
    hass_storage[f"{DOMAIN}.{khulna.entry.entry_id}"]["data"] = data
    await khulna.setup()
    await khulna.press()
    assert restorations(khulna) == []


async def test_an_office_that_is_removed_takes_the_memory_with_it_and_not_the_register(
    khulna: Khulna, hass_storage: dict[str, Any]
) -> None:
    key = f"{DOMAIN}.{khulna.entry.entry_id}"
    await khulna.press()
    await khulna.unload()
    assert key in hass_storage
    await khulna.hass.config_entries.async_remove(khulna.entry.entry_id)
    await khulna.hass.async_block_till_done()
    assert key not in hass_storage
    assert khulna.path.exists()


async def test_the_summary_says_so(khulna: Khulna, kept: Backup) -> None:
    await kept.make()
    await khulna.press()
    await kept.put_back()
    summary = await khulna.act("get_summary", "head")
    (event,) = summary["register_restored"]
    assert event["entries"] < event["known_entries"]
    assert event["bell"] is None
    assert event["known_seal"] in summary["text"]
    yesterday = (khulna.clock() - timedelta(days=1)).date().isoformat()
    before = await khulna.act("get_summary", "head", start=yesterday, end=yesterday)
    assert before["register_restored"] == []


class TestWhatBellsHadConfirmed:
    @pytest.fixture
    async def office(self, premises: Khulna) -> Khulna:
        """An office with a bell of ours, which has pressed three times before it came here."""
        await premises.open(device_bell(mac=MAC), *usual(premises.users)[1:])
        self.alive(premises, last_seq=3)
        await premises.settle()
        await self.press(premises, 4)
        await self.press(premises, 5)
        return premises

    async def press(self, khulna: Khulna, seq: int) -> None:
        pressed_at = khulna.clock().astimezone(UTC)
        settings = khulna.office.settings
        device = next(bell for bell in settings.bells.values() if bell.mac)
        pressed = Pressed(source=f"{MAC}/{INSTANCE}", press=seq, pressed_at=pressed_at, arrived_at=pressed_at)
        khulna.office.press(device, pressed)
        await khulna.settle()

    def alive(self, khulna: Khulna, last_seq: int, pending: int = 0, **changes: Any) -> None:
        heartbeat = Heartbeat(
            role=changes.get("role", DeviceRole.BELL),
            instance=changes.get("instance", INSTANCE),
            boot=1,
            last_seq=last_seq,
            pending=pending,
            stuck=False,
            flash=True,
            uptime=60,
            signal=-50,
            peer=None,
            shown=Shown.READY,
        )
        for listener in list(khulna.runtime.devices._alive):
            listener(changes.get("mac", MAC), heartbeat)

    async def test_what_is_all_there_is_nothing_to_tell(self, office: Khulna) -> None:
        self.alive(office, last_seq=5)
        await office.settle()
        await office.reload()
        self.alive(office, last_seq=5)
        await office.settle()
        assert restorations(office) == []

    async def test_what_is_gone_is_told_once(self, office: Khulna) -> None:
        for _ in range(3):
            self.alive(office, last_seq=8)
            await office.settle()
        (event,) = restorations(office)
        assert event.presses == 3
        assert event.source == f"{MAC}/{INSTANCE}"
        assert event.bell == office.subentry("Entrance").subentry_id
        text = told(office, "presses_missing")
        assert text
        assert "3 presses" in text
        assert "register_restored" not in office.issues()
        await office.reload()
        self.alive(office, last_seq=8)
        await office.settle()
        assert len(restorations(office)) == 1
        summary = await office.act("get_summary", "head")
        assert summary["register_restored"][0]["bell"] == "Entrance"
        assert "3 presses at Entrance" in summary["text"]

    async def test_nothing_is_judged_before_the_bell_has_delivered_what_it_holds(self, office: Khulna) -> None:
        self.alive(office, last_seq=8, pending=1)
        await office.settle()
        assert restorations(office) == []
        for seq in (6, 7, 8):
            await self.press(office, seq)
        self.alive(office, last_seq=8)
        await office.settle()
        assert restorations(office) == []

    async def test_everything_put_back_together_is_shown_by_the_bell(
        self, office: Khulna, tmp_path: Path, hass_storage: dict[str, Any]
    ) -> None:
        """A restored Home Assistant remembers no more than the register that was restored with it."""
        self.alive(office, last_seq=5)
        await office.settle()
        kept = Backup(office, tmp_path)
        await kept.make()
        memory = dict(hass_storage[f"{DOMAIN}.{office.entry.entry_id}"])
        await self.press(office, 6)
        self.alive(office, last_seq=6)
        await office.unload()
        hass_storage[f"{DOMAIN}.{office.entry.entry_id}"] = memory
        shutil.copy(tmp_path / "kept", office.path)
        await office.setup()
        assert restorations(office) == []
        self.alive(office, last_seq=6)
        await office.settle()
        assert [event.presses for event in restorations(office)] == [1]

    async def test_the_bell_shows_it_also_where_the_memory_was_removed(
        self, office: Khulna, tmp_path: Path, hass_storage: dict[str, Any]
    ) -> None:
        kept = Backup(office, tmp_path)
        await kept.make()
        await self.press(office, 6)
        await office.unload()
        del hass_storage[f"{DOMAIN}.{office.entry.entry_id}"]
        shutil.copy(tmp_path / "kept", office.path)
        await office.setup()
        self.alive(office, last_seq=6)
        await office.settle()
        assert [event.presses for event in restorations(office)] == [1]

    @pytest.mark.parametrize("changes", [{"role": DeviceRole.CHIME}, {"mac": "ffffffffffff"}, {"instance": "f" * 16}])
    async def test_others_say_nothing_about_it(self, office: Khulna, changes: dict[str, Any]) -> None:
        self.alive(office, last_seq=8, **changes)
        await office.settle()
        assert restorations(office) == []

    async def test_a_bell_with_ever_new_memories_fills_nothing(
        self, office: Khulna, hass_storage: dict[str, Any]
    ) -> None:
        for number in range(1, 151):
            self.alive(office, last_seq=0, instance=f"{number:016x}")
            await office.settle()
        self.alive(office, last_seq=5)
        await office.settle()
        await office.unload()
        confirmed = hass_storage[f"{DOMAIN}.{office.entry.entry_id}"]["data"]["confirmed"]
        assert len(confirmed) == 100
        assert confirmed[f"{MAC}/{INSTANCE}"] == 5

    async def test_two_bells_are_two_issues(self, premises: Khulna) -> None:
        other = device_bell(name="Counter", mac="b" * 12)
        await premises.open(device_bell(mac=MAC), other)
        for mac in (MAC, "b" * 12):
            self.alive(premises, last_seq=1, mac=mac)
            await premises.settle()
            self.alive(premises, last_seq=2, mac=mac)
            await premises.settle()
        ours = [issue for issue in ir.async_get(premises.hass).issues.values() if issue.domain == DOMAIN]
        assert sum(issue.translation_key == "presses_missing" for issue in ours) == 2
