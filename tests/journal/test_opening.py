"""What is refused as a register, and that it keeps its bytes."""

import fcntl
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from custom_components.abhijog_bell.journal import journal as journal_module
from custom_components.abhijog_bell.journal import opening, projection, schema
from custom_components.abhijog_bell.journal.errors import (
    JournalError,
    RegisterDamaged,
    RegisterInUse,
    RegisterMissing,
    RegisterNotWritable,
    RegisterTooNew,
)
from custom_components.abhijog_bell.journal.history import Wanted, page
from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading, refusal
from custom_components.abhijog_bell.journal.projection import rebuild
from custom_components.abhijog_bell.journal.reading import complaint, entries
from custom_components.abhijog_bell.journal.schema import APPLICATION_ID, MIGRATIONS, migrate, version
from custom_components.abhijog_bell.register.words import Outcome
from tests.factories import acknowledged, closed, referred, reopened, rung, visitors_counted
from tests.journal.registers import a_days_work, append, content, happened, ring, story, verified


def _register(path: Path) -> None:
    journal = Journal.open(path, create=True)
    journal.append(a_days_work())
    journal.close()


def _text(path: Path) -> None:
    path.write_text("This is no register.\n" * 500)


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE states (state TEXT); INSERT INTO states VALUES ('on');")


def _foreign_version(path: Path) -> None:
    _foreign(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1")


def _foreign_in_use(path: Path) -> None:
    """Another program's file, with something still beside it as after a crash."""
    with closing(sqlite3.connect(path)) as connection:
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)
        connection.executescript("PRAGMA journal_mode = WAL; CREATE TABLE states (state TEXT);")


def _empty(path: Path) -> None:
    path.touch()


def _blank(path: Path) -> None:
    """A SQLite file without any table."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE t (x); DROP TABLE t;")


def _truncated(path: Path) -> None:
    _register(path)
    os.truncate(path, path.stat().st_size // 2)


def _truncated_to_a_byte(path: Path) -> None:
    _register(path)
    os.truncate(path, 1)


def _bad_header(path: Path) -> None:
    _register(path)
    _write(path, 0, b"SQLite format 9")


def _bad_format_number(path: Path) -> None:
    """SQLite itself calls this an unsupported format, which is no matter of being writable."""
    _register(path)
    _write(path, 44, bytes(3) + b"\x09")


def _bad_schema(path: Path) -> None:
    _register(path)
    _write(path, 100, bytes(3_996))


def _write(path: Path, offset: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(data)


def _newer(path: Path) -> None:
    _register(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (_text, RegisterDamaged),
        (_foreign, RegisterDamaged),
        (_foreign_version, RegisterDamaged),
        (_foreign_in_use, RegisterDamaged),
        (_empty, RegisterDamaged),
        (_blank, RegisterDamaged),
        (_truncated, RegisterDamaged),
        (_truncated_to_a_byte, RegisterDamaged),
        (_bad_header, RegisterDamaged),
        (_bad_format_number, RegisterDamaged),
        (_bad_schema, RegisterDamaged),
        (_newer, RegisterTooNew),
    ],
)
def test_a_bad_file_is_refused_and_stays_as_it_is(
    path: Path, make: Callable[[Path], None], error: type[JournalError]
) -> None:
    path.parent.mkdir()
    make(path)
    before = _bytes(path.parent)
    with pytest.raises(error) as refused:
        Journal.open(path)
    assert type(refused.value) is error
    assert refused.value.path == str(path)
    assert _bytes(path.parent) == before
    assert _is_free(path)


@pytest.mark.parametrize("make", [_text, _foreign, _foreign_in_use, _truncated, _bad_header])
def test_a_bad_file_is_not_begun_anew_either(path: Path, make: Callable[[Path], None]) -> None:
    path.parent.mkdir()
    make(path)
    before = _bytes(path.parent)
    with pytest.raises(RegisterDamaged):
        Journal.open(path, create=True)
    assert _bytes(path.parent) == before
    assert _is_free(path)


def test_what_lies_beside_an_emptied_file_stays(path: Path) -> None:
    """SQLite would remove it: it may hold everything that was written since the last start."""
    crashed = Journal.open(path, create=True)
    crashed.append(a_days_work())
    beside = path.with_name("khl.sqlite-wal")
    kept = beside.read_bytes()
    crashed.close()
    path.write_bytes(b"")
    beside.write_bytes(kept)
    for create in (False, True):
        with pytest.raises(RegisterDamaged) as refused:
            Journal.open(path, create=create)
        assert refused.value.reason == "empty"
        assert beside.read_bytes() == kept
    assert path.read_bytes() == b""


@pytest.mark.parametrize("make", [_empty, _blank])
def test_a_beginning_that_was_cut_short_is_begun_again(path: Path, make: Callable[[Path], None]) -> None:
    path.parent.mkdir()
    make(path)
    journal = Journal.open(path, create=True)
    journal.append(a_days_work())
    journal.close()
    assert verified(path).ok


def test_a_missing_file_is_not_made(path: Path) -> None:
    with pytest.raises(RegisterMissing) as refused:
        Journal.open(path)
    assert refused.value.path == str(path)
    assert not path.parent.exists()


def test_a_register_that_is_there_is_continued(path: Path) -> None:
    _register(path)
    journal = Journal.open(path, create=True)
    journal.append([ring(9)])
    journal.close()
    assert verified(path).entries == 15


def test_a_folder_in_the_place_of_the_file(path: Path) -> None:
    path.mkdir(parents=True)
    for create in (False, True):
        with pytest.raises(RegisterNotWritable) as refused:
            Journal.open(path, create=create)
        assert refused.value.reason
    assert _is_free(path)


def test_a_file_in_the_place_of_the_folder(path: Path) -> None:
    path.parent.write_text("in the way")
    with pytest.raises(RegisterNotWritable) as refused:
        Journal.open(path, create=True)
    assert (refused.value.path, refused.value.reason) == (str(path), os.strerror(17))


def test_a_file_that_may_not_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write everything, so the answer of the system is given for it."""
    _register(path)
    before = _bytes(path.parent)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(RegisterNotWritable) as refused:
        Journal.open(path)
    assert refused.value.reason == os.strerror(13)
    assert _bytes(path.parent) == before
    assert _is_free(path)


