// Values that name something or hold marks: shared by all parts of the loader.
#include "scenario/bits.h"
#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

void report_twice(Builder& builder, const YamlNode& again, const YamlNode& first) {
  builder.report.add(message("named-twice"), again.where, {std::string(again.text)})
      .notes.push_back(builder.report.note(first.where, "first here"));
}

// A list of names, or a single one where the table allows that.
std::vector<const YamlNode*> names_given(const Fields& fields, std::string_view key) {
  const YamlNode* value = fields.find(key);
  if (value == nullptr) return {};
  if (value->is(Kind::scalar) && fields.row(key).shape == Shape::name_or_names) return {value};
  return fields.items(key);
}

}  // namespace

Text read_speech(Builder& builder, const YamlNode& scalar, std::string_view said, Marks marks) {
  if (!read_text(builder.report, scalar, said)) return {};
  return read_marks(builder.report, builder.names, scalar, marks);
}

Text read_speech(Builder& builder, const Fields& fields, std::string_view key, Marks marks) {
  const YamlNode* value = fields.find(key);
  return value == nullptr ? Text{} : read_speech(builder, *value, ticked(key), marks);
}

CompiledCondition read_condition(Builder& builder, const Fields& fields) {
  const YamlNode* value = fields.find("if");
  if (value == nullptr || !read_text(builder.report, *value, "`if`")) return {};
  const ConditionContext context{builder.report, builder.names, builder.choice_names,
                                 builder.scenario.variables, builder.unsound};
  return compile_condition(context, *value);
}

std::optional<std::size_t> read_name(Builder& builder, const YamlNode& value, NameKind kind,
                                     std::string_view said) {
  const auto name = read_text(builder.report, value, said);
  if (!name) return std::nullopt;
  const auto index = builder.names.use(kind, *name, value.where);
  if (!index) report_unknown(builder.report, builder.names, kind, *name, value.where);
  return index;
}

std::vector<Named> read_named(Builder& builder, const Fields& fields, std::string_view key,
                              NameKind kind) {
  std::vector<Named> found;
  std::vector<const YamlNode*> places;
  for (const YamlNode* item : names_given(fields, key)) {
    const auto index = read_name(builder, *item, kind, "an entry of " + ticked(key));
    if (!index) continue;
    bool fresh = true;
    for (std::size_t i = 0; i < found.size() && fresh; ++i) {
      if (found[i].index != *index) continue;
      fresh = false;
      report_twice(builder, *item, *places[i]);
    }
    if (!fresh) continue;
    found.push_back({*index, item->where});
    places.push_back(item);
  }
  return found;
}

std::vector<std::size_t> read_names(Builder& builder, const Fields& fields, std::string_view key,
                                    NameKind kind) {
  std::vector<std::size_t> indexes;
  for (const Named& one : read_named(builder, fields, key, kind)) indexes.push_back(one.index);
  return indexes;
}

FactSet read_facts_named(Builder& builder, const Fields& fields, std::string_view key) {
  FactSet facts = 0;
  for (const std::size_t fact : read_names(builder, fields, key, NameKind::fact))
    facts |= bit<FactSet>(fact);
  return facts;
}

std::optional<Target> read_target(Builder& builder, const YamlNode& value, std::string_view said) {
  const auto name = read_text(builder.report, value, said);
  if (!name) return std::nullopt;
  if (const auto node = builder.names.find(NameKind::node, *name)) {
    builder.names.stands(NameKind::node, *node, value.where);
    return Target{Target::Kind::node, static_cast<std::uint16_t>(*node)};
  }
  if (const auto ending = builder.names.find(NameKind::ending, *name)) {
    builder.names.stands(NameKind::ending, *ending, value.where);
    return Target{Target::Kind::ending, static_cast<std::uint16_t>(*ending)};
  }
  report_unknown(builder.report, builder.names, NameKind::node, *name, value.where);
  return std::nullopt;
}

}  // namespace earshot::scenario
