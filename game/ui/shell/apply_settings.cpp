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

text::Family family_of(records::Typeface typeface) {
  switch (typeface) {
    case records::Typeface::andika:
      return text::Family::andika;
    case records::Typeface::open_dyslexic:
      return text::Family::open_dyslexic;
    case records::Typeface::standard:
      return text::Family::standard;
  }
  return text::Family::standard;
}

}  // namespace

float text_size_of(const World& world) {
  return world.text_size.value_or(static_cast<float>(world.settings.text_size));
}

ThemeId theme_of(const World& world) {
  return world.theme.value_or(theme_of(world.settings.theme));
}

text::Family family_of(const World& world) {
  return world.family.value_or(family_of(world.settings.typeface));
}

bool is_still(const World& world) { return world.still || world.settings.reduced_motion; }

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
  ui.set_family(family_of(world));
  ui.set_text_size(text_size_of(world));
  ui.set_theme(theme_of(world));
  ui.set_still(is_still(world));
  world.aloud.set(world.settings.read_aloud, world.settings.rate);
  world.sounds.set(world.settings.sound, world.settings.volume);
}

}  // namespace earshot::ui
