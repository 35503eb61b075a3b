// The first pass: what is declared, and what it is called.
#include <array>

#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

// Names that conditions give a meaning of their own.
constexpr std::array<std::string_view, 17> kReserved = {
    "trust", "tension", "day",  "variant", "diagnosis", "summary", "and",  "or",  "not",
    "knows", "noticed", "open", "kept",    "broken",    "visited", "took", "none"};

// A name that is no id is reported here, and found under the id that it should have been.
void check_id(Builder& builder, NameKind kind, const YamlKey& key) {
  if (is_id(key.text)) return;
  report_bad_id(builder.report, key.text, key.where);
  builder.names.also(kind, builder.texts.emplace_back(as_id(key.text)), key.text);
}

void declare_keys(Builder& builder, const Fields& top, std::string_view key, NameKind kind) {
  const YamlNode* mapping = top.find(key);
  if (mapping == nullptr || !mapping->is(Kind::mapping)) return;
  for (const YamlEntry& entry : mapping->entries) {
    builder.names.declare(kind, entry.key.text, entry.key.where);
    check_id(builder, kind, entry.key);
  }
}

void declare_variants(Builder& builder, const Fields& top) {
  if (!top.has("variants")) return;
  for (const YamlNode* item : top.items("variants")) {
    const auto name = read_id(builder.report, *item, "a variant");
    if (!name) continue;
    if (!builder.names.declare(NameKind::variant, *name, item->where)) {
      const auto first = builder.names.find(NameKind::variant, *name);
      builder.report.add(message("named-twice"), item->where, {std::string(*name)})
          .notes.push_back(builder.report.note(builder.names.all(NameKind::variant)[*first].where,
                                               "first here"));
    }
    builder.scenario.variants.emplace_back(*name);
  }
}

void declare_surroundings(Builder& builder) {
  Names& names = builder.names;
  for (const Technique& technique : builder.scenario.rubric->techniques)
    names.declare(NameKind::technique, technique.name, {});
  for (const std::string& sector : builder.around.sectors)
    names.declare(NameKind::sector, sector, {});
  for (const std::string& page : builder.around.knowledge) names.declare(NameKind::page, page, {});
  for (const std::string& item : builder.around.curriculum) names.declare(NameKind::item, item, {});
}

void check_reserved_variables(Builder& builder) {
  for (const Names::Declared& variable : builder.names.all(NameKind::variable)) {
    for (const std::string_view word : kReserved) {
      if (variable.name == word)
        builder.report.add(message("reserved-name"), variable.where, {std::string(word)});
    }
  }
}

// Nodes and endings share one name space, because `goto` may name either.
void check_node_names(Builder& builder) {
  for (const Names::Declared& ending : builder.names.all(NameKind::ending)) {
    const auto node = builder.names.find(NameKind::node, ending.name);
    if (!node || ending.where.end == 0) continue;  // the built-in ending stands nowhere
    builder.report.add(message("node-and-ending"), ending.where, {std::string(ending.name)})
        .notes.push_back(builder.report.note(builder.names.all(NameKind::node)[*node].where,
                                             "the node is here"));
  }
  if (const auto left = builder.names.find(NameKind::node, "left")) {
    builder.report.add(message("reserved-name"), builder.names.all(NameKind::node)[*left].where,
                       {"left"},
                       "`left` is the ending of a player who leaves; give the node another name");
  }
}

// `id`, or the first five words of what is said or done.
std::string name_of_choice(const Fields& fields) {
  const YamlNode* id = fields.find("id");
  if (id != nullptr && id->is(Kind::scalar)) return std::string(id->text);
  for (const std::string_view key : {"say", "do", "summarise", "diagnose"}) {
    const YamlNode* text = fields.find(key);
    if (text != nullptr && text->is(Kind::scalar)) return default_choice_id(text->text);
  }
  return {};
}

Bytes place_of_name(const Fields& fields) {
  const YamlNode* id = fields.find("id");
  return id != nullptr ? id->where : fields.owner();
}

void check_choice_name(Builder& builder, const PendingNode& node, const PendingChoice& choice) {
  if (choice.name.empty()) {
    const bool has_text = choice.fields.has("say") || choice.fields.has("do") ||
                          choice.fields.has("summarise") || choice.fields.has("diagnose");
    if (has_text && choice.fields.usable())
      builder.report.add(message("choice-without-name"), choice.fields.owner());
    return;
  }
  for (const PendingChoice& earlier : node.choices) {
    if (&earlier == &choice) return;
    if (earlier.name != choice.name) continue;
    builder.report.add(message("same-choice"), place_of_name(choice.fields), {choice.name})
        .notes.push_back(builder.report.note(place_of_name(earlier.fields), "the other is here"));
    return;
  }
}

void declare_choices(Builder& builder, PendingNode& node, std::size_t index) {
  if (!node.fields.has("choices")) return;
  const std::vector<const YamlNode*> items = node.fields.items("choices");
  node.choices.reserve(items.size());
  for (const YamlNode* item : items) {
    Fields fields(builder.report, forms::choice, *item, head_of(*item));
    std::string name = name_of_choice(fields);
    const PendingChoice& choice =
        node.choices.emplace_back(PendingChoice{std::move(fields), std::move(name)});
    check_choice_name(builder, node, choice);
    builder.choice_names.declare(index, choice.name, place_of_name(choice.fields),
                                 choice.fields.find("id") != nullptr);
  }
}

void declare_nodes(Builder& builder, const Fields& top) {
  const YamlParts<YamlEntry>* entries = top.entries("nodes");
  if (entries == nullptr) return;
  builder.nodes.reserve(entries->size());
  for (const YamlEntry& entry : *entries) {
    Fields fields(builder.report, forms::node, entry.value, entry.key.where,
                  "node " + ticked(entry.key.text));
    PendingNode& node = builder.nodes.emplace_back(PendingNode{entry, std::move(fields), {}});
    declare_choices(builder, node, builder.nodes.size() - 1);
    if (builder.nodes.size() == kMaxNodes) break;
  }
  const std::size_t choices = builder.choice_names.all().size();
  if (choices > kMaxChoices) {
    builder.report.add(message("too-many-choices"), top.entry("nodes")->key.where,
                       {std::to_string(choices), std::to_string(kMaxChoices)});
  }
}

}  // namespace

void declare_names(Builder& builder, const Fields& top) {
  declare_surroundings(builder);
  declare_keys(builder, top, "facts", NameKind::fact);
  declare_keys(builder, top, "cues", NameKind::cue);
  declare_keys(builder, top, "promises", NameKind::promise);
  declare_keys(builder, top, "causes", NameKind::cause);
  declare_keys(builder, top, "variables", NameKind::variable);
  declare_variants(builder, top);
  declare_keys(builder, top, "nodes", NameKind::node);
  declare_keys(builder, top, "endings", NameKind::ending);
  if (!builder.names.find(NameKind::ending, "left"))
    builder.names.declare(NameKind::ending, "left", {});
  check_reserved_variables(builder);
  check_node_names(builder);
  declare_nodes(builder, top);
  builder.choice_names.index();
}

}  // namespace earshot::scenario
