"""The figures of each report as DuckDB finds them, over the same rows in plain tables of its own.

A question answers with the table of a report that it fills (`sheet`), whether it is of the period `before`, and what
its row is about (`label`), where there are several; its other columns are called as those of the report. It finds the
figures of both periods at once, and of both purposes.
"""

import re
from collections.abc import Mapping
from datetime import UTC
from typing import Any, Final

import duckdb

from custom_components.abhijog_bell.register.period import PeriodKind
from custom_components.abhijog_bell.register.words import Medium
from custom_components.abhijog_bell.reports.asked import Asked

type Answer = tuple[list[str], list[tuple[Any, ...]]]

_BOTH: Final = "day BETWEEN $first AND $last"
_SHEET: Final = "if(purpose = 'assistance', 'assistance_{0}', '{0}') AS sheet, day < $start AS before"
_AT_BELLS: Final = f"FROM complaint WHERE {_BOTH} AND bell IS NOT NULL"

_FIGURES: Final = f"""
SELECT if(purpose = 'assistance', 'assistance', 'complaints') AS sheet, day < $start AS before,
  count(*) AS rung, sum(presses - 1) AS rung_again, count(*) FILTER (answered) AS answered,
  count(*) FILTER (by_automation) AS by_automation, count(*) FILTER (heard) AS heard,
  count(*) FILTER (outcome = 'settled' AND purpose = 'assistance') AS served,
  count(*) FILTER (answer <= target) / count(*) FILTER (NOT after_hours) AS answered_in_target,
  quantile_disc(answer, 0.5) AS median_answer, quantile_disc(answer, 0.9) AS p90_answer,
  quantile_disc(hearing, 0.5) AS median_hearing, quantile_disc(hearing, 0.9) AS p90_hearing,
  sum(lapses) AS lapsed, sum(escalations) AS escalated, count(*) FILTER (unheard) AS unheard,
  count(*) FILTER (late) AS late, count(*) FILTER (after_hours) AS after_hours, sum(late_steps) AS late_steps,
  count(*) FILTER (claim = 'premature') AS premature
{_AT_BELLS} GROUP BY ALL
"""
_STILL_OPEN: Final = """
SELECT if(purpose = 'assistance', 'assistance', 'complaints') AS sheet, before, count(*) AS still_open
FROM complaint, (VALUES (false, $last), (true, $start - 1)) AS period (before, until) WHERE open AND day <= until
GROUP BY ALL
"""


def _by(sheet: str, label: str, found: str) -> str:
    return f"SELECT {_SHEET.format(sheet)}, {label} AS label, count(*) AS number {found} GROUP BY ALL"


_SUMMARY: Final = (
    _FIGURES,
    _STILL_OPEN,
    _by("by_outcome", "'outcome_' || outcome", f"{_AT_BELLS} AND outcome IS NOT NULL"),
    _by("by_bell", "name", f"FROM complaint JOIN bell USING (bell) WHERE {_BOTH}"),
    _by("by_service", "service", f"{_AT_BELLS} AND service IS NOT NULL"),
    _by("by_desk", "desk", f"{_AT_BELLS} AND desk IS NOT NULL"),
    _by("by_delay", "service", f"{_AT_BELLS} AND claim = 'delay'"),
    _by("by_officer", "post", f"FROM complaint JOIN officer USING (officer) WHERE {_BOTH} AND answered"),
    _by("by_rating", "'rating_' || rating", f"FROM complaint WHERE {_BOTH} AND rating IS NOT NULL"),
    _by("rated_alone", "'rating_' || rating", f"FROM rated_alone WHERE {_BOTH}"),
    _by("by_request", "'request_' || request", f"{_AT_BELLS} AND request IS NOT NULL"),
    _by("by_hour", "format('{:02}:00', hour)", _AT_BELLS),
)

_IN: Final = "BETWEEN began AND ended"
_STAYS: Final = """
FROM stay, (VALUES ($start, $last), ($first, $start - 1)) AS period (began, ended)
WHERE tier <= 2 AND came <= ended AND (went IS NULL OR went >= began)
"""
_RETURN: Final = (
    f"""
SELECT if(tier = 1, 'complaints_return', 'appeals_return') AS sheet, began AS label,
  {", ".join(f"count(*) FILTER (came {_IN} AND NOT again AND medium = '{road}') AS medium_{road}" for road in Medium)},
  count(*) FILTER (came < began) AS carried_over, count(*) FILTER (came {_IN} AND NOT again) AS received,
  count(*) AS total, count(*) FILTER (went {_IN} AND how = 'sent_elsewhere') AS sent_elsewhere,
  count(*) FILTER (went {_IN} AND how NOT IN ('sent_elsewhere', 'appealed')) AS settled,
  count(*) FILTER ((went IS NULL OR went > ended) AND overdue <= ended) AS expired,
  count(*) FILTER ((went IS NULL OR went > ended) AND (overdue IS NULL OR overdue > ended)) AS running,
  count(*) FILTER (extended {_IN}) AS extended, settled / (total - sent_elsewhere) AS rate
{_STAYS} GROUP BY ALL
""",
    f"""
SELECT if(tier = 1, 'complaints_return_rest', 'appeals_return_rest') AS sheet, began AS label,
  count(*) FILTER (came {_IN} AND again) AS reopened, count(*) FILTER (went {_IN} AND how = 'appealed') AS appealed
{_STAYS} GROUP BY ALL
""",
)

