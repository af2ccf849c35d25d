"""How an office is set up, read from its config entry."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.core import HomeAssistant

from .charter_settings import SERVICE, plain_service, read_service
from .redress_settings import plain as plain_redress
from .redress_settings import read_redress
from .register.charter import Service, name_key
from .register.escalation import Policy
from .register.reach import ChainLink
from .register.rights import Role
from .register.time_limit import TimeLimit
from .register.words import Purpose, Subject
from .working_settings import plain, read_working_time

_DEFAULTS: Final = Policy()  # for offices that were set up before there was such an option
_UNRECORDED: Final = ("id", "phone", "absence", "presence")
ALTERNATES_ALWAYS: Final = "alternates_always"
KEPT_FOR: Final = "complainants_kept_for"
VISITOR_COUNTER: Final = "visitor_counter"
_TIMINGS: Final = ("answer_target", "lapse_after", "ring_repeat", "fold_window", "late_after")


@dataclass(frozen=True, kw_only=True, slots=True)
class Bell:
    """A bell: where it stands, what it is for, and what tells of its presses.

    That is either an entity, or a device of ours, known by its MAC (twelve lower-case hex digits).
    """

    id: str
    name: str
    place: str
    purpose: Purpose
    entity_id: str | None = None
    mac: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Officer:
    """An officer: alerted after so many seconds without an answer; `phone` is a device of the companion app.

    `absence` is a calendar of the times when the officer is away. All of `presence` say that the officer is there, or
    nobody waits for this officer.
    """

    id: str
    post: str
    room: str
    role: Role
    after: int
    user_id: str | None
    phone: str | None
    absence: str | None = None
    presence: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Chime:
    """A chime of ours: what sounds in an officer's room, and the button that this officer answers with."""

    id: str
    name: str
    officer: str
    mac: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """Everything that was set up for one office. `country` is the one whose public holidays it keeps.

    Who complained is kept for so many months (0: for ever).
    """

    name: str
    code: str
    office_id: str
    language: str
    register: Path
    secret: bytes
    policy: Policy
    country: str | None
    charter: Mapping[str, Service]
    desks: Sequence[str]
    complainants_kept_for: int
    bells: Mapping[str, Bell]
    officers: Mapping[str, Officer]
    chimes: Mapping[str, Chime]
    visitor_counter: str | None = None

    @property
    def services(self) -> list[str]:
        """The names of the services, to choose from."""
        return [service.name for service in self.charter.values()]

    @property
    def limits(self) -> Mapping[str, TimeLimit]:
        """The time limits of the services, by the keys of their names."""
        return {name_key(service.name): service.limit for service in self.charter.values() if service.limit}

    def officer_of_user(self, user_id: str) -> Officer | None:
        """Return the officer who logs in as this user."""
        return next((officer for officer in self.officers.values() if officer.user_id == user_id), None)

    def officer_of_post(self, post: str) -> Officer | None:
        """Return the officer who holds this post."""
        return next((officer for officer in self.officers.values() if officer.post == post), None)

    def bell_of_mac(self, mac: str) -> Bell | None:
        """Return the bell that a device is."""
        return next((bell for bell in self.bells.values() if bell.mac == mac), None)

    def macs(self) -> list[str]:
        """Return which devices of ours the office has: bells and chimes."""
        bells = [bell.mac for bell in self.bells.values() if bell.mac]
        return [*bells, *(chime.mac for chime in self.chimes.values())]

    def subjects(self) -> Iterator[tuple[Subject, str, dict[str, Any]]]:
        """Yield what the journal is to know of the set-up: no secret, no phone."""
        policy = {field: getattr(self.policy, field) for field in _TIMINGS}
        working_time = plain(self.policy.working_time, self.country)
        redress = plain_redress(self.policy.redress)
        privacy = {KEPT_FOR: self.complainants_kept_for} if self.complainants_kept_for else {}
        rights = {ALTERNATES_ALWAYS: True} if self.policy.alternates_always else {}
        plain_office = {"name": self.name, "code": self.code, **policy, **working_time, **redress, **privacy, **rights}
        yield Subject.OFFICE, self.office_id, plain_office
        for bell in self.bells.values():
            yield Subject.BELL, bell.id, _plain(bell)
        for officer in self.officers.values():
            yield Subject.OFFICER, officer.id, _plain(officer)
        for chime in self.chimes.values():
            yield Subject.CHIME, chime.id, _plain(chime)
        for service_id, service in self.charter.items():
            yield Subject.SERVICE, service_id, plain_service(service)


