"""A to-do list of complaints that have not ended, and of ideas. It is read only: nothing ends by being ticked off."""

from collections.abc import Sequence
from typing import Final, override

from homeassistant.components.todo.const import TodoItemStatus
from homeassistant.components.todo.entity import TodoItem, TodoListEntity
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .due_days import ToDo, ToDoEntity, to_do, to_screen, with_a_day, without_a_day
from .runtime import OfficeConfigEntry

PARALLEL_UPDATES = 0

TO_DO: Final = EntityDescription(key="to_do")


async def async_setup_entry(
    hass: HomeAssistant, entry: OfficeConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the list of the office."""
    async_add_entities([ToDoList(entry, None, TO_DO)])


class ToDoList(ToDoEntity, TodoListEntity):
    """Shows what is to be done: what has no day is to be done at once."""

    @property
    @override
    def todo_items(self) -> list[TodoItem]:
        """Everything that is to be done."""
        return [
            TodoItem(uid=each.number, summary=each.what, status=TodoItemStatus.NEEDS_ACTION, due=each.due)
            for each in self._to_do()
        ]

    @override
    def _to_do(self) -> Sequence[ToDo]:
        complaints = (*without_a_day(self.office), *with_a_day(self.office))
        phrases = self.runtime.phrases
        return [*to_do(self.office, complaints, phrases), *to_screen(self.office, phrases)]
