"""Waiting for things to happen, always with an end."""

import asyncio
import time
from collections.abc import Awaitable, Callable

LOOK_AGAIN = 0.05


class TooLateError(Exception):
    """What was awaited did not come in time."""

    def __init__(self, what: str, within: float) -> None:
        """Name what was awaited and for how many seconds."""
        super().__init__(f"{what}: not within {within:g} s")


class Inbox[T]:
    """Things that arrived, in order, for whoever waits for one of them."""

    def __init__(self, name: str) -> None:
        """Begin with nothing."""
        self.name = name
        self.items: list[T] = []
        self._news = asyncio.Event()

    def add(self, item: T) -> None:
        """Keep what arrived and wake whoever waits."""
        self.items.append(item)
        self._news.set()
        self._news = asyncio.Event()

    @property
    def mark(self) -> int:
        """Return the place after what has arrived until now."""
        return len(self.items)

    def since(self, mark: int) -> list[T]:
        """Return what arrived after a mark."""
        return self.items[mark:]

    async def first(
        self,
        wanted: Callable[[T], bool],
        *,
        since: int = 0,
        within: float | None,
        what: str = "",
    ) -> T:
        """Return the first wanted item after a mark, waiting for it if need be; without `within` for ever."""
        seen = since
        try:
            async with asyncio.timeout(within):
                while True:
                    news = self._news
                    for item in self.items[seen:]:
                        seen += 1
                        if wanted(item):
                            return item
                    await news.wait()
        except TimeoutError:
            raise TooLateError(f"{self.name} {what}".strip(), within or 0) from None


async def until[T](look: Callable[[], Awaitable[T]], *, within: float, what: str) -> T:
    """Look again and again until something true is seen, and return it."""
    end = time.monotonic() + within
    while True:
        if seen := await look():
            return seen
        if time.monotonic() > end:
            raise TooLateError(what, within)
        await asyncio.sleep(LOOK_AGAIN)
