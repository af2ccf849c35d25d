"""The documents name what there is, and what they name is there."""

import ast
import dataclasses
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from homeassistant.components.automation.config import ValidationStatus, async_validate_config_item
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from custom_components.abhijog_bell import happening
from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.journal.verification import Verification
from custom_components.abhijog_bell.register import events, office_events, words
from custom_components.abhijog_bell.register.complaint import Status
from custom_components.abhijog_bell.register.summary import Summary
from demo_office.pictures import PICTURES

ROOT: Final = Path(__file__).parent.parent
INTEGRATION: Final = ROOT / "custom_components" / "abhijog_bell"
DOCUMENTS: Final = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])

BLUEPRINTS: Final = sorted((INTEGRATION / "blueprints").glob("automation/abhijog_bell/*.yaml"))

RULES: Final = {
    "bronze": 20,
    "silver": 10,
    "gold": 21,
    "platinum": 3,
}

# A path of this repository in a text: `scripts/demo`, `docs/bells.md`, [text](docs/bells.md)
PATH: Final = re.compile(r"(?:`|\]\()((?:\.ci|blueprints|benchmarks|docs|esphome|scripts|tests)/[\w./-]*\w)")

# The target of a link or picture in Markdown.
LINK: Final = re.compile(r"\]\(([^)\s]+)\)")


class AnyTag(yaml.SafeLoader):
    """Reads Home Assistant's YAML without knowing its tags."""


AnyTag.add_multi_constructor("!", lambda loader, tag, node: None)


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


def automations() -> str:
    return (ROOT / "docs" / "automations.md").read_text(encoding="utf-8")


def troubleshooting() -> str:
    return (ROOT / "docs" / "troubleshooting.md").read_text(encoding="utf-8")


def fixed_parts(text: str) -> list[str]:
    """Return what stands between the placeholders of a text."""
    return [part.strip(" :") for part in re.split(r"\{\w+\}", text) if part.strip(" :")]


def error_keys(tree: dict[str, Any]) -> set[str]:
    keys: set[str] = set()
    for key, value in tree.items():
        if isinstance(value, dict):
            keys |= set(value) if key == "error" else error_keys(value)
    return keys


def payload_fields() -> set[str]:
    """Every key of the dictionaries that payload.py makes: the payload, and what is in its list of officers."""
    tree = ast.parse((INTEGRATION / "payload.py").read_text(encoding="utf-8"))
    inside = {"officer_id", "post"}  # of an officer in the list; described together with the list
    keys = {
        key.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }
    return keys - inside - {"phone"}


def inputs(tree: dict[str, Any]) -> Iterator[str]:
    """Name the inputs of a blueprint, also those within sections."""
    for key, value in tree.items():
        if "input" in (value or {}):
            yield from inputs(value["input"])
        else:
            yield key


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)


