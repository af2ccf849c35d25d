"""The moments at which an office opens and closes: whatever shows that has to look again then."""

from datetime import datetime, timedelta

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_point_in_utc_time
from homeassistant.util import dt as dt_util

from .register.working_time import WorkingTime

# Never before the moment itself, by whatever a timer may be early.
_AFTER = timedelta(milliseconds=10)


class OpeningHours:
    """Calls `look` each time the office opens or closes."""

    def __init__(self, hass: HomeAssistant, working_time: WorkingTime, look: CALLBACK_TYPE) -> None:
        """Prepare."""
        self._hass = hass
        self._working_time = working_time
        self._look = look
        self._cancel: CALLBACK_TYPE | None = None

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Begin; return how to stop."""
        self._arm()
        return self._stop

    def _arm(self) -> None:
        self._cancel = None
        if (change := self._working_time.next_change(dt_util.utcnow())) is not None:
            self._cancel = async_track_point_in_utc_time(self._hass, self._changed, change + _AFTER)

    @callback
    def _changed(self, _now: datetime) -> None:
        self._look()
        self._arm()

    @callback
    def _stop(self) -> None:
        if self._cancel:
            self._cancel()
