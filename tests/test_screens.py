"""How our screens come into the browser, and go again."""

from typing import Any

import pytest
from homeassistant.components.frontend import (
    DATA_EXTRA_MODULE_URL,
    async_panel_exists,
    async_register_built_in_panel,
)
from homeassistant.components.lovelace.const import LOVELACE_DATA
from homeassistant.components.lovelace.dashboard import LovelaceStorage
from homeassistant.config_entries import SOURCE_IGNORE, ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.abhijog_bell import async_setup, screens
from custom_components.abhijog_bell.const import DOMAIN

from .office_fixtures import Khulna, usual
from .offices import OPTIONS, add_office

PATH = "abhijog-bell-khl"
URL = "/abhijog_bell/screens/abhijog-bell.js"


@pytest.fixture
async def lovelace(premises: Khulna) -> Khulna:
    """Premises whose Home Assistant has dashboards."""
    assert await async_setup_component(premises.hass, "frontend", {})
    assert await async_setup_component(premises.hass, "lovelace", {})
    return premises


async def resources(hass: HomeAssistant) -> list[str]:
    collection = hass.data[LOVELACE_DATA].resources
    await collection.async_get_info()
    return [item["url"] for item in collection.async_items()]


async def opened(lovelace: Khulna, **options: Any) -> HomeAssistant:
    await lovelace.open(*usual(lovelace.users), options=options)
    return lovelace.hass


