"""Dates as people write them."""

from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.written_date import LONGEST, NotADate, read_date, read_days

VICTORY_DAY: Final = date(2026, 12, 16)
BANGLA_DIGITS: Final = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-16",
        "2026/12/16",
        "16-12-2026",
        "16/12/2026",
        "16.12.2026",
        " 16. 12. 2026 ",
        "16/12/26",
        "১৬/১২/২০২৬",
        "১৬-১২-২০২৬ খ্রি.",
        "১৬.১২.২৬",
        "২০২৬-১২-১৬",
        "16 December 2026",
        "16th december, 2026",
        "December 16, 2026",
        "16 Dec 26",
        "2026 Dec 16",
        "১৬ ডিসেম্বর ২০২৬",
        "১৬ই ডিসেম্বর, ২০২৬",
        "১৬ ডিসেম্বর ২০২৬ খ্রিস্টাব্দ",
        "১৬ ডিসে ২০২৬ তারিখ",
        "16 ডিসেম্বর 2026",
    ],
)
def test_one_day_in_many_writings(text: str) -> None:
    assert read_date(text) == VICTORY_DAY
    assert read_days(text) == {VICTORY_DAY}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("২১শে ফেব্রুয়ারি ২০২৭", date(2027, 2, 21)),
        ("21 ফেব্রুয়ারী 2027", date(2027, 2, 21)),
        ("২১ ফেব্রুয়ারি ২০২৭", date(2027, 2, 21)),  # written with a letter and a dot below
        ("১লা জানুয়ারি ২০২৭", date(2027, 1, 1)),
        ("২রা মে ২০২৭", date(2027, 5, 2)),
        ("৪ঠা আগষ্ট ২০২৭", date(2027, 8, 4)),
        ("1/2/2027", date(2027, 2, 1)),
        ("29/2/2028", date(2028, 2, 29)),
    ],
)
def test_days_and_months_by_their_names(text: str, expected: date) -> None:
    assert read_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "16 December",
        "2026",
        "12/16/2026",  # the month first: it could be read either way on another day
        "29/2/2027",
        "31 April 2027",
        "0/1/2027",
        "16/12/1433",
        "16/12/20266",
        "16 পৌষ ২০২৬",
        "1 2 3 4",
        "16-12-2026-17",
        "Dec Dec 2026",
        "16/12/²",
        "1️⃣6/12/2026",
        "16/12/-1",
        "99999999999999999999/12/2026",
    ],
)
def test_what_is_no_date_is_named(text: str) -> None:
    with pytest.raises(NotADate) as error:
        read_date(text)
    assert error.value.text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n ; \n", []),
        ("16/12/2026\n17/12/2026", [16, 17]),
        ("16/12/2026, ১৭/১২/২০২৬; 2026-12-18", [16, 17, 18]),
        ("December 16, 2026; 17 December, 2026", [16, 17]),
        ("16/12/2026 – 18/12/2026", [16, 17, 18]),
        ("16/12/2026–18/12/2026, 20/12/2026", [16, 17, 18, 20]),
        ("2026-12-16 to 2026-12-17", [16, 17]),
        ("২০২৬-১২-১৬ - ২০২৬-১২-১৭", [16, 17]),
        ("১৬ ডিসেম্বর ২০২৬ থেকে ১৮ ডিসেম্বর ২০২৬ পর্যন্ত", [16, 17, 18]),
        ("16/12/2026\n16/12/2026", [16]),
        ("16/12/2026 – 16/12/2026", [16]),
    ],
)
def test_several_days(text: str, expected: list[int]) -> None:
    assert read_days(text) == {date(2026, 12, day) for day in expected}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("16/12/2026\nsomeday", "someday"),
        ("16/12/2026, 32/12/2026, 17/12/2026", "32/12/2026"),
        ("18/12/2026 – 16/12/2026", "18/12/2026 – 16/12/2026"),
        ("16/12/2026 – ", "16/12/2026 –"),
        ("1/1/2026 – 1/1/2027", "1/1/2026 – 1/1/2027"),
        ("1/1/2027 – 2/1/2027 – 3/1/2027", "1/1/2027 – 2/1/2027 – 3/1/2027"),
        ("20–24 March 2027", "20–24 March 2027"),
    ],
)
def test_of_several_days_the_one_that_is_none_is_named(text: str, named: str) -> None:
    with pytest.raises(NotADate) as error:
        read_days(text)
    assert error.value.text == named


DAYS: Final = st.dates(date(1971, 1, 1), date(2199, 12, 31))


@given(DAYS, st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b, %Y", "%B %d, %Y"]), st.booleans())
def test_what_is_written_is_read(day: date, form: str, bangla: bool) -> None:
    text = day.strftime(form)
    assert read_date(text.translate(BANGLA_DIGITS) if bangla else text) == day


@given(DAYS, st.integers(0, LONGEST))
def test_a_row_has_all_its_days(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    if last.year < 2200:
        assert len(read_days(f"{first} – {last}")) == length + 1


@given(st.text())
def test_anything_can_be_typed(text: str) -> None:
    try:
        days: frozenset[object] | str = read_days(text)
    except NotADate as error:
        days = error.text
    assert days in text if isinstance(days, str) else all(isinstance(day, date) for day in days)
