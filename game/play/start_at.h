// A play that begins in the middle, so that an author can try one scene. Nothing that is scored or
// sent begins like this: a transcript always begins at the first node.
//
// Entry point: start_at(); Run takes a Beginning too.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "play/apply.h"

namespace earshot::play {

// What the play is to have behind it. What is not given is as at the start of any play.
struct Beginning {
  scenario::NodeIndex node = 0;
  std::optional<int> trust, tension;  // 0–100, in fives
  std::optional<int> day;             // the node's own may be later
  scenario::FactSet facts = 0;
  scenario::CueSet cues = 0;
  scenario::PromiseSet promised = 0, kept = 0;
  std::vector<scenario::NodeIndex> visited;
  std::vector<scenario::ChoiceIndex> taken;
  std::vector<std::pair<std::size_t, int>> variables;  // which, and its value, in its range
};

// The state after arriving there, by the rules of any arrival: who has lost patience goes elsewhere.
State start_at(const scenario::Scenario& scenario, scenario::VariantIndex variant,
               const Beginning& beginning, Sink& sink);

}  // namespace earshot::play
