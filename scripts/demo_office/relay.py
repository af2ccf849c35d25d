"""The cable between two programs, to be cut off and mended."""

import asyncio
import contextlib
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, Self

from .processes import LOOPBACK, free_port

BLOCK = 65_536


@dataclass(kw_only=True)
class Relay:
    """Passes everything between its own port and another, except while it is cut off."""

    to: int
    port: int = field(default_factory=free_port)
    _server: asyncio.Server | None = None
    _lines: set[asyncio.Task[None]] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        """Begin to pass."""
        await self.mend()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Pass nothing any more."""
        await self.cut()

    async def mend(self) -> None:
        """Pass again."""
        if self._server is None:
            self._server = await asyncio.start_server(self._connect, LOOPBACK, self.port)

    async def cut(self) -> None:
        """Cut off: what is open breaks, and nothing new comes about."""
        server, self._server = self._server, None
        if server is None:
            return
        server.close()
        lines = list(self._lines)
        for line in lines:
            line.cancel()
        await asyncio.gather(*lines, return_exceptions=True)
        await server.wait_closed()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = asyncio.create_task(self._pass(reader, writer))
        self._lines.add(line)
        line.add_done_callback(self._lines.discard)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with contextlib.suppress(OSError):
                there_reader, there_writer = await asyncio.open_connection(LOOPBACK, self.to)
                try:
                    await _first_to_end(_copy(reader, there_writer), _copy(there_reader, writer))
                finally:
                    there_writer.transport.abort()
        finally:
            writer.transport.abort()


async def _first_to_end(*copies: Coroutine[Any, Any, None]) -> None:
    tasks = [asyncio.create_task(copy) for copy in copies]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while block := await reader.read(BLOCK):
        writer.write(block)
        await writer.drain()
