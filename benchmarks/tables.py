"""The rows of a register as plain tables, for others to read: laid down as they would, and nothing added up."""

import csv
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, Self

import duckdb

from custom_components.abhijog_bell.journal.journal import Append
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.events import (
    Appealed,
    Closed,
    Event,
    Expired,
    Extended,
    Referred,
    Reopened,
)
from custom_components.abhijog_bell.register.office_events import (
    BellFound,
    BellLost,
    CharterUpdated,
    Configured,
    RatedAlone,
    VisitorsCounted,
)
from custom_components.abhijog_bell.register.words import Subject

from .lives import OFFICE_ZONE

type Row = Mapping[str, object]

# A complaint; a stay of a case at a tier, begun anew where it is opened again; and what belongs to the office itself.
TABLES: Final = {
    "complaint": """
        number VARCHAR, purpose VARCHAR, medium VARCHAR, bell VARCHAR, day DATE, hour UTINYINT, presses INTEGER,
        target INTEGER, answered BOOLEAN, answer INTEGER, answered_by VARCHAR, by_automation BOOLEAN, heard BOOLEAN,
        hearing INTEGER, officer VARCHAR, outcome VARCHAR, service VARCHAR, desk VARCHAR, claim VARCHAR,
        request VARCHAR, rating VARCHAR, lapses INTEGER, escalations INTEGER, unheard BOOLEAN, late BOOLEAN,
        after_hours BOOLEAN, late_steps INTEGER, open BOOLEAN, expired BOOLEAN
    """,
    "stay": """
        number VARCHAR, tier UTINYINT, medium VARCHAR, came DATE, again BOOLEAN, extended DATE, overdue DATE, went DATE,
        how VARCHAR
    """,
    "bell": "bell VARCHAR, name VARCHAR, began TIMESTAMP, ended TIMESTAMP",
    "officer": "officer VARCHAR, post VARCHAR",
    "absence": "bell VARCHAR, began TIMESTAMP, ended TIMESTAMP",
    "visitors": "day DATE, hour UTINYINT, number INTEGER",
    "rated_alone": "day DATE, purpose VARCHAR, rating VARCHAR",
    "charter_update": "updated TIMESTAMP, services INTEGER, added INTEGER, changed INTEGER, removed INTEGER",
}


class Writer:
    """Writes the tables as files with a header, as things happen."""

    def __init__(self, folder: Path) -> None:
        """Begin them in a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        self._files = ExitStack()
        self._tables = {
            name: csv.DictWriter(
                self._files.enter_context((folder / f"{name}.csv").open("w", newline="")), _names(name)
            )
            for name in TABLES
        }
        for table in self._tables.values():
            table.writeheader()
        self._bells: dict[str, dict[str, object]] = {}
        self._away: dict[str, datetime] = {}

    def __enter__(self) -> Self:
        """Return it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Write what goes on, and close the files."""
        self._tables["bell"].writerows(self._bells.values())
        self._files.close()

    def take(self, append: Append) -> None:
        """Take in what was written to the register."""
        if append.after:
            self._tables["complaint"].writerow(_complaint(append.after))
            self._tables["stay"].writerows(_stays(append.after, append.events))
        else:
            for event in append.events:
                self._happened(event)

    def _happened(self, event: Event) -> None:
        match event:
            case Configured():
                self._set_up(event)
            case BellLost():
                self._away[event.bell] = event.since
            case BellFound():
                self._write(
                    "absence", bell=event.bell, began=_moment(self._away.pop(event.bell)), ended=_moment(event.at)
                )
            case VisitorsCounted():
                self._write("visitors", day=event.day, hour=event.at.hour, number=event.number)
            case RatedAlone():
                self._write("rated_alone", day=_day(event.pressed_at), purpose=event.purpose, rating=event.rating)
            case CharterUpdated():
                changes = {name: getattr(event, name) for name in ("services", "added", "changed", "removed")}
                self._write("charter_update", updated=_moment(event.at), **changes)

    def _set_up(self, event: Configured) -> None:
        known = event.settings
        if event.subject is Subject.OFFICER and known:
            self._write("officer", officer=event.subject_id, post=known["post"])
        if event.subject is Subject.BELL and known:
            began = _moment(event.at)
            self._bells[event.subject_id] = {"bell": event.subject_id, "name": known["name"], "began": began}
        elif event.subject is Subject.BELL:
            self._write("bell", **self._bells.pop(event.subject_id), ended=_moment(event.at))

    def _write(self, table: str, **row: object) -> None:
        self._tables[table].writerow(row)


def read(folder: Path, table: duckdb.DuckDBPyConnection) -> None:
    """Make the tables of files that were written."""
    for name, columns in TABLES.items():
        table.execute(f"CREATE TABLE {name} ({columns})")
        table.execute(f"COPY {name} FROM '{folder / name}.csv' (HEADER)")


def _names(table: str) -> list[str]:
    return [column.split()[0] for column in TABLES[table].split(",")]


def _complaint(known: Complaint) -> Row:
    same = ("number", "purpose", "medium", "presses", "target", "answered_by", "by_automation", "officer")
    filed = ("service", "desk", "claim", "request", "rating", "lapses", "escalations", "late", "late_steps")
    return {name: getattr(known, name) for name in (*same, *filed, "after_hours", "open")} | {
        "bell": known.bell or None,
        "day": known.local_rung_at.date(),
        "hour": known.local_rung_at.hour,
        "answered": known.answered_at is not None,
        "answer": known.answer_seconds,
        "heard": known.heard_at is not None,
        "hearing": known.hearing_seconds,
        "outcome": known.ending,
        "unheard": known.ever_unheard,
        "expired": known.case is not None and known.case.expired,
    }


def _stays(known: Complaint, events: Iterable[Event]) -> list[dict[str, object]]:
    """Return each stay of a case at a tier: when it came, ran out of time and went, by the days of the office."""
    stays: list[dict[str, object]] = []
    due = date.max
    for event in events:
        day = _day(event.at)
        match event:
            case Referred() | Appealed():
                if stays and "went" not in stays[-1]:
                    stays[-1] |= {"went": day, "how": "appealed"}
                stays.append(
                    {"number": known.number, "tier": event.tier, "medium": known.medium, "came": day, "again": False}
                )
                due = event.due
            case Extended():
                stays[-1]["extended"] = day
                due = event.due
            case Expired():
                stays[-1]["overdue"] = due
            case Closed() if stays:
                stays[-1] |= {"went": day, "how": event.outcome}
            case Reopened() if stays:
                overdue = {"overdue": day} if "overdue" in stays[-1] else {}
                same = {name: stays[-1][name] for name in ("number", "tier", "medium")}
                stays.append({**same, "came": day, "again": True, **overdue})
    return stays


def _day(moment: datetime) -> date:
    return moment.astimezone(OFFICE_ZONE).date()


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat()
