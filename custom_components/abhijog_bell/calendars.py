"""What stands in a calendar of Home Assistant."""

from datetime import datetime
from typing import Any

from homeassistant.components.calendar.const import DOMAIN, SERVICE_GET_EVENTS
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError


async def async_events(hass: HomeAssistant, calendar: str, start: datetime, end: datetime) -> list[dict[str, Any]]:
    """Return the events of a calendar. Raises HomeAssistantError where it is not there or cannot be read."""
    answer: Any = await hass.services.async_call(
        DOMAIN,
        SERVICE_GET_EVENTS,
        {"entity_id": calendar, "start_date_time": start.isoformat(), "end_date_time": end.isoformat()},
        blocking=True,
        return_response=True,
    )
    if calendar not in answer:
        raise HomeAssistantError(calendar)
    events: list[dict[str, Any]] = answer[calendar]["events"]
    return events
