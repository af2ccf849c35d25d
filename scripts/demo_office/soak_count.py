"""What a soak has seen so far, and whether it is as it must be."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Self


@dataclass(frozen=True, kw_only=True)
class BellSeen:
    """A bell and the register side by side, once all was at rest.

    `taken` is the last number that the bell gave to a press, `unconfirmed` how many it still keeps, `recorded` the
    numbers in the register, `rung` the numbers the chime rang for by itself.
    """

    taken: int
    unconfirmed: int
    recorded: Sequence[int]
    rung: Sequence[int]


@dataclass(frozen=True, kw_only=True)
class Seen:
    """Everything, once all was at rest. `register` says what is wrong with the register, if anything."""

    bells: Mapping[str, BellSeen]
    register: str | None
    log: Sequence[str]


@dataclass(kw_only=True)
class Count:
    """The counts of all rounds. `sure` are those pushes that must have become a press: nothing stopped a bell."""

    rounds: int = 0
    pushed: Counter[str] = field(default_factory=Counter)
    sure: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    recorded: Counter[str] = field(default_factory=Counter)
    rung: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Go on from what lies in a folder, or begin."""
        file = folder / "count.json"
        if not file.exists():
            return cls()
        known = json.loads(file.read_text())
        counters = {name: Counter(value) for name, value in known.items() if isinstance(value, dict)}
        return cls(**(known | counters))

    def write(self, folder: Path) -> None:
        """Keep the counts."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "count.json").write_text(json.dumps({one.name: getattr(self, one.name) for one in fields(self)}))

    def take(self, seen: Seen) -> None:
        """Compare what was seen with what must be."""
        for name, bell in seen.bells.items():
            self._compare(name, bell)
            self.taken[name], self.recorded[name] = bell.taken, len(bell.recorded)
            self.rung[name] = len(bell.rung)
        if seen.register:
            self.wrong.append(f"round {self.rounds}: the register: {seen.register}")
        self.wrong += [f"round {self.rounds}: in the log: {line}" for line in seen.log]

    def _compare(self, name: str, bell: BellSeen) -> None:
        numbers = list(range(1, bell.taken + 1))
        problems = {
            "lost or invented in the register": sorted(set(numbers) ^ set(bell.recorded)),
            "recorded twice": _twice(bell.recorded),
            "rung twice by the chime": _twice(bell.rung),
            "rung by the chime without a press": sorted(set(bell.rung) - set(numbers)),
            "not confirmed": [bell.unconfirmed] if bell.unconfirmed else [],
            "more presses than pushes": [bell.taken - self.pushed[name]] if bell.taken > self.pushed[name] else [],
            "pushes not taken": [self.sure[name] - bell.taken] if bell.taken < self.sure[name] else [],
            "numbers used again": [bell.taken] if bell.taken < self.taken[name] else [],
        }
        self.wrong += [
            f"round {self.rounds}: {name}: {problem}: {which}" for problem, which in problems.items() if which
        ]

    def line(self) -> str:
        """Return the counts in one line."""
        return (
            f"{self.pushed.total()} pushes, {self.taken.total()} presses taken, {self.recorded.total()} recorded, "
            f"{self.rung.total()} rung by the chime itself, {len(self.wrong)} wrong"
        )

    def table(self) -> str:
        """Return all counts."""
        lines = [f"{number:6}  {name}" for name, number in sorted(self.faults.items())]
        lines += [f"{self.rounds:6}  rounds", self.line(), *self.wrong]
        return "\n".join(lines)


def _twice(numbers: Sequence[int]) -> list[int]:
    return sorted(number for number, times in Counter(numbers).items() if times > 1)
