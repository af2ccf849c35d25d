"""How it was, as citizens say: at the terminal, by action; and the appeal on offer where it was not good."""

from datetime import timedelta
from typing import Any

import pytest

from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.journal.reading import verify

from .nodes import INSTANCE, FakeNode
from .office_fixtures import FIRST, SECOND, Khulna, usual
from .offices import device_bell

CORNER = "A-2026-000001"
TERMINAL_MAC = "02ab610900d1"


@pytest.fixture
def terminal(premises: Khulna) -> FakeNode:
    """A terminal with three buttons."""
    return FakeNode(premises.hass, mac=TERMINAL_MAC, name="abhijog-terminal")


@pytest.fixture
async def khulna(premises: Khulna, terminal: FakeNode) -> Khulna:
    """The usual office, with a terminal beside the bell at the entrance."""
    await premises.open(*usual(premises.users), device_bell(name="Terminal", mac=TERMINAL_MAC))
    return premises


async def hear(khulna: Khulna, number: str = FIRST, entity: str = "event.bell", **ended: Any) -> None:
    """Let somebody press, be heard, and go."""
    await khulna.press(entity)
    await khulna.act("acknowledge", complaint=number)
    await khulna.act("close", complaint=number, **({"outcome": "settled"} | ended))
    khulna.take()


async def push(khulna: Khulna, terminal: FakeNode, seq: int, kind: str, **message: Any) -> None:
    """Let somebody press a button of the terminal."""
    khulna.clock.tick(60)
    terminal.press(seq, kind=kind, **message)
    await khulna.settle()


async def figures(khulna: Khulna) -> tuple[dict[str, int], dict[str, int]]:
    found = await khulna.act("get_summary", "head")
    return found["by_rating"], found["rated_alone"]


def presses(khulna: Khulna) -> list[tuple[str, int, str]]:
    with reading_from(khulna.path) as connection:
        assert verify(connection).ok
        rows = connection.execute("SELECT * FROM press WHERE source LIKE ? ORDER BY press", (f"{TERMINAL_MAC}%",))
        return rows.fetchall()


async def test_the_terminal_calls_nobody_and_counts_for_whom_was_heard(khulna: Khulna, terminal: FakeNode) -> None:
    await hear(khulna)
    await push(khulna, terminal, 1, "satisfied")
    assert khulna.take() == ["rated"]
    assert khulna.story()[-1] == "rated"
    assert (khulna.complaint().rating, khulna.complaint().appeal_offered) == ("satisfied", False)
    assert khulna.office.open_complaints == []
    assert presses(khulna) == [(f"{TERMINAL_MAC}/{INSTANCE}", 1, FIRST)]
    assert terminal.confirmed
    assert await figures(khulna) == ({"satisfied": 1}, {})


async def test_the_last_word_counts_once(khulna: Khulna, terminal: FakeNode) -> None:
    await hear(khulna)
    await push(khulna, terminal, 1, "satisfied")
    await push(khulna, terminal, 2, "neutral")
    await push(khulna, terminal, 2, "neutral")  # delivered twice
    assert khulna.story()[-3:] == ["closed", "rated", "rated"]
    assert await figures(khulna) == ({"neutral": 1}, {})


async def test_what_fits_nothing_is_kept_without_a_complaint(khulna: Khulna, terminal: FakeNode) -> None:
    await push(khulna, terminal, 1, "unsatisfied")
    await hear(khulna)
    khulna.clock.tick(timedelta(minutes=30))
    await push(khulna, terminal, 2, "satisfied")
    await push(khulna, terminal, 3, "satisfied", age=-1)
    assert khulna.take() == []
    assert khulna.complaint().rating is None
    assert [number for _, _, number in presses(khulna)] == ["", "", ""]
    assert await figures(khulna) == ({}, {"satisfied": 2, "unsatisfied": 1})
    text = (await khulna.act("get_summary", "head"))["text"]
    assert "Citizens’ word without a complaint: satisfied 2, unsatisfied 1" in text
    await khulna.reload()
    await push(khulna, terminal, 3, "satisfied", age=-1)
    assert len(presses(khulna)) == 3


