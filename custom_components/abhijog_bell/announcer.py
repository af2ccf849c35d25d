"""Brings what happens in the offices to the automations that wait for it, and knows which bells these make heard."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .happening import HappeningType, IdeaType, ProblemType

_LOGGER = logging.getLogger(__name__)

RINGING = frozenset({HappeningType.RANG, HappeningType.RANG_AGAIN})


@dataclass(frozen=True, kw_only=True, slots=True)
class Interest:
    """What an automation waits for; None stands for any."""

    types: frozenset[HappeningType] | frozenset[ProblemType] | frozenset[IdeaType]
    office: str | None = None
    bells: frozenset[str] | None = None
    purpose: str | None = None
    problems: frozenset[str] | None = None

    def matches(self, payload: dict[str, Any]) -> bool:
        """Whether a payload is of interest."""
        return (
            payload["type"] in self.types
            and self.concerns(payload["config_entry_id"], payload["bell_device_id"], payload["purpose"])
            and (self.problems is None or payload["problem"] in self.problems)
        )

    def concerns(self, office: str, bell: str | None, purpose: str | None) -> bool:
        """Whether what happens at a bell is of interest."""
        return (
            self.office in (None, office)
            and (self.bells is None or bell in self.bells)
            and self.purpose in (None, purpose)
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Waiting:
    """Somebody who waits. `lasting`: an automation that is on, and no editor that is open or script that runs."""

    interest: Interest
    run: Callable[[dict[str, Any]], None]
    lasting: bool


@dataclass(slots=True)
class Announcer:
    """All automations that wait for something of ours."""

    _waiting: dict[object, _Waiting] = field(default_factory=dict)
    _on_change: list[CALLBACK_TYPE] = field(default_factory=list)

    @callback
    def attach(
        self, interest: Interest, run: Callable[[dict[str, Any]], None], *, lasting: bool = True
    ) -> CALLBACK_TYPE:
        """Call `run` with the payload of everything of interest; return how to stop that."""
        key = object()
        self._waiting[key] = _Waiting(interest=interest, run=run, lasting=lasting)
        self._changed()

        @callback
        def detach() -> None:
            del self._waiting[key]
            self._changed()

        return detach

    @callback
    def announce(self, payload: dict[str, Any]) -> None:
        """Bring a payload to whoever waits for it. One automation that fails keeps no other from it."""
        for waiting in list(self._waiting.values()):
            if waiting.interest.matches(payload):
                try:
                    waiting.run(payload)
                except Exception:
                    _LOGGER.exception("An automation failed at %s", payload["type"])

    @callback
    def makes_heard(self, office: str, bell: str | None, purpose: str) -> bool:
        """Whether an automation waits for this bell to ring."""
        return any(
            waiting.lasting and waiting.interest.types & RINGING and waiting.interest.concerns(office, bell, purpose)
            for waiting in self._waiting.values()
        )

    @callback
    def on_change(self, listener: CALLBACK_TYPE) -> CALLBACK_TYPE:
        """Call a listener when automations come or go; return how to stop that."""
        self._on_change.append(listener)
        return lambda: self._on_change.remove(listener)

    def _changed(self) -> None:
        for listener in list(self._on_change):
            listener()


_ANNOUNCER: HassKey[Announcer] = HassKey(DOMAIN)


@callback
def async_announcer(hass: HomeAssistant) -> Announcer:
    """Return the one announcer: triggers can be there before any office."""
    return hass.data.setdefault(_ANNOUNCER, Announcer())
