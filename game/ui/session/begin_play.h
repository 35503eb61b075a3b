// A new play of whoever is playing: variant and order are drawn, and it is on disk before it begins.
#pragma once

#include "base/result.h"
#include "ui/shell/world.h"

namespace earshot::ui {

base::Result<records::PlayId> begin_play(World& world, const ScenarioPointer& scenario,
                                         play::Mode mode);

// Where a newcomer begins: the easiest customer, and of those the shortest; null: none can be played.
ScenarioPointer easiest(const scenario::Pack& pack);

}  // namespace earshot::ui
