"""The citizen's charter of an office: the services that it promises, with their time limits."""

from dataclasses import dataclass
from typing import Final

from .number_words import folded
from .text import SERVICE_LIMIT
from .time_limit import TimeLimit

MOST_SERVICES: Final = 300
# Characters that a part of a service may have.
LENGTHS: Final = {"name": SERVICE_LIMIT, "how": 2_000, "papers": 4_000}
OTHER_LENGTH: Final = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """Who is responsible for a service: the post, and how to reach whoever holds it."""

    post: str = ""
    phone: str = ""
    email: str = ""


NOBODY: Final = Contact()


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """What an office promises to do for people, as its charter says it. `price` is also how to pay."""

    name: str
    how: str = ""
    papers: str = ""
    price: str = ""
    limit: TimeLimit | None = None
    responsible: Contact = NOBODY
    alternate: Contact = NOBODY


def is_own_alternate(service: Service) -> bool:
    """Say whether the post that stands in is the one that it stands in for."""
    responsible, alternate = service.responsible.post, service.alternate.post
    return bool(alternate) and name_key(responsible) == name_key(alternate)


def name_key(name: str) -> str:
    """Return a name such that two which people take for the same are the same."""
    return "".join(folded(name).split())
