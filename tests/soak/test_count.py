"""The soak sees what is wrong: each of these counts would end it."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from demo_office.soak_count import BellSeen, Count, Seen

GOOD = BellSeen(taken=3, unconfirmed=0, recorded=[1, 2, 3], rung=[1, 3])


def seen(bell: BellSeen, *, register: str | None = None, log: tuple[str, ...] = ()) -> Seen:
    return Seen(bells={"entrance": bell}, register=register, log=log)


def counted(bell: BellSeen, *, pushed: int = 4, sure: int = 3, taken: int = 0) -> list[str]:
    count = Count(pushed=Counter(entrance=pushed), sure=Counter(entrance=sure), taken=Counter(entrance=taken))
    count.take(seen(bell))
    return count.wrong


def test_all_is_well() -> None:
    assert counted(GOOD) == []


@pytest.mark.parametrize(
    ("bell", "problem"),
    [
        (replace(GOOD, recorded=[1, 3]), "lost or invented in the register: [2]"),
        (replace(GOOD, recorded=[1, 2, 3, 4]), "lost or invented in the register: [4]"),
        (replace(GOOD, recorded=[1, 2, 2, 3]), "recorded twice: [2]"),
        (replace(GOOD, rung=[1, 1]), "rung twice by the chime: [1]"),
        (replace(GOOD, rung=[9]), "rung by the chime without a press: [9]"),
        (replace(GOOD, unconfirmed=1), "not confirmed: [1]"),
        (replace(GOOD, unconfirmed=-1), "not confirmed: [-1]"),
    ],
)
def test_a_bell_and_the_register_differ(bell: BellSeen, problem: str) -> None:
    assert counted(bell) == [f"round 0: entrance: {problem}"]


def test_a_bell_counts_what_was_pushed() -> None:
    assert counted(GOOD, pushed=2, sure=2) == ["round 0: entrance: more presses than pushes: [1]"]
    assert counted(GOOD, sure=4) == ["round 0: entrance: pushes not taken: [1]"]
    assert counted(GOOD, taken=4) == ["round 0: entrance: numbers used again: [3]"]


def test_the_register_and_the_log_count_as_well() -> None:
    count = Count(pushed=Counter(entrance=4))
    count.take(seen(GOOD, register="entry 4", log=("a traceback",)))
    assert count.wrong == ["round 0: the register: entry 4", "round 0: in the log: a traceback"]


def test_counts_go_on_where_they_ended(tmp_path: Path) -> None:
    assert Count.read(tmp_path) == Count()
    count = Count(rounds=7, pushed=Counter(entrance=4), faults=Counter({"bell killed": 7}))
    count.take(seen(GOOD))
    count.write(tmp_path)
    assert Count.read(tmp_path) == count
    assert "bell killed" in count.table()
