#pragma once
#include <array>
#include <cstdint>
#include <string>

#include "esphome/components/press_outbox/storage.h"
#include "esphome/core/component.h"

namespace esphome::closed_hours {

/// The stretches in which nobody is in the room, told for days ahead: a chime stays quiet then also while Home Assistant is
/// away. Where nothing is known, be it the hours or the time, the office counts as open: no complaint is lost for that.
class ClosedHours final : public Component {
 public:
  void setup() override;
  float get_setup_priority() const override { return setup_priority::HARDWARE; }

  /// Takes `1764000000-1764046800 1764061200-1764064800`: seconds since 1970, the earliest first; empty for none. False
  /// where it is anything else, and then nothing changes.
  template<typename Text> bool set(const Text &hours) {
    std::string said;
    for (size_t i = 0; i < hours.size() && i <= LONGEST; i++)
      said.push_back(hours[i]);
    return this->set_(said);
  }
  /// Whether the office is known to be closed. `now` is 0 where nobody knows what time it is.
  bool closed(uint32_t now) const;

 protected:
  static constexpr size_t MOST = 16;
  static constexpr size_t LONGEST = MOST * sizeof("1764000000-1764046800") - 1;
  struct Stretch {
    uint32_t from, until;
  };
  struct Hours {
    std::array<Stretch, MOST> stretches;
    uint32_t check;
    uint32_t unused;
  };
  bool set_(const std::string &said);
  void keep_();

  press_outbox::Storage storage_;
  Hours hours_{};
};

}  // namespace esphome::closed_hours
