"""The charter of an office: pasted, looked through, confirmed."""

from typing import Any
from unittest.mock import AsyncMock

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.abhijog_bell.charter_preview import FEW, MANY
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.register.charter import MOST_SERVICES
from custom_components.abhijog_bell.register.office_events import CharterUpdated
from custom_components.abhijog_bell.register.words import Subject

from .forms import check, said
from .office_fixtures import Khulna
from .offices import add_office, service

TABLE = """ক্রমিক নং\tসেবার নাম\tকাগজপত্র\tসেবা প্রদানের সময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা
১\tকল্যাণ অনুদান\tআবেদনপত্র\t০৫ (পাঁচ) কার্যদিবস\tAssistant Director, ফোন: ০৪১-৭২০৫৫৫
২\tBus ticket\t\tat once / working days (where it applies)\t
৩\t\tForm\t\t
৪\tLoan\t\tsoon\t
"""


async def begin(hass: HomeAssistant, entry_id: str, *steps: str) -> Any:
    """Go through the menus to a step; all of them must be readable."""
    shown = await hass.config_entries.options.async_init(entry_id)
    for step in steps:
        shown = await hass.config_entries.options.async_configure(shown["flow_id"], {"next_step_id": step})
    return shown


async def paste(office: Khulna, table: str, mode: str | None = None) -> Any:
    """Paste a table, and confirm what was understood of it if a mode is given."""
    shown = await begin(office.hass, office.entry.entry_id, "charter", "charter_paste")
    assert check(shown, "options") == {}
    shown = await office.hass.config_entries.options.async_configure(shown["flow_id"], {"table": table})
    if mode:
        assert shown["step_id"] == "charter_preview"
        shown = await office.hass.config_entries.options.async_configure(shown["flow_id"], {"mode": mode})
        await office.settle()
    return shown


def services(office: Khulna) -> dict[str, dict[str, Any]]:
    return {each.title: dict(each.data) for each in office.entry.get_subentries_of_type("service")}


def updates(office: Khulna) -> list[tuple[int, int, int, int]]:
    with reading_from(office.path) as connection:
        found = [reading.last_charter_update(connection)]
    return [(each.services, each.added, each.changed, each.removed) for each in found if each]


async def test_the_menu_says_how_the_charter_stands(khulna: Khulna) -> None:
    shown = await begin(khulna.hass, khulna.entry.entry_id, "charter")
    assert shown["type"] is FlowResultType.MENU
    assert shown["description_placeholders"] == {"services": "0", "updated": "never"}
    for option in shown["menu_options"]:
        said(f"options.step.charter.menu_options.{option}")
    said("options.step.charter.description", shown["description_placeholders"])

    await paste(khulna, TABLE, "update")
    shown = await begin(khulna.hass, khulna.entry.entry_id, "charter")
    assert shown["description_placeholders"] == {"services": "3", "updated": "22-11-2026"}


async def test_what_was_understood_is_shown_before_anything_changes(khulna: Khulna) -> None:
    shown = await paste(khulna, TABLE)
    assert check(shown, "options") == {}
    lines = shown["description_placeholders"]["preview"].split("\n")
    assert lines[0] == "Rows: 4. New services: 3, changed: 0, as before: 0. Rows left out: 1."
    assert lines[2:4] == ["| No. | Service | Time limit | Responsible | Remark |", "| --- | --- | --- | --- | --- |"]
    assert lines[4] == "| ৩ | Form |  |  | **Left out:** no name |".replace("Form", "৩")
    assert lines[5] == "| ৪ | Loan | soon |  | time limit not understood, kept as a text |"
    assert lines[6] == ("| ১ | কল্যাণ অনুদান | ০৫ &#40;পাঁচ&#41; কার্যদিবস → 5 working days | Assistant Director | ✓ |")
    assert lines[7].startswith(
        "| ২ | Bus ticket | at once &#47; working days &#40;where it applies&#41; → "
        "working days without a number, at once, where it applies |"
    )
    assert services(khulna) == {}
    assert updates(khulna) == []


async def test_all_of_it_is_taken_into_use_at_once(khulna: Khulna) -> None:
    loaded = AsyncMock(wraps=khulna.hass.config_entries.async_reload)
    khulna.hass.config_entries.async_reload = loaded  # type: ignore[method-assign]
    ended = await paste(khulna, TABLE, "update")
    assert ended["type"] is FlowResultType.CREATE_ENTRY
    assert loaded.await_count == 1
    assert services(khulna) == {
        "কল্যাণ অনুদান": {
            "name": "কল্যাণ অনুদান",
            "papers": "আবেদনপত্র",
            "limit": "০৫ (পাঁচ) কার্যদিবস",
            "responsible": "Assistant Director",
            "responsible_phone": "041-720555",
        },
        "Bus ticket": {"name": "Bus ticket", "limit": "at once / working days (where it applies)"},
        "Loan": {"name": "Loan", "limit": "soon"},
    }
    assert khulna.office.settings.services == list(services(khulna))
    assert updates(khulna) == [(3, 3, 0, 0)]
    with reading_from(khulna.path) as connection:
        events = [event for (subject, _), event in reading.configured(connection).items() if subject is Subject.SERVICE]
    kept = {settings["name"]: dict(settings) for event in events if (settings := event.settings)}
    grant = services(khulna)["কল্যাণ অনুদান"] | {"limit_days": 5}
    del grant["responsible_phone"]  # nobody's phone is kept for ever
    assert kept == services(khulna) | {"কল্যাণ অনুদান": grant}


