"""What is about the redress officer is kept from the redress officer, on every road."""

import pytest
from homeassistant.util import dt as dt_util

from custom_components.abhijog_bell.intake import Pressed
from custom_components.abhijog_bell.register.words import PressKind

from .office_fixtures import FIRST, SECOND, Khulna
from .offices import officer
from .screens import As

REDRESS = "Assistant Director"


async def hold(khulna: Khulna) -> None:
    """Hold the bell at the entrance."""
    entrance = next(iter(khulna.office.settings.bells.values()))
    now = dt_util.utcnow()
    held = Pressed(source="event.bell", press=1, pressed_at=now, arrived_at=now, kind=PressKind.LONG)
    khulna.office.press(entrance, held)
    await khulna.settle()


async def numbers(khulna: Khulna, who: str) -> list[str]:
    answer = await khulna.act("get_complaints", who)
    return [complaint["complaint"] for complaint in answer["complaints"]]


def alerted(khulna: Khulna) -> set[str]:
    """Return who was alerted since it was asked last."""
    posts = {officer["post"] for told in khulna.told for officer in told["officers"]}
    khulna.take()
    return posts


async def test_actions(khulna: Khulna) -> None:
    await hold(khulna)
    assert (await numbers(khulna, "redress"), await numbers(khulna, "head")) == ([], [FIRST])
    given: dict[str, dict[str, str]] = {"acknowledge": {}, "note": {"text": "-"}, "close": {"outcome": "false_press"}}
    for action, fields in given.items():
        assert (await khulna.refused(action, complaint=FIRST, **fields))[0] == "unknown_complaint"
    await khulna.act("acknowledge", "head", complaint=FIRST)


async def test_screens(khulna: Khulna, as_user: As) -> None:
    await hold(khulna)
    officer, head = await as_user("redress"), await as_user("head")
    assert (await officer.watch("subscribe_complaints"))["complaints"] == []
    assert (await officer.ask("history"))["complaints"] == []
    assert (await officer.refused("story", complaint=FIRST))[1] == "unknown_complaint"
    assert (await head.ask("history"))["complaints"][0]["complaint"] == FIRST
    assert "disclose" in (await head.ask("story", complaint=FIRST))["complaint"]["may"]


@pytest.mark.parametrize("outcome", ["no_complainant", None])
async def test_no_page_has_a_gap(khulna: Khulna, as_user: As, outcome: str | None) -> None:
    """One who looks for one at a time, or for one kind of them, finds nothing that shows that something is there."""
    await khulna.press()
    await khulna.act("close", complaint=FIRST, outcome="no_complainant")
    await khulna.wait(1)
    await hold(khulna)
    if outcome:
        await khulna.act("close", "head", complaint=SECOND, outcome=outcome)
    officer, head = await as_user("redress"), await as_user("head")
    for asked in ({}, {"bell": khulna.subentry("Entrance").subentry_id}, {"complaint": SECOND}):
        found = await officer.ask("history", limit=1, **asked)
        assert [each["complaint"] for each in found["complaints"]] == ([] if "complaint" in asked else [FIRST])
        assert found["next"] is None
    assert (await head.ask("history", limit=1))["next"] is not None
    for status in ({}, {"status": "closed"}):
        answer = await khulna.act("get_complaints", limit=1, **status)
        assert [each["complaint"] for each in answer["complaints"]] == [FIRST]
    assert (await khulna.act("get_complaints", limit=1, status="waiting"))["complaints"] == []


async def test_the_helper_pages_through_requests_alone(khulna: Khulna, as_user: As) -> None:
    helper = officer(post="Helper", room="Counter 2", role="helper", user_id=khulna.users["visitor"].id)
    khulna.hass.config_entries.async_add_subentry(khulna.entry, helper)
    await khulna.settle()
    await khulna.press("event.corner")
    await khulna.press()
    screen = await as_user("visitor")
    found = await screen.ask("history", limit=1)
    assert ([each["complaint"] for each in found["complaints"]], found["next"]) == (["A-2026-000001"], None)
    assert await screen.ask("history", purpose="complaint") == {"complaints": [], "next": None}
    assert await numbers(khulna, "visitor") == ["A-2026-000001"]


async def test_what_has_ended_as_well(khulna: Khulna, as_user: As) -> None:
    await hold(khulna)
    await khulna.act("close", "head", complaint=FIRST, outcome="no_complainant")
    assert (await (await as_user("redress")).watch("subscribe_complaints"))["closed"] == []
    assert (await (await as_user("head")).watch("subscribe_complaints"))["closed"][0]["complaint"] == FIRST
    assert (await numbers(khulna, "redress")) == []


async def test_the_head_discloses_it(khulna: Khulna, as_user: As) -> None:
    await hold(khulna)
    assert (await khulna.refused("disclose", complaint=FIRST))[0] == "unknown_complaint"
    assert (await khulna.refused("disclose", "alternate", complaint=FIRST))[0] == "not_allowed_disclose"
    await khulna.act("disclose", "head", complaint=FIRST)
    assert await numbers(khulna, "redress") == [FIRST]
    story = await (await as_user("redress")).ask("story", complaint=FIRST)
    assert [entry["kind"] for entry in story["entries"]][-1] == "disclosed"
    assert (await khulna.refused("disclose", "head", complaint=FIRST))[0] == "nothing_hidden"


@pytest.mark.parametrize("lapses", [False, True])
async def test_whoever_it_turns_out_to_be_about_hears_no_more_of_it(khulna: Khulna, *, lapses: bool) -> None:
    """Somebody presses, then holds the bell."""
    await khulna.press()
    assert alerted(khulna) == {REDRESS}
    await hold(khulna)
    await khulna.wait(1)
    if lapses:
        await khulna.act("acknowledge", "head", complaint=FIRST)
        khulna.take()
        await khulna.wait(180)
    assert "Director" in (posts := alerted(khulna))
    assert REDRESS not in posts
