"""Events as the canonical bytes that the journal keeps, and back.

An entry is a JSON object with sorted keys and no blanks, in UTF-8. Everything about the event is inside, so that the
hash over these bytes covers all of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from enum import StrEnum
from operator import attrgetter
from types import UnionType
from typing import Any, get_args, get_type_hints

import orjson

from ..register.events import ComplaintEvent, Event
from ..register.office_events import OfficeEvent

type Decoder = Callable[[Any], Any]

_CANONICAL = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATETIME

_KINDS: dict[str, type[Event]] = {
    kind.kind: kind for told in (ComplaintEvent, OfficeEvent) for kind in get_args(told.__value__)
}


def encode(event: ComplaintEvent | OfficeEvent, complaint: str | None) -> bytes:
    """Return the canonical bytes of an event. `complaint` is the number it belongs to."""
    names, values = _ENCODED[event.kind]
    entry = dict(zip(names, values(event), strict=True))
    entry["complaint"] = complaint
    return orjson.dumps(entry, _plain, _CANONICAL)


def decode(data: bytes | str) -> Event:
    """Return the event of canonical bytes. Fields that this version does not know are passed over."""
    entry = orjson.loads(data)
    kind = _KINDS[entry["kind"]]
    decoders = _DECODERS[entry["kind"]]
    return kind(**{name: decoders[name](value) for name, value in entry.items() if name in decoders})


def moment(text: str) -> datetime:
    """Return the moment that a text of ours names."""
    return datetime.fromisoformat(text)


def text_of(moment: datetime) -> str:
    """Return a moment as a text of ours: in UTC and always with its microseconds, so that texts sort as moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _plain(value: date | Mapping[str, object]) -> object:
    """Return what JSON has for what it does not know."""
    if isinstance(value, datetime):
        return text_of(value)
    return value.isoformat() if isinstance(value, date) else dict(value)


def _decoders(kind: type[Event]) -> dict[str, Decoder]:
    hints = get_type_hints(kind)
    return {field.name: _decoder(hints[field.name]) for field in fields(kind)}


def _decoder(hint: Any) -> Decoder:
    if isinstance(hint, UnionType):
        inner = _decoder(next(option for option in get_args(hint) if option is not type(None)))
        return lambda value: None if value is None else inner(value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return _OF.get(hint, lambda value: value)


_OF: dict[Any, Decoder] = {
    datetime: moment,
    date: date.fromisoformat,
    tuple[str, ...]: tuple,
    tuple[datetime, ...]: lambda value: tuple(map(moment, value)),
}


def _encoded(kind: type[Event]) -> tuple[tuple[str, ...], attrgetter[tuple[object, ...]]]:
    names = ("kind", *(field.name for field in fields(kind)))
    return names, attrgetter(*names)


_ENCODED = {name: _encoded(kind) for name, kind in _KINDS.items()}
_DECODERS = {name: _decoders(kind) for name, kind in _KINDS.items()}
