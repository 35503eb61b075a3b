// What playing found is kept, and found again only where nothing has changed.
#include "check/play_cache.h"

#include <unistd.h>

#include <fstream>

#include "base/render.h"
#include "check/check_pack.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/scenarios.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

base::Diagnostics some_findings(const std::string& file) {
  const auto report =
      check_paths({test::root() / "tests/golden/check/plays-reach.yaml"},
                  {nullptr, nullptr, analysis::AppraisalOptions{.random_plays = 1}, nullptr});
  base::Diagnostics found;
  for (const auto& one : report.diagnostics) {
    if (one.message->code / 100 != 5) continue;
    found.push_back(one);
    found.back().where.file = file;
    for (auto& note : found.back().notes) note.where.file = file;
  }
  return found;
}

std::string rendered(const base::Diagnostics& diagnostics) {
  return base::render_json(diagnostics, {});
}

// A folder that goes with the test.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("earshot-play-cache-" + std::to_string(::getpid()));
  Folder() { fs::remove_all(path); }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

}  // namespace

TEST_CASE("what was kept is found again, word for word, under the name the file has now") {
  const Folder folder;
  const PlayCache cache(folder.path, "program");
  const auto scenario = test::golden_scenario("judging");
  const auto found = some_findings(scenario->file);
  REQUIRE(found.size() > 5);
  CHECK_FALSE(cache.find(*scenario, {}));
  cache.keep(*scenario, {}, found);
  REQUIRE(cache.find(*scenario, {}));
  CHECK(rendered(*cache.find(*scenario, {})) == rendered(found));
  scenario::Scenario moved = *scenario;
  moved.file = "elsewhere.yaml";
  REQUIRE(cache.find(moved, {}));
  CHECK(cache.find(moved, {})->front().where.file == "elsewhere.yaml");
}

TEST_CASE("another scenario, other limits and another program find nothing") {
  const Folder folder;
  const PlayCache cache(folder.path, "program");
  const auto scenario = test::golden_scenario("judging");
  cache.keep(*scenario, {}, {});
  CHECK(cache.find(*scenario, {}));
  CHECK_FALSE(cache.find(*test::golden_scenario("moments"), {}));
  CHECK_FALSE(cache.find(*scenario, {.budget = {.states = 7}}));
  CHECK_FALSE(cache.find(*scenario, {.random_plays = 7}));
  CHECK_FALSE(PlayCache(folder.path, "another").find(*scenario, {}));
  scenario::Scenario changed = *scenario;
  changed.bytes += " ";
  CHECK_FALSE(cache.find(changed, {}));
}

TEST_CASE("a damaged file is as good as none, and is written anew") {
  const Folder folder;
  const PlayCache cache(folder.path, "program");
  const auto scenario = test::golden_scenario("judging");
  const auto found = some_findings(scenario->file);
  cache.keep(*scenario, {}, found);
  const fs::path file = fs::directory_iterator(folder.path)->path();
  for (const char* text : {"", "[", "{}3", R"([{"code": "EAR501"}])", R"([{"code": 5}])"}) {
    INFO(text);
    std::ofstream(file, std::ios::trunc) << text;
    CHECK_FALSE(cache.find(*scenario, {}));
  }
  cache.keep(*scenario, {}, found);
  CHECK(cache.find(*scenario, {}));
}

TEST_CASE("where nothing can be written nothing is kept, and nobody is told") {
  const PlayCache cache("/proc/no/such/folder", "program");
  const auto scenario = test::golden_scenario("judging");
  cache.keep(*scenario, {}, {});
  CHECK_FALSE(cache.find(*scenario, {}));
}

}  // namespace earshot::check
