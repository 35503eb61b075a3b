// Players that are no people: they see what a player may see (play::Sight) and nothing else; only the
// expert knows the answer.
//
// Entry points: all_bots(), find_bot(), and Cast, which makes a bot for a scenario and a variant. All
// but the random one hear everything out, note, say back and pin every fact they know, and name the
// causes that the complaint suggests first. What each wants is one row of the table in bots.cpp; how
// they play is private (bot_random.h, bot_readers.h, bot_expert.h).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/search.h"
#include "play/action.h"
#include "play/view.h"

namespace earshot::analysis {

class Bot {
 public:
  virtual ~Bot() = default;

  // A new play; what the bot draws in it comes from the seed.
  virtual void begin(std::uint64_t seed) = 0;
  // What it does next, which is never refused; nothing when the play is closed.
  virtual std::optional<play::Action> next(const play::Sight& sight) = 0;
};

enum class BotKind : std::uint8_t {
  random,
  least_visited,
  first_option,
  longest_option,
  most_polite,
  interrogator,
  sympathiser,
  premature_fixer,
  expert,
};

struct BotInfo {
  BotKind kind;
  std::string_view name;  // "longest-option"
  std::string_view what;  // "takes the reply with the most characters"
};
std::span<const BotInfo> all_bots();  // in the order of BotKind
const BotInfo& info_of(BotKind kind);
const BotInfo* find_bot(std::string_view name);  // nullptr: there is none of that name

// Makes as many bots of a kind as are wanted, from any thread.
class Cast {
 public:
  // The expert's best play is searched for here, within the budget.
  Cast(BotKind kind, std::shared_ptr<const scenario::Scenario> scenario,
       scenario::VariantIndex variant, const Budget& budget = {});

  std::unique_ptr<Bot> make() const;

 private:
  BotKind kind_;
  std::shared_ptr<const scenario::Scenario> scenario_;
  std::vector<play::Action> best_play_;
};

}  // namespace earshot::analysis
