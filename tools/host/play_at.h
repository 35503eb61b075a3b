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
  const workshop::Play* play =
      nullptr;  // of `ahead`, until something is committed; empty when nothing was posted yet
  std::int64_t order = 0;
  bool late = false;  // what comes now is not part of the play

  // Its commands and, behind them, its late tail.
  std::size_t stored() const { return play->commands.size() + play->late.size(); }
  const std::string& command(std::size_t at) const {
    return at < play->commands.size() ? play->commands[at] : play->late[at - play->commands.size()];
  }
  std::vector<std::string> all() const {
    std::vector<std::string> commands = play->commands;
    commands.insert(commands.end(), play->late.begin(), play->late.end());
    return commands;
  }
};

// The body, read once.
const workshop::Asked<workshop::ActionsBody>& actions_of(Asking& asking);

// Or why there is none for who asks.
std::optional<Response> find_play(const Asking& asking, std::int64_t now, PlayAt& at);
// Whether seats may have this scenario: guarded, it stays here until no round is played on it any more.
bool is_let_out(const workshop::EventState& state, const std::string& digest);
std::optional<Response> play_forbids(const Asking& asking, const PlayAt& at, int run);

}  // namespace earshot::host
