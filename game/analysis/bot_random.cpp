#include "analysis/bot_random.h"

namespace earshot::analysis {

using play::Action;
using play::Sight;
using scenario::Choice;

std::optional<Action> RandomBot::next(const Sight& sight) {
  const bool at_rest = random_.chance(3, 4);  // most turns it only listens or replies
  if (!at_rest) {
    if (const auto action = random_.chance(1, 2) ? write(sight) : attend(sight)) return action;
  }
  if (sight.can_close()) return play::Close{};
  if (sight.can_leave() && random_.chance(1, 200)) return play::Leave{};
  return reply(sight);
}

// Or goes on listening.
std::optional<Action> RandomBot::reply(const Sight& sight) {
  const scenario::CardSet open = sight.open_cards();
  const bool listens = sight.more_to_come() && (open == 0 || random_.chance(7, 8));
  if (listens) return play::Hear{};
  if (open != 0) {
    const auto count = static_cast<std::uint64_t>(base::count_bits(open));
    return take(sight, sight.open_card(random_.below(count)));
  }
  if (const auto action = attend(sight)) return action;
  return sight.can_leave() ? std::optional<Action>(play::Leave{}) : std::nullopt;
}

Action RandomBot::take(const Sight& sight, scenario::ChoiceIndex card) {
  switch (sight.choice(card).kind) {
    case Choice::Kind::summarise:
      return play::Choose{card, some_of(sight.facts())};
    case Choice::Kind::diagnose: {
      const auto pins = some_of(sight.facts());
      return play::Choose{card, pins, static_cast<scenario::CauseIndex>(random_.below(causes_))};
    }
    default:
      return play::Choose{card};
  }
}

scenario::FactSet RandomBot::some_of(const play::KnownFacts& facts) {
  scenario::FactSet set = 0;
  facts.for_each([&](const play::KnownFact& known) {
    if (random_.chance(1, 2)) set |= scenario::FactSet{1} << known.fact;
  });
  return set;
}

// Notes a fact that it knows, or strikes it out.
std::optional<Action> RandomBot::write(const Sight& sight) {
  const play::KnownFacts facts = sight.facts();
  if (facts.empty() || !(sight.can_leave() || sight.can_close())) return std::nullopt;
  const play::KnownFact known = facts[random_.below(facts.size())];
  if (!known.noted) return play::Note{known.fact};
  if (random_.chance(1, 4)) return play::Unnote{known.fact};
  return std::nullopt;
}

// Marks a line of this visit, or looks at its distraction.
std::optional<Action> RandomBot::attend(const Sight& sight) {
  if (sight.said() == 0) return std::nullopt;
  const auto drawn = random_.below(static_cast<std::uint64_t>(sight.said()));
  const play::SaidLine said = sight.said(static_cast<int>(drawn));
  const auto position = static_cast<std::uint8_t>(said.position);
  if (!said.line->distraction.empty() && !said.glanced) return play::Glance{position};
  if (!said.marked) return play::Notice{position};
  return std::nullopt;
}

}  // namespace earshot::analysis
