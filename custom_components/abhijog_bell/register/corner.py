"""The service corner: what was asked for there, and the reference by which an applicant's request is found again."""

import unicodedata
from datetime import datetime

from .commands import Ask, FileRequest
from .complaint import Complaint
from .errors import NotARequest
from .events import Asked, Closed, RequestFiled
from .rights import require
from .text import checked, checked_line, clean
from .words import Outcome, Purpose


def ask(command: Ask, now: datetime) -> tuple[Asked, *tuple[Closed, ...]]:
    """Put down a request that came without a bell, as by phone. It is dealt with, or has ended already."""
    require(command.actor, "request")
    actor = command.actor
    asked = Asked(
        at=now,
        actor=actor.name,
        number=command.number,
        medium=command.medium,
        utc_offset=command.utc_offset,
        request=command.request,
        reference=checked_line(command.reference),
        note=checked(command.note),
        officer=actor.officer,
    )
    if not command.served:
        return (asked,)
    return asked, Closed(at=now, actor=actor.name, outcome=Outcome.SETTLED, officer=actor.officer)


def file_request(command: FileRequest, complaint: Complaint, now: datetime) -> RequestFiled:
    """Say what was asked for, before or after its end."""
    require(command.actor, "request")
    if complaint.purpose is not Purpose.ASSISTANCE:
        raise NotARequest(complaint.number)
    return RequestFiled(
        at=now,
        actor=command.actor.name,
        request=command.request,
        reference=checked_line(command.reference),
        officer=command.actor.officer,
    )


def reference_key(reference: str | None) -> str | None:
    """Return by what a reference is found, however it is written: in whose digits, with which blanks and letters."""
    if reference is None:
        return None
    digits = (str(unicodedata.decimal(letter, letter)) for letter in unicodedata.normalize("NFKC", clean(reference)))
    return "".join("".join(digits).split()).casefold() or None
