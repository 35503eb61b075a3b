// The rules as content: every script of tests/plays, whose name and first line say what it shows.
#include <algorithm>

#include "plays.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"

namespace earshot::test {
namespace {

std::vector<std::filesystem::path> play_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(root() / "tests" / "plays")) {
    if (entry.path().extension() == ".play") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST_CASE("Every script of tests/plays goes as it says") {
  for (const auto& file : play_files()) {
    DYNAMIC_SECTION(file.stem().string()) {
      const std::string text = read_text(file);
      const base::SourceFile source(file.filename().string(), text);
      const auto parsed = play::parse(source);
      REQUIRE(text_of(parsed.diagnostics, source) == "");
      REQUIRE(parsed.script.header);
      const auto scenario = golden_scenario(parsed.script.header->scenario);
      CHECK(complaints(scenario, text, source.path()) == "");
    }
  }
}

TEST_CASE("Every rule from 1 to 13 has a script of its own") {
  const auto files = play_files();
  for (int rule = 1; rule <= 13; ++rule) {
    const std::string prefix = (rule < 10 ? "rule-0" : "rule-") + std::to_string(rule) + "-";
    INFO(prefix);
    CHECK(std::any_of(files.begin(), files.end(), [&](const std::filesystem::path& file) {
      return file.stem().string().starts_with(prefix);
    }));
  }
}

TEST_CASE("Every script of tests/plays survives being written and read again") {
  for (const auto& file : play_files()) {
    DYNAMIC_SECTION(file.stem().string()) {
      const auto script = play::parse(base::SourceFile("a.play", read_text(file))).script;
      const std::string text = play::write(script);
      const auto again = play::parse(base::SourceFile("b.play", text));
      CHECK(again.diagnostics.empty());
      CHECK(play::write(again.script) == text);
    }
  }
}

}  // namespace
}  // namespace earshot::test
