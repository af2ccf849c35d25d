#include "stage.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/stat.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include "esphome/components/api/api_server.h"
#include "esphome/core/application.h"

namespace {

int64_t edge_us = 0;  // NOLINT

int64_t in_us(const timespec &t) { return t.tv_sec * INT64_C(1000000) + t.tv_nsec / 1000; }

int64_t now_us() {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  return in_us(now);
}

const char *setting(const char *key, const char *otherwise) {
  const char *value = getenv(key);
  return value == nullptr ? otherwise : value;
}

}  // namespace

namespace stage {

void become_instance() {
  const char *name = setting("NODE_NAME", esphome::App.get_name().c_str());
  const char *friendly = setting("NODE_FRIENDLY_NAME", esphome::App.get_friendly_name().c_str());
  esphome::App.pre_setup(name, strlen(name), friendly, strlen(friendly));
  if (const char *port = getenv("NODE_PORT"))
    esphome::api::global_api_server->set_port(atoi(port));
}

uint32_t number(const char *key, uint32_t otherwise) {
  const char *value = getenv(key);
  return value == nullptr ? otherwise : strtoul(value, nullptr, 10);
}

bool pin_level() {
  static const char *const PATH = setting("PIN_FILE", "");
  struct stat found {};
  if (stat(PATH, &found) != 0)
    return false;
  edge_us = in_us(found.st_mtim);
  return true;
}

float since_edge() { return (now_us() - edge_us) / 1000.0f; }

void Moment::reach() {
  if (this->edge_ == edge_us)
    return;
  this->edge_ = edge_us;
  this->after_ = since_edge();
}

float Moment::after_edge() const { return this->edge_ == edge_us ? this->after_ : -1; }

void sound(bool on) {
  tone = on;
  if (!on)
    return;
  tones++;
  click_on.reach();
}

}  // namespace stage

// ESPHome fixes the MAC address when it compiles, and listens on every network. The linker puts these two in front
// (build_flags in host.yaml), so that instances differ and nobody outside this machine reaches them.
extern "C" {

void __real__ZN7esphome19get_mac_address_rawEPh(uint8_t *mac);
void __wrap__ZN7esphome19get_mac_address_rawEPh(uint8_t *mac) {
  __real__ZN7esphome19get_mac_address_rawEPh(mac);
  unsigned part[6];
  if (sscanf(setting("NODE_MAC", ""), "%x:%x:%x:%x:%x:%x", part, part + 1, part + 2, part + 3, part + 4, part + 5) == 6)
    for (int i = 0; i < 6; i++)
      mac[i] = part[i];
}

socklen_t __real__ZN7esphome6socket16set_sockaddr_anyEP8sockaddrjt(sockaddr *addr, socklen_t len, uint16_t port);
socklen_t __wrap__ZN7esphome6socket16set_sockaddr_anyEP8sockaddrjt(sockaddr *addr, socklen_t len, uint16_t port) {
  socklen_t size = __real__ZN7esphome6socket16set_sockaddr_anyEP8sockaddrjt(addr, len, port);
  if (size == sizeof(sockaddr_in))
    reinterpret_cast<sockaddr_in *>(addr)->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return size;
}
}
