#pragma once
// A few cells of fixed size that outlive a power cut.
#include <cstddef>
#include <cstdint>
#include <vector>
#ifdef USE_HOST
#include <string>
#endif
#include "esphome/core/preferences.h"

namespace esphome::press_outbox {

/// FNV-1a: tells a whole record from a torn one.
uint32_t checksum(const void *data, size_t size);

/// On a board each cell is a preference of its own, which NVS writes whole or not at all. On the host all cells are one
/// file, put in place at once: the host's preferences truncate their file before they write, and a kill in between
/// loses everything.
class Storage {
 public:
  /// Host only: behave as on a board, to test that path.
  void use_preferences() { this->plain_ = true; }
  void open(const char *name, size_t cells, size_t size);
  /// Returns false where the cell was never written.
  bool read(size_t cell, void *data);
  /// Takes what a cell shall be; `commit` makes it last.
  void put(size_t cell, const void *data);
  /// Returns whether everything put until now is safe.
  bool commit();

 protected:
  bool plain_{false};
  bool refused_{false};
  size_t size_{0};
  std::vector<ESPPreferenceObject> preferences_;
#ifdef USE_HOST
  bool read_file_();
  bool write_file_();
  std::string path_;
  std::string content_;
  bool found_{false};
#endif
};

}  // namespace esphome::press_outbox
