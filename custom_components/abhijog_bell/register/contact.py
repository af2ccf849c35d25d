"""Who is responsible, as the cells of a charter say it: post, phone and e-mail in any order, with or without labels."""

import re
import unicodedata
from typing import Final

from .charter import Contact

_LONGEST: Final = 1_000  # characters; what is longer is no contact, and stays as it is
_DIGITS: Final = 7  # at least, of a number with its area; fewer are a room or a year

_LABEL: Final = r"(?:(?:টেলি)?ফোন|মোবাইল|মোবা|ই-?মেইল|(?:tele)?phone|mobile|tel|cell|fax|e-?mail)"
_BETWEEN: Final = r"\s*(?:নম্বর|নং|number|no\b)?[\s.:ঃ।–-]*"
_EMAIL: Final = re.compile(rf"(?:{_LABEL}{_BETWEEN})?([a-z0-9._%+-]{{1,64}}@[a-z0-9.-]{{1,190}})", re.IGNORECASE)
_PHONE: Final = re.compile(rf"(?:{_LABEL}{_BETWEEN})?(\+?\d[\d\s()-]{{5,24}}\d)(?!\d)", re.IGNORECASE)
_EMPTY: Final = re.compile(r"\(\s*\)|\[\s*\]")
_AROUND: Final = " ,;:|/-–—"


def read_contact(text: str) -> Contact:
    """Return who is responsible. What is neither phone nor e-mail is the post."""
    if len(text) > _LONGEST:
        return Contact(post=text)
    plain = "".join(str(unicodedata.decimal(letter, letter)) for letter in text)
    emails = list(_EMAIL.finditer(plain))
    # The digits of an address are no phone.
    masked = _EMAIL.sub(lambda found: " " * len(found[0]), plain)
    phones = [found for found in _PHONE.finditer(masked) if _is_phone(found[1])]
    left = list(text)
    for found in (*emails, *phones):
        left[found.start() : found.end()] = " " * len(found[0])
    return Contact(
        post=_line("".join(left)),
        phone=", ".join(" ".join(found[1].split()) for found in phones),
        email=", ".join(found[1].rstrip(".") for found in emails),
    )


def _is_phone(digits: str) -> bool:
    return sum(letter.isdecimal() for letter in digits) >= _DIGITS


def _line(text: str) -> str:
    lines = (" ".join(line.split()).strip(_AROUND) for line in _EMPTY.sub("", text).split("\n"))
    return ", ".join(line for line in lines if line)
