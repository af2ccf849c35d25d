#pragma once
#include <array>
#include <string>

#include "esphome/core/automation.h"
#include "esphome/core/component.h"
#include "esphome/core/defines.h"
#ifdef USE_TIME
#include "esphome/components/time/real_time_clock.h"
#endif
#include "storage.h"
#include "words.h"

#ifndef PRESS_OUTBOX_SLOTS
#define PRESS_OUTBOX_SLOTS 32
#endif

namespace esphome::press_outbox {

enum Kind : uint8_t { PRESS, LONG, SATISFIED, NEUTRAL, UNSATISFIED };

/// What an answer answers: the press of a bell. All zero for a press itself, and for an answer to nothing known.
struct About {
  uint64_t instance;
  uint64_t bell;  // its MAC address
  uint32_t seq;
  uint32_t unused;
};

/// One press, or several close in time where the box was full: the numbers seq to seq + count - 1.
struct Record {
  uint64_t instance;
  About about;
  uint32_t seq;    // 0 = never used
  uint32_t order;  // which came first, also across instances
  uint32_t epoch;  // 0 = the clock was not set
  uint32_t uptime;
  uint32_t boot;
  uint16_t count;
  uint8_t kind;
  uint8_t open;  // 1 = not confirmed
  uint32_t check;
  uint32_t unused;
};

struct Header {
  uint64_t instance;
  uint32_t boot;
  uint32_t last_seq;
  uint32_t last_order;
  uint32_t check;
};

/// A record as it is told: every value a text.
struct Delivery {
  std::string instance, boot, seq, count, age, kind, bell, bell_instance, bell_seq;
};

/// Keeps presses on flash until somebody confirms that they are recorded.
class PressOutbox final : public Component {
 public:
  void setup() override;
  void loop() override;
  void dump_config() override;
  float get_setup_priority() const override { return setup_priority::HARDWARE; }

  /// Returns the number of the press, which is on flash by then; 0 where there is no room even to count it.
  uint32_t add(Kind kind, const About &about = {});
  /// Closes a record where all three match. True as well where it was closed before.
  template<typename Text> bool confirm(const Text &instance, int32_t seq, int32_t count) {
    uint64_t value;
    return seq > 0 && count > 0 && parse_hex16(instance, value) && this->close_(value, seq, count);
  }
  /// Everything open, from the oldest, from now.
  void resend();

  uint32_t pending() const;
  uint32_t last_seq() const { return this->header_.last_seq; }
  uint32_t boot() const { return this->header_.boot; }
  uint64_t instance() const { return this->header_.instance; }
  bool flash_ok() const { return this->flash_ok_; }
  static uint32_t uptime();
  /// Seconds since 1970; 0 where the clock is not set.
  uint32_t epoch() const;
  /// Seconds since the last press of this boot.
  uint32_t idle() const;

  Storage &storage() { return this->storage_; }
#ifdef USE_TIME
  void set_time(time::RealTimeClock *clock) { this->clock_ = clock; }
#endif
  Trigger<Delivery> *get_deliver_trigger() { return &this->deliver_; }
  Trigger<uint64_t, uint32_t> *get_stored_trigger() { return &this->stored_; }
  Trigger<uint64_t, uint32_t, uint32_t> *get_confirmed_trigger() { return &this->confirmed_; }
  Trigger<> *get_change_trigger() { return &this->change_; }

 protected:
  struct Slot {
    Record record;
    bool earlier;  // from before this boot: its uptime says nothing now
    bool dirty;    // not on flash as it is here
    bool told;     // since the last call to resend
  };
  using Slots = std::array<Slot, PRESS_OUTBOX_SLOTS + 1>;

  bool load_();
  void begin_anew_();
  void join_closest_();
  Slot *place_(Kind kind, const About &about);
  Slot *free_();
  Slot *newest_();
  bool save_();
  void round_();
  void tell_(Slot &slot);
  std::string age_(const Record &record, bool earlier) const;
  void note_clock_();
  bool close_(uint64_t instance, uint32_t seq, uint32_t count);
  bool known_(uint64_t instance, uint32_t seq, uint32_t count) const;
  bool heard_() const;

  Storage storage_;
  Header header_{};
  Slots slots_{};
  Slot replaced_{};  // what the last press took the place of
  bool durable_{false};  // the flash knows this instance
  bool flash_ok_{true};
  bool subscribed_{false};
  uint32_t cursor_{0}, burst_{0}, next_{0}, last_press_{0};
#ifdef USE_TIME
  time::RealTimeClock *clock_{nullptr};
#endif
  Trigger<Delivery> deliver_;
  Trigger<uint64_t, uint32_t> stored_;
  Trigger<uint64_t, uint32_t, uint32_t> confirmed_;
  Trigger<> change_;
};

}  // namespace esphome::press_outbox
