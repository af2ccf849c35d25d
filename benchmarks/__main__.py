"""Measure: every check, or those that are named. One JSON line a check; exits with 1 where a goal is missed."""

import importlib
import json
import sys
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True)
class Check:
    """A check is the module of its name; its `measure()` returns a ratio. `least` is a goal to reach, not to keep."""

    name: str
    goal: float
    least: bool = False

    def run(self) -> bool:
        """Measure, print, and return whether the goal is met."""
        value = importlib.import_module(f"benchmarks.{self.name}").measure()
        met = value >= self.goal if self.least else value <= self.goal
        result = {"check": self.name, "value": round(value, 3), "goal": self.goal, "ok": met}
        print(json.dumps(result), flush=True)
        return bool(met)


CHECKS: Final = (
    Check(name="press_to_ring", goal=0.6),
    Check(name="press_to_ring_blueprint", goal=1.3),
    Check(name="press_to_commit", goal=1.5),
    Check(name="append_flat", goal=1.10),
    Check(name="append_floor", goal=2.0),
    Check(name="roll_ups", goal=1.4),
    Check(name="verify", goal=0.4, least=True),
    Check(name="summary_quarter", goal=1.5),
    Check(name="report_month", goal=1.0),
    Check(name="report_quarter", goal=1.0),
    Check(name="report_year", goal=1.0),
    Check(name="startup", goal=10.0),
    Check(name="burst", goal=1.0),
    Check(name="card_mount", goal=1.0),
    # Answers a second.
    Check(name="working_days", goal=200_000, least=True),
    # Milliseconds.
    Check(name="history_page", goal=20.0),
    # On the firmware, and no ratios: milliseconds, rings or seconds, as each of them says.
    Check(name="edge_to_event", goal=80.0),
    Check(name="noise", goal=0.0),
    Check(name="bell_to_chime", goal=20.0),
    Check(name="fault_shown", goal=30.0),
    Check(name="redelivery", goal=2.0),
    Check(name="recorded_light", goal=150.0),
    Check(name="press_to_card", goal=500.0),
)


def main(names: list[str]) -> int:
    """Run the named checks in their order, or all of them."""
    if unknown := set(names) - {check.name for check in CHECKS}:
        print(f"no such check: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    results = [check.run() for check in CHECKS if not names or check.name in names]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
