#pragma once
// Numbers as the protocol writes them.
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>

namespace esphome::press_outbox {

inline std::string hex16(uint64_t value) {
  char text[17];
  snprintf(text, sizeof(text), "%016" PRIx64, value);
  return text;
}

inline std::string hex12(uint64_t value) { return hex16(value & 0xFFFFFFFFFFFFull).substr(4); }

inline constexpr const char *DIGITS = "0123456789abcdef";

/// Exactly 16 lower-case hex digits; anything else is no instance at all.
template<typename Text> bool parse_hex16(const Text &text, uint64_t &value) {
  if (text.size() != 16)
    return false;
  value = 0;
  for (size_t i = 0; i < 16; i++) {
    const char *place = text[i] == 0 ? nullptr : strchr(DIGITS, text[i]);
    if (place == nullptr)
      return false;
    value = value << 4 | static_cast<uint64_t>(place - DIGITS);
  }
  return true;
}

}  // namespace esphome::press_outbox
