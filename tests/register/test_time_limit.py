"""Time limits as charters write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.number_words import _BANGLA, _ENGLISH, number_at
from custom_components.abhijog_bell.register.time_limit import (
    MOST_DAYS,
    TimeLimit,
    _words,
    is_missed,
    last_day,
    read_limit,
)
from custom_components.abhijog_bell.register.working_time import WorkingTime

FRIDAY, SATURDAY = 4, 5
OFFICE = WorkingTime(days_off=frozenset({FRIDAY, SATURDAY}))
BANGLA_DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("10 working days", 10),
        ("1 working day", 1),
        ("০৫ (পাঁচ) কার্যদিবস", 5),
        ("০৫(পাঁচ)কার্যদিবস", 5),
        ("05 (five) working days", 5),
        ("৩০ (ত্রিশ) কর্মদিবস", 30),
        ("৩০ (তিরিশ) কর্ম দিবস", 30),
        ("পনেরো কার্যদিবস", 15),
        ("পনের কার্যদিবস", 15),
        ("ষাট কার্য দিবসের মধ্যে", 60),
        ("২৯ (ঊনত্রিশ) কার্যদিবস", 29),
        ("২৯ (উনত্রিশ) কার্যদিবস", 29),
        ("৪৫ (পঁয়তাল্লিশ) কার্যদিবস", 45),
        ("৪৫ (পয়তাল্লিশ) কার্যদিবস", 45),
        ("twenty-one working days", 21),
        ("twenty one workdays", 21),
        ("forty business days", 40),
        ("one hundred and twenty (120) working days", 120),
        ("১২০ (একশত বিশ) কার্যদিবস", 120),
        ("100 (one hundred) working-days", 100),
        ("100 (one hundred and) working days", None),
        ("আবেদন প্রাপ্তির ১৫ কার্যদিবসের মধ্যে", 15),
        ("আবেদন জমার তারিখ হতে সর্বোচ্চ ৭ কার্যদিবস", 7),
        ("Within 10 working days from the date of receipt of the application.", 10),
        ("not more than 3 working days", 3),
        ("৫-৭ কার্যদিবস", 7),
        ("৫ (পাঁচ) – ৭ (সাত) কার্যদিবস", 7),
        ("৫ থেকে ৭ কার্যদিবস", 7),
        ("5 to 7 working days", 7),
        ("3 working days / 7 working days", 7),
        ("5/7 working days", 7),
        (f"{MOST_DAYS} working days", MOST_DAYS),
    ],
)
def test_working_days(text: str, days: int | None) -> None:
    limit = read_limit(text)
    assert (limit.text, limit.working_days, limit.days, limit.understood) == (text, days, days, days is not None)


@pytest.mark.parametrize(
    "text",
    [
        "তাৎক্ষণিক",
        "তাৎক্ষনিক",
        "তাত্ক্ষণিক",
        "তাৎক্ষণিকভাবে",
        "তাতক্ষণিক",
        "সাথে সাথে",
        "সঙ্গে সঙ্গেই",
        "At once",
        "IMMEDIATELY",
        "on the spot",
    ],
)
def test_at_once(text: str) -> None:
    assert read_limit(text) == TimeLimit(text=text, at_once=True)
    assert read_limit(text).days == 0


@pytest.mark.parametrize(
    "text",
    [
        "নির্দেশনা অনুযায়ী",
        "নির্দেশ মোতাবেক",
        "ঊর্ধ্বতন কর্তৃপক্ষের নির্দেশনা অনুসারে",
        "নির্দেশক্রমে",
        "as instructed",
        "As per instructions",
        "according to the instructions of the higher authority",
    ],
)
def test_as_instructed_says_no_day(text: str) -> None:
    assert read_limit(text) == TimeLimit(text=text, as_instructed=True)
    assert read_limit(text).days is None


@pytest.mark.parametrize(
    ("text", "limit", "days"),
    [
        (
            "তাৎক্ষণিক/কার্যদিবস (প্রযোজ্য ক্ষেত্রে)",
            TimeLimit(text="", at_once=True, where_applicable=True, unnumbered=True),
            None,
        ),
        (
            "at once / working days (where it applies)",
            TimeLimit(text="", at_once=True, where_applicable=True, unnumbered=True),
            None,
        ),
        (
            "তাৎক্ষণিক অথবা ০৩ (তিন) কার্যদিবস (যেখানে প্রযোজ্য)",
            TimeLimit(text="", at_once=True, where_applicable=True, working_days=3),
            3,
        ),
        (
            "10 working days, or as instructed",
            TimeLimit(text="", as_instructed=True, working_days=10),
            None,
        ),
    ],
)
def test_what_holds_where_it_applies(text: str, limit: TimeLimit, days: int | None) -> None:
    found = read_limit(text)
    assert found == TimeLimit(**{name: getattr(limit, name) for name in TimeLimit.__slots__} | {"text": text})
    assert found.days == days


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "()",
        "১০",
        "কার্যদিবস",
        "প্রযোজ্য ক্ষেত্রে",
        "৭ দিন",
        "7 days",
        "১ মাস",
        "2 hours",
        "1.5 working days",
        "0 working days",
        f"{MOST_DAYS + 1} working days",
        "99999999999999999999 working days",
        "০৫ (ছয়) কার্যদিবস",
        "৭-৫ কার্যদিবস",
        "3-5-7 working days",
        "৩০+১০ কার্যদিবস",
        "5 working days / 7",
        "10 working days after the board has met",
        "বোর্ড সভার পর ১০ কার্যদিবস",
        "not 10 working days",
        "twenty-",
        "²",
        "½ working days",
        "\ud800 কার্যদিবস",
        "1 working day " * 100,
    ],
)
def test_what_is_not_understood_as_a_whole_is_kept_as_a_text(text: str) -> None:
    assert read_limit(text) == TimeLimit(text=text)
    assert read_limit(text).days is None


@pytest.mark.parametrize(("number", "word"), [*enumerate(_BANGLA, start=1), *enumerate(_ENGLISH, start=1)])
def test_numbers_in_words(number: int, word: str) -> None:
    assert read_limit(f"{number:02} ({word}) কার্যদিবস".translate(BANGLA_DIGITS)).working_days == number
    assert read_limit(f"{number} ({word}) working days").working_days == number


def test_ninety_nine_numbers_and_no_two_the_same() -> None:
    assert len({number_at(_words(word)) for word in _BANGLA}) == len(_BANGLA) == 99


def test_no_words_are_no_number() -> None:
    assert number_at([]) is None
    assert number_at(["twenty", "twenty"]) == (20, 1)


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    assert read_limit(text).text == text


@given(
    st.lists(
        st.sampled_from(
            ["5", "৭", "পাঁচ", "working days", "কার্যদিবস", "/", "-", "or", "at once", "as instructed", "(", "x"]
        )
    )
)
def test_whatever_is_put_together_is_within_bounds(words: list[str]) -> None:
    limit = read_limit(" ".join(words))
    assert limit.working_days in {None, 5, 7}
    assert "x" not in words or not limit.understood


@pytest.mark.parametrize(
    ("days", "applied", "last"),
    [
        (1, "2026-11-22", "2026-11-23"),
        (5, "2026-11-22", "2026-11-29"),  # over Friday and Saturday
        (0, "2026-11-22", "2026-11-22"),
        (0, "2026-11-20", "2026-11-22"),  # a Friday
        (1, "2026-11-20", "2026-11-22"),
    ],
)
def test_the_last_day(days: int, applied: str, last: str) -> None:
    assert last_day(days, date.fromisoformat(applied), OFFICE) == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("days", "day", "missed"),
    [(5, "2026-11-29", False), (5, "2026-11-30", True), (0, "2026-11-28", False), (0, "2026-11-29", True)],
)
def test_missed_after_the_last_day_and_what_is_promised_at_once_on_it(days: int, day: str, missed: bool) -> None:
    assert is_missed(days, date(2026, 11, 29), date.fromisoformat(day)) is missed
