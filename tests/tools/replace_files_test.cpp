// Files are replaced all or not at all, wherever a run is stopped.
#include "edit/replace_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <set>

#include "support/catch.h"
#include "tools/tool.h"

namespace earshot::edit {
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kNames{"a.yaml", "a.best.play", "sub/b.yaml"};

std::vector<Replacement> replacements_in(const test::Folder& folder) {
  std::vector<Replacement> all;
  for (const std::string& name : kNames) all.push_back({folder.path() / name, "new " + name});
  return all;
}

void write_old(const test::Folder& folder) {
  for (const std::string& name : kNames) folder.write(name, "old " + name);
}

// "old" or "new" of each file.
std::set<std::string> found_in(const test::Folder& folder) {
  std::set<std::string> found;
  for (const std::string& name : kNames) {
    const std::string text = folder.read(name);
    REQUIRE((text == "old " + name || text == "new " + name));
    found.insert(text.substr(0, 3));
  }
  return found;
}

std::size_t files_in(const test::Folder& folder) {
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
    count += entry.is_regular_file() ? 1U : 0U;
  return count;
}

// Kills itself when so many things have reached the disk. False: it came to its end before that.
bool killed_after(int things, const test::Folder& folder) {
  const pid_t child = ::fork();
  if (child == 0) {
    int done = 0;
    const auto replaced = replace_files(replacements_in(folder), folder.path(), [&] {
      if (++done == things) ::kill(::getpid(), SIGKILL);
    });
    ::_exit(replaced ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  if (WIFSIGNALED(status)) return true;
  REQUIRE(WEXITSTATUS(status) == 0);
  return false;
}

}  // namespace

TEST_CASE(
    "of a replacing that is killed at any moment the next run leaves all files old or all new") {
  std::set<std::string> seen;
  int halves = 0;
  int things = 1;
  for (bool killed = true; killed; ++things) {
    const test::Folder folder("replacing");
    write_old(folder);
    killed = killed_after(things, folder);
    halves += found_in(folder).size() > 1 ? 1 : 0;
    REQUIRE(finish_replacing(folder.path()));
    const auto found = found_in(folder);
    INFO("killed after " << things << " things on the disk");
    REQUIRE(found.size() == 1);
    CHECK(files_in(folder) == kNames.size());
    if (!killed) CHECK(found == std::set<std::string>{"new"});
    seen.insert(found.begin(), found.end());
  }
  CHECK(seen.size() == 2);
  CHECK(halves == 2);
  CHECK(things > 8);
}

TEST_CASE("the next replacing begins with what a stopped one left") {
  const test::Folder folder("replacing");
  write_old(folder);
  REQUIRE(killed_after(6, folder));  // the first file is in its place
  REQUIRE(found_in(folder).size() == 2);
  REQUIRE(replace_files({{folder.path() / "a.yaml", "newest"}}, folder.path()));
  CHECK(folder.read("a.yaml") == "newest");
  CHECK(folder.read("sub/b.yaml") == "new sub/b.yaml");
}

TEST_CASE(
    "a file that was changed since keeps the change, and what it was to become lies beside it") {
  const test::Folder folder("replacing");
  write_old(folder);
  REQUIRE(killed_after(6, folder));
  folder.write("sub/b.yaml", "mine");
  const auto finished = finish_replacing(folder.path());
  REQUIRE_FALSE(finished);
  CHECK_THAT(finished.failure().text,
             test::contains("sub/b.yaml was changed meanwhile; what it was to become is "));
  CHECK(folder.read("sub/b.yaml") == "mine");
  CHECK(folder.read("sub/.b.yaml.earshot-new") == "new sub/b.yaml");
  CHECK(folder.read("a.best.play") == "new a.best.play");
  CHECK(finish_replacing(folder.path()));
}

TEST_CASE("two runs do not write in one folder at once") {
  const test::Folder folder("replacing");
  write_old(folder);
  const std::string journal = folder.path() / ".earshot-replacing";
  const int other = ::open(journal.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  REQUIRE(::flock(other, LOCK_EX) == 0);
  const auto replaced = replace_files(replacements_in(folder), folder.path());
  REQUIRE_FALSE(replaced);
  CHECK_THAT(replaced.failure().text, test::contains("another earshot-content is writing in "));
  CHECK(found_in(folder) == std::set<std::string>{"old"});
  ::close(other);
  CHECK(replace_files(replacements_in(folder), folder.path()));
}

TEST_CASE("nothing is written when one of the files is not there") {
  const test::Folder folder("replacing");
  write_old(folder);
  auto files = replacements_in(folder);
  files.push_back({folder.path() / "gone.yaml", "new"});
  REQUIRE_FALSE(replace_files(files, folder.path()));
  CHECK(found_in(folder) == std::set<std::string>{"old"});
  CHECK(files_in(folder) == kNames.size());
}

TEST_CASE("what nobody has begun is finished") {
  const test::Folder folder("replacing");
  write_old(folder);
  CHECK(finish_replacing(folder.path()));
  CHECK(files_in(folder) == kNames.size());
}

}  // namespace earshot::edit
