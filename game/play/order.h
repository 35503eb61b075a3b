// In which order cards lie on the screen. Drawn by SplitMix64 so that every machine deals the same; test vectors stand
// in docs/developers/card-order.md.
#pragma once

#include <cstdint>

#include "scenario/model.h"

namespace earshot::play {

// The key of a card: cards of one node are sorted by it, ascending. `order` is the play's own number.
std::uint64_t card_order(std::uint64_t order, scenario::NodeIndex node,
                         scenario::ChoiceIndex choice);

}  // namespace earshot::play
