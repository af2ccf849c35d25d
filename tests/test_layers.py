"""Imports go one way: Home Assistant modules → office → journal → register. Shown without Home Assistant."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent
INTEGRATION: Final = ROOT / "custom_components" / "abhijog_bell"

# Modules the shell of an office is built on; it must not know the modules that serve Home Assistant.
SHELL: Final = frozenset({"office"})
LAYERS: Final = ("register", "journal")

# What serves Home Assistant at the names Home Assistant demands. Nothing below may lean on it.
SERVING: Final = frozenset({
    "binary_sensor", "button", "calendar", "condition", "config_flow", "diagnostics", "entity", "event", "logbook",
    "media_source", "repairs", "sensor", "services", "system_health", "todo", "trigger",
})  # fmt: skip

# Runs in a Python of its own, where Home Assistant cannot be imported and our package's own start is not run.
IMPORT_WITHOUT_HOME_ASSISTANT: Final = """
import importlib, sys, types
sys.dont_write_bytecode = True
root, *names = sys.argv[1:]
for closed in ("homeassistant", "probatio", "voluptuous", "sqlalchemy"):
    sys.modules[closed] = None
for name, folder in (("custom_components", root), ("custom_components.abhijog_bell", root + "/abhijog_bell")):
    package = types.ModuleType(name)
    package.__path__ = [folder]
    sys.modules[name] = package
for name in names:
    importlib.import_module("custom_components.abhijog_bell." + name)
above = [
    name for name in sys.modules
    if name.startswith("custom_components.abhijog_bell.") and name.split(".")[2] not in ("register", "journal")
]
sys.exit(f"imported from above: {above}" if above else 0)
"""


def modules(package: str) -> list[str]:
    """Name the modules of a package, from the integration's point of view."""
    files = sorted((INTEGRATION / package).rglob("*.py"))
    names = (file.relative_to(INTEGRATION).with_suffix("") for file in files)
    return [".".join(name.parts).removesuffix(".__init__") for name in names]


def imports(file: Path) -> Iterator[str]:
    """Name what a file imports: `.office` for a module of ours, by its place in the integration."""
    package = file.relative_to(INTEGRATION).parent.parts
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            above = package[: len(package) - node.level + 1]
            start = [*above, *([node.module] if node.module else [])]
            yield from ("." + ".".join([*start, alias.name]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def ours(file: Path) -> set[str]:
    """Name the parts of the integration a file imports: a layer, or a module of its top level."""
    return {name.split(".")[1] for name in imports(file) if name.startswith(".")}


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_stands_without_home_assistant(layer: str) -> None:
    names = modules(layer)
    assert names
    command = [sys.executable, "-c", IMPORT_WITHOUT_HOME_ASSISTANT, str(INTEGRATION.parent), *names]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("file", sorted((INTEGRATION / "register").rglob("*.py")), ids=lambda file: file.name)
def test_register_imports_the_standard_library_and_siblings(file: Path) -> None:
    allowed = sys.stdlib_module_names - {"sqlite3"}
    outside = {name.split(".")[0] for name in imports(file) if not name.startswith(".")}
    assert outside <= allowed
    assert ours(file) <= {"register"}


@pytest.mark.parametrize("file", sorted((INTEGRATION / "journal").rglob("*.py")), ids=lambda file: file.name)
def test_journal_imports_the_standard_library_orjson_and_register(file: Path) -> None:
    outside = {name.split(".")[0] for name in imports(file) if not name.startswith(".")}
    assert outside <= sys.stdlib_module_names | {"orjson"}
    assert ours(file) <= {"journal", "register"}


@pytest.mark.parametrize("module", sorted(SHELL))
def test_the_shell_of_an_office_knows_nothing_that_serves_home_assistant(module: str) -> None:
    """Followed through everything it imports, so that no detour leads up."""
    seen: set[str] = set()
    todo = {module}
    while todo:
        name = todo.pop()
        seen.add(name)
        files = [INTEGRATION / f"{name}.py", *(INTEGRATION / name).rglob("*.py")]
        found = {part for file in files if file.exists() for part in ours(file)}
        assert not found & SERVING, f"{name} imports {found & SERVING}"
        todo |= found - seen


def test_nothing_imports_us_by_the_full_name() -> None:
    """Relative imports alone: the tests above see nothing else."""
    guilty = [
        str(file.relative_to(ROOT))
        for file in INTEGRATION.rglob("*.py")
        if any(name.split(".")[0] == "custom_components" for name in imports(file))
    ]
    assert guilty == []
