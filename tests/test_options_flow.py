from typing import Any
from unittest.mock import AsyncMock

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.abhijog_bell.forms import TIMINGS

from .forms import IN_RANGE, OUT_OF_RANGE, check, figures, said, suggested
from .offices import OPTIONS, add_office

GENERAL = {"language": "bn", "dashboard": False, "desks": ["ডেস্ক ৩", "Desk 4"], "alternates_always": True}
TIMES = {"answer_target": 60, "lapse_after": 90, "ring_repeat": 0, "fold_window": 0, "late_after": 60}
CHANGED = GENERAL | TIMES
STEP_OF = dict.fromkeys(GENERAL, "general") | dict.fromkeys(TIMES, "timings")


async def begin(hass: HomeAssistant, entry_id: str, step: str) -> Any:
    flow = await hass.config_entries.options.async_init(entry_id)
    assert check(flow, "options") == {}
    form = await hass.config_entries.options.async_configure(flow["flow_id"], {"next_step_id": step})
    assert check(form, "options") == {}
    return form


async def change(hass: HomeAssistant, entry_id: str, **changes: Any) -> Any:
    """Change what one of the forms asks for."""
    (step,) = {STEP_OF[field] for field in changes}
    form = await begin(hass, entry_id, step)
    given = {field: OPTIONS[field] for field in STEP_OF if STEP_OF[field] == step} | changes
    return await hass.config_entries.options.async_configure(form["flow_id"], given)


@pytest.mark.parametrize(("step", "fields"), [("general", GENERAL), ("timings", TIMES)])
async def test_each_form_shows_what_is_set(hass: HomeAssistant, step: str, fields: dict[str, Any]) -> None:
    entry = add_office(hass)
    hass.config_entries.async_update_entry(entry, options=CHANGED)
    assert suggested(await begin(hass, entry.entry_id, step)) == fields


async def test_the_menu_says_where_the_register_lies(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    assert menu["type"] is FlowResultType.MENU
    text = said("options.step.init.description", menu["description_placeholders"])
    assert hass.config.path(entry.data["register"]) in text


async def test_what_is_changed_is_told_to_the_office_once(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    data = dict(entry.data)
    heard = AsyncMock()
    entry.add_update_listener(heard)

    result = await change(hass, entry.entry_id, **GENERAL)
    await hass.async_block_till_done()
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert entry.options == OPTIONS | GENERAL
    assert entry.data == data
    assert entry.title == entry.data["name_bn"]
    heard.assert_awaited_once()


async def test_what_one_form_changes_leaves_the_others_alone(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    for changes in (GENERAL, TIMES):
        await change(hass, entry.entry_id, **changes)
        await hass.async_block_till_done()
    assert entry.options == CHANGED


@pytest.mark.parametrize("field", ["language", "lapse_after"])
async def test_what_is_not_changed_is_not_told(hass: HomeAssistant, field: str) -> None:
    entry = add_office(hass)
    heard = AsyncMock()
    entry.add_update_listener(heard)

    await change(hass, entry.entry_id, **{field: OPTIONS[field]})
    await hass.async_block_till_done()
    heard.assert_not_awaited()


@pytest.mark.parametrize(("field", "seconds"), OUT_OF_RANGE)
async def test_a_time_out_of_range_is_refused_at_the_field(hass: HomeAssistant, field: str, seconds: Any) -> None:
    entry = add_office(hass)
    other = "late_after" if field == "lapse_after" else "lapse_after"
    result = await change(hass, entry.entry_id, **{field: seconds, other: 77})

    assert check(result, "options") == {field: said(f"options.error.{field}_range")}
    assert suggested(result)[other] == 77
    assert entry.options == OPTIONS
    assert entry.title == "Divisional Office"


@pytest.mark.parametrize(
    ("lines", "error"), [(["Desk 3", "x" * 81], "too_long"), ([" "], "blank"), (["a\nb"], "bad_characters")]
)
async def test_a_list_with_a_bad_line_is_refused(hass: HomeAssistant, lines: list[str], error: str) -> None:
    entry = add_office(hass)
    result = await change(hass, entry.entry_id, desks=lines)
    assert check(result, "options") == {"desks": said(f"options.error.{error}")}
    assert entry.options == OPTIONS


async def test_what_stands_twice_in_a_list_is_kept_once(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    await change(hass, entry.entry_id, desks=["Desk 3", " Desk 3 ", "Desk 4"])
    assert entry.options["desks"] == ["Desk 3", "Desk 4"]


@pytest.mark.parametrize(("field", "seconds"), IN_RANGE)
async def test_a_time_in_range_is_taken(hass: HomeAssistant, field: str, seconds: int) -> None:
    entry = add_office(hass)
    await change(hass, entry.entry_id, **{field: seconds})

    assert entry.options == OPTIONS | {field: seconds}
    assert type(entry.options[field]) is int


@pytest.mark.parametrize("field", TIMINGS)
@pytest.mark.parametrize("place", ["options.error.{}_range", "options.step.timings.data_description.{}"])
def test_the_texts_name_the_range(field: str, place: str) -> None:
    assert {TIMINGS[field].low, TIMINGS[field].high} <= figures(said(place.format(field)))


@pytest.mark.parametrize("months", [0, 1, 600])
async def test_how_long_it_is_kept_who_complained(hass: HomeAssistant, months: int) -> None:
    entry = add_office(hass)
    form = await begin(hass, entry.entry_id, "privacy")
    given = {"complainants_kept_for": months}
    result = await hass.config_entries.options.async_configure(form["flow_id"], given)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert entry.options == OPTIONS | given
    assert suggested(await begin(hass, entry.entry_id, "privacy")) == given


@pytest.mark.parametrize("months", [-1, 601, float("nan"), float("inf")])
async def test_no_number_of_months(hass: HomeAssistant, months: float) -> None:
    entry = add_office(hass)
    form = await begin(hass, entry.entry_id, "privacy")
    form = await hass.config_entries.options.async_configure(form["flow_id"], {"complainants_kept_for": months})
    said_of = check(form, "options")
    assert said_of == {"complainants_kept_for": "Keep them for 1 to 600 months, or enter 0 to keep them for ever."}
    assert entry.options == OPTIONS
