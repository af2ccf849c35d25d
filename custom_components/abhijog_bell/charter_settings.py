"""The services of an office's charter as they are kept: each is a subentry of the office."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.core import HomeAssistant, callback

from .register.charter import Contact, Service, name_key
from .register.charter_table import Row
from .register.columns import CONTACTS, Column
from .register.time_limit import read_limit

SERVICE: Final = "service"
_PARTS: Final = ("", "_phone", "_email")
# Everything that is kept of a service, and which column of a table says it. What says nothing is left out.
_COLUMNS: Final = {
    "name": Column.NAME,
    "how": Column.HOW,
    "papers": Column.PAPERS,
    "price": Column.PRICE,
    "limit": Column.LIMIT,
    **{f"{contact}{part}": contact for contact in CONTACTS for part in _PARTS},
}
FIELDS: Final = tuple(_COLUMNS)


def service_data(service: Service) -> dict[str, str]:
    """Return a service as it is kept."""
    plain = {name: getattr(service, name) for name in ("name", "how", "papers", "price")}
    plain["limit"] = service.limit.text if service.limit else ""
    for name in CONTACTS:
        contact: Contact = getattr(service, name)
        plain |= {name: contact.post, f"{name}_phone": contact.phone, f"{name}_email": contact.email}
    return {name: plain[name] for name in FIELDS if plain[name]}


def read_service(data: Mapping[str, Any]) -> Service:
    """Return the service that is kept so."""
    said = {name: str(data.get(name, "")) for name in FIELDS}
    return Service(
        name=said["name"],
        how=said["how"],
        papers=said["papers"],
        price=said["price"],
        limit=read_limit(said["limit"]) if said["limit"] else None,
        responsible=_contact(said, Column.RESPONSIBLE),
        alternate=_contact(said, Column.ALTERNATE),
    )


def _contact(said: Mapping[str, str], name: str) -> Contact:
    return Contact(post=said[name], phone=said[f"{name}_phone"], email=said[f"{name}_email"])


def plain_service(service: Service) -> dict[str, str | int]:
    """Return what the journal is to know of a service: no phone or e-mail, and how its time limit was understood."""
    days = service.limit.days if service.limit else None
    said = {name: value for name, value in service_data(service).items() if not name.endswith(_PARTS[1:])}
    return said | ({} if days is None else {"limit_days": days})


@dataclass(frozen=True, slots=True)
class Revision:
    """How a new table differs from the charter, as the data of subentries, and by their ids where they are there.

    `missing` are the names of services that the table does not have; `same` counts what stays as it is.
    """

    added: list[dict[str, str]] = field(default_factory=list)
    changed: dict[str, dict[str, str]] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    same: int = 0

    def number(self, *, remove: bool) -> int:
        """Return how many services there will be."""
        kept = 0 if remove else len(self.missing)
        return len(self.added) + len(self.changed) + self.same + kept


def compare(entry: ConfigEntry[Any], rows: Iterable[Row]) -> Revision:
    """Return how a new table differs from the charter. A service is known by its name.

    Of parts that the table has no column for it says nothing: they stay as they are.
    """
    kept = {name_key(subentry.data["name"]): subentry for subentry in entry.get_subentries_of_type(SERVICE)}
    added: list[dict[str, str]] = []
    changed: dict[str, dict[str, str]] = {}
    same = 0
    for row in rows:
        if row.service is None:
            continue
        data = service_data(row.service)
        subentry = kept.pop(name_key(row.service.name), None)
        if subentry is None:
            added.append(data)
            continue
        revised = {name: value for name, value in subentry.data.items() if _COLUMNS[name] not in row.columns} | data
        if revised == dict(subentry.data):
            same += 1
        else:
            changed[subentry.subentry_id] = revised
    missing = {subentry.subentry_id: subentry.title for subentry in kept.values()}
    return Revision(added=added, changed=changed, missing=missing, same=same)


@callback
def async_revise(hass: HomeAssistant, entry: ConfigEntry[Any], revision: Revision, *, remove: bool) -> None:
    """Make the charter what a new table says. Nothing is awaited, so that the office is loaded anew once."""
    for data in revision.added:
        hass.config_entries.async_add_subentry(entry, _subentry(data))
    for subentry_id, data in revision.changed.items():
        subentry = entry.subentries[subentry_id]
        hass.config_entries.async_update_subentry(entry, subentry, title=data["name"], data=data)
    for subentry_id in revision.missing if remove else ():
        hass.config_entries.async_remove_subentry(entry, subentry_id)


@callback
def async_take_up_names(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Make services of the names that were once a list among the options. What is there already stays."""
    services = {name_key(name): Service(name=name) for name in entry.options.get("services", ())}
    for subentry in entry.get_subentries_of_type(SERVICE):
        services.pop(name_key(subentry.data["name"]), None)
    for service in services.values():
        hass.config_entries.async_add_subentry(entry, _subentry(service_data(service)))


def _subentry(data: Mapping[str, str]) -> ConfigSubentry:
    return ConfigSubentry(data=MappingProxyType(dict(data)), subentry_type=SERVICE, title=data["name"], unique_id=None)
