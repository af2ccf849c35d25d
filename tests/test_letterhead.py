"""What stands at the head of an office's letters, as it is filled in."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.abhijog_bell.letterhead import letter

from .forms import check, suggested
from .offices import add_office, officer

GIVEN = {
    "ministry": "জনপ্রশাসন মন্ত্রণালয়",
    "board": "বাংলাদেশ কর্মচারী কল্যাণ বোর্ড",
    "address": "খুলনা",
    "website": "www.bkkb.gov.bd",
    "memo_prefix": "০৫.৪২.",
}


async def _form(hass: HomeAssistant, entry_id: str) -> Any:
    flow = await hass.config_entries.options.async_init(entry_id)
    form = await hass.config_entries.options.async_configure(flow["flow_id"], {"next_step_id": "letterhead"})
    assert check(form, "options") == {}
    return form


async def test_it_is_kept_and_shown_again(hass: HomeAssistant) -> None:
    entry = add_office(hass, officer(post="Director", role="head"), officer())
    form = await _form(hass, entry.entry_id)
    done = await hass.config_entries.options.async_configure(form["flow_id"], GIVEN | {"board": " "})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    kept = {field: text for field, text in GIVEN.items() if field != "board"}
    assert entry.options["letterhead"] == kept
    assert suggested(await _form(hass, entry.entry_id)) == kept
    written = letter(entry, "bn", "৭")
    assert written.above == ["জনপ্রশাসন মন্ত্রণালয়"]
    assert written.below == ["খুলনা", "www.bkkb.gov.bd"]
    assert (written.number, written.office, written.posts) == ("০৫.৪২.৭", "বিভাগীয় কার্যালয়", ["Director"])


async def test_an_office_without_one(hass: HomeAssistant) -> None:
    written = letter(add_office(hass), "en", None)
    assert (written.above, written.below, written.number, written.posts) == ([], [], None, [])
    assert written.office == "Divisional Office"


@pytest.mark.parametrize(("text", "error"), [("x" * 81, "too_long"), ("a\u202eb", "bad_characters"), ("–", "blank")])
async def test_what_is_no_line_is_said_at_the_field(hass: HomeAssistant, text: str, error: str) -> None:
    entry = add_office(hass)
    form = await _form(hass, entry.entry_id)
    form = await hass.config_entries.options.async_configure(form["flow_id"], GIVEN | {"address": text})
    assert form["errors"] == {"address": error}
    assert suggested(form) == GIVEN | {"address": text}
