#pragma once
#include <array>
#include <string>
#include <vector>

#include "esphome/components/packet_transport/packet_transport.h"
#include "esphome/components/sensor/sensor.h"
#include "esphome/components/udp/udp_component.h"
#include "esphome/core/automation.h"

namespace esphome::room_link {

/// What goes between a bell and a chime, both ways: a press of a bell, and what is the matter with it.
struct Word {
  uint64_t bell;  // MAC address
  uint64_t instance;
  uint32_t seq;
  // From a bell: 0 nobody waits, 1 complaint, 2 assistance. From a chime: 0 nothing, 1 somebody comes.
  uint32_t matter;
};

/// Bell and chime speak with each other without Home Assistant: ESPHome's packet transport over UDP, encrypted, with
/// rolling codes and ping-pong. It carries floats, exact for whole numbers below 2^24, so longer ones go in parts.
class RoomLink final : public packet_transport::PacketTransport, public Parented<udp::UDPComponent> {
 public:
  RoomLink();
  void setup() override;
  float get_setup_priority() const override { return setup_priority::AFTER_WIFI; }

  void set_key(const std::vector<uint8_t> &key) { this->key_ = key; }
  /// The name of a device to listen to. Before setup.
  void add_peer(const char *name) { this->peers_.push_back(name); }

  /// Has this said every few seconds from now on.
  void set(const Word &word);
  /// The same, and says it now.
  void say(const Word &word) {
    this->set(word);
    this->send_data_(true);  // all of it in one packet
  }
  bool has_peer() const { return !this->peers_.empty(); }
  /// Whether a peer was heard a moment ago.
  bool hears() const;

  Trigger<Word> *get_heard_trigger() { return &this->heard_; }

 protected:
  static constexpr size_t PARTS = 8;  // three of the MAC, three of the instance, number, matter

  void send_packet(const std::vector<uint8_t> &buf) const override { this->parent_->send_packet(buf); }
  size_t get_max_packet_size() override { return udp::MAX_PACKET_SIZE; }
  bool should_send() override;
  void listen_(const char *peer);

  struct Peer {
    std::array<sensor::Sensor, PARTS> parts;
  };
  void take_(Peer &peer);

  std::vector<uint8_t> key_;
  std::vector<const char *> peers_;
  std::vector<std::unique_ptr<Peer>> heard_from_;
  std::array<sensor::Sensor, PARTS> said_;
  uint32_t heard_at_{0};
  bool ever_{false};
  Trigger<Word> heard_;
};

inline RoomLink *global_room_link{nullptr};  // NOLINT

/// This device's MAC address as a number.
uint64_t own_mac();

}  // namespace esphome::room_link
