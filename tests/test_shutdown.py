"""The end of Home Assistant: presses are taken in each of its stages, and the register is closed behind the last."""

import asyncio
from collections.abc import Callable

import pytest
from homeassistant.const import (
    EVENT_HOMEASSISTANT_CLOSE,
    EVENT_HOMEASSISTANT_FINAL_WRITE,
    EVENT_HOMEASSISTANT_STOP,
)
from homeassistant.core import Event, HassJob, callback

from custom_components.abhijog_bell.journal import reading
from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.journal import Append, Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.writer import Writer

from .office_fixtures import Khulna

STAGES = (EVENT_HOMEASSISTANT_STOP, EVENT_HOMEASSISTANT_FINAL_WRITE, EVENT_HOMEASSISTANT_CLOSE)


class Presses:
    """Presses of a bell in the stages of the end, and what was said about each: on record, or not."""

    def __init__(self, khulna: Khulna, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made: list[object] = []
        self._said: list[asyncio.Future[bool]] = []
        self._khulna = khulna
        submit = Writer.submit

        def noted(writer: Writer, append: Append) -> asyncio.Future[bool]:
            recorded = submit(writer, append)
            self._said.append(recorded)
            return recorded

        monkeypatch.setattr(Writer, "submit", noted)

    def at(self, stage: object) -> Callable[..., None]:
        """Return what presses the bell in a stage, once."""

        @callback
        def press(_event: Event | None = None) -> None:
            if stage not in self.made:
                self.made.append(stage)
                self._khulna.clock.tick(1)
                self._khulna.hass.states.async_set("event.bell", self._khulna.moment())

        return press

    @property
    def said_to_be_on_record(self) -> int:
        return sum(future.done() and not future.exception() and future.result() for future in self._said)


def on_record(khulna: Khulna) -> int:
    with reading_from(khulna.path) as connection:
        assert reading.verify(connection).ok
        return int(connection.execute("SELECT count(*) FROM press").fetchone()[0])


def closed(khulna: Khulna) -> bool:
    """Tell whether the register was closed in order, and was let go."""
    Journal.open(khulna.path).close()
    return not khulna.path.with_name(f"{khulna.path.name}-wal").exists()


@pytest.fixture
def presses(khulna: Khulna, monkeypatch: pytest.MonkeyPatch) -> Presses:
    """Somebody who presses in every stage."""
    return Presses(khulna, monkeypatch)


async def test_a_press_in_every_stage_is_on_record(khulna: Khulna, presses: Presses) -> None:
    khulna.hass.async_add_shutdown_job(HassJob(presses.at("job")))
    for stage in STAGES[:2]:
        khulna.hass.bus.async_listen(stage, presses.at(stage))
    await khulna.hass.async_stop(force=True)
    assert presses.made == ["job", *STAGES[:2]]
    assert on_record(khulna) == presses.said_to_be_on_record == 3
    assert khulna.office.unrecorded == 0
    assert closed(khulna)


@pytest.mark.parametrize("place", [0, 99], ids=["before us", "after us"])
async def test_the_last_press_of_all_is_on_record_where_it_is_said_to_be(
    khulna: Khulna, presses: Presses, place: int
) -> None:
    """Others hear of the last stage before us or after us: a press can come just before we close, or too late."""
    khulna.hass.bus.async_listen(EVENT_HOMEASSISTANT_CLOSE, presses.at("close"))
    listeners = khulna.hass.bus._listeners[EVENT_HOMEASSISTANT_CLOSE]
    listeners.insert(place, listeners.pop())
    await khulna.hass.async_stop(force=True)
    assert presses.made == ["close"]
    assert on_record(khulna) == presses.said_to_be_on_record
    assert closed(khulna)


async def test_what_comes_when_the_register_is_closed_is_never_said_to_be_on_record(khulna: Khulna) -> None:
    await khulna.hass.async_stop(force=True)
    entity_bell = next(iter(khulna.office.settings.bells.values()))
    ringing = asyncio.create_task(khulna.office.async_ring(entity_bell, khulna.office.actor(None)))
    for _ in range(20):
        await asyncio.sleep(0)
    assert ringing.done(), "whoever waits for the word would wait for ever"
    assert isinstance(ringing.exception(), WriteFailed)
    assert khulna.office.unrecorded == 0
    assert on_record(khulna) == 0


async def test_a_second_end_is_none(khulna: Khulna, presses: Presses) -> None:
    khulna.hass.bus.async_listen(EVENT_HOMEASSISTANT_STOP, presses.at("stop"))
    await asyncio.gather(khulna.hass.async_stop(force=True), khulna.hass.async_stop())
    await khulna.hass.async_stop(force=True)
    assert on_record(khulna) == 1
    assert closed(khulna)


async def test_an_office_may_be_closed_while_home_assistant_ends(khulna: Khulna) -> None:
    await khulna.press()

    async def unload(_event: Event) -> None:
        assert await khulna.hass.config_entries.async_unload(khulna.entry.entry_id)

    khulna.hass.bus.async_listen(EVENT_HOMEASSISTANT_FINAL_WRITE, unload)
    await khulna.hass.async_stop(force=True)
    assert on_record(khulna) == 1
    assert closed(khulna)


async def test_what_could_not_be_written_is_tried_again_before_the_end(
    khulna: Khulna, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = 1
    append = Journal.append

    def write(journal: Journal, appends: list[object]) -> list[bool]:
        nonlocal refusals
        if refusals:
            refusals -= 1
            raise WriteFailed(str(journal.path), "the disk is full")
        return append(journal, appends)  # type: ignore[arg-type]

    monkeypatch.setattr(Journal, "append", write)
    await khulna.press()
    assert khulna.office.unrecorded == 1
    seen: list[int] = []
    khulna.hass.bus.async_listen(
        EVENT_HOMEASSISTANT_CLOSE, callback(lambda _event: seen.append(khulna.office.unrecorded))
    )
    await khulna.hass.async_stop(force=True)
    assert seen == [0]
    assert on_record(khulna) == 1
