#include "ui/shell/newcomer.h"

#include "ui/words/words.h"

namespace earshot::ui {

base::Outcome welcome_newcomer(World& world) {
  const auto person = world.store.add_person(kNewcomer, world.now());
  if (!person) return person.failure();
  if (auto kept = world.store.set_last_person(person->id); !kept) return kept;
  world.person = *person;
  return base::Done{};
}

bool is_newcomer(const World& world) { return world.person && world.person->name == kNewcomer; }

base::Outcome name_newcomer(World& world, std::string_view name) {
  if (auto named = world.store.rename_person(world.person->id, name); !named) return named;
  const auto people = world.store.people();
  if (!people) return people.failure();
  for (const records::Person& one : *people) {
    if (one.id == world.person->id) world.person = one;  // the name as it was kept
  }
  return base::Done{};
}

std::string name_words(const records::Person& person) {
  return person.name == kNewcomer ? std::string(tr("Newcomer")) : person.name;
}

}  // namespace earshot::ui
