#include "check/best_cards.h"

#include <algorithm>
#include <span>

#include "analysis/card_looks.h"

namespace earshot::check {
namespace {

using scenario::Choice;

// What lies open as a card at the same time, as far as one can say without playing: a reply to a
// noticed cue stands beside the others, one that is locked out by it does not.
std::span<const Choice> cards_of(const scenario::Scenario& scenario, const scenario::Node& node) {
  return std::span(scenario.choices).subspan(node.first_choice, node.choice_count);
}

// The one that stands out; nullptr when two do.
const Choice* first_by(std::span<const Choice> cards,
                       const std::function<std::size_t(const Choice&)>& looks) {
  const Choice* first = nullptr;
  bool alone = false;
  for (const Choice& card : cards) {
    if (first != nullptr && looks(card) == looks(*first)) alone = false;
    if (first != nullptr && looks(card) <= looks(*first)) continue;
    first = &card;
    alone = true;
  }
  return alone ? first : nullptr;
}

}  // namespace

BestByLooks best_by_looks(const scenario::Scenario& scenario,
                          const std::function<std::size_t(const Choice&)>& looks) {
  BestByLooks result;
  for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
    const auto cards = cards_of(scenario, scenario.nodes[i]);
    if (cards.size() < 2) continue;
    const Choice& most = *std::ranges::max_element(cards, {}, &Choice::level);
    if (std::ranges::count(cards, most.level, &Choice::level) != 1) continue;
    const Choice* first = first_by(cards, looks);
    if (first == nullptr) continue;
    result.by_chance += 1.0 / static_cast<double>(cards.size());
    if (first->level == most.level) result.nodes.push_back(static_cast<scenario::NodeIndex>(i));
  }
  return result;
}

std::size_t length_of(const Choice& choice) { return analysis::length_of(choice); }

std::size_t politeness_of(const Choice& choice) { return analysis::politeness_of(choice); }

}  // namespace earshot::check
