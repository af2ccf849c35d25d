"""The tables of a register, and how older files become today's."""

import sqlite3
from collections.abc import Callable
from typing import Final

APPLICATION_ID: Final = 0x41424A42  # "ABJB", so that `file` and we can tell a register from any other SQLite file

# The journal proper. What an entry says is read out of the hashed text, never stored beside it: a column that the hash
# does not cover could be changed unnoticed. The BEFORE INSERT trigger also refuses REPLACE, which would delete a row
# without firing the DELETE trigger. `entry` is for people who look into a register with SQLite's own tool.
_JOURNAL = """
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  data TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  complaint TEXT GENERATED ALWAYS AS (data ->> 'complaint') VIRTUAL
) STRICT;
CREATE VIEW entry AS
  SELECT seq, data ->> 'at' AS at, complaint, data ->> 'kind' AS kind, data ->> 'actor' AS actor, data FROM journal;
CREATE INDEX journal_complaint ON journal (complaint);
CREATE TRIGGER journal_append_only BEFORE INSERT ON journal
  WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
  BEGIN SELECT RAISE(ABORT, 'journal: only the next entry can be written'); END;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'journal: entries are never changed'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'journal: entries are never deleted'); END;
"""

# Projections: all of them follow from the journal and can be made anew from it. They hold what is searched for and
# added up, and nothing else: what a complaint is follows from its entries. The `seq` of a complaint is that of its
# first entry: it tells the order in which complaints were recorded. How a complaint ended is filed with its end, and
# only then is it found by that: there are few open ones, and each index costs a page at every change. `press` holds
# the identity of every press ever taken in: what arrives twice is stored once. `absence` holds when a bell was not
# heard of (without an end while it is not), `memory` with which entry a bell first said that it has this memory.
_PROJECTIONS: Final = """
CREATE TABLE press (
  source TEXT NOT NULL,
  press INTEGER NOT NULL,
  complaint TEXT NOT NULL,
  PRIMARY KEY (source, press)
) STRICT, WITHOUT ROWID;
CREATE TABLE complaint (
  seq INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  purpose TEXT NOT NULL,
  test INTEGER NOT NULL,
  day TEXT NOT NULL,
  open INTEGER NOT NULL,
  bell TEXT NOT NULL,
  officer TEXT,
  outcome TEXT,
  service TEXT
) STRICT;
CREATE INDEX complaint_open ON complaint (day) WHERE open;
CREATE INDEX complaint_closed ON complaint (purpose, day) WHERE NOT open;
CREATE INDEX complaint_bell ON complaint (bell, day) WHERE NOT open;
CREATE INDEX complaint_officer ON complaint (officer, day) WHERE NOT open;
CREATE INDEX complaint_outcome ON complaint (outcome, day) WHERE NOT open;
CREATE INDEX complaint_service ON complaint (service, day) WHERE service IS NOT NULL;
CREATE TABLE tally (
  day TEXT NOT NULL,
  purpose TEXT NOT NULL,
  measure TEXT NOT NULL,
  key TEXT NOT NULL,
  hour INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (day, purpose, measure, key, hour)
) STRICT, WITHOUT ROWID;
CREATE TABLE duration (
  period TEXT NOT NULL,
  purpose TEXT NOT NULL,
  measure TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (period, purpose, measure, seconds)
) STRICT, WITHOUT ROWID;
CREATE TABLE configured (
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (subject, subject_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE absence (
  seq INTEGER PRIMARY KEY,
  bell TEXT NOT NULL,
  began TEXT NOT NULL,
  ended TEXT
) STRICT;
CREATE INDEX absence_ended ON absence (ended);
CREATE TABLE memory (
  bell TEXT NOT NULL,
  instance TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (bell, instance)
) STRICT, WITHOUT ROWID;
"""

# Cases. `ledger` counts what came in and went out, by the day on which it did; `untold` names the complaints that have
# ended and whose complainants are still to be told how.
_PROJECTIONS_OF_CASES: Final = """
CREATE TABLE ledger (
  day TEXT NOT NULL,
  tier INTEGER NOT NULL,
  measure TEXT NOT NULL,
  key TEXT NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (day, tier, measure, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE untold (number TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
"""

# Who complains, kept apart from the journal: an entry holds the hash of `data`, and `data` can be blanked, once and for
# all. Salt in it keeps a short phone number from being found by trying all of them.
PRIVATE: Final = (
    """
CREATE TABLE private (
  proof TEXT PRIMARY KEY,
  complaint TEXT NOT NULL,
  data TEXT
) STRICT, WITHOUT ROWID;
""",
    """
CREATE TRIGGER private_only_blanked BEFORE UPDATE ON private
  WHEN NEW.data IS NOT NULL OR NEW.proof <> OLD.proof OR NEW.complaint <> OLD.complaint
  BEGIN SELECT RAISE(ABORT, 'private: it can be blanked, and not be changed'); END;
""",
    """
CREATE TRIGGER private_no_delete BEFORE DELETE ON private
  BEGIN SELECT RAISE(ABORT, 'private: it can be blanked, and not be deleted'); END;
""",
)

