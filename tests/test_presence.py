"""Nobody waits for an officer who is away: the next one is alerted at once."""

from datetime import time
from typing import Any

import pytest
from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

from custom_components.abhijog_bell.intake import Pressed
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.register.events import PassedOver, Rung
from custom_components.abhijog_bell.register.words import PressKind

from .office_fixtures import FIRST, Khulna
from .offices import bell, officer

REDRESS, ALTERNATE, HEAD = "Assistant Director", "Office Superintendent", "Director"


def officers(redress: str) -> tuple[ConfigSubentry, ...]:
    """Return officers of whom Home Assistant knows something."""
    return (
        officer(user_id=redress, absence="calendar.leave", presence=["person.redress", "schedule.redress"]),
        officer(post=ALTERNATE, role="alternate", after=60, presence=["input_boolean.alternate"]),
        officer(post=HEAD, role="head", after=150, presence=["person.head"]),
    )


@pytest.fixture
async def khulna(premises: Khulna) -> Khulna:
    """An office whose officers come and go."""
    await premises.open(bell(), *officers(premises.users["redress"].id))
    return premises


def told(khulna: Khulna) -> list[str]:
    """Return who was alerted, in order."""
    return [alerted["post"] for happening in khulna.told for alerted in happening["officers"]]


def are(khulna: Khulna, **states: str) -> None:
    """Say how entities are."""
    for entity, state in states.items():
        khulna.hass.states.async_set(entity.replace("__", "."), state)


def away(khulna: Khulna) -> list[str]:
    return [khulna.entry.subentries[officer].title for officer in khulna.office.away()]


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ({}, []),
        ({"calendar__leave": "off", "person__redress": "home", "schedule__redress": "on"}, []),
        ({"calendar__leave": "on", "person__redress": "home", "schedule__redress": "on"}, [REDRESS]),
        ({"person__redress": "not_home", "schedule__redress": "on"}, [REDRESS]),
        ({"person__redress": "Market", "person__head": "not_home"}, [REDRESS, HEAD]),
        ({"person__redress": "home", "schedule__redress": "off"}, [REDRESS]),
        ({"input_boolean__alternate": "off"}, [ALTERNATE]),
        ({"calendar__leave": "unavailable", "person__redress": "unknown", "schedule__redress": "unavailable"}, []),
    ],
)
async def test_what_home_assistant_knows(khulna: Khulna, states: dict[str, str], expected: list[str]) -> None:
    are(khulna, **states)
    assert away(khulna) == expected


def first[T](khulna: Khulna, kind: type[T]) -> T:
    """Return the first event of a kind that is on record."""
    with reading_from(khulna.path) as connection:
        return next(entry.event for entry in reading.story(connection, FIRST) if isinstance(entry.event, kind))


async def test_the_alternate_hears_the_ring_where_the_redress_officer_is_away(khulna: Khulna) -> None:
    are(khulna, calendar__leave="on")
    await khulna.press()
    assert told(khulna) == [ALTERNATE]
    rung = first(khulna, Rung)
    assert rung.away == (khulna.subentry(REDRESS).subentry_id,)
    # The head's turn comes as soon as the alternate's would have.
    await khulna.wait(60)
    assert told(khulna)[-1] == HEAD


async def test_where_nobody_is_there_the_head_is_alerted_at_once(khulna: Khulna) -> None:
    are(khulna, calendar__leave="on", input_boolean__alternate="off", person__head="not_home")
    await khulna.press()
    assert told(khulna) == [HEAD]


async def test_who_leaves_while_somebody_waits_is_passed_over(khulna: Khulna) -> None:
    await khulna.press()
    are(khulna, input_boolean__alternate="off")
    await khulna.wait(59)
    assert "passed_over" not in khulna.take()
    await khulna.wait(1)
    assert [kind for kind in khulna.take() if not kind.startswith("rang")] == ["passed_over", "escalated"]
    assert khulna.story() == ["rung", "passed_over", "escalated"]
    assert first(khulna, PassedOver).officer == khulna.subentry(ALTERNATE).subentry_id
    assert khulna.complaint().escalations == 1


async def test_a_bell_that_is_held_never_alerts_the_redress_officer(khulna: Khulna) -> None:
    (entrance,) = khulna.office.settings.bells.values()
    now = dt_util.utcnow()
    held = Pressed(source="event.bell", press=1, pressed_at=now, arrived_at=now, kind=PressKind.LONG)
    khulna.office.press(entrance, held)
    await khulna.settle()
    assert told(khulna) == [HEAD]
    await khulna.wait(200)
    assert set(told(khulna)) == {HEAD, ALTERNATE}


