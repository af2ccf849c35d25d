from collections.abc import Callable
from typing import Any

import pytest
from homeassistant.components.repairs import DOMAIN as REPAIRS
from homeassistant.components.repairs.const import FlowType
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component

from custom_components.abhijog_bell import repairs
from custom_components.abhijog_bell.const import DOMAIN
from custom_components.abhijog_bell.journal.errors import (
    JournalError,
    RegisterDamaged,
    RegisterInUse,
    RegisterMissing,
    RegisterNotWritable,
    RegisterTooNew,
    WriteFailed,
)

from .forms import said, texts
from .offices import add_office, bell, officer


def issues(hass: HomeAssistant) -> dict[str, ir.IssueEntry]:
    """Return the issues that stand, by what they are about; each can be read in both languages."""
    found = {}
    for (domain, _), issue in ir.async_get(hass).issues.items():
        if domain != DOMAIN:
            continue
        base = f"issues.{issue.translation_key}"
        said(f"{base}.title", issue.translation_placeholders)
        inner = f"{base}.fix_flow.step.confirm" if issue.is_fixable else base
        said(f"{inner}.description", issue.translation_placeholders)
        found[str(issue.translation_key)] = issue
    return found


def text(issue: ir.IssueEntry) -> str:
    return said(f"issues.{issue.translation_key}.description", issue.translation_placeholders)


def test_every_kind_of_issue_can_be_told() -> None:
    assert texts("en")["issues"].keys() == texts("bn")["issues"].keys() == repairs.KINDS.keys()


def test_a_bell_that_nobody_hears_is_an_issue_until_it_is_heard(hass: HomeAssistant) -> None:
    office = add_office(hass)
    repairs.async_no_automation_rings(hass, office, ["Entrance", "Corner"])
    issue = issues(hass)["no_automation_rings"]
    assert "A press at Corner, Entrance is recorded" in text(issue)
    assert issue.severity is ir.IssueSeverity.WARNING
    assert issue.learn_more_url

    repairs.async_no_automation_rings(hass, office, ["Corner"])
    assert "A press at Corner is recorded" in text(issues(hass)["no_automation_rings"])

    repairs.async_no_automation_rings(hass, office, [])
    assert issues(hass) == {}


PATH = "/config/abhijog_bell/khl.sqlite"
REFUSED: list[tuple[JournalError, str, str]] = [
    (RegisterDamaged(PATH, "entry 12"), "register_damaged", "entry 12"),
    (RegisterMissing(PATH), "register_missing", PATH),
    (RegisterTooNew(PATH, 9), "register_too_new", "format 9"),
    (RegisterNotWritable(PATH, "read-only"), "register_not_writable", "read-only"),
    (RegisterInUse(PATH), "register_in_use", "second Home Assistant"),
]


@pytest.mark.parametrize(("error", "key", "words"), REFUSED, ids=[key for _, key, _ in REFUSED])
def test_a_register_that_does_not_open_is_an_issue_until_it_does(
    hass: HomeAssistant, error: JournalError, key: str, words: str
) -> None:
    office = add_office(hass)
    repairs.async_register_refused(hass, office, error)
    assert issues(hass).keys() == {key}
    issue = issues(hass)[key]
    assert issue.severity is ir.IssueSeverity.CRITICAL
    assert not issue.is_fixable
    assert PATH in text(issue)
    assert words in text(issue)

    repairs.async_register_refused(hass, office, None)
    # That a damaged file opens again does not say that it is sound: a verification does.
    assert issues(hass).keys() == ({key} if key == "register_damaged" else set())
    assert repairs.async_found_damaged(hass, office) is (key == "register_damaged")
    repairs.async_register_sound(hass, office)
    assert issues(hass) == {}
    assert not repairs.async_found_damaged(hass, office)


def test_a_register_refused_for_another_reason_is_another_issue(hass: HomeAssistant) -> None:
    office = add_office(hass)
    for error, key, _ in REFUSED:
        repairs.async_register_refused(hass, office, error)
        assert issues(hass).keys() == {key}


def test_every_refusal_has_its_issue() -> None:
    assert {*repairs.REFUSALS, WriteFailed} == set(JournalError.__subclasses__())


def test_what_is_not_recorded_is_an_issue_until_it_is(hass: HomeAssistant) -> None:
    office = add_office(hass)
    repairs.async_not_recorded(hass, office, 3, "database or disk is full")
    issue = issues(hass)["not_recorded"]
    assert issue.severity is ir.IssueSeverity.CRITICAL
    assert "database or disk is full" in text(issue)
    assert "(3)" in text(issue)

    repairs.async_not_recorded(hass, office, 0, None)
    assert issues(hass) == {}


def test_an_office_without_officers_is_an_issue_until_there_is_one(hass: HomeAssistant) -> None:
    office = add_office(hass, bell())
    repairs.async_no_officer(hass, office)
    assert issues(hass).keys() == {"no_officer"}

    hass.config_entries.async_add_subentry(office, officer())
    repairs.async_no_officer(hass, office)
    assert issues(hass) == {}


def test_an_office_without_a_head_is_an_issue_until_there_is_one(hass: HomeAssistant) -> None:
    office = add_office(hass, bell())
    repairs.async_no_head(hass, office)
    assert issues(hass) == {}  # without any officer that is told, and enough

    hass.config_entries.async_add_subentry(office, officer())
    repairs.async_no_head(hass, office)
    assert issues(hass).keys() == {"no_head"}

    hass.config_entries.async_add_subentry(office, officer(role="head"))
    repairs.async_no_head(hass, office)
    assert issues(hass) == {}