async def test_three_hundred_services_are_one_change(khulna: Khulna) -> None:
    loaded = AsyncMock(wraps=khulna.hass.config_entries.async_reload)
    khulna.hass.config_entries.async_reload = loaded  # type: ignore[method-assign]
    await paste(khulna, "\n".join(f"Service {number}" for number in range(MOST_SERVICES)), "update")
    assert len(services(khulna)) == MOST_SERVICES
    assert loaded.await_count == 1
    assert updates(khulna) == [(MOST_SERVICES, MOST_SERVICES, 0, 0)]


async def test_a_second_table_adds_and_changes(khulna: Khulna) -> None:
    """A service is known by its name. Of columns that the table does not have it says nothing."""
    await paste(khulna, TABLE, "update")
    before = services(khulna)
    shown = await paste(khulna, "Service\tTime limit\nBUS  TICKET\tAt once\nRepair\tAs instructed\nLoan\tsoon\n")
    preview = shown["description_placeholders"]["preview"]
    assert "New services: 1, changed: 1, as before: 1." in preview
    assert "No longer in the table: 1 (কল্যাণ অনুদান)." in preview
    await khulna.hass.config_entries.options.async_configure(shown["flow_id"], {"mode": "update"})
    await khulna.settle()
    assert services(khulna) == {
        "কল্যাণ অনুদান": before["কল্যাণ অনুদান"],
        "BUS TICKET": {"name": "BUS TICKET", "limit": "At once"},
        "Loan": before["Loan"],
        "Repair": {"name": "Repair", "limit": "As instructed"},
    }
    assert updates(khulna) == [(4, 1, 1, 0)]

    await paste(khulna, "Service\tPapers\nকল্যাণ অনুদান\tForm\n", "update")
    assert services(khulna)["কল্যাণ অনুদান"] == before["কল্যাণ অনুদান"] | {"papers": "Form"}


async def test_what_is_no_longer_in_the_table_can_be_removed(khulna: Khulna) -> None:
    await paste(khulna, TABLE, "update")
    removed = {each.subentry_id for each in khulna.entry.get_subentries_of_type("service")}
    await paste(khulna, "Loan\nRepair", "replace")
    assert sorted(services(khulna)) == ["Loan", "Repair"]
    assert updates(khulna) == [(2, 1, 0, 2)]
    with reading_from(khulna.path) as connection:
        configured = reading.configured(connection)
    gone = [configured[Subject.SERVICE, each].settings for each in removed if each not in khulna.entry.subentries]
    assert gone == [None, None]


@pytest.mark.parametrize(
    ("table", "error", "with_"),
    [
        (" \n\t\n", "nothing_pasted", {}),
        (
            "Service\tFee\n\tFree\n",
            "no_service_found",
            {"found": "1", "row": "Free", "problem": "**Left out:** no name"},
        ),
        (
            "\n".join(f"{number}\tService {number}" for number in range(5_000)),
            "too_many_services",
            {"most": "300", "found": "5000"},
        ),
    ],
)
async def test_what_is_no_charter_is_refused_at_the_field(
    khulna: Khulna, table: str, error: str, with_: dict[str, str]
) -> None:
    shown = await paste(khulna, table)
    assert shown["step_id"] == "charter_paste"
    text = said(f"options.error.{error}", shown["description_placeholders"])
    assert check(shown, "options") == {"table": text}
    assert all(value in text for value in with_.values())
    assert services(khulna) == {}


async def test_together_with_what_is_there_it_may_be_too_much(khulna: Khulna) -> None:
    await paste(khulna, "\n".join(f"Service {number}" for number in range(MOST_SERVICES)), "update")
    shown = await paste(khulna, "One more", "update")
    assert check(shown, "options") == {"mode": said("options.error.too_many_services", {"most": "300", "found": "301"})}
    assert len(services(khulna)) == MOST_SERVICES
    shown = await khulna.hass.config_entries.options.async_configure(shown["flow_id"], {"mode": "replace"})
    await khulna.settle()
    assert list(services(khulna)) == ["One more"]


