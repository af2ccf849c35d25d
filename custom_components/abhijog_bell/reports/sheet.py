"""What a report is made of: tables of keys and numbers, which every way of giving a report out is written from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ..register.period import Period


@dataclass(frozen=True, slots=True)
class Word:
    """A text of the translations, by its key."""

    key: str


@dataclass(frozen=True, slots=True)
class Seconds:
    """A duration in whole seconds."""

    number: int


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a whole, from 0 to 1."""

    number: float


@dataclass(frozen=True, slots=True)
class Rate:
    """So many for each hundred."""

    number: float


type Value = str | int | date | datetime | Period | Word | Seconds | Share | Rate | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `before`: it shows what its namesake shows, of the period before."""

    key: str
    before: bool = False

    @property
    def id(self) -> str:
        """What no other column of the sheet is called."""
        return f"{self.key}_before" if self.before else self.key


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table. The first value of each row says what the others are about."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def compared[T](
    key: str,
    measures: Mapping[str, Callable[[T], Value]],
    now: Mapping[str, T],
    before: Mapping[str, T],
    none: T,
    label: Callable[[str], Value] = str,
) -> Sheet:
    """Return a sheet with a row for each of `now`, in that order, then of those that there were only before.

    `none` is what a row is made of in a period in which there is nothing of it.
    """
    columns = (Column(key), *map(Column, measures), *(Column(measure, before=True) for measure in measures))
    rows = (
        (label(name), *_values(measures, now.get(name, none)), *_values(measures, before.get(name, none)))
        for name in {**now, **before}
    )
    return Sheet(key, columns, tuple(rows))


def counted(key: str, now: Mapping[str, int], before: Mapping[str, int], label: Callable[[str], Value] = str) -> Sheet:
    """Return a sheet of counts, in the order in which they are given."""
    return compared(key, {"number": _itself}, now, before, 0, label)


def falling(counts: Mapping[str, int]) -> dict[str, int]:
    """Return counts with the highest first."""
    return dict(sorted(counts.items(), key=lambda count: -count[1]))


def figures(key: str, now: Mapping[str, Value], before: Mapping[str, Value]) -> Sheet:
    """Return a sheet with a row for each figure of a period, whose keys are the same in both."""
    rows = ((Word(f"figure_{name}"), value, before[name]) for name, value in now.items())
    return Sheet(key, (Column("figure"), Column("number"), Column("number", before=True)), tuple(rows))


def told(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """Return the sheets that have something in them."""
    return tuple(sheet for sheet in sheets if sheet.rows)


def duration(seconds: int | None) -> Seconds | None:
    """Return a duration as a value, if there is one."""
    return None if seconds is None else Seconds(seconds)


def share(number: float | None) -> Share | None:
    """Return a share as a value, if there is one."""
    return None if number is None else Share(number)


def _values[T](measures: Mapping[str, Callable[[T], Value]], of: T) -> Iterable[Value]:
    return (read(of) for read in measures.values())


def _itself(number: int) -> Value:
    return number
