#include "ui/screens/glossary/examples.h"

#include <algorithm>

namespace earshot::ui {

Examples::Examples(const World& world) {
  if (!world.person) return;
  const auto history = world.store.history(world.person->id);
  if (!history) return;  // the screen goes without
  for (const auto& entry : world.pack.scenarios) {
    if (!entry.loaded.scenario) continue;
    const bool known = std::ranges::any_of(*history, [&](const records::Play& play) {
      return play.result && play.scenario == entry.loaded.id;
    });
    if (known) add(*world.spoken.in_words(entry.loaded.scenario));
  }
}

void Examples::add(const scenario::Scenario& said) {
  for (const auto& choice : said.choices) {
    if (choice.kind != scenario::Choice::Kind::say) continue;
    by_technique_.try_emplace(said.technique(choice).name,
                              Example{said.customer.name, choice.text.plain});
  }
}

const Example* Examples::find(std::string_view technique) const {
  const auto found = by_technique_.find(technique);
  return found == by_technique_.end() ? nullptr : &found->second;
}

}  // namespace earshot::ui
