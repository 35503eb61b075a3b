// Opening a store, and the statements it works with.
#include "records/store.h"

#include <cassert>
#include <cstdlib>

#include "records/inside.h"
#include "records/schema.h"

namespace earshot::records {
namespace {

constexpr std::string_view kPlayColumns =
    "SELECT p.id, p.person, p.scenario, p.title, p.digest, p.scenario_digest, p.rubric_digest,"
    " p.rulebook, p.variant, p.card_order, p.mode, p.began, p.ended, p.status,"
    " (SELECT count(*) FROM actions a WHERE a.play = p.id), r.rulebook, r.actions, r.root_cause,"
    " r.empathy, r.follow_through, r.total, r.shown_root_cause, r.shown_empathy,"
    " r.shown_follow_through, r.shown_total, r.flags, r.mark, r.cause_proven, r.passed,"
    " o.source, o.actions, o.reply, coalesce(b.times, 0)"
    " FROM plays p LEFT JOIN results r ON r.play = p.id LEFT JOIN origins o ON o.play = p.id"
    " LEFT JOIN steps_back b ON b.play = p.id ";

std::string play_where(std::string_view condition) {
  return std::string(kPlayColumns).append(condition);
}

// `INSERT INTO table VALUES (?1 … ?n, their sum)`, with further values in SQL between the two.
std::string insert(std::string_view table, int parameters) {
  std::string values;
  for (int i = 1; i <= parameters; ++i) values += '?' + std::to_string(i) + ", ";
  const std::string summed = values.substr(0, values.size() - 2);
  return "INSERT INTO " + std::string(table) + " VALUES (" + values + "row_sum('" +
         std::string(table) + "', " + summed + "))";
}

}  // namespace

std::filesystem::path default_folder() {
  const char* data = std::getenv("XDG_DATA_HOME");
  // The specification: what is not an absolute path is to be ignored.
  if (data != nullptr && std::filesystem::path(data).is_absolute()) {
    return std::filesystem::path(data) / "earshot";
  }
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return {};
  return std::filesystem::path(home) / ".local" / "share" / "earshot";
}

Store::Inside::Inside(const std::filesystem::path& folder, std::string_view now)
    : place{prepare_folder(folder)},
      lock(place.lock()),
      opening(open_records(place, now)),
      database(opening.database) {
  const auto prepare = [this](const std::string& sql) { return database.prepare(sql); };
  find_person = prepare("SELECT 1 FROM people WHERE id = ?1");
  list_people = prepare(
      "SELECT id, name, since, (SELECT count(*) FROM plays WHERE person = people.id) FROM people"
      " ORDER BY name, id");
  name_taken = prepare("SELECT 1 FROM people WHERE name = ?1 AND id <> ?2");
  // A number that waits to be forgotten in the older copies is not given to somebody else.
  free_person = prepare(
      "SELECT 1 + max(coalesce((SELECT max(id) FROM people), 0),"
      " coalesce((SELECT max(person) FROM forgotten), 0))");
  add_person = prepare(insert("people", 3));
  rename_person =
      prepare("UPDATE people SET name = ?2, sum = row_sum('people', id, ?2, since) WHERE id = ?1");
  find_settings = prepare("SELECT json FROM settings WHERE person = ?1");
  save_settings =
      prepare(insert("settings", 2) +
              " ON CONFLICT (person) DO UPDATE SET json = excluded.json, sum = excluded.sum");
  find_document = prepare("SELECT bytes FROM documents WHERE digest = ?1");
  keep_document = prepare(insert("documents", 2) + " ON CONFLICT DO NOTHING");
  find_play = prepare(play_where("WHERE p.id = ?1"));
  plays_of = prepare(play_where("WHERE p.person = ?1 ORDER BY p.id DESC"));
  open_plays_of =
      prepare(play_where("WHERE p.person = ?1 AND p.status = 'open' AND p.id NOT IN (SELECT play "
                         "FROM rounds) ORDER BY p.id DESC"));
  free_play = prepare("SELECT 1 + coalesce(max(id), 0) FROM plays");
  open_play = prepare(
      "SELECT id FROM plays WHERE person = ?1 AND scenario = ?2 AND status = 'open'"
      " AND id NOT IN (SELECT play FROM rounds)");
  begin_play = prepare(insert("plays", 14));
  end_play = prepare(
      "UPDATE plays SET status = ?2, ended = ?3, sum = row_sum('plays', id, person, scenario, "
      "title,"
      " scenario_digest, rubric_digest, digest, rulebook, variant, card_order, mode, began, ?2, ?3)"
      " WHERE id = ?1");
  count_actions = prepare("SELECT count(*) FROM actions WHERE play = ?1");
  add_action = prepare(insert("actions", 3));
  list_actions = prepare("SELECT command FROM actions WHERE play = ?1 ORDER BY step");
  copy_actions = prepare(
      "INSERT INTO actions SELECT ?1, step, command, row_sum('actions', ?1, step, command)"
      " FROM actions WHERE play = ?2 AND step <= ?3");
  cut_actions = prepare("DELETE FROM actions WHERE play = ?1 AND step > ?2");
  add_origin = prepare(insert("origins", 4));
  count_step_back = prepare(insert("steps_back", 2) +
                            " ON CONFLICT (play) DO UPDATE SET times = times + 1,"
                            " sum = row_sum('steps_back', play, times + 1)");
  add_result = prepare(insert("results", 16));
  find_ledger = prepare("SELECT ledger FROM results WHERE play = ?1");
  prepare_workshops();
}

Store::Store(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

base::Result<Store> Store::open(const std::filesystem::path& folder, std::string_view now) {
  assert(now.size() >= 10 && now[4] == '-' && now[7] == '-');
  return attempt(base::msg("the records could not be opened"), folder,
                 [&] { return Store(std::make_unique<Inside>(folder, now)); });
}

const std::vector<std::string>& Store::notices() const { return inside_->opening.notices; }
const std::filesystem::path& Store::folder() const { return inside_->place.folder; }

base::Result<std::string> Store::document(std::string_view digest) const {
  return attempt(base::msg("the document could not be read"), folder(), [&] {
    if (!inside_->find_document.start(digest).next()) {
      throw Objection(base::said("there is none with the digest {}", digest));
    }
    std::string bytes(inside_->find_document.text(0));
    inside_->find_document.reset();
    return bytes;
  });
}

}  // namespace earshot::records
