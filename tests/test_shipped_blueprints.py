"""The blueprints are there after set-up, stay current, and never take an edit away."""

from pathlib import Path
from typing import Any

import pytest
from homeassistant.components.automation.helpers import async_get_blueprints
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.abhijog_bell import shipped_blueprints
from custom_components.abhijog_bell.const import DOMAIN

NAMES = {
    "alert_phones.yaml",
    "bell_problem.yaml",
    "daily_summary.yaml",
    "ring_chime.yaml",
    "send_report.yaml",
    "tell_head.yaml",
}


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    return hass_tmp_config_dir


@pytest.fixture
def folder(hass: HomeAssistant) -> Path:
    return Path(hass.config.path("blueprints/automation/abhijog_bell"))


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The blueprints of a release that a test can change."""
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    for source in shipped_blueprints._SHIPPED.glob("*.yaml"):
        (shipped / source.name).write_bytes(source.read_bytes())
    monkeypatch.setattr(shipped_blueprints, "_SHIPPED", shipped)
    return shipped


async def install(hass: HomeAssistant) -> None:
    """Start as Home Assistant does, once more."""
    await shipped_blueprints.async_install_blueprints(hass)
    await hass.async_block_till_done()


async def set_up(hass: HomeAssistant, *automations: dict[str, Any]) -> None:
    assert await async_setup_component(hass, "homeassistant", {})
    assert await async_setup_component(hass, DOMAIN, {})
    assert await async_setup_component(hass, "automation", {"automation": list(automations)})
    await hass.async_block_till_done()


async def test_they_are_there_after_set_up(hass: HomeAssistant, folder: Path) -> None:
    await set_up(hass)

    found = await async_get_blueprints(hass).async_get_blueprints()
    ours = {name for name in found if name.startswith(f"{DOMAIN}/")}
    assert ours == {f"{DOMAIN}/{name}" for name in NAMES}
    assert all(not isinstance(found[name], Exception) for name in ours)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        path.name: path.read_bytes() for path in shipped_blueprints._SHIPPED.iterdir()
    }


async def test_the_starter_blueprints_of_home_assistant_come_too(hass: HomeAssistant, folder: Path) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    assert not folder.parent.exists()

    assert await async_setup_component(hass, "automation", {})
    await hass.async_block_till_done()
    assert (folder.parent / "homeassistant/motion_light.yaml").exists()
    assert (folder / "ring_chime.yaml").exists()


async def test_a_new_release_replaces_what_nobody_edited(hass: HomeAssistant, folder: Path, shipped: Path) -> None:
    await set_up(hass)
    blueprints = async_get_blueprints(hass)
    await blueprints.async_get_blueprint(f"{DOMAIN}/ring_chime.yaml")
    newer = (shipped / "ring_chime.yaml").read_text().replace("ring the chime", "ring the newer chime")
    (shipped / "ring_chime.yaml").write_text(newer)

    await install(hass)
    assert (folder / "ring_chime.yaml").read_text() == newer
    assert "ring the newer chime" in (await blueprints.async_get_blueprint(f"{DOMAIN}/ring_chime.yaml")).name


async def test_an_edit_is_kept_whatever_a_release_brings(hass: HomeAssistant, folder: Path, shipped: Path) -> None:
    await set_up(hass)
    edited = (folder / "ring_chime.yaml").read_text().replace("ring the chime", "ring my chime")
    (folder / "ring_chime.yaml").write_text(edited)
    for release in ("second", "third"):
        (shipped / "ring_chime.yaml").write_text(f"# {release}\n{edited}")
        await install(hass)
        assert (folder / "ring_chime.yaml").read_text() == edited


async def test_a_file_of_that_name_that_was_there_before_is_kept(hass: HomeAssistant, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "ring_chime.yaml").write_text("theirs")
    await set_up(hass)

    assert (folder / "ring_chime.yaml").read_text() == "theirs"
    assert (folder / "tell_head.yaml").exists()


async def test_one_that_is_the_same_already_counts_as_ours(hass: HomeAssistant, folder: Path, shipped: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "ring_chime.yaml").write_bytes((shipped / "ring_chime.yaml").read_bytes())
    await set_up(hass)
    (shipped / "ring_chime.yaml").write_text("newer")

    await install(hass)
    assert (folder / "ring_chime.yaml").read_text() == "newer"


async def test_one_that_was_deleted_comes_back(hass: HomeAssistant, folder: Path) -> None:
    await set_up(hass)
    (folder / "ring_chime.yaml").unlink()

    await install(hass)
    assert (folder / "ring_chime.yaml").exists()


async def test_automations_are_reloaded_only_when_theirs_changed(
    hass: HomeAssistant, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = {"id": "head", "alias": "Head", "use_blueprint": {"path": f"{DOMAIN}/tell_head.yaml"}}
    monkeypatch.setattr("homeassistant.config.load_yaml_config_file", lambda *args: {"automation": [config]})
    reloads = async_capture_events(hass, "automation_reloaded")
    await set_up(hass, config)
    state = hass.states.get("automation.head")
    assert state
    assert state.state == "on"  # refused at first, because its blueprint was not there yet
    assert len(reloads) == 1

    (shipped / "ring_chime.yaml").write_bytes((shipped / "ring_chime.yaml").read_bytes() + b"# newer\n")
    await install(hass)
    assert len(reloads) == 1

    (shipped / "tell_head.yaml").write_bytes((shipped / "tell_head.yaml").read_bytes() + b"# newer\n")
    await install(hass)
    assert len(reloads) == 2


async def test_a_folder_that_cannot_be_written_stops_nothing(
    hass: HomeAssistant, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    await set_up(hass)

    warnings = [record for record in caplog.records if record.name == shipped_blueprints.__name__]
    assert len(warnings) == 1
    assert str(folder) in warnings[0].getMessage()


async def test_a_file_that_cannot_be_written_is_reported_and_tried_again(
    hass: HomeAssistant, folder: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: Any, **kwargs: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(shipped_blueprints, "write_utf8_file_atomic", full)
        await set_up(hass)
    assert "No space left on device" in caplog.text
    assert not list(folder.iterdir())

    await install(hass)
    assert {path.name for path in folder.iterdir()} == NAMES
