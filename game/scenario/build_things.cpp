// Facts, cues, promises, expected steps: what a scenario declares and its words refer to.
#include <algorithm>

#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

Fact read_fact(Builder& builder, const YamlEntry& entry) {
  Fact fact;
  fact.name = std::string(entry.key.text);
  fact.where = builder.span(entry.key.where);
  const std::string said = "fact " + ticked(entry.key.text);
  if (!entry.value.is(Kind::mapping)) {
    fact.is =
        std::string(read_text(builder.report, entry.value, said).value_or(std::string_view()));
    return fact;
  }
  const Fields fields(builder.report, forms::fact, entry.value, entry.key.where, said);
  fact.is = fields.text("is");
  fact.weight = fields.number("weight", 1);
  fact.note = fields.boolean("note");
  fact.noise = fields.boolean("noise");
  if (fact.note && fact.noise)
    builder.report.add(message("note-and-noise"), fields.entry("noise")->key.where, {fact.name});
  return fact;
}

// Which lists a cue's signal may be of: what cannot be perceived in the channel is no cue.
std::vector<WordList> signal_lists(Channel channel) {
  switch (channel) {
    case Channel::phone:
      return {WordList::voice_signals};
    case Channel::chat:
      return {WordList::chat_signals};
    default:
      return {WordList::gestures, WordList::voice_signals};
  }
}

std::optional<std::string_view> find_signal(WordList list, std::string_view word) {
  if (const auto found = find_word(list, word)) return found;
  if (list != WordList::voice_signals) return std::nullopt;
  return find_word(list, "voice-" + std::string(word));  // `drops` is short for `voice-drops`
}

std::string_view read_signal(Builder& builder, const Fields& fields) {
  const YamlNode* value = fields.find("signal");
  if (value == nullptr) return {};
  const auto word = read_text(builder.report, *value, "`signal`");
  if (!word) return {};
  const Channel channel = builder.scenario.channel;
  std::vector<std::string_view> known;
  for (const WordList list : signal_lists(channel)) {
    if (const auto found = find_signal(list, *word)) return *found;
    known.insert(known.end(), words(list).begin(), words(list).end());
  }
  const bool elsewhere = find_signal(WordList::gestures, *word) ||
                         find_signal(WordList::voice_signals, *word) ||
                         find_signal(WordList::chat_signals, *word);
  const std::string list = "it may be " + listed(known);
  if (elsewhere) {
    builder.report.add(message("signal-elsewhere"), value->where,
                       {std::string(*word), std::string(name_of(channel))}, list);
  } else {
    builder.report.add(message("unknown-word"), value->where, {std::string(*word), "signals"},
                       did_you_mean(*word, known, list));
  }
  return {};
}

}  // namespace

void read_facts(Builder& builder, const Fields& top) {
  const YamlParts<YamlEntry>* entries = top.entries("facts");
  if (entries == nullptr) return;
  for (const YamlEntry& entry : *entries)
    builder.scenario.facts.push_back(read_fact(builder, entry));
}

void read_cues(Builder& builder, const Fields& top) {
  const YamlParts<YamlEntry>* entries = top.entries("cues");
  if (entries == nullptr) return;
  for (const YamlEntry& entry : *entries) {
    const Fields fields(builder.report, forms::cue, entry.value, entry.key.where,
                        "cue " + ticked(entry.key.text));
    builder.scenario.cues.push_back({.name = std::string(entry.key.text),
                                     .is = fields.text("is"),
                                     .signal = read_signal(builder, fields),
                                     .safety = fields.boolean("safety"),
                                     .where = builder.span(entry.key.where)});
  }
}

void read_promises(Builder& builder, const Fields& top) {
  const YamlParts<YamlEntry>* entries = top.entries("promises");
  if (entries == nullptr) return;
  for (const YamlEntry& entry : *entries) {
    const Fields fields(builder.report, forms::promise, entry.value, entry.key.where,
                        "promise " + ticked(entry.key.text));
    builder.scenario.promises.push_back({.name = std::string(entry.key.text),
                                         .is = fields.text("is"),
                                         .due = fields.number("due", 1),
                                         .impossible = fields.boolean("impossible"),
                                         .where = builder.span(entry.key.where)});
  }
}

void read_expects(Builder& builder, const Fields& top) {
  if (!top.has("expects")) return;
  for (const Named& step : read_named(builder, top, "expects", NameKind::technique)) {
    builder.scenario.expects.push_back(
        {static_cast<TechniqueIndex>(step.index), builder.span(step.where)});
  }
}

}  // namespace earshot::scenario
