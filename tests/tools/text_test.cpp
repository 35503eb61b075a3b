// Words on a terminal.
#include "content/text.h"

#include "support/catch.h"

namespace earshot::content {
using content::Ink;

namespace {

const Ink kPlain(false);
const Ink kColour(true);

scenario::Text with_fact() {
  scenario::Text text;
  text.plain = "I live alone now.";
  text.runs = {{2, 12, scenario::FactIndex{0}}, {13, 16, std::nullopt}};
  return text;
}

}  // namespace

TEST_CASE("text is wrapped to its columns, and indented under its first line") {
  CHECK(content::wrapped("one two three four", 12, "  ") == "  one two\n  three four\n");
  CHECK(content::wrapped("one two", 80, "  1  ") == "  1  one two\n");
  CHECK(content::wrapped("", 80) == "\n");
}

TEST_CASE("a word longer than the line stands alone") {
  CHECK(content::wrapped("a incomprehensibilities b", 10) == "a\nincomprehensibilities\nb\n");
}

TEST_CASE("columns are counted, not bytes") {
  CHECK(content::width_of("größer") == 6);
  CHECK(content::width_of("日本") == 4);
  CHECK(content::wrapped("é é é é", 3) == "é é\né é\n");
}

TEST_CASE("terminal codes take no columns") {
  CHECK(content::width_of(kColour.strong("four")) == 4);
  CHECK(content::padded_right(kColour.strong("ab"), 4) == "\x1b[1mab\x1b[0m  ");
}

TEST_CASE("without colour facts stand in brackets and emphasis between stars") {
  CHECK(content::marked(with_fact(), kPlain) == "I [live alone] *now*.");
}

TEST_CASE("with colour each word carries its code, so that a line break breaks none") {
  CHECK(content::marked(with_fact(), kColour) ==
        "I \x1b[4mlive\x1b[0m \x1b[4malone\x1b[0m \x1b[3mnow\x1b[0m.");
}

TEST_CASE("points are written with at most two decimals") {
  CHECK(content::points(base::Rational(100)) == "100");
  CHECK(content::points(base::Rational(25, 2)) == "12.5");
  CHECK(content::points(base::Rational(100, 3)) == "33.33");
  CHECK(content::points(base::Rational(-1, 3)) == "-0.33");
  CHECK(content::points(base::Rational(1, 20)) == "0.05");
  CHECK(content::with_sign(base::Rational(25, 2)) == "+12.5");
  CHECK(content::with_sign(base::Rational(0)) == "0");
  CHECK(content::with_sign(-5) == "-5");
}

}  // namespace earshot::content
