"""What can happen to a complaint, as frozen facts.

Times are aware datetimes in UTC. A fact is never changed once it is in the journal; a new field gets a default, so
that facts written before it can still be read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar


class Purpose(StrEnum):
    """What a bell is for."""

    COMPLAINT = "complaint"
    ASSISTANCE = "assistance"


class Medium(StrEnum):
    """How a complaint reached the office."""

    BELL = "bell"
    WALK_IN = "walk_in"
    PHONE = "phone"
    BOX = "box"
    LETTER = "letter"
    ONLINE = "online"


class RequestKind(StrEnum):
    """What somebody asked for at the service corner."""

    APPLICATION_HELP = "application_help"
    CORRECTION = "correction"
    PHONE = "phone"
    TRACKING = "tracking"
    OTHER = "other"


class Rating(StrEnum):
    """How it was, as the citizen says."""

    SATISFIED = "satisfied"
    NEUTRAL = "neutral"
    UNSATISFIED = "unsatisfied"


class Author(StrEnum):
    """Whose idea it is."""

    CITIZEN = "citizen"
    STAFF = "staff"


class Decision(StrEnum):
    """What is decided of an idea."""

    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"
    LATER = "later"
    CARRIED_OUT = "carried_out"


class PressKind(StrEnum):
    """How a bell was pressed: shortly, held for seconds, or one of the three buttons that ask how it was."""

    PRESS = "press"
    LONG = "long"
    SATISFIED = "satisfied"
    NEUTRAL = "neutral"
    UNSATISFIED = "unsatisfied"


class Outcome(StrEnum):
    """How a complaint ended."""

    SETTLED = "settled"
    REFERRED = "referred"
    NO_COMPLAINANT = "no_complainant"
    FALSE_PRESS = "false_press"
    NOT_PROVED = "not_proved"
    SENT_ELSEWHERE = "sent_elsewhere"


class Matter(StrEnum):
    """What a day is set for: that a case is decided, or that its complainant is told the result."""

    DECISION = "decision"
    RESULT = "result"


class Claim(StrEnum):
    """What a complaint is that a time limit was missed: the limit had run out, or it had not."""

    DELAY = "delay"
    PREMATURE = "premature"


class Subject(StrEnum):
    """What can be set up in an office."""

    OFFICE = "office"
    BELL = "bell"
    OFFICER = "officer"
    CHIME = "chime"
    SERVICE = "service"


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


class Missing(StrEnum):
    """Why an officer's turn went to the next one."""

    AWAY = "away"
    UNREACHABLE = "unreachable"


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
class RatedAlone(Event):
    """Somebody said at the terminal `bell` how it was, and nobody was heard there shortly before."""

    kind: ClassVar[str] = "rated_alone"
    rating: Rating
    bell: str
    purpose: Purpose
    source: str
    press: int
    pressed_at: datetime
    utc_offset: int
    time_known: bool = True


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Configured(Event):
    """The office, a bell, an officer, a chime or a service was set up, changed, or removed (`settings` is None)."""

    kind: ClassVar[str] = "configured"
    subject: Subject
    subject_id: str
    settings: Mapping[str, str | int | None] | None


@dataclass(frozen=True, kw_only=True, slots=True)
class CharterUpdated(Event):
    """The charter was brought up to date: so many services were added, changed and removed, and so many there are.

    It may have been looked through and found right: then nothing was.
    """

    kind: ClassVar[str] = "charter_updated"
    services: int
    added: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggested(Event):
    """An idea was put down; `utc_offset` is the office's distance from UTC in minutes."""

    kind: ClassVar[str] = "suggested"
    number: str
    text: str
    author: Author
    medium: Medium
    utc_offset: int
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Screened(Event):
    """It was decided of an idea; the last decision counts."""

    kind: ClassVar[str] = "screened"
    number: str
    decision: Decision
    note: str | None = None
    officer: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ComplainantsBlanked(Event):
    """Who complained was blanked, of so many complaints that had ended and came before a day."""

    kind: ClassVar[str] = "complainants_blanked"
    before: date
    complaints: int


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitorsCounted(Event):
    """So many visitors came on a day, besides those of it that are on record.

    `reading` is what the entity `counter` showed then.
    """

    kind: ClassVar[str] = "visitors_counted"
    day: date
    number: int
    counter: str | None = None
    reading: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class BellLost(Event):
    """A bell or chime was not heard of any more; `since` is when it was heard of last, or when listening began."""

    kind: ClassVar[str] = "bell_lost"
    bell: str
    since: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class BellFound(Event):
    """A bell or chime that was lost was heard of again."""

    kind: ClassVar[str] = "bell_found"
    bell: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MemoryReset(Event):
    """A bell or chime began with an empty memory, `instance`: what it had not delivered before is lost."""

    kind: ClassVar[str] = "memory_reset"
    bell: str
    instance: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterRestored(Event):
    """It was noticed that entries are gone which the register held before, as when an older copy is put back.

    `entries` is how many it held then. `known_entries` and `known_seal` are from before, where Home Assistant remembers
    them. Where a bell shows it, `presses` of this `source` had been confirmed to the bell and are not there.
    """

    kind: ClassVar[str] = "register_restored"
    entries: int
    known_entries: int | None = None
    known_seal: str | None = None
    bell: str | None = None
    source: str | None = None
    presses: int | None = None


def identity(event: Event) -> tuple[str, int] | None:
    """Return the identity of the press that an event tells of: of a bell, or of a button in an officer's room."""
    if not isinstance(event, Rung | RungAgain | Acknowledged | Rated | RatedAlone):
        return None
    return None if event.source is None or event.press is None else (event.source, event.press)


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

# What happens to the office itself, and to no complaint.
type OfficeEvent = (
    Configured
    | RatedAlone
    | Suggested
    | Screened
    | CharterUpdated
    | ComplainantsBlanked
    | VisitorsCounted
    | BellLost
    | BellFound
    | MemoryReset
    | RegisterRestored
)
