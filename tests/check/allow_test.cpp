// Comments that allow a warning.
#include "check/allow.h"

#include "check/messages.h"
#include "support/catch.h"

namespace earshot::check {
using check::Looked;

namespace {

base::SourceFile file(std::string text) { return {"marta.yaml", std::move(text)}; }

base::Diagnostic same_words_on(std::uint32_t line) {
  return {&check::messages::kSameWords,
          {"marta.yaml", {{0, line, 3}, {0, line, 5}}},
          {"hello"},
          {},
          {}};
}

base::Diagnostics after(const std::string& text, base::Diagnostics found,
                        Looked looked = Looked::at_everything) {
  check::take_out_allowed(file(text), looked, found);
  return found;
}

}  // namespace

TEST_CASE("an allowance at the end of a line speaks of that line") {
  CHECK(after("a: 1\nb: 2  # earshot: allow EAR406 because so\n", {same_words_on(2)}).empty());
}

TEST_CASE("an allowance on lines of its own speaks of the next line that is none") {
  CHECK(after("a: 1\n  # earshot: allow EAR406 because so\n\n# more\nb: 2\n", {same_words_on(5)})
            .empty());
}

TEST_CASE("an allowance speaks of no other line") {
  const auto left = after("a: 1  # earshot: allow EAR406 because so\nb: 2\n", {same_words_on(2)});
  REQUIRE(left.size() == 2);
  CHECK(left[0].message == &check::messages::kSameWords);
  CHECK(left[1].message == &check::messages::kAllowOfNothing);
}

TEST_CASE("an allowance speaks of no other file") {
  auto elsewhere = same_words_on(1);
  elsewhere.where.file = "ines.yaml";
  CHECK(after("a: 1  # earshot: allow EAR406 because so\n", {elsewhere}).size() == 2);
}

TEST_CASE("several codes share one reason") {
  const auto left = after("a: 1  # earshot: allow EAR401, EAR406 because so\n", {same_words_on(1)});
  REQUIRE(left.size() == 1);
  CHECK(left[0].arguments == std::vector<std::string>{"EAR401"});
}

TEST_CASE("a file that was not looked at in full keeps allowances that were not needed") {
  CHECK(after("a: 1  # earshot: allow EAR406 because so\n", {}, Looked::at_a_part).empty());
}

TEST_CASE("the place of an allowance is that of its code") {
  const auto left = after("größe: 1  # earshot: allow EAR406 because so\n", {});
  REQUIRE(left.size() == 1);
  CHECK(left[0].where.span.begin.line == 1);
  CHECK(left[0].where.span.begin.column == 28);
  CHECK(left[0].where.span.end.column == 34);
}

TEST_CASE("a comment without a reason allows nothing") {
  const auto left = after("a: 1  # earshot: allow EAR406\n", {same_words_on(1)});
  REQUIRE(left.size() == 2);
  CHECK(base::wording(left[1]) == "EAR406 is allowed here without a reason");
}

TEST_CASE("what the tool does not understand behind `earshot:` it says") {
  const auto left = after("a: 1  # earshot: ignore\r\n", {});
  REQUIRE(left.size() == 1);
  CHECK(base::wording(left[0]) == "`earshot:` is followed by `ignore`, which means nothing");
  CHECK(left[0].where.span.end.column == 24);
}

TEST_CASE("an empty comment is told from a missing one") {
  const auto left = after("a: 1  # earshot:\n", {});
  REQUIRE(left.size() == 1);
  CHECK(left[0].message == &check::messages::kAllowNotUnderstood);
}

TEST_CASE("other words with a colon are no comment of ours") {
  CHECK(after("a: \"said # 1, earshot: allow\"\n#earshots: no\n# an earshot: word\n", {}).empty());
}

}  // namespace earshot::check
