"""The office's bells and chimes: the real firmware, built to run as programs here.

One program a role serves every bell and every chime: name, port and MAC address are
given when it starts. `build` takes seconds when the firmware changed, else nothing.
"""

import asyncio
import fcntl
import hashlib
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from .processes import LOOPBACK, Program, free_port
from .waiting import until

type Role = Literal["bell", "chime"]

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "esphome"
CACHE = ROOT / ".cache" / "firmware"
BUILT_FROM = ("common", "host")
COMPILE_WITHIN = 900
START_WITHIN = 30
STOP_WITHIN = 5
LAST_LINES = 30


class BuildError(Exception):
    """The firmware could not be built."""

    def __init__(self, role: Role, log: Path) -> None:
        """Tell what could not be built, with the end of the compiler's words."""
        tail = "\n".join(log.read_text("utf8", "replace").splitlines()[-LAST_LINES:])
        super().__init__(f"{role} firmware not built, see {log}:\n{tail}")


def esphome_program() -> Path:
    """Return the esphome command, as scripts/setup leaves it or as told."""
    told = os.environ.get("ABHIJOG_ESPHOME")
    return Path(told) if told else ROOT / ".venv" / "esphome" / "bin" / "esphome"


def build(role: Role) -> Path:
    """Return the program of a role, building it first where its source changed."""
    CACHE.mkdir(parents=True, exist_ok=True)
    program, made_from = CACHE / role, CACHE / f"{role}.made-from"
    with (CACHE / f"{role}.lock").open("w") as lock:
        # Tests and the demonstration may want the same program at the same moment.
        fcntl.flock(lock, fcntl.LOCK_EX)
        now = _fingerprint()
        if program.exists() and made_from.exists() and made_from.read_text() == now:
            return program
        _compile(role, program)
        made_from.write_text(now)
    return program


def _fingerprint() -> str:
    """Return what the program depends on, as one hash."""
    digest = hashlib.sha256(str(esphome_program().resolve()).encode())
    for folder in BUILT_FROM:
        for file in sorted((SOURCE / folder).rglob("*.*")):
            digest.update(f"\0{file.relative_to(SOURCE)}\0".encode())
            digest.update(file.read_bytes())
    requirements = ROOT / "requirements-esphome.txt"
    if requirements.exists():
        digest.update(requirements.read_bytes())
    return digest.hexdigest()


def _compile(role: Role, program: Path) -> None:
    """Compile in a copy: esphome writes beside the file it compiles."""
    workshop, log = CACHE / f"{role}.build", CACHE / f"{role}.log"
    # From nothing: esphome keeps compiling sources that are no longer there.
    shutil.rmtree(workshop, ignore_errors=True)
    for folder in BUILT_FROM:
        shutil.copytree(SOURCE / folder, workshop / folder)
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


def mac_of(name: str) -> str:
    """Return a MAC address of our own making, always the same for a name."""
    return hashlib.sha256(name.encode()).digest()[:5].hex(":").join(("02:", ""))


class _Running(Program):
    """A program that tells its process id."""

    @property
    def pid(self) -> int:
        """Return the process id, 0 before the first start."""
        return self._process.pid if self._process else 0


@dataclass(kw_only=True)
class Node:
    """One bell or chime: the firmware with a memory and a button of its own.

    `settings` shortens what a test cannot wait for: STUCK_AFTER_MS, RING_LIMIT_MS.
    """

    program: Path
    folder: Path
    name: str
    friendly_name: str = ""
    port: int = field(default_factory=free_port)
    mac: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)
    _running: _Running = field(init=False)

    def __post_init__(self) -> None:
        """Lay out the folder: what the device remembers, its button, its log."""
        self.mac = self.mac or mac_of(self.name)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._running = _Running(
            name=self.name,
            arguments=(str(self.program),),
            log=self.folder / "log.txt",
            environment={
                "NODE_NAME": self.name,
                "NODE_FRIENDLY_NAME": self.friendly_name or self.name,
                "NODE_PORT": str(self.port),
                "NODE_MAC": self.mac,
                "PIN_FILE": str(self._pin),
                "ESPHOME_PREFDIR": str(self.folder / "memory"),
                **self.settings,
            },
        )

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
