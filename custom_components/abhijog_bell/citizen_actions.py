"""The actions about the citizen's word: how it was, and the appeal on offer where it was not good."""

from functools import partial
from typing import Final

import voluptuous as vol
from homeassistant.core import ServiceCall, SupportsResponse

from .calls import COMPLAINT, NOTE, OFFICER, Actions, command
from .register.commands import Command, DeclineAppeal, Rate, TakeAppeal
from .register.rights import Actor
from .register.words import Rating


def _rate(call: ServiceCall, actor: Actor) -> Command:
    return Rate(actor=actor, rating=Rating(call.data["rating"]), note=call.data.get("note"))


def _take_appeal(call: ServiceCall, actor: Actor) -> Command:
    return TakeAppeal(actor=actor, note=call.data.get("note"))


def _decline_appeal(call: ServiceCall, actor: Actor) -> Command:
    return DeclineAppeal(actor=actor, note=call.data.get("note"))


CITIZEN_ACTIONS: Final[Actions] = {
    "rate": (
        partial(command, _rate),
        {**COMPLAINT, **OFFICER, vol.Required("rating"): vol.In([rating.value for rating in Rating]), **NOTE},
        SupportsResponse.OPTIONAL,
    ),
    "take_appeal": (partial(command, _take_appeal), {**COMPLAINT, **NOTE}, SupportsResponse.OPTIONAL),
    "decline_appeal": (partial(command, _decline_appeal), {**COMPLAINT, **NOTE}, SupportsResponse.OPTIONAL),
}
