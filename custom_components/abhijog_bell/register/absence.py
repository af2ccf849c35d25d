"""Times of a bell or chime: in which it was not heard of, and in which it belonged to the office."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """A time of a bell, whole: `ended` is None while it goes on."""

    bell: str
    began: datetime
    ended: datetime | None

    def seconds(self, start: datetime, end: datetime) -> int:
        """Return how much of it lies between two moments. What goes on reaches to the second of them."""
        until = end if self.ended is None else min(self.ended, end)
        return max(0, int((until - max(self.began, start)).total_seconds()))


@dataclass(frozen=True, kw_only=True, slots=True)
class Absence(Stretch):
    """A time in which a bell or chime was not heard of."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Watched(Stretch):
    """A time in which a bell or chime belonged to the office."""


def seconds_by_bell(stretches: Iterable[Stretch], start: datetime, end: datetime) -> Counter[str]:
    """Return how much of each bell's times lies between two moments.

    A clock that was set back lets times of one bell overlap: what lies in several of them counts once.
    """
    seconds: Counter[str] = Counter()
    counted: dict[str, datetime] = {}
    for stretch in sorted(stretches, key=attrgetter("began")):
        seconds[stretch.bell] += stretch.seconds(counted.get(stretch.bell, start), end)
        counted[stretch.bell] = max(counted.get(stretch.bell, start), stretch.ended or end)
    return seconds
