"""The documents name what there is, and what they name is there."""

import json
import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

ROOT: Final = Path(__file__).parent.parent
INTEGRATION: Final = ROOT / "custom_components" / "abhijog_bell"
DOCUMENTS: Final = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])

RULES: Final = {
    "bronze": 20,
    "silver": 10,
    "gold": 21,
    "platinum": 3,
}

# A path of this repository in a text: `scripts/demo`, `docs/bells.md`, [text](docs/bells.md)
PATH: Final = re.compile(r"(?:`|\]\()((?:\.ci|blueprints|benchmarks|docs|esphome|scripts|tests)/[\w./-]*\w)")


def described(name: str) -> dict[str, Any]:
    """Read what is offered to automations."""
    loaded = yaml.safe_load((INTEGRATION / name).read_text(encoding="utf-8")) or {}
    return {key: each or {} for key, each in loaded.items() if not key.startswith(".")}


def english(*path: str) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads((INTEGRATION / "translations" / "en.json").read_text(encoding="utf-8"))
    for step in path:
        tree = tree[step]
    return tree


def documents() -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in ROOT.glob("docs/**/*.md"))


def fields(each: dict[str, Any]) -> set[str]:
    named: set[str] = set()
    for name, field in (each.get("fields") or {}).items():
        named |= fields(field) if "fields" in (field or {}) else {name}
    return named


def form_labels(tree: dict[str, Any]) -> set[str]:
    """Collect what stands beside the fields of every form."""
    labels: set[str] = set()
    for key, value in tree.items():
        if key == "data":
            labels |= set(value.values())
        elif isinstance(value, dict):
            labels |= form_labels(value)
    return labels


def section(text: str, heading: str) -> str | None:
    """Return what stands under the heading that names something."""
    found = re.search(rf"^(#+) .*`{re.escape(heading)}`.*$", text, re.MULTILINE)
    if found is None:
        return None
    rest = text[found.end() :]
    end = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


@pytest.mark.parametrize("kind", ["services", "triggers", "conditions"])
def test_everything_offered_to_automations_has_a_section(kind: str) -> None:
    """A heading with the full name, and every field in the section."""
    text = documents()
    for name, each in described(f"{kind}.yaml").items():
        found = section(text, f"abhijog_bell.{name}")
        assert found is not None, f"no section about abhijog_bell.{name}"
        missing = {field for field in fields(each) if f"`{field}`" not in found}
        assert not missing, f"abhijog_bell.{name}: {missing}"


@pytest.mark.parametrize("flow", ["config", "config_subentries", "options"])
def test_every_field_of_a_form_is_in_the_documents(flow: str) -> None:
    text = documents()
    assert {label for label in form_labels(english(flow)) if label not in text} == set()


def test_every_issue_is_in_the_documents() -> None:
    text = documents()
    titles = {issue["title"].split("{")[0].strip() for issue in english("issues").values()}
    assert {title for title in titles if title not in text} == set()


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_what_a_document_names_is_there(file: Path) -> None:
    named = set(PATH.findall(file.read_text(encoding="utf-8")))
    missing = {path for path in named if not (ROOT / path).exists() and not (file.parent / path).exists()}
    assert missing == set()


@pytest.mark.parametrize("name", ["README.md", "README.bn.md"])
def test_the_readme_has_the_two_commands_and_is_short(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "scripts/demo" in text
    assert "scripts/test" in text
    assert len(text.splitlines()) <= 100


@pytest.mark.parametrize("command", ["bench", "demo", "lint", "setup", "test"])
def test_a_command_can_be_run(command: str) -> None:
    assert (ROOT / "scripts" / command).stat().st_mode & 0o111


def test_the_quality_scale_is_complete_and_explained() -> None:
    rules = yaml.safe_load((INTEGRATION / "quality_scale.yaml").read_text(encoding="utf-8"))["rules"]
    assert len(rules) == sum(RULES.values())
    assert {name: rule for name, rule in rules.items() if not isinstance(rule, dict)} == {}
    assert {rule["status"] for rule in rules.values()} <= {"done", "exempt", "todo"}
    assert [name for name, rule in rules.items() if not rule.get("comment")] == []


def test_the_quality_scale_names_files_that_are_there() -> None:
    """Only for what is said to be done."""
    rules = yaml.safe_load((INTEGRATION / "quality_scale.yaml").read_text(encoding="utf-8"))["rules"]
    done = " ".join(rule["comment"] for rule in rules.values() if rule["status"] == "done")
    named = set(re.findall(r"[\w/]+\.(?:py|md|json|yaml)\b|\b[\w]+/(?:[\w./]+\w)?", done))
    missing = {path for path in named if not (ROOT / path).exists() and not (INTEGRATION / path).exists()}
    assert missing == set()
