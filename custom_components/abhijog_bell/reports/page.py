"""A report as a page in the form of a government letter, to be printed from the browser."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from .paper import Paper
from .sheet import Sheet
from .wording import Wording

_BY_HAND: Final = "…" * 12  # where the number is still to be written
_WORDS: Final = ("government", "memo", "dated", "no_rows", "signature")
_WIDE: Final = 9  # columns: more of them do not fit beside each other on upright paper


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """What stands around a report: who writes, under which number and on which day, and who signs it.

    `above` and `below` are the lines around the name of the office.
    """

    above: Sequence[str]
    office: str
    below: Sequence[str]
    number: str | None
    day: date
    posts: Sequence[str]


def as_page(paper: Paper, letter: Letter, wording: Wording) -> str:
    """Return the page. Blocking."""
    number = wording.cell(letter.number) if letter.number else _BY_HAND
    return _template().render(
        language=wording.language,
        words={word: wording.say(word) for word in _WORDS},
        regarding=wording.say("regarding", subject=wording.subject(paper)),
        above=[wording.cell(line) for line in letter.above],
        office=wording.cell(letter.office),
        below=[wording.cell(line) for line in letter.below],
        number=number,
        dates=wording.dates(letter.day),
        subject=wording.subject(paper),
        notes=wording.notes(paper),
        wide=any(len(sheet.columns) > _WIDE for sheet in paper.sheets),
        tables=[_table(sheet, paper, wording) for sheet in paper.sheets],
        posts=[wording.cell(post) for post in letter.posts],
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
        "rows": [[wording.cell(value) for value in row] for row in sheet.rows],
    }


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html")
