// The connection is that of game/records: the same promises hold here (records/database.cpp).
#include "host/sqlite_log.h"

#include <sys/vfs.h>

#include <map>

#include <fmt/format.h>

#include "records/database.h"
#include "records/files.h"

namespace earshot::host {
namespace {

namespace fs = std::filesystem;
using records::Database;
using records::DatabaseError;
using records::Statement;

constexpr const char* kTables = R"(
CREATE TABLE log(event TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
                 hash TEXT NOT NULL, PRIMARY KEY(event, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE answer(asker TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, status INTEGER NOT NULL,
                    body TEXT NOT NULL, PRIMARY KEY(asker, key)) STRICT, WITHOUT ROWID;
CREATE TABLE content(digest TEXT PRIMARY KEY, scenario_file TEXT NOT NULL, scenario TEXT NOT NULL,
                     rubric_file TEXT NOT NULL, rubric TEXT NOT NULL) STRICT;
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
)";

// Of linux/magic.h: file systems over a network, on which locks and syncs promise less than they say.
bool is_on_network(const fs::path& folder) {
  struct statfs where = {};
  if (statfs(folder.c_str(), &where) != 0) return false;
  switch (static_cast<std::uint32_t>(where.f_type)) {
    case 0x6969U:      // NFS
    case 0x517BU:      // SMB
    case 0xFE534D42U:  // SMB 2
    case 0xFF534D42U:  // CIFS
    case 0x01021997U:  // 9p
    case 0x5346414FU:  // AFS
    case 0x00C36400U:  // Ceph
      return true;
    default:
      return false;
  }
}

// What SQLite says, as a sentence of this room.
template <class Work>
auto translated(const Work& work) {
  try {
    return work();
  } catch (const DatabaseError& error) {
    throw LogError(fmt::format("the workshop's log: {}", error.what()));
  }
}

class SqliteLog final : public Log {
 public:
  SqliteLog(Database database, std::unique_ptr<records::Lock> lock)
      : lock_(std::move(lock)), database_(std::move(database)) {}

  void begin() override {
    translated([&] { database_.execute("BEGIN IMMEDIATE"); });
  }
  void finish() override {
    translated([&] { database_.execute("COMMIT"); });
    for (auto& [event, end] : ends_) end.settled = end.now;
  }
  void give_up() noexcept override {
    for (auto& [event, end] : ends_) end.now = end.settled;
    try {
      database_.execute("ROLLBACK");
    } catch (const DatabaseError&) {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
  }

  bool append(const Commit& commit) override {
    return translated([&] { return do_append(commit); });
  }

  std::optional<KeptAnswer> answer(const std::string& asker, const std::string& key) override {
    return translated([&]() -> std::optional<KeptAnswer> {
      find_answer_.start(asker, key);
      if (!find_answer_.next()) return std::nullopt;
      KeptAnswer kept{
          asker,
          key,
          std::string(find_answer_.text(0)),
          {static_cast<int>(find_answer_.integer(1)), std::string(find_answer_.text(2))}};
      find_answer_.reset();
      return kept;
    });
  }

  std::vector<std::string> events() override {
    return translated([&] {
      std::vector<std::string> names;
      Statement rows = database_.prepare("SELECT event FROM log WHERE seq = 1 ORDER BY at, event");
      while (rows.next()) names.emplace_back(rows.text(0));
      return names;
    });
  }

  std::vector<LoggedRecord> records(const std::string& event) override {
    return translated([&] {
      std::vector<LoggedRecord> all;
      Statement rows =
          database_.prepare("SELECT seq, at, body, hash FROM log WHERE event = ? ORDER BY seq");
      rows.start(event);
      while (rows.next()) {
        all.push_back({rows.integer(0), rows.integer(1), std::string(rows.text(2)),
                       std::string(rows.text(3))});
      }
      return all;
    });
  }

  std::int64_t last_at() override {
    return translated([&] { return database_.integer("SELECT coalesce(max(at), 0) FROM log"); });
  }

  std::vector<Content> contents() override {
    return translated([&] {
      std::vector<Content> all;
      Statement rows = database_.prepare(
          "SELECT digest, scenario_file, scenario, rubric_file, rubric FROM content");
      while (rows.next()) {
        all.push_back({std::string(rows.text(0)), std::string(rows.text(1)),
                       std::string(rows.text(2)), std::string(rows.text(3)),
                       std::string(rows.text(4))});
      }
      return all;
    });
  }

  std::string setting(const std::string& name) override {
    return translated([&] {
      Statement row = database_.prepare("SELECT value FROM setting WHERE name = ?");
      row.start(name);
      return row.next() ? std::string(row.text(0)) : std::string();
    });
  }

  std::vector<std::pair<std::string, std::string>> settings() override {
    return translated([&] {
      std::vector<std::pair<std::string, std::string>> all;
      Statement rows = database_.prepare("SELECT name, value FROM setting");
      while (rows.next()) all.emplace_back(rows.text(0), rows.text(1));
      return all;
    });
  }

  std::vector<KeptAnswer> answers() override {
    return translated([&] {
      std::vector<KeptAnswer> all;
      Statement rows = database_.prepare("SELECT asker, key, request, status, body FROM answer");
      while (rows.next()) {
        all.push_back({std::string(rows.text(0)),
                       std::string(rows.text(1)),
                       std::string(rows.text(2)),
                       {static_cast<int>(rows.integer(3)), std::string(rows.text(4))}});
      }
      return all;
    });
  }

  // An answer to who joined holds a name and stands under nobody's: it is known by the event in it.
  void remove(const std::string& event) override {
    translated([&] {
      database_.prepare("DELETE FROM log WHERE event = ?").run(event);
      database_.prepare("DELETE FROM answer WHERE asker LIKE ? || '%' OR instr(body, ?) > 0")
          .run("s:" + event + ":", "\"event\":\"" + event + '"');
      ends_.erase(event);
    });
  }

  // Deleted content is overwritten (records/database.cpp); what is left is what the journal and free pages hold.
  void tidy() override {
    translated([&] {
      database_.execute("VACUUM");
      database_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    });
  }

  void backup(const fs::path& to) override {
    translated([&] {
      const fs::path unfinished = to.string() + ".part";
      records::remove_file(unfinished);
      {
        const Database copy = Database::open(unfinished, Database::Access::create);
        database_.copy_into(copy);
        copy.execute("PRAGMA journal_mode=DELETE");
      }
      records::sync_file(unfinished);
      records::move_file(unfinished, to);
      records::sync_folder(to.parent_path());
    });
  }

 private:
  struct Tip {
    std::int64_t seq = 0;
    std::string hash;
  };
  struct End {
    Tip settled, now;  // settled: as of the last finished transaction
  };

  bool do_append(const Commit& commit) {
    if (!commit.records.empty()) {
      End& end = end_of(commit.event);
      if (end.now.seq != commit.expected) return false;
      for (const auto& [at, body] : commit.records) add_record(commit.event, end.now, at, body);
    }
    for (const Content& one : commit.contents) {
      add_content_.run(one.digest, one.scenario_file, one.scenario, one.rubric_file, one.rubric);
    }
    if (commit.answer) {
      const KeptAnswer& kept = *commit.answer;
      add_answer_.run(kept.asker, kept.key, kept.request, kept.answer.status, kept.answer.body);
    }
    if (commit.setting) set_.run(commit.setting->first, commit.setting->second);
    return true;
  }

  void add_record(const std::string& event, Tip& tip, std::int64_t at, const std::string& body) {
    ++tip.seq;
    tip.hash = chain_hash(tip.hash, tip.seq, at, body);
    add_record_.run(event, tip.seq, at, body, tip.hash);
  }

  End& end_of(const std::string& event) {
    const auto [found, is_new] = ends_.try_emplace(event);
    if (is_new) {
      Statement row =
          database_.prepare("SELECT seq, hash FROM log WHERE event = ? ORDER BY seq DESC LIMIT 1");
      row.start(event);
      if (row.next()) found->second.now = {row.integer(0), std::string(row.text(1))};
      found->second.settled = found->second.now;
    }
    return found->second;
  }

  std::unique_ptr<records::Lock> lock_;
  Database database_;
  Statement add_record_ = database_.prepare("INSERT INTO log VALUES(?, ?, ?, ?, ?)");
  Statement add_content_ = database_.prepare("INSERT OR IGNORE INTO content VALUES(?, ?, ?, ?, ?)");
  // A key that was used for something else meanwhile harms nobody but who used it.
  Statement add_answer_ = database_.prepare("INSERT OR IGNORE INTO answer VALUES(?, ?, ?, ?, ?)");
  Statement set_ = database_.prepare("INSERT OR REPLACE INTO setting VALUES(?, ?)");
  Statement find_answer_ =
      database_.prepare("SELECT request, status, body FROM answer WHERE asker = ? AND key = ?");
  std::map<std::string, End> ends_;
};

void make_tables(const Database& database) {
  records::Transaction transaction(database);
  database.execute(kTables);
  database.execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
  database.execute(fmt::format("PRAGMA user_version = {}", kLogVersion));
  transaction.commit();
}

void require_ours(const Database& database) {
  if (database.integer("PRAGMA application_id") != kApplicationId) {
    throw LogError("this file is not a workshop's log");
  }
  if (const auto version = database.integer("PRAGMA user_version"); version != kLogVersion) {
    throw LogError(fmt::format("this log is of version {}, and this host knows version {}", version,
                               kLogVersion));
  }
  if (const auto found = database.text("PRAGMA quick_check(1)"); found != "ok") {
    throw LogError(fmt::format("this log is damaged: {}", found));
  }
}

std::unique_ptr<Log> open(const fs::path& file, Opening opening) {
  const fs::path folder = opening == Opening::serve
                              ? records::prepare_folder(fs::absolute(file).parent_path())
                              : fs::absolute(file).parent_path();
  if (is_on_network(folder)) {
    throw LogError("the log would be on a network share, where what is written may be lost");
  }
  std::unique_ptr<records::Lock> lock;
  const fs::path real = folder / file.filename();
  if (opening == Opening::serve) {
    lock = std::make_unique<records::Lock>(real.string() + ".lock");
  }
  const bool there = fs::exists(real);
  if (!there && opening == Opening::look) throw LogError("there is no such log");
  Database database =
      Database::open(real, there ? Database::Access::write : Database::Access::create,
                     Database::Sharing::shared);  // one host writes, and holds the lock
  if (!there) make_tables(database);
  require_ours(database);
  if (opening == Opening::serve) database.execute("PRAGMA journal_mode=WAL");
  if (!there) records::sync_folder(folder);
  return std::make_unique<SqliteLog>(std::move(database), std::move(lock));
}

}  // namespace

base::Result<std::unique_ptr<Log>> open_sqlite_log(const fs::path& file, Opening opening) {
  try {
    return open(file, opening);
  } catch (const std::exception& error) {
    return base::Failure{fmt::format("`{}` could not be opened: {}", file.string(), error.what())};
  }
}

base::Outcome restore_sqlite_log(const fs::path& backup, const fs::path& file) {
  try {
    if (fs::exists(file)) throw LogError("there is a log already, which will not be overwritten");
    const Database source = Database::open(backup, Database::Access::read);
    require_ours(source);
    const fs::path folder = records::prepare_folder(fs::absolute(file).parent_path());
    const fs::path real = folder / file.filename();
    {
      const Database copy = Database::open(real, Database::Access::create);
      source.copy_into(copy);
    }
    records::sync_file(real);
    records::sync_folder(folder);
    return base::Done{};
  } catch (const std::exception& error) {
    return base::Failure{fmt::format("`{}` could not be restored to `{}`: {}", backup.string(),
                                     file.string(), error.what())};
  }
}

}  // namespace earshot::host
