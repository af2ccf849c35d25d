"""What devices say, and everything that is no word of theirs."""

from typing import Any

import pytest
import voluptuous as vol
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from custom_components.abhijog_bell.bells.protocol import (
    ALIVE,
    ANSWER,
    PRESS,
    AnswerMessage,
    DeviceRole,
    Heartbeat,
    PressMessage,
    Shown,
    parse,
)
from custom_components.abhijog_bell.register.words import PressKind

INSTANCE = "00ab61c0ffee0001"
STORED = {"v": "1", "instance": INSTANCE, "boot": "7"}
RECORD = STORED | {"seq": "12", "count": "1", "age": "3"}
PRESSED = RECORD | {"kind": "press", "device_id": "d"}
ANSWERED = RECORD | {"bell": "02ab61090000", "bell_instance": INSTANCE, "bell_seq": "4"}
LIVING = STORED | {
    "role": "bell",
    "last_seq": "12",
    "pending": "0",
    "stuck": "0",
    "flash": "1",
    "uptime": "100",
    "signal": "-61",
    "peer": "1",
    "shown": "ready",
}
MESSAGES = {PRESS: PRESSED, ANSWER: ANSWERED, ALIVE: LIVING}


def test_a_press() -> None:
    assert parse(PRESS, PRESSED) == PressMessage(
        instance=INSTANCE, boot=7, seq=12, count=1, age=3, kind=PressKind.PRESS
    )
    assert parse(PRESS, PRESSED | {"age": "-1"}) == PressMessage(
        instance=INSTANCE, boot=7, seq=12, count=1, age=None, kind=PressKind.PRESS
    )


def test_an_answer() -> None:
    assert parse(ANSWER, ANSWERED) == AnswerMessage(
        instance=INSTANCE, boot=7, seq=12, count=1, age=3, bell="02ab61090000", bell_instance=INSTANCE, bell_seq=4
    )
    nothing_rang = parse(ANSWER, ANSWERED | {"bell": "", "bell_instance": "", "bell_seq": "0"})
    assert isinstance(nothing_rang, AnswerMessage)
    assert (nothing_rang.bell, nothing_rang.bell_instance, nothing_rang.bell_seq) == (None, None, 0)


def test_a_heartbeat() -> None:
    living = Heartbeat(
        role=DeviceRole.BELL,
        instance=INSTANCE,
        boot=7,
        last_seq=12,
        pending=0,
        stuck=False,
        flash=True,
        uptime=100,
        signal=-61,
        peer=True,
        shown=Shown.READY,
    )
    assert parse(ALIVE, LIVING) == living
    wired = parse(ALIVE, LIVING | {"signal": "", "peer": ""})
    assert isinstance(wired, Heartbeat)
    assert (wired.signal, wired.peer) == (None, None)


BAD = [
    (PRESS, "v", "2"),
    (PRESS, "instance", "00AB61C0FFEE0001"),
    (PRESS, "instance", INSTANCE[1:]),
    (PRESS, "instance", INSTANCE + "\n"),
    (PRESS, "boot", "-1"),
    (PRESS, "seq", "0"),
    (PRESS, "seq", "4294967296"),
    (PRESS, "seq", "1e3"),
    (PRESS, "seq", "০১"),
    (PRESS, "seq", " 1"),
    (PRESS, "seq", "1\n"),
    (PRESS, "seq", "+1"),
    (PRESS, "count", "0"),
    (PRESS, "count", "65536"),
    (PRESS, "age", "-2"),
    (PRESS, "age", "99999999999999999999"),
    (PRESS, "age", "nan"),
    (PRESS, "kind", "PRESS"),
    (PRESS, "kind", "x" * 100_000),
    (ANSWER, "bell", "02:ab:61:09:00:00"),
    (ANSWER, "bell_instance", "0"),
    (ANSWER, "bell_seq", "-1"),
    (ALIVE, "role", "phone"),
    (ALIVE, "stuck", "true"),
    (ALIVE, "flash", ""),
    (ALIVE, "signal", "51"),
    (ALIVE, "peer", "2"),
    (ALIVE, "shown", "green"),
]


@pytest.mark.parametrize(("event", "field", "value"), BAD)
def test_what_is_not_as_agreed_is_no_message(event: str, field: str, value: str) -> None:
    with pytest.raises(vol.Invalid):
        parse(event, MESSAGES[event] | {field: value})


@pytest.mark.parametrize(("event", "field"), [(event, field) for event, data in MESSAGES.items() for field in data])
def test_what_is_missing_or_no_text_is_no_message(event: str, field: str) -> None:
    if field == "device_id":
        return
    for bad in (None, 1, 1.5, True, [], {}, b"1"):
        with pytest.raises(vol.Invalid):
            parse(event, MESSAGES[event] | {field: bad})
    with pytest.raises(vol.Invalid):
        parse(event, {name: value for name, value in MESSAGES[event].items() if name != field})


ANYTHING = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.lists(st.integers())


# The first text of all takes its time to draw.
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(sorted(MESSAGES)), st.dictionaries(st.sampled_from(sorted(LIVING | ANSWERED | PRESSED)), ANYTHING)
)
def test_whatever_comes_is_a_message_or_refused(event: str, changes: dict[str, Any]) -> None:
    try:
        parse(event, MESSAGES[event] | changes)
    except vol.Invalid:
        return
