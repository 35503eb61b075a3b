#include "ui/shell/apply_settings.h"

namespace earshot::ui {

namespace {

ThemeId theme_of(records::Theme theme) {
  switch (theme) {
    case records::Theme::dark:
      return ThemeId::dark;
    case records::Theme::light:
      return ThemeId::light;
    case records::Theme::high_contrast:
      return ThemeId::high_contrast;
  }
  return ThemeId::dark;
}

}  // namespace

void apply_settings(Ui& ui, const World& world) {
  const records::Settings& own = world.settings;
  ui.set_text_size(world.text_size.value_or(static_cast<float>(own.text_size)));
  ui.set_theme(world.theme.value_or(theme_of(own.theme)));
  ui.set_still(world.still || own.reduced_motion);
}

}  // namespace earshot::ui
