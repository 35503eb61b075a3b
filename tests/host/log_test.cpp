// The log on the disk: what is in it after it was closed, copied and spoilt, and the thread that writes it.
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <mutex>

#include "host/sqlite_log.h"
#include "host/store.h"
#include "support/catch.h"

namespace earshot::host::test {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    char name[] = "/tmp/earshot-host-XXXXXX";
    path_ = mkdtemp(name);
  }
  ~Folder() { fs::remove_all(path_); }
  fs::path operator/(const char* name) const { return path_ / name; }

 private:
  fs::path path_;
};

Commit commit_of(std::int64_t expected, const std::string& body) {
  Commit commit;
  commit.event = "E1";
  commit.expected = expected;
  commit.records = {{1000 + expected, body}};
  return commit;
}

bool write(Log& log, const Commit& commit) {
  log.begin();
  const bool fits = log.append(commit);
  log.finish();
  return fits;
}

std::unique_ptr<Log> opened(const fs::path& file, Opening how = Opening::serve) {
  auto log = open_sqlite_log(file, how);
  INFO((log ? std::string() : log.failure().text));
  REQUIRE(log);
  return std::move(*log);
}

}  // namespace

TEST_CASE("what was finished is there when the log is opened again") {
  const Folder folder;
  {
    const auto log = opened(folder / "w.db");
    CHECK(write(*log, commit_of(0, "one")));
    Commit second = commit_of(1, "two");
    second.answer = {"s:1", "key", "hash", {201, "answer"}};
    second.contents = {{"digest", "a.yaml", "a", "r.yaml", "r"}};
    second.setting = {"name", "value"};
    CHECK(write(*log, second));
    log->begin();
    log->append(commit_of(2, "given up"));
    log->give_up();
  }
  const auto log = opened(folder / "w.db");
  const auto records = log->records("E1");
  REQUIRE(records.size() == 2);
  CHECK(records[1].body == "two");
  CHECK(records[1].at == 1001);
  CHECK(records[1].hash == chain_hash(records[0].hash, 2, 1001, "two"));
  CHECK(log->events() == std::vector<std::string>{"E1"});
  CHECK(log->answer("s:1", "key")->answer.status == 201);
  CHECK_FALSE(log->answer("s:2", "key"));
  CHECK(log->contents()[0].scenario == "a");
  CHECK(log->setting("name") == "value");
}

TEST_CASE("who does not know the end of the log writes nothing") {
  const Folder folder;
  const auto log = opened(folder / "w.db");
  CHECK(write(*log, commit_of(0, "one")));
  CHECK_FALSE(write(*log, commit_of(0, "also one")));
  CHECK_FALSE(write(*log, commit_of(5, "far ahead")));
  CHECK(write(*log, commit_of(1, "two")));
  CHECK(log->records("E1").size() == 2);
}

TEST_CASE("two hosts do not write one log, and others may look meanwhile") {
  const Folder folder;
  const auto log = opened(folder / "w.db");
  write(*log, commit_of(0, "one"));
  CHECK_FALSE(open_sqlite_log(folder / "w.db", Opening::serve));
  const auto other = opened(folder / "w.db", Opening::look);
  CHECK(other->records("E1").size() == 1);
  write(*log, commit_of(1, "two"));
  CHECK(other->records("E1").size() == 2);
}

TEST_CASE("a copy made while it is written to is whole, and is restored elsewhere once") {
  const Folder folder;
  const auto log = opened(folder / "w.db");
  write(*log, commit_of(0, "one"));
  opened(folder / "w.db", Opening::look)->backup(folder / "copy.db");
  write(*log, commit_of(1, "two"));
  CHECK(restore_sqlite_log(folder / "copy.db", folder / "other.db"));
  CHECK(opened(folder / "other.db")->records("E1").size() == 1);
  CHECK_FALSE(restore_sqlite_log(folder / "copy.db", folder / "other.db"));
}

TEST_CASE("a file of something else, of a later version, or damaged is not touched") {
  const Folder folder;
  {
    std::ofstream(folder / "text.db") << "this is no database at all, and never was one";
    const auto log = opened(folder / "w.db");
    for (int i = 0; i < 200; ++i) write(*log, commit_of(i, std::string(500, 'x')));
  }
  CHECK_THAT(open_sqlite_log(folder / "text.db", Opening::serve).failure().text,
             earshot::test::contains("not a database"));
  CHECK_THAT(open_sqlite_log(folder / "none.db", Opening::look).failure().text,
             earshot::test::contains("there is no such log"));
  opened(folder / "w.db")->backup(folder / "flat.db");
  std::fstream file(folder / "flat.db", std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(4096 * 6);
  file << std::string(4096, 'z');
  file.close();
  CHECK_FALSE(open_sqlite_log(folder / "flat.db", Opening::serve));
}

TEST_CASE("nobody else on the computer can read the log") {
  const Folder folder;
  const auto log = opened(folder / "w.db");
  struct stat what = {};
  REQUIRE(stat((folder / "w.db").c_str(), &what) == 0);
  CHECK((what.st_mode & 077U) == 0);
}

TEST_CASE("the store's thread does all that was asked, in order, and says so when it is durable") {
  const Folder folder;
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::function<void()>> posted;
  int told = 0;
  {
    StoreThread store(opened(folder / "w.db"), [&](std::function<void()> work) {
      const std::lock_guard lock(mutex);
      posted.push_back(std::move(work));
      changed.notify_one();
    });
    for (int i = 0; i < 100; ++i) {
      store.commit(commit_of(i, "record"), [&](Outcome outcome, const std::string&) {
        told += outcome == Outcome::stored ? 1 : 0;
      });
    }
    store.commit(commit_of(7, "too late"), [&](Outcome outcome, const std::string&) {
      CHECK(outcome == Outcome::moved_on);
      told += 1000;
    });
    while (told < 1100) {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return !posted.empty(); });
      const auto now = std::move(posted);
      posted.clear();
      lock.unlock();
      for (const auto& work : now) work();
    }
  }
  CHECK(told == 1100);
  CHECK(opened(folder / "w.db")->records("E1").size() == 100);
}

}  // namespace earshot::host::test