async def test_it_counts_over_a_restart_and_when_it_arrives_late(khulna: Khulna, terminal: FakeNode) -> None:
    await hear(khulna)
    await khulna.reload()
    khulna.clock.tick(timedelta(hours=2))
    await hear(khulna, SECOND)
    await push(khulna, terminal, 1, "neutral", age=2 * 3_600 + 60 - 30)
    assert (khulna.complaint(FIRST).rating, khulna.complaint(SECOND).rating) == ("neutral", None)


async def test_complaints_and_requests_are_kept_apart(khulna: Khulna, terminal: FakeNode) -> None:
    await hear(khulna, CORNER, "event.corner")
    await push(khulna, terminal, 1, "satisfied")
    assert khulna.complaint(CORNER).rating is None
    await khulna.act("rate", complaint=CORNER, rating="unsatisfied")
    assert not khulna.complaint(CORNER).appeal_offered
    found = await khulna.act("get_summary", "head")
    assert (found["by_rating"], found["assistance"]["by_rating"]) == ({}, {"unsatisfied": 1})


async def test_who_is_not_satisfied_is_offered_an_appeal(khulna: Khulna, terminal: FakeNode) -> None:
    await hear(khulna)
    await push(khulna, terminal, 1, "unsatisfied")
    (told,) = khulna.told
    assert (told["type"], told["rating"], told["appeal_offered"]) == ("rated", "unsatisfied", True)
    assert [officer["post"] for officer in told["officers"]] == ["Director"]
    assert told["message"] == f"No. {FIRST}: the citizen is unsatisfied. An appeal is on offer to the head."
    assert khulna.state("todo", "to_do") == "1"
    await khulna.reload()
    assert [known.number for known in khulna.office.offered_complaints] == [FIRST]
    assert (await khulna.refused("take_appeal", complaint=FIRST))[0] == "not_allowed_take_appeal"
    khulna.take()
    response = await khulna.act("take_appeal", "head", complaint=FIRST, note="To be heard again.")
    assert (response["status"], response["tier"], response["appeal_offered"]) == ("referred", 2, False)
    assert khulna.take() == ["reopened", "referred"]
    assert khulna.story()[-2:] == ["reopened", "referred"]
    assert (await khulna.refused("decline_appeal", "head", complaint=FIRST))[0] == "nothing_offered"
    assert await figures(khulna) == ({"unsatisfied": 1}, {})


async def test_the_head_declines_and_the_register_keeps_both(khulna: Khulna) -> None:
    await hear(khulna)
    await khulna.act("rate", complaint=FIRST, rating="unsatisfied", note="Nobody listened.")
    khulna.take()
    response = await khulna.act("decline_appeal", "head", complaint=FIRST, note="Heard twice.")
    assert (response["status"], response["outcome"], response["rating"]) == ("closed", "settled", "unsatisfied")
    assert khulna.take() == ["appeal_declined"]
    assert khulna.story()[-2:] == ["rated", "appeal_declined"]
    assert khulna.state("todo", "to_do") == "0"
    assert khulna.office.offered_complaints == []


async def test_a_case_goes_to_its_next_step(khulna: Khulna) -> None:
    await khulna.act("enter_complaint", medium="letter")
    await khulna.act("rate", complaint=FIRST, rating="unsatisfied")
    assert not khulna.complaint().appeal_offered
    await khulna.act("close", complaint=FIRST, outcome="settled")
    await khulna.act("rate", complaint=FIRST, rating="unsatisfied")
    response = await khulna.act("take_appeal", "head", complaint=FIRST)
    assert (response["status"], response["tier"]) == ("referred", 2)


@pytest.mark.parametrize("who", ["visitor", "redress"])
async def test_what_is_refused(khulna: Khulna, who: str) -> None:
    await khulna.press()
    key, _ = await khulna.refused("rate", who, complaint=FIRST, rating="satisfied")
    assert key == ("not_allowed_rate" if who == "visitor" else "not_heard")
    assert khulna.story() == ["rung"]
