"""A cable that can be cut."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from demo_office.processes import LOOPBACK, free_port
from demo_office.relay import Relay


@pytest.fixture
async def echo(socket_enabled: None) -> AsyncIterator[int]:
    """The port of a server that gives back what it gets."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(100):
            writer.write(data)
        writer.close()

    port = free_port()
    async with await asyncio.start_server(answer, LOOPBACK, port):
        yield port


async def say(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, word: bytes) -> bytes:
    writer.write(word)
    async with asyncio.timeout(5):
        return await reader.read(100)


async def breaks(reader: asyncio.StreamReader) -> None:
    async with asyncio.timeout(5):
        with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
            await reader.readexactly(1)


async def test_it_passes_breaks_and_passes_again(echo: int) -> None:
    async with Relay(to=echo) as relay:
        line = await asyncio.open_connection(LOOPBACK, relay.port)
        assert await say(*line, b"here") == b"here"

        await relay.cut()
        await breaks(line[0])
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection(LOOPBACK, relay.port)

        await relay.mend()
        line = await asyncio.open_connection(LOOPBACK, relay.port)
        assert await say(*line, b"again") == b"again"


async def test_nobody_at_the_other_end(socket_enabled: None) -> None:
    async with Relay(to=free_port()) as relay:
        reader, _writer = await asyncio.open_connection(LOOPBACK, relay.port)
        await breaks(reader)
