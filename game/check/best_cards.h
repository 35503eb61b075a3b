// Private to the room: can the best reply be told by its looks? The one who always takes the longest
// card, or the politest, should not do better than chance.
//
// Entry point: best_by_looks().
#pragma once

#include <functional>
#include <vector>

#include "scenario/model.h"

namespace earshot::check {

struct BestByLooks {
  std::vector<scenario::NodeIndex> nodes;  // where the card that stands out is the best one
  double by_chance = 0.0;                  // as many nodes as blind picking would give
};

// `looks`: of two replies the greater one stands out. Only nodes are counted in which one reply has
// the highest level of empathy alone, and one stands out.
BestByLooks best_by_looks(const scenario::Scenario& scenario,
                          const std::function<std::size_t(const scenario::Choice&)>& looks);

// As the bots longest-option and most-polite look at a card (analysis/card_looks.h).
std::size_t length_of(const scenario::Choice& choice);      // characters
std::size_t politeness_of(const scenario::Choice& choice);  // polite words

}  // namespace earshot::check