def country_of(entry: ConfigEntry[Any]) -> str | None:
    """Return the country whose public holidays an office keeps, if it keeps any."""
    country: str | None = entry.options.get("working_time", {}).get("country")
    return country


def read_settings(hass: HomeAssistant, entry: ConfigEntry[Any], holidays: Mapping[date, str]) -> Settings:
    """Return the settings of an office, which keeps these public holidays."""
    officers = {subentry.subentry_id: _officer(subentry) for subentry in _subentries(entry, "officer")}
    language = entry.options["language"]
    return Settings(
        name=entry.data[f"name_{language}"],
        code=entry.data["code"],
        office_id=entry.data["office_id"],
        language=language,
        register=Path(hass.config.path(entry.data["register"])),
        secret=bytes.fromhex(entry.data["secret"]),
        policy=_policy(entry, officers, holidays),
        country=country_of(entry),
        charter={subentry.subentry_id: read_service(subentry.data) for subentry in _subentries(entry, SERVICE)},
        desks=entry.options.get("desks", ()),
        complainants_kept_for=int(entry.options.get(KEPT_FOR, 0)),
        bells={subentry.subentry_id: _bell(subentry) for subentry in _subentries(entry, "bell")},
        officers=officers,
        chimes={subentry.subentry_id: _chime(subentry) for subentry in _subentries(entry, "chime")},
        visitor_counter=entry.options.get(VISITOR_COUNTER),
    )


def _subentries(entry: ConfigEntry[Any], kind: str) -> list[ConfigSubentry]:
    return [subentry for subentry in entry.subentries.values() if subentry.subentry_type == kind]


def _policy(entry: ConfigEntry[Any], officers: Mapping[str, Officer], holidays: Mapping[date, str]) -> Policy:
    options = entry.options
    return Policy(
        answer_target=int(options["answer_target"]),
        lapse_after=int(options["lapse_after"]),
        ring_repeat=int(options["ring_repeat"]),
        fold_window=int(options["fold_window"]),
        late_after=int(options.get("late_after", _DEFAULTS.late_after)),
        chain=tuple(
            ChainLink(officer=officer.id, role=officer.role, after=officer.after) for officer in officers.values()
        ),
        working_time=read_working_time(options, entry.data.get("calendar_days", {}), holidays),
        redress=read_redress(options),
        after_hours=_after_hours(options, officers),
        alternates_always=bool(options.get(ALTERNATES_ALWAYS)),
    )


def _after_hours(options: Mapping[str, Any], officers: Mapping[str, Officer]) -> str | None:
    """Return whom to alert while the office is closed, if that officer is still there."""
    officer: str | None = options.get("working_time", {}).get("after_hours")
    return officer if officer in officers else None


def _bell(subentry: ConfigSubentry) -> Bell:
    data = subentry.data
    return Bell(
        id=subentry.subentry_id,
        name=data["name"],
        place=data["place"],
        purpose=Purpose(data["purpose"]),
        entity_id=data.get("entity_id"),
        mac=data.get("mac"),
    )


def _officer(subentry: ConfigSubentry) -> Officer:
    data = subentry.data
    return Officer(
        id=subentry.subentry_id,
        post=data["post"],
        room=data["room"],
        role=Role(data["role"]),
        after=int(data["after"]),
        user_id=data.get("user_id"),
        phone=data.get("phone"),
        absence=data.get("absence"),
        presence=tuple(data.get("presence", ())),
    )


def _chime(subentry: ConfigSubentry) -> Chime:
    data = subentry.data
    return Chime(id=subentry.subentry_id, name=data["name"], officer=data["officer"], mac=data["mac"])


def _plain(subject: Bell | Officer | Chime) -> dict[str, Any]:
    plain = {key: value for key, value in asdict(subject).items() if key not in _UNRECORDED}
    # A bell has one of the two; the other says nothing.
    return {key: value for key, value in plain.items() if value is not None or key not in ("entity_id", "mac")}
