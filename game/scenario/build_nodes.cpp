// Nodes with their lines, and endings.
#include "base/nearest.h"
#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

// `- Well: no` is a mapping to YAML; to its author it was text.
bool report_text_with_colon(Builder& builder, const YamlNode& item) {
  if (!item.is(Kind::mapping) || item.flow || item.entries.size() != 1) return false;
  const YamlKey& key = item.entries.front().key;
  std::vector<std::string_view> known;
  for (const Key& row : forms::line.keys) known.push_back(row.name);
  if (forms::line.find(key.text) != nullptr || !base::nearest(key.text, known).empty())
    return false;
  builder.report.add(message("colon-in-text"), {key.where.end, key.where.end + 1});
  return true;
}

Line::Who read_who(const Fields& fields) {
  const YamlNode* value = fields.find("who");
  if (value == nullptr) return Line::Who::customer;
  const auto who = read_text(fields.report(), *value, "`who`");
  if (!who || *who == "customer") return Line::Who::customer;
  if (*who != "narrator") {
    fields.report().add(message("unknown-speaker"), value->where, {std::string(*who)});
  }
  return Line::Who::narrator;
}

void read_long_line(Builder& builder, const Fields& fields, Line& line) {
  line.who = read_who(fields);
  line.text = read_speech(builder, fields, "text", Marks::emphasis_and_facts);
  line.feeling = fields.word("feeling");
  line.shows = fields.word("shows");
  line.distraction = fields.text("distraction");
  line.condition = read_condition(builder, fields).condition;
  if (const YamlNode* cue = fields.find("cue")) {
    const auto index = read_name(builder, *cue, NameKind::cue, "`cue`");
    if (index) line.cue = static_cast<CueIndex>(*index);
  }
  if (line.who == Line::Who::narrator && !line.feeling.empty()) {
    builder.report.add(message("narrator-feels"), fields.entry("feeling")->key.where);
  }
}

std::optional<Line> read_line(Builder& builder, const YamlNode& item) {
  if (item.is(Kind::broken) || report_text_with_colon(builder, item)) return std::nullopt;
  Line line;
  line.where = builder.span(item.where);
  if (item.is(Kind::mapping)) {
    read_long_line(builder, Fields(builder.report, forms::line, item, head_of(item)), line);
  } else {
    line.text = read_speech(builder, item, "a line", Marks::emphasis_and_facts);
  }
  line.facts = facts_in(line.text);
  return line;
}

std::optional<Reaction> read_reaction(Builder& builder, const YamlNode& item) {
  if (item.is(Kind::broken) || report_text_with_colon(builder, item)) return std::nullopt;
  Reaction reaction;
  reaction.where = builder.span(item.where);
  if (item.is(Kind::mapping)) {
    const Fields fields(builder.report, forms::reaction, item, head_of(item));
    reaction.text = read_speech(builder, fields, "text");
    reaction.condition = read_condition(builder, fields).condition;
  } else {
    reaction.text = read_speech(builder, item, "a line", Marks::emphasis);
  }
  return reaction;
}

Scene read_scene(Builder& builder, const Fields& fields) {
  const YamlNode* value = fields.find("scene");
  if (value == nullptr) return Scene::contact;
  const auto word = read_text(builder.report, *value, "`scene`");
  const std::string_view channel = name_of(builder.scenario.channel);
  if (!word || *word == channel) return Scene::contact;
  if (*word != "desk")
    builder.report.add(message("unknown-scene"), value->where,
                       {std::string(*word), std::string(channel)});
  return Scene::desk;
}

Node read_node(Builder& builder, const PendingNode& pending, NodeIndex index) {
  const Fields& fields = pending.fields;
  Node node;
  node.name = std::string(pending.entry.key.text);
  node.where = builder.span(pending.entry.key.where);
  node.day = fields.number("day", 0);
  node.scene = read_scene(builder, fields);
  if (const YamlNode* target = fields.find("if_out_of_patience")) {
    node.if_out_of_patience = read_target(builder, *target, "`if_out_of_patience`");
  }
  if (fields.has("lines")) {
    for (const YamlNode* item : fields.items("lines")) {
      if (auto line = read_line(builder, *item)) node.lines.push_back(*std::move(line));
    }
  }
  if (fields.has("interrupted")) {
    for (const YamlNode* item : fields.items("interrupted")) {
      if (auto reaction = read_reaction(builder, *item))
        node.interrupted.push_back(*std::move(reaction));
    }
  }
  node.first_choice = static_cast<ChoiceIndex>(builder.scenario.choices.size());
  read_choices(builder, pending, index);
  node.choice_count =
      static_cast<std::uint8_t>(builder.scenario.choices.size() - node.first_choice);
  return node;
}

Ending read_ending(Builder& builder, const YamlEntry& entry) {
  const Fields fields(builder.report, forms::ending, entry.value, entry.key.where,
                      "ending " + ticked(entry.key.text));
  Ending ending;
  ending.name = std::string(entry.key.text);
  ending.where = builder.span(entry.key.where);
  ending.title = fields.text("title");
  ending.text = read_speech(builder, fields, "text");
  ending.later = read_speech(builder, fields, "later");
  const std::string_view outcome = fields.word("outcome");
  const auto all = words(WordList::outcomes);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == outcome) ending.outcome = static_cast<Outcome>(i);
  }
  if (ending.name == "left" && !outcome.empty() && ending.outcome != Outcome::lost) {
    builder.report.add(message("left-not-lost"), fields.find("outcome")->where,
                       {std::string(outcome)});
  }
  return ending;
}

Ending built_in_left() {
  Ending ending;
  ending.name = "left";
  ending.title = "You ended the conversation";
  ending.outcome = Outcome::lost;
  ending.text.plain = "The customer was still there, and so was the reason for the complaint.";
  return ending;
}

}  // namespace

void read_nodes(Builder& builder, const Fields& top) {
  for (std::size_t i = 0; i < builder.nodes.size(); ++i) {
    Node node = read_node(builder, builder.nodes[i], static_cast<NodeIndex>(i));
    builder.scenario.nodes.push_back(std::move(node));
  }
  if (const YamlNode* start = top.find("start")) {
    const auto node = read_name(builder, *start, NameKind::node, "`start`");
    builder.scenario.start = static_cast<NodeIndex>(node.value_or(0));
  }
  if (const YamlNode* target = top.find("if_out_of_patience")) {
    builder.scenario.if_out_of_patience = read_target(builder, *target, "`if_out_of_patience`");
  }
}

void read_endings(Builder& builder, const Fields& top) {
  Scenario& scenario = builder.scenario;
  if (const YamlParts<YamlEntry>* entries = top.entries("endings")) {
    for (const YamlEntry& entry : *entries) scenario.endings.push_back(read_ending(builder, entry));
  }
  if (!scenario.find_ending("left")) scenario.endings.push_back(built_in_left());
  scenario.left = *scenario.find_ending("left");
}

}  // namespace earshot::scenario