async def test_markup_that_is_pasted_shows_as_text(khulna: Khulna) -> None:
    table = "<img src=x onerror=alert(1)> [a](http://x) **b** | `c` \\ www.example.com\nLoan"
    shown = await paste(khulna, table)
    (line,) = [line for line in shown["description_placeholders"]["preview"].split("\n") if "img" in line]
    assert not set("<>[]`\\") & set(line)
    assert line.count("|") == 6
    assert "**" not in line
    assert "www." not in line
    assert "&#60;img src&#61;x onerror&#61;alert&#40;1&#41;&#62;" in line


async def test_a_long_preview_is_shortened_and_says_so(khulna: Khulna) -> None:
    rows = [f"{number}\tService {number}\t\t" for number in range(100)]
    wrong = [f"{number}\t\tForm\t" for number in range(100, 104)]
    shown = await paste(khulna, "\n".join(["No.\tService\tPapers\tFee", *rows, *wrong]))
    preview = shown["description_placeholders"]["preview"]
    assert preview.count("no name") == 4
    assert preview.index("no name") < preview.index("Service 0")
    assert preview.count("✓") == FEW - 4
    assert preview.endswith("And 54 more rows without problems.")

    wrong = [f"{number}\t\tForm\t" for number in range(MANY + 7)]
    shown = await paste(khulna, "\n".join(["No.\tService\tPapers\tFee", *rows, *wrong]))
    preview = shown["description_placeholders"]["preview"]
    assert preview.count("no name") == MANY
    assert "And 7 more rows with problems.\nAnd 100 more rows without problems." in preview


async def test_many_names_that_would_go_are_not_all_listed(khulna: Khulna) -> None:
    await paste(khulna, "\n".join(f"Service {number}" for number in range(30)), "update")
    shown = await paste(khulna, "Loan")
    assert "No longer in the table: 30 (Service 0, Service 1," in shown["description_placeholders"]["preview"]
    assert "Service 19 and 10 more)." in shown["description_placeholders"]["preview"]


async def test_the_charter_can_be_right_as_it_stands(khulna: Khulna) -> None:
    await paste(khulna, TABLE, "update")
    khulna.clock.tick(86_400)
    shown = await begin(khulna.hass, khulna.entry.entry_id, "charter", "charter_reviewed")
    assert check(shown, "options") == {}
    ended = await khulna.hass.config_entries.options.async_configure(shown["flow_id"], {})
    assert ended["type"] is FlowResultType.CREATE_ENTRY
    await khulna.settle()
    with reading_from(khulna.path) as connection:
        last = reading.last_charter_update(connection)
    assert isinstance(last, CharterUpdated)
    assert (last.at.day, last.services, last.added, last.changed, last.removed) == (23, 3, 0, 0, 0)


async def test_in_bangla(khulna: Khulna) -> None:
    khulna.hass.config_entries.async_update_entry(khulna.entry, options={**khulna.entry.options, "language": "bn"})
    await khulna.settle()
    preview = (await paste(khulna, TABLE))["description_placeholders"]["preview"]
    assert preview.startswith("সারি: ৪। নতুন সেবা: ৩, পরিবর্তিত: ০, আগের মতো: ০। বাদ পড়া সারি: ১।")
    assert "→ ৫ কার্যদিবস" in preview


async def test_a_closed_office_takes_no_charter(hass: HomeAssistant) -> None:
    shown = await begin(hass, add_office(hass).entry_id, "charter")
    assert shown["type"] is FlowResultType.ABORT
    assert check(shown, "options") == {}
    assert shown["reason"] == "not_loaded"


async def test_an_office_that_was_closed_meanwhile_keeps_its_charter(khulna: Khulna) -> None:
    shown = await paste(khulna, TABLE)
    await khulna.unload()
    ended = await khulna.hass.config_entries.options.async_configure(shown["flow_id"], {"mode": "update"})
    assert (ended["type"], ended["reason"]) == (FlowResultType.ABORT, "not_loaded")
    assert services(khulna) == {}


async def test_the_list_of_names_becomes_services(hass: HomeAssistant) -> None:
    """As offices had it before version 1.2."""
    entry = add_office(hass, service(limit="", papers="Form"))
    options = {**entry.options, "services": ["Grant", "কল্যাণ অনুদান", "grant"]}
    hass.config_entries.async_update_entry(entry, options=options, minor_version=1)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert entry.minor_version == 2
    assert "services" not in entry.options
    kept = [dict(each.data) for each in entry.get_subentries_of_type("service")]
    assert kept == [{"name": "Grant", "papers": "Form"}, {"name": "কল্যাণ অনুদান"}]


async def test_an_office_of_a_later_version_is_left_alone(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    hass.config_entries.async_update_entry(entry, version=2)
    assert not await hass.config_entries.async_setup(entry.entry_id)
