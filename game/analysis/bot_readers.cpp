#include "analysis/bot_readers.h"

#include <algorithm>
#include <bit>

namespace earshot::analysis {
namespace {

using play::Action;
using play::Sight;
using scenario::Choice;
using scenario::Family;

// What the terminal prints beside a line, and the screen shows with it.
bool comes_with_a_sign(const scenario::Line& line) {
  return line.cue.has_value() || !line.shows.empty();
}

Action finish(const Sight& sight) {
  const scenario::FactSet unwritten = sight.facts().not_noted();
  if (unwritten == 0) return play::Close{};
  return play::Note{static_cast<scenario::FactIndex>(std::bit_width(unwritten) - 1)};
}

bool says_back_or_names(const Choice& choice) {
  return choice.kind == Choice::Kind::summarise || choice.kind == Choice::Kind::diagnose;
}

}  // namespace

bool asks(const scenario::Scenario& scenario, const Choice& choice) {
  return !says_back_or_names(choice) && scenario.technique(choice).family == Family::ask;
}

bool feels(const scenario::Scenario& scenario, const Choice& choice) {
  const Family family = scenario.technique(choice).family;
  return !says_back_or_names(choice) && (family == Family::reflect || family == Family::empathise);
}

bool solves(const scenario::Scenario& scenario, const Choice& choice) {
  return scenario.technique(choice).solution;
}

ReadingBot::ReadingBot(const scenario::Scenario& scenario, Wish wish, bool sees)
    : sees_(sees), taken_(scenario.choices.size()) {
  wish_.reserve(scenario.choices.size());
  for (const Choice& choice : scenario.choices) wish_.push_back(wish(choice));
  for (const bool suggested : {true, false}) {
    for (std::size_t i = 0; i < scenario.causes.size(); ++i) {
      if (scenario.causes[i].suggested == suggested)
        causes_.push_back(static_cast<scenario::CauseIndex>(i));
    }
  }
}

void ReadingBot::begin(std::uint64_t) {
  std::ranges::fill(taken_, std::uint16_t{0});
  marked_.clear();
  causes_named_ = 0;
  replies_ = 0;
}

std::optional<Action> ReadingBot::next(const Sight& sight) {
  if (sight.can_close()) return finish(sight);
  if (!sight.can_leave()) return std::nullopt;
  if (sight.more_to_come()) return play::Hear{};
  if (sees_) {
    if (const auto action = mark(sight)) return action;
  }
  if (replies_ >= kPatience) return play::Leave{};
  const play::Cards cards = sight.cards();
  const play::Card* card = favourite(cards);
  return card != nullptr ? take(sight, *card) : Action(play::Leave{});
}

std::optional<Action> ReadingBot::mark(const Sight& sight) {
  for (const play::SaidLine& said : sight.lines()) {
    if (said.marked || !comes_with_a_sign(*said.line)) continue;
    if (std::ranges::find(marked_, said.line) != marked_.end()) continue;
    marked_.push_back(said.line);
    return play::Notice{static_cast<std::uint8_t>(said.position)};
  }
  return std::nullopt;
}

const play::Card* ReadingBot::favourite(const play::Cards& cards) {
  const play::Card* best = nullptr;
  int most = 0;
  for (const play::Card& card : cards) {
    if (card.locked) continue;
    const bool fresher = best != nullptr && taken_[card.choice] < taken_[best->choice];
    if (best != nullptr && taken_[card.choice] > taken_[best->choice]) continue;
    const int wished = wish(card);
    if (best != nullptr && !fresher && wished <= most) continue;
    best = &card;
    most = wished;
  }
  return best;
}

Action ReadingBot::take(const Sight& sight, const play::Card& card) {
  ++replies_;
  ++taken_[card.choice];
  has_taken(card.choice);
  switch (card.what->kind) {
    case Choice::Kind::summarise:
      return play::Choose{card.choice, pick(sight)};
    case Choice::Kind::diagnose:
      return play::Choose{card.choice, pick(sight), name()};
    default:
      return play::Choose{card.choice};
  }
}

// All that is known.
scenario::FactSet ReadingBot::pick(const Sight& sight) { return sight.facts().all(); }

// When all were named it begins again.
scenario::CauseIndex ReadingBot::name() { return causes_[causes_named_++ % causes_.size()]; }

LeastVisitedBot::LeastVisitedBot(const scenario::Scenario& scenario)
    : ReadingBot(
          scenario, [](const Choice&) { return 0; }, true),
      ever_taken_(scenario.choices.size()),
      causes_(scenario.causes.size()) {}

void LeastVisitedBot::begin(std::uint64_t seed) {
  ReadingBot::begin(seed);
  random_ = base::SplitMix64(seed);
}

// Who always takes the least visited goes round in a fixed dance, in which some replies never come
// together; so it is only the likelier, the less it was taken.
int LeastVisitedBot::wish(const play::Card& card) {
  const auto drawn = static_cast<int>(random_.below(1024));
  return -drawn * (ever_taken_[card.choice] + 1);
}

scenario::FactSet LeastVisitedBot::pick(const Sight& sight) {
  const play::KnownFacts facts = sight.facts();
  if (facts.empty() || random_.chance(1, 2)) return ReadingBot::pick(sight);
  scenario::FactSet set = 0;
  for (std::uint64_t left = 2 + random_.below(3); left > 0; --left)
    set |= scenario::FactSet{1} << facts[random_.below(facts.size())].fact;
  return set;
}

scenario::CauseIndex LeastVisitedBot::name() {
  if (random_.chance(1, 2)) return ReadingBot::name();
  return static_cast<scenario::CauseIndex>(random_.below(causes_));
}

}  // namespace earshot::analysis
