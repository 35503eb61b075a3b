// Each event has a row with the end of its log; who writes holds that row.
#include "host/postgres_log.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <thread>

#include <fmt/format.h>

#include "host/copy_log.h"
#include "host/postgres_connection.h"
#include "host/postgres_tail.h"

namespace earshot::host {
namespace {

constexpr const char* kSchema = R"(
CREATE SCHEMA IF NOT EXISTS earshot;
SET search_path TO earshot;
CREATE TABLE event(event text PRIMARY KEY, seq bigint NOT NULL, hash text NOT NULL);
CREATE TABLE log(event text NOT NULL, seq bigint NOT NULL, at bigint NOT NULL, scope text NOT NULL,
                 body text NOT NULL, hash text NOT NULL, PRIMARY KEY(event, seq));
CREATE TABLE answer(asker text NOT NULL, key text NOT NULL, request text NOT NULL, status int NOT NULL,
                    body text NOT NULL, PRIMARY KEY(asker, key));
CREATE TABLE content(digest text PRIMARY KEY, scenario_file text NOT NULL, scenario text NOT NULL,
                     rubric_file text NOT NULL, rubric text NOT NULL);
CREATE TABLE setting(name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE version(version int NOT NULL);
)";
// Numbers of our advisory locks: making the tables, and serving.
constexpr const char* kMakingLock = "1161915987";
constexpr const char* kServingLock = "1161915988";
constexpr auto kAgain = std::chrono::seconds(1);

std::string number(std::int64_t value) { return std::to_string(value); }

class PostgresLog final : public Log {
 public:
  PostgresLog(const std::string& url, Opening opening)
      : connection_(url), serves_(opening == Opening::serve) {
    connection_.open();
    if (serves_) make_tables();
    require_version();
    alone_ = enter();
  }

  void begin() override {
    reach();
    touched_.clear();
    settings_changed_ = false;
    connection_.run("BEGIN");
  }

  // A COMMIT of what had failed answers ROLLBACK.
  void finish() override {
    for (const auto& event : touched_) {
      const Tail& tail = tails_[event];
      connection_.ask("UPDATE earshot.event SET seq = $2, hash = $3 WHERE event = $1",
                      {event, number(tail.seq), tail.hash});
      connection_.ask("SELECT pg_notify('earshot', $1)", {event});
    }
    if (settings_changed_) connection_.ask("SELECT pg_notify('earshot', '')");
    const PostgresResult done = connection_.run("COMMIT");
    if (done.command() != "COMMIT") throw LogError("the database took the transaction back");
    for (const auto& event : touched_) {
      tails_[event].settle();
      dirty_.insert(event);
    }
    touched_.clear();
    locked_.clear();
  }

  void give_up() noexcept override {
    try {
      for (const auto& event : locked_) tails_[event].give_up();
      touched_.clear();
      locked_.clear();
      if (connection_.is_open()) connection_.run("ROLLBACK");
    } catch (const std::exception&) {
      connection_.close();  // the server rolls back by itself
    }
  }

  bool append(const Commit& commit) override {
    if (!commit.records.empty() && !may_write(commit)) return false;
    if (commit.answer && !keep_answer(*commit.answer)) return false;
    for (const auto& [at, body] : commit.records) add_record(commit, at, body);
    for (const Content& one : commit.contents) {
      connection_.ask(
          "INSERT INTO earshot.content VALUES($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
          {one.digest, one.scenario_file, one.scenario, one.rubric_file, one.rubric});
    }
    if (commit.setting) set(commit);
    return true;
  }

  std::optional<KeptAnswer> answer(const std::string& asker, const std::string& key) override {
    const PostgresResult row = connection_.ask(
        "SELECT request, status, body FROM earshot.answer WHERE asker = $1 AND key = $2",
        {asker, key});
    if (row.rows() == 0) return std::nullopt;
    return KeptAnswer{
        asker, key, row.text(0, 0), {static_cast<int>(row.integer(0, 1)), row.text(0, 2)}};
  }

  std::vector<std::string> events() override {
    reach();
    const PostgresResult rows =
        connection_.ask("SELECT event FROM earshot.log WHERE seq = 1 ORDER BY at, event");
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(rows.rows()));
    for (int i = 0; i < rows.rows(); ++i) names.push_back(rows.text(i, 0));
    return names;
  }

