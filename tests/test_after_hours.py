"""A bell that is pressed while the office is closed: who hears of it, and when; what is shown meanwhile."""

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from homeassistant.config_entries import ConfigSubentry

from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.register.words import Subject
from custom_components.abhijog_bell.working_settings import USUAL

from .office_fixtures import FIRST, Khulna, usual
from .screens import Connect, Screen, screen

type As = Callable[[str], Coroutine[Any, Any, Screen]]

WORKING_TIME: Final = {"working_time": {**USUAL}}
EVENING: Final = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # six in the evening in Khulna
MORNING: Final = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)  # nine


@pytest.fixture
async def evening(premises: Khulna) -> Khulna:
    """The usual office, which has closed an hour ago."""
    premises.clock.move_to(EVENING)
    await premises.open(*usual(premises.users), options=WORKING_TIME)
    return premises


@pytest.fixture
def as_user(premises: Khulna, hass_ws_client: Connect) -> As:
    """Open the screen of somebody."""

    async def open_screen(who: str) -> Screen:
        return await screen(premises, hass_ws_client, premises.users[who])

    return open_screen


async def until_opening(khulna: Khulna) -> None:
    """Let the night pass, but for its last second."""
    khulna.clock.move_to(MORNING.replace(hour=2, minute=59, second=59))
    await khulna.wait(2)


async def test_the_room_stays_quiet_and_nobody_is_told(evening: Khulna) -> None:
    await evening.press()
    assert evening.types == ["escalated"]
    told = evening.told[0]
    assert (told["reason"], told["after_hours"], told["officers"], told["phones"]) == ("after_hours", True, [], [])
    assert told["opens_at"] == MORNING.isoformat()
    assert told["message"] == "A bell was pressed after hours: At the gate."
    evening.take()
    await evening.wait(300)
    assert evening.types == []


async def test_an_impatient_person_is_recorded_as_quietly(evening: Khulna) -> None:
    await evening.press()
    evening.take()
    await evening.press()
    assert (evening.types, evening.told[0]["presses"]) == (["escalated"], 2)
    assert evening.told[0]["reason"] == "after_hours"


async def test_the_officers_are_told_when_the_office_opens(evening: Khulna) -> None:
    await evening.press()
    evening.take()
    await until_opening(evening)
    assert evening.types == ["escalated"]
    assert [officer["post"] for officer in evening.told[0]["officers"]] == ["Assistant Director"]
    evening.take()
    await evening.wait(60)
    assert [told["officers"][0]["post"] for told in evening.told] == ["Office Superintendent"]
    await evening.wait(200)
    assert "unheard" not in evening.types
    assert not any(kind.startswith("rang") for kind in evening.types)


async def test_a_press_the_next_day_rings(evening: Khulna) -> None:
    await evening.press()
    await until_opening(evening)
    evening.take()
    await evening.press()
    assert evening.types[0] == "rang: pressed"


async def test_a_test_rings_at_any_hour(evening: Khulna) -> None:
    await evening.push_button(evening.entity_id("button", "test_ring", of="Entrance"))
    assert evening.types == ["rang: pressed"]


async def test_an_officer_chosen_for_that_is_alerted_at_once(premises: Khulna) -> None:
    premises.clock.move_to(EVENING)
    people: tuple[ConfigSubentry, ...] = usual(premises.users)
    guard = next(each for each in people if each.title == "Office Superintendent")
    await premises.open(*people, options={"working_time": {**USUAL, "after_hours": guard.subentry_id}})
    await premises.press()
    assert premises.types == ["rang: pressed"]
    assert [officer["post"] for officer in premises.told[0]["officers"]] == ["Office Superintendent"]
    await premises.wait(15)
    assert premises.types == ["rang: pressed", "rang: repeated"]


async def test_an_officer_who_was_removed_is_not_waited_for(premises: Khulna) -> None:
    premises.clock.move_to(EVENING)
    await premises.open(*usual(premises.users), options={"working_time": {**USUAL, "after_hours": "removed"}})
    await premises.press()
    assert premises.told[0]["reason"] == "after_hours"


async def test_a_restart_at_night_changes_nothing(evening: Khulna) -> None:
    await evening.press()
    evening.take()
    await evening.reload()
    await evening.wait(30)
    assert evening.types == []
    await until_opening(evening)
    assert evening.types == ["escalated"]


async def test_it_counts_apart(evening: Khulna) -> None:
    await evening.press()
    await until_opening(evening)
    await evening.act("acknowledge", complaint=FIRST)
    await evening.act("heard", complaint=FIRST)
    figures = await evening.act("get_summary", "head", start="2026-11-22", end="2026-11-22")
    assert (figures["rung"], figures["after_hours"], figures["answered"]) == (1, 1, 1)
    assert (figures["median_answer"], figures["answered_in_target"]) == (None, None)
    found = (await evening.act("get_complaints"))["complaints"][0]
    assert (found["after_hours"], found["answer_seconds"]) == (True, None)


