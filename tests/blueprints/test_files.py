"""The blueprint files themselves."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from homeassistant.components.automation.config import AUTOMATION_BLUEPRINT_SCHEMA
from homeassistant.components.blueprint.models import Blueprint
from homeassistant.util.yaml import load_yaml_dict

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "blueprints/automation/abhijog_bell").glob("*.yaml"))
COPIES = ROOT / "custom_components/abhijog_bell/blueprints/automation/abhijog_bell"
BANGLA = re.compile("[ঀ-৿]")


def scripts_blueprints(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts/blueprints"), "--root", str(root), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)


def load(path: Path) -> Blueprint:
    return Blueprint(
        load_yaml_dict(path), expected_domain="automation", path=path.name, schema=AUTOMATION_BLUEPRINT_SCHEMA
    )


def test_there_are_six() -> None:
    assert [path.stem for path in SOURCES] == [
        "alert_phones",
        "bell_problem",
        "daily_summary",
        "ring_chime",
        "send_report",
        "tell_head",
    ]


def test_the_copies_in_the_integration_are_the_same() -> None:
    assert {path.name: path.read_bytes() for path in COPIES.iterdir()} == {
        path.name: path.read_bytes() for path in SOURCES
    }
    assert scripts_blueprints(ROOT, "--check").returncode == 0


def test_a_copy_that_differs_is_named_and_mended(tmp_path: Path) -> None:
    for folder in ("blueprints", "custom_components/abhijog_bell/blueprints"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    copies = tmp_path / "custom_components/abhijog_bell/blueprints/automation/abhijog_bell"
    (copies / "ring_chime.yaml").write_text("edited")
    (copies / "tell_head.yaml").unlink()
    (copies / "gone.yaml").write_text("left over")

    checked = scripts_blueprints(tmp_path, "--check")
    assert checked.returncode == 1
    assert "gone.yaml, ring_chime.yaml, tell_head.yaml" in checked.stderr

    assert scripts_blueprints(tmp_path).returncode == 0
    assert scripts_blueprints(tmp_path, "--check").returncode == 0
    assert not (copies / "gone.yaml").exists()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_it_says_where_it_comes_from_and_what_it_needs(path: Path) -> None:
    blueprint = load(path)

    assert blueprint.metadata["source_url"] == (
        f"https://github.com/abhijog-bell/abhijog-bell/blob/main/{path.relative_to(ROOT)}"
    )
    assert blueprint.metadata["homeassistant"]["min_version"] == "2026.10.0"
    assert blueprint.validate() is None


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_everything_in_it_is_explained_in_both_languages(path: Path) -> None:
    blueprint = load(path)

    assert BANGLA.search(blueprint.metadata["description"])
    assert BANGLA.search(blueprint.metadata["name"])
    sections = blueprint.metadata["input"]
    for name, field in (sections | blueprint.inputs).items():
        english, _, bangla = field["name"].partition(" · ")
        assert english, name
        assert BANGLA.search(bangla), name
    for name, field in blueprint.inputs.items():
        assert field["selector"], name
        assert BANGLA.search(field["description"]), name
        assert "default" in field, f"{name} would have to be filled in"