type About = Callable[[HomeAssistant, ConfigEntry[Any], list[str]], None]
ABOUT = [
    (repairs.async_bells_without_entity, bell, {"entity_id": "event.other"}),
    (repairs.async_officers_without_phone, officer, {"post": "Director"}),
    (repairs.async_officers_who_cannot_answer, officer, {"post": "Director"}),
]


@pytest.mark.parametrize(("show", "make", "other"), ABOUT, ids=["bell", "officer without phone", "without user"])
def test_each_has_an_issue_of_its_own_until_it_is_mended_or_removed(
    hass: HomeAssistant, show: About, make: Any, other: dict[str, str]
) -> None:
    first, second = make(), make(**other)
    office = add_office(hass, first, second)

    def about() -> set[Any]:
        issues(hass)
        found = ir.async_get(hass).issues.values()
        return {issue.data["subentry_id"] for issue in found if issue.data}

    show(hass, office, [first.subentry_id, second.subentry_id])
    assert about() == {first.subentry_id, second.subentry_id}
    show(hass, office, [second.subentry_id])
    assert about() == {second.subentry_id}
    hass.config_entries.async_remove_subentry(office, second.subentry_id)
    show(hass, office, [])
    assert about() == set()


def test_the_issues_of_one_office_are_not_those_of_another(hass: HomeAssistant) -> None:
    first, second = add_office(hass), add_office(hass, code="KHL-1")
    repairs.async_no_officer(hass, first)
    repairs.async_no_officer(hass, second)
    repairs.async_register_kept(hass, first)

    left = {issue_id for domain, issue_id in ir.async_get(hass).issues if domain == DOMAIN}
    assert left == {"no_officer.khl-1.", "register_kept.khl."}


def test_a_removed_office_leaves_word_where_its_register_lies(hass: HomeAssistant) -> None:
    office = add_office(hass, bell(), officer())
    repairs.async_not_recorded(hass, office, 1, "x")
    repairs.async_bells_without_entity(hass, office, [sub.subentry_id for sub in office.get_subentries_of_type("bell")])
    repairs.async_register_kept(hass, office)

    assert issues(hass).keys() == {"register_kept"}
    issue = issues(hass)["register_kept"]
    assert issue.is_persistent
    assert hass.config.path("abhijog_bell/khl.sqlite") in text(issue)

    again = add_office(hass)
    repairs.async_register_refused(hass, again, None)
    assert issues(hass) == {}


async def fix(hass: HomeAssistant, key: str) -> Any:
    """Open the fix of the one issue, and submit what it says."""
    hass.config.components.add(DOMAIN)
    assert await async_setup_component(hass, REPAIRS, {})
    issue = issues(hass)[key]
    manager = hass.data[REPAIRS]["flow_manager"]
    shown = await manager.async_init(DOMAIN, context={"issue_id": issue.issue_id})
    assert shown["type"] is FlowResultType.FORM
    step = f"issues.{key}.fix_flow.step.{shown['step_id']}"
    said(f"{step}.title", shown["description_placeholders"])
    said(f"{step}.description", shown["description_placeholders"])
    result = await manager.async_configure(shown["flow_id"], {})
    assert result["type"] is FlowResultType.ABORT
    said(f"issues.{key}.fix_flow.abort.{result['reason']}")
    return result


async def test_fixing_a_bell_opens_its_form(hass: HomeAssistant) -> None:
    mended = bell()
    office = add_office(hass, mended)
    repairs.async_bells_without_entity(hass, office, [mended.subentry_id])

    kind, flow_id = (await fix(hass, "bell_entity_missing"))["next_flow"]
    assert kind == FlowType.CONFIG_SUBENTRIES_FLOW
    form = hass.config_entries.subentries.async_get(flow_id)
    assert form["step_id"] == "reconfigure"
    assert form["context"]["subentry_id"] == mended.subentry_id
    assert issues(hass).keys() == {"bell_entity_missing"}  # until the office finds it mended


async def test_fixing_an_office_without_officers_opens_the_form_of_a_new_one(hass: HomeAssistant) -> None:
    office = add_office(hass)
    repairs.async_no_officer(hass, office)

    _, flow_id = (await fix(hass, "no_officer"))["next_flow"]
    form = hass.config_entries.subentries.async_get(flow_id)
    assert form["handler"] == (office.entry_id, "officer")
    assert form["step_id"] == "user"


async def test_fixing_an_officer_who_cannot_answer_opens_the_form_of_that_one(hass: HomeAssistant) -> None:
    without = officer()
    office = add_office(hass, without)
    repairs.async_officers_who_cannot_answer(hass, office, [without.subentry_id])

    _, flow_id = (await fix(hass, "officer_cannot_answer"))["next_flow"]
    form = hass.config_entries.subentries.async_get(flow_id)
    assert form["step_id"] == "reconfigure"
    assert form["context"]["subentry_id"] == without.subentry_id


async def test_fixing_an_office_without_a_head_opens_the_form_of_a_new_officer(hass: HomeAssistant) -> None:
    office = add_office(hass, officer())
    repairs.async_no_head(hass, office)

    _, flow_id = (await fix(hass, "no_head"))["next_flow"]
    form = hass.config_entries.subentries.async_get(flow_id)
    assert form["handler"] == (office.entry_id, "officer")
    assert form["step_id"] == "user"


async def test_fixing_what_was_removed_meanwhile_ends_the_issue(hass: HomeAssistant) -> None:
    gone = officer()
    office = add_office(hass, gone)
    repairs.async_officers_without_phone(hass, office, [gone.subentry_id])
    hass.config_entries.async_remove_subentry(office, gone.subentry_id)

    assert (await fix(hass, "officer_without_phone"))["reason"] == "gone"
    assert issues(hass) == {}
