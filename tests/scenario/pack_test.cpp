// Packs: what is read of a folder, whatever is wrong in it. (What is said about it:
// golden/scenario/packs.)
#include "base/diagnostic.h"
#include "scenario/built_in.h"
#include "scenario/knowledge.h"
#include "scenario/load.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/scenarios.h"

namespace base = earshot::base;
using namespace earshot::scenario;

namespace {

Pack pack_with_mistakes() {
  auto pack = load_pack(earshot::test::root() / "tests/golden/scenario/packs/mistakes",
                        earshot::test::test_rubric);
  REQUIRE(pack);
  return *std::move(pack);
}

}  // namespace

TEST_CASE("the shipped pack loads, and nothing in it is wrong") {
  const auto pack = load_pack(earshot::test::root() / "content", built_in_rubric);
  REQUIRE(pack);
  CHECK(pack->diagnostics.empty());
  CHECK_FALSE(pack->scenarios.empty());
  for (const PackEntry& entry : pack->scenarios) {
    INFO(entry.loaded.id);
    CHECK(entry.loaded.scenario != nullptr);
    CHECK_FALSE(entry.plays.empty());
  }
}

TEST_CASE("what is sound in a pack with mistakes can be played") {
  const Pack pack = pack_with_mistakes();
  CHECK(pack.name == "A pack with mistakes");
  CHECK(pack.version == "1.0");
  CHECK(pack.sectors == std::vector<std::string>{"shop", "Tea Room"});
  REQUIRE(pack.scenarios.size() == 4);
  REQUIRE(pack.find("good") != nullptr);
  CHECK(pack.find("good")->variants.size() == 2);
  CHECK(pack.find("nothing") == nullptr);
}

TEST_CASE("scenarios are sorted by id, and each has its plays") {
  const Pack pack = pack_with_mistakes();
  std::vector<std::string> ids;
  for (const PackEntry& entry : pack.scenarios) ids.push_back(entry.loaded.id);
  CHECK(ids == std::vector<std::string>{"The Tea", "good", "kettle", "kettle"});
  REQUIRE(pack.scenarios[1].plays.size() == 2);
  CHECK(pack.scenarios[1].plays[0].filename() == "good.best.play");
  CHECK(pack.scenarios[1].plays[1].filename() == "good.play");
}

TEST_CASE("a session with mistakes is left out, a sound one is there") {
  const Pack pack = pack_with_mistakes();
  REQUIRE(pack.sessions.size() == 1);
  CHECK(pack.sessions[0].id == "week");
  CHECK(pack.sessions[0].competition);
  REQUIRE(pack.sessions[0].entries.size() == 2);
  CHECK(pack.sessions[0].entries[0].minutes == 8);
  CHECK(pack.sessions[0].entries[1].variant == "valley");
}

TEST_CASE("a pack without a sound rubric is played by the built-in one") {
  CHECK(pack_with_mistakes().rubric == earshot::test::test_rubric());
}

TEST_CASE("every file that a finding names is at hand") {
  const Pack pack = pack_with_mistakes();
  for (const base::Diagnostic& found : pack.diagnostics) {
    INFO(found.where.file);
    CHECK(pack.sources.count(found.where.file) == 1);
  }
}

TEST_CASE("knowledge pages are read by themselves as they are with their pack") {
  const Pack pack = pack_with_mistakes();
  const auto pages = load_knowledge(pack.folder);
  REQUIRE(pages.size() == pack.knowledge.size());
  REQUIRE_FALSE(pages.empty());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    CHECK(pages[i].id == pack.knowledge[i].id);
    CHECK(pages[i].text == pack.knowledge[i].text);
  }
}

TEST_CASE("a folder that is not there is a failure of the world") {
  const auto pack = load_pack("/nowhere/at/all", earshot::test::test_rubric);
  REQUIRE_FALSE(pack);
  CHECK(pack.failure().text ==
        "the folder /nowhere/at/all cannot be read: No such file or directory");
}

TEST_CASE("a file is read whole, or the failure says why not") {
  const auto there = read_source(earshot::test::root() / "tests/golden/scenario/empty.yaml");
  REQUIRE(there);
  CHECK(there->bytes() == "# nothing but a comment\n");
  const auto gone = read_source("/nowhere.yaml");
  REQUIRE_FALSE(gone);
  CHECK(gone.failure().text == "/nowhere.yaml cannot be read: No such file or directory");
  const auto folder = read_source("/");
  REQUIRE_FALSE(folder);
  CHECK(folder.failure().text == "/ cannot be read: Is a directory");
}
