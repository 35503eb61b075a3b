// The tables, version by version. Whatever a play needs is kept by content: a scenario's and a rubric's
// bytes once each, by their SHA-256.
#include "records/schema.h"

#include <array>

#include "records/sums.h"

namespace earshot::records {
namespace {

// `about` keeps this form in every version: versions are told apart by it.
constexpr std::string_view kVersion1 = R"sql(
CREATE TABLE about (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  since TEXT NOT NULL,
  sum INTEGER NOT NULL
) STRICT;

-- People who were deleted, until they are gone from the older copies too: nothing but a number.
CREATE TABLE forgotten (
  person INTEGER PRIMARY KEY,
  sum INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
  person INTEGER NOT NULL PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  json TEXT NOT NULL,
  sum INTEGER NOT NULL
) STRICT;

CREATE TABLE documents (
  digest TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL,
  sum INTEGER NOT NULL
) STRICT;

CREATE TABLE plays (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
  scenario TEXT NOT NULL,
  title TEXT NOT NULL,
  scenario_digest TEXT NOT NULL REFERENCES documents,
  rubric_digest TEXT NOT NULL REFERENCES documents,
  digest TEXT NOT NULL,
  rulebook TEXT NOT NULL,
  variant TEXT NOT NULL,
  card_order TEXT NOT NULL,
  mode TEXT NOT NULL,
  began TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'finished', 'abandoned')),
  ended TEXT NOT NULL,
  sum INTEGER NOT NULL
) STRICT;
CREATE INDEX plays_of_person ON plays (person);
CREATE UNIQUE INDEX one_open_play ON plays (person, scenario) WHERE status = 'open';

CREATE TABLE actions (
  play INTEGER NOT NULL REFERENCES plays ON DELETE CASCADE,
  step INTEGER NOT NULL,
  command TEXT NOT NULL,
  sum INTEGER NOT NULL,
  PRIMARY KEY (play, step)
) STRICT, WITHOUT ROWID;

-- Exact scores as fractions ("175/3"), and as they were shown, under the rulebook of the day.
CREATE TABLE results (
  play INTEGER NOT NULL PRIMARY KEY REFERENCES plays ON DELETE CASCADE,
  rulebook TEXT NOT NULL,
  actions INTEGER NOT NULL,
  root_cause TEXT NOT NULL,
  empathy TEXT NOT NULL,
  follow_through TEXT NOT NULL,
  total TEXT NOT NULL,
  shown_root_cause INTEGER NOT NULL,
  shown_empathy INTEGER NOT NULL,
  shown_follow_through INTEGER NOT NULL,
  shown_total INTEGER NOT NULL,
  flags TEXT NOT NULL,
  mark TEXT NOT NULL,
  cause_proven INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  ledger TEXT NOT NULL,
  sum INTEGER NOT NULL
) STRICT;
)sql";

// Practice that goes on from a reply of another play (`source` may be gone, its row stays), and
// replies that were taken back.
constexpr std::string_view kVersion2 = R"sql(
CREATE TABLE origins (
  play INTEGER NOT NULL PRIMARY KEY REFERENCES plays ON DELETE CASCADE,
  source INTEGER NOT NULL,
  actions INTEGER NOT NULL,
  reply INTEGER NOT NULL,
  sum INTEGER NOT NULL
) STRICT;

CREATE TABLE steps_back (
  play INTEGER NOT NULL PRIMARY KEY REFERENCES plays ON DELETE CASCADE,
  times INTEGER NOT NULL,
  sum INTEGER NOT NULL
) STRICT;
)sql";

// Seats in workshops, and which plays belong to them. A round may be of a customer whom somebody is in the middle of practising
// with, so that a play in competition stands beside an open one.
constexpr std::string_view kVersion3 = R"sql(
DROP INDEX one_open_play;
CREATE UNIQUE INDEX one_open_play ON plays (person, scenario)
  WHERE status = 'open' AND mode <> 'competition';

CREATE TABLE seats (
  person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
  event TEXT NOT NULL,
  seat TEXT NOT NULL,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  code TEXT NOT NULL,
  token TEXT NOT NULL,
  seat_code TEXT NOT NULL,
  name TEXT NOT NULL,
  team TEXT NOT NULL,
  since TEXT NOT NULL,
  held INTEGER NOT NULL,
  board TEXT NOT NULL,
  clock_offset INTEGER NOT NULL,
  sum INTEGER NOT NULL,
  PRIMARY KEY (person, event, seat)
) STRICT, WITHOUT ROWID;

