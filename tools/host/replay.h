// The only source of scores: what was posted, replayed by the rulebook.
//
// Entry points: replay(), go_on(), score_of(), ended(); KeptPlays, so that a batch costs what is new in it. No rule of the game stands here: play::parse, perform, and the ledger behind Run::result().
#pragma once

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "play/run.h"
#include "workshop/happenings.h"

namespace earshot::host {

struct Replayed {
  std::optional<play::Run> run;  // when everything could be done
  int at = 0;                    // else: the command that could not, from 0
  std::string why, help;
  bool heard_here = false;  // for go_on()
};
Replayed replay(std::shared_ptr<const scenario::Scenario> scenario, const std::string& variant,
                std::int64_t order, std::span<const std::string> commands);

// What was replayed, and these commands behind it. The figures are of them alone.
Replayed go_on(Replayed so_far, std::span<const std::string> commands);

// The play as it is when its time is up: left where it was not at an end, and closed.
play::Run ended(play::Run run);

// `took` and `left` are the host's; everything else is the ledger's.
workshop::Score score_of(const play::Run& run, std::int64_t took, bool left);

struct PlayKey {
  int round = 0, run = 0, seat = 0;
  auto operator<=>(const PlayKey&) const = default;
};

// Plays where they stand. Whoever misses one here replays it from its start.
class KeptPlays {
 public:
  // Kept at exactly so many commands.
  std::optional<Replayed> take(const PlayKey& key, std::size_t commands);
  void put(const PlayKey& key, std::size_t commands, Replayed play);
  void clear() { plays_.clear(); }

 private:
  struct Kept {
    std::size_t commands = 0;
    Replayed play;
  };
  std::map<PlayKey, Kept> plays_;
};

}  // namespace earshot::host
