// The least and the most that a play can come to, of one score or of the total, with such a play.
//
// Entry point: extreme(). Exact within its budget: the search keeps what reaching and earning need
// (live.h), and beside it what was earned, part by part (earnings.h); of two ways to one state the
// one that is no better in any part is dropped, and so is, for the most, one that cannot come to
// more than was found. Plays are those that come to an end by a reply: who leaves at once has 0. For
// the most, plays that end because patience ran out are left out too: their customer is lost.
// Formulae: design/scoring.md.
#pragma once

#include <memory>

#include "analysis/earnings.h"
#include "analysis/search.h"
#include "play/transcript.h"

namespace earshot::analysis {

// Whose plays are looked at.
enum class Who : std::uint8_t {
  anybody,
  nobody_mistaken,  // no reply of the family `mistake`, no interruption, glance, wrong summary or
                    // wrong diagnosis
  guesser,  // names the real cause before knowing all that it needs; pins what he knows of it
};

struct Aim {
  DimensionSet scores{true, true, true};  // all three: the total
  bool most = true;
  Who who = Who::anybody;
};

struct Extreme {
  bool decided =
      false;  // false: out of budget; what was found is a play, but there may be a better
  // Unrounded, 0–100; the first found with the fewest replies. None: there is no such play.
  std::optional<base::Rational> score;
  std::optional<play::Script> play;
  std::size_t replies = 0;
  std::uint64_t states = 0;
};

Extreme extreme(const std::shared_ptr<const scenario::Scenario>& scenario,
                scenario::VariantIndex variant, const Aim& aim, const Budget& budget = {});

// The play's own score for the aim: what the rulebook says when it is performed.
base::Rational score_of(const play::Run& run, const DimensionSet& scores);

// Whether it was a mistake (Who::nobody_mistaken), and whether a step of this play was.
bool is_mistake(const scenario::Scenario& scenario, const play::Step& step);
bool has_mistake(const play::Run& run);

}  // namespace earshot::analysis
