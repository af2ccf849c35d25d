"""Programs started here, and ended by their own process id."""

import asyncio
import ctypes
import os
import signal
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

LOOPBACK = "127.0.0.1"
PR_SET_PDEATHSIG = 1
LAST_LINES = 30


class DiedError(Exception):
    """A program ended although it was still needed."""

    def __init__(self, program: Program) -> None:
        """Tell how the program ended, with the end of its log."""
        lines = program.log.read_text("utf8", "replace").splitlines()
        tail = "\n".join(lines[-LAST_LINES:])
        super().__init__(f"{program.name} ended with {program.exit_code}:\n{tail}")


def free_port() -> int:
    """Return a port of the loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


def free_udp_port() -> int:
    """Return a UDP port of the loopback that nobody uses now."""
    with socket.socket(type=socket.SOCK_DGRAM) as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


def _die_with_parent() -> None:
    """Have the kernel end this program should ours be killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


@dataclass(kw_only=True)
class Program:
    """One program: started, watched, ended."""

    name: str
    arguments: tuple[str, ...]
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    _process: asyncio.subprocess.Process | None = None

    @property
    def running(self) -> bool:
        """Return whether the program runs."""
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int:
        """Return the process id, 0 before the first start."""
        return self._process.pid if self._process else 0

    @property
    def exit_code(self) -> int | None:
        """Return how the program ended, None while it runs."""
        return None if self._process is None else self._process.returncode

    async def start(self) -> None:
        """Start the program, its output going to the end of its log."""
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self.arguments,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, **self.environment},
                # Ctrl-C is for us: we end our programs in the order that is right.
                start_new_session=True,
                preexec_fn=_die_with_parent,
            )

    async def ended(self, within: float | None = None) -> int:
        """Wait for the end and return the exit code."""
        if self._process is None:
            return 0
        async with asyncio.timeout(within):
            return await self._process.wait()

    async def stop(self, within: float = 30) -> None:
        """Ask the program to end; kill it where it does not."""
        if not self.running or self._process is None:
            return
        self._process.terminate()
        try:
            await self.ended(within)
        except TimeoutError:
            await self.kill()

    async def kill(self) -> None:
        """End the program as a power cut would."""
        if not self.running or self._process is None:
            return
        self._process.kill()
        await self._process.wait()

    def check(self) -> None:
        """Raise when the program has ended."""
        if not self.running:
            raise DiedError(self)
