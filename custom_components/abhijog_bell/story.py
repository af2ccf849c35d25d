"""The story of one complaint as a screen shows it: everything that is on record, who did it, and when."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, Final

from .journal.reading import Entry
from .names import Names
from .register.events import Event
from .register.rights import AUTOMATION, OFFICE

# Identities of presses say nothing to people; when it was recorded and by whom stands in fields of its own.
_LEFT_OUT: Final = frozenset(
    {
        "at",
        "actor",
        "source",
        "press",
        "number",
        "bell",
        "utc_offset",
        "target",
        "purpose",
        "expires_at",
        "reminders",
        "tell_until",
        "complainant",
    }
)


# What these say is whom they name; of the others an officer is only who did it.
_NAMES: Final = frozenset({"acknowledged", "heard", "escalated", "passed_over"})


def as_story(entries: list[Entry], names: Names, users: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return all entries, the oldest first. `users` are the names of Home Assistant's users by their ids."""
    return [
        {
            "seq": entry.seq,
            "kind": entry.event.kind,
            "at": entry.event.at.isoformat(),
            "actor": _actor(entry.event, names, users),
            **_said(entry.event, names),
        }
        for entry in entries
    ]


def _actor(event: Event, names: Names, users: Mapping[str, str]) -> dict[str, str | None]:
    if event.actor in (AUTOMATION.name, OFFICE.name):
        return {"type": event.actor, "name": None}
    kind, _, identity = event.actor.partition(":")
    if kind == "bell":
        return {"type": kind, "name": names.bell(identity)}
    if officer := getattr(event, "officer", None):
        return {"type": "officer", "name": names.post(officer)}
    if kind == "chime":
        return {"type": kind, "name": names.chime(identity)}
    if officer := names.settings.officer_of_user(identity):
        return {"type": "officer", "name": officer.post}
    return {"type": "user", "name": users.get(identity)}


def _said(event: Event, names: Names) -> dict[str, Any]:
    def posts(officers: tuple[str, ...]) -> list[str | None]:
        return [names.post(officer) for officer in officers]

    plain: dict[str, Callable[[Any], Any]] = {
        "officer": names.post,
        "about": names.post,
        "alerted": posts,
        "away": posts,
    }
    return {
        field.name: plain.get(field.name, _plain)(value)
        for field in fields(event)
        if field.name not in _LEFT_OUT
        and (field.name != "officer" or event.kind in _NAMES)
        and (value := getattr(event, field.name)) is not None
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