def test_a_file_that_turns_out_to_be_read_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a medium that the system remounted after a fault."""
    path.parent.mkdir()
    _blank(path)

    def read_only(path: Path) -> sqlite3.Connection:
        return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)

    monkeypatch.setattr(journal_module, "connect", read_only)
    with pytest.raises(RegisterNotWritable, match="readonly"):
        Journal.open(path, create=True)
    assert _is_free(path)


def test_a_register_that_another_program_has_locked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not our own lock: somebody opened the file itself, and keeps it."""
    _register(path)

    def impatient(path: Path) -> sqlite3.Connection:
        connection = opening.connect(path)
        connection.execute("PRAGMA busy_timeout = 1")
        return connection

    monkeypatch.setattr(journal_module, "connect", impatient)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RegisterNotWritable, match="locked"):
            Journal.open(path)
    Journal.open(path).close()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_IOERR_FSYNC, RegisterNotWritable),
        (sqlite3.SQLITE_FULL, RegisterNotWritable),
        (sqlite3.SQLITE_CANTOPEN, RegisterNotWritable),
        (sqlite3.SQLITE_CORRUPT_INDEX, RegisterDamaged),
        (sqlite3.SQLITE_NOTADB, RegisterDamaged),
        (sqlite3.SQLITE_ERROR, RegisterDamaged),
        (None, RegisterDamaged),
    ],
)
def test_what_sqlite_says_is_told_apart(code: int | None, kind: type[JournalError]) -> None:
    error = sqlite3.OperationalError("reason")
    if code is not None:
        error.sqlite_errorcode = code
    refused = refusal(Path("khl.sqlite"), error)
    assert type(refused) is kind
    assert isinstance(refused, RegisterDamaged | RegisterNotWritable)
    assert refused.reason == "reason"


def test_one_writer_at_a_time_also_in_one_process(journal: Journal, path: Path) -> None:
    with pytest.raises(RegisterInUse) as refused:
        Journal.open(path)
    assert refused.value.path == str(path)
    journal.append([ring(1)])
    assert verified(path).entries == 1


