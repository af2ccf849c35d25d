"""Writes to the journal in order, off the event loop, and keeps what cannot be written until it can."""

import asyncio
import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from typing import Any, Final, override

from .journal.errors import WriteFailed
from .journal.holding import Hold
from .journal.journal import Append, Journal

_LOGGER = logging.getLogger(__name__)

# A register is not a log: a batch is bounded so that those at its head need not wait for a long tail.
_BATCH: Final = 200
# Seconds. A worn card may take one; a disk that takes longer has stopped, and people must hear of it.
_STALLED_AFTER: Final = 10
_PATIENCE: Final = 8  # seconds, less than Home Assistant waits for an office to be unloaded


@dataclass(frozen=True, slots=True)
class _Pending:
    append: Append
    recorded: asyncio.Future[bool]


class Writer:
    """The one writer of a register: one thread, in the order things happened.

    `on_outcome` is called after each attempt, with the reason of its failure or None; and while one takes too long.
    """

    def __init__(self, journal: Journal, on_outcome: Callable[[str | None], None]) -> None:
        """Begin to write to an open journal."""
        self._journal = journal
        self._on_outcome = on_outcome
        self._thread = _Thread(f"register-{journal.path.stem}")
        self._queue: deque[_Pending] = deque()
        self._writing: asyncio.Task[None] | None = None
        self._closing: asyncio.Task[None] | None = None
        self._stalled: WriteFailed | None = None
        self._closed = False

    @property
    def unrecorded(self) -> int:
        """How many appends are not in the register yet."""
        return len(self._queue)

    def submit(self, append: Append) -> asyncio.Future[bool]:
        """Take something to write. The future tells when it is on the disk, False where it was before.

        It fails with WriteFailed at the first attempt that does, or when the disk does not answer for a while, but what
        was taken stays in the queue. Only after the end nothing is taken any more.
        """
        recorded: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        # Nobody needs to wait for it, and then its failure is no error of its own.
        recorded.add_done_callback(lambda future: future.cancelled() or future.exception())
        if self._closed:
            recorded.set_exception(self._failure("the register is closed"))
            return recorded
        if self._stalled:
            recorded.set_exception(self._stalled)
        self._queue.append(_Pending(append, recorded))
        # Its place in the queue is taken; the writing begins when whoever must hear of it has.
        asyncio.get_running_loop().call_soon(self._begin)
        return recorded

    def retry(self) -> None:
        """Try to write what is in the queue, unless that is being done; tell again of a disk that does not answer."""
        if self._stalled:
            self._on_outcome(self._stalled.reason)
        self._begin()

    async def write(self, within: float = _PATIENCE) -> int:
        """Write what can be written in so many seconds; return how much is not."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._write_all()
        return len(self._queue)

    async def rebuild(self) -> None:
        """Make everything that is derived from the journal anew."""
        await self._run(self._journal.rebuild)

    def hold(self) -> asyncio.Future[Hold]:
        """Keep the files such that they can be copied, from the next thing that is written on."""
        return self._run(self._journal.hold)

    async def close(self, within: float = _PATIENCE) -> int:
        """Write what can be written in so many seconds and close the journal; return how much is not written.

        A disk that does not answer keeps nobody waiting longer. If it answers after all, the rest is written then, and
        the journal closed behind it. Closing again is waiting for the same end.
        """
        if self._closing is None:
            self._closing = asyncio.create_task(self._close())
        await asyncio.wait([self._closing], timeout=within)
        return len(self._queue)

    async def _close(self) -> None:
        await self._write_all()
        self._closed = True
        await self._run(self._journal.close)
        await asyncio.to_thread(self._thread.shutdown)

    async def _write_all(self) -> None:
        await self._settle()
        self._begin()
        await self._settle()

    async def _settle(self) -> None:
        """Wait for the attempt that is under way: there is never a second one beside it."""
        while self._writing and not self._writing.done():
            await asyncio.wait([self._writing])

    def _begin(self) -> None:
        if self._queue and not self._closed and (self._writing is None or self._writing.done()):
            # Eager: the thread begins to write before whoever was told of it does anything else.
            self._writing = asyncio.Task(self._write(), loop=asyncio.get_running_loop(), eager_start=True)

    async def _write(self) -> None:
        while self._queue:
            batch = [self._queue[index] for index in range(min(len(self._queue), _BATCH))]
            try:
                results = await self._attempt([pending.append for pending in batch])
            except WriteFailed as error:
                self._failed(error)
                return
            except Exception as error:  # whatever it is, people must hear of it, and it is kept
                _LOGGER.exception("Writing to %s failed", self._journal.path)
                self._failed(self._failure(repr(error)))
                return
            for pending, result in zip(batch, results, strict=True):
                self._queue.popleft()
                if not pending.recorded.done():
                    pending.recorded.set_result(result)
            self._on_outcome(None)

    async def _attempt(self, appends: list[Append]) -> list[bool]:
        """Wait for the disk, however long it takes; those who wait with us are told when it takes too long."""
        attempt = self._run(self._journal.append, appends)
        answered, _ = await asyncio.wait([attempt], timeout=_STALLED_AFTER)
        if not answered:
            self._stalled = self._failure(f"no answer for {_STALLED_AFTER} seconds")
            self._failed(self._stalled)
        try:
            return await attempt
        finally:
            self._stalled = None

    def _failed(self, error: WriteFailed) -> None:
        for pending in self._queue:
            if not pending.recorded.done():
                pending.recorded.set_exception(error)
        self._on_outcome(error.reason)

    def _failure(self, reason: str) -> WriteFailed:
        return WriteFailed(str(self._journal.path), reason)

    def _run[T](self, function: Callable[..., T], *args: object) -> asyncio.Future[T]:
        return asyncio.wrap_future(self._thread.submit(function, *args))


class _Thread(Executor):
    """One thread, taken work from in its order. A disk that hangs for ever does not keep the process from ending."""

    def __init__(self, name: str) -> None:
        self._work: SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = SimpleQueue()
        self._ended = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @override
    def submit[T](self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        if self._ended:
            raise RuntimeError(self._thread.name)
        future: Future[T] = Future()
        self._work.put((future, partial(fn, *args, **kwargs)))
        return future

    @override
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._ended = True
        self._work.put(None)
        if wait:
            self._thread.join()

    def _run(self) -> None:
        while work := self._work.get():
            future, function = work
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(function())
            except BaseException as error:  # noqa: BLE001 - raised where the result is awaited
                future.set_exception(error)
            del future, function, work
