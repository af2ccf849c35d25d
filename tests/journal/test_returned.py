"""The return of cases, against a slow recomputation from the raw journal."""

import json
import sqlite3
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.returned import returned
from custom_components.abhijog_bell.register.returns import TierReturn
from tests.factories import KHULNA, TODAY
from tests.journal.registers import a_days_work
from tests.journal.told import recorded
from tests.stories import Act, Office, acts, policies

TIERS: Final = 3
DAYS: Final = st.integers(-2, 30).map(lambda days: TODAY + timedelta(days=days))


class SlowCase:
    """A case at one tier: the days on which it came, went, and was past its time."""

    def __init__(self, tier: int, medium: str, day: date, due: date) -> None:
        self.tier, self.medium, self.came = tier, medium, day
        self.stays: list[tuple[date, date, str]] = []
        self.since: date | None = day
        self.reopened: list[date] = []
        self.extended: list[date] = []
        self.due, self.expired = due, False
        self.late: list[tuple[date, date]] = []
        self.late_since: date | None = None

    def goes(self, day: date, how: str) -> None:
        assert self.since is not None
        self.stays.append((self.since, day, how))
        if self.late_since is not None:
            self.late.append((self.late_since, day))
        self.since = self.late_since = None

    def comes_back(self, day: date) -> None:
        self.reopened.append(day)
        self.since = day
        self.late_since = day if self.expired else None

    def runs_out(self) -> None:
        assert self.since is not None
        self.expired, self.late_since = True, max(self.due, self.since)

    def is_there(self, end: date) -> bool:
        """Whether it is there in the evening of a day."""
        stays = [*((first, last) for first, last, _ in self.stays), *([(self.since, date.max)] if self.since else [])]
        return any(first <= end < last for first, last in stays)

    def is_late(self, end: date) -> bool:
        late = [*self.late, *([(self.late_since, date.max)] if self.late_since else [])]
        return any(first <= end < last for first, last in late)


def _day(entry: dict[str, Any]) -> date:
    return (datetime.fromisoformat(entry["at"]) + timedelta(minutes=KHULNA)).date()


def _slow_cases(connection: sqlite3.Connection) -> list[SlowCase]:
    """Read the raw journal, entry by entry, without any rule of ours."""
    cases: list[SlowCase] = []
    media: dict[str, str] = {}
    now: dict[str, SlowCase] = {}
    for (text,) in connection.execute("SELECT data FROM journal ORDER BY seq"):
        entry = json.loads(text)
        kind, number = entry["kind"], entry["complaint"]
        if kind in {"rung", "entered"} and not entry.get("test"):
            media[number] = entry["medium"]
        if number not in media:
            continue
        case, day = now.get(number), _day(entry)
        if kind == "appealed" and case and case.since is not None:
            case.goes(day, "appealed")
        if kind in {"referred", "appealed"}:
            now[number] = SlowCase(entry["tier"], media[number], day, date.fromisoformat(entry["due"]))
            cases.append(now[number])
        elif case and kind == "extended":
            case.due = date.fromisoformat(entry["due"])
            case.extended.append(day)
        elif case and kind == "expired":
            case.runs_out()
        elif case and kind == "closed":
            case.goes(day, entry["outcome"])
        elif case and kind == "reopened":
            case.comes_back(day)
    return cases


def _slowly(cases: list[SlowCase], start: date, end: date) -> TierReturn:
    eve = start - timedelta(days=1)
    went = [how for case in cases for _, last, how in case.stays if start <= last <= end]
    came = [case.medium for case in cases if start <= case.came <= end]
    carried_over = sum(case.is_there(eve) for case in cases)
    reopened = sum(start <= day <= end for case in cases for day in case.reopened)
    expired = sum(case.is_late(end) for case in cases)
    total = carried_over + len(came) + reopened
    elsewhere, appealed = went.count("sent_elsewhere"), went.count("appealed")
    settled = len(went) - elsewhere - appealed
    return TierReturn(
        carried_over=carried_over,
        received=len(came),
        by_medium=Counter(came),
        reopened=reopened,
        total=total,
        sent_elsewhere=elsewhere,
        settled=settled,
        by_outcome=Counter(went),
        appealed=appealed,
        expired=expired,
        running=sum(case.is_there(end) and not case.is_late(end) for case in cases),
        extended=sum(start <= day <= end for case in cases for day in case.extended),
        rate=settled / (total - elsewhere) if total - elsewhere else None,
    )


@settings(max_examples=80)
@given(policies, acts, st.lists(st.tuples(DAYS, DAYS).map(sorted), min_size=1, max_size=4))
def test_the_return_is_what_reading_every_entry_gives(policy: Any, acts: list[Act], spans: list[list[date]]) -> None:
    office = Office(policy=policy).play(acts)
    with recorded(office) as path, reading(path) as connection:
        cases = _slow_cases(connection)
        for start, end in [*spans, (TODAY, TODAY), (date(2026, 11, 1), date(2026, 11, 30))]:
            found = returned(connection, start, end, TIERS)
            for tier in range(1, TIERS + 1):
                assert found[tier] == _slowly([case for case in cases if case.tier == tier], start, end)


@settings(max_examples=40)
@given(policies, acts, st.lists(DAYS, min_size=2, max_size=5, unique=True).map(sorted))
def test_what_is_there_at_the_end_is_carried_over(policy: Any, acts: list[Act], days: list[date]) -> None:
    office = Office(policy=policy).play(acts)
    with recorded(office) as path, reading(path) as connection:
        for first, second in pairwise(days):
            before = returned(connection, date.min, first, TIERS)
            after = returned(connection, first + timedelta(days=1), second, TIERS)
            for tier in range(1, TIERS + 1):
                one, two = before[tier], after[tier]
                assert one.carried_over == 0
                assert two.carried_over == one.running + one.expired
                assert two.total == two.sent_elsewhere + two.settled + two.appealed + two.expired + two.running


def test_an_office_without_cases(journal: Journal, path: Path) -> None:
    journal.append(a_days_work())
    with reading(path) as connection:
        found = returned(connection, date(2026, 11, 1), date(2026, 11, 30), TIERS)
    assert set(found) == {1, 2, 3}
    assert {(each.total, each.rate) for each in found.values()} == {(0, None)}


def test_from_the_first_day_to_the_last_that_there_is(journal: Journal, path: Path) -> None:
    with reading(path) as connection:
        assert returned(connection, date.min, date.max, TIERS)[1].total == 0
