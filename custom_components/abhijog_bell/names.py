"""What bells, chimes and officers are called: as they are set up, or as they were last where they were removed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .settings import Settings


@dataclass(frozen=True, kw_only=True, slots=True)
class FormerNames:
    """What was removed is called so in the register, by its id."""

    names: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    posts: Mapping[str, str] = field(default_factory=dict)
    removed_bells: Sequence[str] = ()
    removed_officers: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one office. Only what never had a name keeps its id."""

    settings: Settings
    former: FormerNames = field(default_factory=FormerNames)

    def bell(self, bell_id: str) -> str:
        """Return the name of a bell."""
        bell = self.settings.bells.get(bell_id)
        return bell.name if bell else self.former.names.get(bell_id, bell_id)

    def place(self, bell_id: str) -> str:
        """Return where a bell stands; nothing where nobody said so."""
        bell = self.settings.bells.get(bell_id)
        return bell.place if bell else self.former.places.get(bell_id, "")

    def chime(self, chime_id: str) -> str:
        """Return the name of a chime."""
        chime = self.settings.chimes.get(chime_id)
        return chime.name if chime else self.former.names.get(chime_id, chime_id)

    def post(self, officer_id: str | None) -> str | None:
        """Return the post of an officer, or None for nobody."""
        if officer_id is None:
            return None
        officer = self.settings.officers.get(officer_id)
        return officer.post if officer else self.former.posts.get(officer_id, officer_id)
