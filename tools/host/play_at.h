// A seat's play in a round, as it is about to be gone on with. Private to the host.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/hall.h"

namespace earshot::host {

struct PlayAt {
  int number = 0;
  const workshop::Round* round = nullptr;
  workshop::Play play;              // a copy: empty when nothing was posted yet
  std::vector<std::string> stored;  // its commands and its late tail
  std::int64_t order = 0;
  bool late = false;  // what comes now is not part of the play
};

// Or why there is none for who asks.
std::optional<Response> find_play(const Asking& asking, std::int64_t now, PlayAt& at);
std::optional<Response> play_forbids(const Asking& asking, const PlayAt& at, int run);

}  // namespace earshot::host
