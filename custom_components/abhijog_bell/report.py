"""A summary as an action returns it, and as a text to send."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .journal import reading, rollback, verification
from .journal.summarise import summary
from .phrases import Phrases
from .register.absence import Absence, seconds_by_bell
from .register.office_events import RegisterRestored
from .register.summary import Summary
from .register.words import Purpose

_REMARKS = ("by_automation", "still_open", "lapsed", "unheard", "late", "after_hours", "late_steps")
_TOLD_ONE_BY_ONE: Final = 3  # absences of a bell; more of them are only added up
_FIRST_DAY: Final = date(1970, 1, 2)  # there were no bells of ours before, and days far back have no moment in UTC


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """The summaries of a period, with names for the ids in them, and the seal at the moment they were read.

    `absences` are those that reach into the time from `begins` to `ends`, which is never later than now.
    """

    complaints: Summary
    assistance: Summary
    bells: Mapping[str, str]
    posts: Mapping[str, str]
    seal: str
    begins: datetime
    ends: datetime
    absences: Sequence[Absence]
    restorations: Sequence[RegisterRestored]

    def away_seconds(self) -> dict[str, int]:
        """Return how long each bell was away within the period."""
        return dict(seconds_by_bell(self.absences, self.begins, self.ends))


def read_report(connection: sqlite3.Connection, start: date, end: date) -> Report:
    """Read a report. Blocking."""
    begins, ends = moments(start, end)
    return Report(
        complaints=summary(connection, start, end, Purpose.COMPLAINT),
        assistance=summary(connection, start, end, Purpose.ASSISTANCE),
        bells=reading.names(connection, "name"),
        posts=reading.names(connection, "post"),
        seal=verification.seal(connection),
        begins=begins,
        ends=ends,
        absences=reading.absences(connection, begins, ends),
        restorations=[event for event in rollback.restorations(connection) if begins <= event.at <= ends],
    )


def moments(start: date, end: date) -> tuple[datetime, datetime]:
    """Return when the first day begins and the last one ends, by the office's clock, or the time that it is."""
    now = dt_util.now()
    begins = dt_util.start_of_local_day(max(start, _FIRST_DAY))
    if end >= now.date():
        return begins, now
    return begins, dt_util.start_of_local_day(max(end, _FIRST_DAY) + timedelta(days=1))


def checked_period(start: date, end: date) -> tuple[date, date]:
    """Return a period as it was asked for. Raises ServiceValidationError where it ends before it begins."""
    if end < start:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="period_reversed",
            translation_placeholders={"start": start.isoformat(), "end": end.isoformat()},
        )
    return start, end


def as_response(report: Report) -> dict[str, Any]:
    """Return a report as an action or a screen gets it."""
    return {
        **_figures(report.complaints, report),
        "assistance": _figures(report.assistance, report),
        "absences": [
            {
                "bell": report.bells.get(absence.bell, absence.bell),
                "began": absence.began.isoformat(),
                "ended": absence.ended.isoformat() if absence.ended else None,
                "seconds": absence.seconds(report.begins, report.ends),
            }
            for absence in report.absences
        ],
        "away_seconds": _named(report.away_seconds(), report.bells),
        "register_restored": [_restoration(event, report) for event in report.restorations],
        "seal": report.seal,
    }


def as_text(report: Report, office: str, phrases: Phrases) -> str:
    """Return a report as a text of a few lines."""
    figures = report.complaints
    days = {"start": phrases.date(figures.start), "end": phrases.date(figures.end)}
    period = phrases.say("report_day" if figures.start == figures.end else "report_period", office=office, **days)
    lines = [period, phrases.say("report_rung", rung=figures.rung, again=figures.rung_again)]
    if figures.rung:
        lines += _details(figures, report, phrases)
    lines += _ratings(figures, phrases)
    remarks = ((key, getattr(figures, key)) for key in _REMARKS)
    lines += [phrases.say(f"report_{key}", number=number) for key, number in remarks if number]
    lines += _requests(report.assistance, phrases)
    lines += _absences(report, phrases)
    lines += [_say_restoration(event, report, phrases) for event in report.restorations]
    return "\n".join([*lines, phrases.say("report_seal", seal=report.seal)])


def _ratings(figures: Summary, phrases: Phrases) -> Iterator[str]:
    """Yield what citizens said of how it was."""
    say = phrases.say
    for key, ratings in (("report_by_rating", figures.by_rating), ("report_rated_alone", figures.rated_alone)):
        counted = [say("counted", what=say(f"rating_{rating}"), number=number) for rating, number in ratings.items()]
        if counted:
            yield say(key, counted=", ".join(counted))


