// The language of the game and its customers: each in its own words, for who does not read the
// others.
#include <vector>

#include "ui/screens/settings/panels.h"
#include "ui/shell/apply_settings.h"
#include "ui/words/words.h"

namespace earshot::ui {

void language_panel(SettingsPage& page) {
  const auto& all = page.world.languages.all();
  if (all.size() < 2) return;
  std::vector<Segment> items;
  items.reserve(all.size());
  for (const Language& one : all) items.push_back({one.code, one.name});
  const std::size_t now = page.world.languages.chosen(language_of(page.world));
  const std::size_t next = choice(page, tr("Language"), {"language", items, now});
  if (next == now) return;
  page.wanted.language = all[next].code;
  page.freed = page.freed || page.world.language.has_value();
  page.world.language.reset();
}

}  // namespace earshot::ui
