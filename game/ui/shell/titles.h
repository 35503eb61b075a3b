// What a play is called today.
#pragma once

#include <string>

#include "ui/shell/world.h"

namespace earshot::ui {

// As the customer is called today in the person's language; one that is gone, as it was then.
std::string title_now(const World& world, const records::Play& play);

}  // namespace earshot::ui
