"""What happened in the office, as sentences in the activity list."""

from collections.abc import Callable

from homeassistant.components.logbook.const import LOGBOOK_ENTRY_ICON, LOGBOOK_ENTRY_MESSAGE, LOGBOOK_ENTRY_NAME
from homeassistant.core import Event, HomeAssistant, callback

from .const import DOMAIN, EVENT
from .happening import IdeaType, ProblemType

_ICONS = {ProblemType.SHOWED: "mdi:bell-alert", ProblemType.OVER: "mdi:bell-check"} | dict.fromkeys(
    IdeaType, "mdi:lightbulb-on"
)


@callback
def async_describe_events(
    hass: HomeAssistant, async_describe_event: Callable[[str, str, Callable[[Event], dict[str, str]]], None]
) -> None:
    """Say how our events are shown."""

    @callback
    def describe(event: Event) -> dict[str, str]:
        return {
            LOGBOOK_ENTRY_NAME: event.data["office"],
            LOGBOOK_ENTRY_MESSAGE: event.data["message"],
            LOGBOOK_ENTRY_ICON: _ICONS.get(event.data["type"], "mdi:bell-ring"),
        }

    async_describe_event(DOMAIN, EVENT, describe)
