"""A summary as an action returns it, and as a text to send."""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from .journal import reading, verification
from .journal.summarise import summary
from .phrases import Phrases
from .register.events import Purpose
from .register.summary import Summary

_REMARKS = ("by_automation", "still_open", "lapsed", "unheard", "late", "late_steps")


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """The summaries of a period, with names for the ids in them, and the seal at the moment they were read."""

    complaints: Summary
    assistance: Summary
    bells: Mapping[str, str]
    posts: Mapping[str, str]
    seal: str


def read_report(connection: sqlite3.Connection, start: date, end: date) -> Report:
    """Read a report. Blocking."""
    return Report(
        complaints=summary(connection, start, end, Purpose.COMPLAINT),
        assistance=summary(connection, start, end, Purpose.ASSISTANCE),
        bells=reading.names(connection, "name"),
        posts=reading.names(connection, "post"),
        seal=verification.seal(connection),
    )


def as_response(report: Report, text: str) -> dict[str, Any]:
    """Return a report as the response of an action."""
    return {
        **_figures(report.complaints, report),
        "assistance": _figures(report.assistance, report),
        "seal": report.seal,
        "text": text,
    }


def as_text(report: Report, office: str, phrases: Phrases) -> str:
    """Return a report as a text of a few lines."""
    figures = report.complaints
    days = {"start": phrases.date(figures.start), "end": phrases.date(figures.end)}
    period = phrases.say("report_day" if figures.start == figures.end else "report_period", office=office, **days)
    lines = [period, phrases.say("report_rung", rung=figures.rung, again=figures.rung_again)]
    if figures.rung:
        lines += _details(figures, report, phrases)
    remarks = ((key, getattr(figures, key)) for key in _REMARKS)
    lines += [phrases.say(f"report_{key}", number=number) for key, number in remarks if number]
    if report.assistance.rung:
        lines.append(phrases.say("report_assistance", rung=report.assistance.rung))
    return "\n".join([*lines, phrases.say("report_seal", seal=report.seal)])


def _details(figures: Summary, report: Report, phrases: Phrases) -> list[str]:
    say = phrases.say
    lines = [say("report_answered", answered=figures.answered, share=round(100 * (figures.answered_in_target or 0)))]
    if figures.median_answer is not None and figures.p90_answer is not None:
        median, p90 = phrases.duration(figures.median_answer), phrases.duration(figures.p90_answer)
        lines.append(say("report_answer_time", median=median, p90=p90))
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
