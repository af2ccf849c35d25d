"""The office in Khulna without any device of ours: its bells are buttons of Home Assistant, its register is given."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

import aiohttp

from custom_components.abhijog_bell.journal.journal import Append, Journal

from . import flows, khulna
from .accounts import User, add_user
from .client import Client, Json
from .home_assistant import HomeAssistant
from .office import COMPONENTS
from .office_in_khulna import OPERATOR, PLACES, POSTS, Post
from .on_record import register_of
from .processes import free_port
from .waiting import until

LOADED_WITHIN = 60.0


@dataclass(kw_only=True)
class PlainOffice:
    """Home Assistant with the office in it, set up on its pages."""

    folder: Path
    posts: tuple[Post, ...] = POSTS
    timings: Json = field(default_factory=dict)
    more: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    entry_id: str = ""
    users: dict[str, User] = field(default_factory=dict)
    bells: dict[str, str] = field(default_factory=dict)
    """The id of the bell for each purpose."""
    officers: dict[str, str] = field(default_factory=dict)
    """The id of the officer of each role."""
    owner: User = field(init=False)
    home_assistant: HomeAssistant = field(init=False)
    _open: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def __aenter__(self) -> Self:
        """Start Home Assistant and set the office up."""
        try:
            await self._start()
        except BaseException:
            await self._open.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End Home Assistant."""
        await self._open.aclose()

    @property
    def client(self) -> Client:
        """Return Home Assistant as its owner reaches it."""
        return self.owner.client

    async def record(self, invent: Callable[[], list[Append]]) -> None:
        """Have something stand in the register as if it had happened here. The office is closed meanwhile."""
        await self.client.command("config_entries/disable", entry_id=self.entry_id, disabled_by="user")
        await asyncio.to_thread(self._write, invent)
        await self.client.command("config_entries/disable", entry_id=self.entry_id, disabled_by=None)

        async def loaded() -> bool:
            found = await self.client.command("config_entries/get_single", entry_id=self.entry_id)
            return bool(found["config_entry"]["state"] == "loaded")

        await until(loaded, within=LOADED_WITHIN, what="the office")

    def _write(self, invent: Callable[[], list[Append]]) -> None:
        journal = Journal.open(register_of(self.home_assistant))
        try:
            journal.append(invent())
        finally:
            journal.close()

    async def _start(self) -> None:
        session = await self._open.enter_async_context(aiohttp.ClientSession())
        self.home_assistant = HomeAssistant(
            folder=self.folder / "config",
            port=free_port(),
            components=COMPONENTS,
            session=session,
            more=("input_button", *self.more),
            environment=self.environment,
        )
        self.home_assistant.prepare()
        self._open.push_async_callback(self.home_assistant.stop)
        self.owner = await self.home_assistant.first_start(OPERATOR)
        await khulna.place(self.client)
        self.entry_id = await khulna.office(self.client, self.timings)
        for place in PLACES:
            made = await self.client.command("input_button/create", name=place.device.friendly_name)
            await khulna.bell(self.client, self.entry_id, place, entity_id=f"input_button.{made['id']}")
        for post in self.posts:
            self.users[post.role] = await add_user(self.client, post.login)
            await khulna.officer(self.client, self.entry_id, post, user_id=self.users[post.role].id)
        ids = {one["title"]: one["subentry_id"] for one in await flows.subentries(self.client, self.entry_id)}
        self.bells = {place.purpose: ids[place.name] for place in PLACES}
        self.officers = {post.role: ids[post.post] for post in self.posts}
