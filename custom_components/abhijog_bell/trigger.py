"""Triggers for automations: a bell rang, a complaint was answered or is due, nobody came, a bell has a problem."""

from typing import Any, ClassVar, override

import voluptuous as vol
from homeassistant.const import CONF_OPTIONS
from homeassistant.core import CALLBACK_TYPE, HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.trigger import Trigger, TriggerActionRunner, TriggerConfig, TriggerNotTriggeredReporter
from homeassistant.helpers.typing import ConfigType

from .announcer import RINGING, Interest, async_announcer
from .bells.problems import BellProblem
from .happening import HappeningType, IdeaType, ProblemType
from .register.words import Purpose

CONF_OFFICE = "office"
CONF_BELL = "bell"
CONF_PURPOSE = "purpose"
CONF_PROBLEM = "problem"


def _schema(options: dict[vol.Marker, Any]) -> vol.Schema:
    office = {
        vol.Optional(CONF_OFFICE): cv.string,
        vol.Optional(CONF_BELL): vol.All(cv.ensure_list, [cv.string]),
    }
    return vol.Schema({vol.Optional(CONF_OPTIONS, default={}): office | options})


class OfficeTrigger(Trigger):
    """Triggers when something of certain types happens in an office."""

    _types: ClassVar[frozenset[HappeningType] | frozenset[ProblemType] | frozenset[IdeaType]]
    _schema: ClassVar[vol.Schema]

    @classmethod
    @override
    async def async_validate_config(cls, hass: HomeAssistant, config: ConfigType) -> ConfigType:
        """Check the options."""
        checked: ConfigType = cls._schema(config)
        return checked

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Take note of what is waited for. What is empty means any, as an empty input of a blueprint."""
        super().__init__(hass, config)
        options = config.options or {}
        self._interest = Interest(
            types=self._types,
            office=options.get(CONF_OFFICE) or None,
            bells=frozenset(options.get(CONF_BELL, ())) or None,
            purpose=options.get(CONF_PURPOSE),
            problems=frozenset(options.get(CONF_PROBLEM, ())) or None,
        )

    @override
    async def async_attach_runner(
        self, run_action: TriggerActionRunner, did_not_trigger: TriggerNotTriggeredReporter | None = None
    ) -> CALLBACK_TYPE:
        """Run the action whenever it happens."""

        def run(payload: dict[str, Any]) -> None:
            run_action(payload, payload["message"])

        # Of all that attach triggers, only automations want to hear of what did not trigger them.
        automation = did_not_trigger is not None
        return async_announcer(self._hass).attach(self._interest, run, lasting=automation)


class ComplaintTrigger(OfficeTrigger):
    """Triggers when something happens to a complaint."""

    _schema = _schema({vol.Optional(CONF_PURPOSE): vol.In([purpose.value for purpose in Purpose])})


class ProblemTrigger(OfficeTrigger):
    """Triggers when a problem of a bell shows or is over."""

    _schema = _schema(
        {vol.Optional(CONF_PROBLEM): vol.All(cv.ensure_list, [vol.In([problem.value for problem in BellProblem])])}
    )


class IdeaTrigger(OfficeTrigger):
    """Triggers when something happens to an idea."""

    _schema = vol.Schema({vol.Optional(CONF_OPTIONS, default={}): {vol.Optional(CONF_OFFICE): cv.string}})


def _on(*types: HappeningType) -> type[ComplaintTrigger]:
    return type("ComplaintTrigger", (ComplaintTrigger,), {"_types": frozenset(types)})


def _when(kind: ProblemType) -> type[ProblemTrigger]:
    return type("ProblemTrigger", (ProblemTrigger,), {"_types": frozenset({kind})})


def _of_idea(kind: IdeaType) -> type[IdeaTrigger]:
    return type("IdeaTrigger", (IdeaTrigger,), {"_types": frozenset({kind})})


TRIGGERS: dict[str, type[Trigger]] = {
    "bell_rang": _on(*RINGING),
    "bell_silenced": _on(HappeningType.SILENCED),
    "complaint_acknowledged": _on(HappeningType.ACKNOWLEDGED),
    "answer_lapsed": _on(HappeningType.LAPSED),
    "complaint_escalated": _on(HappeningType.ESCALATED),
    "bell_unheard": _on(HappeningType.UNHEARD),
    "complaint_heard": _on(HappeningType.HEARD),
    "complaint_closed": _on(HappeningType.CLOSED),
    "complaint_reopened": _on(HappeningType.REOPENED),
    "complaint_referred": _on(HappeningType.REFERRED),
    "complaint_reminded": _on(HappeningType.REMINDED),
    "complaint_expired": _on(HappeningType.EXPIRED),
    "complaint_appealed": _on(HappeningType.APPEALED),
    "complaint_rated": _on(HappeningType.RATED),
    "request_recorded": _on(HappeningType.ASKED, HappeningType.REQUEST_FILED),
    "idea_suggested": _of_idea(IdeaType.SUGGESTED),
    "idea_screened": _of_idea(IdeaType.SCREENED),
    "bell_problem": _when(ProblemType.SHOWED),
    "bell_problem_over": _when(ProblemType.OVER),
}


async def async_get_triggers(hass: HomeAssistant) -> dict[str, type[Trigger]]:
    """Return the triggers."""
    return TRIGGERS
