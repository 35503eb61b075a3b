// The messages of `.play` files as a trainer sees them: tests/golden/play-messages/NAME.play is played against the scenario that its first
// line names, and NAME.txt is what the content tool prints.
#include <algorithm>
#include <set>

#include "play/messages.h"
#include "plays.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"

namespace earshot::test {
namespace {

std::filesystem::path folder() { return root() / "tests" / "golden" / "play-messages"; }

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    if (entry.path().extension() == ".play") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// "# against NAME"
ScenarioPointer scenario_of(const std::string& text) {
  const std::string key = "# against ";
  REQUIRE(text.starts_with(key));
  return golden_scenario(text.substr(key.size(), text.find('\n') - key.size()));
}

TEST_CASE("Messages of plays read as their golden files say") {
  for (const std::string& name : names()) {
    DYNAMIC_SECTION(name) {
      const std::string text = read_text(folder() / (name + ".play"));
      check_golden(folder() / (name + ".txt"), complaints(scenario_of(text), text, name + ".play"));
    }
  }
}

TEST_CASE("Every message of plays stands in a golden file") {
  std::string all;
  for (const std::string& name : names()) all += read_text(folder() / (name + ".txt"));
  for (const base::Message* message : play::messages::all()) {
    INFO(message->name);
    CHECK_THAT(all, contains(base::code_text(*message)));
  }
}

TEST_CASE("Messages of plays have codes and names of their own, and no full stops") {
  std::set<int> codes;
  std::set<std::string_view> names;
  for (const base::Message* message : play::messages::all()) {
    codes.insert(message->code);
    names.insert(message->name);
    CHECK(message->code >= 380);
    CHECK(message->code <= 399);
    CHECK(message->name.starts_with("play-"));
    CHECK_FALSE(message->text.ends_with('.'));
    CHECK_FALSE(message->help.ends_with('.'));
  }
  CHECK(codes.size() == 20);
  CHECK(names.size() == 20);
}

}  // namespace
}  // namespace earshot::test
