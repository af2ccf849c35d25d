"""Buttons: answer whoever waits longest, and ring for a test."""

from collections.abc import Iterator
from typing import override

from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .const import DOMAIN
from .entity import OfficeEntity, add_entities
from .errors import translated
from .register.commands import Acknowledge
from .register.rights import Actor
from .runtime import OfficeConfigEntry
from .settings import Bell

PARALLEL_UPDATES = 0

ANSWER = ButtonEntityDescription(key="answer")
TEST_RING = ButtonEntityDescription(key="test_ring", entity_category=EntityCategory.CONFIG)


async def async_setup_entry(
    hass: HomeAssistant, entry: OfficeConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the buttons."""

    def make(bell: Bell | None) -> Iterator[ButtonEntity]:
        yield AnswerButton(entry, bell, ANSWER)
        if bell:
            yield TestRingButton(entry, bell, TEST_RING)

    add_entities(entry, async_add_entities, make)


class _OfficeButton(OfficeEntity, ButtonEntity):
    def _actor(self) -> Actor:
        """Return who pressed: the service call leaves its context with the entity."""
        return self.office.actor(self._context.user_id if self._context else None)


class AnswerButton(_OfficeButton):
    """Promises to call in whoever waits longest."""

    @override
    async def async_press(self) -> None:
        """Answer."""
        waiting = self.office.waiting(self.bell.id if self.bell else None)
        if not waiting:
            raise ServiceValidationError(translation_domain=DOMAIN, translation_key="nobody_waiting")
        # People before tests, and whoever is at the bell before whoever has probably gone.
        longest = min(waiting, key=lambda complaint: (complaint.test, not complaint.sounds, complaint.rung_at))
        with translated(self.office.settings):
            await self.office.async_command(longest.number, Acknowledge(actor=self._actor()))


class TestRingButton(_OfficeButton):
    """Rings as a press would, marked as a test and counted nowhere."""

    bell: Bell

    @override
    async def async_press(self) -> None:
        """Ring."""
        with translated(self.office.settings):
            await self.office.async_ring(self.bell, self._actor(), test=True)
