"""Stopping several things as one."""

from collections.abc import Iterable

from homeassistant.core import CALLBACK_TYPE, callback


def stop_all(stops: Iterable[CALLBACK_TYPE]) -> CALLBACK_TYPE:
    """Return one function that stops all of these."""

    @callback
    def stop() -> None:
        for stop_one in stops:
            stop_one()

    return stop
