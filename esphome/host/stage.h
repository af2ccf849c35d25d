#pragma once
// What stands in for a board when the firmware runs as a program: who this instance is, and a button made of a file.
// One binary serves any number of instances, because everything that tells them apart is read from the environment.
#include <cstdint>

namespace stage {

// Takes name, friendly name and API port from NODE_NAME, NODE_FRIENDLY_NAME and NODE_PORT.
// Must run before the API server is set up. The MAC address comes from NODE_MAC whenever it is asked for.
void become_instance();

// The network of the room: listens on UDP_PORT of this machine, and what it sends to all goes to each port in
// LINK_PORTS (separated by commas). LINK_PEERS are the names it listens to, LINK_KEY is 32 bytes in hex where given.
void join_room();

// A number from the environment, for what a test cannot wait for.
uint32_t number(const char *key, uint32_t otherwise);

// The fake button: pressed while the file named in PIN_FILE exists.
bool pin_level();

// Milliseconds since the file appeared.
float since_edge();

// Remembers the first time it is reached after the edge.
class Moment {
 public:
  void reach();
  // Milliseconds after the present edge, -1 when it was not reached since.
  float after_edge() const;

 private:
  int64_t edge_{0};
  float after_{-1};
};

inline Moment light_on;  // NOLINT
inline Moment click_on;  // NOLINT

// The buzzer: whether it sounds now, and how many tones it was given since the start.
inline bool tone{false};     // NOLINT
inline uint32_t tones{0};    // NOLINT
void sound(bool on);

// Writes to the log when something happened to a press, in microseconds of the clock that all programs here share.
void note(const char *what, uint32_t press);

// The light: red and green come before blue. Red and blue full are the white flash, green alone is "recorded".
inline float red{0};    // NOLINT
inline float green{0};  // NOLINT
void light(float blue);
bool is_green(float blue);

}  // namespace stage
