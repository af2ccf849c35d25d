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
ADOPTABLE = [device for device in BOARDS if not device.endswith(".factory.yaml") and not device.startswith("site")]
ADOPTED = [f"adopt/{file.name}" for file in sorted(SOURCE.glob("adopt/*.yaml"))]
ON_A_C3 = [device for device in BOARDS if "esp32c3" in device or device.startswith("site")]
ADOPTABLE_LINES = 70
STRAPPING_PINS_OF_C3 = {2, 8, 9}
OTHER_USES_OF_C3 = set(range(11, 22))
CONFIG_WITHIN = 120

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
    site = site.replace("bell-esp32c3", "chime-esp32c3").replace("bell_peer", "chime_peer")
    (folder / "site-chime.yaml").write_text(site, "utf8")
    return folder


def checked(folder: Path, device: str) -> subprocess.CompletedProcess[str]:
    # What is adopted takes the components from where they are published; here they lie beside it.
    here = ("-s", "components", "../components") if device in ADOPTED else ()
    return subprocess.run(
        [esphome_program(), *here, "config", folder / device],
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


@pytest.mark.parametrize("said", [*DEVICES, *ADOPTED, "site-chime.yaml"], indirect=True)
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
    assert "safe_mode" in config
    assert {"restart", "safe_mode", "factory_reset"} <= {button["platform"] for button in config["button"]}


@pytest.mark.parametrize("said", ON_A_C3, indirect=True)
def test_small_boards_send_with_less_power(config: Config) -> None:
    assert config["wifi"]["output_power"] == 8.5


@pytest.mark.parametrize("said", ["site-example.yaml", "site-chime.yaml"], indirect=True)
def test_a_site_encrypts_its_updates_and_closes_its_own_network(config: Config) -> None:
    [ota] = [ota for ota in config["ota"] if ota["platform"] == "esphome"]
    assert "encryption" in ota
    assert config["wifi"]["ap"]["password"]


@pytest.mark.parametrize("said", ON_A_C3, indirect=True)
def test_pins_are_free_ones(said: subprocess.CompletedProcess[str], config: Config) -> None:
    used = {int(pin) for pin in re.findall(r"(?:number|pin): (?:GPIO)?(\d+)$", said.stdout, re.MULTILINE)}
    assert len(used) >= 2
    assert not used & (STRAPPING_PINS_OF_C3 | OTHER_USES_OF_C3)


@pytest.mark.parametrize("said", [device for device in BOARDS if "factory" in device], indirect=True)
def test_a_ready_made_image_can_be_set_up_adopted_and_updated(config: Config) -> None:
    assert {"improv_ble", "improv_serial", "dashboard_import", "update"} <= set(config)
    assert {"esphome", "http_request"} <= {ota["platform"] for ota in config["ota"]}
    _, _, imported = config["dashboard_import"]["package_import_url"].partition("/esphome/")
    assert imported.removesuffix("@main") in ADOPTED


def test_what_is_adopted_brings_its_components_from_where_it_comes_from() -> None:
    factory = (SOURCE / "common/factory.yaml").read_text("utf8")
    (repository,) = re.findall(r"^  repository: (\S+)$", factory, re.MULTILINE)
    assert [device.removeprefix("adopt/") for device in ADOPTED] == [
        device.replace(".factory", "") for device in BOARDS if "factory" in device
    ]
    for device in ADOPTED:
        text = (SOURCE / device).read_text("utf8")
        assert f"components: github://{repository}@main" in text
        assert f"!include ../{device.removeprefix('adopt/')}" in text


def test_an_esp8266_is_refused_with_the_reason(owner_folder: Path) -> None:
    bell = (SOURCE / "bell-esp32c3.yaml").read_text("utf8")
    chip = bell.index("esp32:\n")
    text = bell[: bell.index("packages:")] + "packages:\n  bell: !include common/bell.yaml\n"
    text += "time:\n  - platform: homeassistant\n    id: clock_source\nesp8266:\n  board: d1_mini\n"
    text += bell[bell.index("binary_sensor:", chip) :].replace("ledc", "esp8266_pwm")
    text += "light:\n  - platform: rgb\n    id: lamp\n    red: buzzer\n    green: buzzer\n    blue: buzzer\n"
    text += "wifi:\n  ap:\n"
    (owner_folder / "bell-d1-mini.yaml").write_text(text, "utf8")
    said = checked(owner_folder, "bell-d1-mini.yaml")
    assert said.returncode != 0
    assert "An ESP8266 cannot keep a press safe" in " ".join(said.stdout.split())


@pytest.mark.parametrize("sentence", ["ready", "received", "stored", "recorded", "coming", "fault", "closed"])
def test_every_state_has_a_picture_for_the_display(sentence: str) -> None:
    picture = (SOURCE / "images" / f"{sentence}.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert [int.from_bytes(picture[at : at + 4]) for at in (16, 20)] == [128, 64]


@pytest.mark.parametrize("character", [*"0123456789", "slash", "colon"])
def test_the_display_can_write_a_day_and_a_time(character: str) -> None:
    picture = (SOURCE / "images" / f"character_{character}.png").read_bytes()
    assert [int.from_bytes(picture[at : at + 4]) for at in (16, 20)] == [11, 21]


def test_what_an_owner_adopts_is_short() -> None:
    assert len(ADOPTABLE) == 6
    for device in ADOPTABLE:
        assert len((SOURCE / device).read_text("utf8").splitlines()) < ADOPTABLE_LINES


def test_no_board_restarts_with_presses_that_its_flash_does_not_hold() -> None:
    board = (SOURCE / "common/board.yaml").read_text("utf8")
    condition = board[board.index("millis() - connected_at") : board.index("App.safe_reboot()")]
    assert "(id(outbox).flash_ok() || id(outbox).pending() == 0)" in condition


def test_no_secret_is_written_outside_the_example() -> None:
    for file in SOURCE.rglob("*.yaml"):
        if file.name not in {"secrets.example.yaml", "secrets.yaml"} and ".esphome" not in file.parts:
            written = re.findall(
                r"^\s*(?:key|password|ssid): *(?!!secret|\$\{)(\S.*)$", file.read_text("utf8"), re.MULTILINE
            )
            assert not written, file
