"""What a command brings about: `decide(complaint, command, now)` returns events or raises why not."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import singledispatch

from . import casework, corner, rating
from .commands import (
    Acknowledge,
    Appeal,
    Ask,
    Classify,
    Close,
    Command,
    DeclineAppeal,
    Disclose,
    Enter,
    Extend,
    FileRequest,
    Hear,
    Note,
    Press,
    Rate,
    Refer,
    Reopen,
    TakeAppeal,
    TellResult,
)
from .complaint import Complaint, Status
from .errors import (
    AlreadyAcknowledged,
    AlreadyClosed,
    AlreadyHeard,
    NotAcknowledged,
    NotAComplaint,
    NotClosed,
    NothingHidden,
    NotReferred,
    OutcomeRequired,
    TextMissing,
)
from .escalation import Policy, alerted_at_once
from .events import Acknowledged, Closed, ComplaintEvent, Disclosed, Heard, Noted, Reopened, Rung, RungAgain
from .filing import classify
from .hidden import is_kept_back, require_visible
from .rights import require
from .text import SERVICE_LIMIT, checked, checked_line
from .turn import require_turn
from .words import Outcome, PressKind, Purpose

type Events = tuple[ComplaintEvent, ...]

_DEFAULT = Policy()

# Nobody was there to be heard: these may end a complaint without an answer or a hearing.
_WITHOUT_HEARING = frozenset({Outcome.NO_COMPLAINANT, Outcome.FALSE_PRESS})


def to_join(open_complaints: Iterable[Complaint], press: Press) -> Complaint | None:
    """Return the complaint that this press belongs to, or None where it begins a new one.

    An impatient press begins no second complaint: it joins what waits at the same bell, or is being called in, as long
    as the last press there is no older than the fold window. A test joins only a test. A late press joins nothing that
    began long after it: somebody else stood at the bell then.
    """
    candidates = [
        complaint
        for complaint in open_complaints
        if complaint.bell == press.bell
        and complaint.test == press.test
        and complaint.status in (Status.WAITING, Status.ACKNOWLEDGED)
        and _belongs(complaint, press)
    ]
    return max(candidates, key=lambda complaint: complaint.last_press_at, default=None)


def _belongs(complaint: Complaint, press: Press) -> bool:
    """Say whether a press was made at the time of a complaint, as far as both are known."""
    window = timedelta(seconds=press.policy.fold_window)
    if press.pressed_at - complaint.last_press_at > window:
        return False
    # What nobody knows the time of arrives together with others of its kind, and can be compared with nothing else.
    return not press.late or (
        complaint.time_known is press.time_known and complaint.rung_at - press.pressed_at <= window
    )


def decide(complaint: Complaint | None, command: Command, now: datetime, policy: Policy = _DEFAULT) -> Events:
    """Return the events that a command brings about. Raises a subclass of Refused."""
    if isinstance(command, Press):
        return _press(complaint, command, now)
    if isinstance(command, Enter):
        return casework.enter(command, now, policy)
    if isinstance(command, Ask):
        return corner.ask(command, now)
    if complaint is None:
        raise ValueError(command)
    require_visible(complaint, command.actor)
    events = _decide(command, complaint, now, policy)
    # Last: whatever else stands in the way says more.
    require_turn(complaint, command.actor, policy)
    return events


def _press(complaint: Complaint | None, press: Press, now: datetime) -> Events:
    require(press.actor, "ring")
    late, opens_at = press.late, press.opens_at
    if complaint is not None:
        return (
            RungAgain(
                at=now,
                actor=press.actor.name,
                medium=press.medium,
                source=press.source,
                press=press.press,
                pressed_at=press.pressed_at,
                late=late,
                note=checked(press.note),
                press_kind=press.kind,
                time_known=press.time_known,
                opens_at=opens_at,
            ),
        )
    closed = opens_at is not None and now < opens_at
    about_redress = press.kind is PressKind.LONG
    return (
        Rung(
            at=now,
            actor=press.actor.name,
            number=press.number,
            bell=press.bell,
            purpose=press.purpose,
            medium=press.medium,
            source=press.source,
            press=press.press,
            pressed_at=press.pressed_at,
            target=press.policy.answer_target,
            utc_offset=press.utc_offset,
            alerted=alerted_at_once(
                press.policy,
                press.away,
                late=late,
                closed=closed,
                about_redress=about_redress,
                purpose=press.purpose,
            ),
            away=press.away,
            test=press.test,
            late=late,
            note=checked(press.note),
            press_kind=press.kind,
            time_known=press.time_known,
            opens_at=opens_at,
            token=press.token,
        ),
    )


@singledispatch
def _decide(command: Command, complaint: Complaint, now: datetime, policy: Policy) -> Events:
    raise TypeError(command)


@_decide.register
def _(command: Acknowledge, complaint: Complaint, now: datetime, _policy: Policy) -> Events:
    require(command.actor, "acknowledge")
    _must_be_open(complaint)
    if complaint.status is not Status.WAITING or _of_an_earlier_turn(command, complaint):
        raise AlreadyAcknowledged(complaint.number, complaint.officer)
    return (
        Acknowledged(
            at=now,
            actor=command.actor.name,
            officer=command.actor.officer,
            given_at=command.given_at and min(now, max(complaint.rung_at, command.given_at)),
            source=command.source,
            press=command.press,
        ),
    )


def _of_an_earlier_turn(command: Acknowledge, complaint: Complaint) -> bool:
    """Say whether an answer was on its way while the promise before it lapsed: it does not renew that promise."""
    return complaint.turn > 1 and command.given_at is not None and command.given_at < complaint.waiting_since


@_decide.register
def _(command: Hear, complaint: Complaint, now: datetime, _policy: Policy) -> Events:
    require(command.actor, "hear")
    _must_be_open(complaint)
    if complaint.status is Status.WAITING:
        raise NotAcknowledged(complaint.number)
    if complaint.status is not Status.ACKNOWLEDGED:
        raise AlreadyHeard(complaint.number)
    return (_heard(command, now, checked(command.note)),)


@_decide.register
def _(command: Close, complaint: Complaint, now: datetime, policy: Policy) -> Events:
    """Close. Whoever settles has heard the complainant, and that is on record as well. A complaint referred goes on."""
    require(command.actor, "close")
    _must_be_open(complaint)
    if command.outcome is None:
        raise OutcomeRequired(complaint.number)
    if complaint.status is Status.REFERRED:
        return (casework.close(command, command.outcome, complaint, now, policy),)
    if command.outcome is Outcome.REFERRED and complaint.purpose is Purpose.COMPLAINT:
        about = {"note": command.note, "service": command.service, "desk": command.desk}
        return _decide(Refer(actor=command.actor, **about), complaint, now, policy)
    if command.outcome is Outcome.NOT_PROVED:
        raise NotReferred(complaint.number)
    closed = Closed(
        at=now,
        actor=command.actor.name,
        outcome=command.outcome,
        note=checked(command.note),
        service=checked_line(command.service, SERVICE_LIMIT),
        desk=checked_line(command.desk),
        officer=command.actor.officer,
    )
    return (closed,) if command.outcome in _WITHOUT_HEARING else (*_hearing(command, complaint, now), closed)


@_decide.register
def _(command: Refer, complaint: Complaint, now: datetime, policy: Policy) -> Events:
    require(command.actor, "refer")
    _must_be_open(complaint)
    if complaint.purpose is not Purpose.COMPLAINT:
        raise NotAComplaint(complaint.number)
    return (*_hearing(command, complaint, now), casework.refer(command, complaint, now, policy))


@_decide.register
def _(command: Extend, complaint: Complaint, now: datetime, policy: Policy) -> Events:
    return (casework.extend(command, complaint, now, policy),)


@_decide.register
def _(command: Appeal, complaint: Complaint, now: datetime, policy: Policy) -> Events:
    return (casework.appeal(command, complaint, now, policy),)


@_decide.register
def _(command: TellResult, complaint: Complaint, now: datetime, _policy: Policy) -> Events:
    return (casework.tell_result(command, complaint, now),)


@_decide.register
def _(command: Reopen, complaint: Complaint, now: datetime, _policy: Policy) -> Events:
    require(command.actor, "reopen")
    if complaint.open:
        raise NotClosed(complaint.number)
    actor = command.actor
    return (Reopened(at=now, actor=actor.name, note=checked(command.note), officer=actor.officer),)


@_decide.register
def _(command: Disclose, complaint: Complaint, now: datetime, _policy: Policy) -> Events:
    require(command.actor, "disclose")
    if not is_kept_back(complaint):
        raise NothingHidden(complaint.number)
    return (Disclosed(at=now, actor=command.actor.name, officer=command.actor.officer),)


@_decide.register
def _(command: Note, complaint: Complaint, now: datetime, _policy: Policy) -> Events:
    require(command.actor, "note")
    if (text := checked(command.text)) is None:
        raise TextMissing
    return (Noted(at=now, actor=command.actor.name, text=text, officer=command.actor.officer),)


@_decide.register
def _(command: Classify, complaint: Complaint, now: datetime, policy: Policy) -> Events:
    return (classify(command, complaint, now, policy.working_time),)


@_decide.register
def _(command: FileRequest, complaint: Complaint, now: datetime, _policy: Policy) -> Events:
    return (corner.file_request(command, complaint, now),)


@_decide.register
def _(command: Rate, complaint: Complaint, now: datetime, policy: Policy) -> Events:
    return (rating.rate(command, complaint, now, policy),)


@_decide.register
def _(command: TakeAppeal, complaint: Complaint, now: datetime, policy: Policy) -> Events:
    return rating.take_appeal(command, complaint, now, policy)


@_decide.register
def _(command: DeclineAppeal, complaint: Complaint, now: datetime, _policy: Policy) -> Events:
    return (rating.decline_appeal(command, complaint, now),)


def _hearing(command: Close | Refer, complaint: Complaint, now: datetime) -> Events:
    """Return that the complainant was heard, where nobody has said so yet."""
    if complaint.status is Status.WAITING:
        raise NotAcknowledged(complaint.number)
    return (_heard(command, now, None),) if complaint.status is Status.ACKNOWLEDGED else ()


def _heard(command: Hear | Close | Refer, now: datetime, note: str | None) -> Heard:
    return Heard(at=now, actor=command.actor.name, officer=command.actor.officer, note=note)


def _must_be_open(complaint: Complaint) -> None:
    if not complaint.open:
        raise AlreadyClosed(complaint.number)
