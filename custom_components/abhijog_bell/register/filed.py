"""Complaints by the service that they were filed under, by whatever road they came.

A complaint counts on the day on which it came. Tests count nowhere.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from .complaint import Complaint
from .words import Claim, Outcome


class Filed(StrEnum):
    """What is counted of a service.

    `SETTLED_IN_TIME` are those that were settled on the spot, or as a case before its time ran out. `DELAY` are those
    that a time limit of the charter was missed which had run out, `PREMATURE` those of one that had not.
    """

    RECEIVED = "received"
    SETTLED_IN_TIME = "settled_in_time"
    SETTLED_LATE = "settled_late"
    DELAY = "delay"
    PREMATURE = "premature"


class ServiceCount(NamedTuple):
    """A counter: what is counted, of which service."""

    service: str
    measure: Filed


_CLAIMS = {Claim.DELAY: Filed.DELAY, Claim.PREMATURE: Filed.PREMATURE}


def filed(before: Complaint | None, after: Complaint) -> dict[ServiceCount, int]:
    """Return by how much the counts of its day change when a complaint does, or begins."""
    if after.test or (after.service is None and (before is None or before.service is None)):
        return {}
    old, new = set(_counts(before)), set(_counts(after))
    return dict.fromkeys(old - new, -1) | dict.fromkeys(new - old, 1)


def _counts(complaint: Complaint | None) -> Iterator[ServiceCount]:
    if complaint is None or complaint.service is None:
        return
    yield ServiceCount(complaint.service, Filed.RECEIVED)
    if complaint.claim is not None:
        yield ServiceCount(complaint.service, _CLAIMS[complaint.claim])
    if complaint.outcome is Outcome.SETTLED:
        late = complaint.case is not None and complaint.case.expired
        yield ServiceCount(complaint.service, Filed.SETTLED_LATE if late else Filed.SETTLED_IN_TIME)
