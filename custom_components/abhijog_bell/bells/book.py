"""Which presses of a device are known: on record, or on their way to it."""

import asyncio
from collections.abc import Mapping
from typing import Final

from ..journal.reading import LastPress

# So many presses are remembered in this run. What was written may be forgotten: the register knows it.
_REMEMBERED: Final = 4_096
# A device that begins with an empty memory again and again is broken.
_MOST_INSTANCES: Final = 1_000
# A disk that takes nothing: what waits for it is bounded, and the devices keep the rest.
_MOST_WAITING: Final = 20_000

type Key = tuple[str, int]
type Recorded = asyncio.Future[bool]


class Book:
    """The presses of one device, by memory (`instance`) and number."""

    def __init__(self, on_record: Mapping[str, LastPress]) -> None:
        """Begin with what is on record."""
        self._last = dict(on_record)
        self._begun = 0
        self._taken: dict[Key, Recorded] = {}

    def highest(self, instance: str) -> int:
        """Return the highest number known of a memory."""
        last = self._last.get(instance)
        return last.press if last else 0

    def last(self, instance: str | None) -> LastPress | None:
        """Return the last press known of a memory."""
        return self._last.get(instance or "")

    def may_take(self, instance: str) -> bool:
        """Say whether there is room for a press of this memory."""
        if instance not in self._last and self._begun >= _MOST_INSTANCES:
            return False
        return len(self._taken) < _MOST_WAITING

    def take(self, key: Key, complaint: str, recorded: Recorded) -> None:
        """Note that a press was taken in."""
        instance, number = key
        self._begun += instance not in self._last
        if number > self.highest(instance):
            self._last[instance] = LastPress(number, complaint)
        self._taken[key] = recorded
        if len(self._taken) > _REMEMBERED:
            self._forget()

    def taken(self, key: Key) -> Recorded | None:
        """Return what tells when a press of this run is on record; None where it was not taken in, or long ago."""
        return self._taken.get(key)

    def is_written(self, key: Key) -> None:
        """Note that a press was found on record: it had to wait for the disk."""
        self._taken.pop(key, None)

    def _forget(self) -> None:
        """Forget the oldest press that is on record."""
        if oldest := next((key for key, recorded in self._taken.items() if written(recorded)), None):
            del self._taken[oldest]


def written(recorded: Recorded) -> bool:
    """Say whether something is on record."""
    return recorded.done() and not recorded.cancelled() and recorded.exception() is None
