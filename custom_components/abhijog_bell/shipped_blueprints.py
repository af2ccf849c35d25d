"""The blueprints that come with the integration, kept where Home Assistant looks for them.

HACS ships the integration's own folder and nothing else, so we put the blueprints into the config folder ourselves.
A file is ours as long as its content is what we wrote last. Once somebody edited it, it is theirs, for good.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from homeassistant.components.automation import automations_with_blueprint
from homeassistant.components.automation.const import DOMAIN as AUTOMATION
from homeassistant.components.automation.helpers import async_get_blueprints
from homeassistant.components.blueprint.const import BLUEPRINT_FOLDER
from homeassistant.const import SERVICE_RELOAD, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store
from homeassistant.setup import async_when_setup
from homeassistant.util.file import WriteError, write_utf8_file_atomic

from .const import DOMAIN

_LOGGER: Final = logging.getLogger(__name__)

_SHIPPED: Final = Path(__file__).parent / BLUEPRINT_FOLDER / AUTOMATION / DOMAIN
_STORAGE_VERSION: Final = 1

type Hashes = dict[str, str]
"""File name to SHA-256 of the content we wrote last."""


@dataclass(frozen=True, kw_only=True)
class _Installed:
    """What one run did."""

    hashes: Hashes
    written: tuple[str, ...]


async def async_install_blueprints(hass: HomeAssistant) -> None:
    """Install the blueprints as soon as automations are set up.

    Not before: Home Assistant copies its own starter blueprints only while the folder does not exist yet.
    """
    async_when_setup(hass, AUTOMATION, _async_install)


async def _async_install(hass: HomeAssistant, component: str) -> None:
    """Install what is absent or still ours, and have the automations that use it read it again."""
    store: Store[Hashes] = Store(hass, _STORAGE_VERSION, f"{DOMAIN}.blueprints")
    before = await store.async_load() or {}
    folder = Path(hass.config.path(BLUEPRINT_FOLDER, AUTOMATION, DOMAIN))
    try:
        done = await hass.async_add_executor_job(_install, folder, before)
    except (OSError, WriteError) as err:
        _LOGGER.warning("The blueprints could not be put into %s: %s", folder, err)
        return
    if done.hashes != before:
        await store.async_save(done.hashes)
    if done.written:
        await async_get_blueprints(hass).async_reset_cache()
        await _async_reload_users(hass, done.written)


async def _async_reload_users(hass: HomeAssistant, written: tuple[str, ...]) -> None:
    """Reload automations if one was set up with the blueprint as it was before.

    One that was set up before its blueprint was there is unavailable, and does not tell which blueprint it lacks.
    """
    outdated = any(automations_with_blueprint(hass, f"{DOMAIN}/{name}") for name in written)
    lacking = any(state.state == STATE_UNAVAILABLE for state in hass.states.async_all(AUTOMATION))
    if outdated or lacking:
        await hass.services.async_call(AUTOMATION, SERVICE_RELOAD)


def _install(folder: Path, before: Mapping[str, str]) -> _Installed:
    """Write the blueprints; runs in the executor."""
    folder.mkdir(parents=True, exist_ok=True)
    hashes = dict(before)
    written = []
    for source in sorted(_SHIPPED.glob("*.yaml")):
        content = source.read_bytes()
        wanted, found = _hash(content), _hash_of(folder / source.name)
        if found not in {None, wanted, before.get(source.name)}:
            continue
        if found != wanted:
            write_utf8_file_atomic(str(folder / source.name), content, mode="wb")
            written.append(source.name)
        hashes[source.name] = wanted
    return _Installed(hashes=hashes, written=tuple(written))


def _hash_of(path: Path) -> str | None:
    """Return the hash of a file, none if there is no file."""
    try:
        return _hash(path.read_bytes())
    except FileNotFoundError:
        return None


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
