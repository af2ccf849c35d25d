"""An older register is told from the one that was there: by its end, and by what bells had confirmed."""

import shutil
from pathlib import Path

import pytest

from custom_components.abhijog_bell.journal import reading, rollback
from custom_components.abhijog_bell.journal.journal import Append, Journal
from custom_components.abhijog_bell.journal.opening import reading as reading_from
from custom_components.abhijog_bell.journal.rollback import Known
from custom_components.abhijog_bell.journal.verification import seal
from tests.factories import at, register_restored, rung
from tests.journal.registers import append, happened, ring, verified

SOURCE = "a0b1c2d3e4f5/0123456789abcdef"


def known(path: Path) -> Known:
    with reading_from(path) as connection:
        return Known(entries=reading.entries(connection), seal=seal(connection))


def is_older(path: Path, than: Known) -> bool:
    with reading_from(path) as connection:
        return rollback.is_older(connection, than)


@pytest.fixture
def old_copy(path: Path, tmp_path: Path) -> Path:
    """A register with two entries, copied before it went on."""
    journal = Journal.open(path, create=True)
    journal.append([ring(1), ring(2)])
    journal.close()
    return Path(shutil.copy(path, tmp_path / "old.sqlite"))


def goes_on(path: Path, *presses: int) -> None:
    journal = Journal.open(path)
    journal.append([ring(press) for press in presses])
    journal.close()


def test_a_register_that_went_on_is_not_older(old_copy: Path, path: Path) -> None:
    before = known(path)
    assert not is_older(path, before)
    goes_on(path, 3)
    assert not is_older(path, before)


def test_one_with_fewer_entries_is_older(old_copy: Path, path: Path) -> None:
    goes_on(path, 3)
    assert is_older(old_copy, known(path))


@pytest.mark.parametrize("later", [(4,), (4, 5, 6)], ids=["as many", "more"])
def test_one_that_went_on_by_another_way_is_older(old_copy: Path, path: Path, later: tuple[int, ...]) -> None:
    goes_on(path, 3)
    goes_on(old_copy, *later)
    assert is_older(old_copy, known(path))


def test_nothing_is_older_than_nothing(old_copy: Path) -> None:
    assert not is_older(old_copy, Known(entries=0, seal="0000-0000-0000-0000"))


@pytest.mark.parametrize(
    ("last", "pending", "before", "on_record", "told", "expected"),
    [
        (0, 0, 0, 0, 0, 0),
        (5, 0, 0, 5, 0, 0),
        (5, 0, 0, 3, 0, 2),
        (5, 1, 0, 3, 0, 0),  # one record, perhaps of both
        (5, 0, 3, 2, 0, 0),
        (5, 0, 3, 0, 0, 2),
        (5, 0, 0, 3, 2, 0),
        (6, 0, 0, 3, 2, 1),
        (2, 0, 5, 0, 0, 0),  # a device that counts anew with the same instance says nothing
    ],
)
def test_what_a_device_has_had_confirmed_and_is_not_there(
    last: int, pending: int, before: int, on_record: int, told: int, expected: int
) -> None:
    assert rollback.missing(last, pending, before, on_record, told) == expected


def press_of_device(press: int, source: str = SOURCE) -> Append:
    return append(rung(number=f"2026-{press:06}", source=source, press=press, pressed_at=at(press), at=at(press)))


@pytest.fixture
def from_device(journal: Journal, path: Path) -> Path:
    """A register with the presses 4 to 6 of a device; those before went to another office."""
    journal.append([press_of_device(press) for press in (4, 5, 6)])
    return path


@pytest.mark.parametrize(
    ("last", "pending", "before", "expected"),
    [
        (6, 0, None, 0),
        (9, 0, None, 3),
        (9, 2, None, 0),
        (6, 0, 0, 3),
        (6, 0, 3, 0),
        (8, 0, 6, 2),
        (8, 0, 8, 0),
    ],
)
def test_presses_of_a_device_are_counted_from_what_is_known(
    from_device: Path, last: int, pending: int, before: int | None, expected: int
) -> None:
    with reading_from(from_device) as connection:
        assert rollback.missing_presses(connection, SOURCE, last, pending, before) == expected


def test_of_a_device_never_heard_of_nothing_is_missing(from_device: Path) -> None:
    with reading_from(from_device) as connection:
        assert rollback.missing_presses(connection, "b" * 12 + "/" + "0" * 16, 9, 0, None) == 0


def test_what_was_told_is_not_missing_again(journal: Journal, from_device: Path) -> None:
    other = register_restored(70, source="other", presses=50)
    told = register_restored(80, source=SOURCE, presses=3)
    journal.append(happened(register_restored(60), other, told))
    with reading_from(from_device) as connection:
        assert rollback.missing_presses(connection, SOURCE, 9, 0, None) == 0
        assert rollback.missing_presses(connection, SOURCE, 10, 0, None) == 1
        assert rollback.restorations(connection) == [register_restored(60), other, told]
    assert verified(from_device).ok
