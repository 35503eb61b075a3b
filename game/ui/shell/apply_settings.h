// A person's settings, as far as the Ui knows them; what the command line fixed comes first.
#pragma once

#include "ui/shell/world.h"
#include "ui/ui.h"

namespace earshot::ui {

void apply_settings(Ui& ui, const World& world);

}  // namespace earshot::ui
