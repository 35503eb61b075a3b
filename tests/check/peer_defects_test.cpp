// The fourteen defects that other dialogue tools were measured on (docs/performance.md): each is
// planted alone in a small sound scenario, and found.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <unistd.h>

#include "base/render.h"
#include "check/check_pack.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "support/scenarios.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

struct Defect {
  const char* name;
  const char* from;
  const char* to;
  const char* code;
};

constexpr const char* kLonely = R"(  alone:
    lines: ["Hello?"]
    choices:
      - {id: yes-please, say: "Yes.", technique: close, goto: gone}
endings:
)";

constexpr const char* kIsland = R"(  one:
    lines: ["One."]
    choices:
      - {id: to-two, say: "Two?", technique: close, goto: two}
  two:
    lines: ["Two."]
    choices:
      - {id: to-one, say: "One?", technique: close, goto: one}
endings:
)";

constexpr Defect kDefects[] = {
    {"missing target", "promise: ring, goto: desk", "promise: ring, goto: nowhere", "EAR301"},
    {"node never referenced", "endings:\n", kLonely, "EAR401"},
    {"island of two", "endings:\n", kIsland, "EAR401"},
    {"dead end",
     "      - {id: promise, say: \"I'll ring on Friday.\", technique: give-time-frame, "
     "promise: ring, goto: desk}\n",
     "      []\n", "EAR405"},
    {"loop without exit", "keep: ring, goto: done", "keep: ring, again: true, goto: desk",
     "EAR404"},
    {"all replies false", "promise: ring, goto: desk", "promise: ring, goto: desk, if: asked > 2",
     "EAR506"},
    {"one reply never true", "if: took(hello/ask)", "if: asked > 2", "EAR503"},
    {"undeclared variable", "if: took(hello/ask)", "if: anger > 2", "EAR313"},
    {"unused variable", "asked: 0..3}", "asked: 0..3, spare: 0..3}", "EAR330"},
    {"duplicate id", "{id: sorry,", "{id: ask,", "EAR321"},
    {"two replies with the same text", "say: \"I see.\"", "say: \"Tell me about the move.\"",
     "EAR406"},
    {"empty reply", "say: \"I see.\"", "say: \"\"", "EAR207"},
    {"node with no text", "    lines: [\"Good.\"]\n", "", "EAR410"},
    {"text after an end", "text: \"It came.\"}", "text: \"It came.\", lines: [\"And?\"]}",
     "EAR201"},
};

std::vector<std::string> codes_in(const std::string& text) {
  const fs::path file =
      fs::temp_directory_path() / ("the-lamp-" + std::to_string(::getpid()) + ".yaml");
  std::ofstream(file) << text;
  const Report report = check_paths(
      {file}, {nullptr, nullptr, analysis::AppraisalOptions{.random_plays = 1}, nullptr});
  fs::remove(file);
  std::vector<std::string> codes;
  for (const auto& one : report.diagnostics) codes.push_back(base::code_text(*one.message));
  return codes;
}

}  // namespace

TEST_CASE("each of the fourteen defects is found, and is not found where it is not planted") {
  const std::string sound = test::read_text(test::root() / "tests/check/data/the-lamp.yaml");
  const auto without = codes_in(sound);
  for (const Defect& defect : kDefects) {
    INFO(defect.name);
    const auto found = codes_in(test::with(sound, defect.from, defect.to));
    CHECK(std::count(found.begin(), found.end(), defect.code) >= 1);
    CHECK(std::count(without.begin(), without.end(), defect.code) == 0);
  }
}

}  // namespace earshot::check
