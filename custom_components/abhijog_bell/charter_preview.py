"""What was understood of a pasted charter, shown row by row before anything is changed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from .charter_settings import Revision
from .phrases import Phrases
from .register.charter_table import Row
from .register.time_limit import TimeLimit

FEW: Final = 50  # rows that are shown; those with problems are shown beyond that
MANY: Final = 300  # rows that are shown whatever is wrong with them
_MANY_NAMES: Final = 20
_SHORT: Final = 80  # characters of a cell

# Everything that Markdown or HTML might take for its own. As numbers, neither sees it, and it shows as it was pasted.
_MARKUP: Final = re.compile(r"[!-/:-@\[-`{-~]")


def preview(rows: Sequence[Row], revision: Revision, phrases: Phrases) -> str:
    """Return the rows as a table, those with problems first, and what would become of the charter."""
    wrong = [row for row in rows if row.problems]
    right = [row for row in rows if not row.problems]
    shown = [*wrong[:MANY], *right[: max(0, FEW - len(wrong))]]
    left = (len(wrong) - len(wrong[:MANY]), len(right) - (len(shown) - len(wrong[:MANY])))
    return "\n".join([*_counts(rows, revision, phrases), "", *_table(shown, phrases), "", *_rest(left, phrases)])


def escaped(text: str) -> str:
    """Return a pasted text such that it shows as it is, on one line and shortened."""
    line = " ".join(text.split())
    short = line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", short)


def _counts(rows: Sequence[Row], revision: Revision, phrases: Phrases) -> Iterator[str]:
    left_out = sum(1 for row in rows if row.service is None)
    counts = {"added": len(revision.added), "changed": len(revision.changed), "same": revision.same}
    yield phrases.say("charter_counts", rows=len(rows), left_out=left_out, **counts)
    if revision.missing:
        names = list(revision.missing.values())
        yield ""
        yield phrases.say("charter_missing", number=len(names), names=_listed(names, phrases))


def _listed(names: Sequence[str], phrases: Phrases) -> str:
    listed = ", ".join(escaped(name) for name in names[:_MANY_NAMES])
    more = len(names) - _MANY_NAMES
    return listed if more <= 0 else phrases.say("charter_more_names", names=listed, number=more)


def _table(rows: Iterable[Row], phrases: Phrases) -> Iterator[str]:
    heads = ("number", "service", "limit", "responsible", "remark")
    yield _line(phrases.say(f"charter_head_{head}") for head in heads)
    yield _line("---" for _ in heads)
    for row in rows:
        yield _line(_cells(row, phrases))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(row: Row, phrases: Phrases) -> Iterator[str]:
    service = row.service
    yield escaped(row.number)
    yield escaped(row.text)
    yield _limit(service.limit, phrases) if service and service.limit else ""
    yield escaped(service.responsible.post) if service else ""
    yield "; ".join(phrases.say(f"charter_problem_{problem}") for problem in row.problems) or "✓"


def _limit(limit: TimeLimit, phrases: Phrases) -> str:
    """Return a time limit as it is written, and as it was understood."""
    if not limit.understood:
        return escaped(limit.text)
    understood = [
        phrases.say("charter_days", days=limit.working_days) if limit.working_days else "",
        phrases.say("charter_days_unnumbered") if limit.unnumbered else "",
        phrases.say("charter_at_once") if limit.at_once else "",
        phrases.say("charter_as_instructed") if limit.as_instructed else "",
        phrases.say("charter_where_applicable") if limit.where_applicable else "",
    ]
    return f"{escaped(limit.text)} → {', '.join(part for part in understood if part)}"


def _rest(left: tuple[int, int], phrases: Phrases) -> Iterator[str]:
    wrong, right = left
    if wrong:
        yield phrases.say("charter_more_wrong", number=wrong)
    if right:
        yield phrases.say("charter_more", number=right)