class TestWhoWouldHear:
    async def test_now(self, khulna: Khulna) -> None:
        are(khulna, calendar__leave="on")
        answer = await khulna.act("who_would_hear", None, language="en")
        assert (answer["open"], answer["opens_at"], answer["nobody"]) == (True, None, False)
        assert [(officer["post"], officer["after"]) for officer in answer["officers"]] == [(ALTERNATE, 0), (HEAD, 60)]
        assert answer["away"] == [REDRESS]
        assert answer["text"].splitlines() == [
            "At once: Office Superintendent, Room 203.",
            "After 1 min 0 s without an answer: Director, Room 203.",
            "Away: Assistant Director.",
        ]

    async def test_a_bell_that_is_held(self, khulna: Khulna) -> None:
        answer = await khulna.act("who_would_hear", None, about_redress=True)
        assert [officer["post"] for officer in answer["officers"]] == [HEAD, ALTERNATE]

    async def test_a_moment_to_come(self, khulna: Khulna) -> None:
        """Calendars and schedules tell; where a person will be nobody knows."""
        asked: list[dict[str, Any]] = []

        async def events(call: ServiceCall) -> ServiceResponse:
            asked.append(dict(call.data))
            return {"calendar.leave": {"events": [{"summary": "Leave"}]}}

        async def schedule(_call: ServiceCall) -> ServiceResponse:
            return {"schedule.redress": {"tuesday": [{"from": time(9), "to": time(12)}]}}

        are(khulna, calendar__leave="off", schedule__redress="off", person__head="not_home")
        only = SupportsResponse.ONLY
        khulna.hass.services.async_register("calendar", "get_events", events, supports_response=only)
        khulna.hass.services.async_register("schedule", "get_schedule", schedule, supports_response=only)
        answer = await khulna.act("who_would_hear", None, at="2026-11-24T10:00:00")
        assert answer["away"] == [REDRESS]
        assert asked[0]["start_date_time"] == "2026-11-24T04:00:00+00:00"

    async def test_a_calendar_that_cannot_be_read_keeps_nobody_from_being_alerted(self, khulna: Khulna) -> None:
        async def events(_call: ServiceCall) -> ServiceResponse:
            raise HomeAssistantError

        are(khulna, calendar__leave="off")
        khulna.hass.services.async_register("calendar", "get_events", events, supports_response=SupportsResponse.ONLY)
        answer = await khulna.act("who_would_hear", None, at="2026-11-24T10:00:00")
        assert answer["away"] == []

    async def test_by_the_schedule_alone(self, khulna: Khulna) -> None:
        async def schedule(_call: ServiceCall) -> ServiceResponse:
            return {"schedule.redress": {"tuesday": [{"from": time(9), "to": time(12)}]}}

        are(khulna, schedule__redress="off")
        only = SupportsResponse.ONLY
        khulna.hass.services.async_register("schedule", "get_schedule", schedule, supports_response=only)
        for at, away_then in (("11:59:00", []), ("12:00:00", [REDRESS])):
            answer = await khulna.act("who_would_hear", None, at=f"2026-11-24T{at}")
            assert answer["away"] == away_then

    async def test_it_is_said_in_advance_where_nobody_is_there(self, khulna: Khulna) -> None:
        assert khulna.state("binary_sensor", "nobody_there") == "off"
        are(khulna, calendar__leave="on", input_boolean__alternate="off", person__head="not_home")
        await khulna.settle()
        assert khulna.state("binary_sensor", "nobody_there") == "on"
        answer = await khulna.act("who_would_hear", None, language="en")
        assert (answer["nobody"], [officer["post"] for officer in answer["officers"]]) == (True, [HEAD])
        assert answer["text"].splitlines()[-1] == "Nobody is there who would hear the bell."
        are(khulna, person__head="home")
        await khulna.settle()
        assert khulna.state("binary_sensor", "nobody_there") == "off"

    async def test_a_year_that_nobody_can_reckon_with(self, khulna: Khulna) -> None:
        for year in ("0001", "9999"):
            refused = await khulna.refused("who_would_hear", None, at=f"{year}-01-01T00:00:00")
            assert refused == ("no_such_moment", {"year": str(int(year))})

    async def test_who_may_ask(self, khulna: Khulna) -> None:
        assert (await khulna.refused("who_would_hear", "visitor"))[0] == "not_allowed_read"
        await khulna.act("who_would_hear", "redress")


class TestPhones:
    """Nobody waits for a phone that does not take the message, once it is known to say when it does."""

    @pytest.fixture
    async def khulna(self, premises: Khulna) -> Khulna:
        """An office whose redress officer has a phone."""
        redress = officer(user_id=premises.users["redress"].id, phone="pixel")
        await premises.open(bell(), redress, officer(post=ALTERNATE, role="alternate", after=60))
        return premises

    async def takes(self, khulna: Khulna, number: str = FIRST, who: str = "redress") -> None:
        """Let the phone say that a message has arrived."""
        data = {"tag": f"ABHIJOG-KHL-{number}", "confirmation": True}
        khulna.hass.bus.async_fire("mobile_app_notification_received", data, context=khulna.by(who))
        await khulna.settle()

    async def test_a_phone_that_never_said_so_is_not_expected_to(self, khulna: Khulna) -> None:
        await khulna.press()
        await khulna.wait(59)
        assert told(khulna) == [REDRESS]

    async def test_the_next_one_is_alerted_where_no_message_arrives(self, khulna: Khulna) -> None:
        await khulna.press()
        await self.takes(khulna)
        await khulna.wait(20)
        assert told(khulna) == [REDRESS]
        await khulna.act("close", complaint=FIRST, outcome="false_press")
        khulna.take()

        await khulna.reload()
        await khulna.press()
        await khulna.wait(9)
        assert told(khulna) == [REDRESS]
        await khulna.wait(2)
        assert told(khulna) == [REDRESS, ALTERNATE]
        assert khulna.story("2026-000002") == ["rung", "passed_over", "escalated"]

    async def test_nobody_is_passed_over_who_has_answered(self, khulna: Khulna) -> None:
        await khulna.press()
        await self.takes(khulna)
        await khulna.act("close", complaint=FIRST, outcome="false_press")
        await khulna.press()
        await khulna.act("acknowledge", complaint="2026-000002")
        await khulna.wait(20)
        assert khulna.story("2026-000002") == ["rung", "acknowledged"]

    @pytest.mark.parametrize(("number", "who"), [("other", "redress"), (FIRST, "visitor")])
    async def test_what_is_none_of_ours(self, khulna: Khulna, number: str, who: str) -> None:
        tag = f"ABHIJOG-KHL-{number}" if number == FIRST else "weather"
        khulna.hass.bus.async_fire("mobile_app_notification_received", {"tag": tag}, context=khulna.by(who))
        await khulna.press()
        await khulna.wait(20)
        assert told(khulna) == [REDRESS]
