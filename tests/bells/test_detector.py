"""The table of what an entity shows and what it means: no false ring, and no press lost that can be known."""

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from custom_components.abhijog_bell.bells.detector import GRACE, Press, judge_contact, judge_timestamp, press_id

NOW: Final = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
LAST: Final = NOW - timedelta(hours=1)  # the last press on record
ID: Final = press_id(LAST)
MILLISECOND: Final = timedelta(milliseconds=1)
DAY: Final = timedelta(days=1)


def shown(moment: datetime) -> str:
    """Return the state of an event entity."""
    return moment.isoformat(timespec="milliseconds")


OLD: Final = shown(LAST)
NEW: Final = shown(NOW)

NO_PRESS: Final = {
    "restart: the old moment is restored": (None, OLD),
    "restart: an older moment is restored": (None, shown(LAST - MILLISECOND)),
    "restart: nothing yet": (None, "unknown"),
    "restart: the device is not there yet": (None, "unavailable"),
    "reconnection: the old moment comes back": ("unavailable", OLD),
    "reconnection: an older moment comes back": ("unavailable", shown(LAST - DAY)),
    "the entity is known again": ("unknown", OLD),
    "drop": (OLD, "unavailable"),
    "forgotten": (OLD, "unknown"),
    "removed": (OLD, None),
    "the same moment again, something else changed": (OLD, OLD),
    "a moment from before the grace window": (None, shown(NOW - GRACE - MILLISECOND)),
    "nothing at all": ("unavailable", ""),
    "a word": ("unavailable", "on"),
    "a number": ("unavailable", "1763784000"),
    "a day": ("unavailable", "2026-11-22"),
    "a moment without a zone": ("unavailable", "2026-11-22T04:00:00"),
    "a month that is none": ("unavailable", "2026-13-22T04:00:00+00:00"),
    "an hour that is none": (OLD, "2026-11-22T25:00:00+00:00"),
    "a text of 255 characters": (OLD, "ঘ" * 255),
}


@pytest.mark.parametrize(("old", "new"), NO_PRESS.values(), ids=NO_PRESS)
def test_no_press(old: str | None, new: str | None) -> None:
    last = press_id(NOW - 10 * DAY) if new == shown(NOW - GRACE - MILLISECOND) else ID
    assert judge_timestamp(old, new, last, NOW) is None


PRESS: Final = {
    "a press": (OLD, NEW, press_id(NOW), NOW),
    "the first press of an entity": ("unknown", NEW, press_id(NOW), NOW),
    "a press that ends an absence": ("unavailable", NEW, press_id(NOW), NOW),
    "a press while Home Assistant was away": (None, shown(NOW - DAY / 48), press_id(NOW - DAY / 48), NOW - DAY / 48),
    "at the edge of the grace window": (None, shown(NOW - GRACE), press_id(NOW - GRACE), NOW - GRACE),
    "a millisecond after the last": (OLD, shown(LAST + MILLISECOND), ID + 1000, NOW),
    "the last moment and a millisecond, after an absence": (
        "unavailable",
        shown(LAST + MILLISECOND),
        ID + 1000,
        LAST + MILLISECOND,
    ),
    "clock set back, seen live": (OLD, shown(LAST - DAY), ID + 1, NOW),
    "clock set forward, seen live": (OLD, shown(NOW + DAY), press_id(NOW + DAY), NOW),
    "clock set forward, ending an absence": ("unavailable", shown(NOW + DAY), press_id(NOW + DAY), NOW),
    "another zone": (OLD, "2026-11-22T10:00:00+06:00", press_id(NOW), NOW),
    "input_button, microseconds": (OLD, "2026-11-22T04:00:00.000001+00:00", press_id(NOW) + 1, NOW),
    "after a restart with an old moment from a clock that was ahead": (
        shown(NOW + DAY),
        NEW,
        press_id(NOW),
        NOW,
    ),
}


@pytest.mark.parametrize(("old", "new", "identity", "pressed_at"), PRESS.values(), ids=PRESS)
def test_a_press(old: str | None, new: str, identity: int, pressed_at: datetime) -> None:
    last = press_id(NOW - 10 * DAY) if new == shown(NOW - GRACE) else ID
    assert judge_timestamp(old, new, last, NOW) == Press(identity, pressed_at)


def test_identities_rise_even_when_the_clock_does_not() -> None:
    last, state = ID, OLD
    for moment in (NOW, NOW - DAY, NOW - 2 * DAY, NOW + DAY, NOW):
        press = judge_timestamp(state, shown(moment), last, NOW)
        assert press
        assert press.id > last
        last, state = press.id, shown(moment)


CONTACT: Final = {
    "closed after it was open": ("off", "on", True),
    "opened": ("on", "off", False),
    "still closed": ("on", "on", False),
    "still open": ("off", "off", False),
    "closed at first sight": (None, "on", False),
    "open at first sight": (None, "off", False),
    "lost while open": ("off", "unavailable", False),
    "lost while closed": ("on", "unavailable", False),
    "removed": ("on", None, False),
    "not known": ("off", "unknown", False),
    "not a contact's word": ("off", "pressed", False),
}


@pytest.mark.parametrize(("known", "new", "pressed"), CONTACT.values(), ids=CONTACT)
def test_a_contact(known: str | None, new: str | None, *, pressed: bool) -> None:
    assert judge_contact(known, new, ID, NOW) == (Press(press_id(NOW), NOW) if pressed else None)


def test_a_contact_pressed_when_the_clock_was_set_back() -> None:
    assert judge_contact("off", "on", ID, LAST - DAY) == Press(ID + 1, LAST - DAY)


def test_an_identity_is_exact() -> None:
    assert press_id(datetime(2026, 11, 22, 4, 0, 0, 1, tzinfo=UTC)) - press_id(NOW) == 1
    assert press_id(datetime(1970, 1, 1, tzinfo=UTC)) == 0
