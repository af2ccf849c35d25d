"""What our devices say, version 1: checked word for word, since anything can be sent in their name.

Every value is a text. What is not as agreed is no message at all.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import voluptuous as vol

from ..register.words import PressKind

VERSION: Final = "1"
PRESS: Final = "esphome.abhijog_press"
ANSWER: Final = "esphome.abhijog_answer"
ALIVE: Final = "esphome.abhijog_alive"

_MOST: Final = 2**32 - 1  # a device counts in 32 bits
_MERGED: Final = 65_535  # presses that one record of a device can stand for

_INSTANCE: Final = re.compile(r"[0-9a-f]{16}\Z")
_MAC: Final = re.compile(r"[0-9a-f]{12}\Z")
_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]{0,9})\Z")


class DeviceRole(StrEnum):
    """What a device is."""

    BELL = "bell"
    CHIME = "chime"


class Shown(StrEnum):
    """What a device shows to the person before it."""

    READY = "ready"
    RECEIVED = "received"
    STORED = "stored"
    RECORDED = "recorded"
    COMING = "coming"
    FAULT = "fault"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True, slots=True)
class PressMessage:
    """A record of a device's outbox: the presses `seq` to `seq + count - 1`. `age` in seconds, None where unknown."""

    instance: str
    boot: int
    seq: int
    count: int
    age: int | None
    kind: PressKind


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerMessage:
    """Somebody pressed the button on a chime. `bell` is the MAC of the bell it rang for last, None where for none."""

    instance: str
    boot: int
    seq: int
    count: int
    age: int | None
    bell: str | None
    bell_instance: str | None
    bell_seq: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Heartbeat:
    """How a device is. `signal` in dBm, None without radio; `peer`: the other device was heard, None without one."""

    role: DeviceRole
    instance: str
    boot: int
    last_seq: int
    pending: int
    stuck: bool
    flash: bool
    uptime: int
    signal: int | None
    peer: bool | None
    shown: Shown


type Message = PressMessage | AnswerMessage | Heartbeat


def _number(low: int, high: int) -> vol.All[Any]:
    return vol.All(str, vol.Match(_NUMBER), vol.Coerce(int), vol.Range(low, high))


def _or_none(empty: str, otherwise: object) -> vol.Any:
    return vol.Any(vol.All(vol.Equal(empty), lambda _: None), otherwise)


_FLAG: Final = vol.All(vol.In(("0", "1")), lambda text: text == "1")
_STORED: Final = {
    vol.Required("v"): vol.Equal(VERSION),
    vol.Required("instance"): vol.All(str, vol.Match(_INSTANCE)),
    vol.Required("boot"): _number(0, _MOST),
}
_RECORD: Final = {
    **_STORED,
    vol.Required("seq"): _number(1, _MOST),
    vol.Required("count"): _number(1, _MERGED),
    vol.Required("age"): _or_none("-1", _number(0, _MOST)),
}
_SCHEMAS: Final[Mapping[str, tuple[type[Message], vol.Schema]]] = {
    PRESS: (PressMessage, vol.Schema({**_RECORD, vol.Required("kind"): vol.Coerce(PressKind)}, extra=vol.REMOVE_EXTRA)),
    ANSWER: (
        AnswerMessage,
        vol.Schema(
            {
                **_RECORD,
                vol.Required("bell"): _or_none("", vol.All(str, vol.Match(_MAC))),
                vol.Required("bell_instance"): _or_none("", vol.All(str, vol.Match(_INSTANCE))),
                vol.Required("bell_seq"): _number(0, _MOST),
            },
            extra=vol.REMOVE_EXTRA,
        ),
    ),
    ALIVE: (
        Heartbeat,
        vol.Schema(
            {
                **_STORED,
                vol.Required("role"): vol.Coerce(DeviceRole),
                vol.Required("last_seq"): _number(0, _MOST),
                vol.Required("pending"): _number(0, _MOST),
                vol.Required("stuck"): _FLAG,
                vol.Required("flash"): _FLAG,
                vol.Required("uptime"): _number(0, _MOST),
                vol.Required("signal"): _or_none("", _number(-200, 50)),
                vol.Required("peer"): _or_none("", _FLAG),
                vol.Required("shown"): vol.Coerce(Shown),
            },
            extra=vol.REMOVE_EXTRA,
        ),
    ),
}


def parse(event_type: str, data: Mapping[str, Any]) -> Message:
    """Return the message of an event. Raises vol.Invalid where it is not as agreed."""
    kind, schema = _SCHEMAS[event_type]
    values = schema(dict(data))
    del values["v"]
    message: Message = kind(**values)
    return message
