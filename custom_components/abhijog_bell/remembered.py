"""What Home Assistant remembers of a register, outside of it, so that an older one in its place is noticed."""

import logging
from typing import Any, Final

import voluptuous as vol
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.storage import Store

from .const import DOMAIN
from .journal.rollback import Known

_LOGGER = logging.getLogger(__name__)

_VERSION: Final = 1
_AT_MOST_EVERY: Final = 60  # seconds: it lies on the same worn card as everything else
# So many memories of a device are remembered, those it had last. One that has a new one all the time is broken.
_MOST_MEMORIES: Final = 100
_COUNTS: Final = {str: vol.All(int, vol.Range(0))}
_SCHEMA: Final = vol.Schema(
    {
        vol.Required("entries"): vol.All(int, vol.Range(0)),
        vol.Required("seal"): str,
        vol.Required("numbers"): _COUNTS,
        vol.Required("confirmed"): _COUNTS,
        vol.Optional("phones", default=list): [str],
    }
)


class Remembered:
    """The memory of one office. `known` is how its register was, `confirmed` the last press of each device bell.

    `phones` are those that say when a message has arrived.

    It is written behind the register, never before, so that it is never ahead of it: not even after a power cut.
    """

    def __init__(self, hass: HomeAssistant, entry_id: str) -> None:
        """Prepare; nothing is known before it is loaded."""
        self._store: Store[dict[str, Any]] = Store(hass, _VERSION, f"{DOMAIN}.{entry_id}", atomic_writes=True)
        self._waiting = False
        self.known: Known | None = None
        self.confirmed: dict[str, int] = {}
        self.phones: set[str] = set()

    async def async_load(self) -> None:
        """Read it. What cannot be read is not known; the office opens all the same."""
        try:
            if (stored := await self._store.async_load()) is not None:
                data = _SCHEMA(stored)
                self.known = Known(entries=data["entries"], seal=data["seal"], numbers=data["numbers"])
                self.confirmed = data["confirmed"]
                self.phones = set(data["phones"])
        except (HomeAssistantError, vol.Invalid) as error:
            _LOGGER.warning("What was remembered of a register cannot be read: %r", error)

    @callback
    def remember(self, known: Known) -> None:
        """Remember how the register is now."""
        if known != self.known:
            self.known = known
            self.save_soon()

    @callback
    def confirm(self, source: str, last: int) -> None:
        """Remember the last press that a device had confirmed; it is not written yet."""
        device, _, _ = source.partition("/")
        self.confirmed.pop(source, None)
        memories = [known for known in self.confirmed if known.startswith(f"{device}/")]
        for oldest in memories[: 1 - _MOST_MEMORIES]:
            del self.confirmed[oldest]
        self.confirmed[source] = last

    @callback
    def takes_messages(self, phone: str) -> None:
        """Remember that a phone says when a message has arrived."""
        if phone not in self.phones:
            self.phones.add(phone)
            self.save_soon()

    @callback
    def save_soon(self) -> None:
        """Write it within a minute, once for all that changes meanwhile."""
        if not self._waiting:
            self._waiting = True
            self._store.async_delay_save(self._data, _AT_MOST_EVERY)

    async def async_save(self) -> None:
        """Write it now."""
        if self.known:
            await self._store.async_save(self._data())

    async def async_remove(self) -> None:
        """Forget everything, for ever."""
        await self._store.async_remove()

    def _data(self) -> dict[str, Any]:
        self._waiting = False
        known = self.known or Known(entries=0, seal="")
        return {
            "entries": known.entries,
            "seal": known.seal,
            "numbers": dict(known.numbers),
            "confirmed": dict(self.confirmed),
            "phones": sorted(self.phones),
        }