  std::vector<LoggedRecord> records(const std::string& event) override {
    seen_[event] = 0;
    return records_since(event);
  }

  std::int64_t last_at() override {
    reach();
    return connection_.ask("SELECT coalesce(max(at), 0) FROM earshot.log").integer(0, 0);
  }

  std::vector<Content> contents() override {
    reach();
    const PostgresResult rows = connection_.ask(
        "SELECT digest, scenario_file, scenario, rubric_file, rubric FROM earshot.content");
    std::vector<Content> all;
    all.reserve(static_cast<std::size_t>(rows.rows()));
    for (int i = 0; i < rows.rows(); ++i) {
      all.push_back(
          {rows.text(i, 0), rows.text(i, 1), rows.text(i, 2), rows.text(i, 3), rows.text(i, 4)});
    }
    return all;
  }

  std::string setting(const std::string& name) override {
    reach();
    const PostgresResult row =
        connection_.ask("SELECT value FROM earshot.setting WHERE name = $1", {name});
    return row.rows() == 0 ? std::string() : row.text(0, 0);
  }

  std::vector<std::pair<std::string, std::string>> settings() override {
    reach();
    const PostgresResult rows = connection_.ask("SELECT name, value FROM earshot.setting");
    std::vector<std::pair<std::string, std::string>> all;
    all.reserve(static_cast<std::size_t>(rows.rows()));
    for (int i = 0; i < rows.rows(); ++i) all.emplace_back(rows.text(i, 0), rows.text(i, 1));
    return all;
  }

  std::vector<KeptAnswer> answers() override {
    reach();
    const PostgresResult rows =
        connection_.ask("SELECT asker, key, request, status, body FROM earshot.answer");
    std::vector<KeptAnswer> all;
    all.reserve(static_cast<std::size_t>(rows.rows()));
    for (int i = 0; i < rows.rows(); ++i) {
      all.push_back({rows.text(i, 0),
                     rows.text(i, 1),
                     rows.text(i, 2),
                     {static_cast<int>(rows.integer(i, 3)), rows.text(i, 4)}});
    }
    return all;
  }

  void backup(const std::filesystem::path& to) override {
    reach();
    const auto seen = seen_;
    connection_.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    try {
      copy_into_new_file(*this, to);
    } catch (...) {
      give_up();
      throw;
    }
    connection_.run("COMMIT");
    seen_ = seen;
  }

  void remove(const std::string& event) override {
    connection_.ask("SELECT 1 FROM earshot.event WHERE event = $1 FOR UPDATE", {event});
    connection_.ask("DELETE FROM earshot.log WHERE event = $1", {event});
    connection_.ask("DELETE FROM earshot.event WHERE event = $1", {event});
    connection_.ask(
        "DELETE FROM earshot.answer WHERE starts_with(asker, $1) OR strpos(body, $2) > 0",
        {"s:" + event + ":", "\"event\":\"" + event + '"'});
    connection_.ask("SELECT pg_notify('earshot', $1)", {event});
    tails_.erase(event);
    touched_.erase(event);
    locked_.erase(event);
  }

  void tidy() override {
    for (const char* table : {"log", "answer", "event"}) {
      connection_.run(fmt::format("VACUUM FULL earshot.{}", table));
    }
  }

  bool shared() const override { return true; }
  bool alone() const override { return alone_; }
  int news_descriptor() const override { return connection_.descriptor(); }

  // What was read and could not be told is read again.
  News news() override {
    const auto seen = seen_;
    try {
      return read_all_news();
    } catch (const LogError&) {
      seen_ = seen;
      throw;
    }
  }

  // The database's clock, so that all hosts have one.
  std::int64_t now() const override {
    return clock_ + std::chrono::duration_cast<std::chrono::milliseconds>(
                        std::chrono::steady_clock::now() - clock_read_)
                        .count();
  }

 private:
  using Steady = std::chrono::steady_clock;

