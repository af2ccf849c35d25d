"""How much is reckoned with working time in a second: days between, days ahead, seconds between, in equal parts."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from statistics import median
from time import perf_counter
from typing import Any, Final
from zoneinfo import ZoneInfo

from custom_components.abhijog_bell.register.working_time import DatedHours, Stretch, WorkingTime

_ROUNDS: Final = 15
_EACH: Final = 10_000
_FIRST: Final = datetime(2024, 1, 1, tzinfo=UTC)
_MINUTES: Final = 3 * 365 * 24 * 60
_HOLIDAYS: Final = 66  # in the three years, as in Bangladesh
_FARTHEST: Final = 70  # working days ahead
_LONGEST: Final = timedelta(days=90)

type Question = tuple[Callable[..., object], tuple[Any, Any]]

_chosen = random.Random(71)  # noqa: S311 - no secret


def measure() -> float:
    """Return answers a second. The tables of the years are there already, as in an office that runs."""
    questions = list(_questions(_office()))
    _chosen.shuffle(questions)
    return len(questions) / median([_taken(questions) for _ in range(_ROUNDS + 1)][1:])


def _taken(questions: list[Question]) -> float:
    began = perf_counter()
    for ask, (one, other) in questions:
        ask(one, other)
    return perf_counter() - began


def _questions(office: WorkingTime) -> Iterator[Question]:
    for _ in range(_EACH):
        start = _moment()
        end = start + _chosen.random() * _LONGEST
        yield office.working_days, (start.date(), end.date())
        yield office.after_working_days, (start.date(), _chosen.randint(1, _FARTHEST))
        yield office.working_seconds, (start, end)


def _office() -> WorkingTime:
    hours = (Stretch(9 * 60, 13 * 60), Stretch(14 * 60, 17 * 60))
    return WorkingTime(
        zone=ZoneInfo("Asia/Dhaka"),
        hours=hours,
        days_off=frozenset({4, 5}),
        holidays={_moment().date(): "ছুটি" for _ in range(_HOLIDAYS)},
        dated=(DatedHours(first=date(2026, 2, 18), last=date(2026, 3, 19), hours=(Stretch(9 * 60, 15 * 60 + 30),)),),
    )


def _moment() -> datetime:
    return _FIRST + timedelta(minutes=_chosen.randrange(_MINUTES))
