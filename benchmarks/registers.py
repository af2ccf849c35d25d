"""Registers of any size, made once by the project's own journal and kept for the next run."""

import csv
import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import reduce
from hashlib import sha256
from itertools import batched
from pathlib import Path
from shutil import rmtree
from typing import Final

from custom_components.abhijog_bell.journal.journal import Append, Journal
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.events import Acknowledged, Closed, ComplaintEvent, Escalated, Heard, Rung
from custom_components.abhijog_bell.register.fold import apply
from custom_components.abhijog_bell.register.words import Medium, Outcome, Purpose

ROOT: Final = Path(__file__).parents[1]
CACHE: Final = ROOT / ".cache" / "benchmarks"
MILLION: Final = 1_000_000
SIZES: Final = (100, 1_000, 10_000, 100_000, MILLION)

_CODE: Final = ROOT / "custom_components" / "abhijog_bell"
_DECIDING: Final = (
    *(
        "register/words.py",
        "register/events.py",
        "register/office_events.py",
        "register/complaint.py",
        "register/case.py",
        "register/fold.py",
    ),
    *("register/summary.py", "register/returns.py"),
    *("register/answers.py", "register/filed.py"),
    *("journal/codec.py", "journal/schema.py", "journal/projection.py", "journal/figures.py"),
)
_BEGIN: Final = datetime(2021, 11, 1, 3, 0, tzinfo=UTC)  # nine in the morning in Khulna
_YEARS: Final = timedelta(days=5 * 365)
_BELLS: Final = tuple(f"bell-{number:02}" for number in range(20))
_OFFICERS: Final = ("officer-redress", "officer-alternate", "officer-head")
_NEXT_AFTER: Final = timedelta(seconds=60)
_OUTCOMES: Final = (Outcome.SETTLED, Outcome.SETTLED, Outcome.REFERRED, Outcome.NO_COMPLAINANT)
_SERVICES: Final = (None, None, None, None, "Pension", "Grant")
_ASSISTANCE_UNTIL: Final = 2022
"""The bell of the service corner was taken away at the end of this year."""

RARE_BELL: Final = "bell-lent"
RARE_OFFICER: Final = "officer-former"
RARE_OUTCOME: Final = Outcome.FALSE_PRESS
RARE_SERVICE: Final = "Passport"
_RARELY: Final = 1 / 50_000
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
        unfinished.rename(path)
    return path


def rows(size: int) -> Path:
    """Return the same complaints as a table with a header, for others to read."""
    return register(size).with_suffix(".csv")


def life(number: int, rung_at: datetime, chosen: random.Random) -> tuple[ComplaintEvent, ...]:
    """Return everything that happens to one complaint, as likely as not."""
    answer = timedelta(seconds=min(int(chosen.lognormvariate(4.2, 0.8)), 3_600))
    hearing = answer + timedelta(seconds=chosen.randrange(10, 900))
    alone = answer < _NEXT_AFTER
    officer = _usual(RARE_OFFICER, _OFFICERS[:1] if alone else _OFFICERS, chosen)
    bell = _usual(RARE_BELL, _BELLS, chosen)
    actor = f"user:{officer}"
    answered_at, heard_at = rung_at + answer, rung_at + hearing
    began = Rung(
        at=rung_at,
        actor=f"bell:{bell}",
        number=f"{rung_at.year}-{number:06}",
        bell=bell,
        purpose=_purpose(rung_at, chosen),
        medium=Medium.BELL,
        source=f"device:{bell}",
        press=number,
        pressed_at=rung_at,
        target=120,
        utc_offset=360,
        alerted=_OFFICERS[:1],
    )
    next_at = rung_at + _NEXT_AFTER
    return (
        began,
        *(() if alone else (Escalated(at=next_at, actor="office", officer=_OFFICERS[1], due=next_at),)),
        Acknowledged(at=answered_at, actor=actor, officer=officer),
        Heard(at=heard_at, actor=actor, officer=officer),
        Closed(
            at=heard_at + timedelta(seconds=60),
            actor=actor,
            outcome=_usual(RARE_OUTCOME, _OUTCOMES, chosen),
            service=_usual(RARE_SERVICE, _SERVICES, chosen),
        ),
    )


def told(events: tuple[ComplaintEvent, ...], before: Complaint | None = None) -> Append:
    """Return what is written when these events happen."""
    return Append(events=events, before=before, after=reduce(apply, events, before))


def _usual[T](rare: T, usual: Sequence[T], chosen: random.Random) -> T:
    """Return something usual, or once in a long while what is rare."""
    return rare if chosen.random() < _RARELY else chosen.choice(usual)


def _purpose(rung_at: datetime, chosen: random.Random) -> Purpose:
    assistance = rung_at.year <= _ASSISTANCE_UNTIL and chosen.random() < 1 / 2
    return Purpose.ASSISTANCE if assistance else Purpose.COMPLAINT


def _make(path: Path, size: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    journal = Journal.open(path, create=True)
    with path.with_suffix(".csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for batch in batched(_complaints(size), _BATCH, strict=False):
            journal.append(batch)
            writer.writerows(_row(append.after) for append in batch if append.after)
    journal.close()
    path.with_suffix(".lock").unlink()


def _complaints(size: int) -> Iterator[Append]:
    """All of them during office hours, evenly over the days."""
    chosen = random.Random(size)  # noqa: S311 - no secret
    days = _YEARS.days
    for number in range(1, size + 1):
        day, within = divmod(number * days / size, 1)
        yield told(life(number, _BEGIN + timedelta(days=day, hours=8 * within), chosen))


COLUMNS: Final = (
    *("purpose", "bell", "day", "hour", "presses", "answer", "hearing", "officer", "outcome", "target"),
    *("lapses", "escalations", "unheard", "late", "late_steps", "open"),
)


def _row(complaint: Complaint) -> dict[str, object]:
    same = ("purpose", "bell", "presses", "officer", "outcome", "target", "lapses", "escalations", "late", "late_steps")
    return {name: getattr(complaint, name) for name in same} | {
        "day": complaint.local_rung_at.date(),
        "hour": complaint.local_rung_at.hour,
        "answer": complaint.answer_seconds,
        "hearing": complaint.hearing_seconds,
        "unheard": complaint.ever_unheard,
        "open": complaint.open,
    }


def _fingerprint() -> str:
    """What decides about the bytes of a register: other code makes another one."""
    code = [Path(__file__), *(_CODE / name for name in _DECIDING)]
    return sha256(b"".join(file.read_bytes() for file in code)).hexdigest()[:12]


def _forget_older(current: Path) -> None:
    for folder in CACHE.glob("*/") if CACHE.exists() else ():
        if folder != current:
            rmtree(folder)
