"""The citizen's word: how it was, and the appeal that follows where it was not good."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Final

from . import casework
from .commands import Appeal, DeclineAppeal, Rate, TakeAppeal
from .complaint import Complaint
from .errors import NotHeard, NothingOffered
from .escalation import Policy
from .events import AppealDeclined, ComplaintEvent, Rated, Reopened
from .rights import require
from .text import checked
from .words import PressKind, Purpose, Rating

# The buttons of a terminal.
RATINGS: Final = {
    PressKind.SATISFIED: Rating.SATISFIED,
    PressKind.NEUTRAL: Rating.NEUTRAL,
    PressKind.UNSATISFIED: Rating.UNSATISFIED,
}

# Who was heard passes the terminal on the way out. Who presses later may have been heard by nobody.
WINDOW: Final = timedelta(minutes=30)


def to_rate(
    heard: Iterable[Complaint],
    pressed_at: datetime,
    purpose: Purpose,
    bells: Collection[str],
    officers: Collection[str],
) -> Complaint | None:
    """Return what a press of a terminal is about: what was heard last at these bells, or by these officers.

    What the terminal is for keeps complaints and requests for help apart.
    """
    candidates = (
        (complaint.heard_at, complaint)
        for complaint in heard
        if complaint.heard_at is not None
        and complaint.heard_at <= pressed_at <= complaint.heard_at + WINDOW
        and complaint.purpose is purpose
        and not complaint.test
        and (complaint.bell in bells or complaint.officer in officers)
    )
    found = max(candidates, key=lambda candidate: candidate[0], default=None)
    return found[1] if found else None


def rate(command: Rate, complaint: Complaint, now: datetime, policy: Policy) -> Rated:
    """Put down how it was. Who is not satisfied is offered an appeal, where there is one."""
    require(command.actor, "rate")
    if complaint.heard_at is None and complaint.case is None:
        raise NotHeard(complaint.number)
    return Rated(
        at=now,
        actor=command.actor.name,
        rating=command.rating,
        bell=command.bell,
        source=command.source,
        press=command.press,
        pressed_at=command.pressed_at,
        note=checked(command.note),
        officer=command.actor.officer,
        offers_appeal=command.rating is Rating.UNSATISFIED and _can_be_appealed(complaint, policy),
    )


def _can_be_appealed(complaint: Complaint, policy: Policy) -> bool:
    """Say whether a further step is open. Whose case is still running waits for its decision first."""
    if complaint.test or complaint.purpose is not Purpose.COMPLAINT:
        return False
    if (case := complaint.case) is None:
        return True
    return (case.expired or not complaint.open) and case.tier < len(policy.redress.tiers)


def take_appeal(command: TakeAppeal, complaint: Complaint, now: datetime, policy: Policy) -> tuple[ComplaintEvent, ...]:
    """Take up what was offered: a case goes to its next step; what was settled on the spot is opened for the head."""
    require(command.actor, "take_appeal")
    _must_be_offered(complaint)
    actor = command.actor
    if complaint.case is not None:
        return (casework.appeal(Appeal(actor=actor, note=command.note), complaint, now, policy),)
    referred = casework.refer_to_head(actor, command.note, now, policy)
    if complaint.open:
        return (referred,)
    return Reopened(at=now, actor=actor.name, officer=actor.officer), referred


def decline_appeal(command: DeclineAppeal, complaint: Complaint, now: datetime) -> AppealDeclined:
    """Leave it at how it ended. That it was offered and declined stays on record."""
    require(command.actor, "decline_appeal")
    _must_be_offered(complaint)
    actor = command.actor
    return AppealDeclined(at=now, actor=actor.name, note=checked(command.note), officer=actor.officer)


def _must_be_offered(complaint: Complaint) -> None:
    if not complaint.appeal_offered:
        raise NothingOffered(complaint.number)
