"""Numbers as people write them in words, Bangla and English, and Bangla words such that two spellings are one."""

import unicodedata
from collections.abc import Sequence
from typing import Final

# What writers of Bangla mix up: long and short vowels, two letters for one sound, nasal sounds, and the joiners.
_SPELLINGS: Final = str.maketrans({"ঊ": "উ", "ূ": "ু", "ঈ": "ই", "ী": "ি", "ণ": "ন"} | dict.fromkeys("ঁ\u200c\u200d"))
_KHANDA_TA: Final = ("ৎ", "ত্")
_OPTIONAL_ENDING: Final = "ো"  # এগার, এগারো

_HUNDRED: Final = 100
_TEN: Final = 10


def _words(text: str) -> list[str]:
    return text.split()


_BANGLA: Final = _words(
    """
    এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো বারো তেরো চৌদ্দ পনেরো ষোলো সতেরো আঠারো উনিশ বিশ
    একুশ বাইশ তেইশ চব্বিশ পঁচিশ ছাব্বিশ সাতাশ আটাশ ঊনত্রিশ ত্রিশ
    একত্রিশ বত্রিশ তেত্রিশ চৌত্রিশ পঁয়ত্রিশ ছত্রিশ সাঁইত্রিশ আটত্রিশ ঊনচল্লিশ চল্লিশ
    একচল্লিশ বিয়াল্লিশ তেতাল্লিশ চুয়াল্লিশ পঁয়তাল্লিশ ছেচল্লিশ সাতচল্লিশ আটচল্লিশ ঊনপঞ্চাশ পঞ্চাশ
    একান্ন বায়ান্ন তিপ্পান্ন চুয়ান্ন পঞ্চান্ন ছাপ্পান্ন সাতান্ন আটান্ন ঊনষাট ষাট
    একষট্টি বাষট্টি তেষট্টি চৌষট্টি পঁয়ষট্টি ছেষট্টি সাতষট্টি আটষট্টি ঊনসত্তর সত্তর
    একাত্তর বাহাত্তর তিয়াত্তর চুয়াত্তর পঁচাত্তর ছিয়াত্তর সাতাত্তর আটাত্তর ঊনআশি আশি
    একাশি বিরাশি তিরাশি চুরাশি পঁচাশি ছিয়াশি সাতাশি আটাশি ঊননব্বই নব্বই
    একানব্বই বিরানব্বই তিরানব্বই চুরানব্বই পঁচানব্বই ছিয়ানব্বই সাতানব্বই আটানব্বই নিরানব্বই
    """
)
_BANGLA_BESIDES: Final = {
    "পাচ": 5, "চোদ্দ": 14, "উনিস": 19, "কুড়ি": 20, "পচিশ": 25, "আঠাশ": 28, "তিরিশ": 30, "বেয়াল্লিশ": 42,
}  # fmt: skip
_ENGLISH: Final = _words(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen
    """
)
_ENGLISH_TENS: Final = _words("twenty thirty forty fifty sixty seventy eighty ninety")


def folded(text: str) -> str:
    """Return a text such that spellings that mean the same are the same: for comparing, never for showing."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return composed.translate(_SPELLINGS).replace(*_KHANDA_TA)


def folded_word(word: str) -> str:
    """Return a word such that its spellings are the same."""
    return folded(word).removesuffix(_OPTIONAL_ENDING)


_TENS: Final = {word: _TEN * (index + 2) for index, word in enumerate(_ENGLISH_TENS)}
_WORDS: Final = {
    folded_word(word): number for words in (_BANGLA, _ENGLISH) for number, word in enumerate(words, start=1)
} | {folded_word(word): number for word, number in _BANGLA_BESIDES.items()}
_HUNDREDS: Final = tuple(
    tuple(map(folded_word, _words(words))) for words in ("একশত", "একশো", "একশ", "এক শত", "এক শো", "one hundred")
)


def number_at(words: Sequence[str]) -> tuple[int, int] | None:
    """Return the number that these folded words begin with, up to 199, and how many of them it takes."""
    for hundred in _HUNDREDS:
        if tuple(words[: len(hundred)]) == hundred:
            used = len(hundred)
            rest = _below_hundred(words[used + _joined(words[used:], "and") :])
            if rest is None:
                return _HUNDRED, used
            return _HUNDRED + rest[0], used + _joined(words[used:], "and") + rest[1]
    return _below_hundred(words)


def _below_hundred(words: Sequence[str]) -> tuple[int, int] | None:
    if not words:
        return None
    if (tens := _TENS.get(words[0])) is None:
        number = _WORDS.get(words[0])
        return None if number is None else (number, 1)
    hyphen = _joined(words[1:], "-")
    ones = _WORDS.get(words[1 + hyphen], _TEN) if len(words) > 1 + hyphen else _TEN
    return (tens + ones, 2 + hyphen) if ones < _TEN else (tens, 1)


def _joined(words: Sequence[str], by: str) -> int:
    return int(bool(words) and words[0] == by)
