// One walk over the scenario's texts (wordings_visit.h); what a translation may not do to the marks
// of its original is decided here, for the game and for the checks alike.
#include "scenario/translation.h"

#include <algorithm>
#include <utility>

#include "scenario/messages.h"
#include "scenario/report.h"
#include "scenario/translated_words.h"
#include "scenario/wordings.h"
#include "scenario/wordings_visit.h"

namespace earshot::scenario {

Translated translated(const Scenario& scenario, const Catalogue& catalogue) {
  Translated done;
  auto copy = std::make_shared<Scenario>(scenario);
  visit_words(*copy, [&](const WordPlace& place, auto& text) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(text)>, Text>) {
      const auto* entry = catalogue.usable(place.context, with_marks(text, scenario.facts));
      if (entry == nullptr) return;
      TranslatedWords words(scenario.facts, catalogue.source(), *entry, done.diagnostics);
      if (auto other = words.read(text, place.marks)) text = *std::move(other);
    } else {
      const auto* entry = catalogue.usable(place.context, text);
      if (entry != nullptr) text = entry->translation;
    }
  });
  copy->rubric = translated(*scenario.rubric, catalogue);
  done.scenario = std::move(copy);
  return done;
}

std::shared_ptr<const Rubric> translated(const Rubric& rubric, const Catalogue& catalogue) {
  auto copy = std::make_shared<Rubric>(rubric);
  visit_words(*copy, [&](const WordPlace& place, std::string& text) {
    const auto* entry = catalogue.usable(place.context, text);
    if (entry != nullptr) text = entry->translation;
  });
  return copy;
}

KnowledgePage translated(const KnowledgePage& page, const Catalogue& catalogue) {
  KnowledgePage other{page.id, {}};
  const std::string context = "knowledge/" + page.id;
  std::size_t at = 0;
  for (const std::string_view block : blocks_of(page.text)) {
    const auto begin = static_cast<std::size_t>(block.data() - page.text.data());
    const auto* entry = catalogue.usable(context, block);
    other.text += page.text.substr(at, begin - at);
    other.text += entry == nullptr ? std::string(block) : entry->translation;
    at = begin + block.size();
  }
  other.text += page.text.substr(at);
  return other;
}

}  // namespace earshot::scenario
