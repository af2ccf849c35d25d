"""A citizen's charter as people paste it, read row by row.

What is not understood is said, and what is said wrongly is left out whole: nothing is guessed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from itertools import islice
from typing import Final

from .charter import LENGTHS, OTHER_LENGTH, Service, is_own_alternate, name_key
from .columns import Column, Columns, columns_of, heads_another, heads_foreign, without_head
from .contact import read_contact
from .pasted import Cells, Pasted, is_number, is_numbering, pasted, tidy, whole
from .time_limit import TimeLimit, read_limit

_MOST_LINES: Final = 12  # that the head of a table is broken into
_SHOWN: Final = 120  # characters of what a row is known by

# The parts that charters are divided into, as "2.1 Citizen services".
_HEADING: Final = re.compile(
    r"[(\[]?[\d.]*[)\].:।]?\s*(?:নাগরিক|প্রাতিষ্ঠানিক|দাপ্তরিক|অভ্যন্তরীণ|citizen|institutional|official|internal)\s*(?:সেবা|services?)\W*",
    re.IGNORECASE,
)
# "1. Grant", where numbers have no column of their own.
_NUMBERED_NAME: Final = re.compile(r"([(\[]?\d{1,3}[)\].:।])\s*(?=\D)")
# "As above", as it stands in the columns behind a name. A straight quotation mark may be what is left of a text.
_DITTO: Final = re.compile(r"[“”″〃]{1,2}|ঐ|[-–]do[-–.]?|ditto", re.IGNORECASE)


class Problem(StrEnum):
    """What is wrong with a row. Of the last three, the service is taken as it is; of the others nothing."""

    NO_NAME = "no_name"
    TOO_LONG = "too_long"
    DOUBLED_NAME = "doubled_name"
    TOO_MANY_CELLS = "too_many_cells"
    NO_SERVICE = "no_service"
    COLUMN_UNUSED = "column_unused"
    NO_LIMIT = "no_limit"
    LIMIT_NOT_UNDERSTOOD = "limit_not_understood"
    OWN_ALTERNATE = "own_alternate"


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """What became of a row of the table. `number` is the one it gives itself; `text` is what it is known by.

    `columns` are those that the table has: of other parts of a service it says nothing.
    """

    number: str
    text: str
    service: Service | None = None
    problems: tuple[Problem, ...] = ()
    columns: frozenset[Column] = frozenset()


def read_table(text: str) -> tuple[Row, ...]:
    """Return what became of each row of a pasted table that says anything, in their order. Never raises."""
    reader = _Reader()
    for columns, rows in _parts(pasted(text)):
        reader.begin(columns)
        for cells in rows:
            reader.read(cells)
    return reader.rows()


def _parts(sheet: Pasted) -> Iterator[tuple[Columns, list[Cells]]]:
    """Yield the rows of a sheet that stand under the same head, and what its columns say."""
    columns: Columns | None = None
    rows: list[Cells] = []
    at = 0
    while at < len(sheet.rows):
        found, used = _head_at(sheet, at)
        ends = columns and columns.numbered and heads_foreign(sheet.rows[at])
        if columns and ends and not (found and heads_another(found)):
            yield from _part(columns, rows, broken=sheet.broken)
            columns, rows = replace(columns, foreign=True), []
        if found is None or not (columns is None or heads_another(found)):
            rows.append(sheet.rows[at])
            at += 1
            continue
        yield from _part(columns, rows, broken=sheet.broken, above=True)
        columns, rows = found, []
        at += used
    yield from _part(columns, rows, broken=sheet.broken)


def _part(
    columns: Columns | None, rows: list[Cells], *, broken: bool, above: bool = False
) -> Iterator[tuple[Columns, list[Cells]]]:
    """Yield what stands under one head; where there is none, under what is usual, if there are rows."""
    if columns is None and not rows:
        return
    columns = columns or without_head(rows, broken=broken, above=above)
    yield columns, whole(rows, len(columns.roles), partial(_begins, columns)) if broken else rows


def _begins(columns: Columns, cells: Cells) -> bool:
    """Say whether a row cannot go on with the one before."""
    if len(cells) == 1:
        return _HEADING.fullmatch(tidy(cells[0])) is not None
    return not columns.numbered or is_number(cells[0])


def _head_at(sheet: Pasted, at: int) -> tuple[Columns | None, int]:
    """Return what the columns say if a head begins here, and how many rows it takes."""
    best, used = columns_of(sheet.rows[at]), 1
    if best is None or not sheet.broken:
        return best, used
    joined = list(sheet.rows[at])
    for lines, cells in enumerate(sheet.rows[at + 1 : at + _MOST_LINES], start=2):
        if len(best.names) == len(Column):
            break
        joined = [*joined[:-1], f"{joined[-1]} {cells[0]}", *cells[1:]]
        found = columns_of(joined)
        if found is None:
            break
        if len(found.names) > len(best.names):
            best, used = found, lines
    return best, used


@dataclass(slots=True)
class _Draft:
    """A row that may go on: what stands in its columns, line by line."""

    columns: Columns
    said: dict[Column, list[str]] = field(default_factory=dict)
    wrong: Problem | None = None
    text: str = ""

    def take(self, cells: dict[Column, str]) -> None:
        """Take what stands in the columns besides what did already."""
        for column, cell in cells.items():
            self.said.setdefault(column, []).append(cell)

    def __getitem__(self, column: Column) -> str:
        return "\n".join(self.said.get(column, ()))


class _Reader:
    """Reads row by row, whatever head they stand under."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._drafts: list[_Draft] = []
        self._columns = Columns(roles=())

    def begin(self, columns: Columns) -> None:
        """Go on under a head. What it has that is not used is said once, and not on every page anew."""
        if columns.unused and columns.unused != self._columns.unused:
            unused = ", ".join(columns.unused)
            self._drafts.append(_Draft(columns, wrong=Problem.COLUMN_UNUSED, text=unused))
        self._columns = columns

    def read(self, cells: Cells) -> None:
        """Read a row."""
        if is_numbering(cells):
            return
        tidied = [tidy(cell) for cell in cells]
        said = self._said(tidied)
        words = [cell for cell in tidied if cell]
        if self._columns.foreign:
            text = words[1] if len(words) > 1 else _first(words)
            self._drafts.append(_Draft(self._columns, wrong=Problem.NO_SERVICE, text=text))
            return
        last = self._drafts[-1] if self._drafts else None
        if any(tidied[len(self._columns.roles) :]):
            self._drafts.append(_Draft(self._columns, wrong=Problem.TOO_MANY_CELLS, text=_first(words)))
        elif self._is_heading(tidied, words):
            self._drafts.append(_Draft(self._columns, wrong=Problem.NO_SERVICE, text=_first(words)))
        elif last and not last.wrong and not said.keys() & {Column.NUMBER, Column.NAME}:
            last.take(said)
        elif words:
            self._drafts.append(_Draft(self._columns, text=_first(words)))
            self._drafts[-1].take({column: self._above(column, cell) for column, cell in said.items()})

    def _above(self, column: Column, cell: str) -> str:
        """Return what a cell says: a ditto mark says what the last service above says there."""
        if column in (Column.NUMBER, Column.NAME) or not _DITTO.fullmatch(cell):
            return cell
        above = islice(reversed(self._drafts), 1, None)
        return next((draft[column] for draft in above if not draft.wrong), "")

    def rows(self) -> tuple[Row, ...]:
        """Return what became of all of them."""
        known: set[str] = set()
        return tuple(_row(draft, known) for draft in self._drafts)

    def _said(self, cells: Sequence[str]) -> dict[Column, str]:
        """Return what stands in the columns. Several may say of the same."""
        said: dict[Column, list[str]] = {}
        for column, cell in zip(self._columns.roles, cells, strict=False):
            if column and cell:
                said.setdefault(column, []).append(cell)
        found = {column: "\n".join(lines) for column, lines in said.items()}
        return found if self._columns.numbered else _with_number(found)

    def _is_heading(self, cells: Sequence[str], words: Sequence[str]) -> bool:
        """Say whether a row is no service, but what stands above or between them."""
        if len(words) != 1:
            return False
        alone = bool(cells[0]) and self._columns.numbered and not is_number(cells[0])
        return alone or self._columns.above or _HEADING.fullmatch(words[0]) is not None


