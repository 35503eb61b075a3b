// Which files belong together.
#include "check/files.h"

#include <filesystem>

#include "support/catch.h"
#include "support/paths.h"

namespace earshot::check {

namespace fs = std::filesystem;

TEST_CASE("a pack is found from a file deep inside it, written as the path was") {
  fs::current_path(test::root());
  CHECK(check::pack_above("tests/golden/check/weighed/scenarios/drafts/kettle.yaml") ==
        fs::path("tests/golden/check/weighed"));
  CHECK(check::pack_above("tests/golden/check/weighed") == fs::path("tests/golden/check/weighed"));
  CHECK(check::pack_above(test::root() / "tests/golden/check/weighed/scenarios") ==
        test::root() / "tests/golden/check/weighed");
  CHECK_FALSE(check::pack_above("tests/golden/check/kettle.yaml").has_value());
}

TEST_CASE("from inside a pack the pack is the folder above") {
  fs::current_path(test::root() / "tests/golden/check/weighed/scenarios");
  CHECK(check::pack_above("unreachable.yaml") == fs::path(".."));
  fs::current_path(test::root());
}

TEST_CASE("plays are known by what their names begin with") {
  fs::current_path(test::root());
  CHECK(check::plays_beside("tests/golden/check/kettle.yaml") ==
        std::vector<fs::path>{"tests/golden/check/kettle.best.play",
                              "tests/golden/check/kettle.worst.play"});
  CHECK(check::scenario_of_play("a/kettle.worst.play") == fs::path("a/kettle.yaml"));
  CHECK(check::scenario_of_play("kettle.play") == fs::path("kettle.yaml"));
}

TEST_CASE("what a file is, its first key says") {
  CHECK(check::kind_of("# a remark\n\n  # another\nearshot-rubric: 1\n") ==
        check::FileKind::rubric);
  CHECK(check::kind_of("earshot-session: 1") == check::FileKind::session);
  CHECK(check::kind_of("earshot-curriculum: 1") == check::FileKind::curriculum);
  CHECK(check::kind_of("earshot: 1\n# earshot-rubric: 1\n") == check::FileKind::scenario);
  CHECK(check::kind_of("") == check::FileKind::scenario);
}

TEST_CASE("a path is below its folder, and below itself") {
  fs::current_path(test::root());
  CHECK(check::is_below("tests/golden/check/kettle.yaml", "tests"));
  CHECK(check::is_below("tests/golden/check/kettle.yaml", "tests/golden/check/"));
  CHECK(check::is_below("tests/golden", "tests/golden"));
  CHECK_FALSE(check::is_below("tests/golden/check", "tests/golden/che"));
  CHECK_FALSE(check::is_below("tests", "tests/golden"));
}

}  // namespace earshot::check