class TestBundle:
    async def test_it_is_among_the_resources_once(self, lovelace: Khulna) -> None:
        hass = await opened(lovelace)
        (url,) = await resources(hass)
        assert url.startswith(f"{URL}?v=")
        await lovelace.reload()
        assert await resources(hass) == [url]

    async def test_browsers_can_fetch_it(self, lovelace: Khulna, hass_client_no_auth: ClientSessionGenerator) -> None:
        hass = await opened(lovelace)
        lovelace.may_trace.add("aiohttp.access")  # it cannot tell how long an answer took while the clock stands still
        (url,) = await resources(hass)
        answer = await (await hass_client_no_auth()).get(url)
        assert answer.status == 200
        assert "abhijog-bell-card" in await answer.text()

    async def test_an_update_replaces_the_older_one(self, lovelace: Khulna) -> None:
        collection = lovelace.hass.data[LOVELACE_DATA].resources
        for url in (f"{URL}?v=0", f"{URL}?v=1", "/local/other.js"):
            await collection.async_create_item({"res_type": "module", "url": url})
        hass = await opened(lovelace)
        other, url = sorted(await resources(hass), reverse=True)
        assert other == "/local/other.js"
        assert url == screens._url()

    async def test_resources_in_yaml_are_left_alone(self, premises: Khulna) -> None:
        config = {"lovelace": {"resource_mode": "yaml"}, "frontend": {}}
        assert await async_setup_component(premises.hass, "frontend", config)
        assert await async_setup_component(premises.hass, "lovelace", config)
        hass = await opened(premises)
        assert await resources(hass) == []
        assert [url for url in hass.data[DATA_EXTRA_MODULE_URL].urls if url.startswith(URL)] == [screens._url()]
        await hass.config_entries.async_remove(premises.entry.entry_id)
        assert not [url for url in hass.data[DATA_EXTRA_MODULE_URL].urls if url.startswith(URL)]

    async def test_it_goes_with_the_last_office(self, lovelace: Khulna) -> None:
        hass = await opened(lovelace)
        second = add_office(hass, code="DHK")
        assert await hass.config_entries.async_setup(second.entry_id)
        await hass.config_entries.async_remove(second.entry_id)
        assert len(await resources(hass)) == 1
        await hass.config_entries.async_remove(lovelace.entry.entry_id)
        assert await resources(hass) == []

    async def test_a_device_that_is_to_be_ignored_is_no_office(self, lovelace: Khulna) -> None:
        hass = await opened(lovelace)
        MockConfigEntry(domain=DOMAIN, source=SOURCE_IGNORE, unique_id="device-0").add_to_hass(hass)
        await hass.config_entries.async_remove(lovelace.entry.entry_id)
        assert await resources(hass) == []

    async def test_the_bell_rings_whatever_becomes_of_the_screens(
        self, lovelace: Khulna, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lovelace.may_trace.add(screens.__name__)
        monkeypatch.setattr(screens, "_BUNDLE", "lost.js")
        assert await async_setup(lovelace.hass, {})
        hass = await opened(lovelace)
        await lovelace.press()
        assert len(lovelace.office.waiting()) == 1
        monkeypatch.setattr(screens, "_take_away_dashboard", None)
        await hass.config_entries.async_remove(lovelace.entry.entry_id)
        assert "register_kept" in lovelace.issues()

    async def test_a_house_without_dashboards_goes_without(self, premises: Khulna) -> None:
        hass = await opened(premises)
        assert LOVELACE_DATA not in hass.data
        await hass.config_entries.async_remove(premises.entry.entry_id)


class TestDashboard:
    async def test_it_is_in_the_sidebar_without_a_click(self, lovelace: Khulna) -> None:
        hass = await opened(lovelace)
        assert hass.data["frontend_panels"][PATH].sidebar_title == "Divisional Office"
        dashboard = hass.data[LOVELACE_DATA].dashboards[PATH]
        assert await dashboard.async_load(force=False) == {
            "strategy": {"type": "custom:abhijog-bell", "office": lovelace.entry.entry_id}
        }

    async def test_it_stays_while_the_office_is_loaded_anew(self, lovelace: Khulna) -> None:
        hass = await opened(lovelace)
        await lovelace.unload()
        assert async_panel_exists(hass, PATH)
        await lovelace.setup()
        assert async_panel_exists(hass, PATH)

    async def test_it_takes_the_new_name_of_the_office(self, lovelace: Khulna) -> None:
        hass = await opened(lovelace)
        hass.config_entries.async_update_entry(lovelace.entry, title="Board")
        await lovelace.settle()
        assert hass.data["frontend_panels"][PATH].sidebar_title == "Board"

    async def test_it_is_there_before_the_office_is_loaded(self, lovelace: Khulna) -> None:
        entry = add_office(lovelace.hass)
        entry.mock_state(lovelace.hass, ConfigEntryState.SETUP_RETRY)
        assert await async_setup(lovelace.hass, {})
        assert async_panel_exists(lovelace.hass, PATH)

    async def test_an_office_may_do_without_it(self, lovelace: Khulna) -> None:
        hass = await opened(lovelace, dashboard=False)
        assert not async_panel_exists(hass, PATH)

    async def test_the_option_takes_it_away(self, lovelace: Khulna) -> None:
        hass = await opened(lovelace)
        hass.config_entries.async_update_entry(lovelace.entry, options={**OPTIONS, "dashboard": False})
        await lovelace.settle()
        assert not async_panel_exists(hass, PATH)
        assert PATH not in hass.data[LOVELACE_DATA].dashboards

    async def test_it_goes_with_the_office(self, lovelace: Khulna) -> None:
        hass = await opened(lovelace)
        await hass.config_entries.async_remove(lovelace.entry.entry_id)
        assert not async_panel_exists(hass, PATH)
        assert not hass.config_entries.async_entries(DOMAIN)

    async def test_somebodys_own_dashboard_of_that_name_stays(self, lovelace: Khulna) -> None:
        own = LovelaceStorage(lovelace.hass, None)
        lovelace.hass.data[LOVELACE_DATA].dashboards[PATH] = own
        hass = await opened(lovelace)
        assert hass.data[LOVELACE_DATA].dashboards[PATH] is own
        assert not async_panel_exists(hass, PATH)
        await hass.config_entries.async_remove(lovelace.entry.entry_id)
        assert hass.data[LOVELACE_DATA].dashboards[PATH] is own

    async def test_somebodys_own_page_at_that_address_stays(self, lovelace: Khulna) -> None:
        async_register_built_in_panel(lovelace.hass, "iframe", "Own", frontend_url_path=PATH)
        hass = await opened(lovelace)
        assert hass.data["frontend_panels"][PATH].component_name == "iframe"
        assert PATH not in hass.data[LOVELACE_DATA].dashboards

    async def test_it_is_not_there_while_the_office_is_disabled(self, lovelace: Khulna) -> None:
        hass = await opened(lovelace)
        await hass.config_entries.async_set_disabled_by(lovelace.entry.entry_id, ConfigEntryDisabler.USER)
        assert not async_panel_exists(hass, PATH)
        await hass.config_entries.async_set_disabled_by(lovelace.entry.entry_id, None)
        await lovelace.settle()
        assert async_panel_exists(hass, PATH)

    async def test_it_cannot_be_edited_in_the_browser(self, lovelace: Khulna, hass_ws_client: Any) -> None:
        hass = await opened(lovelace)
        browser = await hass_ws_client(hass)
        await browser.send_json_auto_id({"type": "lovelace/config", "url_path": PATH})
        assert (await browser.receive_json())["result"]["strategy"]["type"] == "custom:abhijog-bell"
        await browser.send_json_auto_id({"type": "lovelace/dashboards/list"})
        listed = (await browser.receive_json())["result"]
        assert (PATH, "yaml") in {(each["url_path"], each["mode"]) for each in listed}
        await browser.send_json_auto_id({"type": "lovelace/config/save", "url_path": PATH, "config": {}})
        assert not (await browser.receive_json())["success"]
