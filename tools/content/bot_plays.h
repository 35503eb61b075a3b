// Many plays by a bot, one seed each, and what they came to.
//
// Entry point: BotPlays. Play number k is played with the seed `first + k − 1`, so that any of them
// can be played again alone (but for the bot least-visited, which remembers the plays before).
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "analysis/bots.h"
#include "play/debrief.h"
#include "play/run.h"

namespace earshot::content {

class BotPlays {
 public:
  // Without a variant each play draws one from its seed; without an order the seed is it.
  BotPlays(std::shared_ptr<const scenario::Scenario> scenario, analysis::BotKind kind,
           const std::string& variant, std::optional<std::uint64_t> order);

  void play(std::uint64_t first_seed, int count);  // count ≥ 1

  const play::Run& last() const { return *last_; }
  void print(std::ostream& out) const;
  nlohmann::ordered_json json() const;

 private:
  struct Played {
    std::uint64_t seed = 0;
    play::Result result;
    scenario::EndingIndex ending = 0;
    std::size_t actions = 0;
  };
  struct Figures {
    int least = 0, most = 0;
    double mean = 0;
  };

  void play_one(std::uint64_t seed);
  analysis::Bot& bot_for(scenario::VariantIndex variant);
  // Of the three scores, or of the total when there is no dimension.
  Figures figures(std::optional<scenario::Dimension> dimension) const;
  std::map<std::string, int> endings() const;
  int passed() const;

  std::shared_ptr<const scenario::Scenario> scenario_;
  analysis::BotKind kind_;
  std::map<scenario::VariantIndex, std::unique_ptr<analysis::Bot>> bots_;
  std::optional<scenario::VariantIndex> variant_;
  std::optional<std::uint64_t> order_;
  std::vector<Played> plays_;
  std::optional<play::Run> last_;
};

}  // namespace earshot::content
