#include "ui/widgets/text_layout.h"

#include "support/catch.h"

namespace earshot::ui {
namespace {

// Every character is one unit wide, emphasised ones two.
TextLayout lay(std::span<const Run> runs, float width) {
  return lay_out(runs, width, [](Run::Kind kind, char32_t) {
    return kind == Run::Kind::emphasis ? 2.0F : 1.0F;
  });
}

std::vector<std::string> lines(std::span<const Run> runs, float width) {
  const TextLayout layout = lay(runs, width);
  std::vector<std::string> result(layout.lines);
  for (const Piece& piece : layout.pieces) result[piece.line] += piece.text;
  return result;
}

std::vector<std::string> lines(const std::string& text, float width) {
  const Run run{text};
  return lines(std::span(&run, 1), width);
}

using Lines = std::vector<std::string>;

TEST_CASE("words go to the next line when they do not fit") {
  CHECK(lines("the bill that doubled", 9.0F) == Lines{"the bill", "that", "doubled"});
}

TEST_CASE("a line may be filled to its last unit") {
  CHECK(lines("abc def", 7.0F) == Lines{"abc def"});
  CHECK(lines("abc def", 6.9F) == Lines{"abc", "def"});
}

TEST_CASE("spaces hang over the end of a line and begin none") {
  CHECK(lines("abc   def", 3.0F) == Lines{"abc", "def"});
}

TEST_CASE("a word wider than a line is broken inside") {
  CHECK(lines("incomprehensible", 6.0F) == Lines{"incomp", "rehens", "ible"});
}

TEST_CASE("a line may end behind a hyphen and a dash") {
  CHECK(lines("follow-through", 8.0F) == Lines{"follow-", "through"});
  CHECK(lines("yes—no", 4.0F) == Lines{"yes—", "no"});
}

TEST_CASE("ideographs may be parted anywhere") {
  CHECK(lines("電話料金", 2.0F) == Lines{"電話", "料金"});
}

TEST_CASE("line ends in the text are kept, empty lines too") {
  CHECK(lines("one\n\ntwo", 10.0F) == Lines{"one", "", "two"});
  CHECK(lines("one\n", 10.0F) == Lines{"one", ""});
}

TEST_CASE("no text is one empty line") { CHECK(lines("", 10.0F) == Lines{""}); }

TEST_CASE("runs that touch stay together") {
  const std::vector<Run> runs{{"very "}, {"odd", Run::Kind::mark, "odd"}, {", that"}};
  CHECK(lines(runs, 8.0F) == Lines{"very", "odd,", "that"});
}

TEST_CASE("a mark over two lines gives a piece on each") {
  const std::vector<Run> runs{{"since "}, {"both boys moved out", Run::Kind::mark, "alone"}};
  const TextLayout layout = lay(runs, 16.0F);
  REQUIRE(layout.pieces.size() == 3);
  CHECK(layout.pieces[1].text == "both boys");
  CHECK(layout.pieces[1].line == 0);
  CHECK(layout.pieces[1].x == 6.0F);
  CHECK(layout.pieces[2].text == "moved out");
  CHECK(layout.pieces[2].line == 1);
}

TEST_CASE("emphasis is measured in its own letters") {
  const std::vector<Run> runs{{"so "}, {"much", Run::Kind::emphasis}};
  CHECK(lay(runs, 100.0F).width == 11.0F);
  CHECK(lines(runs, 10.0F) == Lines{"so", "much"});
}

TEST_CASE("pieces know where they are among the characters of the whole text") {
  const std::vector<Run> runs{{"Größe "}, {"zählt", Run::Kind::strong}};
  const TextLayout layout = lay(runs, 100.0F);
  CHECK(layout.characters == 11);
  CHECK(layout.pieces[1].first == 6);
  CHECK(layout.pieces[1].count == 5);
}

TEST_CASE("no line is wider than it may be, whatever the width") {
  const std::string text =
      "It has been twice what it was, since both boys moved out, and nobody has told me why.";
  for (float width = 1.0F; width < 90.0F; width += 1.0F) {
    const Run run{text};
    CHECK(lay(std::span(&run, 1), width).width <= width);
  }
}

}  // namespace
}  // namespace earshot::ui
