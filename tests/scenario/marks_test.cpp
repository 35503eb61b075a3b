// Texts with marks: what is shown, and where emphasis and facts stand in it. (What is said about
// mistakes: golden/scenario/marks.)
#include "scenario/marks.h"

#include "support/catch.h"

namespace base = earshot::base;
using namespace earshot::scenario;

namespace {

// The text as it is shown, with its runs set in braces: {words} for emphasis, {words|2} for fact 2.
std::string shown(const std::string& text) {
  const base::SourceFile source("a.yaml", text);
  Report report(source);
  Names names;
  for (const char* fact : {"alone", "moved"}) names.declare(NameKind::fact, fact, {});
  YamlNode scalar;
  scalar.kind = YamlNode::Kind::scalar;
  scalar.text = source.bytes();
  scalar.verbatim = true;
  const Text read = read_marks(report, names, scalar, Marks::emphasis_and_facts);
  REQUIRE(report.diagnostics().empty());
  std::string out;
  std::size_t at = 0;
  for (const Text::Run& run : read.runs) {
    out += read.plain.substr(at, run.begin - at) + "{" +
           read.plain.substr(run.begin, run.end - run.begin);
    out += run.fact ? "|" + std::to_string(*run.fact) + "}" : "}";
    at = run.end;
  }
  return out + read.plain.substr(at);
}

}  // namespace

TEST_CASE("text without marks is shown as it is") {
  CHECK(shown("It's quiet (very) at home, isn't it?") == "It's quiet (very) at home, isn't it?");
}

TEST_CASE("emphasis and facts are marked and their marks taken away") {
  CHECK(shown("*Twice.*") == "{Twice.}");
  CHECK(shown("I [live alone](alone) *now*; [moved](moved).") ==
        "I {live alone|0} {now}; {moved|1}.");
}

TEST_CASE("a backslash before a mark makes it plain") {
  CHECK(shown(R"(5 \* 3 \[boxes\] \(big\))") == "5 * 3 [boxes] (big)");
  CHECK(shown(R"(*5 \* 3* and [a \] b](alone))") == "{5 * 3} and {a ] b|0}");
  CHECK(shown(R"(C:\files \\ end\)") == R"(C:\files \ end\)");
}

TEST_CASE("a closing bracket by itself is plain") { CHECK(shown("a] b") == "a] b"); }
