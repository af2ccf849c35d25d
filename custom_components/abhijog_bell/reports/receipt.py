"""The receipt that whoever complains takes home: the number, and the day by which it is decided. It names nobody."""

import io
from dataclasses import dataclass
from datetime import date

import segno
from markupsafe import Markup

from .letter import Letter, written
from .sheet import Word
from .wording import Wording


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """What a receipt says.

    `decides` is who decides, and where that is asked about; `told_within` counts working days.
    """

    complaint: str
    received: date
    medium: str
    due: date
    decides: tuple[str, ...]
    told_within: int


def as_receipt(receipt: Receipt, letter: Letter, wording: Wording) -> str:
    """Return the page. Blocking."""
    return written(
        "receipt.html",
        letter,
        wording,
        wording.say("receipt"),
        wide=False,
        complaint=wording.cell(receipt.complaint),
        rows=[
            (wording.say("receipt_number"), wording.cell(receipt.complaint)),
            (wording.say("receipt_received"), wording.cell(receipt.received)),
            (wording.say("receipt_medium"), wording.cell(Word(f"medium_{receipt.medium}"))),
            (wording.say("receipt_due"), wording.cell(receipt.due)),
            *((wording.say("receipt_decides"), wording.cell(post)) for post in receipt.decides),
        ],
        notes=[wording.say("receipt_told", days=receipt.told_within), wording.say("receipt_kept")],
        code=_code(receipt.complaint),
    )


def _code(complaint: str) -> Markup:
    """Return a QR code of the number and nothing else. What it draws are squares: nothing in it can be markup."""
    drawn = io.BytesIO()
    segno.make(complaint, micro=False).save(drawn, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2)
    return Markup(drawn.getvalue().decode())  # noqa: S704 - made by us alone
