// Names that nobody has: for players who are to stay unknown, and for seats that are made before anybody comes.
//
// Entry point: made_up_name(). Two words of our own lists (assets/names/), 10,000 pairs.
#pragma once

#include <functional>
#include <string>

#include "host/random.h"

namespace earshot::host {

// One that `is_taken` does not know; with a number behind it when they run out.
std::string made_up_name(const Random& random,
                         const std::function<bool(const std::string&)>& is_taken);

}  // namespace earshot::host
