"""The office's bells and chimes: the real firmware, built to run as programs here.

One program a role serves every bell and every chime: name, port and MAC address are
given when it starts. `build` takes seconds when the firmware changed, else nothing.
"""

import asyncio
import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from .processes import LOOPBACK, Program, free_port, free_udp_port
from .waiting import until

type Role = Literal["bell", "chime"]

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "esphome"
CACHE = ROOT / ".cache" / "firmware"
BUILT_FROM = ("common", "components", "host")
SUFFIXES = (".yaml", ".py", ".h", ".cpp")
COMPILE_WITHIN = 900
START_WITHIN = 30
STOP_WITHIN = 5
LAST_LINES = 30
MEMORIES = ("outbox", "rung")


class BuildError(Exception):
    """The firmware could not be built."""

    def __init__(self, role: str, log: Path) -> None:
        """Tell what could not be built, with the end of the compiler's words."""
        tail = "\n".join(log.read_text("utf8", "replace").splitlines()[-LAST_LINES:])
        super().__init__(f"{role} firmware not built, see {log}:\n{tail}")


def esphome_program() -> Path:
    """Return the esphome command, as scripts/setup leaves it or as told."""
    told = os.environ.get("ABHIJOG_ESPHOME")
    return Path(told) if told else ROOT / ".venv" / "esphome" / "bin" / "esphome"


def build(role: str, source: Path | None = None) -> Path:
    """Return the program of a role, building it first where its source changed.

    With `source` it is one of somebody's own, compiled as if that file lay in the folder `host`.
    """
    CACHE.mkdir(parents=True, exist_ok=True)
    program, made_from = CACHE / role, CACHE / f"{role}.made-from"
    with (CACHE / f"{role}.lock").open("w") as lock:
        # Tests and the demonstration may want the same program at the same moment.
        fcntl.flock(lock, fcntl.LOCK_EX)
        now = _fingerprint(source)
        if program.exists() and made_from.exists() and made_from.read_text() == now:
            return program
        _compile(role, program, source)
        made_from.write_text(now)
    return program


def _fingerprint(source: Path | None) -> str:
    """Return what the program depends on, as one hash."""
    digest = hashlib.sha256(str(esphome_program().resolve()).encode())
    for folder in BUILT_FROM:
        files = [file for file in (SOURCE / folder).rglob("*.*") if file.suffix in SUFFIXES]
        for file in sorted(files):
            digest.update(f"\0{file.relative_to(SOURCE)}\0".encode())
            digest.update(file.read_bytes())
    for given in (ROOT / "requirements-esphome.txt", source):
        if given and given.exists():
            digest.update(given.read_bytes())
    return digest.hexdigest()


def _compile(role: str, program: Path, source: Path | None) -> None:
    """Compile in a copy: esphome writes beside the file it compiles."""
    workshop, log = CACHE / f"{role}.build", CACHE / f"{role}.log"
    # From nothing: esphome keeps compiling sources that are no longer there.
    shutil.rmtree(workshop, ignore_errors=True)
    for folder in BUILT_FROM:
        shutil.copytree(SOURCE / folder, workshop / folder, ignore=shutil.ignore_patterns("__pycache__", ".esphome"))
    if source:
        shutil.copy2(source, workshop / "host" / f"{role}.yaml")
    with log.open("wb") as output:
        done = subprocess.run(
            [esphome_program(), "compile", workshop / "host" / f"{role}.yaml"],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            check=False,
            timeout=COMPILE_WITHIN,
        )
    made = workshop / f"host/.esphome/build/{role}/.pioenvs/{role}/program"
    if done.returncode or not made.exists():
        raise BuildError(role, log)
    # A copy put in place at once: somebody may be running the old one.
    new = program.with_suffix(".new")
    shutil.copy2(made, new)
    new.replace(program)


def link(chime: Node, *bells: Node) -> None:
    """Have a chime hear its bells, and the bells their chime, from their next start on."""
    chime.join(*bells)
    for bell in bells:
        bell.join(chime)


def mac_of(name: str) -> str:
    """Return a MAC address of our own making, always the same for a name."""
    return hashlib.sha256(name.encode()).digest()[:5].hex(":").join(("02:", ""))


