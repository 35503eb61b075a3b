// What the parts of the scenario loader share, and their order. Private to the room;
// load_scenario.cpp calls them.
//
// First pass: every name is declared (declare_names). Second pass: everything is read, and names
// are looked up. Then finish() works out what depends on the whole. A part that meets a mistake
// reports it and goes on with a stand-in; a Scenario comes out only without errors.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/condition_compiler.h"
#include "scenario/fields.h"
#include "scenario/load.h"
#include "scenario/marks.h"
#include "scenario/names.h"

namespace earshot::scenario {

struct PendingChoice {
  Fields fields;
  std::string name;
};

struct PendingNode {
  const YamlEntry& entry;
  Fields fields;
  std::vector<PendingChoice> choices;
};

struct Builder {
  Report& report;
  const Surroundings& around;
  Scenario scenario{};
  Names names{};
  ChoiceNames choice_names{};
  std::deque<std::string> texts{};  // names that stand nowhere in the file
  std::vector<PendingNode> nodes{};
  std::vector<bool>
      unsound{};  // by variable: its range could not be read; nothing is said about its values

  base::Span span(Bytes where) const { return report.span(where); }
};

// ---- first pass (build_names.cpp)
void declare_names(Builder& builder, const Fields& top);

// ---- second pass
void read_head(Builder& builder, const Fields& top);      // title … wants; build_head.cpp
void read_customer(Builder& builder, const Fields& top);  // build_customer.cpp
void read_facts(Builder& builder, const Fields& top);     // build_things.cpp
void read_cues(Builder& builder, const Fields& top);
void read_promises(Builder& builder, const Fields& top);
void read_expects(Builder& builder, const Fields& top);
void read_causes(Builder& builder, const Fields& top);     // build_causes.cpp
void read_variables(Builder& builder, const Fields& top);  // build_variables.cpp
void read_nodes(Builder& builder, const Fields& top);      // build_nodes.cpp
void read_choices(Builder& builder, const PendingNode& node, NodeIndex index);  // build_choices.cpp
void read_endings(Builder& builder, const Fields& top);                         // build_nodes.cpp
void finish(Builder& builder);                                                  // build_finish.cpp

// ---- shared by the parts (build_values.cpp, build_routes.cpp)
Text read_speech(Builder& builder, const Fields& fields, std::string_view key,
                 Marks marks = Marks::emphasis);
Text read_speech(Builder& builder, const YamlNode& scalar, std::string_view said, Marks marks);
CompiledCondition read_condition(Builder& builder, const Fields& fields);  // key `if`
// Every name of a list (or a single one) that is declared; names given twice are reported.
struct Named {
  std::size_t index;
  Bytes where;
};
std::vector<Named> read_named(Builder& builder, const Fields& fields, std::string_view key,
                              NameKind kind);
std::vector<std::size_t> read_names(Builder& builder, const Fields& fields, std::string_view key,
                                    NameKind kind);
FactSet read_facts_named(Builder& builder, const Fields& fields, std::string_view key);
std::optional<std::size_t> read_name(Builder& builder, const YamlNode& value, NameKind kind,
                                     std::string_view said);
std::optional<Target> read_target(Builder& builder, const YamlNode& value, std::string_view said);
std::vector<Route> read_routes(Builder& builder, const Fields& choice, Choice::Kind kind);
std::vector<Assignment> read_assignments(Builder& builder,
                                         const Fields& choice);               // build_variables.cpp
Portrait default_portrait(std::string_view name, std::string_view pronouns);  // portrait.cpp

}  // namespace earshot::scenario
