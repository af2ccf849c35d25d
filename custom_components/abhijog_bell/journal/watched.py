"""Since when and until when each bell and chime belonged to an office."""

import sqlite3
from datetime import datetime

from ..register.absence import Watched
from ..register.words import Subject
from .codec import moment

_SET_UP = """
SELECT data ->> 'at', data ->> 'subject_id', data ->> 'settings' IS NOT NULL FROM journal
WHERE complaint IS NULL AND data ->> 'kind' = 'configured' AND data ->> 'subject' IN (?, ?) ORDER BY seq
"""


def watched(connection: sqlite3.Connection) -> list[Watched]:
    """Return all such times, the one that ended or began last at the end."""
    began: dict[str, datetime] = {}
    found = []
    for at, bell, there in connection.execute(_SET_UP, (Subject.BELL, Subject.CHIME)):
        if there:
            began.setdefault(bell, moment(at))
        elif bell in began:
            found.append(Watched(bell=bell, began=began.pop(bell), ended=moment(at)))
    return [*found, *(Watched(bell=bell, began=since, ended=None) for bell, since in began.items())]
