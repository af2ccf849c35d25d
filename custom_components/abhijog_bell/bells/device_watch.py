"""All device bells and chimes of an office: what they say reaches the office, and what it says reaches them."""

import logging
from collections.abc import Callable
from functools import partial
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from ..happening import Happening, HappeningType
from ..loading import Loaded
from ..office import Office
from ..stopping import stop_all
from .device_bell import DeviceBell
from .device_chime import DeviceChime
from .devices import Devices
from .protocol import AnswerMessage, Heartbeat, Message, PressMessage

_LOGGER = logging.getLogger(__name__)

# What is shown at the bell. A press is shown by its confirmation.
_SHOWN: Final = {
    HappeningType.ACKNOWLEDGED,
    HappeningType.LAPSED,
    HappeningType.REOPENED,
    HappeningType.HEARD,
    HappeningType.CLOSED,
    HappeningType.SILENCED,
}
# So many memories of a bell are told apart. One that has more of them is broken.
_MOST_MEMORIES: Final = 1_000

type AliveListener = Callable[[str, Heartbeat], None]
type ResetListener = Callable[[str, str], None]


class DeviceWatch:
    """Watches the devices of one office. `Runtime.devices` is where others find it.

    `listen_alive(listener)` calls `listener(mac, heartbeat)` for each heartbeat of a bell or chime of this office, and
    of no other device. `mac` is that of the subentry: twelve lower-case hex digits without colons.

    `listen_reset(listener)` calls `listener(bell_id, instance)` when a bell comes with an instance that is neither on
    record nor was heard in this run: its memory was reset. It comes once per instance in a run, except from a bell that
    has a new one all the time; after a restart it comes again unless a press of that instance is on record, so whoever
    writes it down looks whether it is written.
    """

    def __init__(self, hass: HomeAssistant, office: Office, loaded: Loaded, devices: Devices) -> None:
        """Prepare; nothing is heard before `start`."""
        self._office = office
        self._devices = devices
        self._alive: list[AliveListener] = []
        self._reset: list[ResetListener] = []
        settings = office.settings
        presses = loaded.device_presses
        self._bells = {
            bell.mac: DeviceBell(hass, bell, bell.mac, office, presses.get(bell.mac, {}))
            for bell in settings.bells.values()
            if bell.mac
        }
        self._chimes = {chime.mac: DeviceChime(hass, chime, office) for chime in settings.chimes.values()}
        self._instances = {mac: set(presses.get(mac, {})) for mac in self._bells}
        self._said: set[str] = set()

    @callback
    def listen_alive(self, listener: AliveListener) -> CALLBACK_TYPE:
        """Call a listener with each heartbeat of a device of this office; return how to stop that."""
        self._alive.append(listener)
        return lambda: self._alive.remove(listener)

    @callback
    def listen_reset(self, listener: ResetListener) -> CALLBACK_TYPE:
        """Call a listener with bell and instance when a bell's memory was reset; return how to stop that."""
        self._reset.append(listener)
        return lambda: self._reset.remove(listener)

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Listen from now on; return how to stop."""
        stops = [self._devices.attach(mac, partial(self._from_bell, mac)) for mac in self._bells]
        stops += [self._devices.attach(mac, partial(self._from_chime, mac)) for mac in self._chimes]
        stops += [self._office.listen(self._happened)]
        stops += [bell.stop for bell in self._bells.values()] + [chime.stop for chime in self._chimes.values()]
        return stop_all(stops)

    @callback
    def _from_bell(self, mac: str, message: Message) -> None:
        if isinstance(message, AnswerMessage):
            self._foreign(mac, "a bell gives no answers")
            return
        self._look_at_memory(mac, message.instance)
        if isinstance(message, PressMessage):
            self._bells[mac].pressed(message)
        else:
            self._bells[mac].alive(message)
            self._pass_on(mac, message)

    @callback
    def _from_chime(self, mac: str, message: Message) -> None:
        if isinstance(message, AnswerMessage):
            self._chimes[mac].answered(message)
        elif isinstance(message, Heartbeat):
            self._chimes[mac].alive(message)
            self._pass_on(mac, message)
        else:
            self._foreign(mac, "nobody complains with a chime")

    def _pass_on(self, mac: str, heartbeat: Heartbeat) -> None:
        for listener in list(self._alive):
            listener(mac, heartbeat)

    def _look_at_memory(self, mac: str, instance: str) -> None:
        """Notice a memory that is not the one before: what was not confirmed with it is lost."""
        known = self._instances[mac]
        if known and instance not in known and (bell := self._office.settings.bell_of_mac(mac)):
            for listener in list(self._reset):
                listener(bell.id, instance)
        if len(known) < _MOST_MEMORIES:
            known.add(instance)

    @callback
    def _happened(self, happening: Happening) -> None:
        bell = self._office.settings.bells.get(happening.complaint.bell)
        if bell and bell.mac and happening.type in _SHOWN:
            self._bells[bell.mac].feedback.changed()

    def _foreign(self, mac: str, reason: str) -> None:
        if mac not in self._said:
            self._said.add(mac)
            _LOGGER.warning("A message of the device %s was passed over: %s", mac, reason)
