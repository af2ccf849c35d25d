"""The form of a government letter, to be printed from the browser."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .wording import Wording

_WORDS: Final = ("government", "memo", "dated", "no_rows", "signature")
_BY_HAND: Final = "…" * 12  # where the number is still to be written


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """Who writes, under which number and on which day, and who signs it.

    `above` and `below` are the lines around the name of the office.
    """

    above: Sequence[str]
    office: str
    below: Sequence[str]
    number: str | None
    day: date
    posts: Sequence[str]


def written(template: str, letter: Letter, wording: Wording, subject: str, **content: Any) -> str:
    """Return the page that a template makes of its content. Blocking."""
    return (
        _environment()
        .get_template(template)
        .render(
            language=wording.language,
            words={word: wording.say(word) for word in _WORDS},
            regarding=wording.say("regarding", subject=subject),
            above=[wording.cell(line) for line in letter.above],
            office=wording.cell(letter.office),
            below=[wording.cell(line) for line in letter.below],
            number=wording.cell(letter.number) if letter.number else _BY_HAND,
            dates=wording.dates(letter.day),
            subject=subject,
            posts=[wording.cell(post) for post in letter.posts],
            **content,
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        autoescape=True,
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
