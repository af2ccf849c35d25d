"""Sensors: the figures of an office and its bells, and what is wrong with a device."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import EntityCategory, UnitOfTime
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .bells.problems import PROBLEMS, Kind
from .bells.watched import Watched
from .coordinator import Figures
from .entity import OfficeEntity, SupervisedEntity, add_entities, add_supervised
from .register.words import Purpose
from .runtime import OfficeConfigEntry
from .settings import Bell

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class FigureDescription(SensorEntityDescription):
    """A sensor and where its value stands among the figures. Bells ask with their id, the office with nothing."""

    value: Callable[[Figures, str], str | int | None]


_COUNTED = SensorStateClass.MEASUREMENT

OFFICE_SENSORS = (
    FigureDescription(key="waiting", state_class=_COUNTED, value=lambda figures, _: figures.waiting),
    FigureDescription(key="open", state_class=_COUNTED, value=lambda figures, _: figures.open),
    FigureDescription(key="today", state_class=_COUNTED, value=lambda figures, _: figures.today.rung),
    FigureDescription(
        key="median_answer_today",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.SECONDS,
        suggested_display_precision=0,
        state_class=_COUNTED,
        value=lambda figures, _: figures.today.median_answer,
    ),
    FigureDescription(key="last_complaint", value=lambda figures, _: figures.last_complaint),
    FigureDescription(
        key="unrecorded",
        entity_category=EntityCategory.DIAGNOSTIC,
        state_class=_COUNTED,
        value=lambda figures, _: figures.unrecorded,
    ),
    FigureDescription(
        key="late_steps_today",
        entity_category=EntityCategory.DIAGNOSTIC,
        state_class=_COUNTED,
        entity_registry_enabled_default=False,
        value=lambda figures, _: figures.today.late_steps,
    ),
    FigureDescription(
        key="seal",
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=False,
        value=lambda figures, _: figures.seal,
    ),
)

# Only where the office has a bell to ask for help with.
CORNER_SENSORS = (
    FigureDescription(key="requests_waiting", state_class=_COUNTED, value=lambda figures, _: figures.requests_waiting),
    FigureDescription(
        key="requests_today",
        state_class=_COUNTED,
        value=lambda figures, _: figures.requests.rung + figures.requests.recorded,
    ),
    FigureDescription(
        key="requests_served_today", state_class=_COUNTED, value=lambda figures, _: figures.requests.served
    ),
)

BELL_SENSORS = (
    FigureDescription(
        key="waiting", state_class=_COUNTED, value=lambda figures, bell: figures.waiting_by_bell.get(bell, 0)
    ),
    FigureDescription(key="today", state_class=_COUNTED, value=lambda figures, bell: figures.by_bell.get(bell, 0)),
)


PROBLEM = SensorEntityDescription(key="problem", device_class=SensorDeviceClass.ENUM)
NO_PROBLEM = "none"


async def async_setup_entry(
    hass: HomeAssistant, entry: OfficeConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the sensors."""
    bells = entry.runtime_data.office.settings.bells.values()
    helps = any(bell.purpose is Purpose.ASSISTANCE for bell in bells)

    def make(bell: Bell | None) -> Iterator[FigureSensor]:
        descriptions = BELL_SENSORS if bell else (*OFFICE_SENSORS, *(CORNER_SENSORS if helps else ()))
        return (FigureSensor(entry, bell, description) for description in descriptions)

    def make_problem(watched: Watched) -> Iterator[GravestProblem]:
        if watched.kind is not Kind.ENTITY:  # which has one problem, and a binary sensor for it
            yield GravestProblem(entry, watched, PROBLEM)

    add_entities(entry, async_add_entities, make)
    add_supervised(entry, async_add_entities, make_problem)


class FigureSensor(OfficeEntity, SensorEntity):
    """Shows one figure, and writes it only when it changed."""

    entity_description: FigureDescription

    def __init__(self, entry: OfficeConfigEntry, bell: Bell | None, description: FigureDescription) -> None:
        """Count what the bell is for: the unit says it."""
        super().__init__(entry, bell, description)
        if bell and bell.purpose is Purpose.ASSISTANCE:
            self._attr_translation_key = f"{description.key}_assistance"

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the figures."""
        await super().async_added_to_hass()
        self._shown = (self.available, self.native_value)
        self.async_on_remove(self.runtime.figures.async_add_listener(self._read))

    @property
    @override
    def available(self) -> bool:
        """Whether the register can be read."""
        return self.runtime.figures.last_update_success

    @property
    @override
    def native_value(self) -> str | int | None:
        """The figure."""
        return self.entity_description.value(self.runtime.figures.data, self.bell.id if self.bell else "")

    @callback
    def _read(self) -> None:
        shown = (self.available, self.native_value)
        if shown != self._shown:
            self._shown = shown
            self.async_write_ha_state()


class GravestProblem(SupervisedEntity, SensorEntity):
    """Shows at a glance what is wrong with a bell or chime: the gravest of its problems."""

    def __init__(self, entry: OfficeConfigEntry, watched: Watched, description: SensorEntityDescription) -> None:
        """Know what it can show."""
        super().__init__(entry, watched, description)
        self._attr_options = [NO_PROBLEM, *PROBLEMS[watched.kind]]

    @property
    @override
    def native_value(self) -> str:
        """The problem."""
        return next(iter(self.supervisor.problems(self.watched.id)), NO_PROBLEM)