def _with_number(said: dict[Column, str]) -> dict[Column, str]:
    """Take the number off a name that begins with one."""
    if found := _NUMBERED_NAME.match(said.get(Column.NAME, "")):
        return said | {Column.NUMBER: found[1], Column.NAME: said[Column.NAME][found.end() :]}
    return said


def _first(words: Sequence[str]) -> str:
    return words[0] if words else ""


def _row(draft: _Draft, known: set[str]) -> Row:
    number = "".join(letter for letter in _one_line(draft[Column.NUMBER]) if letter not in "()[]:।").rstrip(".")
    name = _one_line(draft[Column.NAME])
    service = _service(draft, name)
    wrong = draft.wrong or _wrong(service, known)
    row = Row(number=number[:_SHOWN], text=(name or _one_line(draft.text))[:_SHOWN], columns=draft.columns.names)
    if wrong:
        return replace(row, problems=(wrong,))
    known.add(name_key(name))
    return replace(row, service=service, problems=_remarks(service, draft.columns))


def _service(draft: _Draft, name: str) -> Service:
    return Service(
        name=name,
        how=draft[Column.HOW],
        papers=draft[Column.PAPERS],
        price=draft[Column.PRICE],
        limit=_limit(_one_line(draft[Column.LIMIT]), draft.columns.unit),
        responsible=read_contact(draft[Column.RESPONSIBLE]),
        alternate=read_contact(draft[Column.ALTERNATE]),
    )


def _limit(text: str, unit: str) -> TimeLimit | None:
    """Return a time limit. What the head of the column says besides is said with it."""
    if not text:
        return None
    limit = read_limit(text)
    if limit.understood or not unit:
        return limit
    counted = read_limit(f"{text} {unit}")
    return counted if counted.understood else limit


def _wrong(service: Service, known: set[str]) -> Problem | None:
    """Return why a service cannot be taken."""
    if not any(letter.isalnum() for letter in service.name):
        return Problem.NO_NAME
    if _too_long(service):
        return Problem.TOO_LONG
    return Problem.DOUBLED_NAME if name_key(service.name) in known else None


def _too_long(service: Service) -> bool:
    """Say whether a part of it has more characters than are kept."""
    if any(len(getattr(service, part)) > most for part, most in LENGTHS.items()):
        return True
    contacts = (service.responsible, service.alternate)
    others = [text for contact in contacts for text in (contact.post, contact.phone, contact.email)]
    others += [service.price, service.limit.text if service.limit else ""]
    return any(len(text) > OTHER_LENGTH for text in others)


def _remarks(service: Service, columns: Columns) -> tuple[Problem, ...]:
    remarks = []
    if service.limit is None and Column.LIMIT in columns.names:
        remarks.append(Problem.NO_LIMIT)
    if service.limit is not None and not service.limit.understood:
        remarks.append(Problem.LIMIT_NOT_UNDERSTOOD)
    if is_own_alternate(service):
        remarks.append(Problem.OWN_ALTERNATE)
    return tuple(remarks)


def _one_line(text: str) -> str:
    return " ".join(text.split())
