// One row for each bot; the names are those of the command line and of the tables.
#include "analysis/bots.h"

#include <array>

#include "analysis/bot_expert.h"
#include "analysis/bot_random.h"
#include "analysis/bot_readers.h"
#include "analysis/card_looks.h"

namespace earshot::analysis {
namespace {

using scenario::Choice;
using scenario::Scenario;

constexpr std::array<BotInfo, 9> kBots{{
    {BotKind::random, "random", "does whatever can be done"},
    {BotKind::least_visited, "least-visited", "takes what it has taken least, to see everything"},
    {BotKind::first_option, "first-option", "takes the first reply on the table"},
    {BotKind::longest_option, "longest-option", "takes the reply with the most characters"},
    {BotKind::most_polite, "most-polite", "takes the reply with the most polite words"},
    {BotKind::interrogator, "interrogator", "asks everything, feels nothing"},
    {BotKind::sympathiser, "sympathiser", "feels everything, asks nothing"},
    {BotKind::premature_fixer, "premature-fixer", "offers a solution as soon as it can"},
    {BotKind::expert, "expert", "knows the answer, and plays a best play"},
}};

// What a reading bot wants. `first` before `last`; all others in between.
ReadingBot::Wish rather(const Scenario& scenario, bool (*first)(const Scenario&, const Choice&),
                        bool (*last)(const Scenario&, const Choice&)) {
  return [&scenario, first, last](const Choice& choice) {
    if (first(scenario, choice)) return 1;
    return last(scenario, choice) ? -1 : 0;
  };
}

bool never(const Scenario&, const Choice&) { return false; }

// A card that came up when a cue was noticed answers that cue, and comes first.
ReadingBot::Wish sympathy(const Scenario& scenario) {
  return [&scenario, wish = rather(scenario, feels, asks)](const Choice& choice) {
    return wish(choice) + (feels(scenario, choice) && choice.answers != 0 ? 1 : 0);
  };
}

ReadingBot::Wish wish_of(BotKind kind, const Scenario& scenario) {
  switch (kind) {
    case BotKind::longest_option:
      return [](const Choice& choice) { return static_cast<int>(length_of(choice)); };
    case BotKind::most_polite:
      return [](const Choice& choice) { return static_cast<int>(politeness_of(choice)); };
    case BotKind::interrogator:
      return rather(scenario, asks, feels);
    case BotKind::sympathiser:
      return sympathy(scenario);
    case BotKind::premature_fixer:
      return rather(scenario, solves, never);
    default:
      return [](const Choice&) { return 0; };
  }
}

}  // namespace

std::span<const BotInfo> all_bots() { return kBots; }

const BotInfo& info_of(BotKind kind) { return kBots[static_cast<std::size_t>(kind)]; }

const BotInfo* find_bot(std::string_view name) {
  for (const BotInfo& bot : kBots) {
    if (bot.name == name) return &bot;
  }
  return nullptr;
}

Cast::Cast(BotKind kind, std::shared_ptr<const scenario::Scenario> scenario,
           scenario::VariantIndex variant, const Budget& budget)
    : kind_(kind), scenario_(std::move(scenario)) {
  if (kind == BotKind::expert) best_play_ = best_play(scenario_, variant, budget);
}

std::unique_ptr<Bot> Cast::make() const {
  if (kind_ == BotKind::random) return std::make_unique<RandomBot>(0, scenario_->causes.size());
  if (kind_ == BotKind::least_visited) return std::make_unique<LeastVisitedBot>(*scenario_);
  if (kind_ == BotKind::expert) return std::make_unique<ExpertBot>(best_play_);
  const bool sees = kind_ == BotKind::sympathiser;
  return std::make_unique<ReadingBot>(*scenario_, wish_of(kind_, *scenario_), sees);
}

}  // namespace earshot::analysis