@dataclass(kw_only=True)
class Node:
    """One bell or chime: the firmware with a memory and a button of its own.

    `settings` shortens what a test cannot wait for: STUCK_AFTER_MS, LONG_AFTER_MS, FRESH_MS, RING_LIMIT_MS.
    `udp_port` is where it hears the devices of its room; `join` tells which those are. The button is the one that is
    pressed: on a chime that answers.
    """

    program: Path
    folder: Path
    name: str
    friendly_name: str = ""
    port: int = field(default_factory=free_port)
    mac: str = ""
    udp_port: int = field(default_factory=free_udp_port)
    settings: Mapping[str, str] = field(default_factory=dict)
    _room: dict[str, str] = field(init=False, default_factory=dict)
    _running: Program = field(init=False)

    def __post_init__(self) -> None:
        """Lay out the folder: what the device remembers, its button, its log."""
        self.mac = self.mac or mac_of(self.name)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._running = Program(
            name=self.name,
            arguments=(str(self.program),),
            log=self.folder / "log.txt",
            environment={
                "NODE_NAME": self.name,
                "NODE_FRIENDLY_NAME": self.friendly_name or self.name,
                "NODE_PORT": str(self.port),
                "NODE_MAC": self.mac,
                "UDP_PORT": str(self.udp_port),
                "PIN_FILE": str(self._pin),
                "ESPHOME_PREFDIR": str(self.memory),
                **self.settings,
            },
        )

    def join(self, *others: Node, ports: Sequence[int] = ()) -> None:
        """Have it hear and tell other devices from its next start on, through other ports than theirs where given."""
        told = ports or [other.udp_port for other in others]
        self.change_settings(
            LINK_PEERS=",".join(other.name for other in others), LINK_PORTS=",".join(str(port) for port in told)
        )

    def change_settings(self, **settings: str) -> None:
        """Change what it is told when it starts, from its next start on."""
        self._running.environment = {**self._running.environment, **settings}

    @property
    def memory(self) -> Path:
        """Return the folder of what the device remembers."""
        return self.folder / "memory"

    def log_text(self) -> str:
        """Return everything it logged."""
        log = self.folder / "log.txt"
        return log.read_text("utf8", "replace") if log.exists() else ""

    @property
    def pid(self) -> int:
        """Return the process id."""
        return self._running.pid

    @property
    def running(self) -> bool:
        """Return whether the firmware runs."""
        return self._running.running

    async def start(self) -> None:
        """Start the firmware and wait until its API can be reached."""
        await self._running.start()
        await until(self._reachable, within=START_WITHIN, what=f"{self.name}: API")

    async def stop(self) -> None:
        """End the firmware in order."""
        await self._running.stop(STOP_WITHIN)

    async def kill(self) -> None:
        """End the firmware as a power cut would."""
        await self._running.kill()

    def freeze(self) -> None:
        """Stop it in its tracks: it neither speaks nor listens."""
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a frozen one go on."""
        os.kill(self.pid, signal.SIGCONT)

    def wipe(self) -> None:
        """Take away what a device that does not run remembers, as a new board in its place would."""
        shutil.rmtree(self.memory, ignore_errors=True)

    def fail_flash(self) -> None:
        """Have every write to its memory fail."""
        for name in MEMORIES:
            self._in_the_way(name).mkdir(parents=True, exist_ok=True)

    def mend_flash(self) -> None:
        """Let it write again."""
        for name in MEMORIES:
            self._in_the_way(name).rmdir()

    async def answer(self) -> None:
        """Press the answer button of a chime."""
        await self.press()

    async def press(self, seconds: float = 0.2) -> None:
        """Hold the button for a while, as a finger does."""
        self.push()
        try:
            await asyncio.sleep(seconds)
        finally:
            self.release()

    def push(self) -> None:
        """Push the button and keep it down."""
        self._pin.unlink(missing_ok=True)
        self._pin.touch()

    def release(self) -> None:
        """Let go of the button."""
        self._pin.unlink(missing_ok=True)

    async def __aenter__(self) -> Self:
        """Start, and end again where that did not come to anything."""
        try:
            await self.start()
        except BaseException:
            await self.kill()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the firmware, whatever happened."""
        await self.stop()

    def _in_the_way(self, memory: str) -> Path:
        """Return where the firmware writes before it puts a memory in place: a folder there cannot be opened."""
        return self.memory / f"{self.name}.{memory}.new"

    @property
    def _pin(self) -> Path:
        return self.folder / "pin"

    async def _reachable(self) -> bool:
        self._running.check()
        try:
            _, writer = await asyncio.open_connection(LOOPBACK, self.port)
        except OSError:
            return False
        writer.close()
        await writer.wait_closed()
        return True
