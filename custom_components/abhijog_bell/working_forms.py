"""The form fields of an office's working time, and what is wrong with what was filled in."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers.selector import (
    CountrySelector,
    CountrySelectorConfig,
    DateSelector,
    EntitySelector,
    EntitySelectorConfig,
    ObjectSelector,
    ObjectSelectorConfig,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TimeSelector,
)

from .forms import Errors
from .register.working_time import DAY
from .register.written_date import NotADate, read_days
from .working_settings import HOURS, USUAL, WEEKDAYS, minutes

CALENDARS: Final = ("removed_calendar", "added_calendar")

_LINES: Final = TextSelector(TextSelectorConfig(multiline=True))
_CALENDAR: Final = EntitySelector(EntitySelectorConfig(domain="calendar"))
# The week as it is here.
_WEEK: Final = (WEEKDAYS[-1], *WEEKDAYS[:-1])
_DAYS_OFF: Final = SelectSelector(SelectSelectorConfig(options=list(_WEEK), multiple=True, translation_key="weekday"))
_DATED: Final = ObjectSelector(
    ObjectSelectorConfig(
        fields={
            "first": {"selector": DateSelector(), "required": True},
            "last": {"selector": DateSelector(), "required": True},
            "opens": {"selector": TimeSelector(), "required": True},
            "closes": {"selector": TimeSelector(), "required": True},
            "break_starts": {"selector": TimeSelector()},
            "break_ends": {"selector": TimeSelector()},
        },
        multiple=True,
        label_field="first",
        description_field="last",
        translation_key="dated_hours",
    )
)


def working_time_fields(countries: Iterable[str], officers: Mapping[str, str]) -> vol.Schema:
    """Return the fields of hours, days off and what happens after hours. `officers` are posts by the officers' ids."""
    posts = [SelectOptionDict(value=officer, label=post) for officer, post in officers.items()]
    country = CountrySelector(CountrySelectorConfig(countries=sorted(countries)))
    return vol.Schema(
        {
            vol.Required("opens", default=USUAL["opens"]): TimeSelector(),
            vol.Required("closes", default=USUAL["closes"]): TimeSelector(),
            vol.Optional("break_starts"): TimeSelector(),
            vol.Optional("break_ends"): TimeSelector(),
            vol.Optional("days_off", default=[]): _DAYS_OFF,
            vol.Optional("dated_hours", default=[]): _DATED,
            vol.Optional("country"): country,
            vol.Optional("after_hours"): SelectSelector(
                SelectSelectorConfig(options=posts, mode=SelectSelectorMode.DROPDOWN)
            ),
        }
    )


def working_days_fields() -> vol.Schema:
    """Return the fields of single days."""
    return vol.Schema(
        {
            vol.Optional("removed"): _LINES,
            vol.Optional("added"): _LINES,
            **{vol.Optional(calendar): _CALENDAR for calendar in CALENDARS},
        }
    )


def read_working_time_fields(given: Mapping[str, Any], errors: Errors) -> dict[str, Any]:
    """Return the working time as it is kept, or put down what is wrong with it."""
    days_off = [day for day in WEEKDAYS if day in given["days_off"]]
    if len(days_off) == len(WEEKDAYS):
        errors["days_off"] = "no_working_day"
    kept = {"days_off": days_off, **_read_hours(given, errors), "dated_hours": _read_dated(given, errors)}
    return kept | {field: given[field] for field in ("country", "after_hours") if given.get(field)}


def read_working_days_fields(given: Mapping[str, Any], errors: Errors, said: dict[str, str]) -> dict[str, Any]:
    """Return the single days as they are kept, or put down what is wrong with them, and with which text."""
    found = {}
    for field in ("removed", "added"):
        try:
            found[field] = read_days(given.get(field) or "")
        except NotADate as error:
            errors[field] = f"{field}_not_a_date"
            said[field] = error.text
    if not errors and (both := found["removed"] & found["added"]):
        errors["added"] = "day_in_both"
        said["added"] = min(both).isoformat()
    if errors:
        return {}
    days = {field: [day.isoformat() for day in sorted(found[field])] for field in found}
    return days | {calendar: given[calendar] for calendar in CALENDARS if given.get(calendar)}


def shown_days(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return kept days as the form shows them: one a line."""
    return {**kept, **{field: "\n".join(kept.get(field, ())) for field in ("removed", "added")}}


def _read_dated(given: Mapping[str, Any], errors: Errors) -> list[dict[str, str]]:
    """Return hours by date in the order of their days. They stand in one field, which says what is wrong with one."""
    dated = sorted(given["dated_hours"], key=lambda each: date.fromisoformat(each["first"]))
    wrong: Errors = {}
    kept = [{"first": each["first"], "last": each["last"], **_read_hours(each, wrong)} for each in dated]
    if wrong:
        errors["dated_hours"] = next(iter(wrong.values()))
    elif any(minutes(each["opens"]) == minutes(each["closes"]) for each in kept):
        # Both are midnight, as in a row that was not filled in: the office would be open day and night.
        errors["dated_hours"] = "hours_missing"
    elif any(date.fromisoformat(each["last"]) < date.fromisoformat(each["first"]) for each in kept):
        errors["dated_hours"] = "last_before_first"
    elif any(date.fromisoformat(later["first"]) <= date.fromisoformat(each["last"]) for each, later in pairwise(kept)):
        errors["dated_hours"] = "dates_overlap"
    return kept


def _read_hours(given: Mapping[str, Any], errors: Errors) -> dict[str, str]:
    """Return opening, closing and break, or put down what is wrong with them."""
    kept = {field: given[field] for field in HOURS if given.get(field)}
    opens, closes = minutes(kept["opens"]), minutes(kept["closes"]) or DAY
    starts, ends = (kept.get(field) for field in ("break_starts", "break_ends"))
    if opens >= closes:
        errors["closes"] = "closes_too_early"
    elif (starts is None) is not (ends is None):
        errors["break_starts" if starts is None else "break_ends"] = "break_incomplete"
    elif starts and ends and not opens < minutes(starts) < minutes(ends) < closes:
        errors["break_starts"] = "break_outside"
    return kept
