#include "storage.h"

#include <cstring>

#ifdef USE_HOST
#include <fcntl.h>
#include <unistd.h>
#include <cstdio>
#include <cstdlib>
#endif

#include "esphome/core/application.h"
#include "esphome/core/helpers.h"

namespace esphome::press_outbox {

uint32_t checksum(const void *data, size_t size) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < size; i++)
    hash = (hash ^ static_cast<const uint8_t *>(data)[i]) * 16777619u;
  return hash;
}

void Storage::open(const char *name, size_t cells, size_t size) {
  this->size_ = size;
#ifdef USE_HOST
  if (!this->plain_) {
    const char *folder = getenv("ESPHOME_PREFDIR");
    global_preferences->sync();  // makes the folder
    this->path_ = std::string(folder == nullptr ? "." : folder) + "/" + App.get_name().c_str() + "." + name;
    this->content_.assign(cells * size, 0);
    this->found_ = this->read_file_();
    return;
  }
#endif
  for (size_t i = 0; i < cells; i++)
    this->preferences_.push_back(global_preferences->make_preference(size, fnv1_hash(name) + i, true));
}

bool Storage::read(size_t cell, void *data) {
#ifdef USE_HOST
  if (!this->plain_) {
    memcpy(data, this->content_.data() + cell * this->size_, this->size_);
    return this->found_;
  }
#endif
  return this->preferences_[cell].load(static_cast<uint8_t *>(data), this->size_);
}

void Storage::put(size_t cell, const void *data) {
#ifdef USE_HOST
  if (!this->plain_) {
    memcpy(this->content_.data() + cell * this->size_, data, this->size_);
    return;
  }
#endif
  if (!this->preferences_[cell].save(static_cast<const uint8_t *>(data), this->size_))
    this->refused_ = true;
}

bool Storage::commit() {
#ifdef USE_HOST
  if (!this->plain_)
    return this->write_file_();
#endif
  bool kept = !this->refused_;
  this->refused_ = false;
  return global_preferences->sync() && kept;
}

#ifdef USE_HOST
bool Storage::read_file_() {
  FILE *file = fopen(this->path_.c_str(), "rb");
  if (file == nullptr)
    return false;
  std::string read(this->content_.size(), 0);
  bool whole = fread(read.data(), 1, read.size(), file) == read.size();
  fclose(file);
  if (whole)
    this->content_ = read;
  return whole;
}

bool Storage::write_file_() {
  const std::string fresh = this->path_ + ".new";
  FILE *file = fopen(fresh.c_str(), "wb");
  if (file == nullptr)
    return false;
  bool written = fwrite(this->content_.data(), 1, this->content_.size(), file) == this->content_.size();
  written = fflush(file) == 0 && written;
  written = fsync(fileno(file)) == 0 && written;
  written = fclose(file) == 0 && written;
  return written && rename(fresh.c_str(), this->path_.c_str()) == 0;
}
#endif

}  // namespace esphome::press_outbox
