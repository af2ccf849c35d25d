"""An outbox for presses: on flash before anything else, told until confirmed."""

import esphome.codegen as cg
import esphome.config_validation as cv
from esphome.const import CONF_ID, CONF_TIME_ID
from esphome.core import CORE
from esphome.types import ConfigType

from esphome import automation
from esphome.components import time as time_

DEPENDENCIES = ["api"]

CONF_SLOTS = "slots"
CONF_ON_DELIVER = "on_deliver"
CONF_ON_STORED = "on_stored"
CONF_ON_CONFIRMED = "on_confirmed"
CONF_ON_CHANGE = "on_change"

press_outbox_ns = cg.esphome_ns.namespace("press_outbox")
PressOutbox = press_outbox_ns.class_("PressOutbox", cg.Component)
Delivery = press_outbox_ns.struct("Delivery")

TRIGGERS = {
    CONF_ON_DELIVER: ("get_deliver_trigger", [(Delivery, "record")]),
    CONF_ON_STORED: ("get_stored_trigger", [(cg.uint64, "instance"), (cg.uint32, "seq")]),
    CONF_ON_CONFIRMED: ("get_confirmed_trigger", [(cg.uint64, "instance"), (cg.uint32, "seq"), (cg.uint32, "count")]),
    CONF_ON_CHANGE: ("get_change_trigger", []),
}


def refuse_forgetful_chips(config: ConfigType) -> ConfigType:
    """Take only chips whose memory survives a power cut while it is written."""
    if CORE.is_esp8266:
        raise cv.Invalid(
            "An ESP8266 cannot keep a press safe: it erases its whole memory before it writes it again, and a power "
            "cut in between loses every press that is not yet recorded. Use an ESP32-C3; it costs the same."
        )
    if not (CORE.is_esp32 or CORE.is_host):
        raise cv.Invalid("press_outbox runs on the ESP32 family: nowhere else is it known to survive a power cut.")
    return config


CONFIG_SCHEMA = cv.All(
    cv.Schema(
        {
            cv.GenerateID(): cv.declare_id(PressOutbox),
            cv.Optional(CONF_TIME_ID): cv.use_id(time_.RealTimeClock),
            cv.Optional(CONF_SLOTS, default=32): cv.int_range(4, 128),
            cv.Required(CONF_ON_DELIVER): automation.validate_automation(single=True),
            **{
                cv.Optional(trigger): automation.validate_automation(single=True)
                for trigger in TRIGGERS
                if trigger != CONF_ON_DELIVER
            },
        }
    ).extend(cv.COMPONENT_SCHEMA),
    refuse_forgetful_chips,
)


async def to_code(config: ConfigType) -> None:
    """Generate the code."""
    var = cg.new_Pvariable(config[CONF_ID])
    await cg.register_component(var, config)
    cg.add_define("PRESS_OUTBOX_SLOTS", config[CONF_SLOTS])
    if CONF_TIME_ID in config:
        cg.add(var.set_time(await cg.get_variable(config[CONF_TIME_ID])))
    for trigger, (getter, arguments) in TRIGGERS.items():
        if trigger in config:
            await automation.build_automation(getattr(var, getter)(), arguments, config[trigger])
