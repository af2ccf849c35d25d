"""What two or more modules of the integration share."""

from typing import Final

from homeassistant.const import Platform

DOMAIN: Final = "abhijog_bell"
PLATFORMS: Final = (
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.SENSOR,
    Platform.TODO,
)
EVENT: Final = "abhijog_bell_event"