def anchors(file: Path) -> set[str]:
    """Return the names of the headings as a forge makes them."""
    headings = re.findall(r"^#+ (.+)$", without_code(file.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def examples() -> list[dict[str, Any]]:
    """Return the automations that the documents show in full."""
    blocks = re.findall(r"^```yaml\n(.*?)^```", documents(), re.MULTILINE | re.DOTALL)
    return [block for block in map(yaml.safe_load, blocks) if "alias" in block]


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


def test_every_issue_has_a_section_that_quotes_it() -> None:
    text = troubleshooting()
    for key, issue in english("issues").items():
        found = section(text, key)
        assert found is not None, f"no section about {key}"
        missing = {part for part in fixed_parts(issue["title"]) if part not in found}
        assert not missing, f"{key}: {missing}"


def test_every_error_is_in_the_documents() -> None:
    """Those of actions, and those of forms."""
    keys = set(english("exceptions")) | error_keys(english("config")) | error_keys(english("options"))
    keys |= error_keys(english("config_subentries"))
    text = troubleshooting()
    assert {key for key in keys if f"`{key}`" not in text} == set()


def test_every_entity_is_in_the_documents() -> None:
    text = (ROOT / "docs" / "entities.md").read_text(encoding="utf-8")
    named = {
        f"{platform.replace('_', ' ')} **{entity['name']}** | `{key}`"
        for platform, entities in english("entity").items()
        for key, entity in entities.items()
    }
    assert {name for name in named if name not in text} == set()


def test_what_an_automation_gets_to_know_is_in_the_documents() -> None:
    """Every field of the payload, and every value of those that have few."""
    payload = section(automations().replace("### Payload", "### `payload`"), "payload") or ""
    assert {name for name in payload_fields() if f"| `{name}` |" not in payload} == set()
    values = {*happening.HappeningType, *happening.Reason, *words.Purpose, *words.Outcome, *words.PressKind, *Status}
    assert {value for value in values if f"`{value}`" not in automations()} == set()


def test_what_an_action_answers_is_in_the_documents() -> None:
    answer = section(automations(), "abhijog_bell.get_summary") or ""
    assert {each.name for each in dataclasses.fields(Summary) if f"`{each.name}`" not in answer} == set()
    answer = section(automations(), "abhijog_bell.verify_register") or ""
    assert {each.name for each in dataclasses.fields(Verification) if f"`{each.name}`" not in answer} == set()


@pytest.mark.parametrize("file", BLUEPRINTS, ids=lambda file: file.stem)
def test_every_input_of_a_blueprint_is_in_the_documents(file: Path) -> None:
    """In a section with the name of the blueprint."""
    blueprint = yaml.load(file.read_text(encoding="utf-8"), Loader=AnyTag)["blueprint"]
    name = blueprint["name"].removeprefix("Abhijog Bell: ").partition(" · ")[0].capitalize()
    found = section(automations().replace(f"### {name}", f"### `{name}`"), name)
    assert found is not None, f"no section: {name}"
    assert {key for key in inputs(blueprint["input"]) if f"| `{key}` |" not in found} == set()


def test_every_kind_of_entry_is_in_the_documents() -> None:
    text = (ROOT / "docs" / "register.md").read_text(encoding="utf-8")
    kinds = {kind.kind for kind in (vars(events) | vars(office_events)).values() if hasattr(kind, "kind")}
    assert {kind for kind in kinds if f"| `{kind}` |" not in text} == set()


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_link_leads_somewhere(file: Path) -> None:
    """To a file that is there, and to a heading in it."""
    text = without_code(file.read_text(encoding="utf-8"))
    broken = []
    for target in LINK.findall(text):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        there = (file.parent / path).resolve() if path else file
        if not there.exists() or (anchor and anchor not in anchors(there)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("example", examples(), ids=lambda example: example["alias"])
async def test_home_assistant_accepts_an_example(hass: HomeAssistant, example: dict[str, Any]) -> None:
    assert await async_setup_component(hass, "automation", {})
    assert await async_setup_component(hass, DOMAIN, {})
    accepted = await async_validate_config_item(hass, "example", example)
    assert accepted is not None
    assert accepted.validation_status == ValidationStatus.OK
    for action in example["actions"]:
        if (name := action.get("action", "")).startswith(f"{DOMAIN}."):
            assert set(action.get("data", {})) <= fields(described("services.yaml")[name.partition(".")[2]])


def test_the_readme_is_the_same_in_both_languages() -> None:
    """The same headings, the same links in the same order, the same commands."""
    english_text, bangla_text = (
        (ROOT / name).read_text(encoding="utf-8").replace("README.bn.md", "README.md")
        for name in ("README.md", "README.bn.md")
    )
    for pattern in (r"^(#+) ", r"^(\d+)\. ", r"^(-) ", r"^    (.+)$"):
        found = [re.findall(pattern, text, re.MULTILINE) for text in (english_text, bangla_text)]
        assert found[0] == found[1], pattern
    assert LINK.findall(english_text) == LINK.findall(bangla_text)


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


def pictures(*documents: Path) -> set[Path]:
    """Return the pictures that documents show."""
    return {
        (document.parent / target).resolve()
        for document in documents
        for target in re.findall(r"!\[[^\]]+\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    }


def test_every_picture_is_shown_and_none_besides_those_that_are_made_anew() -> None:
    """The readme shows the officer's card, the display and the head's figures."""
    images = ROOT / "docs" / "images"
    assert {file.stem for file in images.iterdir()} == {picture.name for picture in PICTURES}
    assert set(images.iterdir()) == pictures(*DOCUMENTS)
    assert all(file.stat().st_size < 150_000 for file in images.iterdir())
    for readme in ("README.md", "README.bn.md"):
        assert {file.stem for file in pictures(ROOT / readme)} == {"officer", "display-coming", "head"}


@pytest.mark.parametrize("command", ["bench", "demo", "lint", "screenshots", "setup", "test"])
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
