"""Sentences in the office's language, from the translations."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations
from homeassistant.util import dt as dt_util

from .const import DOMAIN

LANGUAGES: Final = ("bn", "en")
_BANGLA_DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


class Phrases:
    """The sentences of one language."""

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        """Take over the texts, by their keys."""
        self.language = language
        self._texts = texts

    def say(self, key: str, **values: object) -> str:
        """Return a sentence; numbers among the values get the digits of the language."""
        written = {name: self._written(value) for name, value in values.items()}
        return self._texts[key].format(**written)

    def digits(self, text: str) -> str:
        """Return a text with the digits of the language."""
        return text.translate(_BANGLA_DIGITS) if self.language == "bn" else text

    def time(self, moment: datetime) -> str:
        """Return the time of day, as the clock in the office shows it."""
        return self.digits(f"{dt_util.as_local(moment):%H:%M}")

    def date(self, day: date) -> str:
        """Return a day as offices write it: day, month, year."""
        return self.digits(f"{day:%d-%m-%Y}")

    def moment(self, moment: datetime, now: datetime | None = None) -> str:
        """Return the time of day, and the day as well unless it is the one of `now`."""
        day = dt_util.as_local(moment).date()
        same = now is not None and dt_util.as_local(now).date() == day
        return self.time(moment) if same else f"{self.date(day)} {self.time(moment)}"

    def duration(self, seconds: int) -> str:
        """Return a duration in hours and minutes, in minutes and seconds, or in seconds alone."""
        minutes, rest = divmod(seconds, 60)
        if hours := minutes // 60:
            return self.say("hours", hours=hours, minutes=minutes % 60)
        return self.say("minutes", minutes=minutes, seconds=rest) if minutes else self.say("seconds", seconds=rest)

    def _written(self, value: object) -> str:
        return self.digits(str(value)) if isinstance(value, int | float) else str(value)


async def async_phrases(hass: HomeAssistant, language: str) -> Phrases:
    """Return the sentences of a language."""
    prefix = f"component.{DOMAIN}.common."
    texts = await async_get_translations(hass, language, "common", {DOMAIN})
    return Phrases(language, {key.removeprefix(prefix): text for key, text in texts.items()})
