"""The button on a chime: an answer counts once, from when it was given, in the officer's name."""

from typing import Any
from unittest.mock import patch

import pytest

from custom_components.abhijog_bell.bells.protocol import PRESS
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.register.events import Acknowledged
from custom_components.abhijog_bell.story import as_story

from ..nodes import CHIME_MAC, INSTANCE, MAC, FakeNode
from ..office_fixtures import FIRST, SECOND, Khulna
from ..offices import bell, chime, device_bell, officer


@pytest.fixture
def node(premises: Khulna) -> FakeNode:
    """The bell at the entrance."""
    return FakeNode(premises.hass)


@pytest.fixture
def sounder(premises: Khulna) -> FakeNode:
    """The chime in the officer's room."""
    return FakeNode(premises.hass, CHIME_MAC, "chime", model="chime")


@pytest.fixture
async def khulna(premises: Khulna, node: FakeNode, sounder: FakeNode) -> Khulna:
    """An office with a bell, a chime, and a second bell."""
    redress = officer(user_id=premises.users["redress"].id)
    corner = bell(name="Corner", entity_id="event.corner")
    await premises.open(redress, device_bell(), corner, chime(redress))
    assert sounder.take() == [("set_hours", "")]
    return premises


async def rings(khulna: Khulna, node: FakeNode, seq: int = 1) -> None:
    """Let the bell ring."""
    khulna.clock.tick(2)
    node.press(seq)
    await khulna.settle()


async def answers(khulna: Khulna, sounder: FakeNode, seq: int = 1, **message: Any) -> None:
    """Let somebody press the button, some seconds later."""
    khulna.clock.tick(10)
    sounder.answer(seq, **message)
    await khulna.settle()


def acknowledgements(khulna: Khulna, number: str = FIRST) -> list[Acknowledged]:
    with reading_from(khulna.path) as connection:
        events = [entry.event for entry in reading.story(connection, number)]
    return [event for event in events if isinstance(event, Acknowledged)]


def answerer(khulna: Khulna) -> dict[str, str | None]:
    """Return who answered, as the story of the complaint says it."""
    with reading_from(khulna.path) as connection:
        entries = reading.story(connection, FIRST)
    names = khulna.entry.runtime_data.office.names
    (actor,) = (entry["actor"] for entry in as_story(entries, names, {}) if entry["kind"] == "acknowledged")
    return dict(actor)


async def test_the_button_answers_in_the_officers_name(khulna: Khulna, node: FakeNode, sounder: FakeNode) -> None:
    await rings(khulna, node)
    await answers(khulna, sounder, bell=MAC, bell_seq=1)
    (event,) = acknowledgements(khulna)
    assert event.actor == f"chime:{khulna.subentry('Room 203').subentry_id}"
    assert event.officer == khulna.subentry("Assistant Director").subentry_id
    assert (event.given_at, event.source, event.press) == (None, f"{CHIME_MAC}/{INSTANCE}", 1)
    assert sounder.called == [("confirm", INSTANCE, 1, 1)]
    assert node.feedback == [(1, "coming")]
    assert khulna.complaint().answer_seconds == 10


async def test_without_an_officer_it_is_the_chime_that_answered(
    khulna: Khulna, node: FakeNode, sounder: FakeNode
) -> None:
    """Also when the chime itself is removed after that."""
    khulna.hass.config_entries.async_remove_subentry(khulna.entry, khulna.subentry("Assistant Director").subentry_id)
    await khulna.settle()
    await rings(khulna, node)
    await answers(khulna, sounder, bell=MAC, bell_seq=1)
    assert answerer(khulna) == {"type": "chime", "name": "Room 203"}
    khulna.hass.config_entries.async_remove_subentry(khulna.entry, khulna.subentry("Room 203").subentry_id)
    await khulna.settle()
    assert answerer(khulna) == {"type": "chime", "name": "Room 203"}


