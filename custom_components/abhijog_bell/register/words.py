"""The words in which the facts of a register are told."""

from enum import StrEnum


class Purpose(StrEnum):
    """What a bell is for."""

    COMPLAINT = "complaint"
    ASSISTANCE = "assistance"


class Medium(StrEnum):
    """How a complaint reached the office."""

    BELL = "bell"
    WALK_IN = "walk_in"
    PHONE = "phone"
    BOX = "box"
    LETTER = "letter"
    ONLINE = "online"


class RequestKind(StrEnum):
    """What somebody asked for at the service corner."""

    APPLICATION_HELP = "application_help"
    CORRECTION = "correction"
    PHONE = "phone"
    TRACKING = "tracking"
    OTHER = "other"


class Rating(StrEnum):
    """How it was, as the citizen says."""

    SATISFIED = "satisfied"
    NEUTRAL = "neutral"
    UNSATISFIED = "unsatisfied"


class Author(StrEnum):
    """Whose idea it is."""

    CITIZEN = "citizen"
    STAFF = "staff"


class Decision(StrEnum):
    """What is decided of an idea."""

    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"
    LATER = "later"
    CARRIED_OUT = "carried_out"


class PressKind(StrEnum):
    """How a bell was pressed: shortly, held for seconds, or one of the three buttons that ask how it was."""

    PRESS = "press"
    LONG = "long"
    SATISFIED = "satisfied"
    NEUTRAL = "neutral"
    UNSATISFIED = "unsatisfied"


class Outcome(StrEnum):
    """How a complaint ended."""

    SETTLED = "settled"
    REFERRED = "referred"
    NO_COMPLAINANT = "no_complainant"
    FALSE_PRESS = "false_press"
    NOT_PROVED = "not_proved"
    SENT_ELSEWHERE = "sent_elsewhere"


class Matter(StrEnum):
    """What a day is set for: that a case is decided, or that its complainant is told the result."""

    DECISION = "decision"
    RESULT = "result"


class Claim(StrEnum):
    """What a complaint is that a time limit was missed: the limit had run out, or it had not."""

    DELAY = "delay"
    PREMATURE = "premature"


class Subject(StrEnum):
    """What can be set up in an office."""

    OFFICE = "office"
    BELL = "bell"
    OFFICER = "officer"
    CHIME = "chime"
    SERVICE = "service"


class Missing(StrEnum):
    """Why an officer's turn went to the next one."""

    AWAY = "away"
    UNREACHABLE = "unreachable"
