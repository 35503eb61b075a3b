// Private to the room: the bot that knows. It plays a best play that the analysis found.
//
// Entry points: best_play(), ExpertBot.
#pragma once

#include <memory>
#include <vector>

#include "analysis/bots.h"

namespace earshot::analysis {

// A play with full marks; where there is none, or it is not decided, one with the highest total that
// was found. Empty: no play comes to an end by a reply.
std::vector<play::Action> best_play(const std::shared_ptr<const scenario::Scenario>& scenario,
                                    scenario::VariantIndex variant, const Budget& budget);

// A play is the same each time it is played, so following one is the best policy.
class ExpertBot final : public Bot {
 public:
  explicit ExpertBot(std::vector<play::Action> play) : play_(std::move(play)) {}

  void begin(std::uint64_t) override { done_ = 0; }
  std::optional<play::Action> next(const play::Sight& sight) override;

 private:
  std::vector<play::Action> play_;
  std::size_t done_ = 0;
};

}  // namespace earshot::analysis
