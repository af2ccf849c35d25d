"""What a chime rang for, kept on flash."""

import esphome.codegen as cg
import esphome.config_validation as cv
from esphome.const import CONF_ID
from esphome.types import ConfigType

DEPENDENCIES = ["press_outbox"]

ring_memory_ns = cg.esphome_ns.namespace("ring_memory")
RingMemory = ring_memory_ns.class_("RingMemory", cg.Component)

CONFIG_SCHEMA = cv.Schema({cv.GenerateID(): cv.declare_id(RingMemory)}).extend(cv.COMPONENT_SCHEMA)


async def to_code(config: ConfigType) -> None:
    """Generate the code."""
    var = cg.new_Pvariable(config[CONF_ID])
    await cg.register_component(var, config)
