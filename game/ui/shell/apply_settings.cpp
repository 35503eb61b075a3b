#include "ui/shell/apply_settings.h"

namespace earshot::ui {

void apply_settings(Ui& ui, const World& world) {
  const records::Settings& own = world.settings;
  const ThemeId theme = own.theme == records::Theme::light ? ThemeId::light : ThemeId::dark;
  ui.set_text_size(world.text_size.value_or(static_cast<float>(own.text_size)));
  ui.set_theme(world.theme.value_or(theme));
  ui.set_still(world.still || own.reduced_motion);
}

}  // namespace earshot::ui
