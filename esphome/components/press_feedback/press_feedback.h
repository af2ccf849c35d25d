#pragma once
#include <string>

#include "esphome/components/press_outbox/words.h"
#include "esphome/core/automation.h"
#include "esphome/core/component.h"

namespace esphome::press_feedback {

enum State : uint8_t { READY, RECEIVED, STORED, RECORDED, COMING, FAULT, CLOSED };

const char *name_of(State state);

/// What the person at the bell is shown, from what is known about the latest press of this boot.
class PressFeedback final : public Component {
 public:
  void loop() override;
  float get_setup_priority() const override { return setup_priority::LATE; }

  /// The button was felt. Shown before anything is stored.
  void felt();
  /// A press has its number. Older presses are of no interest any more.
  void stored(uint64_t instance, uint32_t seq);
  void confirmed(uint64_t instance, uint32_t seq, uint32_t count);
  /// The chime in the room was answered. Only the first answer to a press is news.
  void answered(uint64_t instance, uint32_t seq);
  /// Home Assistant tells. `last_seq` is the highest number given. False where that cannot be meant.
  template<typename Text> bool set(const Text &instance, int32_t seq, const Text &state, uint64_t ours, uint32_t last) {
    uint64_t theirs;
    if (!press_outbox::parse_hex16(instance, theirs) || theirs != ours || seq < 1 || static_cast<uint32_t>(seq) > last)
      return false;
    std::string said;
    for (size_t i = 0; i < state.size() && i <= LONGEST_STATE; i++)
      said.push_back(state[i]);
    return this->set_(ours, seq, said, last);
  }
  void set_fault(bool fault) { this->fault_ = fault; }

  State state() const { return this->state_; }
  /// While the office is closed: when it opens, as `22/11 09:00`; empty where nobody said.
  const std::string &opens() const { return this->opens_; }
  /// Whether the room must still hear of the latest press.
  bool waits() const;

  void set_fresh(uint32_t ms) { this->fresh_ = ms; }
  void set_longest(uint32_t ms) { this->longest_ = ms; }
  Trigger<State> *get_show_trigger() { return &this->show_; }

 protected:
  static constexpr size_t LONGEST_STATE = sizeof("closed 22/11 09:00") - 1;

  bool set_(uint64_t instance, uint32_t seq, const std::string &said, uint32_t last);
  void show_coming_();
  void update_();
  State now_() const;

  uint64_t instance_{0};
  uint32_t seq_{0};  // 0 = no press in this boot
  uint32_t felt_at_{0}, coming_at_{0};
  uint32_t fresh_{120000}, longest_{900000};
  bool touched_{false}, confirmed_{false}, answered_{false}, coming_{false}, ended_{false}, fault_{false};
  bool closed_{false};  // nobody hears the latest press before the office opens
  std::string opens_;
  bool late_{false};  // the latest press is too old to be shown as recorded, and to ring
  State state_{READY};
  Trigger<State> show_;
};

}  // namespace esphome::press_feedback
