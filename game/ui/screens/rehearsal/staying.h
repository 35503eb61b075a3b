// Where a rehearsal stands after its scenario was saved anew: at the same point as far as that is
// still there.
//
// Entry points: stay() after a reload, begin_at() for a jump. Pure. Transcripts go by names: what was
// said is said again under the changed scenario. Where that is no longer possible the play goes on at
// the node it was at (or the last one that is still there), with what it had behind it.
#pragma once

#include <string>

#include "base/result.h"
#include "play/run.h"
#include "ui/shell/spoken_pack.h"

namespace earshot::ui {

// How a rehearsal began: at the first node, or at one with so much behind it
// (play/beginning_words.h).
struct Origin {
  std::string node;  // empty: the first
  std::string with;
};

enum class Stayed : std::uint8_t {
  same,     // everything was said again, and led to the same place
  moved,    // … and leads to another place now
  carried,  // not everything can be said again: the node is the one it was at
  back,     // … and that is gone: an earlier one
  anew,     // nothing is left of where it was
};

struct Staying {
  play::Run run;
  Origin origin;
  Stayed how = Stayed::same;
  std::string words;  // what is to be told of it; empty: nothing
};

Staying stay(const play::Run& before, const Origin& origin, const ScenarioPointer& now);

// The failure says what the origin names and the scenario lacks.
base::Result<play::Run> begin_at(const ScenarioPointer& scenario, const Origin& origin,
                                 scenario::VariantIndex variant, std::uint64_t order);

// The node or ending where a play is, by its name.
const std::string& place_name(const play::Run& run);

}  // namespace earshot::ui
