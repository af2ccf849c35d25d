"""Complaints that nobody ever made, for a register to look at: the same ones every time."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import reduce
from itertools import count
from zoneinfo import ZoneInfo

from custom_components.abhijog_bell.journal.journal import Append
from custom_components.abhijog_bell.register.events import (
    Acknowledged,
    Closed,
    ComplaintEvent,
    Entered,
    Escalated,
    Heard,
    Noted,
    Referred,
    Rung,
    RungAgain,
    Unheard,
)
from custom_components.abhijog_bell.register.fold import apply
from custom_components.abhijog_bell.register.number import number, series
from custom_components.abhijog_bell.register.office_events import (
    BellFound,
    BellLost,
    CharterUpdated,
    Configured,
    OfficeEvent,
    VisitorsCounted,
)
from custom_components.abhijog_bell.register.words import Medium, Outcome, Purpose, Subject

from .office_in_khulna import ALTERNATE, HEAD, REDRESS, TIME_ZONE
from .plain_office import PlainOffice

SERVICES = ("ভাতা", "সনদ", "নামজারি", "অনুদান", "তথ্য")
DESKS = ("ডেস্ক ১", "ডেস্ক ২", "ডেস্ক ৩")
TARGET = 120
ALTERNATE_AFTER = 60
HEAD_AFTER = 150

_CHAIN = ((REDRESS, 0), (ALTERNATE, ALTERNATE_AFTER), (HEAD, HEAD_AFTER))
_SOURCE = "invented"
_ZONE = ZoneInfo(TIME_ZONE)
_UTC_OFFSET = 360
_WEEKS = 9
_WEEKEND = frozenset({4, 5})  # Friday and Saturday
_OPENS, _CLOSES = time(9, 5), time(16, 20)
_A_DAY = range(5, 13)
_OUTCOMES = (Outcome.SETTLED, Outcome.SETTLED, Outcome.SETTLED, Outcome.REFERRED, Outcome.NO_COMPLAINANT)
_NOTES = (None, None, None, "কাগজপত্র ঠিক করে দেওয়া হয়েছে", "সংশ্লিষ্ট শাখায় পাঠানো হয়েছে")


@dataclass(kw_only=True)
class Invented:
    """The complaints of an office until a moment."""

    office: PlainOffice
    now: datetime
    _chosen: random.Random = field(default_factory=lambda: random.Random(71))  # noqa: S311 - no secret
    _counts: dict[str, Iterator[int]] = field(default_factory=dict)

    def weeks(self) -> list[Append]:
        """Return what was complained about in the last weeks and today, all of it over, the last one a long story."""
        today = self.now.astimezone(_ZONE).date()
        days = (today - timedelta(days=back) for back in range(7 * _WEEKS, -1, -1))
        lives = [life for day in days if day.weekday() not in _WEEKEND for life in self._day(day)]
        return [*lives, self._long_story(self.now - timedelta(minutes=41, seconds=19))]

    def waiting(self, seconds: int) -> Append:
        """Return that somebody has been waiting for so long."""
        return _told(self._rung(self.now - timedelta(seconds=seconds), Purpose.COMPLAINT))

    def papers(self) -> list[Append]:
        """Return what else reports are about: letters that were decided or not, visitors, and a look at the charter."""
        today = self.now.astimezone(_ZONE).date()
        days = [today - timedelta(days=back) for back in range(7 * _WEEKS, 0, -1)]
        days = [day for day in days if day.weekday() not in _WEEKEND]
        looked = CharterUpdated(at=self.now - timedelta(days=30), actor="office", services=5, added=1, changed=2)
        visitors = [
            VisitorsCounted(at=self._at(day, time(17)), actor="office", day=day, number=self._chosen.randrange(90, 190))
            for day in days
        ]
        letters = [self._letter(day) for day in days[::4]]
        return [*map(_happened, (looked, *visitors, *self._bells(days[0]))), *letters]

    def _bells(self, first: date) -> Iterator[OfficeEvent]:
        """Yield that the bells have been there since a day, and that one of them was away for a while."""
        at = self._at(first, _OPENS)
        for purpose, bell in self.office.bells.items():
            for settings in (None, {"place": purpose}):
                yield Configured(at=at, actor="office", subject=Subject.BELL, subject_id=bell, settings=settings)
            if purpose == Purpose.COMPLAINT:
                lost = self.now - timedelta(days=12, minutes=45)
                yield BellLost(at=lost, actor="office", bell=bell, since=lost)
                yield BellFound(at=lost + timedelta(minutes=38), actor="office", bell=bell)

    def _letter(self, day: date) -> Append:
        """Return a complaint that came by another road, and mostly what became of it."""
        chosen = self._chosen
        officer, actor = self._who(REDRESS.role)
        at, due = self._at(day, time(11)), day + timedelta(days=42)
        prefix = f"{series(Purpose.COMPLAINT, test=False)}{day.year}-"
        entered = Entered(
            at=at,
            actor=actor,
            number=number(prefix, next(self._counts.setdefault(prefix, count(1)))),
            medium=chosen.choice((Medium.LETTER, Medium.LETTER, Medium.BOX, Medium.PHONE, Medium.ONLINE)),
            received=day,
            utc_offset=_UTC_OFFSET,
            officer=officer,
        )
        service = chosen.choice(SERVICES)
        ends = self._at(due + timedelta(days=1), time(0))
        referred = Referred(
            at=at, actor=actor, tier=1, since=day, due=due, expires_at=ends, service=service, officer=officer
        )
        outcome = chosen.choice((Outcome.SETTLED, Outcome.SETTLED, Outcome.NOT_PROVED, Outcome.SENT_ELSEWHERE))
        decided = Closed(at=at + timedelta(days=chosen.randrange(3, 20)), actor=actor, outcome=outcome, officer=officer)
        return _told(entered, referred, *((decided,) if decided.at < self.now else ()))

    @staticmethod
    def _at(day: date, moment: time) -> datetime:
        return datetime.combine(day, moment, _ZONE).astimezone(UTC)

    def _day(self, day: date) -> Iterator[Append]:
        opens, closes = (datetime.combine(day, at, _ZONE) for at in (_OPENS, _CLOSES))
        seconds = int((closes - opens).total_seconds())
        moments = sorted(self._chosen.sample(range(seconds), self._chosen.choice(_A_DAY)))
        for moment in moments:
            at = (opens + timedelta(seconds=moment)).astimezone(UTC)
            life = self._life(at)
            if at < self.now - timedelta(hours=1):
                yield _told(*life)

    def _life(self, at: datetime) -> tuple[ComplaintEvent, ...]:
        chosen = self._chosen
        answer = min(max(int(chosen.lognormvariate(3.6, 0.7)), 7), 240)
        hearing = answer + chosen.randrange(40, 420)
        role = chosen.choice([post.role for post, after in _CHAIN if after < answer])
        officer, actor = self._who(role)
        outcome = chosen.choice(_OUTCOMES)
        there = outcome is not Outcome.NO_COMPLAINANT
        purpose = chosen.choice((Purpose.COMPLAINT, Purpose.COMPLAINT, Purpose.COMPLAINT, Purpose.ASSISTANCE))
        service, desk, note = chosen.choice(SERVICES), chosen.choice(DESKS), chosen.choice(_NOTES)
        closed = Closed(
            at=at + timedelta(seconds=hearing + 60),
            actor=actor,
            outcome=outcome,
            service=service if there else None,
            desk=desk if there else None,
            note=note if there else None,
        )
        return (
            self._rung(at, purpose),
            *self._steps(at, answer),
            Acknowledged(at=at + timedelta(seconds=answer), actor=actor, officer=officer),
            *((Heard(at=at + timedelta(seconds=hearing), actor=actor, officer=officer),) if there else ()),
            closed,
        )

    def _long_story(self, at: datetime) -> Append:
        officer, actor = self._who(ALTERNATE.role)

        def after(minutes: int, seconds: int) -> datetime:
            return at + timedelta(minutes=minutes, seconds=seconds)

        again = after(0, 48)
        return _told(
            self._rung(at, Purpose.COMPLAINT),
            RungAgain(
                at=again,
                actor=f"bell:{self.office.bells['complaint']}",
                medium=Medium.BELL,
                source=_SOURCE,
                press=_press(again),
                pressed_at=again,
            ),
            *self._steps(at, 75),
            Acknowledged(at=after(1, 15), actor=actor, officer=officer),
            Heard(at=after(4, 30), actor=actor, officer=officer),
            Noted(at=after(9, 5), actor=actor, text="তিন মাসের ভাতা বকেয়া ছিল; হিসাব শাখার সঙ্গে কথা হয়েছে"),
            Closed(
                at=after(12, 40),
                actor=actor,
                outcome=Outcome.SETTLED,
                service="ভাতা",
                desk="ডেস্ক ২",
                note="বকেয়া ভাতা আজই পাঠানো হয়েছে",
            ),
        )

    def _rung(self, at: datetime, purpose: Purpose) -> Rung:
        bell = self.office.bells[purpose]
        prefix = f"{series(purpose, test=False)}{at.year}-"
        return Rung(
            at=at,
            actor=f"bell:{bell}",
            number=number(prefix, next(self._counts.setdefault(prefix, count(1)))),
            bell=bell,
            purpose=purpose,
            medium=Medium.BELL,
            source=_SOURCE,
            press=_press(at),
            pressed_at=at,
            target=TARGET,
            utc_offset=_UTC_OFFSET,
            alerted=(self.office.officers[REDRESS.role],),
        )

    def _steps(self, at: datetime, answer: int) -> Iterator[ComplaintEvent]:
        """Yield what happens by itself before somebody answers."""
        for post, after in _CHAIN[1:]:
            due = at + timedelta(seconds=after)
            if after == HEAD_AFTER and answer > TARGET:
                unheard = at + timedelta(seconds=TARGET)
                yield Unheard(at=unheard, actor="office", due=unheard)
            if after < answer:
                yield Escalated(at=due, actor="office", officer=self.office.officers[post.role], due=due)

    def _who(self, role: str) -> tuple[str, str]:
        return self.office.officers[role], f"user:{self.office.users[role].id}"


def _happened(event: OfficeEvent) -> Append:
    return Append(events=(event,))


def _press(at: datetime) -> int:
    return int(at.timestamp() * 1_000)


def _told(*events: ComplaintEvent) -> Append:
    return Append(events=events, before=None, after=reduce(apply, events, None))
