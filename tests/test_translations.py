"""What people read: complete in both languages, and named by the code as it is written there."""

import ast
import dataclasses
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any, Final

import pytest
import yaml

from custom_components.abhijog_bell.bells.problems import BellProblem
from custom_components.abhijog_bell.errors import translation_key
from custom_components.abhijog_bell.register import errors, rights

INTEGRATION: Final = Path(__file__).parent.parent / "custom_components" / "abhijog_bell"
ENGLISH: Final = "en"
BANGLA: Final = "bn"

type Texts = dict[str, str]

BANGLA_LETTER: Final = re.compile(r"[\u0980-\u09ff]")

# Texts without a word of Bangla, and why that is right. (None so far.)
WITHOUT_BANGLA: Final[dict[str, str]] = {}

# Calls of classes with such names take their text from `exceptions`.
ERROR: Final = re.compile(r"(Error|Failed|NotReady|Invalid)$")


def load(name: str) -> dict[str, Any]:
    """Read a JSON or YAML file of the integration."""
    text = (INTEGRATION / name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text) if name.endswith(".json") else yaml.safe_load(text) or {}
    return loaded


def catalogue(language: str) -> dict[str, Any]:
    return load(f"translations/{language}.json")


def flat(tree: dict[str, Any], path: str = "") -> Texts:
    """Lay a tree of texts out: the path of each, and the text."""
    texts: Texts = {}
    for key, value in tree.items():
        here = f"{path}.{key}".removeprefix(".")
        texts.update(flat(value, here) if isinstance(value, dict) else {here: value})
    return texts


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def sources() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(INTEGRATION.rglob("*.py")):
        yield file.stem, ast.parse(file.read_text(encoding="utf-8"))


