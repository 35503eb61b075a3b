// What there is to translate: every text that a trainee reads, under names that do not change.
#include "scenario/wordings.h"

#include <algorithm>
#include <set>

#include "scenario/built_in.h"
#include "scenario/marks.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/scenarios.h"

using namespace earshot::scenario;

namespace {

Pack pack_of(const std::string& folder) {
  auto pack = load_pack(earshot::test::root() / folder, built_in_rubric);
  REQUIRE(pack);
  return *std::move(pack);
}

const Wording* find(const std::vector<Wording>& all, const std::string& context,
                    const std::string& text) {
  const auto found = std::ranges::find_if(
      all, [&](const Wording& one) { return one.context == context && one.text == text; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("texts are named by what they belong to, never by their position") {
  const auto all = wordings_of(pack_of("content"));
  for (const auto& [context, text] : std::vector<std::pair<std::string, std::string>>{
           {"pear-leaf/title", "Pear Leaf"},
           {"pear-leaf/customer/record", "Paid"},
           {"pear-leaf/causes/second-thoughts",
            "Robin has gone off the colour, and doesn't like to say so."},
           {"pear-leaf/facts/loved-it", "On Sunday Robin loved it."},
           {"pear-leaf/opening/interrupted", "Sorry. I'll be quick."},
           {"pear-leaf/opening/the-sign/feedback",
            "True, and on the sign. But nobody can tell a sign what went wrong."},
           {"does-not-match/desk-night/write-now/hint", "You haven't named an hour."},
           {"pear-leaf/settled/title", "A pear, after dark"},
           {"built-in/left/title", "You ended the conversation"},
           {"knowledge/mixed-to-order", "What we may do instead"},
           {"session/first-week/title", "The first week"},
           {"pack/name", "Earshot's own customers"}}) {
    INFO(context);
    CHECK(find(all, context, text) != nullptr);
  }
}

TEST_CASE("a line keeps its marks, and says who speaks") {
  const auto all = wordings_of(pack_of("content"));
  const Wording* line =
      find(all, "pear-leaf/not-that/lines",
           "It was magnolia. And [two undercoats](two-undercoats). I did it *properly*.");
  REQUIRE(line != nullptr);
  CHECK(line->hint == "Robin Lau says (frustrated)");
  CHECK(line->file == "scenarios/pear-leaf.yaml");
}

TEST_CASE("no two texts of a pack have both name and words the same") {
  std::set<std::string> seen;
  for (const Wording& one : wordings_of(pack_of("content"))) {
    INFO(one.context << ": " << one.text);
    CHECK(seen.insert(one.context + '\n' + one.text).second);
  }
}

TEST_CASE("a text with marks is written as it was read") {
  const auto scenario = earshot::test::golden_scenario("promises");
  for (const Node& node : scenario->nodes) {
    for (const Line& line : node.lines) {
      const std::string written = with_marks(line.text, scenario->facts);
      CHECK(earshot::test::golden_scenario_text("promises").find(written) != std::string::npos);
    }
  }
}

TEST_CASE("the part of a text is its scenario, its page or its session") {
  CHECK(part_of_context("pear-leaf/opening/lines") == "pear-leaf");
  CHECK(part_of_context("knowledge/lime") == "knowledge/lime");
  CHECK(part_of_context("session/final/title") == "session/final");
  CHECK(part_of_context("rubric/apologise/label") == "rubric");
}

TEST_CASE("a page falls into paragraphs and lists") {
  using Blocks = std::vector<std::string_view>;
  CHECK(blocks_of("# A\n\nb\nc\n\n\n- d\n- e\n") == Blocks{"# A", "b\nc", "- d\n- e"});
  CHECK(blocks_of("\n \na") == Blocks{"a"});
  CHECK(blocks_of("").empty());
}
