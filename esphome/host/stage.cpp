#include "stage.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/stat.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <sstream>
#include <string>
#include <vector>

#include "esphome/components/api/api_server.h"
#include "esphome/components/room_link/room_link.h"
#include "esphome/components/udp/udp_component.h"
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

std::vector<std::string> listed(const char *key) {
  std::vector<std::string> parts;
  std::istringstream text(setting(key, ""));
  for (std::string part; std::getline(text, part, ',');)
    parts.push_back(part);
  return parts;
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

void join_room() {
  auto *room = esphome::room_link::global_room_link;
  static const auto PEERS = listed("LINK_PEERS");
  for (const auto &peer : PEERS)
    room->add_peer(peer.c_str());
  const std::string key = setting("LINK_KEY", "");
  std::vector<uint8_t> bytes;
  for (size_t i = 0; i + 1 < key.size(); i += 2)
    bytes.push_back(strtoul(key.substr(i, 2).c_str(), nullptr, 16));
  if (bytes.size() == 32)
    room->set_key(bytes);
}

void note(const char *what, uint32_t press) {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  printf("AT %s %u %lld\n", what, static_cast<unsigned>(press), static_cast<long long>(in_us(now)));
  fflush(stdout);
}

void light(float blue) {
  if (red > 0.9f && blue > 0.9f)
    light_on.reach();
}

bool is_green(float blue) { return red < 0.1f && green > 0.9f && blue < 0.1f; }

void sound(bool on) {
  tone = on;
  if (!on)
    return;
  tones++;
  click_on.reach();
}

}  // namespace stage

// ESPHome fixes the MAC address when it compiles, and listens on every network. The linker puts these in front (build_flags
// in host.yaml), so that instances differ and nobody outside this machine reaches them.
extern "C" {

void __real__ZN7esphome19get_mac_address_rawEPh(uint8_t *mac);
void __wrap__ZN7esphome19get_mac_address_rawEPh(uint8_t *mac) {
  __real__ZN7esphome19get_mac_address_rawEPh(mac);
  unsigned part[6];
  if (sscanf(setting("NODE_MAC", ""), "%x:%x:%x:%x:%x:%x", part, part + 1, part + 2, part + 3, part + 4, part + 5) == 6)
    for (int i = 0; i < 6; i++)
      mac[i] = part[i];
}

int __real_bind(int fd, const sockaddr *addr, socklen_t len);
int __wrap_bind(int fd, const sockaddr *addr, socklen_t len) {
  sockaddr_in here{};
  if (addr->sa_family != AF_INET || len < sizeof(here))
    return __real_bind(fd, addr, len);
  memcpy(&here, addr, sizeof(here));
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return __real_bind(fd, reinterpret_cast<sockaddr *>(&here), sizeof(here));
}

ssize_t __real_sendto(int fd, const void *data, size_t size, int flags, const sockaddr *to, socklen_t len);
ssize_t __wrap_sendto(int fd, const void *data, size_t size, int flags, const sockaddr *to, socklen_t len) {
  static const auto PORTS = listed("LINK_PORTS");
  for (const auto &port : PORTS) {
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    there.sin_port = htons(atoi(port.c_str()));
    __real_sendto(fd, data, size, flags, reinterpret_cast<sockaddr *>(&there), sizeof(there));
  }
  return size;
}

// A clock that is wrong by CLOCK_OFFSET seconds.
time_t __real_time(time_t *where);
time_t __wrap_time(time_t *where) {
  time_t now = __real_time(nullptr) + atol(setting("CLOCK_OFFSET", "0"));
  if (where != nullptr)
    *where = now;
  return now;
}
}
