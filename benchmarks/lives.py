"""What happens to a complaint, as likely as not: from the press, or from the desk, until nothing is left to do."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from custom_components.abhijog_bell.register.events import (
    Acknowledged,
    Appealed,
    Classified,
    Closed,
    ComplaintEvent,
    Entered,
    Escalated,
    Expired,
    Extended,
    Heard,
    Rated,
    Referred,
    Reopened,
    RequestFiled,
    Rung,
)
from custom_components.abhijog_bell.register.redress import APPEAL_OFFICER, REDRESS_OFFICER
from custom_components.abhijog_bell.register.words import Claim, Medium, Outcome, Purpose, Rating, RequestKind

BELLS: Final = tuple(f"bell-{number:02}" for number in range(20))
OFFICERS: Final = ("officer-redress", "officer-alternate", "officer-head")
SERVICES: Final = ("Pension", "Grant", "Insurance", "Funeral", "Medical", "Scholarship", "Ticket", "Certificate")
ASSISTANCE_UNTIL: Final = 2022
"""The bell of the service corner was taken away at the end of this year."""

RARE_BELL: Final = "bell-lent"
RARE_OFFICER: Final = "officer-former"
RARE_OUTCOME: Final = Outcome.FALSE_PRESS
RARE_SERVICE: Final = "Passport"
_RARELY: Final = 1 / 50_000

_NEXT_AFTER: Final = timedelta(seconds=60)
_OUTCOMES: Final = (Outcome.SETTLED, Outcome.SETTLED, Outcome.REFERRED, Outcome.NO_COMPLAINANT)
_NAMED: Final = (*(None,) * 2 * len(SERVICES), *SERVICES)  # every third complaint
_DESKS: Final = (None, None, None, None, "Desk 1", "Desk 2", "Desk 3", "Window")
_ROADS: Final = (Medium.WALK_IN, Medium.WALK_IN, Medium.PHONE, Medium.BOX, Medium.LETTER, Medium.ONLINE)
_DECISIONS: Final = (*(Outcome.SETTLED,) * 6, *(Outcome.NOT_PROVED,) * 2, Outcome.SENT_ELSEWHERE)
_TERM: Final = {REDRESS_OFFICER: timedelta(days=44), APPEAL_OFFICER: timedelta(days=30)}
_UTC_OFFSET: Final = 360
OFFICE_ZONE: Final = timezone(timedelta(minutes=_UTC_OFFSET))
_OFFICE: Final = "office"
_HEAD: Final = f"user:{OFFICERS[-1]}"

# The shares of those to which something happens that does not happen to all.
_BY_ANOTHER_ROAD: Final = 1 / 50
_CASES: Final = 1 / 5  # of those that are referred: the others are sent away with that word
_EXTENDED: Final = 1 / 10
_APPEALED: Final = 1 / 8
_OPENED_AGAIN: Final = 1 / 50
_CLAIMED: Final = 1 / 5  # of those about a service
_FILED: Final = 3 / 4  # of requests for help
_RATED: Final = 1 / 8


def life(number: int, rung_at: datetime, chosen: random.Random) -> tuple[ComplaintEvent, ...]:
    """Return everything that happens to one complaint, as likely as not."""
    answer = timedelta(seconds=min(int(chosen.lognormvariate(4.2, 0.8)), 3_600))
    hearing = answer + timedelta(seconds=chosen.randrange(10, 900))
    alone = answer < _NEXT_AFTER
    officer = _usual(RARE_OFFICER, OFFICERS[:1] if alone else OFFICERS, chosen)
    bell = _usual(RARE_BELL, BELLS, chosen)
    actor = f"user:{officer}"
    answered_at, heard_at = rung_at + answer, rung_at + hearing
    began = Rung(
        at=rung_at,
        actor=f"bell:{bell}",
        number=_number(number, rung_at),
        bell=bell,
        purpose=_purpose(rung_at, chosen),
        medium=Medium.BELL,
        source=f"device:{bell}",
        press=number,
        pressed_at=rung_at,
        target=120,
        utc_offset=_UTC_OFFSET,
        alerted=OFFICERS[:1],
    )
    next_at = rung_at + _NEXT_AFTER
    return (
        began,
        *(() if alone else (Escalated(at=next_at, actor=_OFFICE, officer=OFFICERS[1], due=next_at),)),
        Acknowledged(at=answered_at, actor=actor, officer=officer),
        Heard(at=heard_at, actor=actor, officer=officer),
        Closed(
            at=heard_at + timedelta(seconds=60),
            actor=actor,
            outcome=_usual(RARE_OUTCOME, _OUTCOMES, chosen),
            service=_usual(RARE_SERVICE, _NAMED, chosen),
        ),
    )


def whole_life(number: int, began_at: datetime, chosen: random.Random) -> tuple[ComplaintEvent, ...]:
    """Return the same with what happens to some besides: another road, a case, a claim, a request, the citizen's word.

    All of them have ended in the end.
    """
    if chosen.random() < _BY_ANOTHER_ROAD:
        return tuple(_entered(number, began_at, chosen))
    return tuple(_with_the_rest(life(number, began_at, chosen), chosen))


def _with_the_rest(usual: Sequence[ComplaintEvent], chosen: random.Random) -> Iterator[ComplaintEvent]:
    began, *before, closed = usual
    assert isinstance(began, Rung)  # noqa: S101 - so it begins
    assert isinstance(closed, Closed)  # noqa: S101 - and so it ends
    yield began
    yield from before
    helped = began.purpose is Purpose.ASSISTANCE
    if helped and chosen.random() < _FILED:
        yield RequestFiled(at=closed.at, actor=closed.actor, request=chosen.choice(tuple(RequestKind)))
    if closed.service and chosen.random() < _CLAIMED:
        yield _claim(closed, closed.service, chosen)
    if not helped and closed.outcome is Outcome.REFERRED and chosen.random() < _CASES:
        yield from _case(_referred(closed.at, closed.actor, closed.at.date(), closed.service), chosen)
    else:
        yield replace(closed, desk=chosen.choice(_DESKS))
    if chosen.random() < _RATED:
        yield Rated(at=closed.at + timedelta(minutes=2), actor=closed.actor, rating=chosen.choice(tuple(Rating)))


def _claim(closed: Closed, service: str, chosen: random.Random) -> Classified:
    applied_on = closed.at.date() - timedelta(days=chosen.randrange(5, 60))
    limit_due = applied_on + timedelta(days=14)
    return Classified(
        at=closed.at,
        actor=closed.actor,
        service=service,
        applied_on=applied_on,
        limit="10 working days",
        limit_due=limit_due,
        claim=Claim.DELAY if closed.at.date() > limit_due else Claim.PREMATURE,
    )


def _entered(number: int, at: datetime, chosen: random.Random) -> Iterator[ComplaintEvent]:
    received = at.date() - timedelta(days=chosen.randrange(3))
    yield Entered(
        at=at,
        actor=_HEAD,
        number=_number(number, at),
        medium=chosen.choice(_ROADS),
        received=received,
        utc_offset=_UTC_OFFSET,
    )
    yield from _case(_referred(at, _HEAD, received, chosen.choice(_NAMED)), chosen)


def _referred(at: datetime, actor: str, since: date, service: str | None) -> Referred:
    due = since + _TERM[REDRESS_OFFICER]
    return Referred(
        at=at, actor=actor, tier=REDRESS_OFFICER, since=since, due=due, expires_at=_end_of(due), service=service
    )


def _case(taken_up: Referred | Appealed, chosen: random.Random) -> Iterator[ComplaintEvent]:
    """Yield what happens at a tier, and at the next one where it goes there."""
    tier, due = taken_up.tier, taken_up.due
    yield taken_up
    if chosen.random() < _EXTENDED:
        due += timedelta(days=14)
        at = taken_up.at + timedelta(days=1)
        yield Extended(at=at, actor=_HEAD, tier=tier, due=due, expires_at=_end_of(due), reason="Papers are missing")
    decided_at = taken_up.at + timedelta(days=chosen.randrange(2, 60))
    late = decided_at > _end_of(due)
    if late:
        yield Expired(at=_end_of(due), actor=_OFFICE, tier=tier, due=_end_of(due))
    goes_on = tier == REDRESS_OFFICER and chosen.random() < _APPEALED
    if not (late and goes_on):
        yield Closed(at=decided_at, actor=_HEAD, outcome=chosen.choice(_DECISIONS), desk=chosen.choice(_DESKS))
    if goes_on:
        yield from _case(_appealed(decided_at + timedelta(days=3)), chosen)
    elif chosen.random() < _OPENED_AGAIN:
        yield Reopened(at=decided_at + timedelta(days=2), actor=_HEAD)
        yield Closed(at=decided_at + timedelta(days=9), actor=_HEAD, outcome=Outcome.SETTLED)


def _appealed(at: datetime) -> Appealed:
    due = at.date() + _TERM[APPEAL_OFFICER]
    return Appealed(at=at, actor=_HEAD, tier=APPEAL_OFFICER, since=at.date(), due=due, expires_at=_end_of(due))


def _end_of(day: date) -> datetime:
    """Return when a day has passed by the office's clock."""
    return datetime.combine(day + timedelta(days=1), time(), OFFICE_ZONE).astimezone(UTC)


def _number(number: int, at: datetime) -> str:
    return f"{at.year}-{number:06}"


def _usual[T](rare: T, usual: Sequence[T], chosen: random.Random) -> T:
    """Return something usual, or once in a long while what is rare."""
    return rare if chosen.random() < _RARELY else chosen.choice(usual)


def _purpose(rung_at: datetime, chosen: random.Random) -> Purpose:
    assistance = rung_at.year <= ASSISTANCE_UNTIL and chosen.random() < 1 / 2
    return Purpose.ASSISTANCE if assistance else Purpose.COMPLAINT
