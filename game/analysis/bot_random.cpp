#include "analysis/bot_random.h"

#include <algorithm>

namespace earshot::analysis {

using play::Action;
using play::View;
using scenario::Choice;

std::optional<Action> RandomBot::next(const View& view) {
  const bool at_rest = random_.chance(3, 4);  // most turns it only listens or replies
  if (!at_rest) {
    if (const auto action = random_.chance(1, 2) ? write(view) : attend(view)) return action;
  }
  if (view.can_close) return play::Close{};
  if (view.can_leave && random_.chance(1, 200)) return play::Leave{};
  return reply(view);
}

// Or goes on listening.
std::optional<Action> RandomBot::reply(const View& view) {
  const auto is_open = [](const play::Card& card) { return !card.locked; };
  const auto open = static_cast<std::uint64_t>(std::ranges::count_if(view.cards, is_open));
  const bool listens = view.still_to_come > 0 && (open == 0 || random_.chance(7, 8));
  if (listens) return play::Hear{};
  if (open > 0) {
    std::uint64_t skip = random_.below(open);
    for (const play::Card& card : view.cards) {
      if (!card.locked && skip-- == 0) return take(view, card);
    }
  }
  if (const auto action = attend(view)) return action;
  return view.can_leave ? std::optional<Action>(play::Leave{}) : std::nullopt;
}

Action RandomBot::take(const View& view, const play::Card& card) {
  switch (card.what->kind) {
    case Choice::Kind::summarise:
      return play::Choose{card.choice, some_of(view.facts)};
    case Choice::Kind::diagnose: {
      const auto pins = some_of(view.facts);
      return play::Choose{card.choice, pins,
                          static_cast<scenario::CauseIndex>(random_.below(causes_))};
    }
    default:
      return play::Choose{card.choice};
  }
}

scenario::FactSet RandomBot::some_of(const std::vector<play::KnownFact>& facts) {
  scenario::FactSet set = 0;
  for (const auto& known : facts) {
    if (random_.chance(1, 2)) set |= scenario::FactSet{1} << known.fact;
  }
  return set;
}

// Notes a fact that it knows, or strikes it out.
std::optional<Action> RandomBot::write(const View& view) {
  if (view.facts.empty() || !(view.can_leave || view.can_close)) return std::nullopt;
  const play::KnownFact& known = view.facts[random_.below(view.facts.size())];
  if (!known.noted) return play::Note{known.fact};
  if (random_.chance(1, 4)) return play::Unnote{known.fact};
  return std::nullopt;
}

// Marks a line of this visit, or looks at its distraction.
std::optional<Action> RandomBot::attend(const View& view) {
  if (view.lines.empty()) return std::nullopt;
  const play::SaidLine& said = view.lines[random_.below(view.lines.size())];
  const auto position = static_cast<std::uint8_t>(said.position);
  if (!said.line->distraction.empty() && !said.glanced) return play::Glance{position};
  if (!said.marked) return play::Notice{position};
  return std::nullopt;
}

}  // namespace earshot::analysis
