"""What can be asked of the register."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from .escalation import Policy
from .rights import Actor
from .time_limit import TimeLimit
from .words import Medium, Outcome, PressKind, Purpose, Rating, RequestKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """A bell was pressed, or somebody rang for a complainant who walked in.

    `number` and `token` are used if the press begins a complaint or a request for help. `pressed_at` and `arrived_at`
    are by the same clock: how far they lie apart says whether the press is late. Where nobody knows when it was pressed
    (`time_known` is false) both are the same, and it is late none the less. `policy` is what is in force now, and
    `away` are the officers who are not there.
    """

    actor: Actor
    number: str
    bell: str
    purpose: Purpose
    source: str
    press: int
    pressed_at: datetime
    arrived_at: datetime
    utc_offset: int
    policy: Policy
    away: tuple[str, ...] = ()
    medium: Medium = Medium.BELL
    test: bool = False
    note: str | None = None
    kind: PressKind = PressKind.PRESS
    time_known: bool = True
    token: int | None = None

    @property
    def late(self) -> bool:
        """Whether nobody can be expected at the bell any more."""
        return not self.time_known or self.arrived_at - self.pressed_at > timedelta(seconds=self.policy.late_after)

    @property
    def opens_at(self) -> datetime | None:
        """When the office opens next, where it was closed at the press. A test is made at any hour."""
        opens = None if self.test else self.policy.working_time.next_opening(self.pressed_at)
        return None if opens == self.pressed_at else opens


@dataclass(frozen=True, kw_only=True, slots=True)
class Acknowledge:
    """Promise to call the complainant in.

    `given_at` is when the promise was made, where it took longer to arrive. `source` and `press` are the identity of
    the press of a button that made it.
    """

    actor: Actor
    given_at: datetime | None = None
    source: str | None = None
    press: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Hear:
    """Say that the complainant was heard."""

    actor: Actor
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Close:
    """Say how it ended, and what it was about."""

    actor: Actor
    outcome: Outcome | None
    note: str | None = None
    service: str | None = None
    desk: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Reopen:
    """Take the end back."""

    actor: Actor
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Disclose:
    """Let the officer see a complaint whom it is about."""

    actor: Actor


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """Write something down."""

    actor: Actor
    text: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Enter:
    """Put down a complaint that came by another road than a bell: it is a case at once.

    `about` is the officer it is about, where it is about one. `complainant` proves who complains, and does not say it.
    """

    actor: Actor
    number: str
    medium: Medium
    received: date
    utc_offset: int
    note: str | None = field(default=None, repr=False)
    service: str | None = None
    desk: str | None = None
    about: str | None = None
    complainant: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """Put down a request for help that came without a bell; `served`: it has ended as well."""

    actor: Actor
    number: str
    medium: Medium
    utc_offset: int
    request: RequestKind
    reference: str | None = field(default=None, repr=False)
    note: str | None = field(default=None, repr=False)
    served: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class FileRequest:
    """Say what somebody asked for at the service corner."""

    actor: Actor
    request: RequestKind
    reference: str | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rate:
    """Say how it was, as the citizen told. `bell`, `source`, `press` and `pressed_at` are those of a terminal."""

    actor: Actor
    rating: Rating
    note: str | None = field(default=None, repr=False)
    bell: str | None = None
    source: str | None = None
    press: int | None = None
    pressed_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeAppeal:
    """Take a complaint up again whose complainant is not satisfied."""

    actor: Actor
    note: str | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeclineAppeal:
    """Leave a complaint at how it ended, although the complainant is not satisfied."""

    actor: Actor
    note: str | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Refer:
    """Make a case of what could not be settled on the spot. `about` and `complainant` as of one entered."""

    actor: Actor
    note: str | None = field(default=None, repr=False)
    service: str | None = None
    desk: str | None = None
    about: str | None = None
    complainant: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Extend:
    """Take more time for a case, as for an investigation."""

    actor: Actor
    reason: str | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Appeal:
    """Take a case to the next tier, because the complainant asks for it."""

    actor: Actor
    note: str | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class TellResult:
    """Say that the complainant was told how a case ended."""

    actor: Actor
    note: str | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Classify:
    """File a complaint under a service and a desk, before or after its end.

    `applied_on` is the day on which the citizen applied, where the complaint is that a time limit was missed. `limits`
    are those of the charter, by the keys of the services' names (`name_key`).
    """

    actor: Actor
    service: str | None = None
    desk: str | None = None
    applied_on: date | None = None
    limits: Mapping[str, TimeLimit] = field(default_factory=dict, repr=False)


type Command = (
    Press
    | Enter
    | Ask
    | FileRequest
    | Rate
    | TakeAppeal
    | DeclineAppeal
    | Acknowledge
    | Hear
    | Close
    | Reopen
    | Disclose
    | Note
    | Classify
    | Refer
    | Extend
    | Appeal
    | TellResult
)
