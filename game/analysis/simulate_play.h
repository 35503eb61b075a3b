// Private to the room, and to who measures it: one play by a bot, with what the figures need of it
// and no history. Nothing here asks for heap memory once its lists have grown.
//
// Entry point: Referee. It asks the bot, shows it what it may see and does what it says; rules and
// scores are the rulebook's.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analysis/bots.h"
#include "play/ledger.h"
#include "play/run.h"

namespace earshot::analysis {

// How many words there are to read, counted once for a scenario.
class WordCounts {
 public:
  explicit WordCounts(const scenario::Scenario& scenario);

  std::uint32_t line(scenario::NodeIndex node, std::size_t line) const {
    return lines_[first_line_[node] + line];
  }
  // Of these cards of the node; mostly they are all it has.
  std::uint32_t cards(scenario::NodeIndex node, scenario::CardSet cards) const {
    const Cards& all = cards_[node];
    if (cards == all.set) return all.words;
    std::uint32_t words = 0;
    base::for_each_bit(cards, [&](std::size_t card) { words += choices_[all.first + card]; });
    return words;
  }
  std::uint32_t ending(scenario::EndingIndex ending) const { return endings_[ending]; }

 private:
  struct Cards {
    std::size_t first = 0;
    scenario::CardSet set = 0;
    std::uint32_t words = 0;
  };

  std::vector<std::size_t> first_line_;  // by node
  std::vector<Cards> cards_;             // by node
  std::vector<std::uint32_t> lines_, choices_, endings_;
};

class Referee {
 public:
  using ChoiceBits = std::array<std::uint64_t, scenario::kMaxChoices / 64>;

  Referee(const scenario::Scenario& scenario, scenario::VariantIndex variant,
          const WordCounts& words)
      : scenario_(scenario), variant_(variant), words_(words) {}

  // The bot's play with this seed, which is its order of cards too.
  void play(Bot& bot, std::uint64_t seed);

  // Of the play that was played last.
  play::Result result();  // once: it settles the ledger
  const play::State& last() const { return stand_.state(); }
  const ChoiceBits& offered() const {
    return offered_;
  }  // replies that could be taken at some time
  std::uint16_t replies() const { return replies_; }
  std::uint32_t actions() const { return actions_; }
  std::uint32_t words() const { return read_; }

 private:
  class Recorder;

  void begin();
  void reply_is_given(const play::Sight& sight);
  void end_visit(const play::Sight& sight);

  const scenario::Scenario& scenario_;
  const scenario::VariantIndex variant_;
  const WordCounts& words_;

  play::Stand stand_;
  play::Ledger entries_;
  std::vector<scenario::Critical> flags_;
  ChoiceBits offered_{};
  std::uint16_t replies_ = 0;
  std::uint32_t actions_ = 0;
  std::uint32_t read_ = 0;
};

}  // namespace earshot::analysis
