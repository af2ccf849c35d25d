"""What is wrong with a device, judged from what it says and when."""

from typing import Any

import pytest

from custom_components.abhijog_bell.bells.problems import PROBLEMS, SILENCE, BellProblem, Judge, Kind
from custom_components.abhijog_bell.bells.protocol import DeviceRole, Heartbeat, Shown

FLASH, STUCK, CHIME = BellProblem.FLASH_FAILING, BellProblem.STUCK, BellProblem.CHIME_LOST
UNCONFIRMED, WEAK = BellProblem.UNCONFIRMED, BellProblem.WEAK_SIGNAL

type Told = tuple[float, dict[str, Any], dict[BellProblem, float]]


def heartbeat(**changes: Any) -> Heartbeat:
    plain: dict[str, Any] = {
        "role": DeviceRole.BELL,
        "instance": "0123456789abcdef",
        "boot": 1,
        "last_seq": 3,
        "pending": 0,
        "stuck": False,
        "flash": True,
        "uptime": 1_000,
        "signal": -60,
        "peer": True,
        "shown": Shown.READY,
    }
    return Heartbeat(**(plain | changes))


STORIES: dict[str, list[Told]] = {
    "all is well": [(0, {}, {}), (10, {}, {})],
    "stuck at once, and over at once": [
        (0, {"stuck": True}, {STUCK: 0}),
        (10, {"stuck": True}, {STUCK: 0}),
        (20, {}, {}),
    ],
    "stuck again is another time": [(0, {"stuck": True}, {STUCK: 0}), (10, {}, {}), (20, {"stuck": True}, {STUCK: 20})],
    "the flash fails": [(0, {"flash": False}, {FLASH: 0}), (10, {}, {})],
    "no chime": [(0, {"peer": False}, {CHIME: 0}), (10, {"peer": True}, {})],
    "no chime is set up": [(0, {"peer": None}, {})],
    "too early to have heard a chime": [
        (0, {"peer": False, "uptime": 5}, {}),
        (10, {"peer": False, "uptime": 15}, {}),
        (20, {"peer": False, "uptime": 25}, {CHIME: 20}),
    ],
    "a press on its way is nothing": [(0, {"pending": 1}, {}), (1, {}, {})],
    "unconfirmed for more than half a minute": [
        (0, {"pending": 1}, {}),
        (10, {"pending": 2}, {}),
        (30, {"pending": 2}, {}),
        (30.1, {"pending": 2}, {UNCONFIRMED: 30.1}),
        (40, {"pending": 1}, {UNCONFIRMED: 30.1}),
        (41, {}, {}),
    ],
    "confirmed in between": [(0, {"pending": 1}, {}), (20, {}, {}), (25, {"pending": 1}, {}), (50, {"pending": 1}, {})],
    "not counted while nobody heard it": [
        (0, {"pending": 1}, {}),
        (40, {"pending": 3}, {}),
        (60, {"pending": 3}, {}),
        (71, {"pending": 3}, {UNCONFIRMED: 71}),
    ],
    "a weak signal for two minutes": [
        *((second, {"signal": -81}, {}) for second in range(0, 120, 10)),
        (120, {"signal": -81}, {WEAK: 120}),
        (130, {"signal": -78}, {WEAK: 120}),
        (140, {"signal": -75}, {WEAK: 120}),
        (150, {"signal": -74}, {}),
        (160, {"signal": -78}, {}),
    ],
    "weak, but not all the time": [
        *((second, {"signal": -80 if second == 60 else -90}, {}) for second in range(0, 180, 10)),
        (190, {"signal": -90}, {WEAK: 190}),
    ],
    "weak, but nobody heard it for a while": [
        *((second, {"signal": -90}, {}) for second in range(0, 100, 10)),
        (125, {"signal": -90}, {}),
        (160, {"signal": -90}, {}),
        *((second, {"signal": -90}, {}) for second in range(170, 280, 10)),
        (280, {"signal": -90}, {WEAK: 280}),
    ],
    "a radio that was taken away": [
        *((second, {"signal": -90}, {}) for second in range(0, 120, 10)),
        (120, {"signal": -90}, {WEAK: 120}),
        (130, {"signal": None}, {}),
    ],
    "everything at once": [(0, {"flash": False, "stuck": True, "peer": False}, {FLASH: 0, STUCK: 0, CHIME: 0})],
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_what_is_wrong(story: list[Told]) -> None:
    judge = Judge()
    for second, changes, expected in story:
        assert judge.judge(heartbeat(**changes), second, writes=True) == expected, second


def test_presses_that_the_register_cannot_take_are_no_fault_of_the_bell() -> None:
    judge = Judge()
    for second in range(0, 100, 10):
        assert judge.judge(heartbeat(pending=5), second, writes=False) == {}
    assert judge.judge(heartbeat(pending=5), 100, writes=True) == {}
    assert judge.judge(heartbeat(pending=5), 125, writes=True) == {}
    assert judge.judge(heartbeat(pending=5), 131, writes=True) == {UNCONFIRMED: 131}


def test_every_kind_can_be_lost() -> None:
    assert PROBLEMS[Kind.ENTITY] == (BellProblem.LOST,)
    assert set(PROBLEMS[Kind.BELL]) == set(BellProblem)
    assert set(BellProblem) - set(PROBLEMS[Kind.CHIME]) == {BellProblem.LOST}
    assert all(SILENCE[kind] in PROBLEMS[kind] for kind in Kind)
