// The best play of a customer that is known: one of the plays that the content brings along.
//
// Entry point: best_known(). Deterministic: the highest total, of equals the first file.
#pragma once

#include <optional>

#include "play/run.h"
#include "scenario/load.h"

namespace earshot::ui {

// Of the same variant, and played on the scenario as it was then. None: no play of the content
// passes in it.
std::optional<play::Run> best_known(const scenario::Pack& pack, const play::Run& run);

}  // namespace earshot::ui
