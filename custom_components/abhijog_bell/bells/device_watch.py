"""All device bells and chimes of an office: what they say reaches the office, and what it says reaches them."""

from collections.abc import Callable

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from ..office import Loaded, Office
from .protocol import Heartbeat

type AliveListener = Callable[[str, Heartbeat], None]


class DeviceWatch:
    """Watches the devices of one office. `Runtime.devices` is where others find it.

    `listen_alive(listener)` calls `listener(mac, heartbeat)` for each heartbeat of a bell or chime of this office, and
    of no other device. `mac` is that of the subentry: twelve lower-case hex digits without colons.

    `listen_reset(listener)` calls `listener(bell_id, instance)` when a bell comes with an instance that is neither on
    record nor was heard in this run: its memory was reset. It comes once per instance in a run; after a restart it
    comes again unless a press of that instance is on record, so whoever writes it down looks whether it is written.
    """

    def __init__(self, hass: HomeAssistant, office: Office, loaded: Loaded) -> None:
        """Prepare; nothing is heard before `start`."""
        self._hass = hass
        self._office = office
        self._alive: list[AliveListener] = []
        self._reset: list[Callable[[str, str], None]] = []

    @callback
    def listen_alive(self, listener: AliveListener) -> CALLBACK_TYPE:
        """Call a listener with each heartbeat of a device of this office; return how to stop that."""
        self._alive.append(listener)
        return lambda: self._alive.remove(listener)

    @callback
    def listen_reset(self, listener: Callable[[str, str], None]) -> CALLBACK_TYPE:
        """Call a listener with bell and instance when a bell's memory was reset; return how to stop that."""
        self._reset.append(listener)
        return lambda: self._reset.remove(listener)

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Listen from now on; return how to stop."""
        return lambda: None
