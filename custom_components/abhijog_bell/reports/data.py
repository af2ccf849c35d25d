"""A report as the answer of an action."""

from typing import Any

from .paper import Paper
from .sheet import Sheet, Word
from .wording import Wording


def as_data(paper: Paper, wording: Wording) -> dict[str, Any]:
    """Return a report with keys to compute with, and texts to show."""
    period, before = paper.asked.now.period, paper.asked.before.period
    return {
        "report": paper.report,
        "title": wording.title(paper.report),
        "subject": wording.subject(paper),
        "period": period.kind.value,
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "start_before": before.start.isoformat(),
        "end_before": before.end.isoformat(),
        "running": paper.asked.running,
        "notes": wording.notes(paper),
        "text": _text(paper, wording),
        "sheets": {sheet.key: _sheet(sheet, wording) for sheet in paper.sheets},
        "seal": paper.seal,
    }


def _text(paper: Paper, wording: Wording) -> str:
    """Return what a report is and its figures, if it begins with some, as a text of some lines."""
    first = paper.sheets[0]
    rows = first.rows if first.columns[0].key == "figure" else ()
    figures = [": ".join(map(wording.cell, row[:2])) for row in rows if row[1]]
    return "\n".join([wording.subject(paper), *wording.notes(paper), *figures, wording.say("seal", seal=paper.seal)])


def _sheet(sheet: Sheet, wording: Wording) -> dict[str, Any]:
    ids = [column.id for column in sheet.columns]
    return {
        "title": wording.sheet(sheet),
        "columns": {column.id: wording.heading(column) for column in sheet.columns},
        "rows": [
            {"key": row[0].key if isinstance(row[0], Word) else None}
            | dict(zip(ids, map(wording.plain, row), strict=True))
            for row in sheet.rows
        ],
    }
