"""What is kept from the officer whom it is about."""

from .complaint import Complaint
from .errors import UnknownComplaint
from .rights import Actor, Role
from .words import Purpose


def is_kept_back(complaint: Complaint) -> bool:
    """Say whether a complaint is kept from one of the officers: it belongs on nothing that everybody sees."""
    about = complaint.about_redress or bool(complaint.case and complaint.case.about)
    return about and not complaint.disclosed


def sees_only(actor: Actor) -> Purpose | None:
    """Return for what purpose somebody sees anything at all, if not for any: the helper sees no complaint."""
    return Purpose.ASSISTANCE if actor.role is Role.HELPER else None


def is_hidden(complaint: Complaint, actor: Actor) -> bool:
    """Say whether a complaint is kept from somebody: from whom it is about, until the head discloses it.

    A bell that was held is about the redress officer. Nothing is kept from the head.
    """
    if sees_only(actor) not in (None, complaint.purpose):
        return True
    if complaint.disclosed or actor.role is Role.HEAD:
        return False
    about = complaint.case.about if complaint.case else None
    return (complaint.about_redress and actor.role is Role.REDRESS) or (about is not None and actor.officer == about)


def require_visible(complaint: Complaint, actor: Actor) -> None:
    """Raise UnknownComplaint where a complaint is kept from somebody: not even that it is there is said."""
    if is_hidden(complaint, actor):
        raise UnknownComplaint(complaint.number)
