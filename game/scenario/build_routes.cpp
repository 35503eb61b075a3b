// Where a choice leads: a name, a list of cases, or one of these for each outcome.
#include <algorithm>

#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

constexpr int kMostCases = 32;

Route::Case read_case(Builder& builder, const Fields& fields) {
  Route::Case one;
  one.where = builder.span(fields.owner());
  one.condition = read_condition(builder, fields).condition;
  if (const YamlNode* to = fields.find("to")) {
    one.to = read_target(builder, *to, "`to`").value_or(Target{});
    one.where = builder.span(to->where);
  }
  return one;
}

// Only the last case may, and must, go without a condition.
void check_cases(Builder& builder, const YamlNode& list,
                 const std::vector<const YamlNode*>& unconditional) {
  const YamlNode& last = list.items.back();
  for (const YamlNode* item : unconditional) {
    if (item == &last) return;
    builder.report.add(message("case-never-tried"), head_of(*(item + 1)))
        .notes.push_back(
            builder.report.note(head_of(*item), "this case has no `if`, so it is always taken"));
    return;
  }
  builder.report.add(message("no-final-case"), head_of(last));
}

Route read_cases(Builder& builder, const YamlNode& list) {
  Route route;
  if (list.items.empty() || list.items.size() > std::size_t{kMostCases}) {
    const bool few = list.items.empty();
    const Bytes where = few ? list.where : head_of(list.items[kMostCases]);
    report_count(builder.report, where, "goto", few ? "too few" : "too many", list.items.size(), 1,
                 kMostCases);
    return route;
  }
  std::vector<const YamlNode*> unconditional;
  bool sound = list.complete;
  for (const YamlNode& item : list.items) {
    if (item.is(Kind::scalar)) {
      builder.report.add(message("wrong-type"), item.where, {"a case of `goto`", "text"},
                         "write `to: " + std::string(item.text) + "`");
      return route;
    }
    const Fields fields(builder.report, forms::route_case, item, head_of(item));
    sound = sound && fields.usable();
    if (!fields.has("if")) unconditional.push_back(&item);
    route.cases.push_back(read_case(builder, fields));
  }
  if (sound) check_cases(builder, list, unconditional);
  return route;
}

// `goto: {complete: …}` at a reply that has one way only: most likely `say` stands where `summarise`
// was meant.
void report_ways(Builder& builder, const YamlNode& value, std::string_view said) {
  const auto has_key_of = [&](const Form& form) {
    return std::any_of(value.entries.begin(), value.entries.end(), [&](const YamlEntry& entry) {
      return std::any_of(form.keys.begin(), form.keys.end(),
                         [&](const Key& key) { return key.name == entry.key.text; });
    });
  };
  const bool summary = has_key_of(forms::summary_route);
  if (!summary && !has_key_of(forms::diagnosis_route))
    return report_wrong_type(builder.report, value, said,
                             "a name, or a list of cases: `- {if: …, to: …}`");
  const std::string meant =
      summary && value.entries.front().key.text != "right" ? "summarise" : "diagnose";
  builder.report.add(
      message("wrong-type"), value.flow ? value.where : head_of(value),
      {std::string(said), "split by outcome"},
      "only `summarise` and `diagnose` lead three ways; did you mean `- " + meant + ": …`?");
}

Route read_route(Builder& builder, const YamlNode& value, std::string_view said) {
  if (value.is(Kind::sequence)) return read_cases(builder, value);
  Route route;
  if (value.is(Kind::mapping)) {
    report_ways(builder, value, said);
    return route;
  }
  route.cases.push_back(
      {{}, read_target(builder, value, said).value_or(Target{}), builder.span(value.where)});
  return route;
}

// One route for each outcome, in the order of the form; `otherwise` stands in for one that may be
// left out.
std::vector<Route> read_outcomes(Builder& builder, const Fields& choice, const Form& form) {
  const YamlEntry* entry = choice.entry("goto");
  const YamlNode& value = entry->value;
  if (value.is(Kind::scalar) || value.is(Kind::sequence)) {
    std::string outcomes;
    for (const Key& key : form.keys)
      outcomes += (outcomes.empty() ? "" : ", ") + std::string(key.name) + ": …";
    builder.report.add(message("outcomes-wanted"),
                       value.is(Kind::scalar) ? value.where : head_of(value), {outcomes});
    return {};
  }
  const Fields fields(builder.report, form, value, entry->key.where, std::string(form.one));
  std::vector<Route> routes;
  for (const Key& key : form.keys) {
    const YamlNode* outcome = fields.find(key.name);
    if (outcome != nullptr) {
      routes.push_back(read_route(builder, *outcome, ticked(key.name)));
    } else {
      routes.push_back(routes.empty() ? Route{} : routes.front());
    }
  }
  return routes;
}

}  // namespace

std::vector<Route> read_routes(Builder& builder, const Fields& choice, Choice::Kind kind) {
  const YamlNode* value = choice.find("goto");
  if (value == nullptr || value->is(Kind::broken)) return {};
  if (kind == Choice::Kind::summarise) return read_outcomes(builder, choice, forms::summary_route);
  if (kind == Choice::Kind::diagnose) return read_outcomes(builder, choice, forms::diagnosis_route);
  return {read_route(builder, *value, "`goto`")};
}

}  // namespace earshot::scenario
