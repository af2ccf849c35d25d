"""Writes to the journal in order, off the event loop, and keeps what cannot be written until it can."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from .journal.errors import WriteFailed
from .journal.journal import Append, Journal

_LOGGER = logging.getLogger(__name__)

# A register is not a log: a batch is bounded so that those at its head need not wait for a long tail.
_BATCH = 200


@dataclass(frozen=True, slots=True)
class _Pending:
    append: Append
    recorded: asyncio.Future[bool]


class Writer:
    """The one writer of a register: one thread, in the order things happened.

    `on_outcome` is called after each attempt, with the reason of its failure or None.
    """

    def __init__(self, journal: Journal, on_outcome: Callable[[str | None], None]) -> None:
        """Begin to write to an open journal."""
        self._journal = journal
        self._on_outcome = on_outcome
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=f"register-{journal.path.stem}")
        self._queue: deque[_Pending] = deque()
        self._writing: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def unrecorded(self) -> int:
        """How many appends are not in the register yet."""
        return len(self._queue)

    def submit(self, append: Append) -> asyncio.Future[bool]:
        """Take something to write. The future tells when it is on the disk, False where it was before.

        It fails with WriteFailed at the first attempt that does, but what was taken stays in the queue.
        """
        recorded: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        # Nobody needs to wait for it, and then its failure is no error of its own.
        recorded.add_done_callback(lambda future: future.cancelled() or future.exception())
        self._queue.append(_Pending(append, recorded))
        # Its place in the queue is taken; the writing begins when whoever must hear of it has.
        asyncio.get_running_loop().call_soon(self.retry)
        return recorded

    def retry(self) -> None:
        """Try to write what is in the queue, unless that is being done."""
        if self._queue and not self._closed and (self._writing is None or self._writing.done()):
            # Eager: the thread begins to write before whoever was told of it does anything else.
            self._writing = asyncio.Task(self._write(), loop=asyncio.get_running_loop(), eager_start=True)

    async def write(self) -> int:
        """Write what can be written; return how much could not be."""
        await self._settle()
        self.retry()
        await self._settle()
        return len(self._queue)

    async def rebuild(self) -> None:
        """Make everything that is derived from the journal anew."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._executor, self._journal.rebuild)

    async def close(self) -> int:
        """Write what can be written and close the journal; return how much could not be written."""
        await self.write()
        self._closed = True
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._executor, self._journal.close)
        await asyncio.to_thread(self._executor.shutdown)
        return len(self._queue)

    async def _settle(self) -> None:
        """Wait for the attempt that is under way: there is never a second one beside it."""
        while self._writing and not self._writing.done():
            await asyncio.wait([self._writing])

    async def _write(self) -> None:
        loop = asyncio.get_running_loop()
        while self._queue:
            batch = [self._queue[index] for index in range(min(len(self._queue), _BATCH))]
            appends = [pending.append for pending in batch]
            try:
                results = await loop.run_in_executor(self._executor, self._journal.append, appends)
            except WriteFailed as error:
                self._failed(error)
                return
            except Exception as error:  # whatever it is, people must hear of it, and it is kept
                _LOGGER.exception("Writing to %s failed", self._journal.path)
                self._failed(WriteFailed(str(self._journal.path), repr(error)))
                return
            for pending, result in zip(batch, results, strict=True):
                self._queue.popleft()
                if not pending.recorded.done():
                    pending.recorded.set_result(result)
            self._on_outcome(None)

    def _failed(self, error: WriteFailed) -> None:
        for pending in self._queue:
            if not pending.recorded.done():
                pending.recorded.set_exception(error)
        self._on_outcome(error.reason)
