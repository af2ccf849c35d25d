#pragma once
#include <array>
#include <cstdint>

#include "esphome/components/press_outbox/storage.h"
#include "esphome/core/component.h"

namespace esphome::ring_memory {

/// The highest press of each bell that this chime rang for, on flash: once is enough, also after a power cut.
class RingMemory final : public Component {
 public:
  void setup() override;
  float get_setup_priority() const override { return setup_priority::HARDWARE; }
  /// Whether this press is newer than any this chime rang for. It is remembered when this returns.
  bool is_new(uint64_t bell, uint64_t instance, uint32_t seq);
  press_outbox::Storage &storage() { return this->storage_; }

 protected:
  static constexpr size_t BELLS = 8;
  struct Rung {
    uint64_t bell, instance;
    uint32_t seq;
    uint32_t order;  // the bell that was silent for longest makes room for another
    uint32_t check;
    uint32_t unused;
  };
  Rung *find_(uint64_t bell);

  press_outbox::Storage storage_;
  std::array<Rung, BELLS> rung_{};
  uint32_t order_{0};
};

}  // namespace esphome::ring_memory
