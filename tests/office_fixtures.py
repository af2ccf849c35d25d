"""An office in Khulna in a real Home Assistant: its people, its bells, and all that happens taken down."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.auth.const import GROUP_ID_USER
from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigEntryState, ConfigSubentry
from homeassistant.core import Context, Event, HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser, async_fire_time_changed_exact

from custom_components.abhijog_bell.announcer import Interest, async_announcer
from custom_components.abhijog_bell.const import DOMAIN, EVENT
from custom_components.abhijog_bell.happening import HappeningType
from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.office import Office
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.runtime import Runtime

from .factories import START
from .forms import said
from .offices import add_office, bell, officer

FIRST = "2026-000001"
SECOND = "2026-000002"


@dataclass
class Khulna:
    """The office, and the hands of everybody in it."""

    hass: HomeAssistant
    clock: FrozenDateTimeFactory
    users: dict[str, User]
    entry: MockConfigEntry = field(init=False)
    happened: list[dict[str, Any]] = field(default_factory=list)
    """What was on the event bus."""
    told: list[dict[str, Any]] = field(default_factory=list)
    """What automations were told."""
    may_trace: set[str] = field(default_factory=lambda: {"homeassistant.components.camera.img_util"})
    """Who may log a traceback: a library for pictures that is not there."""
    listening: bool = False
    ahead: timedelta = timedelta(0)
    """How far somebody set the clock on the wall; the steady one runs on."""

    async def open(self, *subentries: ConfigSubentry, **changes: Any) -> None:
        """Set up an office and listen to it."""
        options = changes.pop("options", {})
        self.entry = add_office(self.hass, *subentries, **changes)
        if options:
            self.hass.config_entries.async_update_entry(self.entry, options={**self.entry.options, **options})
        assert await self.hass.config_entries.async_setup(self.entry.entry_id)
        if not self.listening:
            self.listen()
        await self.settle()

    def listen(self) -> None:
        """Take down everything that happens, as an automation would that waits for all of it."""
        self.listening = True

        @callback
        def on_bus(event: Event[dict[str, Any]]) -> None:
            self.happened.append(dict(event.data))

        self.hass.bus.async_listen(EVENT, on_bus)
        async_announcer(self.hass).attach(Interest(types=frozenset(HappeningType)), self.told.append)

    @property
    def runtime(self) -> Runtime:
        runtime: Runtime = self.entry.runtime_data
        return runtime

    @property
    def office(self) -> Office:
        return self.runtime.office

    @property
    def path(self) -> Path:
        return Path(self.hass.config.path(self.entry.data["register"]))

    @property
    def types(self) -> list[str]:
        """What happened, in order; a ring with its reason."""
        return [f"rang: {told['reason']}" if told["type"] == "rang" else told["type"] for told in self.told]

    def take(self) -> list[str]:
        """Return what happened since it was asked last."""
        types = self.types
        self.happened.clear()
        self.told.clear()
        return types

    def moment(self) -> str:
        """Return the state of an event entity that was pressed now."""
        return dt_util.utcnow().isoformat(timespec="milliseconds")

    async def press(self, entity_id: str = "event.bell") -> None:
        """Press a bell: its entity shows another moment than before."""
        self.clock.tick(timedelta(milliseconds=1))
        self.hass.states.async_set(entity_id, self.moment())
        await self.settle()

    async def settle(self) -> None:
        """Wait until everything that was begun is done and on record."""
        await asyncio.sleep(0)
        await self.hass.async_block_till_done(wait_background_tasks=True)
        while self.entry.state is ConfigEntryState.LOADED:
            writing = self.office._writer._writing
            if writing is None or writing.done():
                break
            await asyncio.wait([writing])
            await self.hass.async_block_till_done(wait_background_tasks=True)

    async def wait(self, seconds: int) -> None:
        """Let time pass, second by second."""
        for _ in range(seconds):
            self.clock.tick(1)
            # What is due at this very moment: the loop counts in fractions that do not meet.
            async_fire_time_changed_exact(self.hass, datetime.now(UTC) + timedelta(milliseconds=1))
            await self.settle()

    def set_clock(self, ahead: timedelta) -> None:
        """Set the clock on the wall; the computer's steady clock does not notice."""
        self.ahead += ahead

    async def reload(self) -> None:
        """Close the office and open it again, as after a restart: on the same register."""
        assert await self.hass.config_entries.async_reload(self.entry.entry_id)
        await self.settle()

    async def unload(self) -> None:
        """Close the office."""
        assert await self.hass.config_entries.async_unload(self.entry.entry_id)
        await self.settle()

    async def setup(self) -> None:
        """Open the office again."""
        assert await self.hass.config_entries.async_setup(self.entry.entry_id)
        await self.settle()

    async def let_alternates_act(self) -> None:
        """Let them act also before their turn."""
        options = {**self.entry.options, "alternates_always": True}
        self.hass.config_entries.async_update_entry(self.entry, options=options)
        await self.settle()

    def by(self, who: str | None) -> Context | None:
        """Return what Home Assistant says about somebody's doing; None is an automation."""
        return Context(user_id=self.users[who].id) if who else None

    async def act(self, action: str, by: str | None = "redress", **data: Any) -> dict[str, Any]:
        """Carry out an action as somebody and return its response."""
        response = await self.hass.services.async_call(
            DOMAIN, action, data, blocking=True, return_response=True, context=self.by(by)
        )
        await self.settle()
        assert response is not None
        return response

    async def refused(self, action: str, by: str | None = "redress", **data: Any) -> tuple[str, dict[str, str]]:
        """Carry out an action that is refused; return the key of the reason and what is said with it."""
        with pytest.raises(ServiceValidationError) as raised:
            await self.act(action, by, **data)
        return refusal(raised.value)

    async def push_button(self, entity_id: str, by: str | None = "redress") -> None:
        """Press a button of ours."""
        await self.hass.services.async_call(
            "button", "press", {"entity_id": entity_id}, blocking=True, context=self.by(by)
        )
        await self.settle()

    def complaint(self, number: str = FIRST) -> Complaint:
        """Return a complaint as it is on record."""
        with reading_from(self.path) as connection:
            found = reading.complaint(connection, number)
        assert found
        return found

    def story(self, number: str = FIRST) -> list[str]:
        """Return the kinds of the events of a complaint that are on record."""
        with reading_from(self.path) as connection:
            return [entry.event.kind for entry in reading.story(connection, number)]

    def entity_id(self, platform: str, key: str, *, of: str | None = None) -> str:
        """Return the entity of the office, or of a bell by its name."""
        owner = self.subentry(of).subentry_id if of else self.entry.entry_id
        found = er.async_get(self.hass).async_get_entity_id(platform, DOMAIN, f"{owner}_{key}")
        assert found
        return found

    def state(self, platform: str, key: str, *, of: str | None = None) -> str:
        """Return what an entity of ours shows."""
        state = self.hass.states.get(self.entity_id(platform, key, of=of))
        assert state
        return state.state

    def subentry(self, title: str) -> ConfigSubentry:
        """Return a bell or an officer by name."""
        return next(subentry for subentry in self.entry.subentries.values() if subentry.title == title)

    def device(self, title: str) -> str:
        """Return the device of a bell."""
        device = dr.async_get(self.hass).async_get_device_by_identifier(
            (DOMAIN, self.subentry(title).subentry_id), self.entry.entry_id
        )
        assert device
        return device.id

    def issues(self) -> dict[str, ir.IssueEntry]:
        """Return the issues that stand, by the key of their text."""
        return {
            str(issue.translation_key): issue
            for (domain, _), issue in ir.async_get(self.hass).issues.items()
            if domain == DOMAIN and issue.active
        }


