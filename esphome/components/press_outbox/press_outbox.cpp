#include "press_outbox.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "esphome/components/api/api_server.h"
#include "esphome/core/hal.h"
#include "esphome/core/helpers.h"
#include "esphome/core/log.h"

namespace esphome::press_outbox {

namespace {

const char *const TAG = "press_outbox";
const char *const KINDS[] = {"press", "long", "satisfied", "neutral", "unsatisfied"};
constexpr size_t CELL = std::max(sizeof(Record), sizeof(Header));
constexpr size_t AT_ONCE = 8;
constexpr uint32_t BURST_ROUNDS = 6;
constexpr uint32_t BURST_MS = 500;
constexpr uint32_t RETRY_MS = 5000;
constexpr uint16_t MOST_MERGED = 65535;
constexpr uint32_t FIRST_EPOCH = 1700000000;        // a clock before this is not set
constexpr uint32_t OLDEST_AGE = 366 * 24 * 3600;    // a clock that says more was wrong then or is wrong now

template<typename T> uint32_t sum(const T &value) { return checksum(&value, offsetof(T, check)); }

bool same(const About &one, const About &other) {
  return one.bell == other.bell && one.instance == other.instance && one.seq == other.seq;
}

/// Seconds from a press to the one after it; UINT32_MAX where they cannot be told as one, or nobody knows.
uint32_t apart(const Record &one, const Record &next) {
  const bool held = one.kind == PRESS && next.kind == LONG;  // one hand
  if (!one.open || !next.open || one.instance != next.instance || one.seq + one.count != next.seq ||
      one.count + next.count > MOST_MERGED || !(one.kind == next.kind || held) || !same(one.about, next.about))
    return UINT32_MAX;
  if (one.boot == next.boot && one.uptime <= next.uptime)
    return next.uptime - one.uptime;
  return one.epoch != 0 && one.epoch <= next.epoch ? next.epoch - one.epoch : UINT32_MAX;
}

uint64_t random_64() {
  uint64_t value = 0;
  if (!random_bytes(reinterpret_cast<uint8_t *>(&value), sizeof(value)) || value == 0)
    value = static_cast<uint64_t>(random_uint32()) << 32 | random_uint32() | 1;
  return value;
}

}  // namespace

void PressOutbox::setup() {
  uptime();  // from now
  this->storage_.open("outbox", PRESS_OUTBOX_SLOTS + 2, CELL);
  if (!this->load_())
    this->begin_anew_();
  this->header_.boot++;
  this->save_();
  this->set_timeout(1, [this]() { this->change_.trigger(); });
}

/// Returns false where the memory is empty or damaged: then no number of the old instance may be given again.
bool PressOutbox::load_() {
  uint8_t cell[CELL];
  bool whole = this->storage_.read(0, cell);
  memcpy(&this->header_, cell, sizeof(Header));
  whole = whole && this->header_.check == sum(this->header_);
  if (!whole)
    this->header_ = {};
  for (size_t i = 0; i < this->slots_.size(); i++) {
    Record &record = this->slots_[i].record;
    if (!this->storage_.read(i + 1, cell))
      continue;
    memcpy(&record, cell, sizeof(Record));
    if (record.seq == 0 || record.check != sum(record)) {
      whole = whole && record.seq == 0;
      record = {};
      continue;
    }
    this->slots_[i].earlier = true;
    this->header_.last_order = std::max(this->header_.last_order, record.order);
    if (record.instance == this->header_.instance)
      this->header_.last_seq = std::max(this->header_.last_seq, record.seq + record.count - 1);
  }
  this->durable_ = whole;
  return whole;
}

void PressOutbox::begin_anew_() {
  this->header_.instance = random_64();
  this->header_.last_seq = 0;
  this->durable_ = false;
  ESP_LOGW(TAG, "New instance %s", hex16(this->header_.instance).c_str());
}

void PressOutbox::dump_config() {
  ESP_LOGCONFIG(TAG, "Press outbox: %d slots, instance %s, boot %" PRIu32 ", last number %" PRIu32 ", %" PRIu32 " open",
                PRESS_OUTBOX_SLOTS, hex16(this->header_.instance).c_str(), this->header_.boot, this->header_.last_seq,
                this->pending());
}

uint32_t PressOutbox::add(Kind kind, const About &about) {
  this->last_press_ = uptime();
  if (this->header_.last_seq == UINT32_MAX)
    this->begin_anew_();
  if (this->pending() >= PRESS_OUTBOX_SLOTS)
    this->join_closest_();
  const Header before = this->header_;
  Slot *slot = this->place_(kind, about);
  if (slot == nullptr) {
    ESP_LOGE(TAG, "No room to count this press");
    return 0;
  }
  if (!this->save_() && this->durable_ && (this->free_() != nullptr || !this->replaced_.record.open)) {
    // What the flash does not know, it would give again after a power cut. So this press and those after it belong to
    // an instance that the flash has never seen.
    *slot = this->replaced_;
    slot->dirty = true;
    this->header_ = before;
    this->begin_anew_();
    this->place_(kind, about);
    this->save_();
  }
  const uint32_t seq = this->header_.last_seq;
  ESP_LOGI(TAG, "Keeps %s %" PRIu32 ", %" PRIu32 " open", KINDS[kind], seq, this->pending());
  this->stored_.trigger(this->header_.instance, seq);
  this->resend();
  this->change_.trigger();
  return seq;
}

/// Makes the two records that are closest in time one: who fills the box hides nobody who presses later.
void PressOutbox::join_closest_() {
  Slot *one = nullptr, *next = nullptr;
  uint32_t least = UINT32_MAX;
  for (auto &first : this->slots_) {
    for (auto &second : this->slots_) {
      const uint32_t seconds = apart(first.record, second.record);
      if (seconds < least) {
        least = seconds;
        one = &first;
        next = &second;
      }
    }
  }
  if (one == nullptr)
    return;
  Slot both = *one;
  both.record.count += next->record.count;
  both.record.kind = next->record.kind;
  // Slots are written in order: both are on flash before the place of one of them is free.
  Slot *kept = std::min(one, next), *freed = std::max(one, next);
  *kept = both;
  freed->record.open = 0;
  kept->dirty = freed->dirty = true;
}

/// Puts the next press into a slot of its own, or where all are taken into the newest one.
PressOutbox::Slot *PressOutbox::place_(Kind kind, const About &about) {
  Slot *slot = this->pending() < PRESS_OUTBOX_SLOTS ? this->free_() : this->newest_();
  if (slot->record.open && slot->record.instance != this->header_.instance)
    slot = this->free_();  // the spare one
  if (slot == nullptr || (slot->record.open && slot->record.count == MOST_MERGED))
    return nullptr;
  this->replaced_ = *slot;
  this->header_.last_seq++;
  slot->dirty = true;
  if (slot->record.open) {
    slot->record.count++;
    return slot;
  }
  slot->earlier = false;
  slot->record = Record{
      .instance = this->header_.instance,
      .about = about,
      .seq = this->header_.last_seq,
      .order = ++this->header_.last_order,
      .epoch = this->epoch(),
      .uptime = uptime(),
      .boot = this->header_.boot,
      .count = 1,
      .kind = kind,
      .open = 1,
      .check = 0,
      .unused = 0,
  };
  return slot;
}

PressOutbox::Slot *PressOutbox::free_() {
  Slot *found = nullptr;
  for (auto &slot : this->slots_) {
    if (!slot.record.open && (found == nullptr || slot.record.order < found->record.order))
      found = &slot;
  }
  return found;
}

PressOutbox::Slot *PressOutbox::newest_() {
  return &*std::max_element(this->slots_.begin(), this->slots_.end(), [](const Slot &one, const Slot &other) {
    return one.record.order < other.record.order;
  });
}

bool PressOutbox::save_() {
  uint8_t cell[CELL]{};
  for (size_t i = 0; i < this->slots_.size(); i++) {
    Slot &slot = this->slots_[i];
    if (!slot.dirty)
      continue;
    slot.record.check = sum(slot.record);
    memcpy(cell, &slot.record, sizeof(Record));
    this->storage_.put(i + 1, cell);
  }
  // After the records: a number that the header knows and no record has would be missed for ever.
  this->header_.check = sum(this->header_);
  memset(cell, 0, sizeof(cell));
  memcpy(cell, &this->header_, sizeof(Header));
  this->storage_.put(0, cell);
  const bool safe = this->storage_.commit();
  if (safe) {
    this->durable_ = true;
    for (auto &slot : this->slots_)
      slot.dirty = false;
  }
  if (safe != this->flash_ok_) {
    this->flash_ok_ = safe;
    if (!safe)
      ESP_LOGE(TAG, "The flash cannot be written");
    this->change_.trigger();
  }
  return safe;
}

bool PressOutbox::close_(uint64_t instance, uint32_t seq, uint32_t count) {
  for (auto &slot : this->slots_) {
    Record &record = slot.record;
    if (!record.open || record.instance != instance || record.seq != seq)
      continue;
    if (record.count != count)
      return false;  // it grew since it was told: it is told again
    record.open = 0;
    slot.dirty = true;
    this->save_();
    ESP_LOGI(TAG, "Number %" PRIu32 " is confirmed, %" PRIu32 " open", seq, this->pending());
    // The next ones as soon as all that are under way have arrived.
    if (std::none_of(this->slots_.begin(), this->slots_.end(), [](const Slot &s) { return s.record.open && s.told; }))
      this->next_ = millis();
    this->confirmed_.trigger(instance, seq, count);
    this->change_.trigger();
    return true;
  }
  return this->known_(instance, seq, count);
}

/// Whether these numbers were given, and none of them is open.
bool PressOutbox::known_(uint64_t instance, uint32_t seq, uint32_t count) const {
  const uint32_t last = seq + (count - 1);
  bool given = instance == this->header_.instance && last <= this->header_.last_seq;
  for (const auto &slot : this->slots_) {
    const Record &record = slot.record;
    if (record.seq == 0 || record.instance != instance)
      continue;
    const uint32_t end = record.seq + record.count - 1;
    if (record.open && record.seq <= last && seq <= end)
      return false;
    given = given || (record.seq == seq && record.count == count);
  }
  return given;
}

void PressOutbox::resend() {
  this->cursor_ = 0;
  this->burst_ = BURST_ROUNDS;
  this->next_ = millis();
  for (auto &slot : this->slots_)
    slot.told = false;
  if (this->heard_())
    this->round_();
}

void PressOutbox::loop() {
  const bool subscribed = this->heard_();
  if (subscribed && !this->subscribed_)
    this->resend();
  this->subscribed_ = subscribed;
  if (static_cast<int32_t>(millis() - this->next_) < 0)
    return;
  this->note_clock_();
  if (!this->flash_ok_)
    this->save_();
  this->round_();
}

/// Tells the next few, oldest first, and goes round.
void PressOutbox::round_() {
  this->next_ = millis() + (this->burst_ > 0 ? BURST_MS : RETRY_MS);
  this->burst_ -= this->burst_ > 0;
  if (!this->heard_())
    return;
  std::vector<Slot *> open;
  for (auto &slot : this->slots_) {
    if (slot.record.open)
      open.push_back(&slot);
  }
  std::sort(open.begin(), open.end(), [](Slot *one, Slot *other) { return one->record.order < other->record.order; });
  auto from = std::find_if(open.begin(), open.end(), [this](Slot *slot) { return slot->record.order > this->cursor_; });
  if (from == open.end())
    from = open.begin();
  for (size_t i = 0; i < AT_ONCE && from != open.end(); i++, from++) {
    this->cursor_ = (*from)->record.order;
    this->tell_(**from);
  }
}

void PressOutbox::tell_(Slot &slot) {
  const Record &record = slot.record;
  slot.told = true;
  this->deliver_.trigger(Delivery{
      .instance = hex16(record.instance),
      .boot = to_string(record.boot),
      .seq = to_string(record.seq),
      .count = to_string(record.count),
      .age = this->age_(record, slot.earlier),
      .kind = KINDS[std::min<uint8_t>(record.kind, UNSATISFIED)],
      .bell = record.about.seq == 0 ? "" : hex12(record.about.bell),
      .bell_instance = record.about.seq == 0 ? "" : hex16(record.about.instance),
      .bell_seq = to_string(record.about.seq),
  });
}

std::string PressOutbox::age_(const Record &record, bool earlier) const {
  if (!earlier)
    return to_string(uptime() - record.uptime);
  const uint32_t now = this->epoch();
  const bool known = record.epoch != 0 && now >= record.epoch && now - record.epoch <= OLDEST_AGE;
  return known ? to_string(now - record.epoch) : "-1";
}

/// A press from before the clock was set gets its time as soon as it is known, in case the power fails.
void PressOutbox::note_clock_() {
  const uint32_t now = this->epoch();
  bool news = false;
  for (auto &slot : this->slots_) {
    Record &record = slot.record;
    if (now == 0 || !record.open || slot.earlier || record.epoch != 0)
      continue;
    record.epoch = now - (uptime() - record.uptime);
    slot.dirty = news = true;
  }
  if (news)
    this->save_();
}

uint32_t PressOutbox::pending() const {
  return std::count_if(this->slots_.begin(), this->slots_.end(), [](const Slot &slot) { return slot.record.open; });
}

uint32_t PressOutbox::idle() const { return uptime() - this->last_press_; }

bool PressOutbox::heard_() const { return api::global_api_server->is_connected_with_state_subscription(); }

uint32_t PressOutbox::uptime() {
  // On the host the clock did not begin with the program.
  static const uint64_t BEGAN = millis_64();
  return (millis_64() - BEGAN) / 1000;
}

uint32_t PressOutbox::epoch() const {
#ifdef USE_TIME
  if (this->clock_ != nullptr) {
    const auto now = this->clock_->timestamp_now();
    if (now > FIRST_EPOCH && now < UINT32_MAX)
      return now;
  }
#endif
  return 0;
}

}  // namespace esphome::press_outbox
