"""A report as a page."""

from typing import Any, Final

from .letter import Letter, written
from .paper import Paper
from .sheet import Sheet
from .wording import Wording

_WIDE: Final = 9  # columns: more of them do not fit beside each other on upright paper


def as_page(paper: Paper, letter: Letter, wording: Wording) -> str:
    """Return the page. Blocking."""
    return written(
        "page.html",
        letter,
        wording,
        wording.subject(paper),
        notes=wording.notes(paper),
        wide=any(len(sheet.columns) > _WIDE for sheet in paper.sheets),
        tables=[_table(sheet, paper, wording) for sheet in paper.sheets],
        seal=wording.say("seal", seal=paper.seal),
    )


def _table(sheet: Sheet, paper: Paper, wording: Wording) -> dict[str, Any]:
    """Return a table as the template takes it: where columns stand twice, the periods stand above them."""
    before = sum(column.before for column in sheet.columns)
    periods = [wording.period(span.period) for span in (paper.asked.now, paper.asked.before)]
    return {
        "title": wording.sheet(sheet),
        "groups": periods if before else [],
        "span": before,
        "first": wording.name(sheet.columns[0]),
        "names": [wording.name(column) for column in sheet.columns[1:]],
        "rows": [[(wording.cell(value), isinstance(value, str)) for value in row] for row in sheet.rows],
    }
