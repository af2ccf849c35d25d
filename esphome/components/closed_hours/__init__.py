"""When the office is closed, as Home Assistant said it last, kept on flash."""

import esphome.codegen as cg
import esphome.config_validation as cv
from esphome.const import CONF_ID
from esphome.types import ConfigType

DEPENDENCIES = ["press_outbox"]

closed_hours_ns = cg.esphome_ns.namespace("closed_hours")
ClosedHours = closed_hours_ns.class_("ClosedHours", cg.Component)

CONFIG_SCHEMA = cv.Schema({cv.GenerateID(): cv.declare_id(ClosedHours)}).extend(cv.COMPONENT_SCHEMA)


async def to_code(config: ConfigType) -> None:
    """Generate the code."""
    var = cg.new_Pvariable(config[CONF_ID])
    await cg.register_component(var, config)
