"""A disk that takes no more of the register: the room rings, and the bell is not told that it is recorded."""

import resource
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager

from demo_office.firmware import Node
from demo_office.home_assistant import INTEGRATION
from demo_office.office import Office
from demo_office.office_in_khulna import ENTRANCE, HEAD, REDRESS
from demo_office.on_record import presses_of, register_of
from demo_office.stage import SOON, Stage
from demo_office.waiting import until

from .conftest import World

# Seconds: it is tried again every half minute.
WRITTEN_WITHIN = 60.0
# What the other files of Home Assistant may grow by meanwhile.
ROOM_FOR_OTHERS = 2_000_000
LONG_NOTE = "অ" * 16_000


@contextmanager
def no_room(office: Office, room: int) -> Iterator[None]:
    """Let Home Assistant write nothing that lies so far from the beginning of its file."""
    pid = office.home_assistant.program.pid
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


@contextmanager
def somebody_reads(office: Office) -> Iterator[None]:
    """Read the register all the time, so that SQLite does not begin the file beside it anew."""
    address = f"{register_of(office.home_assistant).absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM journal").fetchone()
        yield


@asynccontextmanager
async def full_disk(stage: Stage) -> AsyncIterator[None]:
    """Have the disk refuse the register alone: what is written next would lie farther out than in any other file."""
    office = stage.office
    room = largest_file(office) + ROOM_FOR_OTHERS
    number = await stage.press(ENTRANCE)
    await stage.close_all(HEAD)
    with somebody_reads(office):
        await write_notes(stage, number, room)
        with no_room(office, room):
            yield


def largest_file(office: Office) -> int:
    """Return the size of Home Assistant's largest file, the register set aside."""
    home_assistant, register = office.home_assistant, register_of(office.home_assistant)
    others = [file for file in home_assistant.folder.rglob("*") if file.is_file() and file.parent != register.parent]
    return max(file.stat().st_size for file in (*others, home_assistant.program.log))


async def write_notes(stage: Stage, number: str, size: int) -> None:
    """Write long notes about a complaint of the past until the file beside the register has a size."""
    register = register_of(stage.office.home_assistant)
    beside = register.with_name(f"{register.name}-wal")
    while beside.stat().st_size < size:
        await stage.act(HEAD, "note", complaint=number, text=LONG_NOTE)


async def reason(office: Office) -> str:
    """Return why something is not on record, as the repairs tell it."""
    issues = (await office.client.command("repairs/list_issues"))["issues"]
    ours = (one for one in issues if (one["domain"], one["translation_key"]) == (INTEGRATION, "not_recorded"))
    return next((str(one["translation_placeholders"]["reason"]) for one in ours), "")


def confirmed(bell: Node) -> int:
    return bell.log_text().count("is confirmed")


def test_a_press_on_a_full_disk_rings_and_is_confirmed_when_it_is_on_record(world: World, stage: Stage) -> None:
    office, bell = world.office, world.office.bells[ENTRANCE.purpose]

    async def play() -> None:
        async with full_disk(stage):
            known, told = presses_of(office.home_assistant, bell), confirmed(bell)
            number = await press_unrecorded(stage)
            assert (presses_of(office.home_assistant, bell), confirmed(bell)) == (known, told)

        await office.state(office.entities["feedback complaint"], "recorded", within=WRITTEN_WITHIN)
        assert len(presses_of(office.home_assistant, bell)) == len(known) + 1
        assert confirmed(bell) == told + 1
        assert (await stage.complaint(number))["presses"] == 1
        assert (await office.client.ask(f"{INTEGRATION}.verify_register"))["ok"]

        async def mended() -> bool:
            return not await reason(office)

        await until(mended, within=SOON, what="the repair to go")

    world.run(play())


async def press_unrecorded(stage: Stage) -> str:
    """Press the bell: the room and the phones sound, the bell keeps the press, and the repairs tell of it."""
    office = stage.office
    await stage.watch()
    await office.bells[ENTRANCE.purpose].press()
    rang = await stage.told("rang", place=ENTRANCE.place, reason="pressed")
    number: str = rang.data["complaint"]
    await stage.room_sounds()
    await stage.alerted(REDRESS, number)
    await stage.bell_shows(ENTRANCE, "stored")
    await until(lambda: reason(office), within=SOON, what="the repair")
    return number
