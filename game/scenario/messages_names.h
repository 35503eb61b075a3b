// Wordings 3xx and 4xx: names that stand for nothing, for too much, or for the wrong thing; routes
// without a last case. (The other 4xx are room check's.)
//
// Private to the room; messages.h joins the tables and is the entry point.
#pragma once

#include "base/diagnostic.h"

namespace earshot::scenario {

inline constexpr base::Message kNameMessages[] = {
    {301, base::Severity::error, "unknown-node", "no node or ending is called `{0}`",
     "write the name of a node or an ending of this file, or add one of this name"},
    {302, base::Severity::error, "unknown-fact", "no fact is called `{0}`",
     "add it under `facts`, or name one that is there"},
    {303, base::Severity::error, "unknown-cue", "no cue is called `{0}`",
     "add it under `cues`, or name one that is there"},
    {304, base::Severity::error, "unknown-promise", "no promise is called `{0}`",
     "add it under `promises`, or name one that is there"},
    {305, base::Severity::error, "unknown-cause", "no cause is called `{0}`",
     "add it under `causes`, or name one that is there"},
    {306, base::Severity::error, "unknown-variable", "no variable is called `{0}`",
     "add it under `variables`, or name one that is there"},
    {307, base::Severity::error, "unknown-technique", "the rubric has no technique `{0}`",
     "name a technique of the rubric; `earshot-content words techniques` lists them"},
    {308, base::Severity::error, "unknown-sector", "the pack has no sector `{0}`",
     "add it to `sectors` in pack.yaml, or name one that is there"},
    {309, base::Severity::error, "unknown-variant", "no variant is called `{0}`",
     "add it to the scenario's `variants`, or name one that is there"},
    {310, base::Severity::error, "unknown-choice", "no choice is called `{0}`",
     "a choice is called by its `id`, or by its first five words joined by `-`"},
    {311, base::Severity::error, "unknown-page", "the pack has no knowledge page `{0}`",
     "write it as `knowledge/{0}.md`, or name one that is there"},
    {312, base::Severity::error, "unknown-item", "the curriculum has no item `{0}`",
     "name an item of the curriculum"},
    {313, base::Severity::error, "unknown-name", "`{0}` is nothing that a condition can ask for",
     ""},
    {314, base::Severity::error, "wrong-kind", "`{0}` is {1}, where {2} is meant",
     "see which of the two names is the right one here"},
    {321, base::Severity::error, "same-choice", "two choices of this node are called `{0}`",
     "give one of them a name of its own: `id: …`; without one it is the first five words"},
    {322, base::Severity::error, "node-and-ending", "`{0}` is both a node and an ending",
     "rename one of them: `goto` may name either, so they share their names"},
    {323, base::Severity::error, "ambiguous-choice", "more than one choice is called `{0}`",
     "name the node too: `took({1}/{0})`"},
    {324, base::Severity::error, "named-twice", "`{0}` is named twice in this list",
     "delete one of the two"},
    {325, base::Severity::error, "reserved-name", "`{0}` has a meaning of its own",
     "conditions ask for it by this name: choose another one"},
    {330, base::Severity::warning, "never-used", "{0} `{1}` is declared and never used",
     "use it, or delete it"},
    {408, base::Severity::error, "no-final-case",
     "the last case has an `if`, so there may be nowhere to go",
     "add a case without `if` at the end: `- {to: …}`"},
    {409, base::Severity::error, "case-never-tried", "no case from here on is ever tried",
     "put the case without `if` last"},
};

}  // namespace earshot::scenario
