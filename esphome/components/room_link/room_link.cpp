#include "room_link.h"

#include <cmath>

#include "esphome/components/network/util.h"
#include "esphome/core/hal.h"
#include "esphome/core/helpers.h"

namespace esphome::room_link {

namespace {

const char *const NAMES[] = {"b0", "b1", "b2", "i0", "i1", "i2", "seq", "matter"};
constexpr uint32_t BITS = 22;
constexpr uint64_t PART = (1u << BITS) - 1;
constexpr uint32_t SILENT_MS = 25000;

float part(uint64_t value, size_t index) { return static_cast<float>(value >> (index * BITS) & PART); }

uint64_t joined(const sensor::Sensor *parts) {
  uint64_t value = 0;
  for (size_t i = 0; i < 3; i++)
    value |= static_cast<uint64_t>(parts[i].state) << (i * BITS);
  return value;
}

}  // namespace

RoomLink::RoomLink() {
  global_room_link = this;
  for (auto &sensor : this->said_) {
    sensor.set_internal(true);
    sensor.state = 0;
  }
}

void RoomLink::setup() {
  this->set_encryption_key(this->key_);
  this->set_rolling_code_enable(true);
  this->set_ping_pong_enable(true);
  this->set_is_provider(true);
  this->set_sensor_count(PARTS);
  for (size_t i = 0; i < PARTS; i++)
    this->add_sensor(NAMES[i], &this->said_[i]);
  for (const char *peer : this->peers_)
    this->listen_(peer);
  PacketTransport::setup();
  this->parent_->add_listener([this](std::span<const uint8_t> data) { this->process_(data); });
}

void RoomLink::listen_(const char *name) {
  this->add_provider(name);
  this->set_provider_encryption(name, this->key_);
  this->heard_from_.push_back(std::make_unique<Peer>());
  Peer &peer = *this->heard_from_.back();
  for (size_t i = 0; i < PARTS; i++) {
    peer.parts[i].set_internal(true);
    this->add_remote_sensor(name, NAMES[i], &peer.parts[i]);
  }
  // The last part of a packet: by now the others are of the same one.
  peer.parts[PARTS - 1].add_on_state_callback([this, &peer](float) { this->take_(peer); });
}

void RoomLink::take_(Peer &peer) {
  for (auto &sensor : peer.parts) {
    // No number at all: the link is lost, or a part never came.
    if (std::isnan(sensor.state) || sensor.state < 0 || sensor.state >= (1 << 24))
      return;
  }
  this->heard_at_ = millis();
  this->ever_ = true;
  const auto *parts = peer.parts.data();
  this->heard_.trigger(Word{joined(parts), joined(parts + 3), static_cast<uint32_t>(parts[6].state),
                            static_cast<uint32_t>(parts[7].state)});
}

void RoomLink::set(const Word &word) {
  for (size_t i = 0; i < 3; i++) {
    this->said_[i].state = part(word.bell, i);
    this->said_[3 + i].state = part(word.instance, i);
  }
  this->said_[6].state = word.seq;
  this->said_[7].state = word.matter;
}

bool RoomLink::hears() const { return this->ever_ && millis() - this->heard_at_ < SILENT_MS; }

bool RoomLink::should_send() { return network::is_connected(); }

uint64_t own_mac() {
  uint8_t raw[6];
  get_mac_address_raw(raw);
  uint64_t value = 0;
  for (uint8_t byte : raw)
    value = value << 8 | byte;
  return value;
}

}  // namespace esphome::room_link
