// What was heard comes from the rulebook's events, what was on the table from the View.
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
  for (const auto& ending : scenario.endings) endings_.push_back(count_words(ending.text));
}

class Referee::Recorder final : public play::Sink {
 public:
  explicit Recorder(Referee& referee) : referee_(referee) {}

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
  offered_.reset();
  shown_ = 0;
  replies_ = 0;
  actions_ = 0;
  read_ = 0;
}

void Referee::play(Bot& bot, std::uint64_t seed) {
  begin();
  bot.begin(seed);
  Recorder recorder(*this);
  state_ = play::start(scenario_, variant_, recorder);
  while (actions_ < kMostActions) {
    play::look(scenario_, state_, seed, play::Mode::realistic, view_);
    read_cards();
    const auto action = bot.next(view_);
    if (!action) break;
    if (std::holds_alternative<play::Choose>(*action)) reply_is_given();
    if (std::holds_alternative<play::Leave>(*action)) end_visit();
    [[maybe_unused]] const auto refusal = play::apply(scenario_, state_, *action, recorder);
    assert(!refusal);
    ++actions_;
  }
  if (play::at_ending(state_)) {
    const auto ending = static_cast<scenario::EndingIndex>(state_.place - play::kEndingPlace);
    read_ += words_.ending(ending);
  }
}

void Referee::read_cards() {
  for (const play::Card& card : view_.cards)
    shown_ |= 1U << (card.choice - view_.node->first_choice);
}

void Referee::reply_is_given() {
  ++replies_;
  for (const play::Card& card : view_.cards) {
    if (!card.locked) offered_[card.choice] = true;
  }
  end_visit();
}

void Referee::end_visit() {
  for (unsigned rest = shown_; rest != 0; rest &= rest - 1) {
    const auto card = static_cast<unsigned>(__builtin_ctz(rest));
    read_ += words_.choice(static_cast<scenario::ChoiceIndex>(view_.node->first_choice + card));
  }
  shown_ = 0;
}

play::Result Referee::result() {
  play::settle(scenario_, state_, entries_);
  return play::result_of(scenario_, state_, entries_, flags_);
}

}  // namespace earshot::analysis
