// What may be found: nothing, sound records, damaged ones, the middle of an earlier repair, or
// something that is not ours.
#include "records/opening.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>

#include "records/attempt.h"
#include "records/copies.h"
#include "records/files.h"
#include "records/journal.h"
#include "records/salvage.h"
#include "records/schema.h"

namespace earshot::records {
namespace {

constexpr std::array kJournals{"-wal", "-journal"};

class Opener {
 public:
  Opener(const Place& place, std::string_view now) : place_(place), now_(now) {}

  Opening open() {
    tidy_up();
    refuse_odd_files();
    Database database = sound_database();
    database.fold_journal_on_close();
    settle(database);
    return {std::move(database), std::move(notices_)};
  }

 private:
  void tidy_up();
  void refuse_odd_files() const;
  Database sound_database();
  std::optional<Database> try_open(std::string& damage);
  std::optional<std::string> damage_of(const Database& database);
  void keep_what_the_journal_lost();
  void repair(const std::string& why);
  void begin_or_restore();
  Salvage write_next(const std::optional<GoodCopy>& copy, bool from_damaged);
  void put_next_in_place();
  void set_orphans_aside();
  int free_number() const;
  std::string set_aside();
  void settle(const Database& database);

  const Place& place_;
  std::string_view now_;
  std::vector<std::string> notices_;
  std::string content_;
  std::int64_t version_ = 0;
};

// Finishes or undoes what a killed process had under way.
void Opener::tidy_up() {
  remove_database(place_.temporary());
  if (kind_of(place_.main()) == Kind::missing && kind_of(place_.next()) == Kind::file) {
    const bool is_first_start = free_number() == 1 && !newest_good_copy(place_);
    put_next_in_place();
    if (!is_first_start) {
      notices_.emplace_back("A repair of the records that was cut off has been completed.");
    }
  }
  remove_database(place_.next());
}

void Opener::refuse_odd_files() const {
  const Kind kind = kind_of(place_.main());
  if (kind == Kind::link) {
    throw Objection(
        base::said("{} is a symbolic link; the folder may be one, the file itself may not",
                   place_.main().string()));
  }
  if (kind == Kind::other) throw Objection(base::said("{} is not a file", place_.main().string()));
}

bool is_there(const std::filesystem::path& file) {
  return kind_of(file) == Kind::file && std::filesystem::file_size(file) > 0;
}

Database Opener::sound_database() {
  if (!is_there(place_.main())) begin_or_restore();
  keep_private(place_.main());
  keep_what_the_journal_lost();
  std::string damage;
  if (auto database = try_open(damage)) return *std::move(database);
  repair(damage);
  if (auto database = try_open(damage)) return *std::move(database);
  throw DatabaseError(Trouble::damaged, damage);
}

// Nothing when it is damaged; then `damage` says how.
std::optional<Database> Opener::try_open(std::string& damage) {
  try {
    Database database = Database::open(place_.main(), Database::Access::write);
    const std::optional<std::string> found = damage_of(database);
    if (!found) return database;
    damage = *found;
  } catch (const DatabaseError& error) {
    if (error.trouble() != Trouble::damaged) throw;
    damage = error.what();
  }
  return {};
}

std::optional<std::string> Opener::damage_of(const Database& database) {
  const Health health = examine(database);
  if (health.condition == Condition::foreign) {
    throw Objection(base::said("{} was not made by Earshot", place_.main().string()));
  }
  if (health.condition == Condition::newer) {
    throw Objection(base::said(
        "{} was written by a newer version of Earshot (form {}, this one reads up to {}); "
        "use that version, or another folder with --records",
        place_.main().string(), health.version, current_version()));
  }
  if (health.condition == Condition::damaged) return health.why;
  if (database.is_read_only()) {
    if (::faccessat(AT_FDCWD, place_.main().c_str(), W_OK, AT_EACCESS) != 0) {
      throw DatabaseError(Trouble::not_writable, place_.main().filename().string());
    }
    return base::said("its header cannot be right");
  }
  content_ = health.content;
  version_ = health.version;
  return {};
}

void Opener::keep_what_the_journal_lost() {
  const std::filesystem::path journal = with_suffix(place_.main(), "-wal");
  if (kind_of(journal) != Kind::file) return;
  const std::string bytes = read_file(journal);
  if (!has_lost_commits(bytes)) return;
  const std::filesystem::path aside = place_.aside(free_number());
  write_file(aside, read_file(place_.main()));
  write_file(with_suffix(aside, "-wal"), bytes);
  sync_folder(place_.folder);
  notices_.push_back(
      base::said("The journal of the records was damaged: of what was done last, a part may be "
                 "missing. The files as they were are kept as {}.",
                 aside.filename().string()));
}

std::string where_from(const std::optional<GoodCopy>& copy) {
  return copy ? base::said("the copy of {} has taken its place", base::said_time(copy->made))
              : base::said("there was no older copy to take its place");
}

void Opener::repair(const std::string& why) {
  const std::optional<GoodCopy> copy = newest_good_copy(place_);
  const Salvage saved = write_next(copy, true);
  const std::string aside = set_aside();
  put_next_in_place();
  const std::string missing =
      saved.complete ? base::said("Nothing is missing.")
      : copy         ? base::said("What was done since and is not among them is missing.")
                     : base::said("What is not among them is missing.");
  notices_.push_back(
      base::said("The records were damaged ({}). The damaged file is kept as {}; {}, and {} newer "
                 "entries could be taken over from the "
                 "damaged file. {}",
                 why, aside, where_from(copy), saved.rows, missing));
}

void Opener::begin_or_restore() {
  const std::optional<GoodCopy> copy = newest_good_copy(place_);
  const bool emptied = kind_of(place_.main()) == Kind::file;
  write_next(copy, false);
  if (emptied) set_aside();
  put_next_in_place();
  if (copy) {
    notices_.push_back(
        emptied ? base::said("The file of the records was empty; the copy of {} has taken its "
                             "place. What was done since is missing.",
                             base::said_time(copy->made))
                : base::said("The file of the records was gone; the copy of {} has taken its "
                             "place. What was done since is missing.",
                             base::said_time(copy->made)));
  } else if (emptied) {
    notices_.push_back(
        base::said("The file of the records was empty, and there was no older copy; new records "
                   "were begun."));
  }
}

// Rows can be taken over between tables of one version.
std::size_t version_of(const std::filesystem::path& damaged) {
  try {
    const Database database = Database::open(damaged, Database::Access::write);
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(database.integer("PRAGMA user_version"), 1, current_version()));
  } catch (const DatabaseError&) {
    return migrations().size();
  }
}

Salvage Opener::write_next(const std::optional<GoodCopy>& copy, bool from_damaged) {
  Salvage saved;
  write_checked(place_, [&](const Database& fresh) {
    if (copy) Database::open(copy->file, Database::Access::read).copy_into(fresh);
    fresh.execute("PRAGMA journal_mode=DELETE");
    if (from_damaged) {
      migrate(fresh, migrations().first(version_of(place_.main())));
      saved = salvage(place_.main(), fresh);
    }
    migrate(fresh);
  });
  move_file(place_.temporary(), place_.next());
  sync_folder(place_.folder);
  return saved;
}

void Opener::put_next_in_place() {
  set_orphans_aside();
  remove_file(with_suffix(place_.main(), "-shm"));
  move_file(place_.next(), place_.main());
  sync_folder(place_.folder);
}

// A journal without its file: the process that was setting both aside was killed between the two.
void Opener::set_orphans_aside() {
  const int last = free_number() - 1;
  for (const char* suffix : kJournals) {
    const std::filesystem::path orphan = with_suffix(place_.main(), suffix);
    if (kind_of(orphan) == Kind::missing) continue;
    const bool belongs =
        last > 0 && kind_of(with_suffix(place_.aside(last), suffix)) == Kind::missing;
    move_file(orphan, with_suffix(place_.aside(belongs ? last : last + 1), suffix));
  }
}

int Opener::free_number() const {
  int number = 1;
  const auto is_taken = [this](int candidate) {
    const std::filesystem::path file = place_.aside(candidate);
    return kind_of(file) != Kind::missing ||
           std::any_of(kJournals.begin(), kJournals.end(), [&file](const char* suffix) {
             return kind_of(with_suffix(file, suffix)) != Kind::missing;
           });
  };
  while (is_taken(number)) ++number;
  return number;
}

std::string Opener::set_aside() {
  const std::filesystem::path aside = place_.aside(free_number());
  move_file(place_.main(), aside);
  for (const char* suffix : kJournals) {
    const std::filesystem::path from = with_suffix(place_.main(), suffix);
    if (kind_of(from) != Kind::missing) move_file(from, with_suffix(aside, suffix));
  }
  sync_folder(place_.folder);
  return aside.filename().string();
}

// What can wait until the records are open. Without room for a copy one can still play.
void Opener::settle(const Database& database) {
  try {
    forget_deleted(database, place_);
    keep_copy(database, content_, place_, now_);
  } catch (const DatabaseError& error) {
    // A new form is not begun without a copy of the old one.
    if (version_ < current_version()) throw;
    notices_.push_back(
        failure_of("No copy of the records could be made", place_.folder, error).text + '.');
    remove_database(place_.temporary());
  }
  database.execute("PRAGMA journal_mode=WAL");
  migrate(database);
}

}  // namespace

Opening open_records(const Place& place, std::string_view now) { return Opener(place, now).open(); }

}  // namespace earshot::records
