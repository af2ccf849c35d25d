"""The public holidays of a country, by the `holidays` package. It reads files: never on the event loop."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Final

import holidays
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

# How far back reports look, and how far ahead anything is due.
_BEFORE: Final = 15
_AHEAD: Final = 11


@cache
def countries() -> frozenset[str]:
    """Return the countries whose holidays are known. Blocking."""
    return frozenset(holidays.list_supported_countries(include_aliases=False))


def public_holidays(country: str, language: str, years: Iterable[int]) -> dict[date, str]:
    """Return the holidays of some years by their names, none where the country is not known. Blocking.

    Those that depend on the moon are marked as estimated in their names.
    """
    if country not in countries():
        return {}
    wanted = list(years)
    # A language is `bn`, or `en_US` where English has several forms.
    spoken = holidays.country_holidays(country).supported_languages
    chosen = next((each for each in spoken if each.partition("_")[0] == language), None)
    return dict(sorted(holidays.country_holidays(country, years=wanted, language=chosen).items()))


async def async_countries(hass: HomeAssistant) -> frozenset[str]:
    """Return the countries whose holidays are known."""
    return await hass.async_add_executor_job(countries)


async def async_public_holidays(hass: HomeAssistant, country: str | None, language: str) -> Mapping[date, str]:
    """Return the holidays that an office reckons with."""
    if country is None:
        return {}
    year = dt_util.now().year
    return await hass.async_add_executor_job(
        public_holidays, country, language, range(year - _BEFORE, year + _AHEAD + 1)
    )
