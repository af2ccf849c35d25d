"""A bell that is a device of ours: each press once, confirmed when it is on record, and shown what becomes of it."""

import asyncio
import sqlite3
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr

from custom_components.abhijog_bell.bells.protocol import PRESS
from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.register.words import PressKind

from ..nodes import INSTANCE, MAC, OTHER_INSTANCE, FakeNode
from ..office_fixtures import FIRST, SECOND, Khulna
from ..offices import device_bell, officer

START_SILENCE = 2  # seconds, after which a press is told of as a new one


@pytest.fixture
def node(premises: Khulna) -> FakeNode:
    """The bell at the entrance."""
    return FakeNode(premises.hass)


@pytest.fixture
async def khulna(premises: Khulna, node: FakeNode) -> Khulna:
    """An office with one device bell, open."""
    users = premises.users
    await premises.open(
        device_bell(),
        officer(user_id=users["redress"].id),
        officer(post="Director", room="Room 301", role="head", after=150, user_id=users["head"].id),
    )
    return premises


async def press(khulna: Khulna, node: FakeNode, seq: int, **message: Any) -> None:
    """Let the bell tell of a press, some seconds after whatever was before."""
    khulna.clock.tick(START_SILENCE)
    node.press(seq, **message)
    await khulna.settle()


async def until_confirmed(node: FakeNode, times: int = 1) -> None:
    """Wait for so many confirmations, while the clock stands still."""
    for _ in range(100_000):
        if len(node.confirmed) >= times:
            return
        await asyncio.sleep(0)
    raise AssertionError


def presses(khulna: Khulna) -> list[tuple[str, int]]:
    """Return the identities of all presses on record."""
    with reading_from(khulna.path) as connection:
        return connection.execute("SELECT source, press FROM press ORDER BY source, press").fetchall()


# --- one press


async def test_a_press_rings_at_once_and_is_confirmed_once_it_is_on_record(khulna: Khulna, node: FakeNode) -> None:
    on_record: list[int] = []
    append = Journal.append

    def slow(journal: Journal, appends: Any) -> list[bool]:
        on_record.append(len(node.confirmed))
        return append(journal, appends)

    with patch.object(Journal, "append", slow):
        node.press(1)
        await asyncio.sleep(0)
        assert khulna.types == ["rang: pressed"]
        await khulna.settle()
    assert on_record == [0], "confirmed before it was written"
    assert node.called == [("confirm", INSTANCE, 1, 1)]
    assert presses(khulna) == [(f"{MAC}/{INSTANCE}", 1)]
    complaint = khulna.complaint()
    assert (complaint.late, complaint.time_known, complaint.kind) == (False, True, PressKind.PRESS)


async def test_what_is_sent_again_is_confirmed_again_and_does_not_ring(khulna: Khulna, node: FakeNode) -> None:
    for _ in range(3):
        await press(khulna, node, 1)
    assert node.confirmed == [(1, 1)] * 3
    assert khulna.types == ["rang: pressed"]
    assert khulna.complaint().presses == 1


