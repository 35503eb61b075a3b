#include "check/word_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "check/messages.h"
#include "check/readability.h"
#include "check/spoken.h"
#include "check/text_checks.h"
#include "scenario/translation.h"

namespace earshot::check {
namespace {

using Kind = ShownText::Kind;

bool is_spoken(const ShownText& text) {
  return text.kind == Kind::line || text.kind == Kind::reply;
}

// What is heard and said, all of it together: single sentences may be hard.
void check_reading_level(const scenario::Scenario& scenario, const std::vector<ShownText>& texts,
                         int wanted, base::Diagnostics& diagnostics) {
  std::vector<std::string_view> spoken;
  for (const ShownText& text : texts) {
    if (is_spoken(text)) spoken.push_back(text.text);
  }
  const double years = school_years(spoken);
  if (years <= wanted) return;
  const auto years_of = [](const ShownText& text) {
    return is_spoken(text) ? school_years({text.text}) : 0.0;
  };
  diagnostics.push_back({&messages::kTooHard,
                         {scenario.file, {}},
                         {fmt::format("{:.1f}", years), std::to_string(wanted)},
                         {},
                         {}});
  const auto hardest = std::ranges::max_element(texts, {}, years_of);
  diagnostics.back().notes.push_back({{scenario.file, hardest->item}, "the hardest is here"});
}

// By the last name of the context (scenario/wordings.h).
Kind kind_by_context(std::string_view context) {
  if (context.ends_with("/lines") || context.ends_with("/interrupted")) return Kind::line;
  if (context.ends_with("/say") || context.ends_with("/do")) return Kind::reply;
  return Kind::note;
}

}  // namespace

base::Diagnostics check_words(const scenario::Scenario& scenario, const base::SourceFile& source,
                              const WordStandards& standards, const Instruments& instruments) {
  const std::vector<ShownText> texts = texts_of(scenario);
  Tongue tongue;
  if (standards.english) tongue.speller = instruments.speller;
  if (!standards.in_pack) tongue.own_words.clear();
  TextChecks checks(tongue, standards.words, instruments.faces);
  for (const ShownText& text : texts) {
    checks.look_at(text.kind, text.text,
                   [&](std::string_view words) { return place_of(scenario, source, text, words); });
  }
  base::Diagnostics diagnostics = checks.take();
  if (standards.english) check_reading_level(scenario, texts, standards.reading_level, diagnostics);
  base::sort_by_place(diagnostics);
  return diagnostics;
}

base::Diagnostics check_translated_words(const scenario::Catalogue& catalogue,
                                         const std::set<std::string, std::less<>>& words,
                                         const Speller* speller, const Instruments& instruments) {
  const std::string& language = catalogue.language();
  TextChecks checks({language, speller, "words." + language + ".txt"}, words, instruments.faces);
  for (const base::PoEntry& entry : catalogue.file().entries) {
    const bool shown = !entry.obsolete && !entry.fuzzy && !entry.translation.empty();
    // Pages of knowledge are no sentences but Markdown; the original's are not looked at either.
    if (!shown || entry.context.starts_with("knowledge/")) continue;
    checks.look_at(
        kind_by_context(entry.context), scenario::without_marks(entry.translation),
        [&](std::string_view found) { return scenario::place_in(catalogue, entry, found); },
        entry.original);
  }
  base::Diagnostics diagnostics = checks.take();
  base::sort_by_place(diagnostics);
  return diagnostics;
}

}  // namespace earshot::check
