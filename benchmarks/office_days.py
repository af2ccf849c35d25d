"""What happens to an office itself, day by day: how it is set up, who comes, which bells are away, what people say."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from custom_components.abhijog_bell.register.office_events import (
    BellFound,
    BellLost,
    CharterUpdated,
    Configured,
    OfficeEvent,
    RatedAlone,
    VisitorsCounted,
)
from custom_components.abhijog_bell.register.words import Purpose, Rating, Subject

from .lives import ASSISTANCE_UNTIL, BELLS, OFFICERS, RARE_BELL, RARE_OFFICER, SERVICES

_OFFICE: Final = "office"
_CORNER: Final = "bell-corner"
_TERMINAL: Final = "bell-terminal"
_HOURS: Final = 8
_MOST_AN_HOUR: Final = 220  # visitors
_MOST_RATED_ALONE: Final = 10  # a day
_LOST: Final = 1 / 15  # of the bells, each day
_POWER_CUT: Final = 1 / 30  # of the days
_QUARTERS: Final = (1, 4, 7, 10)


def set_up(at: datetime) -> Iterator[OfficeEvent]:
    """Yield how an office is set up on its first day."""
    yield _configured(at, Subject.OFFICE, _OFFICE, name="Divisional Office", answer_target=120)
    for number, bell in enumerate((*BELLS, RARE_BELL, _CORNER, _TERMINAL), 1):
        yield _configured(at, Subject.BELL, bell, name=f"Counter {number}", room=f"{number}")
    for number, officer in enumerate((*OFFICERS, RARE_OFFICER), 1):
        yield _configured(at, Subject.OFFICER, officer, post=f"Officer {number}", room=f"{number}")
    for service in SERVICES:
        yield _configured(at, Subject.SERVICE, service.lower(), name=service)


def happened(day: datetime, chosen: random.Random) -> Iterator[OfficeEvent]:
    """Yield what happens on a day that begins at `day`."""
    if day.day == 1 and day.month in _QUARTERS:
        yield CharterUpdated(at=day, actor=_OFFICE, services=len(SERVICES), changed=chosen.randrange(4))
    if (day.year, day.month, day.day) == (ASSISTANCE_UNTIL, 12, 31):
        yield Configured(at=day, actor=_OFFICE, subject=Subject.BELL, subject_id=_CORNER, settings=None)
    for hour in range(1, _HOURS + 1):
        at, number = day + timedelta(hours=hour), chosen.randrange(_MOST_AN_HOUR)
        yield VisitorsCounted(
            at=at, actor=_OFFICE, day=day.date(), number=number, counter="sensor.door", reading=number
        )
    for number in range(chosen.randrange(_MOST_RATED_ALONE)):
        press = day.toordinal() * _MOST_RATED_ALONE + number
        yield _rated(press, day + timedelta(seconds=chosen.randrange(_HOURS * 3_600)), chosen)
    lost = 1 if chosen.random() < _POWER_CUT else _LOST
    for bell in BELLS:
        if chosen.random() < lost:
            yield from _away(bell, day + timedelta(seconds=chosen.randrange(_HOURS * 3_600)), chosen)


def _away(bell: str, since: datetime, chosen: random.Random) -> Iterator[OfficeEvent]:
    found_at = since + timedelta(seconds=min(int(chosen.lognormvariate(6, 1.5)) + 30, 12 * 3_600))
    yield BellLost(at=since + timedelta(seconds=30), actor=_OFFICE, bell=bell, since=since)
    yield BellFound(at=found_at, actor=f"bell:{bell}", bell=bell)


def _rated(press: int, at: datetime, chosen: random.Random) -> RatedAlone:
    return RatedAlone(
        at=at,
        actor=f"bell:{_TERMINAL}",
        rating=chosen.choice(tuple(Rating)),
        bell=_TERMINAL,
        purpose=Purpose.COMPLAINT,
        source=f"device:{_TERMINAL}",
        press=press,
        pressed_at=at,
        utc_offset=360,
    )


def _configured(at: datetime, subject: Subject, subject_id: str, **settings: str | int) -> Configured:
    return Configured(at=at, actor=_OFFICE, subject=subject, subject_id=subject_id, settings=settings)
