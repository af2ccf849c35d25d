"""What the office says of itself: bells that nobody would hear, and a register that was changed behind its back."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_fire_time_changed_exact, async_mock_service
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.verification import Verification
from custom_components.abhijog_bell.working_settings import USUAL

from .forms import said
from .office_fixtures import FIRST, Khulna, usual
from .offices import bell, chime, officer


@pytest.fixture
async def quiet(premises: Khulna) -> Khulna:
    """The usual office, and nobody listens."""
    async_mock_service(premises.hass, "test", "automation")
    premises.listening = True  # only said, so that nobody does
    await premises.open(*usual(premises.users))
    return premises


async def automate(khulna: Khulna, *triggers: dict[str, Any]) -> None:
    automations = [
        {"alias": f"Automation {number}", "triggers": [trigger], "actions": [{"action": "test.automation"}]}
        for number, trigger in enumerate(triggers)
    ]
    assert await async_setup_component(khulna.hass, "automation", {"automation": automations})
    await khulna.settle()


def silent(khulna: Khulna) -> str | None:
    issue = khulna.issues().get("no_automation_rings")
    return (issue.translation_placeholders or {})["bells"] if issue else None


async def test_a_bell_that_no_automation_makes_heard_is_told(quiet: Khulna) -> None:
    assert silent(quiet) == "Entrance, Service corner"


async def test_an_automation_of_ours_makes_them_heard(quiet: Khulna) -> None:
    await automate(quiet, {"trigger": f"{DOMAIN}.bell_rang"})
    await quiet.wait(6)
    assert silent(quiet) is None
    target = {"entity_id": "automation.automation_0"}
    await quiet.hass.services.async_call("automation", "turn_off", target, blocking=True)
    await quiet.wait(6)
    assert silent(quiet) == "Entrance, Service corner"
    await quiet.hass.services.async_call("automation", "turn_on", target, blocking=True)
    await quiet.wait(6)
    assert silent(quiet) is None


async def test_of_one_bell_makes_that_one_heard(quiet: Khulna) -> None:
    trigger = {"trigger": f"{DOMAIN}.bell_rang", "options": {"bell": [quiet.device("Entrance")]}}
    await automate(quiet, trigger)
    await quiet.wait(6)
    assert silent(quiet) == "Service corner"


async def test_one_that_waits_for_something_else_makes_nothing_heard(quiet: Khulna) -> None:
    await automate(
        quiet,
        {"trigger": f"{DOMAIN}.complaint_closed"},
        {"trigger": f"{DOMAIN}.bell_rang", "options": {"office": "0" * 32}},
    )
    await quiet.wait(6)
    assert silent(quiet) == "Entrance, Service corner"


async def test_an_open_editor_makes_nothing_heard(
    quiet: Khulna, hass_ws_client: Callable[[HomeAssistant], Awaitable[MockHAClientWebSocket]]
) -> None:
    """The automation editor waits with every trigger that is shown in it."""
    assert await async_setup_component(quiet.hass, "websocket_api", {})
    editor = await hass_ws_client(quiet.hass)
    await editor.send_json_auto_id({"type": "subscribe_trigger", "trigger": {"trigger": f"{DOMAIN}.bell_rang"}})
    assert (await editor.receive_json())["success"]
    await quiet.wait(6)
    assert silent(quiet) == "Entrance, Service corner"
    await quiet.press()
    assert (await editor.receive_json())["event"]["variables"]["trigger"]["bell"] == "Entrance"


async def test_one_that_follows_the_bells_entity_makes_it_heard(quiet: Khulna) -> None:
    await automate(quiet, {"trigger": "state", "entity_id": quiet.entity_id("event", "bell", of="Entrance")})
    await quiet.wait(31)
    assert silent(quiet) == "Service corner"
    target = {"entity_id": "automation.automation_0"}
    await quiet.hass.services.async_call("automation", "turn_off", target, blocking=True)
    await quiet.wait(31)
    assert silent(quiet) == "Entrance, Service corner"


async def test_reloading_automations_alarms_nobody(quiet: Khulna) -> None:
    await automate(quiet, {"trigger": f"{DOMAIN}.bell_rang"})
    await quiet.wait(6)
    target = {"entity_id": "automation.automation_0"}
    for action in ("turn_off", "turn_on"):
        await quiet.hass.services.async_call("automation", action, target, blocking=True)
        await quiet.wait(1)
        assert silent(quiet) is None


async def test_an_office_that_is_closed_looks_no_more(quiet: Khulna) -> None:
    await quiet.unload()
    await automate(quiet, {"trigger": f"{DOMAIN}.bell_rang"})
    await quiet.wait(31)
    assert silent(quiet) == "Entrance, Service corner"


async def test_what_was_changed_is_found_in_the_background(khulna: Khulna) -> None:
    await khulna.press()
    connection = sqlite3.connect(khulna.path)
    connection.executescript("DROP TRIGGER journal_no_update; UPDATE journal SET data = data || ' ' WHERE seq = 1")
    connection.close()
    await khulna.wait(299)
    assert "register_damaged" not in khulna.issues()
    await khulna.wait(2)
    placeholders = khulna.issues()["register_damaged"].translation_placeholders
    assert placeholders
    assert placeholders["reason"] == "entry 1"
    assert placeholders["path"] == str(khulna.path)


async def test_a_sound_register_is_no_issue(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.wait(301)
    assert khulna.issues() == {}


async def test_a_register_that_cannot_be_read_then_is_said_without_ado(khulna: Khulna) -> None:
    khulna.path.rename(khulna.path.with_suffix(".away"))
    await khulna.wait(301)
    khulna.path.with_suffix(".away").rename(khulna.path)
    assert "register_damaged" in khulna.issues()


async def test_figures_that_were_changed_are_made_anew_and_nothing_stays_hidden(
    khulna: Khulna, caplog: pytest.LogCaptureFixture
) -> None:
    await khulna.press()
    await khulna.unload()
    connection = sqlite3.connect(khulna.path)
    connection.executescript("UPDATE complaint SET open = 0; DELETE FROM tally")
    connection.close()
    await khulna.setup()
    assert khulna.office.open_complaints == []  # hidden, for now
    await khulna.wait(301)
    assert [complaint.number for complaint in khulna.office.waiting()] == [FIRST]
    await khulna.wait(2)
    assert khulna.state("sensor", "today") == "1"
    issue = khulna.issues()["figures_rebuilt"]
    said("issues.figures_rebuilt.description", issue.translation_placeholders)
    assert "did not follow from the journal" in caplog.text
    await khulna.act("acknowledge", complaint=FIRST)
    assert khulna.story()[-1] == "acknowledged"


async def test_a_verification_ends_with_the_office(khulna: Khulna, monkeypatch: pytest.MonkeyPatch) -> None:
    async def slowly(*_arguments: Any) -> Verification:
        await verified.wait()
        return Verification(entries=1, seal="", first_bad=1)

    verified = asyncio.Event()
    monkeypatch.setattr(khulna.office, "async_read", slowly)
    khulna.clock.tick(300)
    async_fire_time_changed_exact(khulna.hass)
    await khulna.hass.async_block_till_done()  # it keeps nobody waiting either
    assert await khulna.hass.config_entries.async_unload(khulna.entry.entry_id)
    verified.set()
    await khulna.settle()
    assert "register_damaged" not in khulna.issues()


async def test_the_diagnostics_of_an_office_are_figures(khulna: Khulna) -> None:
    await khulna.press()
    await khulna.wait(2)
    figures = khulna.runtime.diagnostics()
    assert figures.pop("sqlite") == sqlite3.sqlite_version
    assert figures == {"open": 1, "waiting": 1, "entries": 7, "unrecorded": 0, "late_steps_today": 0}


class TestOfficers:
    async def test_one_who_was_set_up_without_a_phone_is_no_issue(self, khulna: Khulna) -> None:
        assert "officer_without_phone" not in khulna.issues()

    async def test_whoever_has_no_user_cannot_answer(self, premises: Khulna) -> None:
        without = [officer(post=f"{role} officer", role=role) for role in ("redress", "alternate")]
        await premises.open(bell(), *without, officer(post="Director", role="head"))
        issues = [issue for _, issue in ir.async_get(premises.hass).issues.items()]
        told = [issue for issue in issues if issue.translation_key == "officer_cannot_answer"]
        assert {(issue.translation_placeholders or {})["officer"] for issue in told} == {
            "redress officer",
            "alternate officer",
        }
        first = premises.subentry("redress officer")
        data = {**first.data, "user_id": premises.users["redress"].id}
        premises.hass.config_entries.async_update_subentry(premises.entry, first, data=data)
        await premises.settle()
        placeholders = premises.issues()["officer_cannot_answer"].translation_placeholders
        assert placeholders == {"office": "Divisional Office", "officer": "alternate officer"}

    async def test_one_who_was_removed_while_the_disk_takes_nothing(
        self, khulna: Khulna, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(journal: Journal, _appends: Any) -> list[bool]:
            raise WriteFailed(str(journal.path), "the disk is full")

        first = khulna.subentry("Assistant Director")
        without = {key: value for key, value in first.data.items() if key != "user_id"}
        khulna.hass.config_entries.async_update_subentry(khulna.entry, first, data=without)
        await khulna.settle()
        with monkeypatch.context() as disk:
            disk.setattr(Journal, "append", refuse)
            await khulna.press()
            khulna.hass.config_entries.async_remove_subentry(khulna.entry, first.subentry_id)
            await khulna.wait(31)
            assert "officer_cannot_answer" not in khulna.issues()
        await khulna.wait(61)

    async def test_whoever_has_a_chime_can_answer_with_it(self, premises: Khulna) -> None:
        redress = officer()
        await premises.open(bell(), redress, chime(redress), officer(post="Director", role="head"))
        assert "officer_cannot_answer" not in premises.issues()

    async def test_an_office_without_a_head_is_told_until_there_is_one(self, premises: Khulna) -> None:
        await premises.open(bell(), officer(user_id=premises.users["redress"].id))
        assert premises.issues()["no_head"].translation_placeholders == {"office": "Divisional Office"}
        premises.hass.config_entries.async_add_subentry(premises.entry, officer(post="Director", role="head"))
        await premises.settle()
        assert "no_head" not in premises.issues()

    async def test_a_country_whose_holidays_are_not_known_is_told_until_another_is_chosen(
        self, premises: Khulna
    ) -> None:
        await premises.open(bell(), options={"working_time": {**USUAL, "country": "ZZ"}})
        issue = premises.issues()["holidays_unknown"]
        assert issue.translation_placeholders == {"office": "Divisional Office", "country": "ZZ"}
        await premises.press()
        assert premises.types == ["rang: pressed"]
        options = {**premises.entry.options, "working_time": {**USUAL, "country": "BD"}}
        premises.hass.config_entries.async_update_entry(premises.entry, options=options)
        await premises.settle()
        assert "holidays_unknown" not in premises.issues()

    async def test_an_office_that_keeps_no_holidays_misses_none(self, premises: Khulna) -> None:
        await premises.open(bell(), options={"working_time": {**USUAL}})
        assert "holidays_unknown" not in premises.issues()

    async def test_an_office_without_officers_has_one_issue_about_it(self, premises: Khulna) -> None:
        await premises.open(bell())
        assert premises.issues().keys() & {"no_officer", "no_head"} == {"no_officer"}
