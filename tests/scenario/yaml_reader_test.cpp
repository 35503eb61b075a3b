// The YAML reader: yaml-cpp's traps, one test each, and the places of everything that was read.
#include "scenario/yaml_reader.h"

#include "scenario/yaml_places.h"
#include "support/catch.h"

namespace base = earshot::base;
using namespace earshot::scenario;
using Kind = YamlNode::Kind;

namespace {

// A file that has been read, with all that its tree points into.
struct Read {
  base::SourceFile source;
  Report report;
  YamlTree tree;

  explicit Read(std::string text)
      : source("a.yaml", std::move(text)), report(source), tree(read_yaml(report, "earshot")) {}
  Read(const Read&) = delete;

  std::vector<std::string> codes() const {
    std::vector<std::string> all;
    for (const base::Diagnostic& found : report.diagnostics())
      all.push_back(base::code_text(*found.message));
    return all;
  }
  const YamlNode& value(std::size_t index) const { return tree.root.entries[index].value; }
  std::string_view written(Bytes where) const {
    return source.bytes().substr(where.begin, where.end - where.begin);
  }
  base::Place place() const { return report.diagnostics().at(0).where.span.begin; }
};

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a file that is only a comma does not hang") {
  CHECK(Read(",").codes() == Codes{"EAR118"});
  CHECK(Read(",\n").codes() == Codes{"EAR118"});
  CHECK(Read("a: 1\n,\n").codes() == Codes{"EAR118"});
}

TEST_CASE("a key given twice is reported and the first stays") {
  const Read read("a: 1\nb: 2\na: 3\na: 4\n");
  CHECK(read.codes() == Codes{"EAR109", "EAR109"});
  REQUIRE(read.tree.root.entries.size() == 2);
  CHECK(read.value(0).text == "1");
}

TEST_CASE("a last quote that is not closed is found, with and without a line end") {
  CHECK(Read("a: \"one").codes() == Codes{"EAR108"});
  CHECK(Read("a: \"one\n").codes() == Codes{"EAR108"});
  CHECK(Read("a: 'one''\n").codes() == Codes{"EAR108"});
  CHECK(Read("a: \"one\\\"").codes() == Codes{"EAR108"});
}

TEST_CASE("bad and cut-off UTF-8 is found") {
  CHECK(Read("a: \xFF\n").codes() == Codes{"EAR103"});
  CHECK(Read("a: \xE2\x82").codes() == Codes{"EAR103"});
  CHECK(Read(std::string("\xFF\xFE"
                         "a\0:\0",
                         6))
            .codes() == Codes{"EAR103"});
}

TEST_CASE("columns are characters though yaml-cpp counts bytes") {
  const Read read("é: 'ü', 1\n");
  REQUIRE(read.codes() == Codes{"EAR121"});
  CHECK(read.place().column == 7);
}

TEST_CASE("an empty value has the place of its key, not that of the next line") {
  const Read read("a:\nb:   # nothing\nc: 1\n");
  CHECK(read.value(0).is(Kind::empty));
  CHECK(read.written(read.value(0).where) == "a");
  CHECK(read.value(1).is(Kind::empty));
  CHECK(read.written(read.value(1).where) == "b");
}

TEST_CASE("an empty entry of a list has the place of its dash") {
  const Read read("a:\n  - one\n  # two\n  -\n  - three\n");
  const YamlNode& list = read.value(0);
  REQUIRE(list.items.size() == 3);
  CHECK(list.items[1].is(Kind::empty));
  CHECK(read.source.place(list.items[1].where.begin).line == 4);
}

TEST_CASE("a null that was written is a scalar, not nothing") {
  const Read read("a: null\nb: ~\nc:\nnull: 1\n");
  CHECK(read.value(0).text == "null");
  CHECK(read.value(1).text == "~");
  CHECK(read.value(2).is(Kind::empty));
}

TEST_CASE("scalars stay the text that was written") {
  const Read read("a: 012\nb: no\nc: 1e3\nd: \"no\"\n");
  CHECK(read.value(0).text == "012");
  CHECK(read.value(1).text == "no");
  CHECK(read.value(1).is_plain());
  CHECK(read.value(2).text == "1e3");
  CHECK_FALSE(read.value(3).is_plain());
}

TEST_CASE("aliases, anchors, tags and merge keys are refused") {
  CHECK(Read("a: &x 1\n").codes() == Codes{"EAR111"});
  CHECK(Read("a: *x\n").codes() == Codes{"EAR110"});
  CHECK(Read("a: !!str 1\n").codes() == Codes{"EAR112"});
  CHECK(Read("a: ! 1\n").codes() == Codes{"EAR112"});
  CHECK(Read("a:\n  <<: {b: 1}\n").codes() == Codes{"EAR113"});
  CHECK(Read("- &x a\n- !y b\n").codes() == Codes{"EAR111", "EAR112"});
}

