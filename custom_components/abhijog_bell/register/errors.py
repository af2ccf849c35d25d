"""Why a command was refused. The errors carry data; whoever shows them finds the words.

They are not frozen: Python itself writes the traceback into them.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(eq=False)
class Refused(Exception):
    """A command that the rules do not allow."""


@dataclass(eq=False)
class UnknownComplaint(Refused):
    """No open or closed complaint has this number."""

    number: str


@dataclass(eq=False)
class AlreadyAcknowledged(Refused):
    """Somebody else was faster."""

    number: str
    officer: str | None


@dataclass(eq=False)
class NotYourTurn(Refused):
    """The redress officer may still come: an alternate's turn has not come yet."""

    number: str


@dataclass(eq=False)
class NothingHidden(Refused):
    """It is kept from nobody."""

    number: str


@dataclass(eq=False)
class NotAcknowledged(Refused):
    """Nobody has promised to call the complainant in yet."""

    number: str


@dataclass(eq=False)
class AlreadyHeard(Refused):
    """The complainant was heard before."""

    number: str


@dataclass(eq=False)
class AlreadyClosed(Refused):
    """The complaint has ended."""

    number: str


@dataclass(eq=False)
class NotClosed(Refused):
    """Only what is closed can be reopened."""

    number: str


@dataclass(eq=False)
class OutcomeRequired(Refused):
    """A complaint cannot end without saying how."""

    number: str


@dataclass(eq=False)
class NotAllowed(Refused):
    """Who asked may not do that."""

    command: str


@dataclass(eq=False)
class TextTooLong(Refused):
    """The text has more characters than the register takes."""

    length: int
    limit: int


@dataclass(eq=False)
class TextMissing(Refused):
    """A note without text."""


@dataclass(eq=False)
class NothingToFile(Refused):
    """Neither a service nor a desk was named, nor the day of an application."""


@dataclass(eq=False)
class NoTimeLimit(Refused):
    """The charter does not say within how many working days this service is promised: no limit can have been missed."""

    service: str


@dataclass(eq=False)
class AppliedLater(Refused):
    """The citizen cannot have applied after the day of the complaint."""

    applied_on: date
    day: date


@dataclass(eq=False)
class NoWorkingDays(Refused):
    """So many working days after this day there is none: the office hardly works, or not at all."""

    day: date
    number: int


@dataclass(eq=False)
class AlreadyReferred(Refused):
    """It is a case already: its time runs, and it ends as cases do."""

    number: str


@dataclass(eq=False)
class NotReferred(Refused):
    """It is no case."""

    number: str


@dataclass(eq=False)
class NotAComplaint(Refused):
    """Somebody asked for help: that is no complaint, and cannot become a case."""

    number: str


@dataclass(eq=False)
class NotARequest(Refused):
    """It is a complaint: nobody asked for help."""

    number: str


@dataclass(eq=False)
class UnknownIdea(Refused):
    """No idea has this number."""

    number: str


@dataclass(eq=False)
class NotHeard(Refused):
    """Nobody was heard: there is nothing yet to be content with."""

    number: str


@dataclass(eq=False)
class AlreadyRated(Refused):
    """The citizen's word is on record: the citizen may take it back at a terminal, and the head mend a slip."""

    number: str


@dataclass(eq=False)
class DelayStands(Refused):
    """It is on record that a time limit was missed; filed like this, it would count no more."""

    number: str


@dataclass(eq=False)
class NothingOffered(Refused):
    """No appeal is on offer, or the head has answered to it."""

    number: str


@dataclass(eq=False)
class NotExpired(Refused):
    """The tier has time until this day, and decides first."""

    number: str
    due: date


@dataclass(eq=False)
class AlreadyExpired(Refused):
    """The time has run out: no more can be taken."""

    number: str


@dataclass(eq=False)
class AlreadyExtended(Refused):
    """The tier took more time once before."""

    number: str


@dataclass(eq=False)
class NoExtension(Refused):
    """At this tier no more time can be taken."""

    number: str


@dataclass(eq=False)
class ReasonRequired(Refused):
    """No more time is taken without saying why."""

    number: str


@dataclass(eq=False)
class LastTier(Refused):
    """Behind this tier there is no other."""

    number: str


@dataclass(eq=False)
class NothingToTell(Refused):
    """No case has ended here whose complainant is to be told."""

    number: str


@dataclass(eq=False)
class ReceivedInFuture(Refused):
    """Nothing was received on a day that is still to come."""

    day: date
    today: date


@dataclass(eq=False)
class ReceivedTooLongAgo(Refused):
    """A day so far back was not meant."""

    day: date
    first: date
