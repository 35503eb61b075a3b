// A person's settings, as far as the Ui knows them; what the command line fixed comes first.
#pragma once

#include "ui/shell/world.h"
#include "ui/ui.h"

namespace earshot::ui {

void apply_settings(Ui& ui, World& world);
// Of it, what needs no Ui: in which language the game and its customers speak.
void apply_language(World& world);

// What is asked for: by the command line, else by the person.
float text_size_of(const World& world);
ThemeId theme_of(const World& world);
text::Family family_of(const World& world);
bool is_still(const World& world);
std::string_view language_of(const World& world);  // its code

}  // namespace earshot::ui
