"""Was that a press? Judged from what an entity shows, so that restarts and reconnections never ring."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from homeassistant.const import STATE_OFF, STATE_ON
from homeassistant.util import dt as dt_util

# How far back a press may lie that nobody saw live. What is older belongs to a time when this was no bell of an office.
GRACE = timedelta(hours=24)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Press:
    """A press: its identity among those of its bell, rising, and when the bell was pressed."""

    id: int
    pressed_at: datetime


def press_id(moment: datetime) -> int:
    """Return the identity of a press at a moment: microseconds since 1970, UTC."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def judge_timestamp(old: str | None, new: str | None, last: int, now: datetime) -> Press | None:
    """Judge an entity whose state is the moment of its last press: event, button, input_button.

    `last` is the highest identity on record. Home Assistant shows the old moment again after a restart or a
    reconnection; a newer one than what is on record is a press, also where it ends an absence. Where the moment changed
    under our eyes it is a press whatever it says: then the clock was set, and the press happened now.
    """
    if new == old or (moment := _moment(new)) is None:
        return None
    if _moment(old):
        return Press(max(press_id(moment), last + 1), now)
    if press_id(moment) <= last or now - moment > GRACE:
        return None
    return Press(press_id(moment), min(moment, now))


def _moment(state: str | None) -> datetime | None:
    """Return the moment that a state says, or None where it says none: anything can stand in a state."""
    try:
        moment = dt_util.parse_datetime(state or "")
    except ValueError:  # the thirteenth month
        return None
    return moment if moment and moment.tzinfo else None


def judge_contact(old: str | None, new: str | None, last: int, now: datetime) -> Press | None:
    """Judge an entity that is on while it is pressed: binary_sensor. `old` is the last state that was known.

    Closed after it was open is a press, also across an absence. Closed at first sight may have been so for long.
    """
    if new == STATE_ON and old == STATE_OFF:
        return Press(max(press_id(now), last + 1), now)
    return None
