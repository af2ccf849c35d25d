"""Registers of any size, made once by the project's own journal and kept for the next run."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import reduce
from hashlib import sha256
from itertools import batched
from pathlib import Path
from shutil import rmtree
from typing import Final

from custom_components.abhijog_bell.journal.journal import Append, Journal
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.events import ComplaintEvent
from custom_components.abhijog_bell.register.fold import apply
from custom_components.abhijog_bell.register.office_events import OfficeEvent

from . import lives, office_days, tables

ROOT: Final = Path(__file__).parents[1]
CACHE: Final = ROOT / ".cache" / "benchmarks"
MILLION: Final = 1_000_000
SIZES: Final = (100, 1_000, 10_000, 100_000, MILLION)

_CODE: Final = ROOT / "custom_components" / "abhijog_bell"
_DECIDING: Final = (
    *("register/words.py", "register/events.py", "register/office_events.py", "register/complaint.py"),
    *("register/case.py", "register/fold.py", "register/summary.py", "register/returns.py"),
    *("register/answers.py", "register/filed.py"),
    *("journal/codec.py", "journal/schema.py", "journal/projection.py", "journal/figures.py"),
)
_BEGIN: Final = datetime(2021, 11, 1, 3, 0, tzinfo=UTC)  # nine in the morning in Khulna
_YEARS: Final = timedelta(days=5 * 365)
_BATCH: Final = 5_000


def register(size: int) -> Path:
    """Return a register of so many closed complaints over five years, made if it is not there."""
    folder = CACHE / _fingerprint()
    path = folder / f"{size}.sqlite"
    if not path.exists():
        _forget_older(folder)
        unfinished = folder / f"{size}.unfinished"
        unfinished.unlink(missing_ok=True)
        _make(unfinished, size)
        unfinished.with_suffix(".tables").rename(path.with_suffix(".tables"))
        unfinished.rename(path)
    return path


def rows(size: int) -> Path:
    """Return the folder that holds the same as plain tables, for others to read."""
    return register(size).with_suffix(".tables")


def told(events: tuple[ComplaintEvent, ...], before: Complaint | None = None) -> Append:
    """Return what is written when these events happen."""
    return Append(events=events, before=before, after=reduce(apply, events, before))


def _make(path: Path, size: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    journal = Journal.open(path, create=True)
    with tables.Writer(path.with_suffix(".tables")) as writer:
        for batch in batched(_appends(size), _BATCH, strict=False):
            journal.append(batch)
            for append in batch:
                writer.take(append)
    journal.close()
    path.with_suffix(".lock").unlink()


def _appends(size: int) -> Iterator[Append]:
    """All complaints during office hours, evenly over the days, and on each day what happens to the office besides."""
    chosen = random.Random(size)  # noqa: S311 - no secret
    days, begun = _YEARS.days, -1
    yield from _of_office(office_days.set_up(_BEGIN))
    for number in range(1, size + 1):
        day, within = divmod(number * days / size, 1)
        if day > begun:
            begun = int(day)
            yield from _of_office(office_days.happened(_BEGIN + timedelta(days=begun), chosen))
        yield told(lives.whole_life(number, _BEGIN + timedelta(days=day, hours=8 * within), chosen))


def _of_office(events: Iterator[OfficeEvent]) -> Iterator[Append]:
    return (Append(events=(event,)) for event in events)


def _fingerprint() -> str:
    """What decides about the bytes of a register: other code makes another one."""
    own = (Path(module.__file__ or "") for module in (lives, office_days, tables))
    code = [Path(__file__), *own, *(_CODE / name for name in _DECIDING)]
    return sha256(b"".join(file.read_bytes() for file in code)).hexdigest()[:12]


def _forget_older(current: Path) -> None:
    for folder in CACHE.glob("*/") if CACHE.exists() else ():
        if folder != current:
            rmtree(folder)
