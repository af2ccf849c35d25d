"""How many visitors there were, and what was put on record of them last."""

from datetime import date, timedelta
from pathlib import Path

from custom_components.abhijog_bell.journal.journal import Journal
from custom_components.abhijog_bell.journal.opening import reading
from custom_components.abhijog_bell.journal.visitors import last_visitors, visitors
from tests.factories import TODAY, visitors_counted
from tests.journal.registers import happened, verified

TOMORROW = TODAY + timedelta(days=1)


def test_what_comes_in_parts_is_added_up(journal: Journal, path: Path) -> None:
    last = visitors_counted(number=4, counter="counter.visitors", reading=57.0)
    journal.append(happened(visitors_counted(number=3), visitors_counted(day=TOMORROW, number=5), last))
    with reading(path) as connection:
        assert visitors(connection, date.min, date.max) == {TODAY: 7, TOMORROW: 5}
        assert visitors(connection, TOMORROW, TOMORROW) == {TOMORROW: 5}
        assert last_visitors(connection) == last
    assert verified(path).ok


def test_where_nobody_was_counted(journal: Journal, path: Path) -> None:
    with reading(path) as connection:
        assert visitors(connection, date.min, date.max) == {}
        assert last_visitors(connection) is None
