"""The columns of a citizen's charter: recognised by the words at their head, in whatever order they stand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .number_words import folded, folded_word
from .pasted import Cells, is_number, tidy
from .time_limit import read_limit


class Column(StrEnum):
    """What a column of a charter says."""

    NUMBER = "number"
    NAME = "name"
    HOW = "how"
    PAPERS = "papers"
    PRICE = "price"
    LIMIT = "limit"
    RESPONSIBLE = "responsible"
    ALTERNATE = "alternate"


# As the government's own form has them.
USUAL: Final = tuple(Column)

CONTACTS: Final = (Column.RESPONSIBLE, Column.ALTERNATE)
_FEWEST: Final = 2  # columns that make a header
_SURE: Final = 3  # columns that make a further header
_LONGEST: Final = 200  # characters at the head of a column
_UNITS: Final = {"কার্যদিবস": ("কার্যদিবস", "কর্মদিবস"), "working days": ("workingday", "workday")}


@dataclass(frozen=True, kw_only=True, slots=True)
class Columns:
    """Which column says what. `unused` are the heads of those that say nothing a charter asks for.

    `unit` is what the numbers in the column of time limits count, where its head says so. `above`: the rows stand above
    the head of a table. `foreign`: they are those of a table that is about something else.
    """

    roles: tuple[Column | None, ...]
    unused: tuple[str, ...] = ()
    unit: str = ""
    above: bool = False
    foreign: bool = False

    @property
    def numbered(self) -> bool:
        """Whether rows have numbers."""
        return Column.NUMBER in self.roles

    @property
    def names(self) -> frozenset[Column]:
        """What there are columns for."""
        return frozenset(role for role in self.roles if role)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words by which a column is known: whole ones, and beginnings of words."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def fit(self, words: Sequence[str]) -> bool:
        """Say whether one of them is there."""
        return any(word in self.whole or word.startswith(self.beginnings) for word in words)


def _known_by(whole: str = "", beginnings: str = "") -> _Words:
    return _Words(frozenset(map(folded_word, whole.split())), tuple(map(folded, beginnings.split())))


# Some say words of others as well ("how to pay", "time limit of the service"): the first that fits is it. Superiors and
# appeals are no part of what a service needs.
_SUPERIOR: Final = _known_by("senior", "ঊর্ধ্ব উর্ধ আপিল superior appeal appellate")
_REACHED: Final = _known_by("tel cell mail", "ফোন মোবাইল টেলিফোন ইমেইল মেইল যোগাযোগ phone mobile telephone email contact")
_KNOWN: Final = (
    (Column.ALTERNATE, _known_by("", "বিকল্প altern substitut")),
    (Column.RESPONSIBLE, _known_by("", "দায়িত্ব কর্মকর্তা responsib officer designated")),
    (Column.LIMIT, _known_by("time timeline", "সময় সময়সীমা মেয়াদ duration deadline period")),
    (Column.PRICE, _known_by("ফি ফিস fee fees", "মূল্য সেবামূল্য খরচ price charge cost payment")),
    (Column.PAPERS, _known_by("", "কাগজ দলিল paper document requirement required")),
    (Column.HOW, _known_by("how mode manner", "পদ্ধতি প্রক্রিয়া উপায় method procedure process")),
    (Column.NUMBER, _known_by("ক্রমিক ক্রম ক্র ক্রঃ নং নম্বর # no nr sl sn serial number", "")),
    (Column.NAME, _known_by("নাম নামঃ name title", "সেবা service")),
)

# A word of Bangla is made of letters and of signs that Python does not count as letters.
_WORD: Final = re.compile(r"[a-z]+|[\u0981-\u09e5\u09f0-\u09ff]+|#")
_IN_BRACKETS: Final = re.compile(r"[(\[]\s*\d{1,2}\s*[)\]]")


def columns_of(cells: Cells) -> Columns | None:
    """Return what the columns say under this row, if it is the head of a table."""
    if any(map(_is_no_head, cells)):
        return None
    heads = [tidy(cell) for cell in cells]
    words = [_words(head) for head in heads]
    roles = _roles(words)
    said = sum(1 for head in heads if head)
    found = {role for role in roles if role}
    if len(found) < _FEWEST or 2 * sum(1 for each in words if _recognised(each)) < said:
        return None
    limits = [head for head, role in zip(heads, roles, strict=True) if role is Column.LIMIT]
    return Columns(
        roles=tuple(roles),
        unused=tuple(head for head, role in zip(heads, roles, strict=True) if head and role is None),
        unit=next(map(_unit, limits), ""),
    )


def heads_another(columns: Columns) -> bool:
    """Say whether this is surely the head of one more table, and no row of the one before."""
    return len(columns.names) >= _SURE and Column.NAME in columns.names


def heads_foreign(cells: Cells) -> bool:
    """Say whether this is the head of a table about something else, as charters end with: it numbers its rows anew."""
    first, *others = map(tidy, cells)
    return _roles([_words(first)]) == [Column.NUMBER] and not is_number(first) and any(others)


def without_head(rows: Sequence[Cells], *, broken: bool, above: bool = False) -> Columns:
    """Return the usual columns as far as the rows reach, the numbers first if most rows begin with one.

    `broken`: a row may be in pieces, so that nobody knows how far it reaches.
    """
    several = [cells for cells in rows if len(cells) > 1]
    numbered = 2 * sum(is_number(cells[0]) for cells in several) > len(several)
    usual = USUAL if numbered else USUAL[1:]
    reached = None if broken and several else max(map(len, rows))
    return Columns(roles=usual[:reached], above=above)


def _words(head: str) -> list[str]:
    return [folded_word(word) for word in _WORD.findall(folded(head))]


def _is_no_head(cell: str) -> bool:
    """Say whether a cell is none at the head: it is long, has figures other than the column's own, or is a limit."""
    if len(cell) > _LONGEST or is_number(cell):
        return True
    return any(letter.isdecimal() for letter in _IN_BRACKETS.sub("", cell)) or read_limit(cell).understood


def _recognised(words: Sequence[str]) -> bool:
    return _role(words) is not None or _SUPERIOR.fit(words) or _REACHED.fit(words)


def _role(words: Sequence[str]) -> Column | None:
    if _SUPERIOR.fit(words):
        return None
    return next((column for column, known in _KNOWN if known.fit(words)), None)


def _roles(heads: Iterable[Sequence[str]]) -> list[Column | None]:
    """Return what each column says. Phone and e-mail in columns of their own belong to the officer before them."""
    roles: list[Column | None] = []
    last: Column | None = None
    for words in heads:
        role = _role(words)
        if _REACHED.fit(words) and role not in CONTACTS:
            roles.append(last if last in CONTACTS else None)
            continue
        last = role
        roles.append(None if role in roles else role)
    return roles


def _unit(head: str) -> str:
    """Return what the numbers below a head count, if it says that they are working days."""
    words = "".join(folded(head).split())
    return next((unit for unit, signs in _UNITS.items() if any(sign in words for sign in signs)), "")
