// The only source of scores: what was posted, replayed by the rulebook.
//
// Entry points: replay(), score_of(), ended(). No rule of the game stands here: play::parse, perform, and the ledger behind Run::result().
#pragma once

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
};
Replayed replay(std::shared_ptr<const scenario::Scenario> scenario, const std::string& variant,
                std::int64_t order, std::span<const std::string> commands);

// The play as it is when its time is up: left where it was not at an end, and closed.
play::Run ended(play::Run run);

// `took` and `left` are the host's; everything else is the ledger's.
workshop::Score score_of(const play::Run& run, std::int64_t took, bool left);

}  // namespace earshot::host
