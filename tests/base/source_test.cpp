// Places in a text file: lines, columns in characters, and what lies outside the text.
#include "base/source.h"

#include "support/catch.h"

using earshot::base::Place;
using earshot::base::SourceFile;

TEST_CASE("a place counts lines and columns from 1") {
  const SourceFile file("a.yaml", "one\ntwo\n");
  CHECK(file.place(0) == Place{0, 1, 1});
  CHECK(file.place(2) == Place{2, 1, 3});
  CHECK(file.place(4) == Place{4, 2, 1});
  CHECK(file.place(6) == Place{6, 2, 3});
}

TEST_CASE("columns are characters, not bytes") {
  const SourceFile file("a.yaml", "é€😀x");
  CHECK(file.place(0) == Place{0, 1, 1});
  CHECK(file.place(2) == Place{2, 1, 2});
  CHECK(file.place(5) == Place{5, 1, 3});
  CHECK(file.place(9) == Place{9, 1, 4});
}

TEST_CASE("a stray byte has a place of its own, whichever it is") {
  for (const char* text : {"a: \"b\x92"
                           "c\"",
                           "a: \"b\xE9"
                           "c\""}) {
    const SourceFile file("f", text);
    CHECK(file.place(5).column == 6);
    CHECK(file.place(6).column >= 6);
  }
  const SourceFile after("f", "é\x92");  // the accent is two bytes
  CHECK(after.place(2).column == 2);
}

TEST_CASE("an offset inside a character gives that character's place") {
  const SourceFile file("a.yaml", "a€b");
  CHECK(file.place(2) == Place{1, 1, 2});
  CHECK(file.place(3) == Place{1, 1, 2});
}

TEST_CASE("an offset past the end gives the place behind the last character") {
  const SourceFile file("a.yaml", "ab\ncd");
  CHECK(file.place(5) == Place{5, 2, 3});
  CHECK(file.place(500) == Place{5, 2, 3});
}

TEST_CASE("a line is given without its end, whichever end it has") {
  const SourceFile file("a.yaml", "one\r\ntwo\n\nfour");
  CHECK(file.line_count() == 4);
  CHECK(file.line(1) == "one");
  CHECK(file.line(2) == "two");
  CHECK(file.line(3).empty());
  CHECK(file.line(4) == "four");
  CHECK(file.line(0).empty());
  CHECK(file.line(5).empty());
}

TEST_CASE("a byte-order mark is no character of the first line") {
  const SourceFile file("a.yaml", "\xEF\xBB\xBFone\ntwo");
  CHECK(file.line(1) == "one");
  CHECK(file.place(3) == Place{3, 1, 1});
  CHECK(file.place(5) == Place{5, 1, 3});
  CHECK(file.place(0) == Place{3, 1, 1});
}

TEST_CASE("a stray byte at the beginning of a line belongs to that line") {
  const SourceFile marked("a.play", "\xEF\xBB\xBF\xA3");
  CHECK(marked.place(3) == Place{3, 1, 1});
  const SourceFile second("a.play", "one\n\xA3two");
  CHECK(second.place(4) == Place{4, 2, 1});
}

TEST_CASE("an empty file has one empty line") {
  const SourceFile file("a.yaml", "");
  CHECK(file.line_count() == 1);
  CHECK(file.line(1).empty());
  CHECK(file.place(7) == Place{0, 1, 1});
}

TEST_CASE("columns stay right far into a long line") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "é";
  const SourceFile file("a.yaml", "x\n" + text);
  CHECK(file.place(2) == Place{2, 2, 1});
  for (const std::uint32_t character : {1U, 511U, 512U, 513U, 2047U, 4999U}) {
    CHECK(file.place(2 + 2 * character) == Place{2 + 2 * character, 2, character + 1});
  }
}
