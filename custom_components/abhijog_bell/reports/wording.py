"""A report in words: titles, headings and values in one language, as pages and files show them."""

from datetime import date, datetime
from typing import Any, Final

from ..phrases import Phrases
from ..register.bangla_calendar import bangla_date
from ..register.period import Period, PeriodKind
from .paper import Paper
from .sheet import Column, Rate, Seconds, Share, Sheet, Value, Word

_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_BANGLA_MONTHS: Final = (
    *("boishakh", "joishtho", "asharh", "shrabon", "bhadro", "ashwin"),
    *("kartik", "ogrohayon", "poush", "magh", "falgun", "choitro"),
)
_QUARTERS: Final = ("first", "second", "third", "fourth")
_NOTHING: Final = "–"
_HUNDRED: Final = 100


class Wording:
    """How a report is said in one language."""

    def __init__(self, phrases: Phrases) -> None:
        """Take over the sentences."""
        self._say = phrases.say
        self._phrases = phrases

    @property
    def language(self) -> str:
        """The language."""
        return self._phrases.language

    def say(self, key: str, **values: object) -> str:
        """Return a text around a report."""
        return self._say(f"paper_{key}", **values)

    def subject(self, paper: Paper) -> str:
        """Return what a report is, and of when."""
        return f"{self.title(paper.report)}: {self.period(paper.asked.now.period)}"

    def title(self, report: str) -> str:
        """Return what a report is called."""
        return self._say(f"paper_title_{report}")

    def notes(self, paper: Paper) -> list[str]:
        """Return what is to be known of the figures: that the period is not over, or that the register began in it."""
        now, first_day = paper.asked.now, paper.first_day
        notes = []
        if paper.asked.running:
            notes.append(self.say("running", at=self._phrases.moment(now.ends)))
        if first_day is None:
            notes.append(self.say("nothing"))
        elif first_day > paper.asked.before.period.start:
            notes.append(self.say("begins", day=self._phrases.date(first_day)))
        return notes

    def sheet(self, sheet: Sheet) -> str:
        """Return what stands above a table."""
        return self._say(f"sheet_{sheet.key}")

    def heading(self, column: Column) -> str:
        """Return what stands above a column."""
        heading = self._say(f"column_{column.key}")
        return self.say("of_before", what=heading) if column.before else heading

    def name(self, column: Column) -> str:
        """Return the same where the period stands above several columns."""
        return self._say(f"column_{column.key}")

    def period(self, period: Period) -> str:
        """Return the name of a period."""
        years = {"first": period.financial_year[0], "second": f"{period.financial_year[1] % _HUNDRED:02}"}
        years["second"] = self._phrases.digits(str(years["second"]))
        match period.kind:
            case PeriodKind.DAY:
                return self._phrases.date(period.start)
            case PeriodKind.WEEK:
                return self.say("week", start=self._phrases.date(period.start), end=self._phrases.date(period.end))
            case PeriodKind.MONTH:
                return self.say("month", month=self._month(period.start), year=period.start.year)
            case PeriodKind.QUARTER:
                months = {"start": self._month(period.start), "end": self._month(period.end)}
                return self.say(f"quarter_{_QUARTERS[period.quarter - 1]}", **months, **years)
            case PeriodKind.YEAR:
                return self.say("year", **years)

    def dates(self, day: date) -> tuple[str, str]:
        """Return a day as letters carry it: in the Bangla calendar, and in the Gregorian one."""
        bangla = bangla_date(day)
        month = self._say(f"month_{_BANGLA_MONTHS[bangla.month - 1]}")
        return (
            self.say("bangla_date", day=bangla.day, month=month, year=bangla.year),
            self.say("date", day=day.day, month=self._month(day), year=day.year),
        )

    def cell(self, value: Value) -> str:
        """Return a value as a page shows it."""
        match value:
            case None:
                text = _NOTHING
            case Seconds(number):
                text = self._phrases.duration(number)
            case Share(number):
                text = f"{number * _HUNDRED:.1f} %"
            case Rate(number):
                text = f"{number:.2f}"
            case datetime():
                text = self._phrases.moment(value)
            case date():
                text = self._phrases.date(value)
            case _:
                text = str(self.plain(value))
        return self._phrases.digits(text)

    def plain(self, value: Value) -> Any:
        """Return a value as data: numbers stay numbers, only what is a text is in this language."""
        match value:
            case Word(key):
                return self._say(key)
            case Period():
                return self.period(value)
            case Seconds(number) | Share(number) | Rate(number):
                return number
            case date():
                return value.isoformat()
            case _:
                return value

    def _month(self, day: date) -> str:
        return self._say(f"month_{_MONTHS[day.month - 1]}")