def test_closing_frees_it(path: Path) -> None:
    for _ in range(3):
        _register(path) if not path.exists() else Journal.open(path).close()
    assert _is_free(path)


def test_whatever_goes_wrong_the_lock_is_let_go(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _register(path)

    def fails(*_: object, **__: object) -> None:
        raise MemoryError

    for name in ("check_sound", "configure", "migrate", "_tail"):
        with monkeypatch.context() as patch:
            patch.setattr(journal_module, name, fails)
            with pytest.raises(MemoryError):
                Journal.open(path)
        assert _is_free(path)
    Journal.open(path).close()


def _nothing_to_derive(_connection: sqlite3.Connection) -> None:
    raise AssertionError


def test_migrating_again_changes_nothing(journal: Journal, path: Path) -> None:
    assert version(journal._connection) == len(MIGRATIONS)
    before = content(path, "sqlite_schema")
    migrate(journal._connection, _nothing_to_derive)
    assert content(path, "sqlite_schema") == before
    (application_id,) = journal._connection.execute("PRAGMA application_id").fetchone()
    assert application_id == APPLICATION_ID


def _forget_months(connection: sqlite3.Connection) -> None:
    """Take away what came when the returns and the services were counted by month as well."""
    connection.execute("DROP INDEX journal_office")
    for table in ("ledger", "filed"):
        connection.execute(f"DELETE FROM {table} WHERE length(period) = 7")
        connection.execute(f"ALTER TABLE {table} RENAME COLUMN period TO day")


def _forget_corner(connection: sqlite3.Connection) -> None:
    """Take away what came with the service corner."""
    _forget_months(connection)
    for table in ("token", "reference", "offered", "idea"):
        connection.execute(f"DROP TABLE {table}")


def _forget_reports(connection: sqlite3.Connection) -> None:
    _forget_corner(connection)
    for table in ("answer", "filed", "visitors"):
        connection.execute(f"DROP TABLE {table}")


def _forget_desks(connection: sqlite3.Connection) -> None:
    _forget_reports(connection)
    connection.execute("DROP INDEX complaint_desk")
    connection.execute("ALTER TABLE complaint DROP COLUMN desk")
    connection.execute("DELETE FROM tally WHERE measure = 'desk'")


def test_a_register_from_before_complaints_were_found_by_desk_opens(path: Path) -> None:
    """What its entries say of desks is found and counted as if it had been from the start."""
    journal = Journal.open(path, create=True)
    twice = story(2, acknowledged(), closed(desk="Desk 3"), reopened(), closed(500, desk="Desk 4"))
    again = story(3, acknowledged(), closed(desk="Desk 4"), reopened())
    test = append(rung(number="T-2026-000001", press=4, test=True), closed(desk="Desk 4"))
    journal.append([story(1, acknowledged(), closed(desk="Desk 3")), twice, again, test])
    journal.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        counted = connection.execute("SELECT key, total FROM tally WHERE measure = 'desk' AND total <> 0 ORDER BY key")
        assert counted.fetchall() == [("Desk 3", 1), ("Desk 4", 2)]
        _forget_desks(connection)
        connection.execute("PRAGMA user_version = 2")
    journal = Journal.open(path)
    journal.append([story(9, acknowledged(), closed(desk="Desk 4"))])
    journal.close()
    assert verified(path).ok
    with reading(path) as connection:
        found = page(connection, Wanted(desk="Desk 4"), None, 10).complaints
    assert {known.number for known in found} == {"2026-000009", "2026-000003", "2026-000002", "T-2026-000001"}


def _before_reports(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Make the register an older one, and return what its reports were made of."""
    known = content(path, "answer", "filed", "visitors")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        _forget_reports(connection)
        connection.execute("PRAGMA user_version = 3")
    return known


def _made_anew(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        rebuild(connection)


def test_a_register_from_before_there_were_reports_opens(path: Path) -> None:
    """Who answered first and what complaints were about is found as if it had been counted from the start."""
    journal = Journal.open(path, create=True)
    journal.append([story(1, acknowledged(), closed(service="Land")), story(2, referred(service="Pension")), story(3)])
    journal.append(happened(visitors_counted(number=7)))
    journal.close()
    _made_anew(path)
    known = _before_reports(path)
    assert known["visitors"] == [("2026-11-22", 7)]
    assert {row[3:] for row in known["answer"]} == {("in_target", 29, 1)}
    assert {row[2:] for row in known["filed"]} == {
        ("Land", "received", 1),
        ("Land", "settled_in_time", 1),
        ("Pension", "received", 1),
    }
    Journal.open(path).close()
    assert content(path, "answer", "filed", "visitors") == known
    assert verified(path).ok


def test_a_register_from_before_months_were_counted_opens(path: Path) -> None:
    """Its cases and services are found by month as if they had been counted so from the start."""
    journal = Journal.open(path, create=True)
    journal.append([story(1, acknowledged(), closed(service="Land")), story(2, referred(service="Pension"))])
    journal.close()
    _made_anew(path)
    known = content(path, "ledger", "filed")
    assert {row[0] for rows in known.values() for row in rows} == {"2026-11", "2026-11-22"}
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        _forget_months(connection)
        connection.execute("PRAGMA user_version = 5")
    assert content(path, "ledger", "filed") != known
    Journal.open(path).close()
    assert content(path, "ledger", "filed") == known
    assert verified(path).ok


def test_an_older_register_with_an_entry_that_is_none_of_ours(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused, and stays the older one."""
    _register(path)
    _before_reports(path)
    monkeypatch.setattr(projection, "decode", lambda _: {}["kind"])
    with pytest.raises(RegisterDamaged, match="KeyError"):
        Journal.open(path)
    assert _is_free(path)
    with closing(sqlite3.connect(path)) as connection:
        assert version(connection) == len(MIGRATIONS) - 1


def test_a_register_from_before_there_were_cases_opens(path: Path) -> None:
    journal = Journal.open(path, create=True)
    journal.append([*a_days_work(), story(9, acknowledged(), closed(outcome=Outcome.REFERRED))])
    journal.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        _forget_desks(connection)
        for table in ("ledger", "untold", "private"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 1")
    journal = Journal.open(path)
    assert verified(path).ok
    with reading(path) as connection:
        known = complaint(connection, "2026-000009")
    assert known is not None
    assert (known.open, known.outcome, known.case) == (False, Outcome.REFERRED, None)
    journal.append([story(10, referred())])
    journal.close()
    assert verified(path).ok


def test_a_migration_that_fails_leaves_the_version_before(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    before = journal._connection.execute("SELECT * FROM sqlite_schema").fetchall()
    broken = "CREATE TABLE added (x INTEGER) STRICT; CREATE TABLE complaint (again INTEGER) STRICT;"
    monkeypatch.setattr(schema, "MIGRATIONS", (*MIGRATIONS, broken))
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate(journal._connection, _nothing_to_derive)
    if journal._connection.in_transaction:
        journal._connection.execute("ROLLBACK")
    assert version(journal._connection) == len(MIGRATIONS)
    assert journal._connection.execute("SELECT * FROM sqlite_schema").fetchall() == before


def test_a_reader_writes_nothing(journal: Journal, path: Path) -> None:
    with reading(path) as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM tally")


def test_a_reader_sees_one_moment(journal: Journal, path: Path) -> None:
    journal.append([ring(1)])
    with reading(path) as connection:
        assert entries(connection) == 1
        journal.append([ring(2)])
        assert entries(connection) == 1
    with reading(path) as connection:
        assert entries(connection) == 2


def test_a_folder_with_odd_letters(tmp_path: Path) -> None:
    path = tmp_path / "অভিযোগ ?mode=rw#%41" / "khl.sqlite"
    _register(path)
    assert verified(path).ok


def test_the_check_of_a_start_reads_little(path: Path) -> None:
    _register(path)
    statements: list[str] = []
    with reading(path) as connection:
        connection.set_trace_callback(statements.append)
        opening.check_sound(connection, path)
    assert not any("quick_check" in statement or "integrity_check" in statement for statement in statements)


def _bytes(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder, but for what only coordinates access to it and for what is empty."""
    return {
        file.name: file.read_bytes()
        for file in folder.iterdir()
        if not file.name.endswith((".lock", "-shm")) and (file.stat().st_size or not file.name.endswith("-wal"))
    }


def _is_free(path: Path) -> bool:
    """Whether nobody holds the register's lock."""
    with path.with_suffix(".lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return True
