"""Whether it is the turn of an alternate officer: while the redress officer may still come, alternates only look."""

from .complaint import Complaint
from .errors import NotYourTurn
from .escalation import Policy
from .reach import concerned
from .rights import Actor, Role


def require_turn(complaint: Complaint, actor: Actor, policy: Policy) -> None:
    """Raise NotYourTurn where an alternate would act before the turn has come. An office may let them act always."""
    if actor.role is Role.ALTERNATE and not policy.alternates_always and not _has_come(complaint, actor, policy):
        raise NotYourTurn(complaint.number)


def _has_come(complaint: Complaint, actor: Actor, policy: Policy) -> bool:
    """Say whether the alternate was alerted or has answered, or nobody comes before who may act."""
    about = complaint.case.about if complaint.case else None
    chain = () if complaint.about_redress else concerned(policy.chain, complaint.purpose)
    before = (link.officer for link in chain if link.role in (Role.REDRESS, Role.HELPER))
    return actor.officer in (*complaint.alerted, complaint.officer) or not set(before).difference({about})
