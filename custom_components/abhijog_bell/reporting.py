"""Making a report of an office: what was asked is checked, read off the event loop, and written in one of the forms."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import voluptuous as vol
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from .calls import invalid
from .known_days import first_day
from .phrases import LANGUAGES, async_phrases
from .register.period import Period, PeriodKind, period_of
from .register.text import checked_line
from .report import moments
from .reports.asked import Asked, Span
from .reports.paper import REPORTS, Paper, read_paper
from .reports.wording import Wording
from .runtime import OfficeConfigEntry
from .settings import Settings

# What can be said of a report that is wanted: in an action, by a screen, and in a link.
FIELDS: Final[Mapping[vol.Marker, Any]] = {
    vol.Required("report"): vol.In(list(REPORTS)),
    vol.Optional("period", default=PeriodKind.MONTH.value): vol.All(cv.string, vol.Coerce(PeriodKind)),
    vol.Optional("day"): cv.date,
    vol.Optional("number"): cv.string,
    vol.Optional("language"): vol.In(LANGUAGES),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """A report that is wanted: of the period that a day lies in, in a language, under a memo number."""

    report: str
    period: Period
    language: str
    number: str | None

    def fields(self) -> dict[str, str]:
        """Return it as the fields that it can be asked for with again."""
        said = {
            "report": self.report,
            "period": self.period.kind.value,
            "day": self.period.start.isoformat(),
            "language": self.language,
        }
        return said | ({"number": self.number} if self.number else {})


def wanted(given: Mapping[str, Any], entry: OfficeConfigEntry) -> Wanted:
    """Return what is wanted. Raises ServiceValidationError where there can be no such report, and TextTooLong."""
    return Wanted(
        report=given["report"],
        period=_period(given["period"], given.get("day")),
        language=given.get("language", entry.runtime_data.phrases.language),
        number=checked_line(given.get("number")),
    )


def _period(kind: PeriodKind, day: date | None) -> Period:
    """Return the period of a day, or the one that ended last."""
    today = dt_util.now().date()
    if day is None:
        return period_of(kind, today).before
    try:
        period = period_of(kind, day)
        _ = period.before.financial_year
    except (OverflowError, ValueError) as error:
        raise invalid("day_out_of_calendar", day=day.isoformat()) from error
    if period.start > today:
        raise invalid("period_in_future", start=period.start.isoformat())
    return period


async def async_paper(asked: Wanted, entry: OfficeConfigEntry) -> Paper:
    """Read the report."""
    office = entry.runtime_data.office
    question = _asked(asked.period, office.settings)
    return await office.async_read(read_paper, asked.report, question, first_day)


def _asked(period: Period, settings: Settings) -> Asked:
    return Asked(
        now=_span(period),
        before=_span(period.before),
        today=dt_util.now().date(),
        tiers=len(settings.policy.redress.tiers),
        charter=settings.charter,
    )


def _span(period: Period) -> Span:
    begins, ends = moments(period.start, period.end)
    return Span(period=period, begins=begins, ends=ends)


async def async_wording(hass: HomeAssistant, language: str) -> Wording:
    """Return how reports are said in a language."""
    return Wording(await async_phrases(hass, language))