async def test_a_further_press_joins(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    await press(khulna, node, 2)
    assert khulna.types == ["rang: pressed", "rang_again"]
    assert khulna.complaint().presses == 2
    assert node.confirmed == [(1, 1), (2, 1)]


@pytest.mark.parametrize("kind", [PressKind.PRESS, PressKind.LONG])
async def test_how_it_was_pressed_is_on_record_and_told(khulna: Khulna, node: FakeNode, kind: PressKind) -> None:
    await press(khulna, node, 1, kind=kind.value)
    assert khulna.complaint().kind is kind
    assert khulna.told[0]["kind"] == khulna.happened[0]["kind"] == kind.value


async def test_out_of_order_nothing_is_lost(khulna: Khulna, node: FakeNode) -> None:
    for seq in (3, 1, 2, 3):
        await press(khulna, node, seq)
    assert [number for _, number in presses(khulna)] == [1, 2, 3]
    assert khulna.complaint().presses == 3
    assert node.confirmed == [(3, 1), (1, 1), (2, 1), (3, 1)]


# --- restarts


async def test_after_a_restart_nothing_rings_twice(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    await press(khulna, node, 2)
    await khulna.reload()
    khulna.take()
    node.take()
    for seq in (1, 2):
        await press(khulna, node, seq)
    assert khulna.types == []
    assert khulna.complaint().presses == 2
    assert node.confirmed == [(1, 1), (2, 1)]
    await press(khulna, node, 3)
    assert khulna.types == ["rang_again"]


async def test_while_the_office_is_closed_nothing_is_confirmed(khulna: Khulna, node: FakeNode) -> None:
    await khulna.unload()
    await press(khulna, node, 1)
    assert node.called == []
    await khulna.setup()
    await press(khulna, node, 1, age=30)
    assert node.confirmed == [(1, 1)]
    assert khulna.complaint().presses == 1


async def test_a_memory_that_was_reset_counts_from_one_again(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    node.instance = OTHER_INSTANCE
    await press(khulna, node, 1)
    assert presses(khulna) == [(f"{MAC}/{INSTANCE}", 1), (f"{MAC}/{OTHER_INSTANCE}", 1)]
    assert khulna.complaint().presses == 2


async def test_a_new_device_id_is_the_same_bell(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    node.disconnect()
    await khulna.hass.config_entries.async_remove(node.entry.entry_id)
    dr.async_get(khulna.hass)._deleted_devices.clear()
    found_again = FakeNode(khulna.hass, name="another-name")
    assert found_again.device_id != node.device_id
    await press(khulna, found_again, 1)
    await press(khulna, found_again, 2)
    assert found_again.confirmed == [(1, 1), (2, 1)]
    assert khulna.complaint().presses == 2


# --- when it was


async def test_a_late_press_is_recorded_at_its_time_and_told_without_ringing(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1, age=1_000)
    complaint = khulna.complaint()
    assert complaint.late
    assert complaint.chain_since - complaint.rung_at == timedelta(seconds=1_000)
    assert [(told["type"], told["reason"]) for told in khulna.told] == [("escalated", "late")]
    assert node.confirmed == [(1, 1)]


async def test_a_press_of_unknown_time_is_late_and_never_measured(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1, age=-1)
    await khulna.act("acknowledge", complaint=FIRST)
    complaint = khulna.complaint()
    assert (complaint.late, complaint.time_known) == (True, False)
    assert complaint.rung_at == complaint.chain_since
    assert complaint.answer_seconds is None
    assert khulna.types[0] == "escalated"
    assert khulna.told[0]["time_known"] is False


async def test_an_age_of_more_than_a_year_is_no_age(
    khulna: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    await press(khulna, node, 1, age=2**32 - 1)
    await press(khulna, node, 2, age=2**31)
    assert not khulna.complaint().time_known
    assert caplog.text.count("older than a year") == 1


async def test_the_office_says_what_is_late(premises: Khulna, node: FakeNode) -> None:
    await premises.open(device_bell(), options={"late_after": 3_600})
    await press(premises, node, 1, age=3_000)
    assert premises.types == ["rang: pressed"]


async def test_what_was_held_back_is_told_once_and_recorded_each(khulna: Khulna, node: FakeNode) -> None:
    for seq in range(1, 33):
        node.press(seq, age=1_000 - seq)
    await khulna.settle()
    assert khulna.types == ["escalated"]
    assert khulna.complaint().presses == 32
    assert sorted(node.confirmed) == [(seq, 1) for seq in range(1, 33)]


# --- merged records


async def test_a_merged_record_stands_for_each_of_its_presses(khulna: Khulna, node: FakeNode) -> None:
    with patch("custom_components.abhijog_bell.bells.device_bell._TOGETHER", 0):  # however long it takes
        await press(khulna, node, 5, count=120, age=7)
    assert khulna.complaint().presses == 120
    assert [number for _, number in presses(khulna)] == list(range(5, 125))
    assert khulna.types == ["rang: pressed"]
    assert node.called == [("confirm", INSTANCE, 5, 120)]


async def test_a_record_that_grew_adds_what_is_new(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    await press(khulna, node, 1, count=3)
    assert khulna.complaint().presses == 3
    assert khulna.types == ["rang: pressed", "rang_again"]
    assert node.confirmed == [(1, 1), (1, 3)]
    await khulna.reload()
    await press(khulna, node, 1, count=4)
    assert khulna.complaint().presses == 4
    assert node.confirmed[-1] == (1, 4)


async def test_the_largest_record_holds_nobody_up(premises: Khulna, node: FakeNode) -> None:
    other = FakeNode(premises.hass, "02ab61090002", "corner")
    await premises.open(device_bell(), device_bell(name="Corner", mac="02ab61090002"))
    node.press(1, count=65_535)
    await asyncio.sleep(0)
    premises.clock.tick(2)
    other.press(1)
    await until_confirmed(other)
    with reading_from(premises.path) as connection:
        (written,) = connection.execute("SELECT count(*) FROM press").fetchone()
    assert written < 65_536, "it waited for all of the others"
    await premises.unload()


# --- the disk


async def test_what_is_not_on_record_is_not_confirmed(khulna: Khulna, node: FakeNode) -> None:
    failure = WriteFailed(str(khulna.path), "no space left")
    with patch.object(Journal, "append", side_effect=failure):
        await press(khulna, node, 1)
        await press(khulna, node, 1)
        assert khulna.types == ["rang: pressed"], "it rings all the same, and once"
        assert node.called == []
    await press(khulna, node, 1)
    assert node.called == [], "still not on record"
    assert await khulna.office.async_write() == 0
    await press(khulna, node, 1)
    assert node.confirmed == [(1, 1)]
    assert khulna.complaint().presses == 1
    assert khulna.types == ["rang: pressed"]


async def test_a_register_that_cannot_be_read_loses_nothing(
    khulna: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    await press(khulna, node, 2)
    node.take()
    with patch.object(khulna.office, "async_read", side_effect=sqlite3.OperationalError("locked")):
        await press(khulna, node, 1)
        await press(khulna, node, 1)
    assert node.called == []
    assert caplog.text.count("the register cannot be read") == 1
    await press(khulna, node, 1)
    assert node.confirmed == [(1, 1)]


# --- the device


async def test_a_confirmation_that_is_refused_comes_again(
    khulna: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    node.refuse()
    for _ in range(3):
        await press(khulna, node, 1)
    assert node.confirmed == [(1, 1)] * 3
    assert caplog.text.count("did not do confirm: not this one") == 1
    node.refuses = None
    await press(khulna, node, 1)
    assert khulna.complaint().presses == 1


async def test_a_device_that_refuses_every_other_time_does_not_fill_the_log(
    khulna: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    async def refuse_every_other(first: int) -> None:
        for seq in range(first, first + 10):
            node.refuse()
            if seq % 2:
                node.refuses = None
            await press(khulna, node, seq)

    await refuse_every_other(1)
    assert caplog.text.count("did not do confirm: not this one") == 1
    khulna.clock.tick(601)
    await refuse_every_other(11)
    assert caplog.text.count("did not do confirm: not this one") == 2


async def test_a_call_that_never_returns_harms_nobody(premises: Khulna, node: FakeNode) -> None:
    other = FakeNode(premises.hass, "02ab61090002", "corner")
    await premises.open(device_bell(), device_bell(name="Corner", mac="02ab61090002"))
    node.holds = asyncio.Event()
    for seq in range(1, 20):
        node.press(seq)
    other.press(1)
    await until_confirmed(other)
    assert other.confirmed == [(1, 1)]
    assert len(node.confirmed) == 1, "one call at a time"
    assert premises.office.unrecorded == 0
    node.holds.set()
    await premises.settle()
    assert len(node.confirmed) == 19


async def test_a_call_that_never_returns_is_given_up(
    khulna: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    node.holds = asyncio.Event()
    for seq in (1, 2):
        node.press(seq)
    await until_confirmed(node)
    khulna.clock.tick(6)
    await until_confirmed(node, 2)
    khulna.clock.tick(6)
    await khulna.settle()
    assert caplog.text.count("did not do confirm: no answer") == 1
    node.holds = None
    await press(khulna, node, 1, age=20)
    assert node.confirmed[2:] == [(1, 1)]
    assert khulna.complaint().presses == 2


async def test_a_device_that_is_not_connected_is_told_when_it_is(
    khulna: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    node.disconnect()
    await press(khulna, node, 1)
    await press(khulna, node, 1)
    assert khulna.complaint().presses == 1
    assert caplog.text.count("is not connected") == 1
    node.connect()
    await press(khulna, node, 1)
    assert node.confirmed == [(1, 1)]


async def test_two_devices_with_one_name(premises: Khulna, node: FakeNode) -> None:
    """The actions of the one take the place of the other's: it refuses what is not for it, and nothing is mixed up."""
    other = FakeNode(premises.hass, "02ab61090002", instance=OTHER_INSTANCE)
    assert other.node == node.node
    await premises.open(device_bell(), device_bell(name="Corner", mac="02ab61090002"))
    await press(premises, node, 1)
    await press(premises, other, 1)
    assert presses(premises) == [(f"{MAC}/{INSTANCE}", 1), (f"02ab61090002/{OTHER_INSTANCE}", 1)]
    assert {premises.complaint(number).bell for number in (FIRST, SECOND)} == set(premises.office.settings.bells)
    assert other.called == [("confirm", INSTANCE, 1, 1), ("confirm", OTHER_INSTANCE, 1, 1)]


async def test_a_device_whose_mac_changed_is_another_device(khulna: Khulna, node: FakeNode) -> None:
    khulna.hass.config_entries.async_update_entry(node.entry, unique_id="02:ab:61:09:00:99")
    await press(khulna, node, 1)
    assert node.called == []
    assert presses(khulna) == []


# --- heartbeats


async def test_a_gap_is_asked_for(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    node.take()
    node.alive(last_seq=3, pending=2)
    await khulna.settle()
    assert node.called == []
    await khulna.wait(1)
    assert node.take() == [("resend",)]
    for _ in range(5):
        node.alive(last_seq=3, pending=2)
        await khulna.wait(1)
    assert node.take() == []
    node.alive(last_seq=3, pending=2)
    await khulna.wait(2)
    assert node.take() == [("resend",)]


async def test_a_press_that_follows_its_heartbeat_is_no_gap(khulna: Khulna, node: FakeNode) -> None:
    node.alive(last_seq=1, pending=1)
    await press(khulna, node, 1)
    await khulna.wait(3)
    assert node.called == [("confirm", INSTANCE, 1, 1)]


async def test_what_the_register_has_lost_is_said_once(
    khulna: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(4):
        node.alive(last_seq=7, pending=0)
        await khulna.wait(6)
    assert node.called == [("resend",)]
    assert caplog.text.count("counts 7 presses") == 1


async def test_a_memory_that_was_reset_is_told(khulna: Khulna, node: FakeNode) -> None:
    told: list[tuple[str, str]] = []
    khulna.runtime.devices.listen_reset(lambda bell, instance: told.append((bell, instance)))
    node.alive()
    await press(khulna, node, 1)
    assert told == []
    node.instance = OTHER_INSTANCE
    node.alive()
    await press(khulna, node, 1)
    node.instance = INSTANCE
    node.alive()
    assert told == [(khulna.subentry("Entrance").subentry_id, OTHER_INSTANCE)]


async def test_heartbeats_of_the_offices_devices_are_passed_on(khulna: Khulna, node: FakeNode) -> None:
    stranger = FakeNode(khulna.hass, "02ab61090002", "stranger")
    heard: list[str] = []
    stop = khulna.runtime.devices.listen_alive(lambda mac, _heartbeat: heard.append(mac))
    node.alive()
    stranger.alive()
    assert heard == [MAC]
    stop()
    node.alive()
    assert heard == [MAC]


# --- feedback


async def test_what_becomes_of_a_complaint_is_shown_at_the_bell(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    await press(khulna, node, 2)
    assert node.feedback == []
    await khulna.act("acknowledge", complaint=FIRST)
    assert node.feedback == [(2, "coming")]
    await khulna.wait(181)
    assert khulna.complaint().lapses == 1
    assert node.feedback[1:] == [(2, "waiting")]
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.act("heard", complaint=FIRST)
    await khulna.act("close", complaint=FIRST, outcome="settled")
    assert node.feedback[2:] == [(2, "coming"), (2, "ended")]
    await khulna.act("reopen", "head", complaint=FIRST)
    assert node.feedback[4:] == []


async def test_a_complaint_that_is_reopened_waits_again(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    await khulna.act("close", complaint=FIRST, outcome="false_press")
    await khulna.act("reopen", "head", complaint=FIRST)
    assert node.feedback == [(1, "ended"), (1, "waiting")]


async def test_who_presses_while_somebody_comes_is_shown_that(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    await khulna.act("acknowledge", complaint=FIRST)
    node.take()
    await press(khulna, node, 2)
    assert node.called == [("confirm", INSTANCE, 2, 1), ("set_feedback", INSTANCE, 2, "coming")]


async def test_a_bell_that_comes_back_is_told_again(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    await khulna.act("acknowledge", complaint=FIRST)
    node.take()
    node.alive(1)
    await khulna.settle()
    khulna.clock.tick(10)
    node.alive(1, shown="coming")
    await khulna.settle()
    assert node.take() in ([], [("set_feedback", INSTANCE, 1, "coming")])
    khulna.clock.tick(10)
    node.alive(1, shown="coming", boot="8")
    await khulna.settle()
    assert node.take() == [("set_feedback", INSTANCE, 1, "coming")]
    khulna.clock.tick(30)
    node.alive(1, shown="coming", boot="8")
    await khulna.settle()
    assert node.take() == [("set_feedback", INSTANCE, 1, "coming")]
    khulna.clock.tick(10)
    node.alive(1, shown="coming", boot="8")
    await khulna.settle()
    assert node.take() == []


async def test_after_a_restart_the_bell_is_told_what_stands(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.reload()
    node.take()
    node.alive(1)
    await khulna.settle()
    assert node.take() == [("set_feedback", INSTANCE, 1, "coming")]
    await khulna.act("heard", complaint=FIRST)
    await khulna.act("close", complaint=FIRST, outcome="settled")
    await khulna.reload()
    node.take()
    node.alive(1, shown="coming")
    await khulna.settle()
    assert node.take() == [("set_feedback", INSTANCE, 1, "ended")]


async def test_a_bell_that_shows_something_else_is_set_right(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    await khulna.act("acknowledge", complaint=FIRST)
    khulna.clock.tick(6)
    node.alive(1, shown="coming")
    await khulna.settle()
    khulna.clock.tick(6)
    node.take()
    node.alive(1, shown="recorded")
    await khulna.settle()
    assert node.take() == [("set_feedback", INSTANCE, 1, "coming")]
    khulna.clock.tick(6)
    node.alive(2, shown="received", pending=1)
    await khulna.settle()
    assert ("set_feedback", INSTANCE, 1, "coming") not in node.take()


async def test_what_the_chime_said_is_not_taken_back(khulna: Khulna, node: FakeNode) -> None:
    """The answer of the chime reaches the bell first."""
    await press(khulna, node, 1)
    node.take()
    node.alive(1, shown="coming")
    await khulna.settle()
    assert node.called == []


async def test_feedback_that_a_bell_does_not_take_is_given_again(khulna: Khulna, node: FakeNode) -> None:
    await press(khulna, node, 1)
    node.refuse()
    await khulna.act("acknowledge", complaint=FIRST)
    assert node.feedback == [(1, "coming")]
    node.refuses = None
    khulna.clock.tick(10)
    node.alive(1, shown="recorded")
    await khulna.settle()
    assert node.feedback == [(1, "coming")] * 2


# --- strangers and nonsense


async def test_a_stranger_is_never_confirmed(khulna: Khulna, node: FakeNode) -> None:
    stranger = FakeNode(khulna.hass, "02ab61090002", "stranger")
    await press(khulna, stranger, 1)
    assert stranger.called == node.called == []
    assert presses(khulna) == []


@pytest.mark.parametrize("device_id", [None, 7, "", "f" * 32, "x" * 100_000, ["a"], {"a": 1}])
async def test_what_comes_from_no_device_is_passed_over(
    hass: HomeAssistant, khulna: Khulna, node: FakeNode, device_id: Any, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        node.says(PRESS, **node._record(1, 1, 0), kind="press", device_id=device_id, mac=MAC)
    await khulna.settle()
    assert presses(khulna) == []
    assert caplog.text.count("passed over") == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("v", "2"),
        ("seq", "0"),
        ("seq", "-1"),
        ("seq", "4294967296"),
        ("seq", "9" * 100_000),
        ("count", "0"),
        ("count", "65536"),
        ("age", "-2"),
        ("age", "1.5"),
        ("kind", "loud"),
        ("instance", "x" * 16),
        ("boot", "নয়"),
    ],
)
async def test_nonsense_is_said_once_and_changes_nothing(
    khulna: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture, field: str, value: str
) -> None:
    for _ in range(3):
        node.says(PRESS, **(node._record(1, 1, 0) | {"kind": "press", field: value}))
        await khulna.settle()
    assert caplog.text.count("not as agreed") == 1
    assert f"not as agreed: {field}" in caplog.text
    assert value not in caplog.text or len(value) < 3
    node.take()
    await press(khulna, node, 2)
    assert node.confirmed == [(2, 1)]


async def test_a_message_with_many_fields_is_not_looked_at(
    khulna: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    await press(khulna, node, 1, **{f"field{index}": "x" for index in range(100)})
    assert presses(khulna) == []
    assert caplog.text.count("too many fields") == 1


async def test_a_bell_gives_no_answers(khulna: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture) -> None:
    await press(khulna, node, 1)
    node.take()
    for seq in (1, 2):
        node.answer(seq, MAC, 1)
    await khulna.settle()
    assert node.called == []
    assert khulna.complaint().waiting
    assert caplog.text.count("a bell gives no answers") == 1


async def test_a_device_gone_mad_is_heard_no_more_than_it_can_mean(
    premises: Khulna, node: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    other = FakeNode(premises.hass, "02ab61090002", "corner")
    await premises.open(device_bell(), device_bell(name="Corner", mac="02ab61090002"))
    for seq in range(1, 1_001):
        node.press(seq)
    other.press(1)
    await premises.settle()
    assert other.confirmed == [(1, 1)]
    assert premises.complaint(FIRST).presses == len(node.confirmed) == 100
    assert caplog.text.count("it says too much") == 1
    premises.clock.tick(5)
    node.press(500)
    await premises.settle()
    assert node.confirmed[-1] == (500, 1)
