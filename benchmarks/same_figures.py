"""Whether a report and another road to its figures tell the same."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, Final

from custom_components.abhijog_bell.register.period import Period
from custom_components.abhijog_bell.reports.sheet import Rate, Seconds, Share, Sheet, Value, Word

from .by_duckdb import Answer

# Of which table, which row and which column a figure is.
type Place = tuple[str, str, str]

_LEADING: Final = ("sheet", "before", "label")


def compare(sheets: Iterable[Sheet], answers: Iterable[Answer]) -> None:
    """Raise AssertionError where they differ. That nothing was found is the same as none."""
    ours, theirs = _known(_of_sheets(sheets)), _known(_of_answers(answers))
    differing = {place: (ours.get(place), theirs.get(place)) for place in ours.keys() | theirs.keys()}
    differing = {place: both for place, both in differing.items() if both[0] != both[1]}
    if differing or not ours:
        raise AssertionError(differing or "nothing was found")


def _known(figures: Iterable[tuple[Place, Any]]) -> dict[Place, Any]:
    return {place: figure for place, figure in figures if figure}


def _of_sheets(sheets: Iterable[Sheet]) -> Iterator[tuple[Place, Any]]:
    for sheet in sheets:
        for label, *row in sheet.rows:
            for column, value in zip(sheet.columns[1:], row, strict=True):
                yield (sheet.key, _text(label), column.id), _plain(value)


def _of_answers(answers: Iterable[Answer]) -> Iterator[tuple[Place, Any]]:
    for names, rows in answers:
        for row in rows:
            yield from _of_row(dict(zip(names, row, strict=True)))


def _of_row(row: dict[str, Any]) -> Iterator[tuple[Place, Any]]:
    """Without a label, each of its figures is a row of the report."""
    sheet, suffix = row["sheet"], "_before" if row.get("before") else ""
    for name in row.keys() - {*_LEADING}:
        figure = (f"figure_{name}", "number") if "label" not in row else (_text(row["label"]), name)
        yield (sheet, figure[0], f"{figure[1]}{suffix}"), row[name]


def _text(label: Value) -> str:
    match label:
        case Word(key):
            return key
        case Period():
            return label.start.isoformat()
        case datetime():
            return label.replace(tzinfo=None).isoformat()
        case date():
            return label.isoformat()
        case _:
            return str(label)


def _plain(value: Value) -> object:
    match value:
        case Seconds(number) | Share(number) | Rate(number):
            return number
        case _:
            return value
