"""Who would hear the bell at a moment."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from .escalation import Policy, alerted_at_once
from .reach import Turn, concerned, is_nobody_there, turns
from .words import Purpose


@dataclass(frozen=True, kw_only=True, slots=True)
class Foresight:
    """What a press would bring about.

    `opens_at` is when the office opens, where it is closed at that moment; `closed` says whether it is. `turns` are
    those whom the bell reaches, in order; `nobody` says that none of them is there.
    """

    closed: bool
    opens_at: datetime | None
    turns: tuple[Turn, ...]
    nobody: bool


def foresee(policy: Policy, moment: datetime, away: Collection[str] = (), *, about_redress: bool = False) -> Foresight:
    """Return what a press at a moment would bring about, with these officers away."""
    if policy.working_time.is_open(moment):
        chain = concerned(policy.chain, Purpose.COMPLAINT)
        found = turns(chain, away, about_redress=about_redress)
        nobody = is_nobody_there(chain, away, about_redress=about_redress)
        return Foresight(closed=False, opens_at=None, turns=found, nobody=nobody)
    chosen = alerted_at_once(policy, late=False, closed=True, about_redress=about_redress)
    return Foresight(
        closed=True,
        opens_at=policy.working_time.next_opening(moment),
        turns=tuple(Turn(officer, 0) for officer in chosen),
        nobody=not set(chosen).difference(away),
    )
