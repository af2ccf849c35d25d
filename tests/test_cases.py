"""Referred complaints in an office: their actions, their days, who is told, and what they leave behind."""

import json
import logging
import sqlite3
from datetime import date, timedelta
from typing import Any, Final
from unittest.mock import Mock

import pytest
from homeassistant.const import MATCH_ALL
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.abhijog_bell import retention
from custom_components.abhijog_bell.diagnostics import async_get_config_entry_diagnostics
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.journal.private import Complainant, complainant
from custom_components.abhijog_bell.live import live
from custom_components.abhijog_bell.working_settings import USUAL

from .factories import DUE, midnight, nine
from .office_fixtures import FIRST, SECOND, Khulna, usual
from .screens import As

LETTER: Final = {"medium": "letter", "note": "The pension is late.", "service": "Pension"}


@pytest.fixture
async def khulna(premises: Khulna) -> Khulna:
    """The usual office, which works from Sunday to Thursday."""
    await premises.open(*usual(premises.users), options={"working_time": dict(USUAL)})
    return premises


@pytest.fixture
async def referred(khulna: Khulna) -> Khulna:
    """A complaint that could not be settled on the spot."""
    await khulna.press()
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.act("refer", complaint=FIRST, note="To be looked into.", service="Pension")
    khulna.take()
    return khulna


async def _go_to(khulna: Khulna, moment: Any) -> None:
    """Let time pass at once, as for an office that runs all the while."""
    khulna.clock.move_to(moment)
    await khulna.wait(1)


