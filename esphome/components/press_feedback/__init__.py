"""What the person at the bell is shown: decided in one place, drawn by automations."""

import esphome.codegen as cg
import esphome.config_validation as cv
from esphome.const import CONF_ID
from esphome.types import ConfigType

from esphome import automation

DEPENDENCIES = ["press_outbox"]

CONF_ON_SHOW = "on_show"

press_feedback_ns = cg.esphome_ns.namespace("press_feedback")
PressFeedback = press_feedback_ns.class_("PressFeedback", cg.Component)
State = press_feedback_ns.enum("State")

CONFIG_SCHEMA = cv.Schema(
    {
        cv.GenerateID(): cv.declare_id(PressFeedback),
        cv.Required(CONF_ON_SHOW): automation.validate_automation(single=True),
    }
).extend(cv.COMPONENT_SCHEMA)


async def to_code(config: ConfigType) -> None:
    """Generate the code."""
    var = cg.new_Pvariable(config[CONF_ID])
    await cg.register_component(var, config)
    await automation.build_automation(var.get_show_trigger(), [(State, "state")], config[CONF_ON_SHOW])
