"""Filing complaints under services and desks, by the action."""

from datetime import date
from typing import Any

import pytest

from .forms import said
from .office_fixtures import FIRST, Khulna, usual
from .offices import service

GRANT = service(name="কল্যাণ অনুদান", limit="৫ (পাঁচ) কার্যদিবস")


@pytest.fixture
async def rung(premises: Khulna) -> Khulna:
    """An office with a charter, and a complaint of Sunday, 22 November 2026, settled."""
    await premises.open(*usual(premises.users), GRANT, service(name="Repair", limit="As instructed"))
    await premises.press()
    await premises.act("acknowledge", complaint=FIRST)
    await premises.act("close", complaint=FIRST, outcome="settled")
    return premises


async def test_an_officer_files_what_was_closed(rung: Khulna) -> None:
    rung.take()
    answer = await rung.act("classify", complaint=FIRST, service="কল্যাণ অনুদান", desk="Desk 3")
    assert (answer["service"], answer["desk"], answer["status"]) == ("কল্যাণ অনুদান", "Desk 3", "closed")
    assert (answer["claim"], answer["applied_on"], answer["limit_due"], answer["text"]) == (None, None, None, None)
    assert rung.story()[-1] == "classified"
    assert rung.take() == ["classified"]
    assert rung.complaint().desk == "Desk 3"
    figures = await rung.act("get_summary", "head")
    assert (figures["by_service"], figures["by_desk"]) == ({"কল্যাণ অনুদান": 1}, {"Desk 3": 1})
    assert (figures["by_delay"], figures["premature"]) == ({}, 0)


async def test_a_missed_time_limit_is_told_in_words(rung: Khulna) -> None:
    answer = await rung.act("classify", complaint=FIRST, service="কল্যাণ অনুদান", applied_on="2026-11-02")
    due = rung.complaint().limit_due
    assert due
    assert due < date(2026, 11, 22)
    assert (answer["claim"], answer["applied_on"], answer["limit_due"]) == ("delay", "2026-11-02", due.isoformat())
    days: dict[str, Any] = {"applied": "02-11-2026", "limit": "৫ (পাঁচ) কার্যদিবস", "due": f"{due:%d-%m-%Y}"}
    assert answer["text"] == said("common.classified_delay", days)
    figures = await rung.act("get_summary", "head")
    assert (figures["by_delay"], figures["premature"]) == ({"কল্যাণ অনুদান": 1}, 0)


async def test_one_that_had_not_run_out_is_told_as_well_and_does_not_count(rung: Khulna) -> None:
    answer = await rung.act("classify", complaint=FIRST, service="কল্যাণ অনুদান", applied_on="2026-11-22")
    assert answer["claim"] == "premature"
    assert answer["text"].startswith("Applied on 22-11-2026; the time limit (৫ (পাঁচ) কার্যদিবস) runs until ")
    figures = await rung.act("get_summary", "head")
    assert (figures["by_delay"], figures["premature"]) == ({}, 1)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ({}, "nothing_to_file"),
        ({"applied_on": "2026-11-02"}, "no_time_limit"),
        ({"applied_on": "2026-11-02", "service": "Repair"}, "no_time_limit"),
        ({"applied_on": "2026-11-23", "service": "কল্যাণ অনুদান"}, "applied_later"),
        ({"service": "x" * 201}, "text_too_long"),
    ],
)
async def test_what_cannot_be_filed(rung: Khulna, data: dict[str, str], key: str) -> None:
    assert (await rung.refused("classify", complaint=FIRST, **data))[0] == key
    assert rung.story()[-1] == "closed"


async def test_who_may(rung: Khulna) -> None:
    assert (await rung.refused("classify", "visitor", complaint=FIRST, desk="Desk 3"))[0] == "not_allowed_classify"
    assert (await rung.refused("classify", complaint="2026-000009", desk="Desk 3"))[0] == "unknown_complaint"
    assert (await rung.refused("classify", "alternate", complaint=FIRST, desk="Desk 3"))[0] == "not_your_turn"
    for who in ("head", "redress", None):
        await rung.act("classify", who, complaint=FIRST, desk="Desk 3")


async def test_the_names_of_the_charter_are_offered_to_the_card(rung: Khulna) -> None:
    assert rung.office.settings.services == ["কল্যাণ অনুদান", "Repair"]
    assert {limit.days for limit in rung.office.settings.limits.values()} == {5, None}
