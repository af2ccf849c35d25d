"""Ideas in an office: put down, screened once a month, listed, and told of."""

from datetime import datetime
from typing import Any

import pytest
from homeassistant.util import dt as dt_util

from custom_components.abhijog_bell.announcer import Interest, async_announcer
from custom_components.abhijog_bell.happening import IdeaType
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.journal.reading import verify

from .office_fixtures import Khulna
from .screens import As

IDEA = "I-2026-000001"
CHAIRS = {"text": "চেয়ার দরকার", "author": "citizen", "medium": "box"}


async def listed(khulna: Khulna, who: str | None = "head", **asked: Any) -> list[tuple[str, str | None]]:
    answer = await khulna.act("get_ideas", who, **asked)
    return [(idea["idea"], idea["decision"]) for idea in answer["ideas"]]


async def to_do(khulna: Khulna) -> list[tuple[str, str]]:
    answer = await khulna.hass.services.async_call(
        "todo",
        "get_items",
        {"entity_id": khulna.entity_id("todo", "to_do")},
        blocking=True,
        return_response=True,
    )
    (items,) = (answer or {}).values()
    assert isinstance(items, dict)
    return [(item["summary"], item["due"]) for item in items["items"]]


async def days(khulna: Khulna) -> list[tuple[str, str, str]]:
    answer = await khulna.hass.services.async_call(
        "calendar",
        "get_events",
        {
            "entity_id": khulna.entity_id("calendar", "due_days"),
            "start_date_time": datetime(2026, 11, 1, tzinfo=dt_util.get_default_time_zone()),
            "end_date_time": datetime(2027, 3, 1, tzinfo=dt_util.get_default_time_zone()),
        },
        blocking=True,
        return_response=True,
    )
    (found,) = (answer or {}).values()
    assert isinstance(found, dict)
    return [(event["summary"], event["start"], event["end"]) for event in found["events"]]


@pytest.mark.parametrize("undecided", [False, True])
async def test_a_list_that_ends_where_the_calendar_begins(khulna: Khulna, *, undecided: bool) -> None:
    assert await listed(khulna, end="0001-01-01", undecided=undecided) == []


async def test_an_idea_is_put_down_and_decided_on(khulna: Khulna) -> None:
    told: list[dict[str, Any]] = []
    async_announcer(khulna.hass).attach(Interest(types=frozenset(IdeaType)), told.append)
    response = await khulna.act("suggest", **CHAIRS)
    assert response == {
        "idea": IDEA,
        "day": "2026-11-22",
        **CHAIRS,
        "officer": "Assistant Director",
        "decision": None,
        "decided_at": None,
        "note": None,
        "screening_from": "2026-11-15",
        "screening_until": "2026-11-25",
    }
    response = await khulna.act("screen", "head", idea=IDEA, decision="chosen", note="Two benches.")
    assert (response["decision"], response["note"]) == ("chosen", "Two benches.")
    assert [each["message"] for each in told] == [
        f"An idea was put down: {IDEA}.",
        f"The idea {IDEA} was decided on: chosen.",
    ]
    assert [each["type"] for each in khulna.happened] == ["idea_suggested", "idea_screened"]
    assert "চেয়ার" not in str(khulna.happened + told)
    await khulna.act("screen", "head", idea=IDEA, decision="carried_out")
    assert await listed(khulna) == [(IDEA, "carried_out")]
    with reading_from(khulna.path) as connection:
        assert verify(connection).ok
    figures = await khulna.act("get_summary", "head")
    assert (figures["rung"], figures["assistance"]["rung"]) == (0, 0)


async def test_numbers_and_what_is_undecided_outlive_a_restart(khulna: Khulna) -> None:
    await khulna.act("suggest", **CHAIRS)
    await khulna.reload()
    await khulna.act("suggest", None, text="Open at eight.", author="staff")
    assert await listed(khulna, undecided=True) == [("I-2026-000002", None), (IDEA, None)]
    await khulna.reload()
    assert await to_do(khulna) == [("Screen the ideas: 2", "2026-11-25")]
    await khulna.act("screen", "head", idea=IDEA, decision="not_chosen")
    assert await listed(khulna, undecided=True) == [("I-2026-000002", None)]
    assert await listed(khulna, "redress", start="2026-11-23", end="2026-11-24") == []
    await khulna.press()
    assert khulna.office.open_complaints[0].number == "2026-000001"


async def test_calendar_and_to_do_list_say_when_they_are_screened(khulna: Khulna) -> None:
    assert (await days(khulna), await to_do(khulna)) == ([], [])
    await khulna.act("suggest", **CHAIRS)
    await khulna.act("suggest", **CHAIRS)
    khulna.clock.move_to("2026-11-26T04:00:00+00:00")
    await khulna.act("suggest", **CHAIRS)
    assert await days(khulna) == [
        ("Screen the ideas: 2", "2026-11-15", "2026-11-26"),
        ("Screen the ideas: 1", "2026-12-15", "2026-12-26"),
    ]
    assert await to_do(khulna) == [("Screen the ideas: 2", "2026-11-25"), ("Screen the ideas: 1", "2026-12-25")]
    assert khulna.state("todo", "to_do") == "2"
    for number in (IDEA, "I-2026-000002"):
        await khulna.act("screen", "head", idea=number, decision="later")
    assert await to_do(khulna) == [("Screen the ideas: 1", "2026-12-25")]
    assert khulna.state("todo", "to_do") == "1"


@pytest.mark.parametrize(
    ("action", "who", "data", "key"),
    [
        ("suggest", "redress", {"text": " ", "author": "staff"}, "text_missing"),
        ("suggest", "redress", {"text": "x" * 16_385, "author": "staff"}, "text_too_long"),
        ("suggest", "visitor", CHAIRS, "not_allowed_suggest"),
        ("screen", "redress", {"idea": IDEA, "decision": "chosen"}, "not_allowed_screen"),
        ("screen", None, {"idea": IDEA, "decision": "chosen"}, "not_allowed_screen"),
        ("screen", "head", {"idea": "I-2026-000009", "decision": "chosen"}, "unknown_idea"),
        ("screen", "head", {"idea": "I-২০২৬", "decision": "chosen"}, "unknown_idea"),
        ("get_ideas", "visitor", {}, "not_allowed_read"),
        ("get_ideas", "head", {"start": "2026-11-22", "end": "2026-11-21"}, "period_reversed"),
    ],
)
async def test_what_is_refused(khulna: Khulna, action: str, who: str | None, data: dict[str, Any], key: str) -> None:
    await khulna.act("suggest", **CHAIRS)
    assert (await khulna.refused(action, who, **data))[0] == key
    assert await listed(khulna) == [(IDEA, None)]


async def test_screens_list_them(khulna: Khulna, as_user: As) -> None:
    await khulna.act("suggest", **CHAIRS)
    (idea,) = (await (await as_user("redress")).ask("ideas", undecided=True))["ideas"]
    assert (idea["idea"], idea["text"]) == (IDEA, "চেয়ার দরকার")
    assert (await (await as_user("visitor")).refused("ideas"))[0] == "not_allowed"
