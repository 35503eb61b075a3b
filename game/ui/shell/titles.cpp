#include "ui/shell/titles.h"

namespace earshot::ui {

std::string title_now(const World& world, const records::Play& play) {
  for (const auto& entry : world.pack.scenarios) {
    if (entry.loaded.id == play.scenario && entry.loaded.scenario)
      return world.spoken.in_words(entry.loaded.scenario)->title;
  }
  return play.title;
}

}  // namespace earshot::ui
