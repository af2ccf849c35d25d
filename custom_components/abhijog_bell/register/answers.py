"""Who answered, and how fast: what each complaint contributes on the day of its press.

Its first answer counts, for whoever gave it, whoever answered, heard or ended it later.
"""

from enum import StrEnum
from typing import Final, NamedTuple

from .complaint import Complaint
from .summary import NO_OFFICER

NOT_MEASURED: Final = -1


class Promptness(StrEnum):
    """Whether an answer came within the target that was in force at the ring; after hours there is none."""

    IN_TARGET = "in_target"
    LATE = "late"
    AFTER_HOURS = "after_hours"


class Answer(NamedTuple):
    """An answer: by whom, and after how many whole seconds."""

    officer: str
    promptness: Promptness
    seconds: int


def answer(before: Complaint | None, after: Complaint) -> Answer | None:
    """Return the first answer, where a complaint got it now."""
    if after.test or after.answered_at is None or (before and before.answered_at):
        return None
    seconds = after.answer_seconds
    return Answer(
        officer=after.answered_by or NO_OFFICER,
        promptness=_promptness(after),
        seconds=NOT_MEASURED if seconds is None else seconds,
    )


def _promptness(complaint: Complaint) -> Promptness:
    if complaint.after_hours:
        return Promptness.AFTER_HOURS
    return Promptness.IN_TARGET if complaint.answered_in_target else Promptness.LATE
