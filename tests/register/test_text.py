"""What people write is made safe, and otherwise left as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.abhijog_bell.register.errors import TextTooLong
from custom_components.abhijog_bell.register.text import LIMIT, LINE_LIMIT, checked, checked_line, clean, shortened

ZWJ, ZWNJ = "\u200d", "\u200c"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  plain  ", "plain"),
        ("one\ntwo", "one\ntwo"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\u2028two\u2029three\x0bfour\x0cfive\x85six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("a\tb", "a b"),
        ("bell\x07 nul\x00 escape\x1b[31m delete\x7f c1\x9b", "bell nul escape[31m delete c1"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("\u2066a\u2067b\u2068c\u2069\u200e\u200f\u061c\u202a\u202b\u202d", "abc"),
        ("lone \ud800 and \udfff", "lone  and"),
        (f"র{ZWJ}্যাব", f"র{ZWJ}্যাব"),
        (f"উদ্{ZWNJ}যোগ", f"উদ্{ZWNJ}যোগ"),
        ("কো", "কো".replace("ো", "\u09cb")),
        ("ক\u09c7\u09be", "ক\u09cb"),
        ("e\u0301", "é"),
        ("e\u200e\u0301", "é"),
        ("ঘুষ চাওয়া হয়েছে 🙂", "ঘুষ চাওয়া হয়েছে 🙂".replace("\u09df", "\u09af\u09bc")),
        ("\x00\u202e \n", ""),
        ("", ""),
    ],
)
def test_clean(written: str, kept: str) -> None:
    assert clean(written) == kept


@given(st.text(st.characters(), max_size=80))
def test_cleaning_twice_changes_nothing_more(written: str) -> None:
    assert clean(clean(written)) == clean(written)


@given(st.text(st.characters(), max_size=80))
def test_what_is_kept_can_be_stored_and_shows_no_controls(written: str) -> None:
    kept = clean(written)
    kept.encode()
    assert not any(ord(letter) < 0x20 and letter != "\n" for letter in kept)


def test_nothing_stays_nothing() -> None:
    assert checked(None) is None
    assert checked(" \x00 ") is None
    assert shortened(None) is None
    assert shortened(" ") is None


def test_the_longest_text_is_taken() -> None:
    assert checked("ক" * LIMIT) == "ক" * LIMIT


def test_a_longer_one_is_refused_with_its_length() -> None:
    with pytest.raises(TextTooLong) as refused:
        checked("x" * 100_000)
    assert (refused.value.length, refused.value.limit) == (100_000, LIMIT)


def test_who_cannot_be_asked_again_is_cut_short() -> None:
    assert shortened("x" * 100_000) == "x" * LIMIT


@pytest.mark.parametrize(
    ("written", "kept"),
    [(None, None), (" \n ", None), ("one\ntwo  three", "one two three"), ("ভ" * LINE_LIMIT, "ভ" * LINE_LIMIT)],
)
def test_a_line_is_one_line(written: str | None, kept: str | None) -> None:
    assert checked_line(written) == kept


def test_a_line_that_is_too_long_is_refused() -> None:
    with pytest.raises(TextTooLong) as refused:
        checked_line("x" * (LINE_LIMIT + 1))
    assert (refused.value.length, refused.value.limit) == (LINE_LIMIT + 1, LINE_LIMIT)
