#include "closed_hours.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <system_error>

#include "esphome/core/log.h"

namespace esphome::closed_hours {

static const char *const TAG = "closed_hours";

void ClosedHours::setup() {
  this->storage_.open("hours", 1, sizeof(Hours));
  Hours &kept = this->hours_;
  if (!this->storage_.read(0, &kept) || kept.check != press_outbox::checksum(&kept, offsetof(Hours, check)))
    kept = {};
}

bool ClosedHours::closed(uint32_t now) const {
  const auto &all = this->hours_.stretches;
  return std::any_of(all.begin(), all.end(), [now](const Stretch &each) { return each.from <= now && now < each.until; });
}

bool ClosedHours::set_(const std::string &said) {
  std::array<Stretch, MOST> told{};
  uint32_t reached = 0;
  const char *at = said.data(), *const end = at + said.size();
  for (auto &each : told) {
    if (at == end)
      break;
    const auto from = std::from_chars(at, end, each.from);
    if (from.ec != std::errc() || from.ptr == end || *from.ptr != '-')
      return false;
    const auto until = std::from_chars(from.ptr + 1, end, each.until);
    if (until.ec != std::errc() || each.from < reached || each.until <= each.from)
      return false;
    reached = each.until;
    at = until.ptr;
    // One blank between two of them, and none at the end.
    if (at != end && (*at++ != ' ' || at == end))
      return false;
  }
  if (at != end)
    return false;
  if (memcmp(&told, &this->hours_.stretches, sizeof(told)) != 0) {
    this->hours_.stretches = told;
    this->keep_();
  }
  return true;
}

void ClosedHours::keep_() {
  this->hours_.check = press_outbox::checksum(&this->hours_, offsetof(Hours, check));
  this->storage_.put(0, &this->hours_);
  if (!this->storage_.commit())
    ESP_LOGE(TAG, "The flash cannot be written");
}

}  // namespace esphome::closed_hours
