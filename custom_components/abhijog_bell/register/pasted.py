"""Tables as people paste them: copied out of a document, a sheet or a web page, or as CSV. Nothing here ever raises."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from .text import clean

type Cells = list[str]

_TAB: Final = "\t"
_FEW: Final = 2  # cells: as many can be an accident, if not every row has them

# What documents and web pages leave behind: blanks that are none, and letters that nobody sees. The joiners U+200C and
# U+200D stay: Bangla needs them.
_NOISE: Final = dict.fromkeys((0x00AD, 0x180E, 0x200B, 0x2060, 0xFEFF)) | {0x00A0: " ", 0x202F: " ", 0x2007: " "}

# The number of a row: ১, ০১।, 1., (1), 2.1
_NUMBER: Final = re.compile(r"[(\[]?\d{1,4}(?:\.\d{1,3})*[)\].:।]?")
_INDEX: Final = re.compile(r"[(\[]?(\d{1,2})[)\].:।]?")
_NUMBERING: Final = 3  # cells at least: columns that are numbered one by one


@dataclass(frozen=True, slots=True)
class Pasted:
    """Rows of cells that are as they were written. `broken`: a cell of several lines may stand in several rows."""

    rows: list[Cells]
    broken: bool


def pasted(text: str) -> Pasted:
    """Return a pasted text as rows, those left out where nothing stands."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(_NOISE)
    if _TAB in plain:
        quoted = _quoted(plain, _TAB) if '"' in plain else None
        # Sheets put a cell of several lines in quotation marks; what documents and pages put there is their own.
        sheet = quoted is not None and any("\n" in cell for row in quoted for cell in row)
        return Pasted(_filled(quoted if sheet and quoted else _plain(plain, _TAB)), broken=not sheet)
    return Pasted(_filled(_separated(plain)), broken=False)


def whole(rows: Sequence[Cells], width: int, begins: Callable[[Cells], bool]) -> list[Cells]:
    """Return rows in which cells of several lines, each in a row of its own, are whole again.

    `width` is how many cells a whole row has. `begins` says whether a row can only be the first of its kind.
    """
    joined: list[list[list[str]]] = []  # rows of cells of lines
    for cells in rows:
        last = joined[-1] if joined else None
        if last and not begins(cells) and _goes_on(last, cells, width):
            last[-1].append(cells[0])
            last.extend([cell] for cell in cells[1:])
        else:
            joined.append([[cell] for cell in cells])
    return [["\n".join(lines) for lines in row] for row in joined]


def tidy(cell: str) -> str:
    """Return what a cell says: lines without needless blanks, those left out that say nothing."""
    lines = (" ".join(line.split()) for line in clean(cell).split("\n"))
    return "\n".join(line for line in lines if line)


def is_number(cell: str) -> bool:
    """Say whether a cell holds the number of a row and nothing else."""
    return _NUMBER.fullmatch(cell.strip()) is not None


def is_numbering(cells: Sequence[str]) -> bool:
    """Say whether a row numbers the columns: 1, 2, 3."""
    said = [cell.strip() for cell in cells if cell.strip()]
    found = [_INDEX.fullmatch(cell) for cell in said[:100]]
    numbers = [int(match[1]) if match else 0 for match in found]
    return len(said) >= _NUMBERING and numbers == list(range(1, len(said) + 1))


def _goes_on(last: Sequence[Sequence[str]], cells: Cells, width: int) -> bool:
    """Say whether a row goes on with the last cell of the row before. A cell that says nothing has no second line."""
    if len(cells) == 1:
        return len(last) > 1 and bool(last[-1][0].strip())
    reached = len(last) + len(cells) - 1
    # A row that begins with an empty cell is one of its own, unless it just fills the row before.
    return reached <= width if cells[0].strip() else reached == width


def _separated(text: str) -> list[Cells]:
    """Return the rows of a text without tabs: as the separator makes them by which the most cells stand in line.

    A separator that stands in the cells themselves can make more of them, but not as many in every row.
    """
    found = [rows for delimiter in ",;" if (rows := _with_quotes(text, delimiter)) and _is_table(rows)]
    return max(found, key=_in_line, default=[[line] for line in text.split("\n")])


def _is_table(rows: Sequence[Cells]) -> bool:
    """Say whether rows are those of a table, and not of texts in which a separator happens to stand."""
    widths = {len(row) for row in _filled(rows)}
    return _usual_width(rows) > _FEW or widths == {_FEW}


def _usual_width(rows: Sequence[Cells]) -> int:
    """Return how many cells most rows have."""
    widths = Counter(len(row) for row in _filled(rows))
    return max(widths, key=lambda width: (widths[width], width), default=0)


def _in_line(rows: Sequence[Cells]) -> int:
    """Return how many cells stand in rows of the usual width."""
    usual = _usual_width(rows)
    return sum(len(row) for row in _filled(rows) if len(row) == usual)


def _with_quotes(text: str, delimiter: str) -> list[Cells]:
    rows = _quoted(text, delimiter)
    return _plain(text, delimiter) if rows is None else rows


def _quoted(text: str, delimiter: str) -> list[Cells] | None:
    """Return rows in which cells may be in quotation marks; None where these do not fit."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return None


def _plain(text: str, delimiter: str) -> list[Cells]:
    return [line.split(delimiter) for line in text.split("\n")]


def _filled(rows: Sequence[Cells]) -> list[Cells]:
    return [row for row in rows if any(cell.strip() for cell in row)]