def _requests(requests: Summary, phrases: Phrases) -> Iterator[str]:
    """Yield what was asked for at the service corner: nothing of it is among the complaints."""
    say = phrases.say
    if number := requests.rung + requests.recorded:
        yield say("report_assistance", rung=number)
    if requests.recorded or requests.served:
        yield say("report_requests", rung=requests.rung, recorded=requests.recorded, served=requests.served)
    if requests.by_request:
        kinds = ((say(f"request_{kind}"), number) for kind, number in requests.by_request.items())
        yield say("report_request_kinds", counted=", ".join(say("counted", what=what, number=n) for what, n in kinds))


def _restoration(event: RegisterRestored, report: Report) -> dict[str, Any]:
    return {
        "at": event.at.isoformat(),
        "entries": event.entries,
        "known_entries": event.known_entries,
        "known_seal": event.known_seal,
        "bell": report.bells.get(event.bell, event.bell) if event.bell else None,
        "presses": event.presses,
    }


def _say_restoration(event: RegisterRestored, report: Report, phrases: Phrases) -> str:
    at = phrases.moment(event.at)
    if event.bell:
        bell = report.bells.get(event.bell, event.bell)
        return phrases.say("report_presses_missing", at=at, bell=bell, presses=event.presses or 0)
    known, seal = event.known_entries or 0, event.known_seal or "–"
    return phrases.say("report_restored", at=at, entries=event.entries, known=known, seal=seal)


def _absences(report: Report, phrases: Phrases) -> Iterator[str]:
    """Yield when each bell was away: one by one while they are few, and together where there are several."""
    day = report.begins if report.complaints.start == report.complaints.end else None
    for bell, seconds in report.away_seconds().items():
        name = report.bells.get(bell, bell)
        absences = [absence for absence in report.absences if absence.bell == bell]
        if len(absences) <= _TOLD_ONE_BY_ONE:
            yield from (_absence(absence, name, day, phrases) for absence in absences)
        if len(absences) > 1:
            total = phrases.duration(seconds)
            yield phrases.say("report_away_total", bell=name, number=len(absences), total=total)


def _absence(absence: Absence, bell: str, day: datetime | None, phrases: Phrases) -> str:
    start = phrases.moment(absence.began, day)
    if absence.ended is None:
        return phrases.say("report_still_away", bell=bell, start=start)
    return phrases.say("report_away", bell=bell, start=start, end=phrases.moment(absence.ended, day))


def _details(figures: Summary, report: Report, phrases: Phrases) -> list[str]:
    say = phrases.say
    lines = [say("report_answered", answered=figures.answered, share=round(100 * (figures.answered_in_target or 0)))]
    if figures.median_answer is not None and figures.p90_answer is not None:
        median, p90 = phrases.duration(figures.median_answer), phrases.duration(figures.p90_answer)
        lines.append(say("report_answer_time", median=median, p90=p90))
    lines.append(say("report_heard", heard=figures.heard, rung=figures.rung))
    if figures.median_hearing is not None:
        lines.append(say("report_hearing_time", median=phrases.duration(figures.median_hearing)))
    outcomes = [(say(f"outcome_{outcome}"), number) for outcome, number in figures.by_outcome.items()]
    for key, counted in (
        ("report_outcomes", outcomes),
        ("report_bells", list(_named(figures.by_bell, report.bells).items())),
        ("report_officers", list(_named(figures.by_officer, report.posts).items())),
    ):
        if counted:
            lines.append(
                say(key, counted=", ".join(say("counted", what=what, number=number) for what, number in counted))
            )
    return lines


def _figures(figures: Summary, report: Report) -> dict[str, Any]:
    return {
        **asdict(figures),
        "start": figures.start.isoformat(),
        "end": figures.end.isoformat(),
        "purpose": figures.purpose.value,
        "by_bell": _named(figures.by_bell, report.bells),
        "by_officer": _named(figures.by_officer, report.posts),
        "by_hour": {str(hour): number for hour, number in figures.by_hour.items()},
    }


def _named(counted: Mapping[str, int], names: Mapping[str, str]) -> dict[str, int]:
    """Return counts by name. What never had a name keeps its id, and nobody is a dash: an automation answered."""
    named: Counter[str] = Counter()
    for subject, number in counted.items():
        named[names.get(subject, subject) or "–"] += number
    return dict(named)
