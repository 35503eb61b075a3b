#include "host/copy_log.h"

#include <fmt/format.h>

#include "host/open_log.h"
#include "host/postgres_connection.h"
#include "host/sqlite_log.h"
#include "records/files.h"

namespace earshot::host {
namespace {

namespace fs = std::filesystem;

void copy_event(Log& from, Log& to, const std::string& event) {
  Commit commit;
  commit.event = event;
  const auto records = from.records(event);
  std::string hash;
  for (const LoggedRecord& record : records) {
    hash = chain_hash(hash, record.seq, record.at, record.body);
    if (hash != record.hash) {
      throw LogError(fmt::format("event {}, record {}: its hash is not that of its content", event,
                                 record.seq));
    }
    commit.records.emplace_back(record.at, record.body);
  }
  if (!to.append(commit)) throw LogError(fmt::format("event {} is there already", event));
}

void copy_all(Log& from, Log& to) {
  to.begin();
  Commit contents;
  contents.contents = from.contents();
  to.append(contents);
  for (const std::string& event : from.events()) copy_event(from, to, event);
  for (auto& answer : from.answers()) {
    Commit one;
    one.answer = std::move(answer);
    to.append(one);
  }
  for (auto& setting : from.settings()) {
    Commit one;
    one.setting = std::move(setting);
    to.append(one);
  }
  to.finish();
}

std::unique_ptr<Log> opened(base::Result<std::unique_ptr<Log>> log) {
  if (!log) throw LogError(log.failure().text);
  return std::move(*log);
}

}  // namespace

void copy_into_new_file(Log& from, const fs::path& to) {
  const std::string first = to.string() + ".copying";
  const auto clear = [&] {
    for (const char* tail : {"", "-wal", "-shm", ".lock"}) records::remove_file(first + tail);
  };
  clear();
  {
    const auto copy = opened(open_sqlite_log(first, Opening::serve));
    copy_all(from, *copy);
    copy->backup(to);
  }
  clear();
}

base::Outcome restore_log(const fs::path& backup, const std::string& store) {
  if (!is_postgres(store)) return restore_sqlite_log(backup, store);
  try {
    const auto from = opened(open_sqlite_log(backup, Opening::look));
    const auto to = opened(open_log(store, Opening::serve));
    if (!to->events().empty())
      throw LogError("there are events already, which will not be overwritten");
    copy_all(*from, *to);
    return base::Done{};
  } catch (const std::exception& error) {
    return base::Failure{fmt::format("`{}` could not be restored to `{}`: {}", backup.string(),
                                     without_password(store), error.what())};
  }
}

}  // namespace earshot::host
