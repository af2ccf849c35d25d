"""The chimes: served to the players, and listed in Home Assistant's media browser."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final, override

from homeassistant.components.http.server import StaticPathConfig
from homeassistant.components.media_player.const import MediaClass, MediaType
from homeassistant.components.media_player.errors import BrowseError
from homeassistant.components.media_source import (
    BrowseMediaSource,
    MediaSource,
    MediaSourceItem,
    PlayMedia,
    Unresolvable,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations

from .const import DOMAIN

CHIMES: Final = ("complaint", "assistance", "urgent")

_FOLDER: Final = Path(__file__).parent / "sounds"
_URL: Final = "/abhijog_bell/sounds"
_MIME_TYPE: Final = "audio/wav"


async def async_register_sounds(hass: HomeAssistant) -> None:
    """Serve the folder of the chimes; a Home Assistant without web server (in a test) goes without."""
    if hass.http is not None:
        await hass.http.async_register_static_paths([StaticPathConfig(_URL, str(_FOLDER), cache_headers=True)])


async def async_get_media_source(hass: HomeAssistant) -> ChimeMediaSource:
    """Return the source of the chimes."""
    urls = await hass.async_add_executor_job(lambda: {chime: _url(chime) for chime in CHIMES})
    source = ChimeMediaSource(hass, urls)
    source.name = await source.async_text("sounds")
    return source


class ChimeMediaSource(MediaSource):
    """One flat folder with every chime in it."""

    def __init__(self, hass: HomeAssistant, urls: Mapping[str, str]) -> None:
        """Remember where each chime is served."""
        super().__init__(DOMAIN)
        self._hass = hass
        self._urls = urls

    async def async_text(self, key: str) -> str:
        """Return one of our texts in the language of the installation."""
        texts = await async_get_translations(self._hass, self._hass.config.language, "common", {DOMAIN})
        return texts[f"component.{DOMAIN}.common.{key}"]

    @override
    async def async_resolve_media(self, item: MediaSourceItem) -> PlayMedia:
        """Tell a player where to fetch a chime."""
        chime = item.identifier
        if (url := self._urls.get(chime)) is None:
            raise Unresolvable(
                translation_domain=DOMAIN, translation_key="unknown_sound", translation_placeholders={"sound": chime}
            )
        return PlayMedia(url, _MIME_TYPE, path=_path(chime))

    @override
    async def async_browse_media(self, item: MediaSourceItem) -> BrowseMediaSource:
        """List the chimes."""
        if item.identifier:
            raise BrowseError(
                translation_domain=DOMAIN,
                translation_key="unknown_sound",
                translation_placeholders={"sound": item.identifier},
            )
        return BrowseMediaSource(
            domain=DOMAIN,
            identifier=None,
            media_class=MediaClass.DIRECTORY,
            media_content_type=MediaType.MUSIC,
            title=await self.async_text("sounds"),
            can_play=False,
            can_expand=True,
            children_media_class=MediaClass.MUSIC,
            children=[await self._async_entry(chime) for chime in CHIMES],
        )

    async def _async_entry(self, chime: str) -> BrowseMediaSource:
        """Return one chime as the browser shows it."""
        return BrowseMediaSource(
            domain=DOMAIN,
            identifier=chime,
            media_class=MediaClass.MUSIC,
            media_content_type=_MIME_TYPE,
            title=await self.async_text(f"sound_{chime}"),
            can_play=True,
            can_expand=False,
        )


def _path(chime: str) -> Path:
    return _FOLDER / f"{chime}.wav"


def _url(chime: str) -> str:
    """Return the address of a chime; reads the file, so not on the event loop.

    The address changes with the sound, because players keep what they fetched for a month. Home Assistant does not
    sign an address that has a query: the same short address every time lets the player ring from its own memory.
    """
    return f"{_URL}/{chime}.wav?v={sha256(_path(chime).read_bytes()).hexdigest()[:8]}"
