#include "ui/shell/apply_settings.h"
#include "ui/words/words.h"

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

std::string_view language_of(const World& world) {
  if (world.language) return *world.language;
  return world.settings.language.empty() ? world.system_language : world.settings.language;
}

void apply_language(World& world) {
  const Language& language = world.languages.all()[world.languages.chosen(language_of(world))];
  speak(language.words.get());
  world.spoken.choose(world.pack, language.code);
}

void apply_settings(Ui& ui, World& world) {
  apply_language(world);
  const records::Settings& own = world.settings;
  ui.set_text_size(world.text_size.value_or(static_cast<float>(own.text_size)));
  ui.set_theme(world.theme.value_or(theme_of(own.theme)));
  ui.set_still(world.still || own.reduced_motion);
}

}  // namespace earshot::ui