def constants() -> set[str]:
    """Every string that stands in the code."""
    return {
        node.value
        for _, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def section_of(module: str, function: str) -> str | None:
    """Say in which part of the catalogue a `translation_key` given to this call has to stand."""
    if ERROR.search(function):
        return "exceptions"
    if function == "async_create_issue":
        return "issues"
    if function.endswith("SelectorConfig"):
        return "selector"
    if function.endswith("EntityDescription"):
        return f"entity.{module}"
    return None


def named_in_the_code() -> Iterator[tuple[str, str]]:
    """Give every translation key that stands in the code as it is, with its place in the catalogue."""
    for module, tree in sources():
        for node in ast.walk(tree):
            match node:
                case ast.Call(keywords=keywords) if place := section_of(module, called(node)):
                    for keyword in keywords:
                        if keyword.arg == "translation_key" and isinstance(keyword.value, ast.Constant):
                            yield place, str(keyword.value.value)
                case ast.Assign(targets=[ast.Name(id="_attr_translation_key")], value=ast.Constant(value=value)):
                    yield f"entity.{module}", str(value)


def refusals() -> dict[str, type[errors.Refused]]:
    """Give every refusal of the register, by the key of its text (which the code makes from its name)."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.Refused)]
    return {translation_key(kind.__new__(kind)): kind for kind in kinds if not kind.__subclasses__()}


def below(tree: dict[str, Any], path: str) -> dict[str, Any]:
    for step in path.split("."):
        tree = tree.get(step, {})
    return tree


def steps(tree: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Find every form: whatever has fields (`data`)."""
    for key, value in tree.items():
        if isinstance(value, dict):
            if isinstance(value.get("data"), dict):
                yield f"{path}.{key}".removeprefix("."), value
            yield from steps(value, f"{path}.{key}")


def fields(described: dict[str, Any]) -> Iterator[str]:
    """Name the fields of an action, trigger or condition, also those within sections."""
    for name, field in (described.get("fields") or {}).items():
        if "fields" in (field or {}):
            yield from fields(field)
        else:
            yield name


def test_both_languages_have_the_same_texts() -> None:
    assert flat(catalogue(BANGLA)).keys() == flat(catalogue(ENGLISH)).keys()


def test_both_languages_fill_in_the_same_values() -> None:
    bangla = flat(catalogue(BANGLA))
    for path, text in flat(catalogue(ENGLISH)).items():
        assert placeholders(bangla[path]) == placeholders(text), path


@pytest.mark.parametrize("language", [ENGLISH, BANGLA])
def test_no_text_is_blank_or_padded(language: str) -> None:
    guilty = [path for path, text in flat(catalogue(language)).items() if not text.strip() or text != text.strip()]
    assert guilty == []


@pytest.mark.parametrize("language", [ENGLISH, BANGLA])
def test_texts_refer_to_no_others(language: str) -> None:
    """Home Assistant resolves `[%key:…%]` in its own files only."""
    assert [path for path, text in flat(catalogue(language)).items() if "[%" in text] == []


def test_bangla_is_in_bangla() -> None:
    without = {path for path, text in flat(catalogue(BANGLA)).items() if not BANGLA_LETTER.search(text)}
    assert without - WITHOUT_BANGLA.keys() == set()
    assert WITHOUT_BANGLA.keys() <= without, "this exception is no longer needed"


def test_english_is_in_english() -> None:
    own_name = {"selector.language.options.bn"}
    texts = flat(catalogue(ENGLISH)).items()
    assert {path for path, text in texts if BANGLA_LETTER.search(text)} <= own_name


def test_texts_stand_as_they_are_written() -> None:
    """One way of writing the files, so that a change shows as what it is."""
    for language in (ENGLISH, BANGLA):
        written = (INTEGRATION / "translations" / f"{language}.json").read_text(encoding="utf-8")
        assert written == json.dumps(json.loads(written), indent=2, ensure_ascii=False) + "\n"


@pytest.mark.parametrize(("place", "key"), sorted(set(named_in_the_code())))
def test_a_key_named_in_the_code_has_a_text(place: str, key: str) -> None:
    assert key in below(catalogue(ENGLISH), place)


@pytest.mark.parametrize(("key", "kind"), sorted(refusals().items()))
def test_a_refusal_of_the_register_has_a_text_filled_from_its_data(key: str, kind: type[errors.Refused]) -> None:
    text = catalogue(ENGLISH)["exceptions"][key]["message"]
    assert placeholders(text) <= {field.name for field in dataclasses.fields(kind)}


@pytest.mark.parametrize("language", [ENGLISH, BANGLA])
def test_what_may_not_be_done_is_named_in_words(language: str) -> None:
    texts = catalogue(language)["exceptions"]
    commands = rights._ANSWERING | rights._LOOKING | {"reopen", "disclose", "take_appeal", "decline_appeal", "screen"}
    for command in commands:
        text = texts[f"not_allowed_{command}"]["message"]
        assert placeholders(text) == set()
    assert len({texts[f"not_allowed_{command}"]["message"] for command in commands}) == len(commands)


def test_a_number_is_not_always_that_of_a_complaint() -> None:
    """It can be that of a request for assistance, or of a test."""
    for language, word in ((ENGLISH, "omplaint {number}"), (BANGLA, "নম্বর অভিযোগ")):
        texts = catalogue(language)
        for section in ("common", "exceptions"):
            assert [path for path, text in flat(texts[section]).items() if word in text] == []


@pytest.mark.parametrize("section", ["exceptions", "issues", "common"])
def test_every_text_is_used(section: str) -> None:
    """The keys stand in the code, in full or put together from a beginning and an end."""
    known = constants() | refusals().keys()
    for key in catalogue(ENGLISH)[section]:
        parts = key.split("_")
        ends = {"_".join(parts[cut:]) for cut in range(1, len(parts))}
        starts = {"_".join(parts[:cut]) + "_" for cut in range(1, len(parts))}
        assert key in known or (ends & known and starts & known), key


def test_every_field_of_a_form_is_explained() -> None:
    for path, step in steps(catalogue(ENGLISH)):
        assert step["data"].keys() == step.get("data_description", {}).keys(), path


@pytest.mark.parametrize("kind", ["services", "triggers", "conditions"])
def test_everything_offered_to_automations_is_explained(kind: str) -> None:
    described = {name: each or {} for name, each in load(f"{kind}.yaml").items() if not name.startswith(".")}
    texts = catalogue(ENGLISH)[kind]
    assert texts.keys() == described.keys()
    for name, each in described.items():
        assert {"name", "description"} <= texts[name].keys(), name
        explained = texts[name].get("fields", {})
        assert explained.keys() == set(fields(each)), name
        for field, text in explained.items():
            assert {"name", "description"} <= text.keys(), f"{name}: {field}"


@pytest.mark.parametrize(
    ("kind", "icon"), [("services", "service"), ("triggers", "trigger"), ("conditions", "condition")]
)
def test_everything_offered_to_automations_has_an_icon(kind: str, icon: str) -> None:
    icons = load("icons.json")[kind]
    assert icons.keys() == catalogue(ENGLISH)[kind].keys()
    assert all(icon in each for each in icons.values())


def test_icons_of_entities_belong_to_entities() -> None:
    named = catalogue(ENGLISH)["entity"]
    for platform, icons in load("icons.json")["entity"].items():
        assert icons.keys() <= named[platform].keys(), platform


def test_icons_are_icons() -> None:
    for path, icon in flat(load("icons.json")).items():
        assert re.fullmatch(r"mdi:[a-z0-9-]+", icon), path


@pytest.mark.parametrize("language", [ENGLISH, BANGLA])
@pytest.mark.parametrize("problem", BellProblem)
def test_a_bell_without_a_problem_says_so_in_our_words(language: str, problem: BellProblem) -> None:
    """Home Assistant's own word is "OK": behind the name of a problem it says the opposite of what it means."""
    sensor = catalogue(language)["entity"]["binary_sensor"][problem]
    states = sensor.get("state", {})
    assert states.keys() == {"on", "off"}
    assert all(state and state != sensor["name"] for state in states.values())
