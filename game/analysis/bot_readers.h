// Private to the room: the bots that read the cards, each with one thing in mind.
//
// Entry points: ReadingBot, whose wish is a function of a card; LeastVisitedBot, which remembers its
// earlier plays. They hear everything out, and take a reply again only when there is none that they
// have taken less often: so they come round to every way out there is. Who finds none gives up after
// kPatience replies and leaves.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "analysis/bots.h"
#include "base/split_mix.h"

namespace earshot::analysis {

inline constexpr int kPatience = 100;  // replies: a best play has about twenty

class ReadingBot : public Bot {
 public:
  // The greater, the rather; of equals the first on the table is taken.
  using Wish = std::function<int(const scenario::Choice&)>;

  // `sees`: it marks every line that comes with a sign, once.
  ReadingBot(const scenario::Scenario& scenario, Wish wish, bool sees);

  void begin(std::uint64_t seed) override;
  std::optional<play::Action> next(const play::Sight& sight) final;

 protected:
  // Among the cards that were taken least often in this play.
  virtual int wish(const play::Card& card) { return wish_[card.choice]; }
  virtual void has_taken(scenario::ChoiceIndex) {}
  // What it says back, and what it pins.
  virtual scenario::FactSet pick(const play::Sight& sight);
  virtual scenario::CauseIndex name();

 private:
  std::optional<play::Action> mark(const play::Sight& sight);
  const play::Card* favourite(const play::Cards& cards);
  play::Action take(const play::Sight& sight, const play::Card& card);

  std::vector<int> wish_;                     // by choice: asked once, wanted a million times
  std::vector<scenario::CauseIndex> causes_;  // suggested ones first
  bool sees_;
  std::vector<std::uint16_t> taken_;           // by choice, in this play
  std::vector<const scenario::Line*> marked_;  // in this play
  std::size_t causes_named_ = 0;
  int replies_ = 0;
};

// Rather takes what it has seldom taken in all its plays. Who pins everything proves nothing, and who
// goes by the complaint is often thrown out: neither sees what lies behind the proof. So every other
// time it picks two to four facts at random, and any cause.
class LeastVisitedBot final : public ReadingBot {
 public:
  explicit LeastVisitedBot(const scenario::Scenario& scenario);

  void begin(std::uint64_t seed) override;

 protected:
  int wish(const play::Card& card) override;
  void has_taken(scenario::ChoiceIndex choice) override { ++ever_taken_[choice]; }
  scenario::FactSet pick(const play::Sight& sight) override;
  scenario::CauseIndex name() override;

 private:
  std::vector<int> ever_taken_;  // by choice
  std::size_t causes_;
  base::SplitMix64 random_{0};
};

// What a reply does, as far as who reads it can tell (docs/decisions/0004-what-a-bot-may-read.md).
bool asks(const scenario::Scenario& scenario, const scenario::Choice& choice);
bool feels(const scenario::Scenario& scenario, const scenario::Choice& choice);
bool solves(const scenario::Scenario& scenario, const scenario::Choice& choice);

}  // namespace earshot::analysis
