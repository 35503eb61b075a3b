// One definition for each table of keys; what a value may be follows from its row's shape.
#include "content/schema_command.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/nearest.h"
#include "content/save.h"
#include "scenario/forms.h"

namespace earshot::content {

namespace {

using Json = nlohmann::ordered_json;
using scenario::Form;
using scenario::Key;
using scenario::Shape;
namespace forms = scenario::forms;

constexpr const char* kDraft = "http://json-schema.org/draft-07/schema#";
constexpr const char* kId = "^[a-z0-9]+(-[a-z0-9]+)*$";

constexpr std::array kRoots = {&forms::scenario, &forms::rubric, &forms::pack, &forms::session,
                               &forms::curriculum};

Json text() { return {{"type", "string"}, {"pattern", "\\S"}}; }
Json id() { return {{"type", "string"}, {"pattern", kId}}; }

Json one_of_these(const std::vector<Json>& schemas) {
  Json any;
  any["anyOf"] = schemas;
  return any;
}

Json list_of(const Json& item, int least, int most) {
  Json list{{"type", "array"}, {"items", item}};
  if (least > 0) list["minItems"] = least;
  if (most > 0) list["maxItems"] = most;
  return list;
}

Json words_of(std::span<const std::string_view> words) {
  Json list = Json::array();
  for (const std::string_view word : words) list.push_back(word);
  return {{"enum", list}};
}

Json map_of(const Json& value) { return {{"type", "object"}, {"additionalProperties", value}}; }

Json reference_to(const Form& form) {
  return {{"$ref", "#/definitions/" + std::string(form.name)}};
}

// A form, or the text that may stand for it.
Json short_or_long(const Form& form) {
  if (form.short_key.empty()) return reference_to(form);
  return one_of_these({text(), reference_to(form)});
}

Json number_of(const Key& key) {
  Json number{{"type", "integer"}, {"minimum", key.least}, {"maximum", key.most}};
  if (key.step > 1) number["multipleOf"] = key.step;
  return number;
}

Json scene() {
  Json scene = words_of(scenario::words(scenario::WordList::channels));
  scene["enum"].insert(scene["enum"].begin(), "desk");
  return scene;
}

// `0..3`, `no` or `yes`, or a list of words.
Json range() {
  return one_of_these({Json{{"type", "boolean"}},
                       Json{{"type", "string"}, {"pattern", "^[0-9]+\\.\\.[0-9]+$"}},
                       list_of(id(), 2, 64)});
}

// The targets of one outcome, or of a reply without outcomes.
Json target() { return one_of_these({text(), list_of(reference_to(forms::route_case), 1, 0)}); }

Json route(const Form& within) {
  if (&within != &forms::choice) return target();
  std::vector<Json> all = target()["anyOf"];
  all.push_back(reference_to(forms::summary_route));
  all.push_back(reference_to(forms::diagnosis_route));
  return one_of_these(all);
}

Json map_of_forms(const Key& key) {
  Json map = map_of(short_or_long(*key.form));
  if (key.form == &forms::variable)
    map["additionalProperties"] = one_of_these({range(), reference_to(forms::variable)});
  map["propertyNames"] = {{"pattern", kId}};
  if (key.least > 0) map["minProperties"] = key.least;
  if (key.most > 0) map["maxProperties"] = key.most;
  return map;
}

// Which of them can be perceived goes by the channel, and `check` says it.
Json signal() {
  Json all = words_of(scenario::words(scenario::WordList::gestures));
  for (const auto list : {scenario::WordList::voice_signals, scenario::WordList::chat_signals}) {
    for (const auto word : scenario::words(list)) all["enum"].push_back(word);
  }
  return all;
}

Json record_of(const Key& key) {
  Json entry = map_of({{"type", {"string", "number"}}, {"pattern", "\\S"}});
  entry["minProperties"] = entry["maxProperties"] = 1;
  return list_of(entry, key.least, key.most);
}

// What depends on the shape alone; text, when nothing more is known of it.
Json value_of(Shape shape) {
  switch (shape) {
    case Shape::version:
      return {{"const", 1}};
    case Shape::boolean:
      return {{"type", "boolean"}};
    case Shape::id:
      return id();
    case Shape::real:
      return one_of_these({Json{{"type", "boolean"}}, list_of(text(), 0, 0)});
    case Shape::renewals:
      return map_of({{"type", "string"}, {"pattern", "^day [1-9][0-9]?$"}});
    case Shape::assignments:
      return map_of({{"type", {"string", "integer", "boolean"}}});
    case Shape::scene:
      return scene();
    case Shape::titles:
      return map_of(text());
    case Shape::severities:
      return map_of({{"type", "string"}});
    default:
      return text();
  }
}

Json value_of(const Key& key, const Form& within) {
  if (&within == &forms::cue && key.name == "signal") return signal();
  switch (key.shape) {
    case Shape::number:
      return number_of(key);
    case Shape::word:
      return words_of(scenario::words(*key.words));
    case Shape::ids:
      return list_of(id(), key.least, key.most);
    case Shape::names:
    case Shape::texts:
      return list_of(text(), key.least, key.most);
    case Shape::name_or_names:
      return one_of_these({text(), list_of(text(), key.least, key.most)});
    case Shape::form:
      return reference_to(*key.form);
    case Shape::text_or_form:
      return one_of_these({text(), reference_to(*key.form)});
    case Shape::form_list:
      return list_of(short_or_long(*key.form), key.least, key.most);
    case Shape::form_map:
      return map_of_forms(key);
    case Shape::variables:
      return key.form != nullptr ? map_of_forms(key) : range();
    case Shape::route:
      return route(within);
    case Shape::record:
      return record_of(key);
    default:
      return value_of(key.shape);
  }
}

Json property_of(const Key& key, const Form& within) {
  Json value = value_of(key, within);
  if (key.nullable) value = one_of_these({value, Json{{"type", "null"}}});
  Json property{{"description", key.help}};
  // Beside a $ref draft 7 reads nothing.
  if (value.contains("$ref")) {
    property["allOf"] = Json::array({value});
  } else {
    property.update(value);
  }
  return property;
}

Json definition_of(const Form& form) {
  Json definition{{"title", form.one}, {"type", "object"}, {"additionalProperties", false}};
  Json properties = Json::object();
  Json required = Json::array();
  for (const Key& key : form.keys) {
    properties[std::string(key.name)] = property_of(key, form);
    if (key.required) required.push_back(key.name);
  }
  definition["properties"] = std::move(properties);
  if (!required.empty()) definition["required"] = std::move(required);
  return definition;
}

// The tables that stand inside this one, each once.
void gather(const Form& form, std::vector<const Form*>& all) {
  if (std::find(all.begin(), all.end(), &form) != all.end()) return;
  all.push_back(&form);
  for (const Key& key : form.keys) {
    if (key.form != nullptr) gather(*key.form, all);
    if (key.shape != Shape::route) continue;
    gather(forms::route_case, all);
    if (&form == &forms::choice) gather(forms::summary_route, all);
    if (&form == &forms::choice) gather(forms::diagnosis_route, all);
  }
}

}  // namespace

std::vector<std::string_view> schema_kinds() {
  std::vector<std::string_view> kinds;
  kinds.reserve(std::size(kRoots));
  for (const Form* form : kRoots) kinds.push_back(form->name);
  return kinds;
}

std::string schema_text(std::string_view kind) {
  const Form* root = *std::find_if(kRoots.begin(), kRoots.end(),
                                   [&](const Form* form) { return form->name == kind; });
  std::vector<const Form*> all;
  gather(*root, all);
  Json schema{{"$schema", kDraft}, {"title", "Earshot: " + std::string(root->one)}};
  schema["allOf"] = Json::array({reference_to(*root)});
  for (const Form* form : all)
    schema["definitions"][std::string(form->name)] = definition_of(*form);
  return schema.dump(2) + "\n";
}

ExitCode schema(const SchemaOptions& options, Console& console) {
  const auto kinds = schema_kinds();
  if (std::find(kinds.begin(), kinds.end(), options.kind) != kinds.end())
    return put(schema_text(options.kind), options.out, console);
  std::string all;
  for (const auto kind : kinds) all += (all.empty() ? "`" : ", `") + std::string(kind) + "`";
  return fail(console, ExitCode::usage,
              "there is no schema of `" + options.kind + "`; there are " + all);
}

}  // namespace earshot::content
