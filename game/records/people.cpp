// Store, the part about people: who there is, what they have set, and deleting them for good.
#include "records/copies.h"
#include "records/inside.h"
#include "records/json.h"
#include "records/schema.h"
#include "records/words.h"

namespace earshot::records {
namespace {

constexpr std::string_view kLastPerson = "last-person";

void require_free(Statement& name_taken, const std::string& name, std::int64_t but) {
  const bool taken = name_taken.start(name, but).next();
  name_taken.reset();
  if (taken) throw Objection(base::said("there is already somebody called {}", name));
}

std::vector<std::filesystem::path> files_set_aside(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with("records.damaged-")) {
      files.push_back(entry.path());
    }
  }
  return files;
}

}  // namespace

void Store::Inside::require_person(PersonId person) {
  const bool found = find_person.start(number_of(person)).next();
  find_person.reset();
  if (!found) throw Objection(base::said("there is no such person"));
}

base::Result<Person> Store::add_person(std::string_view name, std::string_view now) {
  return attempt(base::msg("the name was not added"), folder(), [&] {
    const std::string clean = clean_name(name);
    require_free(inside_->name_taken, clean, 0);
    inside_->free_person.start().next();
    const std::int64_t id = inside_->free_person.integer(0);
    inside_->free_person.reset();
    inside_->add_person.run(id, clean, now);
    return Person{PersonId{id}, clean, std::string(now), 0};
  });
}

base::Result<std::vector<Person>> Store::people() const {
  return attempt(base::msg("the names could not be read"), folder(), [&] {
    std::vector<Person> people;
    Statement& row = inside_->list_people.start();
    while (row.next()) {
      people.push_back({PersonId{row.integer(0)}, std::string(row.text(1)),
                        std::string(row.text(2)), static_cast<std::size_t>(row.integer(3))});
    }
    return people;
  });
}

base::Outcome Store::rename_person(PersonId person, std::string_view name) {
  return attempt(base::msg("the name was not changed"), folder(), [&] {
    inside_->require_person(person);
    const std::string clean = clean_name(name);
    require_free(inside_->name_taken, clean, number_of(person));
    inside_->rename_person.run(number_of(person), clean);
  });
}

base::Result<std::vector<std::filesystem::path>> Store::delete_person(PersonId person) {
  return attempt(base::msg("the person was not deleted completely; the next start goes on with it"),
                 folder(), [&] {
                   inside_->require_person(person);
                   const Database& database = inside_->database;
                   records::delete_person(database, number_of(person));
                   if (about(database, kLastPerson) == std::to_string(number_of(person))) {
                     database.prepare("DELETE FROM about WHERE key = ?1").run(kLastPerson);
                   }
                   inside_->next_step.clear();
                   forget_deleted(database, inside_->place);
                   return files_set_aside(folder());
                 });
}

base::Outcome Store::remove_set_aside() {
  return attempt(base::msg("the files set aside were not removed"), folder(), [&] {
    for (const std::filesystem::path& file : files_set_aside(folder())) remove_file(file);
    sync_folder(folder());
  });
}

base::Result<std::optional<PersonId>> Store::last_person() const {
  return attempt(base::msg("the last name could not be read"), folder(),
                 [&]() -> std::optional<PersonId> {
                   const std::string text = about(inside_->database, kLastPerson);
                   if (text.empty()) return std::nullopt;
                   const PersonId person{std::stoll(text)};
                   const bool found = inside_->find_person.start(number_of(person)).next();
                   inside_->find_person.reset();
                   return found ? std::optional(person) : std::nullopt;
                 });
}

base::Outcome Store::set_last_person(PersonId person) {
  return attempt(base::msg("the last name was not recorded"), folder(), [&] {
    inside_->require_person(person);
    set_about(inside_->database, kLastPerson, std::to_string(number_of(person)));
  });
}

base::Result<Settings> Store::settings(PersonId person) const {
  return attempt(base::msg("the settings could not be read"), folder(), [&] {
    inside_->require_person(person);
    Statement& row = inside_->find_settings.start(number_of(person));
    const Settings settings = row.next() ? settings_of(row.text(0)) : Settings{};
    row.reset();
    return settings;
  });
}

base::Outcome Store::save_settings(PersonId person, const Settings& settings) {
  return attempt(base::msg("the settings were not saved"), folder(), [&] {
    inside_->require_person(person);
    inside_->save_settings.run(number_of(person), json_of(settings));
  });
}

}  // namespace earshot::records
