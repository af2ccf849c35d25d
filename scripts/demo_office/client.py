"""One user's view of Home Assistant: its REST and websocket interfaces."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine
from http import HTTPStatus
from itertools import count
from typing import Any, Self

import aiohttp

type Json = dict[str, Any]

ANSWER_WITHIN = 60.0
OPEN_AGAIN_AFTER = 0.2


class RefusedError(Exception):
    """Home Assistant refused what was asked."""

    def __init__(self, asked: str, code: str | int, text: str, key: str | None = None) -> None:
        """Keep the code, the words and the translation key of the refusal."""
        super().__init__(f"{asked}: {code} {text}")
        self.code = code
        self.text = text
        self.key = key


class Socket:
    """An open websocket connection, logged in as one user."""

    def __init__(self, connection: aiohttp.ClientWebSocketResponse) -> None:
        """Wrap a connection that is logged in already."""
        self._connection = connection
        self._ids = count(1)
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._listeners: dict[int, Callable[[Any], None]] = {}
        self._reader = asyncio.create_task(self._read())
        self._side_jobs: set[asyncio.Task[None]] = set()
        self.closed = asyncio.Event()

    @classmethod
    async def open(cls, session: aiohttp.ClientSession, url: str, token: str) -> Self:
        """Connect and log in."""
        connection = await session.ws_connect(f"{url}/api/websocket", max_msg_size=0)
        await connection.receive_json(timeout=ANSWER_WITHIN)
        await connection.send_json({"type": "auth", "access_token": token})
        answer = await connection.receive_json(timeout=ANSWER_WITHIN)
        if answer["type"] != "auth_ok":
            await connection.close()
            raise RefusedError("log in", answer["type"], answer.get("message", ""))
        return cls(connection)

    async def command(self, kind: str, **fields: Any) -> Any:
        """Send a command and return its result."""
        return await self._send(next(self._ids), kind, fields)

    async def subscribe(self, listener: Callable[[Any], None], kind: str, **fields: Any) -> None:
        """Send a command that goes on answering with events."""
        number = next(self._ids)
        self._listeners[number] = listener
        await self._send(number, kind, fields)

    def later(self, job: Coroutine[Any, Any, None]) -> None:
        """Do a job beside the reading, for listeners that want to answer."""
        task = asyncio.create_task(job)
        self._side_jobs.add(task)
        task.add_done_callback(self._side_jobs.discard)

    async def close(self) -> None:
        """Close the connection, and drop the jobs that still wanted it."""
        for task in self._side_jobs:
            task.cancel()
        await self._connection.close()
        await self._reader

    async def _send(self, number: int, kind: str, fields: Json) -> Any:
        answer = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        await self._connection.send_json({"id": number, "type": kind, **fields})
        async with asyncio.timeout(ANSWER_WITHIN):
            message = await answer
        if not message["success"]:
            error = message["error"]
            key = error.get("translation_key")
            raise RefusedError(kind, error["code"], error["message"], key)
        return message["result"]

    async def _read(self) -> None:
        try:
            async for message in self._connection:
                self._take(message.json())
        finally:
            self.closed.set()
            for answer in self._answers.values():
                if not answer.done():
                    answer.set_exception(ConnectionResetError("connection closed"))

    def _take(self, message: Json) -> None:
        number = message["id"]
        if message["type"] == "event":
            self._listeners[number](message["event"])
        elif message["type"] == "result" and number in self._answers:
            answer = self._answers.pop(number)
            if not answer.done():
                answer.set_result(message)


class Client:
    """Home Assistant as one user reaches it."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str) -> None:
        """Reach Home Assistant at an address with a token."""
        self.session = session
        self.url = url
        self.token = token

    async def request(self, method: str, path: str, body: Any = None) -> Any:
        """Send a REST request and return the answer."""
        async with self.session.request(
            method,
            f"{self.url}/api/{path}",
            json=body,
            headers={"Authorization": f"Bearer {self.token}"},
            timeout=aiohttp.ClientTimeout(ANSWER_WITHIN),
        ) as answer:
            if not answer.ok:
                raise RefusedError(path, answer.status, await answer.text())
            return await answer.json()

    async def open(self) -> Socket:
        """Open a websocket connection."""
        return await Socket.open(self.session, self.url, self.token)

    async def command(self, kind: str, **fields: Any) -> Any:
        """Send one websocket command over a connection of its own."""
        socket = await self.open()
        try:
            return await socket.command(kind, **fields)
        finally:
            await socket.close()

    async def action(self, name: str, **data: Any) -> None:
        """Call an action and wait until it is done."""
        domain, action = name.split(".")
        await self.command("call_service", domain=domain, service=action, service_data=data)

    async def ask(self, name: str, **data: Any) -> Json:
        """Call an action that answers, and return its answer."""
        domain, action = name.split(".")
        result: Json = await self.command(
            "call_service",
            domain=domain,
            service=action,
            service_data=data,
            return_response=True,
        )
        answer: Json = result["response"]
        return answer

    async def state(self, entity_id: str) -> Json | None:
        """Return the state of an entity, None where there is none."""
        try:
            found: Json = await self.request("GET", f"states/{entity_id}")
        except RefusedError as refused:
            if refused.code == HTTPStatus.NOT_FOUND:
                return None
            raise
        return found

    async def states(self) -> list[Json]:
        """Return the states of all entities."""
        found: list[Json] = await self.request("GET", "states")
        return found


class Link:
    """A websocket connection that is opened again whenever it was lost."""

    def __init__(self, client: Client, begin: Callable[[Socket], Awaitable[None]]) -> None:
        """Begin anew, with `begin`, on each connection."""
        self._client = client
        self._begin = begin
        self._task: asyncio.Task[None] | None = None
        self.ready = asyncio.Event()

    async def open(self, within: float = ANSWER_WITHIN) -> None:
        """Keep a connection open from now on; return when the first one is."""
        self._task = asyncio.create_task(self._keep())
        async with asyncio.timeout(within):
            await self.ready.wait()

    async def close(self) -> None:
        """Give up the connection."""
        if self._task is None:
            return
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        self._task = None

    async def _keep(self) -> None:
        while True:
            with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError, TypeError, RefusedError):
                await self._keep_one()
            await asyncio.sleep(OPEN_AGAIN_AFTER)

    async def _keep_one(self) -> None:
        socket = await self._client.open()
        try:
            await self._begin(socket)
            self.ready.set()
            await socket.closed.wait()
        finally:
            self.ready.clear()
            await socket.close()
