#include "analysis/bot_random.h"

namespace earshot::analysis {

using play::Action;
using play::Sight;
using scenario::Choice;

namespace {

constexpr std::uint64_t kWalksOut = (1U << 24U) / 200;  // one turn in 200

}  // namespace

// What kind of turn it is comes from one number: 2 bits, 1, 3, 2 unused, 32 for the card and 24 for walking out.
// In one piece, as the rules are (game/play/apply.cpp).
[[gnu::flatten]] std::optional<Action> RandomBot::next(const Sight& sight) {
  const std::uint64_t drawn = random_.next();
  const bool at_rest = (drawn & 3U) != 0;  // three of four turns it only listens or replies
  if (!at_rest) {
    if (const auto action = (drawn & 4U) != 0 ? write(sight) : attend(sight)) return action;
  }
  if (sight.can_close()) return play::Close{};
  if (drawn >> 40U < kWalksOut && sight.can_leave()) return play::Leave{};
  const scenario::CardSet open = sight.open_cards();
  const bool goes_on = (drawn >> 3U & 7U) != 0;  // seven times of eight it hears everything first
  if ((goes_on || open == 0) && sight.more_to_come()) return play::Hear{};
  return open != 0 ? reply(sight, static_cast<std::uint32_t>(drawn >> 8U)) : pass_time(sight);
}

Action RandomBot::reply(const Sight& sight, std::uint32_t drawn) {
  const auto count = static_cast<std::uint64_t>(base::count_bits(sight.open_cards()));
  return take(sight, sight.open_card(drawn * count >> 32U));
}

// Nothing is left to hear or to say.
std::optional<Action> RandomBot::pass_time(const Sight& sight) {
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
