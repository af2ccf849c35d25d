#include "press_feedback.h"

#include <algorithm>
#include <cstring>

#include "esphome/core/hal.h"

namespace esphome::press_feedback {

static constexpr uint32_t FLASH_MS = 400;
static const char *const CLOSED_UNTIL = "closed ";

/// Whether Home Assistant says that the office is closed, be it with the time of its opening or without.
static bool says_closed(const std::string &said) {
  if (said == "closed")
    return true;
  return said.starts_with(CLOSED_UNTIL) && said.size() > strlen(CLOSED_UNTIL) &&
         said.find_first_not_of("0123456789/: ", strlen(CLOSED_UNTIL)) == std::string::npos;
}

const char *name_of(State state) {
  static const char *const NAMES[] = {"ready", "received", "stored", "recorded", "coming", "fault", "closed"};
  return NAMES[state];
}

void PressFeedback::loop() {
  // A clock of milliseconds comes round after 49 days: what is over must not begin again.
  if (this->touched_ && millis() - this->felt_at_ > FLASH_MS)
    this->touched_ = false;
  if (millis() - this->felt_at_ >= this->fresh_)
    this->late_ = true;
  if (this->coming_ && millis() - this->coming_at_ > this->longest_) {
    this->coming_ = false;
    this->ended_ = true;
  }
  this->update_();
}

void PressFeedback::felt() {
  this->felt_at_ = millis();
  this->seq_ = 0;  // until it has its number; what comes of the press before is not shown as this one
  this->touched_ = true;
  this->late_ = false;
  this->coming_ = false;
  this->confirmed_ = false;
  // Shown again at every press, also where the last one has not faded.
  this->state_ = RECEIVED;
  this->show_.trigger(RECEIVED);
}

void PressFeedback::stored(uint64_t instance, uint32_t seq) {
  this->instance_ = instance;
  this->seq_ = seq;
  this->confirmed_ = this->answered_ = this->coming_ = this->ended_ = this->closed_ = false;
}

void PressFeedback::confirmed(uint64_t instance, uint32_t seq, uint32_t count) {
  if (this->seq_ == 0 || instance != this->instance_ || this->seq_ - seq >= count)
    return;
  this->confirmed_ = true;
  this->update_();
}

void PressFeedback::answered(uint64_t instance, uint32_t seq) {
  if (this->seq_ == 0 || instance != this->instance_ || seq != this->seq_ || this->answered_ || this->ended_)
    return;
  this->answered_ = true;
  this->show_coming_();
}

bool PressFeedback::set_(uint64_t instance, uint32_t seq, const std::string &said, uint32_t last) {
  const bool closed = said.size() <= LONGEST_STATE && says_closed(said), ended = said == "ended";
  if (!closed && !ended && said != "coming" && said != "waiting")
    return false;
  // Told of an older press: the person who pressed since is not meant.
  const bool latest = seq == last && (this->seq_ == 0 || (this->seq_ == seq && this->instance_ == instance));
  if (!latest)
    return true;
  if (closed) {
    this->closed_ = true;
    this->coming_ = false;
    this->opens_ = said.substr(std::min(said.size(), strlen(CLOSED_UNTIL)));
    this->update_();
    return true;
  }
  if (said == "coming") {
    this->ended_ = false;
    this->show_coming_();
    return true;
  }
  this->coming_ = false;
  this->answered_ = true;  // an answer that is still on its way from the room is no news
  this->ended_ = this->ended_ || ended;
  this->update_();
  return true;
}

void PressFeedback::show_coming_() {
  this->touched_ = false;
  this->coming_ = true;
  this->coming_at_ = millis();
  this->update_();
}

bool PressFeedback::waits() const {
  return this->seq_ != 0 && !this->coming_ && !this->ended_ && !this->answered_ && !this->closed_ && !this->late_;
}

void PressFeedback::update_() {
  const State state = this->now_();
  if (state == this->state_)
    return;
  this->state_ = state;
  this->show_.trigger(state);
}

State PressFeedback::now_() const {
  if (this->touched_ && !this->confirmed_)
    return RECEIVED;
  if (this->coming_)
    return COMING;
  if (this->seq_ != 0 && this->confirmed_ && !this->ended_ && !this->late_)
    return this->closed_ ? CLOSED : RECORDED;
  if (this->fault_)
    return FAULT;
  return this->seq_ != 0 && !this->confirmed_ && !this->ended_ ? STORED : READY;
}

}  // namespace esphome::press_feedback
