// Whoever starts the game for the first time is somebody before they have said their name: their first
// play is kept like any other, and the name is asked for when it no longer stands in the way.
//
// Entry points: welcome_newcomer(), is_newcomer(), name_newcomer().
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "ui/shell/world.h"

namespace earshot::ui {

// As records have them until they say their name; shown through tr().
inline constexpr std::string_view kNewcomer = "Newcomer";

// From now on they are who is playing.
base::Outcome welcome_newcomer(World& world);
bool is_newcomer(const World& world);
base::Outcome name_newcomer(World& world, std::string_view name);

std::string name_words(const records::Person& person);

}  // namespace earshot::ui
