// Diagnostics as data: their wording, their help, their order.
#include "base/diagnostic.h"

#include "support/catch.h"

using earshot::base::Diagnostic;
using earshot::base::Diagnostics;
using earshot::base::has_errors;
using earshot::base::Location;
using earshot::base::Message;
using earshot::base::Place;
using earshot::base::Severity;

namespace {

constexpr Message kUnknown{301, Severity::error, "unknown-node", "no node is called `{0}`, {1}",
                           "look at {1}"};
constexpr Message kUnused{330, Severity::warning, "never-used", "`{0}` is never used", ""};

Location at(std::string file, std::uint32_t line, std::uint32_t column) {
  const Place place{line * 100 + column, line, column};
  return {std::move(file), {place, place}};
}

}  // namespace

TEST_CASE("arguments are put into the wording and into the help") {
  const Diagnostic diagnostic{&kUnknown, at("a", 1, 1), {"{1}", "two"}, {}, ""};
  CHECK(code_text(kUnknown) == "EAR301");
  CHECK(wording(diagnostic) == "no node is called `{1}`, two");
  CHECK(help_text(diagnostic) == "look at two");
}

TEST_CASE("a diagnostic's own help stands in place of the message's") {
  const Diagnostic diagnostic{&kUnknown, at("a", 1, 1), {"x", "y"}, {}, "did you mean `z`?"};
  CHECK(help_text(diagnostic) == "did you mean `z`?");
}

TEST_CASE("warnings are no errors") {
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({{&kUnused, at("a", 1, 1), {"x"}, {}, ""}}));
  CHECK(has_errors(
      {{&kUnused, at("a", 1, 1), {"x"}, {}, ""}, {&kUnknown, at("a", 1, 1), {}, {}, ""}}));
}

TEST_CASE("diagnostics are sorted by file, place and code, and equal ones stand once") {
  Diagnostics all{
      {&kUnused, at("b", 1, 1), {"x"}, {}, ""}, {&kUnused, at("a", 2, 1), {"x"}, {}, ""},
      {&kUnused, at("a", 1, 9), {"x"}, {}, ""}, {&kUnknown, at("a", 1, 9), {"x"}, {}, ""},
      {&kUnused, at("a", 1, 9), {"x"}, {}, ""}, {&kUnused, at("a", 1, 9), {"w"}, {}, ""}};
  sort_by_place(all);
  REQUIRE(all.size() == 5);
  CHECK(all[0].message == &kUnknown);
  CHECK(all[1].arguments[0] == "w");
  CHECK(all[2].arguments[0] == "x");
  CHECK(all[3].where.span.begin.line == 2);
  CHECK(all[4].where.file == "b");
}
