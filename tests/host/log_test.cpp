// The log on the disk: what is in it after it was closed, copied and spoilt, and the thread that writes it. What every log promises is asked
// of SQLite and, where tests/host/postgres.sh has started one, of PostgreSQL.
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <sstream>

#include "host/copy_log.h"
#include "host/folder.h"
#include "host/open_log.h"
#include "host/postgres_connection.h"
#include "host/postgres_tail.h"
#include "host/store.h"
#include "support/catch.h"

namespace earshot::host::test {
namespace {

namespace fs = std::filesystem;

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
  auto log = open_log(file.string(), how);
  INFO((log ? std::string() : log.failure().text));
  REQUIRE(log);
  return std::move(*log);
}

std::string database() {
  const char* url = std::getenv("EARSHOT_TEST_POSTGRES");
  return url == nullptr ? "" : url;
}

// Asks the same of each kind of log, with nothing in it: function(where it is).
template <class Function>
void with_each_store(const Function& function) {
  const Folder folder;
  function((folder / "w.db").string());
  if (database().empty()) return;
  PostgresConnection connection(database());
  connection.open();
  connection.run("DROP SCHEMA IF EXISTS earshot CASCADE");
  INFO("in PostgreSQL");
  function(database());
}

void keeps_what_was_finished(const std::string& store) {
  {
    const auto log = opened(store);
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
  const auto log = opened(store);
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
  CHECK(log->settings().size() == 1);
  CHECK(log->answers()[0].answer.body == "answer");
  CHECK(log->last_at() == 1001);
}

void refuses_who_is_behind(const std::string& store) {
  const auto log = opened(store);
  const auto other = [](std::int64_t known, const std::string& body, int epoch) {
    Commit commit = commit_of(known, body);
    commit.known = known;
    commit.epoch = epoch;  // as another writer, for a log that has several
    return commit;
  };
  CHECK(write(*log, other(0, "one", 0)));
  CHECK_FALSE(write(*log, other(0, "also one", 1)));
  CHECK(write(*log, other(1, "two", 2)));
  CHECK(log->records("E1").size() == 2);
}

// What somebody is called must be nowhere in it afterwards, and that the other event is there must still be true.
void removes_an_event(const std::string& store) {
  const auto log = opened(store);
  Commit joined = commit_of(0, "Wilhelmina is here");
  joined.answer = {"p", "key-of-joining", "hash", {201, R"({"event":"E1","name":"Wilhelmina"})"}};
  CHECK(write(*log, joined));
  Commit posted = commit_of(1, "Wilhelmina says");
  posted.known = 1;
  posted.answer = {"s:E1:0", "key-of-posting", "hash", {200, "{}"}};
  CHECK(write(*log, posted));
  Commit other = commit_of(0, "somebody else");
  other.event = "E2";
  CHECK(write(*log, other));
  log->begin();
  log->remove("E1");
  Commit note;
  note.setting = {"deleted E1", "{}"};
  log->append(note);
  log->finish();
  log->tidy();
  CHECK(log->events() == std::vector<std::string>{"E2"});
  CHECK(log->records("E1").empty());
  CHECK(log->answers().empty());
  CHECK(log->setting("deleted E1") == "{}");
  CHECK(write(*log, commit_of(0, "E1 again")));
}

}  // namespace

TEST_CASE("what was finished is there when the log is opened again", "[log]") {
  with_each_store(keeps_what_was_finished);
}

TEST_CASE("who does not know the end of the log writes nothing", "[log]") {
  with_each_store(refuses_who_is_behind);
}

TEST_CASE("an event that is deleted leaves no byte of its players behind", "[log]") {
  with_each_store(removes_an_event);
  const Folder folder;
  removes_an_event((folder / "w.db").string());
  for (const auto& file : fs::directory_iterator(folder / "")) {
    std::stringstream bytes;
    bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
    INFO(file.path().string());
    CHECK(bytes.str().find("Wilhelmina") == std::string::npos);
  }
}

TEST_CASE("several hosts in one log: what is about other things may come between", "[log]") {
  if (database().empty()) return;
  PostgresConnection connection(database());
  connection.open();
  connection.run("DROP SCHEMA IF EXISTS earshot CASCADE");
  const auto one = opened(database()), other = opened(database());
  CHECK(one->alone());
  CHECK_FALSE(other->alone());
  Commit begin = commit_of(0, "the event");
  CHECK(write(*one, begin));
  const auto of_seat = [](std::int64_t known, const char* scope, const char* body) {
    Commit commit = commit_of(known, body);
    commit.known = known;
    commit.scope = scope;
    return commit;
  };
  CHECK(write(*one, of_seat(1, "s1", "first of s1")));
  CHECK(write(*other, of_seat(1, "s2", "first of s2")));
  CHECK_FALSE(write(*other, of_seat(1, "s1", "another first of s1")));
  CHECK_FALSE(write(*one, of_seat(2, "", "about everybody")));
  CHECK(one->news().grown[0].records.size() == 3);
  const News news = other->news();
  REQUIRE(news.grown.size() == 1);
  CHECK(news.grown[0].records[2].body == "first of s2");
  CHECK(news.grown[0].records[2].seq == 3);
  CHECK(other->news().grown.empty());
  Commit act = of_seat(3, "", "about everybody");
  act.epoch = 1;
  CHECK(write(*one, act));
  one->begin();
  one->remove("E1");
  one->finish();
  CHECK(other->news().removed == std::vector<std::string>{"E1"});
}

TEST_CASE("what was decided holds unless something came that is about the same", "[log]") {
  Tail tail;
  tail.begin(10);
  tail.read(11, "s1");
  const auto commit = [](std::int64_t known, const std::string& scope, int epoch) {
    Commit one;
    one.known = known;
    one.scope = scope;
    one.epoch = epoch;
    return one;
  };
  CHECK(tail.holds(commit(10, "s2", 0)));
  CHECK_FALSE(tail.holds(commit(10, "s1", 0)));
  CHECK(tail.holds(commit(11, "s1", 0)));
  CHECK_FALSE(tail.holds(commit(10, "", 0)));
  CHECK_FALSE(tail.holds(commit(9, "s2", 0)));
  tail.wrote(12, "s2", 0);
  CHECK(tail.holds(commit(11, "s2", 0)));        // it was sent in the knowledge of it
  CHECK_FALSE(tail.holds(commit(11, "s2", 1)));  // and this one without
  tail.refused(commit(10, "s1", 0));
  CHECK_FALSE(tail.holds(commit(12, "s1", 0)));  // it counted on what was refused
  CHECK_FALSE(tail.holds(commit(12, "", 0)));
  CHECK(tail.holds(commit(12, "s2", 0)));
  CHECK(tail.holds(commit(12, "s1", 1)));
}

TEST_CASE("a database's log is copied into a file, and a file's into a database", "[log]") {
  if (database().empty()) return;
  with_each_store([](const std::string& store) {
    if (!is_postgres(store)) return;
    const Folder folder;
    {
      const auto log = opened(store);
      Commit commit = commit_of(0, "one");
      commit.answer = {"s:1", "key", "hash", {201, "answer"}};
      commit.contents = {{"digest", "a.yaml", "a", "r.yaml", "r"}};
      commit.setting = {"facilitator", "value"};
      write(*log, commit);
      log->backup(folder / "copy.db");
      CHECK_FALSE(restore_log(folder / "copy.db", store));
    }
    const auto copy = opened(folder / "copy.db", Opening::look);
    CHECK(copy->records("E1")[0].body == "one");
    CHECK(copy->answer("s:1", "key")->answer.body == "answer");
    PostgresConnection connection(store);
    connection.open();
    connection.run("DROP SCHEMA earshot CASCADE");
    const auto done = restore_log(folder / "copy.db", store);
    INFO((done ? std::string() : done.failure().text));
    REQUIRE(done);
    const auto log = opened(store, Opening::look);
    CHECK(log->records("E1")[0].hash == copy->records("E1")[0].hash);
    CHECK(log->setting("facilitator") == "value");
    connection.run("UPDATE earshot.version SET version = 7");
    CHECK_THAT(open_log(store, Opening::serve).failure().text,
               earshot::test::contains("this log is of version 7, and this host knows version 1"));
  });
}

TEST_CASE("the password of a database is never shown", "[log]") {
  const auto shown = [](const char* url) { return told_store(url); };
  CHECK(shown("postgresql://anna:secret@db.example:5432/workshops") ==
        "postgresql://anna@db.example:5432/workshops");
  CHECK(shown("postgres://anna@db.example/w?password=secret") == "postgres://anna@db.example/w");
  CHECK(shown("postgresql://anna:sec/r@et@db/w") == "postgresql://anna@db/w");
  CHECK(shown("postgresql:///w") == "postgresql:///w");
  const auto failed = [](const std::string& url) {
    return open_log(url, Opening::look).failure().text;
  };
  for (const char* url :
       {"postgresql://anna:secret@127.0.0.1:1/w", "postgresql://anna:secret@[::1/w",
        "postgresql://anna:se%zzcret@127.0.0.1:1/w", "postgresql://anna:secret@127.0.0.1:1x/w"}) {
    INFO(failed(url));
    CHECK(failed(url).find("cret") == std::string::npos);
    CHECK_THAT(failed(url), earshot::test::contains("could not be opened"));
  }
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
    store.start();
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
