"""Bell and chime speak with each other over the network of the room, without Home Assistant."""

import hashlib

import esphome.codegen as cg
import esphome.config_validation as cv
from esphome.components.packet_transport import PacketTransport, provider_name_validate
from esphome.const import CONF_ID, CONF_KEY
from esphome.types import ConfigType

from esphome import automation
from esphome.components import udp

DEPENDENCIES = ["udp"]
AUTO_LOAD = ["packet_transport", "sensor", "xxtea"]

CONF_PEERS = "peers"
CONF_ON_HEARD = "on_heard"
# Each keeps the other's codes in four places (the packet transport's limit).
MOST_PEERS = 4

room_link_ns = cg.esphome_ns.namespace("room_link")
RoomLink = room_link_ns.class_("RoomLink", PacketTransport)
Word = room_link_ns.struct("Word")

CONFIG_SCHEMA = (
    cv.Schema(
        {
            cv.GenerateID(): cv.declare_id(RoomLink),
            cv.Required(CONF_KEY): cv.sensitive(cv.All(cv.string, cv.Length(min=16))),
            cv.Required(CONF_PEERS): cv.All(cv.ensure_list(provider_name_validate), cv.Length(max=MOST_PEERS)),
            cv.Optional(CONF_ON_HEARD): automation.validate_automation(single=True),
        }
    )
    .extend(udp.UDP_SCHEMA)
    .extend(cv.polling_component_schema("5s"))
)


async def to_code(config: ConfigType) -> None:
    """Generate the code."""
    var = cg.new_Pvariable(config[CONF_ID])
    await cg.register_component(var, config)
    network = await udp.register_udp_client(var, config)
    cg.add(network.set_should_listen())
    cg.add(network.set_should_broadcast())
    cg.add_define("USE_ROOM_LINK")
    cg.add(var.set_platform_name("udp"))
    cg.add(var.set_ping_pong_recycle_time(10))
    cg.add(var.set_key(list(hashlib.sha256(config[CONF_KEY].encode()).digest())))
    for peer in config[CONF_PEERS]:
        cg.add(var.add_peer(peer))
    if CONF_ON_HEARD in config:
        await automation.build_automation(var.get_heard_trigger(), [(Word, "word")], config[CONF_ON_HEARD])
