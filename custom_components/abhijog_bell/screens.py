"""Bringing our cards into every browser, and an office's dashboard into the sidebar.

Home Assistant promises nobody that its dashboards stay as they are. Whatever goes wrong with them is logged, and keeps
no office from opening: the bell must be heard.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, override

from homeassistant.components import frontend
from homeassistant.components.http.server import StaticPathConfig
from homeassistant.components.lovelace import LovelaceData
from homeassistant.components.lovelace.const import (
    CONF_RESOURCE_TYPE_WS,
    LOVELACE_DATA,
    MODE_STORAGE,
    MODE_YAML,
)
from homeassistant.components.lovelace.dashboard import LovelaceConfig
from homeassistant.components.lovelace.resources import ResourceStorageCollection
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_URL
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.json import json_bytes, json_fragment

from .const import DOMAIN

_LOGGER = logging.getLogger(__name__)

_FOLDER: Final = Path(__file__).parent / "www"
_URL: Final = "/abhijog_bell/screens"
_BUNDLE: Final = "abhijog-bell.js"
_ICON: Final = "mdi:bell-ring"
_STRATEGY: Final = "custom:abhijog-bell"


async def async_serve_screens(hass: HomeAssistant) -> None:
    """Serve the folder of the bundle; a Home Assistant without web server (in a test) goes without.

    Pages that are open while Home Assistant starts ask for their dashboard before its office is loaded.
    """
    if hass.http is not None:
        await hass.http.async_register_static_paths([StaticPathConfig(_URL, str(_FOLDER), cache_headers=True)])
    for entry in hass.config_entries.async_entries(DOMAIN, include_ignore=False, include_disabled=False):
        await async_bring_screens(hass, entry)


async def async_bring_screens(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Let browsers load the bundle, and show the office's dashboard or take it away.

    Home Assistant awaits its resources before it draws a dashboard, modules of integrations it does not: those are for
    an installation whose resources are kept in YAML.
    """
    if (lovelace := hass.data.get(LOVELACE_DATA)) is None:
        return
    with _harmless(entry):
        url = await hass.async_add_executor_job(_url)
        if isinstance(lovelace.resources, ResourceStorageCollection) and lovelace.resource_mode == MODE_STORAGE:
            await _async_keep_resource(lovelace.resources, url)
        else:
            frontend.add_extra_js_url(hass, url)
        if entry.options.get("dashboard", True):
            _show_dashboard(hass, lovelace, entry)
        else:
            _take_away_dashboard(hass, lovelace, entry)


@callback
def async_hide_dashboard(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Take the dashboard of a disabled office away: after a restart it would not be there either."""
    if (lovelace := hass.data.get(LOVELACE_DATA)) is not None:
        with _harmless(entry):
            _take_away_dashboard(hass, lovelace, entry)


async def async_remove_screens(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Take the dashboard of a removed office away, and the bundle after the last one."""
    if (lovelace := hass.data.get(LOVELACE_DATA)) is None:
        return
    with _harmless(entry):
        _take_away_dashboard(hass, lovelace, entry)
        if hass.config_entries.async_entries(DOMAIN, include_ignore=False):
            return
        if isinstance(lovelace.resources, ResourceStorageCollection):
            await _async_keep_resource(lovelace.resources, None)
        else:
            frontend.remove_extra_js_url(hass, await hass.async_add_executor_job(_url))


@contextmanager
def _harmless(entry: ConfigEntry[Any]) -> Iterator[None]:
    """Log what goes wrong with an office's screens, and go on without them."""
    try:
        yield
    except Exception:
        _LOGGER.exception("The screens of %s could not be looked after", entry.title)


class OfficeDashboard(LovelaceConfig):
    """The dashboard of an office: made in the browser, for whoever looks at it."""

    def __init__(self, hass: HomeAssistant, path: str, entry: ConfigEntry[Any]) -> None:
        """Say how it is listed."""
        shown = {"id": path, "title": entry.title, "icon": _ICON, "show_in_sidebar": True, "require_admin": False}
        super().__init__(hass, path, {**shown, "mode": MODE_YAML})
        self._strategy = {"strategy": {"type": _STRATEGY, "office": entry.entry_id}}

    @property
    @override
    def mode(self) -> str:
        """Say that it cannot be edited: what the office's people see follows from its set-up."""
        return MODE_YAML

    @override
    async def async_get_info(self) -> dict[str, Any]:
        """Return what the list of dashboards tells of it."""
        return {"mode": MODE_YAML, "views": 0}

    @override
    async def async_load(self, force: bool) -> dict[str, Any]:
        """Return what the browser makes the dashboard of."""
        return self._strategy

    @override
    async def async_json(self, force: bool) -> json_fragment:
        """Return the same, ready to be sent."""
        return json_fragment(json_bytes(self._strategy))


@callback
def _show_dashboard(hass: HomeAssistant, lovelace: LovelaceData, entry: ConfigEntry[Any]) -> None:
    """Show it, or its new title. An office that is loaded anew keeps it: screens in the hall stay where they are."""
    path = _path(entry)
    known = isinstance(lovelace.dashboards.get(path), OfficeDashboard)
    if not known and (path in lovelace.dashboards or frontend.async_panel_exists(hass, path)):
        return  # somebody made a dashboard or a page of their own there
    lovelace.dashboards[path] = OfficeDashboard(hass, path, entry)
    frontend.async_register_built_in_panel(
        hass,
        "lovelace",
        frontend_url_path=path,
        sidebar_title=entry.title,
        sidebar_icon=_ICON,
        config={"mode": MODE_YAML},
        update=known,
    )


@callback
def _take_away_dashboard(hass: HomeAssistant, lovelace: LovelaceData, entry: ConfigEntry[Any]) -> None:
    path = _path(entry)
    if isinstance(lovelace.dashboards.get(path), OfficeDashboard):
        del lovelace.dashboards[path]
        frontend.async_remove_panel(hass, path)


def _path(entry: ConfigEntry[Any]) -> str:
    return f"abhijog-bell-{entry.data['code'].lower()}"


async def _async_keep_resource(resources: ResourceStorageCollection, url: str | None) -> None:
    """Have the bundle of this version among the resources and no other one; without a URL, none."""
    await resources.async_get_info()  # without this the list is not read yet, and would be written anew
    ours = [item for item in resources.async_items() if item[CONF_URL].partition("?")[0] == f"{_URL}/{_BUNDLE}"]
    keep = ours[:1] if url else []
    for item in ours[len(keep) :]:
        await resources.async_delete_item(item["id"])
    if keep and keep[0][CONF_URL] != url:
        await resources.async_update_item(keep[0]["id"], {CONF_URL: url})
    elif url and not keep:
        await resources.async_create_item({CONF_RESOURCE_TYPE_WS: "module", CONF_URL: url})


def _url() -> str:
    """Return the address of the bundle, which changes with it: browsers keep what they fetched. Blocking."""
    return f"{_URL}/{_BUNDLE}?v={sha256((_FOLDER / _BUNDLE).read_bytes()).hexdigest()[:8]}"
