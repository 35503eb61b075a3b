// Where events are kept: one append-only log for each, the scenarios they use, the answers that were given. An interface: SQLite holds it
// for one host (sqlite_log.h), PostgreSQL for several (postgres_log.h).
//
// Entry points: Log, used by one thread at a time; open_log() (open_log.h). What cannot be done throws LogError with a sentence for the
// person at the host; store.h turns it into an outcome.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace earshot::host {

class LogError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Answer {
  int status = 200;
  std::string body;
};

// An answer under the key that its request brought, so that the same request gets the same answer.
struct KeptAnswer {
  std::string asker;
  std::string key;
  std::string request;  // hash of what was asked
  Answer answer;
};

// What plays are replayed on, kept with the events: a restore needs no pack.
struct Content {
  std::string digest;
  std::string scenario_file, scenario;
  std::string rubric_file, rubric;
};

struct LoggedRecord {
  std::int64_t seq = 0;
  std::int64_t at = 0;
  std::string body;  // workshop::json_of()
  std::string hash;  // over the one before and this: 64 hexadecimal digits
};

// All of it becomes durable, or nothing.
//
// `expected` counts what is on its way; a log with one writer asks for nothing more. Where several hosts write, another's records may have come between, and
// what was decided holds all the same when none of them is about the same thing: `known` is what the decision was made on, beside what this writer sent before in the
// same `epoch`; `scope` names what it is about, empty for the whole event.
struct Commit {
  std::string event;
  std::int64_t expected = 0;  // the log's last seq as the writer knows it
  std::int64_t known = 0;     // the last that it has seen on the disk
  std::string scope;
  int epoch = 0;
  std::vector<std::pair<std::int64_t, std::string>> records;  // at, body
  std::vector<Content> contents;
  std::optional<KeptAnswer> answer;
  std::optional<std::pair<std::string, std::string>> setting;
  bool only_if_unset = false;  // the setting: where two hosts begin at once, one of them is first
};

// What was added to a log that several hosts write, since it was asked for last; by whom does not matter.
struct News {
  struct Grown {
    std::string event;
    std::vector<LoggedRecord> records;
  };
  std::vector<Grown> grown;
  std::vector<std::string> removed;
  std::vector<Content> contents;      // when there is an event that is new here
  std::optional<std::string> secret;  // the setting `facilitator`, when settings changed
};

class Log {
 public:
  virtual ~Log() = default;

  // Between these everything is one transaction; finish() returns when it is on the disk.
  virtual void begin() = 0;
  virtual void finish() = 0;
  virtual void give_up() noexcept = 0;

  // False: the log is further than the writer knew, and nothing was written.
  virtual bool append(const Commit& commit) = 0;

  virtual std::optional<KeptAnswer> answer(const std::string& asker, const std::string& key) = 0;
  virtual std::vector<std::string> events() = 0;
  virtual std::vector<LoggedRecord> records(const std::string& event) = 0;
  virtual std::int64_t last_at() = 0;  // of all records; 0: there are none
  virtual std::vector<Content> contents() = 0;
  virtual std::string setting(const std::string& name) = 0;  // empty: none
  virtual std::vector<std::pair<std::string, std::string>> settings() = 0;
  virtual std::vector<KeptAnswer> answers() = 0;
  virtual void backup(const std::filesystem::path& to) = 0;

  // Everything of an event but the scenarios, inside a transaction; tidy(), outside of any, leaves no byte of what was removed behind.
  virtual void remove(const std::string& event) = 0;
  virtual void tidy() = 0;

  // Whether other hosts may write it too. Then what is folded is what news() reads back, not what was written.
  virtual bool shared() const { return false; }
  virtual bool alone() const { return true; }         // no other host served it when it was opened
  virtual int news_descriptor() const { return -1; }  // readable when there may be news
  virtual News news() { return {}; }                  // outside of any transaction
  virtual std::int64_t now() const;  // milliseconds since 1970; one clock for all hosts
};

// The hash of a record that follows one with `before` (empty for the first).
std::string chain_hash(const std::string& before, std::int64_t seq, std::int64_t at,
                       const std::string& body);

}  // namespace earshot::host
