"""The calendar of the days until which something is to be done, and the list of what is."""

from datetime import date, timedelta
from typing import Any, Final

import pytest
from homeassistant.exceptions import ServiceNotSupported
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.abhijog_bell.working_settings import USUAL

from .factories import DUE, midnight
from .office_fixtures import FIRST, SECOND, Khulna, usual

LETTER: Final = {"medium": "letter", "complainant_name": "Rahima", "complainant_phone": "01711000000"}


@pytest.fixture
async def khulna(premises: Khulna) -> Khulna:
    """The usual office, which works from Sunday to Thursday."""
    await premises.open(*usual(premises.users), options={"working_time": dict(USUAL)})
    return premises


async def _days(khulna: Khulna, start: date, end: date) -> list[tuple[str, str, str]]:
    entity_id = khulna.entity_id("calendar", "due_days")
    found = await khulna.hass.services.async_call(
        "calendar",
        "get_events",
        {
            "entity_id": entity_id,
            "start_date_time": f"{start} 00:00:00",
            "end_date_time": f"{end} 00:00:00",
        },
        blocking=True,
        return_response=True,
    )
    assert found
    events: Any = found[entity_id]
    return [(event["start"], event["end"], event["summary"]) for event in events["events"]]


async def _items(khulna: Khulna) -> list[tuple[str, str | None]]:
    entity_id = khulna.entity_id("todo", "to_do")
    found = await khulna.hass.services.async_call(
        "todo", "get_items", {"entity_id": entity_id}, blocking=True, return_response=True
    )
    assert found
    items: Any = found[entity_id]
    assert {item["status"] for item in items["items"]} <= {"needs_action"}
    return [(item["summary"], item.get("due")) for item in items["items"]]


async def test_an_office_without_cases(khulna: Khulna) -> None:
    assert khulna.state("calendar", "due_days") == "off"
    assert khulna.state("todo", "to_do") == "0"
    assert await _days(khulna, date(2026, 1, 1), date(2030, 1, 1)) == []
    assert await _items(khulna) == []


async def test_a_referred_complaint_is_on_its_last_day(khulna: Khulna) -> None:
    await khulna.act("enter_complaint", **LETTER)
    said = f"Decide No. {FIRST}"
    whole_day = (DUE.isoformat(), (DUE + timedelta(days=1)).isoformat(), said)
    assert await _days(khulna, date(2026, 11, 1), date(2027, 12, 1)) == [whole_day]
    assert await _days(khulna, DUE, DUE + timedelta(days=1)) == [whole_day]
    assert await _days(khulna, date(2026, 11, 1), DUE - timedelta(days=1)) == []
    assert await _days(khulna, DUE + timedelta(days=1), date(2027, 12, 1)) == []
    assert await _items(khulna) == [(said, DUE.isoformat())]
    assert khulna.state("todo", "to_do") == "1"


async def test_what_is_kept_from_an_officer_is_on_no_list_that_all_see(khulna: Khulna) -> None:
    await khulna.act("enter_complaint", about="Assistant Director", **LETTER)
    assert await _items(khulna) == []
    assert await _days(khulna, date(2026, 11, 1), date(2027, 12, 1)) == []
    await khulna.act("disclose", "head", complaint=FIRST)
    assert [said for said, _ in await _items(khulna)] == [f"Decide No. {FIRST}"]


async def test_the_calendar_is_on_while_something_is_due_today(khulna: Khulna) -> None:
    await khulna.act("enter_complaint", **LETTER)
    assert khulna.state("calendar", "due_days") == "off"
    khulna.clock.move_to(midnight(DUE))
    await khulna.wait(1)
    assert khulna.state("calendar", "due_days") == "on"
    khulna.clock.move_to(midnight(DUE + timedelta(days=1)))
    await khulna.wait(1)
    assert khulna.state("calendar", "due_days") == "off"
    assert await _items(khulna) == [(f"Decide No. {FIRST}", DUE.isoformat())]


async def test_then_the_complainant_is_to_be_told(khulna: Khulna) -> None:
    await khulna.act("enter_complaint", **LETTER)
    await khulna.act("close", complaint=FIRST, outcome="settled")
    assert await _days(khulna, date(2026, 11, 1), date(2027, 12, 1)) == [
        ("2026-12-01", "2026-12-02", f"Tell the result of No. {FIRST}")
    ]
    await khulna.act("tell_result", complaint=FIRST)
    assert await _days(khulna, date(2026, 11, 1), date(2027, 12, 1)) == []
    assert await _items(khulna) == []


async def test_who_waits_comes_first(khulna: Khulna) -> None:
    await khulna.act("enter_complaint", **LETTER)
    await khulna.press()
    await khulna.act("ring", bell="Service corner")
    assert await _items(khulna) == [
        (f"Settle No. {SECOND}: At the gate", None),
        (f"Decide No. {FIRST}", DUE.isoformat()),
    ]


async def test_a_test_is_nowhere(khulna: Khulna) -> None:
    await khulna.push_button(khulna.entity_id("button", "test_ring", of="Entrance"))
    assert await _items(khulna) == []


async def test_nothing_ends_by_being_ticked_off(khulna: Khulna) -> None:
    await khulna.act("enter_complaint", **LETTER)
    with pytest.raises(ServiceNotSupported):
        await khulna.hass.services.async_call(
            "todo",
            "update_item",
            {"entity_id": khulna.entity_id("todo", "to_do"), "item": FIRST, "status": "completed"},
            blocking=True,
        )
    assert khulna.complaint().open


async def test_the_screens_can_ask(khulna: Khulna, hass_ws_client: WebSocketGenerator) -> None:
    await khulna.act("enter_complaint", **LETTER)
    client = await hass_ws_client(khulna.hass)
    await client.send_json_auto_id({"type": "todo/item/list", "entity_id": khulna.entity_id("todo", "to_do")})
    answer = await client.receive_json()
    assert [(item["uid"], item["due"]) for item in answer["result"]["items"]] == [(FIRST, DUE.isoformat())]
    assert "Rahima" not in str(answer)
