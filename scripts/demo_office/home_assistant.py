"""A real Home Assistant process in a scratch configuration folder."""

import contextlib
import json
import os
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from .accounts import Login, User, log_in, onboard
from .client import Client, Json
from .processes import LOOPBACK, Program
from .waiting import until

INTEGRATION = "abhijog_bell"
RESTART_EXIT_CODE = 100
LISTENING_WITHIN = 180.0
RUNNING_WITHIN = 120.0
STORED_WITHIN = 240.0
STOPPED_WITHIN = 60.0

# What the office needs and no more: `default_config` wants hardware and the internet.
COMPONENTS = (
    "automation",
    "blueprint",
    "config",
    "frontend",
    "history",
    "input_boolean",
    "logbook",
    "media_source",
    "mobile_app",
    "person",
    "recorder",
    "script",
    "system_health",
)
INCLUDES = "automation: !include automations.yaml\nscript: !include scripts.yaml\n"

# The onboarding steps after the first fetch integrations from the internet.
ONBOARDED = {
    "version": 4,
    "minor_version": 1,
    "key": "onboarding",
    "data": {"done": ["analytics", "core_config", "integration"]},
}

LOG_LINE = re.compile(r"^\d{4}-\d\d-\d\d [\d:.]+ (?P<level>[A-Z]+) ")


@dataclass(kw_only=True)
class HomeAssistant:
    """Home Assistant with our integration, listening on the loopback alone."""

    folder: Path
    port: int
    components: Path
    session: aiohttp.ClientSession
    more: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    program: Program = field(init=False)

    def __post_init__(self) -> None:
        """Know how the process is started, without starting it."""
        here = Path(sys.executable).parent
        self.program = Program(
            name="Home Assistant",
            arguments=(
                sys.executable,
                *("-m", "homeassistant"),
                *("--config", str(self.folder)),
                "--log-no-color",
            ),
            log=self.folder.parent / "home_assistant.log",
            # Home Assistant calls uv by its name.
            environment={"PATH": f"{here}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": "", **self.environment},
        )

    @property
    def url(self) -> str:
        """Return the address."""
        return f"http://{LOOPBACK}:{self.port}"

    def prepare(self) -> None:
        """Write the configuration folder."""
        self.folder.mkdir(parents=True)
        lines = [f"{name}:\n" for name in (*COMPONENTS, *self.more) if name not in INCLUDES]
        (self.folder / "configuration.yaml").write_text("".join(lines) + INCLUDES)
        (self.folder / "automations.yaml").write_text("[]\n")
        (self.folder / "scripts.yaml").write_text("{}\n")
        self._store("onboarding", ONBOARDED)
        self._store("http", self._http())
        components = self.folder / "custom_components"
        shutil.copytree(
            self.components / INTEGRATION, components / INTEGRATION, ignore=shutil.ignore_patterns("__pycache__")
        )
        # The test tools bring a package of this name; without a file here theirs would be the one that is found.
        (components / "__init__.py").touch()

    async def start(self) -> None:
        """Start the process and wait until it answers."""
        await self.program.start()
        await until(self._listens, within=LISTENING_WITHIN, what="Home Assistant")

    async def first_start(self, owner: Login) -> User:
        """Start for the first time and make the owner."""
        await self.start()
        user = await onboard(self.session, self.url, owner)
        await self.running(user.client)
        return user

    async def log_in(self, login: Login) -> User:
        """Log in as a user."""
        return await log_in(self.session, self.url, login)

    async def running(self, client: Client) -> None:
        """Wait until everything is loaded and started."""

        async def runs() -> bool:
            self.program.check()
            config: Json = await client.request("GET", "config")
            return bool(config["state"] == "RUNNING")

        await until(runs, within=RUNNING_WITHIN, what="Home Assistant running")

    async def restart(self, client: Client) -> None:
        """Restart as the menu does."""
        # The connection may be gone before the answer is.
        with contextlib.suppress(ConnectionResetError):
            await client.action("homeassistant.restart")
        exit_code = await self.program.ended(STOPPED_WITHIN)
        if exit_code != RESTART_EXIT_CODE:
            self.program.check()
        await self.start()
        await self.running(client)

    async def kill(self) -> None:
        """Kill the process, as a power cut does."""
        await self.program.kill()

    async def stop(self) -> None:
        """Stop the process in good order."""
        await self.program.stop(STOPPED_WITHIN)

    async def serve(self) -> None:
        """Wait until the process ends for good, starting it again when it asks."""
        while await self.program.ended() == RESTART_EXIT_CODE:
            await self.start()

    async def stored(self, key: str, *words: str) -> None:
        """Wait until the named store holds certain words.

        Registries are written some seconds after a change. A process killed before
        that gives devices new ids, which no power cut in an office that has been
        running for a minute would do.
        """
        path = self._storage / key

        async def holds() -> bool:
            text = path.read_text("utf8") if path.exists() else ""
            return all(word in text for word in words)

        await until(holds, within=STORED_WITHIN, what=f"{key} on disk")

    def log_text(self) -> str:
        """Return the log until now."""
        log = self.program.log
        return log.read_text("utf8", "replace") if log.exists() else ""

    def faults(self, name: str = INTEGRATION) -> list[str]:
        """Return the log entries that speak of an error of an integration."""
        return [
            entry
            for entry in _entries(self.log_text())
            if name in entry and (" ERROR " in entry or "Traceback" in entry)
        ]

    @property
    def _storage(self) -> Path:
        return self.folder / ".storage"

    def _store(self, key: str, content: Json) -> None:
        self._storage.mkdir(exist_ok=True)
        (self._storage / key).write_text(json.dumps(content))

    def _http(self) -> Json:
        """Return the HTTP settings as a store.

        Given in YAML they would be on trial and taken back after five minutes.
        Version 1 is what older releases wrote; Home Assistant fills in the rest.
        """
        return {
            "version": 1,
            "minor_version": 1,
            "key": "http",
            "data": {"server_host": [LOOPBACK], "server_port": self.port},
        }

    async def _listens(self) -> bool:
        self.program.check()
        try:
            async with self.session.get(f"{self.url}/manifest.json") as answer:
                return answer.ok
        except aiohttp.ClientError, TimeoutError:
            return False


def _entries(log: str) -> list[str]:
    """Split a log into entries, a traceback staying with its first line."""
    entries: list[str] = []
    for line in log.splitlines():
        if LOG_LINE.match(line) or not entries:
            entries.append(line)
        else:
            entries[-1] += f"\n{line}"
    return entries
