"""What a person has to put right: the issues of an office, and the way from an issue to the form that mends it.

Each function says how things are now: it shows the issues that stand, and takes back those that are over.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Final

import voluptuous as vol
from homeassistant.components.repairs import ConfirmRepairFlow, RepairsFlow, RepairsFlowResult
from homeassistant.components.repairs.const import FlowType
from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    SOURCE_USER,
    ConfigEntry,
    ConfigSubentry,
    SubentryFlowContext,
    UnknownEntry,
    UnknownSubEntry,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.issue_registry import IssueSeverity

from .const import DOMAIN
from .journal.errors import (
    JournalError,
    RegisterDamaged,
    RegisterInUse,
    RegisterMissing,
    RegisterNotWritable,
    RegisterTooNew,
)
from .register.rights import Role

_BLUEPRINTS: Final = "homeassistant://config/blueprint/dashboard"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """How an issue is shown.

    `form`: the type of subentry whose form mends it. `confirm`: it stays until somebody says that it was read.
    """

    severity: IssueSeverity = IssueSeverity.ERROR
    persistent: bool = False
    learn_more: str | None = None
    form: str | None = None
    confirm: bool = False


KINDS: Final[Mapping[str, Kind]] = {
    "no_automation_rings": Kind(severity=IssueSeverity.WARNING, learn_more=_BLUEPRINTS),
    "register_damaged": Kind(severity=IssueSeverity.CRITICAL),
    "figures_rebuilt": Kind(severity=IssueSeverity.CRITICAL, persistent=True),
    "register_restored": Kind(severity=IssueSeverity.CRITICAL, persistent=True, confirm=True),
    "presses_missing": Kind(severity=IssueSeverity.CRITICAL, persistent=True, confirm=True),
    "register_missing": Kind(severity=IssueSeverity.CRITICAL),
    "register_too_new": Kind(severity=IssueSeverity.CRITICAL),
    "register_not_writable": Kind(severity=IssueSeverity.CRITICAL),
    "register_in_use": Kind(severity=IssueSeverity.CRITICAL),
    "not_recorded": Kind(severity=IssueSeverity.CRITICAL),
    "bell_entity_missing": Kind(form="bell"),
    "no_officer": Kind(form="officer"),
    "no_head": Kind(severity=IssueSeverity.WARNING, form="officer"),
    "officer_cannot_answer": Kind(severity=IssueSeverity.WARNING, form="officer"),
    "officer_without_phone": Kind(severity=IssueSeverity.WARNING, form="officer"),
    "holidays_unknown": Kind(severity=IssueSeverity.WARNING),
    "bell_lost": Kind(),
    "bell_flash_failing": Kind(),
    "bell_stuck": Kind(),
    "bell_chime_lost": Kind(),
    "bell_memory_reset": Kind(severity=IssueSeverity.WARNING),
    "bell_weak_signal": Kind(severity=IssueSeverity.WARNING),
    "register_kept": Kind(severity=IssueSeverity.WARNING, persistent=True),
}

REFUSALS: Final[Mapping[type[JournalError], str]] = {
    RegisterMissing: "register_missing",
    RegisterDamaged: "register_damaged",
    RegisterTooNew: "register_too_new",
    RegisterNotWritable: "register_not_writable",
    RegisterInUse: "register_in_use",
}


@callback
def async_no_automation_rings(hass: HomeAssistant, entry: ConfigEntry, bells: Iterable[str]) -> None:
    """No automation would make these bells heard; they are given by name."""
    silent = ", ".join(sorted(bells))
    _async_show(hass, entry, "no_automation_rings", {"": {"bells": silent}} if silent else {})


@callback
def async_register_refused(hass: HomeAssistant, entry: ConfigEntry, error: JournalError | None) -> None:
    """The register could not be opened, for this reason, or it is open (None).

    That a file can be opened does not say that it is sound: whatever was found damaged stays so until it was verified.
    """
    for refusal, key in REFUSALS.items():
        if isinstance(error, refusal):
            _async_show(hass, entry, key, {"": details(error)})
        elif error is not None or refusal is not RegisterDamaged:
            _async_show(hass, entry, key, {})
    if error is None:
        _async_show(hass, entry, "register_kept", {})


@callback
def async_found_damaged(hass: HomeAssistant, entry: ConfigEntry) -> bool:
    """Say whether the register stands as damaged."""
    issue_id = f"register_damaged.{entry.data['code'].lower()}."
    return ir.async_get(hass).async_get_issue(DOMAIN, issue_id) is not None


@callback
def async_register_sound(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """The register was verified and is sound."""
    _async_show(hass, entry, "register_damaged", {})


@callback
def async_figures_rebuilt(hass: HomeAssistant, entry: ConfigEntry, tables: Iterable[str]) -> None:
    """These derived tables did not follow from the journal, and were made anew."""
    _async_show(hass, entry, "figures_rebuilt", {"": {"tables": ", ".join(tables)}})


@callback
def async_register_restored(hass: HomeAssistant, entry: ConfigEntry, entries: int, known: int, seal: str) -> None:
    """The register has so many entries, and is not the one that had the known number and seal."""
    said = {"entries": str(entries), "known": str(known), "seal": seal}
    _async_show(hass, entry, "register_restored", {"": said})


@callback
def async_presses_missing(hass: HomeAssistant, entry: ConfigEntry, bell: str, presses: int) -> None:
    """So many presses were confirmed to this bell (subentry id), and are not on record."""
    missing = {
        each: {"bell": subentry.title, "presses": str(presses)} for each, subentry in _still_there(entry, (bell,))
    }
    _async_show(hass, entry, "presses_missing", missing, others_stay=True)


@callback
def async_not_recorded(hass: HomeAssistant, entry: ConfigEntry, count: int, reason: str | None) -> None:
    """So many events wait in memory for the disk, for this reason."""
    waiting = {"": {"count": str(count), "reason": reason or ""}}
    _async_show(hass, entry, "not_recorded", waiting if count else {})


@callback
def async_bells_without_entity(hass: HomeAssistant, entry: ConfigEntry, bells: Iterable[str]) -> None:
    """The entities of these bells (subentry ids) are not there."""
    missing = {
        bell: {"bell": subentry.title, "entity_id": subentry.data["entity_id"]}
        for bell, subentry in _still_there(entry, bells)
    }
    _async_show(hass, entry, "bell_entity_missing", missing)


@callback
def async_bell_problem(
    hass: HomeAssistant, entry: ConfigEntry, problem: str, bells: Mapping[str, Mapping[str, str]]
) -> None:
    """These bells and chimes (subentry ids) have this problem."""
    _async_show(hass, entry, f"bell_{problem}", bells)


@callback
def async_no_officer(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """An office without officers has nobody to alert."""
    _async_show(hass, entry, "no_officer", {} if entry.get_subentries_of_type("officer") else {"": {}})


@callback
def async_no_head(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """An office whose officers have no head. One without any officer has a worse issue already."""
    roles = {officer.data["role"] for officer in entry.get_subentries_of_type("officer")}
    _async_show(hass, entry, "no_head", {"": {}} if roles and Role.HEAD not in roles else {})


@callback
def async_holidays_unknown(hass: HomeAssistant, entry: ConfigEntry, country: str | None) -> None:
    """The office keeps the holidays of this country, and none of it are known."""
    _async_show(hass, entry, "holidays_unknown", {"": {"country": country}} if country else {})


@callback
def async_officers_who_cannot_answer(hass: HomeAssistant, entry: ConfigEntry, officers: Iterable[str]) -> None:
    """These officers (subentry ids) are to answer, and nobody can in their name."""
    _async_show(hass, entry, "officer_cannot_answer", _each_officer(entry, officers))


@callback
def async_officers_without_phone(hass: HomeAssistant, entry: ConfigEntry, officers: Iterable[str]) -> None:
    """The phones of these officers (subentry ids) cannot be reached."""
    _async_show(hass, entry, "officer_without_phone", _each_officer(entry, officers))


@callback
def async_register_kept(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """The office was removed: nothing of it needs putting right any more, and its register stays."""
    for key in KINDS:
        _async_show(hass, entry, key, {})
    _async_show(hass, entry, "register_kept", {"": {"path": hass.config.path(entry.data["register"])}})


async def async_create_fix_flow(
    hass: HomeAssistant, issue_id: str, data: dict[str, str | int | float | None] | None
) -> RepairsFlow:
    """Return the way from an issue to the form that mends it, or to its end where reading it is all."""
    return ConfirmRepairFlow() if KINDS[issue_id.partition(".")[0]].confirm else FormFlow()


class FormFlow(RepairsFlow):
    """Says what is wrong, and opens the form of the bell or officer that it is about.

    The issue stays until the office finds it mended: whoever closes the form has mended nothing.
    """

    async def async_step_init(self, user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Begin."""
        return await self.async_step_confirm()

    async def async_step_confirm(self, user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Say what is wrong, then go to the form."""
        if user_input is None:
            issue = ir.async_get(self.hass).async_get_issue(DOMAIN, self.issue_id)
            said = issue.translation_placeholders if issue else None
            return self.async_show_form(
                step_id="confirm", data_schema=vol.Schema({}), description_placeholders=said, last_step=False
            )
        try:
            flow_id = await self._async_open_form()
        except UnknownEntry, UnknownSubEntry:
            ir.async_delete_issue(self.hass, DOMAIN, self.issue_id)
            return self.async_abort(reason="gone")
        return self.async_abort(reason="form", next_flow=(FlowType.CONFIG_SUBENTRIES_FLOW, flow_id))

    async def _async_open_form(self) -> str:
        data = self.data or {}
        context = SubentryFlowContext(source=SOURCE_USER)
        if subentry_id := data["subentry_id"]:
            context = SubentryFlowContext(source=SOURCE_RECONFIGURE, subentry_id=str(subentry_id))
        handler = (str(data["entry_id"]), str(data["form"]))
        flow = await self.hass.config_entries.subentries.async_init(handler, context=context)
        return flow["flow_id"]


def details(error: JournalError) -> dict[str, str]:
    """Return what an error has to say, as placeholders."""
    return {field.name: str(getattr(error, field.name)) for field in fields(error)}


def _each_officer(entry: ConfigEntry, officers: Iterable[str]) -> dict[str, dict[str, str]]:
    return {officer: {"officer": subentry.title} for officer, subentry in _still_there(entry, officers)}


def _still_there(entry: ConfigEntry, subentries: Iterable[str]) -> Iterator[tuple[str, ConfigSubentry]]:
    """Yield those that were not removed: an office goes on with them until everything of theirs is on record."""
    return ((each, entry.subentries[each]) for each in subentries if each in entry.subentries)


@callback
def _async_show(
    hass: HomeAssistant,
    entry: ConfigEntry,
    key: str,
    standing: Mapping[str, Mapping[str, str]],
    *,
    others_stay: bool = False,
) -> None:
    """Show exactly these issues of a kind: what each is about (a subentry id, or nothing), and what to say.

    With `others_stay`, those about others stay as they are.
    """
    # The code names the office: the issue about a kept register is over when an office continues it as a new entry.
    prefix = f"{key}.{entry.data['code'].lower()}."
    kind = KINDS[key]
    for domain, issue_id in [] if others_stay else list(ir.async_get(hass).issues):
        if domain == DOMAIN and issue_id.startswith(prefix) and issue_id.removeprefix(prefix) not in standing:
            ir.async_delete_issue(hass, domain, issue_id)
    for about, said in standing.items():
        ir.async_create_issue(
            hass,
            DOMAIN,
            f"{prefix}{about}",
            data={"entry_id": entry.entry_id, "form": kind.form, "subentry_id": about or None},
            is_fixable=kind.form is not None or kind.confirm,
            is_persistent=kind.persistent,
            learn_more_url=kind.learn_more,
            severity=kind.severity,
            translation_key=key,
            translation_placeholders={"office": entry.title, **said},
        )