async def test_a_referral_gives_a_day(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.act("acknowledge", complaint=FIRST)
    response = await khulna.act("refer", complaint=FIRST)
    assert (response["status"], response["tier"], response["due"]) == ("referred", 1, DUE.isoformat())
    assert (response["outcome"], response["closed_at"]) == (None, None)
    assert khulna.story() == ["rung", "acknowledged", "heard", "referred"]


async def test_it_is_reminded_of_and_expires(referred: Khulna) -> None:
    await _go_to(referred, nine(date(2026, 12, 29)))
    assert referred.take() == ["reminded"]
    await _go_to(referred, nine(DUE))
    assert [told["message"] for told in referred.told] == [f"No. {FIRST} is to be decided by 03-01-2027."]
    assert referred.take() == ["reminded"]
    await _go_to(referred, midnight(DUE + timedelta(days=1)))
    assert [told["message"] for told in referred.told] == [f"No. {FIRST} was not decided by 03-01-2027."]
    assert [each["post"] for each in referred.told[0]["officers"]] == ["Assistant Director", "Director"]
    assert referred.take() == ["expired"]
    await _go_to(referred, midnight(date(2027, 3, 1)))
    assert referred.take() == []
    assert referred.complaint().open


async def test_no_day_is_lost_over_a_restart_and_later_settings_change_none(referred: Khulna) -> None:
    await referred.unload()
    referred.clock.move_to(nine(date(2027, 1, 5)))
    options = {
        **referred.entry.options,
        "redress": {"complaint_days": 1},
        "working_time": USUAL | {"days_off": ["mon"]},
    }
    referred.hass.config_entries.async_update_entry(referred.entry, options=options)
    await referred.setup()
    await referred.wait(1)
    assert referred.take() == ["reminded", "reminded", "expired"]
    known = referred.complaint().case
    assert known
    assert (known.due, known.expired) == (DUE, True)


async def test_more_time_once_and_for_a_reason(referred: Khulna) -> None:
    key, _ = await referred.refused("extend", complaint=FIRST, reason=" ")
    assert key == "reason_required"
    response = await referred.act("extend", complaint=FIRST, reason="An inspection.")
    assert response["due"] == "2027-01-17"
    key, _ = await referred.refused("extend", complaint=FIRST, reason="Another one.")
    assert key == "already_extended"


async def test_it_is_decided_and_the_complainant_is_told(referred: Khulna) -> None:
    response = await referred.act("close", complaint=FIRST, outcome="not_proved")
    assert (response["status"], response["outcome"], response["due"]) == ("closed", "not_proved", "2026-12-01")
    referred.take()
    await _go_to(referred, midnight(date(2026, 12, 2)))
    assert [told["message"] for told in referred.told] == [
        f"No. {FIRST}: the complainant was to be told the result by 01-12-2026."
    ]
    assert referred.take() == ["reminded"]
    response = await referred.act("tell_result", complaint=FIRST, note="By phone.")
    assert response["told_at"]
    assert response["due"] is None
    assert referred.take() == ["result_told"]
    key, _ = await referred.refused("tell_result", complaint=FIRST)
    assert key == "nothing_to_tell"


async def test_who_is_not_told_yet_is_remembered_over_a_restart(referred: Khulna) -> None:
    await referred.act("close", complaint=FIRST, outcome="settled")
    await referred.reload()
    assert [known.number for known in referred.office.untold_complaints] == [FIRST]
    assert referred.office.open_complaints == []
    referred.take()
    await _go_to(referred, midnight(date(2026, 12, 2)))
    assert referred.take() == ["reminded"]
    await referred.act("tell_result", complaint=FIRST)
    await referred.reload()
    assert referred.office.untold_complaints == []


async def test_the_head_decides_an_appeal(referred: Khulna) -> None:
    key, said = await referred.refused("appeal", complaint=FIRST)
    assert (key, said) == ("not_expired", {"number": FIRST, "due": DUE.isoformat()})
    await referred.act("close", complaint=FIRST, outcome="settled")
    response = await referred.act("appeal", complaint=FIRST, note="She is not content.")
    assert (response["status"], response["tier"], response["due"]) == ("referred", 2, "2026-12-20")
    assert [each["post"] for each in referred.told[-1]["officers"]] == ["Director"]
    key, _ = await referred.refused("close", complaint=FIRST, outcome="settled")
    assert key == "not_allowed_decide"
    response = await referred.act("close", "head", complaint=FIRST, outcome="settled")
    assert response["status"] == "closed"


async def test_who_is_complained_about_does_not_decide(khulna: Khulna) -> None:
    response = await khulna.act("enter_complaint", "head", about="Assistant Director", **LETTER)
    assert response["tier"] == 2
    key, _ = await khulna.refused("close", complaint=FIRST, outcome="settled")
    assert key == "unknown_complaint"  # it is kept from that officer
    await khulna.act("disclose", "head", complaint=FIRST)
    key, _ = await khulna.refused("close", complaint=FIRST, outcome="settled")
    assert key == "not_allowed_decide"
    key, _ = await khulna.refused("refer", complaint=FIRST, about="Nobody")
    assert key == "unknown_officer"


async def test_what_came_by_another_road(khulna: Khulna) -> None:
    response = await khulna.act("enter_complaint", received="2026-11-15", **LETTER)
    assert response["complaint"] == FIRST
    assert (response["medium"], response["status"], response["service"]) == ("letter", "referred", "Pension")
    assert (response["received"], response["due"]) == ("2026-11-15", "2026-12-27")
    assert khulna.take() == ["referred"]
    assert khulna.story() == ["entered", "referred"]
    await khulna.press()
    assert khulna.complaint(SECOND).presses == 1


@pytest.mark.parametrize(
    ("received", "key"), [("2026-11-23", "received_in_future"), ("1026-11-22", "received_too_long_ago")]
)
async def test_a_day_that_was_not_meant(khulna: Khulna, received: str, key: str) -> None:
    assert (await khulna.refused("enter_complaint", received=received, **LETTER))[0] == key
    response = await khulna.act("enter_complaint", **LETTER)
    assert response["complaint"] == FIRST


@pytest.mark.parametrize("who", ["visitor"])
async def test_not_everybody_enters(khulna: Khulna, who: str) -> None:
    assert (await khulna.refused("enter_complaint", who, **LETTER))[0] == "not_allowed_enter"
    assert (await khulna.refused("get_return", who))[0] == "not_allowed_oversee"


async def test_who_complains_is_kept_apart(khulna: Khulna, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    response = await khulna.act(
        "enter_complaint", complainant_name=" রহিমা ", complainant_phone="01711-000000", **LETTER
    )
    with reading_from(khulna.path) as connection:
        assert complainant(connection, FIRST) == Complainant(name="রহিমা", phone="01711-000000")
        journal = [data for (data,) in connection.execute("SELECT data FROM journal")]
    diagnostics = await async_get_config_entry_diagnostics(khulna.hass, khulna.entry)
    everything = json.dumps([response, khulna.told, khulna.happened, diagnostics, journal], default=str)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("custom_components")]
    for text in (everything, *ours):
        assert "রহিমা" not in text
        assert "01711" not in text


async def test_what_screens_say_of_a_complainant_goes_past_the_bus_of_events(khulna: Khulna, as_user: As) -> None:
    """Everybody hears of an action with all that it was called with, and the recorder keeps it."""
    heard = async_capture_events(khulna.hass, MATCH_ALL)
    await khulna.press()
    await khulna.act("acknowledge", complaint=FIRST)
    screen = await as_user("redress")
    entered = await screen.ask("enter_complaint", medium="letter", complainant_name="রহিমা")
    referred = await screen.ask("refer", complaint=FIRST, complainant_phone="01711-000000")
    assert (entered["complaint"], referred["status"]) == (SECOND, "referred")
    for number, known in ((SECOND, {"name": "রহিমা", "phone": None}), (FIRST, {"name": None, "phone": "01711-000000"})):
        assert (await screen.ask("story", complaint=number))["complainant"] == known
    await khulna.settle()
    told = json.dumps([event.as_dict() for event in heard], default=str, ensure_ascii=False)
    assert heard
    assert "রহিমা" not in told
    assert "01711" not in told


async def test_who_complains_can_be_said_with_the_referral(khulna: Khulna, as_user: As) -> None:
    await khulna.press()
    await khulna.act("acknowledge", complaint=FIRST)
    await khulna.act("refer", complaint=FIRST, complainant_name="রহিমা")
    story = await (await as_user("redress")).ask("story", complaint=FIRST)
    assert story["complainant"] == {"name": "রহিমা", "phone": None}


@pytest.mark.parametrize("who", ["redress", "alternate", "head"])
async def test_officers_read_who_complains(khulna: Khulna, as_user: As, who: str) -> None:
    await khulna.act("enter_complaint", complainant_phone="01711-000000", **LETTER)
    await khulna.act("enter_complaint", **LETTER)
    officer = await as_user(who)
    assert (await officer.ask("story", complaint=FIRST))["complainant"] == {"name": None, "phone": "01711-000000"}
    assert (await officer.ask("story", complaint=SECOND))["complainant"] is None


@pytest.mark.usefixtures("administrator")
async def test_who_administers_the_machine_does_not(khulna: Khulna, as_user: As) -> None:
    await khulna.act("enter_complaint", complainant_phone="01711-000000", **LETTER)
    story = await (await as_user("administrator")).ask("story", complaint=FIRST)
    assert story["entries"]
    assert story["complainant"] is None


class TestRetention:
    """Who complained is kept for as long as the office says."""

    @pytest.fixture
    async def ended(self, khulna: Khulna) -> Khulna:
        """A complaint that has ended, and whose complainant was told."""
        await khulna.act("enter_complaint", complainant_phone="01711-000000", **LETTER)
        await khulna.act("close", complaint=FIRST, outcome="settled")
        await khulna.act("tell_result", complaint=FIRST)
        return khulna

    async def _keep_for(self, khulna: Khulna, months: int) -> None:
        options = {**khulna.entry.options, "complainants_kept_for": months}
        khulna.hass.config_entries.async_update_entry(khulna.entry, options=options)
        await khulna.settle()

    def _kept(self, khulna: Khulna) -> Complainant | None:
        with reading_from(khulna.path) as connection:
            return complainant(connection, FIRST)

    def _blankings(self, khulna: Khulna) -> list[tuple[str, int]]:
        with reading_from(khulna.path) as connection:
            found = [json.loads(data) for (data,) in connection.execute("SELECT data FROM journal")]
        return [(each["before"], each["complaints"]) for each in found if each["kind"] == "complainants_blanked"]

    async def test_by_night_on_record_and_once(self, ended: Khulna, as_user: As) -> None:
        await self._keep_for(ended, 1)
        await _go_to(ended, nine(date(2026, 12, 31)))
        assert self._kept(ended)
        await _go_to(ended, midnight(date(2027, 1, 1)) + timedelta(hours=3))
        assert self._kept(ended) is None
        assert self._blankings(ended) == [("2026-12-01", 1)]
        story = await (await as_user("head")).ask("story", complaint=FIRST)
        assert story["complainant"] == {"name": None, "phone": None}
        assert (await ended.act("verify_register", "head"))["ok"]
        await _go_to(ended, midnight(date(2027, 1, 2)) + timedelta(hours=3))
        assert len(self._blankings(ended)) == 1

    async def test_after_a_time_off(self, ended: Khulna) -> None:
        await self._keep_for(ended, 1)
        await ended.unload()
        ended.clock.move_to(nine(date(2027, 6, 1)))
        await ended.setup()
        assert self._kept(ended) is None

    async def test_for_ever(self, ended: Khulna) -> None:
        await _go_to(ended, midnight(date(2046, 1, 1)) + timedelta(hours=3))
        assert self._kept(ended)
        assert self._blankings(ended) == []

    async def test_what_goes_on_is_kept(self, khulna: Khulna) -> None:
        await khulna.act("enter_complaint", complainant_phone="01711-000000", **LETTER)
        await self._keep_for(khulna, 1)
        await _go_to(khulna, midnight(date(2028, 1, 1)) + timedelta(hours=3))
        assert self._kept(khulna)

    async def test_a_register_that_cannot_be_read(
        self, ended: Khulna, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        monkeypatch.setattr(retention, "to_blank", Mock(side_effect=sqlite3.OperationalError("disk I/O error")))
        await self._keep_for(ended, 1)
        assert "nothing is blanked today: disk I/O error" in caplog.text
        assert self._kept(ended)


async def test_the_return_of_the_month(referred: Khulna) -> None:
    await referred.act("enter_complaint", **LETTER)
    await referred.act("close", complaint=FIRST, outcome="sent_elsewhere")
    found = await referred.act("get_return", "head")
    assert (found["start"], found["end"]) == ("2026-11-01", "2026-11-22")
    assert found["complaints"] == {
        "carried_over": 0,
        "received": 2,
        "by_medium": {"bell": 1, "letter": 1},
        "reopened": 0,
        "total": 2,
        "sent_elsewhere": 1,
        "settled": 0,
        "by_outcome": {"sent_elsewhere": 1},
        "appealed": 0,
        "expired": 0,
        "running": 1,
        "extended": 0,
        "rate": 0.0,
    }
    assert found["appeals"]["total"] == found["cell"]["total"] == 0
    later = await referred.act("get_return", "head", start="2026-12-01", end="2026-12-31")
    assert (later["complaints"]["carried_over"], later["complaints"]["received"]) == (1, 0)


async def test_the_live_list_tells_how_a_case_stands(referred: Khulna) -> None:
    await referred.act("close", complaint=FIRST, outcome="settled")
    seen = live(referred.office, [], referred.office.actor(referred.users["redress"].id))
    (ended,) = seen["closed"]
    assert (ended["tell_by"], ended["tell_overdue"], ended["told_at"]) == ("2026-12-01", False, None)
    assert ended["case"] == {
        "tier": 1,
        "since": "2026-11-22",
        "due": "2027-01-03",
        "extended": False,
        "expired": False,
        "about": None,
    }
    assert {"appeal", "tell_result"} <= set(ended["may"])
