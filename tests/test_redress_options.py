"""The figures of the redress system, as an office may have its own."""

import math
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.abhijog_bell.redress_settings import SPANS, plain, read_redress
from custom_components.abhijog_bell.register.redress import LAW, Redress, Tier

from .forms import check, suggested
from .offices import add_office

DEFAULTS = {field: span.default for field, span in SPANS.items()}
OWN = {
    "complaint_days": 15,
    "complaint_extension": 5,
    "appeal_days": 10,
    "appeal_extension": 2,
    "cell_days": 30,
    "cell_extension": 0,
    "tell_within": 3,
    "remind_before": 0,
}


async def _form(hass: HomeAssistant, entry_id: str) -> Any:
    flow = await hass.config_entries.options.async_init(entry_id)
    form = await hass.config_entries.options.async_configure(flow["flow_id"], {"next_step_id": "redress"})
    assert check(form, "options") == {}
    return form


async def _fill_in(hass: HomeAssistant, entry_id: str, **changes: Any) -> Any:
    form = await _form(hass, entry_id)
    return await hass.config_entries.options.async_configure(form["flow_id"], DEFAULTS | changes)


def test_without_figures_of_its_own_it_is_as_the_law_has_it() -> None:
    assert DEFAULTS == {
        "complaint_days": 30,
        "complaint_extension": 10,
        "appeal_days": 20,
        "appeal_extension": 0,
        "cell_days": 60,
        "cell_extension": 0,
        "tell_within": 7,
        "remind_before": 3,
    }
    assert read_redress({}) == LAW
    assert plain(LAW) == {}


def test_figures_of_its_own() -> None:
    own = read_redress({"redress": OWN})
    assert own == Redress(
        tiers=(Tier(days=15, extension=5), Tier(days=10, extension=2), Tier(days=30)), tell_within=3, remind_before=0
    )
    assert plain(own) == OWN


async def test_they_are_kept_with_everything_else(hass: HomeAssistant) -> None:
    entry = add_office(hass)
    before = dict(entry.options)
    result = await _fill_in(hass, entry.entry_id, **OWN)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert entry.options == before | {"redress": OWN}
    assert suggested(await _form(hass, entry.entry_id)) == OWN


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        *((field, 0, "days_range") for field in ("complaint_days", "appeal_days", "cell_days", "tell_within")),
        ("complaint_days", -1, "days_range"),
        ("complaint_days", 366, "days_range"),
        ("appeal_days", 1.5, "days_range"),
        ("cell_days", math.nan, "days_range"),
        ("complaint_extension", -1, "extension_range"),
        ("cell_extension", 366, "extension_range"),
        ("remind_before", 31, "remind_range"),
        ("remind_before", -1, "remind_range"),
    ],
)
async def test_what_makes_no_sense_is_said_at_the_field(
    hass: HomeAssistant, field: str, value: float, error: str
) -> None:
    entry = add_office(hass)
    before = dict(entry.options)
    form = await _fill_in(hass, entry.entry_id, **{field: value})
    assert form["type"] is FlowResultType.FORM
    assert form["errors"] == {field: error}
    assert set(check(form, "options")) == {field}
    assert entry.options == before


@pytest.mark.parametrize(("field", "value"), [(field, span.low) for field, span in SPANS.items()])
async def test_the_least_that_is_taken(hass: HomeAssistant, field: str, value: int) -> None:
    entry = add_office(hass)
    result = await _fill_in(hass, entry.entry_id, **{field: value})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert entry.options["redress"][field] == value
