// How the game looks to whoever reads it: sizes, typefaces, colours, movement.
#include <cmath>

#include "ui/screens/settings/panels.h"
#include "ui/shell/apply_settings.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

// In the order of records::Theme and of ThemeId.
constexpr std::array<Segment, 3> kThemesShown{{{"dark", msg("Dark"), Icon::moon},
                                               {"light", msg("Light"), Icon::sun},
                                               {"high-contrast", msg("High contrast"), Icon::eye}}};

void text_size(SettingsPage& page) {
  const float now = text_size_of(page.world);
  const std::string words = trf("{} px", std::lround(now));
  const float next = slid(page, {"settings/text-size", tr("Text size"), words, now,
                                 static_cast<float>(records::kLeastTextSize),
                                 static_cast<float>(records::kMostTextSize), 1.0F});
  if (next == now) return;
  page.wanted.text_size = static_cast<int>(std::lround(next));
  page.freed = page.freed || page.world.text_size.has_value();
  page.world.text_size.reset();
}

// The names of the families are those their makers gave them, in every language.
void typeface(SettingsPage& page) {
  std::array<Segment, text::kFamilies.size()> items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i].id = word_of(text::kFamilies[i]);
    items[i].text = name_of(text::kFamilies[i]);
  }
  const text::Family now = family_of(page.world);
  const std::size_t next =
      choice(page, tr("Typeface"), {"typeface", items, static_cast<std::size_t>(now)});
  if (!page.ui.fonts().has_family(now)) {
    remark(page, trf("{0} is not on this computer (Debian's package {1} brings it), so {2} stands "
                     "in for it.",
                     name_of(now), package_of(now), name_of(text::Family::standard)));
  }
  if (next == static_cast<std::size_t>(now)) return;
  page.wanted.typeface = static_cast<records::Typeface>(next);
  page.freed = page.freed || page.world.family.has_value();
  page.world.family.reset();
}

void colours(SettingsPage& page) {
  const auto themes = in_words(kThemesShown);
  const auto now = static_cast<std::size_t>(theme_of(page.world));
  const std::size_t next = choice(page, tr("Colours"), {"theme", themes, now});
  if (next == now) return;
  page.wanted.theme = static_cast<records::Theme>(next);
  page.freed = page.freed || page.world.theme.has_value();
  page.world.theme.reset();
}

void motion(SettingsPage& page) {
  const bool now = is_still(page.world);
  const bool next = switched(page, {"settings/still", tr("Reduced motion"),
                                    tr("on: nothing moves by itself"), tr("off"), now});
  if (next == now) return;
  page.wanted.reduced_motion = next;
  page.freed = page.freed || page.world.still;
  page.world.still = false;
}

}  // namespace

void reading_panel(SettingsPage& page) {
  text_size(page);
  typeface(page);
  colours(page);
  motion(page);
}

}  // namespace earshot::ui
