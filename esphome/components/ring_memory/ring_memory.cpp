#include "ring_memory.h"

#include <algorithm>
#include <cstddef>

#include "esphome/core/log.h"

namespace esphome::ring_memory {

static const char *const TAG = "ring_memory";

void RingMemory::setup() {
  this->storage_.open("rung", BELLS, sizeof(Rung));
  for (size_t i = 0; i < BELLS; i++) {
    Rung &rung = this->rung_[i];
    if (!this->storage_.read(i, &rung) || rung.check != press_outbox::checksum(&rung, offsetof(Rung, check)))
      rung = {};
    this->order_ = std::max(this->order_, rung.order);
  }
}

bool RingMemory::is_new(uint64_t bell, uint64_t instance, uint32_t seq) {
  Rung *rung = this->find_(bell);
  if (seq == 0 || (rung->bell == bell && rung->instance == instance && seq <= rung->seq))
    return false;
  *rung = Rung{bell, instance, seq, ++this->order_, 0, 0};
  rung->check = press_outbox::checksum(rung, offsetof(Rung, check));
  this->storage_.put(rung - this->rung_.data(), rung);
  if (!this->storage_.commit())
    ESP_LOGE(TAG, "The flash cannot be written");
  return true;
}

RingMemory::Rung *RingMemory::find_(uint64_t bell) {
  auto known = std::find_if(this->rung_.begin(), this->rung_.end(), [bell](const Rung &r) { return r.bell == bell; });
  if (known != this->rung_.end())
    return &*known;
  return &*std::min_element(this->rung_.begin(), this->rung_.end(),
                            [](const Rung &one, const Rung &other) { return one.order < other.order; });
}

}  // namespace esphome::ring_memory