  // When the database was away, whatever came meanwhile was not heard.
  void reach() {
    if (connection_.is_open()) return;
    if (Steady::now() < not_before_) throw LogError(away_);
    try {
      connection_.open();
      require_version();
      enter();
    } catch (const LogError& error) {
      connection_.close();
      not_before_ = Steady::now() + kAgain;
      away_ = error.what();
      throw;
    }
    settings_news_ = true;
    for (const auto& [event, seq] : seen_) dirty_.insert(event);
    const PostgresResult rows = connection_.ask("SELECT event FROM earshot.event");
    for (int i = 0; i < rows.rows(); ++i) dirty_.insert(rows.text(i, 0));
  }

  // True where no other host was here before. The lock goes with the connection, however that ends.
  bool enter() {
    if (clock_ == 0) {
      const PostgresResult clock =
          connection_.ask("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint");
      clock_ = clock.integer(0, 0);
      clock_read_ = Steady::now();
    }
    if (!serves_) return true;
    connection_.run("LISTEN earshot");
    const bool first = is_first();
    connection_.ask("SELECT pg_advisory_lock_shared($1::bigint)", {kServingLock});
    if (first) connection_.ask("SELECT pg_advisory_unlock($1::bigint)", {kServingLock});
    return first;
  }

  // A host that was killed a moment ago may still be inside: the server notices a little later.
  bool is_first() {
    for (int tries = 0; tries < 5; ++tries) {
      if (tries > 0) std::this_thread::sleep_for(std::chrono::milliseconds(100));
      const PostgresResult got =
          connection_.ask("SELECT pg_try_advisory_lock($1::bigint)::int", {kServingLock});
      if (got.integer(0, 0) == 1) return true;
    }
    return false;
  }

  // Two hosts that begin at once make them once.
  void make_tables() {
    connection_.run(fmt::format("BEGIN; SELECT pg_advisory_xact_lock({})", kMakingLock));
    const PostgresResult there =
        connection_.ask("SELECT to_regclass('earshot.version') IS NOT NULL");
    if (there.text(0, 0) != "t") {
      connection_.run(kSchema);
      connection_.run(fmt::format("INSERT INTO earshot.version VALUES({})", kPostgresVersion));
    }
    connection_.run("COMMIT");
  }

  void require_version() {
    const PostgresResult there =
        connection_.ask("SELECT to_regclass('earshot.version') IS NOT NULL");
    if (there.text(0, 0) != "t") throw LogError("there is no such log in this database");
    const PostgresResult row = connection_.ask("SELECT version FROM earshot.version");
    const std::int64_t version = row.rows() == 0 ? 0 : row.integer(0, 0);
    if (version != kPostgresVersion) {
      throw LogError(fmt::format("this log is of version {}, and this host knows version {}",
                                 version, kPostgresVersion));
    }
  }

  bool may_write(const Commit& commit) {
    Tail* tail = locked(commit);
    if (tail == nullptr) return false;
    if (tail->holds(commit)) return true;
    tail->refused(commit);
    return false;
  }

  // The event's row is this transaction's until its end. Null: there is no such event any more.
  Tail* locked(const Commit& commit) {
    Tail& tail = tails_[commit.event];
    if (!locked_.insert(commit.event).second) return &tail;
    if (commit.known == 0 && commit.expected == 0) {
      connection_.ask("INSERT INTO earshot.event VALUES($1, 0, '') ON CONFLICT DO NOTHING",
                      {commit.event});
    }
    const PostgresResult row = connection_.ask(
        "SELECT seq, hash FROM earshot.event WHERE event = $1 FOR UPDATE", {commit.event});
    if (row.rows() == 0) return nullptr;
    if (!tail.is_known()) tail.begin(commit.known);
    const std::int64_t end = row.integer(0, 0);
    if (end > tail.seq) read_scopes(commit.event, tail, end);
    tail.seq = end;
    tail.hash = row.text(0, 1);
    tail.settle();
    return &tail;
  }

  void read_scopes(const std::string& event, Tail& tail, std::int64_t end) {
    const PostgresResult rows = connection_.ask(
        "SELECT seq, scope FROM earshot.log WHERE event = $1 AND seq > $2 AND seq <= $3 ORDER BY "
        "seq",
        {event, number(tail.seq), number(end)});
    for (int i = 0; i < rows.rows(); ++i) tail.read(rows.integer(i, 0), rows.text(i, 1));
  }

