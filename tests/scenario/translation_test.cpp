// A scenario in other words is the same scenario. (What is said about mistakes in translations:
// golden/scenario/packs/translations.)
#include "scenario/translation.h"

#include <algorithm>

#include "scenario/built_in.h"
#include "scenario/wordings.h"
#include "support/catch.h"
#include "support/paths.h"

namespace base = earshot::base;
using namespace earshot::scenario;

namespace {

const Pack& shipped() {
  static const Pack kPack = *load_pack(earshot::test::root() / "content", built_in_rubric);
  return kPack;
}

LoadedCatalogue catalogue_from(const std::string& entries) {
  return load_catalogue(std::make_shared<const base::SourceFile>(
      "lang/de.po",
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n" + entries));
}

std::string entry(const std::string& context, const std::string& text, const std::string& other) {
  return "msgctxt \"" + context + "\"\nmsgid \"" + text + "\"\nmsgstr \"" + other + "\"\n\n";
}

const Line& line_of(const Scenario& scenario, const std::string& node, std::size_t index) {
  return scenario.nodes[*scenario.find_node(node)].lines[index];
}

}  // namespace

TEST_CASE("the shipped scenario that was translated has German words and its own rules") {
  const Scenario& english = *shipped().find("pear-leaf");
  const Catalogue* german = shipped().catalogue("de");
  REQUIRE(german != nullptr);
  const Translated done = translated(english, *german);
  CHECK(done.diagnostics.empty());
  const Scenario& other = *done.scenario;
  CHECK(other.title == "Birnenlaub");
  CHECK(other.bytes == english.bytes);
  CHECK(other.rubric->bytes == english.rubric->bytes);
  REQUIRE(other.choices.size() == english.choices.size());
  for (std::size_t i = 0; i < other.choices.size(); ++i) {
    INFO(other.choices[i].name);
    CHECK(other.choices[i].name == english.choices[i].name);
    CHECK(other.choices[i].text.plain != english.choices[i].text.plain);
    CHECK(other.choices[i].feedback.empty() == english.choices[i].feedback.empty());
  }
}

TEST_CASE("every line of the translated scenario marks the facts of its original") {
  const Scenario& english = *shipped().find("pear-leaf");
  const auto german = translated(english, *shipped().catalogue("de")).scenario;
  for (std::size_t node = 0; node < english.nodes.size(); ++node) {
    for (std::size_t i = 0; i < english.nodes[node].lines.size(); ++i) {
      const Line& original = english.nodes[node].lines[i];
      const Line& other = german->nodes[node].lines[i];
      INFO(other.text.plain);
      FactSet marked = 0;
      for (const Text::Run& run : other.text.runs) {
        if (run.fact) marked |= FactSet{1} << *run.fact;
      }
      CHECK(marked == original.facts);
      CHECK(other.facts == original.facts);
      CHECK(other.text.plain != original.text.plain);
    }
  }
}

TEST_CASE("what is not translated, or unsure, or broken, stays as it was written") {
  const Scenario& english = *shipped().find("pear-leaf");
  const auto loaded = catalogue_from(
      entry("pear-leaf/title", "Pear Leaf", "") + "#, fuzzy\n" +
      entry("pear-leaf/opening/interrupted", "Sorry. I'll be quick.", "Ich mach schnell.") +
      entry("pear-leaf/the-lamp/lines",
            "[He left the old ones in a shoe box](shoe-box), by the cot. [The cot's up. I've four "
            "screws over](four-screws).",
            "Die alten hat er dagelassen. [Vier Schrauben sind übrig](four-screws)."));
  REQUIRE(loaded.catalogue != nullptr);
  const Translated done = translated(english, *loaded.catalogue);
  CHECK(done.scenario->title == "Pear Leaf");
  CHECK(done.scenario->nodes[done.scenario->start].interrupted[0].text.plain ==
        "Sorry. I'll be quick.");
  CHECK(line_of(*done.scenario, "the-lamp", 1).text.plain ==
        line_of(english, "the-lamp", 1).text.plain);
  REQUIRE(done.diagnostics.size() == 1);
  CHECK(base::wording(done.diagnostics[0]) == "the translation does not mark the fact `shoe-box`");
}

TEST_CASE("marks may come in another order, and words may be emphasised elsewhere") {
  const auto loaded = catalogue_from(
      entry("pear-leaf/the-lamp/lines",
            "[He left the old ones in a shoe box](shoe-box), by the cot. [The cot's up. I've four "
            "screws over](four-screws).",
            "[Vier Schrauben](four-screws) sind *übrig*, und [die alten liegen da](shoe-box)."));
  const Scenario& english = *shipped().find("pear-leaf");
  const Translated done = translated(english, *loaded.catalogue);
  CHECK(done.diagnostics.empty());
  const Text& text = line_of(*done.scenario, "the-lamp", 1).text;
  CHECK(text.plain == "Vier Schrauben sind übrig, und die alten liegen da.");
  REQUIRE(text.runs.size() == 3);
  CHECK(english.facts[*text.runs[0].fact].name == "four-screws");
  CHECK_FALSE(text.runs[1].fact);
}

TEST_CASE("a knowledge page is translated piece by piece, and keeps its blank lines") {
  const auto loaded = catalogue_from(entry("knowledge/lime", "# Lime", "# Kalk") +
                                     entry("knowledge/lime", "b", "c"));
  CHECK(translated(KnowledgePage{"lime", "# Lime\n\n\nwritten\n\nb\n"}, *loaded.catalogue).text ==
        "# Kalk\n\n\nwritten\n\nc\n");
}

TEST_CASE("a code of a language is told from other words") {
  for (const char* code : {"de", "pt_BR", "nds", "sr@latin"}) CHECK(is_language_code(code));
  for (const char* code : {"", "d", "german", "pt-BR", "pt_br", "DE", "de@", "de_DEU"})
    CHECK_FALSE(is_language_code(code));
}

TEST_CASE("the shipped catalogues have no mistakes, and what was begun is complete") {
  for (const base::Diagnostic& found : check_translations(shipped())) {
    INFO(found.where.file << ": " << base::wording(found));
    CHECK(found.message->severity == base::Severity::note);
  }
}