_FILED: Final = """
count(*) AS {0}received, count(*) FILTER (outcome = 'settled' AND NOT expired) AS {0}settled_in_time,
count(*) FILTER (outcome = 'settled' AND expired) AS {0}settled_late, count(*) FILTER (claim = 'delay') AS {0}delay,
count(*) FILTER (claim = 'premature') AS {0}premature
"""
_ABOUT_SERVICES: Final = f"FROM complaint WHERE {_BOTH} AND purpose = 'complaint' AND service IS NOT NULL GROUP BY ALL"


def _by_service(sheet: str) -> str:
    return f"SELECT '{sheet}' AS sheet, day < $start AS before, service AS label, {_FILED.format('')} {_ABOUT_SERVICES}"


_CHARTER: Final = (
    f"SELECT 'charter' AS sheet, day < $start AS before, {_FILED.format('filed_')} {_ABOUT_SERVICES}",
    _by_service("charter_service"),
    """
SELECT 'charter' AS sheet, updated < $start AS before, count(*) AS updates FROM charter_update
WHERE CAST(updated AS DATE) BETWEEN $first AND $last GROUP BY ALL
""",
    """
SELECT 'updates' AS sheet, updated AS label, services, added, changed, removed FROM charter_update
WHERE CAST(updated AS DATE) BETWEEN $start AND $last
""",
)

_DAYS: Final = f"""
WITH rung AS (SELECT day, count(*) AS number {_AT_BELLS} AND purpose = 'complaint' GROUP BY day),
counted AS (SELECT day, sum(number) AS number FROM visitors WHERE {_BOTH} GROUP BY day)
"""
_RATES: Final = """
coalesce(sum(rung.number), 0) AS at_bells, sum(counted.number) AS visitors, count(counted.day) AS days_counted,
coalesce(sum(rung.number) FILTER (counted.day IS NOT NULL), 0) AS complaints_counted,
100 * complaints_counted / visitors AS rate FROM rung FULL JOIN counted USING (day)
"""
_RATE: Final = (
    f"{_DAYS} SELECT 'rate' AS sheet, day < $start AS before, {_RATES} GROUP BY ALL",
    f"""
{_DAYS} SELECT 'rate_parts' AS sheet, CAST(date_trunc($part, day) AS DATE) AS label, {_RATES}
WHERE day >= $start GROUP BY ALL
""",
)

_AVAILABILITY: Final = (
    """
WITH period (before, begins, ends) AS (VALUES (false, $begins, $ends), (true, $begins_before, $begins)),
watched AS (
  SELECT before, bell, name, epoch(least(coalesce(ended, ends), ends) - greatest(began, begins)) AS seconds
  FROM bell, period WHERE began < ends AND (ended IS NULL OR ended > begins)
), gone AS (
  SELECT before, bell, count(*) AS absences,
    sum(epoch(least(coalesce(ended, ends), ends) - greatest(began, begins))) AS seconds
  FROM absence, period WHERE began < ends AND (ended IS NULL OR ended > begins) GROUP BY ALL
)
SELECT 'bell' AS sheet, before, name AS label, coalesce(absences, 0) AS absences,
  least(coalesce(gone.seconds, 0), watched.seconds) AS away, 1 - away / watched.seconds AS heard_of
FROM watched LEFT JOIN gone USING (before, bell)
""",
)

_OFFICERS: Final = (
    f"""
SELECT if(purpose = 'assistance', 'officer_assistance', 'officer') AS sheet, day < $start AS before, post AS label,
  count(*) AS answers, quantile_disc(answer, 0.5) AS median, quantile_disc(answer, 0.9) AS p90,
  count(*) FILTER (answer <= target) / count(*) FILTER (NOT after_hours) AS in_target
FROM complaint JOIN officer ON officer.officer = answered_by WHERE {_BOTH} AND answered GROUP BY ALL
""",
)

_QUESTIONS: Final = {
    "summary": _SUMMARY,
    "return": _RETURN,
    "charter": _CHARTER,
    "rate": _RATE,
    "availability": _AVAILABILITY,
    "officers": _OFFICERS,
    "services": (_by_service("service"),),
}
_ASKED: Final = {
    report: [(question, set(re.findall(r"\$(\w+)", question))) for question in questions]
    for report, questions in _QUESTIONS.items()
}


def answers(table: duckdb.DuckDBPyConnection, report: str, asked: Asked) -> list[Answer]:
    """Return what DuckDB finds."""
    known = _known(asked)
    found = []
    for question, names in _ASKED[report]:
        answer = table.execute(question, {name: known[name] for name in names})
        found.append(([column[0] for column in answer.description], answer.fetchall()))
    return found


def _known(asked: Asked) -> Mapping[str, object]:
    now, before = asked.now, asked.before
    return {
        "start": now.period.start,
        "last": now.period.end,
        "first": before.period.start,
        "begins": now.begins.astimezone(UTC).replace(tzinfo=None),
        "ends": now.ends.astimezone(UTC).replace(tzinfo=None),
        "begins_before": before.begins.astimezone(UTC).replace(tzinfo=None),
        "part": "day" if now.period.kind is PeriodKind.MONTH else "month",
    }
