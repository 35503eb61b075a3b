// Copying goes through SQLite's backup interface, so that what still stands in the journal is in
// the copy.
#include "records/copies.h"

#include <algorithm>

#include "records/files.h"
#include "records/schema.h"
#include "records/sums.h"

namespace earshot::records {
namespace {

constexpr std::size_t kDay = 10;  // characters of a date: 2026-11-22

struct CopyLabel {
  std::string made;
  std::string content;
};

// Of a copy that cannot be read: empty.
CopyLabel label_of(const std::filesystem::path& copy) {
  try {
    if (kind_of(copy) != Kind::file) return {};
    const Database database = Database::open(copy, Database::Access::read);
    return {about(database, "copied"), about(database, "content")};
  } catch (const DatabaseError&) {
    return {};
  }
}

void move_if_there(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (kind_of(from) != Kind::missing) move_file(from, to);
}

void make_room(const Place& place, std::string_view newest_made, std::string_view now) {
  if (newest_made.substr(0, kDay) == now.substr(0, kDay)) return;
  for (int number = kCopies; number > 1; --number) {
    move_if_there(place.copy(number - 1), place.copy(number));
  }
}

void label(const Database& copy, const CopyLabel& label) {
  set_about(copy, "copied", label.made);
  set_about(copy, "content", label.content);
}

std::vector<std::int64_t> forgotten_people(const Database& database) {
  std::vector<std::int64_t> people;
  Statement rows = database.prepare("SELECT person FROM forgotten");
  while (rows.next()) people.push_back(rows.integer(0));
  return people;
}

bool holds_any(const Database& copy, const std::vector<std::int64_t>& people) {
  Statement found = copy.prepare("SELECT 1 FROM people WHERE id = ?1");
  return std::any_of(people.begin(), people.end(),
                     [&](std::int64_t person) { return found.start(person).next(); });
}

void erase(const Database& database, std::int64_t person) {
  database.prepare("DELETE FROM people WHERE id = ?1")
      .run(person);  // what is theirs goes with them
  database.execute(
      "DELETE FROM documents WHERE digest NOT IN (SELECT scenario_digest FROM plays)"
      " AND digest NOT IN (SELECT rubric_digest FROM plays)");
}

void forget_in_copy(const std::filesystem::path& file, const std::vector<std::int64_t>& people,
                    const Place& place) {
  const Database copy = Database::open(file, Database::Access::read);
  if (!holds_any(copy, people)) return;
  write_checked(place, [&](const Database& fresh) {
    copy.copy_into(fresh);
    for (const std::int64_t person : people) erase(fresh, person);
    fresh.execute("VACUUM");
    label(fresh, {about(copy, "copied"), check_rows(fresh).content});
  });
  move_file(place.temporary(), file);
}

}  // namespace

void remove_database(const std::filesystem::path& file) {
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    remove_file(with_suffix(file, suffix));
  }
}

void write_checked(const Place& place, const std::function<void(const Database&)>& fill) {
  remove_database(place.temporary());
  {
    const Database fresh = Database::open(place.temporary(), Database::Access::create);
    fill(fresh);
    fresh.execute("PRAGMA journal_mode=DELETE");
    const Health health = examine(fresh);
    if (health.condition != Condition::sound) {
      throw DatabaseError(Trouble::other, "a copy did not come out right, " + health.why);
    }
  }
  sync_file(place.temporary());
}

void keep_copy(const Database& database, const std::string& content, const Place& place,
               std::string_view now) {
  const CopyLabel newest = label_of(place.copy(1));
  if (newest.content == content) return;
  write_checked(place, [&](const Database& fresh) {
    database.copy_into(fresh);
    label(fresh, {std::string(now), content});
  });
  make_room(place, newest.made, now);
  move_file(place.temporary(), place.copy(1));
  sync_folder(place.folder);
}

std::optional<GoodCopy> newest_good_copy(const Place& place) {
  for (int number = 1; number <= kCopies; ++number) {
    const std::filesystem::path file = place.copy(number);
    try {
      if (kind_of(file) != Kind::file) continue;
      const Database copy = Database::open(file, Database::Access::read);
      if (examine(copy).condition == Condition::sound) return GoodCopy{file, about(copy, "copied")};
    } catch (const DatabaseError&) {
      // Then the next older one.
    }
  }
  return {};
}

void delete_person(const Database& database, std::int64_t person) {
  Transaction transaction(database);
  database.prepare("INSERT INTO forgotten VALUES (?1, row_sum('forgotten', ?1))").run(person);
  erase(database, person);
  transaction.commit();
}

void forget_deleted(const Database& database, const Place& place) {
  const std::vector<std::int64_t> people = forgotten_people(database);
  if (people.empty()) return;
  database.execute("VACUUM");
  database.fold_journal();
  for (int number = 1; number <= kCopies; ++number) {
    const std::filesystem::path file = place.copy(number);
    if (kind_of(file) == Kind::missing) continue;
    try {
      forget_in_copy(file, people, place);
    } catch (const DatabaseError& error) {
      if (error.trouble() != Trouble::damaged) throw;
      remove_file(file);
    }
  }
  sync_folder(place.folder);
  database.execute("DELETE FROM forgotten");
  database.fold_journal();
}

}  // namespace earshot::records
