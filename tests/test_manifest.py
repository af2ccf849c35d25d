"""The manifest says what Home Assistant and HACS need to know, and nothing else."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from homeassistant import components
from homeassistant.const import REQUIRED_PYTHON_VER, Platform

ROOT: Final = Path(__file__).parent.parent
INTEGRATION: Final = ROOT / "custom_components" / "abhijog_bell"

# Integrations of Home Assistant that find a file of ours by its name: they need not be there for us to work.
FOUND_BY_NAME: Final = {"diagnostics", "logbook", "media_source", "repairs", "system_health"}


def manifest() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((INTEGRATION / "manifest.json").read_text(encoding="utf-8"))
    return loaded


def used_integrations() -> Iterator[tuple[str, str]]:
    """Name every integration of Home Assistant that the code imports, and where."""
    for file in INTEGRATION.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.ImportFrom(module="homeassistant.components", names=names):
                    yield from ((alias.name, file.name) for alias in names)
                case ast.ImportFrom(module=str(module)) if module.startswith("homeassistant.components."):
                    yield module.split(".")[2], file.name


def test_the_keys_are_in_the_order_of_home_assistant() -> None:
    keys = list(manifest())
    assert keys[:2] == ["domain", "name"]
    assert keys[2:] == sorted(keys[2:])
    for listed in ("after_dependencies", "codeowners", "dependencies", "requirements"):
        assert manifest()[listed] == sorted(manifest()[listed])


def test_every_integration_the_code_imports_is_declared() -> None:
    """Without this an import may come too early, or not at all. Entity platforms are always there."""
    declared = {*manifest()["dependencies"], *manifest()["after_dependencies"], *FOUND_BY_NAME, *Platform}
    assert {(name, file) for name, file in used_integrations() if name not in declared} == set()


def test_the_oldest_home_assistant_is_the_one_that_was_asked_for() -> None:
    assert json.loads((ROOT / "hacs.json").read_text(encoding="utf-8"))["homeassistant"] == "2026.10.0"
    assert REQUIRED_PYTHON_VER >= (3, 14, 2)


def test_the_pictures_are_there() -> None:
    for name in ("icon.png", "icon@2x.png", "logo.png", "logo@2x.png"):
        assert (INTEGRATION / "brand" / name).read_bytes().startswith(b"\x89PNG"), name


def test_holidays_come_in_the_version_that_home_assistant_brings() -> None:
    """Two versions of one package cannot be installed: ours must not take another integration's away."""
    workday = Path(components.__path__[0]) / "workday" / "manifest.json"
    assert set(json.loads(workday.read_text(encoding="utf-8"))["requirements"]) <= set(manifest()["requirements"])