  // False: something was answered under this key meanwhile.
  bool keep_answer(const KeptAnswer& kept) {
    const PostgresResult done = connection_.ask(
        "INSERT INTO earshot.answer VALUES($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        {kept.asker, kept.key, kept.request, number(kept.answer.status), kept.answer.body});
    return done.affected() == 1;
  }

  void add_record(const Commit& commit, std::int64_t at, const std::string& body) {
    Tail& tail = tails_[commit.event];
    ++tail.seq;
    tail.hash = chain_hash(tail.hash, tail.seq, at, body);
    connection_.ask("INSERT INTO earshot.log VALUES($1, $2, $3, $4, $5, $6)",
                    {commit.event, number(tail.seq), number(at), commit.scope, body, tail.hash});
    tail.wrote(tail.seq, commit.scope, commit.epoch);
    touched_.insert(commit.event);
  }

  void set(const Commit& commit) {
    const std::vector<std::string> values = {commit.setting->first, commit.setting->second};
    if (commit.only_if_unset) {
      connection_.ask(
          "INSERT INTO earshot.setting VALUES($1, $2) ON CONFLICT(name) DO UPDATE SET value = "
          "EXCLUDED.value WHERE setting.value = ''",
          values);
    } else {
      connection_.ask(
          "INSERT INTO earshot.setting VALUES($1, $2) ON CONFLICT(name) DO UPDATE SET value = "
          "EXCLUDED.value",
          values);
    }
    settings_changed_ = true;
  }

  std::vector<LoggedRecord> records_since(const std::string& event) {
    reach();
    std::int64_t& seen = seen_[event];
    const PostgresResult rows = connection_.ask(
        "SELECT seq, at, body, hash FROM earshot.log WHERE event = $1 AND seq > $2 ORDER BY seq",
        {event, number(seen)});
    std::vector<LoggedRecord> all;
    all.reserve(static_cast<std::size_t>(rows.rows()));
    for (int i = 0; i < rows.rows(); ++i) {
      all.push_back({rows.integer(i, 0), rows.integer(i, 1), rows.text(i, 2), rows.text(i, 3)});
    }
    if (!all.empty()) seen = all.back().seq;
    return all;
  }

  News read_all_news() {
    reach();
    for (const std::string& what : connection_.notifications()) {
      if (what.empty()) {
        settings_news_ = true;
      } else {
        dirty_.insert(what);
      }
    }
    News news;
    if (settings_news_) news.secret = setting("facilitator");
    bool is_new = false;
    for (const std::string& event : dirty_) {
      is_new = is_new || seen_.count(event) == 0;
      read_news(event, news);
    }
    if (is_new) news.contents = contents();
    settings_news_ = false;
    dirty_.clear();
    return news;
  }

  void read_news(const std::string& event, News& news) {
    const PostgresResult there =
        connection_.ask("SELECT 1 FROM earshot.event WHERE event = $1", {event});
    if (there.rows() == 0) {
      seen_.erase(event);
      tails_.erase(event);
      news.removed.push_back(event);
      return;
    }
    auto records = records_since(event);
    if (!records.empty()) news.grown.push_back({event, std::move(records)});
  }

  PostgresConnection connection_;
  bool serves_ = false, alone_ = true;
  std::map<std::string, Tail> tails_;
  std::map<std::string, std::int64_t> seen_;  // what news() and records() have told
  std::set<std::string> touched_, locked_;    // in this transaction
  std::set<std::string> dirty_;               // where there may be news
  bool settings_changed_ = false, settings_news_ = false;
  Steady::time_point not_before_{};
  std::string away_ = "the database is away";
  std::int64_t clock_ = 0;
  Steady::time_point clock_read_{};
};

}  // namespace

base::Result<std::unique_ptr<Log>> open_postgres_log(const std::string& url, Opening opening) {
  try {
    return std::unique_ptr<Log>(std::make_unique<PostgresLog>(url, opening));
  } catch (const std::exception& error) {
    return base::Failure{
        fmt::format("`{}` could not be opened: {}", without_password(url), error.what())};
  }
}

}  // namespace earshot::host
