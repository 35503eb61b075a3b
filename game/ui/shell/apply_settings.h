// A person's settings, as far as the Ui knows them.
#pragma once

#include "records/types.h"
#include "ui/ui.h"

namespace earshot::ui {

void apply_settings(Ui& ui, const records::Settings& settings);

}  // namespace earshot::ui
