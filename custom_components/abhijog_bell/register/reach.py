"""Whose turn it is when the bell rings: the alerting chain without those who are not there."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from .rights import Role
from .words import Purpose


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainLink:
    """An officer in the alerting chain: alerted after so many seconds without an answer."""

    officer: str
    role: Role
    after: int


class Turn(NamedTuple):
    """An officer, and after how many seconds without an answer it is this officer's turn."""

    officer: str
    after: int


def concerned(chain: Iterable[ChainLink], purpose: Purpose) -> tuple[ChainLink, ...]:
    """Return who is there for a complaint, or for who asks for help.

    Where an office has a helper, that is the helper and whoever stands in, and no redress officer.
    """
    links = tuple(chain)
    helped = purpose is Purpose.ASSISTANCE and any(link.role is Role.HELPER for link in links)
    left_out = Role.REDRESS if helped else Role.HELPER
    return tuple(link for link in links if link.role is not left_out)


def turns(chain: Iterable[ChainLink], away: Collection[str], *, about_redress: bool = False) -> tuple[Turn, ...]:
    """Return who is alerted and when, the earliest first.

    Whoever is away is not waited for: those who come next take the turn over, unless somebody shares it who is there.
    What is about the redress officer goes to the head, then to the others, and never to a redress officer. Where
    nobody is there at all, it goes to the heads none the less, or to everybody where the office has no head.
    """
    ordered = sorted(chain, key=lambda link: link.after)
    moments = sorted({link.after for link in ordered})
    levels = list(_without_redress(ordered) if about_redress else _levels(ordered))
    there = [[link for link in level if link.officer not in away] for level in levels]
    taken = [level for level in there if level] or _the_last(levels)
    # Heads who come first can make one level more than there are moments: the last one holds for the rest.
    moments += moments[-1:] * len(taken)
    return tuple(Turn(link.officer, after) for level, after in zip(taken, moments, strict=False) for link in level)


def is_nobody_there(chain: Iterable[ChainLink], away: Collection[str], *, about_redress: bool = False) -> bool:
    """Say whether a complaint would reach nobody who is there."""
    return not any(link.officer not in away for link in chain if not (about_redress and link.role is Role.REDRESS))


type _Level = Sequence[ChainLink]


def _levels(ordered: Iterable[ChainLink]) -> Iterator[_Level]:
    for _, level in groupby(ordered, key=lambda link: link.after):
        yield list(level)


def _without_redress(ordered: Sequence[ChainLink]) -> Iterator[_Level]:
    if heads := [link for link in ordered if link.role is Role.HEAD]:
        yield heads
    yield from _levels(link for link in ordered if link.role not in (Role.HEAD, Role.REDRESS))


def _the_last(levels: Sequence[_Level]) -> list[_Level]:
    everybody = [link for level in levels for link in level]
    heads = [link for link in everybody if link.role is Role.HEAD]
    return [heads or everybody] if everybody else []
