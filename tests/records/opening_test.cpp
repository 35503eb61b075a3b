#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "damage.h"
#include "office.h"
#include "records/files.h"
#include "records/schema.h"

namespace earshot::test {
namespace {

// --- Where and how ---

TEST_CASE("the folder is the one of the XDG specification") {
  const std::string home = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
  ::setenv("HOME", "/home/ada", 1);
  ::setenv("XDG_DATA_HOME", "/data", 1);
  CHECK(records::default_folder() == "/data/earshot");
  ::setenv("XDG_DATA_HOME", "not/absolute", 1);
  CHECK(records::default_folder() == "/home/ada/.local/share/earshot");
  ::unsetenv("XDG_DATA_HOME");
  CHECK(records::default_folder() == "/home/ada/.local/share/earshot");
  ::unsetenv("HOME");
  CHECK(records::default_folder().empty());
  ::setenv("HOME", home.c_str(), 1);
}

TEST_CASE("a missing folder is made, for its owner alone") {
  const Office office;
  const auto folder = office.folder() / "a" / "b";
  const auto store = must(records::Store::open(folder, kMonday));
  CHECK(store.folder() == folder);
  CHECK(std::filesystem::status(folder).permissions() == std::filesystem::perms::owner_all);
}

TEST_CASE("no file of the records can be read by others on the PC") {
  const Office office;
  const mode_t mask = ::umask(0);
  {
    auto store = office.open(kMonday);
    fill(store);
    CHECK(office.files() ==
          std::vector<std::string>{"records.1.db", "records.db", "records.db-wal", "records.lock"});
    for (const std::string& name : office.files()) {
      INFO(name);
      CHECK(std::filesystem::status(office.file(name)).permissions() ==
            (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    }
  }
  ::chmod(office.file().c_str(), 0644);
  const auto store = office.open(kTuesday);
  CHECK(std::filesystem::status(office.file()).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  ::umask(mask);
}

TEST_CASE("the folder may be a symbolic link, the file may not") {
  const Office office, elsewhere;
  std::filesystem::create_directory_symlink(elsewhere.folder(), office.file("link"));
  must(must(records::Store::open(office.file("link"), kMonday)).add_person("Ada", kMonday));
  CHECK(std::filesystem::exists(elsewhere.file()));
  write_bytes(office.file("other"), "somebody's");
  std::filesystem::create_symlink(office.file("other"), office.file());
  CHECK(office.refusal() ==
        "the records could not be opened: " + office.file().string() +
            " is a symbolic link; the folder may be one, the file itself may not");
  CHECK(bytes_of(office.file("other")) == "somebody's");
}

TEST_CASE("a link in the place of a copy is replaced, not followed") {
  const Office office;
  write_bytes(office.file("other"), "somebody's");
  std::filesystem::create_symlink(office.file("other"), office.file("records.1.db"));
  { const auto store = office.open(); }
  CHECK(bytes_of(office.file("other")) == "somebody's");
  CHECK_FALSE(std::filesystem::is_symlink(office.file("records.1.db")));
}

TEST_CASE("a second process is refused, by name, and does no harm") {
  const Office office;
  auto store = office.open();
  CHECK(office.refusal() == "the records could not be opened: the records in " +
                                office.folder().string() +
                                " are in use by another program (process " +
                                std::to_string(::getpid()) + "); close that one first");
  must(store.add_person("Ada", kMonday));
}

TEST_CASE("another program that writes into the file is kept out") {
  const Office office;
  const auto store = office.open();
  CHECK_THROWS_AS(run_sql(office.file(), "DELETE FROM people"), records::DatabaseError);
}

// Without the privileges of root, where the test has them.
class Unprivileged {
 public:
  Unprivileged() : was_root_(::geteuid() == 0 && ::seteuid(65534) == 0) {}
  ~Unprivileged() {
    if (was_root_ && ::seteuid(0) != 0) std::abort();
  }
  Unprivileged(const Unprivileged&) = delete;
  Unprivileged& operator=(const Unprivileged&) = delete;

 private:
  bool was_root_;
};

TEST_CASE("a folder that cannot be written to is refused, and left as it is") {
  const Office office;
  ::chmod(office.folder().c_str(), 0555);
  {
    const Unprivileged user;
    CHECK(office.refusal() ==
          "the records could not be opened: the system does not let us into " +
              office.folder().string() +
              " (records.lock: Permission denied); another folder can be given with "
              "--records");
  }
  ::chmod(office.folder().c_str(), 0755);
  CHECK(office.files().empty());
}

TEST_CASE("a folder that cannot be made, or is none, is refused") {
  const Office office;
  write_bytes(office.file("file"), "");
  const auto none = records::Store::open(office.file("file"), kMonday);
  REQUIRE_FALSE(none);
  CHECK(none.failure().text == "the records could not be opened: the system says of " +
                                   office.file("file").string() + ": file: Not a directory");
  CHECK_FALSE(records::Store::open(office.file("file") / "x", kMonday));
}

// --- Whose ---

TEST_CASE("records of a newer version are refused and left alone") {
  const Office office;
  { const auto store = office.open(); }
  run_sql(office.file(),
          "PRAGMA user_version = 4; UPDATE about SET value = '4' WHERE key = 'version';"
          "UPDATE about SET sum = row_sum('about', key, value)");
  const std::string before = bytes_of(office.file());
  CHECK(office.refusal() ==
        "the records could not be opened: " + office.file().string() +
            " was written by a newer version of Earshot (form 4, this one reads up "
            "to 3); use that version, or another folder with --records");
  CHECK(bytes_of(office.file()) == before);
}

TEST_CASE("another program's database is refused and left alone") {
  const Office office;
  {
    const auto other = records::Database::open(office.file(), records::Database::Access::create);
    other.execute("CREATE TABLE recipes (name TEXT)");
  }
  const std::string before = bytes_of(office.file());
  CHECK(office.refusal() ==
        "the records could not be opened: " + office.file().string() + " was not made by Earshot");
  CHECK(bytes_of(office.file()) == before);
}

// --- Older copies ---

TEST_CASE("three copies reach back to three days on which something was done") {
  const Office office;
  const auto add = [&](const char* name, std::string_view now) {
    auto store = office.open(now);
    must(store.add_person(name, now));
  };
  add("Ada", kMonday);                                        // copy: nobody
  add("Bo", kTuesday);                                        // copy: Ada
  add("Cem", "2026-11-17T15:00:00");                          // the same day: in its place Ada, Bo
  add("Dee", kWednesday);                                     // Ada, Bo, Cem
  { const auto store = office.open(kThursday); }              // all four
  { const auto store = office.open("2026-11-20T09:00:00"); }  // nothing new, no copy
  const auto people_in = [&](const char* copy) {
    return query(office.file(copy), "SELECT group_concat(name) FROM people");
  };
  CHECK(people_in("records.1.db") == "Ada,Bo,Cem,Dee");
  CHECK(people_in("records.2.db") == "Ada,Bo,Cem");
  CHECK(people_in("records.3.db") == "Ada,Bo");
  CHECK(query(office.file("records.1.db"), "SELECT value FROM about WHERE key = 'copied'") ==
        kThursday);
}

TEST_CASE("a copy has what still stood in the journal") {
  const Office office, after_a_kill;
  {
    auto store = office.open();
    fill(store);
    after_a_kill.copy_from(office);  // as a kill at this moment would leave it
  }
  const auto store = after_a_kill.open(kTuesday);
  CHECK(everything_in(store) == everything_in(office.open(kTuesday)));
  CHECK(query(after_a_kill.file("records.1.db"), "SELECT count(*) FROM plays") == "3");
}

// --- Damage ---

struct FilledStore {
  FilledStore() {
    auto store = office.open(kMonday);
    fill(store);
    content = everything_in(store);
  }
  // After the next start on another day there is a copy of everything.
  void keep_copy() const { office.open(kTuesday); }

  Office office;
  std::string content;
};

TEST_CASE("a file that is no database any more is set aside, and the newest copy used") {
  FilledStore filled;
  filled.keep_copy();
  write_bytes(filled.office.file(), "a picture of a cat");
  const auto store = filled.office.open(kWednesday);
  CHECK(everything_in(store) == filled.content);
  REQUIRE(store.notices().size() == 1);
  CHECK(store.notices()[0] ==
        "The records were damaged (file is not a database). The damaged file is kept as "
        "records.damaged-1.db; the copy of 2026-11-17, 09:00 has taken its place, and 0 newer "
        "entries "
        "could be taken over from the damaged file. What was done since and is not among them is "
        "missing.");
  CHECK(bytes_of(filled.office.file("records.damaged-1.db")) == "a picture of a cat");
}

TEST_CASE("a truncated file is noticed, wherever it ends") {
  FilledStore filled;
  filled.keep_copy();
  const std::string whole = bytes_of(filled.office.file());
  for (const std::size_t size :
       {std::size_t{100}, std::size_t{4096}, whole.size() / 2, whole.size() - 5000}) {
    const Office office;
    office.copy_from(filled.office);
    write_bytes(office.file(), std::string_view(whole).substr(0, size));
    const auto store = office.open(kWednesday);
    INFO(size);
    CHECK(everything_in(store) == filled.content);
    CHECK(store.notices().size() == 1);
  }
}

TEST_CASE("an emptied file is told apart from a new one by its copies") {
  FilledStore filled;
  filled.keep_copy();
  write_bytes(filled.office.file(), "");
  const auto store = filled.office.open(kWednesday);
  CHECK(everything_in(store) == filled.content);
  CHECK(store.notices() ==
        std::vector<std::string>{
            "The file of the records was empty; the copy of 2026-11-17, 09:00 has "
            "taken its place. What was done since is missing."});
}

TEST_CASE("a lost file is replaced by its newest copy") {
  FilledStore filled;
  filled.keep_copy();
  std::filesystem::remove(filled.office.file());
  const auto store = filled.office.open(kWednesday);
  CHECK(everything_in(store) == filled.content);
  CHECK(store.notices().size() == 1);
}

TEST_CASE("a byte that flips in a name is found, and all else is saved from the damaged file") {
  FilledStore filled;
  // Without a copy that has any of it.
  REQUIRE(garble(filled.office.file(), "Lindqvist") > 0);
  const auto store = filled.office.open(kTuesday);
  REQUIRE(store.notices().size() == 1);
  CHECK_THAT(store.notices()[0],
             contains("The records were damaged (a row of people does not match its checksum)"));
  CHECK_THAT(store.notices()[0], contains("What was done since and is not among them is missing."));
  const auto people = must(store.people());
  REQUIRE(people.size() == 1);
  CHECK(people[0].name == "Ada Nwosu");
  CHECK_THAT(filled.content, contains(must(store.export_person(people[0].id))));
}

TEST_CASE("what was done since the newest copy is taken over from a damaged file") {
  FilledStore filled;
  filled.keep_copy();
  {
    auto store = filled.office.open(kWednesday);
    must(store.add_person("Cem", kWednesday));
    must(store.rename_person(must(store.people())[0].id, "Ada Adaeze"));
    filled.content = everything_in(store);
  }
  // A flipped byte in a ledger: that row is in the copy as it was.
  REQUIRE(garble(filled.office.file(), "root-cause") > 0);
  const auto store = filled.office.open(kWednesday);
  REQUIRE(store.notices().size() == 1);
  CHECK_THAT(store.notices()[0], contains("and 2 newer entries could be taken over"));
  CHECK(everything_in(store) == filled.content);
}

TEST_CASE("when the newest copy is damaged too, the one before is used") {
  FilledStore filled;
  filled.keep_copy();
  must(filled.office.open(kWednesday).add_person("Cem", kWednesday));
  { const auto store = filled.office.open(kThursday); }
  garble(filled.office.file("records.1.db"), "Lindqvist");
  write_bytes(filled.office.file(), "gone");
  const auto store = filled.office.open(kThursday);
  CHECK(everything_in(store) == filled.content);
  CHECK_THAT(store.notices()[0], contains("the copy of 2026-11-17, 09:00 has taken its place"));
}

TEST_CASE("without any good copy new records are begun, and the damaged file kept") {
  const Office office;
  write_bytes(office.file(), "gone");
  const auto store = office.open();
  CHECK(must(store.people()).empty());
  CHECK_THAT(store.notices()[0], contains("there was no older copy to take its place"));
  CHECK(bytes_of(office.file("records.damaged-1.db")) == "gone");
}

TEST_CASE("each damaged file is kept under a number of its own") {
  const Office office;
  for (const char* bytes : {"first", "second"}) {
    write_bytes(office.file(), bytes);
    const auto store = office.open();
  }
  CHECK(bytes_of(office.file("records.damaged-1.db")) == "first");
  CHECK(bytes_of(office.file("records.damaged-2.db")) == "second");
}

TEST_CASE("a repair that was cut off is completed from what was ready") {
  FilledStore filled;
  // As it is between setting the damaged file aside and putting the new one in its place.
  std::filesystem::rename(filled.office.file(), filled.office.file("records.next.db"));
  write_bytes(filled.office.file("records.damaged-1.db"), "gone");
  write_bytes(filled.office.file("records.db-wal"), "its journal");
  const auto store = filled.office.open(kTuesday);
  CHECK(everything_in(store) == filled.content);
  CHECK(store.notices() ==
        std::vector<std::string>{"A repair of the records that was cut off has been completed."});
  CHECK(bytes_of(filled.office.file("records.damaged-1.db-wal")) == "its journal");
}

TEST_CASE("a first start that was cut off is no repair") {
  const Office office;
  { const auto store = office.open(kMonday); }
  std::filesystem::rename(office.file(), office.file("records.next.db"));
  std::filesystem::remove(office.file("records.1.db"));
  CHECK(office.open(kMonday).notices().empty());
}

TEST_CASE("a repair that was cut off before anything was set aside is begun again") {
  FilledStore filled;
  write_bytes(filled.office.file("records.next.db"), "half");
  write_bytes(filled.office.file("records.tmp.db"), "half");
  const auto store = filled.office.open(kTuesday);
  CHECK(everything_in(store) == filled.content);
  CHECK(store.notices().empty());
  CHECK_FALSE(std::filesystem::exists(filled.office.file("records.next.db")));
  CHECK_FALSE(std::filesystem::exists(filled.office.file("records.tmp.db")));
}

TEST_CASE("the deletion of a person that was cut off is completed at the next start") {
  FilledStore filled;
  filled.keep_copy();
  run_sql(filled.office.file(),
          "PRAGMA foreign_keys = ON; DELETE FROM people WHERE id = 2;"
          "INSERT INTO forgotten VALUES (2, row_sum('forgotten', 2))");
  { const auto store = filled.office.open(kWednesday); }
  for (const std::string& name : filled.office.files()) {
    INFO(name);
    CHECK(bytes_of(filled.office.file(name)).find("Lindqvist") == std::string::npos);
  }
  CHECK(query(filled.office.file(), "SELECT count(*) FROM forgotten") == "0");
}

TEST_CASE("somebody who was deleted does not come back with an older copy") {
  FilledStore filled;
  filled.keep_copy();
  run_sql(filled.office.file(),
          "PRAGMA foreign_keys = ON; DELETE FROM people WHERE id = 2;"
          "INSERT INTO forgotten VALUES (2, row_sum('forgotten', 2))");
  garble(filled.office.file(), "root-cause");
  const auto store = filled.office.open(kWednesday);
  REQUIRE(must(store.people()).size() == 1);
  CHECK(must(store.people())[0].name == "Ada Nwosu");
}

TEST_CASE(
    "of damaged plays the actions up to the damage stay, and such a play goes on from there") {
  const Office office;
  const auto best = best_play();
  records::PlayId id{};
  {
    auto store = office.open();
    const auto ada = must(store.add_person("Ada", kMonday));
    auto live = begin(store, ada.id, best.shared_scenario());
    play_on(live, best, 10);
    id = live.id();
  }
  run_sql(office.file(), "UPDATE actions SET sum = sum + 1 WHERE step = 7");
  auto store = office.open(kTuesday);
  CHECK(store.notices().size() == 1);
  auto live = must(records::LivePlay::resume(store, id));
  CHECK(live.run().steps().size() == 7);
  play_on(live, best);
  must(live.finish(kTuesday));
}

TEST_CASE("no flipped byte goes unnoticed, and none of the copy's content is lost by it") {
  FilledStore filled;
  filled.keep_copy();
  {
    auto store = filled.office.open(kWednesday);
    must(store.add_person("Cem", kWednesday));
  }
  const std::string whole = bytes_of(filled.office.file());
  const std::string full = everything_in(filled.office.open(kWednesday));
  std::uint64_t place = 1;
  int noticed = 0;
  for (int i = 0; i < 150; ++i) {
    place = place * 6364136223846793005U + 1442695040888963407U;
    // Every third one in the first page: header and schema.
    const std::size_t offset = (place >> 33U) % (i % 3 == 0 ? 4096 : whole.size());
    const auto bits = static_cast<unsigned char>(1U << (place >> 30U & 7U));
    INFO("bits " << int{bits} << " of byte " << offset);
    const Office office;
    office.copy_from(filled.office);
    flip_byte(office.file(), offset, bits);
    const auto store = office.open(kThursday);
    const std::string content = everything_in(store);
    if (store.notices().empty()) {
      CHECK(content == full);
    } else {
      ++noticed;
      const bool keeps_copy = content == full || content == filled.content;
      CHECK(keeps_copy);
      CHECK(std::filesystem::exists(office.file("records.damaged-1.db")));
    }
  }
  CHECK(noticed > 50);
}

}  // namespace
}  // namespace earshot::test
