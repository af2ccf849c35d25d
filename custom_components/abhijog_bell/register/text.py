"""What people write down: made safe to keep and to show, and otherwise left as it was written."""

import unicodedata

from .errors import TextTooLong

LIMIT = 16_384  # characters; several printed pages
LINE_LIMIT = 80  # characters: fits a sign, a notification and a column of the register
SERVICE_LIMIT = 200  # characters: services of charters are called by half a sentence

# They turn the reading direction around, and so can make a text say something else than it holds. The joiners U+200C
# and U+200D stay: Bangla needs them.
_DIRECTION = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def clean(text: str) -> str:
    """Return the text in composed form, without control and direction characters, lone surrogates and outer blanks."""
    lines = "\n".join(text.splitlines()).replace("\t", " ").translate(_DIRECTION)
    kept = (letter for letter in lines if letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def checked(text: str | None) -> str | None:
    """Return the cleaned text, or None where nothing is left. Raises TextTooLong."""
    if text is None:
        return None
    if len(text) > LIMIT:
        raise TextTooLong(len(text), LIMIT)
    return clean(text) or None


def checked_line(text: str | None, limit: int = LINE_LIMIT) -> str | None:
    """Return the cleaned text as one line, or None where nothing is left. Raises TextTooLong."""
    line = " ".join((checked(text) or "").split())
    if len(line) > limit:
        raise TextTooLong(len(line), limit)
    return line or None


def shortened(text: str | None) -> str | None:
    """Return the cleaned text, cut at the limit: for writers who cannot be asked again."""
    return None if text is None else checked(text[:LIMIT])