async def test_an_answer_that_comes_again_counts_once(khulna: Khulna, node: FakeNode, sounder: FakeNode) -> None:
    """Also after a restart, and after the promise has lapsed."""
    await rings(khulna, node)
    await answers(khulna, sounder, bell=MAC, bell_seq=1)
    await answers(khulna, sounder, bell=MAC, bell_seq=1, age=10)
    await khulna.wait(180)
    assert khulna.complaint().lapses == 1
    await khulna.reload()
    await answers(khulna, sounder, bell=MAC, bell_seq=1, age=200)
    assert sounder.confirmed == [(1, 1)] * 3
    assert len(acknowledgements(khulna)) == 1
    assert khulna.complaint().waiting


async def test_a_late_answer_counts_from_when_it_was_given(khulna: Khulna, node: FakeNode, sounder: FakeNode) -> None:
    await rings(khulna, node)
    khulna.clock.tick(100)
    await answers(khulna, sounder, bell=MAC, bell_seq=1, age=90)
    assert khulna.complaint().answer_seconds == 20
    assert acknowledgements(khulna)[0].given_at


async def test_an_answer_waits_for_the_press_it_names(
    khulna: Khulna, node: FakeNode, sounder: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    await answers(khulna, sounder, bell=MAC, bell_seq=1)
    await answers(khulna, sounder, bell=MAC, bell_seq=1, age=10)
    assert sounder.called == []
    assert caplog.text.count("is not on record yet") == 1
    node.press(1, age=40)
    await khulna.settle()
    await answers(khulna, sounder, bell=MAC, bell_seq=1, age=20)
    assert sounder.confirmed == [(1, 1)]
    assert khulna.complaint().answered_at


async def test_an_answer_to_a_bell_of_no_office_does_not_wait_for_ever(
    khulna: Khulna, node: FakeNode, sounder: FakeNode
) -> None:
    await rings(khulna, node)
    await answers(khulna, sounder, bell="02ab61090099", bell_seq=1)
    assert sounder.confirmed == [(1, 1)]
    assert khulna.complaint().waiting


async def test_what_was_answered_meanwhile_stays_as_it_is(khulna: Khulna, node: FakeNode, sounder: FakeNode) -> None:
    await rings(khulna, node)
    await khulna.act("acknowledge", complaint=FIRST)
    await answers(khulna, sounder, 1, bell=MAC, bell_seq=1)
    await khulna.act("heard", complaint=FIRST)
    await answers(khulna, sounder, 2, bell=MAC, bell_seq=1)
    await khulna.act("close", complaint=FIRST, outcome="settled")
    await answers(khulna, sounder, 3, bell=MAC, bell_seq=1)
    assert sounder.confirmed == [(1, 1), (2, 1), (3, 1)]
    assert len(acknowledgements(khulna)) == 1


async def test_an_answer_without_effect_does_not_count_later(khulna: Khulna, node: FakeNode, sounder: FakeNode) -> None:
    """The same press of the button comes again, after the promise of somebody else has lapsed."""
    await rings(khulna, node)
    await khulna.act("acknowledge", complaint=FIRST)
    await answers(khulna, sounder, bell=MAC, bell_seq=1)
    await khulna.wait(180)
    assert khulna.complaint().waiting
    await answers(khulna, sounder, bell=MAC, bell_seq=1, age=190)
    await khulna.reload()
    await answers(khulna, sounder, bell=MAC, bell_seq=1, age=200)
    assert sounder.confirmed == [(1, 1)] * 3
    assert khulna.complaint().waiting


async def test_without_a_name_it_answers_who_has_waited_longest(
    khulna: Khulna, node: FakeNode, sounder: FakeNode
) -> None:
    await rings(khulna, node)
    khulna.clock.tick(5)
    await khulna.press("event.corner")
    await answers(khulna, sounder, 1)
    assert not khulna.complaint(FIRST).waiting
    assert khulna.complaint(SECOND).waiting
    await answers(khulna, sounder, 2)
    assert not khulna.complaint(SECOND).waiting
    await answers(khulna, sounder, 3)
    assert sounder.confirmed == [(1, 1), (2, 1), (3, 1)]


async def test_an_answer_that_names_nobody_is_not_taken_for_two(
    khulna: Khulna, node: FakeNode, sounder: FakeNode
) -> None:
    """Both were waiting when the button was pressed, once; the confirmation was lost, and then the memory of it."""
    await rings(khulna, node)
    khulna.clock.tick(5)
    await khulna.press("event.corner")
    await answers(khulna, sounder, 1)
    await khulna.reload()
    await answers(khulna, sounder, 1, age=10)
    assert khulna.complaint(SECOND).waiting
    assert [known.number for known in khulna.office.waiting()] == [SECOND]
    assert sounder.confirmed == [(1, 1)] * 2


async def test_a_late_answer_is_for_nobody_who_rang_after_it(khulna: Khulna, node: FakeNode, sounder: FakeNode) -> None:
    await rings(khulna, node)
    await answers(khulna, sounder, 1, age=60)
    await answers(khulna, sounder, 2, age=-1)
    assert sounder.confirmed == [(1, 1), (2, 1)]
    assert khulna.complaint().waiting


async def test_an_answer_of_unknown_time_counts_while_none_has_lapsed(
    khulna: Khulna, node: FakeNode, sounder: FakeNode
) -> None:
    await rings(khulna, node)
    await answers(khulna, sounder, 1, bell=MAC, bell_seq=1, age=-1)
    assert len(acknowledgements(khulna)) == 1
    await khulna.wait(180)
    await answers(khulna, sounder, 2, bell=MAC, bell_seq=1, age=-1)
    assert len(acknowledgements(khulna)) == 1
    assert sounder.confirmed == [(1, 1), (2, 1)]


async def test_what_is_not_on_record_is_not_confirmed(khulna: Khulna, node: FakeNode, sounder: FakeNode) -> None:
    await rings(khulna, node)
    with patch.object(Journal, "append", side_effect=WriteFailed(str(khulna.path), "no space left")):
        await answers(khulna, sounder, bell=MAC, bell_seq=1)
    assert sounder.called == []
    assert khulna.types[-1] == "acknowledged", "it counts all the same"
    assert await khulna.office.async_write() == 0
    await answers(khulna, sounder, bell=MAC, bell_seq=1, age=10)
    assert sounder.confirmed == [(1, 1)]
    assert len(acknowledgements(khulna)) == 1


async def test_an_officer_who_is_gone_answers_no_more_by_name(
    khulna: Khulna, node: FakeNode, sounder: FakeNode
) -> None:
    gone = khulna.subentry("Assistant Director")
    khulna.hass.config_entries.async_remove_subentry(khulna.entry, gone.subentry_id)
    await khulna.settle()
    await rings(khulna, node)
    await answers(khulna, sounder, bell=MAC, bell_seq=1)
    assert acknowledgements(khulna)[0].officer is None


async def test_nobody_complains_with_a_chime(
    khulna: Khulna, sounder: FakeNode, caplog: pytest.LogCaptureFixture
) -> None:
    for seq in (1, 2):
        sounder.says(PRESS, **sounder._record(seq, 1, 0), kind="press")
    await khulna.settle()
    assert khulna.office.open_complaints == []
    assert caplog.text.count("nobody complains with a chime") == 1


async def test_the_derived_tables_follow_from_the_journal(khulna: Khulna, node: FakeNode, sounder: FakeNode) -> None:
    await rings(khulna, node)
    await answers(khulna, sounder, bell=MAC, bell_seq=1)
    with reading_from(khulna.path) as connection:
        assert reading.verify(connection).differing == ()
        assert reading.presses(connection, f"{CHIME_MAC}/{INSTANCE}", 1, 1) == {1: FIRST}
