"""Binary sensors: somebody waits for an answer, nobody would hear the bell, a bell has a problem."""

from collections.abc import Iterator
from typing import override

from homeassistant.components.binary_sensor import BinarySensorEntity, BinarySensorEntityDescription
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from .bells.problems import PROBLEMS, BellProblem
from .bells.watched import Watched
from .entity import OfficeEntity, SupervisedEntity, add_entities, add_supervised
from .happening import Happening
from .opening_hours import OpeningHours
from .presence import entities
from .register.foresight import foresee
from .runtime import OfficeConfigEntry
from .settings import Bell

PARALLEL_UPDATES = 0

SOMEBODY_WAITING = BinarySensorEntityDescription(key="somebody_waiting")
NOBODY_THERE = BinarySensorEntityDescription(key="nobody_there", device_class=BinarySensorDeviceClass.PROBLEM)
DESCRIPTIONS = {
    problem: BinarySensorEntityDescription(key=problem.value, device_class=BinarySensorDeviceClass.PROBLEM)
    for problem in BellProblem
}


async def async_setup_entry(
    hass: HomeAssistant, entry: OfficeConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the binary sensors."""

    def make(bell: Bell | None) -> Iterator[SomebodyWaiting]:
        yield SomebodyWaiting(entry, bell, SOMEBODY_WAITING)

    def make_problems(watched: Watched) -> Iterator[ProblemSensor]:
        return (ProblemSensor(entry, watched, DESCRIPTIONS[problem]) for problem in PROBLEMS[watched.kind])

    add_entities(entry, async_add_entities, make)
    async_add_entities([NobodyThere(entry, None, NOBODY_THERE)])
    add_supervised(entry, async_add_entities, make_problems)


class SomebodyWaiting(OfficeEntity, BinarySensorEntity):
    """On while nobody has answered to somebody."""

    @override
    async def async_added_to_hass(self) -> None:
        """Show how it is, and listen to the office."""
        await super().async_added_to_hass()
        self._attr_is_on = self._waiting()
        self.async_on_remove(self.office.listen(self._happened))

    def _waiting(self) -> bool:
        return bool(self.office.waiting(self.bell.id if self.bell else None))

    @callback
    def _happened(self, _happening: Happening) -> None:
        if (waiting := self._waiting()) is not self._attr_is_on:
            self._attr_is_on = waiting
            self.async_write_ha_state()


class NobodyThere(OfficeEntity, BinarySensorEntity):
    """On while the office is open and nobody is there who would hear the bell."""

    @override
    async def async_added_to_hass(self) -> None:
        """Show how it is, and follow whatever says who is there."""
        await super().async_added_to_hass()
        self._attr_is_on = self._nobody()
        watched = entities(self.office.settings.officers.values())
        self.async_on_remove(async_track_state_change_event(self.hass, watched, self._changed))
        opening_hours = OpeningHours(self.hass, self.office.settings.policy.working_time, self._look)
        self.async_on_remove(opening_hours.start())

    def _nobody(self) -> bool:
        foreseen = foresee(self.office.settings.policy, dt_util.utcnow(), self.office.away())
        return foreseen.nobody and not foreseen.closed

    @callback
    def _changed(self, _event: Event[EventStateChangedData]) -> None:
        self._look()

    @callback
    def _look(self) -> None:
        if (nobody := self._nobody()) is not self._attr_is_on:
            self._attr_is_on = nobody
            self.async_write_ha_state()


class ProblemSensor(SupervisedEntity, BinarySensorEntity):
    """On while a bell or chime has a problem; unknown while it is silent and nobody can say."""

    @property
    @override
    def is_on(self) -> bool | None:
        """Whether it has the problem."""
        return self.supervisor.shows(self.watched.id, BellProblem(self.entity_description.key))
