// What was heard comes from the rulebook's events, what was on the table from what the bot saw.
#include "analysis/simulate_play.h"

#include <algorithm>
#include <cassert>

#include "analysis/card_looks.h"

namespace earshot::analysis {
namespace {

constexpr std::uint32_t kMostActions = 20'000;  // as many as a play file may have

std::uint32_t count_words(const scenario::Text& text) {
  return static_cast<std::uint32_t>(words_in(text.plain));
}

}  // namespace

WordCounts::WordCounts(const scenario::Scenario& scenario) {
  for (const auto& node : scenario.nodes) {
    first_line_.push_back(lines_.size());
    for (const auto& line : node.lines) lines_.push_back(count_words(line.text));
  }
  for (const auto& choice : scenario.choices) choices_.push_back(count_words(choice.text));
  for (const auto& node : scenario.nodes) {
    Cards cards{node.first_choice};
    for (std::size_t card = 0; card < node.choice_count; ++card) {
      cards.set = static_cast<scenario::CardSet>(cards.set | 1U << card);
      cards.words += choices_[cards.first + card];
    }
    cards_.push_back(cards);
  }
  for (const auto& ending : scenario.endings) endings_.push_back(count_words(ending.text));
}

class Referee::Recorder final : public play::Sink {
 public:
  explicit Recorder(Referee& referee)
      : Sink(play::one_of(play::EventKind::line_heard) |
             play::one_of(play::EventKind::flag_raised)),
        referee_(referee) {}

  void event(const play::Event& event) override {
    if (event.kind == play::EventKind::line_heard) {
      referee_.read_ += referee_.words_.line(event.node, event.what);
    } else if (event.kind == play::EventKind::flag_raised) {
      const auto flag = static_cast<scenario::Critical>(event.what);
      auto& flags = referee_.flags_;
      if (std::ranges::find(flags, flag) == flags.end()) flags.push_back(flag);
    }
  }
  void entry(const play::Entry& entry) override { referee_.entries_.push_back(entry); }

 private:
  Referee& referee_;
};

void Referee::begin() {
  entries_.clear();
  flags_.clear();
  offered_ = {};
  replies_ = 0;
  actions_ = 0;
  read_ = 0;
}

void Referee::play(Bot& bot, std::uint64_t seed) {
  begin();
  bot.begin(seed);
  Recorder recorder(*this);
  stand_.begin(scenario_, variant_, recorder);
  while (actions_ < kMostActions) {
    const play::Sight sight(scenario_, stand_, seed);
    const auto action = bot.next(sight);
    if (!action) break;
    if (std::holds_alternative<play::Choose>(*action)) reply_is_given(sight);
    if (std::holds_alternative<play::Leave>(*action)) end_visit(sight);
    [[maybe_unused]] const auto refusal = stand_.apply(scenario_, *action, recorder);
    assert(!refusal);
    ++actions_;
  }
  if (play::at_ending(last())) {
    const auto ending = static_cast<scenario::EndingIndex>(last().place - play::kEndingPlace);
    read_ += words_.ending(ending);
  }
}

void Referee::reply_is_given(const play::Sight& sight) {
  ++replies_;
  const std::size_t first = play::node_of(scenario_, last()).first_choice;
  const std::uint64_t open = sight.open_cards();
  const std::size_t word = first / 64;
  const std::size_t shift = first % 64;
  offered_[word] |= open << shift;
  if (shift > 64 - scenario::kMaxChoicesPerNode && word + 1 < offered_.size())
    offered_[word + 1] |= open >> (64 - shift);
  end_visit(sight);
}

// Cards are read when they first show.
void Referee::end_visit(const play::Sight& sight) {
  read_ += words_.cards(last().place, sight.cards_seen());
}

play::Result Referee::result() {
  play::settle(scenario_, last(), entries_);
  return play::result_of(scenario_, last(), entries_, flags_);
}

}  // namespace earshot::analysis
