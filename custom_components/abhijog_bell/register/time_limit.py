"""The time limits of a citizen's charter, as its documents write them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from itertools import groupby
from typing import Final, NamedTuple

from .number_words import folded, folded_word, number_at
from .working_time import WorkingTime

MOST_DAYS: Final = 999  # working days; nobody promises more
_FROM_AND_TO: Final = 2
_LONGEST: Final = 400  # characters: what is longer is no time limit
_MOST_WORDS: Final = 6  # of a phrase or number: one hundred and twenty-one


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeLimit:
    """Within what time a service is promised. `text` is what the document says.

    `working_days` is the longest number of them that is named. `unnumbered`: working days are spoken of, but not how
    many. `where_applicable`: the document says that some of it holds only where it applies. Where nothing of this is
    true, the text was not understood.
    """

    text: str
    working_days: int | None = None
    at_once: bool = False
    as_instructed: bool = False
    where_applicable: bool = False
    unnumbered: bool = False

    @property
    def understood(self) -> bool:
        """Whether it is known what the text means."""
        return self.working_days is not None or self.at_once or self.as_instructed

    @property
    def days(self) -> int | None:
        """After how many working days it has run out, whatever of it applies; None where nobody can say.

        What is promised at once takes none.
        """
        if self.as_instructed or self.unnumbered or not self.understood:
            return None
        return self.working_days or 0


def last_day(days: int, applied_on: date, working_time: WorkingTime) -> date:
    """Return the last day of a time limit for somebody who applied on a day. Raises NoWorkingDays.

    What is promised at once is promised for the day itself, or for the first working day after it.
    """
    if days == 0 and working_time.is_working_day(applied_on):
        return applied_on
    return working_time.after_working_days(applied_on, max(days, 1))


def is_missed(days: int, last: date, day: date) -> bool:
    """Say whether on a day the limit had run out. What is promised at once is missed on the very day."""
    return day >= last if days == 0 else day > last


class _Sense(Enum):
    """What a word or phrase in a time limit means."""

    NUMBER = auto()
    DAYS = auto()
    AT_ONCE = auto()
    INSTRUCTED = auto()
    APPLICABLE = auto()
    OR = auto()
    TO = auto()
    NOTHING = auto()


class _Part(NamedTuple):
    sense: _Sense
    number: int = 0


def _phrases(sense: _Sense, *texts: str) -> dict[tuple[str, ...], _Sense]:
    return {tuple(_words(text)): sense for text in texts}


def _listed(words: str) -> list[str]:
    return words.split()


def _each(firsts: Iterable[str], *seconds: str) -> list[str]:
    """Return every first word with every second one behind it."""
    return [f"{first}{second}" for first in firsts for second in seconds]


# Digits are Latin here. A word of Bangla is made of letters and of signs that Python does not count as letters.
_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)+|\d+|[a-z]+|[\u0981-\u09e5\u09f0-\u09ff]+|\S")
_WHOLE_NUMBER: Final = re.compile(r"\d{1,6}")


def _words(text: str) -> list[str]:
    digits = "".join(str(unicodedata.decimal(letter, letter)) for letter in folded(text))
    return [folded_word(word) for word in _TOKEN.findall(digits)]


_SENSES: Final[dict[tuple[str, ...], _Sense]] = {
    **_phrases(
        _Sense.DAYS,
        *_each(("কার্যদিবস", "কর্মদিবস"), "", "ে", "ের", "েই"),
        *_each(("কার্য", "কর্ম", "কাজের"), " দিবস", " দিবসে", " দিবসের", " দিন", " দিনে", " দিনের"),
        *_each(("working", "work", "business"), " day", " days", "-day", "-days"),
        *_each(("workday",), "", "s"),
    ),
    **_phrases(
        _Sense.AT_ONCE,
        *_each(("তাৎক্ষণিক", "তাতক্ষণিক"), "", "ভাবে"),
        *_each(("সাথে", "সঙ্গে"), " সাথে", " সঙ্গে", " সাথেই", " সঙ্গেই"),
        *("তৎক্ষণাৎ", "at once", "immediate", "immediately", "instant", "instantly", "on the spot"),
    ),
    **_phrases(
        _Sense.INSTRUCTED,
        *_each(("নির্দেশনা", "নির্দেশ", "নির্দেশাবলী"), " অনুযায়ী", " মোতাবেক", " অনুসারে", " মতে", " মাফিক"),
        *_each(("নির্দেশনা", "নির্দেশ"), "ক্রমে", "মতে", "মত", "মোতাবেক"),
        *_each(
            ("as", "as per", "as per the", "on", "by", "according to", "according to the"),
            " instruction",
            " instructions",
        ),
        *_each(("as",), " instructed", " directed"),
    ),
    **_phrases(
        _Sense.APPLICABLE,
        *_each(("প্রযোজ্য",), " ক্ষেত্রে", "ক্ষেত্রে", " হলে"),
        *_each(("যেখানে", "যেক্ষেত্রে", "যে ক্ষেত্রে"), " প্রযোজ্য"),
        *("ক্ষেত্রমতে", "ক্ষেত্রবিশেষে", "ক্ষেত্র বিশেষে"),
        *_each(("where", "when", "if", "as"), " applicable", " it applies", " it is applicable"),
    ),
    **_phrases(_Sense.OR, "/", ",", ";", "|", "।", "or", "অথবা", "বা", "কিংবা"),
    **_phrases(_Sense.TO, "-", "–", "—", "to", "থেকে", "হতে"),
    **_phrases(
        _Sense.NOTHING,
        *("at most", "at the most", "not more than", "no more than", "up to"),
        *_listed("( ) [ ] . : ' \" ‘ ’ “ ” টি within maximum max the of in after from date receipt received receiving"),
        *_listed("submission submitting application applying complete authority higher competent"),
        *_listed("মধ্যে মধ্যেই ভিতরে পর পরে পরবর্তী অনধিক সর্বোচ্চ সর্বাধিক অনূর্ধ্ব মোট সম্পূর্ণ পূর্ণাঙ্গ যথাযথ"),
        *_listed("আবেদন আবেদনের আবেদনপত্র আবেদনপত্রের প্রাপ্তি প্রাপ্তির পাওয়ার জমা জমার দাখিল দাখিলের গ্রহণের তারিখ তারিখের"),
        *_listed("কর্তৃপক্ষ কর্তৃপক্ষের ঊর্ধ্বতন সরকারি সরকারের মন্ত্রণালয়ের"),
    ),
}


def read_limit(text: str) -> TimeLimit:
    """Return what a text promises. What is not understood as a whole is not understood: nothing is guessed."""
    parts = _parts(text) if len(text) <= _LONGEST else None
    numbers = None if parts is None else _numbers(parts)
    if parts is None or numbers is None or (numbers and not _are_days(parts)):
        return TimeLimit(text=text)
    senses = {part.sense for part in parts}
    limit = TimeLimit(
        text=text,
        working_days=max(numbers, default=None),
        at_once=_Sense.AT_ONCE in senses,
        as_instructed=_Sense.INSTRUCTED in senses,
        where_applicable=_Sense.APPLICABLE in senses,
        unnumbered=_Sense.DAYS in senses and not numbers,
    )
    return limit if limit.understood else TimeLimit(text=text)


def _parts(text: str) -> list[_Part] | None:
    """Return what the words of a text mean; None where one of them is not known."""
    words = _words(text)
    parts, at = [], 0
    while at < len(words):
        if (found := _part(words[at : at + _MOST_WORDS])) is None:
            return None
        part, used = found
        at += used
        if part.sense is not _Sense.NOTHING:
            parts.append(part)
    return parts


def _part(words: Sequence[str]) -> tuple[_Part, int] | None:
    """Return what these words begin with, and how many of them it takes."""
    for length in range(len(words), 0, -1):
        if sense := _SENSES.get(tuple(words[:length])):
            return _Part(sense), length
    if _WHOLE_NUMBER.fullmatch(words[0]):
        return _Part(_Sense.NUMBER, int(words[0])), 1
    if number := number_at(words):
        return _Part(_Sense.NUMBER, number[0]), number[1]
    return None


def _numbers(parts: Iterable[_Part]) -> list[int] | None:
    """Return the longest number of each of the alternatives that names one; None where they contradict themselves."""
    numbers = []
    for is_or, alternative in groupby(parts, lambda part: part.sense is _Sense.OR):
        said = [part for part in alternative if part.sense in (_Sense.NUMBER, _Sense.TO)]
        if is_or or not any(part.sense is _Sense.NUMBER for part in said):
            continue
        if (number := _number(said)) is None:
            return None
        numbers.append(number)
    return numbers


def _number(said: Iterable[_Part]) -> int | None:
    """Return the number of one alternative: perhaps said twice, in digits and in a word, or as from one to another."""
    groups = groupby(said, lambda part: part.sense)
    sides = [{part.number for part in group} for sense, group in groups if sense is _Sense.NUMBER]
    reached = [number for side in sides for number in side]
    clear = all(len(side) == 1 for side in sides) and len(sides) <= _FROM_AND_TO and reached == sorted(reached)
    return reached[-1] if clear and reached[0] > 0 and reached[-1] <= MOST_DAYS else None


def _are_days(parts: Sequence[_Part]) -> bool:
    """Say whether working days are what the numbers count: they are named behind the last of them."""
    senses = [part.sense for part in parts if part.sense in (_Sense.NUMBER, _Sense.DAYS)]
    return senses[-1] is _Sense.DAYS
