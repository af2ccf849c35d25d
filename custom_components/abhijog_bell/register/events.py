"""What can happen to a complaint, as frozen facts.

Times are aware datetimes in UTC. A fact is never changed once it is in the journal; a new field gets a default, so
that facts written before it can still be read.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from .words import Claim, Matter, Medium, Missing, Outcome, PressKind, Purpose, Rating, RequestKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """A fact: when it was recorded, and who brought it about (`user:…`, `bell:…`, `automation` or `office`)."""

    kind: ClassVar[str]
    at: datetime
    actor: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PressTaken(Event):
    """A press was taken in.

    `source` and `press` are the identity of the press. Where the device could not tell when it was pressed
    (`time_known` is false), `pressed_at` is when that became known. `opens_at` is when the office opens next, where it
    was closed when the bell was pressed.
    """

    medium: Medium
    source: str
    press: int
    pressed_at: datetime
    late: bool = False
    note: str | None = None
    press_kind: PressKind = PressKind.PRESS
    time_known: bool = True
    opens_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rung(PressTaken):
    """A press began a complaint.

    `target` is the answer target in seconds, `utc_offset` the office's distance from UTC in minutes, both as they were
    at that moment: later settings do not change the past. `alerted` are the officers alerted together with the ring,
    `away` those who were not there. Who asks for help has a `token`: the first of the day is 1.
    """

    kind: ClassVar[str] = "rung"
    number: str
    bell: str
    purpose: Purpose
    target: int
    utc_offset: int
    alerted: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    test: bool = False
    token: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RungAgain(PressTaken):
    """A further press joined a complaint that was not heard yet."""

    kind: ClassVar[str] = "rung_again"


@dataclass(frozen=True, kw_only=True, slots=True)
class Acknowledged(Event):
    """Somebody promised to call the complainant in.

    `given_at` is when, where that was before it arrived; it counts then. `source` and `press` are the identity of the
    press of a button in the officer's room, where it was one.
    """

    kind: ClassVar[str] = "acknowledged"
    officer: str | None
    given_at: datetime | None = None
    source: str | None = None
    press: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AcknowledgementLapsed(Event):
    """The promise was not kept in time; it was due at `due`."""

    kind: ClassVar[str] = "acknowledgement_lapsed"
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Escalated(Event):
    """A further officer was alerted; this was due at `due`."""

    kind: ClassVar[str] = "escalated"
    officer: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PassedOver(Event):
    """An officer was not there, or the phone did not take the message: nobody waits for this officer any more."""

    kind: ClassVar[str] = "passed_over"
    officer: str
    why: Missing


@dataclass(frozen=True, kw_only=True, slots=True)
class Unheard(Event):
    """The answer target passed and nobody had answered; this was due at `due`."""

    kind: ClassVar[str] = "unheard"
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard(Event):
    """The complainant was heard."""

    kind: ClassVar[str] = "heard"
    officer: str | None
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Noted(Event):
    """Somebody wrote something down; `officer` is who, where it was one."""

    kind: ClassVar[str] = "noted"
    text: str
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Classified(Event):
    """The complaint was filed under a service and a desk; `officer` is who did it, where it was one.

    Where it says that a time limit was missed: the citizen applied on the day `applied_on`, the charter promised the
    service within `limit`, and the last day of that was `limit_due`. What stands here counts, whatever the charter says
    later.
    """

    kind: ClassVar[str] = "classified"
    service: str | None = None
    desk: str | None = None
    applied_on: date | None = None
    limit: str | None = None
    limit_due: date | None = None
    claim: Claim | None = None
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Closed(Event):
    """The complaint ended. `service` is what it was about, `desk` which place in the office it concerned.

    `officer` is who ended it, where it was one. The complainant of a case is to be told the result by the day
    `tell_by`, which ends at `tell_until`.
    """

    kind: ClassVar[str] = "closed"
    outcome: Outcome
    note: str | None = None
    service: str | None = None
    desk: str | None = None
    officer: str | None = None
    tell_by: date | None = None
    tell_until: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Reopened(Event):
    """A closed complaint is open again; `officer` is who opened it."""

    kind: ClassVar[str] = "reopened"
    note: str | None = None
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Entered(Event):
    """A complaint that came by another road than a bell was entered.

    `received` is the day on which it reached the office: its time counts from there. `utc_offset` is the office's
    distance from UTC in minutes. `complainant` proves what the complainant's name and phone are without saying it: they
    are kept apart, and can be blanked.
    """

    kind: ClassVar[str] = "entered"
    number: str
    medium: Medium
    received: date
    utc_offset: int
    note: str | None = None
    complainant: str | None = None
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked(Event):
    """Somebody asked for help without a bell, as by phone.

    `utc_offset` is the office's distance from UTC in minutes, `reference` what the applicant's own papers are called.
    """

    kind: ClassVar[str] = "asked"
    number: str
    medium: Medium
    utc_offset: int
    request: RequestKind
    reference: str | None = field(default=None, repr=False)
    note: str | None = None
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RequestFiled(Event):
    """It was put down what somebody asked for, and the reference of the applicant."""

    kind: ClassVar[str] = "request_filed"
    request: RequestKind
    reference: str | None = field(default=None, repr=False)
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rated(Event):
    """The citizen said how it was; the last word counts.

    Where it was said with a press of the terminal `bell`, `source` and `press` are the identity of that, and
    `pressed_at` is when. `offers_appeal`: the head is asked whether to take the complaint up again.
    """

    kind: ClassVar[str] = "rated"
    rating: Rating
    bell: str | None = None
    source: str | None = None
    press: int | None = None
    pressed_at: datetime | None = None
    note: str | None = None
    officer: str | None = None
    offers_appeal: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class AppealDeclined(Event):
    """The head left it at how it ended; `officer` is who, where it was one."""

    kind: ClassVar[str] = "appeal_declined"
    note: str | None = None
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TermSet(Event):
    """A tier of the redress system has until the day `due` to decide, which ends at `expires_at`.

    At the moments of `reminders` somebody is reminded. What stands here counts, whatever is set up later. `officer` is
    who brought it about, where it was one.
    """

    tier: int
    due: date
    expires_at: datetime
    reminders: tuple[datetime, ...] = ()
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Referred(TermSet):
    """The complaint became a case; its time counts from the day `since`.

    `about` is the officer it is about. `complainant` as of one entered.
    """

    kind: ClassVar[str] = "referred"
    since: date
    note: str | None = None
    service: str | None = None
    desk: str | None = None
    about: str | None = None
    complainant: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Extended(TermSet):
    """The time of a case was extended: this one takes the place of that before."""

    kind: ClassVar[str] = "extended"
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Reminded(Event):
    """Somebody was reminded of a case that is to be decided, or of a result that was not told in time.

    The reminder was due at `due`.
    """

    kind: ClassVar[str] = "reminded"
    matter: Matter
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Expired(Event):
    """The time of a case ran out at `due`, and it was not decided."""

    kind: ClassVar[str] = "expired"
    tier: int
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Appealed(TermSet):
    """The complainant is not content, or the time ran out: the next tier decides, and its time counts from `since`."""

    kind: ClassVar[str] = "appealed"
    since: date
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ResultTold(Event):
    """The complainant was told how the case ended; `officer` is who told, where it was one."""

    kind: ClassVar[str] = "result_told"
    note: str | None = None
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Disclosed(Event):
    """The head let the officer see it whom it is about."""

    kind: ClassVar[str] = "disclosed"
    officer: str | None = None


type ComplaintEvent = (
    Rung
    | RungAgain
    | Acknowledged
    | AcknowledgementLapsed
    | Escalated
    | PassedOver
    | Unheard
    | Heard
    | Noted
    | Classified
    | Closed
    | Reopened
    | Disclosed
    | Entered
    | Asked
    | RequestFiled
    | Rated
    | AppealDeclined
    | Referred
    | Extended
    | Reminded
    | Expired
    | Appealed
    | ResultTold
)
