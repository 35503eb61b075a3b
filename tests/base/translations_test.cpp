// The game's own words in one language: what is found, what is left out.
#include "base/translations.h"

#include <string>

#include "base/source.h"
#include "support/catch.h"

using namespace earshot::base;

namespace {

using Words = std::vector<std::string>;

Translations german_of(const std::string& entries) {
  const std::string header =
      "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
      "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n";
  const PoFile file = read_po(SourceFile("de.po", header + entries));
  CHECK(file.mistakes.empty());
  return {"de", file};
}

}  // namespace

TEST_CASE("a text is found by its context and its words") {
  const Translations german = german_of(
      "msgid \"Back\"\nmsgstr \"Zurück\"\n\n"
      "msgctxt \"body\"\nmsgid \"Back\"\nmsgstr \"Rücken\"\n");
  CHECK(german.find("", "Back") == "Zurück");
  CHECK(german.find("body", "Back") == "Rücken");
  CHECK_FALSE(german.find("", "Forward"));
  CHECK(german.left_out().empty());
}

TEST_CASE("of a sentence with a number the form is found that goes with it") {
  const Translations german = german_of(
      "msgid \"1 play\"\nmsgid_plural \"{} plays\"\n"
      "msgstr[0] \"1 Gespräch\"\nmsgstr[1] \"{} Gespräche\"\n");
  CHECK(german.find_form("", "1 play", 1) == "1 Gespräch");
  CHECK(german.find_form("", "1 play", 0) == "{} Gespräche");
  CHECK(german.find_form("", "1 play", 7) == "{} Gespräche");
}

TEST_CASE("a translation with other placeholders, an unsure one and none at all are left out") {
  const Translations german = german_of(
      "msgid \"{} of {}\"\nmsgstr \"{1} von {0}\"\n\n"
      "msgid \"Day {}\"\nmsgstr \"Tag\"\n\n"
      "msgid \"Day {} again\"\nmsgstr \"Tag {1}\"\n\n"
      "msgid \"Trust {:+}\"\nmsgstr \"Vertrauen {}\"\n\n"
      "msgid \"Open {\"\nmsgstr \"Offen {\"\n\n"
      "#, fuzzy\nmsgid \"Quit\"\nmsgstr \"Raus\"\n\n"
      "msgid \"Later\"\nmsgstr \"\"\n");
  CHECK(german.find("", "{} of {}") == "{1} von {0}");
  CHECK(german.left_out() ==
        Words{"Day {}", "Day {} again", "Trust {:+}", "Open {", "Quit", "Later"});
  CHECK_FALSE(german.find("", "Day {}"));
}

TEST_CASE("placeholders are numbered as fmt numbers them") {
  CHECK(placeholders_of("Day {} of {:+}, {{not}}") == Words{"{0}", "{1:+}"});
  CHECK(placeholders_of("{1} {0}") == Words{"{0}", "{1}"});
  CHECK_FALSE(placeholders_of("{ {"));
  CHECK_FALSE(placeholders_of("}"));
}
