// A few words beside what the pointer or the keyboard is at; they stand in front of everything and
// take no input. Nothing is told by a hint alone that is needed to play.
#pragma once

#include <string>
#include <string_view>

#include "ui/ui.h"

namespace earshot::ui {

void hint(Ui& ui, Rect beside, std::string_view words);

}  // namespace earshot::ui