async def test_the_officers_card_shows_it(evening: Khulna, as_user: As) -> None:
    await evening.press()
    item = (await (await as_user("redress")).watch("subscribe_complaints"))["complaints"][0]
    assert (item["after_hours"], item["target_at"]) == (True, None)
    assert item["opens_at"] == MORNING.isoformat()
    assert item["next_alert"]["at"] == MORNING.isoformat()


async def test_the_display_says_when_the_office_opens(evening: Khulna, as_user: As) -> None:
    seen = await (hall := await as_user("visitor")).watch("subscribe_display")
    assert (seen["state"], seen["since"], seen["until"]) == ("closed", None, MORNING.isoformat())
    await evening.press()
    seen = await hall.latest()
    assert (seen["state"], seen["until"]) == ("closed", MORNING.isoformat())
    assert seen["since"] == "2026-11-22T12:00:00.001000+00:00"


async def test_the_display_turns_when_the_office_opens_and_closes(evening: Khulna, as_user: As) -> None:
    await evening.press()
    await (hall := await as_user("visitor")).watch("subscribe_display")
    await until_opening(evening)
    assert (await hall.latest())["state"] == "ready"
    evening.clock.move_to(datetime(2026, 11, 23, 6, 59, 59, tzinfo=UTC))
    await evening.wait(2)
    seen = await hall.latest()
    assert (seen["state"], seen["since"], seen["until"]) == ("closed", None, "2026-11-23T08:00:00+00:00")


@pytest.fixture
async def closing(premises: Khulna) -> Khulna:
    """The usual office, in its last seconds of the day; somebody has just pressed."""
    premises.clock.move_to(datetime(2026, 11, 22, 10, 59, 50, tzinfo=UTC))
    await premises.open(*usual(premises.users), options=WORKING_TIME)
    await premises.press()
    assert premises.take() == ["rang: pressed"]
    return premises


async def test_what_rings_when_the_office_closes_falls_silent_and_rings_on_when_it_opens(closing: Khulna) -> None:
    await closing.wait(12)
    assert closing.types == ["silenced"]
    assert closing.told[0]["complaint"] == FIRST
    closing.take()
    await closing.wait(40)
    assert closing.types == []
    assert closing.complaint().waiting
    await until_opening(closing)
    assert "rang: repeated" in closing.types


async def test_what_rang_before_a_restart_at_night_rings_when_the_office_opens(closing: Khulna) -> None:
    await closing.wait(12)
    await closing.reload()
    closing.take()
    await closing.wait(30)
    assert closing.types == []
    await until_opening(closing)
    assert closing.types.count("rang: repeated") == 1


async def test_who_presses_again_after_the_office_closed_makes_no_sound(closing: Khulna) -> None:
    await closing.wait(12)
    closing.take()
    await closing.press()
    assert (closing.types, closing.told[0]["reason"]) == (["escalated"], "after_hours")


async def test_an_answer_that_lapses_after_the_office_closed_makes_no_sound(closing: Khulna) -> None:
    await closing.act("acknowledge", complaint=FIRST)
    closing.take()
    await closing.wait(200)
    assert "lapsed" in closing.types
    assert not any(kind.startswith("rang") for kind in closing.types)
    await until_opening(closing)
    assert "rang: repeated" in closing.types


async def test_an_officer_chosen_for_after_hours_goes_on_to_hear_the_room(premises: Khulna) -> None:
    premises.clock.move_to(datetime(2026, 11, 22, 10, 59, 50, tzinfo=UTC))
    people: tuple[ConfigSubentry, ...] = usual(premises.users)
    await premises.open(*people, options={"working_time": {**USUAL, "after_hours": people[3].subentry_id}})
    await premises.press()
    premises.take()
    await premises.wait(16)
    assert premises.types == ["rang: repeated"]


async def test_the_display_says_to_who_still_waits_that_the_office_has_closed(closing: Khulna, as_user: As) -> None:
    await (hall := await as_user("visitor")).watch("subscribe_display")
    await closing.wait(12)
    seen = await hall.latest()
    assert (seen["state"], seen["until"]) == ("closed", MORNING.isoformat())
    assert seen["since"] == "2026-11-22T10:59:50.001000+00:00"


async def test_the_register_knows_when_the_office_worked(evening: Khulna) -> None:
    with reading_from(evening.path) as connection:
        configured = reading.configured(connection)
    settings = configured[Subject.OFFICE, evening.office.settings.office_id].settings
    assert settings is not None
    assert (settings["hours"], settings["days_off"]) == ("09:00-13:00 14:00-17:00", "fri sat")