def refusal(error: Any) -> tuple[str, dict[str, str]]:
    """Return the key and the placeholders of an error, after making sure that both languages can say it."""
    assert error.translation_domain == DOMAIN
    said(f"exceptions.{error.translation_key}.message", error.translation_placeholders)
    return error.translation_key, dict(error.translation_placeholders or {})


@pytest.fixture
def clock(freezer: FrozenDateTimeFactory) -> FrozenDateTimeFactory:
    """The clock on the wall: ten in the morning in Khulna, and it stands still."""
    freezer.move_to(START)
    return freezer


@pytest.fixture
async def premises(
    clock: FrozenDateTimeFactory,
    hass: HomeAssistant,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> AsyncGenerator[Khulna]:
    """An office before it is set up: people, and a bell that was pressed yesterday. Nothing may log a traceback."""
    await hass.config.async_set_time_zone("Asia/Dhaka")
    assert await async_setup_component(hass, "homeassistant", {})
    hass.loop.slow_callback_duration = 86_400  # the loop's time is the clock's: its steps are no slowness
    group = await hass.auth.async_get_group(GROUP_ID_USER)
    assert group
    users: dict[str, User] = {
        name: MockUser(name=name, groups=[group]).add_to_hass(hass)
        for name in ("redress", "alternate", "head", "visitor")
    }
    for entity_id in ("event.bell", "event.corner"):
        hass.states.async_set(entity_id, (START - timedelta(days=1)).isoformat(timespec="milliseconds"))
    office = Khulna(hass, clock, users)
    monkeypatch.setattr(dt_util, "utcnow", lambda: datetime.now(UTC) + office.ahead)
    monkeypatch.setattr(
        dt_util, "now", lambda zone=None: dt_util.utcnow().astimezone(zone or dt_util.get_default_time_zone())
    )
    yield office
    traced = [record for record in caplog.get_records("call") if record.exc_info and record.levelno >= logging.WARNING]
    assert [record.getMessage() for record in traced if record.name not in office.may_trace] == []


def usual(users: dict[str, User]) -> tuple[ConfigSubentry, ...]:
    """Return what a usual office has: two bells and three officers, alerted at once, after 60 and after 150 seconds."""
    return (
        bell(),
        bell(name="Service corner", place="Counter 2", purpose="assistance", entity_id="event.corner"),
        officer(user_id=users["redress"].id),
        officer(
            post="Office Superintendent", room="Room 105", role="alternate", after=60, user_id=users["alternate"].id
        ),
        officer(post="Director", room="Room 301", role="head", after=150, user_id=users["head"].id),
    )


@pytest.fixture
async def khulna(premises: Khulna) -> Khulna:
    """The usual office, open."""
    await premises.open(*usual(premises.users))
    return premises
