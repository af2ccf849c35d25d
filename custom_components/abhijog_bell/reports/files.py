"""A report as files for a spreadsheet. What people wrote is a text there, and never a formula."""

import csv
import io
import unicodedata
from datetime import date, datetime
from typing import Any, Final

from homeassistant.util import dt as dt_util
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from .paper import Paper
from .sheet import Rate, Seconds, Share, Sheet, Value
from .wording import Wording

_FORMULA: Final = ("=", "+", "-", "@")
_DAY: Final = 86_400
_MINUTE: Final = 60
_HOUR: Final = 3_600
_WIDTHS: Final = (36, 14)
_FORMATS: Final = {
    Seconds: {"num_format": "[h]:mm:ss"},
    Share: {"num_format": "0.0%"},
    Rate: {"num_format": "0.00"},
    datetime: {"num_format": "dd-mm-yyyy hh:mm"},
    date: {"num_format": "dd-mm-yyyy"},
}


def as_csv(paper: Paper, wording: Wording) -> bytes:
    """Return all tables one below the other, in the encoding that spreadsheets know by its first bytes."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([_defused(wording.subject(paper))])
    writer.writerows([_defused(note)] for note in wording.notes(paper))
    for sheet in paper.sheets:
        writer.writerow([])
        writer.writerow([_defused(wording.sheet(sheet))])
        writer.writerow([_defused(wording.heading(column)) for column in sheet.columns])
        writer.writerows([_csv(value, wording) for value in row] for row in sheet.rows)
    writer.writerow([])
    writer.writerow([_defused(wording.say("seal", seal=paper.seal))])
    return file.getvalue().encode("utf-8-sig")


def _csv(value: Value, wording: Wording) -> Any:
    """Return a value as a spreadsheet reads it: a number, or a text that does nothing."""
    match value:
        case Seconds(number):
            return f"{number // _HOUR}:{number % _HOUR // _MINUTE:02}:{number % _MINUTE:02}"
        case Share(number):
            return f"{number:.1%}"
        case Rate(number):
            return f"{number:.2f}"
        case datetime():
            return f"{dt_util.as_local(value):%Y-%m-%d %H:%M}"
        case int():
            return value
        case _:
            return _defused("" if value is None else str(wording.plain(value)))


def _defused(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: some pass over blanks, or know signs of full width."""
    begins = unicodedata.normalize("NFKC", text.lstrip()[:1])
    return f"'{text}" if begins.startswith(_FORMULA) else text


def as_xlsx(paper: Paper, wording: Wording) -> bytes:
    """Return a workbook with a sheet for each table."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        formats = {kind: book.add_format(how) for kind, how in _FORMATS.items()}
        bold = book.add_format({"bold": True, "text_wrap": True})
        for sheet in paper.sheets:
            page = book.add_worksheet()
            page.write_string(0, 0, wording.subject(paper), bold)
            page.write_string(1, 0, wording.sheet(sheet), bold)
            _fill(page, sheet, wording, formats, bold)
            page.write_string(len(sheet.rows) + 4, 0, wording.say("seal", seal=paper.seal))
    return file.getvalue()


def _fill(page: Worksheet, sheet: Sheet, wording: Wording, formats: dict[type, Format], bold: Format) -> None:
    page.set_column(0, 0, _WIDTHS[0])
    page.set_column(1, len(sheet.columns), _WIDTHS[1])
    for number, column in enumerate(sheet.columns):
        page.write_string(2, number, wording.heading(column), bold)
    for line, row in enumerate(sheet.rows, start=3):
        for number, value in enumerate(row):
            _write(page, (line, number), value, wording, formats)


def _write(page: Worksheet, cell: tuple[int, int], value: Value, wording: Wording, formats: dict[type, Format]) -> None:
    match value:
        case None:
            return
        case Seconds(number):
            page.write_number(*cell, number / _DAY, formats[Seconds])
        case Share(number) | Rate(number):
            page.write_number(*cell, number, formats[type(value)])
        case int():
            page.write_number(*cell, value)
        case datetime():
            page.write_datetime(*cell, dt_util.as_local(value).replace(tzinfo=None), formats[datetime])
        case date():
            page.write_datetime(*cell, value, formats[date])
        case _:
            page.write_string(*cell, str(wording.plain(value)))