# By which desk a complaint is found that has ended.
_PROJECTIONS_OF_DESKS: Final = """
ALTER TABLE complaint ADD COLUMN desk TEXT;
CREATE INDEX complaint_desk ON complaint (desk, day) WHERE desk IS NOT NULL;
"""

# What reports are made of: first answers by officer, by day and by month, as durations are; complaints by service; and
# how many visitors came.
_PROJECTIONS_OF_REPORTS: Final = """
CREATE TABLE answer (
  period TEXT NOT NULL,
  purpose TEXT NOT NULL,
  officer TEXT NOT NULL,
  promptness TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (period, purpose, officer, promptness, seconds)
) STRICT, WITHOUT ROWID;
CREATE TABLE filed (
  day TEXT NOT NULL,
  purpose TEXT NOT NULL,
  service TEXT NOT NULL,
  measure TEXT NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (day, purpose, service, measure)
) STRICT, WITHOUT ROWID;
CREATE TABLE visitors (
  day TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""

# The service corner: `token` holds the last one that was given on a day, `reference` by what requests are found.
# `offered` names the complaints whose appeal the head is still to take up or to decline. `idea` holds in which
# entry an idea was put down, and which one decided of it last.
_PROJECTIONS_OF_THE_CORNER: Final = """
CREATE TABLE token (day TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE reference (number TEXT PRIMARY KEY, key TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX reference_key ON reference (key);
CREATE TABLE offered (number TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE idea (
  seq INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  screened INTEGER
) STRICT;
CREATE INDEX idea_day ON idea (day);
CREATE INDEX idea_undecided ON idea (seq) WHERE screened IS NULL;
"""

# What the returns and the services are read from is counted by day and by month, as durations are. Absences are read
# out of their index alone. How long people waited for an answer stands among the answers of officers, and no more among
# the durations as well.
_PROJECTIONS_OF_MONTHS: Final = """
ALTER TABLE ledger RENAME COLUMN day TO period;
ALTER TABLE filed RENAME COLUMN day TO period;
DROP INDEX absence_ended;
CREATE INDEX absence_ended ON absence (ended, began, bell);
"""

# What happened to no complaint, by its kind: how things are set up lies among a hundred times as many visitors,
# absences and words of citizens. It follows from the entries as `journal_complaint` does, and is none of the tables.
_OFFICE_BY_KIND: Final = """
CREATE INDEX journal_office ON journal (data ->> 'kind') WHERE complaint IS NULL;
"""

PROJECTIONS: Final = (
    _PROJECTIONS
    + _PROJECTIONS_OF_CASES
    + _PROJECTIONS_OF_DESKS
    + _PROJECTIONS_OF_REPORTS
    + _PROJECTIONS_OF_THE_CORNER
    + _PROJECTIONS_OF_MONTHS
)

# The derived tables and their keys.
PROJECTED: Final = {
    "press": "source, press",
    "complaint": "seq",
    "tally": "day, purpose, measure, key, hour",
    "duration": "period, purpose, measure, seconds",
    "configured": "subject, subject_id",
    "absence": "seq",
    "memory": "bell, instance",
    "ledger": "period, tier, measure, key",
    "untold": "number",
    "answer": "period, purpose, officer, promptness, seconds",
    "filed": "period, purpose, service, measure",
    "visitors": "day",
    "token": "day",
    "reference": "number",
    "offered": "number",
    "idea": "seq",
}
# Those that count something: what came back to zero counts as not there.
COUNTERS: Final = frozenset({"tally", "duration", "ledger", "answer", "filed"})

# The n-th text turns version n into version n + 1. They only add; stored entries are never rewritten. What is derived
# and came later is filled from the entries once it is there.
MIGRATIONS: Final = (
    _JOURNAL + _PROJECTIONS,
    _PROJECTIONS_OF_CASES + "".join(PRIVATE),
    _PROJECTIONS_OF_DESKS,
    _PROJECTIONS_OF_REPORTS,
    _PROJECTIONS_OF_THE_CORNER,
    _PROJECTIONS_OF_MONTHS + _OFFICE_BY_KIND,
)


def version(connection: sqlite3.Connection) -> int:
    """Return the schema version of a file; 0 is an empty one."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def migrate(connection: sqlite3.Connection, derive: Callable[[sqlite3.Connection], None]) -> None:
    """Bring a file to today's version, each step in a transaction of its own.

    With the last step, `derive` makes anew what an older register derives from its entries.
    """
    found = version(connection)
    for number in range(found, len(MIGRATIONS)):
        connection.executescript(f"BEGIN IMMEDIATE; {MIGRATIONS[number]}")
        if found and number + 1 == len(MIGRATIONS):
            derive(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute("COMMIT")
