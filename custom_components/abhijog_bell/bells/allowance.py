"""How much one device may say: more than it ever means to, and little enough that it keeps nobody else waiting."""

from collections.abc import Callable

# A device with a full memory sends all of it when it is connected again; after that it has little to say.
_AT_ONCE = 100
_EACH_SECOND = 20


class Allowance:
    """Counts the messages of one device. `steady` counts seconds."""

    def __init__(self, steady: Callable[[], float]) -> None:
        """Begin with all of it."""
        self._steady = steady
        self._left = float(_AT_ONCE)
        self._counted = steady()

    def take(self) -> bool:
        """Say whether one more message may be heard."""
        now = self._steady()
        self._left = min(_AT_ONCE, self._left + max(0.0, now - self._counted) * _EACH_SECOND)
        self._counted = now
        if self._left < 1:
            return False
        self._left -= 1
        return True
