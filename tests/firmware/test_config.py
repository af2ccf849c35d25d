"""Every device file is accepted by ESPHome as an owner would use it, and keeps what must hold for all of them."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from demo_office.firmware import SOURCE, esphome_program

DEVICES = sorted(
    str(file.relative_to(SOURCE))
    for file in (*SOURCE.glob("*.yaml"), *SOURCE.glob("host/*.yaml"))
    if "secrets" not in file.name and file.name != "host.yaml"
)
BOARDS = [device for device in DEVICES if not device.startswith("host/")]
ADOPTABLE = [device for device in BOARDS if device.endswith("esp32c3.yaml")]
ADOPTABLE_LINES = 60
STRAPPING_PINS_OF_C3 = {2, 8, 9}
OTHER_USES_OF_C3 = set(range(11, 22))
CONFIG_WITHIN = 120
WRITTEN_SECRET = re.compile(r"^\s*(?:key|password|ssid): *(?!!secret)(\S.*)$", re.MULTILINE)

type Config = dict[str, Any]


class Tolerant(yaml.SafeLoader):
    """Reads ESPHome's own tags as plain text."""


Tolerant.add_multi_constructor("!", lambda loader, tag, node: str(node.value))

pytestmark = pytest.mark.timeout(CONFIG_WITHIN + 60)


@pytest.fixture(scope="session")
def owner_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The device files as an owner has them: beside secrets of the owner's own."""
    folder = tmp_path_factory.mktemp("owner") / "esphome"
    shutil.copytree(SOURCE, folder, ignore=shutil.ignore_patterns(".esphome", "secrets.yaml"))
    shutil.copy(folder / "secrets.example.yaml", folder / "secrets.yaml")
    site = (folder / "site-example.yaml").read_text("utf8")
    (folder / "site-chime.yaml").write_text(site.replace("bell-esp32c3", "chime-esp32c3"), "utf8")
    return folder


def checked(folder: Path, device: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [esphome_program(), "config", folder / device],
        capture_output=True,
        check=False,
        text=True,
        timeout=CONFIG_WITHIN,
        env={**os.environ, "NO_COLOR": "1"},
    )


@pytest.fixture(scope="session")
def accepted(owner_folder: Path) -> dict[str, subprocess.CompletedProcess[str]]:
    """What ESPHome said, filled as the tests ask."""
    return {}


@pytest.fixture
def said(
    request: pytest.FixtureRequest, owner_folder: Path, accepted: dict[str, subprocess.CompletedProcess[str]]
) -> subprocess.CompletedProcess[str]:
    device: str = request.param
    if device not in accepted:
        accepted[device] = checked(owner_folder, device)
    return accepted[device]


@pytest.fixture
def config(said: subprocess.CompletedProcess[str]) -> Config:
    assert said.returncode == 0, said.stdout
    read: Config = yaml.load(said.stdout, Tolerant)
    return read


@pytest.mark.parametrize("said", [*DEVICES, "site-chime.yaml"], indirect=True)
def test_esphome_accepts_it(said: subprocess.CompletedProcess[str]) -> None:
    assert said.returncode == 0, said.stdout


@pytest.mark.parametrize("said", BOARDS, indirect=True)
def test_esphome_has_nothing_to_warn_of(said: subprocess.CompletedProcess[str]) -> None:
    assert "WARNING" not in said.stdout + said.stderr


@pytest.mark.parametrize("said", DEVICES, indirect=True)
def test_it_never_restarts_for_want_of_home_assistant(config: Config) -> None:
    assert config["api"]["reboot_timeout"] == "0s"
    assert config["api"]["batch_delay"] == "0ms"


@pytest.mark.parametrize("said", BOARDS, indirect=True)
def test_a_board_is_encrypted_awake_and_has_a_way_back(config: Config) -> None:
    assert "encryption" in config["api"]
    assert config["wifi"]["reboot_timeout"] == "0s"
    assert config["wifi"]["power_save_mode"] == "NONE"
    assert config["wifi"]["output_power"] == 8.5
    assert "safe_mode" in config
    assert {"restart", "safe_mode", "factory_reset"} <= {button["platform"] for button in config["button"]}


@pytest.mark.parametrize("said", ["site-example.yaml", "site-chime.yaml"], indirect=True)
def test_a_site_encrypts_its_updates_and_closes_its_own_network(config: Config) -> None:
    [ota] = [ota for ota in config["ota"] if ota["platform"] == "esphome"]
    assert "encryption" in ota
    assert config["wifi"]["ap"]["password"]


@pytest.mark.parametrize("said", BOARDS, indirect=True)
def test_pins_are_free_ones(said: subprocess.CompletedProcess[str], config: Config) -> None:
    used = {int(pin) for pin in re.findall(r"(?:number|pin): (?:GPIO)?(\d+)$", said.stdout, re.MULTILINE)}
    assert len(used) >= 2
    assert not used & (STRAPPING_PINS_OF_C3 | OTHER_USES_OF_C3)


@pytest.mark.parametrize("said", [device for device in BOARDS if "factory" in device], indirect=True)
def test_a_ready_made_image_can_be_set_up_adopted_and_updated(config: Config) -> None:
    assert {"improv_ble", "improv_serial", "dashboard_import", "update"} <= set(config)
    assert {"esphome", "http_request"} <= {ota["platform"] for ota in config["ota"]}
    _, _, imported = config["dashboard_import"]["package_import_url"].partition("/esphome/")
    assert imported.removesuffix("@main") in ADOPTABLE


def test_what_an_owner_adopts_is_short() -> None:
    assert len(ADOPTABLE) == 2
    for device in ADOPTABLE:
        assert len((SOURCE / device).read_text("utf8").splitlines()) < ADOPTABLE_LINES


def test_no_secret_is_written_outside_the_example() -> None:
    for file in SOURCE.rglob("*.yaml"):
        if file.name not in {"secrets.example.yaml", "secrets.yaml"} and ".esphome" not in file.parts:
            written = re.findall(
                r"^\s*(?:key|password|ssid): *(?!!secret)(\S.*)$", file.read_text("utf8"), re.MULTILINE
            )
            assert not written, file
