// A text of the scenario is known by its item's place only: its words are looked for in the file
// from there on, and taken when they stand near enough.
#include "check/spoken.h"

#include <algorithm>

namespace earshot::check {
namespace {

using scenario::Scenario;
using Kind = ShownText::Kind;

void add(std::vector<ShownText>& texts, Kind kind, std::string_view text, const base::Span& item) {
  if (!text.empty()) texts.push_back({kind, text, item});
}

void add_card(std::vector<ShownText>& texts, const Scenario& scenario) {
  const base::Span top;
  for (const std::string* text :
       {&scenario.title, &scenario.summary, &scenario.complaint, &scenario.wants}) {
    add(texts, Kind::card, *text, top);
  }
  for (const auto& entry : scenario.customer.record) {
    add(texts, Kind::card, entry.label, top);
    add(texts, Kind::card, entry.value, top);
  }
}

template <class Items>
void add_sentences(std::vector<ShownText>& texts, const Items& items, Kind kind = Kind::note) {
  for (const auto& item : items) add(texts, kind, item.is, item.where);
}

void add_node(std::vector<ShownText>& texts, const Scenario& scenario, const scenario::Node& node) {
  for (const auto& line : node.lines) {
    add(texts, Kind::line, line.text.plain, line.where);
    add(texts, Kind::note, line.distraction, line.where);
  }
  for (const auto& reaction : node.interrupted)
    add(texts, Kind::line, reaction.text.plain, reaction.where);
  for (std::size_t i = 0; i < node.choice_count; ++i) {
    const auto& choice = scenario.choices[node.first_choice + i];
    add(texts, Kind::reply, choice.text.plain, choice.where);
    add(texts, Kind::note, choice.hint, choice.where);
    add(texts, Kind::note, choice.feedback.plain, choice.where);
  }
}

// As far as the words of an item may stand behind its beginning, in bytes.
constexpr std::size_t kNear = 6000;

}  // namespace

std::vector<ShownText> texts_of(const Scenario& scenario) {
  std::vector<ShownText> texts;
  add_card(texts, scenario);
  add_sentences(texts, scenario.causes);
  add_sentences(texts, scenario.facts);
  add_sentences(texts, scenario.cues, Kind::caption);
  add_sentences(texts, scenario.promises);
  for (const auto& node : scenario.nodes) add_node(texts, scenario, node);
  for (const auto& ending : scenario.endings) {
    if (ending.where == base::Span{}) continue;  // the built-in one, which is not in the file
    add(texts, Kind::story, ending.title, ending.where);
    add(texts, Kind::story, ending.text.plain, ending.where);
    add(texts, Kind::story, ending.later.plain, ending.where);
  }
  return texts;
}

base::Location place_of(const Scenario& scenario, const base::SourceFile& source,
                        const ShownText& text, std::string_view words) {
  const std::size_t from = text.item.begin.offset;
  const std::string_view near = source.bytes().substr(std::min(from, source.bytes().size()), kNear);
  const std::size_t at = words.empty() ? std::string_view::npos : near.find(words);
  if (at == std::string_view::npos) return {scenario.file, text.item};
  return source.location(from + at, from + at + words.size());
}

}  // namespace earshot::check
