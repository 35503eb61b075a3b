// Where events are kept: one append-only log for each, the scenarios they use, the answers that were given. An interface, so that
// another database can hold the same log.
//
// Entry points: Log, used by one thread at a time; open_sqlite_log() (sqlite_log.h). What cannot be done throws LogError with a sentence for the
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
struct Commit {
  std::string event;
  std::int64_t expected = 0;  // the log's last seq as the writer knows it
  std::vector<std::pair<std::int64_t, std::string>> records;  // at, body
  std::vector<Content> contents;
  std::optional<KeptAnswer> answer;
  std::optional<std::pair<std::string, std::string>> setting;
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
  virtual std::vector<Content> contents() = 0;
  virtual std::string setting(const std::string& name) = 0;  // empty: none
  virtual void remove(const std::string& event) = 0;
  virtual void backup(const std::filesystem::path& to) = 0;
};

// The hash of a record that follows one with `before` (empty for the first).
std::string chain_hash(const std::string& before, std::int64_t seq, std::int64_t at,
                       const std::string& body);

}  // namespace earshot::host
