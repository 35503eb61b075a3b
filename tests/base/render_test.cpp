// Diagnostics as text and as JSON, letter by letter.
#include "base/render.h"

#include "support/catch.h"

using earshot::base::Diagnostic;
using earshot::base::Diagnostics;
using earshot::base::Message;
using earshot::base::render_json;
using earshot::base::render_text;
using earshot::base::Severity;
using earshot::base::SourceFile;

namespace {

constexpr Message kUnknownNode{301, Severity::error, "unknown-node", "no node is called `{0}`",
                               "name a node"};
constexpr Message kNeverUsed{330, Severity::warning, "never-used", "`{0}` is never used", ""};

// One error at the first place of `word` in `text`.
std::string rendered(const std::string& text, const std::string& word) {
  const SourceFile file("a.yaml", text);
  const std::size_t begin = text.find(word);
  const Diagnostics all{{&kUnknownNode, file.location(begin, begin + word.size()), {word}, {}, ""}};
  return render_text(all, [&](std::string_view) { return &file; });
}

}  // namespace

TEST_CASE("an error shows its line and a caret under the exact word") {
  CHECK(rendered("start: opening\ngoto: stroy # here\n", "stroy") ==
        "a.yaml:2:7: error: no node is called `stroy` [EAR301]\n"
        "    2 | goto: stroy # here\n"
        "      |       ^~~~~\n"
        "help: name a node\n");
}

TEST_CASE("the caret stands under wide, combining and tabbed text by display width") {
  CHECK(rendered("漢字 ne\xCC\x81 goto", "goto") ==
        "a.yaml:1:8: error: no node is called `goto` [EAR301]\n"
        "    1 | 漢字 ne\xCC\x81 goto\n"
        "      |         ^~~~\n"
        "help: name a node\n");
  CHECK(rendered("\tx\t漢字", "漢字") ==
        "a.yaml:1:4: error: no node is called `漢字` [EAR301]\n"
        "    1 |     x   漢字\n"
        "      |         ^~~~\n"
        "help: name a node\n");
}

TEST_CASE("control characters and broken bytes cannot reach the terminal") {
  CHECK(rendered("a\x1b[31m \xFF word", "word") ==
        "a.yaml:1:10: error: no node is called `word` [EAR301]\n"
        "    1 | a\xEF\xBF\xBD[31m \xEF\xBF\xBD word\n"
        "      |          ^~~~\n"
        "help: name a node\n");
}

TEST_CASE("a span over several lines is marked to the end of its first line") {
  CHECK(rendered("say: \"one\n  two\"", "\"one\n  two\"") ==
        "a.yaml:1:6: error: no node is called `\"one\n  two\"` [EAR301]\n"
        "    1 | say: \"one\n"
        "      |      ^~~~\n"
        "help: name a node\n");
}

TEST_CASE("of a long line only the part around the caret is shown") {
  const std::string text = rendered(std::string(500, 'x') + "word" + std::string(500, 'y'), "word");
  CHECK_THAT(text, earshot::test::contains("    1 | …" + std::string(120, 'x') + "wordy"));
  CHECK_THAT(text, earshot::test::contains("y…\n      | " + std::string(121, ' ') + "^~~~\n"));
}

TEST_CASE("notes point at the second place, and a blank line parts two findings") {
  const SourceFile file("a.yaml", "a: 1\nb: 2\na: 3\n");
  Diagnostics all{{&kNeverUsed,
                   file.location(10, 11),
                   {"a"},
                   {{file.location(0, 1), "first here"}},
                   "keep one"},
                  {&kNeverUsed, file.location(5, 6), {"b"}, {}, ""}};
  CHECK(render_text(all, [&](std::string_view) { return &file; }) ==
        "a.yaml:3:1: warning: `a` is never used [EAR330]\n"
        "    3 | a: 3\n"
        "      | ^\n"
        "a.yaml:1:1: note: first here\n"
        "    1 | a: 1\n"
        "      | ^\n"
        "help: keep one\n"
        "\n"
        "a.yaml:2:1: warning: `b` is never used [EAR330]\n"
        "    2 | b: 2\n"
        "      | ^\n");
}

TEST_CASE("without the file at hand the place alone is told") {
  const Diagnostics all{{&kNeverUsed, {"gone.yaml", {}}, {"a"}, {}, ""}};
  const std::string expected = "gone.yaml:1:1: warning: `a` is never used [EAR330]\n";
  CHECK(render_text(all, [](std::string_view) { return nullptr; }) == expected);
  CHECK(render_text(all, nullptr) == expected);
}

TEST_CASE("colour is added only when asked for") {
  const Diagnostics all{{&kNeverUsed, {"gone.yaml", {}}, {"a"}, {}, ""}};
  CHECK(render_text(all, nullptr, {.colour = true}) ==
        "\x1b[1mgone.yaml:1:1:\x1b[0m \x1b[1;35mwarning:\x1b[0m \x1b[1m`a` is never used "
        "[EAR330]\x1b[0m\n");
}

TEST_CASE("JSON has every field that checks.md names") {
  const SourceFile file("a.yaml", "a: 1\nb: 2\na: 3\n");
  const Diagnostics all{
      {&kUnknownNode, file.location(10, 11), {"a"}, {{file.location(0, 1), "first here"}}, ""}};
  CHECK(render_json(all, {"node `x`"}) == R"({
  "diagnostics": [
    {
      "code": "EAR301",
      "severity": "error",
      "file": "a.yaml",
      "line": 3,
      "column": 1,
      "end_line": 3,
      "end_column": 2,
      "message": "no node is called `a`",
      "help": "name a node",
      "notes": [
        {
          "file": "a.yaml",
          "line": 1,
          "column": 1,
          "message": "first here"
        }
      ]
    }
  ],
  "undecided": [
    "node `x`"
  ]
}
)");
}

TEST_CASE("JSON is written even when an argument is not UTF-8") {
  const Diagnostics all{{&kNeverUsed, {"a.yaml", {}}, {"\xFF"}, {}, ""}};
  CHECK_THAT(render_json(all), earshot::test::contains("`\xEF\xBF\xBD` is never used"));
}
