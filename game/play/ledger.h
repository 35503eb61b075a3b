// The ledger of a play: every gain and loss with its reason, and the three scores that are computed from it alone.
//
// Entry points: settle(), which adds the settlement entries of a finished (or abandoned) play, and scores().
// Formulae: design/scoring.md.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "play/events.h"
#include "play/state.h"

namespace earshot::play {

using Ledger = std::vector<Entry>;

using scenario::Parts;
using scenario::parts_of;

// Which facts belong in the case notes: right ones, and those that count neither way (scoring.md, case notes).
struct NoteSets {
  scenario::FactSet right = 0;
  scenario::FactSet neutral = 0;
};
NoteSets note_sets(const scenario::Scenario& scenario, scenario::VariantIndex variant);
// The share of them that such notes earn, 0–1: right facts noted, others noted, right ones there are (scoring.md, case notes).
base::Rational notes_share(int found, int beside, int wanted);
// What case notes with these facts earn, out of parts_of(scenario).notes.
base::Rational notes_points(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                            scenario::FactSet notes);

// Adds the entries that only the end of a play knows, so that each dimension sums to its unrounded score, 0–100.
void settle(const scenario::Scenario& scenario, const State& last, Ledger& ledger);

struct Scores {
  std::array<base::Rational, scenario::kDimensions> exact;
  base::Rational total;  // weighted, exact

  int shown(scenario::Dimension dimension) const;
  int shown_total() const { return static_cast<int>(total.rounded()); }
  friend bool operator==(const Scores&, const Scores&) = default;
};
Scores scores(const scenario::Rubric& rubric, const Ledger& settled);

// Whether the points, as shown, are enough to pass (scoring.md, Marks). Passing asks for more.
bool enough(const scenario::Rubric& rubric, const Scores& scores);

// The names of scoring.md, Marks: "heard nothing" … "heard it all".
enum class Mark : std::uint8_t { nothing, the_complaint, the_customer, the_reason, it_all };
std::string_view name_of(Mark mark);

struct Result {
  Scores scores;
  std::vector<scenario::Critical> flags;  // each once, in the order they were raised
  bool cause_proven = false;              // the real cause named on complete evidence
  bool passed = false;
  Mark mark = Mark::nothing;
};

}  // namespace earshot::play
