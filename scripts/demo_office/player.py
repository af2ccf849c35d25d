"""A music player that plays into a file, so that one can tell what was heard."""

import asyncio
import shutil
from array import array
from dataclasses import dataclass, field
from pathlib import Path

from .processes import LOOPBACK, Program, free_port
from .waiting import until

READY_WITHIN = 20.0
RATE = 44100
CHANNELS = 2
# A twentieth of full scale: above any dither, below any chime.
AUDIBLE = 1600

# The null output plays in real time; the pipe takes down what it hears.
CONFIGURATION = """
bind_to_address "{host}"
port "{port}"
playlist_directory "{folder}"
log_file "{folder}/player.log"
zeroconf_enabled "no"
audio_output_format "{rate}:16:{channels}"
input {{
  plugin "curl"
}}
audio_output {{
  type "null"
  name "clock"
  mixer_type "null"
}}
audio_output {{
  type "pipe"
  name "recording"
  command "cat >> '{recording}'"
  format "{rate}:16:{channels}"
  mixer_type "software"
}}
"""


class NoPlayerError(Exception):
    """The player is not installed."""


@dataclass(kw_only=True)
class Player:
    """An mpd on the loopback."""

    folder: Path
    port: int = field(default_factory=free_port)
    program: Program = field(init=False)

    def __post_init__(self) -> None:
        """Know how the player is started, without starting it."""
        binary = shutil.which("mpd", path="/usr/bin:/usr/local/bin")
        self.program = Program(
            name="mpd",
            arguments=(binary or "", "--no-daemon", str(self._configuration)),
            log=self.folder / "output.log",
        )

    @property
    def recording(self) -> Path:
        """Return where the sound goes: 16 bit stereo without a header."""
        return self.folder / "played.raw"

    @property
    def mark(self) -> int:
        """Return the place in the recording after what was played until now."""
        return self.recording.stat().st_size

    async def start(self) -> None:
        """Start the player and wait until it greets."""
        if not self.program.arguments[0]:
            raise NoPlayerError("mpd is not installed")
        self.folder.mkdir(parents=True, exist_ok=True)
        self.recording.touch()
        self._configuration.write_text(
            CONFIGURATION.format(
                host=LOOPBACK,
                port=self.port,
                folder=self.folder,
                recording=self.recording,
                rate=RATE,
                channels=CHANNELS,
            )
        )
        await self.program.start()
        await until(self._greets, within=READY_WITHIN, what="the player")

    async def stop(self) -> None:
        """Stop the player."""
        await self.program.stop()

    def seconds_heard(self, since: int = 0) -> float:
        """Return how many seconds of sound, not of silence, were played."""
        with self.recording.open("rb") as recording:
            recording.seek(since - since % (2 * CHANNELS))
            sound = recording.read()
        samples = array("h", sound[: len(sound) - len(sound) % (2 * CHANNELS)])
        # A tenth of a second counts when any sample in it is audible.
        part = RATE * CHANNELS // 10
        loud = (max(map(abs, samples[start : start + part])) >= AUDIBLE for start in range(0, len(samples), part))
        return sum(loud) / 10

    async def heard(self, *, since: int, seconds: float, within: float) -> float:
        """Wait until so many seconds of sound were played."""

        async def enough() -> float:
            played = self.seconds_heard(since)
            return played if played >= seconds else 0

        return await until(enough, within=within, what=f"{seconds:g} s of sound")

    @property
    def _configuration(self) -> Path:
        return self.folder / "mpd.conf"

    async def _greets(self) -> bool:
        self.program.check()
        try:
            reader, writer = await asyncio.open_connection(LOOPBACK, self.port)
        except OSError:
            return False
        greeting = await reader.readline()
        writer.close()
        await writer.wait_closed()
        return greeting.startswith(b"OK MPD")
