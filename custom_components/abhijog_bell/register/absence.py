"""Times of a bell or chime: in which it was not heard of, and in which it belonged to the office."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Final, NamedTuple

_SECOND: Final = timedelta(seconds=1)


class Stretch(NamedTuple):
    """A time of a bell, whole: `ended` is None while it goes on."""

    bell: str
    began: datetime
    ended: datetime | None

    def seconds(self, start: datetime, end: datetime) -> int:
        """Return how much of it lies between two moments. What goes on reaches to the second of them."""
        until = end if self.ended is None else min(self.ended, end)
        return max(0, int((until - max(self.began, start)).total_seconds()))


class Absence(Stretch):
    """A time in which a bell or chime was not heard of."""

    __slots__ = ()


class Watched(Stretch):
    """A time in which a bell or chime belonged to the office."""

    __slots__ = ()


def seconds_by_bell(stretches: Iterable[Stretch], start: datetime, end: datetime) -> Counter[str]:
    """Return how much of each bell's times lies between two moments.

    A clock that was set back lets times of one bell overlap: what lies in several of them counts once.
    """
    seconds: Counter[str] = Counter()
    counted: dict[str, datetime] = {}
    for bell, began, ended in sorted(stretches, key=itemgetter(1)):
        since = max(began, counted.get(bell, start))
        until = end if ended is None or ended > end else ended
        seconds[bell] += (until - since) // _SECOND if until > since else 0
        counted[bell] = max(since, until)
    return seconds
