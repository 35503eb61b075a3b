// Compiles `trust >= 40 and not knows(lives-alone)` to the postfix program of condition.h. Private
// to the room.
//
// Entry point: compile_condition. The grammar, loosest first:
//   either     = both { "or" both }
//   both       = negation { "and" negation }
//   negation   = "not" negation | comparison
//   comparison = operand [ ("==" | "!=" | "<" | "<=" | ">" | ">=") operand ]
//   operand    = "(" either ")" | number | name | name "(" name [ "/" name ] ")"
// Everything has a type; a word (of a variable, a variant, a cause, an outcome of a summary) is
// known only from what it is compared with.
#pragma once

#include <vector>

#include "scenario/choice_names.h"
#include "scenario/condition.h"
#include "scenario/model.h"
#include "scenario/names.h"
#include "scenario/yaml_tree.h"

namespace earshot::scenario {

struct ConditionContext {
  Report& report;
  Names& names;
  const ChoiceNames& choices;
  const std::vector<Variable>& variables;
  // By variable: it has been reported, and a condition that asks for it is passed over.
  const std::vector<bool>& unsound;
};

struct CompiledCondition {
  Condition condition;
  CueSet asks_noticed = 0;  // cues that it asks to have been noticed, not under `not`
};

CompiledCondition compile_condition(const ConditionContext& context, const YamlNode& scalar);

}  // namespace earshot::scenario
