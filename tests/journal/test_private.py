"""Who complains is kept apart from the journal: it can be blanked, and not be changed."""

import json
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from functools import reduce
from hashlib import sha256
from pathlib import Path

import pytest

from custom_components.abhijog_bell.journal.errors import WriteFailed
from custom_components.abhijog_bell.journal.journal import Append, Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.private import Complainant, Private, complainant, sealed, to_blank
from custom_components.abhijog_bell.register.events import ComplaintEvent
from custom_components.abhijog_bell.register.fold import apply
from tests.factories import (
    TODAY,
    acknowledged,
    bell_found,
    bell_lost,
    closed,
    complainants_blanked,
    decided,
    entered,
    heard,
    referred,
    result_told,
    rung,
)
from tests.journal.registers import content, verified

RAHIMA = Complainant(name="রহিমা বেগম", phone="01711000000")
TOMORROW = TODAY + timedelta(days=1)


def _letter(private: Private | None, *later: ComplaintEvent) -> Append:
    events = (entered(complainant=private.proof if private else None), referred(), *later)
    return Append(events=events, after=reduce(apply, events, None), private=private)


def _complainant(path: Path) -> Complainant | None:
    with reading(path) as connection:
        return complainant(connection, "2026-000001")


def _blanked() -> Append:
    return Append(events=(complainants_blanked(before=TOMORROW),))


def _to_blank(path: Path, before: date) -> int:
    with reading(path) as connection:
        return to_blank(connection, before)


def test_it_can_be_read(journal: Journal, path: Path) -> None:
    journal.append([_letter(sealed(RAHIMA))])
    assert _complainant(path) == RAHIMA
    assert verified(path).ok


def test_nobody_said_who(journal: Journal, path: Path) -> None:
    journal.append([_letter(None)])
    assert _complainant(path) is None
    assert verified(path).ok


def test_the_journal_does_not_say_who(journal: Journal, path: Path) -> None:
    private = sealed(RAHIMA)
    journal.append([_letter(private)])
    (first, _) = [json.loads(str(row[1])) for row in content(path, "journal")["journal"]]
    assert first["complainant"] == private.proof == sha256(private.data.encode()).hexdigest()
    assert "01711000000" not in json.dumps(first)


def test_the_same_person_is_not_recognised_by_the_proof() -> None:
    assert sealed(RAHIMA).proof != sealed(RAHIMA).proof


def test_it_stands_in_no_text_of_ours() -> None:
    assert "0171" not in f"{RAHIMA!r} {sealed(RAHIMA)!r}"


@pytest.mark.parametrize(
    ("later", "blanked"),
    [((), 0), ((decided(),), 0), ((decided(), result_told()), 1), ((closed(),), 1)],
)
def test_what_goes_on_is_not_blanked(
    journal: Journal, path: Path, later: tuple[ComplaintEvent, ...], blanked: int
) -> None:
    journal.append([_letter(sealed(RAHIMA), *later)])
    assert _to_blank(path, TODAY) == 0
    assert _to_blank(path, TOMORROW) == blanked
    journal.append([_blanked()])
    assert _to_blank(path, TOMORROW) == 0
    assert (_complainant(path) is None) is bool(blanked)
    assert verified(path).ok


def test_what_was_blanked_is_gone_from_the_file(path: Path) -> None:
    journal = Journal.open(path, create=True)
    journal.append([_letter(sealed(RAHIMA), closed())])
    journal.append([_blanked()])
    beside = path.with_name(f"{path.name}-wal")
    assert b"01711000000" not in path.read_bytes() + beside.read_bytes()
    journal.close()
    assert b"01711000000" not in path.read_bytes()
    assert not beside.exists()


def test_nothing_of_many_is_left_in_the_free_parts_of_pages(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of them lies where its hash says, so that pages are parted again and again."""
    monkeypatch.setattr("secrets.token_hex", lambda _number: "salt")
    journal = Journal.open(path, create=True)
    for number in range(600):
        private = sealed(Complainant(name="Rahima" + "a" * (number * 7 % 60 + 1), phone=f"01711{number:06}"))
        events = (entered(number=f"2026-{number + 1:06}", complainant=private.proof), referred(), closed())
        journal.append([Append(events=events, after=reduce(apply, events, None), private=private)])
    journal.append([_blanked()])
    journal.close()
    assert path.read_bytes().count(b"Rahima") == 0
    assert verified(path).ok


def test_a_backup_keeps_it_in_the_file_beside_until_the_next_write(path: Path) -> None:
    journal = Journal.open(path, create=True)
    beside = path.with_name(f"{path.name}-wal")
    held = journal.hold()
    journal.append([_letter(sealed(RAHIMA), closed())])
    journal.append([_blanked()])
    assert b"01711000000" in beside.read_bytes()
    held.release()
    journal.append([Append(events=(bell_lost(),))])
    assert b"01711000000" not in path.read_bytes() + beside.read_bytes()
    journal.append([Append(events=(bell_found(),))])
    assert beside.stat().st_size
    journal.close()


def test_a_blanking_that_could_not_be_written_blanks_nothing(journal: Journal, path: Path) -> None:
    journal.append([_letter(sealed(RAHIMA), closed())])
    of_the_same_number = Append(events=(rung(),), after=apply(None, rung()))
    with pytest.raises(WriteFailed):
        journal.append([_blanked(), of_the_same_number])
    assert _complainant(path) == RAHIMA


def test_it_can_be_kept_with_the_referral(journal: Journal, path: Path) -> None:
    private = sealed(RAHIMA)
    events = (rung(), acknowledged(), heard(), referred(complainant=private.proof))
    after = reduce(apply, events, None)
    assert after
    assert after.complainant == private.proof
    journal.append([Append(events=events, after=after, private=private)])
    assert _complainant(path) == RAHIMA
    assert verified(path).ok


def test_a_referral_without_what_it_proves_is_found_out(journal: Journal, path: Path) -> None:
    events = (rung(), acknowledged(), heard(), referred(complainant=sealed(RAHIMA).proof))
    journal.append([Append(events=events, after=reduce(apply, events, None))])
    assert verified(path).differing == ("private",)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE private SET data = '{}'",
        "UPDATE private SET proof = 'x'",
        "UPDATE private SET complaint = 'x'",
        "DELETE FROM private",
    ],
)
def test_nobody_changes_it(path: Path, statement: str) -> None:
    journal = Journal.open(path, create=True)
    journal.append([_letter(sealed(RAHIMA))])
    journal.close()
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="private"),
    ):
        connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE private SET data = '{}'", "DELETE FROM private", "UPDATE private SET complaint = '2026-000002'"],
)
def test_who_changes_it_all_the_same_is_found_out(path: Path, statement: str) -> None:
    journal = Journal.open(path, create=True)
    journal.append([_letter(sealed(RAHIMA))])
    journal.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for trigger in ("private_only_blanked", "private_no_delete"):
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)
    assert verified(path).differing == ("private",)