TEST_CASE("depth is limited before yaml-cpp sees brackets, and while it reads lines") {
  CHECK(Read("a: " + std::string(100'000, '[')).codes() == Codes{"EAR114"});
  CHECK(Read("a: " + std::string(100'000, '{')).codes() == Codes{"EAR114"});
  std::string dashes;
  for (int i = 0; i < 10'000; ++i) dashes += "- ";
  CHECK(Read(dashes + "x").codes() == Codes{"EAR114"});
  std::string keys;
  for (std::size_t i = 0; i < 100; ++i) keys += std::string(i, ' ') + "a:\n";
  CHECK(Read(keys).codes() == Codes{"EAR114"});
}

TEST_CASE("the number of values is limited") {
  std::string text = "a: [";
  for (int i = 0; i < 100'001; ++i) text += "b,";
  CHECK(Read(text + "]").codes() == Codes{"EAR115"});
}

TEST_CASE("a text that is too long is passed over") {
  const Read read("a: " + std::string(4'001, 'x') + "\nb: " + std::string(4'000, 'y') + "\n");
  CHECK(read.codes() == Codes{"EAR116"});
  CHECK(read.value(0).is(Kind::broken));
  CHECK(read.value(1).text.size() == 4'000);
}

TEST_CASE("tabs and no-break spaces are no indentation") {
  CHECK(Read("a:\n\tb: 1\n").codes() == Codes{"EAR105"});
  CHECK(Read("a:\n  \tb: 1\n").codes() == Codes{"EAR105"});
  CHECK(Read("a:\n\xC2\xA0 b: 1\n").codes() == Codes{"EAR106"});
  CHECK(Read("a: 1\n \t \nb: 2\n\t# a comment\n").codes().empty());
  CHECK(Read("a:\t1\n").codes().empty());
}

TEST_CASE("control characters are found before yaml-cpp takes them for the end") {
  CHECK(Read("a: \x04 b\n").codes() == Codes{"EAR104"});
  CHECK(Read(std::string("a: \0b\n", 6)).codes() == Codes{"EAR104"});
  CHECK(Read("a: 1\rb: 2\r").codes() == Codes{"EAR104", "EAR104"});
  CHECK(Read("a: \"\\x00\"\n").codes() == Codes{"EAR104"});
}

TEST_CASE("a byte-order mark and CR LF change no place") {
  const Read read(
      "\xEF\xBB\xBF"
      "a: 1\r\nb: \"two\"\r\n");
  CHECK(read.codes().empty());
  CHECK(read.written(read.value(0).where) == "1");
  CHECK(read.written(read.value(1).where) == "\"two\"");
}

TEST_CASE("a byte-order mark in the middle is an invisible character") {
  CHECK(Read("a: 1\n\xEF\xBB\xBF"
             "b: 2\n")
            .codes() == Codes{"EAR104"});
}

TEST_CASE("a second document is refused, a mark at the beginning or the end is not") {
  CHECK(Read("---\na: 1\n...\n").codes().empty());
  CHECK(Read("a: 1\n---\nb: 1\n").codes() == Codes{"EAR107"});
  CHECK(Read("a: 1\n...\nb: 1\n").codes() == Codes{"EAR107"});
  CHECK(Read("---\n---\na: 1\n").codes().size() == 1);
}

TEST_CASE("a colon in unquoted text is found at its place") {
  const Read read("a: 1\nsay: Well: no\n");
  REQUIRE(read.codes() == Codes{"EAR117"});
  CHECK(read.place().line == 2);
  CHECK(read.place().column == 10);
  CHECK(Read("a: http://example.org at 8:20\n").codes().empty());
  CHECK(Read("a: {b: c: d}\n").codes() == Codes{"EAR117"});
  CHECK(Read("a: {b: \"c: d\"}\n").codes().empty());
}

TEST_CASE("text that begins with a mark needs quotes") {
  CHECK(Read("a: [b](c) d\n").codes() == Codes{"EAR118"});
  CHECK(Read("- [b](c)\n").codes() == Codes{"EAR118"});
  CHECK(Read("a: *b* c\n").codes() == Codes{"EAR118"});
  CHECK(Read("a: @b\n").codes() == Codes{"EAR118"});
  CHECK(Read("a: `b`\n").codes() == Codes{"EAR118"});
  CHECK(Read("a: % b\n").codes() == Codes{"EAR118"});
  CHECK(Read("%b: c\n").codes() == Codes{"EAR118"});
  CHECK(Read("a: > b\n").codes() == Codes{"EAR118"});
  CHECK(Read("a: [b, c] # d\n").codes().empty());
  CHECK(Read("a: b*c*\n").codes().empty());
}

TEST_CASE("ordinary YAML goes through the first look unharmed") {
  const char* const kFine[] = {
      "a: one\n  two\n  three\nb: c\n",
      "a:\n  one\n  two\nb: c\n",
      "a: |\n  text: with\n  - dashes\n   and \"quotes\nb: c\n",
      "a: >-\n\n  folded\n  text\n\nb: c\n",
      "- a: 1\n  b: 2\n-\n  c: 3\n- - d\n  - e\n",
      "a: [one, \"two, three\", 'it''s']\n",
      "a: [\n  one,\n  two # and more\n]\nb: {c: d,\n  e: f}\n",
      "a: \"one\n  two\\\n  three\"\nb: c\n",
      "\"a b\": c\n'd': e\n",
      "a: it's a \"quoted\" word # comment\n",
      "a: - not a list\n",
      "a: b#c\nd: e # f\n",
      "a:\n- b\n- c\nd: e\n",
      "# only\n# comments\na: 1",
      "a: {b: [c, {d: e}], f: g}\n",
      "a: -5\nb: ?x\nc: :y\n",
  };
  for (const std::string text : kFine) {
    INFO(text);
    if (text.find("not a list") != std::string::npos) continue;
    CHECK(Read(text).codes().empty());
  }
}

TEST_CASE("every scalar has its exact place, whatever its quotes") {
  const Read read(
      "a: plain text\nb: \"dou\\\"ble\"\nc: 'sin''gle'\nd: |\n  block\n  text\ne: plain\n  over "
      "lines\nf: \"quoted\n  over lines\"\n");
  REQUIRE(read.codes().empty());
  CHECK(read.written(read.value(0).where) == "plain text");
  CHECK(read.written(read.value(1).where) == "\"dou\\\"ble\"");
  CHECK(read.written(read.value(2).where) == "'sin''gle'");
  CHECK(read.written(read.value(3).where) == "|\n  block\n  text");
  CHECK(read.written(read.value(4).where) == "plain\n  over lines");
  CHECK(read.written(read.value(5).where) == "\"quoted\n  over lines\"");
}

TEST_CASE("collections have their places too") {
  const Read read("a: [b, [c], {d: e, f: }]\ng:\n  - h\n  - i: j\n");
  REQUIRE(read.codes().empty());
  CHECK(read.written(read.value(0).where) == "[b, [c], {d: e, f: }]");
  CHECK(read.written(read.value(0).items[1].where) == "[c]");
  CHECK(read.written(read.value(0).items[2].where) == "{d: e, f: }");
  CHECK(read.written(read.value(1).where) == "- h\n  - i: j");
}

TEST_CASE("a character of a value leads back to its byte in the file") {
  const auto found = [](const std::string& text, std::string_view word) {
    const Read read(text);
    REQUIRE(read.codes().empty());
    const std::size_t at = read.value(0).text.find(word);
    REQUIRE(at != std::string_view::npos);
    return std::string(
        read.written(part_of(read.source.bytes(), read.value(0), at, at + word.size())));
  };
  CHECK(found("a: some word here\n", "word") == "word");
  CHECK(found("a: \"some \\\"bad\\\" word\"\n", "word") == "word");
  CHECK(found("a: \"\\u00e9\\x41\\U0001F600 word\"\n", "word") == "word");
  CHECK(found("a: \"tab\\tnl\\n word\"\n", "word") == "word");
  CHECK(found("a: \"cut \\\n   off word\"\n", "word") == "word");
  CHECK(found("a: \"one\n\n   two word\"\n", "word") == "word");
  CHECK(found("a: 'it''s a word'\n", "word") == "word");
  CHECK(found("a: 'one\n  two word'\n", "word") == "word");
  CHECK(found("a: one\n  two\n  word\n", "word") == "word");
  CHECK(found("a: |\n  one\n    two\n\n  word\n", "word") == "word");
  CHECK(found("a: >\n  one\n  two\n\n  word\n", "word") == "word");
  CHECK(found("a: >\r\n  one\r\n  word\r\n", "word") == "word");
}

TEST_CASE("what stood before a break is kept, and what was open is marked") {
  const Read read("a: 1\nb:\n  c: 2\n  d: \"open\n");
  CHECK(read.codes() == Codes{"EAR108"});
  CHECK_FALSE(read.tree.readable);
  CHECK(read.value(0).text == "1");
}

// What takes time that grows with the square of the file would not come to an end here.
TEST_CASE("no pattern, however often it is repeated, keeps the reader for long") {
  constexpr std::size_t kBytes = 150'000;
  const char* const kPatterns[] = {
      "[a,",  "a,",   "{a: b},", "\"a\", ", "- ",       "a: b\n",     "- a\n", "? ",
      ": ",   "*a ",  "&a ",     "!a ",     "# ",       "\"",         "'",     "\\",
      "a\n ", "\n",   " ",       "a: [\n",  "a: \"b\n", "a:\n - b\n", "|\n",   "a: |\n b\n",
      "<<: ", "%a\n", "~,",      "a #b\n",  "[]",       "{},",        "a b: "};
  for (const std::string pattern : kPatterns) {
    std::string text;
    while (text.size() < kBytes) text += pattern;
    for (const char* const head : {"", "a: [", "a: {", "a: \"", "- "}) {
      INFO(head << pattern);
      CHECK_FALSE(Read(head + text).codes() == Codes{"EAR000"});
    }
  }
}
