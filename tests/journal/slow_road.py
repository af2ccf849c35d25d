"""Reports by a second road: every entry of the raw journal is read, with json and plain Python and no rule of ours."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from math import ceil
from typing import Any, Final

from tests.factories import KHULNA

HOUR: Final = timedelta(hours=1)
_LATE_STEP: Final = timedelta(seconds=60)

type Entry = dict[str, Any]


@dataclass
class SlowComplaint:
    """What became of a complaint, as its entries say."""

    begun: Entry
    presses: int
    steps: Counter[str] = field(default_factory=Counter)
    status: str = "waiting"
    outcome: str | None = None
    first_answer: Entry | None = None
    officer: str | None = None
    by_automation: bool = False
    heard_at: datetime | None = None
    service: str | None = None
    desk: str | None = None
    claim: str | None = None
    request: str | None = None
    rating: str | None = None
    is_case: bool = False
    expired: bool = False

    def take(self, entry: Entry) -> None:
        """Take one more entry in."""
        kind = entry["kind"]
        self.steps[kind] += 1
        if (
            kind in {"escalated", "acknowledgement_lapsed", "unheard"}
            and _at(entry) - moment(entry["due"]) > _LATE_STEP
        ):
            self.steps["late_steps"] += 1
        if hasattr(self, f"_{kind}"):
            getattr(self, f"_{kind}")(entry)

    def _rung_again(self, _entry: Entry) -> None:
        self.presses += 1

    def _acknowledged(self, entry: Entry) -> None:
        self.status, self.officer = "acknowledged", entry["officer"]
        self.by_automation = entry["actor"] == "automation"
        self.first_answer = self.first_answer or entry

    def _acknowledgement_lapsed(self, _entry: Entry) -> None:
        self.status = "waiting"

    def _heard(self, entry: Entry) -> None:
        self.status, self.officer = "heard", entry["officer"] or self.officer
        self.heard_at = self.heard_at or _at(entry)

    def _classified(self, entry: Entry) -> None:
        self._about(entry)
        self.claim = entry["claim"] or self.claim

    def _referred(self, entry: Entry) -> None:
        self._about(entry)
        self.status, self.is_case, self.expired = "referred", True, False

    def _appealed(self, _entry: Entry) -> None:
        self.status, self.outcome, self.expired = "referred", None, False

    def _expired(self, _entry: Entry) -> None:
        self.expired = True

    def _request_filed(self, entry: Entry) -> None:
        self.request = entry["request"]

    def _rated(self, entry: Entry) -> None:
        self.rating = entry["rating"]

    def _closed(self, entry: Entry) -> None:
        self._about(entry)
        self.status, self.outcome = "closed", entry["outcome"]

    def _reopened(self, _entry: Entry) -> None:
        self.outcome = None
        self.status = "referred" if self.is_case else "heard" if self.heard_at else "waiting"

    def _about(self, entry: Entry) -> None:
        if entry["service"] and entry["service"] != self.service:
            self.service, self.claim = entry["service"], None
        self.desk = entry["desk"] or self.desk

    @property
    def at_bell(self) -> bool:
        return self.begun["kind"] == "rung"

    @property
    def purpose(self) -> str:
        if self.begun["kind"] == "asked":
            return "assistance"
        return self.begun["purpose"] if self.at_bell else "complaint"

    @property
    def day(self) -> date:
        if self.begun["kind"] == "asked":
            return _local(_at(self.begun)).date()
        if not self.at_bell:
            return min(date.fromisoformat(self.begun["received"]), _local(_at(self.begun)).date())
        return _local(moment(self.begun["pressed_at"])).date()

    @property
    def ending(self) -> str | None:
        return "referred" if self.status == "referred" else self.outcome

    def seconds(self, end: datetime | None) -> int | None:
        """Return how long after the press something was, where that is known and counts."""
        if end is None or not self.begun["time_known"] or self.begun["opens_at"]:
            return None
        return max(0, int((end - moment(self.begun["pressed_at"])).total_seconds()))

    @property
    def answered_at(self) -> datetime | None:
        first = self.first_answer
        return moment(first["given_at"] or first["at"]) if first else None

    @property
    def in_target(self) -> bool:
        seconds = self.seconds(self.answered_at)
        return seconds is not None and seconds <= self.begun["target"]


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _at(entry: Entry) -> datetime:
    return moment(entry["at"])


def _local(at: datetime) -> datetime:
    return at + timedelta(minutes=KHULNA)


def entries(connection: sqlite3.Connection) -> list[Entry]:
    return [json.loads(data) for (data,) in connection.execute("SELECT data FROM journal ORDER BY seq")]


def complaints(told: Iterable[Entry]) -> list[SlowComplaint]:
    """Return all complaints but tests."""
    found: dict[str, SlowComplaint] = {}
    for entry in told:
        number = entry["complaint"]
        if entry["kind"] in {"rung", "entered", "asked"}:
            found[number] = SlowComplaint(begun=entry, presses=int(entry["kind"] == "rung"))
            if entry["kind"] == "asked":
                found[number].request, found[number].heard_at = entry["request"], _at(entry)
                found[number].status, found[number].officer = "heard", entry["officer"]
        elif number:
            found[number].take(entry)
    return [each for each in found.values() if not each.begun.get("test")]


def within(known: Iterable[SlowComplaint], start: date, end: date, purpose: str = "complaint") -> list[SlowComplaint]:
    return [each for each in known if start <= each.day <= end and each.purpose == purpose]


def share_of(values: Iterable[int | None], tenths: int) -> int | None:
    known = sorted(value for value in values if value is not None)
    return known[max(1, ceil(len(known) * tenths / 10)) - 1] if known else None


def summary(known: list[SlowComplaint], start: date, end: date, purpose: str) -> dict[str, Any]:
    """Return the figures of a summary."""
    chosen = [each for each in within(known, start, end, purpose) if each.at_bell]
    recorded = [each for each in within(known, start, end, purpose) if each.begun["kind"] == "asked"]
    served = sum(each.outcome == "settled" for each in (*chosen, *recorded))
    answered = [each for each in chosen if each.first_answer]
    answers = [each.seconds(each.answered_at) for each in answered]
    hearings = [each.seconds(each.heard_at) for each in chosen]
    timed = [each for each in chosen if not each.begun["opens_at"]]
    still_open = [each for each in known if each.status != "closed" and each.purpose == purpose and each.day <= end]
    return {
        "rung": len(chosen),
        "rung_again": sum(each.presses - 1 for each in chosen),
        "answered": len(answered),
        "by_automation": sum(each.by_automation for each in chosen),
        "heard": sum(each.heard_at is not None for each in (*chosen, *recorded)),
        **({"recorded": len(recorded), "served": served} if purpose == "assistance" else {}),
        "answered_in_target": sum(each.in_target for each in answered) / len(timed) if timed else None,
        "median_answer": share_of(answers, 5),
        "p90_answer": share_of(answers, 9),
        "median_hearing": share_of(hearings, 5),
        "p90_hearing": share_of(hearings, 9),
        "still_open": len(still_open),
        "lapsed": sum(each.steps["acknowledgement_lapsed"] for each in chosen),
        "escalated": sum(each.steps["escalated"] for each in chosen),
        "unheard": sum(bool(each.steps["unheard"]) for each in chosen),
        "late": sum(each.begun["late"] for each in chosen),
        "after_hours": len(chosen) - len(timed),
        "late_steps": sum(each.steps["late_steps"] for each in chosen),
        "premature": sum(each.claim == "premature" for each in (*chosen, *recorded)),
    }


def blocks(known: list[SlowComplaint], start: date, end: date, purpose: str) -> dict[str, Counter[str]]:
    """Return the counts of a summary."""
    told = within(known, start, end, purpose)
    ended = [each for each in told if each.begun["kind"] != "entered"]
    chosen = [each for each in told if each.at_bell]
    hour: Callable[[SlowComplaint], str] = lambda each: f"{_local(moment(each.begun['pressed_at'])):%H}:00"  # noqa: E731
    return {
        "by_outcome": Counter(f"outcome_{each.ending}" for each in ended if each.ending),
        "by_bell": Counter(each.begun["bell"] for each in chosen),
        "by_service": Counter(each.service for each in ended if each.service),
        "by_desk": Counter(each.desk for each in ended if each.desk),
        "by_rating": Counter(f"rating_{each.rating}" for each in told if each.rating),
        "by_request": Counter(f"request_{each.request}" for each in told if each.request),
        "by_delay": Counter(each.service for each in ended if each.claim == "delay" and each.service),
        "by_officer": Counter(each.officer or "nobody" for each in chosen if each.first_answer),
        "by_hour": Counter(map(hour, chosen)),
    }


def officers(known: list[SlowComplaint], start: date, end: date, purpose: str) -> dict[str, tuple[Any, ...]]:
    """Return for each officer who answered first how often, how fast, and which share within the target."""
    answered: dict[str, list[SlowComplaint]] = {}
    for each in within(known, start, end, purpose):
        if each.at_bell and each.first_answer:
            answered.setdefault(each.first_answer["officer"] or "nobody", []).append(each)
    found = {}
    for officer, answers in answered.items():
        seconds = [each.seconds(each.answered_at) for each in answers]
        timed = [each for each in answers if not each.begun["opens_at"]]
        kept = sum(each.in_target for each in timed) / len(timed) if timed else None
        found[officer] = (len(answers), share_of(seconds, 5), share_of(seconds, 9), kept)
    return found


def services(known: list[SlowComplaint], start: date, end: date) -> dict[str, tuple[int, ...]]:
    """Return for each service the complaints, those settled in time and late, those too late and those too early."""
    found = {}
    chosen = within(known, start, end)
    for service in {each.service for each in chosen if each.service}:
        of = [each for each in chosen if each.service == service]
        settled = [each for each in of if each.outcome == "settled"]
        late = sum(each.is_case and each.expired for each in settled)
        claims = Counter(each.claim for each in of)
        found[service] = (len(of), len(settled) - late, late, claims["delay"], claims["premature"])
    return found


def visitors(told: Iterable[Entry], start: date, end: date) -> Counter[date]:
    found: Counter[date] = Counter()
    for entry in told:
        if entry["kind"] == "visitors_counted" and start <= (day := date.fromisoformat(entry["day"])) <= end:
            found[day] += entry["number"]
    return found


def rate(known: list[SlowComplaint], counted: Counter[date], start: date, end: date) -> tuple[Any, ...]:
    """Return complaints, visitors, days on which they were counted, complaints on these, and how many for each 100."""
    chosen = [each.day for each in within(known, start, end) if each.at_bell]
    days = [day for day in counted if start <= day <= end]
    number, came = sum(day in days for day in chosen), sum(counted[day] for day in days)
    return len(chosen), came if days else None, len(days), number, 100 * number / came if came else None


def availability(told: Iterable[Entry], bell: str, begins: datetime, ends: datetime) -> tuple[int, int, int]:
    """Return, hour by hour, for how many of them a bell was there, how often it was away, and for how many."""
    there: list[tuple[datetime, datetime]] = []
    away: list[tuple[datetime, datetime]] = []
    since: dict[str, datetime] = {}
    for entry in [*told, {"kind": "end", "subject": "bell", "subject_id": bell, "settings": None, "bell": bell}]:
        kind, at = entry["kind"], moment(entry["at"]) if "at" in entry else datetime.max.replace(tzinfo=UTC)
        gone = kind == "end" or (kind == "configured" and entry["settings"] is None)
        if kind == "configured" and not gone and entry["subject_id"] == bell:
            since.setdefault("there", at)
        elif kind == "bell_lost" and entry["bell"] == bell:
            since.setdefault("away", moment(entry["since"]))
        elif gone and entry["subject_id"] == bell and "there" in since:
            there.append((since.pop("there"), at))
        ended = (gone and entry["subject_id"] == bell) or (kind == "bell_found" and entry["bell"] == bell)
        if ended and "away" in since:
            began = since.pop("away")
            away.append((began, max(began, at)))
    hours = [begins + number * HOUR for number in range(int((ends - begins) / HOUR))]
    reached = sum(first < ends and last > begins for first, last in away)
    return _hours(hours, there), reached, _hours(hours, away)


def _hours(hours: list[datetime], times: list[tuple[datetime, datetime]]) -> int:
    return sum(any(first <= hour < last for first, last in times) for hour in hours)