-- Of a play's commands the host has `acknowledged`; what stands behind them in `actions` is still to be delivered.
CREATE TABLE rounds (
  play INTEGER NOT NULL PRIMARY KEY REFERENCES plays ON DELETE CASCADE,
  event TEXT NOT NULL,
  seat TEXT NOT NULL,
  round INTEGER NOT NULL,
  run INTEGER NOT NULL,
  acknowledged INTEGER NOT NULL,
  over INTEGER NOT NULL,
  sum INTEGER NOT NULL
) STRICT;
)sql";

constexpr std::array kMigrations{kVersion1, kVersion2, kVersion3};

std::string schema_text(const Database& database) {
  Statement rows = database.prepare(
      "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema"
      " ORDER BY type, name");
  std::string text;
  while (rows.next()) text.append(rows.text(0)) += '\n';
  return text;
}

std::string schema_of_version(std::span<const std::string_view> steps) {
  const Database fresh = Database::in_memory();
  migrate(fresh, steps);
  return schema_text(fresh);
}

Health damaged(std::string why) { return {Condition::damaged, std::move(why), 0, {}}; }

Health examine_rows(const Database& database, std::int64_t version) {
  const RowCheck rows = check_rows(database);
  if (rows.wrong) return damaged(*rows.wrong + " does not match its checksum");
  return {Condition::sound, {}, version, rows.content};
}

// What a sound database that is not of a version known here may be.
Health unknown_maker(const Database& database, std::int64_t known) {
  const std::int64_t version = database.integer("PRAGMA user_version");
  const bool ours = database.integer("PRAGMA application_id") == kApplicationId;
  const bool has_about = schema_text(database).find("table about about") != std::string::npos;
  const bool agrees = has_about && about(database, "version") == std::to_string(version);
  if (ours && version > known && agrees) return {Condition::newer, {}, version, {}};
  if (ours || has_about) return damaged("its description of itself does not match its content");
  return {Condition::foreign, {}, 0, {}};
}

Health examine_all(const Database& database, std::span<const std::string_view> steps) {
  const std::string structure = database.text("PRAGMA integrity_check(1)");
  if (structure != "ok") return damaged(structure);
  const std::int64_t version = database.integer("PRAGMA user_version");
  const auto known = static_cast<std::int64_t>(steps.size());
  const bool ours = database.integer("PRAGMA application_id") == kApplicationId;
  if (!ours || version < 1 || version > known) return unknown_maker(database, known);
  if (schema_text(database) != schema_of_version(steps.first(static_cast<std::size_t>(version)))) {
    return damaged("its tables are not those of version " + std::to_string(version));
  }
  if (about(database, "version") != std::to_string(version)) {
    return damaged("it does not know its own version");
  }
  return examine_rows(database, version);
}

}  // namespace

std::span<const std::string_view> migrations() { return kMigrations; }

void migrate(const Database& database, std::span<const std::string_view> steps) {
  for (auto at = static_cast<std::size_t>(database.integer("PRAGMA user_version"));
       at < steps.size(); ++at) {
    const std::string version = std::to_string(at + 1);
    Transaction transaction(database);
    database.execute(steps[at]);
    database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    database.execute("PRAGMA user_version = " + version);
    set_about(database, "version", version);
    transaction.commit();
  }
}

Health examine(const Database& database, std::span<const std::string_view> steps) {
  try {
    return examine_all(database, steps);
  } catch (const DatabaseError& error) {
    if (error.trouble() != Trouble::damaged) throw;
    return damaged(error.what());
  }
}

std::string about(const Database& database, std::string_view key) {
  Statement row = database.prepare(
      "SELECT value FROM about WHERE key = ?1 AND sum = row_sum('about', key, value)");
  row.start(key);
  return row.next() ? std::string(row.text(0)) : std::string();
}

void set_about(const Database& database, std::string_view key, std::string_view value) {
  database
      .prepare(
          "INSERT INTO about VALUES (?1, ?2, row_sum('about', ?1, ?2))"
          " ON CONFLICT (key) DO UPDATE SET value = excluded.value, sum = excluded.sum")
      .run(key, value);
}

}  // namespace earshot::records
