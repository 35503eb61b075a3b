#include "records/schema.h"

#include <array>

#include "office.h"
#include "records/sums.h"

namespace earshot::test {
namespace {

using records::Condition;
using records::Database;
using records::examine;

constexpr std::array<std::string_view, 2> kSteps{
    "CREATE TABLE about (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, sum INTEGER NOT NULL)"
    " STRICT, WITHOUT ROWID;"
    "CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sum INTEGER NOT NULL) STRICT",
    "ALTER TABLE things RENAME COLUMN name TO title;"
    "UPDATE things SET sum = row_sum('things', id, title)"};
constexpr std::span<const std::string_view> kAll = kSteps;

void add_thing(const Database& database) {
  database.execute("INSERT INTO things VALUES (1, 'bell', row_sum('things', 1, 'bell'))");
}

TEST_CASE("an older version is brought up to the present one, with what is in it") {
  const Database database = Database::in_memory();
  migrate(database, kAll.first(1));
  add_thing(database);
  CHECK(examine(database, kAll).condition == Condition::sound);
  CHECK(examine(database, kAll).version == 1);
  migrate(database, kAll);
  CHECK(examine(database, kAll).condition == Condition::sound);
  CHECK(examine(database, kAll).version == 2);
  CHECK(database.text("SELECT title FROM things") == "bell");
}

TEST_CASE("a version that is not known yet is newer, unless the file does not agree with itself") {
  const Database database = Database::in_memory();
  migrate(database, kAll);
  CHECK(examine(database, kAll.first(1)).condition == Condition::newer);
  database.execute("PRAGMA user_version = 7");
  CHECK(examine(database, kAll).condition == Condition::damaged);
}

TEST_CASE("tables that are not those of the version are damage") {
  const Database database = Database::in_memory();
  migrate(database, kAll);
  database.execute("DROP TABLE things");
  const auto health = examine(database, kAll);
  CHECK(health.condition == Condition::damaged);
  CHECK(health.why == "its tables are not those of version 2");
}

TEST_CASE("a row that was changed without its checksum is damage") {
  const Database database = Database::in_memory();
  migrate(database, kAll.first(1));
  add_thing(database);
  database.execute("UPDATE things SET name = 'book'");
  CHECK(examine(database, kAll).why == "a row of things does not match its checksum");
}

TEST_CASE("equal content has an equal digest, and any change another one") {
  const auto content = [](const char* change) {
    const Database database = Database::in_memory();
    migrate(database, kAll.first(1));
    add_thing(database);
    database.execute(change);
    return check_rows(database).content;
  };
  const std::string plain = content("");
  CHECK(content("") == plain);
  CHECK(content("UPDATE things SET sum = row_sum('things', 1, 'book'), name = 'book'") != plain);
  CHECK(content("DELETE FROM things") != plain);
  CHECK(content("UPDATE about SET value = '9', sum = row_sum('about', key, '9')") == plain);
}

TEST_CASE("a checksum tells values apart that look alike when joined") {
  const Database database = Database::in_memory();
  CHECK(database.integer("SELECT row_sum('t', 'ab', 'c') <> row_sum('t', 'a', 'bc')") == 1);
  CHECK(database.integer("SELECT row_sum('t', '1') <> row_sum('t', 1)") == 1);
  CHECK(database.integer("SELECT row_sum('t', '') <> row_sum('t', NULL)") == 1);
  CHECK(database.integer("SELECT row_sum('t', 'x') <> row_sum('u', 'x')") == 1);
}

}  // namespace
}  // namespace earshot::test
